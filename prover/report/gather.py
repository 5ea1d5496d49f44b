"""Gathers a report from run folders, finished or not. Knows nothing of HTML."""

import hashlib
import importlib.metadata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from prover.analysis.intervals import wilson
from prover.analysis.outcomes import TheoremId
from prover.analysis.runs import arm_names
from prover.attempt import Attempt, AttemptKey, AttemptStatus
from prover.config.run import RunConfig
from prover.report import comparing
from prover.report.data import ProverFacts, Report, Result, RunFacts, TheoremFacts
from prover.report.failures import Account, accounts
from prover.report.members import divisions
from prover.report.utilisation import spans
from prover.runs import summary
from prover.runs.folder import CONFIG, read_config
from prover.runs.origin import read_starts
from prover.runs.store import PROOFS, RESULTS, RunStore
from prover.runs.undetermined import decided_by_time
from prover.runs.utilisation import samples

CONFIDENCE = 0.95
"""Confidence of all intervals."""
_COLUMNS = (
    *("status", "script", "lemmas", "reason", "axioms", "checks", "refused", "seed"),
    *("tactics_tried", "tactics_to_proof", "tactics_timed_out", "lean_steps", "model_tokens"),
    *("seconds", "lean_work_seconds", "model_work_seconds", "check_seconds"),
)
"""Columns of an attempt that a report shows."""


@dataclass
class Gathered:
    """A report, and the search trees that it refers to by number."""

    report: Report
    trees: list[bytes]
    """Gzipped JSON; see `ProofTree.to_json`."""


@dataclass
class _Run:
    """A run, with the names that its arms have beside those of the other runs."""

    folder: Path
    config: RunConfig
    store: RunStore
    names: Mapping[str, str]
    """Arm → its name in the report."""
    rows: list[tuple[str, Attempt]] = field(default_factory=list)
    """Name of the arm and attempt, by benchmark, arm and prover in the order of the configuration."""
    facts: dict[TheoremId, TheoremFacts] = field(default_factory=dict)
    """Its theorems as the report has them, shared with the other runs."""

    @property
    def name(self) -> str:
        return self.folder.resolve().name


def gather(folders: Sequence[Path]) -> Gathered:
    """The report on these runs.

    A theorem that a later run states in other words stands by itself, with the name of that run beside its own. Raises
    RunError if a folder holds no run.
    """
    with ExitStack() as opened:
        stores = [opened.enter_context(closing(RunStore(folder))) for folder in folders]
        configs = [read_config(folder, RunConfig) for folder in folders]
        named = zip(folders, configs, stores, arm_names(folders, configs), strict=True)
        runs = [_Run(*parts) for parts in named]
        for run in runs:
            run.rows = [(run.names.get(row.arm, row.arm), row) for row in _in_order(run.store.attempts(), run.config)]
        theorems = _theorems(runs)
        trees: list[bytes] = []
        spent = [account for run in runs for account in _searches(run, trees)]
        results = _by_benchmark(result for run in runs for result in _results(run))
        facts = [_facts(run) for run in runs]
    rows = [row for run in runs for row in run.rows]
    begun = {arm for arm, _ in rows}
    comparison, comparison_note = comparing.compared(folders, begun, CONFIDENCE)
    ensembles, ensembles_note = comparing.ensembles(folders, configs, begun, CONFIDENCE)
    report = Report(
        title=", ".join(run.name for run in runs),
        version=importlib.metadata.version("coverage-prover"),
        made=_time(datetime.now()),
        confidence=CONFIDENCE,
        runs=tuple(facts),
        provers=tuple(prover for run in runs for prover in _provers(run)),
        results=tuple(results),
        comparison=comparison,
        comparison_note=comparison_note,
        ensembles=ensembles,
        ensembles_note=ensembles_note,
        divisions=divisions(rows),
        accounts=spent,
        theorems=theorems,
    )
    return Gathered(report, trees)


def _in_order(attempts: Iterable[Attempt], config: RunConfig) -> list[Attempt]:
    benchmarks = {name: number for number, name in enumerate(config.benchmarks)}
    members = [(arm.name, member.name) for arm in config.ensembles() for member in arm.members]
    places = {place: number for number, place in enumerate(members)}
    last = len(places) + len(benchmarks)
    return sorted(
        attempts, key=lambda row: (benchmarks.get(row.benchmark, last), places.get((row.arm, row.prover), last))
    )


def _theorems(runs: Iterable[_Run]) -> list[TheoremFacts]:
    """All theorems, still without attempts; each run gets its own as `facts`."""
    found: dict[tuple[str, str, str, str], TheoremFacts] = {}
    names: set[TheoremId] = set()
    for run in runs:
        for (benchmark, name), theorem in run.store.theorems().items():
            text = (benchmark, name, theorem.statement, theorem.header)
            if text not in found:
                shown = f"{name} ({run.name})" if (benchmark, name) in names else name
                names |= {(benchmark, name), (benchmark, shown)}
                found[text] = TheoremFacts(benchmark, shown, theorem.statement, theorem.header, theorem.split)
            run.facts[benchmark, name] = found[text]
    return list(found.values())


def _searches(run: _Run, trees: list[bytes]) -> Iterable[Account]:
    """Add a run's attempts to its theorems and its trees to `trees`; returns what its provers did and spent."""
    found = accounts(run.rows)
    counted = {row.key for _, row in run.rows}
    numbers: dict[AttemptKey, int] = {}
    for key, packed in run.store.packed_trees():
        if key not in counted:  # its attempt has ended since the attempts were read
            continue
        numbers[key] = len(trees)
        trees.append(packed)
        found[key.benchmark, run.names.get(key.arm, key.arm), key.prover].add_tree(packed)
    tried: dict[TheoremId, dict[str, dict[str, AttemptStatus]]] = defaultdict(lambda: defaultdict(dict))
    for arm, row in run.rows:
        columns: dict[str, Any] = {name: getattr(row, name) for name in _COLUMNS}
        attempt = {"arm": arm, "prover": row.prover, **columns, "tree": numbers.get(row.key)}
        run.facts[row.benchmark, row.theorem].attempts.append(attempt)
        tried[row.benchmark, row.theorem][arm][row.prover] = row.status
    ensembles = {run.names[arm.name] for arm in run.config.ensembles() if len(arm.members) > 1}
    for theorem, arms in tried.items():
        for arm, provers in arms.items():
            members = provers.items() if arm in ensembles else ()
            statuses = run.facts[theorem].statuses
            statuses[arm] = summary.joint_status(provers.values())
            statuses.update({f"{arm}:{prover}": status for prover, status in members})
    return found.values()


def _results(run: _Run) -> Iterator[Result]:
    for counts in summary.summarise((row for _, row in run.rows), run.config, run.store.sizes()):
        with_result = counts.attempted + counts.invalid + counts.skipped
        yield Result(
            run=run.name,
            arm=run.names.get(counts.arm, counts.arm),
            counts=counts,
            of_all=wilson(counts.proved, with_result, CONFIDENCE),
            of_accepted=wilson(counts.proved, counts.attempted, CONFIDENCE),
        )


def _by_benchmark(results: Iterable[Result]) -> list[Result]:
    """The results with those of all runs on a benchmark side by side."""
    groups: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        groups[result.counts.benchmark].append(result)
    return [result for group in groups.values() for result in group]


def _facts(run: _Run) -> RunFacts:
    attempts = [row for _, row in run.rows]
    files = [run.folder / name for name in (CONFIG, RESULTS, PROOFS) if (run.folder / name).is_file()]
    return RunFacts(
        name=run.name,
        last_written=_time(run.store.last_written()),
        config=(run.folder / CONFIG).read_text(encoding="utf-8"),
        lean=run.config.lean.kind,
        hashes={path.name: _sha256(path) for path in files},
        notes=tuple(filter(None, (*summary.pruned(attempts), decided_by_time(attempts)))),
        starts=tuple(read_starts(run.folder)),
        utilisation=spans(samples(run.folder)),
    )


def _provers(run: _Run) -> Iterator[ProverFacts]:
    for ensemble in run.config.ensembles():
        for member in ensemble.members:
            generator, shape = member.config.generator, member.shape if member.has_shape else None
            source = str(getattr(generator, "checkpoint", getattr(generator, "model", "")))
            yield ProverFacts(
                arm=run.names[ensemble.name],
                run=run.name,
                prover=member.name,
                model=f"{generator.kind} {Path(source).name}".strip(),
                neff=member.config.neff,
                strategy=member.config.strategy,
                width=shape.width if shape else None,
                depth=shape.depth if shape else None,
                tactics=member.budget.tactics,
            )


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _time(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S}"
