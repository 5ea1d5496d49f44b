"""The automation baseline: what closing tactics prove by themselves. Knows no model."""

from lean_env.errors import SessionLost
from lean_env.session import LeanSession, ProofState
from lean_env.theorem import Theorem

CLOSERS = (
    "rfl", "assumption", "contradiction", "trivial", "omega", "decide", "ac_rfl", "simp", "simp_all", "solve_by_elim",
    "grind", "exact?",
)  # fmt: skip
STRUCTURAL = ("intros", "constructor")
"""Tactics that decompose a goal and involve no choice."""
DEPTH = 3
"""Maximum number of consecutive structural tactics."""


def _goals(state: ProofState) -> int:
    return state.text.count("⊢")


async def proved_by_automation(session: LeanSession, theorem: Theorem) -> bool:
    """Whether a tree of `STRUCTURAL` tactics to depth `DEPTH`, each goal closed by one of `CLOSERS`, proves it.

    Every tactic has the session's own time limit. If the session is lost, the theorem counts as not proved.
    """
    try:
        return await _prove(session, await session.open(theorem), DEPTH, set())
    except SessionLost:
        return False


async def _prove(session: LeanSession, state: ProofState, depth: int, seen: set[str]) -> bool:
    """`seen` holds the keys of the states that have been tried, whatever path led to them."""
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
