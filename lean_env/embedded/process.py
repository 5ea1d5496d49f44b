"""One Lean process that answers line by line. Knows nothing of theorems, states or tactics.

Every message, either way, is one JSON array on one line. Lean opens `/dev/stdin` anew where it reads, so its input
must be a pipe, not a socket, and a request is sent only when every answer to the one before has been read.
"""

import asyncio
import contextlib
import json
import os
import signal
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from lean_env.embedded.build import lean_command, lean_environment

LINE_LIMIT = 256 * 1024 * 1024
"""Bytes of one answer, at most. A pretty-printed goal can be large."""
_PAGE_MB = os.sysconf("SC_PAGE_SIZE") / (1024 * 1024)


class ProcessDied(Exception):
    """The process ended, or what it wrote is not an answer. The message says how it ended."""


class LeanProcess:
    """Made by `start`. After `ProcessDied`, a time-out or a cancellation the caller must `kill` it."""

    def __init__(
        self,
        process: asyncio.subprocess.Process,
        stdin: asyncio.WriteTransport,
        stdout: asyncio.StreamReader,
        reading: asyncio.ReadTransport,
        errors: IO[bytes],
    ) -> None:
        self._process = process
        self._stdin = stdin
        self._stdout = stdout
        self._reading = reading
        self._errors = errors

    @classmethod
    async def start(cls, folder: Path, arguments: Sequence[str], memory_mb: int) -> "LeanProcess":
        """Start Lean with `arguments`, importing from `folder`; does not wait for an answer."""
        loop = asyncio.get_running_loop()
        requests_out, requests_in = os.pipe()
        answers_out, answers_in = os.pipe()
        errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed by `kill`
        stdout = asyncio.StreamReader(limit=LINE_LIMIT)
        transports: list[asyncio.BaseTransport] = []
        started = False
        try:
            stdin, _ = await loop.connect_write_pipe(asyncio.Protocol, os.fdopen(requests_in, "wb", buffering=0))
            transports.append(stdin)
            reading, _ = await loop.connect_read_pipe(
                lambda: asyncio.StreamReaderProtocol(stdout), os.fdopen(answers_out, "rb", buffering=0)
            )
            transports.append(reading)
            process = await asyncio.create_subprocess_exec(
                *lean_command(memory_mb, list(arguments)),
                stdin=requests_out,
                stdout=answers_in,
                stderr=errors,
                env=lean_environment(folder),
                start_new_session=True,
            )
            started = True
        finally:
            os.close(requests_out)
            os.close(answers_in)
            if not started:
                errors.close()
                for transport in transports:
                    transport.close()
        return cls(process, stdin, stdout, reading, errors)

    @property
    def pid(self) -> int:
        """Process id, also that of the process group."""
        return self._process.pid

    def send(self, request: list[Any]) -> None:
        """Queue one request. A dead process is noticed by the next `receive`."""
        self._stdin.write((json.dumps(request, ensure_ascii=False) + "\n").encode("utf-8", "replace"))

    async def receive(self, seconds: float) -> list[Any]:
        """The next answer. Raises `TimeoutError` after `seconds`, `ProcessDied` if none can come any more."""
        try:
            line = await asyncio.wait_for(self._stdout.readline(), seconds)
        except ValueError as error:
            raise ProcessDied(f"Lean wrote more than {LINE_LIMIT} bytes for one answer") from error
        if not line.endswith(b"\n"):
            raise ProcessDied(await self._last_words())
        try:
            answer = json.loads(line)
        except ValueError as error:
            raise ProcessDied(f"Lean wrote something else than an answer: {line[:200]!r}") from error
        if not isinstance(answer, list) or not answer:
            raise ProcessDied(f"Lean wrote something else than an answer: {line[:200]!r}")
        return answer

    def resident_mb(self) -> float:
        """Memory in use, in MiB; 0 if the process is gone."""
        try:
            return int(Path(f"/proc/{self.pid}/statm").read_text().split()[1]) * _PAGE_MB
        except (OSError, IndexError):
            return 0.0

    async def kill(self) -> None:
        """End the process and its group, and wait for it. May be called twice."""
        self._signal()
        if not self._stdin.is_closing():
            self._stdin.abort()
        self._reading.close()
        # A cancelled caller must not leave a zombie: the wait goes on by itself.
        await asyncio.shield(asyncio.ensure_future(self._reap()))

    def _signal(self) -> None:
        if self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError):  # ended by itself in this very moment
                os.killpg(self.pid, signal.SIGKILL)

    async def _reap(self) -> None:
        await self._process.wait()
        self._errors.close()

    async def _last_words(self) -> str:
        try:
            status = await asyncio.wait_for(self._process.wait(), 1.0)
        except TimeoutError:
            return "Lean closed its output"
        how = f"signal {signal.Signals(-status).name}" if status < 0 else f"exit status {status}"
        self._errors.seek(0)
        words = self._errors.read()[-500:].decode("utf-8", "replace").strip().replace("\n", " ")
        return f"Lean died ({how})" + (f": {words}" if words else "")
