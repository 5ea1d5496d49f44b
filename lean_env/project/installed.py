"""Finds out which packages and programs are installed here. Runs nothing but `--version` calls; knows no backend."""

import importlib.metadata
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

from lean_env.requirement import Requirement

_VERSION_SECONDS = 10


def elan_home() -> Path:
    """Where elan keeps itself and its Leans: `$ELAN_HOME`, by default `~/.elan`."""
    return Path(os.environ.get("ELAN_HOME") or Path.home() / ".elan").absolute()


def program(name: str) -> Path | None:
    """The executable on the PATH, or else among elan's; None if there is none."""
    path = shutil.which(name) or shutil.which(name, path=str(elan_home() / "bin"))
    return None if path is None else Path(path)


def found(checks: Mapping[str, Callable[[], Requirement]]) -> list[Requirement]:
    """The results of checks, by name of what is checked. Never raises: a failed check is a `Requirement` too."""
    return [_safely(name, check) for name, check in checks.items()]


def package(pinned: str) -> Requirement:
    """The Python package `NAME==VERSION`, which is also the name of an extra of ours."""
    name, _, wanted = pinned.partition("==")
    try:
        there = importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return Requirement(name, "missing", "not installed", f"pip install {pinned} (the extra `{name}`)")
    return Requirement.needed(name, there == wanted, there, f"pip install {pinned}: other versions are not tested")


def elan() -> Requirement:
    """Lean's installer."""
    text = version("elan")
    advice = "install elan (https://github.com/leanprover/elan), which fetches each project's Lean"
    return Requirement.needed("elan", bool(text), text or "not found", advice)


def lake() -> Requirement:
    """Lean's build tool."""
    there = program("lake")
    if there is None:
        return Requirement("lake", "missing", "not found", "comes with elan; put it on the PATH")
    found = version("lake") or f"{there}; each project says which Lean it runs"  # elan without a default Lean
    on_path = shutil.which("lake") is not None
    return Requirement("lake", "ok", found, "" if on_path else f"not on the PATH: give `lake: {there.parent}`")


def version(name: str) -> str:
    """First line of `NAME --version`; empty if the program is missing or fails."""
    path = program(name)
    if path is None:
        return ""
    command = [str(path), "--version"]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=_VERSION_SECONDS, check=False
    )
    return done.stdout.strip().split("\n")[0] if done.returncode == 0 else ""


def _safely(name: str, check: Callable[[], Requirement]) -> Requirement:
    try:
        return check()
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        return Requirement(name, "missing", f"could not be checked: {error}", "see the error")
