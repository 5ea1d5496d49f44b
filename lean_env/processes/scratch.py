"""Temporary folders: for the check of one proof, and for others who name theirs.

Folders that a killed process left behind are removed when another process makes its first one. Knows nothing of what is
put in them.
"""

import contextlib
import fcntl
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

CHECK = "coverage-prover-verify-"
"""Beginning of the names of the folders for checks of proofs."""
_YOUNG = 60.0
"""Seconds for which a new folder may have no lock yet: its maker is about to take it."""


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """A new folder for the check of one proof, removed at the end."""
    with held_folder(CHECK, Path(tempfile.gettempdir())) as folder:
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
