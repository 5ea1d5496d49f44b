"""Tests a configured search with AND/OR goals, from the theorem to the verdict, on the embedded Lean."""

from lean_env import EmbeddedChecker, EmbeddedSession, Theorem
from prover.attempt import Attempt, Job
from prover.attempting import attempt_theorem
from prover.config.run import Member, ProverConfig
from prover.generators.automation import Automation
from search import Budget

CONJUNCTION = Theorem(
    name="conjunction",
    statement="theorem conjunction (p q r : Prop) (hp : p) (hq : p → q) (a b : Nat) (h : a < b) : "
    "(q ∨ r) ∧ (a + 1 ≤ b ∨ r) ∧ (q ∨ r)",
)
TACTICS = (
    "refine ⟨?_, ?_, ?_⟩",
    "apply Or.inr",
    "apply Or.inl",
    "exact hq (by assumption)",
    "all_goals omega",  # fails if it sees all goals
    "omega",
)


async def prove(strategy: str) -> Attempt:
    config = ProverConfig.model_validate(
        {
            "generator": {"kind": "automation"},
            "strategy": strategy,
            "shape": {"width": len(TACTICS), "depth": 8},
        }
    )
    job = Job("some", CONJUNCTION, "arm", Member("automation", config, Budget(tactics=400, seconds=60)))
    session, verifier = EmbeddedSession(), EmbeddedChecker()
    try:
        return await attempt_theorem(job, Automation(TACTICS), session, verifier)
    finally:
        await session.close()
        await verifier.close()


async def test_a_conjunction_is_proved_goal_by_goal_and_the_check_accepts_the_script() -> None:
    apart, together = await prove("and-or"), await prove("best-first")
    assert (apart.status, apart.reason) == (together.status, together.reason) == ("proved", "")
    assert "focus (\nall_goals omega\n)" in apart.script
    assert apart.script.count("exact hq (by assumption)") == 2  # proved once, used twice
    assert 2 * apart.tactics_tried <= together.tactics_tried
