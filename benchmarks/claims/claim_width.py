"""Claim 2: the best Neff grows with the number of tries per step; short proofs favour large Neff.

Reads results; trains and samples nothing.
"""

from pathlib import Path

import numpy as np

from benchmarks.claims import figures, results, steps
from benchmarks.claims.claim_pass import name
from benchmarks.claims.models import Checkpoint
from benchmarks.claims.section import Section
from benchmarks.claims.settings import Settings
from benchmarks.claims.stats import percent, table
from training.data import embedded_proofs
from training.evaluate import pass_at

WIDTHS = (1, 2, 4, 8, 16, 32, 64)
LENGTHS = ((1, 3), (4, 4), (5, 5), (6, 7), (8, 10))
"""Bins of recorded proof lengths, in tactics."""


def section(settings: Settings, folder: Path) -> Section:
    """The section with its tables, pictures and findings."""
    last = settings.epochs[-1]
    panels: dict[str, dict[str, list[float]]] = {}
    rows: list[list[str]] = []
    best: dict[str, list[str]] = {}
    for title, exact in (("recorded tactic", True), ("a proof stays in reach", False)):
        lines = {
            name(neff): [coverage(settings, neff, last, width, exact) for width in WIDTHS] for neff in settings.neffs
        }
        panels[title] = lines
        rows += [[f"{title}: {training}", *map(percent, line)] for training, line in lines.items()]
        best[title] = [max(lines, key=lambda training: lines[training][index]) for index in range(len(WIDTHS))]
    figures.lines(folder / "coverage.png", WIDTHS, panels, ("tries on the state (width)", "states of held-out proofs"))

    trained = [
        (neff, epoch) for neff in settings.neffs for epoch in dict.fromkeys((results.tree_epoch(settings, neff), last))
    ]
    samples = settings.samples[len(settings.samples) // 2]
    lengths, bins = by_length(settings, trained, samples)
    theorems = len(results.tree_names(settings, "test"))
    text = f"""
Coverage of single steps at epoch {last}, by the number of tries per state, over the states of the recorded proofs of
{theorems} test theorems. For the recorded tactic it is 1 − (1 − p)^W with the exact p. For any tactic after which a
proof is known to be in reach, it is the unbiased estimate from {steps.DRAWS} draws. "Known" means shown in Lean by any
rollout or tree of any model here: a lower bound, and the same for all models.

{table(["%", *(f"W = {width}" for width in WIDTHS)], rows)}
![Coverage by width](claims/coverage.png)

Pass@{samples} of whole proofs by the length of the recorded proof:

{table(["%", *bins], lengths)}"""
    findings = [
        f"Per step, epoch {last}, the best Neff for W = {', '.join(map(str, WIDTHS))} ({title}): {', '.join(order)}."
        for title, order in best.items()
    ]
    return Section("Width and length", text, findings)


def coverage(settings: Settings, neff: int, epoch: int, width: int, exact: bool) -> float:
    """Mean over seeds and states of the probability that one of `width` tries is correct."""
    kinds = [steps.kind(Checkpoint(seed, neff, epoch)) for seed in settings.seeds]
    rows = [row for kind in kinds for row in results.step_rows(settings, kind)]
    if exact:
        p = np.exp([min(row["log_prob"], -1e-12) for row in rows])
        return float(-np.expm1(width * np.log1p(-p)).mean())
    return float(np.mean([pass_at(steps.DRAWS, row["good"], width) for row in rows]))


def by_length(settings: Settings, trained: list[tuple[int, int]], samples: int) -> tuple[list[list[str]], list[str]]:
    """Rows of the table by proof length, and the headings of its bins."""
    proofs = embedded_proofs()
    lengths = np.array([proofs[theorem].count("\n") + 1 for theorem in results.names(settings, "test")])
    masks = [(lengths >= low) & (lengths <= high) for low, high in LENGTHS]
    bins = [f"{low}–{high} ({mask.sum()})" if low < high else f"{low} ({mask.sum()})"
            for (low, high), mask in zip(LENGTHS, masks, strict=True)]  # fmt: skip
    rows = []
    for neff, epoch in trained:
        rates = results.pass_rates(settings, "test", neff, epoch, samples)
        row = [percent(float(rates[:, mask].mean())) if mask.any() else "–" for mask in masks]
        rows.append([f"{name(neff)}, {epoch} epochs", *row])
    return rows, bins
