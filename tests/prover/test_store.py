"""The contents of a run folder, and the files exported from it."""

import asyncio
import gzip
import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from lean_env import EmbeddedChecker, EmbeddedSession, Theorem, load_lean_file, verify_many
from prover.attempt import COLUMNS, Attempt, Job
from prover.attempting import attempt_theorem
from prover.config.run import RunConfig
from prover.errors import RunError
from prover.generators.automation import Automation
from prover.metrics import Meter
from prover.runs.export import write_lean
from prover.runs.store import RunStore
from tests.prover.conftest import RunProver

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


async def searched(settings: RunConfig, theorem: Theorem, meter: Meter | None = None) -> Attempt:
    """An attempt of automation at the theorem."""
    (arm,) = settings.ensembles()
    session, checker = EmbeddedSession(), EmbeddedChecker()
    try:
        return await attempt_theorem(Job("b", theorem, "one", arm.members[0]), Automation(), session, checker, meter)
    finally:
        await session.close()
        await checker.close()


def test_an_attempt_comes_back_as_it_was_and_its_tree_by_itself(tmp_path: Path) -> None:
    settings = config(tmp_path)
    theorem = Theorem(name="swap", statement="theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p")
    meter = Meter()
    row = asyncio.run(searched(settings, theorem, meter))
    counted = meter.read()
    assert (counted.done, counted.running > 0) == (row.lean_steps, row.lean_seconds > 0)
    with RunStore.writing(settings) as store:
        store.add_theorems("b", [theorem])
        store.add(row)
    with closing(RunStore(tmp_path)) as store:
        (kept,) = store.attempts()
        ((key, tree),) = store.trees("swap")
    assert kept.columns() == row.columns()
    assert kept.checks == ("parse", "statement", "elaborate", "kernel", "identity", "axioms")
    assert key == row.key == ("b", "swap", "one", "p")
    assert tree["nodes"][0]["state"].endswith("⊢ q ∧ p")
    assert len(tree["edges"]) == row.lean_steps
    assert "\n".join(tree["proof"]) == row.script


def test_a_run_of_an_older_version_is_named_and_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "results.sqlite")) as db:
        db.execute("CREATE TABLE attempts (benchmark TEXT, theorem TEXT)")
    before = (tmp_path / "results.sqlite").read_bytes()
    with pytest.raises(RunError, match=r"another version of the prover \(tables 1, here 6\)"):
        RunStore(tmp_path)
    with pytest.raises(RunError, match="another run_folder"), RunStore.writing(config(tmp_path)):
        pass
    assert (tmp_path / "results.sqlite").read_bytes() == before
    assert not (tmp_path / "config.yaml").exists()


@pytest.mark.parametrize("version", [3, 4, 5])
def test_a_run_of_an_older_version_is_read_and_resumed(tmp_path: Path, version: int) -> None:
    later = {
        3: [name for name in COLUMNS if name not in VERSION_3],
        4: ["benchmark_id", "statement_hash", "lemmas"],
        5: ["lemmas"],
    }[version]
    with RunStore.writing(config(tmp_path)) as store:
        store.add_theorems("b", [Theorem(name="t", statement="theorem t : True")])
        store.add(STORED)
    with closing(sqlite3.connect(tmp_path / "results.sqlite")) as db, db:
        for column in later:
            db.execute(f"ALTER TABLE attempts DROP COLUMN {column}")
        db.execute(f"PRAGMA user_version = {version}")
    kept = yaml.safe_load((tmp_path / "config.yaml").read_text(encoding="utf-8"))
    del kept["seed"], kept["arms"]["one"]["seeds"]
    (tmp_path / "config.yaml").write_text(yaml.safe_dump(kept), encoding="utf-8")
    with closing(RunStore(tmp_path)) as store:
        assert store.attempts() == [STORED]
    new = Attempt("b", "t", "two", "p", "proved", script="trivial", tactics_tried=9, tactics_to_proof=7, seed=3)
    with RunStore.writing(config(tmp_path)) as store:
        store.add(new)
        assert store.attempts() == [STORED, new]
    with closing(RunStore(tmp_path)) as store:
        assert store.attempts() == [STORED, new]


VERSION_3 = {
    *("benchmark", "theorem", "arm", "prover", "status", "script", "reason", "axioms", "checks", "refused"),
    *("tactics_tried", "lean_steps", "model_tokens", "seconds", "model_seconds", "lean_seconds"),
}
"""The columns that version 3 had."""
STORED = Attempt("b", "t", "one", "p", "open", tactics_tried=64)


@pytest.fixture
def run_folder(tmp_path: Path) -> Path:
    """A run with one row, of the theorem `t`, whose tree cannot be read."""
    with RunStore.writing(config(tmp_path)) as store:
        store.add_theorems("b", [Theorem(name="t", statement="theorem t : True")])
        store.add(replace(STORED, tree=gzip.compress(b"{}")[:12]))
    return tmp_path


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("UPDATE attempts SET axioms = '[oh'", "row b · t · one · p: axioms or checks"),
        ("UPDATE attempts SET axioms = '3'", "row b · t · one · p: axioms"),
        ("UPDATE attempts SET tactics_tried = 'many'", "row b · t · one · p: tactics_tried"),
        ("UPDATE attempts SET status = 'glad'", "row b · t · one · p: status"),
    ],
)
def test_a_damaged_row_is_named_in_one_line(run_folder: Path, change: str, message: str) -> None:
    with closing(sqlite3.connect(run_folder / "results.sqlite")) as db, db:
        db.execute(change)
    with closing(RunStore(run_folder)) as store, pytest.raises(RunError) as caught:
        store.attempts()
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("change", ["SELECT 1", "UPDATE trees SET tree = x'00'", "DROP TABLE trees"])
def test_a_tree_that_cannot_be_read_is_one_line(run_folder: Path, change: str) -> None:
    with closing(sqlite3.connect(run_folder / "results.sqlite")) as db, db:
        db.execute(change)
    with closing(RunStore(run_folder)) as store, pytest.raises(RunError, match=r"results\.sqlite cannot be read"):
        list(store.trees("t"))


@pytest.mark.parametrize("name", ["results.sqlite", "config.yaml", ".lock"])
def test_a_folder_in_a_files_place_is_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(RunError, match=str(tmp_path)), RunStore.writing(config(tmp_path)):
        pass


@pytest.mark.parametrize(
    ("theorems", "what"),
    [
        ({"t": "True", "u": "True"}, "`u` is new"),
        ({"u": "True", "v": "True"}, "`u` is new; 2 more differ"),
        ({"t": "1 = 1"}, "`t` differs"),
    ],
)
def test_a_run_resumes_only_with_the_theorems_it_was_begun_with(
    run_folder: Path, theorems: dict[str, str], what: str
) -> None:
    given = [Theorem(name=name, statement=f"theorem {name} : {goal}") for name, goal in theorems.items()]
    with RunStore.writing(config(run_folder)) as store:
        with pytest.raises(RunError) as caught:
            store.add_theorems("b", given)
        assert f"other theorems of `b` ({what}); set another run_folder" in str(caught.value)
        store.add_theorems("c", given)  # a benchmark without results so far
        store.add_theorems("c", given[:1])
        assert [name for benchmark, name in store.theorems() if benchmark == "c"] == [given[0].name]


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
        proof("Words.eight", "theorem eight : True", "trivial", "section\nnamespace Words\n"),
        proof("a:nine", "theorem nine : True", "trivial"),
        proof("b:nine", "theorem nine : 1 = 1", "rfl"),
        proof("six", "theorem six : True", "trivial"),
        proof("six", "theorem six : 1 = 1", "rfl"),
        proof("Traced.seven", "", "rfl"),
    ]
    path = tmp_path / "proofs.lean"
    count, left_out = write_lean(proofs, path)
    assert (count, left_out) == (9, ["six", "Traced.seven"])
    text = path.read_text(encoding="utf-8")
    assert text.startswith("import Mathlib\nimport Other\n")
    problems = load_lean_file(path)
    assert {problem.theorem.name: problem.script for problem in problems}["one"] == "rfl"
    assert "end Words\nend\nend Part" in text
    verdicts = asyncio.run(verify_many(problems, EmbeddedChecker()))
    assert [(verdict.name, verdict.reason) for verdict in verdicts if not verdict.accepted] == []


def test_the_command_line_writes_and_shows(prover: RunProver, tmp_path: Path) -> None:
    folder = tmp_path / "run"
    settings = config(folder)
    theorem = Theorem(name="same", statement="theorem same (n : Nat) : n = n")
    row = asyncio.run(searched(settings, theorem))
    with RunStore.writing(settings) as store:
        store.add_theorems("b", [theorem])
        store.add(row)
        store.add(Attempt("b", "same", "two", "q", "skipped", reason="pruned after 73 theorems"))
        store.add(Attempt("b", "same", "two", "p", "open", tactics_timed_out=3, out_of_time=True))
    files = [tmp_path / "out.lean", tmp_path / "out.jsonl"]
    written = prover("export", folder, "--lean", files[0], "--jsonl", files[1])
    assert written.returncode == 0, written.stderr
    assert load_lean_file(files[0])[0].script == row.script
    assert json.loads(files[1].read_text(encoding="utf-8"))["proof"] == row.script
    shown = prover("show", folder)
    assert "b: two · q pruned after 73 theorems" in shown.stdout
    assert "tactics that timed out: 3, in searches: 1; searches that their seconds ended: 1" in shown.stdout
    tree = prover("show", folder, "--tree", "same")
    assert "⊢ n = n" in tree.stdout
    assert row.script in tree.stdout
    nothing = prover("show", folder, "--tree", "nothing")
    assert nothing.returncode == 2
    assert "no search of a theorem nothing" in nothing.stderr
