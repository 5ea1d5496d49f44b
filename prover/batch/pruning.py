"""Giving up provers of an arm that stop paying: decided from the rows so far, theorem by theorem. Knows no Ray.

A prover pays on a benchmark by the theorems that it alone proves of all that its arm still runs. When the upper end of
Wilson's 95 % interval for the rate of such theorems falls below the arm's `give_up_below`, the prover is skipped on
what is left of that benchmark. One at a time, the least useful first, of equals the one that proves less: of two
provers that prove the same things each is superfluous only while the other is there. At 2 % that takes at least 189
theorems.

The bound is looked at after every theorem, so it is a rule for spending and no test: some provers are given up that
would still have proved something. Which theorem it happens at depends on the order in which attempts end.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from prover.analysis.intervals import wilson
from prover.attempt import Attempt, Job
from prover.config.run import RunConfig

_CONFIDENCE = 0.95


class GivingUp:
    """What the arms of a run have given up."""

    def __init__(self, config: RunConfig, earlier: Iterable[Attempt] = ()) -> None:
        """`earlier` are the rows of a run that goes on; what they say was given up stays so."""
        self._below = {name: arm.give_up_below for name, arm in config.arms.items() if arm.give_up_below is not None}
        self._provers = {name: list(arm.provers) for name, arm in config.arms.items()}
        self._proved: dict[tuple[str, str], dict[str, dict[str, bool]]] = defaultdict(lambda: defaultdict(dict))
        """(benchmark, arm) → theorem → prover → whether it proved it."""
        self._reasons: dict[tuple[str, str, str], str] = {}
        """(benchmark, arm, prover) that is given up → why."""
        for row in earlier:
            self.add(row)

    def add(self, row: Attempt) -> None:
        """Take note of a finished attempt. Statements that Lean does not accept, and break-downs, say nothing."""
        if row.status == "skipped":
            self._reasons[row.benchmark, row.arm, row.prover] = row.reason
        elif row.arm in self._below and row.status not in ("invalid", "failed"):
            self._proved[row.benchmark, row.arm][row.theorem][row.prover] = row.status == "proved"
            self._judge(row.benchmark, row.arm)

    def wanted(self, jobs: Iterable[Job], skip: Callable[[Attempt], None]) -> Iterator[Job]:
        """The jobs whose provers are not given up when their turn comes; `skip` is told the rows of the others."""
        for job in jobs:
            reason = self._reasons.get((job.benchmark, job.arm, job.member.name))
            if reason is None:
                yield job
            else:
                skip(job.attempt("skipped", reason=reason))

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
                f"given up after {len(rows)} theorems: it alone proved {gains[least]}, "
                f"so of those to come {most:.1%} at most, below {self._below[arm]:.1%}"
            )
