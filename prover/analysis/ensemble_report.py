"""What `prover ensemble` shows: ensembles of finished arms against single arms with the same total budget."""

from dataclasses import dataclass
from pathlib import Path

from rich.table import Table

from prover.analysis import tables
from prover.analysis.intervals import Interval
from prover.analysis.paired import PairedComparison
from prover.analysis.portfolio import Allocation, allocation_text


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

    def tables(self) -> list[Table]:
        """The contenders, and for each test benchmark the paired comparisons."""
        heading = tables.interval_heading(self.confidence)
        caption = (
            "portfolio and best single arm are chosen on valid, so that column flatters them; test does not; "
            f"in brackets the {heading}"
        )
        shown = tables.empty(f"{self.budget} tactics for a theorem", caption)
        shown.add_column("spent by", no_wrap=True)
        shown.add_column("tactics of each arm")
        groups = list(self.pairs)
        for name in ("valid", *groups):
            shown.add_column(name, justify="right", no_wrap=True)
        for row in self.contenders:
            test = (_text(row.test[name]) for name in groups)
            shown.add_row(row.name, allocation_text(row.allocation), _text(row.valid), *test)
        titles = {name: f"{name}: ensembles against single arms, {self.budget} tactics" for name in groups}
        return [shown, *(tables.pairs(titles[name], self.pairs[name], self.confidence) for name in groups)]

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
            "pairs": {name: tables.pairs_as_json(compared) for name, compared in self.pairs.items()},
            "curves": {name: [list(point) for point in points] for name, points in self.curves.items()},
            "divisions": {str(budget): division for budget, division in self.divisions.items()},
        }

    def plot(self, folder: Path) -> list[Path]:
        """Write the picture, PNG and SVG, into `folder`: success against budget, and the portfolio's divisions."""
        from prover.analysis import figures

        theorems = next(reversed(self.contenders[0].test.values())).theorems
        figure = figures.ensembles(f"test ({theorems} theorems)", self.curves, self.divisions)
        return figures.save(figure, folder, "ensemble")


def _text(rate: Rate) -> str:
    return f"{rate.proved}/{rate.theorems} = {tables.percent(rate.proved / rate.theorems)} ({_range(rate.interval)})"


def _range(interval: Interval) -> str:
    return f"{interval.low * 100:.1f}–{interval.high * 100:.1f}"
