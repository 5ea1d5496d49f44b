"""The checkpoints compared: one warm start, and from it one family per seed, trained by the product's own trainer.

The warm start is trained briefly on many rows with cross-entropy. A family is trained on few other rows for many
epochs, once per Neff, with the same rows in the same order. Each number of epochs is a separate run, with a learning
rate that falls over that run, so a checkpoint of few epochs is the one that a user gets who trains that long. Knows no
search and no Lean.
"""

import json
import random
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from benchmarks.claims.chunks import write
from benchmarks.claims.settings import Settings
from training import train
from training.data import Pair, load_pairs

BASE_RATE = 4e-3
RATE = 1.5e-3
BATCH_TOKENS = 2400
"""Number of tokens in one optimizer step, padding included: about 24 rows."""
WARMUP_STEPS = 20
VALID_ROWS = 64
"""Number of rows of the trainer's own validation loss, on which nothing here depends."""


@dataclass(frozen=True)
class Checkpoint:
    """One of the models; epoch 0 is the warm start, for any seed and Neff."""

    seed: int
    neff: int
    epoch: int

    def folder(self, settings: Settings) -> Path:
        """Its folder, in Hugging Face format."""
        models = settings.folder / "models"
        if not self.epoch:
            return models / "warm-start"
        return models / f"seed-{self.seed}-epoch-{self.epoch}" / f"neff-{self.neff}"

    @property
    def name(self) -> str:
        """Its name in file names."""
        return f"seed-{self.seed}-neff-{self.neff}-epoch-{self.epoch}" if self.epoch else "warm-start"


WARM_START = Checkpoint(seed=0, neff=1, epoch=0)


def base_rows(settings: Settings) -> list[Pair]:
    """The rows of the warm start."""
    return _shuffled()[: settings.base_rows]


def rows(settings: Settings, seed: int) -> list[Pair]:
    """The rows of a seed's training; the warm start has seen none of them."""
    return random.Random(seed).sample(_shuffled()[settings.base_rows :], settings.rows)


def _shuffled() -> list[Pair]:
    pairs = sorted(set(load_pairs("train")), key=lambda pair: (pair.state, pair.tactic))
    return random.Random(0).sample(pairs, len(pairs))


def make_base(settings: Settings) -> None:
    """Train the warm start, unless it exists."""
    folder = settings.folder / "models"
    write_rows(folder / "warm-start.jsonl", base_rows(settings))
    write_rows(folder / "valid.jsonl", load_pairs("valid")[:VALID_ROWS])
    model = settings.model.model_dump()
    optimizer = {"epochs": settings.base_epochs, "learning_rate": BASE_RATE, "batch_tokens": BATCH_TOKENS}
    train_as(folder / "warm-start.yaml", "warm-start.jsonl", optimizer, output="warm-start", model=model)


def train_family(settings: Settings, family: tuple[int, int]) -> None:
    """Train the models of a seed and a number of epochs, one per Neff, from the warm start."""
    seed, epochs = family
    folder = settings.folder / "models"
    write_rows(folder / f"seed-{seed}.jsonl", rows(settings, seed))
    optimizer = {"epochs": epochs, "learning_rate": RATE, "batch_tokens": BATCH_TOKENS}
    name = f"seed-{seed}-epoch-{epochs}"
    start = {"warm_start": "warm-start.yaml", "neffs": list(settings.neffs)}
    train_as(folder / f"{name}.yaml", f"seed-{seed}.jsonl", optimizer, output=name, seed=seed, **start)


def write_rows(file: Path, pairs: Iterable[Pair]) -> None:
    """Write rows in the format that the product's trainer reads."""
    lines = (json.dumps({"state": pair.state, "tactic": pair.tactic, "theorem": pair.theorem}) for pair in pairs)
    write(file, "".join(f"{line}\n" for line in lines).encode())


def train_as(file: Path, rows: str, optimizer: dict[str, Any], **settings: Any) -> None:
    """Write the configuration of a training and run it; models that it has trained before are not trained again.

    Args:
        file: the YAML file, beside `valid.jsonl`; names of other files are relative to its folder.
        rows: name of the file with the train rows.
        optimizer: differences from the settings that all trainings share.
        settings: the rest of the configuration of a run or a family.
    """
    common = {"data": {"train": rows, "valid": "valid.jsonl", "valid_rows": VALID_ROWS}, "threads": 1}
    optimizer = {"warmup_steps": WARMUP_STEPS, "weight_decay": 0.0, **optimizer}
    write(file, yaml.safe_dump({**common, "optimizer": optimizer, **settings}).encode())
    train(file)
