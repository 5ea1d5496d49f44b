"""Checking many finished proofs at once."""

import asyncio
import os
from collections.abc import Callable, Sequence

from lean_env import Problem, Timeouts, Verdict, verify


async def verify_all(
    rows: Sequence[Problem], advance: Callable[[], None], limits: Timeouts | None = None
) -> list[Verdict]:
    """A verdict for each row, in their order, as many at a time as there are cores. A row without a proof is a `sorry`.

    `advance` is called after each.
    """
    free = asyncio.Semaphore(os.cpu_count() or 1)

    async def check(row: Problem) -> Verdict:
        async with free:
            verdict = await verify(row.theorem, row.script or "sorry", limits or Timeouts())
        advance()
        return verdict

    return list(await asyncio.gather(*map(check, rows)))
