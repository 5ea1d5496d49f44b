"""The curriculum of competition mathematics: its text, its distance from benchmarks, its proofs, a stopped run."""

import hashlib
import json
import re
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lean_env import EmbeddedSession, Theorem, Timeouts, minif2f
from lean_env.text.files import open_text
from training.competition.catalogue import FAMILIES, UNSEEN, shares
from training.competition.checked import FILE, Checked
from training.competition.idiom.text import factor, number, polynomial, total
from training.competition.make import drawn, make
from training.competition.relatives import Relatives
from training.competition.write import package_rows, write
from training.data.leakage import statement_state
from training.shipped import CURRICULUM
from training.synthetic.block import Draw
from training.synthetic.check import ProofRefused, replay
from training.synthetic.generate import statement
from training.synthetic.write import jsonl

NUMBERS = st.fractions(min_value=-20, max_value=20, max_denominator=9)


def value(text: str, x: Fraction) -> Fraction:
    """The text's value, computed by Python with exact numbers."""
    exact = re.sub(r"\d+", r"Fraction(\g<0>)", text).replace("^", "**")
    return Fraction(eval(exact, {"Fraction": Fraction, "x": x}))


@given(coefficients=st.lists(NUMBERS, min_size=1, max_size=4), x=NUMBERS)
def test_the_text_of_a_polynomial_has_its_value(coefficients: list[Fraction], x: Fraction) -> None:
    degree = len(coefficients) - 1
    expected = sum((c * x ** (degree - place) for place, c in enumerate(coefficients)), Fraction(0))
    assert value(polynomial(coefficients, "x"), x=x) == expected
    assert value(f"2 * {factor(polynomial(coefficients, 'x'))}", x=x) == 2 * expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (number(Fraction(-3, 4)), "-3 / 4"),
        (total([(1, "x"), (-1, "y")], -2), "x - y - 2"),
        (total([(-1, "x"), (Fraction(1, 2), "y")]), "-x + (1 / 2) * y"),
        (total([(0, "x")]), "0"),
        (factor("(a + b) * (c + d)"), "((a + b) * (c + d))"),
        (factor("(a + b)"), "(a + b)"),
    ],
)
def test_terms_are_written_without_ones_zeros_and_needless_signs(text: str, expected: str) -> None:
    assert text == expected


@pytest.mark.parametrize(
    ("known", "other", "near"),
    [
        ("(x : ℝ) (h₀ : 2 * x + 3 = 9) : x = 3", "(y : ℤ) (h : 7 * y + 5 = 33) : y = 4", True),  # numbers, names, type
        ("(n : ℕ) (h₀ : 4 ≤ n) : n ^ 2 ≤ n !", "(m : ℕ) (h₁ : 5 < m) : m ^ 2 + 1 ≤ m !", True),  # one more term
        ("(n : ℕ) : ∑ k ∈ range n, (2 * k + 1) = n ^ 2", "(m : ℕ) : ∑ i ∈ range m, (8 * i + 4) = 4 * m ^ 2", True),
        ("(x y : ℝ) (h : 0 < x ∧ 0 < y) : x * y ≤ 1", "(x y : ℝ) (h₁ : 0 < y) (h₀ : 0 < x) : x * y ≤ 1", True),
        ("(n : ℕ) (h₀ : 4 ≤ n) : n ^ 2 ≤ n !", "(n : ℕ) (h₀ : 3 ≤ n) : 2 * n + 1 ≤ 2 ^ n", False),  # the same skill
        ("(x y : ℝ) (h₀ : x + y = 3) (h₁ : x * y = 2) : x ^ 2 + y ^ 2 = 5", "(x : ℝ) (h : x ^ 2 = 4) : |x| = 2", False),
    ],
)  # fmt: skip
def test_a_relative_is_the_same_theorem_with_other_numbers_or_one_more_term(known: str, other: str, near: bool) -> None:
    def state(text: str) -> str:
        return statement_state(Theorem(name="t", statement=f"theorem t {text}"))

    assert Relatives({"known": state(known)}).nearest(state(other)).near == near


def test_every_theorem_of_a_benchmark_is_its_own_nearest() -> None:
    states = {theorem.name: statement_state(theorem) for theorem in minif2f()}
    relatives = Relatives(states)
    assert all(relatives.nearest(state).share == 0 for state in states.values())


def test_the_families_held_out_whole_exist() -> None:
    assert set(FAMILIES) > UNSEEN


def test_the_same_seed_draws_the_same_theorems_and_none_resembles_a_benchmark() -> None:
    (first, left_out), (again, _) = drawn(0, shares(2), ""), drawn(0, shares(2), "")
    assert [item.theorem for item in first] == [item.theorem for item in again]
    assert {item.theorem.source for item in first if item.theorem.split != "test"}.isdisjoint(UNSEEN)
    assert sum(left_out.values()) > 0
    relatives = Relatives({theorem.name: statement_state(theorem) for theorem in minif2f()})
    assert not any(relatives.nearest(statement_state(item.theorem)).near for item in first)


@pytest.mark.slow
async def test_lean_accepts_one_proof_of_every_family() -> None:
    session, header = EmbeddedSession(Timeouts(tactic=20.0)), minif2f()[0].header
    for family, build in FAMILIES.items():
        block = build(Draw(Random(family), Random(0)))
        theorem = Theorem(name=family, statement=statement(family, block), header=header)
        pairs = await replay(session, theorem, block.proof)
        assert tuple(tactic for _, tactic in pairs) == block.proof
    await session.close()


@pytest.mark.slow
async def test_a_run_that_ended_early_goes_on_and_writes_what_lean_accepts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = {family: replace(shares(2)[family], valid=1, test=1) for family in ("parity_given", "either_bound")}
    benchmark = minif2f()[:10]
    monkeypatch.setattr("training.competition.make.shares", lambda train: few)
    monkeypatch.setattr("training.competition.make.minif2f", lambda: benchmark)
    await make(0, 2, 0, tmp_path)
    early = (tmp_path / FILE).read_text().splitlines()
    await make(0, 2, 60, tmp_path)
    late = (tmp_path / FILE).read_text().splitlines()
    manifest = json.loads((tmp_path / "manifest.json").read_text())
    assert manifest["theorems"] == {"test": 2, "valid": 2, "train": 2}
    assert 1 <= len(early) < len(late) == 6
    assert late[: len(early)] == early
    rows = [row for row in _rows(tmp_path / "train.jsonl.xz") if row["theorem"].startswith("parity_given")]
    assert all("⊢" in row["state"] and row["tactic"] for row in rows)
    theorems = {row["name"]: row["proof"].splitlines() for row in _rows(tmp_path / "theorems.jsonl.xz")}
    assert {row["theorem"] for row in rows} < theorems.keys()
    assert all(set(theorems[row["theorem"]]) & {other["tactic"] for other in rows} for row in rows)


def test_what_a_killed_run_had_checked_is_kept_but_for_the_line_that_was_cut(tmp_path: Path) -> None:
    generated, left_out = drawn(0, shares(1), "")
    some = [item for item in generated if item.theorem.split == "train"][:3]
    checked = Checked(tmp_path, "library")
    checked.add(some[0], [[("⊢ 1 = 1", "rfl")], [("⊢ 1 = 1", "simp"), ("⊢ 1 = 1", "rfl")]])
    checked.add(some[1], ProofRefused("goals remain"))
    checked.close()
    with (tmp_path / FILE).open("a") as file:
        file.write('{"key": "cut sho')
    again = Checked(tmp_path, "library")
    assert [again.get(item) is not None for item in some] == [True, True, False]
    again.add(some[2], [[("x : ℕ\n⊢ x = x", "rfl")]])
    write(tmp_path, 0, generated, again, Relatives({"far": "⊢ Nat.Prime 7"}), left_out)
    again.close()
    names = {item.theorem.name for item in some}
    own = [(row["state"], row["tactic"]) for row in _rows(tmp_path / "train.jsonl.xz") if row["theorem"] in names]
    assert own == [("⊢ 1 = 1", "rfl"), ("⊢ 1 = 1", "simp"), ("x : ℕ\n⊢ x = x", "rfl")]
    manifest = json.loads((tmp_path / "manifest.json").read_text())
    assert manifest["families"][some[1].theorem.source]["refused"] == 1


def test_a_held_out_theorem_that_is_a_training_theorem_under_other_names_is_left_out(tmp_path: Path) -> None:
    generated, left_out = drawn(0, shares(1), "")
    train = next(item for item in generated if item.theorem.split == "train")
    held_out = [item for item in generated if item.theorem.split == "test"][:2]
    checked = Checked(tmp_path, "library")
    states = ("x : ℕ\nh : 0 < x\n⊢ x ≠ 0", "n : ℕ\nhn : 0 < n\n⊢ n ≠ 0", "n : ℤ\nhn : 0 < n\n⊢ n ≠ 0")
    for item, state in zip((train, *held_out), states, strict=True):
        checked.add(item, [[(state, "omega")]])
    write(tmp_path, 0, generated, checked, Relatives({"far": "⊢ Nat.Prime 7"}), left_out)
    checked.close()
    kept = [json.loads(line)["name"] for line in (tmp_path / "test.jsonl").read_text().splitlines()]
    assert kept == [held_out[1].theorem.name]
    manifest = json.loads((tmp_path / "manifest.json").read_text())
    assert manifest["families"][held_out[0].theorem.source]["trained_on"] == 1


def test_outcomes_of_another_library_or_of_other_proofs_do_not_count(tmp_path: Path) -> None:
    item = drawn(0, shares(1), "")[0][0]
    checked = Checked(tmp_path, "library")
    checked.add(item, ProofRefused("no"))
    assert checked.get(item) is not None
    assert checked.get(replace(item, proofs=(("sorry",),))) is None
    checked.close()
    other = Checked(tmp_path, "another library")
    assert other.get(item) is None
    other.close()


def test_a_proof_that_ran_out_of_time_is_checked_again_by_the_next_run(tmp_path: Path) -> None:
    item = drawn(0, shares(1), "")[0][0]
    checked = Checked(tmp_path, "library")
    checked.add(item, ProofRefused("no answer within 5 s", timed_out=True))
    assert checked.get(item) is not None
    checked.close()
    again = Checked(tmp_path, "library")
    assert again.get(item) is None
    again.close()


def test_the_shipped_curriculum_is_what_its_manifest_says() -> None:
    manifest = json.loads((CURRICULUM / "manifest.json").read_text())
    rows = {name: _rows(CURRICULUM / name) for name in manifest["sha256"]}
    assert {name: hashlib.sha256(jsonl(found)).hexdigest() for name, found in rows.items()} == manifest["sha256"]
    theorems = {row["name"]: row for row in rows["theorems.jsonl.xz"]}
    assert set(FAMILIES) == {row["source"] for row in theorems.values()}
    assert not UNSEEN & {row["source"] for row in theorems.values() if row["split"] == "train"}
    own = {row["theorem"] for row in package_rows("train")}
    assert {theorems[row["theorem"]]["split"] for row in rows["train.jsonl.xz"] if row["theorem"] not in own} == {
        "train"
    }
    held_out = [row for name in ("test.jsonl", "unseen.jsonl") for row in rows[name]]
    assert all(theorems[row["name"]]["split"] == "test" for row in held_out)


def _rows(path: Path) -> list[dict[str, str]]:
    with open_text(path) as lines:
        return [json.loads(line) for line in lines]
