"""Requests to a model that shares the cores with Lean: held back while Lean has enough to do, and none is lost."""

import asyncio
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from prover.batch.gathering import Gathered, GatheringMeter
from search import Candidate


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
        writer, meter = Writer(), GatheringMeter(enough=2)
        model = Gathered(writer, meter)
        with meter.one_runs():
            with meter.one_runs():
                held = [asyncio.create_task(model.propose([state], 1, [0])) for state in "abc"]
                await settle()
                assert writer.batches == []
            await asyncio.gather(*held)
            assert writer.batches == [["a", "b", "c"]]
            await model.propose(["d"], 1, [0])  # Lean still runs low
            assert writer.batches[1:] == [["d"]]

    asyncio.run(check())


def test_a_cancelled_request_holds_up_no_other() -> None:
    async def check() -> None:
        writer, meter = Writer(), GatheringMeter(enough=1)
        model = Gathered(writer, meter)
        with meter.one_runs():
            given_up, kept = (asyncio.create_task(model.propose([state], 1, [0])) for state in "ab")
            await settle()
            given_up.cancel()
            await settle()
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
        writer, meter = Writer(), GatheringMeter(enough)
        model = Gathered(writer, meter)

        async def search(number: int, turns: list[int]) -> None:
            for length in turns:
                with meter.one_waits():
                    await model.propose([str(number)], 1, [0])
                with meter.one_runs():
                    for _ in range(length):
                        await asyncio.sleep(0)

        async with asyncio.timeout(20):
            await asyncio.gather(*(search(number, turns) for number, turns in enumerate(searches)))
        assert sum(map(len, writer.batches)) == sum(map(len, searches))

    asyncio.run(check())
