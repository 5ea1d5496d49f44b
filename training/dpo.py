"""DPO on preference pairs, by TRL's trainer: from a checkpoint to another that is used in the same way.

With Δ(t) the difference of log p(t) between the model and its start, the loss of a pair is

    −log σ(β (Δ(chosen) − Δ(rejected)))

Source: Rafailov et al., "Direct Preference Optimization: Your Language Model is Secretly a Reward Model", NeurIPS 2023,
arXiv 2305.18290. Knows no search: the pairs are lines {prompt, chosen, rejected}, as `prover preferences`
writes them. Needs the extra `trl`.
"""

import hashlib
import importlib.util
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch

from lean_env.settings import ConfigError
from training.model import load_model
from training.profile import Profile, read_profile, write_profile
from training.record import RECORD, git_commit, write_record
from training.tokenizer import load_tokenizer

COLUMNS = ("prompt", "chosen", "rejected")
"""The texts of a pair."""


def train_on_preferences(
    checkpoint: Path,
    preferences: Path,
    output: Path,
    *,
    beta: float = 0.1,
    learning_rate: float = 1e-5,
    epochs: float = 1.0,
    batch_pairs: int = 32,
    seed: int = 0,
) -> Path:
    """Train a checkpoint on preference pairs and write the result to `output`, which is returned.

    The new checkpoint has the profile (`prover.json`) of the old one, and a record (`training.json`) of what was done.

    Args:
        checkpoint: folder of a causal language model with its tokenizer. It is also the fixed reference.
        preferences: JSON Lines file of the pairs.
        output: folder to write to; must hold no checkpoint.
        beta: β of the loss. A larger one keeps the model closer to its start.
        learning_rate: peak learning rate of AdamW; it falls linearly.
        epochs: number of passes over the pairs.
        batch_pairs: number of pairs in one optimizer step.
        seed: seed of the order of pairs.

    Raises:
        ConfigError: TRL is not installed, the pairs cannot be read, there is none to train on, or `output` is taken.
    """
    if (output / "config.json").exists():
        raise ConfigError(f"{output} holds a checkpoint, which is left as it is; give another folder")
    pairs = list(_read(preferences))
    if importlib.util.find_spec("trl") is None:
        raise ConfigError("DPO needs the extra `trl`, which is not installed: pip install -e '.[trl]'")
    from datasets import Dataset
    from trl import DPOConfig, DPOTrainer

    tokenizer, model = load_tokenizer(checkpoint), load_model(checkpoint)
    kept = [pair for pair in pairs if _keeps_its_prompt(tokenizer, pair)]
    if not kept:
        raise ConfigError(f"{preferences}: no pairs to train on: the tokenizer joins each prompt with its tactics")
    settings = {"beta": beta, "learning_rate": learning_rate, "epochs": epochs, "batch_pairs": batch_pairs}
    on_cpu = not torch.cuda.is_available()
    with tempfile.TemporaryDirectory() as scratch:
        arguments = DPOConfig(
            scratch,
            beta=beta,
            learning_rate=learning_rate,
            num_train_epochs=epochs,
            per_device_train_batch_size=batch_pairs,
            max_length=None,  # a cut tactic would be another one
            seed=seed,
            use_cpu=on_cpu,
            bf16=not on_cpu and torch.cuda.is_bf16_supported(),
            gradient_checkpointing=False,
            save_strategy="no",
            logging_strategy="no",
            report_to="none",
        )
        trainer = DPOTrainer(model, args=arguments, train_dataset=Dataset.from_list(kept), processing_class=tokenizer)
        done = trainer.train()
    model.save_pretrained(str(output))
    tokenizer.save_pretrained(str(output))
    write_profile(output, read_profile(str(checkpoint.resolve())) or Profile())
    record = {
        "dpo": {**settings, "seed": seed},
        "init": checkpoint.resolve().name,
        "start_sha256": _sha256(checkpoint / RECORD) if (checkpoint / RECORD).is_file() else None,
        "preferences_sha256": _sha256(preferences),
        "git_commit": git_commit(),
        "pairs": len(kept),
        "pairs_left_out": len(pairs) - len(kept),
        "steps": done.global_step,
        "train_loss": done.training_loss,
    }
    write_record(output, record)
    return output


def _read(path: Path) -> Iterator[dict[str, str]]:
    """The pairs of a file. Raises ConfigError, which names the line, for a line that is none."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
    for number, line in enumerate(lines, start=1):
        try:
            row = json.loads(line)
            pair = {column: row[column] for column in COLUMNS}
        except (ValueError, KeyError, TypeError) as error:
            raise ConfigError(f"{path}:{number}: not a JSON object with {', '.join(COLUMNS)}") from error
        if not all(isinstance(text, str) and text for text in pair.values()):
            raise ConfigError(f"{path}:{number}: {', '.join(COLUMNS)} must be texts, none of them empty")
        yield pair
    if not lines:
        raise ConfigError(f"{path}: no pairs to train on; `prover preferences` writes them")


def _keeps_its_prompt(tokenizer: Any, pair: dict[str, str]) -> bool:
    """Whether prompt and tactic share no token when they are encoded together, as TRL does.

    A search encodes the prompt alone. A pair whose prompt would end in another token teaches the wrong prompt.
    """
    alone = tokenizer(pair["prompt"])["input_ids"]
    texts = [pair["prompt"] + pair[column] for column in ("chosen", "rejected")]
    return all(ids[: len(alone)] == alone for ids in tokenizer(texts)["input_ids"])


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
