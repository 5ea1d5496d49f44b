"""Tactic models: the DCO loss, training, and the theorems and rows that come with the package.

Each name is imported when it is first asked for: reading theorems needs no torch.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from training.data import embedded_theorems
    from training.loss import dco_factor, dco_loss
    from training.trainer import train

__all__ = ["dco_factor", "dco_loss", "embedded_theorems", "train"]

_HOMES = {"dco_factor": "loss", "dco_loss": "loss", "embedded_theorems": "data", "train": "trainer"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"training.{_HOMES[name]}"), name)
