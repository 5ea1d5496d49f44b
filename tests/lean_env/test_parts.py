"""Goals proved independently: how a state is split, what a tactic may change, and that the result is a plain script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lean_env import EmbeddedSession, LeanSession, ProofState, Theorem, Timeouts, verify
from lean_env.sessions.parts import Part, PartResult, PartSession, independent_parts, on_first_goal, whole_state
from tests.lean_env.backends import BACKENDS, SWAP, Backend, BackendName

THREE = Theorem(name="three", statement="theorem three (p q : Prop) (hp : p) (hq : q) : p ∧ q ∧ p")
EXISTS = Theorem(
    name="some", statement="theorem some (p : Prop) (hp : p) : p ∧ (∃ n : Nat, n + 1 = 3 ∧ n ≤ 5) ∧ (True ∨ p)"
)


async def opened(session: LeanSession, theorem: Theorem) -> tuple[PartSession, Part]:
    root = await session.open(theorem)
    return PartSession(session), whole_state(root)


async def one(parts: PartSession, part: Part, tactic: str) -> PartResult:
    [result] = await parts.run(part, [tactic])
    return result


GOALS = st.builds(
    lambda tag, shown: f"{tag}n : Nat\n⊢ xs.head? = {' + '.join(shown)}",
    st.sampled_from(["", "case w\n", "case h.left\n"]),
    st.lists(st.sampled_from(["n", "?w", "?h.left", "?m.12", "?m.13"]), min_size=1, max_size=2),
)


@given(st.lists(GOALS, min_size=1, max_size=5))
def test_parts_are_the_goals_in_order_and_share_no_metavariable(goals: list[str]) -> None:
    parts = independent_parts(ProofState(0, "\n\n".join(goals)), len(goals))
    assert [goal for part in parts for goal in part.goals] == goals
    assert [part.first for part in parts] == [sum(len(part.goals) for part in parts[:i]) for i in range(len(parts))]
    for name in ("w", "h.left", "m.12", "m.13"):
        owners = {i for i, part in enumerate(parts) if f"?{name}" in part.text}
        tagged = {i for i, part in enumerate(parts) if f"case {name}\n" in part.text}
        assert len(owners | (tagged if owners else set())) <= 1
    if not any("?w" in goal or "?h" in goal or "?m" in goal for goal in goals):
        assert len(parts) == len(goals)


@pytest.mark.parametrize("way", BACKENDS)
async def test_goals_are_proved_in_any_order_on_every_way_to_lean(way: BackendName) -> None:
    session = Backend(way).session(Timeouts(start=60.0, tactic=30.0, theorem=60.0))
    try:
        parts, root = await opened(session, SWAP)
        left, right = (await one(parts, root, "constructor")).states
        assert (left.text, right.text) == (
            "case left\np q : Prop\nh : p ∧ q\n⊢ q",
            "case right\np q : Prop\nh : p ∧ q\n⊢ p",
        )
        assert [result.status for result in await parts.run(right, ["exact h.2", "exact h.1"])] == [
            "rejected",
            "finished",
        ]
        (split,) = (await one(parts, right, "cases h")).states
        assert split.text.endswith("⊢ p")
        assert (await one(parts, split, "assumption")).status == "finished"
        assert (await one(parts, left, "exact h.2")).status == "finished"
    finally:
        await session.close()


async def test_a_state_is_split_only_where_no_metavariable_is_shared(session: LeanSession) -> None:
    parts, root = await opened(session, EXISTS)
    split = (await one(parts, root, "refine ⟨?_, ⟨?_, ?_, ?_⟩, ?_⟩")).states
    assert [len(part.goals) for part in split] == [1, 3, 1]
    number, equation, bound = split[1].goals
    assert number.endswith("⊢ ℕ")
    assert "?" in equation
    assert "?" in bound
    (rest,) = (await one(parts, split[1], "exact 2")).states[:1]
    assert rest.text.endswith("⊢ 2 + 1 = 3")
    assert [part.first for part in (await one(parts, root, "apply And.intro")).states] == [0, 1]


async def test_goals_without_a_tag_may_be_any_nameless_metavariable(session: LeanSession) -> None:
    theorem = Theorem(name="t", statement="theorem t (a b c : Nat) (h : a ≤ b) (k : b ≤ c) : a ≤ c ∧ a ≤ c")
    parts, root = await opened(session, theorem)
    (everything,) = (await one(parts, root, "apply And.intro (Nat.le_trans ?_ ?_)")).states
    assert len(everything.goals) == 4


async def test_equal_goals_have_one_key_whatever_their_tags(session: LeanSession) -> None:
    parts, root = await opened(session, THREE)
    first, second, third = (await one(parts, root, "refine ⟨?_, ?_, ?_⟩")).states
    assert first.text != third.text
    assert first.key == third.key != second.key


async def test_a_tactic_changes_no_other_goal(session: LeanSession) -> None:
    parts, root = await opened(session, THREE)
    first, second, third = (await one(parts, root, "refine ⟨?_, ?_, ?_⟩")).states
    for goal, tactic in ((first, "show q"), (first, "case refine_2 => exact hq"), (third, "rotate_left")):
        result = await one(parts, goal, tactic)
        assert (result.status, result.states) == ("rejected", ())
        assert "goals other than the one" in result.message
    assert (await one(parts, second, "all_goals assumption")).status == "finished"  # it sees only this goal


async def test_the_tactics_of_all_parts_in_order_are_a_proof(session: LeanSession) -> None:
    parts, root = await opened(session, EXISTS)
    tactics = ["all_goals assumption", "decide", "refine ⟨?_, ⟨?_, ?_, ?_⟩, ?_⟩", "exact 2", "apply Or.inl"]
    script: list[str] = []
    unproved = [root]
    while unproved:
        results = await parts.run(unproved.pop(), tactics)
        taken = next(i for i, result in enumerate(results) if result.status in ("open", "finished"))
        script.append(on_first_goal(tactics[taken]))
        unproved += reversed(results[taken].states)
    verdict = await verify(EXISTS, "\n".join(script))
    assert verdict.accepted, verdict.reason
    assert len(script) == 7


async def test_a_part_outlives_its_lean(session: EmbeddedSession) -> None:
    """A fresh process restores a goal that was brought to the front."""
    parts, root = await opened(session, THREE)
    *_, third = (await one(parts, root, "refine ⟨?_, ?_, ?_⟩")).states
    assert (await one(parts, third, "exact hq")).status == "rejected"
    assert (await one(parts, third, "repeat skip")).status == "timed_out"
    assert (await one(parts, third, "exact hp")).status == "finished"
