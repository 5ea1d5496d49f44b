"""A lock that lets one process at a time work in a folder. Knows nothing of the work."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Make the folder if necessary, and hold its lock until the end of the `with`.

    Raises `BlockingIOError` if another process holds the lock, another `OSError` if the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
