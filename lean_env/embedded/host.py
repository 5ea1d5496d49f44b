"""The main program of a Lean process: runs Lean's own `main` from a shared library, under limits.

    python -I -S host.py SHARED_LIBRARY MEMORY_MB WRITES PARENT_PID [arguments of Lean …]
    python -I -S host.py SHARED_LIBRARY --serve SOCKET PARENT_PID

Imports only the standard library, because it starts with `-I -S`. In the first form, Lean runs at once, and its exit
status is that of the process. In the second, Lean is initialised once. Then each message on the socket (a file
descriptor number) makes a copy of that state, by `fork`, which runs Lean's `main`. No text is read before the fork.

WRITES is `anywhere`, `folder` or `nowhere`. Unless it is `anywhere`, the process is confined: it can write only to the
folder it starts in, or to no file at all, open no TCP connection and send no signal to other processes, as far as the
kernel's Landlock enforces it. An old kernel enforces less of this, or none.

Address space is limited to MEMORY_MB MiB and CPU time to some hours. Core dumps are off. The process is killed when the
thread that started it ends, and exits with status 97 if its parent is already gone. Knows nothing of theorems.
"""

import contextlib
import ctypes
import json
import os
import resource
import select
import signal
import socket
import struct
import sys
from typing import Any

PARENT_GONE = 97
LARGEST_FILE = 1 << 30
"""Maximum size of a file, in bytes, so that no proof fills the disk."""
LONGEST_CPU = 4 * 3600
"""Maximum CPU time, in seconds, so that a process that is no longer watched ends by itself."""
MESSAGE_BYTES = 1 << 16
PASSED_FILES = 4
"""Files that come with each message: standard input, output and error, and the file for process id and exit status."""
_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS = 38
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
"""Numbers of Landlock's system calls."""
_WRITING = sum(1 << bit for bit in (1, *range(4, 13)))
"""Landlock's rights to write files, and to make and remove files and folders."""
_MORE_WRITING = {2: 1 << 13, 3: 1 << 14}
"""Rights that later versions added: to move files between folders, and to truncate them."""
_TCP = 0b11
_OTHER_PROCESSES = 0b11


def main(arguments: list[str]) -> int:
    """Run Lean, or the server that makes copies; returns the exit status."""
    library, first, second, parent, *lean_arguments = arguments
    if first == "--serve":
        return serve(library, int(second), int(parent))
    if not _die_with(int(parent)):
        return PARENT_GONE
    _limit(int(first))
    confine(second)
    return _run(_load(library), lean_arguments)


def serve(library: str, channel: int, parent: int) -> int:
    """Fork a Lean for each message until the socket is closed. Children that still run then die with this process."""
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
        pid, status, usage = os.wait4(-1, os.WNOHANG)
        if pid == 0:
            return
        file = status_files.pop(pid)
        with contextlib.suppress(BrokenPipeError):  # no reader is left
            os.write(file, b"%d %f\n" % (os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime))
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
            # Above all the pipes of other copies: no process must be able to write another's exit status.
            os.closerange(3, resource.getrlimit(resource.RLIMIT_NOFILE)[0])
            os.chdir(request["folder"])
            os.environ.clear()
            os.environ.update(request["environment"])
            _limit(request["memory_mb"])
            confine(request["writes"])
            status = _run(lean, request["arguments"])
        ctypes.CDLL(None).fflush(None)
        os._exit(status)
    finally:
        os._exit(1)


def _die_with(parent: int) -> bool:
    """Have this process killed when its parent ends; False if the parent has already ended."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    return os.getppid() == parent


def _limit(memory_mb: int) -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE))
    resource.setrlimit(resource.RLIMIT_CPU, (LONGEST_CPU, LONGEST_CPU))
    limit = memory_mb * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


COMPLETE = 6
"""The first version of Landlock that guards everything: files since version 1, TCP since 4, other processes since 6."""


def landlock_version() -> int:
    """Version of the kernel's Landlock; 0 if it has none."""
    return max(0, int(ctypes.CDLL(None).syscall(_CREATE_RULESET, None, 0, 1)))


def confine(writes: str) -> None:
    """Take rights away from this process and its children, for good: see WRITES in the module's docstring."""
    version = landlock_version()
    if writes == "anywhere" or version == 0:
        return
    writing = _WRITING | sum(right for since, right in _MORE_WRITING.items() if version >= since)
    rights = [writing, *([_TCP] if version >= 4 else []), *([_OTHER_PROCESSES] if version >= 6 else [])]
    attributes = struct.pack(f"={len(rights)}Q", *rights)
    system = ctypes.CDLL(None, use_errno=True)
    rules = _checked(system.syscall(_CREATE_RULESET, attributes, len(attributes), 0))
    if writes == "folder":
        here = os.open(".", os.O_PATH | os.O_DIRECTORY)
        _checked(system.syscall(_ADD_RULE, rules, 1, struct.pack("=Qi", writing, here), 0))
        os.close(here)
    _checked(system.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))
    _checked(system.syscall(_RESTRICT_SELF, rules, 0))
    os.close(rules)


def _checked(result: int) -> int:
    if result < 0:
        raise OSError(ctypes.get_errno(), "Landlock refuses")
    return result


def _load(library: str) -> ctypes.CDLL:
    # RTLD_GLOBAL: Lean's interpreter finds compiled functions by name with `dlsym`.
    return ctypes.CDLL(library, mode=ctypes.RTLD_GLOBAL)


def _run(lean: ctypes.CDLL, arguments: list[str]) -> int:
    argv = [b"lean", *(os.fsencode(argument) for argument in arguments)]
    return int(lean.lean_main(len(argv), (ctypes.c_char_p * (len(argv) + 1))(*argv, None)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
