"""The tables of `prover compare` and `prover ensemble`. Computes nothing: see `prover.analysis`."""

from collections.abc import Mapping, Sequence

from rich.table import Table

from prover.analysis.comparison import ArmRate, Comparison
from prover.analysis.curves import UNITS, Curve, doubling_budgets
from prover.analysis.ensemble_report import EnsembleReport
from prover.analysis.heatmap import HeatMap
from prover.analysis.intervals import Interval
from prover.analysis.paired import PairedComparison
from prover.analysis.portfolio import allocation_text
from prover.analysis.spread import Spread
from prover.cli.tables import add_numbers, empty


def comparison_tables(shown: Comparison) -> list[Table]:
    """For each benchmark: success rates, spread over seeds, success by budget, arms against the baseline, heat maps."""
    tables, note = [], _left_out(shown.invalid, shown.unfinished)
    for part in shown.benchmarks:
        tables.append(_rates(part.benchmark, part.arms, shown.confidence, note))
        if part.spreads:
            tables.append(_spreads(part.benchmark, part.spreads))
        tables += [_by_budget(part.benchmark, unit, curves) for unit, curves in part.by_unit()]
        if part.pairs:
            tables.append(_pairs(f"{part.benchmark}: against {shown.baseline}", part.pairs, shown.confidence))
        tables += [_heat_map(part.benchmark, found) for found in part.heat_maps]
    return tables


def ensemble_tables(report: EnsembleReport) -> list[Table]:
    """How each contender spends the budget, what it proves, and the paired comparisons on each test benchmark."""
    spending = empty(f"{report.budget} tactics per theorem, spent by", "")
    spending.add_column("")
    spending.add_column("tactics of each arm", overflow="fold")
    for row in report.contenders:
        spending.add_row(row.name, allocation_text(row.allocation))
    compared = [
        _pairs(f"{name}: ensembles against single arms, {report.budget} tactics", pairs, report.confidence)
        for name, pairs in report.pairs.items()
    ]
    return [spending, _contenders(report), *compared]


def _contenders(report: EnsembleReport) -> Table:
    caption = "portfolio and best single arm are chosen on valid, so those rows flatter them; test rows do not"
    table = empty("", f"{caption}\n{_left_out(report.invalid, report.unfinished)}".strip())
    for heading in ("theorems", ""):
        table.add_column(heading)
    add_numbers(table, "of", "proved", "rate", _interval_heading(report.confidence))
    for group in ("valid", *report.pairs):
        table.add_section()
        for index, row in enumerate(report.contenders):
            rate = row.valid if group == "valid" else row.test[group]
            table.add_row(
                "" if index else group,
                row.name,
                str(rate.theorems),
                str(rate.proved),
                _percent(rate.rate),
                _percents(rate.interval),
            )
    return table


def _rates(benchmark: str, arms: Sequence[ArmRate], confidence: float, note: str) -> Table:
    """Success rates with Wilson intervals."""
    caption = "only here: theorems that no other arm proves; out of time: seconds ended before the tactics were tried"
    table = empty(f"{benchmark}: {arms[0].theorems} theorems", f"{caption}\n{note}".strip())
    headings = ("tactics", "proved", "rate", _interval_heading(confidence), "only here", "failed", "out of time")
    table.add_column("arm")
    add_numbers(table, *headings)
    for arm in arms:
        table.add_row(
            arm.arm,
            str(arm.budget),
            str(arm.proved),
            _percent(arm.rate),
            _percents(arm.interval),
            str(len(arm.only_here) or ""),
            str(arm.failed or ""),
            str(arm.cut_short or ""),
        )
    return table


def _spreads(benchmark: str, found: Sequence[Spread]) -> Table:
    """Success rates over the seeds of arms that have several."""
    caption = (
        "deviation: sample standard deviation of the rate, in percentage points; some seed: each with a whole budget"
    )
    table = empty(f"{benchmark}: spread over seeds", caption)
    table.add_column("arm")
    add_numbers(table, "seeds", "proved", "mean rate", "deviation", "by every seed", "by some seed")
    for row in found:
        counts = f"{min(row.proved)} to {max(row.proved)}"
        rates = (_percent(row.mean_rate), f"{row.deviation * 100:.1f}")
        table.add_row(row.arm, str(len(row.proved)), counts, *rates, str(row.with_every_seed), str(row.with_some_seed))
    return table


def _by_budget(benchmark: str, unit: str, curves: Mapping[str, Curve]) -> Table:
    """Theorems proved within smaller budgets, counted in `unit`; arm → curve."""
    budgets = doubling_budgets(int(max(curve.budgets[-1] for curve in curves.values())))
    table = empty(f"{benchmark}: theorems proved by budget ({UNITS[unit]})", "")
    table.add_column("arm")
    add_numbers(table, *map(str, budgets))
    for arm, curve in curves.items():
        ends = curve.budgets[-1]
        table.add_row(arm, *("–" if budget > ends else str(curve.at(budget)) for budget in budgets))
    return table


def _pairs(title: str, compared: Sequence[PairedComparison], confidence: float) -> Table:
    """Paired differences with bootstrap intervals and McNemar's test."""
    caption = (
        "difference: rate of the first minus rate of the second, percentage points, paired bootstrap interval; "
        "p: McNemar's exact test; p Holm: adjusted for the tests of this table"
    )
    table = empty(title, caption)
    headings = ("tactics", "only first", "only second", "difference", _interval_heading(confidence), "p", "p Holm")
    table.add_column("first – second")
    add_numbers(table, *headings)
    for pair in compared:
        table.add_row(
            f"{pair.first} – {pair.second}",
            str(pair.budget),
            str(len(pair.only_first)),
            str(len(pair.only_second)),
            _points(pair.difference),
            f"{_points(pair.interval.low)} to {_points(pair.interval.high)}",
            _p_text(pair.p_value),
            _p_text(pair.p_holm),
        )
    return table


def _heat_map(benchmark: str, found: HeatMap) -> Table:
    """Success rates over Neff and width."""
    table = empty(f"{benchmark}: {found.strategy}, {found.budget} tactics, success rate by Neff and width", "")
    table.add_column("Neff")
    add_numbers(table, *(f"width {width}" for width in found.widths))
    for neff, row in zip(found.neffs, found.rates, strict=True):
        table.add_row(f"{neff:g}", *("" if rate is None else _percent(rate) for rate in row))
    return table


def _left_out(invalid: int, unfinished: int) -> str:
    """How many theorems are not compared, and why; empty if all are."""
    parts = []
    if invalid:
        parts.append(f"{invalid} whose statement Lean does not accept")
    if unfinished:
        parts.append(f"{unfinished} that not every arm has finished")
    return f"theorems left out: {', '.join(parts)}" if parts else ""


def _interval_heading(confidence: float) -> str:
    """`95 % interval`."""
    return f"{confidence * 100:g} % interval"


def _percent(rate: float) -> str:
    """`41.0 %`."""
    return f"{rate * 100:.1f} %"


def _percents(interval: Interval) -> str:
    """`38.2 to 44.0 %`."""
    return f"{interval.low * 100:.1f} to {interval.high * 100:.1f} %"


def _points(difference: float) -> str:
    """`+4.1` percentage points."""
    return f"{difference * 100:+.1f}" if round(difference * 100, 1) else "0.0"


def _p_text(p: float) -> str:
    """`0.031`, `< 0.001`."""
    return "< 0.001" if p < 0.001 else f"{p:.3f}"
