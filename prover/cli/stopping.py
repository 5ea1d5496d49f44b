"""Stops a long command on Ctrl-C or SIGTERM, which schedulers and `timeout` send. Only the exit status differs.

Knows nothing of what the command does.
"""

import os
import select
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

from lean_env.processes.child_main import descendants, kill

PATIENCE_SECONDS = 8.0
"""Seconds that a stopped command may take to clean up."""
SIGNALS = (signal.SIGINT, signal.SIGTERM)
_RESUMES = "stopped; what was finished is kept, and the same command goes on from there"
_SHOW_CURSOR = "\N{ESCAPE}[?25h"
"""Terminal sequence that shows the cursor, which a progress bar may have hidden."""


@contextmanager
def stoppable(line: str = _RESUMES, patience: float = PATIENCE_SECONDS) -> Iterator[None]:
    """Make the code inside the `with` stoppable: it cleans up, then the process says `line` and exits with 130 or 143.

    The code receives a KeyboardInterrupt, on which it should clean up. However it handles that, the process and all its
    descendants end within `patience` seconds. Must be used in the main thread.
    """
    owner = os.getpid()
    stopped_by: int | None = None

    def stop(number: int, _frame: FrameType | None) -> None:
        nonlocal stopped_by
        if os.getpid() != owner:  # a fork of this process, in which Ray is about to start another program
            os._exit(128 + number)
        for each in SIGNALS:  # `timeout` sends a second one, which would interrupt the clean-up
            signal.signal(each, signal.SIG_IGN)
        stopped_by = number
        raise KeyboardInterrupt

    before = {number: signal.signal(number, stop) for number in SIGNALS}
    try:
        with _patience(patience, line):
            yield
    finally:
        # Decided by the signal and not by the exception, since Ray replaces KeyboardInterrupt, as others may do.
        if stopped_by is not None:
            leave(128 + stopped_by, line)
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def postponed() -> Iterator[None]:
    """A signal that would stop the command inside the `with` stops it at the end of the `with`."""
    came: list[int] = []
    before = {number: signal.signal(number, lambda number, frame: came.append(number)) for number in SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if came:
            signal.raise_signal(came[0])


@contextmanager
def _patience(seconds: float, line: str) -> Iterator[None]:
    """End the process `seconds` after a signal, even if Python cannot handle it because a library call does not return
    for minutes."""
    out, into = os.pipe()
    os.set_blocking(into, False)
    before = signal.set_wakeup_fd(into, warn_on_full_buffer=False)
    threading.Thread(target=_watch, args=(out, seconds, line), daemon=True).start()
    try:
        yield
    finally:
        signal.set_wakeup_fd(before)
        os.close(into)


def _watch(numbers: int, seconds: float, line: str) -> None:
    """Body of the thread. `numbers` is a pipe with one byte per signal, which is closed when the command ends."""
    first: int | None = None
    end = 0.0
    while True:
        left = None if first is None else max(0.0, end - time.monotonic())
        readable, _, _ = select.select([numbers], [], [], left)
        if first is not None and not readable:
            leave(128 + first, line)
        if not (number := os.read(numbers, 1)):
            break
        if first is None and number[0] in SIGNALS:
            first, end = number[0], time.monotonic() + seconds
    os.close(numbers)


def leave(status: int, line: str) -> NoReturn:
    """Exit at once, after `line`, since a Ray that has only half started can be neither shut down nor waited for."""
    kill(descendants(os.getpid()))
    # Bypasses `sys.stderr`, whose lock may be held by the call that does not return.
    os.write(2, ((_SHOW_CURSOR if os.isatty(2) else "") + f"{line}\n").encode())
    os._exit(status)
