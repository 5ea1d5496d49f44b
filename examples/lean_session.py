"""Runs tactics by hand in a session of Lean and looks at the proof states. Takes a few seconds.

A state stays usable whatever was run on it, so several tactics can be tried on the same one. Prints:

    h : p ∨ q
    ⊢ q ∨ p
    rfl: rejected
    rcases h with hp | hq: open, goals left: 2
    tauto: finished
    exact Or.inr hp: open, goals left: 1
    exact Or.inl hq: finished
"""

import asyncio

import prover
from lean_env import LeanSession, ProofState

STATEMENT = "theorem or_swap (p q : Prop) (h : p ∨ q) : q ∨ p"


async def main() -> None:
    async with prover.lean() as session:
        root = await session.open(prover.theorem(STATEMENT))
        print(root.text)
        cases = await run(session, root, "rfl", "rcases h with hp | hq", "tauto")
        left = await run(session, cases[0], "exact Or.inr hp")
        await run(session, left[0], "exact Or.inl hq")


async def run(session: LeanSession, state: ProofState, *tactics: str) -> list[ProofState]:
    results = await session.run(state, tactics)  # each of the tactics on the same state
    for tactic, result in zip(tactics, results, strict=True):
        print(f"{tactic}: {result.status}" + (f", goals left: {len(result.state.goals)}" if result.state else ""))
    return [result.state for result in results if result.state]


asyncio.run(main())
