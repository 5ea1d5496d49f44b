"""Best-first search: always expand the state with the most probable path, corrected for its length.

Where the environment splits states into goals, each goal has its own place in the queue, ranked by the path of tactics
that led to *it*. The tactics for a goal are then tried once, not once for each way to prove its siblings. Knows nothing
of how tactics are drawn and run.
"""

import math

from search.expansion import Expander
from search.frontier import Frontier
from search.interface import StateT
from search.shape import Budget, TreeShape
from search.tree import Node

SLACK = 4
"""A best-first path may be this many times deeper than a full tree of the same budget, since the search leaves most of
that tree out."""


def best_first_shape(neff: float, budget: Budget, closers: int = 0) -> TreeShape:
    """The shape of `TreeShape.for_neff`, with `SLACK`."""
    return TreeShape.for_neff(neff, budget, closers, slack=SLACK)


async def best_first(search: Expander[StateT], *, alpha: float = 1.0) -> None:
    """The priority of a state at depth L is Σ log p / L^alpha (BFS-Prover, Xin et al. 2025).

    An alpha of 0 ranks by the plain log-probability, 1 by its mean per tactic. With plain sums, models of large Neff do
    worse in wide trees, because each of their tactics is improbable (docs/claims.md). Ties go to the state that was
    found first.
    """
    frontier = Frontier(search.tree, search.shape.depth, lambda node: -priority(node, alpha))
    for _ in search.passes():
        frontier.begin_pass()
        while search.ending is None and (best := frontier.take()):
            await search.expand(best)


def priority(node: Node[StateT], alpha: float) -> float:
    """Σ log p / L^alpha of the best path to `node`; 0, the largest possible, at the root."""
    return node.log_prob / math.pow(max(node.depth, 1), alpha)
