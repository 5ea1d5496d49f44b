"""The proof tree: states as nodes, tactics as edges. Knows nothing of how nodes are chosen.

A state that is reached twice is one node; it keeps the better of the two paths (larger Σ log p), so the tree is,
strictly, a graph whose best paths form a tree. Tactics that failed are kept too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic

import networkx as nx

from search.interface import Candidate, Outcome, StateT

ROOT = 0
"""Id of the node of the initial state."""
NO_EDGE = -1
"""Best incoming edge of the root."""


@dataclass(slots=True)
class Node(Generic[StateT]):
    """A proof state and the best known path to it."""

    state: StateT
    log_prob: float
    """Σ log p of the tactics on the best path; 0 at the root."""
    depth: int
    """Number of tactics on the best path."""
    incoming: int
    """Id of the last edge of the best path; `NO_EDGE` at the root."""
    outgoing: dict[str, int] = field(default_factory=dict)
    """Tactic → id of its edge, for every tactic tried here."""


@dataclass(frozen=True, slots=True)
class Edge:
    """One tactic tried on one state."""

    source: int
    """Node it was tried on."""
    target: int | None
    """Node it led to; None unless `status` is `open`."""
    tactic: str
    log_prob: float
    status: str
    """`open`, `finished`, `rejected` or `timed_out`."""
    message: str = ""


class ProofTree(Generic[StateT]):
    """All states met and all tactics tried for one theorem."""

    def __init__(self, root: StateT) -> None:
        self.nodes: list[Node[StateT]] = [Node(root, log_prob=0.0, depth=0, incoming=NO_EDGE)]
        self.edges: list[Edge] = []
        self.finishing: int | None = None
        """Id of the edge that closed the last goal; the most probable one if there are several."""
        self._node_of_key: dict[str, int] = {root.key: ROOT}

    def untried(self, node: int, candidates: Sequence[Candidate]) -> list[Candidate]:
        """The candidates that were not tried on `node` yet, each tactic once, most probable first."""
        tried = self.nodes[node].outgoing
        fresh: dict[str, Candidate] = {}
        for candidate in candidates:
            if candidate.tactic not in tried:
                fresh.setdefault(candidate.tactic, candidate)
        return sorted(fresh.values(), key=lambda candidate: -candidate.log_prob)

    def record(self, node: int, candidate: Candidate, outcome: Outcome[StateT]) -> list[int]:
        """Add one tried tactic. Returns the nodes whose best path is new or better, parents before children."""
        edge_id = len(self.edges)
        target: int | None = None
        changed: list[int] = []
        if outcome.status == "open":
            if outcome.state is None:
                raise ValueError(f"tactic {candidate.tactic!r} is said to leave goals, but came without a state")
            target, changed = self._reach(outcome.state, node, edge_id, candidate.log_prob)
        edge = Edge(node, target, candidate.tactic, candidate.log_prob, outcome.status, outcome.message)
        self.edges.append(edge)
        self.nodes[node].outgoing[candidate.tactic] = edge_id
        if outcome.status == "finished" and self._improves_proof(edge):
            self.finishing = edge_id
        return changed

    def _reach(self, state: StateT, node: int, edge: int, log_prob: float) -> tuple[int, list[int]]:
        parent = self.nodes[node]
        total, depth = parent.log_prob + log_prob, parent.depth + 1
        known = self._node_of_key.get(state.key)
        if known is None:
            self._node_of_key[state.key] = known = len(self.nodes)
            self.nodes.append(Node(state, total, depth, edge))
            return known, [known]
        seen = self.nodes[known]
        if total <= seen.log_prob:
            return known, []
        seen.log_prob, seen.depth, seen.incoming = total, depth, edge
        return known, self._with_improved_descendants(known)

    def _with_improved_descendants(self, node: int) -> list[int]:
        """Carry the better score of `node` on. Ends, since no log-probability is positive: no cycle improves."""
        changed = [node]
        for improved in changed:  # grows while it is walked
            parent = self.nodes[improved]
            for edge_id in parent.outgoing.values():
                edge = self.edges[edge_id]
                if edge.target is None:
                    continue
                child = self.nodes[edge.target]
                total = parent.log_prob + edge.log_prob
                if total > child.log_prob:
                    child.log_prob, child.depth, child.incoming = total, parent.depth + 1, edge_id
                    changed.append(edge.target)
        return changed

    def _improves_proof(self, edge: Edge) -> bool:
        if self.finishing is None:
            return True
        best = self.edges[self.finishing]
        return self._path_log_prob(edge) > self._path_log_prob(best)

    def _path_log_prob(self, edge: Edge) -> float:
        return self.nodes[edge.source].log_prob + edge.log_prob

    @property
    def proof(self) -> tuple[str, ...] | None:
        """The tactics from the root that close every goal, or None."""
        if self.finishing is None:
            return None
        last = self.edges[self.finishing]
        return (*self.path(last.source), last.tactic)

    def path(self, node: int) -> tuple[str, ...]:
        """The tactics on the best path from the root to `node`."""
        return tuple(edge.tactic for edge in reversed(list(self._edges_up(node))))

    def _edges_up(self, node: int) -> Iterator[Edge]:
        while (edge_id := self.nodes[node].incoming) != NO_EDGE:
            edge = self.edges[edge_id]
            yield edge
            node = edge.source

    def to_networkx(self) -> "nx.MultiDiGraph[int]":
        """States as nodes (`text`, `log_prob`, `depth`), tactics that led to a state as edges (`tactic`, `log_prob`).

        The end of a proof is one more node, −1; tactics that failed are left out.
        """
        graph: nx.MultiDiGraph[int] = nx.MultiDiGraph()
        for node_id, node in enumerate(self.nodes):
            graph.add_node(node_id, text=node.state.text, log_prob=node.log_prob, depth=node.depth)
        for edge in self.edges:
            target = -1 if edge.status == "finished" else edge.target
            if target is not None:
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
                    "target": edge.target,
                    "tactic": edge.tactic,
                    "log_prob": edge.log_prob,
                    "status": edge.status,
                    "message": edge.message,
                }
                for edge in self.edges
            ],
            "proof": None if self.proof is None else list(self.proof),
        }
