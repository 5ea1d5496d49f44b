"""Batch runs and `prover prove` on the other Lean backends: real clients, with stand-ins for `lake` and the REPL."""

import json
from pathlib import Path
from typing import Any

import pytest

from lean_env import Theorem
from lean_env.backends import LeanDojoLean
from lean_env.settings import ConfigError, read_yaml
from prover.batch.first_attempts import FIRST
from prover.config.run import RunConfig
from prover.runs.store import RunStore
from tests.extras import needs
from tests.lean_env.backends import standins, traced
from tests.lean_env.standin.install import install_broken
from tests.prover.conftest import RunProver, Shown, WriteConfig

SWAP = "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p"


def lean_settings(kind: str) -> dict[str, object]:
    needs({"leandojo": "lean_dojo", "lean-interact": "lean_interact"}[kind])
    if kind == "lean-interact":
        return {"kind": kind, "repl": str(standins().repl), "lake": str(standins().lake.parent)}
    made = traced()
    place = {"repository": str(made.repository), "commit": made.commit, "cache": str(made.cache)}
    return {"kind": kind, **place, "lake": str(standins().lake.parent), "memory_mb": 4096}


def leandojo_split(folder: Path) -> Path:
    """Theorems of the demonstration project in the format of LeanDojo's benchmark, which omits their statements."""
    rows = [
        {"url": str(traced().repository), "commit": traced().commit, "file_path": "Demo.lean", "full_name": name}
        for name in ("add_comm'", "Demo.or_assoc'", "add_zero'", "Demo.missing")
    ]
    (folder / "random").mkdir()
    (folder / "random" / "val.json").write_text(json.dumps(rows), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("kind", "statuses"),
    [
        ("lean-interact", {"swap": "proved", "false_one": "open", "unknown": "invalid"}),
        (
            "leandojo",
            {"add_comm'": "proved", "Demo.or_assoc'": "proved", "add_zero'": "proved", "Demo.missing": "invalid"},
        ),
    ],
)
@pytest.mark.slow
def test_a_batch_runs_and_its_proofs_are_checked(
    write_config: WriteConfig, prover: RunProver, tmp_path: Path, kind: str, statuses: dict[str, str]
) -> None:
    lean = lean_settings(kind)
    (tmp_path / "few.lean").write_text(
        f"import Mathlib\n\n{SWAP} := by sorry\n\ntheorem false_one : 1 = 2 := by sorry\n\n"
        "theorem unknown (x : Quaternion) : x = x := by sorry\n",
        encoding="utf-8",
    )
    benchmark = {"kind": "file", "path": "few.lean"}
    if kind == "leandojo":
        benchmark = {"kind": "leandojo", "path": str(leandojo_split(tmp_path)), "splits": "random", "split": "valid"}
    config = write_config(
        benchmarks={"few": benchmark},
        arms={"automation": {"provers": ["automation"], "budget": {"tactics": 64, "seconds": 60}}},
        lean=lean,
    )
    assert prover("run", config).returncode == 0
    store = RunStore(tmp_path / "run")
    rows = {row.theorem: row for row in store.attempts()}
    assert {name: row.status for name, row in rows.items()} == statuses
    for row in rows.values():
        assert row.checks == (("text", "elaborate", "axioms") if row.status == "proved" else ())
    store.close()
    again = prover("verify", tmp_path / "run" / "proofs.jsonl", "--lean", config, "--json")
    verdicts = [json.loads(line) for line in again.stdout.splitlines()]
    assert again.returncode == 0, again.stdout
    assert len(verdicts) == list(statuses.values()).count("proved")
    steps = tmp_path / "steps.jsonl"
    traced = prover("extract", tmp_path / "run" / "proofs.jsonl", "--lean", config, "--flat", "-o", steps)
    assert traced.returncode == 0, traced.stderr
    assert {json.loads(line)["name"] for line in steps.read_text().splitlines()} == {row["name"] for row in verdicts}


@pytest.mark.slow
def test_prove_takes_lean_from_a_configuration(write_config: WriteConfig, prover: RunProver) -> None:
    config = write_config(lean=lean_settings("lean-interact"))
    proved = prover("prove", "--statement", SWAP, "--lean", config, "--json")
    assert proved.returncode == 0, proved.stderr
    row = json.loads(proved.stdout)
    assert (row["status"], row["checks"]) == ("proved", ["text", "elaborate", "axioms"])


@pytest.mark.parametrize("habit", ["accepts", "rejects", "imports"])
def test_a_run_on_a_broken_lean_ends_before_anything_is_written(
    write_config: WriteConfig, shown: Shown, theorems: Path, tmp_path: Path, habit: str
) -> None:
    lean = {**lean_settings("lean-interact"), "repl": str(install_broken(tmp_path, habit))}
    said = shown("run", write_config(lean=lean), status=2)
    line = said.splitlines()[-1]
    assert line.startswith("prover: Lean (lean-interact) does not work here: it ")
    assert line.endswith("; `prover doctor --lean lean-interact` says what it needs")
    assert not (tmp_path / "run").exists()


@pytest.mark.slow
def test_a_run_whose_first_attempts_all_break_down_stops(
    write_config: WriteConfig, prover: RunProver, tmp_path: Path
) -> None:
    statements = (f"theorem t{number} : {number} = {number} := by sorry\n" for number in range(2 * FIRST))
    (tmp_path / "theorems.lean").write_text("".join(statements), encoding="utf-8")
    lean = {**lean_settings("lean-interact"), "repl": str(install_broken(tmp_path, "dies"))}
    arm = {"provers": ["automation"], "budget": {"tactics": 4, "seconds": 60}}
    config = write_config(lean=lean, arms={"automation": arm})
    stopped = prover("run", config)
    assert stopped.returncode == 2, stopped.stderr
    line = stopped.stderr.splitlines()[-1]
    assert line.startswith(f"prover: the first {FIRST} attempts failed alike, so no more are made: t")
    assert "Lean died twice over the statement: Lean died under LeanInteract" in line
    kept = prover("show", tmp_path / "run", "--status", "failed")
    assert len(kept.stdout.splitlines()) == FIRST
    assert " is tried once more: " in (tmp_path / "run" / "prover.log").read_text(encoding="utf-8")


@pytest.mark.slow
async def test_a_theorem_of_a_repository_is_checked_as_its_file_states_it() -> None:
    checker = LeanDojoLean.model_validate(lean_settings("leandojo")).checker()
    theorem = Theorem(name="Demo.not_forall_not", statement="", source="Demo.lean")
    honest = await checker.verify(theorem, "intro hn\nrcases h with ⟨x, hx⟩\nexact hn x hx")
    assert honest.accepted, honest.reason
    assert not (await checker.verify(theorem, "exact h")).accepted
    absent = await checker.verify(theorem.model_copy(update={"name": "Demo.nothing"}), "exact h")
    assert "declares no theorem Demo.nothing" in absent.reason


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"kind": "leandojo", "repository": "mathlib4", "commit": "0" * 40}, "neither a folder"),
        ({"kind": "leandojo", "repository": "https://github.com/o/r", "commit": "main"}, "commit"),
        ({"kind": "lean-interact", "repl": "r", "projekt": "p"}, "did you mean `project`?"),
        ({"tactic_seconds": 3}, "kind"),
    ],
)
def test_errors_name_the_key(write_config: WriteConfig, changed: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        read_yaml(write_config(lean=changed), RunConfig)


def test_theorems_of_a_repository_need_it(write_config: WriteConfig) -> None:
    benchmark = {"kind": "leandojo", "path": "data", "splits": "random", "split": "valid"}
    with pytest.raises(ConfigError, match=r"benchmarks\.few: .* give `lean: \{kind: leandojo\}`"):
        read_yaml(write_config(benchmarks={"few": benchmark}), RunConfig)
