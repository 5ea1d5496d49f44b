"""`prover train`: trains tactic models. Knows nothing of training but its entry point."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from prover.cli.app import ERR, OUT, app

if TYPE_CHECKING:
    from training.loop import Step


@app.command()
def train(
    config: Annotated[Path, typer.Argument(help="YAML file, e.g. configs/train/neff-4.yaml", show_default=False)],
) -> None:
    """Train a tactic model, or a family of them, with DCO (Neff 1 is cross-entropy). Writes Hugging Face format.

    On several GPUs: `torchrun --nproc-per-node 8 $(which prover) train CONFIG`.
    """
    from training import train as run_training
    from training.processes import exit_if_one_of_several

    output = run_training(config, _Bar())
    if os.environ.get("RANK", "0") == "0":
        OUT.print(f"written to {output}", soft_wrap=True)
    exit_if_one_of_several()


class _Bar:
    """A progress bar over the rows of a training run, with Neff, steps and loss."""

    def note(self, text: str) -> None:
        ERR.print(text, markup=False, highlight=False, soft_wrap=True)

    @contextmanager
    def steps(self) -> "Iterator[Callable[[Step, float], None]]":
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[steps]}"))
        with Progress(*columns, TimeRemainingColumn(), console=ERR) as bar:
            task = bar.add_task("training", total=1.0, steps="")

            def made(step: "Step", loss: float) -> None:
                text = f"{step.number} steps, loss {loss:.3f}"
                bar.update(task, completed=step.share, description=f"Neff {step.neff:g}", steps=text)

            yield made
