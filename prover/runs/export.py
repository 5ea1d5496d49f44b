"""Writes the proofs of a run to JSON Lines and to a Lean file, and its results to CSV.

`prover verify` can check both files of proofs again.
"""

import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from lean_env import Problem, Theorem
from lean_env.text.declarations import open_scopes
from lean_env.text.headers import IMPORT_LINE, ends_within_command
from lean_env.text.mask import mask
from prover.attempt import Attempt, AttemptStatus
from prover.config.run import ArmConfig
from prover.runs.summary import joint_status

_NAMESPACED = re.compile(r"\btheorem\s+[^\s.(){}\[\]:]+\.")
"""The beginning of a lemma whose name has several parts."""

Proofs = Iterable[tuple[Theorem, Attempt]]
"""Theorems, each with an attempt that proved it."""


def write_jsonl(proofs: Proofs, path: Path) -> int:
    """Write every proof as {name, header, statement, source, proof, benchmark, arm, prover}; returns their number.

    A proof that rests on lemmas of its own also has them, as `lemmas`.
    """
    count = 0
    with path.open("w", encoding="utf-8") as file:
        for theorem, row in proofs:
            texts = theorem.model_dump(include={"name", "header", "statement", "source"})
            where = {"benchmark": row.benchmark, "arm": row.arm, "prover": row.prover}
            lemmas = {"lemmas": row.lemmas} if row.lemmas else {}
            file.write(json.dumps({**texts, "proof": row.script, **lemmas, **where}, ensure_ascii=False) + "\n")
            count += 1
    return count


def write_csv(
    theorems: Iterable[tuple[str, str]], attempts: Iterable[Attempt], arms: Mapping[str, ArmConfig], path: Path
) -> int:
    """Write a line for each theorem, given as (benchmark, name), with its status by arm; returns their number.

    Each prover of an arm that has several has a column `ARM:PROVER` after the arm's. A cell is empty if there is no
    result yet.
    """
    statuses: dict[tuple[str, str], dict[str, list[AttemptStatus]]] = defaultdict(lambda: defaultdict(list))
    for row in attempts:
        of_theorem = statuses[row.benchmark, row.theorem]
        of_theorem[row.arm].append(row.status)
        of_theorem[f"{row.arm}:{row.prover}"].append(row.status)
    columns = [
        column
        for name, arm in arms.items()
        for column in (name, *(f"{name}:{prover}" for prover in arm.provers if len(arm.provers) > 1))
    ]
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["benchmark", "theorem", *columns])
        for theorem in theorems:
            found = statuses[theorem]
            table.writerow([*theorem, *(joint_status(found[column]) if found[column] else "" for column in columns)])
            count += 1
    return count


def write_lean(proofs: Proofs, path: Path) -> tuple[int, list[str]]:
    """Write one Lean file with the shortest proof of each theorem.

    Imports come first. Theorems that share a header get a namespace of their own with it, since two headers may define
    the same name; so does a theorem that brings lemmas along, or declares a name which another one declares too. A
    theorem is left out if its statement exists only in a repository, or if the file already has another one of that
    name in its benchmark. Returns the number of theorems written and the names of those left out.
    """
    shortest, left_out = shortest_proofs(proofs)
    imports: dict[str, None] = {}
    parts: dict[tuple[str, str], list[str]] = {}
    declared = Counter(proof.theorem.declared_name for proof in shortest)
    for proof in shortest:
        theorem = proof.theorem
        lines, header = split_imports(theorem.header)
        imports |= dict.fromkeys(lines)
        # `open Nat in` applies to one theorem
        is_alone = bool(proof.lemmas) or ends_within_command(header) or declared[theorem.declared_name] > 1
        alone = theorem.name if is_alone else ""
        text = replace(proof, theorem=theorem.model_copy(update={"header": ""})).text
        parts.setdefault((header, alone), []).append(text)
    blocks = ["\n".join(imports) + "\n"] if imports else []
    for number, ((header, alone), texts) in enumerate(parts.items(), start=1):
        body = "\n".join(texts)
        if header or alone:
            ends = "".join(
                f"end {scope.name}".rstrip() + "\n" for scope in open_scopes(mask(header), len(header))[::-1]
            )
            body = f"namespace Part{number}\n\n{header}\n\n{body}\n{ends}end Part{number}\n"
        blocks.append(body)
    path.write_text("\n".join(blocks), encoding="utf-8")
    return len(shortest), left_out


def shortest_proofs(proofs: Proofs) -> tuple[list[Problem], list[str]]:
    """Each theorem with its shortest proof, and the names of those that a collection cannot hold.

    They are left out because the statement exists only in a repository, because another theorem came first with the
    same name, or because a lemma has a namespace of its own (`Nat.helper`), which means something else within another.
    """
    shortest: dict[str, Problem] = {}
    left_out: dict[str, None] = {}
    out_of_place: dict[str, None] = {}
    for theorem, row in proofs:
        proof = row.proof_of(theorem)
        known = shortest.get(theorem.name, proof)
        stated = known.theorem
        if not theorem.statement or (stated.header, stated.statement) != (theorem.header, theorem.statement):
            left_out[theorem.name] = None
        elif _NAMESPACED.search(mask(row.lemmas)):
            out_of_place[theorem.name] = None
        else:
            shortest[theorem.name] = min(known, proof, key=lambda either: len(either.text))
    without_another = (name for name in out_of_place if name not in shortest)
    return list(shortest.values()), list(dict.fromkeys([*left_out, *without_another]))


def split_imports(header: str) -> tuple[list[str], str]:
    """The import lines of a header, and the rest of it."""
    lines, rest, at = [], "", 0
    for found in IMPORT_LINE.finditer(mask(header)):
        lines.append(header[found.start() : found.end()].strip())
        rest += header[at : found.start()]
        at = found.end()
    return lines, (rest + header[at:]).strip()
