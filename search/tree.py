"""The proof tree: states as nodes, tactics as edges. Knows nothing of how nodes are chosen.

An edge leads to every state that its tactic leaves, and proves its source once all of them are proved. A state that is
reached twice is one node, with one proof for every edge that needs it. It keeps the better of the two paths (larger
Σ log p), and of two proofs the one that the search completed first. Strictly, then, the tree is an AND/OR graph whose
best paths form a tree. Tactics that failed are kept too.

Recording a tactic takes constant time unless a known state gets a better path or a better proof. Then it also takes the
time to update every state whose best path or proof runs through that state.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Generic

from search.interface import Candidate, Outcome, StateT

if TYPE_CHECKING:
    import networkx as nx

ROOT = 0
"""Id of the root, the node of the initial state."""


Try = tuple[int, Candidate]
"""A tactic that was drawn, and the number of tries up to it, itself included."""


@dataclass(slots=True)
class Node(Generic[StateT]):
    """A proof state, the best known path to it and its best known proof."""

    state: StateT
    log_prob: float
    """Σ log p of the tactics on the best path; 0 at the root."""
    depth: int
    """Number of tactics on the best path."""
    last_edge: int | None = None
    """Id of the edge that ends the best path; None at the root."""
    incoming: list[int] = field(default_factory=list)
    """Ids of the edges that lead here."""
    outgoing: dict[str, int] = field(default_factory=dict)
    """Tactic → id of its edge, for every tactic tried here."""
    open_edges: list[int] = field(default_factory=list)
    """Ids of the outgoing edges that leave states to prove."""
    closing: int | None = None
    """Id of the first edge of the best proof; None while there is no proof."""
    proof_tries: int = 0
    """Number of tries up to the one that drew the last tactic of the best proof, which is the one with the fewest;
    meaningless while there is none."""


@dataclass(frozen=True, slots=True)
class Edge:
    """One tactic tried on one state."""

    source: int
    """Id of the node that the tactic was tried on."""
    targets: tuple[int, ...]
    """Ids of the nodes it leads to, all of which must be proved, in the order of their proofs; none unless `status` is
    `open`."""
    tactic: str
    log_prob: float
    status: str
    """`open`, `finished`, `rejected`, `timed_out`, or `refused`: it finished, but the proof was not accepted."""
    tries: int
    """Number of tries of the search up to the first that drew the tactic here."""
    message: str = ""
    """The environment's message, or the reason why the proof was refused."""


class ProofTree(Generic[StateT]):
    """All states reached and all tactics tried for one theorem."""

    def __init__(self, root: StateT) -> None:
        self.nodes: list[Node[StateT]] = [Node(root, log_prob=0.0, depth=0)]
        self.edges: list[Edge] = []
        self.changes: list[int] = [ROOT]
        """Ids of the nodes that were reached, got a better path, got their first proof or lost it, in the order of
        these events. The list only grows, so a reader can resume at the first change that it has not seen."""
        self._refusals: Counter[int] = Counter()
        self._node_of_key: dict[str, int] = {root.key: ROOT}

    def untried(self, node: int, tries: Sequence[Try]) -> list[Try]:
        """The tries whose tactics are new on `node`, the first of each tactic, most probable first."""
        tried = self.nodes[node].outgoing
        fresh: dict[str, Try] = {}
        for number, candidate in tries:
            if candidate.tactic not in tried:
                fresh.setdefault(candidate.tactic, (number, candidate))
        return sorted(fresh.values(), key=lambda one: -one[1].log_prob)

    def record(self, node: int, candidate: Candidate, outcome: Outcome[StateT], tries: int) -> None:
        """Add the outcome of one tactic. `tries`: the number of tries of the search up to the one that drew it.

        Raises ValueError if the outcome leaves states without being `open`, or is `open` without leaving any.
        """
        status, states = outcome.status, outcome.states
        if (status == "open") != bool(states):
            raise ValueError(f"tactic {candidate.tactic!r} is said to be {status}, but came with {len(states)} states")
        edge_id = len(self.edges)
        targets = tuple(self._reach(state, node, edge_id, candidate.log_prob) for state in states)
        self.edges.append(Edge(node, targets, candidate.tactic, candidate.log_prob, status, tries, outcome.message))
        self.nodes[node].outgoing[candidate.tactic] = edge_id
        if targets:
            self.nodes[node].open_edges.append(edge_id)
        if status in ("open", "finished"):
            self._carry_proof_up(edge_id)

    def _reach(self, state: StateT, node: int, edge: int, log_prob: float) -> int:
        parent = self.nodes[node]
        total, depth = parent.log_prob + log_prob, parent.depth + 1
        known = self._node_of_key.get(state.key)
        if known is None:
            self._node_of_key[state.key] = known = len(self.nodes)
            self.nodes.append(Node(state, total, depth, edge, [edge]))
            self.changes.append(known)
            return known
        seen = self.nodes[known]
        seen.incoming.append(edge)
        if total > seen.log_prob:
            seen.log_prob, seen.depth, seen.last_edge = total, depth, edge
            self._improve_descendants(known)
        return known

    def _improve_descendants(self, node: int) -> None:
        """Propagate the better path of `node` to its descendants.

        This terminates: no log-probability is positive, so no cycle improves a path.
        """
        changed = [node]
        for improved in changed:  # grows while it is walked
            parent = self.nodes[improved]
            for edge_id in parent.open_edges:
                edge = self.edges[edge_id]
                total = parent.log_prob + edge.log_prob
                for target in edge.targets:
                    child = self.nodes[target]
                    if total > child.log_prob:
                        child.log_prob, child.depth, child.last_edge = total, parent.depth + 1, edge_id
                        changed.append(target)
        self.changes += changed

    def _carry_proof_up(self, edge: int) -> None:
        """If `edge` proves its source, or proves it better, propagate the proof to every state that depends on it.

        No proof was complete before its parts, and only an earlier one replaces another. So this terminates, and no
        proof comes to contain itself (Knuth 1977, A generalization of Dijkstra's algorithm).
        """
        waiting = [edge]
        for edge_id in waiting:  # grows while it is walked
            tries = self._proof_tries(self.edges[edge_id])
            source = self.nodes[self.edges[edge_id].source]
            if tries is not None and (source.closing is None or tries < source.proof_tries):
                if source.closing is None:
                    self.changes.append(self.edges[edge_id].source)
                source.closing, source.proof_tries = edge_id, tries
                waiting += source.incoming

    def _proof_tries(self, edge: Edge) -> int | None:
        """Tries up to the best proof that begins with `edge`, which did not fail; None if there is no proof yet."""
        parts = [self.nodes[target] for target in edge.targets]
        if any(part.closing is None for part in parts):
            return None
        return max([edge.tries, *(part.proof_tries for part in parts)])

    def refuse_proof(self, reason: str) -> None:
        """Mark one of the final edges of the root's best proof as refused, because the proof was not accepted.

        A proof with several parts has several final edges, and it is unknown which of them is false. The edge that most
        refused proofs have in common is blamed, so that a false edge is found once the other parts were proved in
        another way. Ties go to an edge whose state has another tactic that may succeed, since without one the search
        could not continue from there; then to the latest edge, whose outcome completed the proof. A correct edge may be
        blamed in error; its state then needs another proof. Each refusal removes a finished edge from the tree, so
        there cannot be more refusals than finished edges.

        Raises ValueError if the root has no proof.
        """
        ends = {edge for edge in self._proof_edges() if self.edges[edge].status == "finished"}
        if not ends:
            raise ValueError("the root has no proof that could be refused")
        self._refusals.update(ends)
        blamed = max(ends, key=lambda edge: (self._refusals[edge], self._has_other_way(edge), edge))
        self.edges[blamed] = replace(self.edges[blamed], status="refused", message=reason)
        self._take_proof_back(self.edges[blamed].source)

    def _has_other_way(self, edge: int) -> bool:
        siblings = self.nodes[self.edges[edge].source].outgoing.values()
        return any(self.edges[id_].status in ("open", "finished") for id_ in siblings if id_ != edge)

    def _take_proof_back(self, node: int) -> None:
        """Discard the proof of `node` and every best proof that contains it, and look for others in the tree."""
        unproved = [node]
        self.nodes[node].closing = None
        for id_ in unproved:  # grows while it is walked
            for edge_id in self.nodes[id_].incoming:
                source = self.edges[edge_id].source
                if self.nodes[source].closing == edge_id:
                    self.nodes[source].closing = None
                    unproved.append(source)
        self.changes += unproved
        for id_ in unproved:
            for edge_id in self.nodes[id_].outgoing.values():
                if self.edges[edge_id].status in ("open", "finished"):
                    self._carry_proof_up(edge_id)

    @property
    def proof(self) -> tuple[str, ...] | None:
        """The tactics that prove the root, each followed by the proofs of what it leaves; None without a proof."""
        return tuple(self.edges[edge].tactic for edge in self._proof_edges()) or None

    def _proof_edges(self) -> list[int]:
        """The edges of the root's proof, in the order of their tactics; empty if there is none.

        Of the proofs that the same try completed, it is the most probable one.
        """
        if self.nodes[ROOT].closing is None:
            return []
        closing = self._most_probable(self.nodes[ROOT].proof_tries)
        edges: list[int] = []
        unproved = [ROOT]
        while unproved:
            edge = closing[unproved.pop()]
            edges.append(edge)
            unproved += reversed(self.edges[edge].targets)
        return edges

    def _most_probable(self, tries: int) -> dict[int, int]:
        """Node → first edge of its most probable proof by tactics that were drawn within `tries`."""
        cost: dict[int, float] = {}
        closing: dict[int, int] = {}
        waiting = [id_ for id_, edge in enumerate(self.edges) if edge.status == "finished"]
        for id_ in waiting:  # grows while it is walked
            edge = self.edges[id_]
            if edge.tries <= tries and all(target in cost for target in edge.targets):
                total = sum((cost[target] for target in edge.targets), -edge.log_prob)
                if total < cost.get(edge.source, math.inf):
                    cost[edge.source], closing[edge.source] = total, id_
                    waiting += self.nodes[edge.source].incoming
        return closing

    def to_networkx(self) -> "nx.MultiDiGraph[int]":
        """States as nodes (`text`, `log_prob`, `depth`), tactics that led to states as edges (`tactic`, `log_prob`).

        A tactic that leaves several states becomes several edges. The end of a proof is an extra node, −1. Tactics that
        failed are left out.
        """
        import networkx as nx  # not needed by a search

        graph: nx.MultiDiGraph[int] = nx.MultiDiGraph()
        for node_id, node in enumerate(self.nodes):
            graph.add_node(node_id, text=node.state.text, log_prob=node.log_prob, depth=node.depth)
        for edge in self.edges:
            for target in (-1,) if edge.status == "finished" else edge.targets:
                graph.add_edge(edge.source, target, tactic=edge.tactic, log_prob=edge.log_prob)
        if -1 in graph:
            graph.nodes[-1]["text"] = "no goals"
        return graph

    def to_json(self) -> dict[str, Any]:
        """The whole tree as JSON values: `nodes` and `edges` in the order they came, `proof` or null."""
        return {
            "nodes": [
                {"state": node.state.text, "log_prob": node.log_prob, "depth": node.depth} for node in self.nodes
            ],
            "edges": [
                {
                    "source": edge.source,
                    "targets": list(edge.targets),
                    "tactic": edge.tactic,
                    "log_prob": edge.log_prob,
                    "status": edge.status,
                    "tries": edge.tries,
                    "message": edge.message,
                }
                for edge in self.edges
            ],
            "proof": None if self.proof is None else list(self.proof),
        }
