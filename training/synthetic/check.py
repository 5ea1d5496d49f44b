"""Runs generated proofs in Lean step by step, to check them and to record their states. Knows no family of theorems."""

import asyncio
from collections.abc import AsyncGenerator, Sequence

from lean_env.errors import SessionLost, TheoremError
from lean_env.replay import ReplayFailed, replay_proof
from lean_env.session import LeanSession
from lean_env.theorem import Theorem
from training.synthetic.generate import Generated

Pair = tuple[str, str]
"""State text and the tactic applied to it."""
AHEAD = 32
"""Theorems per session that may be replayed before a slow one is done, so that no session waits for it."""


class ProofRefused(Exception):
    """A generated proof fails. The message says where."""

    def __init__(self, message: str, timed_out: bool = False) -> None:
        super().__init__(message)
        self.timed_out = timed_out
        """Whether a tactic was not given the time that it takes; another try may go through."""


async def replay(session: LeanSession, theorem: Theorem, proof: Sequence[str]) -> list[Pair]:
    """The state before each tactic of `proof`, together with the tactic.

    Raises `ProofRefused` unless the last tactic, and no earlier one, finishes the proof, and where Lean dies over it.
    """
    try:
        steps = await replay_proof(session.run, await session.open(theorem), proof)
    except TheoremError as error:
        raise ProofRefused(f"{theorem.name}: statement: {error}") from error
    except ReplayFailed as failure:
        raise ProofRefused(f"{theorem.name}: {failure}", failure.timed_out) from failure
    except SessionLost as failure:
        raise ProofRefused(f"{theorem.name}: {failure}") from failure
    return [(step.before.text, step.tactic) for step in steps]


async def replay_all(
    sessions: Sequence[LeanSession], generated: Sequence[Generated]
) -> AsyncGenerator[tuple[Generated, list[list[Pair]] | ProofRefused]]:
    """Each theorem, in the given order, with the pairs of each of its proofs. The sessions share the work.

    Closing the generator early stops them.
    """
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

    ahead = AHEAD * len(sessions)
    tasks = [asyncio.create_task(one(item)) for item in generated[:ahead]]
    try:
        for index, item in enumerate(generated):
            result = await tasks[index]
            if index + ahead < len(generated):
                tasks.append(asyncio.create_task(one(generated[index + ahead])))
            yield item, result
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
