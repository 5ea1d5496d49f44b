"""Progress where there is no terminal, such as in the file of a scheduler: one line at times. Knows no bars."""

import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Self

from rich.console import Console

from prover.attempt import Attempt
from prover.cli.app import duration
from prover.metrics import Longest, Sample

if TYPE_CHECKING:
    from training.loop import Step

LINE_SECONDS = 30.0
"""Seconds between two lines."""


class LineProgress:
    """Prints each stage as it begins, and every LINE_SECONDS how far the run has come."""

    def __init__(self, console: Console, clock: Callable[[], float] = time.monotonic) -> None:
        self._console, self._clock = console, clock
        self._stage = ""
        self._stage_began = self._began = clock()
        self._total, self._earlier, self._now, self._proved = 0, 0, 0, 0
        self._longest: Longest | None = None
        self._longest_at = 0.0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        self._thread.join()
        if self._total:
            self._print(self._counts())

    def note(self, text: str) -> None:
        self._print(text)

    def stage(self, text: str) -> None:
        self._stage, self._stage_began = text, self._clock()
        self._print(text)

    def begin(self, total: int, done: int) -> None:
        self._total, self._earlier = total, done
        if done:
            self._print(f"resuming: {done} of {total} attempts are already finished")

    def finished(self, attempt: Attempt) -> None:
        if not self._now:
            self._began = self._stage_began
        if self._longest is not None and self._longest.name == "/".join(attempt.key):
            self._longest = None
        self._now += 1
        self._proved += attempt.status == "proved"

    def utilisation(self, sample: Sample) -> None:
        self._longest, self._longest_at = sample.longest, self._clock()

    def line(self) -> str:
        """How far the run has come: the stage before the first attempt has ended, then counts and times."""
        now = self._clock()
        longest = ""
        if self._longest is not None:
            lasts = self._longest.seconds + now - self._longest_at
            longest = f"; longest in progress: {self._longest.name}, {duration(lasts)}"
        if not self._now:
            return f"{self._stage}, for {duration(now - self._stage_began)} so far{longest}"
        left = (now - self._began) / self._now * (self._total - self._earlier - self._now)
        return f"{self._counts()}, about {duration(left)} left{longest}"

    def _counts(self) -> str:
        proofs = "new proofs" if self._earlier else "proofs"
        return f"{self._earlier + self._now} of {self._total} attempts, {self._proved} {proofs}"

    def _run(self) -> None:
        """Body of the thread. It also prints while the run waits for Lean's library, Ray or the models."""
        while not self._ended.wait(LINE_SECONDS):
            self._print(self.line())

    def _print(self, text: str) -> None:
        self._console.print(text, markup=False, highlight=False, soft_wrap=True)


class TrainingLines:
    """Says every LINE_SECONDS how far a training run has come."""

    def __init__(self, say: Callable[[str], None], clock: Callable[[], float] = time.monotonic) -> None:
        self._say, self._clock = say, clock
        self._began = self._said = clock()
        self._share_before: float | None = None

    def __call__(self, step: "Step", loss: float) -> None:
        now = self._clock()
        if self._share_before is None:  # a resumed run begins within the rows
            self._began, self._share_before = now, step.share
        if now - self._said < LINE_SECONDS:
            return
        self._said = now
        done = step.share - self._share_before
        left = f", about {duration((now - self._began) / done * (1 - step.share))} left" if done else ""
        self._say(f"{step.objective}: {step.share:.0%}, {step.number} steps, loss {loss:.3f}{left}")
