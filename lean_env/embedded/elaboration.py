"""One Lean process that elaborates one file and leaves a compiled module: the only one that runs a submitted proof."""

import asyncio
import contextlib
import os
import signal
from pathlib import Path

from lean_env.embedded.build import lean_command, lean_environment
from lean_env.embedded.text import first_error

_OUTPUT_BYTES = 1 << 20
"""Of Lean's messages, as much is read."""


class ElaborationFailed(Exception):
    """Lean refused the text, or did not survive it. The message is one line."""


class Elaboration:
    """Made by `start` before the text is known, so that Lean starts meanwhile. The caller must `kill` it."""

    def __init__(self, process: asyncio.subprocess.Process, module: Path, output: Path) -> None:
        self._process = process
        self._module = module
        self._output = output

    @classmethod
    async def start(cls, library: Path, scratch: Path, memory_mb: int) -> "Elaboration":
        """Start Lean; what it writes goes to the folder `scratch`."""
        module, output = scratch / "submission.olean", scratch / "output"
        with output.open("wb") as file:
            process = await asyncio.create_subprocess_exec(
                *lean_command(memory_mb, ["-DElab.async=false", "-j1", "-o", str(module), "--stdin"]),
                stdin=asyncio.subprocess.PIPE,
                stdout=file,
                stderr=file,
                cwd=scratch,
                env=lean_environment(library),
                start_new_session=True,
            )
        return cls(process, module, output)

    async def run(self, text: str, seconds: float) -> Path:
        """Elaborate `text` and return the compiled module.

        Raises `ElaborationFailed`, also when that takes longer than `seconds`.
        """
        try:
            await asyncio.wait_for(self._process.communicate(text.encode("utf-8", "replace")), seconds)
        except TimeoutError:
            raise ElaborationFailed(f"checking the proof took longer than {seconds:.0f} s") from None
        status = self._process.returncode
        if status != 0 or not self._module.is_file():
            raise ElaborationFailed(self._explanation(status))
        return self._module

    async def kill(self) -> None:
        """End the process and its group. May be called twice."""
        if self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError):  # ended by itself in this very moment
                os.killpg(self._process.pid, signal.SIGKILL)
        await asyncio.shield(asyncio.ensure_future(self._process.wait()))

    def _explanation(self, status: int | None) -> str:
        with self._output.open("rb") as file:
            output = file.read(_OUTPUT_BYTES).decode("utf-8", "replace")
        error = first_error(message for message in _split(output))
        if error:
            return f"Lean refuses the proof: {_one_line(error)}"
        return f"the proof ended Lean (status {status}): {_one_line(output)}"


def _split(output: str) -> list[str]:
    """Lean's output, cut where a new message begins."""
    messages: list[str] = []
    for line in output.splitlines():
        if line.startswith("<stdin>:") or not messages:
            messages.append(line)
        else:
            messages[-1] += f"\n{line}"
    return messages


def _one_line(text: str) -> str:
    return " ".join(text.split())[:300]
