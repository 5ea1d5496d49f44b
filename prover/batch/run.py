"""A batch: what a run folder lacks is made by a cluster's workers, and written as it comes."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from prover.attempt import Attempt, Job
from prover.batch.cluster import cluster
from prover.batch.dispatch import Dispatcher, key
from prover.batch.engines import Engines
from prover.batch.jobs import all_jobs
from prover.batch.preflight import plan
from prover.batch.pruning import GivingUp
from prover.batch.watch import Watch
from prover.batch.worker import start_worker
from prover.config.run import RunConfig
from prover.errors import RunError
from prover.metrics import Sample
from prover.runs.export import write_jsonl
from prover.runs.store import PROOFS, RunStore

RAY_LOG = "ray.log"
"""File in the run folder: what Ray said of processes that died."""


class Progress(Protocol):
    """Told what happens in a batch."""

    def note(self, text: str) -> None:
        """A line that the user should see and that stops nothing."""

    def stage(self, text: str) -> None:
        """A new stage begins, e.g. the start of the engines."""

    def begin(self, total: int, done: int) -> None:
        """`total` attempts in all, of which `done` were finished by an earlier run."""

    def finished(self, attempt: Attempt) -> None:
        """One more attempt has ended and is written."""

    def utilisation(self, sample: Sample) -> None:
        """How busy everything is."""


def run_batch(config: RunConfig, progress: Progress) -> None:
    """Make every attempt of `config` that its run folder does not hold yet, and export the proofs.

    Raises GeneratorError or RunError where the run as a whole is impossible.
    """
    progress.stage("checking what the run needs (Lean's library is compiled once)")
    prepared = plan(config, fetch=True)
    if prepared.missing:
        raise RunError(prepared.missing[0].text)
    for note in prepared.notes:
        progress.note(note)
    config, theorems = prepared.config, {name: rows or [] for name, rows in prepared.theorems.items()}
    with RunStore.writing(config) as store:
        for name, rows in theorems.items():
            store.add_theorems(name, rows)
        finished = store.finished()
        jobs = [job for job in all_jobs(config, theorems) if key(job) not in finished]
        progress.begin(len(finished) + len(jobs), len(finished))
        if jobs:
            progress.stage("starting Ray")
            giving_up = GivingUp(config, store.attempts())

            def ended(attempt: Attempt) -> None:
                store.add(attempt)
                giving_up.add(attempt)
                progress.finished(attempt)

            with cluster(config.workers, store.folder / RAY_LOG):
                for attempt in _attempts(config, giving_up.wanted(jobs, skip=ended), store.folder, progress):
                    ended(attempt)
        write_jsonl(store.proofs(), store.folder / PROOFS)


def _attempts(config: RunConfig, jobs: Iterable[Job], folder: Path, progress: Progress) -> Iterator[Attempt]:
    """Make the jobs on the cluster; yields attempts as they end. Utilisation is written into `folder`."""
    progress.stage("starting the models")
    engines = Engines(config)
    engines.warm_up()
    progress.stage("searching")
    dispatcher = Dispatcher(
        lambda: start_worker(config.lean, config.workers),
        workers=config.workers.count,
        searches=config.workers.searches,
        models=engines,
    )
    watch = Watch(folder, dispatcher, engines)

    def look() -> None:
        sample = watch.look()
        if sample is not None:
            progress.utilisation(sample)

    yield from dispatcher.attempts(jobs, meanwhile=look)
    watch.last_look()
