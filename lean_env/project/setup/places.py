"""Where a set-up puts its products, and whether they are there. Runs nothing.

FOLDER/setup.log                  output of every program that was run
FOLDER/elan-init.sh               elan's installer, if elan was not there
FOLDER/v4.24.0/repl               the REPL, built with that Lean
FOLDER/v4.24.0/mathlib            a project that requires Mathlib at that version
~/.elan, or $ELAN_HOME            elan and its Leans, where every Lean project looks for them
"""

import re
from dataclasses import dataclass
from pathlib import Path

from lean_env.embedded.build import cache_root
from lean_env.errors import LeanMissing
from lean_env.project.installed import elan_home

DEFAULT_LEAN = "v4.24.0"
"""The version of Lean and Mathlib that the packaged MiniF2F was written for."""
_VERSION = re.compile(r"v?(4\.\d+\.\d+(?:-rc\d+)?)")
_IMPORT = re.compile(r"^(?:public )?import (Mathlib\.\S+)", re.MULTILINE)
_LEAN_FILES = ("bin/lean", "bin/lake", *(f"lib/lean/{library}.olean" for library in ("Init", "Lean", "Lake")))
_BUILT = Path(".lake", "build", "bin", "repl")


def default_folder() -> Path:
    """Folder of what is set up unless another is given: `lean` in the user's cache folder of this package."""
    return cache_root() / "lean"


def newest_repl(folder: Path) -> Path | None:
    """The REPL that was built last in a folder of set-ups; None if it holds none."""
    built = folder.glob(f"*/repl/{_BUILT}")
    return max((path.parents[3] for path in built), key=lambda repl: (repl / _BUILT).stat().st_mtime, default=None)


@dataclass(frozen=True)
class Places:
    """The products of one set-up."""

    folder: Path
    """Absolute path of the folder of all set-ups."""
    lean: str
    """Version of Lean, e.g. `v4.24.0`."""

    @classmethod
    def of(cls, folder: Path, lean: str) -> "Places":
        """Raises `LeanMissing` if `lean` is no version of Lean 4, with or without the `v`."""
        version = _VERSION.fullmatch(lean)
        if version is None:
            raise LeanMissing(f"`{lean}` is no version of Lean 4; give one such as {DEFAULT_LEAN} or v4.24.0-rc1")
        return cls(folder.expanduser().absolute(), f"v{version[1]}")

    @property
    def toolchain(self) -> str:
        """What a project's `lean-toolchain` holds."""
        return f"leanprover/lean4:{self.lean}"

    @property
    def lean_home(self) -> Path:
        """The folder that elan gives this Lean."""
        return elan_home() / "toolchains" / self.toolchain.replace("/", "--").replace(":", "---")

    @property
    def log(self) -> Path:
        return self.folder / "setup.log"

    @property
    def installer(self) -> Path:
        return self.folder / "elan-init.sh"

    @property
    def repl(self) -> Path:
        return self.folder / self.lean / "repl"

    @property
    def repl_program(self) -> Path:
        return self.repl / _BUILT

    @property
    def project(self) -> Path:
        return self.folder / self.lean / "mathlib"

    @property
    def mathlib(self) -> Path:
        """Mathlib's own folder in the project."""
        return self.project / ".lake" / "packages" / "mathlib"

    def is_pinned(self, folder: Path) -> bool:
        """Whether a folder is a Lean project on this version of Lean."""
        file = folder / "lean-toolchain"
        return file.is_file() and file.read_text(encoding="utf-8").strip() == self.toolchain

    def has_lean(self) -> bool:
        """Whether this Lean is there with its libraries."""
        return all((self.lean_home / file).is_file() for file in _LEAN_FILES)

    def has_compiled_mathlib(self) -> bool:
        """Whether every module that `Mathlib.lean` imports is compiled."""
        root = self.mathlib / "Mathlib.lean"
        if not root.is_file():
            return False
        modules = ["Mathlib", *_IMPORT.findall(root.read_text(encoding="utf-8"))]
        built = self.mathlib / ".lake" / "build" / "lib"
        compiled = built / "lean" if (built / "lean").is_dir() else built  # as Lake arranged it before Lean 4.17
        return all((compiled / f"{module.replace('.', '/')}.olean").is_file() for module in modules)
