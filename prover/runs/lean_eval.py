"""Writes the proofs of a run in the layout of leanprover/lean-eval, so that a third party can judge them.

    generated/ID/Challenge.lean     the statement, with `sorry`
    generated/ID/Submission.lean    the statement with the proof, in `namespace Submission`
    generated/ID/Solution.lean      the statement, proved by that of `Submission`
    generated/ID/config.json        for comparator; and what Lake needs to build the three

The layout was read in that repository's README, its generator and its generated folders. What a header declares would
be declared twice, by Submission and by Solution: only headers that open names and set options have a place.
"""

import re
from dataclasses import replace
from pathlib import Path

from lean_env import Problem
from lean_env.project.lake_package import CHALLENGE, SOLUTION, Surroundings, judge_config, write_package
from lean_env.text.headers import ends_within_command
from lean_env.text.mask import mask
from prover.runs.export import Proofs, shortest_proofs, split_imports

SUBMISSION = "Submission"
_HELPERS = f"{SUBMISSION}/Helpers.lean"
_DECLARES_NOTHING = re.compile(
    r"\s*(?:open(?:\s+[\w.→,]+)+(?:\s*\([\w.\s]*\))?|set_option\s+[\w.]+\s+\S+|universe(?:\s+\w+)+"
    r"|(?:noncomputable\s+)?section(?:\s+\w+)?|end(?:\s+\w+)?)?\s*"
)
"""A line of a header that a module may repeat."""
_NAME = re.compile(r"\s*(?:theorem|lemma)\s+[^\s:(){}\[\]⦃⦄]+")
_OPENING, _CLOSING = "([{⟨⦃", ")]}⟩⦄"


def write_lean_eval(proofs: Proofs, folder: Path, built_with: Surroundings) -> tuple[int, list[str]]:
    """Write the shortest proof of each theorem to `folder`/generated/ID; ID is the theorem's name in its benchmark.

    Returns the number of theorems written and the names of those left out. Raises `FileExistsError` if a folder of a
    theorem exists already, `LeanMissing` if the project that the proofs were built with has no manifest.
    """
    shortest, left_out = shortest_proofs(proofs)
    written = 0
    for proof in shortest:
        theorem = proof.theorem
        files = _modules(proof)
        if files is None:
            left_out.append(theorem.name)
            continue
        package = folder / "generated" / re.sub(r"[^\w.'-]+", "_", theorem.name)
        files |= {"config.json": judge_config(theorem.declared_name)}
        write_package(package, files, (CHALLENGE, SOLUTION, SUBMISSION), built_with)
        written += 1
    return written, left_out


def _modules(solved: Problem) -> dict[str, str] | None:
    """Path of a module in its package → its text; None if the layout cannot hold the theorem."""
    theorem = solved.theorem
    imports, context = split_imports(theorem.header)
    lines = mask(context).splitlines()
    arguments = explicit_arguments(theorem.statement)
    if arguments is None or ends_within_command(context) or theorem.declared_name.startswith("_root_."):
        return None
    if not all(map(_DECLARES_NOTHING.fullmatch, lines)):
        return None
    alone = theorem.model_copy(update={"header": ""})
    proof = f"exact {' '.join([f'{SUBMISSION}.{theorem.declared_name}', *arguments])}"

    def module(*parts: str, importing: tuple[str, ...] = ()) -> str:
        heading = "\n".join([*imports, *(f"import {name}" for name in importing)])
        return "\n\n".join(part.strip() for part in (heading, context, *parts) if part.strip()) + "\n"

    return {
        f"{CHALLENGE}.lean": module(alone.with_proof("sorry")),
        f"{SUBMISSION}.lean": module(
            f"namespace {SUBMISSION}",
            replace(solved, theorem=alone).text,
            f"end {SUBMISSION}",
            importing=(f"{SUBMISSION}.Helpers",),
        ),
        f"{SOLUTION}.lean": module(alone.with_proof(proof), importing=(SUBMISSION,)),
        _HELPERS: f"namespace {SUBMISSION}.Helpers\n\nend {SUBMISSION}.Helpers\n",
    }


def explicit_arguments(statement: str) -> list[str] | None:
    """The explicit variables before the colon of a statement, as arguments to apply the theorem to.

    A variable without a name is found by its type. None if an argument cannot be given so, as after `⦃x⦄`.
    """
    code = mask(statement)
    named = _NAME.match(code)
    if named is None:
        return None
    found: list[str] = []
    depth = 0
    start = named.end()
    for at, letter in enumerate(code[start:], start=start):
        if letter in _OPENING:
            if depth == 0:
                start = at + 1
            depth += 1
        elif letter in _CLOSING:
            depth -= 1
            if depth == 0 and letter == ")":
                names = statement[start:at].partition(":")[0].split()
                found += ["(by assumption)" if name == "_" else name for name in names]
            elif depth == 0 and letter == "⦄":
                return None
        elif letter == ":" and depth == 0:
            break
    return found
