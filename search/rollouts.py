"""Independent rollouts, as pass@N counts them: each draws one tactic a state until a proof, a refusal or the depth."""

from dataclasses import replace

from search.best_first import best_first_shape
from search.expansion import Expander
from search.interface import StateT
from search.shape import Budget, TreeShape
from search.tree import ROOT

ABREAST = 16
"""Rollouts under way at once, so that a model sees a batch. They are one pass."""


def rollouts_shape(neff: float, budget: Budget) -> TreeShape:
    """One tactic a state, whatever Neff; a rollout is a path, and may be as long as one of best-first search."""
    return one_path(best_first_shape(neff, budget))


def one_path(shape: TreeShape) -> TreeShape:
    """The shape for rollouts as deep as `shape`, until the budget is spent."""
    return replace(shape, width=1, passes=None)


async def rollouts(search: Expander[StateT]) -> None:
    """The rollouts are independent in what they draw, whatever the width of the shape.

    Lean still runs a tactic only once on a state, and a rollout that draws it again follows what Lean said then.
    """
    nodes, edges = search.tree.nodes, search.tree.edges
    for _ in search.passes():
        under_way = [ROOT] * ABREAST
        for _ in range(search.shape.depth):
            chosen = await search.draw_one(under_way)
            if search.ending is not None:
                return
            left = (target for node, tactic in chosen for target in edges[nodes[node].outgoing[tactic]].targets)
            under_way = [target for target in left if nodes[target].closing is None]
            if not under_way:
                break
