"""The child process: Lean's own `main`, loaded from a shared library, under limits.

    python -I -S host.py SHARED_LIBRARY MEMORY_MB PARENT_PID [arguments of Lean …]
    python -I -S host.py SHARED_LIBRARY --serve SOCKET PARENT_PID

Imports nothing but the standard library, since it starts with `-I -S`. In the first form Lean runs at once and its exit
status is that of the process. In the second, Lean is initialised once, and each message on the socket (file descriptor
number) starts a copy of that state, by `fork`, which runs Lean's `main`; no text of anybody is seen before the fork.

Address space is limited to MEMORY_MB MiB, CPU time to some hours, core dumps are off, and the process is killed when
the thread that started it ends. Exits with 97 when the parent is already gone.
"""

import contextlib
import ctypes
import json
import os
import resource
import select
import signal
import socket
import sys
from typing import Any

PARENT_GONE = 97
LARGEST_FILE = 1 << 30
"""Bytes that one file may get: no proof fills the disk."""
LONGEST_CPU = 4 * 3600
"""Seconds: a process that nobody watches any more ends by itself."""
MESSAGE_BYTES = 1 << 16
PASSED_FILES = 4
"""With each message: standard input, output and error, and where the process id and the exit status are written."""
_PR_SET_PDEATHSIG = 1


def main(arguments: list[str]) -> int:
    """Run Lean, or the server of copies; returns the exit status."""
    library, first, *rest = arguments
    if first == "--serve":
        return serve(library, int(rest[0]), int(rest[1]))
    parent, *lean_arguments = rest
    if not _die_with(int(parent)):
        return PARENT_GONE
    _limit(int(first))
    return _run(_load(library), lean_arguments)


def serve(library: str, channel: int, parent: int) -> int:
    """Fork a Lean for each message until the socket is closed. Children still there then die with this process."""
    if not _die_with(parent):
        return PARENT_GONE
    lean = _load(library)
    lean.lean_initialize()
    awake, wake = os.pipe()
    os.set_blocking(wake, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(wake)
    status_files: dict[int, int] = {}
    with socket.socket(fileno=channel) as requests:
        while True:
            ready, _, _ = select.select([channel, awake], [], [])
            if awake in ready:
                os.read(awake, MESSAGE_BYTES)
                _report_ended(status_files)
            if channel in ready:
                message, files, _, _ = socket.recv_fds(requests, MESSAGE_BYTES, PASSED_FILES)
                if not message:
                    return 0
                pid = _fork(lean, json.loads(message), files, requests)
                status_files[pid] = files.pop()
                os.write(status_files[pid], b"%d\n" % pid)
                for file in files:
                    os.close(file)


def _report_ended(status_files: dict[int, int]) -> None:
    while status_files:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid == 0:
            return
        file = status_files.pop(pid)
        with contextlib.suppress(BrokenPipeError):  # nobody waits any more
            os.write(file, b"%d\n" % os.waitstatus_to_exitcode(status))
        os.close(file)


def _fork(lean: ctypes.CDLL, request: dict[str, Any], files: list[int], requests: socket.socket) -> int:
    parent = os.getpid()
    pid = os.fork()
    if pid:
        os.setpgid(pid, pid)
        return pid
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.setpgid(0, 0)
        status = PARENT_GONE
        if _die_with(parent):
            requests.close()
            for number, file in enumerate(files[:3]):
                os.dup2(file, number)
            # The pipes of other copies above all: no process may write another's exit status.
            os.closerange(3, resource.getrlimit(resource.RLIMIT_NOFILE)[0])
            os.chdir(request["folder"])
            os.environ.clear()
            os.environ.update(request["environment"])
            _limit(request["memory_mb"])
            status = _run(lean, request["arguments"])
        ctypes.CDLL(None).fflush(None)
        os._exit(status)
    finally:
        os._exit(1)


def _die_with(parent: int) -> bool:
    """Have this process killed when its parent ends; false if that has happened."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    return os.getppid() == parent


def _limit(memory_mb: int) -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE))
    resource.setrlimit(resource.RLIMIT_CPU, (LONGEST_CPU, LONGEST_CPU))
    limit = memory_mb * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _load(library: str) -> ctypes.CDLL:
    # RTLD_GLOBAL: Lean's interpreter finds compiled functions by name with `dlsym`.
    return ctypes.CDLL(library, mode=ctypes.RTLD_GLOBAL)


def _run(lean: ctypes.CDLL, arguments: list[str]) -> int:
    argv = [b"lean", *(os.fsencode(argument) for argument in arguments)]
    return int(lean.lean_main(len(argv), (ctypes.c_char_p * (len(argv) + 1))(*argv, None)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
