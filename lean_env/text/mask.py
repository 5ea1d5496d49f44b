"""Hides what is not code in Lean text, so that plain searches find only code. Knows nothing of declarations."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

_FIRST = (
    "A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f\u0391-\u039f\u03a1\u03a2\u03a4-\u03a9\u03b1-\u03ba\u03bc-\u03fb"
    "\u1f00-\u1ffe\u2100-\u214f\U0001d49c-\U0001d59f"
)
"""Characters with which Lean lets a name begin: no superscripts, and neither λ, Π nor Σ."""
_REST = _FIRST + "0-9'!?\u1d62-\u1d6a\u2080-\u2089\u2090-\u209c\u2c7c"
_NUMBER = r"0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|[0-9][0-9_]*(?:\.[0-9][0-9_]*)?(?:[eE][+-]?[0-9]+)?"
_TOKEN = re.compile(
    rf"""(?P<comment>--|/-)|(?P<string>r?"|r\#+")|(?P<guillemets>«)|(?P<character>'(?:\\.[^'\n]*|[^\\'])')"""
    rf"|(?P<plain>[{_FIRST}][{_REST}]*|{_NUMBER})",
    re.DOTALL,
)
_BLOCK_EDGE = re.compile(r"/-|-/")
_STRING_END = re.compile(r'(?:[^"\\]|\\.)*"', re.DOTALL)
_FILLER = {"comment": " ", "string": '"', "character": '"', "guillemets": "x"}


class Hidden(NamedTuple):
    """A part of a text that is no code, or a name whose text means nothing."""

    kind: Literal["comment", "string", "character", "guillemets"]
    start: int
    end: int
    """A comment or string that is never closed extends to the end of the text."""


def mask(text: str) -> str:
    """`text` with every character of a comment replaced by a space, and of a string or character literal by `"`.

    Length and line breaks stay the same. Block comments nest. A name in «guillemets» is code, but its text means
    nothing, so it becomes a row of `x`.
    """
    pieces: list[str] = []
    at = 0
    for kind, start, end in hidden_parts(text):
        pieces += [text[at:start], re.sub(r"[^\n]", _FILLER[kind], text[start:end])]
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def hidden_parts(text: str) -> Iterator[Hidden]:
    """The parts that `mask` hides, in order.

    Names and numbers are read as Lean reads them: a prime in a name belongs to it, and any other one may begin a
    character.
    """
    at = 0
    while found := _TOKEN.search(text, at):
        at = found.end()
        match found.lastgroup:
            case "comment":
                at = _comment_end(text, found)
                yield Hidden("comment", found.start(), at)
            case "string":
                at = _string_end(text, found)
                yield Hidden("string", found.start(), at)
            case "guillemets":
                end = text.find("»", at)
                at = len(text) if end < 0 else end + 1
                yield Hidden("guillemets", found.start(), at)
            case "character":
                yield Hidden("character", found.start(), at)


def _comment_end(text: str, opening: re.Match[str]) -> int:
    if opening[0] == "--":
        end = text.find("\n", opening.start())
        return len(text) if end < 0 else end
    depth, at = 1, opening.end()
    while edge := _BLOCK_EDGE.search(text, at):
        depth += 1 if edge[0] == "/-" else -1
        at = edge.end()
        if depth == 0:
            return at
    return len(text)


def _string_end(text: str, opening: re.Match[str]) -> int:
    if opening[0].startswith("r"):
        closing = '"' + "#" * opening[0].count("#")
        end = text.find(closing, opening.end())
        return len(text) if end < 0 else end + len(closing)
    closed = _STRING_END.match(text, opening.end())
    return closed.end() if closed else len(text)
