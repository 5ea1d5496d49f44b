"""Our half of a client in a process of its own: starts it, asks it, and ends it with everything it left behind.

Every wait has a time limit. Nothing is read after a time-out, because a late answer would be taken for the next one:
the caller kills the process. Knows nothing of what the client does.
"""

import asyncio
import contextlib
import json
import os
import sys
from collections import deque
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lean_env.errors import ProcessDied
from lean_env.processes.child_main import descendants, kill
from lean_env.processes.cpu_time import cpu_seconds
from lean_env.processes.kill_group import death_report, kill_group

LINE_LIMIT = 256 * 1024 * 1024
"""Maximum size of one answer, in bytes."""
_MAIN = Path(__file__).with_name("child_main.py")
_TIDY_SECONDS = 2.0
"""Seconds that the client may take to end itself."""
_ERROR_BYTES = 2000
"""At most about this many bytes of the standard error are kept, the last ones."""


class ChildProcess:
    """Made by `start`. After `ProcessDied`, a time-out or a cancellation the caller must `kill` it."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._error_blocks: deque[bytes] = deque()
        self._errors = asyncio.ensure_future(self._drain())
        self._known: list[tuple[int, str]] = []

    @classmethod
    async def start(cls, client: Path, environment: Mapping[str, str]) -> "ChildProcess":
        """Start the module `client`; does not wait for its first answer."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-P",
            str(_MAIN),
            str(client),
            str(os.getpid()),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env=dict(environment),
            limit=LINE_LIMIT,
            start_new_session=True,
        )
        return cls(process)

    @property
    def pid(self) -> int:
        """Process id, also that of the process group."""
        return self._process.pid

    async def ask(self, request: list[Any], seconds: float) -> list[Any]:
        """Send one request and return its answer. Raises `TimeoutError` after `seconds`, `ProcessDied`."""
        assert self._process.stdin is not None
        if not self._process.stdin.is_closing():  # as when it has died; uvloop, which Ray runs, would raise
            self._process.stdin.write((json.dumps(request) + "\n").encode())
        return await self.receive(seconds)

    async def receive(self, seconds: float) -> list[Any]:
        """The next answer. Raises `TimeoutError` after `seconds`, `ProcessDied` if no more can come."""
        assert self._process.stdout is not None
        try:
            line = await asyncio.wait_for(self._process.stdout.readline(), seconds)
        except ValueError as error:
            raise ProcessDied(f"more than {LINE_LIMIT} bytes for one answer") from error
        if not line.endswith(b"\n"):
            raise ProcessDied(await self._last_words())
        answer = json.loads(line)
        assert isinstance(answer, list)
        return answer

    async def remember_descendants(self) -> None:
        """Note the processes below this one, so that `kill` finds them even if this one dies first."""
        self._known = await asyncio.to_thread(descendants, self.pid)

    def cpu_seconds(self) -> float:
        """CPU seconds that the process and its descendants have used, without those that have ended."""
        return sum(cpu_seconds(pid) for pid in (self.pid, *(pid for pid, _ in descendants(self.pid))))

    async def kill(self) -> None:
        """End the process and all its descendants, and wait for it. May be called twice."""
        await asyncio.shield(asyncio.ensure_future(self._kill()))

    async def _kill(self) -> None:
        below = self._known
        if self._process.returncode is None:
            below = below + await asyncio.to_thread(descendants, self.pid)
            with contextlib.suppress(ProcessLookupError):  # it ended by itself in this very moment
                self._process.terminate()  # it ends its own children, and tidies up
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._process.wait(), _TIDY_SECONDS)
        kill(below)
        await kill_group(self._process)
        self._known = []
        self._errors.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._errors
        if self._process.stdin is not None:
            self._process.stdin.close()

    async def _drain(self) -> None:
        """Read the standard error: a full pipe would stop the client."""
        assert self._process.stderr is not None
        while block := await self._process.stderr.read(65536):
            self._error_blocks.append(block[-_ERROR_BYTES:])
            while (
                len(self._error_blocks) > 1
                and sum(map(len, self._error_blocks)) - len(self._error_blocks[0]) >= _ERROR_BYTES
            ):
                self._error_blocks.popleft()

    async def _status(self) -> int | None:
        """Wait for the exit status for at most a second. `wait` would also wait for others that hold the pipes."""
        for _ in range(200):
            if self._process.returncode is not None:
                break
            await asyncio.sleep(0.005)
        return self._process.returncode

    async def _last_words(self) -> str:
        status = await self._status()
        if status is None:
            return "the client closed its output"
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(asyncio.shield(self._errors), 1.0)
        return death_report("the client", status, b"".join(self._error_blocks))
