"""A proof script as a sequence of tactics, and how to read it off the text alone. Knows no Lean."""

import re
from dataclasses import dataclass

from lean_env.text.mask import mask

_GOES_ON = re.compile(r"[|)\]}⟩,;]|<;>|:=|_ |(?:at|with|using|from|then|else|decreasing_by)\b")
"""Begins a line that belongs to the tactic before it, whatever its column."""
_UNFINISHED = re.compile(r"(?:<;>|[,;(\[{⟨]|:=)$")
"""Ends a line whose tactic goes on in the next line."""
_BLOCK = re.compile(r"[·.] *\n? *")


@dataclass(frozen=True)
class ScriptTactic:
    """One tactic of a script."""

    text: str
    """Its text as written, without the comments around it, moved to the left margin."""
    inner: tuple["ScriptTactic", ...] = ()
    """The tactics of a `·` block; empty for any other tactic."""


def split_by_layout(script: str) -> tuple[ScriptTactic, ...]:
    """The tactics of a script, by its layout: each begins on a line of its own, in the column of the first.

    For any Lean, whatever tactics it knows. Two tactics on one line (`intro x; simp`) remain one. What it misreads
    shows when the tactics are run one after another.
    """
    hidden = mask(script)
    lines = [(line, code.rstrip()) for line, code in zip(script.split("\n"), hidden.split("\n"), strict=True)]
    lines = [(line[: len(code)], code) for line, code in lines if code]
    margin = _column(lines[0][1]) if lines else 0
    groups: list[list[str]] = []
    depth, unfinished = 0, False
    for line, code in lines:
        starts = _column(code) <= margin and depth <= 0 and not unfinished and not _GOES_ON.match(code.lstrip())
        if starts or not groups:
            groups.append([])
        groups[-1].append(line[min(margin, _column(line)) :])
        depth += sum(map(code.count, "([{⟨")) - sum(map(code.count, ")]}⟩"))
        unfinished = _UNFINISHED.search(code) is not None
    return tuple(_tactic("\n".join(group)) for group in groups)


def _tactic(text: str) -> ScriptTactic:
    mark = _BLOCK.match(text)
    if mark is None:
        return ScriptTactic(text)
    return ScriptTactic(text, split_by_layout(" " * len(mark[0].rpartition("\n")[2]) + text[mark.end() :]))


def _column(line: str) -> int:
    return len(line) - len(line.lstrip())
