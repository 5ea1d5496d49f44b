"""Train and valid rows: divided by theorem, without duplicates, and what they share under other names is said."""

import json
import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lean_env import Theorem
from lean_env.settings import ConfigError
from training.data.corpus import open_corpus
from training.data.leakage import overlap, shape, state_form, statement_state
from training.data.pair import Pair

BENCHMARK = Path(__file__).parents[1] / "lean_env" / "data" / "leandojo"
MATHLIB = Path(__file__).parent / "data" / "mathlib.json"
STATES = [
    "p q : Prop\nh : p ∨ q\n⊢ q ∨ p",
    "α : Type u_1\nP q r : α → Prop\nf : α → α\nh1 : ∀ (x : α), P (f x) → r x\nh2 : ∀ (x : α), q x ∨ P x\n⊢ ∃ y, r y",
    "a b c : ℕ\nhab : a < b\nhbc : b < c\ns : Set ℕ := {n | n < a}\n⊢ ∑ i ∈ s, (fun k => k + a) i ≤ c",
    *(step["state_before"] for theorem in json.loads(MATHLIB.read_text()) for step in theorem["traced_tactics"]),
]


NAME = re.compile(r"(?<![\w.])[^\W\d][\w'!?✝]*")


def renamed(state: str, rng: random.Random) -> str:
    """The same state under other names of its hypotheses, in another order, one hypothesis a line."""
    return "\n\n".join(renamed_goal(goal, rng) for goal in state.split("\n\n"))


def renamed_goal(goal: str, rng: random.Random) -> str:
    lines = re.sub(r"\n\s+", " ", re.sub(r"^case .*\n", "", goal)).split("\n")
    hypotheses = [line.partition(" : ") for line in lines if not line.startswith("⊢")]
    names = [name for declared, _, _ in hypotheses for name in declared.split()]
    fresh = dict(zip(names, rng.sample([f"new{i}" for i in range(200)], len(names)), strict=True))

    def new(text: str) -> str:
        return NAME.sub(lambda found: fresh.get(found[0], found[0]), text)

    texts = [f"{fresh[name]} : {new(text)}" for declared, _, text in hypotheses for name in declared.split()]
    rng.shuffle(texts)
    (goal_line,) = (line for line in lines if line.startswith("⊢"))
    return "\n".join([*texts, new(goal_line)])


@given(st.sampled_from(STATES), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_names_and_order_do_not_change_a_form(state: str, rng: random.Random) -> None:
    other = renamed(state, rng)
    assert state_form(other) == state_form(state)
    assert shape(other) == shape(state)


def test_different_states_have_different_forms() -> None:
    assert len({state_form(state) for state in STATES}) == len(set(STATES))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("⊢ ∀ (x : ℕ), x = x", "⊢ ∀ (y : ℕ), y = y", True),
        ("⊢ {x : ℕ | x < 3} = {y | y < 3}", "⊢ {n : ℕ | n < 3} = {m | m < 3}", True),
        ("α : Type u_1\n⊢ α = α", "β : Type u_7\n⊢ β = β", True),
        ("n : ℕ\n⊢ n.succ = n + 1", "k : ℕ\n⊢ k.succ = k + 1", True),
        ("n : ℕ\n⊢ n.succ = n + 1", "n : ℕ\n⊢ n.pred = n + 1", False),
        ("a b : ℕ\n⊢ a < b", "a b : ℕ\n⊢ b < b", False),
        ("a b : ℕ\nh : a < b\n⊢ a ≤ b", "a b : ℕ\nh : a < b\n⊢ b ≤ a", False),
        ("a : ℕ\n⊢ Even a", "a : ℕ\n⊢ Odd a", False),
        ("a : ℕ\n⊢ a = a", "a : ℤ\n⊢ a = a", False),
    ],
)
def test_what_makes_two_states_one(one: str, other: str, same: bool) -> None:
    assert (state_form(one) == state_form(other)) is same


def test_a_theorem_under_other_names_is_found_by_its_statement() -> None:
    first = (
        "theorem t (α : Type) (P q r : α → Prop)"
        " (h1 : ∀ x, P x → r x) (h2 : ∀ x, P x ∨ q x) (h3 : ∀ x, q x → r x) : ∀ x, r x"
    )
    second = (
        "theorem u (α : Type) (s : α → Prop) (q : α → Prop) (P : α → Prop)\n"
        "  (h1 : ∀ y, q y → P y) (h2 : ∀ x, s x → P x) (h3 : ∀ x, s x ∨ q x) :\n  ∀ x, P x"
    )
    third = second.replace("s x → P x", "s x → q x")
    states = [statement_state(Theorem(name="", statement=text)) for text in (first, second, third)]
    found = overlap("test", {"second": states[1], "third": states[2]}, {"first": states[0]})
    assert found.shared == (("second", "first"),)
    assert str(found) == "1 of the 2 test theorems are train theorems: second = first"


def test_leandojos_divisions_are_kept() -> None:
    for division in ("random", "novel_premises"):
        corpus = open_corpus(BENCHMARK / division)
        names = {
            side: {
                e["full_name"]
                for e in json.loads((BENCHMARK / division / f"{side}.json").read_text())
                if e["traced_tactics"]
            }
            for side in ("train", "val", "test")
        }
        assert {pair.theorem for pair in corpus.valid} <= names["val"]
        assert {pair.theorem for pair in corpus.train} <= names["train"]
        assert corpus.theorems == len(names["train"])
        assert [(found.side, found.theorems) for found in corpus.overlaps] == [
            ("valid", len(names["val"])),
            ("test", len(names["test"])),
        ]
    with pytest.raises(ConfigError, match=r"name the division too: .*/random or .*/novel_premises"):
        open_corpus(BENCHMARK)


def written(path: Path, pairs: list[Pair]) -> Path:
    rows = ({"state": pair.state, "tactic": pair.tactic, "theorem": pair.theorem} for pair in pairs)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def many(count: int) -> list[Pair]:
    return [
        Pair(f"{name} : Nat\n⊢ {name} + {number} = {number} + {name}", tactic, f"{name}_{number}")
        for number in range(count)
        for name in ("a", "b")
        for tactic in ("intros", "omega", "omega")
    ]


def test_one_file_is_divided_by_theorem_up_to_names(tmp_path: Path) -> None:
    corpus = open_corpus(written(tmp_path / "rows.jsonl", many(40)))
    train, valid = list(corpus.train), list(corpus.valid)
    held_out = {pair.theorem for pair in valid}
    assert len(held_out) == 4, "one theorem in twenty, with its double under another name"
    assert {name.partition("_")[2] for name in held_out}.isdisjoint(pair.theorem.partition("_")[2] for pair in train)
    assert (len(train), len(valid)) == (len(corpus.train), len(corpus.valid)) == (2 * 76, 2 * 4)
    assert len(set(train)) == len(train)
    assert corpus.duplicates == 76
    assert corpus.overlaps[0].shared == ()
    assert corpus.record()["sha256"] == open_corpus(tmp_path / "rows.jsonl").sha256
    assert "152 train rows of 76 theorems, 8 valid rows, 76 duplicates left out" in str(corpus)


def test_two_files_are_taken_as_they_are_and_what_they_share_is_said(tmp_path: Path) -> None:
    train = written(tmp_path / "train.jsonl", [pair for pair in many(10) if pair.theorem.startswith("a")])
    valid = written(tmp_path / "valid.jsonl", [pair for pair in many(12) if pair.theorem.startswith("b")])
    corpus = open_corpus(train, valid)
    (found,) = corpus.overlaps
    assert found.shared[0] == ("b_0", "a_0")
    assert corpus.record()["overlaps"][0]["shared"] == 10
    assert "10 of the 12 valid theorems are train theorems: b_0 = a_0, " in str(corpus)


def test_rows_that_name_no_theorem_want_a_valid_file(tmp_path: Path) -> None:
    rows = written(tmp_path / "rows.jsonl", [Pair("⊢ True", "trivial"), Pair("⊢ 1 = 1", "rfl")])
    with pytest.raises(ConfigError, match=r"rows.jsonl: its rows name no theorem.*`data.valid`"):
        open_corpus(rows)
    corpus = open_corpus(rows, rows)
    assert (len(corpus.train), len(corpus.valid), corpus.overlaps) == (2, 2, ())
    one = written(tmp_path / "one.jsonl", [Pair("⊢ True", "trivial", "t")])
    with pytest.raises(ConfigError, match="one theorem cannot be divided"):
        open_corpus(one)


def test_rows_can_be_drawn(tmp_path: Path) -> None:
    rows = open_corpus(written(tmp_path / "rows.jsonl", many(40))).train
    everything = list(rows)
    drawn = rows.sample(20, seed=3)
    assert list(drawn) == list(rows.sample(20, seed=3)) != list(rows.sample(20, seed=4))
    assert len(drawn) == len(set(drawn)) == 20
    assert set(drawn) < set(everything)
    assert list(rows.sample(10_000, seed=0)) == everything
