"""The largest texts that are shown to Lean. Larger ones are refused at once, not after minutes without a verdict.

Lean's time grows faster than a statement: a sum of 1,000 terms, in 4,000 characters, took 50 s on a busy core. The
largest statement of MiniF2F has 624. Pure string work, no Lean process.
"""

from lean_env.theorem import Theorem

STATEMENT_CHARACTERS = 20_000
HEADER_CHARACTERS = 500_000
"""A header may be all of a file that precedes the theorem."""
PROOF_CHARACTERS = 100_000
PROOF_LINES = 2_000
"""So many `have` in a row took 20 s to check."""


def theorem_size_error(theorem: Theorem) -> str:
    """Which of statement and header is too large to be shown to Lean, in one line; empty if neither is."""
    return _too_large("statement", theorem.statement, STATEMENT_CHARACTERS) or _too_large(
        "header", theorem.header, HEADER_CHARACTERS
    )


def lemmas_size_error(lemmas: str) -> str:
    """Why the lemmas of a proof are too large to be shown to Lean, in one line; empty if they are not."""
    return _too_large("text of its lemmas", lemmas, PROOF_CHARACTERS)


def script_size_error(script: str) -> str:
    """Why a proof is too large to be shown to Lean, in one line; empty if it is not."""
    lines = script.count("\n") + 1
    if lines > PROOF_LINES:
        return f"the proof has {lines:,} lines; at most {PROOF_LINES:,} are checked"
    return _too_large("proof", script, PROOF_CHARACTERS)


def _too_large(what: str, text: str, most: int) -> str:
    return f"the {what} has {len(text):,} characters; at most {most:,} are taken" if len(text) > most else ""
