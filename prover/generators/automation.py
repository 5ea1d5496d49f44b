"""The baseline: a fixed list of tactics, tried on every state. Knows no model."""

import math
from collections.abc import Sequence

from search import Candidate

AUTOMATION_TACTICS = (
    "intros",
    "rfl",
    "assumption",
    "omega",
    "decide",
    "simp",
    "simp_all",
    "grind",
    "constructor",
    "contradiction",
    "trivial",
    "ac_rfl",
    "subst_vars",
    "exfalso",
    "decide +kernel",
)
"""Closing tactics and the few opening ones that need no argument, in the usual order of first tries."""


class Automation:
    """Proposes the same tactics for every state, all equally probable."""

    def __init__(self, tactics: Sequence[str] = AUTOMATION_TACTICS) -> None:
        self._candidates = [Candidate(tactic, -math.log(len(tactics))) for tactic in tactics]

    async def propose(self, states: Sequence[str], n: int) -> list[list[Candidate]]:
        return [self._candidates[:n] for _ in states]

    def close(self) -> None:
        """Nothing to free."""
