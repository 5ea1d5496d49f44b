"""One row of training data, and the prompt made from a state. Knows no file and no model."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

PROMPT = "{state}:::"
"""The prompt that the model completes with a tactic (from the DCO paper and BFS-Prover)."""


def prompt(state: str) -> str:
    """The model's input for a proof state."""
    return PROMPT.format(state=state)


@dataclass(frozen=True)
class Pair:
    """A proof state's text and the tactic that a proof applies to it."""

    state: str
    """All goals, as Lean prints them."""
    tactic: str
    """The tactic as written; it may span several lines."""
    theorem: str = ""
    """Name of the theorem that the proof belongs to; empty if unknown."""
    weight: float = 1.0
    """The row's loss is multiplied by this number above 0."""


def fingerprint(pairs: Iterable[Pair]) -> str:
    """SHA-256 of the states, the tactics and the weights other than 1, in order."""
    digest = hashlib.sha256()
    for pair in pairs:
        values = [pair.state, pair.tactic] if pair.weight == 1 else [pair.state, pair.tactic, pair.weight]
        digest.update(json.dumps(values, ensure_ascii=False).encode())
    return digest.hexdigest()
