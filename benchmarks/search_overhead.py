"""Controller time and memory of a search, with a scripted model and environment that cost next to nothing.

    python benchmarks/search_overhead.py [--nodes 1000000] [--strategy best-first|and-or|wide]

The baseline of the ratio is a bare loop over the same scripted functions that keeps no tree, in the same run. `and-or`
is best-first where each tactic leaves `GOALS` states that must all be proved. Times are of the CPU: nothing here waits.
"""

import argparse
import asyncio
import json
import resource
import time
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from search import Budget, Candidate, Strategy, TreeShape, best_first, find_proof, wide

STRATEGIES: dict[str, Strategy["Number"]] = {"best-first": best_first, "and-or": best_first, "wide": wide}
ResultT = TypeVar("ResultT")
GOALS = 2
CANDIDATES = [Candidate(f"tactic {i}", -0.5 - 0.25 * i) for i in range(8)]


@dataclass(frozen=True, slots=True)
class Number:
    """A state that is a number; every tactic leads to a new one."""

    value: int

    @property
    def text(self) -> str:
        return str(self.value)

    @property
    def key(self) -> str:
        return str(self.value)


@dataclass(frozen=True, slots=True)
class Open:
    """Every tactic succeeds and none ends the proof: the largest tree a budget can give."""

    states: tuple[Number, ...]
    status: Literal["open"] = "open"
    message: str = ""


class World:
    """`goals`: states that every tactic leaves."""

    def __init__(self, goals: int) -> None:
        self._goals = goals
        self._next = 0

    async def propose(self, states: Sequence[Number]) -> list[list[Candidate]]:
        return [CANDIDATES for _ in states]

    async def step(self, state: Number, tactics: Sequence[str]) -> list[Open]:
        first, goals = self._next + 1, self._goals
        self._next += len(tactics) * goals
        return [Open(tuple(map(Number, range(start, start + goals)))) for start in range(first, self._next + 1, goals)]


async def bare(world: World, tries: int) -> None:
    """The same calls without a tree."""
    state = Number(0)
    for _ in range(tries // len(CANDIDATES)):
        (candidates,) = await world.propose([state])
        await world.step(state, [candidate.tactic for candidate in candidates])


def timed(work: Callable[[], Coroutine[None, None, ResultT]]) -> tuple[float, ResultT]:
    began = time.process_time()
    result = asyncio.run(work())
    return time.process_time() - began, result


def main() -> None:
    """Run one search and print its cost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nodes", type=int, default=1_000_000)
    parser.add_argument("--strategy", choices=STRATEGIES, default="best-first")
    options = parser.parse_args()
    goals = GOALS if options.strategy == "and-or" else 1
    tries = options.nodes // goals
    bare_seconds, _ = timed(lambda: bare(World(goals), tries))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    shape = TreeShape(width=len(CANDIDATES), depth=10**6, passes=None)
    budget = Budget(tactics=tries, seconds=10**6)
    world, strategy = World(goals), STRATEGIES[options.strategy]
    seconds, result = timed(
        lambda: find_proof(Number(0), strategy, propose=world.propose, step=world.step, shape=shape, budget=budget)
    )
    nodes = len(result.tree.nodes)
    figures = {
        "strategy": options.strategy,
        "nodes": nodes,
        "microseconds_per_node": round(1e6 * (seconds - bare_seconds) / nodes, 1),
        "ratio_to_bare_loop": round(seconds / bare_seconds, 1),
        "tree_mb": round((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
