"""CPU time and memory of the search itself, with a scripted model and environment that cost almost nothing.

    python -m benchmarks.search_overhead [--nodes 5000 20000 100000] [--strategies best-first and-or wide rollouts]

Each search runs in a separate process and is reported when it ends. All tactics succeed and none finishes a proof, so
the tree is the largest that the budget allows. `and-or` is best-first where each tactic leaves `GOALS` states that must
all be proved. With the default priority, the mean log p, best-first goes as deep as it can. The baseline of the ratio
is a bare loop over the same scripted functions, in the same process and without a tree. Times are CPU times, because
nothing here waits.
"""

import asyncio
import resource
import time
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from benchmarks.measurement import argument_parser, measurement
from benchmarks.own_process import in_own_process
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
    """The outcome of every tactic."""

    states: tuple[Number, ...]
    status: Literal["open"] = "open"
    message: str = ""


class World:
    """Scripted model and environment; `goals` is the number of states that every tactic leaves."""

    def __init__(self, goals: int) -> None:
        self._goals = goals
        self._next = 0
        self._turn = 0

    async def propose(self, states: Sequence[Number]) -> list[list[Candidate]]:
        return [CANDIDATES for _ in states]

    async def propose_one(self, states: Sequence[Number]) -> list[list[Candidate]]:
        """One tactic per state, each in turn, as rollouts draw them."""
        self._turn += 1
        return [[CANDIDATES[(self._turn + i) % len(CANDIDATES)]] for i in range(len(states))]

    async def step(self, state: Number, tactics: Sequence[str]) -> list[Open]:
        first, goals = self._next + 1, self._goals
        self._next += len(tactics) * goals
        return [Open(tuple(map(Number, range(start, start + goals)))) for start in range(first, self._next + 1, goals)]


async def bare(world: World, tries: int, width: int) -> None:
    """Make the same calls without a tree."""
    state = Number(0)
    for _ in range(tries // width):
        (candidates,) = await world.propose([state])
        await world.step(state, [candidate.tactic for candidate in candidates[:width]])


def timed(work: Callable[[], Coroutine[Any, Any, Result]]) -> tuple[float, Result]:
    """Run `work`; return its CPU seconds and its result."""
    began = time.process_time()
    result = asyncio.run(work())
    return time.process_time() - began, result


@dataclass(frozen=True)
class Cost:
    """Cost of a search, excluding its model and its environment."""

    nodes: int
    """Number of nodes of the tree. Rollouts revisit states, so their tree has fewer nodes than tries."""
    deepest: int
    """Number of tactics on the longest path."""
    microseconds_per_node: float
    """CPU time per node."""
    ratio: float
    """CPU time of the search divided by that of the bare loop."""
    bytes_per_node: float


def measured(strategy: str, nodes: int) -> Cost:
    """Measure one search for a tree of at most `nodes` nodes."""
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
    made = len(result.tree.nodes)
    return Cost(
        nodes=made,
        deepest=max(node.depth for node in result.tree.nodes),
        microseconds_per_node=1e6 * (seconds - bare_seconds) / made,
        ratio=seconds / bare_seconds,
        bytes_per_node=1024 * (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / made,
    )


def main() -> None:
    """Run each strategy with each tree size."""
    parser = argument_parser(__doc__)
    parser.add_argument("--nodes", type=int, nargs="+", default=[5_000, 20_000, 100_000])
    parser.add_argument("--strategies", nargs="+", choices=STRATEGIES, default=list(STRATEGIES))
    options = parser.parse_args()
    with measurement(options.json) as record:
        for strategy in options.strategies:
            for nodes in options.nodes:
                record.stage(f"{strategy}, {nodes:,} tries")
                cost = in_own_process(1, measured, strategy, nodes)  # so that its memory is measured alone
                name = f"{strategy}, {cost.nodes:,} nodes"
                record.figure(name, cost.microseconds_per_node, "µs per node", f"CPU time; {cost.deepest:,} deep")
                record.figure(name, cost.ratio, "×", "CPU time of a bare loop without a tree")
                record.figure(name, cost.bytes_per_node / 1000, "KB per node")


if __name__ == "__main__":
    main()
