"""Samples how busy a running batch is, and collects the log records of its workers and engines.

Knows nothing of attempts.
"""

import contextlib
import json
import logging
import time
from collections import defaultdict
from dataclasses import asdict
from pathlib import Path
from typing import Any

import ray

from prover.batch.dispatch import Dispatcher, last_line
from prover.batch.engines import Engines
from prover.log import log_again
from prover.metrics import Reading, Sample, utilisation
from prover.runs.utilisation import UTILISATION

_log = logging.getLogger(__name__)

SAMPLE_SECONDS = 5.0
"""Seconds between two samples."""
SILENT_SECONDS = 300.0
"""Seconds after which a worker that has stopped answering is killed. A busy one answers within seconds."""
LAST_SECONDS = 2.0
"""Seconds that the last sample waits for answers; what has not answered by then is left out."""
_LEAN = ""  # the group of all workers; the other groups are named after provers


class Watch:
    """Takes samples without ever blocking a batch: an actor that is dead or busy is left out of a sample.

    A worker that hangs is killed, so that the dispatcher gives its searches to another.
    """

    def __init__(self, folder: Path, dispatcher: Dispatcher, engines: Engines) -> None:
        self._path = folder / UTILISATION
        self._dispatcher, self._engines = dispatcher, engines
        self._asked: dict[Any, tuple[str, Any]] = {}
        self._late: dict[Any, Any] = {}
        """Answer that came too late for its sample → actor."""
        self._heard: dict[Any, float] = {}
        """Actor → `time.monotonic()` of its last answer."""
        self._asked_at = 0.0
        self._known: dict[Any, Reading] = {}
        self._known_at = 0.0

    def look(self) -> Sample | None:
        """The next sample, which is also written to the file, or None if none is due. Call it often."""
        now = time.time()
        if not self._asked:
            if now - self._asked_at >= SAMPLE_SECONDS:
                self._ask(now)
            return None
        answered, missing = ray.wait(list(self._asked), num_returns=len(self._asked), timeout=0)
        if missing and now - self._asked_at < SAMPLE_SECONDS:
            return None
        self._read_late()
        self._late |= {reference: self._asked[reference][1] for reference in missing}
        sample = self._keep(answered)
        self._kill_silent()
        return sample

    def last_look(self) -> None:
        """Write a sample of the time since the last one."""
        self._ask(time.time())
        answered, _ = ray.wait(list(self._asked), num_returns=len(self._asked), timeout=LAST_SECONDS)
        self._read_late()
        self._keep(answered)

    def _read_late(self) -> None:
        """Log the records of answers that came too late for their sample; they exist nowhere else."""
        if self._late:
            answered, _ = ray.wait(list(self._late), num_returns=len(self._late), timeout=0)
            for reference in answered:
                actor = self._late.pop(reference)
                with contextlib.suppress(ray.exceptions.RayError):  # dead, which a sample has reported
                    log_again(ray.get(reference)[1])
                    self._heard[actor] = time.monotonic()

    def _kill_silent(self) -> None:
        now = time.monotonic()
        for worker in self._dispatcher.workers:
            if now - self._heard.get(worker, now) > SILENT_SECONDS:
                _log.warning("a worker that has not answered for %.0f s is killed", now - self._heard.pop(worker))
                ray.kill(worker)

    def _keep(self, answered: list[Any]) -> Sample | None:
        sample = self._sample(answered)
        self._asked = {}
        if sample is not None:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(sample)) + "\n")
        return sample

    def _ask(self, now: float) -> None:
        groups = {_LEAN: self._dispatcher.workers, **self._engines.actors}
        self._asked = {actor.report.remote(): (group, actor) for group, actors in groups.items() for actor in actors}
        self._asked_at = now

    def _sample(self, answered: list[Any]) -> Sample | None:
        """The sample between the last readings and those of `answered`; None without earlier readings."""
        spans: dict[str, list[tuple[Reading, Reading]]] = defaultdict(list)
        known: dict[Any, Reading] = {}
        for reference in answered:
            group, actor = self._asked[reference]
            try:
                reading: Reading | None
                reading, records = ray.get(reference)
            except ray.exceptions.RayError as error:
                _log.warning("%s does not answer: %s", f"engine of {group}" if group else "worker", last_line(error))
                continue
            log_again(records)
            self._heard[actor] = time.monotonic()
            if reading is not None:
                known[actor] = reading
                if actor in self._known:
                    spans[group].append((self._known[actor], reading))
        before, self._known_at, self._known = self._known_at, self._asked_at, known
        if not spans:
            return None
        return Sample(
            at=self._asked_at,
            seconds=self._asked_at - before,
            searches=self._dispatcher.searches,
            lean=utilisation(spans[_LEAN]),
            models={group: utilisation(spans[group]) for group in self._engines.actors},
            longest=self._dispatcher.longest,
        )
