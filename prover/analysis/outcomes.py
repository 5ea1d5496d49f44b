"""What an arm's rows say about budgets: for each theorem, how much the arm must spend until it has proved it.

Knows nothing of folders, tables or statistics.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from prover.attempt import OUT_OF_TIME, Attempt
from prover.config.run import Ensemble

TheoremId = tuple[str, str]
"""Benchmark and name of a theorem."""
Costs = npt.NDArray[np.float64]
"""What each theorem cost, [T]; infinite where it was not proved."""
Flags = npt.NDArray[np.bool_]
"""One truth value a theorem, [T]."""


@dataclass(frozen=True)
class ArmOutcomes:
    """An arm on T theorems.

    Members of an arm run in turn, in slices as large as their shares of its budget: when the arm has spent B, member j
    with the share w_j (all together 1) has spent w_j B. So a theorem that member j proves after t_j costs the arm
    min_j t_j / w_j, and a single prover costs just its t.

    A search is anytime: it does the same up to any point, however much is left. So one run gives the success at every
    smaller budget too, that of the search *as it was configured*: a tree depth that follows from the budget is the
    one for the whole budget.
    """

    name: str
    ensemble: Ensemble
    """Members with strategy, Neff, shape and their shares of the budget."""
    budget: int
    """Tactics for a theorem that the arm was run with, all members together: no curve goes farther."""
    tactics: Costs
    """Tactics tried by the arm until the proof, [T]. Whole expansions are counted, as the search counts them."""
    seconds: Costs
    """The same in wall-clock seconds from opening the theorem to the verdict, [T]. Searches that ran side by side
    have slowed each other down, so this compares arms only where they ran under like conditions."""
    tokens: Costs
    """The same in tokens that the models wrote, [T]; zeros for an arm without a model."""
    tokens_spent: Costs
    """Tokens that all members wrote together, proof or not, [T]."""
    failed: Flags
    """Not proved, and something other than Lean's answer ended a member's attempt, [T]. Counts as not proved."""
    cut_short: Flags
    """Not proved, and a member ran out of seconds before it had tried its share of tactics, [T]."""

    @property
    def neff(self) -> float | None:
        """Neff of an arm of one prover; None for an ensemble, or where the configuration gives none."""
        members = self.ensemble.members
        return members[0].config.neff if len(members) == 1 else None

    def proved(self, budget: float | None = None) -> Flags:
        """What the arm proves within so many tactics (None: with all that was run), [T].

        Raises ValueError for more than was run.
        """
        if budget is not None and budget > self.budget:
            raise ValueError(f"arm {self.name} was run with {self.budget} tactics, so {budget} cannot be judged")
        return self.tactics <= (self.budget if budget is None else budget)

    def on(self, chosen: Flags) -> "ArmOutcomes":
        """The same arm on some of the theorems."""
        columns = ("tactics", "seconds", "tokens", "tokens_spent", "failed", "cut_short")
        return replace(self, **{name: getattr(self, name)[chosen] for name in columns})


def invalid_theorems(rows: Iterable[Attempt]) -> set[TheoremId]:
    """Theorems whose statement Lean did not accept in some attempt: no arm is judged by them."""
    return {(row.benchmark, row.theorem) for row in rows if row.status == "invalid"}


def finished_theorems(ensemble: Ensemble, rows: Iterable[Attempt]) -> set[TheoremId]:
    """Theorems that every member of the arm has a row for."""
    members = {member.name for member in ensemble.members}
    counted = Counter(
        (row.benchmark, row.theorem) for row in rows if row.arm == ensemble.name and row.prover in members
    )
    return {theorem for theorem, count in counted.items() if count == len(members)}


def arm_outcomes(
    ensemble: Ensemble, budget: int, rows: Iterable[Attempt], theorems: Sequence[TheoremId], name: str | None = None
) -> ArmOutcomes:
    """The rows of one arm on `theorems`, all of which it has finished (KeyError otherwise), in that order.

    `budget` is the arm's in tactics, `name` another name for the arm.
    """
    by_key = {(row.benchmark, row.theorem, row.prover): row for row in rows if row.arm == ensemble.name}
    members = ensemble.members
    table = [[by_key[benchmark, theorem, member.name] for member in members] for benchmark, theorem in theorems]
    proved = [any(row.status == "proved" for row in line) for line in table]
    total = sum(member.budget.tactics for member in members)
    slices = [member.budget.tactics / total for member in members]
    return ArmOutcomes(
        name=name or ensemble.name,
        ensemble=ensemble,
        budget=max(budget, total),
        tactics=_costs(table, "tactics_tried", slices),
        seconds=_costs(table, "seconds", slices),
        tokens=_costs(table, "model_tokens", slices),
        tokens_spent=np.array([sum(row.model_tokens for row in line) for line in table], dtype=np.float64),
        failed=_unproved(proved, [any(row.status == "failed" for row in line) for line in table]),
        cut_short=_unproved(
            proved,
            [any(row.status == "open" and row.reason == OUT_OF_TIME for row in line) for line in table],
        ),
    )


def _costs(table: list[list[Attempt]], column: str, slices: Sequence[float]) -> Costs:
    """What the arm has spent when the first of its members, each with its slice of the whole, has a proof."""

    def cost(line: list[Attempt]) -> float:
        pairs = zip(line, slices, strict=True)
        proofs = [getattr(row, column) / part for row, part in pairs if row.status == "proved"]
        return round(min(proofs), 6) if proofs else math.inf  # 8 / (1/3) is 24, not a bit more

    return np.array([cost(line) for line in table], dtype=np.float64)


def _unproved(proved: list[bool], flags: list[bool]) -> Flags:
    return np.array([flag and not done for flag, done in zip(flags, proved, strict=True)], dtype=np.bool_)
