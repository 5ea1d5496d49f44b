"""`InteractSession`: the `LeanSession` of LeanInteract.

LeanInteract waits for ever unless told otherwise, and after its restarts old numbers name other states. So the server
is kept in a process of its own, which is dropped when anything went wrong, and states are found again by their tactics.
"""

import importlib.util
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from lean_env.errors import LeanMissing, ProcessDied
from lean_env.processes.child import ChildProcess
from lean_env.processes.child_server import ChildServer
from lean_env.session import Timeouts
from lean_env.sessions.replaying import ReplayingSession
from lean_env.sessions.tactic_server import Reply, served
from lean_env.text.headers import strict_project_header
from lean_env.theorem import Theorem

EXTRA = "lean-interact==0.11.6"
GROWTH_MB = 4096
"""The REPL keeps every state it ever made. Above this growth, in MiB, it is replaced before the next theorem."""
_CLIENT = Path(__file__).with_name("client.py")
_TIMEOUTS = Timeouts(start=60.0, theorem=300.0)
"""Importing all of Mathlib takes longer than a statement."""


@dataclass(frozen=True)
class Repl:
    """A built copy of leanprover-community/repl, and the project whose modules its theorems import."""

    folder: Path
    """Of the REPL: it holds `.lake/build/bin/repl`. Build it with the project's Lean version."""
    project: Path | None = None
    """Folder of a built Lean project, e.g. one that has Mathlib; None for Lean alone."""
    lake: str | Path = "lake"
    """The executable, as a path or as found on the PATH."""

    def checked(self) -> "Repl":
        """The same with absolute paths: LeanInteract takes others for wrong ones. Raises `LeanMissing`."""
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
    """Any theorem, one at a time: `header`, elaborated once for all theorems that share it, then `statement`.

    `timeouts.theorem` limits the header, imports included, and the statement together. `memory_mb` limits the address
    space of the REPL, in MiB; None sets no limit. Raises `LeanMissing` if LeanInteract, `lake` or the REPL is missing.
    """

    def __init__(self, repl: Repl, timeouts: Timeouts = _TIMEOUTS, *, memory_mb: int | None = 32768) -> None:
        if importlib.util.find_spec("lean_interact") is None:
            raise LeanMissing(f"LeanInteract is not installed: pip install {EXTRA} (the extra `lean-interact`)")
        super().__init__(_Server(repl.checked(), timeouts, memory_mb), timeouts)


class _Server(ChildServer):
    """One REPL for many theorems."""

    def __init__(self, repl: Repl, timeouts: Timeouts, memory_mb: int | None) -> None:
        super().__init__("LeanInteract", timeouts)
        self._repl = repl
        self._memory_mb = memory_mb
        self._first_mb = 0.0

    async def enter(self, theorem: Theorem) -> Reply:
        if self._child is not None and self._first_mb:
            await self._drop_if_grown(self._child)
        child = await self._started()
        request = ["open", strict_project_header(theorem.header), served(theorem, "sorry")]
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
        # LeanInteract's own limit is a net below ours, which ends the process.
        own_limit = max(limits.theorem, limits.tactic + limits.start) + 60
        project = None if repl.project is None else str(repl.project)
        place = (str(repl.lake), str(repl.folder), project)
        return await self._running(_CLIENT, os.environ, "start", *place, self._memory_mb, own_limit)
