"""Stops a run in which nothing works: its first attempts have all failed, and for one reason. Knows no Ray."""

import re

from prover.attempt import Attempt
from prover.errors import RunError

FIRST = 10
"""Number of attempts that must fail alike. Each has been made twice by then, or has cost its worker three times."""
_QUOTED = re.compile(r"`[^`]*`|'[^']*'|\"[^\"]*\"|‘[^’]*’")
_PATH = re.compile(r"(?<!\w)[~.]?(?:/[\w.@+~-]+)+")
_NUMBER = re.compile(r"\b0x[0-9a-f]+\b|\b[0-9a-f]{8,}\b|\d+(?:\.\d+)*")


class FirstAttempts:
    """Watches the attempts of a run until one of them does not fail."""

    def __init__(self, lean: str) -> None:
        """`lean`: kind of the run's Lean backend, for the advice."""
        self._lean = lean
        self._failed: list[Attempt] | None = []
        """The failed attempts so far; None once an attempt ended otherwise, or two failed differently."""

    def add(self, row: Attempt) -> None:
        """Take an attempt into account, which is recorded already. Raises RunError if it is the last one needed."""
        if self._failed is None or row.status == "skipped":
            return
        if row.status != "failed" or (self._failed and reason_of(row) != reason_of(self._failed[0])):
            self._failed = None
            return
        self._failed.append(row)
        if len(self._failed) == FIRST:
            reason = " ".join(row.reason.split()) or "no reason was given"
            raise RunError(
                f"the first {FIRST} attempts failed alike, so no more are made: {reason}; `prover doctor --lean "
                f"{self._lean}` and prover.log say more, and once it is mended the same command tries them again"
            )


def reason_of(row: Attempt) -> str:
    """The reason of an attempt without names, paths and numbers: equal where attempts failed alike."""
    name = re.compile(rf"(?<![\w.']){re.escape(row.theorem)}(?![\w'])")
    reason = row.reason
    for pattern, stand_in in ((name, "THEOREM"), (_QUOTED, "TEXT"), (_PATH, "PATH"), (_NUMBER, "0")):
        reason = pattern.sub(stand_in, reason)
    return " ".join(reason.split())
