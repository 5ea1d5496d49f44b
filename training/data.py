"""State–tactic rows, what a tactic model is trained on, and the theorems they come from. Knows no model."""

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from lean_env.theorem import Theorem

PROMPT = "{state}:::"
"""What the model reads before it writes a tactic (the prompt of the DCO paper and of BFS-Prover)."""


def prompt(state: str) -> str:
    """The model's input for a proof state."""
    return PROMPT.format(state=state)


@dataclass(frozen=True)
class Pair:
    """One row: a proof state's text and the tactic that a proof runs on it."""

    state: str
    tactic: str


def _packaged(name: str) -> bytes:
    return gzip.decompress(resources.files("training").joinpath("data_files", name).read_bytes())


def _rows(content: bytes) -> Iterator[dict[str, str]]:
    for line in content.decode().splitlines():
        yield json.loads(line)


def embedded_theorems(split: str) -> list[Theorem]:
    """The package's theorems of a split (`train`, `valid` or `test`), provable in the embedded Lean.

    Raises `ValueError` for another split.
    """
    if split not in ("train", "valid", "test"):
        raise ValueError(f"no split {split!r}: train, valid or test")
    fields = ("name", "header", "statement", "split", "source")
    rows = (row for row in _rows(_packaged("theorems.jsonl.gz")) if row["split"] == split)
    return [Theorem(**{key: row[key] for key in fields}) for row in rows]


def embedded_proofs() -> dict[str, str]:
    """A proof of each of the package's theorems, by name: tactics joined by newlines."""
    return {row["name"]: row["proof"] for row in _rows(_packaged("theorems.jsonl.gz"))}


def load_pairs(path: Path | None, split: str) -> list[Pair]:
    """Rows of a JSONL file (`state`, `tactic`; gzipped if it ends in .gz), or the package's rows of `split`.

    Raises `ValueError`, naming file and line, for a row without the two texts.
    """
    if path is None:
        names = {theorem.name for theorem in embedded_theorems(split)}
        return [
            Pair(row["state"], row["tactic"]) for row in _rows(_packaged("pairs.jsonl.gz")) if row["theorem"] in names
        ]
    content = path.read_bytes()
    pairs = []
    for number, line in enumerate((gzip.decompress(content) if path.suffix == ".gz" else content).splitlines(), 1):
        try:
            row = json.loads(line)
            pairs.append(Pair(str(row["state"]), str(row["tactic"])))
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{path}:{number}: not a row with `state` and `tactic`") from error
    return pairs


def fingerprint(pairs: list[Pair]) -> str:
    """SHA-256 of the rows in their order."""
    digest = hashlib.sha256()
    for pair in pairs:
        digest.update(json.dumps([pair.state, pair.tactic], ensure_ascii=False).encode())
    return digest.hexdigest()
