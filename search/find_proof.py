"""`find_proof`: one search of one theorem by any strategy."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Generic

from search.expansion import Ending, Expander
from search.interface import Accept, Propose, StateT, Step, accept_any
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
    refused: int
    """Proofs that were found and not accepted; their last tactics are marked in the tree."""
    seconds: float
    """Wall-clock time, waiting for verdicts included."""

    @property
    def proof(self) -> tuple[str, ...] | None:
        """The tactics of the accepted proof, or None."""
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
    accept: Accept = accept_any,
    shape: TreeShape,
    budget: Budget,
    clock: Callable[[], float] = time.monotonic,
) -> SearchResult[StateT]:
    """Search until a proof is accepted, the budget is spent or the tree is exhausted.

    `strategy` is `best_first`, `wide`, `rollouts` or one like them. Every proof is put to `accept` as soon as it is
    found, also when tries and time are up by then; if it is refused, the search goes on with what is left of the
    budget. Raises what `propose`, `step` and `accept` raise.
    """
    search = Expander(root, propose=propose, step=step, accept=accept, shape=shape, budget=budget, clock=clock)
    await strategy(search)
    return SearchResult(search.tree, search.ending or "exhausted", search.tactics_tried, search.refused, search.seconds)
