"""Writes a file of the compfiles collection as plain Lean: its commands are those of a module of the collection.

| there | here |
|---|---|
| `problem NAME … := PROOF` | `theorem NAME …`, to be proved; its author's proof may rest on the snips |
| `determine NAME : … := VALUE` | `abbrev NAME : … := VALUE` |
| `snip begin` … `snip end`, `problem_file …`, `import ProblemExtraction` | nothing |

Offsets and line numbers stay the same. Pure string work, no Lean process.
"""

import re

from lean_env.text.lean_file import parse_lean_text
from lean_env.text.mask import mask
from lean_env.theorem import NAME, Problem

_IMPORT = re.compile(r"^import[ \t]+[\w.]*ProblemExtraction\b[^\n]*", re.MULTILINE)
_LEFT_OUT = (
    _IMPORT,
    re.compile(r"^snip[ \t]+begin\b.*?^snip[ \t]+end\b", re.MULTILINE | re.DOTALL),
    re.compile(r"^problem_file\b(?:[^\S\n]*\{.*?\})?[^\n]*", re.MULTILINE | re.DOTALL),
)
_PROBLEM = re.compile(rf"^problem\s+({NAME})", re.MULTILINE)
_KEYWORD = re.compile(r"^(?:problem|determine)(?=\s)", re.MULTILINE)
_PLAIN = {"problem": "theorem", "determine": "abbrev".ljust(len("determine"))}


def is_compfile(text: str) -> bool:
    """Whether the text is such a file, with a problem."""
    if "ProblemExtraction" not in text:
        return False
    code = mask(text)
    return _IMPORT.search(code) is not None and _PROBLEM.search(code) is not None


def compfile_problems(text: str, source: str) -> list[Problem]:
    """The problems of such a file, as from a file named `source`, without proofs. Raises as `parse_lean_text` does."""
    code = mask(text)
    asked = {named[1] for named in _PROBLEM.finditer(code)}
    problems = parse_lean_text(as_plain_lean(text), source)
    return [Problem(each.theorem, None) for each in problems if each.theorem.declared_name in asked]


def as_plain_lean(text: str) -> str:
    """The file as plain Lean."""
    code = mask(text)
    for pattern in _LEFT_OUT:
        for found in pattern.finditer(code):
            blank = re.sub(r"[^\n]", " ", found[0])
            text = f"{text[: found.start()]}{blank}{text[found.end() :]}"
    return _KEYWORD.sub(lambda found: _PLAIN[found[0]], text)
