"""CPU time of other processes, on Linux. Knows nothing of what they do."""

import time

_ALL_THREADS = 2
"""The kernel's `CPUCLOCK_SCHED`: the time of a whole process, to the nanosecond."""


def cpu_seconds(pid: int) -> float:
    """CPU seconds that all threads of a process have used, without its children; 0 if there is no such process."""
    try:
        return time.clock_gettime(~pid << 3 | _ALL_THREADS)  # the clock's number: see clock_getcpuclockid(3)
    except OSError:
        return 0.0
