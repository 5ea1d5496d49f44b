"""The GEM loss, token by token: a baseline beside DCO that keeps a model from growing overconfident. Knows no model.

Source: Li, Chen, Xu, Qin, Xiao, Luo, Sun, "Preserving Diversity in Supervised Fine-Tuning of Large Language Models",
ICLR 2025, arXiv 2408.16673. For a token y, with scores z over the vocabulary and π = softmax(z),

    loss = −Σ_v q_v w_v (log π_y − log π_v)      q = softmax(z / β)
    w    = 1 (linear) or σ((z_v − z_y) / 100) (logsigmoid)

where q and w are held constant in the gradient. Since log π_y − log π_v = z_y − z_v, π itself is not needed. With
linear weights the gradient is q − δ_y: that of β times the cross-entropy of z / β, and at β = 1 that of cross-entropy.
"""

import math
from typing import Literal

import torch
from torch import Tensor

GemWeights = Literal["linear", "logsigmoid"]
"""The two forms of w."""
BETA = 0.7
"""β of the authors' experiments."""
_SLOPE = 0.01
"""Factor of z_v − z_y in the logsigmoid weights."""


def gem_loss(
    logits: Tensor, labels: Tensor, beta: float = BETA, weights: GemWeights = "linear", ignored: int = -100
) -> Tensor:
    """GEM of each sequence of labels, summed over its tokens in float32 or better.

    Args:
        logits: [B, T, V] finite scores of the token at the same position as its label (already shifted).
        labels: [B, T] token ids, `ignored` where a token does not count.
        beta: temperature of q, above 0. As it falls, the label competes with the best token alone.
        weights: the form of w.
        ignored: the label that marks a token as not counted.

    Returns:
        [B] losses, at least float32. Only their gradient has a meaning: a value may be negative. For a mean over
        tokens, as in the authors' code, divide their sum by the number of labels that count.

    Raises:
        ValueError: `beta` is not a finite number above 0.
    """
    if not (math.isfinite(beta) and beta > 0):
        raise ValueError(f"beta must be a finite number above 0, not {beta}")
    wide = logits if logits.dtype == torch.float64 else logits.float()
    counted = labels != ignored
    chosen = wide.gather(-1, labels.clamp_min(0).unsqueeze(-1))  # [B, T, 1]
    with torch.no_grad():
        share = (wide / beta).softmax(-1)  # q·w
        if weights == "logsigmoid":
            share *= torch.sigmoid(_SLOPE * (wide - chosen))
    losses = (share * wide).sum(-1) - share.sum(-1) * chosen.squeeze(-1)
    return (losses * counted).sum(-1)
