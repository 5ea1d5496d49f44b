"""Success over Neff and tree width at one budget: whether the tree's shape fits what the model was trained for.

Knows nothing of how a map is drawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from prover.analysis.outcomes import ArmOutcomes


@dataclass(frozen=True)
class HeatMap:
    """Success rates of arms with one prover each, by Neff (rows) and width (columns)."""

    strategy: str
    budget: int
    """Tactics per theorem, the same in every cell; no arm was run with fewer."""
    theorems: int
    neffs: tuple[float, ...]
    widths: tuple[int, ...]
    arms: tuple[tuple[tuple[str, ...], ...], ...]
    """Names of the arms in each cell, [neffs, widths]; several if they differ in something else, e.g. depth."""
    rates: tuple[tuple[float | None, ...], ...]
    """Success rate, [neffs, widths]: the mean over the arms of a cell; None where there is no arm."""

    def varies_one_at_a_time(self) -> bool:
        """Whether some row or column has two cells with arms; otherwise a list of arms shows as much."""
        lines = [*self.rates, *zip(*self.rates, strict=True)]
        return any(sum(rate is not None for rate in line) > 1 for line in lines)


def heat_maps(arms: Sequence[ArmOutcomes], budget: int | None = None) -> list[HeatMap]:
    """A map for each strategy in which two arms differ in Neff alone or in width alone.

    All cells of a map are judged at the same budget: `budget`, or the smallest that any of its arms was run with.
    Arms that have several provers, no Neff, or a budget below `budget` are left out.
    """
    fit = [arm for arm in arms if arm.neff is not None and (budget is None or arm.budget >= budget)]
    strategies = dict.fromkeys(_strategy(arm) for arm in fit)
    maps = [_heat_map(name, [arm for arm in fit if _strategy(arm) == name], budget) for name in strategies]
    return [found for found in maps if found.varies_one_at_a_time()]


def _heat_map(strategy: str, arms: Sequence[ArmOutcomes], budget: int | None) -> HeatMap:
    cells: dict[tuple[float, int], list[ArmOutcomes]] = {}
    for arm in arms:
        assert arm.neff is not None
        cells.setdefault((arm.neff, arm.ensemble.members[0].shape.width), []).append(arm)
    equal = min(arm.budget for arm in arms) if budget is None else budget
    neffs, widths = (tuple(sorted({key[axis] for key in cells})) for axis in (0, 1))

    def rate(members: list[ArmOutcomes]) -> float | None:
        return sum(float(arm.proved(equal).mean()) for arm in members) / len(members) if members else None

    grid = [[cells.get((neff, int(width)), []) for width in widths] for neff in neffs]
    return HeatMap(
        strategy=strategy,
        budget=equal,
        theorems=len(arms[0].tactics),
        neffs=tuple(float(neff) for neff in neffs),
        widths=tuple(int(width) for width in widths),
        arms=tuple(tuple(tuple(arm.name for arm in cell) for cell in row) for row in grid),
        rates=tuple(tuple(rate(cell) for cell in row) for row in grid),
    )


def _strategy(arm: ArmOutcomes) -> str:
    return arm.ensemble.members[0].config.strategy
