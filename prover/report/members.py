"""What each member adds to an ensemble: which members prove a theorem, and which member alone does.

Knows nothing of budgets or of how it is shown.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from prover.attempt import Attempt


@dataclass(frozen=True)
class Combination:
    """The theorems that these members of an ensemble prove, and none of the others."""

    provers: tuple[str, ...]
    theorems: int


@dataclass(frozen=True)
class Division:
    """An arm with several provers on one benchmark."""

    benchmark: str
    arm: str
    """Name of the arm beside those of the other runs."""
    provers: tuple[str, ...]
    combinations: tuple[Combination, ...]
    """Every combination that some theorem has, the most frequent first; they sum to what the arm proves."""


def divisions(rows: Iterable[tuple[str, Attempt]]) -> list[Division]:
    """One for each benchmark and arm with results of several provers. `rows`: name of the arm and attempt."""
    provers: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    proved: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for arm, row in rows:
        provers[row.benchmark, arm][row.prover] = None
        if row.status == "proved":
            proved[row.benchmark, arm][row.theorem].append(row.prover)
    found = []
    for (benchmark, arm), names in provers.items():
        if len(names) > 1:
            counted = Counter(tuple(name for name in names if name in who) for who in proved[benchmark, arm].values())
            combinations = tuple(Combination(who, number) for who, number in counted.most_common())
            found.append(Division(benchmark, arm, tuple(names), combinations))
    return found
