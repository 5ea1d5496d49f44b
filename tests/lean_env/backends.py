"""The ways to Lean that the behavioural tests run on: the embedded one, and the real clients on stand-in executables.

A client that is not installed here gives a skip with the reason, on first use.
"""

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from lean_env import EmbeddedSession, LeanSession, Theorem, Timeouts
from lean_env.processes.child_host import descendants
from lean_env.project.dojo import DojoSession, TracedRepository
from lean_env.project.interact import InteractSession, Repl
from tests.extras import needs
from tests.lean_env.standin.install import Installed, install
from tests.lean_env.standin.traced import Traced, make_traced

BACKENDS = ("embedded", "leandojo", "leaninteract")
SWAP = Theorem(name="and_swap'", statement="theorem and_swap' (p q : Prop) (h : p ∧ q) : q ∧ p", source="Demo.lean")
COMM = Theorem(name="add_comm'", statement="theorem add_comm' (m n : Nat) : m + n = n + m", source="Demo.lean")
_SCRATCH = tempfile.TemporaryDirectory(prefix="backends-")


@cache
def standins() -> Installed:
    """Launchers of the stand-ins."""
    return install(Path(_SCRATCH.name))


@cache
def traced() -> Traced:
    """The small project, as if LeanDojo had traced it."""
    return make_traced(Path(_SCRATCH.name))


@dataclass(frozen=True)
class Backend:
    """One way to Lean."""

    name: Literal["embedded", "leandojo", "leaninteract"]

    def session(self, timeouts: Timeouts) -> LeanSession:
        """A new session; the stand-ins are made when they are needed first."""
        if self.name == "leandojo":
            needs("lean_dojo")
            made = traced()
            repository = TracedRepository(str(made.repository), made.commit)
            return DojoSession(repository, timeouts, cache=made.cache, lake=standins().lake.parent, memory_gb=4)
        if self.name == "leaninteract":
            needs("lean_interact")
            return InteractSession(Repl(standins().repl, lake=standins().lake), timeouts)
        return EmbeddedSession(timeouts)

    @property
    def missing(self) -> Theorem:
        """A theorem that cannot be opened: not in the file, or not to be elaborated."""
        if self.name == "leandojo":
            return Theorem(name="nothing", statement="", source="Demo.lean")
        return Theorem(name="t", statement="theorem t : nothing")


def lean_processes() -> set[int]:
    """Process ids of Lean below this process."""
    return {pid for pid, _ in descendants(os.getpid()) if "embedded/host.py" in " ".join(command_line(pid))}


def all_processes() -> set[tuple[int, str]]:
    """Everything below this process that is not dead."""
    return {(pid, start) for pid, start in descendants(os.getpid()) if alive(pid)}


def command_line(pid: int) -> Iterator[str]:
    """Arguments of a process; none if it is gone."""
    try:
        yield from Path(f"/proc/{pid}/cmdline").read_text(errors="replace").split("\0")
    except OSError:
        return


def alive(pid: int) -> bool:
    """Whether there is such a process, and no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
