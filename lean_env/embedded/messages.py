"""Reads the messages that the embedded Lean prints. Knows nothing of what was elaborated."""

import re
from collections.abc import Iterable

_ERROR = re.compile(r"<\w+>:\d+:\d+: error[^:\n]*: (.*)", re.DOTALL)
_NOT_IMPLICIT = re.compile(r"\s*Note: It is not possible to treat `[^`]*` as an implicitly bound variable here[^\n]*")
"""A note on the option `autoImplicit`, which a header cannot switch on."""
_WHAT_TO_DO = ". Declare it if it is a variable, as in `(α : Type)`; open its namespace in the header if it has one"


def split_messages(output: str) -> list[str]:
    """The messages in the output of Lean's command line; each begins with its position."""
    messages: list[str] = []
    for line in output.splitlines():
        if line.startswith("<stdin>:") or not messages:
            messages.append(line)
        else:
            messages[-1] += f"\n{line}"
    return messages


def first_error(messages: Iterable[str]) -> str:
    """The first of `messages` that is an error, without its position; empty if there is none.

    Skips the error with which the harness ends a theorem.
    """
    for message in messages:
        found = _ERROR.match(message)
        if found and not found[1].startswith("Failed: `fail` tactic was invoked"):
            return _NOT_IMPLICIT.sub(_WHAT_TO_DO, found[1]).strip()
    return ""
