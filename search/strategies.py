"""The strategies by name, each with its rule for the shape of the tree. Add your own to `STRATEGIES`."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from search.best_first import best_first, best_first_shape
from search.find_proof import Strategy
from search.rollouts import one_path, rollouts, rollouts_shape
from search.shape import Budget, TreeShape
from search.wide import wide


@dataclass(frozen=True)
class StrategySpec:
    """A strategy, and what it asks of whoever searches with it."""

    make: Callable[[float], Strategy[Any]]
    """alpha → the strategy; alpha is the length correction of a priority, where the strategy has one (`best_first`)."""
    shape_for: Callable[[float, Budget], TreeShape]
    """(Neff, budget of one search) → the tree to search. Raises ValueError if Neff is less than 1."""
    fit: Callable[[TreeShape], TreeShape] = lambda shape: shape
    """What becomes of a shape that was given by hand."""
    goals_apart: bool = False
    """Whether the environment shall split what a tactic leaves into goals that are proved apart."""


STRATEGIES: dict[str, StrategySpec] = {
    "best-first": StrategySpec(lambda alpha: partial(best_first, alpha=alpha), best_first_shape),
    "and-or": StrategySpec(lambda alpha: partial(best_first, alpha=alpha), best_first_shape, goals_apart=True),
    "wide": StrategySpec(lambda alpha: wide, TreeShape.for_neff),
    "rollouts": StrategySpec(lambda alpha: rollouts, rollouts_shape, fit=one_path),
}
"""Name → strategy. A name that is added here can be used wherever a strategy is named."""
