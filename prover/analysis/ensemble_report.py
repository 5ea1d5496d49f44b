"""What `prover ensemble` shows: ensembles of finished arms against single arms with the same total budget."""

from dataclasses import dataclass
from pathlib import Path

from rich.table import Table

from prover.analysis.intervals import Interval
from prover.analysis.paired import PairedComparison
from prover.analysis.portfolio import Allocation, allocation_text
from prover.cli import tables


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
        """How each contender spends the budget, what it proves, and for each test benchmark the paired comparisons."""
        spending = tables.empty(f"{self.budget} tactics for a theorem, spent by", "")
        tables.add_columns(spending, "")
        spending.add_column("tactics of each arm", overflow="fold")
        for row in self.contenders:
            spending.add_row(row.name, allocation_text(row.allocation))
        titles = {name: f"{name}: ensembles against single arms, {self.budget} tactics" for name in self.pairs}
        compared = [tables.pairs(titles[name], pairs, self.confidence) for name, pairs in self.pairs.items()]
        return [spending, self._rates(), *compared]

    def _rates(self) -> Table:
        caption = "portfolio and best single arm are chosen on valid, so those rows flatter them; test rows do not"
        shown = tables.empty("", f"{caption}\n{tables.left_out(self.invalid, self.unfinished)}".strip())
        shown.add_column("theorems")
        tables.add_columns(shown, "", "of", "proved", "rate", tables.interval_heading(self.confidence))
        for group in ("valid", *self.pairs):
            shown.add_section()
            for index, row in enumerate(self.contenders):
                rate = row.valid if group == "valid" else row.test[group]
                shown.add_row(
                    "" if index else group,
                    row.name,
                    str(rate.theorems),
                    str(rate.proved),
                    tables.percent(rate.proved / rate.theorems),
                    tables.percents(rate.interval),
                )
        return shown

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
