"""Claim 1: long training with cross-entropy lowers pass@N at large N; DCO lowers it less.

Reads results; trains and samples nothing.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from benchmarks.claims import figures, results, steps
from benchmarks.claims.models import Checkpoint
from benchmarks.claims.section import Section
from benchmarks.claims.settings import MAX_STEPS, Settings
from benchmarks.claims.stats import Rates, difference, percent, table

Way = Callable[[int], Rates]
"""A way to spend N tries: N → its pass@N."""


@dataclass(frozen=True)
class _Ways:
    """pass@N on test theorems for every way to train and to choose."""

    settings: Settings

    def trained(self, neff: int, epoch: int, n: int) -> Rates:
        """The checkpoint after `epoch` epochs."""
        return results.pass_rates(self.settings, "test", neff, epoch, n, 1.0)

    def stopped(self, neff: int, n: int) -> Rates:
        """The checkpoint after the number of epochs that is best on validation theorems."""
        epoch = results.stopped_epoch(self.settings, neff, min(n, self.settings.valid_rollouts))
        return self.trained(neff, epoch, n)

    def heated(self, n: int) -> Rates:
        """Cross-entropy with the epoch and temperature that are best on validation theorems."""
        epoch, temperature = results.heated(self.settings, min(n, self.settings.valid_rollouts))
        return results.pass_rates(self.settings, "test", 1, epoch, n, temperature)


def section(settings: Settings, folder: Path) -> Section:
    """The section with its tables, pictures and findings."""
    ways, many = _Ways(settings), settings.samples[-1]
    few = (settings.samples[0], settings.samples[len(settings.samples) // 2], many)
    found = {
        title: {n: difference(first(n), second(n)) for n in few} for title, (first, second) in _pairs(ways).items()
    }
    compared = table(
        ["points", *(f"N = {n}" for n in few), f"by seed, N = {many}"],
        [[title, *(str(row[n]) for n in few), " ".join(f"{100 * gap:+.1f}" for gap in row[many].by_seed)]
         for title, row in found.items()],
    )  # fmt: skip
    _draw(ways, folder)
    text = f"""
One rollout draws one tactic per state until the proof is finished, Lean rejects a tactic, or {MAX_STEPS} tactics are
spent. Each number is the unbiased estimate of pass@N from {settings.test_rollouts} rollouts per test theorem, averaged
over theorems and seeds. "Chosen" uses the same estimate on validation theorems ({settings.valid_rollouts} rollouts;
larger N use the choice for {settings.valid_rollouts}): {_choices(settings)}.

{_passes(ways)}
![pass@N against epochs](claims/pass.png)

Differences in percentage points, with 95 % intervals (bootstrap over theorems), and for each seed at N = {many}:

{compared}
{_confidence(settings, folder)}"""
    finding = []
    for neff in settings.neffs:
        fall = found[_fall(settings, neff)]
        finding.append(
            f"{name(neff)} from epoch {settings.epochs[0]} to {settings.epochs[-1]}: pass@1 {fall[1]}, "
            f"pass@{many} {fall[many]}."
        )
    for neff in settings.neffs[1:]:
        late, fair, hot = (found[title][many] for title in _against_ce(settings, neff))
        finding.append(
            f"{name(neff)} − CE at pass@{many}: {late} when both are overtrained, {fair} when each stops "
            f"at its best epoch, {hot} when CE has its best temperature too."
        )
    return Section("Pass@N against epochs", text, finding)


def _fall(settings: Settings, neff: int) -> str:
    return f"{name(neff)}: epoch {settings.epochs[-1]} − epoch {settings.epochs[0]}"


def _against_ce(settings: Settings, neff: int) -> tuple[str, str, str]:
    """Titles of three comparisons: both overtrained, both stopped, cross-entropy with its best temperature too."""
    return (
        f"{name(neff)} − CE, epoch {settings.epochs[-1]}",
        f"{name(neff)} − CE, epochs chosen",
        f"{name(neff)} (epoch chosen) − CE (epoch, temperature chosen)",
    )


def _pairs(ways: _Ways) -> dict[str, tuple[Way, Way]]:
    """The two ways of each comparison, by its title."""
    settings = ways.settings
    first, last = settings.epochs[0], settings.epochs[-1]
    pairs: dict[str, tuple[Way, Way]] = {
        _fall(settings, neff): (partial(ways.trained, neff, last), partial(ways.trained, neff, first))
        for neff in settings.neffs
    }
    for neff in settings.neffs[1:]:
        best = partial(ways.stopped, neff)
        overtrained, stopped, heated = _against_ce(settings, neff)
        pairs |= {
            overtrained: (partial(ways.trained, neff, last), partial(ways.trained, 1, last)),
            stopped: (best, partial(ways.stopped, 1)),
            heated: (best, ways.heated),
            f"{name(neff)}, epoch chosen − warm start": (best, partial(ways.trained, 1, 0)),
        }
    return pairs


def _passes(ways: _Ways) -> str:
    """The table of pass@N."""
    settings = ways.settings
    rows: dict[str, Way] = {"warm start": partial(ways.trained, 1, 0)}
    for neff in settings.neffs:
        rows |= {f"{name(neff)}, {epoch} epochs": partial(ways.trained, neff, epoch) for epoch in settings.epochs}
    rows |= {f"{name(neff)}, epoch chosen": partial(ways.stopped, neff) for neff in settings.neffs}
    rows["CE, epoch and temperature chosen"] = ways.heated
    return table(
        ["pass@N, %", *(f"N = {n}" for n in settings.samples)],
        [[title, *(percent(way(n).mean()) for n in settings.samples)] for title, way in rows.items()],
    )


def _draw(ways: _Ways, folder: Path) -> None:
    """Draw pass@N against epochs."""
    settings = ways.settings
    shown = [n for n in settings.samples if n in (1, 16, 256, 1024)] or list(settings.samples)
    points = (0, *settings.epochs)
    panels = {
        f"pass@{n}": {
            name(neff): np.stack([ways.trained(neff, epoch, n).mean(1) for epoch in points], 1)
            for neff in settings.neffs
        }
        for n in shown
    }
    levels = {f"pass@{n}": {"CE, epoch and temperature chosen": float(ways.heated(n).mean())} for n in shown}
    figures.against_epochs(folder / "pass.png", points, panels, levels, "held-out theorems")


def name(neff: int) -> str:
    """Name of a training in the tables."""
    return "CE" if neff == 1 else f"Neff {neff}"


def _choices(settings: Settings) -> str:
    inner = [n for n in settings.samples if n <= settings.valid_rollouts]
    epochs = [
        f"{name(neff)} epochs {', '.join(str(results.stopped_epoch(settings, neff, n)) for n in inner)}"
        for neff in settings.neffs
    ]
    hot = ", ".join(f"{epoch} at {t:g}" for epoch, t in (results.heated(settings, n) for n in inner))
    numbers = ", ".join(map(str, inner))
    return f"for N = {numbers}: {'; '.join(epochs)}; CE with temperature: {hot}"


def _confidence(settings: Settings, folder: Path) -> str:
    def loaded(neff: int, epoch: int) -> list[dict[str, float]]:
        kinds = [steps.kind(Checkpoint(seed, neff, epoch)) for seed in settings.seeds]
        return [row for kind in kinds for row in results.step_rows(settings, kind)]

    trainings = [(1, 0), *((neff, epoch) for neff in settings.neffs for epoch in settings.epochs)]
    found = {which: loaded(*which) for which in trainings}
    rows = []
    for (neff, epoch), states in found.items():
        surest = np.exp([row["surest"] for row in states])
        recorded = np.array([row["log_prob"] for row in states])
        rows.append([
            f"{name(neff)}, {epoch} epochs" if epoch else "warm start",
            *(f"{value:.2f}" for value in np.quantile(surest, [0.1, 0.5, 0.9])),
            percent(float((surest > 0.9).mean())),
            f"{np.exp(recorded).mean():.3f}",
            f"{-recorded.mean():.2f}",
            percent(float((recorded < math.log(1e-3)).mean())),
        ])  # fmt: skip
    panels = {
        name(neff): {
            f"{epoch} epochs" if epoch else "warm start": np.exp(
                [r["surest"] for r in found[neff if epoch else 1, epoch]]
            )
            for epoch in (0, *settings.epochs)
        }
        for neff in settings.neffs
    }
    figures.confidence(folder / "confidence.png", panels)
    theorems = len(results.tree_names(settings, "test"))
    headings = ["model", "surest tactic's p: 10 %", "median", "90 %", "p > 0.9, %",
                "mean p of the recorded tactic", "cross-entropy", "recorded p < 0.001, %"]  # fmt: skip
    return f"""
### Confidence
These figures are for the states of the recorded proofs of {theorems} test theorems. The surest tactic is the most
probable one among {steps.DRAWS} draws.

{table(headings, rows)}
![Confidence](claims/confidence.png)
"""
