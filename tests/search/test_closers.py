"""Closing tactics: what they cost, and what they save the generator."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search import STRATEGIES, Budget, TreeShape, best_first, rollouts, wide
from search.find_proof import Strategy
from tests.search.scripted import Calculus, Script, Word, search

BY_NAME = {"best_first": best_first, "wide": wide, "rollouts": rollouts}
EVERY = pytest.mark.parametrize("strategy", BY_NAME.values(), ids=BY_NAME)
LETTERS = {"a": 0.6, "b": 0.3, "c": 0.1}


@EVERY
async def test_where_a_closer_ends_the_proof_the_generator_is_not_asked(strategy: Strategy[Word]) -> None:
    world = Script(LETTERS, goals=frozenset({"z"}))
    result = await search(world, strategy, TreeShape(3, 4), closers=("y", "z"))
    assert (result.proof, result.tactics_tried, world.expanded) == (("z",), 2, [])


@EVERY
async def test_a_closer_ends_what_the_generator_opened(strategy: Strategy[Word]) -> None:
    world = Script(LETTERS, goals=frozenset({"baz"}), refused=frozenset({"z", "az", "bz"}), seed=1)
    result = await search(world, strategy, TreeShape(3, 4, passes=None), closers=("z",))
    assert result.proof == ("b", "a", "z")


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 10_000), name=st.sampled_from(list(BY_NAME)), tries=st.integers(1, 200))
async def test_each_state_gets_each_closer_once_and_each_counts(seed: int, name: str, tries: int) -> None:
    world = Script(LETTERS, refused=frozenset({"z"}), seed=seed)
    shape = TreeShape(3, 3, passes=None)
    result = await search(world, BY_NAME[name], shape, Budget(tries, seconds=60), closers=("y", "z"))
    closed = [(state, tactic) for state, tactic in world.stepped if tactic in "yz"]
    assert len(closed) == len(set(closed))
    assert result.tactics_tried == tries
    drawn = len(world.expanded) * (1 if name == "rollouts" else shape.width)
    assert tries <= len(closed) + drawn <= tries + (0 if name == "rollouts" else shape.width)


@given(name=st.sampled_from(list(BY_NAME)), tries=st.integers(1, 100))
async def test_a_smaller_budget_does_the_same_as_the_beginning_of_a_larger_one(name: str, tries: int) -> None:
    """Hence one run gives the success at every smaller budget, with closers too."""

    async def steps(budget: int) -> list[tuple[str, str]]:
        world = Script(LETTERS, refused=frozenset({"z", "az", "bz"}))
        await search(world, BY_NAME[name], TreeShape(3, 4), Budget(budget, seconds=60), closers=("y", "z"))
        return world.stepped

    few, many = await steps(tries), await steps(120)
    assert few == many[: len(few)]


async def test_a_goal_that_a_closer_proves_is_not_expanded_beside_its_sibling() -> None:
    rules = {"S": {"split": "AB"}, "A": {"close": ""}, "B": {"step": "C"}, "C": {"close": ""}}
    world = Calculus(rules, {"split": 0.5, "step": 0.5}, apart=True)
    result = await search(world, best_first, TreeShape(2, 8), closers=("close",))
    assert result.proof == ("split", "close", "step", "close")
    assert world.expanded == ["S", "B"]


async def test_a_closer_whose_proof_is_refused_does_not_end_the_search() -> None:
    async def accept(proof: object) -> str | None:
        return "false" if proof == ("z",) else None

    world = Script(LETTERS, goals=frozenset({"z", "az"}))
    result = await search(world, best_first, TreeShape(3, 4), closers=("z",), accept=accept)
    assert (result.proof, result.refused) == (("a", "z"), 1)


@given(neff=st.floats(1, 64), tactics=st.integers(1, 10_000), closers=st.integers(0, 20))
def test_closers_make_trees_narrower_or_shallower(neff: float, tactics: int, closers: int) -> None:
    budget = Budget(tactics, seconds=1)
    for name in ("best-first", "and-or", "wide"):
        rule = STRATEGIES[name].shape_for
        plain, shared = rule(neff, budget), rule(neff, budget, closers)
        assert shared.width < plain.width or (shared.width == plain.width and shared.depth <= plain.depth)
