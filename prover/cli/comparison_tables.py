"""All tables of `prover compare --full` and `prover ensemble`. Computes nothing: see `prover.analysis`."""

from collections.abc import Mapping, Sequence

from prover.analysis.comparison import ArmRate, Comparison
from prover.analysis.curves import UNITS, Curve, doubling_budgets
from prover.analysis.ensemble_report import EnsembleReport
from prover.analysis.heatmap import HeatMap
from prover.analysis.paired import PairedComparison
from prover.analysis.portfolio import allocation_text
from prover.analysis.spread import Spread
from prover.cli.comparison_cells import (
    failures,
    interval_heading,
    left_out,
    p_text,
    pair_cells,
    percent,
    percents,
    rate_cells,
)
from prover.cli.fitted_table import FittedTable


def comparison_tables(shown: Comparison) -> list[FittedTable]:
    """For each benchmark: success rates, spread over seeds, success by budget, arms against the baseline, heat maps."""
    tables = []
    compared = [part.benchmark for part in shown.benchmarks]
    none_of = [
        f"not compared: {name}, {left_out(shown.left_out[name])}" for name in shown.left_out if name not in compared
    ]
    for part in shown.benchmarks:
        notes = [left_out(shown.left_out[part.benchmark]), *(none_of if part is shown.benchmarks[-1] else [])]
        tables.append(_rates(part.benchmark, part.arms, shown.confidence, notes))
        if part.spreads:
            tables.append(_spreads(part.benchmark, part.spreads))
        tables += [_by_budget(part.benchmark, unit, curves) for unit, curves in part.by_unit()]
        if part.pairs:
            tables.append(_pairs(f"{part.benchmark}: against {shown.baseline}", part.pairs, shown.confidence))
        tables += [_heat_map(part.benchmark, found) for found in part.heat_maps]
    return tables


def ensemble_tables(report: EnsembleReport) -> list[FittedTable]:
    """How each contender spends the budget, what it proves, and the paired comparisons on each test benchmark."""
    spending = FittedTable(f"{report.budget} tactics per theorem, spent by")
    spending.names("", "tactics of each arm")
    for row in report.contenders:
        spending.row(row.name, allocation_text(row.allocation))
    compared = [
        _pairs(f"{name}: ensembles against single arms, {report.budget} tactics", pairs, report.confidence)
        for name, pairs in report.pairs.items()
        if pairs
    ]
    return [spending, _contenders(report), *compared]


def _contenders(report: EnsembleReport) -> FittedTable:
    caption = "portfolio and best single arm are chosen on valid, so those rows flatter them; test rows do not"
    interval = interval_heading(report.confidence)
    missing = (f"{name}: {left_out(counts)}" for name, counts in report.left_out.items() if left_out(counts))
    table = FittedTable(caption="\n".join([caption, *report.notes, *missing]), dispensable=(interval, "of"))
    table.names("theorems", "")
    table.numbers("of", "proved", "rate", interval)
    for group in ("valid", *report.pairs):
        table.section()
        for index, row in enumerate(report.contenders):
            rate = row.valid if group == "valid" else row.test[group]
            table.row(
                "" if index else group,
                row.name,
                str(rate.theorems),
                str(rate.proved),
                percent(rate.rate),
                percents(rate.interval),
            )
    return table


def _rates(benchmark: str, arms: Sequence[ArmRate], confidence: float, notes: Sequence[str]) -> FittedTable:
    """Success rates with Wilson intervals."""
    caption = "only here: theorems that no other arm proves; out of time: seconds ended before the tactics were tried"
    interval = interval_heading(confidence)
    table = FittedTable(
        f"{benchmark}: {arms[0].theorems} theorems",
        "\n".join(filter(None, [caption, *notes])),
        dispensable=("only here", "out of time", "failed", interval, "tactics"),
    )
    table.names("arm")
    table.numbers("tactics", "proved", "rate", interval, "only here", "failed", "out of time")
    for arm in arms:
        table.row(
            arm.arm,
            str(arm.budget),
            str(arm.proved),
            *rate_cells(arm),
            str(len(arm.only_here) or ""),
            failures(arm.failed, arm.theorems),
            str(arm.cut_short or ""),
        )
    return table


def _spreads(benchmark: str, found: Sequence[Spread]) -> FittedTable:
    """Success rates over the seeds of arms that have several."""
    caption = (
        "deviation: sample standard deviation of the rate, in percentage points; some seed: each with a whole budget"
    )
    table = FittedTable(
        f"{benchmark}: spread over seeds", caption, dispensable=("by every seed", "by some seed", "seeds")
    )
    table.names("arm")
    table.numbers("seeds", "proved", "mean rate", "deviation", "by every seed", "by some seed")
    for row in found:
        counts = f"{min(row.proved)} to {max(row.proved)}"
        rates = (percent(row.mean_rate), f"{row.deviation * 100:.1f}")
        table.row(row.arm, str(len(row.proved)), counts, *rates, str(row.with_every_seed), str(row.with_some_seed))
    return table


def _by_budget(benchmark: str, unit: str, curves: Mapping[str, Curve]) -> FittedTable:
    """Theorems proved within smaller budgets, counted in `unit`; arm → curve."""
    budgets = doubling_budgets(int(max(curve.budgets[-1] for curve in curves.values())))
    headings = list(map(str, budgets))
    table = FittedTable(f"{benchmark}: theorems proved by budget ({UNITS[unit]})", dispensable=headings[:-1])
    table.names("arm")
    table.numbers(*headings)
    for arm, curve in curves.items():
        ends = curve.budgets[-1]
        table.row(arm, *("–" if budget > ends else str(curve.at(budget)) for budget in budgets))
    return table


def _pairs(title: str, compared: Sequence[PairedComparison], confidence: float) -> FittedTable:
    """Paired differences with bootstrap intervals and McNemar's test."""
    caption = (
        "difference: rate of the first minus rate of the second, percentage points, paired bootstrap interval; "
        "p: McNemar's exact test; p Holm: adjusted for the tests of this table"
    )
    interval = interval_heading(confidence)
    table = FittedTable(title, caption, dispensable=("tactics", "p", interval, "only second", "only first"))
    table.names("first – second")
    table.numbers("tactics", "only first", "only second", "difference", interval, "p", "p Holm")
    for pair in compared:
        table.row(f"{pair.first} – {pair.second}", *pair_cells(pair), p_text(pair.p_value), p_text(pair.p_holm))
    return table


def _heat_map(benchmark: str, found: HeatMap) -> FittedTable:
    """Success rates over Neff and width."""
    headings = [f"width {width}" for width in found.widths]
    title = f"{benchmark}: {found.strategy}, {found.budget} tactics, success rate by Neff and width"
    table = FittedTable(title, dispensable=headings[:0:-1])
    table.names("Neff")
    table.numbers(*headings)
    for neff, row in zip(found.neffs, found.rates, strict=True):
        table.row(f"{neff:g}", *("" if rate is None else percent(rate) for rate in row))
    return table
