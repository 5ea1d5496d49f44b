"""The baseline: a fixed list of tactics, tried on every state. Knows no model."""

import math
from collections.abc import Sequence

from search import Candidate

AUTOMATION_TACTICS = (
    "intros",
    "omega",
    "norm_num",
    "linarith",
    "nlinarith",
    "simp_all",
    "grind",
    "decide +kernel",
    "norm_num [*]",
    "norm_num at * <;> nlinarith",
    "norm_num [Finset.sum_range_succ, Nat.ModEq] at *",
    "constructor",
    "constructor <;> nlinarith",
    "subst_vars",
    "positivity",
    "field_simp",
    "field_simp; rw [le_div_iff₀ (by positivity)]; nlinarith",
    "first | rw [← Real.sqrt_mul (by positivity)] | rw [← Real.log_rpow (by positivity)]",
    "ring_nf at *",
    "induction n <;> simp_all [pow_succ] <;> grind",
)
"""The usual first tries, usual steps with quotients, roots and logarithms, and tactics that prove theorems of MiniF2F's
validation split by themselves; the list as a whole was tried on that split only."""


class Automation:
    """Proposes the same tactics for every state, all equally probable."""

    def __init__(self, tactics: Sequence[str] = AUTOMATION_TACTICS) -> None:
        self._candidates = [Candidate(tactic, -math.log(len(tactics))) for tactic in tactics]

    async def propose(self, states: Sequence[str], n: int) -> list[list[Candidate]]:
        return [self._candidates[:n] for _ in states]

    def close(self) -> None:
        """Nothing to free."""
