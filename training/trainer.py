"""Training by the DCO loss on whole tactics: read a configuration, write a checkpoint that vLLM loads."""

import json
import math
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from training.config import TrainConfig, load_config
from training.data import fingerprint, load_pairs
from training.loss import dco_factor, dco_loss
from training.model import Encoded, collate, load_model, new_model, tactic_log_probs
from training.tokenizer import encode_pairs, load_tokenizer, train_tokenizer

RECORD = "training.json"
"""The record that lies beside the weights."""
POOL = 24
"""Batches' worth of rows that are sorted by length together; larger pools pad less and mix less."""


def train(config_path: Path, progress: bool = True) -> Path:
    """Train as the YAML file says and return the checkpoint folder.

    Raises `ConfigError` for a mistake in the file, `ValueError` for unusable rows.
    """
    config = load_config(config_path)
    if config.threads is not None:
        torch.set_num_threads(config.threads)
    torch.manual_seed(config.seed)
    pairs = load_pairs(config.data.train, "train")
    if config.data.train_rows is not None and config.data.train_rows < len(pairs):
        pairs = random.Random(config.seed).sample(pairs, config.data.train_rows)
    valid_pairs = load_pairs(config.data.valid, "valid")[: config.data.valid_rows]
    if config.init is not None:
        tokenizer, model = load_tokenizer(config.init), load_model(config.init)
    else:
        assert config.model is not None  # load_config has seen to it
        tokenizer = train_tokenizer(pairs, config.model.vocabulary)
        model = new_model(config.model, tokenizer)
    rows = [row for row in encode_pairs(tokenizer, pairs) if len(row[0]) <= config.data.max_tokens]
    valid = [row for row in encode_pairs(tokenizer, valid_pairs) if len(row[0]) <= config.data.max_tokens]
    if not rows or not valid:
        raise ValueError(f"{config_path}: no train or no valid rows of at most {config.data.max_tokens} tokens")

    before = evaluate(model, valid, config.neff, tokenizer.pad_token_id)
    began = time.perf_counter()
    steps, tokens, train_loss = _optimize(model, rows, config, tokenizer.pad_token_id, progress)
    seconds = time.perf_counter() - began
    record = {
        "config": config.model_dump(mode="json", exclude={"output": True, "init": True}),
        "init": None if config.init is None else config.init.name,
        "data_sha256": fingerprint(pairs),
        "neff": config.neff,
        "parameters": sum(weight.numel() for weight in model.parameters()),
        "train_rows": len(rows),
        "rows_left_out": len(pairs) - len(rows),
        "steps": steps,
        "seconds": round(seconds, 1),
        "tokens_per_second": round(tokens / seconds),
        "train_loss": train_loss,
        "valid_before": before,
        "valid": evaluate(model, valid, config.neff, tokenizer.pad_token_id),
    }
    config.output.mkdir(parents=True, exist_ok=True)
    model.save_pretrained(str(config.output))
    tokenizer.save_pretrained(str(config.output))
    (config.output / RECORD).write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    return config.output


def _optimize(
    model: Any, rows: Sequence[Encoded], config: TrainConfig, pad: int, progress: bool
) -> tuple[int, int, float]:
    """Run the optimizer; returns steps, tokens seen (padding left out) and the mean loss of the last tenth of steps."""
    options = config.optimizer
    decayed = [weight for weight in model.parameters() if weight.dim() >= 2]
    others = [weight for weight in model.parameters() if weight.dim() < 2]
    optimizer = torch.optim.AdamW(
        [{"params": decayed, "weight_decay": options.weight_decay}, {"params": others, "weight_decay": 0.0}],
        lr=options.learning_rate,
        betas=(0.9, 0.98),
    )
    order = random.Random(config.seed)
    epochs = [batches(rows, options.batch_tokens, order) for _ in range(math.ceil(options.epochs))]
    plan = [batch for epoch in epochs for batch in epoch]
    plan = plan[: max(1, round(len(plan) * options.epochs / len(epochs)))]
    losses: list[float] = []
    tokens = 0
    model.train()
    with Progress(
        TextColumn("Neff {task.fields[neff]:g}"), BarColumn(), TextColumn("{task.completed}/{task.total} steps"),
        TextColumn("loss {task.fields[loss]:.3f}"), TimeRemainingColumn(), disable=not progress,
    ) as bar:  # fmt: skip
        task = bar.add_task("", total=len(plan), neff=config.neff, loss=math.nan)
        for step, batch in enumerate(plan):
            for group in optimizer.param_groups:
                group["lr"] = options.learning_rate * _schedule(step, len(plan), options.warmup_steps)
            ids, labels = collate([rows[index] for index in batch], pad)
            loss = dco_loss(tactic_log_probs(model, ids, labels), config.neff).mean()
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(model.parameters(), options.clip_norm)
            optimizer.step()
            losses.append(loss.item())
            tokens += sum(len(rows[index][0]) for index in batch)
            bar.update(task, advance=1, loss=sum(losses[-20:]) / len(losses[-20:]))
    last = losses[-max(1, len(losses) // 10) :]
    return len(plan), tokens, sum(last) / len(last)


def _schedule(step: int, steps: int, warmup: int) -> float:
    """Share of the peak learning rate: linear warm-up, then a cosine from 1 to 0.1."""
    if step < warmup:
        return (step + 1) / (warmup + 1)
    done = (step - warmup) / max(1, steps - warmup)
    return 0.1 + 0.45 * (1 + math.cos(math.pi * done))


def batches(rows: Sequence[Encoded], batch_tokens: int, order: random.Random) -> Iterator[list[int]]:
    """One pass over `rows` as lists of indices: shuffled, rows of like length together, in random order.

    A batch holds at most `batch_tokens` tokens, padding included, but always at least one row.
    """
    indices = list(range(len(rows)))
    order.shuffle(indices)
    typical = sum(len(ids) for ids, _ in rows) / len(rows)
    pool = max(1, int(POOL * batch_tokens / typical))
    result: list[list[int]] = []
    for start in range(0, len(indices), pool):
        batch: list[int] = []
        for index in sorted(indices[start : start + pool], key=lambda i: len(rows[i][0])):
            if batch and len(rows[index][0]) * (len(batch) + 1) > batch_tokens:
                result.append(batch)
                batch = []
            batch.append(index)
        result.append(batch)
    order.shuffle(result)
    return iter(result)


@torch.no_grad()
def evaluate(model: Any, rows: Sequence[Encoded], neff: float, pad: int) -> dict[str, float]:
    """Mean over rows of the loss at `neff`, the cross-entropy, the tactic's probability and the DCO factor."""
    model.eval()
    parts = []
    by_length = sorted(rows, key=lambda row: len(row[0]))
    for start in range(0, len(by_length), 32):
        ids, labels = collate(by_length[start : start + 32], pad)
        parts.append(tactic_log_probs(model, ids, labels))
    log_probs = torch.cat(parts)
    return {
        "loss": dco_loss(log_probs, neff).mean().item(),
        "cross_entropy": -log_probs.mean().item(),
        "mean_p": log_probs.exp().mean().item(),
        "mean_factor": dco_factor(log_probs, neff).mean().item(),
    }
