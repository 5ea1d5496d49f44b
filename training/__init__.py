"""Tactic models: the DCO loss, the trainer, and the theorems and rows shipped with the package.

Each name is imported on first access, so reading theorems does not import torch. Knows no search and no serving.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from training.compute_loss import dco_loss_func
    from training.data import embedded_theorems
    from training.dpo import train_on_preferences
    from training.gem import gem_loss
    from training.loss import approximate_dco_loss, dco_factor, dco_loss, sequence_log_prob, token_mean_dco_loss
    from training.trainer import train

__all__ = [
    "approximate_dco_loss",
    "dco_factor",
    "dco_loss",
    "dco_loss_func",
    "embedded_theorems",
    "gem_loss",
    "sequence_log_prob",
    "token_mean_dco_loss",
    "train",
    "train_on_preferences",
]

_HOMES = {
    "approximate_dco_loss": "loss",
    "dco_factor": "loss",
    "dco_loss": "loss",
    "dco_loss_func": "compute_loss",
    "embedded_theorems": "data",
    "gem_loss": "gem",
    "sequence_log_prob": "loss",
    "token_mean_dco_loss": "loss",
    "train": "trainer",
    "train_on_preferences": "dpo",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"training.{_HOMES[name]}"), name)
