"""Two arms on the same theorems: what only one of them proves, and whether that is more than chance.

Knows nothing of runs or budgets beyond their names.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from prover.analysis.intervals import Interval, normal_quantile
from prover.analysis.outcomes import Flags, TheoremId, theorem_path

RESAMPLES = 10_000
"""Bootstrap samples: enough that the ends of a 95 % interval vary by only about a fiftieth of its width."""


@dataclass(frozen=True)
class PairedComparison:
    """`first` against `second` at one budget."""

    first: str
    second: str
    budget: int
    """Tactics per theorem, the same for both."""
    theorems: int
    both: int
    """Number of theorems that both prove."""
    only_first: tuple[str, ...]
    """Theorems that only `first` proves, as `benchmark/name`."""
    only_second: tuple[str, ...]
    difference: float
    """Success rate of `first` minus that of `second`."""
    interval: Interval
    """Paired bootstrap interval of the difference."""
    p_value: float
    """McNemar's exact test, two-sided."""
    p_holm: float
    """`p_value` adjusted for all comparisons that are reported together; see `adjust`."""


def compare(
    first: tuple[str, Flags],
    second: tuple[str, Flags],
    theorems: Sequence[TheoremId],
    *,
    budget: int,
    confidence: float = 0.95,
    seed: int = 0,
) -> PairedComparison:
    """Compare two arms, given as (name, proved [T]), on the same T ≥ 1 theorems in the same order.

    This is one test: `p_holm` is its `p_value`.
    """
    (first_name, a), (second_name, b) = first, second
    only_first, only_second = a & ~b, b & ~a
    wins, losses = int(only_first.sum()), int(only_second.sum())
    p_value = mcnemar_exact(wins, losses)
    return PairedComparison(
        first=first_name,
        second=second_name,
        budget=budget,
        theorems=len(theorems),
        both=int((a & b).sum()),
        only_first=tuple(theorem_path(theorems[i]) for i in np.flatnonzero(only_first)),
        only_second=tuple(theorem_path(theorems[i]) for i in np.flatnonzero(only_second)),
        difference=(wins - losses) / len(theorems),
        interval=bootstrap_difference(wins, losses, len(theorems), confidence=confidence, seed=seed),
        p_value=p_value,
        p_holm=p_value,
    )


def adjust(comparisons: Iterable[PairedComparison]) -> tuple[PairedComparison, ...]:
    """Comparisons that are reported together: the same, with `p_holm` adjusted for all of them."""
    compared = list(comparisons)
    adjusted = holm([pair.p_value for pair in compared])
    return tuple(replace(pair, p_holm=p) for pair, p in zip(compared, adjusted, strict=True))


def mcnemar_exact(only_first: int, only_second: int) -> float:
    """Two-sided p-value of the exact McNemar test.

    If neither arm is better, each of the n = b + c theorems that exactly one of them proves goes to either arm with
    probability ½, so p = min(1, 2 · P(X ≤ min(b, c))), X ~ Bin(n, ½) (McNemar 1947, Psychometrika 12). Computed in
    integers, and exact up to the last division.
    """
    discordant = only_first + only_second
    tail: int = sum(math.comb(discordant, k) for k in range(min(only_first, only_second) + 1))
    return min(1.0, float(2 * tail / 2**discordant))


def bootstrap_difference(
    only_first: int, only_second: int, theorems: int, *, confidence: float = 0.95, seed: int = 0
) -> Interval:
    """Percentile bootstrap interval of the difference of two paired success rates (Efron & Tibshirani 1993, ch. 13).

    A theorem's difference is 1, 0 or −1. Drawing theorems with replacement draws the three counts from a multinomial
    distribution, which is what is done here: the same bootstrap, in O(1) memory per sample. If no theorem tells the
    arms apart, the interval is [0, 0]: the data show no difference, which does not prove that there is none.

    Raises ValueError without theorems, or if confidence is not between 0 and 1.
    """
    normal_quantile(confidence)
    if theorems < 1 or only_first + only_second > theorems:
        raise ValueError(f"{only_first} + {only_second} discordant theorems of {theorems}")
    shares = np.array([only_first, only_second, theorems - only_first - only_second]) / theorems
    counts = np.random.default_rng(seed).multinomial(theorems, shares, size=RESAMPLES)  # [R, 3]
    differences = (counts[:, 0] - counts[:, 1]) / theorems
    tail = (1 - confidence) / 2
    low, high = np.quantile(differences, [tail, 1 - tail])
    return Interval(float(low), float(high))


def holm(p_values: Sequence[float]) -> list[float]:
    """p-values adjusted for testing all of them: the family-wise error rate of "adjusted p ≤ α" is at most α.

    The i-th smallest of m is multiplied by m − i + 1, and none may be below a smaller one's (Holm 1979, "A simple
    sequentially rejective multiple test procedure", Scand. J. Statist. 6).
    """
    adjusted = [0.0] * len(p_values)
    floor = 0.0
    for rank, index in enumerate(sorted(range(len(p_values)), key=p_values.__getitem__)):
        floor = max(floor, min(1.0, (len(p_values) - rank) * p_values[index]))
        adjusted[index] = floor
    return adjusted
