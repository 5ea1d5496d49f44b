"""Keys of states, which states Lean holds, and in which slots."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lean_env import EmbeddedSession, ProofState, Theorem, Timeouts
from lean_env.embedded.slots import Slots
from lean_env.sessions.states import States

NAMES = st.sampled_from(["?m", "?a", "?x'", "?u"])
PIECES = st.one_of(
    st.tuples(NAMES, st.integers(0, 5)),
    st.sampled_from(["x : Nat\n", "⊢ ", " = ", "h.1", "2.5", "\n\n", "case a\n", "?w", "p ?h✝"]),
)


def text(pieces: list[str | tuple[str, int]], numbers: list[int]) -> str:
    """The pieces joined, with metavariable k written as number `numbers[k]`."""
    return " ".join(p if isinstance(p, str) else f"{p[0]}.{numbers[p[1]]}" for p in pieces)


@given(st.lists(PIECES), st.permutations(range(100, 106)), st.permutations(range(7, 13)))
def test_the_numbers_of_metavariables_do_not_matter(
    pieces: list[str | tuple[str, int]], one: list[int], other: list[int]
) -> None:
    assert ProofState(0, text(pieces, one)).key == ProofState(1, text(pieces, other)).key


@given(st.lists(PIECES, max_size=6), st.lists(PIECES, max_size=6))
def test_which_metavariable_is_which_matters(
    one: list[str | tuple[str, int]], other: list[str | tuple[str, int]]
) -> None:
    def shape(pieces: list[str | tuple[str, int]]) -> list[object]:
        seen: dict[int, int] = {}
        return [p if isinstance(p, str) else (p[0], seen.setdefault(p[1], len(seen))) for p in pieces]

    numbers = list(range(50, 56))
    same_key = ProofState(0, text(one, numbers)).key == ProofState(0, text(other, numbers)).key
    assert same_key == (shape(one) == shape(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("h : p\n⊢ q", "g : p\n⊢ q"),
        ("⊢ p\n\n⊢ q", "⊢ q\n\n⊢ p"),
        ("⊢ ?m.1 = ?m.2", "⊢ ?m.1 = ?m.1"),
        ("⊢ x.1 = 2", "⊢ x.2 = 2"),
        ("⊢ p ?a", "⊢ p ?b"),
    ],
)
def test_other_states_have_other_keys(one: str, other: str) -> None:
    assert ProofState(0, one).key != ProofState(0, other).key


@given(st.integers(3, 12), st.lists(st.tuples(st.integers(1, 6), st.integers(0, 6), st.integers(0, 99))), st.booleans())
def test_slots_are_never_shared(capacity: int, requests: list[tuple[int, int, int]], restart: bool) -> None:
    """Checks against a model of Lean's table, in which a slot is either below its size or the next one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("lean_env.embedded.slots.CAPACITY", capacity)
        states, slots = States(), Slots()
        known = [states.add("0", None, "", 0)]
        table = [0]

        def run(origin: int, count: int, results: int) -> list[int]:
            """Slots of the new states."""
            used = states.handle(origin)
            assert table[used] == origin
            offered = slots.offer(count, used)
            assert len(set(offered)) == len(offered) == min(count, capacity - (1 if used == 0 else 2))
            for slot in offered[:results]:
                assert slot not in (0, used)
                assert slot <= len(table) < capacity or slot < len(table)
                table[slot : slot + 1] = [-1]
                slots.fill(slot)
            return offered[:results]

        for number, (count, results, choice) in enumerate(requests):
            state = known[choice % len(known)]
            if states.missing_path(state.id) is None:
                states.hold(0, 0)
            for origin in states.missing_path(state.id) or []:
                assert origin.parent is not None
                [slot] = run(origin.parent, 1, 1)
                states.hold(origin.id, slot)
                table[slot] = origin.id
            for slot in run(state.id, count, results):
                known.append(states.add(str(len(known)), state.id, "", slot))
                table[slot] = known[-1].id
            if restart and number % 3 == 0:
                states.forget_handles()
                slots, table = Slots(), [0]


async def test_states_that_lean_gave_up_stay_good(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lean_env.embedded.slots.CAPACITY", 6)
    session = EmbeddedSession(Timeouts(tactic=20.0))
    root = await session.open(Theorem(name="t", statement="theorem t (p q r s : Prop) : p → q → r → s → p ∧ q"))
    states, depths = [root], [0]
    chance = random.Random(0)
    for _ in range(60):
        index = chance.randrange(len(states))
        if depths[index] == 4:
            continue
        [result] = await session.run(states[index], [f"intro h{depths[index]}"])
        assert result.state is not None
        states.append(result.state)
        depths.append(depths[index] + 1)
    assert {state.key for state in states if state.key.count("h") == 4} == {
        "p q r s : Prop\nh0 : p\nh1 : q\nh2 : r\nh3 : s\n⊢ p ∧ q"
    }
    for state, depth in zip(states, depths, strict=True):
        [result] = await session.run(state, ["omega" if depth < 4 else "exact ⟨h0, h1⟩"])
        assert (result.status == "finished") == (depth == 4)
    await session.close()
