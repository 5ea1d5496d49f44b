"""Ctrl-C and SIGTERM, which schedulers and `timeout` send, end a long command alike, but for the exit status."""

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
"""How long a command that was stopped may clean up."""
SIGNALS = (signal.SIGINT, signal.SIGTERM)
_LINE = "stopped; what was finished is kept, and the same command goes on from there\n"
_SHOW_CURSOR = "\N{ESCAPE}[?25h"
"""A terminal's order: a progress bar may have hidden it."""


@contextmanager
def stoppable() -> Iterator[None]:
    """What runs inside the `with` may be stopped: it cleans up, then the process ends with 130 or 143, after a line.

    To clean up it gets a KeyboardInterrupt. Whatever it makes of that, and however long it takes, the process ends
    within PATIENCE_SECONDS, and every process below it. To be used in the main thread.
    """
    owner = os.getpid()
    stopped_by: int | None = None

    def stop(number: int, _frame: FrameType | None) -> None:
        nonlocal stopped_by
        if os.getpid() != owner:  # a copy of this process, which Ray is about to make another program of
            os._exit(128 + number)
        for each in SIGNALS:  # `timeout` sends a second one, which would stop the cleaning up
            signal.signal(each, signal.SIG_IGN)
        stopped_by = number
        raise KeyboardInterrupt

    before = {number: signal.signal(number, stop) for number in SIGNALS}
    try:
        with _patience():
            yield
    finally:
        # Asked here, and not of the exception: Ray raises one of its own in place of it, and others may as well.
        if stopped_by is not None:
            _leave(stopped_by)
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _patience() -> Iterator[None]:
    """End the process some time after a signal, though Python has not heard of it: some calls of libraries do not
    return for minutes."""
    out, into = os.pipe()
    os.set_blocking(into, False)
    before = signal.set_wakeup_fd(into, warn_on_full_buffer=False)
    threading.Thread(target=_watch, args=(out,), daemon=True).start()
    try:
        yield
    finally:
        signal.set_wakeup_fd(before)
        os.close(into)


def _watch(numbers: int) -> None:
    """A thread: `numbers` is a pipe with a byte for each signal, which ends with the command."""
    first: int | None = None
    end = 0.0
    while True:
        left = None if first is None else max(0.0, end - time.monotonic())
        readable, _, _ = select.select([numbers], [], [], left)
        if first is not None and not readable:
            _leave(first)
        if not (number := os.read(numbers, 1)):
            break
        if first is None and number[0] in SIGNALS:
            first, end = number[0], time.monotonic() + PATIENCE_SECONDS
    os.close(numbers)


def _leave(number: int) -> NoReturn:
    """At once: a Ray that has started half-way can be neither ended nor waited for."""
    kill(descendants(os.getpid()))
    # Not by way of `sys.stderr`, which whoever does not come back may hold.
    os.write(2, ((_SHOW_CURSOR if os.isatty(2) else "") + _LINE).encode())
    os._exit(128 + number)
