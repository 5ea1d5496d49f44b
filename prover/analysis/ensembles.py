"""Divides a budget among finished arms on validation theorems, and reports the result on test theorems.

Knows nothing of how the report is shown.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from prover.analysis.ensemble_report import Contender, EnsembleReport, Rate
from prover.analysis.intervals import wilson
from prover.analysis.outcomes import ArmOutcomes, Flags
from prover.analysis.paired import PairedComparison, adjust, compare
from prover.analysis.portfolio import Allocation, best_single, divide, greedy_portfolio, proved_by
from prover.analysis.runs import Results, read_results
from prover.errors import RunError

PORTFOLIO = "portfolio"
ENSEMBLE = "ensemble"
BEST = "best single arm"
BASELINE = "baseline"
_POINTS = 12
"""Number of budgets along a curve: the whole one and, below it, one every half doubling."""

_Spending = Callable[[int], Allocation]
"""Total budget → what each arm gets of it."""


def ensemble_runs(
    folders: Sequence[Path | str],
    budget: int,
    *,
    baseline: str | None = None,
    shares: Mapping[str, float] | None = None,
    arms: Sequence[str] | None = None,
    benchmarks: Sequence[str] | None = None,
    confidence: float = 0.95,
    seed: int = 0,
) -> EnsembleReport:
    """Ensembles of the runs' arms against single arms, all with `budget` tactics per theorem.

    An arm with several provers is represented by them, as `arm:prover`, each with its share of the arm's budget.
    Contenders: the portfolio that is best on validation theorems (see `greedy_portfolio`); the ensemble of `shares`
    (None: an equal share for each Neff, spent by the arm of it that is best with that on validation theorems); the
    single arm that is best on validation theorems; and `baseline` (None: an arm of Neff 1, which is cross-entropy).
    Single arms that were run with less are no contenders. Only validation theorems are used to choose, and only test
    theorems count as test. `arms` and `benchmarks` restrict what is read, and may name arms with several provers; arms
    whose names clash are named `run/arm`. Raises RunError, one line, where that is not possible.
    """
    results = read_results(
        folders,
        arms=arms,
        benchmarks=benchmarks,
        default=lambda candidate: candidate.is_single,
        also=filter(None, [*(shares or ()), baseline]),
    )
    valid, test = results.split("valid"), results.split("test")
    for split, found in (("valid", valid), ("test", test)):
        if not found.any():
            raise RunError(
                f"no theorem of the {split} split is common to all arms: ensembles are chosen on valid, judged on test"
            )
    on_valid = {name: arm.on(valid) for name, arm in results.arms.items()}
    most = sum(arm.budget for arm in results.arms.values())
    if not 1 <= budget <= most:
        raise RunError(f"all arms together were run with {most} tactics, not {budget}; give a budget from 1 to {most}")

    @cache
    def portfolio(total: int) -> tuple[tuple[str, int], ...]:
        return tuple(greedy_portfolio(on_valid, total).items())

    ways: dict[str, _Spending] = {PORTFOLIO: lambda total: dict(portfolio(total))}
    if given := _equal_shares(on_valid, budget) if shares is None else _given_shares(results, shares, budget):
        ways[ENSEMBLE] = lambda total: divide(given, total)
    singles = {BEST: best_single(on_valid, budget), BASELINE: _baseline(results, baseline, budget)}
    if singles[BEST] == singles[BASELINE]:
        singles = {f"{BEST}, {BASELINE}": singles[BEST]}
    ways |= {f"{role} ({arm})": _all_to(arm) for role, arm in singles.items() if arm is not None}

    budgets = _budgets(budget)
    groups = _test_groups(results, test)
    return EnsembleReport(
        budget=budget,
        confidence=confidence,
        contenders=tuple(
            _contender(name, way(budget), results, {"valid": valid, **groups}, confidence) for name, way in ways.items()
        ),
        pairs={name: _pairs(results, chosen, ways, budget, confidence, seed) for name, chosen in groups.items()},
        curves={
            name: [(total, float(proved_by(results.arms, way(total))[test].mean())) for total in budgets]
            for name, way in ways.items()
        },
        divisions={total: dict(portfolio(total)) for total in budgets},
        left_out=results.left_out,
        notes=tuple(_missing(results, budget, list(ways))),
    )


def _missing(results: Results, budget: int, contenders: Sequence[str]) -> Iterator[str]:
    """Why contenders are missing, a line for each."""
    neffs = {arm.neff for arm in results.arms.values() if arm.neff is not None}
    if ENSEMBLE not in contenders:
        part = f"not every Neff has an arm that was run with {budget // max(1, len(neffs))} tactics"
        yield f"no {ENSEMBLE}: {part if len(neffs) > 1 else 'it needs arms of several Neff'}"
    roles = ", ".join(name.partition(" (")[0] for name in contenders)
    if BEST not in roles:
        yield f"no {BEST}: none was run with {budget} tactics"
    elif BASELINE not in roles:
        yield f"no {BASELINE}: no arm of Neff 1 was run with {budget} tactics"


def _all_to(arm: str) -> _Spending:
    return lambda total: {arm: total}


def _baseline(results: Results, baseline: str | None, budget: int) -> str | None:
    if baseline is None:
        return results.cross_entropy_arm(budget)
    arm = results.arm(baseline)
    if arm.budget < budget:
        raise RunError(f"baseline `{baseline}` was run with {arm.budget} tactics, less than the {budget} to compare at")
    return baseline


def _equal_shares(on_valid: Mapping[str, ArmOutcomes], budget: int) -> Mapping[str, float]:
    """The best arm of each Neff, with equal shares; none if there is one Neff, or an arm was run with too little."""
    neffs = sorted({arm.neff for arm in on_valid.values() if arm.neff is not None})
    chosen = [
        best_single({name: arm for name, arm in on_valid.items() if arm.neff == neff}, budget // len(neffs))
        for neff in neffs
    ]
    members = [name for name in chosen if name is not None]
    return dict.fromkeys(members, 1.0) if len(members) == len(neffs) > 1 else {}


def _given_shares(results: Results, shares: Mapping[str, float], budget: int) -> Mapping[str, float]:
    """`shares`. Raises RunError if one is not positive, or exceeds the budget that its arm was run with."""
    for name, share in shares.items():
        results.arm(name)
        if not share > 0:
            raise RunError(f"the share of arm `{name}` is {share:g}; shares are positive")
    for name, part in divide(shares, budget).items():
        if part > results.arms[name].budget:
            run = results.arms[name].budget
            raise RunError(f"arm `{name}` was run with {run} tactics; its share of {budget} is {part}")
    return shares


def _test_groups(results: Results, test: Flags) -> dict[str, Flags]:
    """Test theorems by benchmark; if there are several benchmarks, also all of them together."""
    groups = {name: chosen & test for name, chosen in results.benchmarks().items() if (chosen & test).any()}
    return groups if len(groups) == 1 else {**groups, "all test": test}


def _contender(
    name: str, allocation: Allocation, results: Results, groups: Mapping[str, Flags], confidence: float
) -> Contender:
    proved = proved_by(results.arms, allocation)

    def rate(chosen: Flags) -> Rate:
        theorems, count = int(chosen.sum()), int(proved[chosen].sum())
        return Rate(theorems, count, count / theorems, wilson(count, theorems, confidence))

    rates = {group: rate(chosen) for group, chosen in groups.items()}
    return Contender(name, allocation, rates.pop("valid"), rates)


def _pairs(
    results: Results, chosen: Flags, ways: Mapping[str, _Spending], budget: int, confidence: float, seed: int
) -> tuple[PairedComparison, ...]:
    """Each ensemble against each single arm."""
    proved = {name: proved_by(results.arms, way(budget))[chosen] for name, way in ways.items()}
    ensembles = [name for name in proved if name in (PORTFOLIO, ENSEMBLE)]
    return adjust(
        compare(
            (ensemble, proved[ensemble]),
            (single, proved[single]),
            results.names(chosen),
            budget=budget,
            confidence=confidence,
            seed=seed,
        )
        for ensemble in ensembles
        for single in proved
        if single not in ensembles
    )


def _budgets(budget: int) -> list[int]:
    """The whole budget and smaller ones, ascending."""
    return sorted({max(1, round(budget * 2 ** (-step / 2))) for step in range(_POINTS)})
