"""Lean text as the embedded library takes it: pure string work."""

import re

from lean_env.theorem import Theorem

_IMPORT = re.compile(r"^[ \t]*(?:(?:public|meta|private)[ \t]+)*import[ \t]+[^\n]*$", re.MULTILINE)
_FORBIDDEN = re.compile(r"(?<![\w.«])(sorry|sorryAx|admit|native_decide|stop)(?![\w'.])|(\+native\b)|(\bdebug\.\w+)")

STRICT = "set_option autoImplicit false\nset_option Elab.async false\n"
"""First lines of every text: an unknown ℝ must be an error, not a new variable."""


def without_imports(header: str) -> str:
    """`header` with its import lines blank: the embedded library stands for whatever they name."""
    return _IMPORT.sub("", header)


def strict_header(theorem: Theorem, maximum_heartbeats: int | None = None) -> str:
    """Header to elaborate before the statement; `maximum_heartbeats`, in thousands, replaces what the header says."""
    heartbeats = "" if maximum_heartbeats is None else f"set_option maxHeartbeats {maximum_heartbeats}\n"
    return f"{STRICT}{without_imports(theorem.header).rstrip()}\nset_option autoImplicit false\n{heartbeats}"


def forbidden(tactic: str) -> str:
    """The first word in `tactic` that no proof may contain, or an empty string."""
    found = _FORBIDDEN.search(tactic)
    return found.group(0) if found else ""
