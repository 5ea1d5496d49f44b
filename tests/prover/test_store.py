"""What a run folder keeps, and what is written from it."""

import asyncio
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from lean_env import EmbeddedSession, Theorem, Verifier, load_lean_file, verify_many
from prover.attempt import Attempt, Job, attempt
from prover.config import RunConfig
from prover.errors import RunError
from prover.export import write_lean
from prover.generators.automation import Automation
from prover.store import RunStore

OPENED = "import Mathlib\nopen Nat"
DEFINES = "import Mathlib\nimport Other\ndef double (n : Nat) := n + n"
DEFINES_OTHERWISE = "def double (n : Nat) := 2 * n"


def config(folder: Path) -> RunConfig:
    return RunConfig.model_validate(
        {
            "run_folder": folder,
            "benchmarks": {"b": {"kind": "minif2f", "split": "valid"}},
            "provers": {"p": {"generator": {"kind": "automation"}, "shape": {"width": 16, "depth": 4}}},
            "arms": {"one": {"provers": ["p"], "budget": {"tactics": 64, "seconds": 60}}},
        }
    )


async def searched(settings: RunConfig, theorem: Theorem) -> Attempt:
    """An attempt at the theorem by automation."""
    (arm,) = settings.ensembles()
    session, checker = EmbeddedSession(), Verifier()
    try:
        return await attempt(Job("b", theorem, "one", arm.members[0]), Automation(), session, checker)
    finally:
        await session.close()
        await checker.close()


def test_an_attempt_comes_back_as_it_was_and_its_tree_by_itself(tmp_path: Path) -> None:
    settings = config(tmp_path)
    theorem = Theorem(name="swap", statement="theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p")
    row = asyncio.run(searched(settings, theorem))
    with RunStore.writing(settings) as store:
        store.add_theorems("b", [theorem])
        store.add(row)
    with closing(RunStore(tmp_path)) as store:
        (kept,) = store.attempts()
        ((place, tree),) = store.trees("swap")
    assert kept.as_json() == row.as_json()
    assert kept.checks == ("parse", "statement", "elaborate", "kernel", "identity", "axioms")
    assert place == ("b", "one", "p")
    assert tree["nodes"][0]["state"].endswith("⊢ q ∧ p")
    assert len(tree["edges"]) == row.lean_steps
    assert "\n".join(tree["proof"]) == row.script


def test_a_run_of_an_older_version_is_named_and_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "results.sqlite")) as db:
        db.execute("CREATE TABLE attempts (benchmark TEXT, theorem TEXT)")
    before = (tmp_path / "results.sqlite").read_bytes()
    with pytest.raises(RunError, match=r"another version of the prover \(tables 1, here 2\)"):
        RunStore(tmp_path)
    with pytest.raises(RunError, match="another run_folder"), RunStore.writing(config(tmp_path)):
        pass
    assert (tmp_path / "results.sqlite").read_bytes() == before
    assert not (tmp_path / "config.yaml").exists()


def proof(name: str, statement: str, script: str, header: str = "", arm: str = "one") -> tuple[Theorem, Attempt]:
    theorem = Theorem(name=name, statement=statement, header=header)
    return theorem, Attempt("b", name, arm, "p", "proved", script=script)


def test_one_lean_file_holds_the_shortest_proof_of_each_theorem_and_is_accepted(tmp_path: Path) -> None:
    proofs = [
        proof("one", "theorem one : succ 0 = 1", "show succ 0 = 1\nrfl", OPENED),
        proof("one", "theorem one : succ 0 = 1", "rfl", OPENED, arm="two"),
        proof("two", "theorem two (n : Nat) : double n = n + n", "intros\nrfl", DEFINES),
        proof("three", "theorem three (n : Nat) : double n = 2 * n", "rfl", DEFINES_OTHERWISE),
        proof("four", "theorem four : succ 1 = 2", "rfl", "open Nat in"),
        proof("five", "theorem five : True", "trivial", "open Nat in"),
        proof("six", "theorem six : True", "trivial"),
        proof("six", "theorem six : 1 = 1", "rfl"),
        proof("Traced.seven", "", "rfl"),
    ]
    path = tmp_path / "proofs.lean"
    count, left_out = write_lean(proofs, path)
    assert (count, left_out) == (6, ["six", "Traced.seven"])
    text = path.read_text(encoding="utf-8")
    assert text.startswith("import Mathlib\nimport Other\n")
    problems = load_lean_file(path)
    assert {problem.theorem.name: problem.script for problem in problems}["one"] == "rfl"
    verdicts = asyncio.run(verify_many(problems))
    assert [(verdict.name, verdict.reason) for verdict in verdicts if not verdict.accepted] == []


def test_the_command_line_writes_and_shows(prover, tmp_path: Path) -> None:
    folder = tmp_path / "run"
    settings = config(folder)
    theorem = Theorem(name="same", statement="theorem same (n : Nat) : n = n")
    row = asyncio.run(searched(settings, theorem))
    with RunStore.writing(settings) as store:
        store.add_theorems("b", [theorem])
        store.add(row)
        store.add(Attempt("b", "same", "two", "q", "skipped", reason="given up after 73 theorems"))
    files = [tmp_path / "out.lean", tmp_path / "out.jsonl"]
    written = prover("export", folder, "--lean", files[0], "--jsonl", files[1])
    assert written.returncode == 0, written.stderr
    assert load_lean_file(files[0])[0].script == row.script
    assert json.loads(files[1].read_text(encoding="utf-8"))["proof"] == row.script
    shown = prover("show", folder)
    assert "b: two · q given up after 73 theorems" in shown.stdout
    tree = prover("show", folder, "--tree", "same")
    assert "⊢ n = n" in tree.stdout
    assert row.script in tree.stdout
    nothing = prover("show", folder, "--tree", "nothing")
    assert nothing.returncode == 2
    assert "no search of a theorem nothing" in nothing.stderr
