"""Wide search: level by level, every state of a level at full width."""

import itertools
import time
from collections.abc import Callable

from search.expansion import Expander, SearchResult
from search.interface import Propose, StateT, Step
from search.shape import Budget, TreeShape


async def wide(
    root: StateT,
    *,
    propose: Propose[StateT],
    step: Step[StateT],
    shape: TreeShape,
    budget: Budget,
    clock: Callable[[], float] = time.monotonic,
) -> SearchResult[StateT]:
    """Search until a proof is found, the budget is spent or the tree is exhausted.

    All states of a level are proposed for in one batch, in the order in which they were found.
    """
    search = Expander(root, propose=propose, step=step, shape=shape, budget=budget, clock=clock)
    for _ in itertools.repeat(None) if shape.passes is None else range(shape.passes):
        tried_before = search.tactics_tried
        for depth in range(shape.depth):
            level = [id_ for id_, node in enumerate(search.tree.nodes) if node.depth == depth]
            if not level or search.ending is not None:
                break
            await search.expand(level)
        if search.ending is not None or search.tactics_tried == tried_before:
            break
    return search.result()
