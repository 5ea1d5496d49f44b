"""Notices that a Ray cluster has died: a thread looks, and asks Ray nothing, whose calls may then never return.

Knows neither how a cluster starts nor what runs on it.
"""

import contextlib
import logging
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from lean_env.processes.child_main import descendants
from prover.errors import ClusterLost

_log = logging.getLogger(__name__)

VITAL = ("gcs_server", "raylet")
"""Programs without which a cluster does nothing. Ray's agents need no watching: a raylet ends with its agents."""
LOOK_SECONDS = 1.0
"""Seconds between two looks."""
SILENT_SECONDS = 6.0
"""Seconds for which a cluster elsewhere may refuse connections before it counts as dead."""
CONNECT_SECONDS = 2.0
"""Seconds that such a cluster may take to accept a connection."""
lost = threading.Event()
"""Set once a cluster has died that this process was connected to. If the main thread waits in a call of Ray's then, it
never learns of it, and the process has to be ended from another thread."""

Address = str | tuple[str, int]
"""A Unix socket or a host and port."""
Look = Callable[[], Sequence[str]]
"""Returns the names of what has died."""


@contextmanager
def watching(look: Look) -> Iterator[Callable[[], None]]:
    """Look inside the `with`, and no longer: at its end the processes may end, too.

    Yields a function that raises ClusterLost if something had died by the last look.
    """
    ended = threading.Event()
    found: list[ClusterLost] = []

    def run() -> None:
        while not ended.wait(LOOK_SECONDS):
            if dead := look():
                found.append(loss(dead))
                lost.set()
                return

    def check() -> None:
        if found:
            raise found[0]

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield check
    finally:
        ended.set()
        thread.join()


def loss(dead: Sequence[str]) -> ClusterLost:
    """The exception for the death of these, which is logged."""
    _log.error("of Ray's processes these have died: %s", ", ".join(dead))
    return ClusterLost(
        f"a process of Ray's has died ({', '.join(dead)}); what was finished is kept, and the same command goes on "
        "from there"
    )


def own_processes() -> Look:
    """Looks at the vital processes that this process will have started from now on."""
    before = set(descendants(os.getpid()))
    known: dict[tuple[int, str], str] = {}

    def look() -> Sequence[str]:
        if len(known) < len(VITAL):
            for child in descendants(os.getpid()):
                if child not in before and (program := _child_program(child[0])) in VITAL:
                    known[child] = program
        return [program for (pid, start), program in known.items() if not _lives(pid, start)]

    return look


def addresses(where: Sequence[tuple[str, Address]]) -> Look:
    """Looks whether something still listens at each of these (name, address)."""
    heard = dict.fromkeys((name for name, _ in where), time.monotonic())

    def look() -> Sequence[str]:
        for name, address in where:
            with contextlib.suppress(OSError):
                knock(address, CONNECT_SECONDS)
                heard[name] = time.monotonic()
        return [name for name, when in heard.items() if time.monotonic() - when > SILENT_SECONDS]

    return look


def knock(address: Address, seconds: float) -> None:
    """Raises OSError if nothing accepts a connection there within `seconds`."""
    if isinstance(address, tuple):
        socket.create_connection(address, timeout=seconds).close()
    else:
        with socket.socket(socket.AF_UNIX) as unix:
            unix.settimeout(seconds)
            unix.connect(address)


def _child_program(pid: int) -> str:
    """Name of the program that this process, ended or not, runs if it is a child of ours, else empty."""
    with contextlib.suppress(OSError, IndexError):
        name, fields = _stat(pid)
        return name if fields[1] == str(os.getpid()) else ""
    return ""


def _lives(pid: int, start: str) -> bool:
    with contextlib.suppress(OSError, IndexError):
        _, fields = _stat(pid)
        return fields[19] == start and fields[0] not in ("Z", "X")
    return False


def _stat(pid: int) -> tuple[str, list[str]]:
    """Name of the program, and the fields after it in `/proc`, the state first. Raises OSError for no such process."""
    name, _, rest = Path(f"/proc/{pid}/stat").read_text(errors="replace").partition("(")[2].rpartition(")")
    return name, rest.split()
