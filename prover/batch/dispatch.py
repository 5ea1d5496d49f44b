"""Hands jobs to workers and gets attempts back, whatever dies meanwhile.

A job is one search. When a worker dies, or an engine breaks down under a worker, all searches that were under way in it
are made again; which of them was the cause is not known. So a job that has seen this happen twice is run once more in a
worker of its own, where it can only bring down itself.
"""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

import ray

from prover.attempt import Attempt, Job

MAX_TRIES = 3
"""A job that was under way in so many workers or engines that died is recorded as failed."""
POLL_SECONDS = 1.0
"""Between two looks at the utilisation while no attempt ends."""


class Models(Protocol):
    """What searches use; see `prover.batch.engines.Engines`."""

    def model(self, prover: str) -> Any:
        """For the next search of that prover."""
        ...


@dataclass
class _Place:
    """A worker that is replaced when it dies, and the number of searches it has."""

    worker: Any
    searches: int
    """At most."""
    load: int = 0


class Dispatcher:
    """The workers of a batch and what they are doing."""

    def __init__(self, start_worker: Callable[[], Any], *, workers: int, searches: int, models: Models) -> None:
        """`start_worker` starts an actor with the methods of `prover.batch.worker.Worker`; there will be `workers` of
        them with up to `searches` searches each, and up to as many with one search, for jobs under suspicion."""
        self._start_worker, self._models = start_worker, models
        self._places = [_Place(start_worker(), searches) for _ in range(workers)]
        self._cells: list[_Place] = []
        self._under_way: dict[Any, tuple[Job, _Place, Any]] = {}
        self._tries: Counter[tuple[str, str, str, str]] = Counter()

    @property
    def workers(self) -> list[Any]:
        """The actors as of now."""
        return [place.worker for place in (*self._places, *self._cells)]

    @property
    def searches(self) -> int:
        """Attempts under way."""
        return len(self._under_way)

    def attempts(self, jobs: Iterable[Job], meanwhile: Callable[[], None]) -> Iterator[Attempt]:
        """Make every job; yields attempts as they end. `jobs` is read as workers become free, and `meanwhile` called at
        least every POLL_SECONDS."""
        fresh, again, suspects = iter(jobs), deque[Job](), deque[Job]()
        while True:
            while (place := self._free_place()) is not None:
                job = next(fresh, None) or (again.popleft() if again else None)
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
                    yield outcome
                    continue
                self._tries[key(job)] += 1
                tries = self._tries[key(job)]
                if tries < MAX_TRIES:
                    (again if tries < MAX_TRIES - 1 else suspects).append(job)
                else:
                    yield job.attempt("failed", reason=f"{tries} workers broke down over it: {_reason(outcome)}")

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
        self._under_way[reference] = job, place, place.worker
        place.load += 1

    def _end(self, reference: Any) -> tuple[Job, "Attempt | ray.exceptions.RayError"]:
        job, place, worker = self._under_way.pop(reference)
        place.load -= 1
        try:
            return job, ray.get(reference)
        except ray.exceptions.RayTaskError as error:  # the worker lives
            return job, error
        except ray.exceptions.RayError as error:
            if place.worker is worker:  # its other searches will say the same of it
                ray.kill(worker)
                place.worker = self._start_worker()
            return job, error


def key(job: Job) -> tuple[str, str, str, str]:
    """What a job and its attempt have in common: benchmark, theorem, arm, prover."""
    return job.benchmark, job.theorem.name, job.arm, job.member.name


def _reason(error: "ray.exceptions.RayError") -> str:
    """The last line says what was the matter."""
    lines: list[str] = str(error).strip().splitlines()
    return lines[-1].strip()
