"""`InteractSession`: the `LeanSession` of LeanInteract.

LeanInteract waits for ever unless told otherwise, and after its restarts old numbers name other states. So the server
is kept in a process of its own, which is dropped when anything went wrong, and states are found again by their tactics.
"""

import importlib.util
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from lean_env.child.process import ChildDied, ChildProcess
from lean_env.errors import LeanMissing, SessionLost
from lean_env.project_text import strict_project_header
from lean_env.replay import Refused, ReplayingSession, Reply, ServerDied
from lean_env.session import Timeouts
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


def _own_name(theorem: Theorem) -> str:
    """The theorem's name, if its statement does not use it and it is plain; else an empty string."""
    rest = theorem.statement.split(theorem.name, 1)[-1]
    used = re.search(rf"(?<![\w.'«]){re.escape(theorem.name)}(?![\w.'»])", rest)
    return theorem.name if used is None and re.fullmatch(r"[^\W\d][\w.'!?]*", theorem.name) else ""


class _Server:
    """A `TacticServer`: the child process, from the first theorem to the first trouble."""

    def __init__(self, repl: Repl, timeouts: Timeouts, memory_mb: int | None) -> None:
        self._repl = repl
        self._timeouts = timeouts
        self._memory_mb = memory_mb
        self._child: ChildProcess | None = None
        self._first_mb = 0.0

    async def enter(self, theorem: Theorem) -> Reply:
        child = await self._running()
        try:
            request = ["open", strict_project_header(theorem.header), theorem.statement.rstrip(), _own_name(theorem)]
            match await child.ask(request, self._timeouts.theorem):
                case ["open", int(handle), str(goals)]:
                    self._first_mb = self._first_mb or await self._memory(child)
                    return Reply("open", handle, goals)
                case ["refused", str(why)]:
                    raise Refused(why)
                case answer:
                    raise ServerDied(f"LeanInteract answered {': '.join(map(str, answer))}")
        except ChildDied as death:
            raise ServerDied(str(death)) from None

    async def run(self, handle: int, tactic: str) -> Reply:
        assert self._child is not None
        try:
            answer = await self._child.ask(["run", handle, tactic], self._timeouts.tactic)
        except ChildDied as death:
            raise ServerDied(str(death)) from None
        match answer:
            case ["open", int(new), str(goals)]:
                return Reply("open", new, goals)
            case ["finished"]:
                return Reply("finished")
            case ["rejected", str(message)]:
                return Reply("rejected", message=message)
            case ["failed", str(kind), str(message)]:
                raise ServerDied(f"Lean died under LeanInteract ({kind}): {' '.join(message.split())[:500]}")
            case _:
                raise ServerDied(f"LeanInteract answered out of turn: {answer!r}")

    async def drop(self) -> None:
        child, self._child = self._child, None
        self._first_mb = 0.0
        if child is not None:
            await child.kill()

    async def _memory(self, child: ChildProcess) -> float:
        match await child.ask(["memory"], self._timeouts.start):
            case ["memory", (int() | float()) as megabytes]:
                return float(megabytes)
            case answer:
                raise ServerDied(f"LeanInteract answered {answer!r}")

    async def _running(self) -> ChildProcess:
        if self._child is not None and self._first_mb:
            try:
                if await self._memory(self._child) > self._first_mb + GROWTH_MB:
                    await self.drop()
            except (ChildDied, ServerDied, TimeoutError):
                await self.drop()
        if self._child is not None:
            return self._child
        limit = self._timeouts.start
        # LeanInteract's own limit is a net below ours, which ends the process.
        own_limit = max(self._timeouts.theorem, self._timeouts.tactic) + 60
        repl = self._repl
        project = None if repl.project is None else str(repl.project)
        try:
            self._child = await ChildProcess.start(_CLIENT, os.environ)
            first = await self._child.receive(limit)
            if first == ["ready"]:
                place = [str(repl.lake), str(repl.folder), project, self._memory_mb, own_limit]
                first = await self._child.ask(["start", *place], limit)
            if first != ["started"]:
                raise ChildDied(": ".join(map(str, first[1:])))
            await self._child.remember_descendants()
        except TimeoutError:
            await self.drop()
            raise SessionLost(f"LeanInteract was not ready within {limit:g} s") from None
        except (ChildDied, OSError) as error:
            await self.drop()
            raise SessionLost(f"LeanInteract did not start: {error}") from error
        return self._child
