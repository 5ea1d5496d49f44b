"""A temporary folder for the check of one proof.

Folders that a killed process left behind are removed when another process makes its first one. Knows nothing of what is
put in them.
"""

import contextlib
import errno
import fcntl
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from lean_env.errors import SessionLost

LEAST_FREE = 8 << 20
"""Bytes that must be free. A check writes modules of some ten thousand bytes each; where these do not fit, Lean's error
would look like that of a wrong proof."""
_PREFIX = "coverage-prover-verify-"
_YOUNG = 60.0
"""Seconds for which a new folder may have no lock yet: its maker is about to take it."""


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """A new folder, removed at the end. Its maker holds a lock on it, which any end of the process releases.

    Raises `SessionLost` if it cannot be made, or if the disk is full.
    """
    try:
        remove_abandoned()
        if shutil.disk_usage(tempfile.gettempdir()).free < LEAST_FREE:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), tempfile.gettempdir())
        folder = tempfile.TemporaryDirectory(prefix=_PREFIX)
    except OSError as error:
        reason = f"no temporary folder to check a proof in: {error}"
        raise SessionLost(f"{reason}; make room, or set TMPDIR to another folder") from error
    with folder as name:
        descriptor = os.open(name, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield Path(name)
        finally:
            os.close(descriptor)


@cache
def remove_abandoned() -> None:
    """Remove the folders on which no process holds a lock; looks once per process."""
    for path in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):  # just removed, owned by another user, or locked
            if time.time() - path.stat().st_mtime < _YOUNG:
                continue
            descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(path)
            finally:
                os.close(descriptor)
