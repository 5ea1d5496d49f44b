"""Reads state–tactic rows from disk. The format is recognised from the file itself. Knows no tokenizer and no model.

| format | written by |
|---|---|
| a JSON array of theorems with `traced_tactics` | LeanDojo Benchmark 4 (`random/train.json` and others) |
| one such theorem per line | `prover extract` |
| a `state` with its `tactic` per line, the `theorem` (or `name`) if it is known, a `weight` | `prover extract --flat` |
| a theorem with its `proof` per line, or a run folder | `prover run` (`proofs.jsonl`); Lean runs the proofs first |

Files other than proofs may be packed by gzip or xz. Everything but proofs is streamed: a row is in memory only while it
is in use.
"""

import asyncio
import json
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from shlex import quote
from typing import Any

from lean_env.backends import LeanConfig
from lean_env.errors import LeanError
from lean_env.extract import extract
from lean_env.project.dojo.benchmark import entries
from lean_env.settings import ConfigError
from lean_env.text.files import HALF_CHARACTER, UNREADABLE, open_text
from lean_env.text.jsonl import load_jsonl
from lean_env.theorem import Problem
from training.data.pair import Pair

PROOFS = "proofs.jsonl"
"""File in a run folder that holds the proofs."""
KNOWN = (
    "known are LeanDojo's splits, the output of `prover extract`, lines with `state` and `tactic`, "
    "and lines with `statement` and `proof`"
)


def open_source(path: Path) -> Callable[[], Iterator[Pair]]:
    """A function that reads the rows of a file or run folder in order, duplicates included. Every call reads again.

    Raises `ConfigError`, now or while the rows are read, if the file cannot be read, has none of the formats above,
    violates its format, or holds a proof that Lean rejects. The message names the file and the line or entry.
    """
    file = path / PROOFS if path.is_dir() else path
    if path.is_dir() and not file.is_file():
        raise ConfigError(f"{path}: a folder without {PROOFS} is no run")
    reader = _reader(file)
    if reader is _proofs:
        pairs = list(_proofs(file))  # read once, because Lean runs the proofs
        return lambda: iter(pairs)
    return lambda: reader(file)


def read_pairs(path: Path) -> Iterator[Pair]:
    """The rows of a file or run folder; see `open_source`."""
    return open_source(path)()


def trace_pairs(problems: Sequence[Problem], lean: LeanConfig | None = None) -> tuple[list[Pair], list[str]]:
    """Run proofs in Lean, by default the embedded one; return their rows, and a message for each proof that fails.

    Raises `LeanError` if there is no usable Lean.
    """

    async def run() -> tuple[list[Pair], list[str]]:
        pairs: list[Pair] = []
        failures: list[str] = []
        async for proof in extract(problems, lean):
            pairs += (Pair(row["state"], row["tactic"], row["name"]) for row in proof.pairs())
            if proof.error:
                failures.append(f"{proof.theorem.name}: {proof.error}")
        return pairs, failures

    return asyncio.run(run())


def _reader(path: Path) -> Callable[[Path], Iterator[Pair]]:
    """The reader for the format of this file, recognised from its first entry."""
    try:
        with open_text(path) as file:
            start = file.read(1)
            while start.isspace():
                start = file.read(1)
            if start == "[":
                return _leandojo
            first = json.loads(start + file.readline()) if start else None
    except UNREADABLE as error:
        raise ConfigError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{path}: neither a JSON array nor JSON lines; {KNOWN}") from error
    keys = first.keys() if isinstance(first, dict) else set()
    for needed, reader in (({"traced_tactics"}, _traced), ({"state", "tactic"}, _flat), ({"proof"}, _proofs)):
        if needed <= keys:
            return reader
    raise ConfigError(f"{path}: the first line has {', '.join(keys) or 'no keys'}; {KNOWN}")


def _leandojo(path: Path) -> Iterator[Pair]:
    try:
        for entry, where in entries(path):
            yield from _steps(entry, where)
    except LeanError as error:
        raise ConfigError(str(error)) from error


def _traced(path: Path) -> Iterator[Pair]:
    for entry, where in _lines(path):
        yield from _steps(entry, where)


def _steps(entry: dict[str, Any], where: str) -> Iterator[Pair]:
    try:
        name = str(entry["full_name"])
        pairs = [Pair(step["state_before"], step["tactic"], name) for step in entry["traced_tactics"]]
    except (KeyError, TypeError) as error:
        raise ConfigError(f"{where}: no `full_name`, or a step without `state_before` and `tactic`") from error
    yield from _checked(pairs, where)


def _flat(path: Path) -> Iterator[Pair]:
    for row, where in _lines(path):
        try:
            name = str(row.get("theorem") or row.get("name") or "")
            pair = Pair(row["state"], row["tactic"], name, row.get("weight", 1.0))
        except KeyError as error:
            raise ConfigError(f"{where}: not a row with `state` and `tactic`") from error
        yield from _checked([pair], where)


def _proofs(path: Path) -> Iterator[Pair]:
    try:
        pairs, failures = trace_pairs(load_jsonl(path))
    except LeanError as error:
        raise ConfigError(f"{path}: {error}") from error
    if failures:
        raise ConfigError(
            f"{path}: {len(failures)} proofs fail, the first of {' '.join(failures[0].split())}; "
            f"`prover extract {quote(str(path))}` writes the steps of the others, with --lean on another Lean"
        )
    yield from pairs


def _checked(pairs: Iterable[Pair], where: str) -> Iterator[Pair]:
    for pair in pairs:
        if not (isinstance(pair.state, str) and isinstance(pair.tactic, str) and pair.tactic.strip()):
            raise ConfigError(f"{where}: state and tactic must be texts, and the tactic not empty")
        if isinstance(pair.weight, bool) or not isinstance(pair.weight, int | float) or not 0 < pair.weight < math.inf:
            raise ConfigError(f"{where}: weight must be a number above 0")
        if HALF_CHARACTER.search(pair.state + pair.tactic):
            raise ConfigError(f"{where}: half a character, which no text file can hold")
        yield pair


def _lines(path: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """The objects of a JSON Lines file, each with its position for messages; empty lines are skipped."""
    number = 0
    try:
        with open_text(path) as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    row = json.loads(line)
                    if not isinstance(row, dict):
                        raise ConfigError(f"{path}:{number}: not a JSON object")
                    yield row, f"{path}:{number}"
    except UNREADABLE as error:
        raise ConfigError(f"{path}: cannot be read after line {number}: {error}") from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{path}:{number}: not JSON: {error}") from error
