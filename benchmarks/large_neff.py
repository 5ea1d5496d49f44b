"""The effect of a large Neff on a model that is already confident, and the part of it that the optimizer causes.

    python -m benchmarks.large_neff [--checkpoint FOLDER] [--neff 64] [--rows 500] [--valid 200] [--arms NAME …]

Fine-tunes a cross-entropy checkpoint once per arm, on the same rows in the same order. For each arm, prints the means
over its steps of the rows' factor F, of the gradient's norm and of the distance that the weights moved, and the means
over validation rows, before and after, of the loss at Neff, of the cross-entropy and of p. `docs/training.md` discusses
the tables of `--rows 2500 --valid 800`.
"""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import torch

from benchmarks.measurement import Record, argument_parser, measurement
from training.config import TrainConfig
from training.data import load_pairs
from training.loop import Loop
from training.loss import dco_factor, dco_loss
from training.model import load_model
from training.shipped import CHECKPOINTS
from training.tokenizer import Encoded, encode_pairs, load_tokenizer

LEARNING_RATE = 5e-4


def _eps(loop: Loop, value: float) -> None:
    for group in (group for optimizer in loop.optimizers for group in optimizer.param_groups):
        group["eps"] = value


@dataclass(frozen=True)
class Arm:
    """One way to fine-tune."""

    name: str
    neff: float
    settings: dict[str, Any] = field(default_factory=dict)
    optimizer: dict[str, Any] = field(default_factory=dict)
    change: Callable[[Loop], None] = lambda loop: None


def arms(neff: float) -> list[Arm]:
    """Cross-entropy, unmodified AdamW, and each suspected cause or remedy by itself."""
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


@dataclass(frozen=True)
class Judgement:
    """Means over validation rows."""

    loss: float
    """DCO loss at Neff."""
    cross_entropy: float
    probability: float
    factor: float
    silent: float
    """Share of the rows whose factor is below 0.3."""
    alike: float
    """Effective share of rows, (mean F)² / mean F²: the share with equal factors that would be equally uneven."""


def judge(loop: Loop, valid: Sequence[Encoded], neff: float) -> Judgement:
    """Evaluate the model with its current weights."""
    log_probs = loop.log_probs(valid, range(len(valid)))
    factor = dco_factor(log_probs, neff)
    return Judgement(
        loss=dco_loss(log_probs, neff).mean().item(),
        cross_entropy=-log_probs.mean().item(),
        probability=log_probs.exp().mean().item(),
        factor=factor.mean().item(),
        silent=(factor < 0.3).double().mean().item(),
        alike=(factor.mean() ** 2 / (factor**2).mean()).item(),
    )


def run_arm(
    arm: Arm, checkpoint: Path, rows: Sequence[Encoded], valid: Sequence[Encoded], neff: float, record: Record
) -> None:
    """Fine-tune from the checkpoint and report the figures."""
    optimizer = {"learning_rate": LEARNING_RATE, "warmup_steps": 20, "batch_tokens": 4096} | arm.optimizer
    settings = {"output": "unused", "init": str(checkpoint), "neff": arm.neff, **arm.settings, "optimizer": optimizer}
    torch.manual_seed(0)
    pad = load_tokenizer(checkpoint).pad_token_id
    loop = Loop(load_model(checkpoint), rows, TrainConfig.model_validate(settings), pad)
    arm.change(loop)
    if arm.neff == 1:
        report(record, "before", judge(loop, valid, neff))
    start = last = weights(loop)
    moved, factors, norms = [], [], []
    for step in loop.steps():
        now = weights(loop)
        moved.append((now - last).norm().item())
        factors.append(step.factor)
        norms.append(step.gradient_norm)
        last = now
    record.figure(f"{arm.name}: factor F of a step", statistics.mean(factors), "", f"mean of {len(moved)} steps")
    record.figure(f"{arm.name}: norm of the gradient", statistics.mean(norms))
    record.figure(f"{arm.name}: distance moved in a step", statistics.mean(moved))
    record.figure(f"{arm.name}: distance moved in all", (last - start).norm().item())
    report(record, arm.name, judge(loop, valid, neff))


def report(record: Record, name: str, judged: Judgement) -> None:
    """Report a judgement as figures."""
    record.figure(f"{name}: DCO loss", judged.loss, "", "validation rows")
    record.figure(f"{name}: cross-entropy", judged.cross_entropy, "nats")
    record.figure(f"{name}: p", judged.probability)
    record.figure(f"{name}: F", judged.factor)
    record.figure(f"{name}: rows with F < 0.3", 100 * judged.silent, "%")
    record.figure(f"{name}: rows that count", 100 * judged.alike, "%", "as if those that count did so alike")


def main() -> None:
    """Train every arm from the checkpoint."""
    parser = argument_parser(__doc__)
    parser.add_argument("--checkpoint", type=Path, default=CHECKPOINTS[1])
    parser.add_argument("--neff", type=float, default=64)
    parser.add_argument("--rows", type=int, default=500)
    parser.add_argument("--valid", type=int, default=200)
    parser.add_argument("--arms", nargs="*", help="names of the arms to run (all)")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    tokenizer = load_tokenizer(options.checkpoint)
    rows = encode_pairs(tokenizer, Random(0).sample(load_pairs("train"), options.rows))
    valid = encode_pairs(tokenizer, load_pairs("valid")[: options.valid])
    with measurement(options.json) as record:
        for arm in arms(options.neff):
            if not options.arms or arm.name in options.arms:
                record.stage(arm.name)
                run_arm(arm, options.checkpoint, rows, valid, options.neff, record)


def weights(loop: Loop) -> torch.Tensor:
    """All weights as one vector."""
    return torch.cat([weight.detach().flatten() for weight in loop.model.parameters()])


if __name__ == "__main__":
    main()
