"""Trees of every width and rule from the same draws: a model's tactics for a state are drawn once and then replayed.

Each search of a theorem sees the draws of a state in the same order, one slice of its width at a time, so searches
differ only in their shape and rule.
"""

import asyncio
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from benchmarks.claims.chunks import Chunk, lean, write
from benchmarks.claims.lean_memo import LeanMemo, Place
from benchmarks.claims.models import Checkpoint
from benchmarks.claims.policy import Policy
from benchmarks.claims.rules import RULES
from benchmarks.claims.settings import MAX_STEPS, Settings
from search import Budget, Candidate, TreeShape, best_first, find_proof, wide

WAIT_SECONDS = 0.003
"""Waiting time, in seconds, before the states requested in the meantime are sampled as one batch."""
FULL_BATCH = 64
WIDE = "wide"
"""Name of the wide search; a best-first search has the name of its rule."""


@dataclass(frozen=True)
class Search:
    """One way to search with one checkpoint."""

    rule: str
    width: int

    @property
    def name(self) -> str:
        return f"{self.rule} · width {self.width}"


def kind(checkpoint: Checkpoint) -> str:
    """Folder of a checkpoint's results."""
    return f"trees/{checkpoint.name}"


def grow(settings: Settings, chunk: Chunk, checkpoints: Sequence[Checkpoint], rules: Sequence[str]) -> None:
    """Run the missing searches of these checkpoints on one chunk: every rule at every width."""
    missing = [point for point in checkpoints if not chunk.file(settings, kind(point)).exists()]
    searches = [Search(rule, width) for rule in rules for width in settings.widths]
    if missing:
        asyncio.run(_grow(settings, chunk, missing, searches))


async def _grow(settings: Settings, chunk: Chunk, checkpoints: list[Checkpoint], searches: list[Search]) -> None:
    async with lean(settings, chunk) as memos:
        for checkpoint in checkpoints:
            draws = Draws(Policy(settings, checkpoint, 1.0, f"trees {chunk}"), settings.budget, chunk.number)
            jobs = [(memo, search) for memo in memos for search in searches]
            costs = await asyncio.gather(
                *(run(memo, search, draws, checkpoint.neff, settings.budget) for memo, search in jobs)
            )
            found: dict[str, dict[str, tuple[int, int] | None]] = {memo.theorem.name: {} for memo in memos}
            for (memo, search), cost in zip(jobs, costs, strict=True):
                found[memo.theorem.name][search.name] = cost
            write(chunk.file(settings, kind(checkpoint)), json.dumps(found).encode())


async def run(memo: LeanMemo, search: Search, draws: "Draws", neff: int, budget: int) -> tuple[int, int] | None:
    """Number of tactics tried until the proof, and the proof's length; None if the budget ends without a proof."""
    used: dict[str, int] = {}

    async def propose(places: Sequence[Place]) -> list[list[Candidate]]:
        """The next draws of each state that no earlier pass has used."""
        rows = await asyncio.gather(*(draws.of(memo.theorem.name, place) for place in places))
        proposed = []
        for place, row in zip(places, rows, strict=True):
            start = used.get(place.key, 0)
            used[place.key] = start + search.width
            fresh = row[start : start + search.width]
            proposed.append(RULES[search.rule].apply(fresh, neff) if fresh and search.rule != WIDE else fresh)
        return proposed

    root = await memo.root()
    shape = TreeShape(width=search.width, depth=MAX_STEPS, passes=None)
    limit = Budget(tactics=budget, seconds=1e9)
    strategy = wide if search.rule == WIDE else partial(best_first, alpha=RULES[search.rule].alpha)
    result = await find_proof(root, strategy, propose=propose, step=memo.run, shape=shape, budget=limit)
    return None if result.proof is None else (result.tactics_tried, len(result.proof))


class Draws:
    """A model's tactics for each state, drawn when it first occurs, as many as a search can use for one state."""

    def __init__(self, policy: Policy, tries: int, seed: int) -> None:
        self._policy, self._tries = policy, tries
        self._order = random.Random(seed)
        self._rows: dict[tuple[str, str], asyncio.Future[list[Candidate]]] = {}
        self._waiting: list[tuple[Place, asyncio.Future[list[Candidate]]]] = []

    async def of(self, theorem: str, place: Place) -> list[Candidate]:
        """The draws of a state in order, duplicates included."""
        row = self._rows.get((theorem, place.key))
        if row is None:
            loop = asyncio.get_running_loop()
            row = self._rows[theorem, place.key] = loop.create_future()
            if not self._waiting:
                loop.call_later(WAIT_SECONDS, self._sample)
            self._waiting.append((place, row))
            if len(self._waiting) >= FULL_BATCH:
                self._sample()
        return await row

    def _sample(self) -> None:
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        drawn = self._policy.draw([place.text for place, _ in waiting], [self._tries] * len(waiting))
        for (_, row), found in zip(waiting, drawn, strict=True):
            candidates = [Candidate(one.tactic, one.log_prob) for one in found for _ in range(one.count)]
            self._order.shuffle(candidates)
            row.set_result(candidates)
