"""How exactly computed numbers agree."""

import torch


def within(cpu: float, gpu: float) -> float:
    """The tolerance here: on a CPU models compute in float32, on a GPU in bfloat16, with 8 bits, or TF32, with 11."""
    return gpu if torch.cuda.is_available() else cpu
