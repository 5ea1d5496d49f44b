"""Best-first search: always expand the state whose path is the most probable, with a length correction.

Where the environment splits states into goals, each goal stands in the queue by itself, by the path of tactics that led
to *it*. Then the tactics for one goal are tried once, not once for each way in which its companions can be proved.
"""

import math

from search.expansion import Expander
from search.frontier import Frontier
from search.interface import StateT
from search.shape import Budget, TreeShape
from search.tree import Node

SLACK = 4
"""A best-first path may be this many times deeper than a full tree of the same budget: it leaves most of that out."""


def best_first_shape(neff: float, budget: Budget) -> TreeShape:
    """See `TreeShape.for_neff`, with `SLACK`."""
    return TreeShape.for_neff(neff, budget, slack=SLACK)


async def best_first(search: Expander[StateT], *, alpha: float = 1.0) -> None:
    """The priority of a state at depth L is Σ log p / L^alpha (BFS-Prover, Xin et al. 2025).

    An alpha of 0 is plain log-probability, 1 the mean per tactic: with plain sums models of large Neff, whose every
    tactic is improbable, lose in wide trees (docs/claims.md). Ties go to the state that was found first.
    """
    frontier = Frontier(search.tree, search.shape.depth, lambda node: -priority(node, alpha))
    for _ in search.passes():
        frontier.begin_pass()
        while search.ending is None and (best := frontier.take()):
            await search.expand(best)


def priority(node: Node[StateT], alpha: float) -> float:
    """Σ log p / L^alpha of the best path to `node`; 0, the largest possible, at the root."""
    return node.log_prob / math.pow(max(node.depth, 1), alpha)
