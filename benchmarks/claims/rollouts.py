"""Independent tries of whole proofs, as pass@N counts them: many rollouts of a theorem, represented by counts.

A rollout draws one tactic per state until the proof is finished, Lean rejects a tactic, or `MAX_STEPS` tactics are
spent. All rollouts start at the initial state; rollouts at the same state draw their tactics together (`sampler`) and
advance together. The number of finished rollouts has the same distribution as with separate rollouts.
"""

import asyncio
import json
from collections import Counter
from dataclasses import asdict, dataclass

from benchmarks.claims.chunks import Chunk, lean, write
from benchmarks.claims.lean_memo import LeanMemo, Place
from benchmarks.claims.models import Checkpoint
from benchmarks.claims.policy import Policy
from benchmarks.claims.settings import MAX_STEPS, Settings


@dataclass(frozen=True)
class Cell:
    """One way to sample, for which pass@N is measured."""

    checkpoint: Checkpoint
    temperature: float = 1.0

    @property
    def kind(self) -> str:
        """Folder of its results."""
        return f"rollouts/{self.checkpoint.name}-t{self.temperature:g}"


@dataclass
class Tries:
    """Results of a theorem's rollouts."""

    tries: int
    successes: int = 0
    first_refused: int = 0
    """Number of rollouts whose first tactic Lean rejected."""


def roll_out(settings: Settings, chunk: Chunk, cells: list[Cell], tries: int) -> None:
    """Run the missing ones of these cells on one chunk."""
    missing = [cell for cell in cells if not chunk.file(settings, cell.kind).exists()]
    if missing:
        asyncio.run(_roll_out(settings, chunk, missing, tries))


async def _roll_out(settings: Settings, chunk: Chunk, cells: list[Cell], tries: int) -> None:
    async with lean(settings, chunk) as memos:
        for cell in cells:
            policy = Policy(settings, cell.checkpoint, cell.temperature, f"rollouts {chunk}")
            found = await walk(memos, policy, tries)
            content = {name: asdict(result) for name, result in found.items()}
            write(chunk.file(settings, cell.kind), json.dumps(content).encode())


async def walk(memos: list[LeanMemo], policy: Policy, tries: int) -> dict[str, Tries]:
    """Run `tries` rollouts of each theorem; return the results by name."""
    results = {memo.theorem.name: Tries(tries) for memo in memos}
    under_way = [(memo, await memo.root(), tries) for memo in memos]
    for depth in range(MAX_STEPS):
        if not under_way:
            break
        drawn = policy.draw([place.text for _, place, _ in under_way], [count for _, _, count in under_way])
        answers = await asyncio.gather(
            *(
                memo.run(place, [sampled.tactic for sampled in row])
                for (memo, place, _), row in zip(under_way, drawn, strict=True)
            )
        )
        reached: dict[str, Counter[Place]] = {name: Counter() for name in results}
        for (memo, _, _), row, replies in zip(under_way, drawn, answers, strict=True):
            name = memo.theorem.name
            for sampled, answer in zip(row, replies, strict=True):
                if answer.status == "finished":
                    results[name].successes += sampled.count
                elif answer.state is not None:
                    reached[name][answer.state] += sampled.count
                elif depth == 0:
                    results[name].first_refused += sampled.count
        under_way = [(memo, place, n) for memo in memos for place, n in reached[memo.theorem.name].items()]
    return results
