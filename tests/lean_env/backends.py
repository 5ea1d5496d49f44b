"""The Lean backends of the behavioural tests: the embedded one, and the real clients on stand-in executables.

The first use of a client that is not installed skips the test, with the reason.
"""

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import pytest

from lean_env import (
    EmbeddedChecker,
    EmbeddedLean,
    EmbeddedSession,
    LeanConfig,
    LeanDojoLean,
    LeanInteractLean,
    LeanSession,
    ProjectChecker,
    ProofChecker,
    Theorem,
    Timeouts,
)
from lean_env.processes.child_main import descendants
from lean_env.project.dojo import DojoSession, TracedRepository
from lean_env.project.interact import InteractSession, Repl
from tests.extras import needs
from tests.lean_env.standin.install import Installed, install
from tests.lean_env.standin.traced import SOURCE, Traced, make_traced

BackendName = Literal["embedded", "leandojo", "leaninteract"]
STANDINS: tuple[BackendName, ...] = ("leandojo", "leaninteract")
BACKENDS = ["embedded", *(pytest.param(name, marks=pytest.mark.slow) for name in STANDINS)]
SWAP = Theorem(name="and_swap'", statement="theorem and_swap' (p q : Prop) (h : p ∧ q) : q ∧ p", source="Demo.lean")
COMM = Theorem(name="add_comm'", statement="theorem add_comm' (m n : Nat) : m + n = n + m", source="Demo.lean")
_SCRATCH = tempfile.TemporaryDirectory(prefix="backends-")


@cache
def standins() -> Installed:
    """The launchers of the stand-ins."""
    return install(Path(_SCRATCH.name))


@cache
def traced() -> Traced:
    """The small project, as if LeanDojo had traced it."""
    return make_traced(Path(_SCRATCH.name))


@dataclass(frozen=True)
class Backend:
    """One Lean backend."""

    name: BackendName

    def session(self, timeouts: Timeouts) -> LeanSession:
        """A new session. The stand-ins are made when they are first needed."""
        if self.name == "leandojo":
            needs("lean_dojo")
            made = traced()
            repository = TracedRepository(str(made.repository), made.commit)
            return DojoSession(repository, timeouts, cache=made.cache, lake=standins().lake.parent, memory_gb=4)
        if self.name == "leaninteract":
            needs("lean_interact")
            return InteractSession(Repl(standins().repl, lake=standins().lake), timeouts)
        return EmbeddedSession(timeouts)

    def checker(self, timeouts: Timeouts) -> ProofChecker:
        """A new checker of finished proofs, on the same theorems."""
        if self.name == "embedded":
            return EmbeddedChecker(timeouts)
        if self.name == "leaninteract":
            return ProjectChecker(SOURCE, timeouts, lake=standins().lake)
        made = traced()
        repository = TracedRepository(str(made.repository), made.commit)
        return ProjectChecker(repository.folder(made.cache), timeouts, lake=standins().lake, repository=repository)

    @property
    def missing(self) -> Theorem:
        """A theorem that cannot be opened: it is not in the file, or does not elaborate."""
        if self.name == "leandojo":
            return Theorem(name="nothing", statement="", source="Demo.lean")
        return Theorem(name="t", statement="theorem t : nothing")


def settings_of(name: BackendName) -> LeanConfig:
    """The backend as a section `lean` of a configuration gives it."""
    lake = standins().lake.parent
    if name == "leaninteract":
        needs("lean_interact")
        return LeanInteractLean(kind="lean-interact", repl=standins().repl, lake=lake)
    if name == "leandojo":
        needs("lean_dojo")
        place = {"repository": str(traced().repository), "commit": traced().commit, "cache": traced().cache}
        return LeanDojoLean.model_validate({"kind": "leandojo", **place, "lake": lake, "memory_mb": 4096})
    return EmbeddedLean(kind="embedded")


def lean_processes() -> set[int]:
    """Process ids of the Lean processes below this process."""
    return {pid for pid, _ in descendants(os.getpid()) if "embedded/host.py" in " ".join(command_line(pid))}


def all_processes() -> set[tuple[int, str]]:
    """Ids and start times of all live processes below this process."""
    return {(pid, start) for pid, start in descendants(os.getpid()) if alive(pid)}


def command_line(pid: int) -> Iterator[str]:
    """Arguments of a process; none if it is gone."""
    try:
        yield from Path(f"/proc/{pid}/cmdline").read_text(errors="replace").split("\0")
    except OSError:
        return


def alive(pid: int) -> bool:
    """Whether such a process exists and is no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
