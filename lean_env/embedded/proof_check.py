"""The three Lean processes that check one proof, and what is asked of them: see `lean_env.embedded.verify`."""

import os
import secrets
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lean_env.embedded.elaboration import Elaboration, ElaborationFailed
from lean_env.embedded.fork_server import Launcher
from lean_env.embedded.process import LeanProcess
from lean_env.embedded.text import STRICT, ends_within_command, first_error, strict_header, without_imports
from lean_env.errors import ProcessDied, SessionLost
from lean_env.session import Timeouts
from lean_env.theorem import Theorem

_READER = ("-DElab.async=false", "-j1", str(Path(__file__).with_name("read_statement.lean")))
_CHECKER = ("-DElab.async=false", "-j1", str(Path(__file__).with_name("check_submission.lean")))
_MODULE_BYTES = 1 << 28
"""Of a compiled module, no more is taken; one of a small theorem has some ten thousand."""


class Rejected(Exception):
    """The message is the reason."""


class Progress:
    """Progress of one verification."""

    def __init__(self, deadline: float) -> None:
        self._deadline = deadline
        self.passed: list[str] = []
        self.axioms: tuple[str, ...] = ()

    def remaining(self) -> float:
        return max(0.01, self._deadline - time.monotonic())


@dataclass(frozen=True)
class Processes:
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
    ) -> AsyncIterator["Processes"]:
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


async def replay(theorem: Theorem, script: str, lean: Processes, limits: Timeouts, progress: Progress) -> None:
    """Make the checks up to `identity`. Raises `Rejected`, or `SessionLost` if Lean did not start."""
    for process in (lean.reader, lean.checker):
        try:
            first = await process.receive(limits.start)
        except (TimeoutError, ProcessDied) as error:
            raise SessionLost(f"Lean did not start: {str(error) or 'no answer in time'}") from error
        if first != ["ready"]:
            raise SessionLost(f"Lean did not start: {first!r}")
    try:
        header, name = await _read_statement(lean, theorem, script, progress)
    finally:
        await lean.reader.kill()
    intended = _taken(lean.intended, lean.intended.parent.with_suffix(".olean"))
    match await _ask(lean.checker, ["statement", str(intended), name], progress):
        case ["statement"]:
            intended.unlink()  # Lean has it in memory; what runs the script shall not find it
            progress.passed += ["parse", "statement"]
        case ["refused", str(reason)]:
            raise Rejected(f"Lean refuses the statement: {reason}")
        case answer:
            raise Rejected(f"Lean answered out of turn: {answer!r}")
    text = theorem.model_copy(update={"header": header}).with_proof(script)
    try:
        module = await lean.elaboration.run(text, min(limits.theorem, progress.remaining()))
    except ElaborationFailed as failure:
        raise Rejected(str(failure)) from None
    finally:
        await lean.elaboration.kill()
    progress.passed.append("elaborate")
    await _recheck(lean.checker, _taken(module, module.parent.with_suffix(".olean")), progress)


def _taken(module: Path, copy: Path) -> Path:
    """A copy of `module`, in which whoever made that can change nothing more, though he had kept it open."""
    try:
        with open(os.open(module, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
            copy.write_bytes(file.read(_MODULE_BYTES))
    except OSError as error:
        raise Rejected(f"the compiled module cannot be read: {error.strerror}") from None
    return copy


async def _ask(process: LeanProcess, request: list[Any], progress: Progress) -> list[Any]:
    process.send(request)
    try:
        return await process.receive(progress.remaining())
    except TimeoutError:
        raise Rejected("checking the proof took too long") from None
    except ProcessDied as death:
        raise Rejected(f"checking the proof ended Lean: {death}") from None


async def _read_statement(lean: Processes, theorem: Theorem, script: str, progress: Progress) -> tuple[str, str]:
    """Parse the script, elaborate the statement.

    Returns the header with which the whole file is to be elaborated, and the theorem's name with its namespaces.
    """
    name = theorem.name.removeprefix("_root_.")
    proof = f"(\n{script}\n)"
    tail = [f"{theorem.statement.rstrip()} := by sorry\n", proof, name, str(lean.intended)]
    header = strict_header(theorem.header)
    answer: list[Any] = ["refused", "header"]
    if not ends_within_command(theorem.header):
        answer = await _ask(lean.reader, ["statement", header, "", *tail], progress)
    if answer[:2] == ["refused", "header"]:
        # An attribute at its end, say, makes the header no complete command: elaborate it with the statement.
        header = f"{STRICT}{without_imports(theorem.header)}"
        before = f"{without_imports(theorem.header)}\n"
        answer = await _ask(lean.reader, ["statement", STRICT, before, *tail], progress)
    match answer:
        case ["statement", str(full)] if full == name or full.endswith(f".{name}"):
            return header, full
        case ["refused", "proof", list(messages)]:
            raise Rejected(f"the script is not one tactic sequence: {' '.join(messages)}")
        case ["refused", "name", _]:
            raise Rejected(f"{name} is declared before the statement, which must be what declares it")
        case ["refused", "statement", list(messages)]:
            progress.passed.append("parse")
            raise Rejected(f"Lean refuses the statement: {first_error(messages) or 'it declares no such theorem'}")
        case _:
            raise Rejected(f"Lean refuses the header: {answer!r}")


async def _recheck(checker: LeanProcess, module: Path, progress: Progress) -> None:
    nonce = secrets.token_hex(16)  # an answer without it was not given to this question
    match await _ask(checker, ["module", str(module), nonce], progress):
        case ["accepted", str(echo), list(axioms)] if echo == nonce:
            progress.passed += ["kernel", "identity"]
            progress.axioms = tuple(sorted(axioms))
        case ["rejected", str(echo), str(reason)] if echo == nonce:
            raise Rejected(reason)
        case answer:
            raise Rejected(f"Lean answered out of turn: {answer!r}")
