"""The table of one run. Knows nothing of comparisons."""

from collections.abc import Sequence

from prover.cli.fitted_table import FittedTable
from prover.runs.summary import ArmResult

_DISPENSABLE = ("tactics", "if proved", "failed", "attempted", "theorems")


def run_table(results: Sequence[ArmResult], title: str) -> FittedTable:
    """Results of a run; `tactics` and `if proved` are medians of the tactics tried per theorem."""
    caption = "attempted: Lean accepts the statement; tactics: median tried, of all attempted and of the proved"
    table = FittedTable(title, caption, dispensable=_DISPENSABLE)
    table.names("benchmark", "arm")
    table.numbers("theorems", "attempted", "proved", "rate", "tactics", "if proved", "failed")
    last = None
    for result in results:
        if last is not None and result.benchmark != last:
            table.section()
        table.row(
            result.benchmark if result.benchmark != last else "",
            result.arm if result.prover is None else f"  {result.prover}",
            str(result.theorems),
            str(result.attempted),
            str(result.proved),
            f"{result.proved / result.attempted:.1%}" if result.attempted else "–",
            _number(result.median_tactics),
            _number(result.median_tactics_proved),
            str(result.failed or ""),
        )
        last = result.benchmark
    return table


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"
