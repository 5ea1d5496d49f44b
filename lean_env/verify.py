"""`verify`: does this script prove this theorem? The script is taken for an attack until the kernel has agreed.

Header and statement are the problem, their meaning is taken as given; but what the header claims to prove goes through
the kernel as well. To elaborate a text is to run it, so what has elaborated anything is not believed: each of two
processes leaves a compiled module, and a third, which never elaborates, gives the verdict from these two. The first two
are gone before their module is read. Where the system has Landlock they may write to a folder of their own only; but
they may read what the user may read. In this order:

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
import secrets
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
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
_EMBEDDED = Path(__file__).with_name("embedded")
_READER = ("-DElab.async=false", "-j1", str(_EMBEDDED / "read_statement.lean"))
_CHECKER = ("-DElab.async=false", "-j1", str(_EMBEDDED / "check_submission.lean"))


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

    All of it may take `limits.start` + `limits.theorem` seconds; each of three Lean processes has `memory_mb` MiB of
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
            async with _Processes.started(library, scratch, memory_mb, launch) as lean:
                await _check(theorem, script, lean, limits, checks)
    except _Rejected as rejection:
        reason = " ".join(str(rejection).split())
    return Verdict(theorem.name, not reason, reason, checks.axioms, time.monotonic() - began, tuple(checks.passed))


@dataclass(frozen=True)
class _Processes:
    """The three of one verification."""

    reader: LeanProcess
    """Elaborates header and statement, into `intended`."""
    intended: Path
    elaboration: Elaboration
    """Elaborates the whole file."""
    checker: LeanProcess
    """Elaborates nothing."""

    @classmethod
    @asynccontextmanager
    async def started(
        cls, library: Path, scratch: Path, memory_mb: int, launch: Launcher
    ) -> AsyncIterator["_Processes"]:
        """Start all, without waiting for an answer; what still runs at the end is killed. Raises `SessionLost`."""
        statement, submission = scratch / "statement", scratch / "submission"
        statement.mkdir()
        submission.mkdir()
        async with AsyncExitStack() as running:
            try:
                reader = await LeanProcess.start(library, _READER, memory_mb, launch, statement)
                running.push_async_callback(reader.kill)
                elaboration = await Elaboration.start(library, submission, memory_mb, launch)
                running.push_async_callback(elaboration.kill)
                checker = await LeanProcess.start(library, _CHECKER, memory_mb, launch)
                running.push_async_callback(checker.kill)
            except OSError as error:
                raise SessionLost(f"Lean did not start: {error}") from error
            yield cls(reader, statement / "statement.olean", elaboration, checker)


async def _check(theorem: Theorem, script: str, lean: _Processes, limits: Timeouts, checks: _Checks) -> None:
    for process in (lean.reader, lean.checker):
        try:
            first = await process.receive(limits.start)
        except (TimeoutError, ProcessDied) as error:
            raise SessionLost(f"Lean did not start: {str(error) or 'no answer in time'}") from error
        if first != ["ready"]:
            raise SessionLost(f"Lean did not start: {first!r}")
    try:
        header, name = await _read_statement(lean, theorem, script, checks)
    finally:
        await lean.reader.kill()
    match await _ask(lean.checker, ["statement", str(lean.intended), name], checks):
        case ["statement"]:
            lean.intended.unlink()  # what runs the script shall not find it
            checks.passed += ["parse", "statement"]
        case ["refused", str(reason)]:
            raise _Rejected(f"Lean refuses the statement: {reason}")
        case answer:
            raise _Rejected(f"Lean answered out of turn: {answer!r}")
    text = theorem.model_copy(update={"header": header}).with_proof(script)
    try:
        module = await lean.elaboration.run(text, min(limits.theorem, checks.remaining()))
    except ElaborationFailed as failure:
        raise _Rejected(str(failure)) from None
    finally:
        await lean.elaboration.kill()
    checks.passed.append("elaborate")
    await _recheck(lean.checker, module, checks)


async def _ask(process: LeanProcess, request: list[Any], checks: _Checks) -> list[Any]:
    process.send(request)
    try:
        return await process.receive(checks.remaining())
    except TimeoutError:
        raise _Rejected("checking the proof took too long") from None
    except ProcessDied as death:
        raise _Rejected(f"checking the proof ended Lean: {death}") from None


async def _read_statement(lean: _Processes, theorem: Theorem, script: str, checks: _Checks) -> tuple[str, str]:
    """Parse the script, elaborate the statement.

    Returns the header with which the whole file is to be elaborated, and the theorem's name with its namespaces.
    """
    name = theorem.name.removeprefix("_root_.")
    proof = f"(\n{script}\n)"
    tail = [f"{theorem.statement.rstrip()} := by sorry\n", proof, name, str(lean.intended)]
    header = strict_header(theorem.header)
    answer: list[Any] = ["refused", "header"]
    if not ends_within_command(theorem.header):
        answer = await _ask(lean.reader, ["statement", header, "", *tail], checks)
    if answer[:2] == ["refused", "header"]:
        # An attribute at its end, say, makes the header no complete command: elaborate it with the statement.
        header = f"{STRICT}{without_imports(theorem.header)}"
        before = f"{without_imports(theorem.header)}\n"
        answer = await _ask(lean.reader, ["statement", STRICT, before, *tail], checks)
    match answer:
        case ["statement", str(full)] if full == name or full.endswith(f".{name}"):
            return header, full
        case ["refused", "proof", list(messages)]:
            raise _Rejected(f"the script is not one tactic sequence: {' '.join(messages)}")
        case ["refused", "name", _]:
            raise _Rejected(f"{name} is declared before the statement, which must be what declares it")
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
