"""Splits a proof script into its tactics with Lean's own parser. The script is not run."""

import asyncio
from collections.abc import Sequence
from typing import Any

from lean_env.embedded.build import ensure_built
from lean_env.embedded.command import program
from lean_env.embedded.process import LeanProcess
from lean_env.errors import ProcessDied
from lean_env.text.scripts import ScriptTactic

_OPENING = "(\n"


async def split_scripts(
    scripts: Sequence[str], seconds: float = 30.0, memory_mb: int = 4096
) -> list[tuple[ScriptTactic, ...] | str]:
    """The tactics of each script, in order; for a script that Lean cannot parse, the reason.

    `seconds` limits the start of Lean, and each script. Raises `LeanMissing` without a usable wheel, `SessionLost` if
    Lean does not start.
    """
    splits: list[tuple[ScriptTactic, ...] | str] = []
    process = await _start(seconds, memory_mb)
    try:
        for script in scripts:
            try:
                splits.append(await _split(process, script, seconds))
            except (TimeoutError, ProcessDied) as error:
                splits.append(str(error) or f"Lean did not parse it within {seconds:g} s")
                await process.kill()
                process = await _start(seconds, memory_mb)
    finally:
        await process.kill()
    return splits


async def _start(seconds: float, memory_mb: int) -> LeanProcess:
    library = await asyncio.to_thread(ensure_built)
    process = await LeanProcess.start(library, program("split_scripts"), memory_mb)
    started = False
    try:
        await process.await_ready(seconds)
        started = True
    finally:
        if not started:
            await process.kill()
    return process


async def _split(process: LeanProcess, script: str, seconds: float) -> tuple[ScriptTactic, ...] | str:
    text = f"{_OPENING}{script}\n)"
    process.send(["split", text])
    match await process.receive(seconds):
        case ["tactics", list(tactics)]:
            return _tactics(text.encode(), tactics)
        case ["refused", str(message)]:
            return message
        case answer:
            raise ProcessDied(f"Lean gave an unexpected answer: {answer!r}")


def _tactics(text: bytes, answer: list[Any]) -> tuple[ScriptTactic, ...]:
    return tuple(
        ScriptTactic(_at_margin(text, start, stop), _tactics(text, inner))
        for start, stop, inner in answer
        if start is not None
    )


def _at_margin(text: bytes, start: int, stop: int) -> str:
    """The lines from `start` to `stop`. Each line after the first loses at most the indentation of the first."""
    column = len(text[text.rfind(b"\n", 0, start) + 1 : start].decode())
    first, _, rest = text[start:stop].decode().partition("\n")
    lines = [line[min(column, len(line) - len(line.lstrip())) :] for line in rest.split("\n")]
    return first + ("\n" + "\n".join(lines) if rest else "")
