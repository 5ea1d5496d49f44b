"""Tables of a run: by benchmark and arm, ensembles followed by their members."""

from collections import defaultdict
from dataclasses import asdict, dataclass
from statistics import median

from rich.table import Table

from prover.attempt import Attempt


@dataclass(frozen=True)
class ArmResult:
    """One row of the table."""

    benchmark: str
    arm: str
    prover: str | None
    """A member of the arm, within its share of the budget; None for the arm as a whole."""
    theorems: int
    """Theorems with a result."""
    attempted: int
    """Thereof those whose statement Lean accepts and that were not skipped."""
    proved: int
    median_tactics: float | None
    """Median of the tactics tried, over attempted theorems; None if there is none."""
    median_tactics_proved: float | None
    """The same over proved theorems."""
    failed: int
    """Theorems that something other than Lean's answer ended."""


def summarise(attempts: list[Attempt]) -> list[ArmResult]:
    """One result for each benchmark and arm, and for each member of arms that have several."""
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
    attempted = [rows for rows in by_theorem.values() if any(row.status not in ("invalid", "skipped") for row in rows)]
    proved = [rows for rows in attempted if any(row.status == "proved" for row in rows)]
    failed = [rows for rows in attempted if rows not in proved and any(row.status == "failed" for row in rows)]
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


def table(results: list[ArmResult], title: str) -> Table:
    """The results for a terminal; `tactics` and `if proved` are medians of the tactics tried."""
    caption = "attempted: Lean accepts the statement; tactics: median tried, of all attempted and of the proved"
    shown = Table(title=title, title_justify="left", caption=caption, caption_justify="left")
    shown.add_column("benchmark", no_wrap=True)
    shown.add_column("arm", no_wrap=True)
    for heading in ("theorems", "attempted", "proved", "", "tactics", "if proved", "failed"):
        shown.add_column(heading, justify="right", no_wrap=True)
    last = None
    for result in results:
        if last is not None and result.benchmark != last:
            shown.add_section()
        shown.add_row(
            result.benchmark if result.benchmark != last else "",
            result.arm if result.prover is None else f"  {result.prover}",
            str(result.theorems),
            str(result.attempted),
            str(result.proved),
            f"{result.proved / result.attempted:.1%}" if result.attempted else "–",
            _number(result.median_tactics),
            _number(result.median_tactics_proved),
            str(result.failed) if result.failed else "",
        )
        last = result.benchmark
    return shown


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"


def given_up(attempts: list[Attempt]) -> list[str]:
    """One line for each prover that an arm has given up on a benchmark, with the reason."""
    skipped = (row for row in attempts if row.status == "skipped")
    return list(dict.fromkeys(f"{row.benchmark}: {row.arm} · {row.prover} {row.reason}" for row in skipped))


def as_json(results: list[ArmResult]) -> list[dict[str, object]]:
    """The results as JSON values."""
    return [asdict(result) for result in results]
