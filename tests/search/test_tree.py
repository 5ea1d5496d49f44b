"""The proof tree alone: its exports, and its best paths and proofs compared with brute force."""

import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search import Candidate, ProofTree, TreeShape, wide
from search.tree import ROOT
from tests.search.scripted import Said, Script, Word, search


async def test_exports_agree_with_each_other() -> None:
    world = Script({"a": 0.6, "b": 0.4}, goals=frozenset({"ab"}), refused=frozenset({"b"}))
    result = await search(world, wide, TreeShape(2, 3))
    data = json.loads(json.dumps(result.tree.to_json()))
    graph = result.tree.to_networkx()
    assert data["proof"] == ["a", "b"]
    assert graph.nodes[0]["text"] == data["nodes"][0]["state"]
    assert graph.nodes[-1]["text"] == "no goals"
    leading_on = [edge for edge in data["edges"] if edge["status"] in ("open", "finished")]
    assert graph.number_of_edges() == len(leading_on)
    assert [edge["tactic"] for edge in data["edges"] if edge["status"] == "rejected"] == ["b"]


@st.composite
def trees(draw: st.DrawFn) -> ProofTree[Word]:
    """Any tactics on any of the states reached so far, with or without cycles and states reached twice; some proofs of
    the root are refused."""
    tree = ProofTree(Word("A", "A"))
    left = st.text(alphabet="ABCDEF", max_size=3)
    tactic = st.tuples(st.integers(0, 99), left, st.integers(0, 30), st.integers(1, 9), st.booleans())
    for number, (node, states, tenths, tries, refused) in enumerate(draw(st.lists(tactic, max_size=25))):
        outcome = Said("open" if states else "finished", tuple(Word(state, state) for state in states))
        tree.record(node % len(tree.nodes), Candidate(f"tactic {number}", -tenths / 8), outcome, tries)
        if refused and tree.proof is not None:
            tree.refuse_proof("it is false")
    return tree


@settings(deadline=None)
@given(trees())
def test_each_state_keeps_its_best_path(tree: ProofTree[Word]) -> None:
    best = [0.0] + [-math.inf] * (len(tree.nodes) - 1)
    for _ in tree.nodes:
        for edge in tree.edges:
            for target in edge.targets:
                best[target] = max(best[target], best[edge.source] + edge.log_prob)
    assert [node.log_prob for node in tree.nodes] == best  # eighths are added without rounding
    for node in tree.nodes[1:]:
        assert node.last_edge is not None
        last = tree.edges[node.last_edge]
        assert node.log_prob == tree.nodes[last.source].log_prob + last.log_prob


@settings(deadline=None)
@given(trees())
def test_each_state_keeps_the_proof_that_was_complete_first(tree: ProofTree[Word]) -> None:
    best = [math.inf] * len(tree.nodes)
    for _ in tree.nodes:
        for edge in tree.edges:
            if edge.status != "refused":
                best[edge.source] = min(best[edge.source], max([edge.tries, *map(best.__getitem__, edge.targets)]))
    assert [math.inf if node.closing is None else node.proof_tries for node in tree.nodes] == best
    assert (tree.proof is not None) == (best[ROOT] < math.inf)


@settings(deadline=None)
@given(trees())
def test_of_the_proofs_that_one_try_completed_the_root_has_the_most_probable(tree: ProofTree[Word]) -> None:
    if tree.proof is None:
        return
    tries, best = tree.nodes[ROOT].proof_tries, [math.inf] * len(tree.nodes)
    for _ in tree.nodes:
        for edge in tree.edges:
            if edge.status != "refused" and edge.tries <= tries:
                cost = sum((best[target] for target in edge.targets), -edge.log_prob)
                best[edge.source] = min(best[edge.source], cost)
    used = {edge.tactic: edge for edge in tree.edges}
    assert max(used[tactic].tries for tactic in tree.proof) == tries
    assert sum(-used[tactic].log_prob for tactic in tree.proof) == best[ROOT]


@pytest.mark.parametrize(
    "outcome", [Said("open"), Said("finished", (Word("A", "A"),)), Said("rejected", (Word("A", "A"),))]
)
def test_states_come_with_an_open_outcome_and_only_with_it(outcome: Said) -> None:
    with pytest.raises(ValueError, match="states"):
        ProofTree(Word("A", "A")).record(ROOT, Candidate("tactic", -1.0), outcome, 1)
