"""One attempt on one theorem, against real Lean."""

from dataclasses import replace
from typing import Any

import pytest

from lean_env import EmbeddedChecker, EmbeddedLean, EmbeddedSession, Theorem, Verdict
from lean_env.text.digest import text_digest
from prover.attempt import NOT_OPENED, Job
from prover.attempting import attempt_theorem
from prover.config.run import Member, ProverConfig
from prover.generators.automation import Automation
from prover.proving import prove_all
from search import Budget

THEOREM = Theorem(name="t", statement="theorem t : 1 = 1")


def automation(*tactics: str) -> Member:
    """A prover that tries these tactics once."""
    settings: dict[str, Any] = {
        "generator": {"kind": "automation", "tactics": tactics},
        "shape": {"width": len(tactics), "depth": 1},
    }
    return Member("automation", ProverConfig.model_validate(settings), Budget(tactics=8, seconds=60))


async def test_the_seconds_of_the_budget_bound_the_elaboration_of_the_statement() -> None:
    patient = automation("rfl")
    hasty = replace(patient, budget=Budget(tactics=8, seconds=1e-3))
    session, checker = EmbeddedSession(), EmbeddedChecker()
    try:
        cut = await attempt_theorem(Job("", THEOREM, "", hasty), Automation(["rfl"]), session, checker)
        after = await attempt_theorem(Job("", THEOREM, "", patient), Automation(["rfl"]), session, checker)
    finally:
        await session.close()
        await checker.close()
    assert (cut.status, cut.reason, cut.tactics_tried) == ("open", NOT_OPENED, 0)
    assert after.status == "proved"


async def test_a_proof_that_could_not_be_checked_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lean_env.processes.scratch.LEAST_FREE", 1 << 62)  # as if the disk were full
    members = [automation("rfl"), automation("skip")]
    [attempt] = await prove_all([THEOREM], members, EmbeddedLean(kind="embedded"))
    assert (attempt.status, attempt.script) == ("failed", "rfl")
    assert "make room, or set TMPDIR" in attempt.reason


class Killed(EmbeddedChecker):
    """A checker whose Lean is killed from outside at each proof."""

    async def verify(self, theorem: Theorem, script: str, lemmas: str = "") -> Verdict:
        return Verdict.refused(theorem.name, "infrastructure", "Lean was killed")


@pytest.mark.parametrize("strategy", ["best-first", "whole-proof"])
async def test_a_proof_whose_check_was_killed_is_not_refused(strategy: str) -> None:
    member = automation("rfl")
    member = replace(member, config=member.config.model_copy(update={"strategy": strategy}))
    session, checker = EmbeddedSession(), Killed()
    try:
        attempt = await attempt_theorem(Job("", THEOREM, "", member), Automation(["rfl"]), session, checker)
    finally:
        await session.close()
    assert (attempt.status, attempt.reason) == ("failed", "Lean was killed")


async def test_a_row_names_its_statement_as_lean_elaborates_it_or_where_it_refuses_it_by_its_text() -> None:
    refused = Theorem(name="u", statement="theorem u : 1 = noSuchConstant")
    proved, invalid = await prove_all([THEOREM, refused], [automation("rfl")], EmbeddedLean(kind="embedded"))
    assert (proved.status, invalid.status) == ("proved", "invalid")
    assert proved.statement_hash.startswith("embedded-")
    assert invalid.statement_hash == text_digest(refused)
