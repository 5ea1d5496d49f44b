"""Finds out which packages and programs are installed here. Runs nothing but `--version` calls; knows no backend."""

import importlib.metadata
import shutil
import subprocess
from collections.abc import Callable, Mapping

from lean_env.requirement import Requirement

_VERSION_SECONDS = 10


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
    text = version("lake")
    return Requirement.needed("lake", bool(text), text or "not found", "comes with elan; put it on the PATH")


def version(program: str) -> str:
    """First line of `program --version`; empty if the program is missing or fails."""
    path = shutil.which(program)
    if path is None:
        return ""
    command = [path, "--version"]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=_VERSION_SECONDS, check=False
    )
    return done.stdout.strip().split("\n")[0] if done.returncode == 0 else ""


def _safely(name: str, check: Callable[[], Requirement]) -> Requirement:
    try:
        return check()
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        return Requirement(name, "missing", f"could not be checked: {error}", "see the error")
