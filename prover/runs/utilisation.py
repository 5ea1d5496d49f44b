"""How busy Lean and the models were while a run was made, as its folder records it. Knows no Ray."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from prover.metrics import Sample

UTILISATION = "utilisation.jsonl"
"""File in the run folder with one `Sample` per line."""
_SAMPLE = TypeAdapter(Sample)


def samples(folder: Path) -> Iterator[Sample]:
    """The samples of a run, in order; none if there is no such file. A line that was cut off is left out."""
    path = folder / UTILISATION
    if not path.exists():
        return
    with path.open("rb") as file:
        for line in file:
            try:
                yield _SAMPLE.validate_json(line)
            except ValidationError:
                continue
