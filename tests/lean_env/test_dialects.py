"""The JSON Lines that published benchmarks come as: one file of our own of each shape. Needs the embedded Lean."""

from pathlib import Path

import pytest

from lean_env import EmbeddedSession, Theorem, load_jsonl

DIALECTS = Path(__file__).with_name("data") / "dialects"
ODDS = ["theorem", "sum_of_odds", "(a", "b", ":", "ℕ)", "(h₀", ":", "a", "%", "2", "=", "1)"]
HEADER = ["import Mathlib", "import Aesop", "set_option maxHeartbeats 400000", "open Nat Real"]


def theorems(dialect: str) -> list[Theorem]:
    problems = load_jsonl(DIALECTS / f"{dialect}.jsonl")
    assert all(problem.script is None for problem in problems)
    return [problem.theorem for problem in problems]


def code(text: str) -> list[str]:
    """The lines that are not empty."""
    return [line for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("dialect", ["separate_header", "header_in_statement", "keys_with_spaces"])
def test_header_and_statement_come_apart(dialect: str) -> None:
    odds = theorems(dialect)[0]
    assert (odds.name, code(odds.header)) == ("sum_of_odds", HEADER)
    assert odds.statement.split()[:13] == ODDS
    assert odds.statement.endswith("(a + b) % 2 = 0")


def test_splits_are_those_of_the_file() -> None:
    assert [theorem.split for theorem in theorems("separate_header")] == ["valid", "test"]


def test_the_words_beside_a_statement_are_kept() -> None:
    assert theorems("separate_header")[1].informal == "A square is not negative."


def test_a_number_is_no_name_for_a_theorem_that_has_one() -> None:
    [theorem] = theorems("numbers_as_ids")
    assert (theorem.name, theorem.statement) == ("square_nonneg", "theorem square_nonneg (x : ℝ) : 0 ≤ x ^ 2")


def test_an_example_is_called_like_its_row() -> None:
    first, second, third = theorems("examples")
    assert [first.name, second.name, third.name] == ["1", "row-2", "one-is one"]
    assert first.statement == "theorem example_1 (h : 0 < n) : n ≠ 0"
    assert code(first.header) == ["import Mathlib", "variable {n : ℕ}"]
    assert (second.declared_name, third.statement) == ("row_2", "theorem one_is_one : 1 = 1")


def test_other_keys_of_statement_name_and_header() -> None:
    [theorem] = theorems("formalization")
    assert (theorem.name, theorem.declared_name) == ("Author|exercise_1_2", "exercise_1_2")
    assert code(theorem.header) == ["import Mathlib", "open Real"]
    [theorem] = theorems("autoformalization")
    assert (theorem.name, theorem.source) == ("algebra_41", "textbook")


def test_a_whole_file_is_a_statement_with_its_header() -> None:
    [theorem] = theorems("whole_file")
    assert (theorem.name, theorem.statement) == ("contest_5", "theorem square_nonneg (x : ℝ) : 0 ≤ x ^ 2")
    assert code(theorem.header) == ["import Mathlib", "open Nat"]


def test_what_precedes_the_theorem_is_its_header() -> None:
    [last] = theorems("autoformalization")
    assert last.statement == "theorem algebra_41 : twice 3 = 6"
    assert "def twice" in last.header
    assert "theorem twice_zero : twice 0 = 0 := rfl" in last.header
    [in_context] = theorems("context")
    assert (in_context.name, in_context.declared_name) == ("Basics.twice_three", "twice_three")
    assert "theorem twice_zero" in in_context.header


async def test_lean_opens_every_theorem() -> None:
    session = EmbeddedSession()
    try:
        for path in sorted(DIALECTS.glob("*.jsonl")):
            for theorem in theorems(path.stem):
                assert "⊢" in (await session.open(theorem)).text
    finally:
        await session.close()


@pytest.mark.parametrize("end", ["", " := by", " := by\n", " :=", " := sorry", "\n:= by sorry", " := by\n  sorry\n"])
def test_every_ending_is_cut_off(end: str, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(f'{{"formal_statement": {f"theorem t : 1 = 1{end}"!r}}}'.replace("'", '"'), encoding="utf-8")
    [problem] = load_jsonl(path)
    assert (problem.theorem.name, problem.theorem.statement, problem.script) == ("t", "theorem t : 1 = 1", None)
