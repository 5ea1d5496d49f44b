"""Tactic models: the DCO loss, training, and the theorems and rows that come with the package.

`dco_loss` imports torch alone; the rest is imported when it is first asked for.
"""

from typing import TYPE_CHECKING, Any

from training.loss import dco_factor, dco_loss

if TYPE_CHECKING:
    from training.data import embedded_theorems
    from training.trainer import train

__all__ = ["dco_factor", "dco_loss", "embedded_theorems", "train"]


def __getattr__(name: str) -> Any:
    if name == "embedded_theorems":
        from training.data import embedded_theorems

        return embedded_theorems
    if name == "train":
        from training.trainer import train

        return train
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
