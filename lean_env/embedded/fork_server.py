"""Starts Lean processes: from scratch, or as copies of one in which Lean is initialised, which is three times cheaper.

A copy is as fresh as a new process: the server that is copied has never seen a theorem or a script. Knows nothing of
what the processes are for.
"""

import asyncio
import json
import os
import signal
import socket
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol

from lean_env.embedded.build import host_command, lean_command, thread_stack

File = int | IO[bytes]


class Child(Protocol):
    """A process that was started; also the leader of its process group."""

    @property
    def pid(self) -> int: ...
    @property
    def returncode(self) -> int | None:
        """Exit status, negative for a signal; None as long as it is not known to have ended."""
        ...

    async def wait(self) -> int: ...


@dataclass(frozen=True)
class Launch:
    """One Lean to be started."""

    arguments: Sequence[str]
    memory_mb: int
    """Limit on its address space, in MiB."""
    environment: Mapping[str, str]
    files: tuple[File, File, File]
    """Standard input, output and error."""
    folder: Path
    """Where it runs."""
    confined: bool = False
    """Whether it may write nowhere else, and reach no other process, as far as the kernel can see to it."""


Launcher = Callable[[Launch], Awaitable[Child]]
"""A way to start Lean."""


async def start_process(launch: Launch) -> Child:
    """A `Launcher`: a new process."""
    stdin, stdout, stderr = launch.files
    return await asyncio.create_subprocess_exec(
        *lean_command(launch.memory_mb, list(launch.arguments), launch.confined),
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        env=launch.environment,
        cwd=launch.folder,
        start_new_session=True,
    )


class _Copy:
    """A forked process. Its parent, the server, writes process id and exit status to a pipe."""

    def __init__(self, pid: int, status: asyncio.StreamReader, transport: asyncio.BaseTransport) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._transport = transport
        self._ended = asyncio.ensure_future(self._await_end(status))

    async def wait(self) -> int:
        return await asyncio.shield(self._ended)

    async def _await_end(self, status: asyncio.StreamReader) -> int:
        line = await status.readline()
        # Without a word of its own the server has been killed, and its children with it.
        self.returncode = int(line) if line else -signal.SIGKILL
        self._transport.close()
        return self.returncode


class ForkServer:
    """A `Launcher` that copies. Made by `start`; `close` ends it and every process it started."""

    def __init__(self, process: asyncio.subprocess.Process, channel: socket.socket) -> None:
        self._process = process
        self._channel = channel

    @classmethod
    async def start(cls) -> "ForkServer":
        """Start the server; the first copies wait until it is ready (about 0.1 s)."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            process = await asyncio.create_subprocess_exec(
                *host_command("--serve", str(theirs.fileno()), str(os.getpid())),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.DEVNULL,
                env={},
                pass_fds=[theirs.fileno()],
                start_new_session=True,
            )
        return cls(process, ours)

    async def __call__(self, launch: Launch) -> Child:
        """Raises `OSError` if the server is gone."""
        read, write = os.pipe()
        reader = asyncio.StreamReader()
        transport, _ = await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(read, "rb", buffering=0)
        )
        request = {
            "arguments": [thread_stack(), *launch.arguments],
            "memory_mb": launch.memory_mb,
            "environment": dict(launch.environment),
            "folder": str(launch.folder),
            "confined": launch.confined,
        }
        numbers = [file if isinstance(file, int) else file.fileno() for file in launch.files]
        try:
            socket.send_fds(self._channel, [json.dumps(request).encode()], [*numbers, write])
        except OSError:
            transport.close()
            raise
        finally:
            os.close(write)
        first = await reader.readline()
        if not first:
            transport.close()
            raise OSError("the server that Lean is copied from has ended")
        return _Copy(int(first), reader, transport)

    @property
    def ended(self) -> bool:
        """True once it can copy no more."""
        return self._process.returncode is not None

    async def close(self) -> None:
        """End the server; whatever it started dies with it."""
        self._channel.close()
        if self._process.returncode is None:
            self._process.kill()
        await asyncio.shield(asyncio.ensure_future(self._process.wait()))
