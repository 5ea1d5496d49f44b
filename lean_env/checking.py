"""Checking finished proofs: what every checker gives (`Verdict`), and what all checkers share.

Knows neither Lean nor its processes. `lean_env.embedded.verify` and `lean_env.project.verify` are the two checkers.
"""

import asyncio
import os
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from lean_env.theorem import Problem, Theorem

STANDARD_AXIOMS = frozenset({"propext", "Classical.choice", "Quot.sound"})
"""The axioms that a proof may rest on: those of Lean's own core."""


@dataclass(frozen=True)
class Verdict:
    """The result of checking one proof."""

    name: str
    """Name of the theorem."""
    accepted: bool
    reason: str
    """Why the proof is refused, in one line; empty if it is accepted."""
    axioms: tuple[str, ...]
    """Axioms that the proof rests on, sorted; empty if it was refused before they were known."""
    seconds: float
    """Wall-clock time of the check."""
    checks: tuple[str, ...]
    """Names of the checks that the proof passed, in order. An accepted proof passed all that its checker makes."""
    cpu_seconds: float | None = None
    """CPU seconds of the processes that made the check; None if they are not known."""


class ProofChecker(Protocol):
    """Checks finished proofs in one Lean backend."""

    async def verify(self, theorem: Theorem, script: str) -> Verdict:
        """Check that `script`, the tactics after `:= by`, proves `theorem`.

        Raises `LeanMissing` or `SessionLost` if no Lean can be had.
        """
        ...

    async def close(self) -> None:
        """End every process that the checker started; checks in progress fail."""
        ...


NO_PROOF = "there is no proof to check: none is given, or only `sorry`"


async def verify_many(
    problems: Sequence[Problem],
    checker: ProofChecker,
    on_verdict: Callable[[int, Verdict], None] = lambda index, verdict: None,
) -> list[Verdict]:
    """The verdict on each of `problems`, in their order. A problem without a proof is refused.

    Checks one proof per core at a time, calls `on_verdict` with the problem's index and its verdict as each check ends,
    and closes the checker at the end. Raises what `checker.verify` raises.
    """
    free = asyncio.Semaphore(os.cpu_count() or 1)

    async def check(index: int, problem: Problem) -> Verdict:
        if problem.script is None:
            verdict = Verdict(problem.theorem.name, False, NO_PROOF, (), 0.0, ())
        else:
            async with free:
                verdict = await checker.verify(problem.theorem, problem.script)
        on_verdict(index, verdict)
        return verdict

    tasks = [asyncio.ensure_future(check(index, problem)) for index, problem in enumerate(problems)]
    try:
        return list(await asyncio.gather(*tasks))
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await checker.close()


class ProofRefused(Exception):
    """A check that a proof does not pass. The message is the reason."""


class Progress:
    """How far the check of one proof has come. Checkers write to it as they go."""

    def __init__(self, deadline: float) -> None:
        self._deadline = deadline
        self.passed: list[str] = []
        self.axioms: tuple[str, ...] = ()

    def remaining(self) -> float:
        """Seconds until the deadline, at least 0.01, so that every wait begins."""
        return max(0.01, self._deadline - time.monotonic())


async def run_checks(theorem: Theorem, seconds: float, checks: Callable[[Progress], Awaitable[None]]) -> Verdict:
    """The verdict after `checks`, which raise `ProofRefused` at the first check that the proof does not pass.

    `seconds` is the time that the checks may take together; they must keep to it themselves.
    """
    began = time.monotonic()
    progress = Progress(began + seconds)
    reason = ""
    try:
        await checks(progress)
    except ProofRefused as refusal:
        reason = " ".join(str(refusal).split())
    return Verdict(theorem.name, not reason, reason, progress.axioms, time.monotonic() - began, tuple(progress.passed))


def refuse_if(reason: str) -> None:
    """Raise `ProofRefused` unless `reason` is empty."""
    if reason:
        raise ProofRefused(reason)


def check_axioms(axioms: Sequence[str]) -> None:
    """Raise `ProofRefused` if a proof rests on `sorry` or on an axiom that is not standard."""
    if "sorryAx" in axioms:
        raise ProofRefused("the proof uses `sorry`")
    foreign = [axiom for axiom in axioms if axiom not in STANDARD_AXIOMS]
    if foreign:
        raise ProofRefused(f"the proof rests on axioms other than the standard ones: {', '.join(foreign)}")
