"""Attempts as lines of text. Knows nothing of where they are kept."""

from collections.abc import Iterable, Iterator

from lean_env import Theorem
from prover.attempt import Attempt

_WHICH = {"proved": "the proof", "failed": "a proof found, but not checked"}
"""Status → what its script is; with any other status the check has refused it."""


def attempt_line(row: Attempt) -> str:
    """`open  minif2f-test/mathd_algebra_1 · ensemble · neff-1: no state left to expand`."""
    return f"{row.status}  {row.benchmark}/{row.theorem} · {row.arm} · {row.prover}{_reason(row)}"


def theorem_lines(benchmark: str, theorem: Theorem, rows: Iterable[Attempt]) -> Iterator[str]:
    """The statement, then every attempt: what became of it and why, what it cost, and the proof, if one was found."""
    yield f"{benchmark}/{theorem.name}"
    yield from _indented(f"{theorem.header}\n\n{theorem.statement}".strip())
    for row in rows:
        yield ""
        yield f"{row.arm} · {row.prover}: {row.status}{_reason(row)}"
        yield from _indented(_cost(row))
        if row.script:
            yield f"  {_WHICH.get(row.status, 'the last proof refused')}:"
            yield from _indented(row.shown_proof, by=4)
    yield ""


def _reason(row: Attempt) -> str:
    return f": {' '.join(row.reason.split())}" if row.reason else ""


def _cost(row: Attempt) -> str:
    """`9 tactics tried, proof at try 7, 8 run by Lean; 3.2 s, of which work: 0.4 s Lean, 1.1 s model, 0.5 s check`."""
    tokens = f", {row.model_tokens} tokens written" if row.model_tokens else ""
    found = f", proof at try {row.tactics_to_proof}" if row.tactics_to_proof else ""
    parts = (("Lean", row.lean_work_seconds), ("model", row.model_work_seconds), ("check", row.check_seconds))
    work = ", ".join(f"{seconds:.1f} s {part}" for part, seconds in parts)
    refused = f"; {row.refused} proofs refused" if row.refused else ""
    tried = f"{row.tactics_tried} tactics tried{found}, {row.lean_steps} run by Lean{tokens}"
    return f"{tried}; {row.seconds:.1f} s, of which work: {work}{refused}"


def _indented(text: str, by: int = 2) -> Iterator[str]:
    return (f"{' ' * by}{line}" if line else "" for line in text.splitlines())
