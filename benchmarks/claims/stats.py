"""Differences, with intervals, between two ways to prove the same theorems. Knows no files."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Rates = npt.NDArray[np.float64]
"""Success rate of each seed and theorem, [S, T]."""
RESAMPLES = 5_000


@dataclass(frozen=True)
class Difference:
    """Mean of `first − second` over seeds and theorems."""

    mean: float
    low: float
    high: float
    """Bounds from the 95 % percentile bootstrap over theorems; a theorem is drawn with both ways and all its seeds."""
    by_seed: tuple[float, ...]
    """Mean over theorems for each seed. It shows the variation of training itself, which the interval excludes."""

    @property
    def verdict(self) -> str:
        """The conclusion that the interval supports."""
        return "more" if self.low > 0 else "less" if self.high < 0 else "no difference shown"

    def __str__(self) -> str:
        return f"{100 * self.mean:+.1f} [{100 * self.low:+.1f}, {100 * self.high:+.1f}]"


def difference(first: Rates, second: Rates) -> Difference:
    """Compare two ways on the same seeds and theorems."""
    gaps = first - second
    by_theorem = gaps.mean(0)
    drawn = np.random.default_rng(0).integers(len(by_theorem), size=(RESAMPLES, len(by_theorem)))
    low, high = np.quantile(by_theorem[drawn].mean(1), [0.025, 0.975])
    return Difference(float(gaps.mean()), float(low), float(high), tuple(gaps.mean(1).tolist()))


def table(headings: list[str], rows: list[list[str]]) -> str:
    """A Markdown table with the first column left-aligned and the others right-aligned."""
    lines = [headings, ["---", *["--:"] * (len(headings) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def percent(rate: float) -> str:
    """A rate in per cent without the sign, such as `41.0`; the table says that its numbers are per cent."""
    return f"{100 * rate:.1f}"
