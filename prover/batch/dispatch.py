"""Hands jobs to workers and collects their attempts, even if workers or engines die.

A job is one search. When a worker dies, or an engine fails while a worker uses it, all searches in progress there are
repeated, because it is unknown which of them was the cause. A job to which this has happened twice is repeated in a
worker of its own, where it can bring down only itself. An attempt that failed without such a death, because its Lean or
its model broke down, is made once more, with a fresh Lean, before what has not begun: so a run in which nothing works
is known by its first attempts. Knows nothing of how a search is made.
"""

import logging
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from textwrap import shorten
from typing import Any, NamedTuple, Protocol

import ray

from prover.attempt import Attempt, AttemptKey, Job
from prover.metrics import Longest

_log = logging.getLogger(__name__)

MAX_TRIES = 3
"""Number of tries after which a job is recorded as failed, because its worker or engine broke down each time."""
POLL_SECONDS = 1.0
"""Seconds between two calls of `meanwhile` while no attempt ends."""


class Models(Protocol):
    """Supplies the models of searches; see `prover.batch.engines.Engines`."""

    def model(self, prover: str) -> Any:
        """The model for the next search of that prover."""
        ...


@dataclass
class _Place:
    """A worker, which is replaced when it dies, and its number of searches."""

    worker: Any
    searches: int
    """Largest number of searches at once."""
    load: int = 0
    """Number of searches in progress."""


class _UnderWay(NamedTuple):
    """An attempt in progress."""

    job: Job
    place: _Place
    worker: Any
    """The actor that makes the attempt; `place` has another one after its death."""
    began: float
    """`time.monotonic()` at its beginning."""


class Dispatcher:
    """The workers of a batch and what they are doing."""

    def __init__(self, start_worker: Callable[[], Any], *, workers: int, searches: int, models: Models) -> None:
        """`start_worker` starts an actor with the methods of `prover.batch.worker.Worker`. There will be `workers` of
        them with up to `searches` searches each, and up to `workers` more with one search each, for suspect jobs."""
        self._start_worker, self._models = start_worker, models
        self._places = [_Place(start_worker(), searches) for _ in range(workers)]
        self._cells: list[_Place] = []
        self._under_way: dict[Any, _UnderWay] = {}
        self._tries: Counter[AttemptKey] = Counter()
        self._failed_before: set[AttemptKey] = set()

    @property
    def workers(self) -> list[Any]:
        """The current actors."""
        return [place.worker for place in (*self._places, *self._cells)]

    @property
    def searches(self) -> int:
        """Number of attempts in progress."""
        return len(self._under_way)

    @property
    def longest(self) -> Longest | None:
        """The attempt in progress that began first; None if there is none."""
        first = next(iter(self._under_way.values()), None)  # a dictionary keeps the order in which they began
        return None if first is None else Longest("/".join(first.job.key), time.monotonic() - first.began)

    def attempts(self, jobs: Iterable[Job], meanwhile: Callable[[], None]) -> Iterator[Attempt]:
        """Run every job; yields attempts as they end. `jobs` is read as workers become free, and `meanwhile` is called
        at least every POLL_SECONDS."""
        fresh, at_once, again, suspects = iter(jobs), deque[Job](), deque[Job](), deque[Job]()
        while True:
            while (place := self._free_place()) is not None:
                job = at_once.popleft() if at_once else next(fresh, None) or (again.popleft() if again else None)
                if job is None:
                    break
                self._begin(job, place)
            while suspects and (cell := self._free_cell()) is not None:
                self._begin(suspects.popleft(), cell)
            if not self._under_way:
                return
            ready, _ = ray.wait(list(self._under_way), num_returns=1, timeout=POLL_SECONDS)
            meanwhile()
            for reference in ready:
                job, outcome = self._end(reference)
                if isinstance(outcome, Attempt):
                    if outcome.status == "failed" and job.key not in self._failed_before:
                        _log.warning("%s failed and is tried once more: %s", "/".join(job.key), outcome.reason)
                        self._failed_before.add(job.key)
                        at_once.append(job)
                    else:
                        yield outcome
                    continue
                self._tries[job.key] += 1
                tries = self._tries[job.key]
                _log.warning("try %d of %d of %s failed: %s", tries, MAX_TRIES, "/".join(job.key), last_line(outcome))
                if tries < MAX_TRIES:
                    (again if tries < MAX_TRIES - 1 else suspects).append(job)
                else:
                    yield job.result("failed", reason=f"{tries} workers broke down over it: {last_line(outcome)}")

    def _free_place(self) -> _Place | None:
        place = min(self._places, key=lambda place: place.load)
        return place if place.load < place.searches else None

    def _free_cell(self) -> _Place | None:
        free = next((cell for cell in self._cells if cell.load == 0), None)
        if free is None and len(self._cells) < len(self._places):
            free = _Place(self._start_worker(), searches=1)
            self._cells.append(free)
        return free

    def _begin(self, job: Job, place: _Place) -> None:
        reference = place.worker.attempt.remote(job, self._models.model(job.member.name))
        self._under_way[reference] = _UnderWay(job, place, place.worker, time.monotonic())
        place.load += 1

    def _end(self, reference: Any) -> tuple[Job, "Attempt | ray.exceptions.RayError"]:
        job, place, worker, _ = self._under_way.pop(reference)
        place.load -= 1
        try:
            return job, ray.get(reference)
        except ray.exceptions.RayTaskError as error:  # the worker lives
            return job, error
        except ray.exceptions.RayError as error:
            if place.worker is worker:  # the worker's other searches will report the same death
                _log.warning("a worker has died, another is started: %s", last_line(error))
                ray.kill(worker)
                place.worker = self._start_worker()
            return job, error


def last_line(error: "ray.exceptions.RayError") -> str:
    """Ray's description of the error, without its place and Ray's advice."""
    lines: list[str] = str(error).strip().splitlines()
    return shorten(lines[-1], 200, placeholder=" …")
