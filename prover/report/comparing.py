"""The analyses that a report embeds, as far as its runs allow them. Computes nothing itself: see `prover.analysis`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic_core import to_jsonable_python

from prover.analysis import Comparison, EnsembleReport, compare_runs, ensemble_runs
from prover.analysis.intervals import wilson
from prover.config.run import RunConfig
from prover.errors import RunError

NO_ATTEMPT = "no attempt has ended yet"


def compared(folders: Sequence[Path], begun: set[str], confidence: float) -> tuple[dict[str, Any] | None, str]:
    """All arms and their provers compared, as JSON, or only the arms in `begun`; None if nothing can be compared yet.

    The text says why there is none, or which arms it has; it is empty if nothing is missing.
    """
    if not begun:
        return None, NO_ATTEMPT
    try:
        return _with_bands(compare_runs(folders, members=True, confidence=confidence)), ""
    except RunError:
        arms = sorted(begun)
    try:
        found = compare_runs(folders, arms=arms, members=True, confidence=confidence)
    except RunError as error:
        return None, str(error)
    return _with_bands(found), f"Only the arms that have begun are compared: {', '.join(arms)}."


def ensembles(
    folders: Sequence[Path], configs: Sequence[RunConfig], begun: set[str], confidence: float
) -> tuple[EnsembleReport | None, str]:
    """Ensembles at the largest budget that every prover was run with; None, and why, if that is not possible."""
    if not begun:
        return None, NO_ATTEMPT
    budget = min(member.budget.tactics for config in configs for arm in config.ensembles() for member in arm.members)
    try:
        return ensemble_runs(folders, budget, confidence=confidence), ""
    except RunError as error:
        return None, str(error)


def _with_bands(comparison: Comparison) -> dict[str, Any]:
    """The comparison as JSON; each curve also has the Wilson intervals of its points as `low` and `high`."""
    values: dict[str, Any] = to_jsonable_python(comparison)
    for part in values["benchmarks"]:
        for arm in part["arms"]:
            for curve in arm["curves"].values():
                bands = [wilson(proved, curve["theorems"], comparison.confidence) for proved in curve["proved"]]
                curve["low"], curve["high"] = [band.low for band in bands], [band.high for band in bands]
    return values
