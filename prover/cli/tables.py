"""The table of one run. Knows nothing of comparisons."""

from collections.abc import Sequence
from datetime import datetime

from prover.cli.fitted_table import FittedTable
from prover.runs.summary import ArmResult, without_result

_NOT_PROVED = {
    "refused": "the check accepted none of the proofs found",
    "failed": "Lean, a model or a worker broke down",
    "invalid": "Lean does not accept the statement",
    "skipped": "every prover was pruned",
}
"""Columns that are shown if a theorem counts there, and what they count."""


def run_table(results: Sequence[ArmResult], title: str) -> FittedTable:
    """Results of a run; `tactics` and `if proved` are medians of the tactics tried: per theorem, per proved one."""
    beyond = any(result.beyond_automation is not None for result in results)
    others = [name for name in _NOT_PROVED if any(getattr(result, name) for result in results)]
    notes = ["attempted: Lean does not refuse the statement; tactics: median tried; if proved: median up to the proof"]
    if beyond:
        notes.append("beyond: proved, but not by automation")
    cut = any(result.cut_off for result in results)
    if cut:
        notes.append("cut off: share of the tactics tried that the model's longest answer cut off")
    if others:
        notes.append("; ".join(f"{name}: {_NOT_PROVED[name]}" for name in others) + " (--status lists them)")
    dispensable = ("tactics", "if proved", "cut off", "beyond", "attempted", "skipped", "invalid", "failed", "refused")
    table = FittedTable(title, "\n".join(notes), dispensable=dispensable)
    table.names("benchmark", "arm")
    extra = ["beyond"] if beyond else []
    table.numbers(
        "theorems",
        "attempted",
        "proved",
        "rate",
        *extra,
        *(["cut off"] if cut else []),
        "tactics",
        "if proved",
        *others,
    )
    last = None
    for result in results:
        if last is not None and result.benchmark != last:
            table.section()
        table.row(
            result.benchmark if result.benchmark != last else "",
            result.arm if result.prover is None else f"  {result.prover}",
            _progress(result),
            str(result.attempted),
            str(result.proved),
            _rate(result),
            *([_number(result.beyond_automation)] if beyond else []),
            *(["–" if result.cut_off is None else f"{result.cut_off:.1%}"] if cut else []),
            _number(result.median_tactics),
            _number(result.median_tactics_proved),
            *(_count(result, name) for name in others),
        )
        last = result.benchmark
    return table


def unfinished_note(results: Sequence[ArmResult], last_written: datetime) -> str | None:
    """What an unfinished run still lacks, and when it was last written; None if it lacks nothing."""
    if all(result.finished == result.theorems for result in results):
        return None
    none_yet = list(without_result(results))
    lacking = f"; no result yet: {', '.join(none_yet)}" if none_yet else ""
    return f"This run is not finished{lacking}. Last written {last_written:%Y-%m-%d %H:%M:%S}."


def _progress(result: ArmResult) -> str:
    """`10`, or `3 of 10` while results are missing."""
    whole = str(result.theorems)
    return whole if result.finished == result.theorems else f"{result.finished} of {whole}"


def _rate(result: ArmResult) -> str:
    """Proved of attempted; none where every attempt broke down, which says nothing about the arm."""
    return f"{result.proved / result.attempted:.1%}" if result.attempted > result.failed else "–"


def _count(result: ArmResult, name: str) -> str:
    """A number of `_NOT_PROVED`; of those that broke down also the share of the attempted."""
    count: int = getattr(result, name)
    share = f" ({count / result.attempted:.1%})" if count and name == "failed" else ""
    return f"{count}{share}" if count else ""


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"
