"""Runs a function in a fresh process, where nothing is loaded before and nothing remains after. Knows no benchmark."""

import multiprocessing
import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def in_own_process(threads: int, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """Run `work` in a fresh process and return its result. Libraries that it loads use `threads` threads.

    Exceptions of `work` are raised here. Raises `BrokenProcessPool` if the process dies.
    """
    os.environ["OMP_NUM_THREADS"] = str(threads)  # torch reads it when it is loaded; the new process inherits it
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(work, *args, **kwargs).result()
