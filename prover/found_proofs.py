"""The proofs that searches of training theorems found, and the rows to train on that follow from them.

Knows run folders and no rounds.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from lean_env import LeanConfig, Problem
from prover.pkpo import success_weight
from prover.runs.store import RunStore
from training.data.pair import Pair
from training.data.sources import trace_pairs

_TRIED = ("proved", "open", "refused")
"""Statuses of attempts that were tries: neither Lean nor the model broke down, and the statement was one."""


@dataclass(frozen=True)
class FoundProof:
    """An accepted proof."""

    problem: Problem
    weight: float | None
    """How much each of its rows counts, added up over the proofs that have the row; None: 1, however many have it."""


def found_proofs(folders: Iterable[Path], benchmark: str, pass_at: int | None) -> list[FoundProof]:
    """The proofs of a benchmark's theorems in run folders, whose attempts are the tries; those that are no run are
    left out.

    `pass_at`: k of `success_weight`, or as many as there were tries if that is less; None: no weights.
    """
    tries: Counter[str] = Counter()
    proofs: dict[str, list[Problem]] = {}
    for folder in filter(Path.exists, folders):
        with closing(RunStore(folder)) as store:
            tries.update(row.theorem for row in store.attempts() if row.benchmark == benchmark and row.status in _TRIED)
            for theorem, row in store.proofs():
                if row.benchmark == benchmark and not row.lemmas:  # whose names no other theorem knows
                    proofs.setdefault(row.theorem, []).append(row.proof_of(theorem))
    found: list[FoundProof] = []
    for name, its_proofs in proofs.items():
        weight = None
        if pass_at is not None:
            weight = success_weight(tries[name], len(its_proofs), min(pass_at, tries[name]))
        found += (FoundProof(proof, weight) for proof in its_proofs)
    return found


def rows_of(found: Sequence[FoundProof], lean: LeanConfig) -> tuple[list[Pair], list[str]]:
    """The rows of the proofs, those of weight 0 left out, and a message for each proof whose steps do not add up to it.

    `lean` traces the proofs. Rows without weights may come several times. Raises `LeanError` without a usable Lean.
    """
    weights = {proof.problem.theorem.name: proof.weight for proof in found}
    pairs, failures = trace_pairs([proof.problem for proof in found], lean)
    rows: list[Pair] = []
    totals: dict[tuple[str, str], Pair] = {}
    for pair in pairs:
        weight = weights[pair.theorem]
        if weight is None:
            rows.append(pair)
            continue
        known = totals.get((pair.state, pair.tactic))
        totals[pair.state, pair.tactic] = replace(pair, weight=weight + (known.weight if known else 0.0))
    return [*rows, *(row for row in totals.values() if row.weight > 0)], failures
