"""The Ray actors that serve checkpoints. Each serves one base and its adapters, in a process of its own.

So a model that dies takes no search with it, and the searches of all workers share its batches. Knows neither Lean nor
theorems.
"""

import asyncio
import itertools
import logging
import os
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import ray
from ray.actor import ActorHandle

from prover.batch.cluster import SOME_CPU, wanted_gpus
from prover.config.run import RunConfig
from prover.config.sources import CheckpointSource, Source
from prover.errors import GeneratorError
from prover.generators import Host, start_host
from prover.log import Collector, Record, log_to
from prover.metrics import Reading
from search import Candidate

_log = logging.getLogger(__name__)

START_SECONDS = 1800.0
"""Seconds that a model may take to start, longer than any takes to load."""
POLL_SECONDS = 1.0
"""Seconds between two calls of `meanwhile` while models start."""
START_TRIES = 3
"""Number of retries after an engine's process dies while it starts, before the search that waits for it fails."""


class Engine:
    """A host of a base and its adapters. The first call starts it, and so does the first after a restart by Ray."""

    def __init__(self, base: CheckpointSource, adapters: Sequence[str]) -> None:
        self._base, self._adapters = base, adapters
        self._host: Host | None = None
        self._has_answered = False
        self._log = Collector()
        log_to(self._log)

    async def ready(self) -> str:
        """The id of the node that it runs on. Raises GeneratorError if the model cannot be started."""
        self._start_host()
        node: str = ray.get_runtime_context().get_node_id()
        return node

    def _start_host(self) -> None:
        if self._host is None:
            self._host = start_host(self._base, self._adapters)
            _log.info("engine of %s started in process %d", self._base.checkpoint, os.getpid())

    async def propose(
        self, prompts: Sequence[str], n: int, seeds: Sequence[int], adapter: str | None
    ) -> list[list[Candidate]]:
        """As `Generator.propose`, by the base with that adapter."""
        self._start_host()
        assert self._host is not None
        try:
            drawn = await self._host.propose(prompts, n, seeds, adapter)
        except GeneratorError:
            if not self._has_answered:
                raise
            os._exit(1)  # it has broken down; Ray restarts this process, in which it may work again
        self._has_answered = True
        return drawn

    async def report(self) -> tuple[Reading | None, list[Record]]:
        """The model's meter, None before the model was started; and the log records since the last report."""
        return None if self._host is None else self._host.meter.read(), self._log.taken()


class RemoteGenerator:
    """The generator of a search: an `Engine` with one of its adapters, or with none."""

    def __init__(self, engine: "ActorHandle[Engine]", adapter: str | None, *, on_gpu: bool) -> None:
        self._engine, self._adapter = engine, adapter
        self._on_gpu = on_gpu
        self._node = ""

    async def ready(self) -> None:
        """Wait until the engine has started, or has been restarted.

        Raises GeneratorError if it has not started in time, e.g. because its GPU has left the cluster; what
        `Engine.ready` raises; RayActorError if its process dies again and again.
        """
        answer = self._engine.ready.options(max_task_retries=START_TRIES).remote()
        try:
            self._node = await asyncio.wait_for(answer, START_SECONDS)
        except TimeoutError:
            raise GeneratorError(f"an engine has not started within {START_SECONDS:g} s") from None

    @property
    def shares_cores(self) -> bool:
        """Whether the engine, which is ready, computes on the cores of this process's node."""
        return not self._on_gpu and self._node == ray.get_runtime_context().get_node_id()

    def first_answer(self) -> Any:
        """Reference to the answer to a first request, for the driver to wait for."""
        ask = self._engine.propose.options(max_task_retries=START_TRIES)
        return ask.remote(["⊢ True"], 1, [0], self._adapter)

    async def propose(self, prompts: Sequence[str], n: int, seeds: Sequence[int]) -> list[list[Candidate]]:
        """As `Generator.propose`. Raises RayActorError if the engine has died."""
        drawn: list[list[Candidate]] = await self._engine.propose.remote(list(prompts), n, list(seeds), self._adapter)
        return drawn

    def close(self) -> None:
        ray.kill(self._engine)


class Engines:
    """All engines of a run. Provers whose checkpoints are one base, or adapters of it, share their engines."""

    def __init__(self, config: RunConfig) -> None:
        """Start all engines at once. Raises GeneratorError if the cluster lacks the GPUs."""
        self._sources = {name: prover.generator for name, prover in config.used_provers().items()}
        shared: dict[CheckpointSource, dict[str, str | None]] = {}
        for name, source in self._sources.items():
            if isinstance(source, CheckpointSource):
                shared.setdefault(source.base(), {})[name] = None if source.adapter is None else str(source.adapter)
        _check_gpus(wanted_gpus(config))
        threads = max(1, (os.cpu_count() or 1) // max(1, sum(base.replicas for base in shared)))
        self.actors: dict[str, list[Any]] = {}
        """Names of the provers that share engines, joined with `+` → their engines."""
        self._generators: dict[str, list[RemoteGenerator]] = {}
        for base, adapters in shared.items():
            names = sorted({adapter for adapter in adapters.values() if adapter is not None})
            engines = [_start(base, names, threads) for _ in range(base.replicas)]
            self.actors["+".join(adapters)] = engines
            for prover, adapter in adapters.items():
                self._generators[prover] = [RemoteGenerator(one, adapter, on_gpu=base.gpus > 0) for one in engines]
        self._turns: dict[str, Iterator[RemoteGenerator]] = {
            prover: itertools.cycle(generators) for prover, generators in self._generators.items()
        }

    def warm_up(self, meanwhile: Callable[[], None]) -> None:
        """Wait until every model has answered; `meanwhile` is called every POLL_SECONDS.

        Raises GeneratorError for the first model that cannot be started, or if not all have started within
        START_SECONDS: the cluster's GPUs may be in use, or too fragmented.
        """
        everyone = [generator for generators in self._generators.values() for generator in generators]
        missing = [generator.first_answer() for generator in everyone]
        late = time.monotonic() + START_SECONDS
        try:
            while missing:
                answered, missing = ray.wait(missing, timeout=POLL_SECONDS)
                ray.get(answered)
                meanwhile()
                if missing and time.monotonic() > late:
                    raise GeneratorError(
                        f"the models have not started in {START_SECONDS:g} s; are the cluster's GPUs free? "
                        "`nvidia-smi` says, or for a cluster elsewhere `ray status`"
                    )
        except ray.exceptions.RayTaskError as error:
            raise GeneratorError(f"a model cannot be started: {' '.join(str(error.cause).split())}") from error
        except ray.exceptions.RayActorError as error:
            raise GeneratorError("a model cannot be started: its process dies; is there memory enough?") from error

    def model(self, prover: str) -> RemoteGenerator | Source:
        """The model for the next search of `prover`: its engines in turn, or its source if no engine serves it.

        A search stays with one engine, which caches the prefixes of its states.
        """
        return next(self._turns[prover]) if prover in self._turns else self._sources[prover]


def _check_gpus(wanted: float) -> None:
    there = ray.cluster_resources().get("GPU", 0)
    if wanted > there:
        raise GeneratorError(f"the engines want {wanted:g} GPUs (`gpus` × `replicas`), the cluster has {there:g}")


def _start(base: CheckpointSource, adapters: Sequence[str], threads: int) -> Any:
    environment = {
        "OMP_NUM_THREADS": str(threads),
        "VLLM_CPU_OMP_THREADS_BIND": "nobind",  # bound to the same cores, engines would wait for each other
    }
    options = {
        "num_cpus": SOME_CPU,
        "num_gpus": base.gpus,
        "max_restarts": -1,
        "max_concurrency": 1000,
        # Fractions of GPUs are packed. If they were spread, no whole GPU might be left for an engine that needs one.
        "scheduling_strategy": "SPREAD" if base.gpus == int(base.gpus) else "DEFAULT",
        "runtime_env": {"env_vars": environment},
    }
    return ray.remote(Engine).options(**options).remote(base, adapters)
