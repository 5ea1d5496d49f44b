"""How busy Lean and the models are: counted where the work is done, sampled by the driver.

Knows neither Ray nor what a unit of work is.
"""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True)
class Reading:
    """Totals of a meter since it was made. All times are in seconds on the clock of its machine."""

    began: float
    """When the meter was made. It tells a meter from its successor, which counts from zero after its process died."""
    at: float
    """When the meter was read."""
    busy: float
    """Time in which at least one unit was running."""
    running: float
    """Number of units running, integrated over time."""
    waiting: float
    """Number of units waiting, integrated over time."""
    done: int
    """Number of results."""


class Meter:
    """Counts units of work that run or wait, and their results.

    In a worker a unit is a search: it runs while Lean works for it and waits for a model at all other times, and a
    result is a tactic that Lean ran. In an engine a unit is a tactic being written, and a result is a token.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._running = self._waiting = self._done = 0
        self._busy = self._running_seconds = self._waiting_seconds = 0.0
        self._began = self._at = clock()
        self._lock = threading.Lock()  # the model may run in one thread and be asked about in another

    def set(self, running: int, waiting: int) -> None:
        """Set how many units are running and waiting from now on."""
        with self._lock:
            self._advance()
            self._running, self._waiting = running, waiting

    def count(self, results: int) -> None:
        """Add to the number of results."""
        with self._lock:
            self._done += results

    @contextmanager
    def one_runs(self) -> Iterator[None]:
        """One more unit is running inside the `with`."""
        self.set(self._running + 1, self._waiting)
        try:
            yield
        finally:
            self.set(self._running - 1, self._waiting)

    @contextmanager
    def one_waits(self) -> Iterator[None]:
        """One more unit is waiting inside the `with`."""
        self.set(self._running, self._waiting + 1)
        try:
            yield
        finally:
            self.set(self._running, self._waiting - 1)

    def read(self) -> Reading:
        """The totals up to now."""
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
    """How busy some workers, or the engines of one model, were in a span of time."""

    busy: float
    """Share of the time in which at least one unit was running, 0 to 1; mean over processes."""
    running: float
    """Mean number of units running, all processes together: searches that Lean works for, or tactics being written."""
    waiting: float
    """Mean number of units waiting, all processes together: searches that wait for a model, or queued tactics."""
    rate: float
    """Results per second of all processes together: tactics that Lean ran, or tokens written."""


def utilisation(spans: Sequence[tuple[Reading, Reading]]) -> Utilisation:
    """From the readings at both ends of a span, one pair per process. All zero without readings."""
    parts = [(start, end, end.at - start.at) for start, end in spans if start.began == end.began and end.at > start.at]
    return Utilisation(
        busy=sum((end.busy - start.busy) / seconds for start, end, seconds in parts) / max(1, len(parts)),
        running=sum((end.running - start.running) / seconds for start, end, seconds in parts),
        waiting=sum((end.waiting - start.waiting) / seconds for start, end, seconds in parts),
        rate=sum((end.done - start.done) / seconds for start, end, seconds in parts),
    )


@dataclass(frozen=True)
class Longest:
    """The unit of work that has been in progress for the longest time."""

    name: str
    seconds: float


@dataclass(frozen=True)
class Sample:
    """How busy a batch was in one span of time."""

    at: float
    """End of the span, Unix time in seconds."""
    seconds: float
    """Length of the span."""
    searches: int
    """Number of attempts in progress at its end."""
    lean: Utilisation
    models: dict[str, Utilisation]
    """Provers that share the model's engines, joined with `+` → its utilisation."""
    longest: Longest | None = None
    """The attempt in progress that began first: benchmark, theorem, arm and prover, joined with `/`."""
