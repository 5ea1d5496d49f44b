"""Reads run folders: the arms of one or several runs on the theorems that all of them have finished.

Each prover of an arm that has several can be an arm too, called `arm:prover`, with its share of the arm's budget. Knows
nothing of statistics.
"""

import difflib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

import numpy as np

from lean_env import Theorem
from lean_env.text.digest import TEXT, comparable, text_digest
from lean_env.text.splits import split_name
from prover.analysis.outcomes import (
    ArmOutcomes,
    Flags,
    TheoremId,
    arm_outcomes,
    finished_theorems,
    invalid_theorems,
    theorem_path,
)
from prover.attempt import Attempt
from prover.config.benchmarks import FileBenchmark, HubBenchmark, PythonBenchmark
from prover.config.run import Ensemble, RunConfig
from prover.errors import RunError
from prover.runs.folder import read_config
from prover.runs.store import RunStore


@dataclass(frozen=True)
class LeftOut:
    """How many theorems of a benchmark are not compared, and why."""

    invalid: int
    """Theorems whose statement Lean does not accept."""
    unfinished: int
    """Theorems for which an arm has no result."""
    different: int = 0
    """Theorems whose statement is another one in another of the runs."""


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
    hashes: dict[TheoremId, str]
    """Hash of each elaborated statement, as far as rows have it."""


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

    @property
    def is_of_only_arm(self) -> bool:
        """Whether its run has no arm but its own."""
        return len(self.run.config.seeded_arms()) == 1

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
    splits, different = _splits(runs), _different(runs)
    found = _candidates(runs)
    wanted = list(dict.fromkeys([*(arms or (name for name in found if default(found[name]))), *also]))
    for name in wanted:
        _known("arm", name, found)
    for name in benchmarks or ():
        _known("benchmark", name, {benchmark for benchmark, _ in splits})

    invalid = set().union(*(invalid_theorems(rows) for run in runs for rows in run.rows.values()))
    finished = [finished_theorems(found[name].ensemble, found[name].rows()) for name in wanted]
    within = {key for key in splits if not benchmarks or key[0] in benchmarks}
    common = within.intersection(*finished) - invalid - different
    if not common:
        counts = (f"{name} {len(done & within)}" for name, done in zip(wanted, finished, strict=True))
        other = f"; {len(different & within)} differ between the runs" if different & within else ""
        raise RunError(
            f"no theorem that Lean accepts is finished by every arm; finished are: {', '.join(counts)}{other}"
        )
    theorems = tuple(key for key in splits if key in common)
    return Results(
        theorems=theorems,
        splits=tuple(splits[key] for key in theorems),
        arms={name: _outcomes(name, found[name], theorems) for name in wanted},
        left_out=_left_out(within, common, invalid - different, different),
    )


def _left_out(
    within: set[TheoremId], common: set[TheoremId], invalid: set[TheoremId], different: set[TheoremId]
) -> dict[str, LeftOut]:
    reasons = (invalid, within - common - invalid - different, different)
    counted = [Counter(benchmark for benchmark, _ in within & theorems) for theorems in reasons]
    return {name: LeftOut(*(counts[name] for counts in counted)) for name in sorted({name for name, _ in within})}


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
    hashes = {
        (row.benchmark, row.theorem): row.statement_hash
        for row in chain.from_iterable(rows.values())
        if row.statement_hash.partition(":")[0] not in ("", TEXT)
    }
    return _Run(folder, read_config(folder, RunConfig), rows, theorems, hashes)


def _splits(runs: Iterable[_Run]) -> dict[TheoremId, str]:
    """Every theorem, with its split. Raises RunError if runs disagree about it."""
    splits: dict[TheoremId, str] = {}
    for run in runs:
        for key, theorem in run.theorems.items():
            benchmark = run.config.benchmarks[key[0]]
            if isinstance(
                benchmark, FileBenchmark | HubBenchmark | PythonBenchmark
            ):  # which may have theorems of several splits
                split = split_name(theorem.split)
            else:
                split = benchmark.split
            if splits.setdefault(key, split) != split:
                raise RunError(f"{run.folder}: {theorem_path(key)} has another split than in another run")
    return splits


def _different(runs: Iterable[_Run]) -> set[TheoremId]:
    """Theorems whose statement is not the same in all runs that have it."""
    different: set[TheoremId] = set()
    first: dict[TheoremId, _Run] = {}
    for run in runs:
        for key, theorem in run.theorems.items():
            known = first.setdefault(key, run)
            if known is run:
                continue
            one, other = known.hashes.get(key, ""), run.hashes.get(key, "")
            if not (one and other and comparable(one, other)):
                one, other = text_digest(known.theorems[key]), text_digest(theorem)
            if one != other:
                different.add(key)
    return different


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
