"""The Ray actor that runs searches: many in flight, each with a Lean session of its own.

Knows neither the run's jobs nor its results.
"""

import asyncio
import os
from typing import Any

import ray

from lean_env import LeanSession
from lean_env.backends import LeanConfig
from lean_env.remembering import RememberingChecker
from prover.attempt import Attempt, Job
from prover.attempting import attempt_theorem
from prover.batch.cluster import SOME_CPU
from prover.batch.engines import RemoteGenerator
from prover.batch.gathering import Gathered, Gathering
from prover.config.run import WorkersConfig
from prover.config.sources import Source
from prover.generators import Generator, start_generator
from prover.log import Collector, Record, log_to
from prover.metrics import Meter, Reading

SEARCHES_PER_CORE = 2
"""Number of searches per core that keep Lean busy until a model has answered. While Lean works for as many, requests to
models on the same cores wait."""


class Worker:
    """Makes attempts. Lean sessions are kept for later theorems, except after an attempt that failed."""

    def __init__(self, lean: LeanConfig, searches_per_core: int) -> None:
        """`searches_per_core`: see `SEARCHES_PER_CORE`."""
        self._lean = lean
        self._gathering = Gathering(searches_per_core * len(os.sched_getaffinity(0)))
        self._meter = Meter()
        self._log = Collector()
        log_to(self._log)
        self._idle: list[LeanSession] = []
        self._generators: dict[Source, Generator] = {}
        self._checker = RememberingChecker(lean.checker())

    async def attempt(self, job: Job, model: RemoteGenerator | Source) -> Attempt:
        """Search for a proof of one theorem; see `prover.attempt.attempt_theorem`.

        Raises what the model raises: RayActorError if its engine died.
        """
        if not isinstance(model, RemoteGenerator):
            return await self._attempt(job, self._generator(model))
        await model.ready()  # the search's clock must not run while a model loads
        if not model.shares_cores:
            return await self._attempt(job, model)
        with self._gathering.search():
            return await self._attempt(job, Gathered(model, self._gathering))

    async def _attempt(self, job: Job, generator: Generator) -> Attempt:
        session = self._idle.pop() if self._idle else self._lean.session()
        try:
            row = await attempt_theorem(job, generator, session, self._checker, self._meter)
        except BaseException:
            await asyncio.shield(session.close())
            raise
        if row.status == "failed":
            await session.close()
        else:
            self._idle.append(session)
        return row

    async def report(self) -> tuple[Reading, list[Record]]:
        """How busy this worker has been so far, and the log records since the last report."""
        return self._meter.read(), self._log.taken()

    def _generator(self, source: Source) -> Generator:
        if source not in self._generators:
            self._generators[source] = start_generator(source)
        return self._generators[source]


def start_worker(lean: LeanConfig, workers: WorkersConfig) -> Any:
    """Start a worker on some node of the cluster. Ray does not restart it if it dies: the caller must start another."""
    options = {
        "num_cpus": SOME_CPU,
        "max_concurrency": workers.searches + 1,  # one for `report`
        "scheduling_strategy": "SPREAD",
        # uvloop forks, and the copy runs code of the interpreter that may wait for ever for a lock that another thread
        # held: the worker would hang.
        "runtime_env": {"env_vars": {"RAY_USE_UVLOOP": "0"}},
    }
    return ray.remote(Worker).options(**options).remote(lean, SEARCHES_PER_CORE)
