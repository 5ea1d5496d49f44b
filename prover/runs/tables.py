"""The tables of a run's results in SQLite, and their versions. Knows no rows."""

import sqlite3
from pathlib import Path

from prover.attempt import COLUMNS, AttemptKey
from prover.errors import RunError

VERSION = 6
"""Version of the tables; kept in the file as `user_version`. Version 1 had no checks, tokens or trees; version 2 had no
count of refused proofs; version 3 had no seeds, tries of proofs, seconds of work and counts of what ran out of time;
version 4 had no ids of benchmarks and no hashes of statements; version 5 had no lemmas."""
READABLE = (3, 4, 5, VERSION)
"""Versions that can be read and resumed: a column that a file lacks has its default."""

_KEY = ", ".join(AttemptKey._fields)
_LATER_TEXT = {"benchmark_id", "statement_hash", "lemmas"}
_TEXT = {"benchmark", "theorem", "arm", "prover", "status", "script", "reason", "axioms", "checks"} | _LATER_TEXT
_LATER = (
    {"seed", "tactics_to_proof", "tactics_timed_out", "out_of_time", "answers_cut"}
    | _LATER_TEXT
    | {f"{what}_seconds" for what in ("search", "model_work", "lean_work", "check")}
)
"""Columns that an older version did not have: `lemmas` is newer than version 5, other texts and `answers_cut` are newer
than version 4, the others than 3."""


def _type(column: str) -> str:
    """Type of a column in SQL. What an older version did not have is 0 or empty in its rows."""
    kind, empty = ("TEXT", "''") if column in _TEXT else ("NUMERIC", "0")
    return f"{kind} NOT NULL DEFAULT {empty}" if column in _LATER else kind


_SCHEMA = f"""
BEGIN;
CREATE TABLE IF NOT EXISTS theorems (
    benchmark TEXT, name TEXT, statement TEXT, header TEXT, source TEXT, split TEXT,
    PRIMARY KEY (benchmark, name));
CREATE TABLE IF NOT EXISTS attempts (
    {", ".join(f"{column} {_type(column)}" for column in COLUMNS)},
    PRIMARY KEY ({_KEY}));
CREATE TABLE IF NOT EXISTS trees (
    benchmark TEXT, theorem TEXT, arm TEXT, prover TEXT, tree BLOB,
    PRIMARY KEY ({_KEY}));
PRAGMA user_version = {VERSION};
COMMIT;
"""


def make_tables(db: sqlite3.Connection) -> None:
    """Make the tables that a file lacks, and the columns that those of an older version lack."""
    db.executescript(_SCHEMA)
    for column in sorted(_LATER - _names(db)):
        db.execute(f"ALTER TABLE attempts ADD COLUMN {column} {_type(column)}")


def columns_of(db: sqlite3.Connection) -> list[str]:
    """Names of the columns of attempts to read: all but those that a file of an older version lacks."""
    held = _names(db)
    return [column for column in COLUMNS if column in held or column not in _LATER]


def check_version(db: sqlite3.Connection, file: Path) -> None:
    """Raises RunError if the tables are of a version that cannot be read; a file without tables has none."""
    [version] = db.execute("PRAGMA user_version").fetchone()
    if version not in READABLE and db.execute("SELECT 1 FROM sqlite_master").fetchone():
        raise RunError(
            f"{file} was written by another version of the prover (tables {version or 1}, here {VERSION}): "
            "read it with that one, or set another run_folder"
        )


def _names(db: sqlite3.Connection) -> set[str]:
    """Names of the columns of attempts."""
    return {name for _, name, *_ in db.execute("PRAGMA table_info(attempts)")}
