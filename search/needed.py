"""Which states of a proof tree may still help to prove its root, kept up to date as the tree grows. Knows no order."""

from collections.abc import Sequence
from typing import Generic

from search.interface import StateT
from search.tree import ROOT, ProofTree


class Needed(Generic[StateT]):
    """The states that are needed, in one pass through the tree after another.

    A state is *hopeless* in a pass if it was expanded in that pass, is not proved, and each of its tactics failed or
    left a hopeless state. A tactic that left a hopeless state cannot succeed in this pass, so the other states that it
    left are not worth a try: one refuted part of a conjunction ends the work on its siblings. A state is *needed* if it
    has no proof and tactics that may still succeed lead to it from the root, through states without a proof.

    Every needed state hangs on one tactic that leads to it from a needed state. So the needed states form a tree, which
    shows how each of them is connected with the root. When a tactic can no longer succeed, or a state is proved, the
    whole subtree that hangs on it is taken down; its states are hung up again wherever another tactic leads to them. As
    in search trees for maximum flow (Boykov and Kolmogorov 2004), the path from the root is never searched.

    Each tactic and each state is visited a constant number of times per pass, and again whenever the edge that it hangs
    on is taken down. Where each state is reached once, that happens once per pass. Where many tactics lead to the same
    states, a subtree may be taken down as often as there are paths to it: in the worst case the work is the number of
    tactics that ceased to count times the size of what hung on them.
    """

    def __init__(self, tree: ProofTree[StateT]) -> None:
        self._tree = tree
        self._edges_seen = self._changes_seen = 0
        self._hangs_on: dict[int, int | None] = {}
        """Needed state → the edge it hangs on; None for the root."""
        self._expanded: set[int] = set()
        self._hopeless: set[int] = set()
        self._dead: set[int] = set()
        """The open edges that cannot succeed in this pass, because they left a hopeless state."""
        self._dead_edges: dict[int, int] = {}
        """State → number of its edges that are dead."""

    def __contains__(self, node: int) -> bool:
        """Whether a proof of `node` may help to prove the root. As of the last `update`."""
        return node in self._hangs_on

    def begin_pass(self) -> set[int]:
        """Begin a pass, in which no state is hopeless yet.

        Returns the states that were expanded in the last pass or are needed again.
        """
        revived, fresh = self._dead, self._expanded
        self._expanded, self._hopeless, self._dead, self._dead_edges = set(), set(), set(), {}
        for edge in revived:
            self._hang_targets(edge, fresh)
        return fresh

    def update(self, expanded: Sequence[int]) -> set[int]:
        """Take in the changes of the tree since the last call. `expanded`: states that were expanded in this pass.

        Returns the states that have become needed or have a better path, including those taken down and hung up again.
        """
        new_edges = range(self._edges_seen, len(self._tree.edges))
        changes = self._tree.changes[self._changes_seen :]
        self._edges_seen, self._changes_seen = new_edges.stop, self._changes_seen + len(changes)
        self._expanded.update(expanded)
        fresh: set[int] = set()
        homeless: list[int] = []
        for edge in new_edges:
            if not self._hopeless.isdisjoint(self._tree.edges[edge].targets):
                self._kill(edge, homeless)
        for node in changes:
            if self._tree.nodes[node].closing is not None:
                self._take_down(node, homeless)
            elif node in self._hangs_on:
                fresh.add(node)
            else:  # it is new, or lost its proof
                homeless.append(node)
        self._give_up([*expanded, *changes], homeless)
        for edge in new_edges:
            self._hang_targets(edge, fresh)
        for node in homeless:
            self._hang_anywhere(node, fresh)
        return fresh

    def _give_up(self, doubtful: list[int], homeless: list[int]) -> None:
        """Find out which of the `doubtful` states are hopeless, and which of the states that depend on them."""
        while doubtful:
            id_ = doubtful.pop()
            node = self._tree.nodes[id_]
            if id_ not in self._expanded or id_ in self._hopeless or node.closing is not None:
                continue
            if self._dead_edges.get(id_, 0) == len(node.open_edges):
                self._hopeless.add(id_)
                for edge in node.incoming:
                    self._kill(edge, homeless)
                    doubtful.append(self._tree.edges[edge].source)

    def _kill(self, edge_id: int, homeless: list[int]) -> None:
        """Mark the edge as dead, because it left a hopeless state."""
        if edge_id not in self._dead:
            edge = self._tree.edges[edge_id]
            self._dead.add(edge_id)
            self._dead_edges[edge.source] = self._dead_edges.get(edge.source, 0) + 1
            for target in edge.targets:
                if self._hangs_on.get(target) == edge_id:
                    self._take_down(target, homeless)

    def _take_down(self, node: int, homeless: list[int]) -> None:
        """Take down `node`, if it hangs, with everything that hangs on it."""
        waiting = [node]
        while waiting:
            id_ = waiting.pop()
            if id_ in self._hangs_on:
                del self._hangs_on[id_]
                homeless.append(id_)
                for edge in self._tree.nodes[id_].open_edges:
                    waiting += (to for to in self._tree.edges[edge].targets if self._hangs_on.get(to) == edge)

    def _hang_anywhere(self, node: int, fresh: set[int]) -> None:
        """Hang `node` on an edge that leads to it, if one of them counts."""
        if node == ROOT:
            self._hang(ROOT, None, fresh)
        for edge in self._tree.nodes[node].incoming:
            if node in self._hangs_on:
                break
            self._hang_targets(edge, fresh)

    def _hang_targets(self, edge_id: int, fresh: set[int]) -> None:
        """Hang the states that the edge leaves on it, if the edge counts."""
        edge = self._tree.edges[edge_id]
        if edge_id not in self._dead and edge.source in self._hangs_on:
            for target in edge.targets:
                self._hang(target, edge_id, fresh)

    def _hang(self, node: int, edge: int | None, fresh: set[int]) -> None:
        """Hang `node` on `edge`, unless it already hangs or is proved, and then everything that it leads to."""
        waiting = [(node, edge)]
        while waiting:
            id_, on = waiting.pop()
            known = self._tree.nodes[id_]
            if id_ not in self._hangs_on and known.closing is None:
                self._hangs_on[id_] = on
                fresh.add(id_)
                for leading in known.open_edges:
                    if leading not in self._dead:
                        waiting += ((target, leading) for target in self._tree.edges[leading].targets)
