"""Makes the steps of a set-up, one after another, and reports them. Knows none of them."""

import importlib.util
import os
import time
from pathlib import Path
from typing import Protocol

from lean_env.errors import LeanError, LeanMissing
from lean_env.folder_lock import locked
from lean_env.project.interact.session import EXTRA
from lean_env.project.setup.places import Places
from lean_env.project.setup.shell import Shell
from lean_env.project.setup.steps import Step, steps


class Report(Protocol):
    """Receives the events of a set-up. Steps are counted from 1."""

    def begins(self, number: int, of: int, step: Step) -> None:
        """A step begins, whose product is not there yet."""

    def ended(self, number: int, of: int, step: Step, seconds: float | None, size: int) -> None:
        """Its product is there, with `size` bytes, after `seconds`; None if it was there before."""


def set_up(places: Places, *, mathlib: bool, report: Report) -> None:
    """Make what is not there yet of elan, Lean, the REPL, and if wanted a project with Mathlib.

    Raises `LeanMissing` if a step fails, `LeanError` if the folder cannot be used; what was made is kept.
    """
    if importlib.util.find_spec("lean_interact") is None:
        raise LeanMissing(f"LeanInteract, which drives the REPL, is not installed: pip install {EXTRA}")
    try:
        with locked(places.folder):
            _make(steps(places, mathlib), Shell(places.log), report)
    except BlockingIOError:
        raise LeanError(f"another set-up works in {places.folder}; wait for it, or stop it") from None
    except OSError as error:
        raise LeanError(f"{error.filename or places.folder}: {error.strerror}; see also {places.log}") from error


def _make(wanted: list[Step], shell: Shell, report: Report) -> None:
    for number, step in enumerate(wanted, start=1):
        seconds = None
        if not step.is_done():
            report.begins(number, len(wanted), step)
            began = time.monotonic()
            step.make(shell)
            seconds = time.monotonic() - began
            if not step.is_done():
                raise LeanMissing(
                    f"{step.what}: its programs ended without an error, but {step.product} is not whole; what they "
                    f"wrote is in {shell.log}"
                )
        report.ended(number, len(wanted), step, seconds, _size(step.product))


def _size(product: Path) -> int:
    """Bytes of a file, or of all files in a folder."""
    if not product.is_dir():
        return product.stat().st_size
    return sum((Path(folder) / name).lstat().st_size for folder, _, names in os.walk(product) for name in names)
