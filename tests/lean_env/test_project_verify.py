"""Finished proofs checked with an installed toolchain: a stand-in `lake` on a small project, with real Lean."""

import os
from pathlib import Path

import pytest

from lean_env import LeanMissing, Theorem, Timeouts, Verdict
from lean_env.project.verify import ProjectChecker, axioms_of
from tests.lean_env.backends import all_processes, standins
from tests.lean_env.standin.traced import SOURCE

SWAP = Theorem(name="swap", header="import Mathlib\n", statement="theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p")


async def verdict(script: str, theorem: Theorem = SWAP, limits: Timeouts | None = None) -> Verdict:
    limits = limits or Timeouts(start=60.0, theorem=60.0)
    return await ProjectChecker(SOURCE, limits, lake=standins().lake).verify(theorem, script)


@pytest.mark.slow
async def test_a_proof_is_accepted_and_the_checks_are_named() -> None:
    found = await verdict("constructor\n· exact h.2\n· exact h.1")
    assert found.accepted
    assert (found.name, found.reason, found.axioms) == ("swap", "", ())
    assert found.checks == ("text", "elaborate", "axioms")  # no checker is installed
    assert found.seconds > 0


@pytest.mark.slow
async def test_standard_axioms_and_namespaces() -> None:
    theorem = Theorem(
        name="t", header="namespace Deep", statement="theorem t (p q : Prop) (a : p → q) (b : q → p) : p = q"
    )
    found = await verdict("exact propext ⟨a, b⟩", theorem)
    assert found.accepted, found.reason
    assert found.axioms == ("propext",)


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("", "empty"),
        ("exact ⟨h.1, h.2⟩", "mismatch"),
        ("sorry", "`sorry` is not allowed"),
        ("exact h.2)\ntheorem swap' : True := by (trivial", "closes a `)` that it did not open"),
        ("exact ⟨h.2, (h.1⟩", "closes a `⟩`"),
        ("exact (⟨h.2, h.1⟩", "leaves a `(` open"),
        ("exact ⟨h.2, h.1⟩\ntheorem other : True := trivial", "Lean refuses the proof"),
        ("set_option debug.skipKernelTC true in exact h", "debug.skipKernelTC"),
        ("run_tac pure ()", "run_tac"),
    ],
)
@pytest.mark.slow
async def test_what_is_no_proof_is_rejected(script: str, reason: str) -> None:
    found = await verdict(script)
    assert found.fault == ("sorry" if script == "sorry" else "error")
    assert reason in found.reason


@pytest.mark.slow
async def test_another_axiom_is_rejected() -> None:
    header = "axiom swapped (p q : Prop) : p ∧ q → q ∧ p"
    found = await verdict("exact swapped p q h", SWAP.model_copy(update={"header": header}))
    assert found.fault == "axioms"
    assert "swapped" in found.reason
    sorry = "theorem lemma1 (p q : Prop) : p ∧ q → q ∧ p := by sorry"
    found = await verdict("exact lemma1 p q h", SWAP.model_copy(update={"header": sorry}))
    assert (found.fault, found.reason) == ("sorry", "the proof uses `sorry`")


@pytest.mark.slow
async def test_a_proof_that_takes_too_long_is_rejected_and_leaves_no_process() -> None:
    before = all_processes()
    found = await verdict("repeat skip", limits=Timeouts(start=0.5, theorem=2.0))
    assert (found.fault, found.reason) == ("time", "checking the proof took too long")
    assert not all_processes() - before


@pytest.mark.parametrize("status", [0, 1])
@pytest.mark.slow
async def test_an_installed_checker_has_the_last_word(
    status: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The checker is a mock, because lean4checker needs a whole Lean. This tests how it is found and called."""
    checker = tmp_path / "leanchecker"
    checker.write_text(f'#!/bin/sh\nls "${{LEAN_PATH%%:*}}/$1.olean" && echo refused && exit {status}\n')
    checker.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    found = await verdict("exact ⟨h.2, h.1⟩")
    assert found.accepted == (status == 0)
    assert found.checks == ("text", "elaborate", "axioms", "kernel")[: 4 - status]
    assert status == 0 or "leanchecker refuses the proof" in found.reason


async def test_what_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(LeanMissing, match="lean-toolchain"):
        await ProjectChecker(tmp_path, lake=standins().lake).verify(SWAP, "skip")
    with pytest.raises(LeanMissing, match="elan"):
        await ProjectChecker(SOURCE, lake="/nowhere/lake").verify(SWAP, "skip")


@pytest.mark.parametrize(
    ("message", "axioms"),
    [
        ("'t' does not depend on any axioms", ("t", ())),
        ("'A.t' depends on axioms: [propext]", ("A.t", ("propext",))),
        (
            "'t' depends on axioms: [propext,\n Classical.choice,\n Quot.sound,\n a.very.long.name]\n",
            ("t", ("Classical.choice", "Quot.sound", "a.very.long.name", "propext")),
        ),
        ("'t' depends on axioms:\n  [propext, sorryAx]", ("t", ("propext", "sorryAx"))),
        ("unused variable `h`", None),
    ],
)
def test_axioms_are_read_from_wrapped_lists(message: str, axioms: tuple[str, tuple[str, ...]] | None) -> None:
    assert axioms_of(message) == axioms
