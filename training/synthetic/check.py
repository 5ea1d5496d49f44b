"""Proofs run step by step in Lean, to check them and to learn the states in between."""

import asyncio
from collections.abc import AsyncIterator, Sequence

from lean_env.errors import TheoremError
from lean_env.session import LeanSession
from lean_env.theorem import Theorem
from training.synthetic.generate import Generated

Pair = tuple[str, str]
"""State text and the tactic run on it."""


class ProofRefused(Exception):
    """A generated proof does not go through; the message says where."""


async def replay(session: LeanSession, theorem: Theorem, proof: Sequence[str]) -> list[Pair]:
    """The state before each tactic of `proof`. Raises `ProofRefused` unless the last tactic, and it alone, finishes."""
    try:
        state = await session.open(theorem)
    except TheoremError as error:
        raise ProofRefused(f"{theorem.name}: statement: {error}") from error
    pairs: list[Pair] = []
    for index, tactic in enumerate(proof, start=1):
        (result,) = await session.run(state, [tactic])
        pairs.append((state.text, tactic))
        if result.status == "finished" and index == len(proof):
            return pairs
        if result.status != "open" or result.state is None:
            raise ProofRefused(f"{theorem.name}: step {index} `{tactic}`: {result.status} {result.message[:200]}")
        state = result.state
    raise ProofRefused(f"{theorem.name}: goals remain at the end:\n{state.text}")


async def replay_all(
    sessions: Sequence[LeanSession], generated: Sequence[Generated]
) -> AsyncIterator[tuple[Generated, list[list[Pair]] | ProofRefused]]:
    """Each theorem with the pairs of each of its proofs, in the order given; the sessions share the work."""
    free: asyncio.Queue[LeanSession] = asyncio.Queue()
    for session in sessions:
        free.put_nowait(session)

    async def one(item: Generated) -> list[list[Pair]] | ProofRefused:
        session = await free.get()
        try:
            return [await replay(session, item.theorem, proof) for proof in item.proofs]
        except ProofRefused as refusal:
            return refusal
        finally:
            free.put_nowait(session)

    ahead = 2 * len(sessions)
    tasks = [asyncio.create_task(one(item)) for item in generated[:ahead]]
    for index, item in enumerate(generated):
        result = await tasks[index]
        if index + ahead < len(generated):
            tasks.append(asyncio.create_task(one(generated[index + ahead])))
        yield item, result
