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
    config: Annotated[Path, typer.Argument(help="YAML file, e.g. configs/train/base.yaml", show_default=False)],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write here, not to CONFIG's `output`.", show_default=False)
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Train again what is finished, and replace what the output holds.")
    ] = False,
) -> None:
    """Train a tactic model, or a family of them, with DCO (Neff 1 is cross-entropy). Writes Hugging Face format.

    A base that CONFIG names by its configuration is trained first. A checkpoint that is there already is left as it is.
    On several GPUs: `torchrun --nproc-per-node 8 -m prover train CONFIG`.
    """
    from training.runs import runs_for

    runs = runs_for(config, output=output, force=force)  # before torch is imported, which takes seconds
    main = os.environ.get("RANK", "0") == "0"
    if main and runs.finished:
        folders = ", ".join(str(run.output) for run in runs.finished)
        ERR.print(f"finished before, and left as it is (--force trains it again): {folders}", soft_wrap=True)
    if not runs.to_do:
        return
    from training.processes import exit_if_one_of_several
    from training.trainer import make_runs

    make_runs(runs, _Shown())
    if main:
        OUT.print(f"written to {runs.output}", soft_wrap=True)
    exit_if_one_of_several()


class _Shown:
    """The progress of a training run: a bar on a terminal, elsewhere a line at times."""

    def note(self, text: str) -> None:
        ERR.print(text, markup=False, highlight=False, soft_wrap=True)

    @contextmanager
    def steps(self) -> "Iterator[Callable[[Step, float], None]]":
        if not ERR.is_terminal:
            from prover.cli.progress_lines import TrainingLines

            yield TrainingLines(self.note)
            return
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[steps]}"))
        with Progress(*columns, TimeRemainingColumn(), console=ERR) as bar:
            task = bar.add_task("training", total=1.0, steps="")

            def made(step: "Step", loss: float) -> None:
                text = f"{step.number} steps, loss {loss:.3f}"
                bar.update(task, completed=step.share, description=step.objective, steps=text)

            yield made
