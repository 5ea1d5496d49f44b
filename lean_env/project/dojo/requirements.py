"""Finds out what LeanDojo needs on this machine and whether it is here. Runs nothing but `--version` calls."""

import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from lean_env.project.dojo.repository import cache_folder
from lean_env.project.dojo.session import EXTRA
from lean_env.requirement import Requirement

FIRST_TRACE = (
    "the first trace of Mathlib compiles it and extracts every proof state: expect one to several hours on many cores,"
    " at least 32 GB of memory (users report up to 100) and 100 GB of disk while it runs (rough figures from users and"
    " guides; not measured here)"
)
TRACE_DISK_GB = 100
TRACE_MEMORY_GB = 32
_GIT = (2, 25)
_VERSION_SECONDS = 10


def requirements() -> list[Requirement]:
    """All requirements, in the order in which to meet them. Never raises: a failed check is a `Requirement` too."""
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
        return Requirement(name, "missing", f"could not be checked: {error}", "see the error")


def _python() -> Requirement:
    found = ".".join(map(str, sys.version_info[:3]))
    ok = (3, 9) <= sys.version_info[:2] < (3, 13)
    return Requirement.needed("Python", ok, found, "LeanDojo 4.20.0 needs Python 3.9 to 3.12")


def _package() -> Requirement:
    try:
        version = importlib.metadata.version("lean-dojo")
    except importlib.metadata.PackageNotFoundError:
        return Requirement("lean-dojo", "missing", "not installed", f"pip install {EXTRA} (the extra `lean-dojo`)")
    ok = version == EXTRA.partition("==")[2]
    return Requirement.needed("lean-dojo", ok, version, f"pip install {EXTRA}: other versions are not tested")


def _git() -> Requirement:
    text = _version("git")
    numbers = re.search(r"(\d+)\.(\d+)", text)
    ok = numbers is not None and (int(numbers[1]), int(numbers[2])) >= _GIT
    return Requirement.needed("git", ok, text or "not found", "install git 2.25 or newer")


def _elan() -> Requirement:
    text = _version("elan")
    advice = "install elan (https://github.com/leanprover/elan), which fetches each project's Lean"
    return Requirement.needed("elan", bool(text), text or "not found", advice)


def _lake() -> Requirement:
    text = _version("lake")
    return Requirement.needed("lake", bool(text), text or "not found", "comes with elan; put it on the PATH")


def _cache() -> Requirement:
    folder = cache_folder()
    traced = sorted(path.parent.name for path in folder.glob("*/*/Lean4Repl.lean"))
    above = next(path for path in (folder, *folder.parents) if path.exists())
    if not os.access(above, os.W_OK):
        return Requirement("cache", "missing", f"{folder} is not writable", "set CACHE_DIR to a writable folder")
    if not traced:
        return Requirement("cache", "missing", f"no traced repository in {folder}", f"trace one first; {FIRST_TRACE}")
    return Requirement("cache", "ok", f"{len(traced)} traced in {folder}: {', '.join(traced[:5])}")


def _token() -> Requirement:
    # Without a token GitHub still answers, but only a few times an hour.
    if os.environ.get("GITHUB_ACCESS_TOKEN"):
        return Requirement("GITHUB_ACCESS_TOKEN", "ok", "set; used only for tracing")
    advice = "tracing asks GitHub often: create a token without any rights and set it. Proving needs none"
    return Requirement("GITHUB_ACCESS_TOKEN", "optional", "not set", advice)


def _disk() -> Requirement:
    folder: Path = next(path for path in (cache_folder(), *cache_folder().parents) if path.exists())
    free = shutil.disk_usage(folder).free / 1e9
    ok = free >= TRACE_DISK_GB
    return Requirement.needed("disk", ok, f"{free:.0f} GB free at {folder}", FIRST_TRACE)


def _memory() -> Requirement:
    total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    ok = total >= TRACE_MEMORY_GB
    return Requirement.needed("memory", ok, f"{total:.0f} GB", FIRST_TRACE)


def _version(program: str) -> str:
    """First line of `program --version`; empty if the program is missing or fails."""
    path = shutil.which(program)
    if path is None:
        return ""
    command = [path, "--version"]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=_VERSION_SECONDS, check=False
    )
    return done.stdout.strip().split("\n")[0] if done.returncode == 0 else ""
