"""The embedded library on MiniF2F: it expresses every statement, and they mean what they mean in Mathlib."""

import asyncio
import json
from pathlib import Path

import pytest

from lean_env import ensure_built
from lean_env.embedded.command import lean_command, lean_environment
from tests.lean_env.library_tables import DATA, DOCUMENT, OLDER_TEXT, Outcome, open_all, statement_tables
from tests.lean_env.printed_goal import NotRead, difference


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return asyncio.run(open_all())


def test_every_statement_is_expressed(outcomes: list[Outcome]) -> None:
    assert len(outcomes) == 488
    assert {outcome.theorem.name: outcome.error for outcome in outcomes if not outcome.goal} == {}
    assert "\n".join(statement_tables(outcomes)) in DOCUMENT.read_text(encoding="utf-8")


def test_goals_are_those_of_mathlib(outcomes: list[Outcome]) -> None:
    lines = (DATA / "minif2f_goals.jsonl").read_text(encoding="utf-8").splitlines()
    same_text = {row["name"] for row in map(json.loads, lines) if row["same_text"]}
    different = {outcome.theorem.name: outcome.different for outcome in outcomes if outcome.different}
    assert len(same_text) == 381
    assert {name: text for name, text in different.items() if name in same_text} == {}
    assert different.keys() == OLDER_TEXT.keys()


def test_a_plain_file_accepts_the_same_statements(outcomes: list[Outcome], tmp_path: Path) -> None:
    # In a process without the harness, Lean complains of nothing but `sorry`.
    opened = [outcome.theorem for outcome in outcomes if outcome.goal]
    header = opened[0].header.replace("import Mathlib", "")
    file = tmp_path / "all.lean"
    text = "\n".join(["set_option autoImplicit false", header, *(f"{t.statement} := by sorry" for t in opened)])
    file.write_text(text, encoding="utf-8")
    arguments = lean_command(4096, ["-DElab.async=false", str(file)])

    async def run() -> tuple[int | None, str]:
        process = await asyncio.create_subprocess_exec(
            *arguments, env=lean_environment(ensure_built()), stdout=asyncio.subprocess.PIPE
        )
        output = (await process.communicate())[0].decode()
        return process.returncode, output

    status, output = asyncio.run(run())
    assert status == 0
    assert output.count("declaration uses `sorry`") == len(outcomes)
    assert "error" not in output


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("n : Nat\n⊢ n = 1", "n : ℕ\n⊢ n = 1"),
        ("⊢ ∀ (n : Nat), n ≥ 2 → n > 1", "⊢ ∀ k ≥ 2, k > 1"),
        ("⊢ ∃ k, k > 0 ∧ k = 1", "⊢ ∃ m > 0,\n    m = 1"),
        ("⊢ ((Finset.range 3).sum fun k => k) % 2 = 1", "⊢ (∑ i ∈ Finset.range 3, i) % 2 = 1"),
        ("⊢ (s.sum fun k => k) - x = 1", "⊢ ∑ k ∈ s, k - x = 1"),
        ("⊢ abs (a.cast - 22) = 15", "⊢ |↑a - 22| = 15"),
        ("⊢ ModEq 47 (30 * x) 42", "⊢ 30 * x ≡ 42 [MOD 47]"),
        ("⊢ (factorial 20).gcd n.factorial = 4", "⊢ 20!.gcd n ! = 4"),
        ("⊢ insert A (singleton B) = setOf fun n => n < 2", "⊢ {A, B} = {x | x < 2}"),
    ],
)
def test_two_ways_to_print_one_goal_are_the_same(one: str, other: str) -> None:
    assert difference(one, other) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("n : Nat\n⊢ n = 1", "n : ℤ\n⊢ n = 1"),
        ("⊢ ∀ (n : Nat), n = 1", "⊢ ∀ (n : ℤ), n = 1"),
        ("⊢ (s.sum fun k => k - x) = 1", "⊢ ∑ k ∈ s, k - x = 1"),
        ("⊢ a - b - c = 0", "⊢ a - (b - c) = 0"),
        ("⊢ 2 ^ a ^ b = 0", "⊢ (2 ^ a) ^ b = 0"),
        ("⊢ ¬a = b ∧ c", "⊢ ¬(a = b ∧ c)"),
        ("⊢ a → b → c", "⊢ (a → b) → c"),
        ("⊢ ∀ (x y : Nat), x < y", "⊢ ∀ (x y : ℕ), y < x"),
        ("⊢ ∀ (x : Nat), x < y", "⊢ ∀ (x : ℕ), x < x"),
        ("⊢ n.cast = 2", "⊢ n = 2"),
        ("⊢ a.gcd b = 2", "⊢ b.gcd a = 2"),
        ("h : p\n⊢ q", "k : p\n⊢ q"),
        ("h : p\n⊢ q", "⊢ q"),
    ],
)
def test_different_goals_are_different(one: str, other: str) -> None:
    assert difference(one, other)


def test_what_cannot_be_read_is_not_passed() -> None:
    with pytest.raises(NotRead):
        difference("⊢ ⟦x⟧ = 1", "⊢ ⟦x⟧ = 1")
