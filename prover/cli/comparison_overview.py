"""What `prover compare` prints without `--full`: one screen. Computes nothing: see `prover.analysis`."""

from collections.abc import Iterator

from prover.analysis.comparison import ArmRate, BenchmarkComparison, Comparison
from prover.analysis.paired import PairedComparison
from prover.cli.comparison_cells import (
    failures,
    interval_heading,
    left_out,
    p_text,
    pair_cells,
    rate_cells,
)
from prover.cli.fitted_table import FittedTable

ARMS = 15
"""About the largest number of rows of the table of success rates; the best arms of each benchmark have them."""
LEAST_ARMS = 3
"""Number of arms that each benchmark has at least, however many benchmarks there are."""
PAIRS = 8
"""Largest number of paired differences; those that are least likely to be chance come first."""
_COUNTS = {
    "only here": "theorems that no other arm proves",
    "failed": "Lean, a model or a worker broke down",
    "out of time": "seconds ended before the tactics were tried",
}
"""Columns that are shown if a theorem counts there, and what they count."""


def overview_tables(shown: Comparison) -> list[FittedTable]:
    """The success rates of the best arms and of the baseline, and the paired differences that matter most."""
    pairs = _chosen_pairs(shown)
    return [_rates(shown), *([_differences(shown, pairs)] if pairs else [])]


def what_more(shown: Comparison) -> str:
    """A line with everything that `--full` adds."""
    parts = shown.benchmarks
    arms = sum(len(part.arms) - len(_chosen_arms(shown, part)) for part in parts)
    pairs = sum(len(part.pairs) for part in parts) - len(_chosen_pairs(shown))
    maps = sum(len(part.heat_maps) for part in parts)
    units = list(dict.fromkeys(unit for part in parts for unit, _ in part.by_unit()))
    more = [
        f"success by budget in {' and '.join(filter(None, [', '.join(units[:-1]), units[-1]]))}",
        "the spread over seeds" if any(part.spreads for part in parts) else "",
        f"{_number(maps, 'heat map')} of Neff and width" if maps else "",
        f"{_number(arms, 'more row')} of success rates" if arms else "",
        f"{_number(pairs, 'more difference')} from {shown.baseline}" if pairs else "",
    ]
    return f"--full adds {'; '.join(filter(None, more))}"


def _number(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _chosen_arms(shown: Comparison, part: BenchmarkComparison) -> list[ArmRate]:
    """The best arms and the baseline, in the order of the configuration."""
    most = max(LEAST_ARMS, ARMS // len(shown.benchmarks))
    ranked = sorted(part.arms, key=lambda arm: (arm.arm != shown.baseline, -arm.rate))[:most]
    return [arm for arm in part.arms if arm in ranked]


def _chosen_pairs(shown: Comparison) -> list[tuple[str, PairedComparison]]:
    """Benchmark and comparison, in the order of the configuration."""
    pairs = [(part.benchmark, pair) for part in shown.benchmarks for pair in part.pairs]
    ranked = sorted(pairs, key=lambda found: (found[1].p_holm, -abs(found[1].difference)))[:PAIRS]
    return [found for found in pairs if found in ranked]


def _rates(shown: Comparison) -> FittedTable:
    chosen = [(part.benchmark, _chosen_arms(shown, part)) for part in shown.benchmarks]
    rows = [(arm, _counts(arm)) for _, arms in chosen for arm in arms]
    counts = [name for name in _COUNTS if any(found[name] for _, found in rows)]
    interval = interval_heading(shown.confidence)
    caption = "; ".join(f"{name}: {_COUNTS[name]}" for name in counts)
    table = FittedTable(
        caption="\n".join(filter(None, [caption, *_not_compared(shown)])),
        dispensable=(*counts, "tactics", "theorems", interval),
    )
    table.names("benchmark", "arm")
    table.numbers("theorems", "tactics", "proved", "rate", interval, *counts)
    for benchmark, arms in chosen:
        table.section()
        for index, arm in enumerate(arms):
            table.row(
                "" if index else benchmark,
                arm.arm,
                str(arm.theorems),
                str(arm.budget),
                str(arm.proved),
                *rate_cells(arm),
                *(_counts(arm)[name] for name in counts),
            )
    return table


def _counts(arm: ArmRate) -> dict[str, str]:
    """Column of `_COUNTS` → number of theorems; empty if there is none."""
    return {
        "only here": str(len(arm.only_here) or ""),
        "failed": failures(arm.failed, arm.theorems),
        "out of time": str(arm.cut_short or ""),
    }


def _not_compared(shown: Comparison) -> Iterator[str]:
    """A line for each benchmark of which theorems are left out."""
    for benchmark, counts in shown.left_out.items():
        if reasons := left_out(counts):
            yield f"{benchmark}: {reasons}"


def _differences(shown: Comparison, pairs: list[tuple[str, PairedComparison]]) -> FittedTable:
    interval = interval_heading(shown.confidence)
    table = FittedTable(
        f"against {shown.baseline}",
        "tactics: the most that both were run with; difference: percentage points, paired bootstrap interval\n"
        "p Holm: McNemar's exact test, adjusted by benchmark",
        dispensable=("tactics", "only baseline", "only arm", interval),
    )
    table.names("benchmark", "arm")
    table.numbers("tactics", "only arm", "only baseline", "difference", interval, "p Holm")
    last = ""
    for benchmark, pair in pairs:
        if benchmark != last:
            table.section()
        table.row(
            "" if benchmark == last else benchmark,
            pair.first,
            *pair_cells(pair),
            p_text(pair.p_holm),
        )
        last = benchmark
    return table
