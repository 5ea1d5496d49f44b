"""How the tables of comparisons write numbers, and what they say of theorems that are not compared."""

from prover.analysis.comparison import ArmRate
from prover.analysis.intervals import Interval
from prover.analysis.paired import PairedComparison
from prover.analysis.runs import LeftOut


def left_out(counts: LeftOut) -> str:
    """How many theorems are not compared, and why; empty if all are."""
    parts = []
    if counts.invalid:
        parts.append(f"{counts.invalid} whose statement Lean does not accept")
    if counts.unfinished:
        parts.append(f"{counts.unfinished} that not every arm has finished")
    if counts.different:
        parts.append(f"{counts.different} whose statement differs between the runs")
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


def rate_cells(arm: ArmRate) -> tuple[str, str]:
    """Success rate and interval; none where every attempt broke down, which says nothing about the arm."""
    return ("–", "–") if arm.failed == arm.theorems else (percent(arm.rate), percents(arm.interval))


def failures(failed: int, theorems: int) -> str:
    """`3 (1.2 %)` of the theorems; empty if nothing broke down."""
    return f"{failed} ({percent(failed / theorems)})" if failed else ""


def points(difference: float) -> str:
    """`+4.1` percentage points."""
    return f"{difference * 100:+.1f}" if round(difference * 100, 1) else "0.0"


def p_text(p: float) -> str:
    """`0.031`, `< 0.001`."""
    return "< 0.001" if p < 0.001 else f"{p:.3f}"


def pair_cells(pair: PairedComparison) -> tuple[str, ...]:
    """Tactics, theorems that only the first and only the second proves, and the difference with its interval."""
    interval = f"{points(pair.interval.low)} to {points(pair.interval.high)}"
    counts = (pair.budget, len(pair.only_first), len(pair.only_second))
    return (*map(str, counts), points(pair.difference), interval)
