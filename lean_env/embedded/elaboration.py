"""One Lean process that elaborates one file and leaves a compiled module: the only process that runs a submitted proof.

Knows nothing of theorems; decides nothing about the proof.
"""

import asyncio
import os
from pathlib import Path

from lean_env.checking import fault_of_death
from lean_env.embedded.command import lean_environment
from lean_env.embedded.fork_server import Launch, Launcher, start_process
from lean_env.embedded.messages import first_error, split_messages
from lean_env.fault import Fault
from lean_env.processes.kill_group import Process, kill_group

_OUTPUT_BYTES = 1 << 20
"""At most this many bytes of Lean's messages are read."""


class ElaborationFailed(Exception):
    """Lean refused the text, or did not survive it. The message is one line."""

    def __init__(self, message: str, fault: Fault = "error") -> None:
        super().__init__(message)
        self.fault = fault


class Elaboration:
    """Made by `start` before the text is known, so that Lean starts in the meantime. The caller must `kill` it."""

    def __init__(self, process: Process, stdin: asyncio.WriteTransport, module: Path, output: Path) -> None:
        self._process = process
        self._stdin = stdin
        self._module = module
        self._output = output

    @classmethod
    async def start(
        cls, library: Path, scratch: Path, memory_mb: int, launch: Launcher = start_process
    ) -> "Elaboration":
        """Start Lean, which writes only to the folder `scratch`."""
        module, output = scratch / "submission.olean", scratch / "output"
        arguments = ["-DElab.async=false", "-j1", "-o", str(module), "--stdin"]
        text_out, text_in = os.pipe()
        stdin, _ = await asyncio.get_running_loop().connect_write_pipe(
            asyncio.Protocol, os.fdopen(text_in, "wb", buffering=0)
        )
        started = False
        try:
            with output.open("wb") as file:
                files = (text_out, file, file)
                process = await launch(
                    Launch(arguments, memory_mb, lean_environment(library), files, scratch, writes="folder")
                )
            started = True
        finally:
            os.close(text_out)
            if not started:
                stdin.abort()
        return cls(process, stdin, module, output)

    async def run(self, text: str, seconds: float) -> Path:
        """Elaborate `text` and return the compiled module.

        Raises `ElaborationFailed`, also if that takes longer than `seconds`.
        """
        try:
            if not self._stdin.is_closing():  # as when its process has died; uvloop, which Ray runs, would raise
                self._stdin.write(text.encode("utf-8", "replace"))
                self._stdin.close()
            await asyncio.wait_for(self._process.wait(), seconds)
        except TimeoutError:
            raise ElaborationFailed(f"checking the proof took longer than {seconds:.0f} s", "time") from None
        status = self._process.returncode
        if status != 0 or not self._module.is_file():
            raise ElaborationFailed(self._explanation(status), fault_of_death(status))
        return self._module

    async def kill(self) -> None:
        """End the process and its group. May be called twice."""
        if not self._stdin.is_closing():
            self._stdin.abort()
        await kill_group(self._process)

    def _explanation(self, status: int | None) -> str:
        with self._output.open("rb") as file:
            output = file.read(_OUTPUT_BYTES).decode("utf-8", "replace")
        error = first_error(message for message in split_messages(output))
        if error:
            return f"Lean refuses the proof: {_one_line(error)}"
        return f"the proof ended Lean (status {status}): {_one_line(output)}"


def _one_line(text: str) -> str:
    return " ".join(text.split())[:300]
