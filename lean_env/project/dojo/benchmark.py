"""Reads the splits of LeanDojo Benchmark 4. Text only, no LeanDojo.

A split file is one JSON array of up to 120 000 theorems with all their tactics (hundreds of megabytes); it is read
piece by piece, and the tactics are dropped.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from lean_env.errors import TheoremError
from lean_env.text.files import UNREADABLE, open_text
from lean_env.theorem import Theorem

SplitKind = Literal["random", "novel_premises"]
Split = Literal["train", "val", "test"]
_PIECE = 1 << 20
"""Characters read at a time."""
_SPACE = " \t\n\r"
_NAMES = {"train": "train", "val": "valid", "test": "test"}


def leandojo_benchmark(path: str | Path, split_kind: SplitKind, split: Split) -> list[Theorem]:
    """The theorems of one split of the benchmark in the folder `path`, in the file's order.

    `name` is the full name and `source` the file inside the repository, as `DojoSession` takes them. `statement` is
    empty unless the file gives it (LeanDojo-v2 does): it stands in the repository. Raises `TheoremError`, with file and
    entry, if the file is not there or not such an array.
    """
    return [_theorem(entry, split, where) for entry, where in entries(Path(path) / split_kind / f"{split}.json")]


def leandojo_repository(path: str | Path, split_kind: SplitKind, split: Split) -> tuple[str, str]:
    """Address and commit that every theorem of the split is from, for `TracedRepository`. Reads the first entry."""
    for entry, where in entries(Path(path) / split_kind / f"{split}.json"):
        return _text(entry, "url", where), _text(entry, "commit", where)
    raise TheoremError(f"{path}: {split_kind}/{split}.json has no theorem")


def _theorem(entry: dict[str, Any], split: Split, where: str) -> Theorem:
    statement = entry.get("theorem_statement")
    if statement is not None and not isinstance(statement, str):
        raise TheoremError(f"{where}: `theorem_statement` is not a string")
    return Theorem(
        name=_text(entry, "full_name", where),
        statement=(statement or "").rstrip().removesuffix(":=").rstrip(),
        source=_text(entry, "file_path", where),
        split=_NAMES[split],
    )


def _text(entry: dict[str, Any], key: str, where: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value:
        raise TheoremError(f"{where}: no string `{key}`")
    return value


def entries(path: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """The objects of a JSON array, each with its place for messages."""
    for number, value in enumerate(_values(path), start=1):
        where = f"{path}, entry {number}"
        if not isinstance(value, dict):
            raise TheoremError(f"{where}: not a JSON object")
        yield value, where


def _values(path: Path) -> Iterator[Any]:
    decoder = json.JSONDecoder()
    try:
        with open_text(path) as file:
            text = file.read(_PIECE).lstrip(_SPACE)
            if not text.startswith("["):
                raise TheoremError(f"{path}: not a JSON array; a LeanDojo split is one array, not one object a line")
            text = text[1:].lstrip(_SPACE)
            first = True
            while True:
                while not text and (more := file.read(_PIECE)):
                    text = more.lstrip(_SPACE)
                if text.startswith("]"):
                    return
                if not first:
                    if not text.startswith(","):
                        raise TheoremError(f"{path}: the JSON array is cut off or broken")
                    text = text[1:].lstrip(_SPACE)
                value, text = _value(decoder, text, file.read, path)
                first = False
                yield value
    except FileNotFoundError:
        raise TheoremError(f"{path}: not found; give the benchmark's folder, the one with `random/`") from None
    except UNREADABLE as error:
        raise TheoremError(f"{path}: cannot be read: {error}") from error


def _value(decoder: json.JSONDecoder, text: str, read: Any, path: Path) -> tuple[Any, str]:
    """The value at the start of `text`, which is lengthened until it is complete, and what follows."""
    size = _PIECE
    while True:
        try:
            value, end = decoder.raw_decode(text)
            return value, text[end:].lstrip(_SPACE)
        except RecursionError as error:
            raise TheoremError(f"{path}: nested too deeply") from error
        except ValueError as error:
            # Twice as much each time, so that a long entry is not parsed again for every piece of it.
            more = read(size)
            size *= 2
            if not more:
                raise TheoremError(f"{path}: the JSON array is cut off or broken: {error}") from error
            text += more
            text = text.lstrip(_SPACE)
