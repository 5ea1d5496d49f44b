"""The theorems and rows shipped with the package. Knows no Lean process and no model."""

import gzip
import json
from collections.abc import Iterator
from importlib import resources

from lean_env.theorem import Theorem
from training.data.pair import Pair


def _packaged(name: str) -> Iterator[dict[str, str]]:
    content = gzip.decompress(resources.files("training").joinpath("data_files", name).read_bytes())
    for line in content.decode().splitlines():
        yield json.loads(line)


def embedded_theorems(split: str) -> list[Theorem]:
    """The package's theorems of a split (`train`, `valid` or `test`), all provable in the embedded Lean.

    Raises `ValueError` for any other split.
    """
    if split not in ("train", "valid", "test"):
        raise ValueError(f"no split {split!r}: train, valid or test")
    fields = ("name", "header", "statement", "split", "source")
    rows = (row for row in _packaged("theorems.jsonl.gz") if row["split"] == split)
    return [Theorem(**{key: row[key] for key in fields}) for row in rows]


def embedded_proofs() -> dict[str, str]:
    """One proof of each of the package's theorems, by the theorem's name: tactics joined by newlines."""
    return {row["name"]: row["proof"] for row in _packaged("theorems.jsonl.gz")}


def load_pairs(split: str) -> list[Pair]:
    """The package's rows of a split (`train`, `valid` or `test`)."""
    names = {theorem.name for theorem in embedded_theorems(split)}
    rows = (row for row in _packaged("pairs.jsonl.gz") if row["theorem"] in names)
    return [Pair(row["state"], row["tactic"], row["theorem"]) for row in rows]
