"""Independent rollouts, as pass@N counts them.

Each one draws one tactic per state until a proof, a failure or the full depth. Knows nothing of how tactics are run.
"""

from dataclasses import replace

from search.best_first import best_first_shape
from search.expansion import Expander
from search.interface import StateT
from search.shape import Budget, TreeShape
from search.tree import ROOT

ABREAST = 16
"""Number of rollouts in progress at once, so that the model sees a batch. Together they are one pass."""


def rollouts_shape(neff: float, budget: Budget, closers: int = 0) -> TreeShape:
    """One tactic per state for every Neff. A rollout is one path and may be as long as a path of best-first search."""
    return one_path(best_first_shape(neff, budget, closers))


def one_path(shape: TreeShape) -> TreeShape:
    """The shape of rollouts that are as deep as `shape` and repeat until the budget is spent."""
    return replace(shape, width=1, passes=None)


def one_proof(neff: float, budget: Budget, closers: int = 0) -> TreeShape:
    """The shape of tries that are whole proofs: nothing follows one, and they repeat until the budget is spent."""
    return TreeShape(width=1, depth=1, passes=None)


async def rollouts(search: Expander[StateT]) -> None:
    """Run rollouts that draw independently of each other, whatever the width of the shape.

    Lean still runs each tactic only once per state; a rollout that draws it again follows the first result.
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
