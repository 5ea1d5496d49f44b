"""A batch run: makes the attempts that a run folder lacks on a cluster, and writes each as it ends.

Knows neither how a search works nor how progress is shown.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Protocol

from lean_env import LeanBroken
from lean_env.probe import check_backend_now
from prover.attempt import Attempt, Job
from prover.batch.cluster import cluster
from prover.batch.dispatch import Dispatcher
from prover.batch.engines import Engines
from prover.batch.first_attempts import FirstAttempts
from prover.batch.jobs import all_jobs
from prover.batch.preflight import plan
from prover.batch.pruning import Pruning
from prover.batch.watch import Watch
from prover.batch.worker import start_worker
from prover.config.run import RunConfig
from prover.errors import RunError
from prover.log import LOG, logging_to
from prover.metrics import Sample
from prover.runs.export import write_jsonl
from prover.runs.origin import record_start
from prover.runs.store import PROOFS, RunStore

RAY_LOG = "ray.log"
"""File in the run folder with Ray's reports of processes that died."""


class Progress(Protocol):
    """Receives the events of a batch."""

    def note(self, text: str) -> None:
        """A line that the user should see; the run continues."""

    def stage(self, text: str) -> None:
        """A new stage begins, e.g. the start of the engines."""

    def begin(self, total: int, done: int) -> None:
        """The run has `total` attempts, of which an earlier run finished `done`."""

    def finished(self, attempt: Attempt) -> None:
        """An attempt has ended and is written."""

    def utilisation(self, sample: Sample) -> None:
        """A new sample of how busy Lean and the models are."""


class Silent:
    """Receives the events and says nothing."""

    def note(self, text: str) -> None: ...

    def stage(self, text: str) -> None: ...

    def begin(self, total: int, done: int) -> None: ...

    def finished(self, attempt: Attempt) -> None: ...

    def utilisation(self, sample: Sample) -> None: ...


def run_batch(config: RunConfig, progress: Progress) -> None:
    """Make every attempt of `config` that its run folder does not hold yet, and export the proofs.

    Before anything is written, Lean must prove a known theorem and refuse a false one; if the first attempts all fail
    alike, the run stops. Raises GeneratorError, LeanMissing or RunError if the run as a whole is impossible.
    """
    progress.stage("checking what the run needs (Lean's library is compiled once)")
    prepared = plan(config, fetch=True)
    if prepared.missing:
        raise RunError(prepared.missing[0].found)
    for note in prepared.notes:
        progress.note(note)
    config, theorems = prepared.config, {name: rows or [] for name, rows in prepared.theorems.items()}
    if prepared.finished < prepared.jobs:
        progress.stage("checking that Lean proves a known theorem and refuses a false one")
        try:
            check_backend_now(config.lean, [theorem for rows in theorems.values() for theorem in rows])
        except LeanBroken as error:
            raise RunError(f"{error}; `prover doctor --lean {config.lean.kind}` says what it needs") from error
    with RunStore.writing(config) as store:
        for name, rows in theorems.items():
            store.add_theorems(name, rows)
        finished = store.finished()
        jobs = [job for job in all_jobs(config, theorems) if job.key not in finished]
        progress.begin(len(finished) + len(jobs), len(finished))
        if jobs:
            record_start(store.folder, config.lean.versions())
            progress.stage("starting Ray")
            pruning, first = Pruning(config, store.attempts()), FirstAttempts(config.lean.kind)

            def ended(attempt: Attempt) -> None:
                store.add(attempt)
                pruning.add(attempt)
                progress.finished(attempt)
                first.add(attempt)

            with (
                logging_to(store.folder / LOG),
                cluster(config.workers, store.folder / RAY_LOG) as check_cluster,
            ):
                wanted = pruning.wanted(jobs, skip=ended)
                for attempt in _attempts(config, wanted, store.folder, progress, check_cluster):
                    ended(attempt)
        write_jsonl(store.proofs(), store.folder / PROOFS)


def _attempts(
    config: RunConfig, jobs: Iterable[Job], folder: Path, progress: Progress, check_cluster: Callable[[], None]
) -> Iterator[Attempt]:
    """Run the jobs on the cluster; yields attempts as they end. Utilisation is written to `folder`."""
    progress.stage("starting the models")
    engines = Engines(config)
    engines.warm_up(meanwhile=check_cluster)
    progress.stage("searching")
    dispatcher = Dispatcher(
        lambda: start_worker(config.lean, config.workers),
        workers=config.workers.count,
        searches=config.workers.searches,
        models=engines,
    )
    watch = Watch(folder, dispatcher, engines)

    def look() -> None:
        check_cluster()
        sample = watch.look()
        if sample is not None:
            progress.utilisation(sample)

    yield from dispatcher.attempts(jobs, meanwhile=look)
    watch.last_look()
