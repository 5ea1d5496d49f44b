"""One walk through a proof tree: which states are worth expanding in it. Knows no order among them."""

from typing import Generic

from search.interface import StateT
from search.tree import ROOT, Edge, ProofTree


class Pass(Generic[StateT]):
    """Remembers which states were expanded in this pass, and what came of them.

    A state is *hopeless* in a pass when it was expanded in it, is not proved, and each of its tactics failed or left a
    hopeless state. A tactic that left a hopeless state cannot succeed in this pass, so nothing else that it left is
    worth a try: one refuted part ends the work on its siblings, as it ends a conjunction. Neither is what serves only
    states that are proved already.
    """

    def __init__(self, tree: ProofTree[StateT], depth: int) -> None:
        """`depth`: states so many tactics away from the root are not expanded."""
        self._tree = tree
        self._depth = depth
        self._expanded: set[int] = set()
        self._hopeless: set[int] = set()

    def wants(self, node: int) -> bool:
        """Whether expanding `node` now may help to prove the root."""
        return node not in self._expanded and self._tree.nodes[node].depth < self._depth and self._is_needed(node)

    def done(self, node: int) -> None:
        """`node` was expanded: give it up if nothing came of it, and all that rests on it."""
        self._expanded.add(node)
        waiting = [node]
        while waiting:
            id_ = waiting.pop()
            if id_ in self._expanded and id_ not in self._hopeless and self._has_failed(id_):
                self._hopeless.add(id_)
                waiting += (self._tree.edges[edge].source for edge in self._tree.nodes[id_].incoming)

    def _has_failed(self, node: int) -> bool:
        known = self._tree.nodes[node]
        tried = (self._tree.edges[id_] for id_ in known.outgoing.values())
        return known.closing is None and not any(self._leads_on(edge) for edge in tried)

    def _leads_on(self, edge: Edge) -> bool:
        return edge.status == "open" and self._hopeless.isdisjoint(edge.targets)

    def _is_needed(self, node: int) -> bool:
        """Whether tactics that may still succeed lead from the root to `node`, through states without a proof."""
        seen, waiting = {node}, [node]
        while waiting:
            id_ = waiting.pop()
            known = self._tree.nodes[id_]
            if known.closing is not None:
                continue
            if id_ == ROOT:
                return True
            for edge_id in reversed(known.incoming):  # the best path first
                edge = self._tree.edges[edge_id]
                if edge.source not in seen and self._leads_on(edge):
                    seen.add(edge.source)
                    waiting.append(edge.source)
        return False
