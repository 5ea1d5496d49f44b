"""Finds the theorems in masked Lean text, and the namespaces and sections around them. Starts no Lean process.

A theorem ends where the next command begins. Knows nothing of where its statement ends.
"""

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from lean_env.text.mask import mask
from lean_env.theorem import NAME, Theorem

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
_DEFINITION = re.compile(
    rf"^\s*{_MODIFIERS}(?:abbrev|def|instance|opaque)\s+(?P<name>{NAME})",
    re.MULTILINE,
)
_EXAMPLE = re.compile(rf"^\s*{_MODIFIERS}(?P<keyword>example)(?![\w.'!?])", re.MULTILINE)
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


@dataclass(frozen=True)
class Scope:
    """One component of a namespace's name, or a section, that is open somewhere in a text."""

    start: int
    """Offset of the command that opens it."""
    name: str
    """As it must be ended; empty for a section without a name."""
    is_namespace: bool


def declarations(code: str) -> list[Declaration]:
    """The theorems and lemmas in `code`, which is masked text, in order."""
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


def open_scopes(code: str, at: int) -> tuple[Scope, ...]:
    """The namespaces and sections of `code` that are open at an offset, the outermost first."""
    scopes: list[Scope] = []
    for scope in _SCOPE.finditer(code, 0, at):
        parts = scope["name"].split(".")
        if scope["word"] == "end":
            del scopes[len(scopes) - len(parts) :]
        else:
            scopes += [Scope(scope.start(), part, scope["word"] == "namespace") for part in parts]
    return tuple(scopes)


def name_in(scopes: tuple[Scope, ...], name: str) -> str:
    """The full name of what is declared as `name` within `scopes`."""
    return ".".join([*(scope.name for scope in scopes if scope.is_namespace), name]).rpartition("_root_.")[2]


def full_name(theorem: Theorem) -> str:
    """The theorem's name with the namespaces that its header leaves open."""
    return name_in(open_scopes(mask(theorem.header), len(theorem.header)), theorem.declared_name)


def named_example(text: str, name: str) -> str:
    """`text` with its last `example` written as a theorem of that name; unchanged if it has none."""
    examples = list(_EXAMPLE.finditer(mask(text)))
    if not examples:
        return text
    start, end = examples[-1].span("keyword")
    return f"{text[:start]}theorem {name}{text[end:]}"


def holds_theorem(text: str) -> bool:
    """Whether a theorem or lemma is declared in `text`."""
    return _THEOREM.match(text) is not None or _THEOREM.search(mask(text)) is not None


def no_theorem(text: str) -> str:
    """What `text`, which holds no theorem, holds instead, as a part of an error."""
    code = mask(text)
    if not code.strip():
        return "nothing"
    if _EXAMPLE.search(code):
        return "an `example`, which has no name: write `theorem NAME` in its place"
    if command := _COMMAND.match(code.lstrip()):
        return f"`{command[0]}`, which states nothing to prove"
    return f"`{textwrap.shorten(text, 40, placeholder=' …')}`: write `theorem NAME` before what is to be proved"


def definitions(code: str) -> Iterator[tuple[str, str]]:
    """Name and text, from the name on, of each definition in `code`, which is masked text."""
    for found in _DEFINITION.finditer(code):
        following = _COMMAND.search(code, found.end())
        yield found["name"], code[found.start("name") : following.start() if following else len(code)]
