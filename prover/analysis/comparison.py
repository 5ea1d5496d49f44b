"""`prover compare`: the arms of finished runs against each other, on the same theorems."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rich.table import Table

from prover.analysis.curves import UNITS, Curve, success_curve
from prover.analysis.heatmap import HeatMap, heat_maps
from prover.analysis.intervals import Interval, wilson
from prover.analysis.outcomes import ArmOutcomes, TheoremId
from prover.analysis.paired import PairedComparison, compare
from prover.analysis.runs import Results, read_results
from prover.cli import tables
from prover.errors import RunError


@dataclass(frozen=True)
class ArmRate:
    """An arm on one benchmark."""

    arm: str
    budget: int
    """Tactics for a theorem that it is judged at."""
    theorems: int
    proved: int
    interval: Interval
    """Wilson interval of the success rate."""
    only_here: tuple[TheoremId, ...]
    """Theorems that no other arm proves."""
    failed: int
    """Not proved, and something other than Lean's answer ended an attempt."""
    cut_short: int
    """Not proved, and out of seconds before the tactics were tried: more of these, and tactics are not what limits."""
    curves: dict[str, Curve]
    """Theorems proved against what was spent on each, by unit (see `UNITS`); no tokens for an arm without a model."""

    def as_json(self) -> dict[str, object]:
        """The arm as JSON values."""
        return {
            **{key: getattr(self, key) for key in ("arm", "budget", "theorems", "proved", "failed", "cut_short")},
            "rate": self.proved / self.theorems,
            "interval": list(self.interval),
            "only_here": [f"{benchmark}/{name}" for benchmark, name in self.only_here],
            "curves": {unit: curve.as_json() for unit, curve in self.curves.items()},
        }


@dataclass(frozen=True)
class BenchmarkComparison:
    """All arms on one benchmark."""

    benchmark: str
    arms: tuple[ArmRate, ...]
    pairs: tuple[PairedComparison, ...]
    """Every other arm against the baseline, at the smaller of the two budgets."""
    heat_maps: tuple[HeatMap, ...]

    def by_unit(self) -> Iterator[tuple[str, dict[str, Curve]]]:
        """Each unit that an arm has a curve in, with those curves by arm."""
        for unit in UNITS:
            if curves := {arm.arm: arm.curves[unit] for arm in self.arms if unit in arm.curves}:
                yield unit, curves


@dataclass(frozen=True)
class Comparison:
    """What `prover compare` shows."""

    baseline: str
    confidence: float
    benchmarks: tuple[BenchmarkComparison, ...]
    invalid: int
    unfinished: int

    def tables(self) -> list[Table]:
        """For each benchmark: success rates, success by budget, arms against the baseline, heat maps."""
        shown, left_out = [], tables.left_out(self.invalid, self.unfinished)
        for part in self.benchmarks:
            shown.append(tables.rates(part.benchmark, part.arms, self.confidence, left_out))
            shown += [tables.by_budget(part.benchmark, unit, curves) for unit, curves in part.by_unit()]
            if part.pairs:
                title = f"{part.benchmark}: against {self.baseline}"
                shown.append(tables.pairs(title, part.pairs, self.confidence))
            shown += [tables.heat_map(part.benchmark, found) for found in part.heat_maps]
        return shown

    def as_json(self) -> dict[str, object]:
        """Everything as JSON values."""
        return {
            "baseline": self.baseline,
            "confidence": self.confidence,
            "invalid": self.invalid,
            "unfinished": self.unfinished,
            "benchmarks": [
                {
                    "benchmark": part.benchmark,
                    "arms": [arm.as_json() for arm in part.arms],
                    "pairs": tables.pairs_as_json(part.pairs),
                    "heat_maps": [found.as_json() for found in part.heat_maps],
                }
                for part in self.benchmarks
            ],
        }

    def plot(self, folder: Path) -> list[Path]:
        """Write the pictures, PNG and SVG, into `folder`: success against each unit of budget, and the heat maps."""
        from prover.analysis import figures

        paths = []
        panels: dict[str, dict[str, dict[str, Curve]]] = {}
        for part in self.benchmarks:
            for unit, curves in part.by_unit():
                panels.setdefault(unit, {})[part.benchmark] = curves
        for unit, found in panels.items():
            figure = figures.curves(found, f"budget for a theorem ({UNITS[unit]})", self.confidence)
            paths += figures.save(figure, folder, f"success_{unit}")
        for part in self.benchmarks:
            for map_ in part.heat_maps:
                figure = figures.heat_map(part.benchmark, map_)
                paths += figures.save(figure, folder, f"neff_width_{map_.strategy}_{part.benchmark}")
        return paths


def compare_runs(
    folders: Sequence[Path],
    baseline: str | None = None,
    *,
    budget: int | None = None,
    arms: Sequence[str] | None = None,
    benchmarks: Sequence[str] | None = None,
    confidence: float = 0.95,
    seed: int = 0,
) -> Comparison:
    """Compare the arms of the runs, benchmark by benchmark, on the theorems that all of them have finished.

    `baseline` (None: the first arm of Neff 1, else the first arm) is what the others are tested against. Every arm is
    judged at `budget` tactics; None: at what it was run with. `arms` and `benchmarks` restrict what is read; arms
    whose names clash are named `run/arm`. Raises RunError, one line, where nothing can be compared.
    """
    results = read_results(folders, arms=arms, benchmarks=benchmarks)
    reference = results.arm(baseline or results.cross_entropy_arm() or next(iter(results.arms))).name
    if budget is not None:
        for arm in results.arms.values():
            if not 1 <= budget <= arm.budget:
                raise RunError(f"arm `{arm.name}` was run with {arm.budget} tactics; it cannot be judged at {budget}")
    parts = [_benchmark(results, name, reference, budget, confidence, seed) for name in results.benchmarks()]
    return Comparison(reference, confidence, tuple(parts), results.invalid, results.unfinished)


def _benchmark(
    results: Results, benchmark: str, baseline: str, budget: int | None, confidence: float, seed: int
) -> BenchmarkComparison:
    chosen = results.benchmarks()[benchmark]
    theorems = results.names(chosen)
    arms = {name: arm.on(chosen) for name, arm in results.arms.items()}
    proved = {name: arm.proved(budget) for name, arm in arms.items()}
    provers = Counter(int(i) for flags in proved.values() for i in np.flatnonzero(flags))

    def rate(arm: ArmOutcomes) -> ArmRate:
        """How many theorems the arm proves, and at which cost."""
        indices = np.flatnonzero(proved[arm.name])
        # Tactics have their limit. In other units the search ends by itself: the curve goes as far as it has spent.
        limits = {
            "tactics": budget or arm.budget,
            "tokens": max([*arm.tokens_spent, *arm.tokens[indices]]),
            "seconds": max([sum(member.budget.seconds for member in arm.ensemble.members), *arm.seconds[indices]]),
        }
        costs = {unit: np.where(proved[arm.name], getattr(arm, unit), np.inf) for unit in UNITS}
        return ArmRate(
            arm=arm.name,
            budget=budget or arm.budget,
            theorems=len(theorems),
            proved=len(indices),
            interval=wilson(len(indices), len(theorems), confidence),
            only_here=tuple(theorems[i] for i in indices if provers[int(i)] == 1),
            failed=int(arm.failed.sum()),
            cut_short=int(arm.cut_short.sum()),
            curves={unit: success_curve(costs[unit], limit) for unit, limit in limits.items() if limit > 0},
        )

    def against_baseline(arm: ArmOutcomes) -> PairedComparison:
        """At the largest number of tactics that both have."""
        equal = budget or min(arm.budget, arms[baseline].budget)
        return compare(
            (arm.name, arm.proved(equal)),
            (baseline, arms[baseline].proved(equal)),
            theorems,
            budget=equal,
            confidence=confidence,
            seed=seed,
        )

    return BenchmarkComparison(
        benchmark=benchmark,
        arms=tuple(rate(arm) for arm in arms.values()),
        pairs=tuple(against_baseline(arm) for arm in arms.values() if arm.name != baseline),
        heat_maps=tuple(heat_maps(list(arms.values()), budget)),
    )
