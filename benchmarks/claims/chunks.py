"""Chunks of held-out theorems: the unit of work, with one Lean process and one memo of Lean's answers per theorem.

The theorems of a chunk are processed together, so that a model receives their states as one batch. Knows no model.
"""

import asyncio
import os
import pickle
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.claims.lean_memo import LeanMemo, Memory
from benchmarks.claims.settings import Settings
from lean_env import EmbeddedSession, Theorem, Timeouts
from training.data import embedded_theorems

THEOREMS = 16
"""Number of theorems in one chunk, and of Lean processes that each worker runs at once."""
TIMEOUTS = Timeouts(tactic=2.0)


@dataclass(frozen=True)
class Chunk:
    """`THEOREMS` theorems of a split, from index `number · THEOREMS` on."""

    split: str
    number: int

    def theorems(self, settings: Settings) -> list[Theorem]:
        return held_out(settings, self.split)[self.number * THEOREMS : (self.number + 1) * THEOREMS]

    def file(self, settings: Settings, kind: str, suffix: str = "json") -> Path:
        """File for results of this kind for this chunk."""
        return settings.folder / kind / f"{self.split}-{self.number:02d}.{suffix}"


def held_out(settings: Settings, split: str) -> list[Theorem]:
    """The theorems of a split that are used. The file is ordered by family; a stride mixes the families."""
    theorems = embedded_theorems(split)
    stride = 37  # prime, and does not divide the number of theorems
    mixed = [theorems[(index * stride) % len(theorems)] for index in range(len(theorems))]
    return mixed[: settings.test_theorems if split == "test" else settings.valid_theorems]


def chunks(settings: Settings, split: str) -> list[Chunk]:
    """All chunks of a split."""
    return [Chunk(split, number) for number in range(-(-len(held_out(settings, split)) // THEOREMS))]


def tree_chunks(settings: Settings, split: str) -> list[Chunk]:
    """The chunks whose theorems are also searched with trees."""
    return chunks(settings, split)[: -(-settings.tree_theorems // THEOREMS)]


@asynccontextmanager
async def lean(settings: Settings, chunk: Chunk) -> AsyncIterator[list[LeanMemo]]:
    """The chunk's theorems in Lean. On exit, also after an error, Lean's answers are saved."""
    file = chunk.file(settings, "lean", "pickle")
    known: dict[str, Memory] = pickle.loads(file.read_bytes()) if file.exists() else {}
    theorems = chunk.theorems(settings)
    sessions = [EmbeddedSession(TIMEOUTS) for _ in theorems]
    memos = [LeanMemo(t, session, known.get(t.name)) for t, session in zip(theorems, sessions, strict=True)]
    try:
        yield memos
    finally:
        write(file, pickle.dumps({memo.theorem.name: memo.memory for memo in memos if memo.memory is not None}))
        await asyncio.gather(*(session.close() for session in sessions))


def write(file: Path, content: bytes) -> None:
    """Write a file atomically."""
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f"{file.name}.{os.getpid()}")
    unfinished.write_bytes(content)
    unfinished.replace(file)
