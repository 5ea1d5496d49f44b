"""One Lean process that answers line by line. Knows nothing of theorems, states or tactics.

Every message, in either direction, is one JSON array on one line. Lean opens `/dev/stdin` for each read, so its input
must be a pipe, not a socket, and a request is sent only after every answer to the previous one has been read.
"""

import asyncio
import json
import os
import tempfile
import time
import weakref
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from lean_env.embedded.command import Writes, lean_environment
from lean_env.embedded.fork_server import Launch, Launcher, start_process
from lean_env.errors import ProcessDied, SessionLost
from lean_env.processes.cpu_time import cpu_seconds, wants_cpu
from lean_env.processes.kill_group import Process, death_report, signal_group

LINE_LIMIT = 256 * 1024 * 1024
"""Maximum size, in bytes, of the answers to one request. A pretty-printed goal can be large."""
_ERROR_BYTES = 2000
"""At most this many bytes of the standard error are read, the last ones."""
_SHORTEST_WAIT = 0.001
"""Seconds; less than this is nothing to wait for."""
_PAGE_MB = os.sysconf("SC_PAGE_SIZE") / (1024 * 1024)


class _Output(asyncio.Protocol):
    """Lean's unread output. One timer serves all answers to a request."""

    def __init__(self) -> None:
        self.data = bytearray()
        self.lines = 0
        self.ended = False
        self.pid = 0
        self._wanted = 0
        self._last = 0.0
        self._cpu_at_last = 0.0
        self._seconds = 0.0
        self._waiter: asyncio.Future[bool] | None = None
        self._timer: asyncio.TimerHandle | None = None

    def data_received(self, data: bytes) -> None:
        self.data += data
        self.lines += data.count(b"\n")
        self._mark()
        if self.lines >= self._wanted or len(self.data) > LINE_LIMIT:
            self._wake(True)

    def connection_lost(self, exc: Exception | None) -> None:
        self.ended = True
        self._wake(True)

    async def wait(self, lines: int, seconds: float) -> bool:
        """Wait for that many lines, or for the end of the output; False as soon as one line takes over `seconds`,
        not counting those for which Lean waits for a processor."""
        if self.lines >= lines or self.ended:
            return True
        loop = asyncio.get_running_loop()
        self._wanted, self._seconds = lines, seconds
        self._mark()
        self._waiter = loop.create_future()
        self._timer = loop.call_later(seconds, self._check)
        try:
            return await self._waiter
        finally:
            self._waiter = None
            self._timer.cancel()

    def _mark(self) -> None:
        """A line may take its seconds from now on."""
        self._last, self._cpu_at_last = time.monotonic(), cpu_seconds(self.pid)

    def _check(self) -> None:
        left = self._last + self._seconds - time.monotonic()
        if left <= _SHORTEST_WAIT and wants_cpu(self.pid):  # as if it had been alone on the machine
            left = self._seconds - (cpu_seconds(self.pid) - self._cpu_at_last)
        if left <= _SHORTEST_WAIT:
            self._wake(False)
        elif self._waiter is not None:
            self._timer = self._waiter.get_loop().call_later(left, self._check)

    def _wake(self, complete: bool) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(complete)


class LeanProcess:
    """Made by `start`. After `ProcessDied`, a time-out or a cancellation the caller must `kill` it.

    If the caller forgets, the process is killed when this object is collected, or when Python ends.
    """

    def __init__(
        self,
        process: Process,
        stdin: asyncio.WriteTransport,
        reading: asyncio.ReadTransport,
        output: _Output,
        errors: IO[bytes],
    ) -> None:
        self._process = process
        self._stdin = stdin
        self._reading = reading
        self._output = output
        self._errors = errors
        output.pid = process.pid
        self._forgotten = weakref.finalize(self, signal_group, process)
        self.started = time.monotonic()

    @classmethod
    async def start(
        cls,
        folder: Path,
        arguments: Sequence[str],
        memory_mb: int,
        launch: Launcher = start_process,
        writes_to: Path | None = None,
    ) -> "LeanProcess":
        """Start Lean with `arguments`, importing from `folder`; does not wait for an answer.

        Lean is confined: it can write to no file, or with `writes_to`, to none outside that folder, in which it runs.
        """
        loop = asyncio.get_running_loop()
        requests_out, requests_in = os.pipe()
        answers_out, answers_in = os.pipe()
        errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed by `kill`
        transports: list[asyncio.BaseTransport] = []
        started = False
        try:
            stdin, _ = await loop.connect_write_pipe(asyncio.Protocol, os.fdopen(requests_in, "wb", buffering=0))
            transports.append(stdin)
            reading, output = await loop.connect_read_pipe(_Output, os.fdopen(answers_out, "rb", buffering=0))
            transports.append(reading)
            files = (requests_out, answers_in, errors)
            where = writes_to or folder
            writes: Writes = "nowhere" if writes_to is None else "folder"
            process = await launch(Launch(arguments, memory_mb, lean_environment(folder), files, where, writes))
            started = True
        finally:
            os.close(requests_out)
            os.close(answers_in)
            if not started:
                errors.close()
                for transport in transports:
                    transport.close()
        return cls(process, stdin, reading, output, errors)

    @property
    def pid(self) -> int:
        """Process id, also that of the process group."""
        return self._process.pid

    def send(self, request: list[Any]) -> None:
        """Queue one request. The next `receive` notices if the process is dead."""
        if not self._stdin.is_closing():  # as when its process has died; uvloop, which Ray runs, would raise
            self._stdin.write((json.dumps(request, ensure_ascii=False) + "\n").encode("utf-8", "replace"))

    async def await_ready(self, seconds: float) -> None:
        """Wait for the first answer, `["ready"]`. Raises `SessionLost` if another or none comes within `seconds`."""
        try:
            answer = await self.receive(seconds)
        except TimeoutError:
            raise SessionLost(f"Lean did not start within {seconds:g} s") from None
        except ProcessDied as death:
            raise SessionLost(f"Lean did not start: {death}") from death
        if answer != ["ready"]:
            raise SessionLost(f"Lean did not start: its first answer is {answer!r}")

    async def receive(self, seconds: float) -> list[Any]:
        """The next answer. Raises `TimeoutError` after `seconds`, `ProcessDied` if no more can come."""
        answers, trouble = await self.receive_all(1, seconds)
        if trouble is not None:
            raise trouble
        return answers[0]

    async def receive_all(
        self, count: int, seconds: float
    ) -> tuple[list[list[Any]], TimeoutError | ProcessDied | None]:
        """The next `count` answers, each of which may take `seconds`; or fewer, and the reason why no more came."""
        in_time = await self._output.wait(count, seconds)
        if len(self._output.data) > LINE_LIMIT:
            return [], ProcessDied(f"Lean wrote more than {LINE_LIMIT} bytes for one request")
        *lines, rest = bytes(self._output.data).split(b"\n")
        self._output.data[:] = b"\n".join([*lines[count:], rest])
        self._output.lines -= len(lines[:count])
        answers: list[list[Any]] = []
        for line in lines[:count]:
            try:
                answer = json.loads(line)
            except ValueError:
                answer = None
            if not isinstance(answer, list) or not answer:
                return answers, ProcessDied(f"Lean wrote something other than an answer: {line[:200]!r}")
            answers.append(answer)
        if len(answers) == count:
            return answers, None
        return answers, ProcessDied(await self._last_words()) if in_time else TimeoutError()

    def private_mb(self) -> float:
        """Memory that no other process shares, in MiB; 0 if the process is gone."""
        pages = self._pages()
        return (pages[1] - pages[2]) * _PAGE_MB

    def resident_mb(self) -> float:
        """Memory in use, including the shared library and compiled theorems, in MiB; 0 if the process is gone."""
        return self._pages()[1] * _PAGE_MB

    def _pages(self) -> list[int]:
        try:
            return [int(field) for field in Path(f"/proc/{self.pid}/statm").read_text().split()[:3]]
        except (OSError, ValueError):
            return [0, 0, 0]

    async def kill(self) -> None:
        """End the process and its group, and wait for it. May be called twice."""
        signal_group(self._process)
        self._forgotten.detach()
        if not self._stdin.is_closing():
            self._stdin.abort()
        self._reading.close()
        # A cancelled caller must not leave a zombie: the wait continues by itself.
        await asyncio.shield(asyncio.ensure_future(self._reap()))

    async def _reap(self) -> None:
        await self._process.wait()
        self._errors.close()

    async def _last_words(self) -> str:
        try:
            status = await asyncio.wait_for(self._process.wait(), 1.0)
        except TimeoutError:
            return "Lean closed its output"
        self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, self._errors.tell() - _ERROR_BYTES))
        return death_report("Lean", status, self._errors.read())
