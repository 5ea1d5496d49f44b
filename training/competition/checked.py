"""Keeps checked theorems in a file while a curriculum is made, so that a stopped run can go on. Knows no Lean."""

import json
from pathlib import Path
from typing import TextIO

from training.synthetic.check import Pair, ProofRefused

FILE = "checked.jsonl"

Outcome = list[list[Pair]] | ProofRefused
"""The rows of each proof of a theorem, or why Lean refused one."""


class Checked:
    """Outcome of each theorem by its statement, one line of the file each; a line cut short by a kill is dropped."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / FILE
        self._outcomes: dict[str, Outcome] = {}
        whole = 0
        if path.exists():
            with path.open("rb") as file:
                for line in file:
                    if not line.endswith(b"\n"):
                        break
                    whole += len(line)
                    row = json.loads(line)
                    self._outcomes[row["statement"]] = _outcome(row)
            with path.open("r+b") as file:
                file.truncate(whole)
        self._file: TextIO = path.open("a", encoding="utf-8")

    def __len__(self) -> int:
        return len(self._outcomes)

    def get(self, statement: str) -> Outcome | None:
        """The outcome of a theorem; None if it has not been checked."""
        return self._outcomes.get(statement)

    def add(self, statement: str, outcome: Outcome) -> None:
        """Keep the outcome of one theorem."""
        self._outcomes[statement] = outcome
        known = {"refused": str(outcome)} if isinstance(outcome, ProofRefused) else {"proofs": outcome}
        self._file.write(json.dumps({"statement": statement, **known}, ensure_ascii=False) + "\n")
        self._file.flush()

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def _outcome(row: dict[str, object]) -> Outcome:
    proofs = row.get("proofs")
    if not isinstance(proofs, list):
        return ProofRefused(str(row["refused"]))
    return [[(state, tactic) for state, tactic in proof] for proof in proofs]
