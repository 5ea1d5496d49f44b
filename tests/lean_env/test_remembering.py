"""A proof that several searches find is checked once."""

import asyncio

from lean_env import EmbeddedChecker, Theorem, Verdict
from lean_env.remembering import RememberingChecker

TRUE = Theorem(name="t", statement="theorem t : 1 + 1 = 2")
OTHER = Theorem(name="t", statement="theorem t : 1 + 1 = 3")


class Counting(EmbeddedChecker):
    """Real Lean that counts its checks."""

    checks = 0

    async def verify(self, theorem: Theorem, script: str, lemmas: str = "") -> Verdict:
        self.checks += 1
        return await super().verify(theorem, script, lemmas)


async def test_a_proof_is_checked_once_and_a_refusal_each_time() -> None:
    counting = Counting()
    checker = RememberingChecker(counting)
    try:
        verdicts = await asyncio.gather(*(checker.verify(TRUE, script) for script in ["rfl", "rfl", "decide", "rfl"]))
        assert all(verdict.accepted for verdict in verdicts)
        assert verdicts[0] == verdicts[1] == await checker.verify(TRUE, "rfl")
        assert counting.checks == 2
        for _ in range(2):
            assert not (await checker.verify(OTHER, "rfl")).accepted, "of another statement nothing is known"
            assert not (await checker.verify(TRUE, "exact one", "theorem one : 1 = 1 := rfl")).accepted
        assert counting.checks == 6
        assert (await checker.verify(TRUE, "exact one", "theorem one : 1 + 1 = 2 := rfl")).accepted
    finally:
        await checker.close()
