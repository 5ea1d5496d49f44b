"""Reads the theorems of a `.lean` file as text, without Lean.

Understands comments, strings and brackets, but not the whole grammar. A theorem ends where the next command begins, and
its proof begins at the first `:=` that belongs to no binder, bracket or `let`.
"""

import re
import textwrap
from dataclasses import dataclass
from pathlib import Path

from lean_env.errors import TheoremError
from lean_env.text.files import as_lean_reads, read_text
from lean_env.text.mask import mask
from lean_env.theorem import Problem, Theorem

_MODIFIERS = r"(?:@\[[^\]]*\]\s*|(?:private|protected|noncomputable|nonrec|public|meta)\s+)*"
_THEOREM = re.compile(rf"(?<![\w.'`]){_MODIFIERS}(?P<keyword>theorem|lemma)(?![\w.'!?])", re.MULTILINE)
_COMMAND = re.compile(
    r"^(?:@\[|#\w|(?:abbrev|alias|attribute|axiom|class|def|deriving|elab|elab_rules|end|example|export|import|inductive"
    r"|infix|infixl|infixr|initialize|instance|lemma|local|macro|macro_rules|meta|mutual|namespace|noncomputable|nonrec"
    r"|notation|opaque|open|partial|postfix|prefix|private|protected|public|run_cmd|scoped|section|set_option|structure"
    r"|suppress_compilation|syntax|theorem|universe|unsafe|variable)\b)",
    re.MULTILINE,
)
_LOCAL_PREFIX = re.compile(r"(?:^[^\n]*\bin\s+)+\Z", re.MULTILINE)
_DOC_COMMENT = re.compile(r"/--.*?-/\s*", re.DOTALL)
_NAME = re.compile(r"\s+((?:[^\s(){}\[\]⦃⦄:.«»]+|«[^»\n]*»)(?:\.(?:[^\s(){}\[\]⦃⦄:.«»]+|«[^»\n]*»))*)")
_TOKEN = re.compile(r"[(\[{⟨⦃⟦]|[)\]}⟩⦄⟧]|:=|(?<![\w.'])(?:let|have|letI|haveI)(?![\w'])")
_EQUATION = re.compile(r"[(\[{⟨⦃⟦]|[)\]}⟩⦄⟧]|:=|=>|^[ \t]*\|(?!\|)|(?<=\s)\|(?=\s)", re.MULTILINE)
_SORRY = re.compile(r"(?:by\s+)?sorry")
_SCOPE = re.compile(
    rf"^[ \t]*{_MODIFIERS}(?P<word>section|namespace|mutual|end)(?![\w.'])[ \t]*(?P<name>\S*)", re.MULTILINE
)


@dataclass(frozen=True)
class Declaration:
    """Where one theorem is, as offsets in the text."""

    prefix: int
    """Start of its `open … in`, if it has one; otherwise `start`."""
    start: int
    """Start of its attributes and modifiers."""
    keyword_end: int
    end: int
    """Start of the next command, or of the next theorem."""


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
    return name == _qualified(named[1], code, place.prefix)


def full_name(theorem: Theorem) -> str:
    """The theorem's name with the namespaces that its header leaves open."""
    return _qualified(theorem.name, mask(theorem.header), len(theorem.header))


def _qualified(name: str, code: str, at: int) -> str:
    """What is called `name` at that place of the code, with the namespaces around it."""
    scopes: list[str] = []  # components of the names of namespaces; empty strings for sections
    for scope in _SCOPE.finditer(code, 0, at):
        parts = scope["name"].split(".")
        if scope["word"] == "end":
            del scopes[len(scopes) - len(parts) :]
        else:
            scopes += parts if scope["word"] == "namespace" else [""] * len(parts)
    return ".".join([*filter(None, scopes), name]).rpartition("_root_.")[2]


def load_lean_file(path: str | Path) -> list[Problem]:
    """The theorems and lemmas of a file, in order.

    The header of each is everything before it except theorems. A proof by a term becomes the script `exact (term)`; a
    proof by equations (`| 0 => …`) becomes that of a function, `exact (fun | 0 => …)`.
    Raises `TheoremError`, which names file and line, if the file cannot be read, is not UTF-8, has no theorem, has one
    without name or `:=`, or has two with the same name.
    """
    return parse_lean_text(read_text(Path(path)), str(path))


def parse_statement(text: str, source: str) -> Problem:
    """The one theorem in `text`, which may end with a proof, with `:=`, or with neither.

    Raises `TheoremError`, which says what is expected, unless `text` holds exactly one theorem, with a name.
    """
    code = mask(text)
    places = declarations(code)
    if len(places) != 1:
        found = f"{len(places)} theorems; a file may hold several" if places else no_theorem(text)
        raise TheoremError(f"{source}: expected one `theorem NAME … : …`, found {found}")
    [place] = places
    whole = _proof_start(code, place.keyword_end, place.end) is not None
    [problem] = parse_lean_text(text if whole else f"{text}\n:= by sorry\n", source)
    return problem


def holds_theorem(text: str) -> bool:
    """Whether a theorem or lemma is declared in `text`."""
    return _THEOREM.match(text) is not None or _THEOREM.search(mask(text)) is not None


def no_theorem(text: str) -> str:
    """What `text`, which holds no theorem, holds instead, as a part of an error."""
    code = mask(text)
    if not code.strip():
        return "nothing"
    if re.search(r"^\s*example\b", code, re.MULTILINE):
        return "an `example`, which has no name: write `theorem NAME` in its place"
    if command := _COMMAND.match(code.lstrip()):
        return f"`{command[0]}`, which states nothing to prove"
    return f"`{textwrap.shorten(text, 40, placeholder=' …')}`: write `theorem NAME` before what is to be proved"


def parse_lean_text(text: str, source: str) -> list[Problem]:
    """The theorems in `text`, as from a file named `source`; see `load_lean_file`."""
    text = as_lean_reads(text)
    code = mask(text)
    problems: list[Problem] = []
    lines: dict[str, int] = {}
    header = ""
    at = 0
    for declaration in declarations(code):
        line = code.count("\n", 0, declaration.keyword_end) + 1
        header += without_doc_comment(text, code, at, declaration.prefix)
        at = declaration.end
        problem = _problem(text, code, declaration, header, f"{source}:{line}", source)
        name = problem.theorem.name
        if name in lines:
            raise TheoremError(f"{source}:{line}: theorem {name} is already declared in line {lines[name]}")
        lines[name] = line
        problems.append(problem)
    if not problems:
        raise TheoremError(f"{source}: no theorem found: expected `theorem NAME … : …`, found {no_theorem(text)}")
    return problems


def declarations(code: str) -> list[Declaration]:
    """Where the theorems are in a text, given as `mask` gives it."""
    found: list[Declaration] = []
    at = 0
    while theorem := _THEOREM.search(code, at):
        following = [match.start() for match in (_COMMAND.search(code, theorem.end()),) if match]
        following += [match.start() for match in (_THEOREM.search(code, theorem.end()),) if match]
        end = min(following, default=len(code))
        local = _LOCAL_PREFIX.search(code, at, theorem.start())
        prefix = local.start() if local else theorem.start()
        found.append(Declaration(prefix, theorem.start(), theorem.end(), end))
        at = end
    return found


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
    if not body or _SORRY.fullmatch(body):
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
