"""The behaviour of the strategies in a scripted environment."""

import functools
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search import STRATEGIES as SPECS
from search import (
    Budget,
    Candidate,
    ProofTree,
    SearchResult,
    Strategy,
    TreeShape,
    best_first,
    find_proof,
    rollouts,
    wide,
)
from search.best_first import priority
from tests.search.scripted import Said, Script, Word, search

BY_NAME = {"best_first": best_first, "wide": wide, "rollouts": rollouts}
STRATEGIES = pytest.mark.parametrize("strategy", [best_first, wide])
PLENTY = Budget(tactics=10_000, seconds=60)
SHAPE = TreeShape(width=3, depth=5)


def best_path(tree: ProofTree[Word], node: int) -> list[str]:
    """The tactics that lead from the root to `node`."""
    path: list[str] = []
    while (last := tree.nodes[node].last_edge) is not None:
        edge = tree.edges[last]
        path.insert(0, edge.tactic)
        node = edge.source
    return path


def script(**more: object) -> Script:
    return Script({"a": 0.6, "b": 0.3, "c": 0.1}, **more)  # type: ignore[arg-type]  # its fields by name


@STRATEGIES
async def test_finds_the_proof_and_its_path(strategy: Strategy[Word]) -> None:
    world = script(goals=frozenset({"bca"}))
    result = await search(world, strategy, SHAPE)
    assert result.proof == ("b", "c", "a")
    assert result.ending == "proved"
    assert result.steps == len(world.stepped)


@STRATEGIES
async def test_without_a_proof_every_state_within_the_depth_is_expanded_once(strategy: Strategy[Word]) -> None:
    world = script()
    shape = TreeShape(width=2, depth=3)
    result = await search(world, strategy, shape)
    assert sorted(world.expanded) == sorted({"", "a", "b", "aa", "ab", "ba", "bb"})
    assert result.ending == "exhausted"
    assert result.proof is None


@STRATEGIES
async def test_equal_states_are_one_and_keep_the_better_path(strategy: Strategy[Word]) -> None:
    world = script(merge={"ca": "x", "aaa": "x"}, goals=frozenset({"xb"}))
    result = await search(world, strategy, SHAPE)
    assert world.expanded.count("x") <= 1
    assert result.proof == ("a", "a", "a", "b")  # 0.6³ > 0.1 · 0.6, though the other path was found first


async def test_a_level_goes_on_while_a_generator_draws_less_than_the_width() -> None:
    world = script()  # three tactics at most
    result = await search(world, wide, TreeShape(width=8, depth=6), Budget(tactics=24, seconds=9))
    assert (result.ending, result.tactics_tried) == ("tactics", 24)


async def test_a_better_path_found_late_reaches_the_descendants() -> None:
    world = script(merge={"ca": "x", "aaa": "x"})
    shape = TreeShape(width=3, depth=6)
    result = await search(world, wide, shape)
    tree = result.tree
    for node in tree.nodes[1:]:
        assert node.last_edge is not None
        edge = tree.edges[node.last_edge]
        parent = tree.nodes[edge.source]
        assert node.log_prob == parent.log_prob + edge.log_prob
        assert node.depth == parent.depth + 1


@STRATEGIES
async def test_a_tactic_is_not_run_twice_on_a_state(strategy: Strategy[Word]) -> None:
    world = script(seed=1, refused=frozenset({"a", "b", "c"}))
    shape = TreeShape(width=4, depth=5, passes=None)
    budget = Budget(tactics=50, seconds=60)
    result = await search(world, strategy, shape, budget)
    assert len(world.stepped) == len(set(world.stepped)) <= 3
    assert (result.ending, result.tactics_tried) == ("tactics", 50)


@STRATEGIES
async def test_a_proof_found_at_the_deadline_counts(strategy: Strategy[Word]) -> None:
    world = script(goals=frozenset({"b"}))
    now = 0.0

    async def slow_step(state: Word, tactics: Sequence[str]) -> list[Said]:
        nonlocal now
        now += 100
        return await world.step(state, tactics)

    result = await find_proof(
        world.root,
        strategy,
        propose=world.propose,
        step=slow_step,
        shape=SHAPE,
        budget=Budget(tactics=100, seconds=1),
        clock=lambda: now,
    )
    assert result.proof == ("b",)
    assert result.seconds == 100


@STRATEGIES
async def test_no_state_is_expanded_after_the_deadline(strategy: Strategy[Word]) -> None:
    world = script()
    ticks = iter(range(1000))
    budget = Budget(tactics=10_000, seconds=5)
    result = await find_proof(
        world.root,
        strategy,
        propose=world.propose,
        step=world.step,
        shape=SHAPE,
        budget=budget,
        clock=lambda: float(next(ticks)),
    )
    assert result.ending == "seconds"
    assert len(world.expanded) < 6


async def test_best_first_expands_in_the_order_of_priority() -> None:
    world = script()
    result = await search(world, functools.partial(best_first, alpha=0.0), TreeShape(2, 4))
    by_text = {node.state.text: node for node in result.tree.nodes}
    order = [priority(by_text[text], alpha=0.0) for text in world.expanded]
    assert order == sorted(order, reverse=True)


@pytest.mark.parametrize(
    ("name", "strategy"), [("best_first", functools.partial(best_first, alpha=0.5)), ("wide", wide)]
)
async def test_whole_tree_is_the_stored_one(name: str, strategy: Strategy[Word]) -> None:
    """Golden trees: any change in the order or the counts of a search shows here."""
    world = script(goals=frozenset({"bb"}), refused=frozenset({"c", "ac"}), merge={"ba": "ab"})
    result = await search(world, strategy, SHAPE)
    stored = json.loads((Path(__file__).parent / f"golden_{name}.json").read_text())
    assert json.loads(json.dumps(result.tree.to_json())) == stored


async def test_rollouts_draw_one_tactic_a_state_and_follow_what_was_tried_before() -> None:
    world = script(seed=3, refused=frozenset({"a"}), goals=frozenset({"bbb"}))
    budget = Budget(tactics=500, seconds=60)
    result = await search(world, rollouts, TreeShape(1, 4, passes=None), budget)
    assert result.proof == ("b", "b", "b")
    assert len(world.stepped) == len(set(world.stepped)) < result.tactics_tried
    assert result.tactics_tried == len(world.expanded) <= 500


async def test_rollouts_from_a_root_without_tactics_end() -> None:
    world = script()

    async def nothing(states: Sequence[Word]) -> list[list[Candidate]]:
        return [[] for _ in states]

    result = await find_proof(world.root, rollouts, propose=nothing, step=world.step, shape=SHAPE, budget=PLENTY)
    assert (result.ending, result.tactics_tried) == ("exhausted", 0)


@settings(deadline=None)
@given(
    seed=st.integers(0, 10_000),
    width=st.integers(1, 6),
    depth=st.integers(1, 5),
    tactics=st.integers(1, 60),
    name=st.sampled_from(["best_first", "wide", "rollouts"]),
)
async def test_any_search_keeps_its_budget_and_its_tree_is_sound(
    seed: int, width: int, depth: int, tactics: int, name: str
) -> None:
    async def run() -> tuple[SearchResult[Word], Script]:
        world = script(seed=seed, goals=frozenset({"cbc"}), refused=frozenset({"aa", "bc"}), merge={"ba": "ab"})
        shape = TreeShape(width, depth, passes=None)
        budget = Budget(tactics, seconds=60)
        return await search(world, BY_NAME[name], shape, budget), world

    result, world = await run()
    again, _ = await run()
    assert result.tree.to_json() == again.tree.to_json()
    assert result.tactics_tried <= tactics
    assert len(world.stepped) == len(set(world.stepped)) == result.steps
    for id_, node in enumerate(result.tree.nodes):
        path = best_path(result.tree, id_)
        assert len(path) == node.depth <= max(depth, 1)
        word = world.root
        for tactic in path:  # every path can be replayed
            said = world.outcome(word.text + tactic)
            (word,) = said.states
        assert word == node.state


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 10_000), width=st.integers(1, 6), name=st.sampled_from(list(BY_NAME)))
async def test_the_tries_of_a_proof_are_the_least_budget_that_gives_it(seed: int, width: int, name: str) -> None:
    """Hence one run gives the success at every smaller budget."""

    async def run(tactics: int) -> SearchResult[Word]:
        world = script(seed=seed, goals=frozenset({"cb", "bcb"}), refused=frozenset({"aa"}), merge={"ba": "ab"})
        return await search(world, BY_NAME[name], TreeShape(width, 4, passes=None), Budget(tactics, seconds=60))

    large = await run(2_000)
    assert large.proof is not None
    least = large.tactics_to_proof
    assert least is not None
    assert 0 <= large.tactics_tried - least < (16 if name == "rollouts" else width)
    again = await run(least)
    assert (again.proof, again.tactics_tried, again.tactics_to_proof) == (large.proof, least, least)
    if least > 1:
        assert (await run(least - 1)).proof is None


@given(neff=st.floats(1, 1e4), tactics=st.integers(1, 10_000))
def test_shape_for_neff_is_wider_and_shallower_for_larger_neff(neff: float, tactics: int) -> None:
    budget = Budget(tactics, seconds=1)
    for spec in SPECS.values():
        small, large = spec.shape_for(neff, budget), spec.shape_for(2 * neff, budget)
        assert small.width <= large.width <= max(2, tactics)
        assert small.depth >= large.depth >= 1


@pytest.mark.parametrize(
    ("name", "widths", "depths"),
    [
        ("best-first", [2, 4, 16], [32, 16, 8]),
        ("and-or", [2, 4, 16], [32, 16, 8]),
        ("wide", [2, 4, 16], [8, 4, 2]),
        ("rollouts", [1, 1, 1], [32, 16, 8]),
    ],
)
def test_each_strategy_has_its_shape_for_neff(name: str, widths: list[int], depths: list[int]) -> None:
    budget = Budget(tactics=256, seconds=1)
    shapes = [SPECS[name].shape_for(neff, budget) for neff in (1, 4, 16)]
    assert [shape.width for shape in shapes] == widths
    assert [shape.depth for shape in shapes] == depths
    assert [shape.passes for shape in shapes] == [None] * 3


def test_a_small_budget_has_a_narrow_tree() -> None:
    small = Budget(tactics=48, seconds=1)
    assert [SPECS["best-first"].shape_for(neff, small).width for neff in (1, 4, 16)] == [2, 4, 8]


def test_a_shape_given_by_hand_stays_as_it_is_but_rollouts_draw_one_tactic_a_state() -> None:
    assert {name: spec.fit(SHAPE) for name, spec in SPECS.items()} == {
        **dict.fromkeys(("best-first", "and-or", "wide"), SHAPE),
        **dict.fromkeys(("rollouts", "whole-proof"), TreeShape(width=1, depth=5, passes=None)),
    }


def test_shares_of_a_budget_do_not_exceed_it() -> None:
    assert Budget(tactics=100, seconds=30).share(1 / 3) == Budget(tactics=33, seconds=10)
    assert Budget(tactics=144, seconds=30).share(1 / 3).tactics == 48


@pytest.mark.parametrize(
    "bad",
    [
        lambda: Budget(tactics=0, seconds=1),
        lambda: Budget(tactics=1, seconds=0),
        lambda: TreeShape(width=0, depth=1),
        lambda: TreeShape.for_neff(0.5, PLENTY),
        lambda: Candidate("simp", 0.1),
        lambda: Candidate("simp", float("nan")),
    ],
)
def test_nonsense_is_refused(bad: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match="not"):
        bad()
