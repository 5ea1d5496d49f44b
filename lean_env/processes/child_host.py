"""The child process: loads one client module and answers for it, one JSON array on one line each way.

    python -P child_host.py CLIENT.py PARENT_PID

The client module has a class `Client` with a method for each kind of request, and `leave`, which is called before the
end. A request `[kind, arguments …]` calls the method of that name; what it returns, a JSON array, is the answer. The
answer to an exception is `["failed", its class, its text]`. The first line, `["ready"]` or such a failure, comes by
itself once the client is made.

Clients print, prompt and leave children behind: their standard input is empty, their standard output is the standard
error, and when the parent closes the pipe, dies, or sends SIGTERM, every process that came from here is killed first.

Standard library only: it runs without our package on the path.
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
    """Processes that came from `root`, each as its id and its start time, which tells it from a later one of that id.

    Empty where there is no `/proc`.
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
    """SIGKILL to each of them that is still the same process."""
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
    """Die with the parent, and adopt what our children leave behind."""
    signal.signal(signal.SIGTERM, _die)
    if sys.platform == "linux":
        libc = ctypes.CDLL(None)
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
        libc.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(PARENT_GONE)


def _read(requests: "queue.SimpleQueue[list[Any]]", source: int) -> None:
    """A thread: the end of the input must be noticed while the client blocks."""
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
