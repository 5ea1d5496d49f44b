"""Sampling in transformers with a random generator for each row, so that rows in one batch draw independently.

Knows no model.
"""

from collections.abc import Sequence

import torch


class SeededSampler:
    """A logits processor that draws the next token of each row and leaves no other, so that greedy decoding takes it.

    With q ~ Exp(1) for each token, argmax p/q is distributed as p. The noise q of a row depends on its seed and on the
    number of tokens drawn, so a row draws the same in every batch, up to the rounding of its logits.
    """

    def __init__(
        self,
        seeds: Sequence[int],
        device: torch.device,
        *,
        temperature: float = 1.0,
        top_p: float = 1.0,
        top_k: int | None = None,
    ) -> None:
        """`seeds` [R]: one for each row. A token is drawn from the `top_k` most probable ones, and of these from those
        that together have the probability `top_p`."""
        self._generators = [torch.Generator(device).manual_seed(seed) for seed in seeds]
        self._temperature, self._top_p, self._top_k = temperature, top_p, top_k
        self.log_probs: list[torch.Tensor] = []
        """Log-probability of each drawn token among those that it was drawn from, one tensor [R] per step."""

    def __call__(self, input_ids: torch.Tensor, scores: torch.Tensor) -> torch.Tensor:
        """Scores of the next token [R, V] → the same, but −∞ for every token except the one drawn."""
        log_probs = self._kept(scores.float() / self._temperature).log_softmax(-1)
        noise = torch.empty_like(log_probs)
        for row, generator in zip(noise, self._generators, strict=True):
            row.exponential_(generator=generator)
        drawn = (log_probs - noise.log()).argmax(-1, keepdim=True)
        self.log_probs.append(log_probs.gather(1, drawn).squeeze(1))
        return torch.full_like(scores, -torch.inf).scatter_(1, drawn, 0.0)

    def _kept(self, logits: torch.Tensor) -> torch.Tensor:
        """The logits [R, V], with −∞ for the tokens that are not drawn from."""
        if self._top_k is not None and self._top_k < logits.shape[-1]:
            least = logits.topk(self._top_k).values[:, -1:]
            logits = logits.masked_fill(logits < least, -torch.inf)
        if self._top_p < 1:
            ordered, order = logits.sort(descending=True)
            before = ordered.softmax(-1).cumsum(-1) - ordered.softmax(-1)  # probability of all that are more probable
            dropped = torch.zeros_like(logits, dtype=torch.bool).scatter_(1, order, before >= self._top_p)
            logits = logits.masked_fill(dropped, -torch.inf)
        return logits
