"""How much the results of an arm vary with its seed. Knows nothing of runs."""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import mean, stdev

import numpy as np

from prover.analysis.outcomes import ArmOutcomes, Flags


@dataclass(frozen=True)
class Spread:
    """An arm that was searched with several seeds, on T theorems."""

    arm: str
    proved: tuple[int, ...]
    """Number of theorems proved with each seed."""
    theorems: int
    with_every_seed: int
    """Number of theorems proved with every seed."""
    with_some_seed: int
    """Number of theorems proved with one seed or more, each with a whole budget."""

    @property
    def mean_rate(self) -> float:
        """Mean success rate, 0 to 1."""
        return mean(self.proved) / self.theorems

    @property
    def deviation(self) -> float:
        """Sample standard deviation of the success rate over seeds. Another seed gives another result by this much."""
        return stdev(self.proved) / self.theorems


def spreads(arms: Mapping[str, ArmOutcomes], proved: Mapping[str, Flags]) -> tuple[Spread, ...]:
    """The spread of each arm of which several seeds are among `arms`. `proved`: arm → what it proves, [T]."""
    groups: dict[str, list[Flags]] = {}
    for name, arm in arms.items():
        suffix = f"@{arm.ensemble.seed}"
        if suffix in name:
            groups.setdefault("".join(name.rsplit(suffix, 1)), []).append(proved[name])
    return tuple(
        Spread(
            arm=name,
            proved=tuple(int(row.sum()) for row in rows),
            theorems=len(rows[0]),
            with_every_seed=int(np.all(rows, axis=0).sum()),
            with_some_seed=int(np.any(rows, axis=0).sum()),
        )
        for name, rows in groups.items()
        if len(rows) > 1
    )
