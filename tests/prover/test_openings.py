"""Proofs that must begin with a given tactic, and tactics that a profile does not let run, with real Lean."""

from typing import Any

from lean_env import EmbeddedChecker, EmbeddedSession, Theorem
from prover.attempt import Attempt, Job
from prover.attempting import attempt_theorem
from prover.config.run import Member, ProverConfig
from search import Budget
from tests.prover.answering import Answering

SWAP = Theorem(name="swap", statement="theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p")

OPENINGS = ["omega", "obtain ⟨left, right⟩ := h"]


async def attempt(generator: Answering, **settings: Any) -> Attempt:
    source = {"kind": "server", "url": "http://none/v1", "model": "m", "sampling": settings.pop("sampling", {})}
    config = ProverConfig.model_validate({"generator": source, "shape": {"width": 2, "depth": 4}, **settings})
    session, checker = EmbeddedSession(), EmbeddedChecker()
    try:
        job = Job("b", SWAP, "arm", Member("m", config, Budget(20, 60)))
        return await attempt_theorem(job, generator, session, checker)
    finally:
        await session.close()
        await checker.close()


async def test_the_first_tactic_is_one_of_the_openings() -> None:
    generator = Answering(lambda prompt: ["exact ⟨h.2, h.1⟩"] if "right" not in prompt else ["exact right.1"])
    row = await attempt(generator, openings=OPENINGS, sampling={"prompt": "{tactics}|{state}"})
    assert row.status == "open", "the model's own first tactic is not tried"
    assert [asked.partition("|")[0] for asked in generator.asked][:1] == ["obtain ⟨left, right⟩ := h"]
    found = await attempt(Answering(lambda prompt: ["exact ⟨right, left⟩"]), openings=OPENINGS)
    assert found.script.splitlines() == ["obtain ⟨left, right⟩ := h", "exact ⟨right, left⟩"]
    assert found.tactics_to_proof == 3


async def test_a_refused_tactic_is_a_try_that_lean_never_sees() -> None:
    answers = ["exact ⟨h.2, h.1⟩", "simp_all only [and_self]"]
    row = await attempt(Answering(lambda prompt: answers), sampling={"refused": [r"exact\b"]})
    assert "exact" not in row.script
    assert row.tactics_tried >= 2
    free = await attempt(Answering(lambda prompt: answers))
    assert free.script == "exact ⟨h.2, h.1⟩"
