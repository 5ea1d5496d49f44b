"""Opens an SQLite file so that readers change nothing, and need no permission to. Knows nothing of what it holds.

A writer and its readers share SQLite's write-ahead log, the file `-wal` beside the database, and an index of it,
`-shm`. Both vanish when the last writer closes the database, and stay when it is killed. A reader that may write would
move what the log holds into the database, and one that may not cannot create the files that it lacks; so it depends on
the files that are there how the database is opened.
"""

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

_WAIT = 30.0
"""Seconds to wait while another process has the file to itself."""


def open_to_write(path: Path) -> sqlite3.Connection:
    """A connection for reading and writing. Raises sqlite3.Error if there can be none."""
    return sqlite3.connect(path, timeout=_WAIT)


def open_to_read(path: Path) -> sqlite3.Connection:
    """A connection for reading the database at `path`. Raises sqlite3.Error or OSError if it cannot be read."""
    log = _log(path)
    if not log.exists():
        if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
            return open_to_write(path)  # waits its turn if a writer comes
        return _connect(path, "immutable=1")
    if path.with_name(f"{path.name}-shm").exists():  # a writer is at work, or was killed
        return _connect(path, "mode=ro")
    return _snapshot(path, log)  # a copy of these two files; SQLite would have to create the index


def last_written(path: Path) -> datetime:
    """Local time at which a writer last wrote to the database at `path`. Raises OSError if there is none."""
    files = [path.stat(), *(log.stat() for log in [_log(path)] if log.exists())]
    return datetime.fromtimestamp(max(file.st_mtime for file in files if file.st_size))


def _log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


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
