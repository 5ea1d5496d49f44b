"""Searches for a way from 5 to 100 by ×3 and −7, without Lean or a model. Takes a second.

Best-first follows its "model", a guess that small numbers want ×3; wide tries everything level by level. Prints:

    best_first tried 16 tactics: ×3 ×3 ×3 −7 −7 −7 −7 −7
    wide tried 70 tactics: ×3 ×3 ×3 −7 −7 −7 −7 −7
"""

import asyncio
from collections.abc import Sequence
from typing import Literal, NamedTuple

from search import Budget, Candidate, TreeShape, best_first, find_proof, wide


class Number(NamedTuple):
    text: str  # what a model reads
    key: str  # what equal states have in common


class Outcome(NamedTuple):
    status: Literal["open", "finished"]
    states: tuple[Number, ...] = ()
    message: str = ""


async def propose(states: Sequence[Number]) -> list[list[Candidate]]:
    guesses = [(-0.22, -1.61) if int(state.text) < 100 else (-1.61, -0.22) for state in states]  # log 0.8, log 0.2
    return [[Candidate("×3", up), Candidate("−7", down)] for up, down in guesses]


async def step(state: Number, tactics: Sequence[str]) -> list[Outcome]:
    numbers = [int(state.text) * 3 if tactic == "×3" else int(state.text) - 7 for tactic in tactics]
    return [Outcome("finished") if n == 100 else Outcome("open", (Number(str(n), str(n)),)) for n in numbers]


for strategy in (best_first, wide):
    root, shape, budget = Number("5", "5"), TreeShape(width=2, depth=12), Budget(tactics=1000, seconds=10)
    found = asyncio.run(find_proof(root, strategy, propose=propose, step=step, shape=shape, budget=budget))
    print(f"{strategy.__name__} tried {found.tactics_tried} tactics: {' '.join(found.proof or ())}")
