"""Closing tactics beside a generator, with real Lean."""

import pytest
from pydantic import ValidationError

from lean_env import EmbeddedChecker, EmbeddedSession, Theorem
from prover.attempt import Job
from prover.attempting import attempt_theorem
from prover.config.run import Member, ProverConfig
from prover.config.tactics import CLOSING_TACTICS
from prover.generators.automation import Automation
from search import STRATEGIES, Budget

SWAP = Theorem(name="swap", statement="theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p")


async def test_a_generator_opens_and_closers_end_the_proof() -> None:
    config = ProverConfig.model_validate(
        {
            "generator": {"kind": "automation"},
            "shape": {"width": 1, "depth": 4},
            "closers": ["exact h.1", "exact h.2"],
        }
    )
    member = Member("both", config, Budget(tactics=20, seconds=60))
    session, checker = EmbeddedSession(), EmbeddedChecker()
    try:
        row = await attempt_theorem(Job("b", SWAP, "one", member), Automation(["constructor"]), session, checker)
    finally:
        await session.close()
        await checker.close()
    assert row.script.splitlines() == ["constructor", "exact h.2", "exact h.1"]
    assert row.tactics_tried == 2 + 1 + 2 + 1 + 2  # at the root, on the first goal and on the second


def closers(value: object) -> tuple[str, ...]:
    return ProverConfig.model_validate({"generator": {"kind": "automation"}, "neff": 4, "closers": value}).closers


def test_the_shape_of_a_prover_allows_for_its_closers() -> None:
    config = ProverConfig.model_validate({"generator": {"kind": "automation"}, "neff": 4, "closers": "default"})
    member = Member("neff-4", config, Budget(tactics=100, seconds=8))
    assert member.shape == STRATEGIES["best-first"].shape_for(4, member.budget, len(CLOSING_TACTICS))


def test_a_run_states_the_shipped_closers_one_by_one() -> None:
    assert closers("default") == CLOSING_TACTICS
    assert closers(["omega", "grind"]) == ("omega", "grind")


@pytest.mark.parametrize(
    ("value", "message"),
    [("omega", "a list of tactics"), (["omega", "omega"], "named twice"), ([" "], "pattern"), ([3], "string")],
)
def test_closers_that_are_no_list_of_tactics_are_refused(value: object, message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        closers(value)
