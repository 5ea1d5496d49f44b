"""Reads the theorems of a `.lean` file as text, without Lean.

Understands comments, strings and brackets, but not the whole grammar. A theorem ends where the next command begins, and
its proof begins at the first `:=` that belongs to no binder, bracket or `let`.
"""

import re
import textwrap
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, count
from pathlib import Path

from lean_env.errors import TheoremError
from lean_env.text.declarations import Declaration, Scope, declarations, name_in, no_theorem, open_scopes
from lean_env.text.files import as_lean_reads, read_text
from lean_env.text.mask import mask
from lean_env.theorem import NAME, Problem, Theorem

_DOC_COMMENT = re.compile(r"/--.*?-/\s*", re.DOTALL)
_NAME = re.compile(rf"\s+({NAME})")
_TOKEN = re.compile(r"[(\[{⟨⦃⟦]|[)\]}⟩⦄⟧]|:=|(?<![\w.'])(?:let|have|letI|haveI)(?![\w'])")
_EQUATION = re.compile(r"[(\[{⟨⦃⟦]|[)\]}⟩⦄⟧]|:=|=>|^[ \t]*\|(?!\|)|(?<=\s)\|(?=\s)", re.MULTILINE)
_OPEN = re.compile(r"by|(?:by\s+)?sorry")
"""A proof that is still to be made."""


def theorem_in_file(path: Path, name: str) -> Theorem:
    """The theorem with that full name, namespaces included. Its header is all that precedes it, theorems included.

    So the theorem may depend on the theorems before it, unlike the theorems of `load_lean_file`, each of which stands
    alone. Raises `TheoremError`, which names the file, unless the file holds exactly one such theorem.
    """
    text = as_lean_reads(read_text(path))
    code = mask(text)
    found = [each for each in declarations(code) if _is_called(name, text, code, each)]
    if len(found) != 1:
        raise TheoremError(f"{path}: declares {'more than one' if found else 'no'} theorem {name}")
    [place] = found
    header = without_doc_comment(text, code, 0, place.prefix)
    theorem = _problem(text, code, place, header, str(path), str(path)).theorem
    return theorem.model_copy(update={"name": theorem.name.removeprefix("_root_.")})


def _is_called(name: str, text: str, code: str, place: Declaration) -> bool:
    """Whether `name` is the theorem's name with the namespaces around it."""
    named = _NAME.match(text, place.keyword_end, place.end)
    if named is None or not name.endswith(named[1].removeprefix("_root_.")):
        return False
    return name == name_in(open_scopes(code, place.prefix), named[1])


def load_lean_file(path: str | Path) -> list[Problem]:
    """The theorems and lemmas of a file, in order.

    The header of each is everything before it except theorems. A proof by a term becomes the script `exact (term)`; a
    proof by equations (`| 0 => …`) becomes that of a function, `exact (fun | 0 => …)`.
    Raises `TheoremError`, which names file and line, if the file cannot be read, is not UTF-8, has no theorem, has one
    without name or `:=`, or has two with the same name in the same namespace and section. Names that differ only by
    their namespaces are given in full.
    """
    return parse_lean_text(read_text(Path(path)), str(path))


def parse_statement(text: str, source: str) -> Problem:
    """The one theorem in `text`, which may end with a proof, with `:=`, or with neither.

    Raises `TheoremError`, which says what is expected, unless `text` holds exactly one theorem, with a name.
    """
    count = len(declarations(mask(text)))
    if count != 1:
        found = f"{count} theorems; a file may hold several" if count else no_theorem(text)
        raise TheoremError(f"{source}: expected one `theorem NAME … : …`, found {found}")
    return parse_last_theorem(text, source)


def parse_last_theorem(text: str, source: str) -> Problem:
    """The last theorem in `text`, which may end as in `parse_statement`; all that precedes it is its header.

    So it may depend on the theorems before it. Raises `TheoremError`, which says what is expected, unless there is a
    theorem with a name.
    """
    text = as_lean_reads(text)
    code = mask(text)
    places = declarations(code)
    if not places:
        raise TheoremError(f"{source}: expected `theorem NAME … : …`, found {no_theorem(text)}")
    place = places[-1]
    if _proof_start(code, place.keyword_end, place.end) is None:
        text, code = (f"{each[: place.end]}\n:= by sorry" for each in (text, code))
        place = replace(place, end=len(code))
    pieces, at = [], 0
    for earlier in places[:-1]:  # `lemma` is a command of Mathlib; `theorem` says the same in every Lean
        end = earlier.keyword_end
        pieces.append(f"{text[at:end].removesuffix('lemma').removesuffix('theorem')}theorem")
        at = end
    header = "".join(pieces) + without_doc_comment(text, code, at, place.prefix)
    return _problem(text, code, place, header, source, source)


def parse_lean_text(text: str, source: str) -> list[Problem]:
    """The theorems in `text`, as from a file named `source`; see `load_lean_file`."""
    text = as_lean_reads(text)
    code = mask(text)
    problems: list[Problem] = []
    places = declarations(code)
    header = ""
    at = 0
    for place in places:
        header += without_doc_comment(text, code, at, place.prefix)
        at = place.end
        problems.append(_problem(text, code, place, header, f"{source}:{_line(code, place)}", source))
    if not problems:
        raise TheoremError(f"{source}: no theorem found: expected `theorem NAME … : …`, found {no_theorem(text)}")
    return _told_apart(problems, places, code, source)


def _told_apart(problems: list[Problem], places: Sequence[Declaration], code: str, source: str) -> list[Problem]:
    """The problems, in which those of the same name have their full name, with a number if that is not enough.

    Raises `TheoremError` if two of the same name are in the same scope.
    """
    counted = Counter(problem.theorem.name for problem in problems)
    taken = {name for name, times in counted.items() if times == 1}
    lines: dict[tuple[str, tuple[Scope, ...]], int] = {}
    for index, (problem, place) in enumerate(zip(problems, places, strict=True)):
        name = problem.theorem.name
        if counted[name] == 1:
            continue
        scopes, line = open_scopes(code, place.prefix), _line(code, place)
        first = lines.setdefault((name, scopes), line)
        if first != line:
            raise TheoremError(f"{source}:{line}: theorem {name} is already declared in line {first}")
        own = _free(name_in(scopes, name), taken)
        taken.add(own)
        problems[index] = replace(problem, theorem=problem.theorem.model_copy(update={"name": own}))
    return problems


def _free(name: str, taken: set[str]) -> str:
    """`name`, or if that is taken the first of `name-2`, `name-3`, … that is not."""
    return next(each for each in chain([name], (f"{name}-{number}" for number in count(2))) if each not in taken)


def _line(code: str, place: Declaration) -> int:
    return code.count("\n", 0, place.keyword_end) + 1


def _problem(text: str, code: str, place: Declaration, header: str, position: str, source: str) -> Problem:
    named = _NAME.match(text, place.keyword_end, place.end)
    if named is None:
        raise TheoremError(f"{position}: a theorem without a name: expected `theorem NAME … : …`")
    name = named[1]
    equations = _equations_start(code, named.end(), place.end)
    body = _proof_start(code, named.end(), place.end)
    if body is None:
        raise TheoremError(f"{position}: theorem {name} has no `:=` outside of brackets")
    # `open … in` applies to this theorem alone. Attributes and `private` change neither statement nor proof.
    local = without_doc_comment(text, code, place.prefix, place.start)
    theorem = Theorem(
        name=name,
        statement="theorem" + text[place.keyword_end : len(code[: body - len(":=")].rstrip())],
        header=header + local,
        source=source,
    )
    script = _script(text, code, body, place.end) if equations is None else _function(text, code, equations, place.end)
    return Problem(theorem, script)


def without_doc_comment(text: str, code: str, start: int, end: int) -> str:
    """The text from `start` to `end`, except a doc comment at its end, which is an error without its theorem."""
    blank = start + len(code[start:end].rstrip())
    return text[start:blank] + _DOC_COMMENT.sub("", text[blank:end])


def _proof_start(code: str, at: int, end: int) -> int | None:
    """Offset after the `:=` of the theorem, or after the place where one would stand before its equations."""
    equations = _equations_start(code, at, end)
    return _body_start(code, at, end) if equations is None else equations + len(":=")


def _body_start(code: str, at: int, end: int) -> int | None:
    """Offset after the `:=` of the theorem; None if it has none."""
    depth = 0
    definitions = 0
    for token in _TOKEN.finditer(code, at, end):
        if token[0] == ":=":
            if depth == 0 and definitions == 0:
                return token.end()
            if depth == 0:
                definitions -= 1
        elif token[0] in "([{⟨⦃⟦":
            depth += 1
        elif token[0] in ")]}⟩⦄⟧":
            depth -= 1
        elif depth == 0:
            definitions += 1
    return None


def _equations_start(code: str, at: int, end: int) -> int | None:
    """Offset of the first `| pattern => …` of a theorem that is proved by equations; None for any other theorem."""
    depth = 0
    start: int | None = None
    for token in _EQUATION.finditer(code, at, end):
        if token[0] in "([{⟨⦃⟦":
            depth += 1
        elif token[0] in ")]}⟩⦄⟧":
            depth -= 1
        elif depth == 0 and token[0] == ":=":
            return None
        elif depth == 0 and token[0] == "=>":
            if start is not None:
                return start
        elif depth == 0 and start is None:
            start = token.end() - 1
    return None


def _function(text: str, code: str, start: int, end: int) -> str:
    """A proof by equations, written as the function that it defines."""
    equations = _dedent(text, start, start + len(code[start:end].rstrip()))
    return f"exact (fun\n{textwrap.indent(equations, '  ')}\n)"


def _script(text: str, code: str, start: int, end: int) -> str | None:
    stop = start + len(code[start:end].rstrip())
    body = code[start:stop].strip()
    if not body or _OPEN.fullmatch(body):
        return None
    tactics = re.compile(r"\s*by(?![\w'.])").match(code, start, stop)
    if tactics:
        return _dedent(text, tactics.end(), stop)
    term = _dedent(text, start, stop)
    return f"exact ({term})" if "\n" not in term else f"exact (\n{textwrap.indent(term, '  ')}\n)"


def _dedent(text: str, start: int, stop: int) -> str:
    """The text from `start` to `stop`, moved to the left as a block; the first line keeps its position within it."""
    column = start - (text.rfind("\n", 0, start) + 1)
    lines = (" " * column + text[start:stop]).split("\n")
    while lines and not lines[0].strip():
        del lines[0]
    return textwrap.dedent("\n".join(line.rstrip() for line in lines))
