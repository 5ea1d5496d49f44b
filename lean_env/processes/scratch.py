"""A folder for one verification. What a killed process left behind goes when another process makes its first one."""

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

_PREFIX = "coverage-prover-verify-"
_YOUNG = 60.0
"""Seconds that a folder may be without a lock: its maker is about to take it."""


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """A new folder, removed at the end. Its maker holds a lock on it, which ends with the process however that ends."""
    remove_abandoned()
    with tempfile.TemporaryDirectory(prefix=_PREFIX) as name:
        descriptor = os.open(name, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield Path(name)
        finally:
            os.close(descriptor)


@cache
def remove_abandoned() -> None:
    """Remove the folders that nobody holds a lock on any more; looks once in a process."""
    for path in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):  # gone in this moment, of another user, or locked
            if time.time() - path.stat().st_mtime < _YOUNG:
                continue
            descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(path)
            finally:
                os.close(descriptor)
