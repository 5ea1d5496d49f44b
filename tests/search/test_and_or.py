"""Searches in which the goals of a tactic are proved separately."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search import Budget, Strategy, TreeShape, best_first, rollouts, wide
from tests.search.scripted import Calculus, Word, search

Rules = dict[str, dict[str, str]]
SHAPE = TreeShape(width=3, depth=50)
TACTICS = {"a": 0.5, "b": 0.3, "c": 0.2}
# Each of three goals is proved by `b`, then `c`; `a` leads ever farther astray.
CONJUNCTION = {
    "S": {"a": "ABC"},
    **{goal: {"a": "X", "b": after} for goal, after in ("AD", "BE", "CF")},
    **{goal: {"c": ""} for goal in "DEF"},
    "X": {"a": "XX"},
}


def calculus(rules: Rules, apart: bool = True) -> Calculus:
    return Calculus(rules, TACTICS, apart)


goals = st.text(alphabet="ABCD", max_size=3)
rules = st.fixed_dictionaries(
    {}, optional={goal: st.fixed_dictionaries({}, optional=dict.fromkeys("abc", goals)) for goal in "SABCD"}
)


@settings(deadline=None)
@given(rules=rules)
async def test_a_proof_found_with_all_goals_in_one_state_is_found_apart_and_every_proof_is_a_plain_script(
    rules: dict[str, dict[str, str]],
) -> None:
    together = await search(calculus(rules, apart=False), best_first, SHAPE, Budget(300, 60))
    world = calculus(rules)
    apart = await search(world, best_first, SHAPE)
    assert apart.tactics_tried <= 3 * 5  # every goal once, whatever its siblings
    assert len(world.expanded) == len(set(world.expanded))
    if together.proof is not None:
        assert apart.proof is not None
    if apart.proof is not None:
        assert world.replay(apart.proof) == ""


@settings(deadline=None)
@given(rules=rules, width=st.integers(1, 3), depth=st.integers(1, 6), tactics=st.integers(1, 40), data=st.data())
async def test_any_search_keeps_its_budget_and_spends_it_on_what_is_not_proved(
    rules: dict[str, dict[str, str]], width: int, depth: int, tactics: int, data: st.DataObject
) -> None:
    world = calculus(rules)
    strategy = data.draw(st.sampled_from([best_first, wide, rollouts]))
    result = await search(world, strategy, TreeShape(width, depth, passes=None), Budget(tactics, 60))
    assert result.tactics_tried <= tactics
    proved: set[int] = set()
    for edge in result.tree.edges:
        said = world.outcome(result.tree.nodes[edge.source].state.text, edge.tactic)
        assert said.status == edge.status
        assert [state.text for state in said.states] == [result.tree.nodes[id_].state.text for id_ in edge.targets]
        if edge.status in ("open", "finished") and proved.issuperset(edge.targets):
            proved.add(edge.source)
    assert proved <= {id_ for id_, node in enumerate(result.tree.nodes) if node.closing is not None}
    if result.proof is not None:
        assert world.replay(result.proof) == ""


@pytest.mark.parametrize("strategy", [best_first, wide, rollouts])
async def test_every_strategy_proves_a_conjunction_goal_by_goal(strategy: Strategy[Word]) -> None:
    world = calculus({"S": {"a": "AB"}, "A": {"a": "CC"}, "B": {"a": ""}, "C": {"a": ""}})
    result = await search(world, strategy, SHAPE)
    assert (result.ending, result.proof) == ("proved", ("a",) * 5)


async def test_a_conjunction_costs_the_sum_of_its_goals_and_not_their_product() -> None:
    apart = await search(calculus(CONJUNCTION), best_first, SHAPE)
    together = await search(calculus(CONJUNCTION, apart=False), best_first, SHAPE)
    assert apart.proof == together.proof == ("a", "b", "c", "b", "c", "b", "c")
    assert apart.tactics_tried <= 3 * len(CONJUNCTION)
    assert together.tactics_tried > 4 * apart.tactics_tried


async def test_a_goal_that_is_refuted_ends_the_work_on_its_companions() -> None:
    # The likelier split leaves X, on which every tactic fails, and A, whose proof is long. The other split succeeds.
    world = calculus({"S": {"a": "XA", "b": "B"}, "A": {"a": "C"}, "C": {"a": "D"}, "B": {"c": ""}})
    result = await search(world, best_first, SHAPE)
    assert result.proof == ("b", "c")
    assert world.expanded == ["S", "X", "B"]


async def test_what_was_given_up_is_taken_up_again_when_it_is_needed_elsewhere() -> None:
    # A is first reached together with X, which is refuted; later, the proof through B needs it.
    world = calculus({"S": {"a": "XA", "c": "B"}, "B": {"c": "A"}, "A": {"b": ""}})
    result = await search(world, best_first, SHAPE)
    assert result.proof == ("c", "c", "b")
    assert world.expanded == ["S", "X", "B", "A"]


async def test_a_goal_that_is_proved_once_is_proved_wherever_it_stands() -> None:
    world = calculus({"S": {"a": "AB", "b": "AC"}, "A": {"a": "D"}, "D": {"a": ""}, "B": {"c": "X"}, "C": {"c": ""}})
    result = await search(world, best_first, SHAPE)
    assert result.proof == ("b", "a", "a", "c")
    assert world.expanded.count("A") == world.expanded.count("D") == 1


async def test_whole_tree_is_the_stored_one() -> None:
    """Golden tree: a refuted goal, goals that several tactics share, and a cycle."""
    world = calculus(
        {"S": {"a": "XA", "b": "AB"}, "A": {"a": "D"}, "B": {"a": "X", "c": "DA"}, "D": {"a": "A", "b": ""}}
    )
    result = await search(world, best_first, SHAPE)
    stored = json.loads((Path(__file__).parent / "golden_and_or.json").read_text())
    assert json.loads(json.dumps(result.tree.to_json())) == stored
