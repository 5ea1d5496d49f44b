"""What every strategy is given: one search's tree, the means to expand it, and the account of what that costs.

A try is counted when it is drawn from the generator, so that overconfident models, which draw the same tactic again and
again, pay for it; Lean runs each distinct tactic once a state.
"""

import itertools
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, Literal

from search.interface import Candidate, Propose, StateT, Step
from search.passes import Pass
from search.shape import Budget, TreeShape
from search.tree import ROOT, ProofTree

Ending = Literal["proved", "exhausted", "tactics", "seconds"]
"""Why a search ends: a proof / nothing left to expand / no tries left / no time left."""


class Expander(Generic[StateT]):
    """One search's tree, its two injected functions and its account."""

    def __init__(
        self,
        root: StateT,
        *,
        propose: Propose[StateT],
        step: Step[StateT],
        shape: TreeShape,
        budget: Budget,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.tree = ProofTree(root)
        self.shape = shape
        self._propose, self._step, self._budget, self._clock = propose, step, budget, clock
        self.tactics_tried = 0
        self._began = clock()

    def passes(self) -> Iterator[Pass[StateT]]:
        """One for each time the tree may be gone through. Ends with the search, or when a pass drew nothing."""
        for _ in itertools.repeat(None) if self.shape.passes is None else range(self.shape.passes):
            tried_before = self.tactics_tried
            yield Pass(self.tree, self.shape.depth)
            if self.ending is not None or self.tactics_tried == tried_before:
                break

    async def expand(self, nodes: Sequence[int]) -> list[int]:
        """Draw `width` tactics for each node and run the new ones. Returns the nodes with a new or better path.

        Nodes for which no tries are left are not expanded. Stops early at a proof or when time is up.
        """
        nodes = nodes[: self.affordable]
        drawn = await self._draw(nodes)
        changed: list[int] = []
        for node, candidates in zip(nodes, drawn, strict=True):
            if self.ending is not None:
                break
            candidates = candidates[: min(self.shape.width, self._budget.tactics - self.tactics_tried)]
            self.tactics_tried += len(candidates)
            changed += await self._run(node, candidates)
        return changed

    async def draw_one(self, nodes: Sequence[int]) -> list[tuple[int, str]]:
        """Draw one tactic for each entry of `nodes`, where a node may stand several times, and run the new ones.

        Returns (node, tactic) for every entry that was given a tactic within the budget.
        """
        nodes = nodes[: self._budget.tactics - self.tactics_tried]
        chosen = [(node, row[0]) for node, row in zip(nodes, await self._draw(nodes), strict=True) if row]
        self.tactics_tried += len(chosen)
        by_node: dict[int, list[Candidate]] = {}
        for node, candidate in chosen:
            by_node.setdefault(node, []).append(candidate)
        for node, candidates in by_node.items():
            await self._run(node, candidates)
        return [(node, candidate.tactic) for node, candidate in chosen]

    async def _draw(self, nodes: Sequence[int]) -> Sequence[Sequence[Candidate]]:
        return await self._propose([self.tree.nodes[node].state for node in nodes]) if nodes else []

    async def _run(self, node: int, candidates: Sequence[Candidate]) -> list[int]:
        """Run those of the candidates that are new on `node`; returns the nodes with a new or better path."""
        fresh = self.tree.untried(node, candidates)
        if not fresh:
            return []
        outcomes = await self._step(self.tree.nodes[node].state, [candidate.tactic for candidate in fresh])
        pairs = zip(fresh, outcomes, strict=True)
        return [changed for candidate, outcome in pairs for changed in self.tree.record(node, candidate, outcome)]

    @property
    def affordable(self) -> int:
        """Nodes that the tries left pay for, the last one perhaps with less than the full width."""
        return max(0, -(-(self._budget.tactics - self.tactics_tried) // self.shape.width))

    @property
    def ending(self) -> Ending | None:
        """Why the search must end now, or None if it may go on."""
        if self.tree.nodes[ROOT].closing is not None:
            return "proved"
        if self.tactics_tried >= self._budget.tactics:
            return "tactics"
        if self.seconds >= self._budget.seconds:
            return "seconds"
        return None

    @property
    def seconds(self) -> float:
        """Wall-clock time since the search began."""
        return self._clock() - self._began
