"""What is in a report, as values that JSON can hold. Knows neither where they come from nor HTML.

The interfaces of `ui/src/data.ts` are the same classes, seen from the script that shows them.
"""

from dataclasses import dataclass, field
from typing import Any

from pydantic_core import to_jsonable_python

from prover.analysis import EnsembleReport
from prover.analysis.intervals import Interval
from prover.attempt import AttemptStatus
from prover.report.failures import Account
from prover.report.members import Division
from prover.report.utilisation import Span
from prover.runs.origin import Start
from prover.runs.summary import ArmResult


@dataclass(frozen=True)
class RunFacts:
    """What a run folder says of itself."""

    name: str
    last_written: str
    """Local time of the last change of the results."""
    config: str
    """The configuration as YAML."""
    lean: str
    """Kind of the Lean backend."""
    hashes: dict[str, str]
    """File of the folder → SHA-256."""
    notes: tuple[str, ...]
    """What was pruned, and what was decided by time."""
    starts: tuple[Start, ...]
    """Where and with what the run was made; empty if it does not say."""
    utilisation: list[Span]


@dataclass(frozen=True)
class ProverFacts:
    """A prover of an arm, and the trees that it searches."""

    arm: str
    """Name of the arm beside those of the other runs."""
    run: str
    prover: str
    model: str
    """Kind of the generator, and its checkpoint if it has one."""
    neff: float | None
    strategy: str
    width: int | None
    """Tactics drawn for each state; None while the Neff of the checkpoint is unknown. The same of `depth`."""
    depth: int | None
    tactics: int
    """Tries per theorem."""


@dataclass(frozen=True)
class Result:
    """An arm or a prover on one benchmark, with both success rates."""

    run: str
    arm: str
    """Name of the arm beside those of the other runs."""
    counts: ArmResult
    of_all: Interval
    """Wilson interval of what is proved among all theorems that have a result."""
    of_accepted: Interval
    """The same among those whose statement Lean accepts and that were tried."""


@dataclass
class TheoremFacts:
    """A theorem with every attempt at it."""

    benchmark: str
    name: str
    statement: str
    header: str
    split: str
    statuses: dict[str, AttemptStatus] = field(default_factory=dict)
    """Arm, or `arm:prover` of an arm with several provers, → what became of the theorem there."""
    attempts: list[dict[str, Any]] = field(default_factory=list)
    """`arm`, `prover`, the columns that a report shows, and `tree`: the number of its search tree, or None."""


@dataclass(frozen=True)
class Report:
    """Everything except the search trees."""

    title: str
    version: str
    """Version of the package that made the report."""
    made: str
    """Local time at which the report was made."""
    confidence: float
    runs: tuple[RunFacts, ...]
    provers: tuple[ProverFacts, ...]
    results: tuple[Result, ...]
    comparison: Any
    """A `Comparison` of all arms and their provers as JSON, whose curves have intervals; None if none is possible."""
    comparison_note: str
    """Why there is no comparison, or which arms it lacks."""
    ensembles: EnsembleReport | None
    ensembles_note: str
    divisions: list[Division]
    accounts: list[Account]
    theorems: list[TheoremFacts]

    def to_json(self) -> dict[str, Any]:
        """The report as JSON values."""
        values: dict[str, Any] = to_jsonable_python(self)
        return values
