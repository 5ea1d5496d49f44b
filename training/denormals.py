"""Denormal numbers counted as 0 on every thread that computes: a setting of the CPU. Knows nothing of models.

A confident row's DCO factor is tiny, and its gradient shrinks further on the way down the model, into the numbers that
a CPU stores with fewer digits (denormal numbers: in float32 those below 1.2e-38). Intel's processors compute with them
so slowly that a DCO step took more than four times as long as a cross-entropy step.

What flushing changes: float32 results and operands below 1.2e-38 count as 0, and so do float64 ones below 2.2e-308,
Python's own included. None of them reaches a weight. AdamW divides the mean gradient m by √v + 1e-8, with v the mean
of the squared gradients. Squares of gradients below 1e-19 are denormal, but then √v is below 1e-18, which 1e-8 absorbs
in float32 whether v is flushed or not. A flushed m below 1.2e-38 would have moved its weight by 1e-30 × learning rate.
"""

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import torch

_GRAIN = 1 << 15
"""Elements of a tensor that torch gives to one thread at least."""
_PAUSE_SOFT = 1
"""OpenMP's `omp_pause_soft`: release the threads, keep the settings."""


@contextmanager
def denormals_flushed() -> Iterator[bool]:
    """Count denormal numbers as 0 on this thread and on those that torch computes with for it; afterwards as before.

    Yields whether every one of these threads does so. False on a processor, or with a build of torch, that cannot: all
    results are right then, but DCO steps may be several times slower.
    """
    before = sys.float_info.min * 0.5 == 0.0
    _set(True)
    try:
        yield flushes_everywhere()
    finally:
        _set(before)


def flushes_everywhere() -> bool:
    """Whether denormal results are 0 on all threads that torch computes with for this one."""
    normal = torch.full((_GRAIN * torch.get_num_threads(),), 2.0 * torch.finfo(torch.float32).tiny)
    return not (normal * 0.25).view(torch.int32).any()


def _set(flush: bool) -> None:
    """The setting is each thread's own, and a new thread inherits it: the threads of the pool must start again."""
    torch.set_flush_denormal(flush)
    pause = getattr(ctypes.CDLL(None), "omp_pause_resource_all", None)
    if pause is not None:  # without OpenMP there is no such pool
        pause(_PAUSE_SOFT)
