"""The child process: Lean's own `main`, loaded from a shared library, under limits.

    python -I -S host.py SHARED_LIBRARY MEMORY_MB PARENT_PID [arguments of Lean …]

Imports nothing but the standard library, since it starts with `-I -S`. Address space is limited to MEMORY_MB MiB, core
dumps are off, and the process is killed when the thread that started it ends. Exits with Lean's own status, or 97 when
the parent is already gone.
"""

import ctypes
import os
import resource
import signal
import sys

PARENT_GONE = 97
LARGEST_FILE = 1 << 30
"""Bytes that one file may get: no proof fills the disk."""
_PR_SET_PDEATHSIG = 1


def main(arguments: list[str]) -> int:
    """Set the limits, then run Lean's `main` with what is left of `arguments`; returns its exit status."""
    library, memory_mb, parent, *lean_arguments = arguments
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != int(parent):
        return PARENT_GONE
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE))
    limit = int(memory_mb) * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    # RTLD_GLOBAL: Lean's interpreter finds compiled functions by name with `dlsym`.
    lean = ctypes.CDLL(library, mode=ctypes.RTLD_GLOBAL)
    argv = [b"lean", *(os.fsencode(argument) for argument in lean_arguments)]
    return int(lean.lean_main(len(argv), (ctypes.c_char_p * (len(argv) + 1))(*argv, None)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
