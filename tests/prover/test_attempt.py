"""One attempt on one theorem, against real Lean."""

from dataclasses import replace

from lean_env import EmbeddedChecker, EmbeddedSession, Theorem
from prover.attempt import NOT_OPENED, Job, attempt_theorem
from prover.config.run import Member, ProverConfig
from prover.generators.automation import Automation
from search import Budget

THEOREM = Theorem(name="t", statement="theorem t : 1 = 1")
MEMBER = Member(
    "automation",
    ProverConfig.model_validate({"generator": {"kind": "automation"}, "shape": {"width": 1, "depth": 1}}),
    Budget(tactics=8, seconds=60),
)


async def test_the_seconds_of_the_budget_bound_the_elaboration_of_the_statement() -> None:
    hasty = replace(MEMBER, budget=Budget(tactics=8, seconds=1e-3))
    session, checker = EmbeddedSession(), EmbeddedChecker()
    try:
        cut = await attempt_theorem(Job("", THEOREM, "", hasty), Automation(["rfl"]), session, checker)
        after = await attempt_theorem(Job("", THEOREM, "", MEMBER), Automation(["rfl"]), session, checker)
    finally:
        await session.close()
        await checker.close()
    assert (cut.status, cut.reason, cut.tactics_tried) == ("open", NOT_OPENED, 0)
    assert after.status == "proved"
