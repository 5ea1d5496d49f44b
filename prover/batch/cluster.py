"""The Ray cluster of a batch: an existing one, or one on this machine. Knows nothing of jobs and attempts."""

import atexit
import importlib.util
import logging
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager, redirect_stdout
from pathlib import Path

import ray
from ray._private import ray_constants

from lean_env.processes.child_main import descendants, kill
from prover.config.run import CheckpointSource, RunConfig, WorkersConfig
from prover.errors import GeneratorError, RunError

_log = logging.getLogger(__name__)

SOME_CPU = 0.01
"""CPUs that each actor requests. Ray spreads actors with a request over the nodes; those without may share one node."""

KNOCK_SECONDS = 10.0
"""Seconds within which a cluster's head must accept a connection."""

START_TRIES = 2
"""Number of attempts to start a cluster on this machine: on busy cores, Ray's agents may miss the 15 s that Ray gives
them."""
SHUTDOWN_SECONDS = 4.0
"""Seconds that Ray may take for an orderly shutdown."""
LAST_SECONDS = 1.0
"""Seconds that Ray may take once one of its processes has died, and again once all are killed."""
abandoned = threading.Event()
"""Set if a cluster was not shut down in an orderly way. Ray's threads then go on in this process, and it must end with
`os._exit`: they may crash it while the interpreter ends."""
VITAL = (ray_constants.PROCESS_TYPE_RAYLET, ray_constants.PROCESS_TYPE_GCS_SERVER)
"""The processes without which a cluster does nothing."""


@contextmanager
def cluster(config: WorkersConfig, log: Path) -> Iterator[Callable[[], None]]:
    """Connect to the cluster at `config.address`, or start one on this machine, which ends with the `with`.

    Yields a function that raises RunError if a vital process of this machine's cluster has died; Ray itself would wait
    forever.

    Output of Ray's libraries goes to standard error, so that standard output holds only results. Ray's reports of dead
    processes, a paragraph each, go to the file `log`. All actors that were started inside end with the `with`. Raises
    RunError if no cluster answers at the address, or none can be started here.
    """
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    os.environ.setdefault("RAY_COLOR_PREFIX", "0")  # its output goes to a file
    # Ray lowers the priority of its workers to 15. With anything else at work, they and their Lean get next to no time.
    os.environ.setdefault("RAY_worker_niceness", "0")
    sys.stdout.flush()
    standard_output = os.dup(1)
    os.dup2(2, 1)
    try:
        with log.open("a", buffering=1, encoding="utf-8") as file, redirect_stdout(file), _started(config):
            yield _check_alive
    finally:
        os.dup2(standard_output, 1)
        os.close(standard_output)


@contextmanager
def _started(config: WorkersConfig) -> Iterator[None]:
    """Start Ray in another thread, so that this thread can be interrupted without interrupting Ray's code.

    That thread stays alive, because Ray's processes die with it. An interrupt while Ray starts takes effect at once;
    the process should then end soon, with `os._exit`.
    """
    thread, starting = _starting(config)
    try:
        for _ in range(1, START_TRIES if config.address is None else 1):
            _await(starting)
            if (error := starting.exception()) is not None:
                _log.warning("another try: %s", error)
                thread.shutdown(wait=False)
                thread, starting = _starting(config)
        _await(starting)
        starting.result()
        yield
    finally:
        if starting.done():
            _end()
        thread.shutdown(wait=False)


def _starting(config: WorkersConfig) -> tuple[ThreadPoolExecutor, "Future[None]"]:
    thread = ThreadPoolExecutor(1)
    return thread, thread.submit(_start, config)


def _await(starting: "Future[None]") -> None:
    """Wait for the start without any call that cannot be interrupted."""
    while not starting.done():
        wait([starting], timeout=0.1)


def _start(config: WorkersConfig) -> None:
    # Ray's own handler would catch SIGTERM in this process, dump the stack and abort.
    ray_constants.RAY_DISABLE_FAILURE_SIGNAL_HANDLER = True
    if config.address is not None:
        try:
            _knock(config.address)
            ray.init(address=config.address, log_to_driver=False, logging_level="ERROR")
        except (OSError, ValueError) as error:
            raise RunError(f"no Ray cluster answers at {config.address}: {_one_line(error)}") from error
        return
    try:
        # Without an address, Ray would join any cluster that already runs on this machine.
        ray.init(address="local", include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    except Exception as error:  # Ray raises nothing more specific
        raise RunError(
            "Ray cannot be started on this machine; wait until less work runs on it, then give the same command again "
            f"(Ray says: {_one_line(error)})"
        ) from error


def _end() -> None:
    """Shut Ray down in an orderly way, but kill the rest of this machine's cluster after a few seconds, or as soon as
    one of its vital processes has died: Ray would wait a minute for that process, then abort this one."""
    own = _own_processes()
    ending = threading.Thread(target=ray.shutdown, daemon=True)
    ending.start()
    late = time.monotonic() + SHUTDOWN_SECONDS
    while ending.is_alive() and time.monotonic() < late and not _dead():
        ending.join(0.1)
    ending.join(LAST_SECONDS)
    if ending.is_alive() or _dead():
        abandoned.set()
    kill(own)
    ending.join(LAST_SECONDS)
    if ending.is_alive():
        atexit.unregister(ray.shutdown)  # at exit, it would wait for the thread


def _children() -> dict[str, "subprocess.Popen[bytes]"]:
    """Ray's name of its role → process, for the processes of the cluster that this process has started."""
    node = ray._private.worker._global_node
    started = {} if node is None else dict(node.all_processes)
    return {kind: info.process for kind, processes in started.items() for info in processes}


def _own_processes() -> list[tuple[int, str]]:
    """Process ids and start times of this machine's cluster, its workers and their descendants."""
    pids = {process.pid for process in _children().values()}
    children = [(pid, start) for pid, start in descendants(os.getpid()) if pid in pids]
    return children + [below for pid, _ in children for below in descendants(pid)]


def _dead() -> list[str]:
    """The vital processes of this machine's cluster that have ended."""
    return [kind for kind, process in _children().items() if kind in VITAL and process.poll() is not None]


def _check_alive() -> None:
    if dead := _dead():
        _log.error("of Ray's processes these have died: %s", ", ".join(dead))
        raise RunError(
            f"a process of Ray's has died ({', '.join(dead)}); what was finished is kept, and the same command goes on "
            "from there"
        )


def _knock(address: str) -> None:
    """Raises OSError if nothing listens at `host:port` or `ray://host:port`; Ray would try for minutes."""
    host, _, port = address.removeprefix("ray://").rpartition(":")
    if host and port.isdecimal():
        socket.create_connection((host, int(port)), timeout=KNOCK_SECONDS).close()


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())


def wanted_gpus(config: RunConfig) -> float:
    """GPUs that the engines of a run take together. Provers that differ only in their adapter share engines."""
    sources = (prover.generator for prover in config.used_provers().values())
    engines = {source.base() for source in sources if isinstance(source, CheckpointSource)}
    return sum(engine.gpus * engine.replicas for engine in engines)


def check_gpus(config: RunConfig) -> None:
    """Raises GeneratorError if the run needs more GPUs than this machine has, unless its cluster is elsewhere."""
    wanted = wanted_gpus(config)
    if wanted == 0 or config.workers.address is not None or importlib.util.find_spec("torch") is None:
        return  # without torch there is no engine at all, which is reported elsewhere
    import torch

    there = torch.accelerator.device_count()
    if wanted > there:
        raise GeneratorError(
            f"the engines want {wanted:g} GPUs (`gpus` × `replicas`), this machine has {there}; lower `gpus`, or give "
            "the address of a cluster that has them (`workers.address`)"
        )
