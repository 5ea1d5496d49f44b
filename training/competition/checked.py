"""Keeps checked theorems in a file while a curriculum is made, so that a stopped run can go on. Knows no Lean."""

import hashlib
import json
from pathlib import Path

from training.synthetic.check import Pair, ProofRefused
from training.synthetic.generate import Generated

FILE = "checked.jsonl"

Outcome = list[list[Pair]] | ProofRefused
"""The rows of each proof of a theorem, or why Lean refused one."""


class Checked:
    """The outcome of each theorem, one line of the file each; a line that a kill has cut short is dropped.

    A proof that ran out of time is not kept in the file, since a busy machine says nothing about it.
    """

    def __init__(self, folder: Path, library: str) -> None:
        """`library`: identifies the Lean library. Outcomes of another one, or of other proofs, do not count."""
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / FILE
        self._library = library
        self._outcomes: dict[str, Outcome] = {}
        whole = 0
        if path.exists():
            with path.open("rb") as file:
                for line in file:
                    if not line.endswith(b"\n"):
                        break
                    whole += len(line)
                    row = json.loads(line)
                    self._outcomes[row["key"]] = _outcome(row)
            with path.open("r+b") as file:
                file.truncate(whole)
        self._file = path.open("a", encoding="utf-8")

    def get(self, item: Generated) -> Outcome | None:
        """The outcome of a theorem with its proofs; None if it has not been checked."""
        return self._outcomes.get(self._key(item))

    def add(self, item: Generated, outcome: Outcome) -> None:
        """Keep the outcome of one theorem."""
        key = self._key(item)
        self._outcomes[key] = outcome
        if isinstance(outcome, ProofRefused) and outcome.timed_out:
            return
        known = {"refused": str(outcome)} if isinstance(outcome, ProofRefused) else {"proofs": outcome}
        self._file.write(json.dumps({"key": key, **known}, ensure_ascii=False) + "\n")
        self._file.flush()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _key(self, item: Generated) -> str:
        text = json.dumps([self._library, item.theorem.header, item.theorem.statement, item.proofs])
        return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _outcome(row: dict[str, object]) -> Outcome:
    proofs = row.get("proofs")
    if not isinstance(proofs, list):
        return ProofRefused(str(row["refused"]))
    return [[(state, tactic) for state, tactic in proof] for proof in proofs]
