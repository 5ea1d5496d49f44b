"""`prover audit`: what other people's proofs are worth. Knows no run folder."""

from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from lean_env import Theorem, Verdict, minif2f
from lean_env.audit import audit as judge
from lean_env.audit import read_claims
from lean_env.fault import Fault
from prover.cli.app import AsJson, app, coloured, printable
from prover.cli.checking import LeanOf, prepared_lean, problems_of, verdicts_in_order
from prover.cli.results import Printer

LABELS: dict[Fault | None, str] = {
    None: "accepted",
    "sorry": "sorry, or no proof",
    "native": "native code",
    "axioms": "other axioms",
    "statement": "another statement",
    "invalid": "statement not accepted by Lean",
    "error": "error",
    "time": "time",
    "infrastructure": "infrastructure",
}
"""Fault of a proof → its line in the table, in the order of the table."""


@app.command()
def audit(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE…",
            help="Lean files with theorems and proofs, JSON Lines {name, header, statement, proof}, or folders of them",
            show_default=False,
        ),
    ],
    benchmark: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Check the proofs against the statements of this file, or of `minif2f`, the packaged copy. "
            "Default: the statements beside the proofs.",
            show_default=False,
        ),
    ] = None,
    lean: LeanOf = None,
    as_json: AsJson = False,
) -> None:
    """Say what other people's proofs are worth: how many are accepted, and why the others are not.

    Each proof that is not accepted is a line with its file and line, as soon as it is known; a table by reason follows.
    `--json` prints one object per proof and line instead: {name, place, accepted, fault, reason, axioms, checks, …}.

    With `--benchmark`, each proof must prove the benchmark's theorem of its name, under the benchmark's header. If it
    does not, and states something else, the reason is `another statement`. A Lean file may bring lemmas; its notations,
    instances and definitions do not count.

    Exit status 1 if a proof is not accepted, 2 if a file cannot be read.
    """
    theorems = None if benchmark is None else _theorems(benchmark)
    claims = [claim for file in files for claim in read_claims(file, theorems)]
    backend = prepared_lean(lean)
    printer = Printer()

    def show(index: int, verdict: Verdict) -> None:
        claim = claims[index]
        if as_json:
            printer.json({**asdict(verdict), "place": claim.place})
        elif not verdict.accepted:
            where = printable(f"{claim.name} ({claim.place}): {verdict.reason}")
            printer.text(f"{coloured(LABELS[verdict.fault], 'red')}: {where}")

    verdicts = verdicts_in_order(lambda heard: judge(claims, backend.checker(), heard), len(claims), show)
    counts = Counter(verdict.fault for verdict in verdicts)
    if not as_json:
        _print_table(printer, counts)
    raise printer.end(counts[None] == len(verdicts))


def _print_table(printer: Printer, counts: Counter[Fault | None]) -> None:
    rows = [(label, counts[fault]) for fault, label in LABELS.items() if fault is None or counts[fault]]
    rows.append(("proofs", counts.total()))
    width = max(len(label) for label, _ in rows)
    for label, count in rows:
        printer.text(f"{label:{width}}  {count:>6}")


def _theorems(benchmark: str) -> dict[str, Theorem]:
    """Name → theorem of the benchmark."""
    theorems = minif2f() if benchmark == "minif2f" else [row.theorem for row in problems_of(Path(benchmark))]
    return {theorem.name: theorem for theorem in theorems}
