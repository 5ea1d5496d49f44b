"""Writes launchers for the stand-ins at the paths where the real clients look for executables.

It exists because those paths are inside a `lake` installation and a built REPL.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from lean_env.embedded.build import ensure_built
from tests.lean_env.standin.loop import PINNED, loop_folder

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Installed:
    """Paths of the stand-ins."""

    lake: Path
    """The executable."""
    repl: Path
    """A folder as that of a built REPL."""
    comparator: Path
    """The executable, in a folder of its own, so that it is found only where a test wants it."""


def install(folder: Path) -> Installed:
    """Write the stand-ins to `folder`."""
    installed = Installed(folder / "bin" / "lake", folder / "repl", folder / "judge" / "comparator")
    launcher(installed.comparator, "comparator")
    launcher(installed.lake, "lake", 'if [ "$1" = env ] && [ "$2" != lean ]; then shift; exec "$@"; fi\n')
    launcher(installed.repl / ".lake" / "build" / "bin" / "repl", "repl")
    (installed.repl / "lean-toolchain").write_text("leanprover/lean4:v4.35.0\n")
    return installed


def install_broken(folder: Path, habit: str) -> Path:
    """Write a REPL that answers as `tests.lean_env.standin.broken` says; returns its folder."""
    repl = folder / f"repl-that-{habit}"
    launcher(repl / ".lake" / "build" / "bin" / "repl", f"broken {habit}")
    (repl / "lean-toolchain").write_text("leanprover/lean4:v4.35.0\n")
    return repl


def launcher(path: Path, module: str, first: str = "") -> None:
    """Write an executable that runs a module of this folder, in which `first` precedes its call."""
    path.parent.mkdir(parents=True, exist_ok=True)
    command = f'exec "{sys.executable}" -m tests.lean_env.standin.{module} "$@"'
    variables = {"PYTHONPATH": ROOT, PINNED[0]: ensure_built(), PINNED[1]: loop_folder()}
    exports = "".join(f'export {name}="{value}"\n' for name, value in variables.items())
    path.write_text(f"#!/bin/sh\n{first}{exports}{command}\n")
    path.chmod(0o755)
