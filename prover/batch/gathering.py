"""Holds requests to models back while Lean has enough to do, so that they reach the models together.

Models without a GPU share the cores with Lean, and what one of them saves the other gets. A small model takes about as
long to write one token of one tactic as one token of each of ten. Lean, which is the slower of the two, has most of the
searches then, and left alone the model would answer the others one by one. Knows neither Ray nor models.
"""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from prover.generators import Generator
from search import Candidate


class Gathering:
    """Searches whose requests wait until Lean works for fewer than `enough` of them. It always does in the end."""

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

    @contextmanager
    def request(self) -> Iterator[None]:
        """A search makes a request inside the `with`."""
        self._leaves_lean()
        try:
            yield
        finally:
            self._at_lean += 1

    async def turn(self) -> None:
        """Returns when Lean runs low: when the requests that are held should be made."""
        if self._at_lean >= self._enough:
            request = asyncio.get_running_loop().create_future()
            self._held.append(request)
            await request

    def _leaves_lean(self) -> None:
        self._at_lean -= 1
        if self._at_lean < self._enough:
            for request in self._held:
                if not request.done():  # its search may have been cancelled
                    request.set_result(None)
            self._held.clear()


@dataclass(frozen=True)
class Gathered:
    """The generator of a search in progress, whose requests are held back while Lean has enough to do."""

    generator: Generator
    gathering: Gathering

    async def propose(self, prompts: Sequence[str], n: int, seeds: Sequence[int]) -> list[list[Candidate]]:
        with self.gathering.request():
            await self.gathering.turn()
            return await self.generator.propose(prompts, n, seeds)

    def close(self) -> None:
        self.generator.close()
