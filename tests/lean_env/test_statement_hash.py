"""Hashes of statements: of what Lean elaborates, and of the text. Needs the embedded Lean."""

from collections.abc import Sequence

import pytest

from lean_env import EmbeddedSession, ProofState, Theorem
from lean_env.text.digest import comparable, text_digest


def theorem(statement: str, header: str = "", name: str = "t") -> Theorem:
    return Theorem(name=name, statement=f"theorem {name} {statement}", header=header)


async def opened(*theorems: Theorem) -> Sequence[ProofState]:
    session = EmbeddedSession()
    try:
        return [await session.open(each) for each in theorems]
    finally:
        await session.close()


async def test_names_and_notation_do_not_count_in_what_lean_elaborates() -> None:
    states = await opened(
        theorem("(x y : ℝ) (h : x < y) : ∃ z, x < z ∧ z < y"),
        theorem("(a b : ℝ) (h₀ : a < b) : ∃ c, And (a < c) (c < b)", "import Mathlib\nopen Real\n", name="other"),
        theorem(": ∀ x y : ℝ, x < y → ∃ z, x < z ∧ z < y"),
    )
    assert len({state.statement_hash for state in states}) == 1


async def test_types_count_even_where_goals_read_alike() -> None:
    natural, real = await opened(theorem(": ∃ x : ℕ, x + x = 4"), theorem(": ∃ x : ℝ, x + x = 4"))
    assert natural.text == real.text
    assert natural.statement_hash != real.statement_hash
    assert comparable(natural.statement_hash, real.statement_hash)


async def test_every_process_gives_the_same_hash() -> None:
    statement = theorem("(n : ℕ) (h : 0 < n) : (n + 1) * (n + 1) ≠ n * n")
    [first], [second] = await opened(statement), await opened(statement)
    assert first.statement_hash == second.statement_hash
    kind, _, digits = first.statement_hash.partition(":")
    assert (kind[:9], len(kind), len(digits)) == ("embedded-", 17, 8)


async def test_only_an_initial_state_has_one() -> None:
    session = EmbeddedSession()
    try:
        root = await session.open(theorem("(p q : Prop) (h : p ∧ q) : q ∧ p"))
        [result] = await session.run(root, ["constructor"])
    finally:
        await session.close()
    assert result.state is not None
    assert (result.state.statement_hash, root.statement_hash != "") == ("", True)


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        (theorem("(n : ℕ) : n = n", "import Mathlib\nopen Nat\n", name="u"), True),
        (theorem("(n : ℕ)  -- a number\n  :\n  n = n", "set_option maxHeartbeats 400000\nopen Nat"), True),
        (theorem("(n : ℕ) : n = n", "open Real\n"), False),
        (theorem("(n : ℤ) : n = n", "open Nat\n"), False),
        (theorem("(m : ℕ) : m = m", "open Nat\n"), False),
        (theorem("(n : ℕ) : n = n", "set_option maxHeartbeats 9 in\nopen Nat\n"), False),
    ],
)
def test_white_space_comments_imports_and_limits_do_not_count_in_a_text(other: Theorem, is_same: bool) -> None:
    digest = text_digest(theorem("(n : ℕ) : n = n", "open Nat\n"))
    assert (text_digest(other) == digest) is is_same
    assert digest.startswith("text:")


def test_a_text_in_quotes_is_no_comment() -> None:
    assert text_digest(theorem(': "a -- b" = "c"')) != text_digest(theorem(': "a" = "c"'))
