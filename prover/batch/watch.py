"""The driver's eye on a batch: reads the meters of all workers and engines now and then, and keeps what they say."""

import json
import time
from collections import defaultdict
from dataclasses import asdict
from pathlib import Path
from typing import Any

import ray

from prover.batch.dispatch import Dispatcher
from prover.batch.engines import Engines
from prover.metrics import Reading, Sample, utilisation

UTILISATION = "utilisation.jsonl"
"""File in the run folder with one `Sample` a line."""
SAMPLE_SECONDS = 5.0
"""Between two samples."""
LAST_SECONDS = 2.0
"""At the end of a batch: until all have answered, or are left out."""
_LEAN = ""  # the group of all workers, among those of the models


class Watch:
    """Asks without waiting: an actor that is dead or busy is left out of a sample."""

    def __init__(self, folder: Path, dispatcher: Dispatcher, engines: Engines) -> None:
        self._path = folder / UTILISATION
        self._dispatcher, self._engines = dispatcher, engines
        self._asked: dict[Any, tuple[str, Any]] = {}
        self._asked_at = 0.0
        self._known: dict[Any, Reading] = {}
        self._known_at = 0.0

    def look(self) -> Sample | None:
        """To be called often. A sample when one is due, which is then also in the file."""
        now = time.time()
        if not self._asked:
            if now - self._asked_at >= SAMPLE_SECONDS:
                self._ask(now)
            return None
        answered, missing = ray.wait(list(self._asked), num_returns=len(self._asked), timeout=0)
        if missing and now - self._asked_at < SAMPLE_SECONDS:
            return None
        return self._keep(answered)

    def last_look(self) -> None:
        """The sample of what has happened since the last one."""
        self._ask(time.time())
        answered, _ = ray.wait(list(self._asked), num_returns=len(self._asked), timeout=LAST_SECONDS)
        self._keep(answered)

    def _keep(self, answered: list[Any]) -> Sample | None:
        sample = self._sample(answered)
        self._asked = {}
        if sample is not None:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(sample)) + "\n")
        return sample

    def _ask(self, now: float) -> None:
        groups = {_LEAN: self._dispatcher.workers, **self._engines.actors}
        self._asked = {
            actor.utilisation.remote(): (group, actor) for group, actors in groups.items() for actor in actors
        }
        self._asked_at = now

    def _sample(self, answered: list[Any]) -> Sample | None:
        """From the readings before to those that have come; None if there were none before."""
        spans: dict[str, list[tuple[Reading, Reading]]] = defaultdict(list)
        known: dict[Any, Reading] = {}
        for reference in answered:
            group, actor = self._asked[reference]
            try:
                reading: Reading | None = ray.get(reference)
            except ray.exceptions.RayError:
                continue
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
        )
