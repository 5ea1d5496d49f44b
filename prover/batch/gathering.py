"""Holds requests to models back while Lean has enough to do, so that they reach the models together.

Without GPUs, models and Lean share the processors, and what one of them saves the other gets. A small model takes about
as long to write one token of one tactic as one token of each of ten. Lean, which is the slower of the two, has most of
the searches then, and left alone the model would answer the others one by one. Knows neither Ray nor models.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from prover.generators import Generator
from prover.metrics import Meter
from search import Candidate


class GatheringMeter(Meter):
    """A worker's meter, on which requests wait until Lean works for fewer than `enough` searches."""

    def __init__(self, enough: int) -> None:
        super().__init__()
        self._enough = enough
        self._held: list[asyncio.Future[None]] = []

    def set(self, running: int, waiting: int) -> None:
        super().set(running, waiting)
        if running < self._enough:
            for request in self._held:
                if not request.done():  # its search may have been cancelled
                    request.set_result(None)
            self._held.clear()

    async def lean_runs_low(self) -> None:
        """Returns when Lean works for fewer than `enough` searches."""
        if self._running >= self._enough:
            request = asyncio.get_running_loop().create_future()
            self._held.append(request)
            await request


@dataclass(frozen=True)
class Gathered:
    """A generator whose requests are held back while Lean has enough to do."""

    generator: Generator
    meter: GatheringMeter

    async def propose(self, prompts: Sequence[str], n: int, seeds: Sequence[int]) -> list[list[Candidate]]:
        await self.meter.lean_runs_low()
        return await self.generator.propose(prompts, n, seeds)

    def close(self) -> None:
        self.generator.close()
