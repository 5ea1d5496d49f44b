"""Reads run folders: the arms of one or several runs on the theorems that all of them have finished.

Each prover of an arm that has several can be an arm too, called `arm:prover`, with its share of the arm's budget. Knows
nothing of statistics.
"""

import difflib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
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
from prover.config.run import Ensemble, RunConfig
from prover.errors import RunError
from prover.runs.folder import read_config
from prover.runs.store import RunStore

_SPLITS = {"val": "valid", "validation": "valid", "dev": "valid"}
"""Names that benchmarks give the validation split."""


@dataclass(frozen=True)
class LeftOut:
    """How many theorems of a benchmark are not compared, and why."""

    invalid: int
    """Theorems whose statement Lean does not accept."""
    unfinished: int
    """Theorems for which an arm has no result."""


@dataclass(frozen=True)
class Results:
    """Arms on the same T theorems."""

    theorems: tuple[TheoremId, ...]
    """Accepted by Lean and finished by every arm, [T]."""
    splits: tuple[str, ...]
    """`train`, `valid`, `test`, or empty if the benchmark does not say, [T]."""
    arms: Mapping[str, ArmOutcomes]
    left_out: Mapping[str, LeftOut]
    """Benchmark → theorems left out, also of benchmarks that no arm has begun."""

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
    rows: dict[str, list[Attempt]]
    """Arm → its rows."""
    theorems: dict[TheoremId, Theorem]


@dataclass(frozen=True)
class Candidate:
    """An arm of a run, or one prover of an arm that has several."""

    run: _Run
    ensemble: Ensemble
    budget: int
    """Tactics per theorem that the run gave it."""
    part_of: str | None = None
    """Name of the arm that it is a prover of; None for an arm."""

    @property
    def is_single(self) -> bool:
        """Whether it has just one prover."""
        return len(self.ensemble.members) == 1

    def rows(self) -> list[Attempt]:
        """All rows of its arm."""
        return self.run.rows.get(self.ensemble.name, [])


def is_arm(candidate: Candidate) -> bool:
    """Whether the configuration names it as an arm."""
    return candidate.part_of is None


def read_results(
    places: Sequence[Path | str],
    *,
    arms: Sequence[str] | None = None,
    benchmarks: Sequence[str] | None = None,
    default: Callable[[Candidate], bool] = is_arm,
    also: Iterable[str] = (),
) -> Results:
    """The arms of the runs on the theorems (`benchmarks`: None for all) that every one of them has finished.

    `arms` names them, as arms or as `arm:prover`; None: those for which `default` holds. Those in `also` are added. An
    arm whose name occurs in several runs is named `run/arm`. Raises RunError, one line, if nothing can be compared.
    """
    folders = [Path(place) for place in places]
    if len({folder.resolve() for folder in folders}) < len(folders):
        raise RunError("a run folder is given twice")
    runs = [_read(folder) for folder in folders]
    splits = _splits(runs)
    found = _candidates(runs)
    wanted = list(dict.fromkeys([*(arms or (name for name in found if default(found[name]))), *also]))
    for name in wanted:
        _known("arm", name, found)
    for name in benchmarks or ():
        _known("benchmark", name, {benchmark for benchmark, _ in splits})

    invalid = set().union(*(invalid_theorems(rows) for run in runs for rows in run.rows.values()))
    finished = [finished_theorems(found[name].ensemble, found[name].rows()) for name in wanted]
    within = {key for key in splits if not benchmarks or key[0] in benchmarks}
    common = within.intersection(*finished) - invalid
    if not common:
        counts = (f"{name} {len(done & within)}" for name, done in zip(wanted, finished, strict=True))
        raise RunError(f"no theorem that Lean accepts is finished by every arm; finished are: {', '.join(counts)}")
    theorems = tuple(key for key in splits if key in common)
    return Results(
        theorems=theorems,
        splits=tuple(splits[key] for key in theorems),
        arms={name: _outcomes(name, found[name], theorems) for name in wanted},
        left_out=_left_out(within, common, invalid),
    )


def _left_out(within: set[TheoremId], common: set[TheoremId], invalid: set[TheoremId]) -> dict[str, LeftOut]:
    refused = Counter(benchmark for benchmark, _ in within & invalid)
    unfinished = Counter(benchmark for benchmark, _ in within - common - invalid)
    return {name: LeftOut(refused[name], unfinished[name]) for name in sorted({name for name, _ in within})}


def _read(folder: Path) -> _Run:
    store = RunStore(folder)
    try:
        theorems = store.theorems()
        rows: dict[str, list[Attempt]] = defaultdict(list)
        for row in store.attempts():
            rows[row.arm].append(row)
    finally:
        store.close()
    if not rows:
        raise RunError(f"{folder} has no finished attempts yet; `prover run` resumes it")
    return _Run(folder, read_config(folder, RunConfig), rows, theorems)


def _splits(runs: Iterable[_Run]) -> dict[TheoremId, str]:
    """Every theorem, with its split. Raises RunError if runs disagree about a theorem."""
    splits: dict[TheoremId, str] = {}
    statements: dict[TheoremId, tuple[str, str]] = {}
    for run in runs:
        for key, theorem in run.theorems.items():
            benchmark = run.config.benchmarks[key[0]]
            split = getattr(benchmark, "split", theorem.split)  # a file, for one, has theorems of several
            split = _SPLITS.get(split, split)
            statement = (theorem.header, theorem.statement)
            if statements.setdefault(key, statement) != statement or splits.setdefault(key, split) != split:
                raise RunError(f"{run.folder}: {key[0]}/{key[1]} has another statement or split than in another run")
    return splits


def arm_names(folders: Sequence[Path], configs: Sequence[RunConfig]) -> list[dict[str, str]]:
    """For each run, its arms and their names beside those of the other runs: `run/arm` where they clash."""
    counted = Counter(arm for config in configs for arm in config.seeded_arms())
    same_name = len({folder.resolve().name for folder in folders}) < len(folders)
    places = [folder if same_name else folder.resolve().name for folder in folders]
    return [
        {arm: f"{place}/{arm}" if counted[arm] > 1 else arm for arm in config.seeded_arms()}
        for place, config in zip(places, configs, strict=True)
    ]


def _candidates(runs: Sequence[_Run]) -> dict[str, Candidate]:
    """All that can be compared, by name."""
    found = {}
    for run, names in zip(runs, arm_names([run.folder for run in runs], [run.config for run in runs]), strict=True):
        arms = run.config.seeded_arms()
        for ensemble in run.config.ensembles():
            name = names[ensemble.name]
            found[name] = Candidate(run, ensemble, arms[ensemble.name].budget.tactics)
            if len(ensemble.members) > 1:
                for member in ensemble.members:
                    alone = Ensemble(ensemble.name, (member,), ensemble.seed)
                    found[f"{name}:{member.name}"] = Candidate(run, alone, member.budget.tactics, part_of=name)
    return found


def _outcomes(name: str, candidate: Candidate, theorems: Sequence[TheoremId]) -> ArmOutcomes:
    outcomes = arm_outcomes(candidate.ensemble, candidate.budget, candidate.rows(), theorems, name)
    return replace(outcomes, part_of=candidate.part_of)


def _known(what: str, name: str, names: Iterable[str]) -> None:
    """Raises RunError, which names the nearest name or all of them, if there is no such name."""
    names = sorted(names)
    if name not in names:
        near = difflib.get_close_matches(name, names, n=1)
        hint = f"did you mean `{near[0]}`?" if near else f"there are {', '.join(names)}"
        raise RunError(f"no {what} `{name}`; {hint}")
