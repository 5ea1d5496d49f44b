"""The report on ensembles of finished arms against single arms with the same total budget.

Knows neither how it is computed nor how it is shown.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from prover.analysis.intervals import Interval
from prover.analysis.paired import PairedComparison
from prover.analysis.portfolio import Allocation
from prover.analysis.runs import LeftOut


@dataclass(frozen=True)
class Rate:
    """Success on the theorems of one benchmark or split."""

    theorems: int
    proved: int
    rate: float
    """Success rate, 0 to 1."""
    interval: Interval
    """Wilson interval of the success rate."""


@dataclass(frozen=True)
class Contender:
    """A way to spend the budget."""

    name: str
    allocation: Allocation
    """Arm → tactics per theorem."""
    valid: Rate
    """Success on the validation theorems; flatters a contender that was chosen by them."""
    test: dict[str, Rate]
    """Test benchmark → rate."""


@dataclass(frozen=True)
class EnsembleReport:
    """Every contender on every test benchmark."""

    budget: int
    """Tactics per theorem, the same for every contender."""
    confidence: float
    """Confidence of all intervals, 0 to 1."""
    contenders: tuple[Contender, ...]
    pairs: dict[str, tuple[PairedComparison, ...]]
    """Test benchmark → ensembles against single arms."""
    curves: dict[str, list[tuple[int, float]]]
    """Contender → (budget, success rate on all test theorems)."""
    divisions: dict[int, Allocation]
    """Budget → how the portfolio divides it."""
    left_out: Mapping[str, LeftOut]
    """Benchmark → theorems that are not compared, and why."""
    notes: tuple[str, ...]
    """Contenders that there are not, and why."""

    def plot(self, folder: Path) -> list[Path]:
        """Write a figure as PNG and SVG into `folder`: success against budget, and the portfolio's divisions."""
        from prover.analysis import figures

        theorems = next(reversed(self.contenders[0].test.values())).theorems
        figure = figures.ensembles(f"test ({theorems} theorems)", self.curves, self.divisions)
        return figures.save(figure, folder, "ensemble")
