"""The rows of a training run: split by theorem into train and valid, deduplicated, and compared for leakage.

Rows are read from disk again on every pass; only 16 bytes per row and the theorems' names stay in memory. Knows no
tokenizer and no model.
"""

import hashlib
import math
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Any

from lean_env.settings import ConfigError
from training.data import embedded_theorems, load_pairs
from training.data.leakage import Overlap, overlap, shape, statement_state
from training.data.pair import Pair, fingerprint
from training.data.sources import open_source

Read = Callable[[], Iterator[Pair]]
"""Reads the rows; every call reads them again."""
VALID_SHARE = 20
"""Where only train rows are given, one in this many theorems is held out."""
NAMED_OVERLAPS = 20
"""Maximum number of shared theorems that the record names."""


@dataclass(frozen=True)
class Rows:
    """Distinct rows in the order of their source."""

    size: int
    read: Read = field(repr=False)
    chosen: Container[int] | None = field(default=None, repr=False)
    """Indices of the chosen rows; None: all rows."""

    def __len__(self) -> int:
        return self.size

    def __iter__(self) -> Iterator[Pair]:
        for place, pair in enumerate(self.read()):
            if self.chosen is None or place in self.chosen:
                yield pair

    def sample(self, count: int, seed: int) -> "Rows":
        """At most `count` rows, drawn at random with `seed`, in the order of the source."""
        drawn = Random(seed).sample(range(self.size), min(count, self.size))
        return replace(self, size=len(drawn), chosen=frozenset(drawn))


@dataclass(frozen=True)
class Corpus:
    """The train rows of a run and the rows it is evaluated on."""

    train: Rows
    valid: Rows
    sha256: str
    """SHA-256 of all train rows."""
    theorems: int
    """Number of train theorems; 0 if the rows do not name them."""
    duplicates: int
    """Number of train rows left out as repetitions of earlier ones."""
    overlaps: tuple[Overlap, ...]
    """Overlap of the valid theorems and, where they are known, the test theorems with the train theorems."""

    def record(self) -> dict[str, Any]:
        """The data's entry in the checkpoint's record."""
        return {
            "sha256": self.sha256,
            "rows": len(self.train),
            "theorems": self.theorems,
            "duplicates": self.duplicates,
            "overlaps": [
                {"side": o.side, "theorems": o.theorems, "shared": len(o.shared), "names": o.shared[:NAMED_OVERLAPS]}
                for o in self.overlaps
            ],
        }

    def __str__(self) -> str:
        """Summary for a terminal, one or more lines."""
        counts = f"{len(self.train)} train rows of {self.theorems} theorems, {len(self.valid)} valid rows"
        dropped = f", {self.duplicates} duplicates left out" if self.duplicates else ""
        return "\n".join([counts + dropped, *map(str, self.overlaps)])


def open_corpus(train: Path | None = None, valid: Path | None = None) -> Corpus:
    """The rows at `train`: a file or run folder that `open_source` accepts, or a folder of LeanDojo's benchmark.

    `train` defaults to the package's rows. `valid` defaults to the package's valid rows if `train` is the package's,
    to `val.json` if `train` is a folder of LeanDojo's benchmark (`…/random` or `…/novel_premises`), and otherwise to
    one in `VALID_SHARE` of the theorems of the train file. Theorems that are equal up to names fall on the same side.
    Raises `ConfigError` for files that cannot be read or split.
    """
    if train is None:
        read_valid = _package("valid") if valid is None else open_source(valid)
        named = {split: {t.name: statement_state(t) for t in embedded_theorems(split)} for split in ("train", "test")}
        return _corpus(_package("train"), read_valid, (overlap("test", named["test"], named["train"]),))
    if (train / "train.json").is_file():
        read_test = open_source(train / "test.json") if (train / "test.json").is_file() else None
        return _corpus(open_source(train / "train.json"), open_source(valid or train / "val.json"), (), read_test)
    for kind in ("random", "novel_premises"):
        if (train / kind).is_dir():
            raise ConfigError(f"{train}: name the division too: {train / 'random'} or {train / 'novel_premises'}")
    read = open_source(train)
    if valid is not None:
        return _corpus(read, open_source(valid))
    held_out = _held_out(read, train)
    return _corpus(
        lambda: (pair for pair in read() if pair.theorem not in held_out),
        lambda: (pair for pair in read() if pair.theorem in held_out),
    )


def _package(split: str) -> Read:
    pairs = load_pairs(split)
    return lambda: iter(pairs)


def _held_out(read: Read, path: Path) -> frozenset[str]:
    """The theorems of a file's valid side: those whose shapes, compared as numbers, are the smallest."""
    shapes: dict[str, bytes] = {}
    for pair in read():
        if not pair.theorem:
            raise ConfigError(f"{path}: its rows name no theorem to divide them by; give `data.valid`, too")
        if pair.theorem not in shapes:
            shapes[pair.theorem] = shape(pair.state)
    distinct = sorted(set(shapes.values()))
    if len(distinct) < 2:
        raise ConfigError(f"{path}: one theorem cannot be divided into train and valid; give `data.valid`, too")
    chosen = set(distinct[: math.ceil(len(distinct) / VALID_SHARE)])
    return frozenset(name for name, its_shape in shapes.items() if its_shape in chosen)


def _corpus(
    read_train: Read, read_valid: Read, known: tuple[Overlap, ...] = (), read_test: Read | None = None
) -> Corpus:
    train, valid = _Survey(read_train), _Survey(read_valid)
    overlaps = [overlap("valid", valid.states, train.states), *known]
    if read_test is not None:
        overlaps.append(overlap("test", _first_states(read_test()), train.states))
    return Corpus(
        train=Rows(train.kept, lambda: distinct(read_train())),
        valid=Rows(valid.kept, lambda: distinct(read_valid())),
        sha256=train.sha256,
        theorems=len(train.states),
        duplicates=train.read - train.kept,
        overlaps=tuple(found for found in overlaps if found.theorems),
    )


class _Survey:
    """Counts, first states and hash of one side, from one pass over its rows."""

    def __init__(self, read: Read) -> None:
        self.states: dict[str, str] = {}
        """First state of each theorem, by name."""
        self.read = self.kept = 0
        self.sha256 = fingerprint(self._kept(read))

    def _kept(self, read: Read) -> Iterator[Pair]:
        for pair in distinct(self._seen(read)):
            self.kept += 1
            yield pair

    def _seen(self, read: Read) -> Iterator[Pair]:
        for pair in read():
            self.read += 1
            if pair.theorem:
                self.states.setdefault(pair.theorem, pair.state)
            yield pair


def _first_states(pairs: Iterable[Pair]) -> dict[str, str]:
    states: dict[str, str] = {}
    for pair in pairs:
        if pair.theorem:
            states.setdefault(pair.theorem, pair.state)
    return states


def distinct(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs without repetitions; the first of equal pairs is kept."""
    seen: set[bytes] = set()
    for pair in pairs:
        key = hashlib.blake2b(f"{len(pair.state)} {pair.state}{pair.tactic}".encode(), digest_size=16).digest()
        if key not in seen:
            seen.add(key)
            yield pair
