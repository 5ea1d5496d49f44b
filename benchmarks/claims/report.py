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
    return f"""# The paper's claims at small scale, with a real kernel

`python -m benchmarks.claims` generates this file, including its tables, its pictures and the sentences under "Results".

A Llama of {model.layers} layers and width {model.heads * model.head_size} is trained on {base} rows of the package's
theorems with cross-entropy ({settings.base_epochs} passes: the warm start). For each of {seeds} seeds, training
continues from there on {rows} other rows for {epochs} epochs, each number in a separate run, once with cross-entropy
(CE, which is Neff 1) and once with each larger Neff, with the same rows in the same order from the same weights. All of
this training uses `prover train`. The models generate proofs of {test} of the package's test theorems in the embedded
Lean; a proof is finished when Lean's kernel accepts it. Epochs, temperatures, rules and widths are chosen on {valid}
validation theorems. Differences are in percentage points, with 95 % bootstrap intervals over theorems of the mean over
seeds; "by seed" shows the variation of training itself.

## Results
"""
