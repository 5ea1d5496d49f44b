"""`find_proof`: one search of one theorem by any strategy."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Generic

from search.expansion import Ending, Expander
from search.interface import Propose, StateT, Step
from search.shape import Budget, TreeShape
from search.tree import ProofTree

Strategy = Callable[[Expander[StateT]], Awaitable[None]]
"""Expands states in some order, until `ending` says that the search must end or there is nothing left to expand."""


@dataclass(frozen=True)
class SearchResult(Generic[StateT]):
    """What a search found and what it cost."""

    tree: ProofTree[StateT]
    ending: Ending
    tactics_tried: int
    """Tries spent: tactics drawn from the generator, duplicates included. If there is a proof, those until it was
    found: a search does the same up to any point, however much is left, so one run gives success at every budget."""
    seconds: float

    @property
    def proof(self) -> tuple[str, ...] | None:
        """The tactics of the proof, or None."""
        return self.tree.proof

    @property
    def steps(self) -> int:
        """Tactics that Lean ran: one for each edge of the tree."""
        return len(self.tree.edges)


async def find_proof(
    root: StateT,
    strategy: Strategy[StateT],
    *,
    propose: Propose[StateT],
    step: Step[StateT],
    shape: TreeShape,
    budget: Budget,
    clock: Callable[[], float] = time.monotonic,
) -> SearchResult[StateT]:
    """Search until a proof is found, the budget is spent or the tree is exhausted.

    `strategy` is `best_first`, `wide` or `rollouts`. Raises what `propose` and `step` raise.
    """
    search = Expander(root, propose=propose, step=step, shape=shape, budget=budget, clock=clock)
    await strategy(search)
    return SearchResult(search.tree, search.ending or "exhausted", search.tactics_tried, search.seconds)
