"""The Ray actor that searches: many searches in flight, each with a Lean session of its own."""

import asyncio
from collections.abc import Sequence
from typing import Any

import ray

from lean_env import LeanSession, ProofChecker, ProofState, StepResult, Theorem, Verdict
from lean_env.backends import LeanConfig
from prover.attempt import Attempt, Job, attempt
from prover.batch.cluster import SOME_CPU
from prover.batch.engines import RemoteGenerator
from prover.config.run import Source, WorkersConfig
from prover.generators import Generator, start_generator
from prover.metrics import Meter, Reading
from search import Candidate


class Worker:
    """Makes attempts; Lean sessions are kept for the theorems to come."""

    def __init__(self, lean: LeanConfig) -> None:
        self._lean = lean
        self._meter = Meter()
        self._idle: list[LeanSession] = []
        self._generators: dict[Source, Generator] = {}
        self._checker = _MeteredChecker(lean.checker(), self._meter)

    async def attempt(self, job: Job, model: RemoteGenerator | Source) -> Attempt:
        """Search for a proof of one theorem; see `prover.attempt.attempt`.

        Raises what the model raises, a RayActorError if its engine died.
        """
        if isinstance(model, RemoteGenerator):
            await model.ready()  # the search's clock must not run while a model is loaded
        session = self._idle.pop() if self._idle else _MeteredSession(self._lean.session(), self._meter)
        try:
            row = await attempt(job, _MeteredGenerator(self._generator(model), self._meter), session, self._checker)
        except BaseException:
            await asyncio.shield(session.close())
            raise
        self._idle.append(session)
        return row

    async def utilisation(self) -> Reading:
        """What Lean has done for this worker so far."""
        return self._meter.read()

    def _generator(self, model: RemoteGenerator | Source) -> Generator:
        if isinstance(model, RemoteGenerator):
            return model
        if model not in self._generators:
            self._generators[model] = start_generator(model)
        return self._generators[model]


def start_worker(lean: LeanConfig, workers: WorkersConfig) -> Any:
    """A worker on some node of the cluster. If it dies it stays dead: whoever gave it searches must start another."""
    options = {
        "num_cpus": SOME_CPU,
        "max_concurrency": workers.searches + 1,  # one for `utilisation`
        "scheduling_strategy": "SPREAD",
    }
    return ray.remote(Worker).options(**options).remote(lean)


class _MeteredSession:
    """A Lean session whose calls are counted."""

    def __init__(self, session: LeanSession, meter: Meter) -> None:
        self._session, self._meter = session, meter

    async def open(self, theorem: Theorem) -> ProofState:
        with self._meter.one_runs():
            return await self._session.open(theorem)

    async def run(self, state: ProofState, tactics: Sequence[str]) -> list[StepResult]:
        with self._meter.one_runs():
            results = await self._session.run(state, tactics)
        self._meter.count(len(results))
        return results

    async def close(self) -> None:
        await self._session.close()


class _MeteredChecker:
    """A checker of proofs whose calls are counted."""

    def __init__(self, checker: ProofChecker, meter: Meter) -> None:
        self._checker, self._meter = checker, meter

    async def verify(self, theorem: Theorem, script: str) -> Verdict:
        with self._meter.one_runs():
            return await self._checker.verify(theorem, script)

    async def close(self) -> None:
        await self._checker.close()


class _MeteredGenerator:
    """A generator, the searches that wait for it counted."""

    def __init__(self, generator: Generator, meter: Meter) -> None:
        self._generator, self._meter = generator, meter

    async def propose(self, states: Sequence[str], n: int) -> list[list[Candidate]]:
        with self._meter.one_waits():
            return await self._generator.propose(states, n)

    def close(self) -> None:
        self._generator.close()
