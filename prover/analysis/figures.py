"""Draws comparisons as PNG (with Agg) and SVG. Knows nothing of runs.

Figures are made without pyplot, which would need a window system and keep state after a figure is done.
"""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import matplotlib
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, PercentFormatter

from prover.analysis.curves import Curve
from prover.analysis.heatmap import HeatMap
from prover.analysis.intervals import wilson

PALETTE = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
"""Distinguishable with any colour vision (Okabe & Ito 2008, "Color universal design")."""
_DASHES = ("-", "--", ":", "-.")
"""Dashes for each further round through the colours."""
_CONTENDERS = (("#000000", "-", "o"), ("#56B4E9", "-", "s"), ("#777777", "--", "D"), ("#777777", ":", "^"))
"""Colour, dashes and marker of each contender, different from those of the arms beside them."""
_BANDS = 3
"""Largest number of curves that are drawn with intervals; more would hide each other."""
_STYLE: dict[Any, Any] = {
    "font.size": 11,
    "axes.titlesize": 12,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "grid.color": "#E5E5E5",
    "axes.axisbelow": True,
    "legend.frameon": False,
    "svg.hashsalt": "coverage-prover",
    "svg.fonttype": "none",
}


def curves(panels: Mapping[str, Mapping[str, Curve]], label: str, confidence: float) -> Figure:
    """Success rate against budget: a panel for each benchmark, a step curve for each arm."""
    columns = min(3, len(panels))
    rows = math.ceil(len(panels) / columns)
    names = list(dict.fromkeys(name for panel in panels.values() for name in panel))
    legend_rows = math.ceil(len(names) / 4)
    with matplotlib.rc_context(_STYLE):
        figure = Figure(figsize=(max(6.4, 4.2 * columns), 3.6 * rows + 0.3 * legend_rows + 0.2), layout="constrained")
        grid = figure.subplots(rows, columns, squeeze=False, sharey=True)
        for axes, (title, panel) in zip(grid.flat, panels.items(), strict=False):
            for name, curve in panel.items():
                _step(axes, curve, name, names.index(name), confidence if len(panel) <= _BANDS else None)
            axes.set_title(f"{title} ({next(iter(panel.values())).theorems} theorems)", loc="left")
            _budget_axis(axes, label)
        for axes in list(grid.flat)[len(panels) :]:
            axes.set_axis_off()
        for row in grid:
            row[0].set_ylabel("theorems proved")
        grid[0][0].set_ylim(bottom=0)
        handles, labels = _legend_of(list(grid.flat)[: len(panels)])
        figure.legend(handles, labels, loc="outside lower center", ncols=min(4, len(labels)))
    return figure


def heat_map(benchmark: str, found: HeatMap) -> Figure:
    """Success rates over Neff and width, with the number in each cell."""
    rates = [[math.nan if rate is None else rate for rate in row] for row in found.rates]
    known = [rate for row in rates for rate in row if not math.isnan(rate)]
    middle = (min(known) + max(known)) / 2
    with matplotlib.rc_context({**_STYLE, "axes.grid": False}):
        size = (2.6 + 0.95 * len(found.widths), 1.9 + 0.6 * len(found.neffs))
        figure = Figure(figsize=(max(size[0], 5.2), max(size[1], 2.8)), layout="constrained")
        axes = figure.subplots()
        image = axes.imshow(rates, cmap="cividis", aspect="auto", origin="lower")
        for y, row in enumerate(rates):
            for x, rate in enumerate(row):
                if not math.isnan(rate):
                    colour = "white" if rate <= middle else "black"
                    axes.text(x, y, f"{rate:.1%}", ha="center", va="center", color=colour)
        axes.set_xticks(range(len(found.widths)), [str(width) for width in found.widths])
        axes.set_yticks(range(len(found.neffs)), [f"{neff:g}" for neff in found.neffs])
        axes.set_xlabel("tree width (tactics drawn per state)")
        axes.set_ylabel("Neff of the checkpoint")
        axes.set_title(f"{benchmark}, {found.strategy}\n{found.budget} tactics, {found.theorems} theorems", loc="left")
        figure.colorbar(image, ax=axes, label="theorems proved", format=PercentFormatter(1))
    return figure


def ensembles(
    title: str, lines: Mapping[str, Sequence[tuple[int, float]]], allocations: Mapping[int, Mapping[str, int]]
) -> Figure:
    """Left: success on test theorems against the total budget. Right: how the portfolio divides each budget."""
    with matplotlib.rc_context(_STYLE):
        figure = Figure(figsize=(10, 4.6), layout="constrained")
        left, right = figure.subplots(1, 2, width_ratios=(1.25, 1))
        for index, (name, points) in enumerate(lines.items()):
            budgets, rates = zip(*points, strict=True)
            colour, dashes, marker = _CONTENDERS[index]
            left.plot(budgets, rates, color=colour, ls=dashes, marker=marker, markersize=4, lw=1.8, label=name)
        left.set_ylim(bottom=0)
        left.set_ylabel("theorems proved")
        left.set_title(title, loc="left")
        _budget_axis(left, "total budget per theorem (tactics tried)")
        left.legend(loc="upper center", bbox_to_anchor=(0.5, -0.16), ncols=2, fontsize=10)
        _division(right, allocations)
    return figure


def _division(axes: Axes, allocations: Mapping[int, Mapping[str, int]]) -> None:
    names = list(dict.fromkeys(name for allocation in allocations.values() for name in allocation))
    places = range(len(allocations))
    below = [0.0] * len(allocations)
    for index, name in enumerate(names):
        heights = [allocation.get(name, 0) / budget for budget, allocation in allocations.items()]
        hatch = "//" if index >= len(PALETTE) else None
        colour = PALETTE[index % len(PALETTE)]
        axes.bar(places, heights, bottom=below, color=colour, hatch=hatch, edgecolor="white", width=0.85, label=name)
        below = [low + height for low, height in zip(below, heights, strict=True)]
    axes.set_xticks(places, [str(budget) for budget in allocations], rotation=45)
    axes.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    axes.grid(visible=False)
    axes.set_xlabel("total budget per theorem (tactics tried)")
    axes.set_ylabel("share of the budget")
    axes.set_title("portfolio, chosen on validation", loc="left")
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.25), ncols=3, fontsize=10)


def save(figure: Figure, folder: Path, name: str) -> list[Path]:
    """Write `name`.png and `name`.svg into `folder`; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{name}.png", folder / f"{name}.svg"]
    with matplotlib.rc_context(_STYLE):
        figure.savefig(paths[0], dpi=160)
        figure.savefig(paths[1], metadata={"Date": None})
    return paths


def _step(axes: Axes, curve: Curve, name: str, index: int, confidence: float | None) -> None:
    colour, dashes = PALETTE[index % len(PALETTE)], _DASHES[index // len(PALETTE) % len(_DASHES)]
    rates = [proved / curve.theorems for proved in curve.proved]
    axes.step(curve.budgets, rates, where="post", color=colour, linestyle=dashes, lw=1.8, label=name)
    axes.plot(curve.budgets[-1], rates[-1], color=colour, marker="o", markersize=4)
    if confidence is not None:
        low, high = zip(*(wilson(proved, curve.theorems, confidence) for proved in curve.proved), strict=True)
        axes.fill_between(curve.budgets, low, high, step="post", color=colour, alpha=0.13, lw=0)


def _budget_axis(axes: Axes, label: str) -> None:
    axes.set_xscale("log", base=2)
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
    axes.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    axes.set_xlabel(label)


def _legend_of(panels: Sequence[Axes]) -> tuple[list[Artist], list[str]]:
    """One entry for each label of all panels."""
    pairs = [axes.get_legend_handles_labels() for axes in panels]
    entries = {label: handle for handles, labels in pairs for handle, label in zip(handles, labels, strict=True)}
    return list(entries.values()), list(entries)
