"""A theorem's header as each Lean backend elaborates it. Pure string work, no Lean process.

Every backend switches `autoImplicit` off: an unknown ℝ must be an error, not a new variable.
"""

import re

from lean_env.text.mask import mask

IMPORT_LINE = re.compile(r"^[ \t]*(?:(?:public|meta|private)[ \t]+)*import[ \t]+[^\n]*$", re.MULTILINE)
"""One import, with its modifiers."""
_STRICT = "set_option autoImplicit false"
EMBEDDED_STRICT = f"{_STRICT}\nset_option Elab.async false\n"
"""The first lines of every text that the embedded Lean elaborates."""


def without_imports(header: str) -> str:
    """`header` with blank lines for its imports: the embedded library stands in for whatever they name."""
    return IMPORT_LINE.sub("", header)


def strict_embedded_header(header: str, maximum_heartbeats: int | None = None) -> str:
    """`header` as the embedded Lean elaborates it, imports left out.

    `autoImplicit` stays off even if the header switches it on. `maximum_heartbeats`, in thousands, overrides the
    header's own limit.
    """
    heartbeats = "" if maximum_heartbeats is None else f"set_option maxHeartbeats {maximum_heartbeats}\n"
    return f"{EMBEDDED_STRICT}{without_imports(header).rstrip()}\n{_STRICT}\n{heartbeats}"


def strict_project_header(header: str) -> str:
    """`header` as an installed Lean elaborates it, with `autoImplicit` switched off after the imports.

    The options of a Lake project do not apply to text outside its files. The header's own options come later, so they
    have the last word.
    """
    imports = list(IMPORT_LINE.finditer(mask(header)))
    end = imports[-1].end() if imports else 0
    before = f"{header[:end]}\n" if end else ""
    return f"{before}{_STRICT}\n{header[end:].strip()}".rstrip()


def ends_within_command(header: str) -> bool:
    """Whether `header` ends with `open … in` or `set_option … in`, which makes it a part of the statement."""
    return re.search(r"(?<![\w.'])in\s*\Z", mask(header)) is not None
