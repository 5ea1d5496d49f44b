"""Best-first search: always expand the state whose path is the most probable, with a length correction."""

import heapq
import itertools
import math
import time
from collections.abc import Callable

from search.expansion import Expander, SearchResult
from search.interface import Propose, StateT, Step
from search.shape import Budget, TreeShape
from search.tree import Node


async def best_first(
    root: StateT,
    *,
    propose: Propose[StateT],
    step: Step[StateT],
    shape: TreeShape,
    budget: Budget,
    alpha: float = 0.5,
    clock: Callable[[], float] = time.monotonic,
) -> SearchResult[StateT]:
    """Search until a proof is found, the budget is spent or the tree is exhausted.

    The priority of a state at depth L is Σ log p / L^alpha (BFS-Prover, Xin et al. 2025): 0 is plain log-probability,
    1 the mean per tactic. Ties go to the state that was found first.
    """
    search = Expander(root, propose=propose, step=step, shape=shape, budget=budget, clock=clock)
    nodes = search.tree.nodes
    for _ in itertools.repeat(None) if shape.passes is None else range(shape.passes):
        tried_before = search.tactics_tried
        frontier = [(-priority(node, alpha), id_) for id_, node in enumerate(nodes) if node.depth < shape.depth]
        heapq.heapify(frontier)
        expanded: set[int] = set()
        while frontier and search.ending is None:
            _, best = heapq.heappop(frontier)
            if best in expanded:  # it was queued twice: a better path to it was found while it waited
                continue
            expanded.add(best)
            for changed in await search.expand([best]):
                if changed not in expanded and nodes[changed].depth < shape.depth:
                    heapq.heappush(frontier, (-priority(nodes[changed], alpha), changed))
        if search.ending is not None or search.tactics_tried == tried_before:
            break
    return search.result()


def priority(node: Node[StateT], alpha: float) -> float:
    """Σ log p / L^alpha of the best path to `node`; 0, the largest possible, at the root."""
    return node.log_prob / math.pow(max(node.depth, 1), alpha)
