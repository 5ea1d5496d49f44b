"""Commands that come before a run: train a model, examine the machine."""

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from prover.cli.app import OUT, AsJson, app


class LeanKind(StrEnum):
    """The ways to Lean that can be examined."""

    EMBEDDED = "embedded"
    LEANDOJO = "leandojo"


@app.command()
def train(
    config: Annotated[Path, typer.Argument(help="YAML file, e.g. configs/train/neff-4.yaml", show_default=False)],
) -> None:
    """Train a tactic model with DCO (Neff 1 is cross-entropy), or a family of them, in Hugging Face format.

    On several GPUs: `torchrun --nproc-per-node 8 $(which prover) train CONFIG`.
    """
    from training import train as run_training
    from training.processes import exit_if_one_of_several

    output = run_training(config)
    if os.environ.get("RANK", "0") == "0":
        OUT.print(f"written to {output}", soft_wrap=True)
    exit_if_one_of_several()


@app.command()
def doctor(
    lean: Annotated[LeanKind, typer.Option(help="Which way to Lean to examine.")] = LeanKind.EMBEDDED,
    as_json: AsJson = False,
) -> None:
    """Say what is installed, what is missing, and what to do about it. Exit status 1 if something needed is missing."""
    from prover.cli.doctor import examine, examine_leandojo, table

    findings = examine_leandojo() if lean is LeanKind.LEANDOJO else examine()
    if as_json:
        OUT.print_json(data=[finding.as_json() for finding in findings])
    else:
        OUT.print(table(findings))
    raise typer.Exit(1 if any(finding.state == "missing" for finding in findings) else 0)
