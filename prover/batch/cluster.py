"""The Ray cluster of a batch: an existing one, or one of this machine."""

import importlib.util
import os
import signal
import socket
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager, redirect_stdout
from pathlib import Path

import ray

from prover.config.run import CheckpointSource, RunConfig, WorkersConfig
from prover.errors import GeneratorError, RunError

SOME_CPU = 0.01
"""What an actor asks for. Ray spreads over the nodes what asks for something; what asks for nothing may come to one."""

KNOCK_SECONDS = 10.0
"""How long a cluster's head may take to accept a connection."""


@contextmanager
def cluster(config: WorkersConfig, log: Path) -> Iterator[None]:
    """Inside the `with` a cluster is there: the one at `config.address`, or one of this machine that ends with it.

    What Ray's libraries print goes to standard error, so that standard output holds results alone; what Ray says of
    processes that died, a paragraph each, goes to the file `log`. All actors that were started inside end with it.
    Raises RunError if no cluster answers at the address, or none can be started here.
    """
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    os.environ.setdefault("RAY_COLOR_PREFIX", "0")  # what it would colour goes to a file
    sys.stdout.flush()
    standard_output = os.dup(1)
    os.dup2(2, 1)
    try:
        with log.open("a", buffering=1, encoding="utf-8") as file, redirect_stdout(file), _started(config):
            yield
    finally:
        os.dup2(standard_output, 1)
        os.close(standard_output)


@contextmanager
def _started(config: WorkersConfig) -> Iterator[None]:
    """Ray is started in a thread, so that this one can keep SIGTERM, which Ray takes over, and be interrupted without
    cutting Ray's code short. The thread stays: Ray's processes die with it.

    Who is interrupted while Ray starts is not kept waiting, and should end this process soon: `os._exit`.
    """
    thread = ThreadPoolExecutor(1)
    starting = thread.submit(_start, config)
    try:
        while not starting.done():
            wait([starting], timeout=0.1)
            # Ray has by now put a handler of its own before the one of this process: it dumps the stack and aborts.
            signal.signal(signal.SIGTERM, signal.getsignal(signal.SIGTERM))
        starting.result()
        yield
    finally:
        if starting.done():
            ray.shutdown()
            signal.signal(signal.SIGTERM, signal.getsignal(signal.SIGTERM))  # Ray has put the system's in its place
        thread.shutdown(wait=False)


def _start(config: WorkersConfig) -> None:
    if config.address is not None:
        try:
            _knock(config.address)
            ray.init(address=config.address, log_to_driver=False, logging_level="ERROR")
        except (OSError, ValueError) as error:
            raise RunError(f"no Ray cluster answers at {config.address}: {_one_line(error)}") from error
        return
    try:
        # Without an address Ray would join any cluster that somebody has started on this machine.
        ray.init(address="local", include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    except Exception as error:  # Ray raises nothing more special
        raise RunError(
            "Ray cannot be started on this machine; wait until less work runs on it, then give the same command again "
            f"(Ray says: {_one_line(error)})"
        ) from error


def _knock(address: str) -> None:
    """Raises OSError if nobody listens at `host:port` or `ray://host:port`; Ray would try for minutes."""
    host, _, port = address.removeprefix("ray://").rpartition(":")
    if host and port.isdecimal():
        socket.create_connection((host, int(port)), timeout=KNOCK_SECONDS).close()


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())


def wanted_gpus(config: RunConfig) -> float:
    """What the engines of a run take together. Provers that differ in their adapter alone share engines."""
    sources = (prover.generator for prover in config.used_provers().values())
    engines = {source.base() for source in sources if isinstance(source, CheckpointSource)}
    return sum(engine.gpus * engine.replicas for engine in engines)


def check_gpus(config: RunConfig) -> None:
    """Raises GeneratorError if the run needs more GPUs than this machine has, unless its cluster is elsewhere."""
    wanted = wanted_gpus(config)
    if wanted == 0 or config.workers.address is not None or importlib.util.find_spec("torch") is None:
        return  # without torch there is no engine at all, which is said elsewhere
    import torch

    there = torch.accelerator.device_count()
    if wanted > there:
        raise GeneratorError(
            f"the engines want {wanted:g} GPUs (`gpus` × `replicas`), this machine has {there}; lower `gpus`, or give "
            "the address of a cluster that has them (`workers.address`)"
        )
