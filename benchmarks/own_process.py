"""Runs a function in a process of its own, where nothing is loaded yet and nothing stays behind."""

import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def in_own_process(threads: int, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """What `work` returns. Libraries that it loads compute with that many threads.

    Whatever `work` raises is raised here; `BrokenProcessPool` if its process dies.
    """
    os.environ["OMP_NUM_THREADS"] = str(threads)  # read when torch is loaded; the new process inherits it
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(work, *args, **kwargs).result()
