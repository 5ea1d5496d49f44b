"""What an arm's rows say about budgets: how much the arm must spend on each theorem until it has proved it.

Knows nothing of folders, tables or statistics.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from prover.attempt import Attempt, AttemptKey
from prover.config.run import Ensemble

TheoremId = tuple[str, str]
"""Benchmark and name of a theorem."""
Costs = npt.NDArray[np.float64]
"""Cost of each theorem, [T]; infinite where it was not proved."""
Flags = npt.NDArray[np.bool_]
"""One truth value per theorem, [T]."""


@dataclass(frozen=True)
class ArmOutcomes:
    """An arm on T theorems.

    Members of an arm run in turn, in slices proportional to their shares of its budget: when the arm has spent B,
    member j with share w_j (the shares sum to 1) has spent w_j B. So a theorem that member j proves after t_j costs the
    arm min_j t_j / w_j, and a single prover costs just its t.

    A search is anytime: what it does up to some point does not depend on how much budget is left. So one run also gives
    the success at every smaller budget, for the search *as it was configured*: a tree depth that follows from the
    budget is the one for the whole budget.
    """

    name: str
    ensemble: Ensemble
    """Members with strategy, Neff, shape and their shares of the budget."""
    budget: int
    """Tactics per theorem that the arm was run with, all members together. No curve goes beyond it."""
    tactics: Costs
    """Tactics tried by the arm up to the one that completed the proof, [T]."""
    seconds: Costs
    """Seconds of work of Lean, models and checks until the verdict, without waiting for other searches, [T]. Rows of
    older versions give wall-clock seconds."""
    tokens: Costs
    """Tokens that the models wrote until the verdict, [T]; zeros for an arm without a model."""
    seconds_spent: Costs
    """Seconds of work for all members together, proof or not, [T]."""
    tokens_spent: Costs
    """The same in tokens, [T]."""
    failed: Flags
    """Theorems not proved because Lean, a model or a worker broke down in a member's attempt, [T]."""
    cut_short: Flags
    """Theorems not proved because a member ran out of time before it had tried its share of tactics, [T]."""
    part_of: str | None = None
    """Name of the arm of which this is one prover, with the searches that it made for that arm."""

    @property
    def neff(self) -> float | None:
        """Neff of an arm with one prover; None for an ensemble, or if the configuration gives none."""
        members = self.ensemble.members
        return members[0].config.neff if len(members) == 1 else None

    def proved(self, budget: float | None = None) -> Flags:
        """What the arm proves within `budget` tactics (None: its whole budget), [T].

        Raises ValueError if `budget` exceeds what the arm was run with.
        """
        if budget is not None and budget > self.budget:
            raise ValueError(f"arm {self.name} was run with {self.budget} tactics, so {budget} cannot be judged")
        return self.tactics <= (self.budget if budget is None else budget)

    def shares_searches(self, other: "ArmOutcomes") -> bool:
        """Whether one of the two is a prover of the other one."""
        return self.part_of == other.name or other.part_of == self.name

    def on(self, chosen: Flags) -> "ArmOutcomes":
        """The same arm on some of the theorems."""
        columns = ("tactics", "seconds", "tokens", "seconds_spent", "tokens_spent", "failed", "cut_short")
        return replace(self, **{name: getattr(self, name)[chosen] for name in columns})


def theorem_path(theorem: TheoremId) -> str:
    """`benchmark/name`, as reports write it."""
    return "/".join(theorem)


def invalid_theorems(rows: Iterable[Attempt]) -> set[TheoremId]:
    """Theorems whose statement Lean did not accept in some attempt. No arm is judged by them."""
    return {(row.benchmark, row.theorem) for row in rows if row.status == "invalid"}


def finished_theorems(ensemble: Ensemble, rows: Iterable[Attempt]) -> set[TheoremId]:
    """Theorems for which every member of the arm has a row."""
    members = {member.name for member in ensemble.members}
    counted = Counter(
        (row.benchmark, row.theorem) for row in rows if row.arm == ensemble.name and row.prover in members
    )
    return {theorem for theorem, count in counted.items() if count == len(members)}


def arm_outcomes(
    ensemble: Ensemble, budget: int, rows: Iterable[Attempt], theorems: Sequence[TheoremId], name: str | None = None
) -> ArmOutcomes:
    """The outcomes of one arm on `theorems`, in that order. Raises KeyError if it has not finished one of them.

    `budget` is the arm's budget in tactics, `name` another name for the arm.
    """
    by_key = {row.key: row for row in rows}
    members = ensemble.members
    table = [[by_key[AttemptKey(*theorem, ensemble.name, member.name)] for member in members] for theorem in theorems]
    proved = [any(row.status == "proved" for row in line) for line in table]
    total = sum(member.budget.tactics for member in members)
    slices = [member.budget.tactics / total for member in members]
    return ArmOutcomes(
        name=name or ensemble.name,
        ensemble=ensemble,
        budget=max(budget, total),
        tactics=_costs(table, "cost_of_proof", slices),
        seconds=_costs(table, "work_seconds", slices),
        tokens=_costs(table, "model_tokens", slices),
        seconds_spent=np.array([sum(row.work_seconds for row in line) for line in table], dtype=np.float64),
        tokens_spent=np.array([sum(row.model_tokens for row in line) for line in table], dtype=np.float64),
        failed=_unproved(proved, [any(row.status == "failed" for row in line) for line in table]),
        cut_short=_unproved(
            proved,
            [any(row.was_cut_short for row in line) for line in table],
        ),
    )


def _costs(table: list[list[Attempt]], attribute: str, slices: Sequence[float]) -> Costs:
    """How much the arm has spent when the first of its members, each with its slice of the whole, has a proof."""

    def cost(line: list[Attempt]) -> float:
        pairs = zip(line, slices, strict=True)
        proofs = [getattr(row, attribute) / part for row, part in pairs if row.status == "proved"]
        return round(min(proofs), 6) if proofs else math.inf  # 8 / (1/3) must be 24, not slightly more

    return np.array([cost(line) for line in table], dtype=np.float64)


def _unproved(proved: list[bool], flags: list[bool]) -> Flags:
    return np.array([flag and not done for flag, done in zip(flags, proved, strict=True)], dtype=np.bool_)
