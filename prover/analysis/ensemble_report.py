"""What `prover ensemble` shows: ensembles of finished arms against single arms with the same total budget."""

from dataclasses import dataclass
from pathlib import Path

from prover.analysis.intervals import Interval
from prover.analysis.paired import PairedComparison
from prover.analysis.portfolio import Allocation


@dataclass(frozen=True)
class Rate:
    """Theorems proved, of those of one benchmark or split."""

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
    """Arm → tactics for a theorem."""
    valid: Rate
    """On the validation theorems; too good for what was chosen by them."""
    test: dict[str, Rate]
    """Test benchmark → rate."""


@dataclass(frozen=True)
class EnsembleReport:
    """What `prover ensemble` shows."""

    budget: int
    """Tactics for a theorem, the same for every contender."""
    confidence: float
    contenders: tuple[Contender, ...]
    pairs: dict[str, tuple[PairedComparison, ...]]
    """Test benchmark → ensembles against single arms."""
    curves: dict[str, list[tuple[int, float]]]
    """Contender → (budget, success rate on all test theorems)."""
    divisions: dict[int, Allocation]
    """Budget → how the portfolio divides it."""
    invalid: int
    unfinished: int

    def plot(self, folder: Path) -> list[Path]:
        """Write the picture, PNG and SVG, into `folder`: success against budget, and the portfolio's divisions."""
        from prover.analysis import figures

        theorems = next(reversed(self.contenders[0].test.values())).theorems
        figure = figures.ensembles(f"test ({theorems} theorems)", self.curves, self.divisions)
        return figures.save(figure, folder, "ensemble")
