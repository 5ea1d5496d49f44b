"""Trains a tiny model on a CPU with `transformers.Trainer` and the DCO loss. Takes a few seconds.

Of ten rows for one state, nine have the tactic `simp` and one `omega`. Cross-entropy (Neff 1) learns these shares; with
Neff 16 the model learns what 16 tries need: to find either tactic almost surely. Prints, after other figures:

    Neff 1: simp has p = 0.…, found in 16 tries with probability 1.000
    Neff 1: omega has p = 0.…, found in 16 tries with probability 0.…
    Neff 16: simp has p = 0.…, found in 16 tries with probability …
    Neff 16: omega has p = 0.…, found in 16 tries with probability …
"""

import tempfile
from typing import Any

import torch
from transformers import LlamaConfig, LlamaForCausalLM, Trainer, TrainingArguments

from training import dco_loss, dco_loss_func, sequence_log_prob

SIZE = {"vocab_size": 256, "hidden_size": 64, "intermediate_size": 64, "num_hidden_layers": 2, "num_attention_heads": 4}
OPTIONS: dict[str, Any] = {"max_steps": 60, "learning_rate": 1e-2, "per_device_train_batch_size": 10, "use_cpu": True}
PROMPT, TACTICS = [*"⊢ 2 + 2 = 4:::".encode()], ("simp", "omega")  # a token is a byte, and 0 ends a tactic
ANSWERS = [[*tactic.encode().ljust(6, b"\0")] for tactic in TACTICS]
ROWS = [{"input_ids": PROMPT + answer, "labels": [-100] * len(PROMPT) + answer} for answer in ANSWERS]

torch.set_num_threads(1)  # a model this small gains nothing by more
torch.manual_seed(0)
model = LlamaForCausalLM(LlamaConfig(**SIZE))
for neff in (1, 16):  # from one to the other without a new start
    with tempfile.TemporaryDirectory() as folder:
        arguments = TrainingArguments(folder, save_strategy="no", report_to="none", disable_tqdm=True, **OPTIONS)
        Trainer(model, arguments, train_dataset=9 * ROWS[:1] + ROWS[1:], compute_loss_func=dco_loss_func(neff)).train()
    ids, labels = (torch.tensor([row[key] for row in ROWS]) for key in ("input_ids", "labels"))
    with torch.no_grad():
        log_prob = sequence_log_prob(model(ids).logits[:, :-1], labels[:, 1:])  # [2], of whole tactics
    for tactic, p, found in zip(TACTICS, log_prob.exp(), (-dco_loss(log_prob, 16)).exp(), strict=True):
        print(f"Neff {neff}: {tactic} has p = {p:.2f}, found in 16 tries with probability {found:.3f}")
