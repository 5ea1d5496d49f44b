"""The run folder: an SQLite file that grows as theorems end, the resolved configuration, and a lock.

Search trees lie compressed in a table of their own, in the same transaction as their row: there cannot be one without
the other, and who reads the rows does not read the trees.

One driver writes; readers may look at any time. Every row is a transaction, so a killed run loses only what was still
under way.
"""

import gzip
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import fields
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from lean_env import Theorem
from prover.attempt import Attempt
from prover.config.run import RunConfig
from prover.errors import RunError
from prover.runs.folder import keep_config, locked

RESULTS = "results.sqlite"
PROOFS = "proofs.jsonl"
FREE_KEYS = ("workers", "run_folder")
"""Of a configuration, what may differ when a run goes on: how fast, and where; neither changes what is found."""
VERSION = 3
"""Version of the tables; kept in the file as `user_version`. Version 1 had no checks, tokens or trees; version 2 had no
count of refused proofs."""

_COLUMNS = [field.name for field in fields(Attempt) if field.name != "tree"]
_TEXT = {"benchmark", "theorem", "arm", "prover", "status", "script", "reason", "axioms", "checks"}
_LISTS = ("axioms", "checks")
_ATTEMPT = TypeAdapter(Attempt)
_SCHEMA = f"""
CREATE TABLE IF NOT EXISTS theorems (
    benchmark TEXT, name TEXT, statement TEXT, header TEXT, source TEXT, split TEXT,
    PRIMARY KEY (benchmark, name));
CREATE TABLE IF NOT EXISTS attempts (
    {", ".join(f"{column} {'TEXT' if column in _TEXT else 'NUMERIC'}" for column in _COLUMNS)},
    PRIMARY KEY (benchmark, theorem, arm, prover));
CREATE TABLE IF NOT EXISTS trees (
    benchmark TEXT, theorem TEXT, arm TEXT, prover TEXT, tree BLOB,
    PRIMARY KEY (benchmark, theorem, arm, prover));
PRAGMA user_version = {VERSION};
"""


class RunStore:
    """Results of one run."""

    def __init__(self, folder: Path) -> None:
        """Open the results of `folder` for reading. Raises RunError if it holds none."""
        if not (folder / RESULTS).is_file():
            raise RunError(f"{folder} is not a run folder: it holds no {RESULTS}; `prover run` makes one")
        self.folder = folder
        with self._reading():
            self._db = sqlite3.connect(folder / RESULTS, timeout=30)
            _check_version(self._db, folder)
            self._db.execute(f"SELECT {', '.join(_COLUMNS)} FROM attempts LIMIT 1")

    @classmethod
    @contextmanager
    def writing(cls, config: RunConfig) -> Iterator["RunStore"]:
        """The store of a run, made or taken up again; nobody else may write until the end of the `with`.

        Raises RunError if another driver has it, or if it belongs to another configuration.
        """
        folder = config.run_folder
        with locked(folder, "prover run"):
            try:
                with closing(sqlite3.connect(folder / RESULTS)) as db:
                    _check_version(db, folder)
                    keep_config(folder, config.model_dump(mode="json"), FREE_KEYS)
                    db.execute("PRAGMA journal_mode=WAL")
                    db.executescript(_SCHEMA)
            except sqlite3.DatabaseError as error:
                raise RunError(f"{folder / RESULTS} is no results file: {error}") from error
            store = cls(folder)
            try:
                yield store
            finally:
                store.close()

    def add_theorems(self, benchmark: str, theorems: Iterable[Theorem]) -> None:
        """Remember all theorems of a benchmark: the run is exported without its sources, and goes on with no others.

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
        """Raises RunError if the run was begun with other theorems, or other statements, for that benchmark."""
        held = {name: _text(theorem) for (of, name), theorem in self.theorems().items() if of == benchmark}
        given = {theorem.name: _text(theorem) for theorem in theorems}
        differing = [name for name in {**given, **held} if given.get(name) != held.get(name)]
        if held and differing:
            first = differing[0]
            what = "is new" if first not in held else "is missing" if first not in given else "has changed"
            more = f"; {len(differing) - 1} more differ" if len(differing) > 1 else ""
            raise RunError(
                f"{self.folder} was begun with other theorems of `{benchmark}` ({first} {what}{more}); "
                "set another run_folder, or remove that one"
            )

    def add(self, attempt: Attempt) -> None:
        """Write one finished attempt, with its tree if it has one."""
        values = [getattr(attempt, column) for column in _COLUMNS]
        values = [json.dumps(value) if isinstance(value, tuple) else value for value in values]
        key = (attempt.benchmark, attempt.theorem, attempt.arm, attempt.prover)
        with self._db:
            self._db.execute(f"INSERT OR REPLACE INTO attempts VALUES ({', '.join('?' * len(values))})", values)
            # An earlier attempt that failed may have left its tree.
            self._db.execute("DELETE FROM trees WHERE (benchmark, theorem, arm, prover) = (?, ?, ?, ?)", key)
            if attempt.tree:
                self._db.execute("INSERT INTO trees VALUES (?, ?, ?, ?, ?)", (*key, attempt.tree))

    def finished(self) -> set[tuple[str, str, str, str]]:
        """(benchmark, theorem, arm, prover) of every attempt that need not be made again: all but the failed ones."""
        query = "SELECT benchmark, theorem, arm, prover FROM attempts WHERE status != 'failed'"
        with self._reading():
            return set(self._db.execute(query))

    def attempts(self) -> list[Attempt]:
        """All rows, without their trees, in the order of the theorems' names."""
        query = f"SELECT {', '.join(_COLUMNS)} FROM attempts ORDER BY benchmark, theorem, arm, prover"
        with self._reading():
            return [_attempt(dict(zip(_COLUMNS, row, strict=True))) for row in self._db.execute(query)]

    def trees(self, theorem: str) -> Iterator[tuple[tuple[str, str, str], dict[str, Any]]]:
        """(benchmark, arm, prover) and search tree (see `ProofTree.to_json`) of every search of that theorem."""
        query = "SELECT benchmark, arm, prover, tree FROM trees WHERE theorem = ? ORDER BY benchmark, arm, prover"
        with self._reading():
            for benchmark, arm, prover, tree in self._db.execute(query, (theorem,)):
                yield (benchmark, arm, prover), json.loads(gzip.decompress(tree))

    def theorems(self) -> dict[tuple[str, str], Theorem]:
        """(benchmark, name) → statement, for every theorem of the run."""
        query = "SELECT benchmark, name, statement, header, source, split FROM theorems"
        with self._reading():
            return {
                (benchmark, name): Theorem(name=name, statement=statement, header=header, source=source, split=split)
                for benchmark, name, statement, header, source, split in self._db.execute(query)
            }

    def proofs(self) -> Iterator[tuple[Theorem, Attempt]]:
        """Every accepted proof with its theorem, in the order of `attempts`."""
        theorems = self.theorems()
        return ((theorems[row.benchmark, row.theorem], row) for row in self.attempts() if row.status == "proved")

    def close(self) -> None:
        self._db.close()

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Raises RunError in place of what damaged tables, rows and trees raise inside the `with`."""
        try:
            yield
        except (sqlite3.Error, ValueError, TypeError, EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise RunError(f"{self.folder / RESULTS} cannot be read: {' '.join(str(error).split())}") from error


def _attempt(row: dict[str, Any]) -> Attempt:
    """Raises ValueError, which names the row, where one of its values is none of its column's."""
    where = " · ".join(str(row[column]) for column in ("benchmark", "theorem", "arm", "prover"))
    try:
        return _ATTEMPT.validate_python({**row, **{column: json.loads(row[column]) for column in _LISTS}})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise ValueError(f"row {where}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    except (ValueError, TypeError) as error:
        raise ValueError(f"row {where}: axioms or checks: {error}") from error


def _text(theorem: Theorem) -> tuple[str, str]:
    """What Lean sees of it."""
    return theorem.header, theorem.statement


def _check_version(db: sqlite3.Connection, folder: Path) -> None:
    """Raises RunError if the tables are of another version; a file without tables is of none."""
    [version] = db.execute("PRAGMA user_version").fetchone()
    if version != VERSION and db.execute("SELECT 1 FROM sqlite_master").fetchone():
        raise RunError(
            f"{folder / RESULTS} was written by another version of the prover (tables {version or 1}, here {VERSION}): "
            "read it with that one, or take another run_folder"
        )
