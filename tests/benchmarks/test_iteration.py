"""The experiments of expert iteration: what is searched is not what is held out."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.iteration import competition, lemmas, recursions
from lean_env import EmbeddedSession, Theorem, load_problems, minif2f
from lean_env.settings import read_yaml
from prover.batch.benchmarks import load_benchmark
from prover.config.iterate import IterateConfig
from prover.expert_iteration import shared_theorems
from training.competition.catalogue import UNSEEN


@pytest.mark.parametrize(
    "prepare",
    [recursions.prepare, competition.prepare, lemmas.prepare],
    ids=["recursions", "competition", "lemmas"],
)
def test_no_held_out_theorem_is_searched(prepare: Callable[[Path], Path], tmp_path: Path) -> None:
    config = read_yaml(prepare(tmp_path), IterateConfig)
    assert len(load_benchmark(config.theorems)) > 300
    assert len(load_benchmark(config.held_out)) > 100
    assert shared_theorems(config).shared == ()


def test_families_are_searched_whose_training_theorems_the_model_has_not_seen(tmp_path: Path) -> None:
    competition.prepare(tmp_path)

    def theorems(name: str) -> list[Theorem]:
        return [problem.theorem for problem in load_problems(tmp_path / name)]

    assert {theorem.source for theorem in theorems("searched.jsonl")} == competition.SEARCHED < UNSEEN
    counted = Counter(theorem.source for theorem in theorems("held_out.jsonl"))
    assert counted == dict.fromkeys(("searched families", "other families", "trained families"), 60)


@pytest.mark.parametrize(
    ("type_", "statement"),
    [
        ("∀ {a b : ℝ}, 0 < a → (a ≤ b ↔ -b ≤ -a)", "theorem t {a b : ℝ} (h₁ : 0 < a) : (a ≤ b ↔ -b ≤ -a)"),
        ("∀ {a : ℕ}, 1 < a → ∀ (n : ℕ), n ≠ 0 → 1 < a ^ n", None),
        ("∀ (p q : Prop), (p → q) → ¬q → ¬p", "theorem t (p q : Prop) (h₁ : (p → q)) (h₂ : ¬q) : ¬p"),
        ("∀ {p q : Prop}, p → q ↔ ¬q → ¬p", "theorem t {p q : Prop} : p → q ↔ ¬q → ¬p"),
        ("∀ (f : ℕ → ℕ), (∀ (n : ℕ), f n = 0) → ∃ n, 0 < n → f n = n", None),
    ],
)
async def test_a_lemma_with_named_hypotheses_says_the_same(type_: str, statement: str | None) -> None:
    session, header = EmbeddedSession(), minif2f()[0].header
    named = lemmas.with_named_hypotheses("t", type_)
    assert statement in (None, named)
    stated = [
        await session.open(Theorem(name="t", statement=text, header=header)) for text in (f"theorem t : {type_}", named)
    ]
    await session.close()
    assert stated[0].statement_hash == stated[1].statement_hash
