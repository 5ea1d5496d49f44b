"""Finds out what LeanDojo needs on this machine and whether it is here. Runs nothing but `--version` calls."""

import os
import re
import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from lean_env.project.dojo.repository import cache_folder
from lean_env.project.dojo.session import EXTRA
from lean_env.project.installed import elan, found, lake, package, version
from lean_env.requirement import Requirement

FIRST_TRACE = (
    "the first trace of Mathlib compiles it and extracts every proof state: expect one to several hours on many cores,"
    " at least 32 GB of memory (users report up to 100) and 100 GB of disk while it runs (rough figures from users and"
    " guides; not measured here)"
)
TRACE_DISK_GB = 100
TRACE_MEMORY_GB = 32
_GIT = (2, 25)


def requirements() -> list[Requirement]:
    """All requirements, in the order in which to meet them. Never raises: a failed check is a `Requirement` too."""
    checks: dict[str, Callable[[], Requirement]] = {
        "Python": _python,
        "lean-dojo": partial(package, EXTRA),
        "git": _git,
        "elan": elan,
        "lake": lake,
        "cache": _cache,
        "GITHUB_ACCESS_TOKEN": _token,
        "disk": _disk,
        "memory": _memory,
    }
    return found(checks)


def _python() -> Requirement:
    running = ".".join(map(str, sys.version_info[:3]))
    ok = (3, 9) <= sys.version_info[:2] < (3, 13)
    return Requirement.needed("Python", ok, running, "LeanDojo 4.20.0 needs Python 3.9 to 3.12")


def _git() -> Requirement:
    text = version("git")
    numbers = re.search(r"(\d+)\.(\d+)", text)
    ok = numbers is not None and (int(numbers[1]), int(numbers[2])) >= _GIT
    return Requirement.needed("git", ok, text or "not found", "install git 2.25 or newer")


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
    return _for_tracing("disk", free, TRACE_DISK_GB, f"{free:.0f} GB free at {folder}")


def _memory() -> Requirement:
    total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return _for_tracing("memory", total, TRACE_MEMORY_GB, f"{total:.0f} GB")


def _for_tracing(what: str, there: float, wanted: int, found: str) -> Requirement:
    """Something of which proving needs little, and tracing Mathlib much."""
    if there >= wanted:
        return Requirement(what, "ok", found)
    advice = f"too little to trace Mathlib, which takes about {wanted} GB; enough for a trace from another machine"
    return Requirement(what, "optional", found, advice)
