"""The rows of a training run: divided by theorem into train and valid, without duplicates, and what the sides share.

Rows are read from disk anew each time they are gone through; what is kept are 16 bytes a row and the theorems' names.
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
"""Reads rows, anew with each call."""
VALID_SHARE = 20
"""One theorem in so many is held out where only train rows are given."""
NAMED_OVERLAPS = 20
"""Shared theorems that the record names."""


@dataclass(frozen=True)
class Rows:
    """Distinct rows in the order of their source."""

    size: int
    read: Read = field(repr=False)
    chosen: Container[int] | None = field(default=None, repr=False)
    """Places of the rows that are taken; None: all."""

    def __len__(self) -> int:
        return self.size

    def __iter__(self) -> Iterator[Pair]:
        for place, pair in enumerate(self.read()):
            if self.chosen is None or place in self.chosen:
                yield pair

    def sample(self, count: int, seed: int) -> "Rows":
        """At most so many rows, drawn by `seed`, in the order of the source."""
        drawn = Random(seed).sample(range(self.size), min(count, self.size))
        return replace(self, size=len(drawn), chosen=frozenset(drawn))


@dataclass(frozen=True)
class Corpus:
    """What a run trains on and what it is judged by."""

    train: Rows
    valid: Rows
    sha256: str
    """Of all train rows."""
    theorems: int
    """Train theorems; 0 where the rows do not name them."""
    duplicates: int
    """Train rows that were left out since they came before."""
    overlaps: tuple[Overlap, ...]
    """What valid and, where it is known, test theorems share with the train theorems."""

    def record(self) -> dict[str, Any]:
        """What the checkpoint's record says of the data."""
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
        """Lines for a terminal."""
        counts = f"{len(self.train)} train rows of {self.theorems} theorems, {len(self.valid)} valid rows"
        dropped = f", {self.duplicates} duplicates left out" if self.duplicates else ""
        return "\n".join([counts + dropped, *map(str, self.overlaps)])


def open_corpus(train: Path | None = None, valid: Path | None = None) -> Corpus:
    """The rows at `train`: a file or run folder that `open_source` knows, or a folder of LeanDojo's benchmark.

    Left out, `train` is the package's rows. Left out, `valid` is the package's valid rows with the package's train
    rows, `val.json` with a folder of LeanDojo's benchmark (`…/random` or `…/novel_premises`), and else one theorem in
    `VALID_SHARE` of the train file; theorems that are equal up to names fall on the same side. Raises `ConfigError` for
    files that cannot be read or divided.
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
    """The theorems of a file's valid side: those whose shapes, as numbers, are the smallest."""
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
    """What one pass over the rows of a side tells."""

    def __init__(self, read: Read) -> None:
        self.states: dict[str, str] = {}
        """First state by theorem."""
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
    """Each state with each tactic once, the first time."""
    seen: set[bytes] = set()
    for pair in pairs:
        key = hashlib.blake2b(f"{len(pair.state)} {pair.state}{pair.tactic}".encode(), digest_size=16).digest()
        if key not in seen:
            seen.add(key)
            yield pair
