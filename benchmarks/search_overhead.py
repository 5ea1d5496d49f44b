"""Controller time and memory of a search, with a scripted model and environment that cost next to nothing.

    python benchmarks/search_overhead.py [--nodes 20000 100000 …] [--strategies best-first and-or wide rollouts]

Each line is one search, in a process of its own, printed as it ends. All tactics succeed and none ends a proof, so that
the tree is the largest that a budget can give; `and-or` is best-first where each tactic leaves `GOALS` states that must
all be proved. The default priority, the mean log p, makes best-first go as deep as it can. The baseline of the ratio is
a bare loop over the same scripted functions that keeps no tree, in the same process. Times are of the CPU: nothing here
waits.
"""

import argparse
import asyncio
import json
import platform
import resource
import time
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Literal, TypeVar

from search import STRATEGIES, Budget, Candidate, TreeShape, find_proof

GOALS = 2
CANDIDATES = [Candidate(f"tactic {i}", -0.5 - 0.25 * i) for i in range(8)]
Result = TypeVar("Result")


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
    """What every tactic comes to."""

    states: tuple[Number, ...]
    status: Literal["open"] = "open"
    message: str = ""


class World:
    """`goals`: states that every tactic leaves."""

    def __init__(self, goals: int) -> None:
        self._goals = goals
        self._next = 0
        self._turn = 0

    async def propose(self, states: Sequence[Number]) -> list[list[Candidate]]:
        return [CANDIDATES for _ in states]

    async def propose_one(self, states: Sequence[Number]) -> list[list[Candidate]]:
        """Each tactic in its turn: what rollouts draw."""
        self._turn += 1
        return [[CANDIDATES[(self._turn + i) % len(CANDIDATES)]] for i in range(len(states))]

    async def step(self, state: Number, tactics: Sequence[str]) -> list[Open]:
        first, goals = self._next + 1, self._goals
        self._next += len(tactics) * goals
        return [Open(tuple(map(Number, range(start, start + goals)))) for start in range(first, self._next + 1, goals)]


async def bare(world: World, tries: int, width: int) -> None:
    """The same calls without a tree."""
    state = Number(0)
    for _ in range(tries // width):
        (candidates,) = await world.propose([state])
        await world.step(state, [candidate.tactic for candidate in candidates[:width]])


def timed(work: Callable[[], Coroutine[Any, Any, Result]]) -> tuple[float, Result]:
    """CPU seconds, and what came of it."""
    began = time.process_time()
    result = asyncio.run(work())
    return time.process_time() - began, result


def measured(strategy: str, nodes: int) -> dict[str, object]:
    """One search for a tree of so many nodes. Rollouts meet states again: their tree has fewer nodes than tries."""
    spec = STRATEGIES[strategy]
    goals = GOALS if spec.goals_apart else 1
    tries = nodes // goals
    shape = spec.fit(TreeShape(width=len(CANDIDATES), depth=10**6, passes=None))
    bare_seconds, _ = timed(lambda: bare(World(goals), tries, shape.width))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    budget = Budget(tactics=tries, seconds=10**6)
    world = World(goals)
    propose = world.propose_one if shape.width == 1 else world.propose
    seconds, result = timed(
        lambda: find_proof(Number(0), spec.make(1.0), propose=propose, step=world.step, shape=shape, budget=budget)
    )
    nodes = len(result.tree.nodes)
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    return {
        "strategy": strategy,
        "tries": result.tactics_tried,
        "nodes": nodes,
        "deepest": max(node.depth for node in result.tree.nodes),
        "microseconds_per_node": round(1e6 * (seconds - bare_seconds) / nodes, 1),
        "ratio_to_bare_loop": round(seconds / bare_seconds, 1),
        "bytes_per_node": round(memory / nodes),
    }


def machine() -> dict[str, str]:
    """Processor and versions, without which no time means anything."""
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines() if platform.system() == "Linux" else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return {
        "processor": next(iter(models), platform.processor() or platform.machine()),
        "python": platform.python_version(),
        "system": platform.platform(),
    }


def main() -> None:
    """Print the machine, then each search as it ends, as lines of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nodes", type=int, nargs="+", default=[5_000, 20_000, 100_000])
    parser.add_argument("--strategies", nargs="+", choices=STRATEGIES, default=list(STRATEGIES))
    options = parser.parse_args()
    print(json.dumps(machine()), flush=True)
    for strategy in options.strategies:
        for nodes in options.nodes:
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:  # so that memory is its own
                print(json.dumps(process.submit(measured, strategy, nodes).result()), flush=True)


if __name__ == "__main__":
    main()
