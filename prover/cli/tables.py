"""The table of one run, and what all tables on the terminal have in common. Knows nothing of comparisons."""

from collections.abc import Sequence

from rich.table import Table

from prover.runs.summary import ArmResult


def run_table(results: Sequence[ArmResult], title: str) -> Table:
    """Results of a run; `tactics` and `if proved` are medians of the tactics tried per theorem."""
    caption = "attempted: Lean accepts the statement; tactics: median tried, of all attempted and of the proved"
    table = empty(title, caption)
    for heading in ("benchmark", "arm"):
        table.add_column(heading, no_wrap=True)
    add_numbers(table, "theorems", "attempted", "proved", "", "tactics", "if proved", "failed")
    last = None
    for result in results:
        if last is not None and result.benchmark != last:
            table.add_section()
        table.add_row(
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


def empty(title: str, caption: str) -> Table:
    """A table without columns; title and caption may be empty."""
    return Table(title=title or None, title_justify="left", caption=caption or None, caption_justify="left")


def add_numbers(table: Table, *headings: str) -> None:
    """Add columns of numbers."""
    for heading in headings:
        table.add_column(heading, justify="right", no_wrap=True)


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"
