"""One row of training data, and the prompt that a state becomes. Knows no file and no model."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

PROMPT = "{state}:::"
"""What the model reads before it writes a tactic (the prompt of the DCO paper and of BFS-Prover)."""


def prompt(state: str) -> str:
    """The model's input for a proof state."""
    return PROMPT.format(state=state)


@dataclass(frozen=True)
class Pair:
    """A proof state's text and the tactic that a proof runs on it."""

    state: str
    """All goals as Lean prints them."""
    tactic: str
    """As written; may have several lines."""
    theorem: str = ""
    """Name of the theorem that the proof is of; empty where it is not known."""


def fingerprint(pairs: Iterable[Pair]) -> str:
    """SHA-256 of the states and tactics in their order."""
    digest = hashlib.sha256()
    for pair in pairs:
        digest.update(json.dumps([pair.state, pair.tactic], ensure_ascii=False).encode())
    return digest.hexdigest()
