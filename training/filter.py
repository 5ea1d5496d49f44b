"""The F filter: fills steps with rows that the model is not yet confident of. Knows no model, only probabilities.

Source: the public code of arXiv 2502.07154 examines each row with a forward pass, leaves out rows with F ≤ 0.1, and
fills the batch to its full size with the next rows.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor

from training.batches import Lengths
from training.loss import dco_factor

Look = Callable[[Sequence[int]], Tensor]
"""Row numbers → [B] log-probability of success on each row, with the current weights."""


@dataclass
class Filter:
    """Rows that have been examined and wait for a step, and the number of rows left out."""

    min_factor: float
    """Rows with F(Neff, p) below this are left out; 0 keeps all."""
    waiting: list[tuple[int, float]] = field(default_factory=list)
    """Rows kept beyond the size of the last step, each with its log-probability of success when it was examined."""
    seen: int = 0
    """Number of rows examined so far."""
    dropped: int = 0
    """Number of rows left out so far."""

    def fill(
        self, draw: Callable[[], list[int] | None], look: Look, neff: float, lengths: Lengths, batch_tokens: int
    ) -> list[tuple[int, float]]:
        """Rows for one step, each with its log-probability of success; empty when the stream has ended.

        Draws batches until the rows kept have `batch_tokens` tokens, not counting padding, or the stream ends. Surplus
        rows wait for the next step and are not examined again.
        """
        while sum(int(lengths[row]) for row, _ in self.waiting) < batch_tokens:
            batch = draw()
            if batch is None:
                break
            log_success = look(batch).double()
            keep = dco_factor(log_success, neff) >= self.min_factor
            self.seen += len(batch)
            self.dropped += len(batch) - int(keep.sum())
            self.waiting += [
                (batch[index], log_success[index].item()) for index in torch.nonzero(keep).flatten().tolist()
            ]
        taken, tokens = 0, 0
        for row, _ in self.waiting:
            tokens += int(lengths[row])
            if taken and tokens > batch_tokens:
                break
            taken += 1
        step, self.waiting = self.waiting[:taken], self.waiting[taken:]
        return step
