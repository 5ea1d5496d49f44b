"""The system in a few lines of Python, against real Lean: what a script and a notebook get."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

import prover
from lean_env import Theorem, TheoremError
from prover.config.run import RunConfig
from prover.runs.store import RunStore
from tests.prover.conftest import WriteConfig

SWAP = "theorem t (p q : Prop) : p ∧ q → q ∧ p"


def test_a_theorem_is_proved_and_its_proof_checked() -> None:
    attempt = prover.prove(SWAP)
    assert attempt.status == "proved"
    assert prover.verify(SWAP, attempt.script).accepted
    verdict = prover.verify(SWAP, "sorry")
    assert not verdict.accepted
    assert "sorry" in verdict.reason


async def test_it_works_where_an_event_loop_runs() -> None:
    """As in a notebook."""
    assert prover.verify(SWAP, "exact fun h => ⟨h.2, h.1⟩").accepted
    both = await asyncio.gather(prover.verify_async(SWAP, "tauto"), prover.verify_async(SWAP, "rfl"))
    assert [verdict.accepted for verdict in both] == [True, False]
    assert (await prover.prove_async(SWAP)).status == "proved"


INTERRUPTED = """
import asyncio, os, signal, threading, time
import prover

async def cell():
    threading.Timer(8, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
    began = time.monotonic()
    try:
        prover.prove("theorem t (a b c : ℕ) (h : a ^ 7 + b ^ 7 = c ^ 7) : a * b * c = 0", seconds=300, tactics=10**6)
    except KeyboardInterrupt:
        print("interrupted", time.monotonic() - began < 60)

asyncio.new_event_loop().run_until_complete(cell())
"""


@pytest.mark.slow
def test_interrupting_a_cell_of_a_notebook_ends_its_search() -> None:
    done = subprocess.run([sys.executable, "-c", INTERRUPTED], capture_output=True, text=True, timeout=200, check=False)
    assert done.stdout.split() == ["interrupted", "True"], done.stderr


def test_a_theorem_may_have_a_header_and_must_be_one() -> None:
    twice = prover.theorem("theorem u (n : ℕ) : twice n = n + n := by sorry", header="def twice (n : ℕ) := n + n\n")
    assert prover.verify(twice, "rfl").accepted
    with pytest.raises(TheoremError, match="write `theorem NAME`"):
        prover.prove("p ∧ q → q ∧ p")


async def test_a_session_opens_theorems_and_runs_tactics() -> None:
    async with prover.lean() as lean:
        root = await lean.open(prover.theorem(SWAP))
        assert root.text == "p q : Prop\n⊢ p ∧ q → q ∧ p"
        (result,) = await lean.run(root, ["rintro ⟨hp, hq⟩"])
        assert result.state is not None
        assert result.state.text == "p q : Prop\nhp : p\nhq : q\n⊢ q ∧ p"


def test_an_attempt_shows_its_proof_and_its_tree_in_a_notebook_and_no_text_of_it_is_markup() -> None:
    shown = prover.prove("theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q ∧ 1 < 2")._repr_html_()
    assert "<b>t</b>: proved" in shown
    assert "search tree" in shown
    assert "⊢ p ∧ q ∧ 1 &lt; 2" in shown
    assert "1 < 2" not in shown


def finished(folder: Path) -> prover.Run:
    """A run of two arms on a theorem of each split, with rows, none of which was searched."""
    config = RunConfig.model_validate(
        {
            "run_folder": folder,
            "benchmarks": {split: {"kind": "minif2f", "split": split} for split in ("valid", "test")},
            "provers": {"p": {"generator": {"kind": "automation"}, "neff": 1}},
            "arms": {name: {"provers": ["p"], "budget": {"tactics": 9, "seconds": 3}} for name in ("few", "many")},
        }
    )
    with RunStore.writing(config) as store:
        for split in ("valid", "test"):
            store.add_theorems(split, [Theorem(name=split, statement=SWAP.replace("theorem t", f"theorem {split}"))])
            store.add(prover.Attempt(split, split, "few", "p", "open", tactics_tried=4))
            store.add(prover.Attempt(split, split, "many", "p", "proved", "tauto", tactics_tried=4))
    return prover.Run(folder)


def test_runs_are_read_compared_and_made_into_tables(tmp_path: Path) -> None:
    run = finished(tmp_path / "run")
    assert [(attempt.arm, attempt.status) for attempt in run.attempts()] == [("few", "open"), ("many", "proved")] * 2
    assert set(run.theorems()) == {("valid", "valid"), ("test", "test")}
    assert [(result.arm, result.proved) for result in run.results()] == [("few", 0), ("many", 1)] * 2
    arms = prover.compare([run.folder]).arms
    assert [arms["test", arm].proved for arm in ("few", "many")] == [0, 1]
    assert prover.ensemble([run.folder], 9, shares={"few": 1, "many": 1}).budget == 9
    assert list(run.to_pandas()["status"]) == ["open", "proved"] * 2
    run.report(run.folder / "report.html")
    assert "<title>run · prover report</title>" in (run.folder / "report.html").read_text("utf-8")


@pytest.mark.slow
@pytest.mark.usefixtures("theorems")
def test_a_run_is_made_where_an_event_loop_runs_and_made_again_is_the_same(write_config: WriteConfig) -> None:
    config = write_config(arms={"automation": {"provers": ["automation"], "budget": {"tactics": 64, "seconds": 60}}})
    program = f"""
import asyncio, prover
async def cell():
    first, second = (prover.run({str(config)!r}).to_pandas() for _ in range(2))
    print(first["status"].value_counts().to_dict() if first.equals(second) else "differs")
asyncio.run(cell())
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    assert "'proved': 6" in done.stdout
    assert "'open': 1" in done.stdout
    assert "'invalid': 1" in done.stdout
