"""How large the experiment is. Two sizes: the one that is reported, and a smoke test of a few seconds."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from training.config import ModelConfig

MAX_TACTIC_TOKENS = 48
"""A tactic that has not ended by then is cut; the longest of the data has 43."""
MAX_PROMPT_TOKENS = 400
"""States with longer prompts get no tactics; the data's longest row has 369 tokens."""
MAX_STEPS = 12
"""Longest proof that a rollout or a tree may reach, in tactics; the longest recorded one has 10."""


@dataclass(frozen=True)
class Settings:
    """One size of the experiment."""

    folder: Path
    """Where results are kept."""
    seeds: tuple[int, ...]
    """Each seed has its own rows to train on, and their order."""
    model: ModelConfig
    base_rows: int
    """Rows of the cross-entropy warm start that all trainings share."""
    base_epochs: int
    rows: int
    """Rows of each training, none of them among the warm start's."""
    epochs: tuple[int, ...]
    """Passes over `rows`; each number is a training of its own."""
    neffs: tuple[int, ...]
    valid_theorems: int
    """Held-out theorems on which epochs, temperatures, rules and widths are chosen."""
    test_theorems: int
    """Held-out theorems that nothing was chosen on."""
    tree_theorems: int
    """The first so many of each split are also searched by trees and looked at step by step."""
    valid_rollouts: int
    """Rollouts for a theorem on validation theorems, where epochs and temperatures are chosen."""
    test_rollouts: int
    temperatures: tuple[float, ...]
    """Temperatures other than 1 among which cross-entropy's best is chosen."""
    budget: int
    """Tactics a tree may try for a theorem."""
    widths: tuple[int, ...]
    answers_rows: int
    """Arithmetic problems to train on."""
    answers_epochs: tuple[int, ...]

    @property
    def samples(self) -> tuple[int, ...]:
        """N of pass@N: powers of four up to the number of rollouts."""
        return tuple(4**k for k in range(6) if 4**k <= self.test_rollouts)

    @classmethod
    def full(cls, folder: Path) -> Self:
        """What docs/claims.md reports."""
        return cls(
            folder=folder,
            seeds=(0, 1, 2),
            model=ModelConfig(vocabulary=640, layers=2, heads=2, head_size=32, feed_forward=192, positions=512),
            base_rows=12_000,
            base_epochs=2,
            rows=500,
            epochs=(4, 16),
            neffs=(1, 4, 16),
            valid_theorems=80,
            test_theorems=208,
            tree_theorems=208,
            valid_rollouts=64,
            test_rollouts=1024,
            temperatures=(1.25, 1.5),
            budget=128,
            widths=(2, 4, 8, 16),
            answers_rows=600,
            answers_epochs=(1, 4, 16, 48),
        )

    @classmethod
    def smoke(cls, folder: Path) -> Self:
        """Everything once, too small to mean anything."""
        return cls(
            folder=folder,
            seeds=(0,),
            model=ModelConfig(vocabulary=400, layers=1, heads=1, head_size=32, feed_forward=64, positions=512),
            base_rows=300,
            base_epochs=1,
            rows=64,
            epochs=(1, 2),
            neffs=(1, 4),
            valid_theorems=3,
            test_theorems=3,
            tree_theorems=3,
            valid_rollouts=16,
            test_rollouts=16,
            temperatures=(1.5,),
            budget=16,
            widths=(2, 4),
            answers_rows=64,
            answers_epochs=(1, 2),
        )
