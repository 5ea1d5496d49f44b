"""Reads a theorem from a row of a benchmark file, whatever its authors call the keys. Knows no file format.

Capitals, spaces, `_` and `-` in keys do not count. A key that is not listed here is ignored.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lean_env.errors import TheoremError
from lean_env.text.declarations import holds_theorem, named_example
from lean_env.text.files import as_lean_reads
from lean_env.text.headers import IMPORT_LINE
from lean_env.text.indentation import realigned
from lean_env.text.lean_file import parse_last_theorem
from lean_env.text.mask import mask
from lean_env.text.splits import split_name
from lean_env.theorem import Problem, Theorem

STATEMENT_KEYS = (
    "statement",
    "formal_statement",
    "theorem_statement",
    "lean4_formalization",
    "autoformalization",
    "lean4_code",
)
"""Keys of the statement. The first that a row has counts, here and below."""
NAME_KEYS = ("name", "full_name", "theorem_name", "problem_id", "id")
HEADER_KEYS = ("header", "lean4_src_header", "src_context")
INFORMAL_KEYS = ("informal", "informal_statement", "nl_statement", "natural_language_statement", "informal_prefix")
"""Keys of the statement in words, which models of whole proofs read."""
_DOC_COMMENT = re.compile(r"\s*/--(.*)-/\s*", re.DOTALL)
_SEPARATOR = re.compile(r"[\s_-]+")


def theorem_of_row(row: Mapping[str, Any], number: int, where: str, source: str) -> Problem:
    """The theorem of a row, which is the `number`-th of its file, from 1.

    The statement may begin with its header, other declarations and a doc comment, and end with a proof, with `:= by`,
    with `:=` or with neither. The last theorem in it is the one to prove. A row without a name, or with a number for
    one, is called as its theorem is; an `example` is called by the number, or else `row-N`. `where` is the row's
    position for errors; `source` is the theorem's origin if the row names none. Raises `TheoremError`, in one line,
    which names the key that is missing or not understood.
    """
    values = _Values(row, where)
    key, statement = values.text(STATEMENT_KEYS)
    if key is None:
        raise TheoremError(f"{where}: key `statement`: missing, and so are {', '.join(STATEMENT_KEYS[1:])}")
    name, number_of_row = values.name()
    _, header = values.text(HEADER_KEYS)
    if statement.strip():
        called = name or number_of_row or f"row-{number}"
        problem = _parsed(statement, header, called, f"{where}: key `{key}`")
        is_example = not holds_theorem(statement)
        name = called if is_example else name or problem.theorem.name
    else:  # the statement stands in a repository, where it is found by its name
        problem = Problem(Theorem(name=name, statement=statement, header=header), None)
    if not name:
        raise TheoremError(f"{where}: key `name`: missing")
    _, split = values.text(["split"])
    _, origin = values.first(["source"])
    about = {
        "name": name,
        "source": origin if isinstance(origin, str) and origin else source,
        "split": split_name(split),
        "informal": _in_words(values.first(INFORMAL_KEYS)[1]),
    }
    has_proof, proof = values.text(["proof"])
    _, lemmas = values.first(["lemmas"])
    script = realigned(proof) if has_proof else problem.script
    return Problem(problem.theorem.model_copy(update=about), script, lemmas if isinstance(lemmas, str) else "")


def _in_words(text: Any) -> str:
    """The text, or the inside of the doc comment that it is; empty for anything else."""
    if not isinstance(text, str):
        return ""
    found = _DOC_COMMENT.fullmatch(text)
    return (found[1] if found else text).strip()


def _parsed(statement: str, header: str, name: str, where: str) -> Problem:
    """The theorem in `statement`, which is called `name` if it is an `example`. `header` precedes it."""
    text = statement if holds_theorem(statement) else named_example(statement, _identifier(name))
    problem = parse_last_theorem(text, where)
    own = problem.theorem.header
    if IMPORT_LINE.search(mask(own)) or not own.strip():  # the statement is a whole file, or has no header
        whole = own if own.strip() else header
    else:
        whole = f"{header.rstrip()}\n\n{own}" if header.strip() else own
    return Problem(problem.theorem.model_copy(update={"header": whole}), problem.script)


def _identifier(name: str) -> str:
    """`name`, or a name like it that Lean accepts without guillemets."""
    plain = re.sub(r"[^\w'.]", "_", name).strip(".")
    return plain if re.match(r"[^\W\d]", plain) else f"example_{plain}"


def theorems_of_rows(rows: Iterable[Mapping[str, Any]], source: str) -> list[Problem]:
    """The theorems of a table, which `source` names. Raises `TheoremError` as `theorem_of_row` does, or for no rows."""
    problems = [theorem_of_row(row, n, f"{source}: row {n}", source) for n, row in enumerate(rows, start=1)]
    if not problems:
        raise TheoremError(f"{source}: no theorem found")
    return problems


class _Values:
    """The values of a row by key."""

    def __init__(self, row: Mapping[str, Any], where: str) -> None:
        self._values = {_plain(key): (key, value) for key, value in row.items() if value is not None}
        self._where = where

    def first(self, keys: Sequence[str]) -> tuple[str | None, Any]:
        """The first of `keys` that the row has, and the value there; None for both if it has none."""
        return next((self._values[key] for key in map(_plain, keys) if key in self._values), (None, None))

    def text(self, keys: Sequence[str]) -> tuple[str | None, str]:
        """The first of `keys` that the row has, as it writes it, and the text there; None and empty if it has none."""
        key, value = self.first(keys)
        if key is not None and not isinstance(value, str):
            raise TheoremError(f"{self._where}: key `{key}`: must be text, not {type(value).__name__}")
        return key, as_lean_reads(value or "")

    def name(self) -> tuple[str, str]:
        """The row's name, and its number; empty if it has none."""
        _, value = self.first(NAME_KEYS)
        if isinstance(value, int) and not isinstance(value, bool):
            return "", str(value)
        return self.text(NAME_KEYS)[1].strip(), ""


def _plain(key: str) -> str:
    return _SEPARATOR.sub("", key).lower()
