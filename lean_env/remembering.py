"""A proof checker for many searches, which may find the same proof. Knows neither."""

import asyncio
from weakref import WeakValueDictionary

from lean_env.checking import ProofChecker, Verdict
from lean_env.theorem import Problem, Theorem


class RememberingChecker:
    """A `ProofChecker` that makes the checks of another one, but of an accepted proof only once.

    Whoever asks for it again gets the same verdict, with the time that the check took. A refusal is not remembered: it
    may be due to the time or to a Lean that was lost.
    """

    def __init__(self, checker: ProofChecker) -> None:
        self._checker = checker
        self._accepted: dict[Problem, Verdict] = {}
        self._turns: WeakValueDictionary[Problem, asyncio.Lock] = WeakValueDictionary()
        """A lock for each proof that is being checked; another request for the same proof waits for its verdict."""

    async def verify(self, theorem: Theorem, script: str, lemmas: str = "") -> Verdict:
        """See `ProofChecker`."""
        proof = Problem(theorem, script, lemmas)
        turn = self._turns.setdefault(proof, asyncio.Lock())
        async with turn:
            if proof not in self._accepted:
                verdict = await self._checker.verify(theorem, script, lemmas)
                if not verdict.accepted:
                    return verdict
                self._accepted[proof] = verdict
            return self._accepted[proof]

    async def close(self) -> None:
        """Close the other checker."""
        await self._checker.close()
