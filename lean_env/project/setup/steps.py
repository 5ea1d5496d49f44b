"""The steps of a set-up: what each makes, whether that is there already, and the programs that make it.

A step is done when its product is there and whole; nothing else records it. Knows nothing of how steps are shown.
"""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lean_env.errors import LeanMissing
from lean_env.project.installed import elan_home, program
from lean_env.project.setup.places import Places
from lean_env.project.setup.shell import Shell

ELAN_INSTALLER = "https://elan.lean-lang.org/elan-init.sh"
"""The installer that elan's own documentation names."""
REPL = "https://github.com/leanprover-community/repl"
MATHLIB = "https://github.com/leanprover-community/mathlib4"
_LAKEFILE = """\
name = "with_mathlib"

[[require]]
name = "mathlib"
git = "{address}"
rev = "{tag}"
"""


@dataclass(frozen=True)
class Step:
    """One step."""

    what: str
    """Its product, in a few words."""
    does: str
    """What happens if the product is not there yet."""
    product: Path
    """File or folder whose size is reported."""
    is_done: Callable[[], bool]
    make: Callable[[Shell], None]
    """Makes the product; what an earlier, interrupted call has left does no harm. Raises `LeanMissing`."""


def steps(places: Places, mathlib: bool) -> list[Step]:
    """All steps, in order; those of Mathlib only if it is wanted."""
    found = [_elan(places), _lean(places), _repl_source(places), _repl(places)]
    return [*found, _project(places), _compiled_mathlib(places)] if mathlib else found


def _elan(places: Places) -> Step:
    home = elan_home()

    def make(shell: Shell) -> None:
        flags = ("--proto", "=https", "--tlsv1.2", "--silent", "--show-error", "--fail", "--location")
        partial = places.installer.with_suffix(".partial")
        shell.run("curl", *flags, "--output", partial, ELAN_INSTALLER, folder=places.folder)
        partial.rename(places.installer)
        options = ("-y", "--no-modify-path", "--default-toolchain", "none")
        shell.run("sh", places.installer, *options, folder=places.folder, variables={"ELAN_HOME": str(home)})

    does = (
        f"downloads {ELAN_INSTALLER} to {places.installer} and runs that file, which installs elan into {home}; PATH "
        "and shell profiles stay as they are"
    )

    def is_done() -> bool:
        return all(program(name) is not None for name in ("elan", "lake"))

    return Step("elan, which installs Leans", does, program("elan") or home / "bin" / "elan", is_done, make)


def _lean(places: Places) -> Step:
    def make(shell: Shell) -> None:
        if places.lean_home.exists():  # what an interrupted installation has left passes for one with elan
            shell.run("elan", "toolchain", "uninstall", places.toolchain, folder=places.folder)
        shell.run("elan", "toolchain", "install", places.toolchain, folder=places.folder)

    does = f"`elan toolchain install {places.toolchain}`"
    return Step(f"Lean {places.lean}", does, places.lean_home, places.has_lean, make)


def _repl_source(places: Places) -> Step:
    partial = places.repl.with_name("repl.partial")

    def make(shell: Shell) -> None:
        tag = _tag(shell, REPL, places, same_minor_will_do=True)
        shutil.rmtree(partial, ignore_errors=True)
        partial.parent.mkdir(parents=True, exist_ok=True)
        shell.run("git", "clone", "--quiet", "--depth", "1", "--branch", tag, REPL, partial, folder=partial.parent)
        (partial / "lean-toolchain").write_text(f"{places.toolchain}\n", encoding="utf-8")
        shutil.rmtree(places.repl, ignore_errors=True)
        partial.rename(places.repl)

    does = f"clones {REPL} at the tag of {places.lean}"
    return Step("REPL, source", does, places.repl, lambda: places.is_pinned(places.repl), make)


def _repl(places: Places) -> Step:
    def make(shell: Shell) -> None:
        shell.run("lake", "build", folder=places.repl)

    return Step("REPL, built", f"`lake build` in {places.repl}", places.repl, places.repl_program.is_file, make)


def _project(places: Places) -> Step:
    def make(shell: Shell) -> None:
        tag = _tag(shell, MATHLIB, places)
        places.project.mkdir(parents=True, exist_ok=True)
        (places.project / "lakefile.toml").write_text(_LAKEFILE.format(address=MATHLIB, tag=tag), encoding="utf-8")
        (places.project / "lean-toolchain").write_text(f"{places.toolchain}\n", encoding="utf-8")
        # Without the variable Mathlib fetches its compiled files within this step; they have one of their own.
        shell.run("lake", "update", folder=places.project, variables={"MATHLIB_NO_CACHE_ON_UPDATE": "1"})

    def is_done() -> bool:
        made = (places.project / "lake-manifest.json", places.mathlib / "Mathlib.lean")
        return places.is_pinned(places.project) and all(file.is_file() for file in made)

    does = f"`lake update` in {places.project}, which requires {MATHLIB} at {places.lean}"
    return Step("project with Mathlib, source", does, places.project, is_done, make)


def _compiled_mathlib(places: Places) -> Step:
    def make(shell: Shell) -> None:
        shell.run("lake", "exe", "cache", "get", folder=places.project)

    does = f"`lake exe cache get` in {places.project} (several GB)"
    return Step("Mathlib, compiled", does, places.mathlib / ".lake", places.has_compiled_mathlib, make)


def _tag(shell: Shell, address: str, places: Places, *, same_minor_will_do: bool = False) -> str:
    """The tag of a repository for this version of Lean; `same_minor_will_do`: or else the newest of its 4.N.

    Raises `LeanMissing` if there is none.
    """
    listed = shell.run("git", "ls-remote", "--tags", "--refs", address, folder=places.folder)
    tags: list[str] = sorted(re.findall(r"refs/tags/(v4\.\d+\.\d+(?:-rc\d+)?)\s", f"{listed}\n"), key=_order)
    alike = [tag for tag in tags if tag.split(".")[:2] == places.lean.split(".")[:2]]
    if places.lean in tags:
        return places.lean
    if alike and same_minor_will_do:
        return alike[-1]
    others = alike or tags[-3:]
    raise LeanMissing(f"{address} has no tag {places.lean}; give one of its versions with --lean: {', '.join(others)}")


def _order(tag: str) -> tuple[int, ...]:
    """Sorts versions by age; a release comes after its candidates."""
    release, _, candidate = tag.partition("-rc")
    return (*map(int, release.removeprefix("v").split(".")), int(candidate) if candidate else 1_000)
