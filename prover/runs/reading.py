"""Opens an SQLite file for reading, also where nothing may be written. Knows nothing of what it holds.

SQLite's write-ahead log is shared between a writer and its readers through two files beside the database, `-wal` and
`-shm`, which a reader normally writes as well. Where it may not, as in a colleague's folder, on a read-only mount or in
a copy, it depends on which of them are there how the database can be read.
"""

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

_WAIT = 30.0
"""Seconds to wait while another process has the file to itself."""


def open_to_read(path: Path) -> sqlite3.Connection:
    """A connection for reading the database at `path`. Raises sqlite3.Error or OSError if it cannot be read."""
    log, index = (path.with_name(path.name + end) for end in ("-wal", "-shm"))
    if all(os.access(place, os.W_OK) for place in (path.parent, path, log, index) if place.exists()):
        return sqlite3.connect(path, timeout=_WAIT)
    if log.exists() and index.exists():  # a writer is at work, or was killed
        return _connect(path, "mode=ro")
    if log.exists():  # a copy; SQLite reads a log only with its index, which it may not write here
        return _snapshot(path, log)
    return _connect(path, "immutable=1")  # the last writer has closed it, so nothing is going to change


def _snapshot(path: Path, log: Path) -> sqlite3.Connection:
    """A copy of the database that includes what stands only in its log. It takes disk space until it is closed."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        shutil.copyfile(path, copy)
        shutil.copyfile(log, copy.with_name(log.name))
        with closing(sqlite3.connect(copy)) as db:
            db.execute("PRAGMA journal_mode=DELETE")
        return _connect(copy, "immutable=1")


def _connect(path: Path, how: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?{how}", timeout=_WAIT, uri=True)
