"""Requests to a model that shares the cores with Lean: held back while Lean has enough to do, and none is lost."""

import asyncio
from collections.abc import Sequence
from contextlib import ExitStack

from hypothesis import given
from hypothesis import strategies as st

from prover.batch.gathering import Gathered, Gathering
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
            with gathering.request():
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
