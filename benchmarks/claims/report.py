"""Writes docs/claims.md from the results of the stages. Trains and samples nothing."""

from pathlib import Path

from benchmarks.claims import claim_answers, claim_ensemble, claim_pass, claim_priority, claim_width, results
from benchmarks.claims.settings import Settings


def write(settings: Settings, docs: Path) -> Path:
    """Write the document, and its pictures in a folder beside it; return the document's path."""
    claims = (claim_pass, claim_width, claim_priority, claim_ensemble, claim_answers)
    sections = [claim.section(settings, docs / "claims") for claim in claims]
    findings = "\n".join(
        f"\n**{section.title}**\n\n" + "\n".join(f"- {line}" for line in section.findings) for section in sections
    )
    parts = [f"\n## {section.title}\n{section.text}" for section in sections]
    file = docs / "claims.md"
    file.write_text(_head(settings) + findings + "\n" + "".join(parts), encoding="utf-8")
    return file


def _head(settings: Settings) -> str:
    model, epochs = settings.model, " or ".join(map(str, settings.epochs))
    seeds, base, rows = len(settings.seeds), f"{settings.base_rows:,}", f"{settings.rows:,}"
    valid, test = (len(results.names(settings, split)) for split in ("valid", "test"))
    return f"""# The paper's claims, in small, with a real kernel

`python -m benchmarks.claims` writes this file: its tables, its pictures and the sentences under "What came out",
whatever they say.

A Llama of {model.layers} layers and width {model.heads * model.head_size} learns from {base} rows of the package's
theorems under cross-entropy ({settings.base_epochs} passes: the warm start). From there, for each of {seeds} seeds, it
learns from {rows} other rows for {epochs} epochs, each number in a run of its own, once with cross-entropy (CE, which
is Neff 1) and once with each larger Neff: the same rows in the same order from the same weights. `prover train` does
all of this training. The models are asked for proofs of the package's test theorems ({test} of them) by the embedded
Lean; a proof is finished when its kernel says so. Epochs, temperatures, rules and widths are chosen on {valid}
validation theorems. Differences are in percentage points, with 95 % bootstrap intervals over theorems of the mean over
seeds; "by seed" shows how training itself varies.

## What came out
"""
