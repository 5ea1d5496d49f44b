"""The object that every strategy works on: the tree of one search, the means to expand it, and a count of the cost.

A try is counted when it is drawn from the generator, so overconfident models pay for drawing the same tactic again and
again. Lean runs each distinct tactic once per state.

Openings are a fixed list of tactics, all equally probable, that the root gets in place of the generator's. Closers are
such a list that each state gets once. They are tried before the
generator is asked, which saves its tactics where one of them proves the state. Each counts as a try.

Knows nothing of the order in which states are expanded.
"""

import itertools
import math
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, Literal

from search.interface import Accept, Candidate, Propose, StateT, Step
from search.shape import Budget, TreeShape
from search.tree import ROOT, ProofTree, Try

Ending = Literal["proved", "exhausted", "tactics", "seconds"]
"""Why a search ended: a proof was accepted / no state was left to expand / no tries were left / no time was left."""


class Expander(Generic[StateT]):
    """The tree of one search, its three injected functions and its cost so far."""

    def __init__(
        self,
        root: StateT,
        *,
        propose: Propose[StateT],
        step: Step[StateT],
        accept: Accept,
        shape: TreeShape,
        budget: Budget,
        openings: Sequence[str] = (),
        closers: Sequence[str] = (),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.tree = ProofTree(root)
        self.shape = shape
        self.tactics_tried = 0
        self.refused = 0
        """Number of proofs that were found but not accepted."""
        self._propose, self._step, self._accept, self._budget, self._clock = propose, step, accept, budget, clock
        self._openings = [Candidate(tactic, -math.log(len(openings))) for tactic in openings]
        self._closers = [Candidate(tactic, -math.log(len(closers))) for tactic in closers]
        self._closed: set[int] = set()
        """Nodes on which the closers were tried."""
        self._accepted = False
        self._began = clock()

    def passes(self) -> Iterator[None]:
        """Yield once for each pass through the tree. Ends with the search, or after a pass that drew no tactics."""
        for _ in itertools.repeat(None) if self.shape.passes is None else range(self.shape.passes):
            tried_before = self.tactics_tried
            yield
            if self.ending is not None or self.tactics_tried == tried_before:
                break

    async def expand(self, nodes: Sequence[int]) -> None:
        """Try the closers on each node, then draw `width` tactics for it and run the new ones.

        Nodes for which no tries are left are not expanded. Stops early at a proof or when the time is up. Without
        closers, the tactics for all nodes are drawn at once. With closers, each node gets both kinds before the next
        node gets any, so that the order of the tries does not depend on how many nodes the budget pays for.
        """
        nodes = await self._opened(nodes[: self.affordable])
        for batch in [[node] for node in nodes] if self._closers else [nodes]:
            await self._expand(await self._unclosed(batch))

    async def _expand(self, nodes: Sequence[int]) -> None:
        for node, candidates in zip(nodes, await self._draw(nodes), strict=True):
            if self.ending is not None:
                break
            await self._run(node, self._count(candidates[: self.shape.width]))
            await self._check_proofs()

    async def draw_one(self, nodes: Sequence[int]) -> list[tuple[int, str]]:
        """Draw one tactic for each entry of `nodes`, which may contain a node several times, and run the new ones.

        Returns (node, tactic) for every entry that got a tactic within the budget.
        """
        nodes = await self._unclosed(nodes)
        nodes = nodes[: self._budget.tactics - self.tactics_tried]
        chosen = [(node, row[0]) for node, row in zip(nodes, await self._draw(nodes), strict=True) if row]
        by_node: dict[int, list[Try]] = {}
        for (node, _), one in zip(chosen, self._count([candidate for _, candidate in chosen]), strict=True):
            by_node.setdefault(node, []).append(one)
        for node, tries in by_node.items():
            await self._run(node, tries)
        await self._check_proofs()
        return [(node, candidate.tactic) for node, candidate in chosen]

    async def _opened(self, nodes: Sequence[int]) -> Sequence[int]:
        """Try the openings on the root, once, and return the nodes that are left to the generator."""
        if not self._openings:
            return nodes
        if ROOT in nodes and not self.tree.nodes[ROOT].outgoing:
            await self._run(ROOT, self._count(self._openings))
            await self._check_proofs()
        return [node for node in nodes if node != ROOT]

    async def _unclosed(self, nodes: Sequence[int]) -> Sequence[int]:
        """Try the closers on the nodes that have not had them, and return the nodes that are left to the generator.

        None are left when the search must end.
        """
        if not self._closers:
            return nodes
        for node in nodes:
            if node not in self._closed and self.ending is None:
                self._closed.add(node)
                await self._run(node, self._count(self._closers))
                await self._check_proofs()
        return [node for node in nodes if self.ending is None and self.tree.nodes[node].closing is None]

    async def _draw(self, nodes: Sequence[int]) -> Sequence[Sequence[Candidate]]:
        return await self._propose([self.tree.nodes[node].state for node in nodes]) if nodes else []

    def _count(self, candidates: Sequence[Candidate]) -> list[Try]:
        """Count the candidates that the budget has tries for, and number them."""
        paid = candidates[: self._budget.tactics - self.tactics_tried]
        numbered = list(enumerate(paid, start=self.tactics_tried + 1))
        self.tactics_tried += len(paid)
        return numbered

    async def _run(self, node: int, tries: Sequence[Try]) -> None:
        """Run the tactics that were not tried on `node` before."""
        fresh = self.tree.untried(node, tries)
        if not fresh:
            return
        outcomes = await self._step(self.tree.nodes[node].state, [candidate.tactic for _, candidate in fresh])
        for (number, candidate), outcome in zip(fresh, outcomes, strict=True):
            self.tree.record(node, candidate, outcome, number)

    async def _check_proofs(self) -> None:
        """Check the proofs in the tree, the first found first, until one is accepted or none is left.

        The search therefore continues only while the root has no proof. Each refusal removes a finished tactic from the
        tree.
        """
        while not self._accepted and (proof := self.tree.proof) is not None:
            reason = await self._accept(proof)
            if reason is None:
                self._accepted = True
            else:
                self.refused += 1
                self.tree.refuse_proof(reason)

    @property
    def affordable(self) -> int:
        """Number of nodes that the remaining tries pay for; the last one may get less than the full width."""
        tries = self.shape.width + len(self._closers)
        return max(0, -(-(self._budget.tactics - self.tactics_tried) // tries))

    @property
    def ending(self) -> Ending | None:
        """Why the search must end now, or None if it may continue."""
        if self._accepted:
            return "proved"
        if self.tactics_tried >= self._budget.tactics:
            return "tactics"
        if self.seconds >= self._budget.seconds:
            return "seconds"
        return None

    @property
    def seconds(self) -> float:
        """Wall-clock seconds since the search began."""
        return self._clock() - self._began
