"""The answer mode: pass@N of arithmetic answers against epochs. Reads results; trains and samples nothing."""

from pathlib import Path

import numpy as np

from benchmarks.claims import figures, results
from benchmarks.claims.answers import HELD_OUT
from benchmarks.claims.claim_pass import name
from benchmarks.claims.section import Section
from benchmarks.claims.settings import Settings
from benchmarks.claims.stats import Rates, difference, percent, table


def section(settings: Settings, folder: Path) -> Section:
    """The section with its table, picture and findings."""
    log_probs, epochs = results.answer_rows(settings), settings.answers_epochs
    samples = (1, 16, 256)

    def rates(neff: int, epoch: int, n: int, *, test: bool = True) -> Rates:
        p = np.exp(np.minimum(log_probs[f"{neff}/{epoch}" if epoch else "base"], -1e-12))
        half = p[:, HELD_OUT:] if test else p[:, :HELD_OUT]
        found: Rates = -np.expm1(n * np.log1p(-half))
        return found

    def stopped(neff: int, n: int) -> Rates:
        return rates(neff, max(epochs, key=lambda e: float(rates(neff, e, n, test=False).mean())), n)

    rows = [["warm start", *(percent(float(rates(1, 0, n).mean())) for n in samples)]]
    for neff in settings.neffs:
        rows += [[f"{name(neff)}, {epoch} epochs", *(percent(float(rates(neff, epoch, n).mean())) for n in samples)]
                 for epoch in epochs]  # fmt: skip
        rows.append([f"{name(neff)}, epoch chosen", *(percent(float(stopped(neff, n).mean())) for n in samples)])
    panels = {
        f"pass@{n}": {
            name(neff): np.stack([rates(neff, epoch, n).mean(1) for epoch in (0, *epochs)], 1)
            for neff in settings.neffs
        }
        for n in samples
    }
    figures.against_epochs(folder / "answers.png", (0, *epochs), panels, {}, "held-out problems")
    text = f"""
The problems are `a*b+c*d-e` with single digits, answered directly by a model too small to compute them.
{settings.answers_rows} problems are for training, {HELD_OUT} others for choosing epochs, and {HELD_OUT} for this table.
The p of an answer is exact, so pass@N = 1 − (1 − p)^N needs no samples.

{table(["pass@N, %", *(f"N = {n}" for n in samples)], rows)}
![pass@N of answers](claims/answers.png)
"""
    first, last, many = epochs[0], epochs[-1], samples[-1]
    one, more = (difference(rates(1, last, n), rates(1, first, n)) for n in (1, many))
    findings = [f"Answers: CE from epoch {first} to {last}: pass@1 {one}, pass@{many} {more}."]
    for neff in settings.neffs[1:]:
        late = difference(rates(neff, last, many), rates(1, last, many))
        fair = difference(stopped(neff, many), stopped(1, many))
        findings.append(f"Answers: {name(neff)} − CE at pass@{many}: {late} at epoch {last}, {fair} at chosen epochs.")
    return Section("Answers instead of proofs", text, findings)
