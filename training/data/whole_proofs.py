"""Rows for models that write whole proofs: `python -m training.data.whole_proofs runs/whole-proofs/rows.jsonl`.

The tactic of such a row is the whole script, so the loss of a row is that of pass@N on its theorem. Knows no model.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from training.data.package import embedded_proofs, load_pairs
from training.data.pair import Pair


def whole_proofs(split: str) -> Iterator[Pair]:
    """For each of the package's theorems of that split, its first state with its proof, all tactics in order."""
    proofs = embedded_proofs()
    seen = set()
    for row in load_pairs(split):
        if row.theorem not in seen:
            seen.add(row.theorem)
            yield Pair(row.state, proofs[row.theorem], row.theorem)


def main() -> None:
    """Write the rows of the training theorems."""
    parser = argparse.ArgumentParser(description="Write a row for each of the package's training theorems.")
    parser.add_argument("file", type=Path, help="JSON Lines with state, tactic (the whole proof) and theorem")
    file = parser.parse_args().file
    file.parent.mkdir(parents=True, exist_ok=True)
    rows = [json.dumps(vars(row), ensure_ascii=False) for row in whole_proofs("train")]
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(rows)} proofs in {file}")


if __name__ == "__main__":
    main()
