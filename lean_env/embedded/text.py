"""Lean text as the embedded library takes it: pure string work."""

import re
from collections.abc import Iterable

from lean_env.text.forbidden import in_script
from lean_env.text.import_lines import IMPORT_LINE
from lean_env.text.mask import mask

_FORBIDDEN = re.compile(
    r"(?<![\w.«])(sorry|sorryAx|lcProof|admit|native_decide|stop)(?![\w'.])|(\+native\b)|(\bdebug\.\w+)"
)
_UNUSUAL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_ERROR = re.compile(r"<\w+>:\d+:\d+: error[^:\n]*: (.*)", re.DOTALL)

STRICT = "set_option autoImplicit false\nset_option Elab.async false\n"
"""First lines of every text: an unknown ℝ must be an error, not a new variable."""


def without_imports(header: str) -> str:
    """`header` with its import lines blank: the embedded library stands for whatever they name."""
    return IMPORT_LINE.sub("", header)


def strict_header(header: str, maximum_heartbeats: int | None = None) -> str:
    """`header` as it is elaborated; `maximum_heartbeats`, in thousands, replaces what it says about them."""
    heartbeats = "" if maximum_heartbeats is None else f"set_option maxHeartbeats {maximum_heartbeats}\n"
    return f"{STRICT}{without_imports(header).rstrip()}\nset_option autoImplicit false\n{heartbeats}"


def ends_within_command(header: str) -> bool:
    """Whether `header` ends with `open … in` or `set_option … in`: it belongs to the statement then."""
    return re.search(r"(?<![\w.'])in\s*\Z", mask(header)) is not None


def forbidden(tactic: str) -> str:
    """The first word in `tactic` that no proof may contain, or an empty string.

    Among them those that `verify` refuses: no search shall be spent on what is not accepted in the end.
    """
    found = _FORBIDDEN.search(tactic)
    return found.group(0) if found else in_script(tactic)


def unusual_character(script: str) -> str:
    """The name of the first control character or foreign line break in `script`; empty if there is none.

    Lean and Python do not agree on where such a character ends a line, and so a comment.
    """
    found = _UNUSUAL.search(script)
    return f"U+{ord(found.group(0)):04X}" if found else ""


def first_error(messages: Iterable[str]) -> str:
    """The first of Lean's `messages` that is an error, without its position; empty if there is none.

    Leaves out the error with which the harness ends a theorem.
    """
    for message in messages:
        found = _ERROR.match(message)
        if found and not found[1].startswith("Failed: `fail` tactic was invoked"):
            return found[1].strip()
    return ""
