"""The provers of an arm that has several, compared as arms; and what is left out of a comparison."""

import io
import re
from pathlib import Path

import pytest
from rich.console import Console

from benchmarks.measurement import ROOT
from lean_env import Theorem
from lean_env.settings import read_yaml
from prover.analysis import compare_runs, ensemble_runs
from prover.analysis.ensembles import BASELINE, BEST, ENSEMBLE, PORTFOLIO
from prover.analysis.runs import LeftOut
from prover.attempt import Attempt
from prover.cli.comparison_tables import comparison_tables, ensemble_tables
from prover.config.profile import resolve_prover
from prover.config.run import RunConfig
from prover.errors import RunError
from prover.runs.store import RunStore
from tests.prover.test_analysis import NEVER, Outcome, kept_config, write_run


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A run with a fixed list of tactics for an arm, and an ensemble of Neff 1 and 16."""
    by_neff: dict[str, list[Outcome]] = {"neff-1": [8, 8, NEVER, NEVER], "neff-16": [NEVER, 4, 4, NEVER]}
    listed: list[Outcome] = [NEVER, NEVER, NEVER, 2]
    return write_run(
        tmp_path / "run",
        {
            "automation": {"list": {"valid": listed, "test": listed}},
            "ensemble": {name: {"valid": rows, "test": rows} for name, rows in by_neff.items()},
        },
        tactics=64,
        shapes={"neff-1": (1, 2), "neff-16": (16, 16)},
    )


def text(tables: object) -> str:
    console = Console(width=300, file=io.StringIO())
    for table in tables:  # type: ignore[attr-defined]
        console.print(table)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_members_are_compared_beside_their_arm_with_their_share_of_its_budget(run: Path) -> None:
    assert [arm.arm for arm in compare_runs([run]).benchmarks[0].arms] == ["automation", "ensemble"]
    shown = compare_runs([run], members=True)
    assert shown.baseline == "ensemble:neff-1"  # cross-entropy
    (_, part) = shown.benchmarks
    found = {arm.arm: (arm.budget, arm.proved, arm.only_here) for arm in part.arms}
    assert found == {
        "automation": (64, 1, ("valid/valid_3",)),
        "ensemble": (64, 3, ("valid/valid_0", "valid/valid_1", "valid/valid_2")),
        "ensemble:neff-1": (32, 2, ("valid/valid_0",)),
        "ensemble:neff-16": (32, 2, ("valid/valid_2",)),
    }
    costs = {arm.arm: arm.curves["tactics"].budgets for arm in part.arms}
    assert costs["ensemble:neff-16"] == (4, 32)
    assert costs["ensemble"] == (8, 16, 64)  # the members take turns
    assert "ensemble:neff-16 – ensemble:neff-1" in text(comparison_tables(shown))


def test_the_provers_of_an_only_arm_are_compared(tmp_path: Path) -> None:
    rows: dict[str, list[Outcome]] = {"test": [8, NEVER]}
    first = write_run(tmp_path / "first", {"one": {"a": rows, "b": rows}}, tactics=64)
    second = write_run(tmp_path / "second", {"two": {"a": rows, "b": rows}}, tactics=64)
    assert [arm.arm for arm in compare_runs([first]).benchmarks[0].arms] == ["one", "one:a", "one:b"]
    assert [arm.arm for arm in compare_runs([first], arms=["one"]).benchmarks[0].arms] == ["one"]
    assert [arm.arm for arm in compare_runs([first], budget=48).benchmarks[0].arms] == ["one"]  # a and b had 32
    assert [arm.arm for arm in compare_runs([first, second]).benchmarks[0].arms] == ["one", "two"]


def test_a_member_can_be_named_alone_and_as_baseline(run: Path) -> None:
    shown = compare_runs([run], arms=["ensemble:neff-16"], baseline="ensemble:neff-1")
    assert [arm.arm for arm in shown.benchmarks[0].arms] == ["ensemble:neff-16", "ensemble:neff-1"]
    with pytest.raises(RunError, match="did you mean `ensemble:neff-1`"):
        compare_runs([run], arms=["ensemble:neff-2"])


def test_an_ensemble_is_divided_among_its_members(run: Path) -> None:
    report = ensemble_runs([run], 32)
    assert {row.name: row.test["test"].proved for row in report.contenders} == {
        "portfolio": 4,
        "ensemble": 3,
        "best single arm, baseline (ensemble:neff-1)": 2,
    }
    assert set(report.contenders[0].allocation) <= {"automation", "ensemble:neff-1", "ensemble:neff-16"}
    assert report.contenders[1].allocation == {"ensemble:neff-1": 16, "ensemble:neff-16": 16}
    assert report.notes == ()
    given = ensemble_runs([run], 32, shares={"ensemble:neff-1": 3, "automation": 1})
    assert given.contenders[1].allocation == {"ensemble:neff-1": 24, "automation": 8}
    named = ensemble_runs([run], 64, arms=["ensemble", "automation"])
    assert "best single arm (ensemble)" in [row.name for row in named.contenders]


def test_rows_that_are_missing_are_explained(run: Path) -> None:
    report = ensemble_runs([run], 64)
    assert [row.name for row in report.contenders] == ["portfolio", "ensemble", "best single arm (automation)"]
    assert report.notes == ("no baseline: no arm of Neff 1 was run with 64 tactics",)
    assert report.notes[0] in text(ensemble_tables(report))
    above = ensemble_runs([run], 96)
    assert [row.name for row in above.contenders] == ["portfolio"]
    assert sum(above.contenders[0].allocation.values()) == 96
    assert above.notes[-1] == "no best single arm: none was run with 96 tactics"
    assert "against single arms" not in text(ensemble_tables(above))
    alone = ensemble_runs([run], 32, arms=["automation"])
    assert alone.notes[0] == "no ensemble: it needs arms of several Neff"


def test_theorems_left_out_are_counted_by_benchmark(tmp_path: Path) -> None:
    folder = write_run(
        tmp_path / "run",
        {
            "one": {"a": {"test": [1, 2, "invalid"], "valid": [1, 2, 3, 4], "test-late": []}},
            "two": {"b": {"test": [1, NEVER, 3], "valid": [1]}},
        },
    )
    with RunStore.writing(kept_config(folder)) as store:
        store.add_theorems("test-late", [Theorem(name=f"late_{i}", statement="theorem t : True") for i in range(5)])
    shown = compare_runs([folder])
    assert shown.left_out == {"test": LeftOut(1, 0), "test-late": LeftOut(0, 5), "valid": LeftOut(0, 3)}
    tables = {str(table.title): table.caption for table in comparison_tables(shown)}
    assert tables["test: 2 theorems"].endswith("theorems left out: 1 whose statement Lean does not accept")
    assert "theorems left out: 3 that not every arm has finished" in tables["valid: 1 theorems"]
    assert (
        "not compared: test-late, theorems left out: 5 that not every arm has finished" in tables["valid: 1 theorems"]
    )
    captions = text(ensemble_tables(ensemble_runs([folder], 64)))
    assert "test: theorems left out: 1 whose statement Lean does not accept" in captions
    assert "valid: theorems left out: 3 that not every arm has finished" in captions


def test_the_command_in_the_readme_has_all_its_rows(tmp_path: Path) -> None:
    (budget,) = re.findall(r"prover ensemble runs/embedded --budget (\d+)", (ROOT / "README.md").read_text("utf-8"))
    config = read_yaml(ROOT / "configs/embedded.yaml", RunConfig)
    provers = {name: resolve_prover(name, prover)[0] for name, prover in config.provers.items()}
    settings = config.model_copy(update={"provers": provers, "run_folder": tmp_path})
    with RunStore.writing(settings) as store:
        for name in settings.benchmarks:
            store.add_theorems(name, [Theorem(name="t", statement="theorem t : True", split=name.split("-")[1])])
            for arm in settings.ensembles():
                store.add_all(Attempt(name, "t", arm.name, member.name, "open") for member in arm.members)
    report = ensemble_runs([tmp_path], int(budget))
    names = " ".join(row.name for row in report.contenders)
    assert all(role in names for role in (PORTFOLIO, ENSEMBLE, BEST, f"{BASELINE} (ensemble:neff-1)"))
    assert set(report.contenders[1].allocation) == {"ensemble:neff-1", "ensemble:neff-16"}
    assert report.notes == ()
