"""Ctrl-C and SIGTERM, which schedulers and `timeout` send, end a long command alike, but for the exit status."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from prover.cli.app import ERR


class _Terminated(KeyboardInterrupt):
    """SIGTERM has come."""


@contextmanager
def stoppable() -> Iterator[None]:
    """What runs inside the `with` may be stopped: it cleans up, then the process ends with 130 or 143, after a line."""
    before = signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    except KeyboardInterrupt as stop:
        ERR.print("stopped; what was finished is kept, and the same command goes on from there", style="yellow")
        sys.stdout.flush()
        sys.stderr.flush()
        # At once: a Ray that has started half-way can be neither ended nor waited for; its processes die with this one.
        os._exit(143 if isinstance(stop, _Terminated) else 130)
    finally:
        signal.signal(signal.SIGTERM, before)


def _terminate(_number: int, _frame: FrameType | None) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # `timeout` sends a second one, which would stop the cleaning up
    raise _Terminated
