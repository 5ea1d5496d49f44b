"""Reads run folders: the arms of one or several runs on the theorems that all of them have finished.

Knows nothing of statistics.
"""

import difflib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from lean_env import Theorem
from prover.analysis.outcomes import (
    ArmOutcomes,
    Flags,
    TheoremId,
    arm_outcomes,
    finished_theorems,
    invalid_theorems,
)
from prover.attempt import Attempt
from prover.config.benchmarks import FileBenchmark
from prover.config.run import Ensemble, RunConfig
from prover.errors import RunError
from prover.runs.folder import read_config
from prover.runs.store import RunStore

_SPLITS = {"val": "valid", "validation": "valid", "dev": "valid"}
"""Names that benchmarks give the validation split."""


@dataclass(frozen=True)
class Results:
    """Arms on the same T theorems."""

    theorems: tuple[TheoremId, ...]
    """Accepted by Lean and finished by every arm, [T]."""
    splits: tuple[str, ...]
    """`train`, `valid`, `test`, or empty if the benchmark does not say, [T]."""
    arms: Mapping[str, ArmOutcomes]
    invalid: int
    """Theorems left out because Lean does not accept their statement."""
    unfinished: int
    """Theorems left out because an arm has no result for them."""

    def benchmarks(self) -> dict[str, Flags]:
        """Each benchmark with its theorems, [T]."""
        names = [benchmark for benchmark, _ in self.theorems]
        return {name: np.array([other == name for other in names]) for name in dict.fromkeys(names)}

    def split(self, name: str) -> Flags:
        """The theorems of a split, [T]."""
        return np.array([split == name for split in self.splits], dtype=np.bool_)

    def names(self, chosen: Flags) -> list[TheoremId]:
        """The chosen theorems."""
        return [self.theorems[i] for i in np.flatnonzero(chosen)]

    def arm(self, name: str) -> ArmOutcomes:
        """The arm of that name. Raises RunError if there is none."""
        _known("arm", name, self.arms)
        return self.arms[name]

    def cross_entropy_arm(self, budget: int = 0) -> str | None:
        """The first arm with a single prover of Neff 1, which is cross-entropy, that was run with `budget` tactics."""
        return next((name for name, arm in self.arms.items() if arm.neff == 1 and arm.budget >= budget), None)


@dataclass(frozen=True)
class _Run:
    folder: Path
    config: RunConfig
    rows: list[Attempt]
    theorems: dict[TheoremId, Theorem]


def read_results(
    folders: Sequence[Path], *, arms: Sequence[str] | None = None, benchmarks: Sequence[str] | None = None
) -> Results:
    """The arms (None: all) of the runs on the theorems (None: of all benchmarks) that every one of them has finished.

    An arm whose name occurs in several runs is named `run/arm`. Raises RunError, one line, if nothing can be
    compared.
    """
    if len({folder.resolve() for folder in folders}) < len(folders):
        raise RunError("a run folder is given twice")
    runs = [_read(folder) for folder in folders]
    splits = _splits(runs)
    found = _named_arms(runs)
    wanted = list(dict.fromkeys(arms or found))
    for name in wanted:
        _known("arm", name, found)
    for name in benchmarks or ():
        _known("benchmark", name, {benchmark for benchmark, _ in splits})

    invalid = set().union(*(invalid_theorems(run.rows) for run in runs))
    finished = [finished_theorems(_ensemble(run, arm), run.rows) for run, arm in (found[name] for name in wanted)]
    within = {key for key in splits if not benchmarks or key[0] in benchmarks}
    common = within.intersection(*finished) - invalid
    if not common:
        counts = (f"{name} {len(done & within)}" for name, done in zip(wanted, finished, strict=True))
        raise RunError(f"no theorem that Lean accepts is finished by every arm; finished are: {', '.join(counts)}")
    theorems = tuple(key for key in splits if key in common)
    return Results(
        theorems=theorems,
        splits=tuple(splits[key] for key in theorems),
        arms={name: _outcomes(*found[name], theorems, name) for name in wanted},
        invalid=len(invalid & within),
        unfinished=len(within - common - invalid),
    )


def _read(folder: Path) -> _Run:
    store = RunStore(folder)
    try:
        rows, theorems = store.attempts(), store.theorems()
    finally:
        store.close()
    if not rows:
        raise RunError(f"{folder} has no finished attempts yet; `prover run` resumes it")
    return _Run(folder, read_config(folder, RunConfig), rows, theorems)


def _splits(runs: Iterable[_Run]) -> dict[TheoremId, str]:
    """Every theorem that has a row, with its split. Raises RunError if runs disagree about a theorem."""
    splits: dict[TheoremId, str] = {}
    statements: dict[TheoremId, tuple[str, str]] = {}
    for run in runs:
        for key in dict.fromkeys((row.benchmark, row.theorem) for row in run.rows):
            theorem = run.theorems[key]
            benchmark = run.config.benchmarks[key[0]]
            split = theorem.split if isinstance(benchmark, FileBenchmark) else benchmark.split
            split = _SPLITS.get(split, split)
            statement = (theorem.header, theorem.statement)
            if statements.setdefault(key, statement) != statement or splits.setdefault(key, split) != split:
                raise RunError(f"{run.folder}: {key[0]}/{key[1]} has another statement or split than in another run")
    return splits


def _named_arms(runs: Sequence[_Run]) -> dict[str, tuple[_Run, str]]:
    """Name → run and arm. Arms whose names clash are prefixed with the folder of their run."""
    counted = Counter(arm for run in runs for arm in run.config.seeded_arms())
    same_name = len({run.folder.resolve().name for run in runs}) < len(runs)
    return {
        f"{run.folder if same_name else run.folder.resolve().name}/{arm}" if counted[arm] > 1 else arm: (run, arm)
        for run in runs
        for arm in run.config.seeded_arms()
    }


def _ensemble(run: _Run, arm: str) -> Ensemble:
    return next(ensemble for ensemble in run.config.ensembles() if ensemble.name == arm)


def _outcomes(run: _Run, arm: str, theorems: Sequence[TheoremId], name: str) -> ArmOutcomes:
    return arm_outcomes(_ensemble(run, arm), run.config.seeded_arms()[arm].budget.tactics, run.rows, theorems, name)


def _known(what: str, name: str, names: Iterable[str]) -> None:
    """Raises RunError, which names the nearest name or all of them, if there is no such name."""
    names = sorted(names)
    if name not in names:
        near = difflib.get_close_matches(name, names, n=1)
        hint = f"did you mean `{near[0]}`?" if near else f"there are {', '.join(names)}"
        raise RunError(f"no {what} `{name}`; {hint}")
