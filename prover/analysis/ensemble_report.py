"""What `prover ensemble` shows: ensembles of finished arms against single arms with the same total budget."""

from dataclasses import dataclass
from pathlib import Path

from prover.analysis.intervals import Interval
from prover.analysis.paired import PairedComparison, pairs_as_json
from prover.analysis.portfolio import Allocation


@dataclass(frozen=True)
class Rate:
    """Theorems proved, of those of one benchmark or split."""

    theorems: int
    proved: int
    interval: Interval
    """Wilson interval."""

    def as_json(self) -> dict[str, object]:
        """The rate as JSON values."""
        return {
            "theorems": self.theorems,
            "proved": self.proved,
            "rate": self.proved / self.theorems,
            "interval": list(self.interval),
        }


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

    def as_json(self) -> dict[str, object]:
        """Everything as JSON values."""
        return {
            "budget": self.budget,
            "confidence": self.confidence,
            "invalid": self.invalid,
            "unfinished": self.unfinished,
            "contenders": [
                {
                    "name": row.name,
                    "allocation": row.allocation,
                    "valid": row.valid.as_json(),
                    "test": {name: rate.as_json() for name, rate in row.test.items()},
                }
                for row in self.contenders
            ],
            "pairs": {name: pairs_as_json(compared) for name, compared in self.pairs.items()},
            "curves": {name: [list(point) for point in points] for name, points in self.curves.items()},
            "divisions": {str(budget): division for budget, division in self.divisions.items()},
        }

    def plot(self, folder: Path) -> list[Path]:
        """Write the picture, PNG and SVG, into `folder`: success against budget, and the portfolio's divisions."""
        from prover.analysis import figures

        theorems = next(reversed(self.contenders[0].test.values())).theorems
        figure = figures.ensembles(f"test ({theorems} theorems)", self.curves, self.divisions)
        return figures.save(figure, folder, "ensemble")
