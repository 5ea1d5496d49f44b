"""The strategies by name, each with its rule for the shape of the tree. Add your own to `STRATEGIES`.

Knows neither configurations nor models.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from search.best_first import best_first, best_first_shape
from search.find_proof import Strategy
from search.rollouts import one_path, one_proof, rollouts, rollouts_shape
from search.shape import Budget, TreeShape
from search.wide import wide


class ShapeRule(Protocol):
    """A rule for the shape of a strategy's trees."""

    def __call__(self, neff: float, budget: Budget, closers: int = 0) -> TreeShape:
        """The shape for a model of this Neff, the budget of one search and a number of closers on each state.

        Raises ValueError if Neff is less than 1.
        """
        ...


@dataclass(frozen=True)
class StrategySpec:
    """A strategy, with the shape of its trees and what it needs from the environment."""

    make: Callable[[float], Strategy[Any]]
    """alpha → the strategy. alpha is the length correction of the priority; strategies without one ignore it."""
    shape_for: ShapeRule
    """The shape of its trees for a model of a given Neff."""
    fit: Callable[[TreeShape], TreeShape] = lambda shape: shape
    """Shape given by hand → shape that the strategy uses."""
    goals_apart: bool = False
    """Whether the environment must split what a tactic leaves into goals that are proved separately."""
    whole_proofs: bool = False
    """Whether each try is a whole proof, and a path repairs it."""


STRATEGIES: dict[str, StrategySpec] = {
    "best-first": StrategySpec(lambda alpha: partial(best_first, alpha=alpha), best_first_shape),
    "and-or": StrategySpec(lambda alpha: partial(best_first, alpha=alpha), best_first_shape, goals_apart=True),
    "wide": StrategySpec(lambda alpha: wide, TreeShape.for_neff),
    "whole-proof": StrategySpec(lambda alpha: rollouts, one_proof, fit=one_path, whole_proofs=True),
    "rollouts": StrategySpec(lambda alpha: rollouts, rollouts_shape, fit=one_path),
}
"""Name → strategy. A name that is added here is valid wherever a strategy is named."""
