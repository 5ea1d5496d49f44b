"""The F filter: steps are filled with rows that the model is not sure of yet. Knows no model, only probabilities.

Source: the public code of arXiv 2502.07154 looks at each row by a forward pass, leaves out those with F ≤ 0.1, and
fills the batch to its full size with the next ones.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor

from training.batches import Lengths
from training.loss import dco_factor

Look = Callable[[Sequence[int]], Tensor]
"""Row numbers → [B] log-probability of success on each, with the weights as they are now."""


@dataclass
class Filter:
    """Rows that were looked at and wait for a step, and how many were left out."""

    min_factor: float
    """Rows with F(Neff, p) below this are left out; 0 keeps all."""
    waiting: list[tuple[int, float]] = field(default_factory=list)
    """Rows kept beyond the last step's size, each with its log-probability of success when it was looked at."""
    seen: int = 0
    """Rows looked at so far."""
    dropped: int = 0
    """Rows left out so far."""

    def fill(
        self, draw: Callable[[], list[int] | None], look: Look, neff: float, lengths: Lengths, batch_tokens: int
    ) -> list[tuple[int, float]]:
        """Rows for one step, each with its log-probability of success; none when the stream has ended.

        Draws batches until what is kept has `batch_tokens` tokens, padding left out, or the stream ends. What is over
        waits for the next step and is not looked at again.
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
