"""Tables of comparisons for a terminal."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rich.table import Table

from prover.analysis.curves import UNITS, Curve, doubling_budgets
from prover.analysis.heatmap import HeatMap
from prover.analysis.intervals import Interval
from prover.analysis.paired import PairedComparison, holm

if TYPE_CHECKING:
    from prover.analysis.comparison import ArmRate


def rates(benchmark: str, arms: "Sequence[ArmRate]", confidence: float, note: str) -> Table:
    """Success rates with Wilson intervals."""
    caption = "only here: theorems that no other arm proves; out of time: seconds ended before the tactics were tried"
    shown = empty(f"{benchmark}: {arms[0].theorems} theorems", f"{caption}\n{note}".strip())
    headings = ("tactics", "proved", "rate", interval_heading(confidence), "only here", "failed", "out of time")
    add_columns(shown, "arm", *headings)
    for arm in arms:
        shown.add_row(
            arm.arm,
            str(arm.budget),
            str(arm.proved),
            percent(arm.proved / arm.theorems),
            percents(arm.interval),
            str(len(arm.only_here) or ""),
            str(arm.failed or ""),
            str(arm.cut_short or ""),
        )
    return shown


def by_budget(benchmark: str, unit: str, curves: Mapping[str, Curve]) -> Table:
    """Theorems proved within smaller budgets, counted in `unit`; arm → curve."""
    budgets = doubling_budgets(int(max(curve.budgets[-1] for curve in curves.values())))
    shown = empty(f"{benchmark}: theorems proved within so many {UNITS[unit]}", "")
    add_columns(shown, "arm", *map(str, budgets))
    for arm, curve in curves.items():
        ends = curve.budgets[-1]
        shown.add_row(arm, *("–" if budget > ends else str(curve.at(budget)) for budget in budgets))
    return shown


def pairs(title: str, compared: Sequence[PairedComparison], confidence: float) -> Table:
    """Paired differences with bootstrap intervals and McNemar's test."""
    caption = (
        "difference: rate of the first minus rate of the second, percentage points, paired bootstrap interval; "
        "p: McNemar's exact test; p Holm: adjusted for the tests of this table"
    )
    shown = empty(title, caption)
    headings = ("tactics", "only first", "only second", "difference", interval_heading(confidence), "p", "p Holm")
    add_columns(shown, "first – second", *headings)
    for pair, adjusted in zip(compared, holm([pair.p_value for pair in compared]), strict=True):
        shown.add_row(
            f"{pair.first} – {pair.second}",
            str(pair.budget),
            str(len(pair.only_first)),
            str(len(pair.only_second)),
            points(pair.difference),
            f"{points(pair.interval.low)} to {points(pair.interval.high)}",
            p_text(pair.p_value),
            p_text(adjusted),
        )
    return shown


def pairs_as_json(compared: Sequence[PairedComparison]) -> list[dict[str, object]]:
    """The pairs as JSON values, with Holm's adjustment."""
    adjusted = holm([pair.p_value for pair in compared])
    return [{**pair.as_json(), "p_holm": p} for pair, p in zip(compared, adjusted, strict=True)]


def heat_map(benchmark: str, found: HeatMap) -> Table:
    """Success rates over Neff and width."""
    shown = empty(f"{benchmark}: {found.strategy}, {found.budget} tactics, success rate by Neff and width", "")
    add_columns(shown, "Neff", *(f"width {width}" for width in found.widths))
    for neff, row in zip(found.neffs, found.rates, strict=True):
        shown.add_row(f"{neff:g}", *("" if rate is None else percent(rate) for rate in row))
    return shown


def empty(title: str, caption: str) -> Table:
    """A table of this project's look."""
    return Table(title=title or None, title_justify="left", caption=caption or None, caption_justify="left")


def add_columns(table: Table, first: str, *numbers: str) -> None:
    """A column of names and columns of numbers."""
    table.add_column(first)
    for heading in numbers:
        table.add_column(heading, justify="right", no_wrap=True)


def left_out(invalid: int, unfinished: int) -> str:
    """Which theorems are not compared; empty if none is left out."""
    parts = []
    if invalid:
        parts.append(f"{invalid} whose statement Lean does not accept")
    if unfinished:
        parts.append(f"{unfinished} that not every arm has finished")
    return f"theorems left out: {', '.join(parts)}" if parts else ""


def interval_heading(confidence: float) -> str:
    """`95 % interval`."""
    return f"{confidence * 100:g} % interval"


def percent(rate: float) -> str:
    """`41.0 %`."""
    return f"{rate * 100:.1f} %"


def percents(interval: Interval) -> str:
    """`38.2 to 44.0 %`."""
    return f"{interval.low * 100:.1f} to {interval.high * 100:.1f} %"


def points(difference: float) -> str:
    """`+4.1` percentage points."""
    return f"{difference * 100:+.1f}" if round(difference * 100, 1) else "0.0"


def p_text(p: float) -> str:
    """`0.031`, `< 0.001`."""
    return "< 0.001" if p < 0.001 else f"{p:.3f}"
