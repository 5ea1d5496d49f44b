"""Claim 3: models of different Neff that share a budget, compared with cross-entropy with the whole budget.

Reads results; trains and samples nothing.
"""

from pathlib import Path

import numpy as np

from benchmarks.claims import results
from benchmarks.claims.claim_pass import name
from benchmarks.claims.section import Section
from benchmarks.claims.settings import Settings
from benchmarks.claims.stats import Difference, Rates, difference, percent, table
from benchmarks.claims.trees import Search

HEADINGS = ["tries in all", "ensemble, %", "CE, %", "CE of several seeds, %", "ensemble − CE", "by seed",
            "ensemble − CE of several seeds"]  # fmt: skip


def section(settings: Settings, folder: Path) -> Section:
    """The section with its tables and findings."""
    members, last = len(settings.neffs), settings.epochs[-1]
    shares = [n for n in settings.samples if n * members <= settings.test_rollouts]
    chosen = [_rollouts(settings, share, None) for share in shares]
    overtrained = [_rollouts(settings, share, last) for share in shares]
    budgets = [settings.budget // 4, settings.budget // 2, settings.budget]
    grown = [_trees(settings, budget) for budget in budgets]
    tables = [table(HEADINGS, [row.cells for row in rows]) for rows in (chosen, overtrained, grown)]
    names = ", ".join(name(neff) for neff in settings.neffs)
    searched = len(results.tree_names(settings, "test"))
    text = f"""
The ensemble consists of {names} of one seed, each with an equal share of the tries; CE alone has all tries.
A third competitor, which the paper lacks, is CE models of {len(settings.seeds)} seeds, each with an equal share.
It has as many models as the ensemble.

Rollouts, each model at the epoch chosen on validation theorems for its number of tries (rates of independent members m:
1 − Π (1 − pass_m@N), unbiased):

{tables[0]}
Rollouts, all at epoch {last}:

{tables[1]}
Trees on {searched} test theorems; the strategy, rule and width of each model are chosen on validation theorems at its
own share, at the chosen epochs:

{tables[2]}"""
    findings = [
        f"Ensemble − CE with {row.cells[0]} tries each in all, {title}: {row.gain}; − CE of several seeds: {row.fair}."
        for title, row in (
            ("rollouts at chosen epochs", chosen[-1]),
            (f"rollouts at epoch {last}", overtrained[-1]),
            ("trees at chosen epochs", grown[-1]),
        )
    ]
    return Section("Ensemble at equal compute", text, findings)


class _Row:
    """One line of a table."""

    def __init__(self, tries: int, ensemble: Rates, alone: Rates, seeds: Rates) -> None:
        self.gain: Difference = difference(ensemble, alone)
        self.fair: Difference = difference(ensemble, seeds)
        by_seed = " ".join(f"{100 * gap:+.1f}" for gap in self.gain.by_seed)
        rates = [percent(float(each.mean())) for each in (ensemble, alone, seeds)]
        self.cells = [str(tries), *rates, str(self.gain), by_seed, str(self.fair)]


def _any_of(members: list[Rates]) -> Rates:
    """Success of independent members that each have their own tries."""
    found: Rates = 1 - np.prod([1 - rates for rates in members], axis=0)
    return found


def _of_seeds(settings: Settings, rates: Rates) -> Rates:
    """Success of an ensemble of seeds of one training, as many as the ensemble has members, repeated on every row."""
    together = _any_of([rates[[seed]] for seed in range(min(len(settings.neffs), len(rates)))])
    return np.repeat(together, len(rates), axis=0)


def _rollouts(settings: Settings, share: int, epoch: int | None) -> _Row:
    """Each member with `share` rollouts, at `epoch` or at the epoch chosen for its number of tries."""

    def rates(neff: int, tries: int) -> Rates:
        at = results.stopped_epoch(settings, neff, min(tries, settings.valid_rollouts)) if epoch is None else epoch
        return results.pass_rates(settings, "test", neff, at, tries)

    ensemble = _any_of([rates(neff, share) for neff in settings.neffs])
    tries = share * len(settings.neffs)
    return _Row(tries, ensemble, rates(1, tries), _of_seeds(settings, rates(1, share)))


def _trees(settings: Settings, budget: int) -> _Row:
    """Each member with its share of `budget` and the search that is best at that share on validation theorems."""
    share = budget // len(settings.neffs)
    searches = [Search(rule, width) for rule in results.tested_rules(settings) for width in settings.widths]

    def rates(neff: int, tactics: int) -> Rates:
        point = (neff, results.tree_epoch(settings, neff))
        best = max(searches, key=lambda s: float(results.proved(settings, "valid", point, s, tactics).mean()))
        return results.proved(settings, "test", point, best, tactics)

    ensemble = _any_of([rates(neff, share) for neff in settings.neffs])
    tries = share * len(settings.neffs)
    return _Row(tries, ensemble, rates(1, tries), _of_seeds(settings, rates(1, share)))
