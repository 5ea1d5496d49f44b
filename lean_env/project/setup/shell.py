"""Runs the programs of a set-up and keeps what they write. Knows none of them."""

import os
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path

from lean_env.errors import LeanMissing
from lean_env.project.installed import elan_home

_LINE = 300
"""Characters of a program's last line that an error quotes."""


class Shell:
    """Runs one program after another; `log` is their output, each below its command line."""

    def __init__(self, log: Path) -> None:
        self.log = log

    def run(self, *command: str | Path, folder: Path, variables: Mapping[str, str] | None = None) -> str:
        """Run a program in `folder`; returns what it wrote.

        Raises `LeanMissing`, in one line, if there is no such program or it fails.
        """
        words = list(map(str, command))
        with self.log.open("ab") as log:
            log.write(f"\n$ cd {shlex.quote(str(folder))} && {shlex.join(words)}\n".encode())
            log.flush()
            begin = log.tell()
            try:
                done = subprocess.run(
                    words,
                    cwd=folder,
                    env={**_environment(), **(variables or {})},
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=subprocess.STDOUT,
                    check=False,
                )
            except FileNotFoundError:
                raise LeanMissing(f"no program {words[0]}: install it, then give the same command again") from None
        with self.log.open("rb") as log:
            log.seek(begin)
            wrote = log.read().decode("utf-8", "replace")
        if done.returncode != 0:
            raise LeanMissing(
                f"`{shlex.join(words)}` failed in {folder} (status {done.returncode}): {_reason(wrote)}; all that it "
                f"wrote is in {self.log}, and the same command goes on from there"
            )
        return wrote


def _reason(wrote: str) -> str:
    """The last line that speaks of an error, or else the last line."""
    lines = [line.strip() for line in wrote.splitlines() if line.strip()]
    errors = [line for line in lines if "error" in line.lower()]
    return ([*lines, *errors] or ["it wrote nothing"])[-1][:_LINE]


def _environment() -> dict[str, str]:
    """As of this process, with elan's programs on the PATH. Each project's `lean-toolchain` decides which Lean runs."""
    path = f"{os.environ.get('PATH', os.defpath)}{os.pathsep}{elan_home() / 'bin'}"
    kept = {name: value for name, value in os.environ.items() if name != "ELAN_TOOLCHAIN"}
    return {**kept, "PATH": path, "GIT_TERMINAL_PROMPT": "0"}
