"""Starts a command again whose Ray cluster has died, since a process that was connected to one cannot start another.

Knows nothing of what the command does, except that it resumes where it was.
"""

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import NoReturn

from lean_env.processes.child_main import descendants, kill
from prover.batch.vital import lost
from prover.cli.stopping import leave
from prover.errors import ClusterLost

RESTARTS = 3
"""Number of times that a command is started again."""
COUNT = "PROVER_RESTARTS"
"""Environment variable with the number of times that the running command was started again."""
PATIENCE_SECONDS = 6.0
"""Seconds within which the main thread may notice the death: a call of Ray's may never return."""
REAP_SECONDS = 5.0
"""Seconds that killed processes may take to end."""
_AGAIN = "a process of Ray's has died; what was finished is kept, and the same command is started again\n"
_NO_MORE = "prover: processes of Ray's die again and again; what was finished is kept, and the same command resumes"


@contextmanager
def restarting() -> Iterator[None]:
    """Start the command again, at most RESTARTS times, if its cluster dies inside the `with`.

    This process then runs the same command line from its beginning. After RESTARTS times it raises ClusterLost, or, if
    a call of Ray's does not return, exits with status 2 after a line.
    """
    before = int(os.environ.get(COUNT, "0"))
    out = os.dup(1)  # a cluster sends standard output elsewhere
    again = partial(_again, {**os.environ, COUNT: str(before + 1)}, out)
    late = again if before < RESTARTS else partial(leave, 2, _NO_MORE)
    over = threading.Event()
    threading.Thread(target=_wait, args=(over, late), daemon=True).start()
    try:
        yield
    except ClusterLost:
        over.set()
        if before < RESTARTS:
            again()
        raise
    finally:
        over.set()
        os.close(out)


def _wait(over: threading.Event, late: Callable[[], NoReturn]) -> None:
    """Body of the thread that acts if the main thread does not."""
    lost.wait()
    if not over.wait(PATIENCE_SECONDS):
        late()


def _again(environment: dict[str, str], out: int) -> NoReturn:
    os.write(2, _AGAIN.encode())
    end = time.monotonic() + REAP_SECONDS
    while time.monotonic() < end:
        kill(descendants(os.getpid()))
        try:
            if os.waitpid(-1, os.WNOHANG) == (0, 0):
                time.sleep(0.05)
        except ChildProcessError:  # all are gone
            break
    os.dup2(out, 1)
    os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], environment)
