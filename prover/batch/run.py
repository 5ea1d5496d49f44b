"""A batch: what a run folder lacks is made by a cluster's workers, and written as it comes."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol

from lean_env import Theorem
from prover.attempt import Attempt, Job
from prover.batch.benchmarks import load_benchmark
from prover.batch.cluster import check_gpus, cluster
from prover.batch.dispatch import Dispatcher, key
from prover.batch.engines import Engines
from prover.batch.pruning import GivingUp
from prover.batch.watch import Watch
from prover.batch.worker import start_worker
from prover.config.run import CheckpointSource, RunConfig
from prover.config.sampling import check_adapter, check_checkpoint
from prover.metrics import Sample
from prover.runs.export import write_jsonl
from prover.runs.store import PROOFS, RunStore

RAY_LOG = "ray.log"
"""File in the run folder: what Ray said of processes that died."""


class Progress(Protocol):
    """Told what happens in a batch."""

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

    Raises LeanError, GeneratorError or RunError where the run as a whole is impossible.
    """
    theorems = {name: load_benchmark(benchmark) for name, benchmark in config.benchmarks.items()}
    for prover in config.used_provers().values():
        if isinstance(prover.generator, CheckpointSource):
            check_checkpoint(prover.generator.checkpoint)
            if prover.generator.adapter is not None:
                check_adapter(str(prover.generator.adapter))
    check_gpus(config)
    with RunStore.writing(config) as store:
        for name, rows in theorems.items():
            store.add_theorems(name, rows)
        finished = store.finished()
        jobs = [job for job in all_jobs(config, theorems) if key(job) not in finished]
        progress.begin(len(finished) + len(jobs), len(finished))
        if jobs:
            progress.stage("preparing Lean (the library is compiled once)")
            config.lean.prepare()
            progress.stage("starting Ray")
            giving_up = GivingUp(config, store.attempts())

            def ended(attempt: Attempt) -> None:
                store.add(attempt)
                giving_up.add(attempt)
                progress.finished(attempt)

            with cluster(config.workers, store.folder / RAY_LOG) as check_cluster:
                wanted = giving_up.wanted(jobs, skip=ended)
                for attempt in _attempts(config, wanted, store.folder, progress, check_cluster):
                    ended(attempt)
        write_jsonl(store.proofs(), store.folder / PROOFS)


def all_jobs(config: RunConfig, theorems: Mapping[str, list[Theorem]]) -> list[Job]:
    """Every job of a run, the members of all arms taking turns, so that all engines and Lean are busy together."""
    members = [(ensemble.name, member) for ensemble in config.ensembles() for member in ensemble.members]
    return [
        Job(benchmark, theorem, arm, member)
        for benchmark, rows in theorems.items()
        for theorem, (arm, member) in itertools.product(rows, members)
    ]


def _attempts(
    config: RunConfig, jobs: Iterable[Job], folder: Path, progress: Progress, check_cluster: Callable[[], None]
) -> Iterator[Attempt]:
    """Make the jobs on the cluster; yields attempts as they end. Utilisation is written into `folder`."""
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
