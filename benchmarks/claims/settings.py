"""Sizes of the experiment: the one that is reported, and a smoke test of a few seconds. Knows no stage."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from training.config import ModelConfig

MAX_TACTIC_TOKENS = 48
"""Maximum number of tokens of a tactic; longer ones are truncated. The longest in the data has 43."""
MAX_PROMPT_TOKENS = 400
"""Maximum number of tokens of a prompt; states with longer ones get no tactics. The longest row has 369 tokens."""
MAX_STEPS = 12
"""Maximum length, in tactics, of a proof by a rollout or a tree; the longest recorded proof has 10."""


@dataclass(frozen=True)
class Settings:
    """One size of the experiment."""

    folder: Path
    """Folder of the results."""
    seeds: tuple[int, ...]
    """Seeds; each has its own train rows and their order."""
    model: ModelConfig
    base_rows: int
    """Number of rows of the cross-entropy warm start that all trainings share."""
    base_epochs: int
    rows: int
    """Number of rows of each training; none of them is among the warm start's."""
    epochs: tuple[int, ...]
    """Numbers of passes over `rows`; each number is a separate training."""
    neffs: tuple[int, ...]
    valid_theorems: int
    """Number of held-out theorems on which epochs, temperatures, rules and widths are chosen."""
    test_theorems: int
    """Number of held-out theorems on which nothing is chosen."""
    tree_theorems: int
    """Number of theorems, the first of each split, that are also searched with trees and evaluated step by step."""
    valid_rollouts: int
    """Number of rollouts per validation theorem, for the choice of epochs and temperatures."""
    test_rollouts: int
    temperatures: tuple[float, ...]
    """Temperatures, besides 1, among which cross-entropy's best is chosen."""
    budget: int
    """Maximum number of tactics that a tree tries per theorem."""
    widths: tuple[int, ...]
    answers_rows: int
    """Number of arithmetic problems to train on."""
    answers_epochs: tuple[int, ...]

    @property
    def samples(self) -> tuple[int, ...]:
        """N of pass@N: powers of four up to the number of rollouts."""
        return tuple(4**k for k in range(6) if 4**k <= self.test_rollouts)

    @classmethod
    def full(cls, folder: Path) -> Self:
        """The size that docs/claims.md reports."""
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
        """Every stage once, at a size too small for meaningful results."""
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
