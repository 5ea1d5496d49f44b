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

    def __init__(self, seeds: Sequence[int], temperature: float, device: torch.device) -> None:
        """`seeds` [R]: one for each row."""
        self._generators = [torch.Generator(device).manual_seed(seed) for seed in seeds]
        self._temperature = temperature
        self.log_probs: list[torch.Tensor] = []
        """Log-probability of each drawn token at the temperature, one tensor [R] per step."""

    def __call__(self, input_ids: torch.Tensor, scores: torch.Tensor) -> torch.Tensor:
        """Scores of the next token [R, V] → the same, but −∞ for every token except the one drawn."""
        log_probs = (scores.float() / self._temperature).log_softmax(-1)
        noise = torch.empty_like(log_probs)
        for row, generator in zip(noise, self._generators, strict=True):
            row.exponential_(generator=generator)
        drawn = (log_probs - noise.log()).argmax(-1, keepdim=True)
        self.log_probs.append(log_probs.gather(1, drawn).squeeze(1))
        return torch.full_like(scores, -torch.inf).scatter_(1, drawn, 0.0)
