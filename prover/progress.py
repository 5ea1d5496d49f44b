"""Progress on a terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.progress import TimeRemainingColumn as Remaining

from prover.attempt import Attempt
from prover.utilisation import Sample


def _bar(console: Console) -> Progress:
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        Remaining(),
        console=console,
    )


class BatchProgress:
    """A bar over the attempts of a run, with the number of proofs so far and how busy Lean and the models are."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._bar = _bar(console)
        self._task = self._bar.add_task("reading", total=None)
        self._proved = 0
        self._busy = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def stage(self, text: str) -> None:
        if not self._console.is_terminal:
            self._console.print(text)
        self._bar.update(self._task, description=text)

    def begin(self, total: int, done: int) -> None:
        self._bar.update(self._task, total=total, completed=done)
        self._bar.start()
        if done:
            self._console.print(f"going on: {done} of {total} attempts are already finished")

    def finished(self, attempt: Attempt) -> None:
        self._proved += attempt.status == "proved"
        self._bar.update(self._task, advance=1)
        self._describe()

    def utilisation(self, sample: Sample) -> None:
        self._busy = f" · Lean in {sample.lean.running:.0f} of {sample.searches} searches"
        for name, model in sample.models.items():
            self._busy += f" · {name} {model.busy:.0%} busy, batch {model.running:.0f}, queue {model.waiting:.0f}"
        self._describe()

    def _describe(self) -> None:
        self._bar.update(self._task, description=f"searching, {self._proved} proofs{self._busy}")


@contextmanager
def counted(console: Console, text: str, total: int) -> Iterator[Callable[[], None]]:
    """A bar of `total` steps; call what it gives after each."""
    with _bar(console) as bar:
        task = bar.add_task(text, total=total)
        yield lambda: bar.advance(task)
