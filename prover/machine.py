"""The machine that this process runs on, read from `/proc`, so that no numerical library has to be loaded."""

import os
import platform
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_VECTORS = {"avx512f": "AVX-512", "avx2": "AVX2", "asimd": "NEON"}
"""Processor flag → name of the vector instructions, widest first."""
_CPUINFO = Path("/proc/cpuinfo")
_MEMINFO = Path("/proc/meminfo")
_NVIDIA = Path("/proc/driver/nvidia/gpus")


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
    system: str
    """Name and version of the operating system, and of its kernel."""

    @property
    def title(self) -> str:
        """One line that is the same for machines whose figures can be compared."""
        gpus = (f"{count} × {name}" if count > 1 else name for name, count in Counter(self.gpus).items())
        parts = [self.processor, f"{self.cores} cores", self.vectors, *gpus]
        return ", ".join(part for part in parts if part)


def this_machine() -> Machine:
    """This machine."""
    facts = _facts(_CPUINFO)
    flags = facts.get("flags", facts.get("Features", "")).split()
    processor = facts.get("model name", platform.machine())
    if "cpu family" in facts:
        processor += f" (family {facts['cpu family']}, model {facts['model']})"
    return Machine(
        processor=processor,
        cores=len(os.sched_getaffinity(0)),
        vectors=next((name for flag, name in _VECTORS.items() if flag in flags), ""),
        gpus=tuple(_gpus()),
        memory_gib=round(int(_facts(_MEMINFO)["MemTotal"].split()[0]) / 2**20),
        system=_system(),
    )


def _system() -> str:
    kernel = f"{platform.system()} {platform.release()}"
    try:
        return f"{platform.freedesktop_os_release()['PRETTY_NAME']}, {kernel}"
    except OSError:  # no file says which distribution this is
        return kernel


def _facts(path: Path) -> dict[str, str]:
    """The lines `key : value` of a file, up to the first empty line."""
    first = path.read_text(encoding="utf-8").split("\n\n")[0]
    pairs = (line.partition(":") for line in first.splitlines())
    return {key.strip(): value.strip() for key, _, value in pairs}


def _gpus() -> Iterator[str]:
    if _NVIDIA.is_dir():
        for folder in sorted(_NVIDIA.iterdir()):
            yield _facts(folder / "information")["Model"]
