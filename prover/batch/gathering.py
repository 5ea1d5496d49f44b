"""Holds requests to models back while Lean has enough to do, so that they reach the models together.

Models without a GPU share the cores with Lean, and what one of them saves the other gets. A small model takes about as
long to write one token of one tactic as one token of each of ten. Lean, which is the slower of the two, has most of the
searches then, and left alone the model would answer the others one by one. Knows neither Ray nor models.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass

from prover.generators import Generator
from search import Candidate


class Gathering:
    """Searches whose requests wait until Lean works for fewer than `enough` of them.

    That always comes: what Lean does for a search ends, with a request or with the search.
    """

    def __init__(self, enough: int) -> None:
        self._enough = enough
        self._at_lean = 0
        self._held: list[asyncio.Future[None]] = []

    @contextmanager
    def search(self) -> Iterator[None]:
        """One more search is in progress inside the `with`. Lean works for it, except while it makes a request."""
        self._at_lean += 1
        try:
            yield
        finally:
            self._leaves_lean()

    @asynccontextmanager
    async def request(self) -> AsyncIterator[None]:
        """A search makes a request inside the `with`, which begins when Lean has too little to do."""
        self._leaves_lean()
        try:
            if self._at_lean >= self._enough:
                turn = asyncio.get_running_loop().create_future()
                self._held.append(turn)
                await turn
            yield
        finally:
            self._at_lean += 1

    def _leaves_lean(self) -> None:
        self._at_lean -= 1
        if self._at_lean < self._enough:
            for turn in self._held:
                if not turn.done():  # its search may have been cancelled
                    turn.set_result(None)
            self._held.clear()


@dataclass(frozen=True)
class Gathered:
    """The generator of a search in progress, whose requests are held back while Lean has enough to do."""

    generator: Generator
    gathering: Gathering

    async def propose(self, prompts: Sequence[str], n: int, seeds: Sequence[int]) -> list[list[Candidate]]:
        async with self.gathering.request():
            return await self.generator.propose(prompts, n, seeds)

    def close(self) -> None:
        self.generator.close()
