"""Compiles each version of the Lean library once, into the user's cache folder, and builds Lean's command lines.

The folder's name is a hash of the library's text and the wheel's version. A finished folder is never changed. Knows
nothing of what the library contains.
"""

import fcntl
import hashlib
import json
import os
import select
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from typing import IO

from lean_env.embedded.wheel import VERSION, WHEEL, shared_library
from lean_env.errors import LeanError, LeanMissing

SOURCE = Path(__file__).with_name("library")
HOST = Path(__file__).with_name("host.py")
SIZES = "sizes.json"
"""File in the compiled library's folder: name of each module's file → its size in bytes."""
BUILD_MEMORY_MB = 8192
THREAD_STACK_KB = 64 * 1024
"""Lean's default, 1 GiB for each thread, would use up the address space that a process is allowed."""
BUILD_SECONDS = 300.0
"""Limit on compiling one module. The slowest takes about five seconds on an idle core."""


def lean_command(memory_mb: int, arguments: list[str], confined: bool = False) -> list[str]:
    """Command line that runs Lean as a child of this process, with `memory_mb` MiB of address space.

    If `confined`, Lean can write only to the folder it starts in: see `host.py`.
    """
    first = ["--confined"] if confined else []
    return host_command(*first, str(memory_mb), str(os.getpid()), thread_stack(), *arguments)


def host_command(*arguments: str) -> list[str]:
    """Command line of `host.py`, which loads Lean; `arguments` follow the shared library."""
    return [sys.executable, "-I", "-S", str(HOST), str(shared_library()), *arguments]


def program(name: str) -> tuple[str, ...]:
    """Lean's arguments for a program of the library: the file `NAME.lean` beside this one runs it."""
    # One thread: the programs work step by step, and each further thread would cost memory.
    return "-DElab.async=false", "-j1", str(Path(__file__).with_name(f"{name}.lean"))


def thread_stack() -> str:
    """Lean's argument for the stack of its threads."""
    return f"-s{THREAD_STACK_KB}"


def lean_environment(folder: Path) -> dict[str, str]:
    """Environment variables of a Lean process that imports from `folder`. None of our own are passed on."""
    return {"LEAN_PATH": str(folder), "PATH": os.defpath, "LANG": "C.UTF-8"}


def cache_root() -> Path:
    """`$XDG_CACHE_HOME/coverage-prover`, by default, or if that is not an absolute path, `~/.cache/coverage-prover`."""
    given = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (given if given.is_absolute() else Path.home() / ".cache") / "coverage-prover"


def library_folder() -> Path:
    """Folder of the compiled library of this version, whether or not it exists yet."""
    digest = hashlib.sha256(f"{WHEEL} {VERSION}".encode())
    for path in sorted(SOURCE.rglob("*.lean")):
        digest.update(f"\0{path.relative_to(SOURCE)}\0".encode() + path.read_bytes())
    return cache_root() / f"lean-{digest.hexdigest()[:16]}"


@cache
def ensure_built() -> Path:
    """Folder of the compiled library, which is compiled first if necessary (about 40 seconds on two idle cores).

    Several processes may call it at once: one compiles, the others wait. Raises `LeanMissing` if this machine has no
    usable Lean or no writable cache folder, `LeanError` if a module does not compile.
    """
    shared_library()
    folder = library_folder()
    if _is_whole(folder):
        return folder
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        lock = open(folder.with_suffix(".lock"), "w")  # noqa: SIM115 - held until the folder is in place
    except OSError as error:
        raise LeanMissing(
            f"cannot write to {folder.parent} ({error}): set XDG_CACHE_HOME to a writable folder"
        ) from error
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not _is_whole(folder):
            draft = Path(tempfile.mkdtemp(prefix="building-", dir=folder.parent))
            try:
                _compile(draft)
                shutil.rmtree(folder, ignore_errors=True)
                draft.rename(folder)
            finally:
                shutil.rmtree(draft, ignore_errors=True)
    return folder


def _is_whole(folder: Path) -> bool:
    """Whether the folder holds every module as it was compiled, by size: a full disk or a clean-up may have cut one."""
    try:
        sizes: dict[str, int] = json.loads((folder / SIZES).read_text(encoding="utf-8"))
        return all((folder / name).stat().st_size == size for name, size in sizes.items())
    except (OSError, ValueError):
        return False


def _imports() -> dict[str, list[str]]:
    """Name of each module of the library → the modules that it imports."""
    imports: dict[str, list[str]] = {}
    for path in sorted(SOURCE.rglob("*.lean")):
        name = ".".join(path.relative_to(SOURCE).with_suffix("").parts)
        lines = path.read_text(encoding="utf-8").splitlines()
        imports[name] = [line.split()[1] for line in lines if line.startswith("import ")]
    return imports


def _compile(folder: Path) -> None:
    """Compile every module into `folder`, as many at once as there are cores."""
    shutil.copytree(SOURCE, folder, dirs_exist_ok=True)
    modules = TopologicalSorter(_imports())
    modules.prepare()
    under_way: dict[Future[None], str] = {}
    with _copied_lean() as requests:
        pool = ThreadPoolExecutor(os.cpu_count() or 1)
        try:
            while modules.is_active():
                under_way |= {
                    pool.submit(_compile_module, requests, folder, name): name for name in modules.get_ready()
                }
                finished, _ = wait(under_way, return_when=FIRST_COMPLETED)
                for each in finished:
                    each.result()
                    modules.done(under_way.pop(each))
        finally:
            pool.shutdown(cancel_futures=True)
    sizes = {str(path.relative_to(folder)): path.stat().st_size for path in sorted(folder.rglob("*.olean"))}
    (folder / SIZES).write_text(json.dumps(sizes), encoding="utf-8")


@contextmanager
def _copied_lean() -> Iterator[socket.socket]:
    """The socket of a server that copies an initialised Lean (see `host.py`): half the cost of starting it anew."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with ours:
        with theirs:
            server = subprocess.Popen(
                host_command("--serve", str(theirs.fileno()), str(os.getpid())),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={},
                pass_fds=[theirs.fileno()],
            )
        try:
            yield ours
        finally:
            server.kill()  # and its copies with it
            server.wait()


def _compile_module(requests: socket.socket, folder: Path, name: str) -> None:
    source = folder.joinpath(*name.split(".")).with_suffix(".lean")
    olean = source.with_suffix(".olean")
    request = {
        # Modules are compiled side by side; threads within each would cost a tenth more.
        "arguments": [thread_stack(), "-DElab.async=false", "-j1", "-R", str(folder), "-o", str(olean), str(source)],
        "memory_mb": BUILD_MEMORY_MB,
        "environment": lean_environment(folder),
        "folder": str(folder),
        "confined": False,
    }
    read, write = os.pipe()
    with open(os.devnull, "rb") as nothing, tempfile.TemporaryFile() as output, open(read, "rb", buffering=0) as answer:
        try:
            files = [nothing.fileno(), output.fileno(), output.fileno(), write]
            socket.send_fds(requests, [json.dumps(request).encode()], files)
        finally:
            os.close(write)
        status = _last_line(answer, BUILD_SECONDS)
        if status != "0" or not olean.is_file():
            output.seek(0)
            words = output.read(2000).decode("utf-8", "replace")
            raise LeanError(f"library module {name} does not compile (status {status or 'unknown'}): {words}")


def _last_line(answer: IO[bytes], seconds: float) -> str:
    """What the server reports of a copy: its process id, then its exit status. "" if that does not come in time."""
    said, end = b"", time.monotonic() + seconds
    while select.select([answer], [], [], max(0.0, end - time.monotonic()))[0]:
        more = os.read(answer.fileno(), 100)
        if not more:
            return said.decode().partition("\n")[2].strip()
        said += more
    return ""
