"""The cost of a search itself, in executed lines of `search/`: the same per tactic, however large the tree.

A clock would measure how busy the machine is; lines are the same everywhere. A built-in operation on a whole collection
counts as one line, so `search/` must not use one that goes over the whole tree.
"""

import asyncio
import functools
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import search
from search import Budget, Candidate, Strategy, TreeShape, best_first, find_proof, rollouts, wide
from tests.search.scripted import Said, Word

PACKAGE = str(Path(search.__file__).parent)
STRATEGIES: dict[str, Strategy[Word]] = {
    "best-first, sum": functools.partial(best_first, alpha=0.0),
    "best-first, between": functools.partial(best_first, alpha=0.5),
    "best-first, mean": functools.partial(best_first, alpha=1.0),
    "wide": wide,
    "rollouts": rollouts,
}
WIDTH = 4


class World:
    """`outcome(state, kind, fresh)` gives the result of a tactic of one of four kinds; `fresh()` names a new state.

    No tactic is drawn twice, and the kinds take turns, so that a strategy that draws one at a time meets all of them.
    """

    def __init__(self, outcome: Callable[[str, int, Callable[[], str]], Said]) -> None:
        self._outcome = outcome
        self._states = self._drawn = 0

    def _fresh(self) -> str:
        self._states += 1
        return str(self._states)

    async def propose(self, states: Sequence[Word]) -> list[list[Candidate]]:
        return [self._draw() for _ in states]

    def _draw(self) -> list[Candidate]:
        self._drawn += WIDTH + 1
        return [Candidate(str(self._drawn + i), -0.5 - 0.25 * i) for i in range(WIDTH)]

    async def step(self, state: Word, tactics: Sequence[str]) -> list[Said]:
        return [self._outcome(state.text, int(tactic) % WIDTH, self._fresh) for tactic in tactics]


def left(*states: str) -> Said:
    return Said("open", tuple(Word(state, state) for state in states))


def chain(state: str, kind: int, fresh: Callable[[], str]) -> Said:
    """One of four tactics leads one state deeper."""
    return left(fresh()) if kind == 0 else Said("rejected")


def bushy(state: str, kind: int, fresh: Callable[[], str]) -> Said:
    """Every tactic leads to a new state."""
    return left(fresh())


def goals(state: str, kind: int, fresh: Callable[[], str]) -> Said:
    """Every tactic leaves two new goals."""
    return left(fresh(), fresh())


def proved_and_refuted(state: str, kind: int, fresh: Callable[[], str]) -> Said:
    """On an endless path, tactics leave goals that are proved, are refuted, or leave two goals of the same kind."""
    if state == "root" or state.endswith("spine"):
        return left(fresh() + "spine", fresh()) if kind else left(fresh(), fresh() + "spine")
    return [Said("finished"), Said("rejected"), left(fresh(), fresh()), Said("rejected")][(int(state) + kind) % 4]


def barren(state: str, kind: int, fresh: Callable[[], str]) -> Said:
    """Every tactic on the root fails, so there are as many passes as the budget pays for."""
    return Said("rejected")


def lines_of_a_search(world: World, strategy: Strategy[Word], tactics: int) -> int:
    """Number of lines of `search/` executed by a search that spends `tactics` tactics."""
    lines = 0

    def trace(frame: FrameType, event: str, arg: Any) -> Any:
        nonlocal lines
        if not frame.f_code.co_filename.startswith(PACKAGE):
            return None
        lines += event == "line"
        return trace

    async def run() -> None:
        shape, budget = TreeShape(WIDTH, depth=10**6, passes=None), Budget(tactics, seconds=10**6)
        root = Word("root", "root")
        result = await find_proof(root, strategy, propose=world.propose, step=world.step, shape=shape, budget=budget)
        assert (result.ending, result.tactics_tried) == ("tactics", tactics)

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        asyncio.run(run())
    finally:
        sys.settrace(before)
    return lines


def commuting(state: str, kind: int, fresh: Callable[[], str]) -> Said:
    """Two tactics that commute: a state is the number of times each was used, and many paths lead to it."""
    across, down = (0, 0) if state == "root" else map(int, state.split(","))
    return [left(f"{across + 1},{down}"), left(f"{across},{down + 1}"), Said("rejected"), Said("rejected")][kind]


@pytest.mark.parametrize("outcome", [chain, bushy, goals, proved_and_refuted, barren, commuting])
@pytest.mark.parametrize("name", STRATEGIES)
def test_a_tactic_costs_the_same_however_large_the_tree(name: str, outcome: Callable[..., Said]) -> None:
    sizes = (250, 500, 2_000)
    eighth, quarter, whole = (
        lines_of_a_search(World(outcome), STRATEGIES[name], tactics) / tactics for tactics in sizes
    )
    # Wide search expands level by level and may end anywhere in its last level. Each level of the bushy trees is four
    # or eight times as large as the one before, so one of the two smaller searches ends at the same point of its level.
    assert whole <= 1.1 * max(eighth, quarter)
