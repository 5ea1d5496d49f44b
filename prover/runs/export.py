"""Writes the proofs of a run: JSON Lines, and a Lean file. Both can be checked anew with `prover verify`."""

import json
from collections.abc import Iterable
from pathlib import Path

from lean_env import Theorem
from lean_env.embedded.text import ends_within_command
from lean_env.text.import_lines import IMPORT_LINE
from lean_env.text.mask import mask
from prover.attempt import Attempt

Proofs = Iterable[tuple[Theorem, Attempt]]
"""Theorems with accepted attempts at them."""


def write_jsonl(proofs: Proofs, path: Path) -> int:
    """Every proof as {name, header, statement, source, proof, benchmark, arm, prover}; returns how many."""
    count = 0
    with path.open("w", encoding="utf-8") as file:
        for theorem, row in proofs:
            texts = theorem.model_dump(include={"name", "header", "statement", "source"})
            where = {"benchmark": row.benchmark, "arm": row.arm, "prover": row.prover}
            file.write(json.dumps({**texts, "proof": row.script, **where}, ensure_ascii=False) + "\n")
            count += 1
    return count


def write_lean(proofs: Proofs, path: Path) -> tuple[int, list[str]]:
    """One Lean file with the shortest proof of each theorem.

    Imports come first. Theorems that share a header stand in a namespace of their own with it: two headers may define
    the same. A theorem is left out if it stands in a repository alone, without a statement here, or if the file has
    another one of its name. Returns how many theorems are written, and the names of those left out.
    """
    shortest: dict[str, tuple[Theorem, str]] = {}
    left_out: dict[str, None] = {}
    for theorem, row in proofs:
        known, script = shortest.get(theorem.name, (theorem, row.script))
        if not theorem.statement or (known.header, known.statement) != (theorem.header, theorem.statement):
            left_out[theorem.name] = None
        else:
            shortest[theorem.name] = (known, min(script, row.script, key=len))
    imports: dict[str, None] = {}
    parts: dict[tuple[str, str], list[str]] = {}
    for theorem, script in shortest.values():
        lines, header = _without_imports(theorem.header)
        imports |= dict.fromkeys(lines)
        alone = theorem.name if ends_within_command(header) else ""  # `open Nat in` holds for one theorem
        parts.setdefault((header, alone), []).append(theorem.model_copy(update={"header": ""}).with_proof(script))
    blocks = ["\n".join(imports) + "\n"] if imports else []
    for number, ((header, _), texts) in enumerate(parts.items(), start=1):
        body = "\n".join(texts)
        blocks.append(f"namespace Part{number}\n\n{header}\n\n{body}\nend Part{number}\n" if header else body)
    path.write_text("\n".join(blocks), encoding="utf-8")
    return len(shortest), list(left_out)


def _without_imports(header: str) -> tuple[list[str], str]:
    """The import lines, and the rest."""
    lines, rest, at = [], "", 0
    for found in IMPORT_LINE.finditer(mask(header)):
        lines.append(header[found.start() : found.end()].strip())
        rest += header[at : found.start()]
        at = found.end()
    return lines, (rest + header[at:]).strip()
