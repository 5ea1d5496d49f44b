"""The results of a run by benchmark and arm, each arm followed by its provers. Knows nothing of how they are shown."""

from collections import defaultdict
from dataclasses import dataclass
from statistics import median

from prover.attempt import Attempt


@dataclass(frozen=True)
class ArmResult:
    """An arm, or one of its provers, on one benchmark."""

    benchmark: str
    arm: str
    prover: str | None
    """A prover of the arm, within its share of the budget; None for the arm as a whole."""
    theorems: int
    """Theorems with a result."""
    attempted: int
    """Theorems whose statement Lean accepts and that were not skipped."""
    proved: int
    median_tactics: float | None
    """Median number of tactics tried per attempted theorem; None without any."""
    median_tactics_proved: float | None
    """The same per proved theorem."""
    failed: int
    """Theorems not proved because Lean, a model or a worker broke down."""


def summarise(attempts: list[Attempt]) -> list[ArmResult]:
    """One result for each benchmark and arm, and one for each prover of an arm that has several."""
    arms: dict[tuple[str, str], dict[str, list[Attempt]]] = defaultdict(lambda: defaultdict(list))
    for row in attempts:
        arms[row.benchmark, row.arm][row.prover].append(row)
    results = []
    for (benchmark, arm), members in arms.items():
        everything = [row for rows in members.values() for row in rows]
        results.append(_result(benchmark, arm, None, everything))
        if len(members) > 1:
            results += [_result(benchmark, arm, prover, rows) for prover, rows in members.items()]
    return results


def _result(benchmark: str, arm: str, prover: str | None, attempts: list[Attempt]) -> ArmResult:
    by_theorem: dict[str, list[Attempt]] = defaultdict(list)
    for row in attempts:
        by_theorem[row.theorem].append(row)
    statuses = [({row.status for row in rows}, rows) for rows in by_theorem.values()]
    attempted = [rows for found, rows in statuses if found - {"invalid", "skipped"}]
    proved = [rows for found, rows in statuses if "proved" in found]
    failed = [rows for found, rows in statuses if "failed" in found and "proved" not in found]
    return ArmResult(
        benchmark=benchmark,
        arm=arm,
        prover=prover,
        theorems=len(by_theorem),
        attempted=len(attempted),
        proved=len(proved),
        median_tactics=_median_tactics(attempted),
        median_tactics_proved=_median_tactics(proved),
        failed=len(failed),
    )


def _median_tactics(theorems: list[list[Attempt]]) -> float | None:
    return median(sum(row.tactics_tried for row in rows) for rows in theorems) if theorems else None


def pruned(attempts: list[Attempt]) -> list[str]:
    """One line for each prover that an arm has pruned on a benchmark, with the reason."""
    skipped = (row for row in attempts if row.status == "skipped")
    return list(dict.fromkeys(f"{row.benchmark}: {row.arm} · {row.prover} {row.reason}" for row in skipped))
