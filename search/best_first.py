"""Best-first search: always expand the state whose path is the most probable, with a length correction.

Where the environment splits states into goals, each goal stands in the queue by itself, by the path of tactics that led
to *it*. Then the tactics for one goal are tried once, not once for each way in which its companions can be proved.
"""

import heapq
import math

from search.expansion import Expander
from search.interface import StateT
from search.tree import Node


async def best_first(search: Expander[StateT], *, alpha: float = 1.0) -> None:
    """The priority of a state at depth L is Σ log p / L^alpha (BFS-Prover, Xin et al. 2025).

    An alpha of 0 is plain log-probability, 1 the mean per tactic: with plain sums models of large Neff, whose every
    tactic is improbable, lose in wide trees (docs/claims.md). Ties go to the state that was found first. States that
    no longer help, by what the pass knows, are passed over.
    """
    nodes = search.tree.nodes
    for this_pass in search.passes():
        # Again when the queue is empty: what was passed over may be needed by now.
        while frontier := [(-priority(node, alpha), id_) for id_, node in enumerate(nodes) if this_pass.wants(id_)]:
            heapq.heapify(frontier)
            while frontier:
                _, best = heapq.heappop(frontier)
                if not this_pass.wants(best):  # or it was queued twice: a better path was found while it waited
                    continue
                for changed in await search.expand([best]):
                    heapq.heappush(frontier, (-priority(nodes[changed], alpha), changed))
                this_pass.done(best)
                if search.ending is not None:
                    return


def priority(node: Node[StateT], alpha: float) -> float:
    """Σ log p / L^alpha of the best path to `node`; 0, the largest possible, at the root."""
    return node.log_prob / math.pow(max(node.depth, 1), alpha)
