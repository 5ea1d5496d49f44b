"""What closing tactics alone can prove: the baseline that a theorem has to be beyond."""

from lean_env.errors import SessionLost
from lean_env.session import LeanSession, ProofState
from lean_env.theorem import Theorem

CLOSERS = (
    "rfl", "assumption", "contradiction", "trivial", "omega", "decide", "ac_rfl", "simp", "simp_all", "solve_by_elim",
    "grind", "exact?",
)  # fmt: skip
STRUCTURAL = ("intros", "constructor")
"""Tactics that take a goal apart and need no choice."""
DEPTH = 3
"""Structural tactics in a row."""


def _goals(state: ProofState) -> int:
    return state.text.count("⊢")


async def proved_by_automation(session: LeanSession, theorem: Theorem) -> bool:
    """Whether a tree of `STRUCTURAL` tactics to depth `DEPTH`, each goal closed by one of `CLOSERS`, proves it.

    Every tactic has the session's own time limit. A session that is lost counts as no proof.
    """
    try:
        return await _prove(session, await session.open(theorem), DEPTH, set())
    except SessionLost:
        return False


async def _prove(session: LeanSession, state: ProofState, depth: int, seen: set[str]) -> bool:
    """`seen` holds the keys of states that were tried before, by whatever way they were reached."""
    if state.key in seen:
        return False
    seen.add(state.key)
    for closer in CLOSERS:
        (result,) = await session.run(state, [closer])
        if result.status == "finished":
            return True
        if result.state is not None and _goals(result.state) < _goals(state):
            return await _prove(session, result.state, depth, seen)
    if depth == 0:
        return False
    for result in await session.run(state, STRUCTURAL):
        if result.status == "finished":
            return True
        if result.state is not None and await _prove(session, result.state, depth - 1, seen):
            return True
    return False
