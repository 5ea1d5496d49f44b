"""Our half of a client in a process of its own: starts it, asks, waits only as long as told, ends it with all it left.

Nothing is ever read after a time-out: a late answer would be taken for the next one. The caller kills the process.
"""

import asyncio
import contextlib
import json
import os
import signal
import sys
from collections import deque
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lean_env.errors import ProcessDied
from lean_env.processes.child_host import descendants, kill

LINE_LIMIT = 256 * 1024 * 1024
"""Bytes of one answer, at most."""
_HOST = Path(__file__).with_name("child_host.py")
_TIDY_SECONDS = 2.0
"""That the client may take to end itself."""
_WORDS = 2000
"""Bytes of the standard error that are kept, the last ones."""


class ChildProcess:
    """Made by `start`. After `ProcessDied`, a time-out or a cancellation the caller must `kill` it."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._words: deque[bytes] = deque()
        self._errors = asyncio.ensure_future(self._drain())
        self._known: list[tuple[int, str]] = []

    @classmethod
    async def start(cls, client: Path, environment: Mapping[str, str]) -> "ChildProcess":
        """Start the module `client`; does not wait for its first answer."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-P",
            str(_HOST),
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
        self._process.stdin.write((json.dumps(request) + "\n").encode())
        return await self.receive(seconds)

    async def receive(self, seconds: float) -> list[Any]:
        """The next answer. Raises `TimeoutError` after `seconds`, `ProcessDied` if none can come any more."""
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
        """Note the processes below this one, so that `kill` finds them even if this one dies before them."""
        self._known = await asyncio.to_thread(descendants, self.pid)

    async def kill(self) -> None:
        """End the process and everything that came from it, and wait for it. May be called twice."""
        await asyncio.shield(asyncio.ensure_future(self._kill()))

    async def _kill(self) -> None:
        below = self._known
        if self._process.returncode is None:
            below = below + await asyncio.to_thread(descendants, self.pid)
            with contextlib.suppress(ProcessLookupError):  # ended by itself in this very moment
                self._process.terminate()  # it ends what came from it, and tidies up
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._process.wait(), _TIDY_SECONDS)
        kill(below)
        if self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.pid, signal.SIGKILL)
        await self._process.wait()
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
            self._words.append(block[-_WORDS:])
            while len(self._words) > 1 and sum(map(len, self._words)) - len(self._words[0]) >= _WORDS:
                self._words.popleft()

    async def _status(self) -> int | None:
        """The exit status, waited for at most a second. `wait` would also wait for whoever else holds the pipes."""
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
        how = f"signal {signal.Signals(-status).name}" if status < 0 else f"exit status {status}"
        words = " ".join(b"".join(self._words).decode("utf-8", "replace").split())[-500:]
        return f"the client died ({how})" + (f": {words}" if words else "")
