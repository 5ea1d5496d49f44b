"""Searches a proof in Lean with tactics of one's own in place of a model. Takes a few seconds.

`propose` may ask anything for tactics; each comes with its log-probability, which best-first search follows. Prints:

    proved: by_cases h : p / exact Or.inl h / exact Or.inr h
    accepted by a fresh Lean: True
"""

import asyncio
import math
from collections.abc import Sequence

import prover
from lean_env import ProofState
from search import Budget, Candidate, TreeShape, best_first, find_proof

THEOREM = prover.theorem("theorem excluded_middle (p : Prop) : p ∨ ¬p")
WEIGHTS = {"intro h": 2, "by_cases h : p": 1, "exact Or.inl h": 1, "exact Or.inr h": 1}


async def propose(states: Sequence[ProofState]) -> list[list[Candidate]]:
    total = sum(WEIGHTS.values())
    return [[Candidate(tactic, math.log(weight / total)) for tactic, weight in WEIGHTS.items()] for _ in states]


async def main() -> None:
    async with prover.lean() as session:
        root = await session.open(THEOREM)
        shape, budget = TreeShape(width=len(WEIGHTS), depth=5), Budget(tactics=100, seconds=30)
        found = await find_proof(root, best_first, propose=propose, step=session.run, shape=shape, budget=budget)
    assert found.proof is not None
    print(f"{found.ending}: {' / '.join(found.proof)}")
    verdict = await prover.verify_async(THEOREM, "\n".join(found.proof))
    print(f"accepted by a fresh Lean: {verdict.accepted}")


asyncio.run(main())
