"""Tolerances for computed numbers on a CPU and on a GPU."""

import torch


def within(cpu: float, gpu: float) -> float:
    """The tolerance on this machine: models compute in float32 on a CPU, in bfloat16 (8 bits) or TF32 (11) on a GPU."""
    return gpu if torch.cuda.is_available() else cpu
