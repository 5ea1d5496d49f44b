"""The open question: with priority Σ log p, large Neff loses in wide best-first trees. Does it lose here too, and does
another rule help? Reads results; trains and samples nothing.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from benchmarks.claims import figures, results
from benchmarks.claims.claim_pass import name
from benchmarks.claims.rules import BEFORE, RULES, USUAL
from benchmarks.claims.section import Section
from benchmarks.claims.settings import Settings
from benchmarks.claims.stats import Difference, Rates, difference, percent, table
from benchmarks.claims.trees import WIDE, Search


def section(settings: Settings, folder: Path) -> Section:
    """The section with its tables, pictures and findings."""
    points = results.tree_points(settings)
    scores, chosen = results.rule_scores(settings), results.chosen_rule(settings)
    choice = table(
        ["rule, %", "priority", *(f"{name(neff)}, {epoch} ep." for neff, epoch in points), "mean"],
        [[f"**{rule}**" if rule == chosen else rule, RULES[rule].meaning, *(percent(row[point]) for point in points),
          percent(sum(row.values()) / len(row))]
         for rule, row in sorted(scores.items(), key=lambda item: -sum(item[1].values()))],
    )  # fmt: skip
    panels = {_panel(rule): _grid(settings, rule, points) for rule in results.tested_rules(settings)}
    figures.heat_maps(folder / "heat.png", settings.neffs, settings.widths, panels)
    rivals = [rule for rule in (BEFORE, USUAL) if rule != chosen]
    gains = {(rival, point): _gain(settings, chosen, rival, point) for rival in rivals for point in points}
    compared = table(
        [f"{chosen}, points", *(f"width {width}" for width in settings.widths), "all widths", "by seed"],
        [[f"− {rival}: {name(neff)}, {epoch} epochs",
          *(str(_gain(settings, chosen, rival, (neff, epoch), width)) for width in settings.widths),
          str(gains[rival, (neff, epoch)]),
          " ".join(f"{100 * gap:+.1f}" for gap in gains[rival, (neff, epoch)].by_seed)]
         for rival in rivals for neff, epoch in points],
    )  # fmt: skip
    at_neff = table(
        ["at width Neff, %", *(_panel(rule) for rule in results.tested_rules(settings))],
        [[f"{name(neff)}, {epoch} epochs",
          *(percent(float(results.proved(settings, "test", (neff, epoch), Search(rule, _width(settings, neff))).mean()))
            for rule in results.tested_rules(settings))]
         for neff, epoch in points],
    )  # fmt: skip
    test = len(results.tree_names(settings, "test"))
    valid, widths = len(results.tree_names(settings, "valid")), ", ".join(map(str, settings.widths))
    text = f"""
All searches of a model replay the same draws; rules change only the order of expansion in best-first search. A rule is
evaluated on {valid} validation theorems (seed {settings.seeds[0]}) by its success rate, averaged over widths {widths}
and budgets of {settings.budget // 4}, {settings.budget // 2} and {settings.budget} tactics:

{choice}
**{chosen}** has the best mean. Success on {test} test theorems with {settings.budget} tactics, with 95 % intervals:

![Neff × width](claims/heat.png)

Gain of {chosen} on test theorems over log p, plain and with the usual correction, in points with 95 % intervals:

{compared}
With the width that matches Neff (2 for CE):

{at_neff}"""
    findings = _findings(settings, chosen, gains)
    return Section("Neff, width and the priority of best-first search", text, findings)


def _findings(settings: Settings, chosen: str, gains: Mapping[tuple[str, tuple[int, int]], Difference]) -> list[str]:
    small, *_, large = results.tree_points(settings)
    findings = []
    for rule in dict.fromkeys((BEFORE, USUAL, chosen)):
        gaps = [
            difference(
                results.proved(settings, "test", large, Search(rule, width)),
                results.proved(settings, "test", small, Search(rule, width)),
            )
            for width in settings.widths
        ]
        at = ", ".join(f"{gap} at width {width}" for gap, width in zip(gaps, settings.widths, strict=True))
        findings.append(f"{name(large[0])} − {name(small[0])} in best-first trees by {rule}: {at}.")
    for (rival, (neff, epoch)), gain in gains.items():
        if rival == USUAL:
            findings.append(f"{chosen} in place of {rival}, {name(neff)}, epoch {epoch}: {gain}, {gain.verdict}.")
    return findings


def _panel(rule: str) -> str:
    return "wide" if rule == WIDE else f"best-first, {rule}"


def _width(settings: Settings, neff: int) -> int:
    return min(settings.widths, key=lambda width: abs(width - max(neff, 2)))


def _grid(settings: Settings, rule: str, points: Sequence[tuple[int, int]]) -> figures.Grid:
    def cell(point: tuple[int, int], width: int) -> tuple[float, float, float]:
        rates = results.proved(settings, "test", point, Search(rule, width))
        rate = difference(rates, np.zeros_like(rates))
        return rate.mean, rate.low, rate.high

    return np.array([[cell(point, width) for width in settings.widths] for point in points])


def _gain(settings: Settings, rule: str, rival: str, point: tuple[int, int], width: int | None = None) -> Difference:
    """Gain of one rule over another at one width, or over all widths."""
    widths = settings.widths if width is None else [width]

    def rates(of: str) -> Rates:
        found: Rates = np.mean([results.proved(settings, "test", point, Search(of, w)) for w in widths], axis=0)
        return found

    return difference(rates(rule), rates(rival))
