"""Wide search: level by level, every state of a level at full width. Knows nothing of how tactics are drawn and run."""

from search.expansion import Expander
from search.frontier import Frontier
from search.interface import StateT


async def wide(search: Expander[StateT]) -> None:
    """Expand the tree level by level. The states of a level are one batch, in the order in which they were found."""
    frontier = Frontier(search.tree, search.shape.depth, lambda node: node.depth)
    for _ in search.passes():
        frontier.begin_pass()
        # A generator may draw fewer tactics than the full width, which leaves tries for more states of the level.
        while search.ending is None and (level := frontier.take(search.affordable)):
            await search.expand(level)
