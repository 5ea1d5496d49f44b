"""Closing tactics beside a generator, with real Lean."""

from lean_env import EmbeddedChecker, EmbeddedSession, Theorem
from lean_env.settings import read_yaml
from prover.attempt import Job, attempt_theorem
from prover.config.run import Member, ProverConfig, RunConfig
from prover.config.tactics import CLOSING_TACTICS
from prover.generators.automation import Automation
from search import STRATEGIES, Budget
from tests.prover.conftest import WriteConfig

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


def test_the_shape_of_a_prover_allows_for_its_closers(write_config: WriteConfig) -> None:
    arms = {"one": {"provers": ["neff-4"], "budget": {"tactics": 100, "seconds": 8}}}
    plain = read_yaml(write_config(arms=arms), RunConfig).provers["neff-4"]
    config = plain.model_copy(update={"closers": "default"})
    member = Member("neff-4", config, Budget(tactics=100, seconds=8))
    assert member.closers == CLOSING_TACTICS
    assert member.shape == STRATEGIES["best-first"].shape_for(4, member.budget, len(CLOSING_TACTICS))
