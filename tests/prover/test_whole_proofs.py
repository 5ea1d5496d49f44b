"""Whole proofs in the place of tactics, with real Lean."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from lean_env import EmbeddedChecker, EmbeddedSession, Theorem
from prover.attempt import Attempt, Job
from prover.attempting import attempt_theorem
from prover.config.run import Member, ProverConfig
from prover.runs.export import write_jsonl, write_lean
from search import Budget
from tests.prover.answering import Answering
from tests.prover.conftest import Shown

THEOREM = Theorem(name="swap", statement="theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p")
PROMPT = "Prove:\n{statement}"
REPAIR = "{attempt}\nfails:\n{errors}"


def member(tactics: int, repairs: int = 0, **sampling: Any) -> Member:
    config = {
        "generator": {"kind": "server", "url": "http://none/v1", "model": "m", "sampling": sampling},
        "strategy": "whole-proof",
        "repairs": repairs,
    }
    return Member("m", ProverConfig.model_validate(config), Budget(tactics, 60))


async def attempt(generator: Answering, prover: Member) -> Attempt:
    session, checker = EmbeddedSession(), EmbeddedChecker()
    try:
        return await attempt_theorem(Job("b", THEOREM, "arm", prover), generator, session, checker)
    finally:
        await session.close()
        await checker.close()


async def test_each_try_is_a_proof_and_our_statement_stands_above_it() -> None:
    easier = "theorem swap : True := by\n  trivial"  # a proof, but not of our theorem
    right = "import Mathlib\n\ntheorem swap (p q : Prop) : q ∧ p := by\n  exact ⟨h.2, h.1⟩"
    answers = ["simp", easier, "exact h", "sorry", right, "exact ⟨h.2, h.1⟩"]
    generator = Answering(lambda prompt: answers if prompt.startswith("Prove") else [])
    row = await attempt(generator, member(64, prompt=PROMPT))
    assert (row.status, row.script) == ("proved", "exact ⟨h.2, h.1⟩")
    assert row.tactics_to_proof == 5
    assert set(generator.asked) == {f"Prove:\n{THEOREM.statement}"}
    assert row.check_seconds > 0


LEMMA = "theorem turned {a b : Prop} (h : a ∧ b) : b ∧ a := by\n  exact ⟨h.2, h.1⟩"
SWAPPED = "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by\n  exact turned h"


def test_an_answer_brings_its_lemmas_which_are_kept_and_checked_with_it(tmp_path: Path, shown: Shown) -> None:
    false = "theorem turned {a b : Prop} (h : a ∧ b) : b ∧ a := by\n  sorry"
    answers = [f"{false}\n\n{SWAPPED}", f"theorem unused : 1 = 1 := by\n  rfl\n\n{LEMMA}\n\n{SWAPPED}"]
    generator = Answering(lambda prompt: answers if prompt.startswith("Prove") else [])
    row = asyncio.run(attempt(generator, member(8, prompt=PROMPT)))
    assert (row.status, row.script, row.lemmas) == ("proved", "exact turned h", LEMMA)
    assert (row.tactics_to_proof, row.refused) == (2, 0)
    write_jsonl([(THEOREM, row)], tmp_path / "proofs.jsonl")
    write_lean([(THEOREM, row)], tmp_path / "proofs.lean")
    assert "1 of 1 accepted" in shown("verify", tmp_path / "proofs.jsonl")
    assert "2 of 2 accepted" in shown("verify", tmp_path / "proofs.lean")


def test_a_lean_file_holds_no_proof_with_a_lemma_of_another_namespace(tmp_path: Path) -> None:
    of_nat = "theorem Nat.kept (n : Nat) : n = n := by\n  rfl"
    row = Attempt("b", "swap", "arm", "m", "proved", script="exact turned h", lemmas=LEMMA)
    other = Attempt("b", "other", "arm", "m", "proved", script="exact n.kept", lemmas=of_nat)
    statement = Theorem(name="other", statement="theorem other (n : Nat) : n = n")
    assert write_lean([(THEOREM, row), (statement, other)], tmp_path / "proofs.lean") == (1, ["other"])
    plain = Attempt("b", "other", "arm", "tree", "proved", script="rfl")
    assert write_lean([(statement, other), (statement, plain)], tmp_path / "proofs.lean") == (1, [])


async def test_a_refused_proof_is_repaired_with_its_lemmas() -> None:
    wrong = f"{LEMMA}\n\n{SWAPPED}".replace("exact turned h", "exact turned")
    generator = Answering(lambda prompt: [wrong])
    row = await attempt(generator, member(2, repairs=1, prompt=PROMPT, repair=REPAIR))
    assert row.status == "open"
    assert any(prompt.startswith(f"{wrong}\nfails:\n") for prompt in generator.asked)


async def test_the_budget_bounds_the_proofs_and_cut_answers_are_counted() -> None:
    row = await attempt(Answering(lambda prompt: [f"omega -- {i}" for i in range(99)], truncated=True), member(5))
    assert (row.status, row.tactics_tried, row.answers_cut, row.model_tokens) == ("open", 5, 5, 25)


async def test_a_refused_proof_is_repaired_with_leans_message() -> None:
    def answers(prompt: str) -> list[str]:
        refused = f"{THEOREM.statement} := by\n  exact h\nfails:"
        return ["exact ⟨h.2, h.1⟩"] if prompt.startswith(refused) and "mismatch" in prompt else ["exact h"]

    generator = Answering(answers)
    row = await attempt(generator, member(8, repairs=1, prompt=PROMPT, repair=REPAIR))
    assert (row.status, row.script) == ("proved", "exact ⟨h.2, h.1⟩")
    without = await attempt(Answering(answers), member(8, prompt=PROMPT, repair=REPAIR))
    assert without.status == "open"


@pytest.mark.parametrize(
    ("strategy", "settings", "message"),
    [
        ("whole-proof", {"closers": ["simp"]}, "closers: the strategy `whole-proof` has no place for them"),
        ("whole-proof", {"openings": ["simp"]}, "openings"),
        ("rollouts", {"openings": ["simp"], "neff": 4}, "openings"),
        ("best-first", {"repairs": 1, "neff": 4}, "repairs"),
    ],
)
def test_settings_without_a_place_are_refused(strategy: str, settings: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        ProverConfig.model_validate({"generator": {"kind": "automation"}, "strategy": strategy, **settings})
