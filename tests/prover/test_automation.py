"""What automation proves by itself of the kinds of statements that MiniF2F is made of, without any model."""

import pytest

from lean_env import EmbeddedLean, parse_statement
from prover.config.run import Member
from prover.proving import AUTOMATION, AUTOMATION_TRIES, prove_all
from search import Budget

TRUE = {
    "quotients": "(a b : ℝ) (h : 0 < a) (h2 : 0 < b) : a / b + b / a ≥ 2",
    "roots": ": √2 * √3 = √6",
    "logarithms": ": Real.log 8 = 3 * Real.log 2",
    "cosine": ": Real.cos (Real.pi / 3) = 1 / 2",
    "a sum": ": ∑ k ∈ Finset.range 101, (k : ℝ) = 5050",
    "a function": "(f : ℝ → ℝ) (h : ∀ x, f x = 3 * x + 2) : f 4 = 14",
    "a product of two": "(x y : ℝ) (h : x + y = 7) (k : x * y = 12) : x ^ 2 + y ^ 2 = 25",
    "divisibility": "(n : ℕ) : 3 ∣ n ^ 3 + 2 * n",
    "congruence": "(n : ℕ) (h : n % 5 = 3) : 2 * n % 5 = 1",
    "a power": ": 2 ^ 2010 % 10 = 4",
}
FALSE = {
    "quotients": "(a b : ℝ) (h : 0 < a) (h2 : 0 < b) : a / b + b / a ≥ 3",
    "roots": ": √2 + √3 = √5",
    "logarithms": ": Real.log 9 = 3 * Real.log 2",
}


async def status(statement: str) -> str:
    """How the search of automation alone ends."""
    member = Member("automation", AUTOMATION, Budget(AUTOMATION_TRIES, 60))
    theorem = parse_statement(f"theorem t {statement}", "test").theorem
    [attempt] = await prove_all([theorem], [member], EmbeddedLean(kind="embedded"))
    return attempt.status


@pytest.mark.parametrize("kind", TRUE)
async def test_true_statements_are_proved(kind: str) -> None:
    assert await status(TRUE[kind]) == "proved"


@pytest.mark.parametrize("kind", FALSE)
async def test_false_statements_are_not(kind: str) -> None:
    assert await status(FALSE[kind]) == "open"
