"""Sets the CPU to treat denormal numbers as 0 on every computing thread. Knows nothing of models.

A confident row has a tiny DCO factor, and its gradient shrinks further on the way down the model, into the denormal
numbers, which a CPU stores with fewer digits (in float32, those below 1.2e-38). Intel's processors compute with them so
slowly that a DCO step took more than four times as long as a cross-entropy step.

Flushing makes float32 results and operands below 1.2e-38 count as 0, and float64 ones below 2.2e-308, including
Python's own. None of them reaches a weight. AdamW divides the mean gradient m by √v + 1e-8, with v the mean
of the squared gradients. Squares of gradients below 1e-19 are denormal, but then √v is below 1e-18, which 1e-8 absorbs
in float32 whether v is flushed or not. A flushed m below 1.2e-38 would have moved its weight by 1e-30 × learning rate.
"""

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import torch

_GRAIN = 1 << 15
"""Minimum number of tensor elements that torch gives to one thread."""
_PAUSE_SOFT = 1
"""OpenMP's `omp_pause_soft`: release the threads but keep the settings."""


@contextmanager
def denormals_flushed() -> Iterator[bool]:
    """Treat denormal numbers as 0 on this thread and on torch's threads for it; restore the setting on exit.

    Yields whether all of these threads do so. It is False if the processor or the build of torch does not support it:
    results are then still correct, but DCO steps may be several times slower.
    """
    before = sys.float_info.min * 0.5 == 0.0
    _set(True)
    try:
        yield flushes_everywhere()
    finally:
        _set(before)


def flushes_everywhere() -> bool:
    """Whether denormal results are 0 on all threads that torch uses for this one."""
    normal = torch.full((_GRAIN * torch.get_num_threads(),), 2.0 * torch.finfo(torch.float32).tiny)
    return not (normal * 0.25).view(torch.int32).any()


def _set(flush: bool) -> None:
    """Set flushing on this thread and restart torch's thread pool: a thread inherits the setting when it starts."""
    torch.set_flush_denormal(flush)
    pause = getattr(ctypes.CDLL(None), "omp_pause_resource_all", None)
    if pause is not None:  # without OpenMP there is no thread pool
        pause(_PAUSE_SOFT)
