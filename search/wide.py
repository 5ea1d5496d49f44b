"""Wide search: level by level, every state of a level at full width."""

from search.expansion import Expander
from search.interface import StateT


async def wide(search: Expander[StateT]) -> None:
    """All states of a level are proposed for in one batch, in the order in which they were found."""
    nodes = search.tree.nodes
    for this_pass in search.passes():
        for depth in range(search.shape.depth):
            level = [id_ for id_, node in enumerate(nodes) if node.depth == depth]
            if not level:
                break
            # A generator may draw less than the full width, and leave tries for more of the level.
            while wanted := [id_ for id_ in level if this_pass.wants(id_)][: search.affordable]:
                await search.expand(wanted)
                for id_ in wanted:
                    this_pass.done(id_)
                if search.ending is not None:
                    return
