"""The main program of the child process: loads one client module and passes requests to it.

    python -P child_main.py CLIENT.py PARENT_PID

Every message, in either direction, is one JSON array on one line. The client module has a class `Client` with a method
for each kind of request, and a method `leave`, which is called before the process ends. A request `[kind, arguments …]`
calls the method `kind`, and the JSON array that it returns is the answer. If it raises, the answer is `["failed", class
of the exception, text]`. The first line comes without a request, once the client is made: `["ready"]` or a failure.

Clients print, prompt and leave children behind. So their standard input is empty, their standard output goes to the
standard error, and when the parent closes the pipe, dies, or sends SIGTERM, all descendants are killed first.

Imports only the standard library, because it runs without our package on the path. Knows nothing of Lean.
"""

import contextlib
import ctypes
import importlib.util
import json
import os
import queue
import signal
import sys
import threading
from pathlib import Path
from typing import Any

PARENT_GONE = 97
_PR_SET_PDEATHSIG = 1
_PR_SET_CHILD_SUBREAPER = 36


def descendants(root: int) -> list[tuple[int, str]]:
    """Descendants of the process `root`, each with its id and start time; empty where there is no `/proc`.

    The start time tells a process from a later one with the same id.
    """
    children: dict[int, list[tuple[int, str]]] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError, IndexError):
            fields = (entry / "stat").read_text(errors="replace").rpartition(")")[2].split()
            children.setdefault(int(fields[1]), []).append((int(entry.name), fields[19]))
    found: list[tuple[int, str]] = []
    waiting = [root]
    while waiting:
        below = children.get(waiting.pop(), [])
        found += below
        waiting += [pid for pid, _ in below]
    return found


def kill(processes: list[tuple[int, str]]) -> None:
    """Send SIGKILL to each of `processes` that is still the same process."""
    for pid, start in processes:
        with contextlib.suppress(OSError, IndexError):
            if Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(")")[2].split()[19] == start:
                os.kill(pid, signal.SIGKILL)


_clients: list[Any] = []


def _die(*_: object) -> None:
    kill(descendants(os.getpid()))
    try:
        for client in _clients:
            client.leave()
    finally:
        os._exit(PARENT_GONE)


def _limits(parent: int) -> None:
    """Die with the parent, and adopt the processes that our children leave behind."""
    signal.signal(signal.SIGTERM, _die)
    if sys.platform == "linux":
        libc = ctypes.CDLL(None)
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
        libc.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(PARENT_GONE)


def _read(requests: "queue.SimpleQueue[list[Any]]", source: int) -> None:
    """Runs in a thread of its own, which notices the end of the input while the client blocks."""
    with os.fdopen(source, encoding="utf-8") as lines:
        for line in lines:
            requests.put(json.loads(line))
    _die()


def main(path: str, parent: str) -> None:
    """Serve until the parent closes the pipe."""
    _limits(int(parent))
    source, answers = os.dup(0), os.fdopen(os.dup(1), "w", encoding="utf-8")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)

    def answer(items: list[Any]) -> None:
        answers.write(json.dumps(items) + "\n")
        answers.flush()

    requests: queue.SimpleQueue[list[Any]] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(requests, source), daemon=True).start()
    try:
        spec = importlib.util.spec_from_file_location("client", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules["client"] = module
        spec.loader.exec_module(module)
        client = module.Client()
        _clients.append(client)
    except Exception as error:
        answer(["failed", type(error).__name__, str(error)])
        _die()
    answer(["ready"])
    while True:
        kind, *arguments = requests.get()
        try:
            reply = getattr(client, kind)(*arguments)
        except Exception as error:
            reply = ["failed", type(error).__name__, str(error)]
        answer(reply)


if __name__ == "__main__":
    main(*sys.argv[1:])
