"""CPU time of other processes, on Linux. Knows nothing of what they do."""

import time
from pathlib import Path

_ALL_THREADS = 2
"""The kernel's `CPUCLOCK_SCHED`: the time of a whole process, to the nanosecond."""


def cpu_seconds(pid: int) -> float:
    """CPU seconds that all threads of a process have used, without its children; 0 if there is no such process."""
    try:
        return time.clock_gettime(~pid << 3 | _ALL_THREADS)  # the clock's number: see clock_getcpuclockid(3)
    except OSError:
        return 0.0


def wants_cpu(pid: int) -> bool:
    """Whether a thread of a process runs, or would run if it had a processor; False if there is no such process."""
    try:
        return any(_state(thread) == "R" for thread in Path(f"/proc/{pid}/task").iterdir())
    except OSError:
        return False


def _state(thread: Path) -> str:
    """Letter of the thread's state: see `/proc/pid/stat` in proc(5)."""
    return (thread / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[0]
