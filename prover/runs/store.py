"""The results of a run: an SQLite file that grows as attempts end, beside the resolved configuration and a lock.

Search trees are compressed in a table of their own. A tree is written in the same transaction as its row, so neither
exists without the other, and reading rows does not load trees.

One driver writes; readers may look at any time. Every row is a transaction, so a killed run loses only the attempts
that were in progress. Knows neither Ray nor how results are shown.
"""

import difflib
import gzip
import json
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from lean_env import Theorem
from prover.attempt import COLUMNS, Attempt, AttemptKey
from prover.config.run import RunConfig
from prover.errors import NO_ROOM, RunError
from prover.runs.connection import last_written, open_to_read, open_to_write
from prover.runs.folder import check_same, keep_config, locked
from prover.runs.resuming import check_resumable
from prover.runs.tables import check_version, columns_of, make_tables

RESULTS = "results.sqlite"
PROOFS = "proofs.jsonl"
_KEY = ", ".join(AttemptKey._fields)
_LISTS = ("axioms", "checks")
_FAILED = "status = 'failed'"
_ATTEMPT = TypeAdapter(Attempt)


class RunStore:
    """Results of one run."""

    def __init__(self, folder: Path, connect: Callable[[Path], sqlite3.Connection] = open_to_read) -> None:
        """Open the results in `folder`, which need not be writable. Raises RunError if there are none to be read."""
        if not (folder / RESULTS).is_file():
            raise RunError(f"{folder} is not a run folder: it holds no {RESULTS}; `prover run` makes one")
        self.folder = folder
        with self._reading():
            self._db = connect(folder / RESULTS)
            check_version(self._db, folder / RESULTS)
            self._columns = columns_of(self._db)
            self._db.execute(f"SELECT {', '.join(self._columns)} FROM attempts LIMIT 1")

    @classmethod
    @contextmanager
    def writing(cls, config: RunConfig) -> Iterator["RunStore"]:
        """The store of a new or resumed run. No other process can write to it until the end of the `with`.

        Raises RunError if another driver is writing to it, if it holds results of something that `config` changes, or
        if the disk has no room for what is written to it, or to other files of its folder, inside the `with`.
        """
        folder = config.run_folder
        with locked(folder, "prover run"), _room(folder):
            try:
                with closing(open_to_write(folder / RESULTS)) as db:
                    check_version(db, folder / RESULTS)
                    db.execute("PRAGMA journal_mode=WAL")
                    make_tables(db)
            except sqlite3.OperationalError:  # no room
                raise
            except sqlite3.DatabaseError as error:
                raise RunError(f"{folder / RESULTS} is not a results file: {error}") from error
            with closing(cls(folder, open_to_write)) as store:
                check_resumable(folder, config, store.finished())
                store._forget_failures()
                keep_config(folder, config)
                yield store

    def _forget_failures(self) -> None:
        """Remove failed attempts, which will be made again, and the theorems of benchmarks without other ones."""
        with self._db:
            self._db.execute(f"DELETE FROM trees WHERE ({_KEY}) IN (SELECT {_KEY} FROM attempts WHERE {_FAILED})")
            self._db.execute(f"DELETE FROM attempts WHERE {_FAILED}")
            self._db.execute("DELETE FROM theorems WHERE benchmark NOT IN (SELECT benchmark FROM attempts)")

    def add_theorems(self, benchmark: str, theorems: Iterable[Theorem]) -> None:
        """Store the theorems of a benchmark: exporting needs no other source, and a run resumes only with the same.

        Raises RunError as `check_theorems` does.
        """
        theorems = list(theorems)
        self.check_theorems(benchmark, theorems)
        with self._db:
            self._db.execute("DELETE FROM theorems WHERE benchmark = ?", (benchmark,))
            self._db.executemany(
                "INSERT INTO theorems VALUES (?, ?, ?, ?, ?, ?)",
                [(benchmark, t.name, t.statement, t.header, t.source, t.split) for t in theorems],
            )

    def check_theorems(self, benchmark: str, theorems: Iterable[Theorem]) -> None:
        """Raises RunError if the run holds results of other theorems of that benchmark, or of other statements."""
        with self._reading():
            query = f"SELECT 1 FROM attempts WHERE benchmark = ? AND NOT {_FAILED} LIMIT 1"
            has_results = self._db.execute(query, (benchmark,)).fetchone()
        if has_results:
            held = {name: _text(theorem) for (of, name), theorem in self.theorems().items() if of == benchmark}
            given = {theorem.name: _text(theorem) for theorem in theorems}
            check_same(self.folder, f"other theorems of `{benchmark}`", held, given)

    def add(self, attempt: Attempt) -> None:
        """Write one finished attempt, with its tree if it has one."""
        self.add_all([attempt])

    def add_all(self, attempts: Iterable[Attempt]) -> None:
        """Write finished attempts as `add` does, all in one transaction."""
        names, places = ", ".join(COLUMNS), ", ".join("?" * len(COLUMNS))  # by name: a file may have another order
        with self._db:
            for attempt in attempts:
                columns = attempt.columns().values()
                values = [json.dumps(value) if isinstance(value, tuple) else value for value in columns]
                self._db.execute(f"INSERT OR REPLACE INTO attempts ({names}) VALUES ({places})", values)
                # An earlier attempt that failed may have left its tree.
                self._db.execute(f"DELETE FROM trees WHERE ({_KEY}) = (?, ?, ?, ?)", attempt.key)
                if attempt.tree:
                    self._db.execute("INSERT INTO trees VALUES (?, ?, ?, ?, ?)", (*attempt.key, attempt.tree))

    def take(self, other: "RunStore") -> None:
        """Add the theorems of another run, and its results, trees included, of searches that this one lacks.

        Raises RunError if the other run has other theorems of a benchmark with results here.
        """
        theirs = other.theorems()
        for name in dict.fromkeys(benchmark for benchmark, _ in theirs):
            try:
                self.add_theorems(name, [theorem for (benchmark, _), theorem in theirs.items() if benchmark == name])
            except RunError as error:
                raise RunError(f"{other.folder} has other theorems of `{name}` than the runs before it") from error
        held = self.finished()
        columns = ", ".join(other._columns)
        query = f"SELECT {columns}, tree FROM attempts LEFT JOIN trees USING ({_KEY}) WHERE NOT {_FAILED}"
        with other._reading(), self._db:
            for *values, tree in other._db.execute(query):
                row = dict(zip(other._columns, values, strict=True))
                key = AttemptKey(*(row[column] for column in AttemptKey._fields))
                if key in held:
                    continue
                self._db.execute(f"INSERT INTO attempts ({columns}) VALUES ({', '.join('?' * len(values))})", values)
                if tree is not None:
                    self._db.execute("INSERT INTO trees VALUES (?, ?, ?, ?, ?)", (*key, tree))

    def finished(self) -> set[AttemptKey]:
        """Keys of the attempts that need not be made again, which are the results: all but the failed ones."""
        query = f"SELECT {_KEY} FROM attempts WHERE NOT {_FAILED}"
        with self._reading():
            return set(map(AttemptKey._make, self._db.execute(query)))

    def attempts(self, theorem: str | None = None) -> list[Attempt]:
        """All rows (`theorem`: those of the theorems of that name), sorted by benchmark, theorem, arm and prover.

        They come without their trees.
        """
        chosen, values = ("", ()) if theorem is None else ("WHERE theorem = ?", (theorem,))
        query = f"SELECT {', '.join(self._columns)} FROM attempts {chosen} ORDER BY {_KEY}"
        with self._reading():
            return [_validated(dict(zip(self._columns, row, strict=True))) for row in self._db.execute(query, values)]

    def of_theorem(self, name: str) -> list[tuple[str, Theorem, list[Attempt]]]:
        """Benchmark, theorem and rows of each theorem called `name` or `benchmark/name`.

        Raises RunError, which names the nearest theorem, if there is none.
        """
        theorems = self.theorems()
        found = {key: theorem for key, theorem in theorems.items() if name in (theorem.name, "/".join(key))}
        if not found:
            near = difflib.get_close_matches(name, {known for _, known in theorems}, n=1)
            raise RunError(f"{self.folder} holds no theorem {name}{f'; did you mean {near[0]}?' if near else ''}")
        return [
            (benchmark, theorem, [row for row in self.attempts(theorem.name) if row.benchmark == benchmark])
            for (benchmark, _), theorem in found.items()
        ]

    def trees(self, theorem: str) -> Iterator[tuple[AttemptKey, dict[str, Any]]]:
        """Search tree (see `ProofTree.to_json`) of every attempt at that theorem."""
        query = f"SELECT {_KEY}, tree FROM trees WHERE theorem = ? ORDER BY {_KEY}"
        with self._reading():
            for *key, tree in self._db.execute(query, (theorem,)):
                yield AttemptKey(*key), json.loads(gzip.decompress(tree))

    def packed_trees(self) -> Iterator[tuple[AttemptKey, bytes]]:
        """Search tree of every attempt that has one, as gzipped JSON, one at a time, in the order of `attempts`."""
        with self._reading():
            for *key, tree in self._db.execute(f"SELECT {_KEY}, tree FROM trees ORDER BY {_KEY}"):
                yield AttemptKey(*key), tree

    def theorems(self) -> dict[tuple[str, str], Theorem]:
        """(benchmark, name) → theorem, for all theorems of the run."""
        query = "SELECT benchmark, name, statement, header, source, split FROM theorems"
        with self._reading():
            return {
                (benchmark, name): Theorem(name=name, statement=statement, header=header, source=source, split=split)
                for benchmark, name, statement, header, source, split in self._db.execute(query)
            }

    def sizes(self) -> dict[str, int]:
        """Benchmark → number of its theorems."""
        with self._reading():
            return dict(self._db.execute("SELECT benchmark, count(*) FROM theorems GROUP BY benchmark"))

    def last_written(self) -> datetime:
        """Local time of the last change of the results. A copy may have the time at which it was made."""
        with self._reading():
            return last_written(self.folder / RESULTS)

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
        except (sqlite3.Error, ValueError, TypeError, EOFError, zlib.error, OSError) as error:
            raise RunError(f"{self.folder / RESULTS} cannot be read: {' '.join(str(error).split())}") from error


@contextmanager
def _room(folder: Path) -> Iterator[None]:
    """Turn the exceptions that a full disk raises inside the `with` into RunError."""
    try:
        yield
    except (sqlite3.OperationalError, OSError) as error:
        if isinstance(error, OSError) and error.errno not in NO_ROOM:
            raise
        reason = error.strerror if isinstance(error, OSError) else error
        raise RunError(
            f"{folder} cannot be written: {reason}; what was finished is kept: make room, then the same command resumes"
        ) from error


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


def _text(theorem: Theorem) -> tuple[str, str]:
    """What Lean sees of a theorem."""
    return theorem.header, theorem.statement
