"""Searches in which proofs that were found are refused."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search import Accept, Budget, SearchResult, Strategy, TreeShape, best_first, find_proof, rollouts, wide
from search.tree import ROOT
from tests.search.scripted import Calculus, Said, Script, Word, search

STRATEGIES = pytest.mark.parametrize("strategy", [best_first, wide, rollouts])
LETTERS = {"a": 0.6, "b": 0.3, "c": 0.1}
SHAPE = TreeShape(width=3, depth=5, passes=None)


class Judge:
    """Refuses the proofs that contain one of the `false` sequences of tactics; records the proofs that it saw."""

    def __init__(self, *false: str) -> None:
        self.false = false
        self.asked: list[str] = []

    async def __call__(self, proof: Sequence[str]) -> str | None:
        self.asked.append("".join(proof))
        return next((f"{part} is false" for part in self.false if part in self.asked[-1]), None)


@STRATEGIES
async def test_the_search_goes_on_after_a_refused_proof(strategy: Strategy[Word]) -> None:
    judge = Judge("ab")
    world = Script(LETTERS, goals=frozenset({"ab", "ba"}), seed=1)
    result = await search(world, strategy, SHAPE, Budget(500, 60), judge)
    assert (result.ending, result.proof, result.refused) == ("proved", ("b", "a"), 1)
    assert judge.asked == ["ab", "ba"]
    (refused,) = [edge for edge in result.tree.to_json()["edges"] if edge["status"] == "refused"]
    assert (refused["tactic"], refused["message"]) == ("b", "ab is false")


@STRATEGIES
async def test_without_another_proof_the_budget_is_spent_and_nothing_is_proved(strategy: Strategy[Word]) -> None:
    judge = Judge("ab", "ba")
    world = Script(LETTERS, goals=frozenset({"ab", "ba"}), seed=1)
    result = await search(world, strategy, SHAPE, Budget(200, 60), judge)
    assert (result.ending, result.proof, result.refused, result.tactics_tried) == ("tactics", None, 2, 200)
    assert result.tree.nodes[ROOT].closing is None
    assert sorted(judge.asked) == ["ab", "ba"]


@pytest.mark.parametrize("strategy", [best_first, wide])
async def test_proofs_in_the_tree_are_tried_before_more_tactics_are_drawn(strategy: Strategy[Word]) -> None:
    judge = Judge("a", "b")
    world = Script(LETTERS, goals=frozenset(LETTERS))
    result = await search(world, strategy, SHAPE, accept=judge)
    assert judge.asked == ["a", "b", "c"]  # the most probable first
    assert (result.proof, result.refused, world.expanded) == (("c",), 2, [""])


@STRATEGIES
async def test_a_goal_whose_proof_was_false_is_proved_in_another_way(strategy: Strategy[Word]) -> None:
    rules = {"S": {"a": "AB"}, "A": {"a": "", "b": "C"}, "B": {"c": ""}, "C": {"b": ""}}
    world = Calculus(rules, LETTERS, apart=True, seed=1)
    judge = Judge("aa")
    result = await search(world, strategy, SHAPE, accept=judge)
    assert (result.proof, result.refused) == (("a", "b", "b", "c"), 1)
    assert judge.asked == ["aac", "abbc"]


async def test_a_false_goal_is_found_out_when_its_companion_was_proved_twice() -> None:
    world = Calculus(
        {"S": {"a": "AB"}, "A": {"a": "", "b": "C"}, "C": {"b": ""}, "B": {"b": "", "c": ""}}, LETTERS, apart=True
    )
    judge = Judge("aa")
    result = await search(world, best_first, SHAPE, accept=judge)
    assert judge.asked == ["aab", "aac", "abbc"]
    assert (result.proof, result.refused) == (("a", "b", "b", "c"), 2)


async def test_a_goal_that_lost_its_proof_takes_it_from_all_who_need_it() -> None:
    # Both tactics need A, so its false proof must not come back through the other one.
    world = Calculus({"S": {"a": "A", "b": "AB"}, "A": {"a": ""}, "B": {"c": ""}}, LETTERS, apart=True)
    judge = Judge("a")
    result = await search(world, best_first, TreeShape(width=3, depth=5), accept=judge)
    assert (judge.asked, result.ending, result.proof) == (["aa"], "exhausted", None)
    assert world.expanded == ["S", "A"]  # B is useless without A


@settings(deadline=None, max_examples=60)
@given(
    seed=st.integers(0, 10_000),
    width=st.integers(1, 4),
    strategy=st.sampled_from([best_first, wide, rollouts]),
    false=st.sets(st.sampled_from(["cb", "bcb", "ca", "aba"])),
)
async def test_the_tries_of_an_accepted_proof_are_the_least_budget_that_gives_it(
    seed: int, width: int, strategy: Strategy[Word], false: set[str]
) -> None:
    async def run(tactics: int) -> tuple[SearchResult[Word], Judge]:
        judge = Judge(*false)
        world = Script(LETTERS, frozenset({"cb", "bcb", "ca", "aba"}), frozenset({"aa"}), merge={"ba": "ab"}, seed=seed)
        result = await search(world, strategy, TreeShape(width, 4, passes=None), Budget(tactics, 60), judge)
        return result, judge

    large, judge = await run(1_000)
    assert len(judge.asked) == len(set(judge.asked)) == large.refused + (large.proof is not None)
    assert large.refused == sum(edge.status == "refused" for edge in large.tree.edges)
    assert large.tactics_tried <= 1_000
    if large.proof is not None:
        assert large.tactics_to_proof is not None
        again, _ = await run(large.tactics_to_proof)
        assert (again.proof, again.tactics_tried) == (large.proof, large.tactics_to_proof)
        if large.tactics_to_proof > 1:
            fewer, _ = await run(large.tactics_to_proof - 1)
            assert fewer.proof is None
    else:
        assert large.ending != "proved"


async def test_a_proof_found_at_the_deadline_is_checked_and_refused() -> None:
    now = 0.0
    world = Script(LETTERS, goals=frozenset({"b"}))

    async def slow_step(state: Word, tactics: Sequence[str]) -> list[Said]:
        nonlocal now
        now += 100
        return await world.step(state, tactics)

    judge: Accept = Judge("b")
    result = await find_proof(
        world.root,
        best_first,
        propose=world.propose,
        step=slow_step,
        accept=judge,
        shape=SHAPE,
        budget=Budget(tactics=100, seconds=1),
        clock=lambda: now,
    )
    assert (result.ending, result.refused) == ("seconds", 1)


async def test_a_check_that_breaks_down_ends_the_search() -> None:
    async def broken(proof: Sequence[str]) -> str | None:
        raise ConnectionError("no checker")

    with pytest.raises(ConnectionError, match="no checker"):
        await search(Script(LETTERS, goals=frozenset({"b"})), best_first, SHAPE, accept=broken)


async def test_whole_tree_is_the_stored_one() -> None:
    """Golden tree: two false proofs, one of a goal that has another proof, and the search that follows them."""
    world = Calculus(
        {"S": {"a": "C", "b": "AB"}, "A": {"a": "", "b": "D"}, "B": {"b": "D"}, "C": {"a": ""}, "D": {"c": ""}},
        LETTERS,
        apart=True,
    )
    result = await search(world, best_first, SHAPE, accept=Judge("aa", "ba"))
    assert (result.proof, result.refused) == (("b", "b", "c", "b", "c"), 2)
    stored = json.loads((Path(__file__).parent / "golden_refused.json").read_text())
    assert json.loads(json.dumps(result.tree.to_json())) == stored
