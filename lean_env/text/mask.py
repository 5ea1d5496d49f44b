"""Hides what is not code in Lean text, so that plain searches find code alone. Knows nothing of declarations."""

import re

_START = re.compile(r"""--|/-|r?"|r#+"|«|'(?:\\.[^'\n]*|[^\\'\n])'""")
_BLOCK_EDGE = re.compile(r"/-|-/")
_STRING_END = re.compile(r'(?:[^"\\]|\\.)*"', re.DOTALL)
_WORD_CHARACTER = re.compile(r"[\w'!?.«»]")


def mask(text: str) -> str:
    """`text` with each character of a comment replaced by a space and of a string or character by `"`.

    Same length; line breaks stay. Block comments nest. What is never closed reaches to the end. A name in «guillemets»
    is code, but nothing inside it counts: it becomes a row of `x`.
    """
    pieces: list[str] = []
    at = 0
    while found := _START.search(text, at):
        start = found.start()
        after_word = start > 0 and _WORD_CHARACTER.match(text[start - 1]) is not None
        if found[0][0] in "'r" and after_word:  # the prime or the letter ends a name: h', for
            cut = start + 1
            pieces.append(text[at:cut])
            at = cut
            continue
        end, filler = _end(text, found)
        pieces += [text[at:start], re.sub(r"[^\n]", filler, text[start:end])]
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def _end(text: str, found: re.Match[str]) -> tuple[int, str]:
    """Where the thing that begins with `found` ends, and what to put in its place."""
    opening, start, inside = found[0], found.start(), found.end()
    if opening == "--":
        end = text.find("\n", start)
        return (len(text) if end < 0 else end), " "
    if opening == "/-":
        return _block_end(text, inside), " "
    if opening == "«":
        end = text.find("»", inside)
        return (len(text) if end < 0 else end + 1), "x"
    if opening.startswith("'"):
        return inside, '"'
    if opening.startswith("r"):
        closing = '"' + "#" * opening.count("#")
        end = text.find(closing, inside)
        return (len(text) if end < 0 else end + len(closing)), '"'
    closed = _STRING_END.match(text, inside)
    return (closed.end() if closed else len(text)), '"'


def _block_end(text: str, at: int) -> int:
    depth = 1
    while edge := _BLOCK_EDGE.search(text, at):
        depth += 1 if edge[0] == "/-" else -1
        at = edge.end()
        if depth == 0:
            return at
    return len(text)
