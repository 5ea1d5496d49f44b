"""The checkpoints that are compared: one warm start, and from it a training for each seed and Neff.

The warm start sees many rows for a short time under cross-entropy; a training few other rows for many epochs, the same
ones in the same order for every Neff of a seed. The learning rate is constant after warm-up, as in the paper, so that a
checkpoint of an early epoch is what stopping there would have given.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from benchmarks.claims.settings import Settings
from training.data import Pair, load_pairs
from training.loss import dco_loss
from training.model import collate, load_model, new_model, tactic_log_probs
from training.tokenizer import Encoded, encode_pairs, load_tokenizer, train_tokenizer

BASE_RATE = 4e-3
RATE = 1.5e-3
BATCH_ROWS = 24
WARMUP_STEPS = 20


@dataclass(frozen=True)
class Checkpoint:
    """One of the models; epoch 0 is the warm start, whatever the seed and the Neff."""

    seed: int
    neff: int
    epoch: int

    def folder(self, settings: Settings) -> Path:
        """Where it lies, in Hugging Face format."""
        return settings.folder / "models" / self.name

    @property
    def name(self) -> str:
        """How files call it."""
        return f"seed-{self.seed}-neff-{self.neff}-epoch-{self.epoch}" if self.epoch else "warm-start"


WARM_START = Checkpoint(seed=0, neff=1, epoch=0)


def base_rows(settings: Settings) -> list[Pair]:
    """The rows of the warm start."""
    return _shuffled()[: settings.base_rows]


def rows(settings: Settings, seed: int) -> list[Pair]:
    """The rows of a seed's training, none of which the warm start has seen."""
    return random.Random(seed).sample(_shuffled()[settings.base_rows :], settings.rows)


def _shuffled() -> list[Pair]:
    pairs = sorted(set(load_pairs("train")), key=lambda pair: (pair.state, pair.tactic))
    return random.Random(0).sample(pairs, len(pairs))


def make_base(settings: Settings) -> None:
    """Train and write the warm start."""
    torch.manual_seed(0)
    pairs = base_rows(settings)
    tokenizer = train_tokenizer(pairs, settings.model.vocabulary)
    model = new_model(settings.model, tokenizer)
    encoded = encode_pairs(tokenizer, pairs)
    epochs = Epochs(model, encoded, neff=1, rate=BASE_RATE, pad=tokenizer.pad_token_id, seed=0)
    for left in reversed(range(settings.base_epochs)):
        epochs.run(final_rate=BASE_RATE * left / settings.base_epochs)
    write(model, tokenizer, WARM_START.folder(settings))


def train_up_to(settings: Settings, last: Checkpoint) -> None:
    """Train from the warm start of a seed at one Neff up to `last`, and write every epoch that is to be kept."""
    seed, neff = last.seed, last.neff
    torch.manual_seed(seed)
    pairs = rows(settings, seed)
    start = WARM_START.folder(settings)
    tokenizer, model = load_tokenizer(start), load_model(start)
    encoded = encode_pairs(tokenizer, pairs)
    epochs = Epochs(model, encoded, neff=neff, rate=RATE, pad=tokenizer.pad_token_id, seed=seed)
    for epoch in range(1, last.epoch + 1):
        epochs.run(final_rate=RATE)
        folder = Checkpoint(seed, neff, epoch).folder(settings)
        if (
            epoch in settings.epochs and not folder.exists()
        ):  # a run that was stopped begins anew, and comes to the same
            write(model, tokenizer, folder)


def write(model: Any, tokenizer: Any, folder: Path) -> None:
    """Save a checkpoint; a folder that exists is whole."""
    unfinished = folder.with_name(f"{folder.name}.unfinished")
    model.save_pretrained(str(unfinished))
    tokenizer.save_pretrained(str(unfinished))
    unfinished.rename(folder)


class Epochs:
    """Passes over encoded rows, with one optimizer throughout."""

    def __init__(
        self, model: Any, encoded: Sequence[Encoded], *, neff: float, rate: float, pad: int, seed: int
    ) -> None:
        self._model, self._rows, self._neff, self._pad = model, encoded, neff, pad
        self._order = random.Random(seed)
        self._rate, self._steps = rate, 0
        self._optimizer = torch.optim.AdamW(model.parameters(), lr=rate, betas=(0.9, 0.98), weight_decay=0.0)
        model.train()

    def run(self, *, final_rate: float) -> float:
        """One pass, the learning rate going straight from where it is to `final_rate`; returns the mean loss."""
        batches = self._batches()
        first_rate, losses = self._rate, []
        for index, batch in enumerate(batches):
            self._rate = first_rate + (final_rate - first_rate) * (index + 1) / len(batches)
            self._steps += 1
            for group in self._optimizer.param_groups:
                group["lr"] = self._rate * min(1.0, self._steps / WARMUP_STEPS)
            ids, labels = collate([self._rows[row] for row in batch], self._pad)
            loss = dco_loss(tactic_log_probs(self._model, ids, labels), self._neff).mean()
            self._optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(self._model.parameters(), 1.0)
            self._optimizer.step()
            losses.append(loss.item())
        return sum(losses) / len(losses)

    def _batches(self) -> list[list[int]]:
        """Rows in random order, then those of like length together: one pass with little padding."""
        order = list(range(len(self._rows)))
        self._order.shuffle(order)
        pool = 16 * BATCH_ROWS
        batches = []
        for start in range(0, len(order), pool):
            alike = sorted(order[start : start + pool], key=lambda row: len(self._rows[row][0]))
            batches += [alike[at : at + BATCH_ROWS] for at in range(0, len(alike), BATCH_ROWS)]
        self._order.shuffle(batches)
        return batches
