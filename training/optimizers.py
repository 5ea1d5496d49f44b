"""The optimizers of a model's weights: AdamW, or Muon for the matrices within its layers. Knows no loss and no row."""

from typing import Any

import torch
from torch.optim import AdamW, Muon, Optimizer

from training.config import OptimizerConfig

BETAS = (0.9, 0.98)
"""AdamW's decay rates of the mean gradient and of its mean square."""


def optimizers_for(model: Any, options: OptimizerConfig) -> list[Optimizer]:
    """One optimizer or two, which together step all of the model's trained weights.

    Muon's steps have the root mean square of AdamW's, so that both take the same learning rate. Source: Liu et al.,
    "Muon is Scalable for LLM Training", 2025, arXiv 2502.16982, equation 4.
    """
    trained = [weight for weight in model.parameters() if weight.requires_grad]
    within = _within_layers(model) if options.kind == "muon" else set()
    matrices = [weight for weight in trained if weight in within]
    others = [weight for weight in trained if weight not in within]
    groups = [
        {"params": [weight for weight in others if weight.dim() >= 2], "weight_decay": options.weight_decay},
        {"params": [weight for weight in others if weight.dim() < 2], "weight_decay": 0.0},
    ]
    result: list[Optimizer] = []
    if matrices:
        decay, rate = options.weight_decay, options.learning_rate
        result.append(Muon(matrices, lr=rate, weight_decay=decay, adjust_lr_fn="match_rms_adamw"))
    if others:
        result.append(AdamW([group for group in groups if group["params"]], lr=options.learning_rate, betas=BETAS))
    return result


def _within_layers(model: Any) -> set[torch.nn.Parameter]:
    """Every weight matrix but the token embeddings, at either end, whose rows are tokens' and not directions."""
    ends = {id(end.weight) for end in (model.get_input_embeddings(), model.get_output_embeddings()) if end is not None}
    return {weight for weight in model.parameters() if weight.dim() == 2 and id(weight) not in ends}
