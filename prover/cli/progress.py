"""Progress bars on a terminal. Knows nothing of how attempts are made."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from rich.console import Console, RenderableType
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.progress import TimeRemainingColumn as Remaining
from rich.text import Text

from prover.attempt import Attempt
from prover.cli.progress_lines import LineProgress
from prover.metrics import Sample


class _Bar(Progress):
    """A progress bar with a text below it, which wraps if the terminal is too narrow."""

    def __init__(self, console: Console) -> None:
        self.text = ""
        super().__init__(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(bar_width=20),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            Remaining(),
            console=console,
            disable=not console.is_terminal,
        )

    def get_renderables(self) -> Iterator[RenderableType]:
        yield from super().get_renderables()
        if self.text:
            yield Text(self.text, style="dim")


class BatchProgress:
    """A progress bar over the attempts of a run, with the number of proofs and how busy Lean and the models are.

    For a terminal; `LineProgress` is for other consoles.
    """

    def __init__(self, console: Console) -> None:
        self._console = console
        self._bar = _Bar(console)
        self._task = self._bar.add_task("reading", total=None)
        self._proved = 0
        self._what = "proofs"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def note(self, text: str) -> None:
        self._console.print(text, style="yellow", markup=False, highlight=False, soft_wrap=True)

    def stage(self, text: str) -> None:
        self._bar.update(self._task, description=text)

    def begin(self, total: int, done: int) -> None:
        self._bar.update(self._task, total=total, completed=done)
        self._bar.start()
        if done:
            self._what = "new proofs"
            self._console.print(f"resuming: {done} of {total} attempts are already finished")

    def finished(self, attempt: Attempt) -> None:
        self._proved += attempt.status == "proved"
        self._bar.update(self._task, advance=1, description=f"searching, {self._proved} {self._what}")

    def utilisation(self, sample: Sample) -> None:
        """Show how busy Lean and the models are, below the bar."""
        # A share of time and not of searches: fewer may be in progress now than the mean over the span measured.
        lean = sample.lean.running / max(sample.lean.running + sample.lean.waiting, 1e-9)
        parts = [f"{sample.searches} searches, {lean:.0%} of their time in Lean"]
        parts += [
            f"{name} {model.busy:.0%} busy, batch {model.running:.0f}, queue {model.waiting:.0f}"
            for name, model in sample.models.items()
        ]
        self._bar.text = " · ".join(parts)


@contextmanager
def counted(console: Console, text: str, total: int) -> Iterator[Callable[[], None]]:
    """A bar of `total` steps, if the console is a terminal; call the function that it yields after each step."""
    with _Bar(console) as bar:
        task = bar.add_task(text, total=total)
        yield lambda: bar.advance(task)


def batch_progress(console: Console) -> BatchProgress | LineProgress:
    """Progress of a batch as it suits the console."""
    return BatchProgress(console) if console.is_terminal else LineProgress(console)
