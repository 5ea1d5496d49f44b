"""The driver of a batch: hands theorems to workers, writes what comes back, goes on after any of them has died."""

import itertools
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

import ray

from lean_env import Theorem
from prover.attempt import Attempt, Job
from prover.benchmark import load_benchmark
from prover.cluster import cluster, start_engines, start_workers, warm_up
from prover.config import CheckpointSource, RunConfig
from prover.export import write_jsonl
from prover.sampling import check_checkpoint
from prover.store import PROOFS, RunStore

MAX_TRIES = 3
"""A job that was under way in this many workers or engines that died is recorded as failed."""


class Progress(Protocol):
    """Told what happens in a batch."""

    def stage(self, text: str) -> None:
        """A new stage begins, e.g. the start of the engines."""

    def begin(self, total: int, done: int) -> None:
        """`total` attempts in all, of which `done` were finished by an earlier run."""

    def finished(self, attempt: Attempt) -> None:
        """One more attempt has ended and is written."""


def run_batch(config: RunConfig, progress: Progress) -> None:
    """Make every attempt of `config` that its run folder does not hold yet, and export the proofs.

    Raises LeanError, GeneratorError or RunError where the run as a whole is impossible.
    """
    theorems = {name: load_benchmark(benchmark) for name, benchmark in config.benchmarks.items()}
    for prover in config.used_provers().values():
        if isinstance(prover.generator, CheckpointSource):
            check_checkpoint(prover.generator.checkpoint)
    with RunStore.writing(config) as store:
        for name, rows in theorems.items():
            store.add_theorems(name, rows)
        finished = store.finished()
        jobs = [job for job in all_jobs(config, theorems) if _key(job) not in finished]
        progress.begin(len(finished) + len(jobs), len(finished))
        if jobs:
            progress.stage("preparing Lean (the library is compiled once)")
            config.lean.prepare()
            progress.stage("starting Ray")
            with cluster(config.workers):
                progress.stage("starting the models")
                engines = start_engines(config)
                warm_up(engines)
                progress.stage("searching")
                for attempt in _attempts(jobs, engines, start_workers(config), config.workers.searches):
                    store.add(attempt)
                    progress.finished(attempt)
        write_jsonl(store.proofs(), store.folder / PROOFS)


def all_jobs(config: RunConfig, theorems: Mapping[str, list[Theorem]]) -> list[Job]:
    """Every job of a run, the members of all arms taking turns, so that all engines and Lean are busy together."""
    members = [(ensemble.name, member) for ensemble in config.ensembles() for member in ensemble.members]
    return [
        Job(benchmark, theorem, arm, member)
        for benchmark, rows in theorems.items()
        for theorem, (arm, member) in itertools.product(rows, members)
    ]


def _key(job: Job) -> tuple[str, str, str, str]:
    return job.benchmark, job.theorem.name, job.arm, job.member.name


def _attempts(
    jobs: Iterable[Job], engines: Mapping[str, Any], workers: Sequence[Any], searches: int
) -> Iterator[Attempt]:
    """Run the jobs, at most `searches` at a time in each worker; yields attempts as they end."""
    waiting = deque(jobs)
    under_way: dict[Any, tuple[Job, int]] = {}
    load = dict.fromkeys(range(len(workers)), 0)
    tries: Counter[tuple[str, str, str, str]] = Counter()
    while waiting or under_way:
        while waiting and min(load.values()) < searches:
            job = waiting.popleft()
            worker = min(load, key=load.__getitem__)
            under_way[workers[worker].attempt.remote(job, engines[job.member.name])] = (job, worker)
            load[worker] += 1
        ready, _ = ray.wait(list(under_way), num_returns=1)
        for reference in ready:
            job, worker = under_way.pop(reference)
            load[worker] -= 1
            try:
                yield ray.get(reference)
            except ray.exceptions.RayError as error:
                tries[_key(job)] += 1
                if tries[_key(job)] < MAX_TRIES:
                    waiting.append(job)
                else:
                    reason = str(error).strip().splitlines()[-1]
                    yield job.attempt("failed", reason=f"{MAX_TRIES} workers broke down over it: {reason}")
