"""Ctrl-C and SIGTERM, which schedulers and `timeout` send, end a long command alike, but for the exit status."""

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

from prover.cli.app import ERR

PATIENCE_SECONDS = 20.0
"""How long a command that was stopped may clean up."""


class _Terminated(KeyboardInterrupt):
    """SIGTERM has come."""


@contextmanager
def stoppable() -> Iterator[None]:
    """What runs inside the `with` may be stopped: it cleans up, then the process ends with 130 or 143, after a line."""
    owner = os.getpid()

    def terminate(_number: int, _frame: FrameType | None) -> None:
        if os.getpid() != owner:  # a copy of this process, which Ray is about to make another program of
            os._exit(128 + signal.SIGTERM)
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # `timeout` sends a second one, which would stop the cleaning up
        raise _Terminated

    before = signal.signal(signal.SIGTERM, terminate)
    try:
        with _patience():
            yield
    except KeyboardInterrupt as stop:
        # At once: a Ray that has started half-way can be neither ended nor waited for; its processes die with this one.
        _leave(signal.SIGTERM if isinstance(stop, _Terminated) else signal.SIGINT)
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _patience() -> Iterator[None]:
    """End the process some time after a signal, though Python has not heard of it: a call of Ray's does not return
    while it looks, for a minute, for processes of its own that the same signal has ended."""
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
    while number := os.read(numbers, 1):
        if number[0] in (signal.SIGINT, signal.SIGTERM):
            time.sleep(PATIENCE_SECONDS)
            _leave(number[0])
    os.close(numbers)


def _leave(number: int) -> NoReturn:
    ERR.print("stopped; what was finished is kept, and the same command goes on from there", style="yellow")
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(128 + number)
