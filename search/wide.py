"""Wide search: level by level, every state of a level at full width."""

from search.expansion import Expander
from search.frontier import Frontier
from search.interface import StateT


async def wide(search: Expander[StateT]) -> None:
    """All states of a level are proposed for in one batch, in the order in which they were found."""
    frontier = Frontier(search.tree, search.shape.depth, lambda node: node.depth)
    for _ in search.passes():
        frontier.begin_pass()
        # A generator may draw less than the full width, and leave tries for more of the level.
        while search.ending is None and (level := frontier.take(search.affordable)):
            await search.expand(level)
