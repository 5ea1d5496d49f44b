"""How busy Lean and the models are: counted where the work is done, sampled by the driver. Knows no Ray."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True)
class Reading:
    """What a meter has counted since it was made."""

    began: float
    """When the meter was made: one that was made anew, after its process died, counts from zero."""
    at: float
    """When it was read. Both in seconds on the clock of its machine."""
    busy: float
    """Seconds in which at least one unit was running."""
    running: float
    """Units running × seconds."""
    waiting: float
    """Units waiting × seconds."""
    done: int
    """Results so far."""


class Meter:
    """Counts units of work that run or wait, and what they give.

    In a worker a unit is a search: it runs while Lean works for it and waits while a model does; results are tactics
    that Lean ran. In an engine it is a tactic being written; results are tokens.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._running = self._waiting = self._done = 0
        self._busy = self._running_seconds = self._waiting_seconds = 0.0
        self._began = self._at = clock()
        self._lock = threading.Lock()  # a thread may run the model that another one asks about

    def set(self, running: int, waiting: int) -> None:
        """So many units are running and waiting from now on."""
        with self._lock:
            self._advance()
            self._running, self._waiting = running, waiting

    def count(self, results: int) -> None:
        """So many more results have come."""
        with self._lock:
            self._done += results

    @contextmanager
    def one_runs(self) -> Iterator[None]:
        """One more unit runs inside the `with`."""
        self.set(self._running + 1, self._waiting)
        try:
            yield
        finally:
            self.set(self._running - 1, self._waiting)

    @contextmanager
    def one_waits(self) -> Iterator[None]:
        """One more unit waits inside the `with`."""
        self.set(self._running, self._waiting + 1)
        try:
            yield
        finally:
            self.set(self._running, self._waiting - 1)

    def read(self) -> Reading:
        """Everything up to now."""
        with self._lock:
            self._advance()
            return Reading(self._began, self._at, self._busy, self._running_seconds, self._waiting_seconds, self._done)

    def _advance(self) -> None:
        now = self._clock()
        passed, self._at = now - self._at, now
        self._busy += passed * (self._running > 0)
        self._running_seconds += passed * self._running
        self._waiting_seconds += passed * self._waiting


@dataclass(frozen=True)
class Utilisation:
    """What some workers, or the engines of one model, did in a span of time."""

    busy: float
    """Share of the time in which at least one unit was running, 0 to 1; the mean over processes."""
    running: float
    """Units running, mean over time, all processes together: searches that Lean works for; tactics being written."""
    waiting: float
    """Units waiting, likewise: searches that wait for a model; tactics that the model has not begun."""
    rate: float
    """Results a second, all processes together: tactics that Lean ran; tokens written."""


def utilisation(spans: Sequence[tuple[Reading, Reading]]) -> Utilisation:
    """From the readings at both ends of a span, one pair for each process. Without any, nothing was done."""
    parts = [(start, end, end.at - start.at) for start, end in spans if start.began == end.began and end.at > start.at]
    return Utilisation(
        busy=sum((end.busy - start.busy) / seconds for start, end, seconds in parts) / max(1, len(parts)),
        running=sum((end.running - start.running) / seconds for start, end, seconds in parts),
        waiting=sum((end.waiting - start.waiting) / seconds for start, end, seconds in parts),
        rate=sum((end.done - start.done) / seconds for start, end, seconds in parts),
    )


@dataclass(frozen=True)
class Sample:
    """One look at a running batch."""

    at: float
    """Unix time, seconds."""
    seconds: float
    """Length of the span that is described, which ends at `at`."""
    searches: int
    """Attempts under way."""
    lean: Utilisation
    models: dict[str, Utilisation]
    """By the provers that share the model's engines, joined with `+`."""
