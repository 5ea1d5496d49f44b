"""`prover train`: trains tactic models. Knows nothing of training beyond its one function."""

import os
from pathlib import Path
from typing import Annotated

import typer

from prover.cli.app import OUT, app


@app.command()
def train(
    config: Annotated[Path, typer.Argument(help="YAML file, e.g. configs/train/neff-4.yaml", show_default=False)],
) -> None:
    """Train a tactic model, or a family of them, with DCO (Neff 1 is cross-entropy). Writes Hugging Face format.

    On several GPUs: `torchrun --nproc-per-node 8 $(which prover) train CONFIG`.
    """
    from training import train as run_training
    from training.processes import exit_if_one_of_several

    output = run_training(config)
    if os.environ.get("RANK", "0") == "0":
        OUT.print(f"written to {output}", soft_wrap=True)
    exit_if_one_of_several()
