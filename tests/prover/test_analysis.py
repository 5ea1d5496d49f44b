"""Tests `prover.analysis` on run folders that are written through the store, as a batch writes them."""

import io
import json
import math
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from lean_env import Theorem
from lean_env.settings import read_yaml
from prover.analysis import compare_runs, ensemble_runs
from prover.analysis.ensemble_report import EnsembleReport
from prover.analysis.runs import LeftOut
from prover.attempt import OUT_OF_TIME, Attempt, AttemptStatus
from prover.cli import main
from prover.cli.comparison_overview import overview_tables
from prover.cli.comparison_tables import comparison_tables, ensemble_tables
from prover.config.run import RunConfig
from prover.errors import RunError
from prover.runs.store import RunStore

Outcome = int | AttemptStatus
"""Number of tactics until the proof, or another status."""
NEVER: Outcome = "open"


def write_run(
    folder: Path,
    arms: Mapping[str, Mapping[str, Mapping[str, list[Outcome]]]],
    *,
    tactics: int = 64,
    weights: Mapping[str, float] | None = None,
    shapes: Mapping[str, tuple[float, int]] | None = None,
    statement: str = "theorem {name} : True",
) -> Path:
    """Write a run folder. `arms`: arm → prover → benchmark → outcome of each theorem; a benchmark is named after its
    split, perhaps with a suffix. `shapes`: prover → (Neff, width)."""
    shapes = shapes or {}
    provers = {prover for members in arms.values() for prover in members}
    benchmarks = {name for members in arms.values() for rows in members.values() for name in rows}
    settings = {
        "run_folder": folder,
        "benchmarks": {name: {"kind": "minif2f", "split": name.split("-")[0]} for name in sorted(benchmarks)},
        "provers": {
            prover: {
                "generator": {"kind": "automation"},
                "neff": shapes.get(prover, (None,))[0],
                "shape": {"width": shapes.get(prover, (1, 4))[1], "depth": 8},
            }
            for prover in sorted(provers)
        },
        "arms": {
            arm: {
                "provers": {prover: (weights or {}).get(prover, 1) for prover in members},
                "budget": {"tactics": tactics, "seconds": 60},
            }
            for arm, members in arms.items()
        },
    }
    with RunStore.writing(RunConfig.model_validate(settings)) as store:
        for benchmark in sorted(benchmarks):
            longest = max(len(rows.get(benchmark, [])) for members in arms.values() for rows in members.values())
            names = [f"{benchmark}_{i}" for i in range(longest)]
            split = benchmark.split("-")[0]
            texts = [Theorem(name=name, statement=statement.format(name=name), split=split) for name in names]
            store.add_theorems(benchmark, texts)
        for arm, members in arms.items():
            for prover, rows in members.items():
                for benchmark, outcomes in rows.items():
                    for index, outcome in enumerate(outcomes):
                        store.add(row(benchmark, f"{benchmark}_{index}", arm, prover, outcome, tactics // len(members)))
    return folder


def row(benchmark: str, theorem: str, arm: str, prover: str, outcome: Outcome, share: int) -> Attempt:
    if isinstance(outcome, int):
        tokens, seconds = 10 * outcome, outcome / 4
        return Attempt(
            benchmark, theorem, arm, prover, "proved", tactics_tried=outcome, model_tokens=tokens, seconds=seconds
        )
    tried = share if outcome == "open" else 0
    return Attempt(benchmark, theorem, arm, prover, outcome, tactics_tried=tried, model_tokens=10 * tried, seconds=9)


def kept_config(folder: Path) -> RunConfig:
    """The configuration in a run folder."""
    return read_yaml(folder / "config.yaml", RunConfig)


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A run in which, on valid and test, Neff 1 proves the first half of the theorems and Neff 16 the second half, each
    within 8 tactics."""
    first: list[Outcome] = [8] * 5 + [NEVER] * 5
    second: list[Outcome] = [NEVER] * 5 + [8] * 5
    return write_run(
        tmp_path / "run",
        {
            "ce": {"neff-1": {"valid": first, "test": first}},
            "dco": {"neff-16": {"valid": second, "test": second}},
        },
        tactics=16,
        shapes={"neff-1": (1, 2), "neff-16": (16, 16)},
    )


def test_arms_are_compared_on_what_all_have_finished(tmp_path: Path) -> None:
    folder = write_run(
        tmp_path / "run",
        {
            "one": {"a": {"test": [1, 2, NEVER, "invalid", "failed", "refused", 4]}},
            "two": {"b": {"test": [1, NEVER, 3, 5, NEVER, NEVER]}},
        },
    )
    shown = compare_runs([folder])
    assert shown.left_out == {"test": LeftOut(invalid=1, unfinished=1)}
    assert "left out: 1 whose statement Lean does not accept, 1 that not" in str(comparison_tables(shown)[0].caption)
    assert shown.baseline == "one"
    (part,) = shown.benchmarks
    one, two = part.arms
    assert (one.theorems, one.proved, two.proved) == (5, 2, 2)
    assert (one.failed, two.failed) == (1, 0)
    assert one.only_here == ("test/test_1",)
    assert two.only_here == ("test/test_2",)
    (pair,) = part.pairs
    assert (pair.first, pair.second, pair.difference, pair.p_value) == ("two", "one", 0, 1)


def test_theorems_that_differ_between_two_runs_are_left_out(tmp_path: Path) -> None:
    rows: list[Outcome] = [1, 2, 3, NEVER]
    one = write_run(tmp_path / "one", {"one": {"a": {"test": rows}}})
    two = write_run(tmp_path / "two", {"two": {"b": {"test": rows}}}, statement="theorem {name} : True  -- as there")
    assert compare_runs([one, two]).left_out == {"test": LeftOut(0, 0)}
    for folder, number in ((one, 1), (two, 2)):
        with closing(sqlite3.connect(folder / "results.sqlite")) as db, db:
            db.execute("UPDATE attempts SET statement_hash = ? WHERE theorem = 'test_0'", (f"lean:0{number}",))
            db.execute("UPDATE attempts SET statement_hash = 'lean:09' WHERE theorem = 'test_1'")
            text = f"theorem t : {number} = {number}"
            db.execute("UPDATE theorems SET statement = ? WHERE name IN ('test_1', 'test_2')", (text,))
    shown = compare_runs([one, two])
    assert shown.left_out == {"test": LeftOut(invalid=0, unfinished=0, different=2)}
    assert shown.benchmarks[0].arms[0].theorems == 2
    assert "theorems left out: 2 whose statement differs between the runs" in str(overview_tables(shown)[0].caption)


def test_members_run_in_turn_in_equal_slices(tmp_path: Path) -> None:
    folder = write_run(tmp_path / "run", {"both": {"a": {"test": [4, 9, NEVER]}, "b": {"test": [10, 3, NEVER]}}})
    arm = compare_runs([folder]).benchmarks[0].arms[0]
    assert arm.curves["tactics"].budgets == (6, 8, 64)
    assert arm.curves["tactics"].proved == (1, 2, 2)
    assert arm.curves["seconds"].budgets == (1.5, 2, 18)  # the third theorem took each member 9 seconds
    at_six = compare_runs([folder], budget=6).benchmarks[0].arms[0]
    assert at_six.proved == 1


def test_the_slices_of_members_follow_their_weights(tmp_path: Path) -> None:
    arms = {"both": {"a": {"test": [4, 9, NEVER]}, "b": {"test": [30, 3, NEVER]}}}
    folder = write_run(tmp_path / "run", arms, weights={"a": 1, "b": 3})
    arm = compare_runs([folder]).benchmarks[0].arms[0]
    assert arm.curves["tactics"].budgets == (4, 16, 64)  # b's third tactic is the arm's fourth, a's fourth its 16th
    assert arm.curves["tokens"].budgets == (40, 160, 640)


def test_a_curve_in_tokens_only_where_a_model_wrote_some(tmp_path: Path) -> None:
    folder = write_run(tmp_path / "run", {"model": {"a": {"test": [8, NEVER]}}, "automation": {"b": {"test": [2, 4]}}})
    with RunStore.writing(kept_config(folder)) as store:
        for number in (0, 1):
            store.add(Attempt("test", f"test_{number}", "automation", "b", "proved", tactics_tried=2))
    shown = compare_runs([folder])
    model, automation = shown.benchmarks[0].arms
    assert (model.curves["tokens"].budgets, model.curves["tokens"].proved) == ((80, 640), (1, 1))
    assert "tokens" not in automation.curves
    titles = [str(table.title) for table in comparison_tables(shown)]
    assert "test: theorems proved by budget (tokens that the model wrote)" in titles
    assert {path.name for path in shown.plot(tmp_path / "plots")} >= {"success_tokens.png", "success_seconds.svg"}


def test_a_proof_counts_at_its_try_and_with_the_work_that_it_took(tmp_path: Path) -> None:
    folder = write_run(tmp_path / "run", {"one": {"a": {"test": [20, NEVER]}}})
    proof = Attempt("test", "test_0", "one", "a", "proved", tactics_tried=20, tactics_to_proof=3, seconds=19.0)
    with RunStore.writing(kept_config(folder)) as store:
        store.add(replace(proof, model_work_seconds=0.5, lean_work_seconds=0.25, check_seconds=0.5))
    (arm,) = compare_runs([folder]).benchmarks[0].arms
    assert [arm.curves["tactics"].at(tactics) for tactics in (2, 3, 64)] == [0, 1, 1]
    assert [arm.curves["seconds"].at(seconds) for seconds in (1, 2)] == [0, 1]


def test_an_arm_with_several_seeds_is_compared_as_one_arm_for_each(tmp_path: Path) -> None:
    folder = write_run(tmp_path / "run", {"one": {"a": {"test": []}}, "two": {"b": {"test": [1, NEVER]}}})
    kept = kept_config(folder)
    arms = {**kept.arms, "one": kept.arms["one"].model_copy(update={"seeds": (0, 3)})}
    (folder / "config.yaml").unlink()
    with RunStore.writing(kept.model_copy(update={"arms": arms})) as store:
        for seed, outcome in ((0, NEVER), (3, 4)):
            for number in (0, 1):
                store.add(row("test", f"test_{number}", f"one@{seed}", "a", outcome, 64))
    shown = compare_runs([folder])
    (part,) = shown.benchmarks
    assert {arm.arm: arm.proved for arm in part.arms} == {"one@0": 0, "one@3": 2, "two": 1}
    (spread,) = part.spreads
    assert (spread.arm, spread.proved, spread.mean_rate, spread.deviation) == ("one", (0, 2), 0.5, 2**0.5 / 2)
    assert (spread.with_every_seed, spread.with_some_seed) == (0, 2)
    assert "test: spread over seeds" in [str(table.title) for table in comparison_tables(shown)]


def test_searches_that_ran_out_of_time_are_counted(tmp_path: Path) -> None:
    folder = write_run(tmp_path / "run", {"one": {"a": {"test": [1, NEVER]}}})
    with RunStore.writing(kept_config(folder)) as store:
        store.add(Attempt("test", "test_1", "one", "a", "open", reason=OUT_OF_TIME))  # as older versions wrote it
        store.add(Attempt("test", "test_0", "one", "a", "refused", out_of_time=True))
    (arm,) = compare_runs([folder]).benchmarks[0].arms
    assert arm.cut_short == 2


def test_arms_of_several_runs_are_told_apart(tmp_path: Path) -> None:
    first = write_run(tmp_path / "first", {"model": {"a": {"test": [1, NEVER]}}, "other": {"b": {"test": [1, 1]}}})
    second = write_run(tmp_path / "second", {"model": {"a": {"test": [1, 2]}}})
    shown = compare_runs([first, second], "second/model")
    assert [arm.arm for arm in shown.benchmarks[0].arms] == ["first/model", "other", "second/model"]
    assert compare_runs([first, second], arms=["other", "first/model"]).baseline == "other"
    clashing = write_run(tmp_path / "elsewhere" / "first", {"model": {"a": {"test": [1, 2]}}})
    names = [arm.arm for arm in compare_runs([first, clashing]).benchmarks[0].arms]
    assert names == [f"{first}/model", "other", f"{clashing}/model"]


def test_the_baseline_is_cross_entropy_unless_another_is_named(run: Path) -> None:
    assert compare_runs([run]).baseline == "ce"
    assert compare_runs([run], "dco").baseline == "dco"


def test_heat_maps_at_the_same_budget(tmp_path: Path) -> None:
    grid: dict[str, dict[str, dict[str, list[Outcome]]]] = {
        f"n{neff}-w{width}": {f"n{neff}-w{width}": {"test": [width, 10 * neff]}} for neff in (1, 4) for width in (2, 8)
    }
    del grid["n4-w8"]
    shapes = {f"n{neff}-w{width}": (float(neff), width) for neff in (1, 4) for width in (2, 8)}
    folder = write_run(tmp_path / "run", grid, tactics=32, shapes=shapes)
    (found,) = compare_runs([folder]).benchmarks[0].heat_maps
    assert (found.strategy, found.budget, found.neffs, found.widths) == ("best-first", 32, (1, 4), (2, 8))
    assert found.rates == ((1.0, 1.0), (0.5, None))
    assert {path.name for path in compare_runs([folder]).plot(tmp_path)} >= {"neff_width_best-first_test.png"}
    (narrow,) = compare_runs([folder], budget=4).benchmarks[0].heat_maps
    assert narrow.rates == ((0.5, 0.0), (0.5, None))


def test_arms_that_differ_in_both_make_no_heat_map(run: Path) -> None:
    assert all(part.heat_maps == () for part in compare_runs([run]).benchmarks)


def test_ensembles_against_single_arms(run: Path) -> None:
    report = ensemble_runs([run], 16)
    proved = {row.name: row.test["test"].proved for row in report.contenders}
    assert proved == {"portfolio": 10, "ensemble": 10, "best single arm, baseline (ce)": 5}
    assert report.contenders[0].allocation == {"ce": 8, "dco": 8}
    portfolio, ensemble = report.pairs["test"]
    assert (portfolio.difference, ensemble.difference) == (0.5, 0.5)
    assert portfolio.p_value == pytest.approx(2 / 2**5)
    assert len(portfolio.only_first) == 5
    assert report.divisions[16] == {"ce": 8, "dco": 8}
    given = ensemble_runs([run], 16, baseline="dco", shares={"ce": 3, "dco": 1})
    assert {row.name: row.test["test"].proved for row in given.contenders} == {
        "portfolio": 10,
        "ensemble": 5,
        "best single arm (ce)": 5,
        "baseline (dco)": 5,
    }


def test_choices_see_validation_theorems_and_reports_test_theorems(tmp_path: Path) -> None:
    """Other outcomes on test change no choice; other outcomes on valid change the choice, and the report with it."""
    half: list[Outcome] = [8] * 5 + [NEVER] * 5
    other: list[Outcome] = [NEVER] * 5 + [4] * 5
    none: list[Outcome] = [NEVER] * 10

    def report(name: str, valid: list[list[Outcome]], test: list[list[Outcome]]) -> EnsembleReport:
        arms = {f"arm{i}": {f"p{i}": {"valid": v, "test": t}} for i, (v, t) in enumerate(zip(valid, test, strict=True))}
        return ensemble_runs([write_run(tmp_path / name, arms, tactics=16)], 16)

    plain = report("plain", [half, none], [half, other])
    swapped = report("swapped", [half, none], [none, other])
    assert [row.allocation for row in plain.contenders] == [row.allocation for row in swapped.contenders]
    assert plain.divisions == swapped.divisions
    assert plain.contenders[0].allocation == {"arm0": 16}  # arm1 proves half of test, but nothing on valid
    assert plain.contenders[0].test["test"].proved == 5
    assert swapped.contenders[0].test["test"].proved == 0
    chosen_elsewhere = report("elsewhere", [none, half], [half, other])
    assert chosen_elsewhere.contenders[0].allocation == {"arm1": 16}


def test_several_test_benchmarks_are_reported_apart_and_together(tmp_path: Path) -> None:
    rows: dict[str, list[Outcome]] = {"valid": [1], "test": [1, NEVER], "test-hard": [NEVER, NEVER, 3]}
    report = ensemble_runs([write_run(tmp_path / "run", {"one": {"a": rows}})], 64)
    assert {name: (rate.proved, rate.theorems) for name, rate in report.contenders[0].test.items()} == {
        "test": (1, 2),
        "test-hard": (1, 3),
        "all test": (2, 5),
    }


def test_what_cannot_be_compared_is_one_clear_line(run: Path, tmp_path: Path) -> None:
    unbegun = write_run(tmp_path / "unbegun", {"one": {"a": {"test": []}}})
    only_test = write_run(tmp_path / "only-test", {"ce": {"a": {"test": [1, 2]}}})
    only_valid = write_run(tmp_path / "only-valid", {"late": {"a": {"valid": [1, 2]}}})
    reworded = write_run(tmp_path / "reworded", {"x": {"a": {"test": [1]}}}, statement="theorem {name} : 1 = 1")
    errors: list[tuple[Callable[[], object], str]] = [
        (lambda: compare_runs([tmp_path / "nowhere"]), "is not a run folder"),
        (lambda: compare_runs([unbegun]), "no finished attempts"),
        (lambda: compare_runs([run, run]), "given twice"),
        (lambda: compare_runs([run], "zzz"), "no arm `zzz`; there are ce, dco"),
        (lambda: compare_runs([run], "dc"), "did you mean `dco`"),
        (lambda: compare_runs([run], benchmarks=["tests"]), "no benchmark `tests`; did you mean `test`"),
        (lambda: compare_runs([run], budget=17), "`ce` was run with 16 tactics"),
        (lambda: compare_runs([run], budget=0), "cannot be judged at 0"),
        (lambda: compare_runs([only_test, only_valid]), "ce 2, late 2"),
        (lambda: compare_runs([run, reworded]), "x 1; 1 differ between the runs"),
        (lambda: ensemble_runs([only_test], 8), "no theorem of the valid split"),
        (lambda: ensemble_runs([only_valid], 8), "no theorem of the test split"),
        (lambda: ensemble_runs([run], 33), "all arms together were run with 32 tactics, not 33"),
        (lambda: ensemble_runs([run], 0), "budget from 1 to 32"),
        (lambda: ensemble_runs([run], 17, baseline="ce"), "run with 16 tactics, less than the 17"),
        (lambda: ensemble_runs([run], 8, shares={"ce": -1}), "shares are positive"),
        (lambda: ensemble_runs([run], 8, shares={"nope": 1}), "no arm `nope`"),
    ]
    for call, message in errors:
        with pytest.raises(RunError) as raised:
            call()
        assert message in str(raised.value)
        assert "\n" not in str(raised.value)


def test_tables_and_pictures(run: Path, tmp_path: Path) -> None:
    console = Console(width=120, record=True, file=io.StringIO())
    shown, report = compare_runs([run]), ensemble_runs([run], 16)
    for table in [*comparison_tables(shown), *ensemble_tables(report)]:
        console.print(table)
    text = console.export_text()
    for expected in ("50.0 %", "23.7 to 76.3 %", "test: against ce", "100.0 %", "ce 8 + dco 8"):
        assert expected in text
    paths = shown.plot(tmp_path / "plots") + report.plot(tmp_path / "plots")
    assert {path.stem for path in paths} == {
        "success_tactics",
        "success_tokens",
        "success_seconds",
        "ensemble",
    }
    assert all(path.stat().st_size > 1000 for path in paths)
    assert {path.suffix for path in paths} == {".png", ".svg"}


@pytest.mark.parametrize("command", [["compare"], ["ensemble", "--budget", "16"]])
def test_json_names_what_the_tables_show(
    run: Path, command: list[str], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["prover", *command, str(run), "--json"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    shown = json.loads(capfd.readouterr().out)
    assert not any(math.isinf(number) or math.isnan(number) for number in _numbers(shown))
    assert shown.keys() >= {"confidence", "left_out"}
    if command == ["compare"]:
        _, part = shown["benchmarks"]
        _, dco = part["arms"]
        assert (dco["rate"], dco["only_here"][0], len(dco["interval"])) == (0.5, "valid/valid_5", 2)
        assert dco["curves"]["tactics"] == {"theorems": 10, "budgets": [8, 16], "proved": [5, 5]}
        (pair,) = part["pairs"]
        assert (pair["first"], pair["only_first"][0], pair["p_holm"]) == ("dco", "valid/valid_5", 1)
    else:
        assert shown["divisions"]["16"] == shown["contenders"][0]["allocation"] == {"ce": 8, "dco": 8}
        assert shown["contenders"][0]["test"]["test"]["rate"] == 1
        portfolio, ensemble = shown["pairs"]["test"]
        assert (portfolio["p_holm"], ensemble["p_holm"]) == (2 * portfolio["p_value"], 2 * ensemble["p_value"])


def _numbers(value: object) -> list[float]:
    if isinstance(value, dict):
        return _numbers(list(value.values()))
    if isinstance(value, list):
        return [number for item in value for number in _numbers(item)]
    return [float(value)] if isinstance(value, int | float) else []
