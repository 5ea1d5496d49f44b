"""Compares the statistics of `prover.analysis` with references: scipy, exact formulas, brute force."""

import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest

from prover.analysis.curves import doubling_budgets, success_curve
from prover.analysis.intervals import wilson
from prover.analysis.outcomes import ArmOutcomes
from prover.analysis.paired import bootstrap_difference, compare, holm, mcnemar_exact
from prover.analysis.portfolio import best_single, divide, greedy_portfolio, proved_by
from prover.config.run import Ensemble


def arm(name: str, budget: int, tactics: list[float]) -> ArmOutcomes:
    """An arm in which only the costs and the budget matter."""
    none = np.zeros(len(tactics), dtype=np.bool_)
    costs = np.array(tactics, dtype=np.float64)
    return ArmOutcomes(name, Ensemble(name, ()), budget, costs, costs, costs, costs, costs, none, none)


COSTS = st.one_of(st.just(math.inf), st.integers(1, 8).map(float))


@st.composite
def some_arms(draw: st.DrawFn) -> dict[str, ArmOutcomes]:
    """One to three arms on the same few theorems."""
    theorems = draw(st.integers(1, 6))
    names = ["a", "b", "c"][: draw(st.integers(1, 3))]
    column = st.lists(COSTS, min_size=theorems, max_size=theorems)
    return {name: arm(name, draw(st.integers(1, 8)), draw(column)) for name in names}


@settings(deadline=None)
@given(st.integers(0, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), st.floats(0.5, 0.999))
def test_wilson_is_scipys(counts: tuple[int, int], confidence: float) -> None:
    successes, trials = counts
    low, high = wilson(successes, trials, confidence)
    assert 0 <= low <= high <= 1
    if trials:
        reference = binomtest(successes, trials).proportion_ci(confidence, method="wilson")
        assert (low, high) == pytest.approx((reference.low, reference.high), abs=1e-9)
        assert low <= successes / trials <= high


def test_wilson_at_the_extremes() -> None:
    z2 = 1.959963984540054**2
    assert wilson(0, 20) == pytest.approx((0, z2 / (20 + z2)))
    assert wilson(20, 20) == pytest.approx((20 / (20 + z2), 1))
    assert wilson(0, 0) == (0, 1)
    with pytest.raises(ValueError, match="3 successes in 2 trials"):
        wilson(3, 2)


@settings(deadline=None)
@given(st.integers(0, 300), st.integers(0, 300))
def test_mcnemar_is_the_binomial_test(only_first: int, only_second: int) -> None:
    n = only_first + only_second
    expected = binomtest(only_first, n).pvalue if n else 1.0
    assert mcnemar_exact(only_first, only_second) == pytest.approx(expected, rel=1e-9)
    assert mcnemar_exact(only_first, only_second) == mcnemar_exact(only_second, only_first)


def test_mcnemar_does_not_overflow() -> None:
    assert mcnemar_exact(0, 5000) == 0.0
    assert mcnemar_exact(2500, 2500) == 1.0


def test_the_bootstrap_is_that_of_drawing_theorems() -> None:
    differences = np.array([1] * 30 + [-1] * 12 + [0] * 158)
    drawn = np.random.default_rng(1).choice(differences, size=(20_000, 200)).mean(axis=1)
    expected = np.quantile(drawn, [0.025, 0.975])
    assert bootstrap_difference(30, 12, 200) == pytest.approx(tuple(expected), abs=0.006)
    assert bootstrap_difference(30, 12, 200) == bootstrap_difference(30, 12, 200)
    assert bootstrap_difference(0, 0, 200) == (0, 0)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 40), st.integers(0, 40), st.integers(1, 40))
def test_the_bootstrap_is_antisymmetric_and_nested(b: int, c: int, rest: int) -> None:
    n = b + c + rest
    wide, narrow = bootstrap_difference(b, c, n, confidence=0.99), bootstrap_difference(b, c, n, confidence=0.8)
    assert -1 <= wide.low <= narrow.low <= (b - c) / n <= narrow.high <= wide.high <= 1
    mirrored = bootstrap_difference(c, b, n, confidence=0.8)
    assert mirrored == pytest.approx((-narrow.high, -narrow.low), abs=0.04 + 1.01 / n)  # values are 1/n apart


@settings(deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=30))
def test_a_comparison_counts_every_theorem_once(flags: list[tuple[bool, bool]]) -> None:
    first, second = (np.array(side) for side in zip(*flags, strict=True))
    theorems = [("bench", f"t{i}") for i in range(len(flags))]
    pair = compare(("a", first), ("b", second), theorems, budget=1)
    assert set(pair.only_first) == {"/".join(t) for t, (a, b) in zip(theorems, flags, strict=True) if a and not b}
    assert set(pair.only_second) == {"/".join(t) for t, (a, b) in zip(theorems, flags, strict=True) if b and not a}
    assert pair.both + len(pair.only_first) == first.sum()
    assert pair.difference == pytest.approx(first.mean() - second.mean())


@settings(deadline=None)
@given(st.lists(st.floats(0, 1), max_size=8))
def test_holm_by_its_definition(p_values: list[float]) -> None:
    """Adjusted p ≤ α exactly where the step-down procedure at level α rejects."""
    adjusted = holm(p_values)
    order = sorted(range(len(p_values)), key=lambda i: p_values[i])
    for alpha in (0.01, 0.05, 0.3):
        rejected = set()
        for rank, index in enumerate(order):
            if (len(p_values) - rank) * p_values[index] > alpha:
                break
            rejected.add(index)
        assert {i for i, p in enumerate(adjusted) if p <= alpha} == rejected


@settings(deadline=None)
@given(st.lists(COSTS, min_size=1, max_size=20), st.integers(1, 10))
def test_a_curve_counts_what_is_within_each_budget(costs: list[float], limit: int) -> None:
    curve = success_curve(np.array(costs), limit)
    assert list(curve.budgets) == sorted(set(curve.budgets))
    assert curve.budgets[-1] == limit
    assert list(curve.proved) == sorted(curve.proved)
    for budget in range(limit + 1):
        assert curve.at(budget) == sum(cost <= budget for cost in costs)
    with pytest.raises(ValueError, match="cannot be judged"):
        curve.at(limit + 1)


def test_columns_of_budgets() -> None:
    assert doubling_budgets(192) == [6, 12, 24, 48, 96, 192]
    assert doubling_budgets(1) == [1]


@settings(max_examples=200, deadline=None)
@given(some_arms(), st.integers(1, 16))
def test_a_portfolio_keeps_its_budget_and_its_guarantee(arms: dict[str, ArmOutcomes], budget: int) -> None:
    chosen = greedy_portfolio(arms, budget)
    run = sum(a.budget for a in arms.values())
    assert sum(chosen.values()) == min(budget, run)  # never more than the budget, and all of it if that much was run
    assert all(0 < tactics <= arms[name].budget for name, tactics in chosen.items())
    won = int(proved_by(arms, chosen).sum())
    levels = (range(min(a.budget, budget) + 1) for a in arms.values())
    divisions = (dict(zip(arms, level, strict=True)) for level in itertools.product(*levels) if sum(level) <= budget)
    best = max(int(proved_by(arms, division).sum()) for division in divisions)
    assert best * (1 - 1 / math.e) / 2 <= won <= best
    if (single := best_single(arms, budget)) is not None:
        assert won >= arms[single].proved(budget).sum()


def test_a_portfolio_that_greed_alone_would_miss() -> None:
    """One cheap theorem takes budget away from ten theorems that are all proved at the end."""
    arms = {"cheap": arm("cheap", 8, [1.0] + [math.inf] * 7), "late": arm("late", 8, [math.inf] + [8.0] * 7)}
    assert greedy_portfolio(arms, 8) == {"late": 8}


def test_complementary_arms_beat_either() -> None:
    arms = {"a": arm("a", 8, [4, 4, math.inf, math.inf]), "b": arm("b", 8, [math.inf, math.inf, 4, 4])}
    assert greedy_portfolio(arms, 8) == {"a": 4, "b": 4}
    assert proved_by(arms, divide({"a": 1, "b": 1}, 8)).all()
    assert proved_by(arms, {"a": 8}).sum() == 2


def test_an_allocation_beyond_what_was_run_is_refused() -> None:
    with pytest.raises(ValueError, match="was run with 4 tactics"):
        proved_by({"a": arm("a", 4, [1.0])}, {"a": 5})


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from("abcde"), st.floats(0.1, 10), min_size=1), st.integers(1, 500))
def test_shares_never_exceed_the_budget(shares: dict[str, float], budget: int) -> None:
    divided = divide(shares, budget)
    assert budget - len(shares) <= sum(divided.values()) <= budget
    with pytest.raises(ValueError, match="positive shares"):
        divide({**shares, "a": 0.0}, budget)
