"""Independent rollouts, as pass@N counts them: each draws one tactic a state until a proof, a refusal or the depth."""

import time
from collections.abc import Callable

from search.expansion import Expander, SearchResult
from search.interface import Propose, StateT, Step
from search.shape import Budget, TreeShape
from search.tree import ROOT

ABREAST = 16
"""Rollouts under way at once, so that a model sees a batch."""


async def rollouts(
    root: StateT,
    *,
    propose: Propose[StateT],
    step: Step[StateT],
    shape: TreeShape,
    budget: Budget,
    clock: Callable[[], float] = time.monotonic,
) -> SearchResult[StateT]:
    """Roll out until a proof is found or the budget is spent.

    Only `shape.depth` counts. The rollouts are independent in what they draw; Lean still runs a tactic only once on a
    state, and a rollout that draws it again follows what Lean said then.
    """
    search = Expander(root, propose=propose, step=step, shape=shape, budget=budget, clock=clock)
    nodes, edges = search.tree.nodes, search.tree.edges
    while search.ending is None:
        drawn_before = search.tactics_tried
        under_way = [ROOT] * ABREAST
        for _ in range(shape.depth):
            chosen = await search.draw_one(under_way)
            reached = (edges[nodes[node].outgoing[tactic]].target for node, tactic in chosen)
            under_way = [node for node in reached if node is not None]
            if not under_way or search.ending is not None:
                break
        if search.tactics_tried == drawn_before:  # the generator has nothing to say here
            break
    return search.result()
