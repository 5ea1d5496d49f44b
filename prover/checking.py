"""Checking many finished proofs at once."""

import asyncio
import os
from collections.abc import Callable, Sequence

from lean_env import TheoremWithProof, Timeouts, Verdict, verify


async def verify_all(
    rows: Sequence[TheoremWithProof], advance: Callable[[], None], limits: Timeouts | None = None
) -> list[Verdict]:
    """A verdict for each row, in their order, as many at a time as there are cores. A missing proof is a rejection.

    `advance` is called after each.
    """
    free = asyncio.Semaphore(os.cpu_count() or 1)

    async def check(row: TheoremWithProof) -> Verdict:
        async with free:
            verdict = await verify(row.theorem, row.proof or "", limits or Timeouts())
        advance()
        return verdict

    return list(await asyncio.gather(*map(check, rows)))
