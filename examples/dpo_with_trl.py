"""Trains a shipped model by DPO on pairs of tactics, with TRL's trainer. Takes a quarter of a minute on a CPU.

The model's favourite at such goals is `omega`. In the pairs, which a run would give by `prover preferences`,
Lean accepted `simp` and rejected `omega`. Needs the extra `trl`. Prints, after other figures:

    before: omega is … times as likely as simp
    after: omega is … times as likely as simp
"""

import json
import tempfile
from pathlib import Path

import torch

from training import train_on_preferences
from training.data import Pair
from training.model import collate, load_model, tactic_log_probs
from training.shipped import CHECKPOINTS
from training.tokenizer import encode_pairs, load_tokenizer

GOALS = [f"x : ℕ\n⊢ {n} * x = {7 * n} ↔ x = 7" for n in range(2, 10)]
CHOSEN, REJECTED = "simp", "omega"


def ratio(checkpoint: Path) -> float:
    """How many times as likely the rejected tactic is as the chosen one, at a goal that no pair has."""
    tokenizer, model = load_tokenizer(checkpoint), load_model(checkpoint).eval()
    goal = "y : ℕ\n⊢ 11 * y = 33 ↔ y = 3"
    rows = encode_pairs(tokenizer, [Pair(goal, CHOSEN), Pair(goal, REJECTED)])
    with torch.no_grad():
        chosen, rejected = tactic_log_probs(model, *collate(rows, tokenizer.pad_token_id)).tolist()
    return float(torch.tensor(rejected - chosen).exp())


torch.set_num_threads(1)  # a model this small gains nothing by more
start = CHECKPOINTS[1]
with tempfile.TemporaryDirectory() as folder:
    pairs = Path(folder) / "pairs.jsonl"
    rows = [{"prompt": f"{goal}:::", "chosen": CHOSEN, "rejected": REJECTED} for goal in GOALS]
    pairs.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    trained = train_on_preferences(start, pairs, Path(folder) / "dpo", learning_rate=1e-4, epochs=4, batch_pairs=4)
    print(f"before: {REJECTED} is {ratio(start):.3g} times as likely as {CHOSEN}")
    print(f"after: {REJECTED} is {ratio(trained):.3g} times as likely as {CHOSEN}")
