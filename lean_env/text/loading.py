"""Reads the theorems of a file or folder, whose name says in what form they are. Starts no Lean process."""

from pathlib import Path

from lean_env.text.jsonl import load_json, load_jsonl
from lean_env.text.lean_folder import load_lean_folder, problems_of_file
from lean_env.text.parquet import load_parquet
from lean_env.theorem import Problem


def load_problems(path: str | Path, *, with_lemmas: bool = False) -> list[Problem]:
    """The theorems at `path`: a folder of Lean files, a `.lean`, `.parquet` or `.json` file, or otherwise JSON Lines.

    A theorem of a Lean file stands alone, as a problem to solve. With `with_lemmas` it has what it was proved with: the
    theorems before it that it rests on are part of its header.

    Raises `TheoremError`, which names file and line or row, if nothing is there or something is not understood.
    """
    path = Path(path)
    if path.is_dir():
        return load_lean_folder(path, with_lemmas=with_lemmas)
    if path.suffix == ".lean":
        return problems_of_file(path, with_lemmas=with_lemmas)
    load = {".parquet": load_parquet, ".json": load_json}.get(path.suffix, load_jsonl)
    return load(path)
