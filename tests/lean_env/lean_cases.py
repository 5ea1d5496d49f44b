"""Reads Lean files that mark which of their examples succeed, and asks Lean whether the marks are right.

A case is an `example` or `theorem` at the left margin. A case that fails has the line `-- fails: REASON` above it.
`/-! … -/` between cases gives the topic of the cases that follow.
"""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from lean_env import ensure_built
from lean_env.embedded.command import lean_command, lean_environment

_ERROR = re.compile(r":(\d+):\d+: error[^:\n]*: ([^\n]*)")
_COMMAND = re.compile(r"[a-z@#]\w*|/-!|/--|-- fails:")
_CASE = re.compile(r"(?:open [\w. ]+ in\s+)?(?:example|theorem)\b")


@dataclass(frozen=True)
class Case:
    """One example of a file."""

    topic: str
    text: str
    line: int
    failure: str
    """Why the file says that it fails; empty if it should succeed."""
    error: str
    """Lean's first message about it; empty if it goes through."""


def run_cases(path: Path, seconds: float = 120.0) -> list[Case]:
    """Elaborate the file in one Lean process. Raises `ValueError` for an error outside the cases."""
    lines = path.read_text(encoding="utf-8").splitlines()
    starts = [number for number, line in enumerate(lines, start=1) if _COMMAND.match(line)]
    errors = _errors(path, seconds)
    cases: list[Case] = []
    topic = failure = ""
    for start, stop in zip(starts, [*starts[1:], len(lines) + 1], strict=True):
        text = "\n".join(lines[start - 1 : stop - 1]).strip()
        if text.startswith("/-!"):
            topic = " ".join(text[3:-2].split())
        elif text.startswith("-- fails"):
            failure = text.removeprefix("-- fails:").strip()
            continue
        first = next((message for line, message in sorted(errors.items()) if start <= line < stop), "")
        if _CASE.match(text):
            cases.append(Case(topic, text, start, failure, first))
        elif first:
            raise ValueError(f"{path}:{start}: {first}")
        failure = ""
    return cases


def _errors(path: Path, seconds: float) -> dict[int, str]:
    done = subprocess.run(
        lean_command(8192, ["-DElab.async=false", "-DautoImplicit=false", "-Dlinter.all=false", str(path)]),
        env=lean_environment(ensure_built()),
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )
    if done.returncode not in (0, 1):
        raise ValueError(f"{path}: Lean ended with status {done.returncode}: {done.stderr[-300:]}")
    found: dict[int, str] = {}
    for line, message in _ERROR.findall(done.stdout):
        found.setdefault(int(line), message)
    return found
