"""Ways to weigh the edges of a best-first tree, given the tactics drawn for a state. Knows no search, model or Lean.

The search expands the state with the largest Σ weight / L^alpha over the L tactics of its path. A weight is at most 0.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import torch

from search import Candidate
from training.loss import dco_factor

Weigh = Callable[[Sequence[float], float], list[float]]
"""Log-probabilities of the distinct tactics drawn for a state, and the Neff of the model → their weights."""


@dataclass(frozen=True)
class Rule:
    """A priority for best-first search."""

    weigh: Weigh
    alpha: float
    meaning: str

    def apply(self, candidates: Sequence[Candidate], neff: float) -> list[Candidate]:
        """The same tactics with weights in place of their log-probabilities."""
        log_probs = {candidate.tactic: candidate.log_prob for candidate in candidates}
        weights = dict(zip(log_probs, self.weigh(list(log_probs.values()), neff), strict=True))
        return [Candidate(candidate.tactic, weights[candidate.tactic]) for candidate in candidates]


def probability(log_probs: Sequence[float], neff: float) -> list[float]:
    """log p: the path's weight is its log-probability under the model."""
    return list(log_probs)


def coverage(log_probs: Sequence[float], neff: float) -> list[float]:
    """log(1 − (1 − p)^Neff): the path's weight is the log-probability that a tree of width Neff contains it."""
    return [min(0.0, math.log(-math.expm1(neff * math.log1p(-min(math.exp(lp), 1 - 1e-12))))) if lp > -700 else lp
            for lp in log_probs]  # fmt: skip


def calibrated(log_probs: Sequence[float], neff: float) -> list[float]:
    """log q with q ∝ p / F(Neff, p): the belief q under which p is the optimal policy for the DCO loss.

    If the tactic is i with probability q_i, the policy p that minimises Σ q_i · −log(1 − (1 − p_i)^N) on the simplex
    has q_i · F(N, p_i) / p_i equal for all i (Lagrange's condition), so q ∝ p / F. For N = 1, q is p itself. q is
    normalised over the drawn tactics, because the others are unknown.
    """
    factors = dco_factor(torch.tensor(log_probs, dtype=torch.float64).clamp(max=-1e-9), neff).clamp(min=1e-300)
    return _normalised([lp - factor for lp, factor in zip(log_probs, factors.log().tolist(), strict=True)])


def squared(log_probs: Sequence[float], neff: float) -> list[float]:
    """log p at temperature ½, normalised over the drawn tactics."""
    return _normalised([2 * lp for lp in log_probs])


def rank(log_probs: Sequence[float], neff: float) -> list[float]:
    """−log of the tactic's rank among those drawn, regardless of the probabilities."""
    order = sorted(range(len(log_probs)), key=lambda index: -log_probs[index])
    weights = [0.0] * len(log_probs)
    for place, index in enumerate(order, 1):
        weights[index] = -math.log(place)
    return weights


def _normalised(scores: Sequence[float]) -> list[float]:
    top = max(scores)
    total = top + math.log(math.fsum(math.exp(score - top) for score in scores))
    return [min(0.0, score - total) for score in scores]


BEFORE = "log p"
"""The rule whose failure at large Neff is to be remedied."""
USUAL = "log p / √L"
"""The usual correction for length. (The mean, log p / L, is the default of `search.best_first`.)"""
RULES: Mapping[str, Rule] = MappingProxyType(
    {
        BEFORE: Rule(probability, 0.0, "Σ log p"),
        USUAL: Rule(probability, 0.5, "Σ log p over √L"),
        "log p / L": Rule(probability, 1.0, "mean of log p"),
        "coverage": Rule(coverage, 0.0, "Σ log(1 − (1 − p)^Neff)"),
        "coverage / L": Rule(coverage, 1.0, "mean of the same"),
        "calibrated": Rule(calibrated, 0.0, "Σ log q, q ∝ p / F(Neff, p) among the drawn"),
        "squared": Rule(squared, 0.0, "Σ log q, q ∝ p² among the drawn (temperature ½)"),
        "rank": Rule(rank, 0.0, "Σ −log rank among the drawn"),
    }
)
