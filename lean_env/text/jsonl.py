"""Reads theorems from JSON Lines, and the packaged copy of MiniF2F. Knows nothing of Lean's syntax."""

from importlib.resources import as_file, files
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from lean_env.errors import TheoremError
from lean_env.text.files import as_lean_reads, read_text
from lean_env.text.lean_file import holds_theorem, no_theorem
from lean_env.theorem import Problem, Theorem


class _Row(BaseModel):
    """One line. Other keys, such as the problem in words, are ignored."""

    model_config = ConfigDict(extra="ignore", strict=True)

    name: str
    statement: str
    header: str = ""
    source: str = ""
    split: str = ""
    proof: str | None = None


def load_jsonl(path: str | Path) -> list[Problem]:
    """The theorems of a file with one JSON object per line; empty lines are skipped.

    Required keys are `name` and `statement`; optional ones are `header`, `source`, `split` and `proof` (tactics). A
    theorem may occur more than once, with different proofs. Raises `TheoremError`, which names file and line, if the
    file cannot be read or a line is no such object.
    """
    path = Path(path)
    problems: list[Problem] = []
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = _Row.model_validate_json(line)
        except ValidationError as error:
            first = error.errors()[0]
            key = ".".join(str(part) for part in first["loc"])
            raise TheoremError(f"{path}:{number}: {f'key `{key}`: ' if key else ''}{first['msg']}") from error
        if row.statement.strip() and not holds_theorem(row.statement):
            raise TheoremError(f"{path}:{number}: expected `theorem NAME … : …`, found {no_theorem(row.statement)}")
        source = row.source or str(path)
        statement, header = as_lean_reads(row.statement), as_lean_reads(row.header)
        theorem = Theorem(name=row.name, statement=statement, header=header, source=source, split=row.split)
        problems.append(Problem(theorem, None if row.proof is None else as_lean_reads(row.proof)))
    if not problems:
        raise TheoremError(f"{path}: no theorem found")
    return problems


def minif2f(split: Literal["valid", "test"] | None = None) -> list[Theorem]:
    """The 244 statements of one split of MiniF2F, or all 488, validation first."""
    theorems: list[Theorem] = []
    for name in ("valid", "test") if split is None else (split,):
        with as_file(files("lean_env") / "data" / "minif2f" / f"{name}.jsonl") as path:
            theorems += [problem.theorem for problem in load_jsonl(path)]
    return theorems
