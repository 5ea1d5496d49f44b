"""`find_proof`: one search for a proof of one theorem, by any strategy. Knows no Lean, no model and no Ray."""

import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Generic

from search.expansion import Ending, Expander
from search.interface import Accept, Propose, StateT, Step, accept_any
from search.shape import Budget, TreeShape
from search.tree import ROOT, ProofTree

Strategy = Callable[[Expander[StateT]], Awaitable[None]]
"""Expands states in some order until `Expander.ending` is set or no state is left to expand."""


@dataclass(frozen=True)
class SearchResult(Generic[StateT]):
    """What a search found and what it cost."""

    tree: ProofTree[StateT]
    ending: Ending
    tactics_tried: int
    """Tries spent: tactics drawn from the generator, duplicates included, and closers. The last batch counts in full,
    even if a proof was found at its first tactic."""
    refused: int
    """Number of proofs that were found but not accepted; their last tactics are marked in the tree."""
    seconds: float
    """Wall-clock seconds, including those spent waiting for verdicts."""

    @property
    def proof(self) -> tuple[str, ...] | None:
        """The tactics of the accepted proof, or None."""
        return self.tree.proof

    @property
    def tactics_to_proof(self) -> int | None:
        """Tries up to the one that completed the proof, or None. What a search does up to any try does not depend on
        the budget left, so one run gives the success at every smaller budget."""
        root = self.tree.nodes[ROOT]
        return None if root.closing is None else root.proof_tries

    @property
    def steps(self) -> int:
        """Number of tactics that Lean ran, one for each edge of the tree."""
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
    openings: Sequence[str] = (),
    closers: Sequence[str] = (),
    clock: Callable[[], float] = time.monotonic,
) -> SearchResult[StateT]:
    """Search until a proof is accepted, the budget is spent or the tree is exhausted.

    `strategy` is `best_first`, `wide`, `rollouts` or a function like them. The root gets the tactics `openings` in
    place of those of `propose`, if there are any; `rollouts` has no place for them. `closers` are tactics that each
    state gets once, before `propose` is asked about it. Every proof is passed to `accept` as soon as it is found, even
    if the tries or the time are up by then. If it is refused, the search continues with what is left of the budget.
    Raises what `propose`, `step` and `accept` raise.
    """
    search = Expander(
        root,
        propose=propose,
        step=step,
        accept=accept,
        shape=shape,
        budget=budget,
        openings=openings,
        closers=closers,
        clock=clock,
    )
    await strategy(search)
    return SearchResult(search.tree, search.ending or "exhausted", search.tactics_tried, search.refused, search.seconds)
