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

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

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
        self._reasons: dict[tuple[str, str, str], str] = {}
        """(benchmark, arm, prover) of each pruned prover → reason."""
        for row in earlier:
            self.add(row)

    def add(self, row: Attempt) -> None:
        """Take a finished attempt into account. Invalid and failed attempts say nothing about a prover."""
        if row.status == "skipped":
            self._reasons[row.benchmark, row.arm, row.prover] = row.reason
        elif row.arm in self._below and row.status not in ("invalid", "failed"):
            self._proved[row.benchmark, row.arm][row.theorem][row.prover] = row.status == "proved"
            self._judge(row.benchmark, row.arm)

    def wanted(self, jobs: Iterable[Job], skip: Callable[[Attempt], None]) -> Iterator[Job]:
        """The jobs whose provers are not pruned when the jobs' turn comes; `skip` receives the rows of the others."""
        for job in jobs:
            reason = self._reasons.get((job.benchmark, job.arm, job.member.name))
            if reason is None:
                yield job
            else:
                skip(job.result("skipped", reason=reason))

    def _judge(self, benchmark: str, arm: str) -> None:
        running = [prover for prover in self._provers[arm] if (benchmark, arm, prover) not in self._reasons]
        rows = [proved for proved in self._proved[benchmark, arm].values() if all(map(proved.__contains__, running))]
        if len(running) < 2 or not rows:
            return
        alone = [[prover for prover in running if proved[prover]] for proved in rows]
        gains = {prover: alone.count([prover]) for prover in running}
        least = min(reversed(running), key=lambda prover: (gains[prover], sum(proved[prover] for proved in rows)))
        most = wilson(gains[least], len(rows), _CONFIDENCE).high
        if most < self._below[arm]:
            self._reasons[benchmark, arm, least] = (
                f"pruned after {len(rows)} theorems: it alone proved {gains[least]} of them, "
                f"so at most {most:.1%} of the rest, below {self._below[arm]:.1%}"
            )
