"""`InteractSession`: the `LeanSession` of LeanInteract. Knows nothing of checking finished proofs.

LeanInteract waits for ever unless told otherwise, and after it restarts, old numbers stand for other states. So its
server has a process of its own, which is dropped if anything goes wrong, and states are restored by their tactics.
"""

import importlib.util
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from lean_env.errors import LeanMissing, ProcessDied
from lean_env.processes.child import ChildProcess
from lean_env.processes.child_server import ChildTacticServer
from lean_env.session import Timeouts
from lean_env.sessions.replaying import ReplayingSession
from lean_env.sessions.tactic_server import Reply, statement_proved_by
from lean_env.text.headers import strict_project_header
from lean_env.theorem import Theorem

EXTRA = "lean-interact==0.11.6"
GROWTH_MB = 4096
"""Growth, in MiB, above which the REPL is replaced before the next theorem. It keeps every state it ever made."""
_CLIENT = Path(__file__).with_name("client.py")
_TIMEOUTS = Timeouts(start=60.0, theorem=300.0)
"""Importing all of Mathlib takes longer than a statement."""


@dataclass(frozen=True)
class Repl:
    """A built copy of leanprover-community/repl, and the project whose modules the theorems import."""

    folder: Path
    """Folder of the REPL, which holds `.lake/build/bin/repl`. Build it with the project's Lean version."""
    project: Path | None = None
    """Folder of a built Lean project, e.g. one with Mathlib; None for Lean alone."""
    lake: str | Path = "lake"
    """The executable, as a path or as found on the PATH."""

    def checked(self) -> "Repl":
        """The same with absolute paths, because LeanInteract misreads relative ones. Raises `LeanMissing`."""
        folder = Path(self.folder).absolute()
        if not (folder / ".lake" / "build" / "bin" / "repl").is_file():
            raise LeanMissing(
                f"{folder} holds no built REPL: clone https://github.com/leanprover-community/repl there at the tag of"
                " the project's Lean version, and run `lake build` in it"
            )
        lake = shutil.which(self.lake)
        if lake is None:
            raise LeanMissing(f"no executable {self.lake}: install elan, which brings `lake`, or give its path")
        project = None if self.project is None else Path(self.project).absolute()
        if project is not None and not (project / "lean-toolchain").is_file():
            raise LeanMissing(f"{project} is not a Lean project: it has no lean-toolchain")
        return Repl(folder, project, Path(lake).absolute())


class InteractSession(ReplayingSession):
    """Any theorem, one at a time. A `header` is elaborated once for all theorems that share it.

    `timeouts.theorem` limits the header, imports included, and the statement together. `memory_mb` limits the address
    space of the REPL, in MiB; None sets no limit. Raises `LeanMissing` if LeanInteract, `lake` or the REPL is missing.
    """

    def __init__(self, repl: Repl, timeouts: Timeouts = _TIMEOUTS, *, memory_mb: int | None = 32768) -> None:
        if importlib.util.find_spec("lean_interact") is None:
            raise LeanMissing(f"LeanInteract is not installed: pip install {EXTRA} (the extra `lean-interact`)")
        super().__init__(_InteractServer(repl.checked(), timeouts, memory_mb), timeouts)


class _InteractServer(ChildTacticServer):
    """A `TacticServer`: one REPL for many theorems."""

    def __init__(self, repl: Repl, timeouts: Timeouts, memory_mb: int | None) -> None:
        super().__init__("LeanInteract", timeouts)
        self._repl = repl
        self._memory_mb = memory_mb
        self._first_mb = 0.0

    async def enter(self, theorem: Theorem) -> Reply:
        if self._child is not None and self._first_mb:
            await self._drop_if_grown(self._child)
        child = await self._started()
        request = ["open", strict_project_header(theorem.header), statement_proved_by("sorry", theorem)]
        reply = await self._ask(request, self._timeouts.theorem)
        self._first_mb = self._first_mb or await self._memory(child)
        return reply

    async def drop(self) -> None:
        self._first_mb = 0.0
        await super().drop()

    async def _drop_if_grown(self, child: ChildProcess) -> None:
        try:
            grown = await self._memory(child) > self._first_mb + GROWTH_MB
        except (ProcessDied, TimeoutError):
            grown = True
        if grown:
            await self.drop()

    async def _memory(self, child: ChildProcess) -> float:
        match await child.ask(["memory"], self._timeouts.start):
            case ["memory", (int() | float()) as megabytes]:
                return float(megabytes)
            case answer:
                raise ProcessDied(f"LeanInteract answered {answer!r}")

    async def _started(self) -> ChildProcess:
        repl, limits = self._repl, self._timeouts
        # LeanInteract's own limit is only a safety net: ours comes first and ends the process.
        own_limit = max(limits.theorem, limits.tactic + limits.start) + 60
        project = None if repl.project is None else str(repl.project)
        paths = (str(repl.lake), str(repl.folder), project)
        return await self._running(_CLIENT, os.environ, "start", *paths, self._memory_mb, own_limit)
