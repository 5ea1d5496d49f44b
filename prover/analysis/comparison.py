"""Compares the arms of finished runs with each other, on the same theorems. Knows nothing of how it is shown."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from prover.analysis.curves import UNITS, Curve, success_curve
from prover.analysis.heatmap import HeatMap, heat_maps
from prover.analysis.intervals import Interval, wilson
from prover.analysis.outcomes import ArmOutcomes, theorem_path
from prover.analysis.paired import PairedComparison, adjust, compare
from prover.analysis.runs import Candidate, LeftOut, Results, is_arm, read_results
from prover.analysis.spread import Spread, spreads
from prover.errors import RunError


@dataclass(frozen=True)
class ArmRate:
    """An arm on one benchmark."""

    arm: str
    budget: int
    """Tactics per theorem that the arm is judged at."""
    theorems: int
    proved: int
    rate: float
    """Success rate, 0 to 1."""
    interval: Interval
    """Wilson interval of the success rate."""
    only_here: tuple[str, ...]
    """Theorems that no other arm proves, as `benchmark/name`; none if there is no other. An arm and its provers are not
    others to each other."""
    failed: int
    """Theorems not proved because Lean, a model or a worker broke down in an attempt."""
    cut_short: int
    """Theorems not proved because time ran out before all tactics were tried. If many are, time is the real limit."""
    curves: dict[str, Curve]
    """Unit (see `UNITS`) → theorems proved against the budget per theorem. No tokens for an arm without a model."""


@dataclass(frozen=True)
class BenchmarkComparison:
    """All arms on one benchmark."""

    benchmark: str
    arms: tuple[ArmRate, ...]
    pairs: tuple[PairedComparison, ...]
    """Every other arm against the baseline, at the smaller of their two budgets."""
    heat_maps: tuple[HeatMap, ...]
    spreads: tuple[Spread, ...]
    """The arms that were searched with several seeds."""

    def by_unit(self) -> Iterator[tuple[str, dict[str, Curve]]]:
        """Each unit in which some arm has a curve, with these curves by arm."""
        for unit in UNITS:
            if curves := {arm.arm: arm.curves[unit] for arm in self.arms if unit in arm.curves}:
                yield unit, curves


@dataclass(frozen=True)
class Comparison:
    """All arms on all benchmarks."""

    baseline: str
    """Arm that the others are tested against."""
    confidence: float
    """Confidence of all intervals, 0 to 1."""
    benchmarks: tuple[BenchmarkComparison, ...]
    left_out: Mapping[str, LeftOut]
    """Benchmark → theorems that are not compared, and why; also of benchmarks of which none is."""

    @property
    def arms(self) -> dict[tuple[str, str], ArmRate]:
        """(Benchmark, arm) → the arm on that benchmark."""
        return {(part.benchmark, arm.arm): arm for part in self.benchmarks for arm in part.arms}

    def plot(self, folder: Path) -> list[Path]:
        """Write figures as PNG and SVG into `folder`: success against budget in each unit, and the heat maps."""
        from prover.analysis import figures

        paths = []
        panels: dict[str, dict[str, dict[str, Curve]]] = {}
        for part in self.benchmarks:
            for unit, curves in part.by_unit():
                panels.setdefault(unit, {})[part.benchmark] = curves
        for unit, found in panels.items():
            figure = figures.curves(found, f"budget per theorem ({UNITS[unit]})", self.confidence)
            paths += figures.save(figure, folder, f"success_{unit}")
        for part in self.benchmarks:
            for map_ in part.heat_maps:
                figure = figures.heat_map(part.benchmark, map_)
                paths += figures.save(figure, folder, f"neff_width_{map_.strategy}_{part.benchmark}")
        return paths


def compare_runs(
    folders: Sequence[Path | str],
    baseline: str | None = None,
    *,
    budget: int | None = None,
    arms: Sequence[str] | None = None,
    benchmarks: Sequence[str] | None = None,
    members: bool = False,
    confidence: float = 0.95,
    seed: int = 0,
) -> Comparison:
    """Compare the arms of the runs, benchmark by benchmark, on the theorems that all of them have finished.

    `baseline` (None: the first arm of Neff 1, else the first arm) is what the others are tested against. Every arm is
    judged at `budget` tactics per theorem; None: at the budget it was run with. `arms` and `benchmarks` restrict what
    is read. `members` adds the provers of arms that have several, each with its share of the budget, as `arm:prover`;
    those of a run's only arm are compared in any case, if they were run with `budget`. Arms whose names clash are named
    `run/arm`. Raises RunError, one line, if nothing can be compared.
    """

    def is_compared(candidate: Candidate) -> bool:
        of_only_arm = len(folders) == 1 and candidate.is_of_only_arm and candidate.budget >= (budget or 0)
        return is_arm(candidate) or members or of_only_arm

    results = read_results(
        folders, arms=arms, benchmarks=benchmarks, default=is_compared, also=filter(None, [baseline])
    )
    reference = results.arm(baseline or results.cross_entropy_arm() or next(iter(results.arms))).name
    if budget is not None:
        for arm in results.arms.values():
            if not 1 <= budget <= arm.budget:
                raise RunError(f"arm `{arm.name}` was run with {arm.budget} tactics; it cannot be judged at {budget}")
    parts = [_benchmark(results, name, reference, budget, confidence, seed) for name in results.benchmarks()]
    return Comparison(reference, confidence, tuple(parts), results.left_out)


def _benchmark(
    results: Results, benchmark: str, baseline: str, budget: int | None, confidence: float, seed: int
) -> BenchmarkComparison:
    chosen = results.benchmarks()[benchmark]
    theorems = results.names(chosen)
    arms = {name: arm.on(chosen) for name, arm in results.arms.items()}
    proved = {name: arm.proved(budget) for name, arm in arms.items()}

    def rate(arm: ArmOutcomes) -> ArmRate:
        """How many theorems the arm proves, and at what cost."""
        indices = np.flatnonzero(proved[arm.name])
        others = [proved[name] for name, other in arms.items() if other is not arm and not arm.shares_searches(other)]
        alone = proved[arm.name] & ~np.any(others, axis=0) if others else np.zeros_like(proved[arm.name])
        # Only tactics have a limit of their own; in other units a curve ends at the most that the arm has spent.
        limits = {
            "tactics": budget or arm.budget,
            "tokens": max([*arm.tokens_spent, *arm.tokens[indices]]),
            "seconds": math.ceil(max([*arm.seconds_spent, *arm.seconds[indices]])),
        }
        costs = {unit: np.where(proved[arm.name], getattr(arm, unit), np.inf) for unit in UNITS}
        return ArmRate(
            arm=arm.name,
            budget=budget or arm.budget,
            theorems=len(theorems),
            proved=len(indices),
            rate=len(indices) / len(theorems),
            interval=wilson(len(indices), len(theorems), confidence),
            only_here=tuple(theorem_path(theorems[i]) for i in np.flatnonzero(alone)),
            failed=int(arm.failed.sum()),
            cut_short=int(arm.cut_short.sum()),
            curves={unit: success_curve(costs[unit], limit) for unit, limit in limits.items() if limit > 0},
        )

    def against_baseline(arm: ArmOutcomes) -> PairedComparison:
        """At the largest number of tactics that both were run with."""
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
        pairs=adjust(against_baseline(arm) for arm in arms.values() if arm.name != baseline),
        heat_maps=tuple(heat_maps(list(arms.values()), budget)),
        spreads=spreads(arms, proved),
    )
