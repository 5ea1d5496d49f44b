"""What a row says about its search: the try that found the proof, what time has decided, and who worked how long."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from lean_env import EmbeddedChecker, EmbeddedSession, LeanSession, Theorem, Timeouts
from prover.attempt import Attempt, Job
from prover.attempting import attempt_theorem
from prover.config.run import Member, ProverConfig
from prover.generators.automation import Automation
from search import Budget, Candidate

SWAP = Theorem(name="swap", statement="theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p")
FALSE = Theorem(name="false_one", statement="theorem false_one : 1 = 2")
BUDGET = Budget(tactics=200, seconds=600)
HANGS = "sleep 600000"


async def attempt(
    theorem: Theorem,
    tactics: Sequence[str],
    budget: Budget = BUDGET,
    generator: Automation | None = None,
    session: LeanSession | None = None,
) -> Attempt:
    shape = {"width": len(tactics), "depth": 6}
    config = ProverConfig.model_validate({"generator": {"kind": "automation"}, "shape": shape})
    job = Job("b", theorem, "one", Member("automation", config, budget), seed=5)
    session, checker = session or EmbeddedSession(), EmbeddedChecker()
    try:
        return await attempt_theorem(job, generator or Automation(tactics), session, checker)
    finally:
        await session.close()
        await checker.close()


async def test_a_proof_counts_at_the_try_that_found_it() -> None:
    row = await attempt(SWAP, ("skip", "rfl", "exact ⟨h.2, h.1⟩", "grind", "omega"))
    assert (row.status, row.script, row.seed) == ("proved", "exact ⟨h.2, h.1⟩", 5)
    assert (row.tactics_tried, row.tactics_to_proof, row.cost_of_proof) == (5, 3, 3)
    least = await attempt(SWAP, ("skip", "rfl", "exact ⟨h.2, h.1⟩", "grind", "omega"), Budget(3, 600))
    assert (least.status, least.script, least.tactics_tried) == ("proved", row.script, 3)
    unproved = await attempt(FALSE, ("rfl", "skip"))
    assert (unproved.status, unproved.tactics_to_proof) == ("open", 0)
    assert replace(row, tactics_to_proof=0).cost_of_proof == 5  # a row of an older version


async def test_what_was_decided_by_time_is_counted() -> None:
    session = EmbeddedSession(Timeouts(start=60.0, tactic=3.0))
    row = await attempt(SWAP, (HANGS, "exact ⟨h.2, h.1⟩"), session=session)
    assert (row.status, row.tactics_timed_out, row.out_of_time) == ("proved", 1, False)
    late = await attempt(FALSE, ("(sleep 3000; refine absurd ?_ ?_)",), Budget(tactics=200, seconds=2.5))
    assert (late.status, late.tactics_tried, late.tactics_timed_out, late.out_of_time) == ("open", 1, 0, True)
    assert late.was_cut_short


class _Queued(Automation):
    """Says that it has worked a second and a half for each tactic."""

    async def propose(self, states: Sequence[str], n: int, seeds: Sequence[int]) -> list[list[Candidate]]:
        rows = await super().propose(states, n, seeds)
        return [[replace(candidate, seconds=1.5) for candidate in row] for row in rows]


async def test_work_is_told_from_waiting() -> None:
    tactics = ("sleep 2000", "exact ⟨h.2, h.1⟩")
    row = await attempt(SWAP, tactics, generator=_Queued(tactics))
    assert row.model_work_seconds == 3.0
    assert row.lean_seconds >= 2.0
    assert 0 < row.lean_work_seconds < row.lean_seconds  # Lean slept for most of the time
    assert 0 < row.check_seconds < row.lean_seconds
    assert row.work_seconds == row.model_work_seconds + row.lean_work_seconds + row.check_seconds
    assert 0 < row.search_seconds < row.seconds
    assert Attempt("b", "t", "one", "p", "open", seconds=7.0).work_seconds == 7.0  # a row of an older version


@pytest.mark.parametrize("tactic", ["skip", "rfl"])
async def test_a_generator_that_is_no_model_does_no_work(tactic: str) -> None:
    assert (await attempt(FALSE, (tactic,))).model_work_seconds == 0.0
