"""Compiles each version of the Lean library once, into the user's cache folder.

The folder's name is a hash of the library's text and the wheel's version. A finished folder is never changed. Knows
nothing of what the library contains.
"""

import asyncio
import fcntl
import hashlib
import json
import logging
import os
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

from lean_env.embedded.command import lean_environment
from lean_env.embedded.fork_server import ForkServer, Launch
from lean_env.embedded.wheel import VERSION, WHEEL, shared_library
from lean_env.errors import LeanError, LeanMissing

_log = logging.getLogger(__name__)

SOURCE = Path(__file__).with_name("library")
SIZES = "sizes.json"
"""File in the compiled library's folder: name of each module's file → its size in bytes."""
BUILD_MEMORY_MB = 8192
BUILD_SECONDS = 300.0
"""Limit on compiling one module. The slowest takes about five seconds on an idle core."""


def cache_root() -> Path:
    """`$XDG_CACHE_HOME/coverage-prover`, by default, or if that is not an absolute path, `~/.cache/coverage-prover`."""
    given = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (given if given.is_absolute() else Path.home() / ".cache") / "coverage-prover"


def library_hash() -> str:
    """16 hexadecimal digits that stand for the library's text and the wheel's version."""
    digest = hashlib.sha256(f"{WHEEL} {VERSION}".encode())
    for path in sorted(SOURCE.rglob("*.lean")):
        digest.update(f"\0{path.relative_to(SOURCE)}\0".encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def library_folder() -> Path:
    """Folder of the compiled library of this version, whether or not it exists yet."""
    return cache_root() / f"lean-{library_hash()}"


@cache
def ensure_built() -> Path:
    """Folder of the compiled library, which is compiled first if necessary (about 50 seconds on two idle cores).

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
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            _log.info("waiting for another process, which compiles the Lean library")
            fcntl.flock(lock, fcntl.LOCK_EX)
        if not _is_whole(folder):
            _log.info("compiling the Lean library, which is done once and takes about a minute on two idle cores")
            draft = folder.with_name(f"building-{folder.name}")
            shutil.rmtree(draft, ignore_errors=True)  # of a process that was killed while it compiled
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
    """Compile every module into `folder`, in a thread of its own, since a loop may be running in this one."""
    shutil.copytree(SOURCE, folder)
    loop = asyncio.new_event_loop()
    compiling = loop.create_task(_compile_modules(folder))
    try:
        with ThreadPoolExecutor(1) as apart:
            ended = apart.submit(loop.run_until_complete, asyncio.wait([compiling]))
            try:
                ended.result()
            except BaseException:  # Ctrl-C
                loop.call_soon_threadsafe(compiling.cancel)
                raise
    finally:
        loop.close()
    compiling.result()
    sizes = {str(path.relative_to(folder)): path.stat().st_size for path in sorted(folder.rglob("*.olean"))}
    (folder / SIZES).write_text(json.dumps(sizes), encoding="utf-8")


async def _compile_modules(folder: Path) -> None:
    """Compile modules as soon as those that they import are compiled, as many at once as there are cores."""
    modules = TopologicalSorter(_imports())
    modules.prepare()
    cores = asyncio.Semaphore(os.cpu_count() or 1)
    server = await ForkServer.start()
    under_way: dict[asyncio.Task[None], str] = {}
    try:
        while modules.is_active():
            for name in modules.get_ready():
                under_way[asyncio.create_task(_compile_module(server, cores, folder, name))] = name
            finished, _ = await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
            for each in finished:
                each.result()
                modules.done(under_way.pop(each))
    finally:
        for each in under_way:
            each.cancel()
        await server.close()


async def _compile_module(server: ForkServer, cores: asyncio.Semaphore, folder: Path, name: str) -> None:
    source = folder.joinpath(*name.split(".")).with_suffix(".lean")
    olean = source.with_suffix(".olean")
    # Modules are compiled side by side; threads within each would cost a tenth more.
    arguments = ["-DElab.async=false", "-j1", "-R", str(folder), "-o", str(olean), str(source)]
    async with cores:
        with tempfile.TemporaryFile() as nothing, tempfile.TemporaryFile() as output:
            files = (nothing, output, output)
            environment = lean_environment(folder)
            process = await server(Launch(arguments, BUILD_MEMORY_MB, environment, files, folder, writes="folder"))
            try:
                async with asyncio.timeout(BUILD_SECONDS):
                    status = await process.wait()
            except TimeoutError:
                raise LeanError(f"library module {name} does not compile within {BUILD_SECONDS:g} s") from None
            if status != 0 or not olean.is_file():
                output.seek(0)
                words = output.read(2000).decode("utf-8", "replace")
                raise LeanError(f"library module {name} does not compile (status {status}): {words}")
