"""The results of a run: an SQLite file that grows as attempts end, beside the resolved configuration and a lock.

Search trees are compressed in a table of their own. A tree is written in the same transaction as its row, so neither
exists without the other, and reading rows does not load trees.

One driver writes; readers may look at any time. Every row is a transaction, so a killed run loses only the attempts
that were in progress. Knows neither Ray nor how results are shown.
"""

import gzip
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from lean_env import Theorem
from prover.attempt import COLUMNS, Attempt, AttemptKey
from prover.config.run import RunConfig
from prover.errors import RunError
from prover.runs.folder import check_same, keep_config, locked

RESULTS = "results.sqlite"
PROOFS = "proofs.jsonl"
FREE_KEYS = ("workers", "run_folder")
"""Keys of the configuration that may differ when a run is resumed: they change its speed or place, not its results."""
VERSION = 4
"""Version of the tables; kept in the file as `user_version`. Version 1 had no checks, tokens or trees; version 2 had no
count of refused proofs; version 3 had no seeds, tries of proofs, seconds of work and counts of what ran out of time."""
READABLE = (3, VERSION)
"""Versions that can be read and resumed: a column that a file lacks has its default."""

_KEY = ", ".join(AttemptKey._fields)
_TEXT = {"benchmark", "theorem", "arm", "prover", "status", "script", "reason", "axioms", "checks"}
_LISTS = ("axioms", "checks")
_LATER = {"seed", "tactics_to_proof", "tactics_timed_out", "out_of_time"} | {
    f"{what}_seconds" for what in ("search", "model_work", "lean_work", "check")
}
"""Numbers that version 3 did not have."""
_ATTEMPT = TypeAdapter(Attempt)
_SCHEMA = f"""
CREATE TABLE IF NOT EXISTS theorems (
    benchmark TEXT, name TEXT, statement TEXT, header TEXT, source TEXT, split TEXT,
    PRIMARY KEY (benchmark, name));
CREATE TABLE IF NOT EXISTS attempts (
    {", ".join(f"{column} {'TEXT' if column in _TEXT else 'NUMERIC'}" for column in COLUMNS)},
    PRIMARY KEY ({_KEY}));
CREATE TABLE IF NOT EXISTS trees (
    benchmark TEXT, theorem TEXT, arm TEXT, prover TEXT, tree BLOB,
    PRIMARY KEY ({_KEY}));
PRAGMA user_version = {VERSION};
"""


class RunStore:
    """Results of one run."""

    def __init__(self, folder: Path) -> None:
        """Open the results in `folder` for reading. Raises RunError if there are none, or they cannot be read."""
        if not (folder / RESULTS).is_file():
            raise RunError(f"{folder} is not a run folder: it holds no {RESULTS}; `prover run` makes one")
        self.folder = folder
        with self._reading():
            self._db = sqlite3.connect(folder / RESULTS, timeout=30)
            _check_version(self._db, folder)
            held = _columns(self._db)
            self._columns = [column for column in COLUMNS if column in held or column not in _LATER]
            self._db.execute(f"SELECT {', '.join(self._columns)} FROM attempts LIMIT 1")

    @classmethod
    @contextmanager
    def writing(cls, config: RunConfig) -> Iterator["RunStore"]:
        """The store of a new or resumed run. No other process can write to it until the end of the `with`.

        Raises RunError if another driver is writing to it, or if it was begun with another configuration.
        """
        folder = config.run_folder
        with locked(folder, "prover run"):
            try:
                with closing(sqlite3.connect(folder / RESULTS)) as db:
                    _check_version(db, folder)
                    keep_config(folder, config, FREE_KEYS)
                    db.execute("PRAGMA journal_mode=WAL")
                    db.executescript(_SCHEMA)
                    for column in sorted(_LATER - _columns(db)):
                        db.execute(f"ALTER TABLE attempts ADD COLUMN {column} NUMERIC NOT NULL DEFAULT 0")
            except sqlite3.DatabaseError as error:
                raise RunError(f"{folder / RESULTS} is not a results file: {error}") from error
            store = cls(folder)
            try:
                yield store
            finally:
                store.close()

    def add_theorems(self, benchmark: str, theorems: Iterable[Theorem]) -> None:
        """Store the theorems of a benchmark: exporting needs no other source, and a run resumes only with the same.

        Raises RunError as `check_theorems` does.
        """
        theorems = list(theorems)
        self.check_theorems(benchmark, theorems)
        with self._db:
            self._db.executemany(
                "INSERT OR REPLACE INTO theorems VALUES (?, ?, ?, ?, ?, ?)",
                [(benchmark, t.name, t.statement, t.header, t.source, t.split) for t in theorems],
            )

    def check_theorems(self, benchmark: str, theorems: Iterable[Theorem]) -> None:
        """Raises RunError if the run was begun with other theorems of that benchmark, or other statements."""
        held = {name: _text(theorem) for (of, name), theorem in self.theorems().items() if of == benchmark}
        if held:
            given = {theorem.name: _text(theorem) for theorem in theorems}
            check_same(self.folder, f"other theorems of `{benchmark}`", held, given)

    def add(self, attempt: Attempt) -> None:
        """Write one finished attempt, with its tree if it has one."""
        values = [json.dumps(value) if isinstance(value, tuple) else value for value in attempt.columns().values()]
        names, places = ", ".join(COLUMNS), ", ".join("?" * len(COLUMNS))  # by name: a file may have another order
        with self._db:
            self._db.execute(f"INSERT OR REPLACE INTO attempts ({names}) VALUES ({places})", values)
            # An earlier attempt that failed may have left its tree.
            self._db.execute(f"DELETE FROM trees WHERE ({_KEY}) = (?, ?, ?, ?)", attempt.key)
            if attempt.tree:
                self._db.execute("INSERT INTO trees VALUES (?, ?, ?, ?, ?)", (*attempt.key, attempt.tree))

    def finished(self) -> set[AttemptKey]:
        """Keys of the attempts that need not be made again: all but the failed ones."""
        query = f"SELECT {_KEY} FROM attempts WHERE status != 'failed'"
        with self._reading():
            return set(map(AttemptKey._make, self._db.execute(query)))

    def attempts(self) -> list[Attempt]:
        """All rows, without their trees, sorted by benchmark, theorem, arm and prover."""
        query = f"SELECT {', '.join(self._columns)} FROM attempts ORDER BY {_KEY}"
        with self._reading():
            return [_validated(dict(zip(self._columns, row, strict=True))) for row in self._db.execute(query)]

    def trees(self, theorem: str) -> Iterator[tuple[AttemptKey, dict[str, Any]]]:
        """Search tree (see `ProofTree.to_json`) of every attempt at that theorem."""
        query = f"SELECT {_KEY}, tree FROM trees WHERE theorem = ? ORDER BY {_KEY}"
        with self._reading():
            for *key, tree in self._db.execute(query, (theorem,)):
                yield AttemptKey(*key), json.loads(gzip.decompress(tree))

    def theorems(self) -> dict[tuple[str, str], Theorem]:
        """(benchmark, name) → theorem, for all theorems of the run."""
        query = "SELECT benchmark, name, statement, header, source, split FROM theorems"
        with self._reading():
            return {
                (benchmark, name): Theorem(name=name, statement=statement, header=header, source=source, split=split)
                for benchmark, name, statement, header, source, split in self._db.execute(query)
            }

    def proofs(self) -> Iterator[tuple[Theorem, Attempt]]:
        """The proved attempts with their theorems, in the order of `attempts`."""
        theorems = self.theorems()
        return ((theorems[row.benchmark, row.theorem], row) for row in self.attempts() if row.status == "proved")

    def close(self) -> None:
        self._db.close()

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Turn the exceptions that damaged tables, rows and trees raise inside the `with` into RunError."""
        try:
            yield
        except (sqlite3.Error, ValueError, TypeError, EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise RunError(f"{self.folder / RESULTS} cannot be read: {' '.join(str(error).split())}") from error


def _validated(row: dict[str, Any]) -> Attempt:
    """Raises ValueError, which names the row, if a value does not fit its column."""
    where = " · ".join(str(row[column]) for column in AttemptKey._fields)
    try:
        return _ATTEMPT.validate_python({**row, **{column: json.loads(row[column]) for column in _LISTS}})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise ValueError(f"row {where}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    except (ValueError, TypeError) as error:
        raise ValueError(f"row {where}: axioms or checks: {error}") from error


def _columns(db: sqlite3.Connection) -> set[str]:
    """Names of the columns of attempts."""
    return {name for _, name, *_ in db.execute("PRAGMA table_info(attempts)")}


def _text(theorem: Theorem) -> tuple[str, str]:
    """What Lean sees of a theorem."""
    return theorem.header, theorem.statement


def _check_version(db: sqlite3.Connection, folder: Path) -> None:
    """Raises RunError if the tables are of another version; a file without tables has none."""
    [version] = db.execute("PRAGMA user_version").fetchone()
    if version not in READABLE and db.execute("SELECT 1 FROM sqlite_master").fetchone():
        raise RunError(
            f"{folder / RESULTS} was written by another version of the prover (tables {version or 1}, here {VERSION}): "
            "read it with that one, or set another run_folder"
        )
