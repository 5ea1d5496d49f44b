"""Ending a process together with its group, and reporting how it ended. Knows nothing of what the process does."""

import asyncio
import contextlib
import os
import signal
from typing import Protocol

_LAST_WORDS = 500
"""Characters of the standard error that a report keeps, the last ones."""


class Process(Protocol):
    """A process that was started, and that leads a process group of its own."""

    @property
    def pid(self) -> int:
        """Process id, also that of the group."""
        ...

    @property
    def returncode(self) -> int | None:
        """Exit status, negative for a signal; None as long as the process is not known to have ended."""
        ...

    async def wait(self) -> int:
        """Wait for the end and return the exit status."""
        ...


def signal_group(process: Process) -> None:
    """Send SIGKILL to the process and its group, unless the process has ended. Does not wait."""
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError):  # it ended by itself in this very moment
            os.killpg(process.pid, signal.SIGKILL)


async def kill_group(process: Process) -> None:
    """End the process and its group, and wait for the process. May be called twice.

    If the caller is cancelled the wait continues by itself, so no zombie is left.
    """
    signal_group(process)
    await asyncio.shield(asyncio.ensure_future(process.wait()))


def death_report(name: str, status: int, errors: bytes) -> str:
    """How a process ended and the last words of its standard error, in one line."""
    how = f"signal {signal.Signals(-status).name}" if status < 0 else f"exit status {status}"
    words = " ".join(errors.decode("utf-8", "replace").split())[-_LAST_WORDS:]
    return f"{name} died ({how})" + (f": {words}" if words else "")
