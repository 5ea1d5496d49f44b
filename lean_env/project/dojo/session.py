"""`DojoSession`: the `LeanSession` of LeanDojo.

LeanDojo changes the working directory of its process and answers a tactic after a time-out with the answer to the one
before. So each `Dojo` has a Python process of its own, which is dropped when anything went wrong.
"""

import importlib.util
import os
import shutil
from pathlib import Path

from lean_env.errors import LeanMissing
from lean_env.processes.child_server import ChildServer
from lean_env.project.dojo.repository import TracedRepository, cache_folder
from lean_env.session import Timeouts
from lean_env.sessions.replaying import ReplayingSession
from lean_env.sessions.tactic_server import Reply
from lean_env.theorem import Theorem

EXTRA = "lean-dojo==4.20.0"
_CLIENT = Path(__file__).with_name("client.py")
_TIMEOUTS = Timeouts(start=60.0, theorem=300.0)
"""Importing all of Mathlib and elaborating what stands before the theorem takes longer than a statement alone."""


class DojoSession(ReplayingSession):
    """Theorems of one traced repository, one at a time.

    A theorem is named by `source`, its file inside the repository (see `TracedRepository.file_of`), and `name`, its
    full name with namespaces. Where its `statement` is given it must be the file's; `header` is not read: the file has
    it.

    `timeouts.theorem` limits `open`, which elaborates the file up to the theorem. `memory_gb` is LeanDojo's limit for
    Lean, in GiB; `cache` the folder of traced repositories; `lake` the folder of the `lake` executable, if it is not
    to be found on the PATH. Raises `LeanMissing` if LeanDojo is not installed or the repository is not traced.
    """

    def __init__(
        self,
        repository: TracedRepository,
        timeouts: Timeouts = _TIMEOUTS,
        *,
        cache: str | Path | None = None,
        lake: str | Path | None = None,
        memory_gb: int = 8,
    ) -> None:
        if importlib.util.find_spec("lean_dojo") is None:
            raise LeanMissing(f"LeanDojo is not installed: pip install {EXTRA} (the extra `lean-dojo`)")
        # LeanDojo compares paths with and without links.
        folder = (cache_folder() if cache is None else Path(cache)).resolve()
        repository.check_traced(folder)
        environment = _environment(folder, lake, memory_gb)
        if shutil.which("lake", path=environment["PATH"]) is None:
            raise LeanMissing("no `lake` on the PATH: install elan, which brings it, or give the folder as `lake`")
        super().__init__(_Server(repository, folder, environment, timeouts), timeouts)


def _environment(cache: Path, lake: str | Path | None, memory_gb: int) -> dict[str, str]:
    """LeanDojo is configured by environment variables, which it reads when it is imported."""
    variables = {"PATH": os.defpath, **os.environ}
    variables |= {
        "CACHE_DIR": str(cache),
        "DISABLE_REMOTE_CACHE": "1",
        "GITHUB_ACCESS_TOKEN": "",  # with a token, the import calls GitHub; empty, a `.env` file cannot set it either
        "GIT_TERMINAL_PROMPT": "0",
        "TACTIC_CPU_LIMIT": "1",
        "TACTIC_MEMORY_LIMIT": f"{memory_gb}g",
    }
    if lake is not None:
        variables["PATH"] = f"{Path(lake).absolute()}{os.pathsep}{variables['PATH']}"
    return variables


class _Server(ChildServer):
    """One `Dojo` at a time."""

    def __init__(
        self, repository: TracedRepository, cache: Path, environment: dict[str, str], timeouts: Timeouts
    ) -> None:
        super().__init__("LeanDojo", timeouts)
        self._repository = repository
        self._folder = str(repository.folder(cache))
        self._environment = environment

    async def enter(self, theorem: Theorem) -> Reply:
        """See `lean_env.sessions.tactic_server.TacticServer`: a fresh `Dojo`, in a process that may be there."""
        repository, limits = self._repository, self._timeouts
        file = repository.file_of(theorem)
        child = await self._running(_CLIENT, self._environment)
        # LeanDojo's own limit is a net below ours, which ends the process.
        own_limit = int(max(limits.theorem, limits.tactic + limits.start)) + 60
        place = [self._folder, repository.address, repository.commit, file]
        reply = await self._ask(["open", *place, theorem.name, theorem.statement, own_limit], limits.theorem)
        await child.remember_descendants()
        return reply
