"""Draws the pictures of docs/claims.md. Knows no file but those it writes."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from matplotlib.ticker import PercentFormatter

from prover.analysis.figures import PALETTE

Grid = npt.NDArray[np.float64]


def against_epochs(
    file: Path,
    epochs: Sequence[int],
    panels: Mapping[str, Mapping[str, Grid]],
    levels: Mapping[str, Mapping[str, float]],
    ylabel: str,
) -> None:
    """One panel per N, with one line per training, [S, epochs], and a band from the lowest to the highest seed.

    `levels` are dashed lines of a panel, for competitors without an epoch of their own.
    """
    figure = Figure(figsize=(3.1 * len(panels), 3.4), layout="constrained")
    for axes, (title, lines) in zip(figure.subplots(1, len(panels), squeeze=False)[0], panels.items(), strict=True):
        places = range(len(epochs))
        for (name, rates), colour in zip(lines.items(), PALETTE, strict=False):
            axes.plot(places, rates.mean(0), color=colour, marker="o", markersize=4, label=name)
            axes.fill_between(places, rates.min(0), rates.max(0), color=colour, alpha=0.15, lw=0)
        for (name, level), dashes in zip(levels.get(title, {}).items(), ("--", ":"), strict=False):
            axes.axhline(level, color="#777777", ls=dashes, lw=1.2, label=name)
        axes.set_xticks(places, [str(epoch) if epoch else "start" for epoch in epochs])
        axes.set_title(title, loc="left", fontsize=11)
        axes.set_xlabel("epochs")
        axes.set_ylim(bottom=0)
        axes.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
        axes.grid(color="#E5E5E5")
    figure.axes[0].set_ylabel(ylabel)
    handles, labels = figure.axes[0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside lower center", ncols=len(labels), frameon=False)
    _save(figure, file)


def confidence(file: Path, panels: Mapping[str, Mapping[str, Grid]]) -> None:
    """One panel per training, with the distribution of probabilities at each epoch, as shares of twenty bins."""
    figure = Figure(figsize=(3.4 * len(panels), 3.2), layout="constrained")
    bins = np.linspace(0, 1, 21)
    rows = figure.subplots(1, len(panels), squeeze=False, sharey=True)[0]
    for axes, (title, lines) in zip(rows, panels.items(), strict=True):
        for (name, values), colour in zip(lines.items(), PALETTE, strict=False):
            axes.stairs(np.histogram(values, bins)[0] / len(values), bins, color=colour, label=name, lw=1.6)
        axes.set_title(title, loc="left", fontsize=11)
        axes.set_xlabel("p of the surest tactic drawn")
        axes.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
        axes.legend(frameon=False, fontsize=9)
    rows[0].set_ylabel("held-out states")
    _save(figure, file)


def lines(
    file: Path, x: Sequence[int], panels: Mapping[str, Mapping[str, Sequence[float]]], labels: tuple[str, str]
) -> None:
    """One panel per title, with one line per name over `x`, on a base-2 logarithmic scale."""
    figure = Figure(figsize=(3.8 * len(panels), 3.4), layout="constrained")
    row = figure.subplots(1, len(panels), squeeze=False, sharey=True)[0]
    for axes, (title, named) in zip(row, panels.items(), strict=True):
        for (name, values), colour in zip(named.items(), PALETTE, strict=False):
            axes.plot(x, values, color=colour, marker="o", markersize=4, label=name)
        axes.set_xscale("log", base=2)
        axes.set_xticks(x, [str(value) for value in x])
        axes.set_title(title, loc="left", fontsize=11)
        axes.set_xlabel(labels[0])
        axes.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
        axes.grid(color="#E5E5E5")
    row[0].set_ylabel(labels[1])
    row[-1].legend(frameon=False)
    _save(figure, file)


def heat_maps(file: Path, neffs: Sequence[int], widths: Sequence[int], panels: Mapping[str, Grid]) -> None:
    """Success with its interval, [neffs, widths, 3], by Neff (rows) and width (columns); all panels on one scale."""
    figure = Figure(figsize=(3.4 * len(panels), 2.9), layout="constrained")
    low = min(float(grid[..., 0].min()) for grid in panels.values())
    high = max(float(grid[..., 0].max()) for grid in panels.values())
    row = figure.subplots(1, len(panels), squeeze=False)[0]
    for axes, (title, grid) in zip(row, panels.items(), strict=True):
        axes.imshow(grid[..., 0], cmap="cividis", aspect="auto", origin="lower", vmin=low, vmax=high)
        for (y, x), rate in np.ndenumerate(grid[..., 0]):
            colour = "white" if rate <= (low + high) / 2 else "black"
            axes.text(x, y + 0.08, f"{100 * rate:.1f}", ha="center", va="bottom", color=colour)
            interval = f"{100 * grid[y, x, 1]:.0f}–{100 * grid[y, x, 2]:.0f}"
            axes.text(x, y - 0.08, interval, ha="center", va="top", color=colour, fontsize=8)
        axes.set_xticks(range(len(widths)), [str(width) for width in widths])
        axes.set_yticks(range(len(neffs)), [str(neff) for neff in neffs])
        axes.set_xlabel("width")
        axes.set_title(title, loc="left", fontsize=11)
    row[0].set_ylabel("Neff")
    _save(figure, file)


def _save(figure: Figure, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(file, dpi=110)
