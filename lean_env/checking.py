"""Checking finished proofs: what every checker gives (`Verdict`), and what all checkers share.

Knows neither Lean nor its processes. `lean_env.embedded.verify` and `lean_env.project.verify` are the two checkers.
"""

import asyncio
import os
import signal
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from lean_env.errors import SessionLost
from lean_env.fault import STANDARD_AXIOMS, Fault, fault_of_axioms
from lean_env.theorem import Problem, Theorem


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
    fault: Fault | None = None
    """Category of `reason`; None if the proof is accepted."""

    @classmethod
    def refused(cls, name: str, fault: Fault, reason: str) -> "Verdict":
        """The verdict on a proof that no check was made of."""
        return cls(name, False, reason, (), 0.0, (), fault=fault)


class ProofChecker(Protocol):
    """Checks finished proofs in one Lean backend."""

    async def verify(self, theorem: Theorem, script: str, lemmas: str = "") -> Verdict:
        """Check that `script`, the tactics after `:= by`, proves `theorem`.

        `lemmas` is Lean text that the proof brings along, to stand between header and statement. It is as little
        trusted as the script: whatever it declares, it must not change what is to be proved.

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
    and closes the checker at the end. A proof over which the checker loses its Lean has the fault `infrastructure`;
    the others are checked nevertheless. Raises `LeanMissing` if there is no Lean at all.
    """
    free = asyncio.Semaphore(os.cpu_count() or 1)

    async def check(index: int, problem: Problem) -> Verdict:
        if problem.script is None:
            verdict = Verdict.refused(problem.theorem.name, "sorry", NO_PROOF)
        else:
            async with free:
                try:
                    verdict = await checker.verify(problem.theorem, problem.script, problem.lemmas)
                except SessionLost as lost:
                    verdict = Verdict.refused(problem.theorem.name, "infrastructure", _one_line(str(lost)))
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

    def __init__(self, reason: str, fault: Fault = "error") -> None:
        super().__init__(reason)
        self.fault = fault


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
    reason, fault = "", None
    try:
        await checks(progress)
    except ProofRefused as refusal:
        reason, fault = _one_line(str(refusal)), refusal.fault
    seconds = time.monotonic() - began
    return Verdict(theorem.name, not reason, reason, progress.axioms, seconds, tuple(progress.passed), fault=fault)


def refuse_if(reason: str, fault: Fault = "error") -> None:
    """Raise `ProofRefused` unless `reason` is empty."""
    if reason:
        raise ProofRefused(reason, fault)


def check_axioms(axioms: Sequence[str]) -> None:
    """Raise `ProofRefused` if a proof rests on `sorry` or on an axiom that is not standard."""
    fault = fault_of_axioms(axioms)
    if fault == "sorry":
        raise ProofRefused("the proof uses `sorry`", fault)
    if fault is not None:
        foreign = [axiom for axiom in axioms if axiom not in STANDARD_AXIOMS]
        raise ProofRefused(f"the proof rests on axioms other than the standard ones: {', '.join(foreign)}", fault)


def fault_of_death(status: int | None) -> Fault:
    """The fault of a proof over which Lean ended with `status`: only others send SIGKILL, such as a full machine."""
    return "infrastructure" if status in (-signal.SIGKILL, 128 + signal.SIGKILL) else "error"


def _one_line(text: str) -> str:
    return " ".join(text.split())
