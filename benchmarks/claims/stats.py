"""Differences between two ways to prove the same theorems, with intervals. Knows no files."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Rates = npt.NDArray[np.float64]
"""One success rate a seed and theorem, [S, T]."""
RESAMPLES = 5_000


@dataclass(frozen=True)
class Difference:
    """Mean of `first − second` over seeds and theorems."""

    mean: float
    low: float
    high: float
    """95 % percentile bootstrap over theorems; a theorem keeps both ways and all its seeds together."""
    by_seed: tuple[float, ...]
    """The mean over theorems of each seed: how much training itself varies, which the interval does not cover."""

    @property
    def verdict(self) -> str:
        """What may be said."""
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
    """A Markdown table, the first column on the left, numbers on the right."""
    lines = [headings, ["---", *["--:"] * (len(headings) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def percent(rate: float) -> str:
    """`41.0`; tables say once that numbers are per cent."""
    return f"{100 * rate:.1f}"
