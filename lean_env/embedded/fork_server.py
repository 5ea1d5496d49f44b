"""Starts Lean processes: from scratch, or as copies of one in which Lean is initialised, which is three times cheaper.

A copy is as fresh as a new process, because the server that is copied has never read a theorem or a script. Knows
nothing of what the processes are for.
"""

import asyncio
import json
import os
import signal
import socket
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from lean_env.embedded.command import Writes, host_command, lean_command, thread_stack
from lean_env.processes.kill_group import Process, kill_group

File = int | IO[bytes]


@dataclass(frozen=True)
class Launch:
    """What a Lean process is started with."""

    arguments: Sequence[str]
    memory_mb: int
    """Limit on the process's address space, in MiB."""
    environment: Mapping[str, str]
    files: tuple[File, File, File]
    """Standard input, output and error."""
    folder: Path
    """Folder in which the process runs."""
    writes: Writes
    """Where the kernel, as far as it can, lets the process write."""


Launcher = Callable[[Launch], Awaitable[Process]]
"""Starts Lean: from scratch (`start_process`) or as a copy (`ForkServer`)."""


async def start_process(launch: Launch) -> Process:
    """A `Launcher`: a new process."""
    stdin, stdout, stderr = launch.files
    return await asyncio.create_subprocess_exec(
        *lean_command(launch.memory_mb, list(launch.arguments), launch.writes),
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        env=launch.environment,
        cwd=launch.folder,
        start_new_session=True,
    )


class Copy:
    """A forked process. Its parent, the server, writes process id, exit status and CPU seconds to a pipe."""

    def __init__(self, pid: int, report: asyncio.StreamReader, transport: asyncio.BaseTransport) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self.cpu_seconds = 0.0
        """CPU seconds that the process has used, once it has ended."""
        self._transport = transport
        self._ended = asyncio.ensure_future(self._await_end(report))

    async def wait(self) -> int:
        return await asyncio.shield(self._ended)

    async def _await_end(self, report: asyncio.StreamReader) -> int:
        line = await report.readline()
        # Without a line the server itself was killed, and its children with it.
        status, cpu_seconds = line.split() if line else (-signal.SIGKILL, 0.0)
        self.returncode, self.cpu_seconds = int(status), float(cpu_seconds)
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

    async def __call__(self, launch: Launch) -> Copy:
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
            "writes": launch.writes,
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
            raise OSError("the server that copies Lean has ended")
        return Copy(int(first), reader, transport)

    @property
    def ended(self) -> bool:
        """Whether the server has ended, so that it can make no more copies."""
        return self._process.returncode is not None

    async def close(self) -> None:
        """End the server; every process that it started dies with it."""
        self._channel.close()
        await kill_group(self._process)
