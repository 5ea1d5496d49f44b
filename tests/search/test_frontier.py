"""Compares the queue of states with its definition, which is computed from scratch at every step."""

from collections.abc import Callable, Iterator
from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search import Candidate, Frontier, ProofTree
from search.best_first import priority
from search.tree import ROOT, Edge, Node
from tests.search.scripted import Said, Word

STATES = "ABCDEFGH"
said = st.one_of(
    st.just(Said("rejected")),
    st.just(Said("finished")),
    st.text(STATES, min_size=1, max_size=3).map(lambda goals: Said("open", tuple(Word(goal, goal) for goal in goals))),
)
expansions = st.lists(st.lists(st.tuples(st.integers(0, 20), said), max_size=3), min_size=1, max_size=30)
RANKS: dict[str, Callable[[Node[Word]], float]] = {
    "sum": lambda node: -priority(node, 0.0),
    "mean": lambda node: -priority(node, 1.0),
    "level": lambda node: node.depth,
}


def wanted(tree: ProofTree[Word], taken: set[int], depth: int) -> set[int]:
    """The states that may help to prove the root by the definition of `Needed`, in a pass that has expanded `taken`."""
    hopeless: set[int] = set()

    def leads_on(edge: Edge) -> bool:
        return edge.status == "open" and hopeless.isdisjoint(edge.targets)

    for _ in tree.nodes:
        for id_ in taken:
            node = tree.nodes[id_]
            if node.closing is None and not any(leads_on(tree.edges[edge]) for edge in node.outgoing.values()):
                hopeless.add(id_)
    needed = {ROOT} if tree.nodes[ROOT].closing is None else set()
    for _ in tree.nodes:
        for edge in tree.edges:
            if edge.source in needed and leads_on(edge):
                needed |= {target for target in edge.targets if tree.nodes[target].closing is None}
    return {id_ for id_ in needed - taken if tree.nodes[id_].depth < depth}


@settings(deadline=None, max_examples=400)
@given(
    expansions=expansions,
    rank=st.sampled_from(list(RANKS)),
    depth=st.integers(1, 8),
    limit=st.integers(1, 3),
    refusing=st.lists(st.booleans(), min_size=1, max_size=5),
)
def test_the_states_taken_are_the_best_of_those_that_are_needed(
    expansions: list[list[tuple[int, Said]]], rank: str, depth: int, limit: int, refusing: list[bool]
) -> None:
    tree = ProofTree(Word("A", "A"))
    frontier = Frontier(tree, depth, RANKS[rank])
    taken: set[int] = set()
    refusals: Iterator[bool] = cycle(refusing)
    frontier.begin_pass()
    waiting = list(expansions)
    while waiting:
        expected = sorted((RANKS[rank](tree.nodes[id_]), id_) for id_ in wanted(tree, taken, depth))
        best = frontier.take(limit)
        assert best == [id_ for value, id_ in expected if value == expected[0][0]][:limit]
        for id_ in best:
            taken.add(id_)
            for eighths, outcome in waiting.pop() if waiting else []:
                tree.record(id_, Candidate(f"tactic {len(tree.edges)}", -eighths / 8), outcome, len(tree.edges))
            if tree.proof is not None and next(refusals):
                tree.refuse_proof("it is false")
        if not best:
            waiting.pop()  # so that the loop also ends when no state is left
            taken.clear()
            frontier.begin_pass()


def test_what_a_proof_had_made_needless_is_taken_after_the_proof_is_refused() -> None:
    tree = ProofTree(Word("A", "A"))
    frontier = Frontier(tree, 9, RANKS["sum"])
    frontier.begin_pass()
    assert frontier.take() == [ROOT]
    tree.record(ROOT, Candidate("split", -1.0), Said("open", (Word("B", "B"), Word("C", "C"))), 1)
    b, c, d = 1, 2, 3
    assert frontier.take() == [b]
    tree.record(b, Candidate("slow", -1.0), Said("open", (Word("D", "D"),)), 2)
    tree.record(b, Candidate("false", -1.0), Said("finished"), 3)
    assert frontier.take() == [c]
    tree.record(c, Candidate("true", -1.0), Said("finished"), 4)
    assert frontier.take() == []
    tree.refuse_proof("no")
    assert [edge.tactic for edge in tree.edges if edge.status == "refused"] == ["false"]
    assert frontier.take() == [d]


def test_without_a_proof_there_is_nothing_to_refuse() -> None:
    with pytest.raises(ValueError, match="no proof"):
        ProofTree(Word("A", "A")).refuse_proof("it is false")
