"""The ways to Lean that a run can take: what each needs, its sessions, and its checking of finished proofs.

Every field says its unit and its reason. Knows nothing of models or of search.
"""

import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo
from pydantic.functional_validators import AfterValidator

from lean_env import EmbeddedSession, LeanSession, ProofChecker, Theorem, TheoremError, Timeouts, Verdict, Verifier
from lean_env.embedded.build import ensure_built
from lean_env.project.dojo import DojoSession, TracedRepository, cache_folder
from lean_env.project.interact import InteractSession, Repl
from lean_env.project.verify import verify_with_project
from lean_env.settings import FilePath, Strict, from_the_files_folder
from lean_env.text.lean_file import theorem_in_file


class _Limits(Strict):
    """What every way has: wall-clock limits."""

    start_seconds: float = Field(default=60, gt=0)
    """Until a fresh Lean process answers."""
    tactic_seconds: float = Field(default=10, gt=0)
    """One tactic, wall clock: generous, since many searches share the cores; Lean's heartbeats come first."""

    def _timeouts(self, theorem_seconds: float) -> Timeouts:
        return Timeouts(start=self.start_seconds, tactic=self.tactic_seconds, theorem=theorem_seconds)


class EmbeddedLean(_Limits):
    """The Lean and the library that come with the project."""

    kind: Literal["embedded"]
    theorem_seconds: float = Field(default=120, gt=0)
    """Elaborating a statement, or checking one finished proof."""
    memory_mb: int = Field(default=4096, ge=512)
    """Address space of one Lean process, MiB."""

    def prepare(self) -> None:
        """Compile the library if that was not done before. Raises `LeanMissing` where the wheel does not run."""
        ensure_built()

    def session(self) -> LeanSession:
        return EmbeddedSession(self._timeouts(self.theorem_seconds), memory_mb=self.memory_mb)

    def checker(self) -> ProofChecker:
        return Verifier(self._timeouts(self.theorem_seconds), self.memory_mb)


def _folder_or_address(repository: str, info: ValidationInfo) -> str:
    if repository.startswith((".", "/", "~")):
        return str(from_the_files_folder(Path(repository), info))
    if not re.match(r"https://|git@", repository):
        raise ValueError(f"`{repository}` is neither a folder (write ./ or ../ before it) nor an address (https://…)")
    return repository


class LeanDojoLean(_Limits):
    """A repository that LeanDojo has traced; its theorems are those of its files."""

    kind: Literal["leandojo"]
    repository: Annotated[str, AfterValidator(_folder_or_address)]
    """Address of the git repository, or its folder."""
    commit: str = Field(pattern=r"^[0-9a-f]{40}$")
    """Full hash of the commit that was traced: a tag would have to be looked up on GitHub."""
    cache: FilePath | None = None
    """Folder of traced repositories; null: `$CACHE_DIR`, else `~/.cache/lean_dojo`."""
    lake: FilePath | None = None
    """Folder of the executable `lake`; null: as found on the PATH."""
    theorem_seconds: float = Field(default=300, gt=0)
    """Elaborating the file up to the theorem, Mathlib's imports included, or checking one finished proof."""
    memory_mb: int = Field(default=16384, ge=1024)
    """Memory of one Lean process, MiB; LeanDojo takes whole GiB."""

    def prepare(self) -> None:
        """Raises `LeanMissing` if LeanDojo, `lake` or the trace is missing."""
        self.session()

    def session(self) -> LeanSession:
        limits = self._timeouts(self.theorem_seconds)
        memory = self.memory_mb // 1024
        return DojoSession(self._repository, limits, cache=self.cache, lake=self.lake, memory_gb=memory)

    def checker(self) -> ProofChecker:
        folder = self._repository.folder((self.cache or cache_folder()).resolve())
        lake = "lake" if self.lake is None else self.lake / "lake"
        return _ProjectChecker(folder, lake, self._timeouts(self.theorem_seconds), self._repository)

    @property
    def _repository(self) -> TracedRepository:
        return TracedRepository(self.repository, self.commit)


class LeanInteractLean(_Limits):
    """A REPL (leanprover-community/repl) on top of a built Lean project, through LeanInteract: any theorem."""

    kind: Literal["lean-interact"]
    repl: FilePath
    """Folder of the REPL, built with the project's version of Lean: it holds `.lake/build/bin/repl`."""
    project: FilePath | None = None
    """Folder of a built Lean project whose modules the theorems import, such as Mathlib; null: Lean alone."""
    lake: FilePath | None = None
    """Folder of the executable `lake`; null: as found on the PATH."""
    theorem_seconds: float = Field(default=300, gt=0)
    """A theorem's header, Mathlib's imports included, with its statement, or checking one finished proof."""
    memory_mb: int = Field(default=32768, ge=1024)
    """Address space of one REPL, MiB; it maps all of Mathlib."""

    def prepare(self) -> None:
        """Raises `LeanMissing` if LeanInteract, `lake`, the REPL or the project is missing."""
        self.session()

    def session(self) -> LeanSession:
        repl = Repl(self.repl, self.project, self._lake)
        return InteractSession(repl, self._timeouts(self.theorem_seconds), memory_mb=self.memory_mb)

    def checker(self) -> ProofChecker:
        return _ProjectChecker(self.project or self.repl, self._lake, self._timeouts(self.theorem_seconds))

    @property
    def _lake(self) -> str | Path:
        return "lake" if self.lake is None else self.lake / "lake"


LeanConfig = EmbeddedLean | LeanDojoLean | LeanInteractLean


class _ProjectChecker:
    """`verify_with_project`, with the theorem as its file has it where it is one of a traced repository."""

    def __init__(
        self, project: Path, lake: str | Path, limits: Timeouts, repository: TracedRepository | None = None
    ) -> None:
        self._project, self._lake, self._limits, self._repository = project, lake, limits, repository

    async def verify(self, theorem: Theorem, script: str) -> Verdict:
        if self._repository is not None:
            try:
                theorem = theorem_in_file(self._project / self._repository.file_of(theorem), theorem.name)
            except TheoremError as error:
                return Verdict(theorem.name, False, str(error), axioms=(), seconds=0.0, checks=())
        return await verify_with_project(theorem, script, self._project, self._limits, lake=self._lake)

    async def close(self) -> None:
        """Every check ends its own processes."""
