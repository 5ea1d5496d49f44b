"""Success against budget: one run of an anytime search gives the whole step function."""

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np

from prover.analysis.outcomes import Costs

UNITS = {
    "tactics": "tactics tried",
    "tokens": "tokens that the model wrote",
    "seconds": "seconds of work: Lean, models, checks",
}
"""Unit of a budget → how tables and figures name it."""


@dataclass(frozen=True)
class Curve:
    """How many theorems are proved within each budget: a step function."""

    theorems: int
    budgets: tuple[float, ...]
    """Budgets at which the number rises, ascending, [K]; the last one is the whole budget."""
    proved: tuple[int, ...]
    """Number of theorems proved within each of `budgets`, never falling, [K]."""

    def at(self, budget: float) -> int:
        """Number of theorems proved within `budget`. Raises ValueError beyond the budget of the run."""
        if budget > self.budgets[-1]:
            raise ValueError(f"the curve ends at {self.budgets[-1]:g}, so {budget:g} cannot be judged")
        index = bisect_right(self.budgets, budget)
        return self.proved[index - 1] if index else 0


def success_curve(costs: Costs, limit: float) -> Curve:
    """The curve of theorems that cost `costs`, up to the budget `limit`."""
    within = costs[costs <= limit]
    budgets, counts = np.unique(within, return_counts=True)
    proved = np.cumsum(counts)
    points = [(float(b), int(p)) for b, p in zip(budgets, proved, strict=True) if b < limit]
    points.append((float(limit), len(within)))
    return Curve(len(costs), tuple(b for b, _ in points), tuple(p for _, p in points))


def doubling_budgets(limit: int, most: int = 6) -> list[int]:
    """Budgets for the columns of a table: `limit` halved again and again, at most `most` of them, ascending."""
    budgets = [limit]
    while len(budgets) < most and budgets[-1] >= 2:
        budgets.append(budgets[-1] // 2)
    return budgets[::-1]
