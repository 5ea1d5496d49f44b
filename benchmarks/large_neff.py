"""What a large Neff does to a model that is already confident, and what of it is the optimizer's doing.

    python benchmarks/large_neff.py [--checkpoint FOLDER] [--neff 64] [--rows 6000] [--valid 800] [--arms NAME …]

Fine-tunes a cross-entropy checkpoint once for each arm, on the same rows in the same order, and prints for each: means
over its steps of the rows' factor F, of the gradient's norm, of the distance that the weights moved, and means over
validation rows, before and after, of the loss at Neff, of the cross-entropy and of p. `docs/training.md` reads it.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import torch

from training.config import TrainConfig
from training.data import load_pairs
from training.loop import Loop
from training.loss import dco_factor, dco_loss
from training.model import load_model
from training.shipped import CHECKPOINTS
from training.tokenizer import encode_pairs, load_tokenizer

LEARNING_RATE = 5e-4


def _eps(loop: Loop, value: float) -> None:
    for group in loop.optimizer.param_groups:
        group["eps"] = value


@dataclass(frozen=True)
class Arm:
    """A way to fine-tune."""

    name: str
    neff: float
    settings: dict[str, Any] = field(default_factory=dict)
    optimizer: dict[str, Any] = field(default_factory=dict)
    change: Callable[[Loop], None] = lambda loop: None


def arms(neff: float) -> list[Arm]:
    """Cross-entropy, AdamW as it is, and each suspected cause or cure by itself."""
    return [
        Arm("Neff 1", 1),
        Arm("AdamW", neff),
        Arm("no weight decay", neff, optimizer={"weight_decay": 0.0}),
        Arm("clipped 0.05", neff, optimizer={"clip_norm": 0.05}),
        Arm("eps 1e-3", neff, change=lambda loop: _eps(loop, 1e-3)),
        Arm("rate × F", neff, optimizer={"scale_by_factor": True}),
        Arm("filter 0.1", neff, settings={"min_factor": 0.1}),
        Arm("filter, rate × F", neff, settings={"min_factor": 0.1}, optimizer={"scale_by_factor": True}),
    ]


def main() -> None:
    """Train every arm from the checkpoint and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, default=CHECKPOINTS[1])
    parser.add_argument("--neff", type=float, default=64)
    parser.add_argument("--rows", type=int, default=6000)
    parser.add_argument("--valid", type=int, default=800)
    parser.add_argument("--arms", nargs="*", help="names of the arms to run; left out: all")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    tokenizer = load_tokenizer(options.checkpoint)
    rows = encode_pairs(tokenizer, Random(0).sample(load_pairs("train"), options.rows))
    valid = encode_pairs(tokenizer, load_pairs("valid")[: options.valid])

    def judged(loop: Loop) -> str:
        log_probs = loop.log_probs(valid, range(len(valid)))
        loss, factor = dco_loss(log_probs, options.neff).mean(), dco_factor(log_probs, options.neff)
        alike = factor.mean() ** 2 / (factor**2).mean()  # rows that count, were they to count alike
        return (
            f"{loss:.4f} | {-log_probs.mean():.4f} | {log_probs.exp().mean():.4f} | {factor.mean():.3f} | "
            f"{(factor < 0.3).double().mean():.0%} | {alike:.0%}"
        )

    print("| arm | steps | F | gradient | moved a step | moved in all | loss | −log p | p | F | F < 0.3 | alike |")
    print("|" + "---|" * 12)
    for arm in arms(options.neff):
        if options.arms and arm.name not in options.arms:
            continue
        config = TrainConfig.model_validate(
            {
                "output": "unused", "init": str(options.checkpoint), "neff": arm.neff, **arm.settings,
                "optimizer": {"learning_rate": LEARNING_RATE, "warmup_steps": 20, "batch_tokens": 4096} | arm.optimizer,
            }
        )  # fmt: skip
        torch.manual_seed(0)
        loop = Loop(load_model(options.checkpoint), rows, config, tokenizer.pad_token_id)
        arm.change(loop)
        if arm.neff == 1:
            print(f"| before | | | | | | {judged(loop)} |", flush=True)
        start = last = weights(loop)
        moved, factors, norms = [], [], []
        for step in loop.steps():
            now = weights(loop)
            moved.append((now - last).norm().item())
            factors.append(step.factor)
            norms.append(step.gradient_norm)
            last = now
        means = [f"{sum(values) / len(values):.3g}" for values in (factors, norms, moved)]
        print(
            f"| {arm.name} | {len(moved)} | {' | '.join(means)} | {(last - start).norm():.3g} | {judged(loop)} |",
            flush=True,
        )


def weights(loop: Loop) -> torch.Tensor:
    """All weights as one vector."""
    return torch.cat([weight.detach().flatten() for weight in loop.model.parameters()])


if __name__ == "__main__":
    main()
