"""Temporary folders: for the check of one proof, and for others who name theirs.

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
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path

from lean_env.errors import SessionLost

CHECK = "coverage-prover-verify-"
"""Beginning of the names of folders for the check of a proof."""
LEAST_FREE = 8 << 20
"""Bytes that must be free for a check. It writes modules of some ten thousand bytes each; where these do not fit,
Lean's error would look like that of a wrong proof."""
_YOUNG = 60.0
"""Seconds for which a new folder may have no lock yet: its maker is about to take it."""


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """A folder for the check of one proof. Raises `SessionLost` if it cannot be made, or if the disk is full."""
    with ExitStack() as ending:
        try:
            if shutil.disk_usage(tempfile.gettempdir()).free < LEAST_FREE:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), tempfile.gettempdir())
            folder = ending.enter_context(held_folder(CHECK, Path(tempfile.gettempdir())))
        except OSError as error:
            reason = f"no temporary folder to check a proof in: {error}"
            raise SessionLost(f"{reason}; make room, or set TMPDIR to another folder") from error
        yield folder


@contextmanager
def held_folder(prefix: str, place: Path) -> Iterator[Path]:
    """A new folder in `place`, removed at the end. Its maker holds a lock on it, which any end of the process releases.

    Raises OSError if it cannot be made.
    """
    remove_abandoned(prefix, place)
    # What a process that was just killed still writes may stay, and is removed by a later one.
    with tempfile.TemporaryDirectory(prefix=prefix, dir=place, ignore_cleanup_errors=True) as name:
        descriptor = os.open(name, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield Path(name)
        finally:
            os.close(descriptor)


@cache
def remove_abandoned(prefix: str, place: Path) -> None:
    """Remove the folders in `place` on which no process holds a lock; looks once per process."""
    for path in place.glob(f"{prefix}*"):
        with contextlib.suppress(OSError):  # just removed, owned by another user, or locked
            if time.time() - path.stat().st_mtime < _YOUNG:
                continue
            descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(path)
            finally:
                os.close(descriptor)
