"""What became of every attempt and of every tactic, and where the time went. Knows nothing of how it is shown."""

import gzip
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from prover.attempt import Attempt

_ENDINGS = {
    "proved": "proved",
    "refused": "proof refused by the check",
    "invalid": "statement not accepted by Lean",
    "failed": "infrastructure broke down",
    "skipped": "not tried: prover pruned",
}
"""Status → how the report names it; an open attempt is named by its reason."""


@dataclass
class Account:
    """The searches of one prover of an arm on one benchmark."""

    benchmark: str
    arm: str
    """Name of the arm beside those of the other runs."""
    prover: str
    attempts: int = 0
    endings: Counter[str] = field(default_factory=Counter)
    """What became of an attempt → number of attempts."""
    tactics: Counter[str] = field(default_factory=Counter)
    """Status of a tactic (see `search.tree.Edge`) → number of tactics that Lean ran."""
    states: int = 0
    """Number of proof states in all trees."""
    tries: int = 0
    """Number of tactics drawn, duplicates included."""
    tokens: int = 0
    """Number of tokens that the model wrote."""
    lean_seconds: float = 0.0
    """Seconds of work; see `Attempt.lean_work_seconds`, and below `model_work_seconds` and `check_seconds`."""
    model_seconds: float = 0.0
    check_seconds: float = 0.0
    wall_seconds: float = 0.0
    """Sum over attempts, many of which ran at the same time."""

    def add(self, row: Attempt) -> None:
        """Count an attempt."""
        self.attempts += 1
        self.endings[ending(row)] += 1
        self.tries += row.tactics_tried
        self.tokens += row.model_tokens
        self.lean_seconds += row.lean_work_seconds
        self.model_seconds += row.model_work_seconds
        self.check_seconds += row.check_seconds
        self.wall_seconds += row.seconds

    def add_tree(self, packed: bytes) -> None:
        """Count the tactics and states of a search tree, given as gzipped JSON."""
        tree = json.loads(gzip.decompress(packed))
        self.states += len(tree["nodes"])
        self.tactics.update(edge["status"] for edge in tree["edges"])


def ending(row: Attempt) -> str:
    """What became of an attempt, in a few words; the same words for all attempts that ended alike."""
    return row.reason if row.status == "open" else _ENDINGS[row.status]


def accounts(rows: Iterable[tuple[str, Attempt]]) -> dict[tuple[str, str, str], Account]:
    """(Benchmark, arm, prover) → its account, still without trees. `rows`: name of the arm and attempt."""
    found: dict[tuple[str, str, str], Account] = {}
    for arm, row in rows:
        key = (row.benchmark, arm, row.prover)
        found.setdefault(key, Account(*key)).add(row)
    return found
