"""Prunes provers of an arm that add nothing, theorem by theorem, from the rows so far. Knows no Ray.

A prover's gain on a benchmark is the theorems that it alone proves among the provers that its arm still runs. When the
upper end of Wilson's 95 % interval for the rate of such theorems falls below the arm's `give_up_below`, the prover is
skipped on the rest of that benchmark. Provers are pruned one at a time, the one with the smallest gain first, and among
equals the one that proves fewer theorems: of two provers that prove the same theorems, each is superfluous only while
the other one runs. At 2 % this takes at least 189 theorems.

The bound is checked after every theorem, so it is a rule for spending and not a statistical test: some provers are
pruned that would still have proved something. The theorem at which a prover is pruned depends on the order in which
attempts end.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from prover.analysis.intervals import wilson
from prover.attempt import Attempt, Job
from prover.config.run import RunConfig

_CONFIDENCE = 0.95


class Pruning:
    """Which provers of a run's arms are pruned, and why."""

    def __init__(self, config: RunConfig, earlier: Iterable[Attempt] = ()) -> None:
        """`earlier`: the rows of a run that is resumed; provers that they report as pruned stay pruned."""
        arms = config.seeded_arms()
        self._below = {name: arm.give_up_below for name, arm in arms.items() if arm.give_up_below is not None}
        self._provers = {name: list(arm.provers) for name, arm in arms.items()}
        self._proved: dict[tuple[str, str], dict[str, dict[str, bool]]] = defaultdict(lambda: defaultdict(dict))
        """(benchmark, arm) → theorem → prover → whether the prover proved it."""
        self._tallies: dict[tuple[str, str], _Tally] = {}
        """(benchmark, arm) → counts of `_proved`, kept so that a row costs the same however many there are."""
        self._reasons: dict[tuple[str, str, str], str] = {}
        """(benchmark, arm, prover) of each pruned prover → reason."""
        for row in earlier:
            self.add(row)

    def add(self, row: Attempt) -> None:
        """Take a finished attempt into account. Invalid and failed attempts say nothing about a prover."""
        if row.status == "skipped":
            self._prune(row.benchmark, row.arm, row.prover, row.reason)
        elif row.arm in self._below and row.status not in ("invalid", "failed"):
            tally = self._tally(row.benchmark, row.arm)
            proved = self._proved[row.benchmark, row.arm][row.theorem]
            proved[row.prover] = row.status == "proved"
            if row.prover in tally.running:
                tally.count(proved)
            self._judge(row.benchmark, row.arm, tally)

    def wanted(self, jobs: Iterable[Job], skip: Callable[[Attempt], None]) -> Iterator[Job]:
        """The jobs whose provers are not pruned when the jobs' turn comes; `skip` receives the rows of the others."""
        for job in jobs:
            reason = self._reasons.get((job.benchmark, job.arm, job.member.name))
            if reason is None:
                yield job
            else:
                skip(job.result("skipped", reason=reason))

    def _tally(self, benchmark: str, arm: str) -> "_Tally":
        """The tally of an arm on a benchmark; counted again, from the rows so far, after a prover is pruned."""
        if (benchmark, arm) not in self._tallies:
            tally = _Tally([name for name in self._provers[arm] if (benchmark, arm, name) not in self._reasons])
            for proved in self._proved[benchmark, arm].values():
                tally.count(proved)
            self._tallies[benchmark, arm] = tally
        return self._tallies[benchmark, arm]

    def _judge(self, benchmark: str, arm: str, tally: "_Tally") -> None:
        if len(tally.running) < 2 or not tally.theorems:
            return
        least = min(reversed(tally.running), key=lambda prover: (tally.alone[prover], tally.proved[prover]))
        most = wilson(tally.alone[least], tally.theorems, _CONFIDENCE).high
        if most < self._below[arm]:
            reason = (
                f"pruned after {tally.theorems} theorems: it alone proved {tally.alone[least]} of them, "
                f"so at most {most:.1%} of the rest, below {self._below[arm]:.1%}"
            )
            self._prune(benchmark, arm, least, reason)

    def _prune(self, benchmark: str, arm: str, prover: str, reason: str) -> None:
        if (benchmark, arm, prover) not in self._reasons:
            self._reasons[benchmark, arm, prover] = reason
            self._tallies.pop((benchmark, arm), None)


@dataclass
class _Tally:
    """What the running provers of an arm have proved, on the theorems that all of them have tried."""

    running: Sequence[str]
    theorems: int = 0
    proved: Counter[str] = field(default_factory=Counter)
    """Prover → number of theorems that it proved."""
    alone: Counter[str] = field(default_factory=Counter)
    """Prover → number of theorems that only it proved."""

    def count(self, proved: Mapping[str, bool]) -> None:
        """Count a theorem, given as prover → whether it proved it, if every running prover has tried it."""
        if all(map(proved.__contains__, self.running)):
            winners = [prover for prover in self.running if proved[prover]]
            self.theorems += 1
            self.proved.update(winners)
            if len(winners) == 1:
                self.alone.update(winners)
