"""`verify`: does this script prove this theorem? The script is taken for an attack until the kernel has agreed.

Header and statement are the problem, their meaning is taken as given; but what the header claims to prove goes through
the kernel as well. Nothing that ran the script is believed, and it is gone before the verdict is asked for. Where the
system has Landlock it may write to its own folder only; but it may read what the user may read. In this order:

    parse      the script must be one tactic sequence, so nothing can follow the proof, without a word by which it
               could run code of its own (a process that does not run it)
    statement  header and statement are elaborated by themselves: that is the type to be proved (same process)
    elaborate  another process elaborates the whole file and leaves a compiled module
    kernel     the first process reads the module's constants and sends each of them through the kernel anew
    identity   the theorem has the intended name, is a theorem, and its type equals the intended one
    axioms     it rests on nothing but `propext`, `Classical.choice` and `Quot.sound`
"""

import asyncio
import os
import secrets
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from lean_env.embedded.build import ensure_built
from lean_env.embedded.elaboration import Elaboration, ElaborationFailed
from lean_env.embedded.fork_server import ForkServer, Launcher, start_process
from lean_env.embedded.own_code import in_header, in_script
from lean_env.embedded.process import LeanProcess
from lean_env.embedded.text import (
    STRICT,
    ends_within_command,
    first_error,
    strict_header,
    unusual_character,
    without_imports,
)
from lean_env.errors import ProcessDied, SessionLost
from lean_env.problem import Problem
from lean_env.scratch import scratch_folder
from lean_env.session import Timeouts
from lean_env.theorem import Theorem

STANDARD_AXIOMS = frozenset({"propext", "Classical.choice", "Quot.sound"})
_CHECKER = ("-DElab.async=false", "-j1", str(Path(__file__).with_name("embedded") / "check_submission.lean"))


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


class _Rejected(Exception):
    """The message is the reason."""


class _Checks:
    """Progress of one verification."""

    def __init__(self, deadline: float) -> None:
        self._deadline = deadline
        self.passed: list[str] = []
        self.axioms: tuple[str, ...] = ()

    def remaining(self) -> float:
        return max(0.01, self._deadline - time.monotonic())


async def verify(
    theorem: Theorem,
    script: str,
    limits: Timeouts = Timeouts(),  # noqa: B008 - frozen
    memory_mb: int = 4096,
) -> Verdict:
    """Check that `script`, the tactics after `:= by`, proves `theorem`.

    All of it may take `limits.start` + `limits.theorem` seconds; each of two Lean processes has `memory_mb` MiB of
    address space. A malformed statement gives a rejection. Raises `LeanMissing` without a usable wheel, `SessionLost`
    if Lean cannot be started.
    """
    return await _verify(theorem, script, limits, memory_mb, start_process)


class ProofChecker(Protocol):
    """What checks finished proofs: `Verifier`, or with an installed Lean that of a project (`lean_env.toolchain`)."""

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

    Each proof has two Lean processes to itself, as with `verify`, but copies of one that was initialised before
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
    checks = _Checks(began + limits.start + limits.theorem)
    reason = ""
    try:
        if not script.strip():
            raise _Rejected("the script is empty")
        character = unusual_character(script)
        if character:
            raise _Rejected(f"the script holds the character {character}, which is no part of a proof")
        for place, word in (
            ("header", in_header(theorem.header)),
            ("statement", in_header(theorem.statement)),
            ("script", in_script(script)),
        ):
            if word:
                raise _Rejected(f"the {place} uses `{word}`, which could run code of its own")
        with scratch_folder() as scratch:
            try:
                elaboration = await Elaboration.start(library, scratch, memory_mb, launch)
                try:
                    checker = await LeanProcess.start(library, _CHECKER, memory_mb, launch)
                    try:
                        await _check(theorem, script, elaboration, checker, limits, checks)
                    finally:
                        await checker.kill()
                finally:
                    await elaboration.kill()
            except OSError as error:
                raise SessionLost(f"Lean did not start: {error}") from error
    except _Rejected as rejection:
        reason = " ".join(str(rejection).split())
    return Verdict(theorem.name, not reason, reason, checks.axioms, time.monotonic() - began, tuple(checks.passed))


async def _check(
    theorem: Theorem, script: str, elaboration: Elaboration, checker: LeanProcess, limits: Timeouts, checks: _Checks
) -> None:
    try:
        first = await checker.receive(limits.start)
    except (TimeoutError, ProcessDied) as error:
        raise SessionLost(f"Lean did not start: {str(error) or 'no answer in time'}") from error
    if first != ["ready"]:
        raise SessionLost(f"Lean did not start: {first!r}")
    header = await _read_statement(checker, theorem, script, checks)
    text = theorem.model_copy(update={"header": header}).with_proof(script)
    try:
        module = await elaboration.run(text, min(limits.theorem, checks.remaining()))
    except ElaborationFailed as failure:
        raise _Rejected(str(failure)) from None
    finally:
        await elaboration.kill()  # what ran the script is gone before the verdict is asked for
    checks.passed.append("elaborate")
    await _recheck(checker, module, checks)


async def _ask(checker: LeanProcess, request: list[Any], checks: _Checks) -> list[Any]:
    checker.send(request)
    try:
        return await checker.receive(checks.remaining())
    except TimeoutError:
        raise _Rejected("checking the proof took too long") from None
    except ProcessDied as death:
        raise _Rejected(f"checking the proof ended Lean: {death}") from None


async def _read_statement(checker: LeanProcess, theorem: Theorem, script: str, checks: _Checks) -> str:
    """Parse the script, elaborate the statement; returns the header with which the whole file is to be elaborated."""
    proof = f"(\n{script}\n)"
    statement = f"{theorem.statement.rstrip()} := by sorry\n"
    header = strict_header(theorem.header)
    answer: list[Any] = ["refused", "header"]
    if not ends_within_command(theorem.header):
        answer = await _ask(checker, ["statement", header, "", statement, proof, theorem.name], checks)
    if answer[:2] == ["refused", "header"]:
        # An attribute at its end, say, makes the header no complete command: elaborate it with the statement.
        header = f"{STRICT}{without_imports(theorem.header)}"
        before = f"{without_imports(theorem.header)}\n"
        answer = await _ask(checker, ["statement", STRICT, before, statement, proof, theorem.name], checks)
    match answer:
        case ["statement"]:
            checks.passed += ["parse", "statement"]
            return header
        case ["refused", "proof", list(messages)]:
            raise _Rejected(f"the script is not one tactic sequence: {' '.join(messages)}")
        case ["refused", "name", _]:
            raise _Rejected(f"{theorem.name} is declared before the statement, which must be what declares it")
        case ["refused", "statement", list(messages)]:
            checks.passed.append("parse")
            raise _Rejected(f"Lean refuses the statement: {first_error(messages) or 'it declares no such theorem'}")
        case _:
            raise _Rejected(f"Lean refuses the header: {answer!r}")


async def _recheck(checker: LeanProcess, module: Path, checks: _Checks) -> None:
    nonce = secrets.token_hex(16)  # an answer without it was not given to this question
    match await _ask(checker, ["module", str(module), nonce], checks):
        case ["accepted", str(echo), list(axioms)] if echo == nonce:
            checks.passed += ["kernel", "identity"]
            checks.axioms = tuple(sorted(axioms))
        case ["rejected", str(echo), str(reason)] if echo == nonce:
            raise _Rejected(reason)
        case answer:
            raise _Rejected(f"Lean answered out of turn: {answer!r}")
    if "sorryAx" in checks.axioms:
        raise _Rejected("the proof uses `sorry`")
    foreign = [axiom for axiom in checks.axioms if axiom not in STANDARD_AXIOMS]
    if foreign:
        raise _Rejected(f"the proof rests on other axioms than the standard ones: {', '.join(foreign)}")
    checks.passed.append("axioms")
