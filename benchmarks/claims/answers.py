"""The paper's answer mode at small scale: arithmetic problems with exact match. Knows no Lean.

A problem is `a*b+c*d-e` with single digits, and its answer is a number. A tiny model cannot compute it; it learns which
answers are likely. An answer is one short sequence, so its probability p is exact, and pass@N is 1 − (1 − p)^N without
sampling.
"""

import json
import random
from pathlib import Path

import torch

from benchmarks.claims.chunks import write
from benchmarks.claims.models import BASE_RATE, RATE, VALID_ROWS, train_as, write_rows
from benchmarks.claims.settings import Settings
from training.data import Pair
from training.model import collate, load_model, tactic_log_probs
from training.tokenizer import encode_pairs, load_tokenizer

BASE_TIMES = 6
"""Number of problems of the warm start, as a multiple of those of the training proper. It sees each problem once."""
HELD_OUT = 400
"""Number of problems for choosing, and of problems for the report."""
BATCH_TOKENS = 320
"""Number of tokens in one optimizer step: about 24 problems."""
BATCH = 256
"""Number of problems that a model evaluates together."""


def problems(random_: random.Random, count: int) -> list[Pair]:
    """`count` distinct problems with their answers."""
    found: dict[str, str] = {}
    while len(found) < count:
        a, b, c, d, e = (random_.randint(2, 9) for _ in range(5))
        found[f"{a}*{b}+{c}*{d}-{e}"] = str(a * b + c * d - e)
    return [Pair(problem, answer) for problem, answer in found.items()]


def solve(settings: Settings, seed: int) -> None:
    """Train one seed's models; write log p of the correct answer for every held-out problem, Neff and epoch."""
    folder = settings.folder / "answers"
    file = folder / f"seed-{seed}.json"
    if file.exists():
        return
    few = settings.answers_rows
    pairs = problems(random.Random(seed), (BASE_TIMES + 1) * few + 2 * HELD_OUT)
    held_out, base, rows = pairs[: 2 * HELD_OUT], pairs[2 * HELD_OUT : -few], pairs[-few:]
    models = folder / f"seed-{seed}"
    write_rows(models / "warm-start.jsonl", base)
    write_rows(models / "rows.jsonl", rows)
    write_rows(models / "valid.jsonl", held_out[:VALID_ROWS])
    model = settings.model.model_copy(update={"vocabulary": 300}).model_dump()
    optimizer = {"epochs": 1, "learning_rate": BASE_RATE, "batch_tokens": BATCH_TOKENS}
    train_as(models / "warm-start.yaml", "warm-start.jsonl", optimizer, output="warm-start", model=model, seed=seed)
    found = {"base": log_probs(models / "warm-start", held_out)}
    start = {"warm_start": "warm-start.yaml", "neffs": list(settings.neffs), "seed": seed}
    for epochs in settings.answers_epochs:
        optimizer = {"epochs": epochs, "learning_rate": RATE, "batch_tokens": BATCH_TOKENS}
        name = f"epoch-{epochs}"
        train_as(models / f"{name}.yaml", "rows.jsonl", optimizer, output=name, **start)
        for neff in settings.neffs:
            found[f"{neff}/{epochs}"] = log_probs(models / name / f"neff-{neff}", held_out)
    write(file, json.dumps(found).encode())


@torch.no_grad()
def log_probs(checkpoint: Path, pairs: list[Pair]) -> list[float]:
    """Log-probability of each problem's answer."""
    tokenizer, model = load_tokenizer(checkpoint), load_model(checkpoint).eval()
    rows = encode_pairs(tokenizer, pairs)
    found: list[float] = []
    for start in range(0, len(rows), BATCH):
        ids, labels = collate(rows[start : start + BATCH], tokenizer.pad_token_id)
        found += tactic_log_probs(model, ids, labels).tolist()
    return found
