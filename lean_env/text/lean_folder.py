"""Reads a folder of `.lean` files, each with one theorem or with several. Starts no Lean process."""

from collections import Counter
from dataclasses import replace
from pathlib import Path, PurePath

from lean_env.errors import TheoremError
from lean_env.text.compfiles import compfile_problems, is_compfile
from lean_env.text.declarations import holds_theorem
from lean_env.text.files import as_lean_reads, read_text
from lean_env.text.lean_file import parse_lean_text
from lean_env.text.proofs_with_lemmas import parse_proofs_with_lemmas
from lean_env.text.splits import SPLITS, split_name
from lean_env.theorem import Problem

_BUILT = ("build", "lake-packages")
"""Folders with what Lake builds and fetches; those whose name begins with a dot are left out too."""


def load_lean_folder(folder: str | Path, *, with_lemmas: bool = False) -> list[Problem]:
    """The theorems of all `.lean` files in a folder and in the folders within it, in the order of their paths.

    A file without theorems is passed over. A theorem's split is that of the folder or file that is named like one
    (`Test/`, `Validation.lean`). Theorems of the same name in several files are called `PATH:NAME`, without `.lean`.
    `with_lemmas` is as for `load_problems`.
    Raises `TheoremError`, which names file and line, if a file is not understood, or if no file has a theorem.
    """
    folder = Path(folder)
    found: list[tuple[PurePath, Problem]] = []
    for path in sorted(folder.rglob("*.lean")):
        place = path.relative_to(folder).with_suffix("")
        if any(part.startswith(".") or part in _BUILT for part in place.parts) or _is_without_theorem(path):
            continue
        found += [(place, problem) for problem in problems_of_file(path, with_lemmas=with_lemmas)]
    if not found:
        raise TheoremError(f"{folder}: no `.lean` file with a theorem found")
    counted = Counter(problem.theorem.name for _, problem in found)
    return [_placed(problem, place, counted[problem.theorem.name] > 1) for place, problem in found]


def problems_of_file(path: Path, *, with_lemmas: bool = False) -> list[Problem]:
    """The theorems of a `.lean` file, plain or of compfiles. Raises `TheoremError` as `load_lean_file` does."""
    text = as_lean_reads(read_text(path))
    if is_compfile(text):
        return compfile_problems(text, str(path))
    if with_lemmas:
        return [proof.problem for proof in parse_proofs_with_lemmas(text, str(path))]
    return parse_lean_text(text, str(path))


def _is_without_theorem(path: Path) -> bool:
    text = read_text(path)
    return not holds_theorem(text) and not is_compfile(text)


def _placed(problem: Problem, place: PurePath, clashes: bool) -> Problem:
    """The problem with the split, and if its name clashes with another file's the name, that its file gives it."""
    split = next((name for name in map(split_name, place.parts) if name in SPLITS), "")
    name = problem.theorem.name
    own = f"{place.as_posix()}:{name}" if clashes else name
    return replace(problem, theorem=problem.theorem.model_copy(update={"name": own, "split": split}))
