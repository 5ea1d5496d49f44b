"""What LeanDojo needs on this machine, and whether it is here. Never raises, starts nothing but `--version` calls."""

import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lean_env.project.dojo.repository import cache_folder
from lean_env.project.dojo.session import EXTRA

FIRST_TRACE = (
    "the first trace of Mathlib compiles it and extracts every proof state: reckon with one to several hours on many"
    " cores, 32 GB of memory at least (users report up to 100) and 100 GB of disk while it runs (rough figures that"
    " users and guides give; not measured here)"
)
TRACE_DISK_GB = 100
TRACE_MEMORY_GB = 32
_GIT = (2, 25)
_VERSION_SECONDS = 10


@dataclass(frozen=True)
class Requirement:
    """One thing that LeanDojo needs."""

    name: str
    ok: bool
    found: str
    """What is there, in a few words."""
    advice: str = ""
    """What to do; empty if nothing is."""


def requirements() -> list[Requirement]:
    """All of them, in the order in which one would see to them."""
    checks: list[tuple[str, Callable[[], Requirement]]] = [
        ("Python", _python),
        ("lean-dojo", _package),
        ("git", _git),
        ("elan", _elan),
        ("lake", _lake),
        ("cache", _cache),
        ("GITHUB_ACCESS_TOKEN", _token),
        ("disk", _disk),
        ("memory", _memory),
    ]
    return [_safely(name, check) for name, check in checks]


def _safely(name: str, check: Callable[[], Requirement]) -> Requirement:
    try:
        return check()
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        return Requirement(name, False, f"could not be checked: {error}", "see the message")


def _python() -> Requirement:
    found = ".".join(map(str, sys.version_info[:3]))
    ok = (3, 9) <= sys.version_info[:2] < (3, 13)
    return Requirement("Python", ok, found, "" if ok else "LeanDojo 4.20.0 needs Python 3.9 to 3.12")


def _package() -> Requirement:
    try:
        version = importlib.metadata.version("lean-dojo")
    except importlib.metadata.PackageNotFoundError:
        return Requirement("lean-dojo", False, "not installed", f"pip install {EXTRA} (the extra `lean-dojo`)")
    ok = version == EXTRA.partition("==")[2]
    return Requirement("lean-dojo", ok, version, "" if ok else f"pip install {EXTRA}: others are not tried")


def _git() -> Requirement:
    text = _version("git")
    numbers = re.search(r"(\d+)\.(\d+)", text)
    ok = numbers is not None and (int(numbers[1]), int(numbers[2])) >= _GIT
    return Requirement("git", ok, text or "not found", "" if ok else "install git 2.25 or newer")


def _elan() -> Requirement:
    text = _version("elan")
    advice = "" if text else "install elan (https://github.com/leanprover/elan), which fetches each project's Lean"
    return Requirement("elan", bool(text), text or "not found", advice)


def _lake() -> Requirement:
    text = _version("lake")
    return Requirement("lake", bool(text), text or "not found", "" if text else "comes with elan; put it on the PATH")


def _cache() -> Requirement:
    folder = cache_folder()
    traced = sorted(path.parent.name for path in folder.glob("*/*/Lean4Repl.lean"))
    above = next(path for path in (folder, *folder.parents) if path.exists())
    if not os.access(above, os.W_OK):
        return Requirement("cache", False, f"{folder} is not writable", "set CACHE_DIR to a writable folder")
    if not traced:
        return Requirement("cache", False, f"no traced repository in {folder}", f"trace one first; {FIRST_TRACE}")
    return Requirement("cache", True, f"{len(traced)} traced in {folder}: {', '.join(traced[:5])}")


def _token() -> Requirement:
    # Without one GitHub still answers, but few times an hour.
    if os.environ.get("GITHUB_ACCESS_TOKEN"):
        return Requirement("GITHUB_ACCESS_TOKEN", True, "set; used for tracing alone")
    advice = "tracing asks GitHub often: make a token without any rights and set it. Proving needs none"
    return Requirement("GITHUB_ACCESS_TOKEN", True, "not set", advice)


def _disk() -> Requirement:
    folder: Path = next(path for path in (cache_folder(), *cache_folder().parents) if path.exists())
    free = shutil.disk_usage(folder).free / 1e9
    ok = free >= TRACE_DISK_GB
    return Requirement("disk", ok, f"{free:.0f} GB free at {folder}", "" if ok else FIRST_TRACE)


def _memory() -> Requirement:
    total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    ok = total >= TRACE_MEMORY_GB
    return Requirement("memory", ok, f"{total:.0f} GB", "" if ok else FIRST_TRACE)


def _version(program: str) -> str:
    """First line of `program --version`; empty if it is not to be found or does not work."""
    path = shutil.which(program)
    if path is None:
        return ""
    command = [path, "--version"]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=_VERSION_SECONDS, check=False
    )
    return done.stdout.strip().split("\n")[0] if done.returncode == 0 else ""
