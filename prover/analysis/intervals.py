"""Confidence intervals for success rates. Knows nothing of theorems."""

import math
from statistics import NormalDist
from typing import NamedTuple


class Interval(NamedTuple):
    """A confidence interval."""

    low: float
    high: float


def wilson(successes: int, trials: int, confidence: float = 0.95) -> Interval:
    """Wilson's score interval for a success rate; (0, 1) without trials.

    (p̂ + z²/2n ± z √(p̂(1 − p̂)/n + z²/4n²)) / (1 + z²/n), with z the normal quantile of (1 + confidence)/2
    (Wilson 1927, "Probable inference, the law of succession, and statistical inference", JASA 22). Unlike p̂ ± z·s.e. it
    stays within [0, 1] and has a positive width at p̂ = 0 and 1.

    Raises ValueError if not 0 ≤ successes ≤ trials, or if confidence is not between 0 and 1.
    """
    if not 0 <= successes <= trials:
        raise ValueError(f"{successes} successes in {trials} trials")
    z = normal_quantile(confidence)
    if trials == 0:
        return Interval(0.0, 1.0)
    rate = successes / trials
    centre = (rate + z * z / (2 * trials)) / (1 + z * z / trials)
    spread = z * math.sqrt(rate * (1 - rate) / trials + z * z / (4 * trials * trials)) / (1 + z * z / trials)
    return Interval(
        0.0 if successes == 0 else max(0.0, centre - spread),
        1.0 if successes == trials else min(1.0, centre + spread),
    )


def normal_quantile(confidence: float) -> float:
    """z with P(|Z| ≤ z) = confidence. Raises ValueError if confidence is not between 0 and 1."""
    if not 0 < confidence < 1:
        raise ValueError(f"confidence is between 0 and 1, not {confidence}")
    return NormalDist().inv_cdf((1 + confidence) / 2)
