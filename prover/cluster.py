"""The Ray side of a batch: model engines and search workers as actors."""

import asyncio
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import ray
from ray.actor import ActorHandle

from lean_env import LeanSession
from prover.attempt import Attempt, Job, attempt
from prover.config import CheckpointSource, RunConfig, Source, WorkersConfig
from prover.errors import GeneratorError
from prover.generators import Generator, start_generator
from prover.lean import LeanConfig
from search import Candidate


class Engine:
    """A generator in a process of its own, so that a model that dies takes no search with it."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._generator: Generator | None = None

    async def propose(self, states: Sequence[str], n: int) -> list[list[Candidate]]:
        """As `Generator.propose`; the first call starts the generator, also after Ray has restarted this process."""
        if self._generator is None:
            self._generator = start_generator(self._source)
        return await self._generator.propose(states, n)


class RemoteGenerator:
    """The generator in an `Engine` actor, as a search sees it."""

    def __init__(self, engine: "ActorHandle[Engine]") -> None:
        self._engine = engine

    async def propose(self, states: Sequence[str], n: int) -> list[list[Candidate]]:
        drawn: list[list[Candidate]] = await self._engine.propose.remote(list(states), n)
        return drawn

    def close(self) -> None:
        ray.kill(self._engine)


class Worker:
    """Many searches in flight, each with a Lean session; sessions are kept for the theorems to come."""

    def __init__(self, lean: LeanConfig) -> None:
        self._lean = lean
        self._idle: list[LeanSession] = []
        self._generators: dict[Source, Generator] = {}
        self._checker = lean.checker()

    async def attempt(self, job: Job, engine: "ActorHandle[Engine] | Source") -> Attempt:
        """Search for a proof of one theorem; see `prover.attempt.attempt`."""
        session = self._idle.pop() if self._idle else self._lean.session()
        try:
            row = await attempt(job, self._generator(engine), session, self._checker)
        except BaseException:
            await asyncio.shield(session.close())
            raise
        self._idle.append(session)
        return row

    def _generator(self, engine: "ActorHandle[Engine] | Source") -> Generator:
        if isinstance(engine, ActorHandle):
            return RemoteGenerator(engine)
        if engine not in self._generators:
            self._generators[engine] = start_generator(engine)
        return self._generators[engine]


@contextmanager
def cluster(config: WorkersConfig) -> Iterator[None]:
    """Inside the `with` a cluster is there: the one at `config.address`, or one of this machine that ends with it.

    What Ray prints goes to standard error, so that standard output holds results alone.
    """
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    sys.stdout.flush()
    standard_output = os.dup(1)
    os.dup2(2, 1)
    try:
        if config.address is None:
            ray.init(include_dashboard=False, log_to_driver=False, logging_level="ERROR")
        else:
            ray.init(address=config.address, log_to_driver=False, logging_level="ERROR")
        yield
    finally:
        ray.shutdown()
        sys.stdout.flush()
        os.dup2(standard_output, 1)
        os.close(standard_output)


def start_engines(config: RunConfig) -> dict[str, Any]:
    """Prover → an Engine actor if its model runs here, else its source. The engines start all at once.

    Provers of one and the same generator share its engine.
    """
    provers = config.used_provers()
    sources = {prover.generator: None for prover in provers.values()}
    served = [source for source in sources if isinstance(source, CheckpointSource)]
    threads = max(1, (os.cpu_count() or 1) // max(1, len(served)))
    environment = {
        "OMP_NUM_THREADS": str(threads),
        "VLLM_CPU_OMP_THREADS_BIND": "nobind",  # engines bound to the same cores would wait for each other
    }
    options = {
        "num_cpus": 0,
        "max_restarts": -1,
        "max_task_retries": 3,
        "max_concurrency": 1000,
        "runtime_env": {"env_vars": environment},
    }
    engine = ray.remote(Engine)
    actors: dict[Source, Any] = {
        source: engine.options(num_gpus=source.gpus, **options).remote(source) for source in served
    }
    return {name: actors.get(prover.generator, prover.generator) for name, prover in provers.items()}


def start_workers(config: RunConfig) -> list[Any]:
    """The search workers. Ray restarts one that dies; its searches are lost, and the driver makes them again."""
    worker = ray.remote(Worker).options(num_cpus=0, max_restarts=-1, max_concurrency=config.workers.searches)
    return [worker.remote(config.lean) for _ in range(config.workers.count)]


def warm_up(engines: Mapping[str, Any]) -> None:
    """Wait until every engine has answered. Raises GeneratorError of the first that cannot be started."""
    actors = [engine for engine in engines.values() if isinstance(engine, ActorHandle)]
    try:
        ray.get([actor.propose.remote(["⊢ True"], 1) for actor in actors])
    except ray.exceptions.RayTaskError as error:
        raise GeneratorError(f"a model cannot be started: {' '.join(str(error.cause).split())}") from error
