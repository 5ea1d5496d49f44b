"""The paper's answer mode in small: arithmetic without words, exact match, no Lean.

A problem is `a*b+c*d-e` in single digits, its answer a number. A tiny model cannot compute it; it learns which answers
are likely. An answer is one short sequence: its probability p is exact, and pass@N is 1 − (1 − p)^N without sampling.
"""

import json
import random

import torch

from benchmarks.claims.chunks import write
from benchmarks.claims.models import BASE_RATE, RATE, Epochs
from benchmarks.claims.settings import Settings
from training.data import Pair
from training.model import collate, new_model, tactic_log_probs
from training.tokenizer import Encoded, encode_pairs, train_tokenizer

BASE_TIMES = 6
"""The warm start sees so many times as many problems as the training proper, once."""
HELD_OUT = 400
"""Problems for choosing, and as many for the report."""
BATCH = 256


def problems(random_: random.Random, count: int) -> list[Pair]:
    """Different problems with their answers."""
    found: dict[str, str] = {}
    while len(found) < count:
        a, b, c, d, e = (random_.randint(2, 9) for _ in range(5))
        found[f"{a}*{b}+{c}*{d}-{e}"] = str(a * b + c * d - e)
    return [Pair(problem, answer) for problem, answer in found.items()]


def solve(settings: Settings, seed: int) -> None:
    """Train one seed's models; write log p of the right answer for every held-out problem, Neff and epoch."""
    file = settings.folder / "answers" / f"seed-{seed}.json"
    if file.exists():
        return
    torch.manual_seed(seed)
    few = settings.answers_rows
    pairs = problems(random.Random(seed), (BASE_TIMES + 1) * few + 2 * HELD_OUT)
    tokenizer = train_tokenizer(pairs[: BASE_TIMES * few], 300)
    rows = encode_pairs(tokenizer, pairs)
    held_out, base, train = rows[: 2 * HELD_OUT], rows[2 * HELD_OUT : -few], rows[-few:]
    pad = tokenizer.pad_token_id
    model = new_model(settings.model.model_copy(update={"vocabulary": 300}), tokenizer)
    Epochs(model, base, neff=1, rate=BASE_RATE, pad=pad, seed=seed).run(final_rate=0.0)
    start = {name: weight.clone() for name, weight in model.state_dict().items()}
    found = {"base": log_probs(model, held_out, pad)}
    for neff in settings.neffs:
        model.load_state_dict(start)
        epochs = Epochs(model, train, neff=neff, rate=RATE, pad=pad, seed=seed)
        for epoch in range(1, settings.answers_epochs[-1] + 1):
            epochs.run(final_rate=RATE)
            if epoch in settings.answers_epochs:
                found[f"{neff}/{epoch}"] = log_probs(model, held_out, pad)
    write(file, json.dumps(found).encode())


@torch.no_grad()
def log_probs(model: torch.nn.Module, rows: list[Encoded], pad: int) -> list[float]:
    """Log-probability of each row's answer."""
    model.eval()
    found: list[float] = []
    for start in range(0, len(rows), BATCH):
        ids, labels = collate(rows[start : start + BATCH], pad)
        found += tactic_log_probs(model, ids, labels).tolist()
    model.train()
    return found
