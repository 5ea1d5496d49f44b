"""`verify`: does this script prove this theorem? The script is taken for an attack until the kernel has agreed.

Header and statement are the problem, their meaning is taken as given; but what the header claims to prove goes through
the kernel as well. To elaborate a text is to run it, so what has elaborated anything is not believed: each of two
processes leaves a compiled module, and a third, which never elaborates, gives the verdict from these two. The first two
are ended before a copy of their module is read. Where the system has Landlock they may write to a folder of their own
only; but they may read what the user may read. In this order:

    parse      header, statement and script hold no word by which they could run code of their own, and the script is
               one tactic sequence (said by the first process, which does not run the script: good manners, no proof)
    statement  the first process elaborates header and statement: these constants, and the theorem's type, are wanted
    elaborate  the second process elaborates the whole file
    kernel     the third reads both modules. What the header declares is the same in both; this, as the first module
               has it, and all that the second adds go through the kernel anew, on top of the library
    identity   the theorem has the intended name, is a theorem, and its type equals the intended one
    axioms     it rests on nothing but `propext`, `Classical.choice` and `Quot.sound`

Open: a process that breaks out of Lean all the same could write a module that is no honest image of Lean's objects, and
Lean's reader of modules does not defend itself against that.
"""

import asyncio
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from lean_env.embedded.build import ensure_built
from lean_env.embedded.fork_server import ForkServer, Launcher, start_process
from lean_env.embedded.proof_check import Processes, Progress, Rejected, replay
from lean_env.embedded.text import unusual_character
from lean_env.problem import Problem
from lean_env.processes.scratch import scratch_folder
from lean_env.session import Timeouts
from lean_env.text.forbidden import in_header, in_script
from lean_env.theorem import Theorem

STANDARD_AXIOMS = frozenset({"propext", "Classical.choice", "Quot.sound"})


@dataclass(frozen=True)
class Verdict:
    """What came of checking one proof."""

    name: str
    """Of the theorem."""
    accepted: bool
    reason: str
    """Why not, in one line; empty if accepted."""
    axioms: tuple[str, ...]
    """Those the proof rests on, sorted; empty if it was rejected before they were known."""
    seconds: float
    """Wall-clock time of the check."""
    checks: tuple[str, ...]
    """Names of the checks that were passed, in order; all six if accepted."""


async def verify(
    theorem: Theorem,
    script: str,
    limits: Timeouts = Timeouts(),  # noqa: B008 - frozen
    memory_mb: int = 4096,
) -> Verdict:
    """Check that `script`, the tactics after `:= by`, proves `theorem`.

    All of it may take `limits.start` + `limits.theorem` seconds; each of three Lean processes has `memory_mb` MiB of
    address space. A malformed statement gives a rejection. Raises `LeanMissing` without a usable wheel, `SessionLost`
    if Lean cannot be started.
    """
    return await _verify(theorem, script, limits, memory_mb, start_process)


class ProofChecker(Protocol):
    """What checks finished proofs: `Verifier`, or with an installed Lean `lean_env.project.verify`."""

    async def verify(self, theorem: Theorem, script: str) -> Verdict:
        """Check that `script`, the tactics after `:= by`, proves `theorem`.

        Raises `LeanMissing` or `SessionLost` if there is no Lean to be had.
        """
        ...

    async def close(self) -> None:
        """End what was started; checks under way fail."""
        ...


class Verifier:
    """Says what `verify` says, faster: for many proofs, one after another or several at once.

    Each proof has three Lean processes to itself, as with `verify`, but copies of one that was initialised before
    any theorem or script was read: no script can influence the verdict on another. That one starts with the first
    proof, and again if it was ended.
    """

    def __init__(self, limits: Timeouts = Timeouts(), memory_mb: int = 4096) -> None:  # noqa: B008 - frozen
        self._limits = limits
        self._memory_mb = memory_mb
        self._starting = asyncio.Lock()
        self._server: ForkServer | None = None

    async def verify(self, theorem: Theorem, script: str) -> Verdict:
        """See `verify`."""
        async with self._starting:
            if self._server is None or self._server.ended:
                self._server = await ForkServer.start()
        return await _verify(theorem, script, self._limits, self._memory_mb, self._server)

    async def close(self) -> None:
        """End all its processes; checks under way fail."""
        if self._server is not None:
            await self._server.close()


async def verify_many(
    problems: Sequence[Problem],
    checker: ProofChecker | None = None,
    on_verdict: Callable[[Verdict], None] = lambda verdict: None,
) -> list[Verdict]:
    """The verdict of `checker` (None: a `Verifier`) on each of `problems`, in their order; without a proof, on `sorry`.

    As many as there are cores are checked at the same time; `on_verdict` hears of each as it comes. The checker is
    closed at the end. Raises what `checker.verify` raises.
    """
    free = asyncio.Semaphore(os.cpu_count() or 1)
    chosen = checker or Verifier()

    async def check(problem: Problem) -> Verdict:
        async with free:
            verdict = await chosen.verify(problem.theorem, "sorry" if problem.script is None else problem.script)
        on_verdict(verdict)
        return verdict

    tasks = [asyncio.ensure_future(check(problem)) for problem in problems]
    try:
        return list(await asyncio.gather(*tasks))
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await chosen.close()


async def _verify(theorem: Theorem, script: str, limits: Timeouts, memory_mb: int, launch: Launcher) -> Verdict:
    library = await asyncio.to_thread(ensure_built)
    began = time.monotonic()
    progress = Progress(began + limits.start + limits.theorem)
    reason = ""
    try:
        _check_text(theorem, script)
        with scratch_folder() as scratch:
            async with Processes.started(library, scratch, memory_mb, launch) as lean:
                await replay(theorem, script, lean, limits, progress)
        _check_axioms(progress.axioms)
        progress.passed.append("axioms")
    except Rejected as rejection:
        reason = " ".join(str(rejection).split())
    return Verdict(theorem.name, not reason, reason, progress.axioms, time.monotonic() - began, tuple(progress.passed))


def _check_text(theorem: Theorem, script: str) -> None:
    if not script.strip():
        raise Rejected("the script is empty")
    character = unusual_character(script)
    if character:
        raise Rejected(f"the script holds the character {character}, which is no part of a proof")
    words = {
        "header": in_header(theorem.header),
        "statement": in_header(theorem.statement),
        "script": in_script(script),
    }
    for place, word in words.items():
        if word:
            raise Rejected(
                f"the {place} uses `{word}`, which is refused: it could run code of its own or loosen a check"
            )


def _check_axioms(axioms: Sequence[str]) -> None:
    if "sorryAx" in axioms:
        raise Rejected("the proof uses `sorry`")
    foreign = [axiom for axiom in axioms if axiom not in STANDARD_AXIOMS]
    if foreign:
        raise Rejected(f"the proof rests on other axioms than the standard ones: {', '.join(foreign)}")
