"""Claim 1: cross-entropy trained long loses pass@N at large N; DCO loses less."""

import math
from collections.abc import Callable
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


def section(settings: Settings, folder: Path) -> Section:
    """Tables, pictures and findings."""
    samples, last = settings.samples, settings.epochs[-1]
    many = samples[-1]

    def rates(neff: int, epoch: int, n: int, temperature: float = 1.0) -> Rates:
        return results.pass_rates(settings, "test", neff, epoch, n, temperature)

    def stopped(neff: int, n: int) -> Rates:
        return rates(neff, results.stopped_epoch(settings, neff, min(n, settings.valid_rollouts)), n)

    def heated(n: int) -> Rates:
        epoch, temperature = results.heated(settings, min(n, settings.valid_rollouts))
        return rates(1, epoch, n, temperature)

    rows = [["warm start", *(percent(rates(1, 0, n).mean()) for n in samples)]]
    for neff in settings.neffs:
        rows += [[f"{name(neff)}, {epoch} epochs", *(percent(rates(neff, epoch, n).mean()) for n in samples)]
                 for epoch in settings.epochs]  # fmt: skip
    for neff in settings.neffs:
        rows.append([f"{name(neff)}, epoch chosen", *(percent(stopped(neff, n).mean()) for n in samples)])
    rows.append(["CE, epoch and temperature chosen", *(percent(heated(n).mean()) for n in samples)])
    passes = table(["pass@N, %", *(f"N = {n}" for n in samples)], rows)

    few = (samples[0], samples[len(samples) // 2], many)
    pairs: dict[str, tuple[Way, Way]] = {
        f"{name(neff)}: epoch {last} − epoch {settings.epochs[0]}": (
            partial(rates, neff, last),
            partial(rates, neff, settings.epochs[0]),
        )
        for neff in settings.neffs
    }
    for neff in settings.neffs[1:]:
        best = partial(stopped, neff)
        pairs |= {
            f"{name(neff)} − CE, epoch {last}": (partial(rates, neff, last), partial(rates, 1, last)),
            f"{name(neff)} − CE, epochs chosen": (best, partial(stopped, 1)),
            f"{name(neff)} (epoch chosen) − CE (epoch, temperature chosen)": (best, heated),
            f"{name(neff)}, epoch chosen − warm start": (best, partial(rates, 1, 0)),
        }
    found = {title: {n: difference(first(n), second(n)) for n in few} for title, (first, second) in pairs.items()}
    compared = table(
        ["points", *(f"N = {n}" for n in few), f"by seed, N = {many}"],
        [[title, *(str(row[n]) for n in few), " ".join(f"{100 * gap:+.1f}" for gap in row[many].by_seed)]
         for title, row in found.items()],
    )  # fmt: skip

    shown = [n for n in samples if n in (1, 16, 256, 1024)] or list(samples)
    points = (0, *settings.epochs)
    panels = {
        f"pass@{n}": {
            name(neff): np.stack([rates(neff, epoch, n).mean(1) for epoch in points], 1) for neff in settings.neffs
        }
        for n in shown
    }
    levels = {f"pass@{n}": {"CE, epoch and temperature chosen": float(heated(n).mean())} for n in shown}
    figures.against_epochs(folder / "pass.png", points, panels, levels, "held-out theorems")

    text = f"""
One rollout draws one tactic a state until Lean says that the proof is finished, refuses, or {MAX_STEPS} tactics are
spent. Each number is the unbiased estimate of pass@N from {settings.test_rollouts} rollouts of each test theorem, mean
over theorems and seeds. "Chosen" is by the same estimate on validation theorems ({settings.valid_rollouts} rollouts;
larger N take the choice of {settings.valid_rollouts}): {_choices(settings)}.

{passes}
![pass@N against epochs](claims/pass.png)

Differences in percentage points with 95 % intervals (bootstrap over theorems), and each seed's own at N = {many}:

{compared}
{_confidence(settings, folder)}"""
    finding = []
    for neff in settings.neffs:
        fall = found[f"{name(neff)}: epoch {last} − epoch {settings.epochs[0]}"]
        finding.append(
            f"{name(neff)} from epoch {settings.epochs[0]} to {last}: pass@1 {fall[1]}, pass@{many} {fall[many]}."
        )
    for neff in settings.neffs[1:]:
        late, fair = found[f"{name(neff)} − CE, epoch {last}"], found[f"{name(neff)} − CE, epochs chosen"]
        hot = found[f"{name(neff)} (epoch chosen) − CE (epoch, temperature chosen)"]
        finding.append(
            f"{name(neff)} − CE at pass@{many}: {late[many]} when both are overtrained, {fair[many]} when each stops "
            f"at its best epoch, {hot[many]} when CE has its best temperature too."
        )
    return Section("Pass@N against epochs", text, finding)


def name(neff: int) -> str:
    """How the tables call a training."""
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
On the states of {theorems} test theorems' recorded proofs. The surest tactic is the most probable one among
{steps.DRAWS} draws.

{table(headings, rows)}
![Confidence](claims/confidence.png)
"""
