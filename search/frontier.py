"""The states that are worth expanding, best first. Knows neither how they are expanded nor what that costs."""

import heapq
from collections.abc import Callable, Iterable
from typing import Generic

from search.interface import StateT
from search.needed import Needed
from search.tree import Node, ProofTree


class Frontier(Generic[StateT]):
    """A priority queue of states. Each state that is needed and not too deep is taken once per pass (see `Needed`).

    The queue follows the tree by itself: a state enters it when it is reached, changes its rank or is needed again, and
    is passed over when it is proved or no longer helps. A state costs O(log n) in a queue of n.
    """

    def __init__(self, tree: ProofTree[StateT], depth: int, rank: Callable[[Node[StateT]], float]) -> None:
        """`depth`: states that are this many tactics or more away from the root are not taken.

        `rank`: a function of the state's best path; the smallest is taken first. Ties go to the state that was found
        first.
        """
        self._nodes = tree.nodes
        self._depth = depth
        self._rank = rank
        self._needed = Needed(tree)
        self._queue: list[tuple[float, int]] = []
        self._taken: set[int] = set()
        """States taken in this pass."""
        self._last: list[int] = []
        """States taken by the last call."""

    def begin_pass(self) -> None:
        """Begin a new pass, in which all states may be taken again."""
        self._catch_up()
        self._taken.clear()
        self._put(self._needed.begin_pass())

    def take(self, limit: int = 1) -> list[int]:
        """The states of the smallest rank, at most `limit` of them; none if no state is left in this pass.

        The states that the last call returned must have been expanded by now: those without a tactic that may still
        succeed are hopeless from here on.
        """
        self._catch_up()
        level: float | None = None
        while self._queue and len(self._last) < limit and level in (None, self._queue[0][0]):
            rank, id_ = heapq.heappop(self._queue)
            if self._wants(id_) and rank == self._rank(self._nodes[id_]):
                level = rank
                self._taken.add(id_)
                self._last.append(id_)
        return self._last

    def _catch_up(self) -> None:
        fresh = self._needed.update(self._last)
        self._last = []
        self._put(fresh)

    def _put(self, nodes: Iterable[int]) -> None:
        for id_ in nodes:
            if self._wants(id_):
                heapq.heappush(self._queue, (self._rank(self._nodes[id_]), id_))

    def _wants(self, node: int) -> bool:
        return node not in self._taken and self._nodes[node].depth < self._depth and node in self._needed
