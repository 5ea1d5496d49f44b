"""Requests to a model that shares the cores with Lean: held back while Lean has enough to do, and none is lost."""

import asyncio
import os
from collections.abc import Sequence
from contextlib import ExitStack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lean_env import EmbeddedLean, Theorem
from prover.attempt import Job
from prover.batch.engines import RemoteGenerator
from prover.batch.gathering import Gathered, Gathering
from prover.batch.worker import Worker
from prover.config.run import Member, ProverConfig
from search import Budget, Candidate


class Writer:
    """A generator that notes which requests it has before it answers the first of them."""

    def __init__(self) -> None:
        self.batches: list[list[str]] = []
        self._arrived: list[str] = []

    async def propose(self, prompts: Sequence[str], n: int, seeds: Sequence[int]) -> list[list[Candidate]]:
        self._arrived += prompts
        await asyncio.sleep(0)
        if self._arrived:
            self.batches.append(self._arrived)
            self._arrived = []
        return [[Candidate(prompt, 0.0)] * n for prompt in prompts]

    def close(self) -> None: ...


async def settle() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


def test_requests_reach_the_model_together_when_lean_runs_low() -> None:
    async def check() -> None:
        writer, gathering = Writer(), Gathering(enough=2)
        model = Gathered(writer, gathering)
        with ExitStack() as searches:
            for _ in range(3):
                searches.enter_context(gathering.search())
            with gathering.search():
                with gathering.search():
                    held = [asyncio.create_task(model.propose([state], 1, [0])) for state in "abc"]
                    await settle()
                    assert writer.batches == []
                await asyncio.gather(*held)
                assert writer.batches == [["a", "b", "c"]]

    asyncio.run(check())


def test_a_request_is_made_at_once_while_lean_runs_low() -> None:
    async def check() -> None:
        writer, gathering = Writer(), Gathering(enough=2)
        with gathering.search(), gathering.search():  # Lean works for one of them while the other asks
            await Gathered(writer, gathering).propose(["a"], 1, [0])
        assert writer.batches == [["a"]]

    asyncio.run(check())


def test_a_cancelled_request_holds_up_no_other() -> None:
    async def check() -> None:
        writer, gathering = Writer(), Gathering(enough=1)
        model = Gathered(writer, gathering)
        with gathering.search(), gathering.search():
            with gathering.search():
                given_up, kept = (asyncio.create_task(model.propose([state], 1, [0])) for state in "ab")
                await settle()
                given_up.cancel()
                await settle()
                with gathering.search():  # that of the cancelled request still counts
                    pass
                assert not kept.done()
            async with gathering.request():
                assert await kept == [[Candidate("b", 0.0)]]
        assert given_up.cancelled()
        assert writer.batches == [["b"]]

    asyncio.run(check())


@given(
    searches=st.lists(st.lists(st.integers(0, 3), max_size=5), min_size=1, max_size=8),
    enough=st.integers(1, 6),
)
def test_every_search_ends_however_lean_and_the_model_take_turns(searches: list[list[int]], enough: int) -> None:
    """Each search asks the model, then Lean works for it for some turns of the loop, and so on."""

    async def check() -> None:
        writer, gathering = Writer(), Gathering(enough)
        model = Gathered(writer, gathering)

        async def search(number: int, turns: list[int]) -> None:
            with gathering.search():
                for length in turns:
                    await model.propose([str(number)], 1, [0])
                    for _ in range(length):
                        await asyncio.sleep(0)

        async with asyncio.timeout(20):
            await asyncio.gather(*(search(number, turns) for number, turns in enumerate(searches)))
        assert sum(map(len, writer.batches)) == sum(map(len, searches))

    asyncio.run(check())


class Recorded(RemoteGenerator):
    """A model in this process, which notes how many requests it has when it gives its first answer."""

    def __init__(self) -> None:
        self.asked = self.asked_at_first_answer = 0

    @property
    def shares_cores(self) -> bool:
        return True

    async def ready(self) -> None: ...

    async def propose(self, prompts: Sequence[str], n: int, seeds: Sequence[int]) -> list[list[Candidate]]:
        self.asked += len(prompts)
        await asyncio.sleep(0)
        self.asked_at_first_answer = self.asked_at_first_answer or self.asked
        return [[Candidate("rfl", -1.0)] for _ in prompts]


async def test_a_worker_gathers_the_requests_of_its_searches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each search asks once its theorem is open; the last to do so leaves Lean nothing to do."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    generator = {"kind": "automation", "tactics": ["rfl"]}
    prover = ProverConfig.model_validate({"generator": generator, "shape": {"width": 1, "depth": 1}})
    theorems = [
        Theorem(name=name, statement=f"theorem {name} : {number} = {number}") for number, name in enumerate("abc")
    ]
    jobs = [Job("b", theorem, "arm", Member("p", prover, Budget(tactics=4, seconds=60))) for theorem in theorems]
    worker, model = Worker(EmbeddedLean(kind="embedded"), searches_per_core=1), Recorded()
    rows = await asyncio.gather(*(worker.attempt(job, model) for job in jobs))
    for session in worker._idle:  # in a batch they end with the worker's process
        await session.close()
    await worker._checker.close()
    assert [row.status for row in rows] == ["proved"] * 3
    assert model.asked_at_first_answer == 3
