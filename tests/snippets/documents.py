"""Finds the code in the project's documents: fenced blocks, and spans of code within the text. Knows no language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
_BLOCK = re.compile(
    r"^(?P<indent> *)(?P<fence>```+|~~~+) *(?P<language>[\w-]*)[^\n]*\n(?P<text>.*?)^ *(?P=fence)`*~* *$", re.M | re.S
)
_SPAN = re.compile(r"(?<!`)`(?!`)((?:[^`\n]|\n(?! *\n))+)`(?!`)")


@dataclass(frozen=True)
class Snippet:
    """A block or span of code."""

    file: str
    """The document, relative to the project's folder."""
    line: int
    """Line of the document on which `text` begins."""
    language: str
    """What the block says that it is; empty for a span."""
    text: str

    def at(self, line: int) -> str:
        """File and line of the document, for a line of `text` that is counted from 1."""
        return f"{self.file}:{self.line + line - 1}"


def blocks(*languages: str) -> list[Snippet]:
    """The fenced blocks in one of the languages, or without any argument all of them."""
    found = [snippet for document in DOCUMENTS for snippet in _blocks(document)]
    return [snippet for snippet in found if not languages or snippet.language in languages]


def spans() -> list[Snippet]:
    """The code between single backticks outside blocks. One that is broken over two lines is joined by a space."""
    return [snippet for document in DOCUMENTS for snippet in _spans(document)]


def _blocks(document: Path) -> Iterator[Snippet]:
    content = document.read_text(encoding="utf-8")
    for match in _BLOCK.finditer(content):
        line = content.count("\n", 0, match.start("text")) + 1
        yield Snippet(str(document.relative_to(ROOT)), line, match["language"], dedent(match["text"]))


def _spans(document: Path) -> Iterator[Snippet]:
    content = document.read_text(encoding="utf-8")
    outside = _BLOCK.sub(lambda match: "\n" * match[0].count("\n"), content)
    for match in _SPAN.finditer(outside):
        line = outside.count("\n", 0, match.start()) + 1
        yield Snippet(str(document.relative_to(ROOT)), line, "", " ".join(match[1].split()))
