"""The three Lean processes that check one proof, and what each is asked: see `lean_env.embedded.verify`.

Makes every check that needs Lean. Knows nothing of the checks on text and axioms.
"""

import os
import secrets
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lean_env.checking import Progress, ProofRefused
from lean_env.embedded.command import program
from lean_env.embedded.elaboration import Elaboration, ElaborationFailed
from lean_env.embedded.fork_server import Launcher
from lean_env.embedded.messages import first_error
from lean_env.embedded.process import LeanProcess
from lean_env.errors import ProcessDied, SessionLost
from lean_env.session import Timeouts
from lean_env.text.headers import EMBEDDED_STRICT, ends_within_command, strict_embedded_header, without_imports
from lean_env.theorem import Theorem

_GUILLEMETS = str.maketrans("", "", "«»")
_MODULE_BYTES = 1 << 28
"""At most this many bytes of a compiled module are read; that of a small theorem has some ten thousand."""


@dataclass(frozen=True)
class Processes:
    """The three processes that check one proof."""

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
        """Start all three without waiting for an answer, and kill at the end what still runs. Raises `SessionLost`."""
        statement, submission = scratch / "statement", scratch / "submission"
        statement.mkdir()
        submission.mkdir()
        async with AsyncExitStack() as running:
            try:
                reader = await LeanProcess.start(library, program("read_statement"), memory_mb, launch, statement)
                running.push_async_callback(reader.kill)
                elaboration = await Elaboration.start(library, submission, memory_mb, launch)
                running.push_async_callback(elaboration.kill)
                checker = await LeanProcess.start(library, program("check_submission"), memory_mb, launch)
                running.push_async_callback(checker.kill)
            except OSError as error:
                raise SessionLost(f"Lean did not start: {error}") from error
            yield cls(reader, statement / "statement.olean", elaboration, checker)


async def check_in_lean(
    theorem: Theorem, script: str, lemmas: str, lean: Processes, limits: Timeouts, progress: Progress
) -> None:
    """Make the checks up to `identity`. Raises `ProofRefused`, or `SessionLost` if Lean did not start.

    The first process does not see `lemmas`, so that they cannot change the intended type.
    """
    for process in (lean.reader, lean.checker):
        await process.await_ready(limits.start)
    try:
        header, name = await _read_statement(lean, theorem, script, progress)
    finally:
        await lean.reader.kill()
    intended = _safe_copy(lean.intended, lean.intended.parent.with_suffix(".olean"))
    match await _ask(lean.checker, ["statement", str(intended), name], progress):
        case ["statement"]:
            intended.unlink()  # Lean has it in memory; the process that runs the script must not find it
            progress.passed += ["parse", "statement"]
        case ["refused", str(reason)]:
            raise ProofRefused(f"Lean refuses the statement: {reason}", "invalid")
        case answer:
            raise ProofRefused(f"Lean gave an unexpected answer: {answer!r}")
    text = theorem.model_copy(update={"header": header}).with_proof(script, lemmas)
    try:
        module = await lean.elaboration.run(text, min(limits.theorem, progress.remaining()))
    except ElaborationFailed as failure:
        raise ProofRefused(str(failure), failure.fault) from None
    finally:
        await lean.elaboration.kill()
    progress.passed.append("elaborate")
    await _recheck(lean.checker, _safe_copy(module, module.parent.with_suffix(".olean")), progress)


def _safe_copy(module: Path, copy: Path) -> Path:
    """Write a copy of `module`, which its maker cannot change even if it has kept the file open."""
    try:
        with open(os.open(module, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
            copy.write_bytes(file.read(_MODULE_BYTES))
    except OSError as error:
        raise ProofRefused(f"the compiled module cannot be read: {error.strerror}") from None
    return copy


async def _ask(process: LeanProcess, request: list[Any], progress: Progress) -> list[Any]:
    process.send(request)
    try:
        return await process.receive(progress.remaining())
    except TimeoutError:
        raise ProofRefused("checking the proof took too long", "time") from None
    except ProcessDied as death:
        raise ProofRefused(f"checking the proof ended Lean: {death}") from None


async def _read_statement(lean: Processes, theorem: Theorem, script: str, progress: Progress) -> tuple[str, str]:
    """Parse the script and elaborate the statement.

    Returns the header with which to elaborate the whole file, and the theorem's name with its namespaces.
    """
    name = theorem.declared_name.removeprefix("_root_.")
    proof = f"(\n{script}\n)"
    tail = [f"{theorem.statement.rstrip()} := by sorry\n", proof, name, str(lean.intended)]
    header = strict_embedded_header(theorem.header)
    answer: list[Any] = ["refused", "header"]
    if not ends_within_command(theorem.header):
        answer = await _ask(lean.reader, ["statement", header, "", *tail], progress)
    if answer[:2] == ["refused", "header"]:
        # A header that ends with an attribute, say, is no complete command: elaborate it with the statement.
        header = f"{EMBEDDED_STRICT}{without_imports(theorem.header)}"
        before = f"{without_imports(theorem.header)}\n"
        answer = await _ask(lean.reader, ["statement", EMBEDDED_STRICT, before, *tail], progress)
    match answer:
        case ["statement", str(full)] if f".{_bare(full)}".endswith(f".{_bare(name)}"):
            return header, full
        case ["refused", "proof", list(messages)]:
            raise ProofRefused(f"the script is not one tactic sequence: {' '.join(messages)}")
        case ["refused", "name", _]:
            raise ProofRefused(f"{name} is declared before the statement, which must declare it", "invalid")
        case ["refused", "statement", list(messages)]:
            progress.passed.append("parse")
            error = first_error(messages) or "it declares no theorem of this name"
            raise ProofRefused(f"Lean refuses the statement: {error}", "invalid")
        case _:
            raise ProofRefused(f"Lean refuses the header: {answer!r}", "invalid")


def _bare(name: str) -> str:
    """The name without the guillemets that may, or must, enclose its parts."""
    return name.translate(_GUILLEMETS)


async def _recheck(checker: LeanProcess, module: Path, progress: Progress) -> None:
    nonce = secrets.token_hex(16)  # an answer without it was not given to this request
    match await _ask(checker, ["module", str(module), nonce], progress):
        case ["accepted", str(echo), list(axioms)] if echo == nonce:
            progress.passed += ["kernel", "identity"]
            progress.axioms = tuple(sorted(axioms))
        case ["rejected", str(echo), str(reason), str(check)] if echo == nonce:
            raise ProofRefused(reason, "statement" if check == "identity" else "error")
        case answer:
            raise ProofRefused(f"Lean gave an unexpected answer: {answer!r}")
