"""Command lines and environments with which Lean is started. Knows nothing of what Lean then does."""

import os
import sys
from pathlib import Path
from typing import Literal

from lean_env.embedded.wheel import shared_library

HOST = Path(__file__).with_name("host.py")
THREAD_STACK_KB = 64 * 1024
"""Lean's default, 1 GiB for each thread, would use up the address space that a process is allowed."""

Writes = Literal["anywhere", "folder", "nowhere"]
"""Where a Lean process can write: `folder` is the one it starts in. Unless it is `anywhere` the process is confined in
other respects as well: see `host.py`."""


def lean_command(memory_mb: int, arguments: list[str], writes: Writes = "anywhere") -> list[str]:
    """Command line that runs Lean as a child of this process, with `memory_mb` MiB of address space."""
    return host_command(str(memory_mb), writes, str(os.getpid()), thread_stack(), *arguments)


def host_command(*arguments: str) -> list[str]:
    """Command line of `host.py`, which loads Lean; `arguments` follow the shared library."""
    return [sys.executable, "-I", "-S", str(HOST), str(shared_library()), *arguments]


def program(name: str) -> tuple[str, ...]:
    """Lean's arguments for a program of the library: the file `NAME.lean` beside this one runs it."""
    # One thread: the programs work step by step, and each further thread would cost memory.
    return "-DElab.async=false", "-j1", str(Path(__file__).with_name(f"{name}.lean"))


def thread_stack() -> str:
    """Lean's argument for the stack of its threads."""
    return f"-s{THREAD_STACK_KB}"


def lean_environment(folder: Path) -> dict[str, str]:
    """Environment variables of a Lean process that imports from `folder`. None of our own are passed on."""
    return {"LEAN_PATH": str(folder), "PATH": os.defpath, "LANG": "C.UTF-8"}
