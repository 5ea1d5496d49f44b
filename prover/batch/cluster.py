"""The Ray cluster of a batch: an existing one, or one on this machine. Knows nothing of jobs and attempts."""

import atexit
import importlib.util
import logging
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import ExitStack, contextmanager, redirect_stdout
from pathlib import Path

import ray
from ray._private import ray_constants
from ray._private.node import Node

from lean_env.processes.child_main import descendants, kill
from lean_env.processes.scratch import held_folder
from prover.batch.abandoned import abandoned
from prover.batch.vital import LOOK_SECONDS, VITAL, Look, addresses, knock, loss, own_processes, watching
from prover.config.run import RunConfig, WorkersConfig
from prover.config.sources import CheckpointSource
from prover.errors import GeneratorError, RunError

_log = logging.getLogger(__name__)

SOME_CPU = 0.01
"""CPUs that each actor requests. Ray spreads actors with a request over the nodes; those without may share one node."""

KNOCK_SECONDS = 10.0
"""Seconds within which a cluster's head must accept a connection."""

START_TRIES = 2
"""Number of attempts to start a cluster on this machine: on busy cores, Ray's agents may miss the 15 s that Ray gives
them."""
REPORT_SECONDS = 5.0
"""Seconds that Ray may take to report that it cannot start, once one of its processes has ended; it may do so never."""
SHUTDOWN_SECONDS = 4.0
"""Seconds that Ray may take for an orderly shutdown."""
LAST_SECONDS = 1.0
"""Seconds that Ray may take once one of its processes has died, and again once all are killed."""
_UNUSED = ("start_api_server", "start_monitor", "start_log_monitor")
"""Methods of Ray's node that start its dashboard, its autoscaler and what forwards its logs. No batch uses these, and
they are three fifths of the work of a start."""
LEAST_ROOM = 16 << 20
"""Bytes that Ray's files need at least, on the disk of its folder of temporary files."""
LONGEST_PLACE = 24
"""Characters that the path of the folder of temporary files may have: a socket's path has at most 107 in all."""


@contextmanager
def cluster(config: WorkersConfig, log: Path) -> Iterator[Callable[[], None]]:
    """Connect to the cluster at `config.address`, or start one on this machine, which ends with the `with`.

    Yields a function that raises ClusterLost if the cluster has died; Ray itself would wait forever.

    Output of Ray's libraries goes to standard error, so that standard output holds only results. Ray's reports of dead
    processes, a paragraph each, go to the file `log`. All actors that were started inside end with the `with`. Raises
    RunError if no cluster answers at the address, or none can be started here.
    """
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    os.environ.setdefault("RAY_COLOR_PREFIX", "0")  # its output goes to a file
    # Ray lowers the priority of its workers to 15. With anything else at work, they and their Lean get next to no time.
    os.environ.setdefault("RAY_worker_niceness", "0")
    os.environ.setdefault("RAY_prestart_worker_first_driver", "0")  # none would be used: ours have a `runtime_env`
    sys.stdout.flush()
    standard_output = os.dup(1)
    os.dup2(2, 1)
    try:
        with log.open("a", buffering=1, encoding="utf-8") as file, redirect_stdout(file), _started(config) as check:
            yield check
    finally:
        os.dup2(standard_output, 1)
        os.close(standard_output)


@contextmanager
def _started(config: WorkersConfig) -> Iterator[Callable[[], None]]:
    """Start Ray in another thread, so that this thread can be interrupted without interrupting Ray's code.

    That thread stays alive, because Ray's processes die with it. While Ray starts, an interrupt takes effect at once,
    and so does the death of a process, for which Ray may wait forever; this process should then end soon, with
    `os._exit`.
    """
    with ExitStack() as ending:
        folder = None if config.address is not None else ending.enter_context(_session_folder())
        look = own_processes()
        thread, starting = _starting(config, folder)
        try:
            for _ in range(1, START_TRIES if config.address is None else 1):
                _await(starting, look)
                if (error := starting.exception()) is not None:
                    _log.warning("another try: %s", error)
                    thread.shutdown(wait=False)
                    look = own_processes()
                    thread, starting = _starting(config, folder)
            _await(starting, look)
            starting.result()
            with watching(look if config.address is None else _elsewhere(config.address)) as check:
                yield check
        finally:
            if starting.done():
                _end()
            thread.shutdown(wait=False)


@contextmanager
def _session_folder() -> Iterator[Path]:
    """A folder for the sockets, logs and spilled objects of a cluster on this machine, which Ray would leave behind.

    Raises RunError if it cannot be made.
    """
    usual = tempfile.gettempdir()
    place = Path(os.environ.get("RAY_TMPDIR", usual if len(usual) <= LONGEST_PLACE else "/tmp"))
    with ExitStack() as ending:
        try:
            folder = ending.enter_context(held_folder("prover-ray-", place))
        except OSError as error:
            raise RunError(
                f"Ray has no place for its files: {error.filename or place}: {error.strerror}; make room there, or set "
                "RAY_TMPDIR to another folder"
            ) from error
        yield folder


def _starting(config: WorkersConfig, folder: Path | None) -> tuple[ThreadPoolExecutor, "Future[None]"]:
    thread = ThreadPoolExecutor(1)
    return thread, thread.submit(_start, config, folder)


def _await(starting: "Future[None]", look: Look) -> None:
    """Wait for the end of the start, also for Ray's own words on why it fails, or raise ClusterLost."""
    while not starting.done():
        wait([starting], timeout=LOOK_SECONDS)
        if (dead := look()) and not wait([starting], timeout=REPORT_SECONDS).done:
            abandoned.set()
            raise loss(dead)


def _start(config: WorkersConfig, folder: Path | None) -> None:
    # Ray's own handler would catch SIGTERM in this process, dump the stack and abort.
    ray_constants.RAY_DISABLE_FAILURE_SIGNAL_HANDLER = True
    if config.address is not None:
        try:
            if (head := _host_and_port(config.address)) is not None:
                knock(head, KNOCK_SECONDS)  # Ray would try for minutes
            ray.init(address=config.address, log_to_driver=False, logging_level="ERROR")
        except (OSError, ValueError) as error:
            raise RunError(f"no Ray cluster answers at {config.address}: {_one_line(error)}") from error
        return
    try:
        with _only_what_is_used():
            ray.init(
                address="local",  # without an address, Ray would join any cluster that already runs on this machine
                include_dashboard=False,
                log_to_driver=False,
                logging_level="ERROR",
                _temp_dir=str(folder),
            )
    except Exception as error:  # Ray raises nothing more specific
        raise RunError(
            f"Ray cannot be started on this machine; {_advice(error, folder)}, then give the same command again "
            f"(Ray says: {_one_line(error)})"
        ) from error


@contextmanager
def _only_what_is_used() -> Iterator[None]:
    """A cluster that Ray starts inside has no dashboard, no autoscaler and nothing that forwards logs.

    Ray has no settings for this. Clusters that the user starts in this process, before or after, have all of them.
    """
    whole = {method: getattr(Node, method) for method in _UNUSED}
    for method in _UNUSED:
        setattr(Node, method, lambda node, **_: None)
    try:
        yield
    finally:
        for method, start in whole.items():
            setattr(Node, method, start)


def _advice(error: Exception, folder: Path | None) -> str:
    if folder is not None and shutil.disk_usage(folder).free < LEAST_ROOM:
        return f"its disk is full: make room in {folder.parent}, or set RAY_TMPDIR to another folder"
    if isinstance(error, ValueError) and "memory" in str(error):  # too little for Ray's store of objects
        return "end what uses its memory"
    return "wait until less work runs on it"


def _elsewhere(address: str) -> Look:
    """Where to look whether the cluster at `address`, to which Ray is connected, lives."""
    node = ray._private.worker._global_node
    if node is None:  # Ray's client, which knows only the address
        where = [("head", _host_and_port(address))]
    else:
        where = [("gcs_server", _host_and_port(node.gcs_address)), ("raylet", node.raylet_socket_name)]
    return addresses([(name, there) for name, there in where if there is not None])


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
    """The vital processes of this machine's cluster that have ended, unless Ray has shut it down."""
    return [kind for kind, process in _children().items() if kind in VITAL and process.poll() is not None]


def _host_and_port(address: str) -> tuple[str, int] | None:
    """The parts of `host:port` or `ray://host:port`; None for any other address."""
    host, _, port = address.removeprefix("ray://").rpartition(":")
    return (host, int(port)) if host and port.isdecimal() else None


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
