"""Reads theorems from JSON Lines or a JSON array, and the packaged copy of MiniF2F. Knows nothing of Lean's syntax."""

from importlib.resources import as_file, files
from pathlib import Path
from typing import Literal

from pydantic_core import from_json

from lean_env.errors import TheoremError
from lean_env.text.files import read_text
from lean_env.text.rows import theorem_of_row, theorems_of_rows
from lean_env.theorem import Problem, Theorem


def load_jsonl(path: str | Path) -> list[Problem]:
    """The theorems of a file with one JSON object per line; empty lines are skipped.

    What a row may hold is said in `lean_env.text.rows`: the statement, under one of several keys, and beside it name,
    header, `source`, `split`, `proof` (tactics) and `lemmas` (a text with theorems that the proof rests on). A theorem
    may occur more than once, with different proofs. Raises `TheoremError`, which names file, line and key, if the file
    cannot be read or a row is not understood.
    """
    path = Path(path)
    problems: list[Problem] = []
    for number, line in enumerate(read_text(path).removeprefix("\ufeff").split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{path}:{number}"
        try:
            row = from_json(line)
        except ValueError as error:
            hint = "" if line.lstrip().startswith("{") else "; Lean text is read from files that end in `.lean`"
            raise TheoremError(f"{where}: Invalid JSON: {error}{hint}") from error
        if not isinstance(row, dict):
            raise TheoremError(f"{where}: expected a JSON object, found {type(row).__name__}")
        problems.append(theorem_of_row(row, number, where, str(path)))
    if not problems:
        raise TheoremError(f"{path}: no theorem found")
    return problems


def load_json(path: str | Path) -> list[Problem]:
    """The theorems of a file that is one JSON array of such objects. Raises `TheoremError` as `load_jsonl` does."""
    try:
        rows = from_json(read_text(Path(path)).removeprefix("\ufeff"))
    except ValueError as error:
        raise TheoremError(f"{path}: Invalid JSON: {error}") from error
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise TheoremError(f"{path}: expected a JSON array of objects; JSON Lines do not end in `.json`")
    return theorems_of_rows(rows, str(path))


def minif2f(split: Literal["valid", "test"] | None = None) -> list[Theorem]:
    """The 244 statements of one split of MiniF2F, or all 488, validation first."""
    theorems: list[Theorem] = []
    for name in ("valid", "test") if split is None else (split,):
        with as_file(files("lean_env") / "data" / "minif2f" / f"{name}.jsonl") as path:
            theorems += [problem.theorem for problem in load_jsonl(path)]
    return theorems
