"""Texts that Lean would need minutes for are refused at once, by sessions and checks alike, without starting Lean."""

import pytest

from lean_env import EmbeddedChecker, EmbeddedSession, Problem, ProjectChecker, Theorem, TheoremError, minif2f, verify
from lean_env.extract import extract
from lean_env.text.sizes import PROOF_LINES, theorem_size_error

TRUE = Theorem(name="t", statement="theorem t : True")
LARGE_STATEMENT = TRUE.model_copy(update={"statement": f"theorem t : {'1 + ' * 75_000}1 = 0"})
LARGE_HEADER = TRUE.model_copy(update={"header": "open Nat\n" * 100_000})
MANY_LINES = "skip\n" * 5_000 + "trivial"


@pytest.mark.parametrize(
    ("theorem", "reason"),
    [
        (LARGE_STATEMENT, "the statement has 300,017 characters; at most 20,000 are taken"),
        (LARGE_HEADER, "the header has 900,000 characters; at most 500,000 are taken"),
    ],
)
async def test_a_theorem_that_is_too_large(theorem: Theorem, reason: str) -> None:
    session = EmbeddedSession()
    with pytest.raises(TheoremError) as refused:
        await session.open(theorem)
    assert str(refused.value) == f"t: {reason}"
    assert session.pid is None
    for checker in (EmbeddedChecker(), ProjectChecker("no-such-project")):
        verdict = await checker.verify(theorem, "trivial")
        await checker.close()
        assert (verdict.reason, verdict.checks) == (reason, ())


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        (MANY_LINES, "the proof has 5,001 lines; at most 2,000 are checked"),
        (f"exact {'(' * 150_000}", "the proof has 150,006 characters; at most 100,000 are taken"),
    ],
)
async def test_a_proof_that_is_too_large(script: str, reason: str) -> None:
    verdict = await verify(TRUE, script)
    assert (verdict.reason, verdict.checks) == (reason, ())
    [traced] = [proof async for proof in extract([Problem(TRUE, script)])]
    assert traced.error == reason


async def test_the_largest_proof_is_checked() -> None:
    assert (await verify(TRUE, "skip\n" * (PROOF_LINES - 1) + "trivial")).accepted


def test_every_statement_of_minif2f_is_small_enough() -> None:
    assert not any(map(theorem_size_error, minif2f()))
