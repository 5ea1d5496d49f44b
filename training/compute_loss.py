"""The DCO loss as `transformers.Trainer(compute_loss_func=…)` and trainers built on it call their loss.

Knows the shapes of a causal language model's logits and labels, and neither models nor trainers.
"""

from collections.abc import Mapping
from typing import Any, Protocol

from torch import Tensor

from training.loss import check_neff, dco_loss, sequence_log_prob
from training.tokenizer import IGNORED


class ComputeLoss(Protocol):
    """What `compute_loss_func` of a Trainer is."""

    def __call__(
        self, outputs: Mapping[str, Any], labels: Tensor, num_items_in_batch: Tensor | int | None = None
    ) -> Tensor:
        """The loss, a scalar, of one batch.

        Args:
            outputs: what the model returns: `logits` [B, T, V].
            labels: [B, T] token ids, not shifted; -100 on prompt and padding. Each row is one prompt and one tactic, so
                rows must not be packed.
            num_items_in_batch: number of labels that count in all batches of the optimizer step; None: in this one.
        """
        ...


def dco_loss_func(neff: float) -> ComputeLoss:
    """Σ `dco_loss` of the rows / number of labels that count, for `Trainer(compute_loss_func=dco_loss_func(neff))`.

    A Trainer tells its loss the number of labels in the whole optimizer step, not the number of rows. Dividing by the
    labels makes the gradient the same however the step is split by gradient accumulation, and makes Neff 1 the
    Trainer's own cross-entropy. `neff` is as for `dco_loss`; raises ValueError if it is below 1.
    """
    check_neff(neff)

    def compute_loss(
        outputs: Mapping[str, Any], labels: Tensor, num_items_in_batch: Tensor | int | None = None
    ) -> Tensor:
        shifted = labels[:, 1:]
        items = (shifted != IGNORED).sum() if num_items_in_batch is None else num_items_in_batch
        return dco_loss(sequence_log_prob(outputs["logits"][:, :-1], shifted, IGNORED), neff).sum() / items

    return compute_loss
