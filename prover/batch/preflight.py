"""`prover run --dry-run`: what a run would do and cost at most, and whether all it needs is here.

Nothing is searched or fetched and no server asked: what cannot be known without that is said to be so. Only the
embedded library is compiled, if that was not done before.
"""

import importlib.util
import os
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from huggingface_hub import try_to_load_from_cache
from rich.table import Table

from lean_env import LeanError, Theorem
from prover.attempt import AttemptKey
from prover.batch.benchmarks import load_benchmark
from prover.batch.cluster import check_gpus, wanted_gpus
from prover.batch.run import all_jobs
from prover.config.run import AutomationSource, Member, RunConfig, ServerSource, Source
from prover.config.sampling import check_adapter, check_checkpoint
from prover.errors import GeneratorError, RunError
from prover.runs.folder import check_config
from prover.runs.store import FREE_KEYS, RESULTS, RunStore


@dataclass(frozen=True)
class Check:
    """One thing that the run needs."""

    what: str
    ok: bool
    text: str
    """What is there, or what is missing and what to do."""


@dataclass(frozen=True)
class Search:
    """What one prover of an arm does for each theorem."""

    arm: str
    prover: str
    strategy: str
    neff: float | None
    width: int
    depth: int
    tactics: int
    """Tries at most."""
    seconds: float
    """Wall-clock seconds at most."""


@dataclass(frozen=True)
class Plan:
    """What a run would do."""

    theorems: dict[str, int | None]
    """Benchmark → number of theorems; None if it cannot be read."""
    searches: tuple[Search, ...]
    jobs: int
    """Searches: theorems of readable benchmarks × provers of all arms."""
    finished: int
    """Thereof finished by an earlier run."""
    tactics: int
    """Upper bound of the tries in what is not finished."""
    hours: float
    """Upper bound of the time in hours: every search not finished takes all its seconds."""
    checks: tuple[Check, ...]

    @property
    def ready(self) -> bool:
        """Whether nothing is known to be missing."""
        return all(check.ok for check in self.checks)

    def as_json(self) -> dict[str, object]:
        """The plan as JSON values."""
        return {**asdict(self), "ready": self.ready}

    def tables(self) -> list[Table]:
        """Arms with their trees, then what is needed."""
        arms = Table(title="for each theorem", title_justify="left")
        for heading in ("arm", "prover", "strategy"):
            arms.add_column(heading)
        for heading in ("Neff", "width", "depth", "tactics", "seconds"):
            arms.add_column(heading, justify="right")
        for row in self.searches:
            neff = "–" if row.neff is None else f"{row.neff:g}"
            numbers = (neff, str(row.width), str(row.depth), str(row.tactics), f"{row.seconds:g}")
            arms.add_row(row.arm, row.prover, row.strategy, *numbers)
        needed = Table(title="needed", title_justify="left")
        for heading in ("what", "", "found, or what to do"):
            needed.add_column(heading, overflow="fold")
        for check in self.checks:
            needed.add_row(check.what, "[green]ok[/]" if check.ok else "[red]missing[/]", check.text)
        return [arms, needed]

    def summary(self) -> str:
        """Theorems, searches and their cost, in lines."""
        counts = (f"{name} {'?' if count is None else count}" for name, count in self.theorems.items())
        done = f", {self.finished} of them finished" if self.finished else ""
        return (
            f"theorems: {', '.join(counts)}\n"
            f"searches: {self.jobs}{done}\n"
            f"at most {self.tactics} tactics, and {self.hours:.1f} hours if every search took all its seconds"
        )


def plan(config: RunConfig) -> Plan:
    """What `prover run` would do with `config`, and everything that is known to be missing for it."""
    theorems: dict[str, list[Theorem] | None] = dict.fromkeys(config.benchmarks)
    checks: list[Check] = []
    for name, benchmark in config.benchmarks.items():
        try:
            rows = theorems[name] = load_benchmark(benchmark)
            checks.append(Check(f"benchmark {name}", True, f"{len(rows)} theorems"))
        except LeanError as error:
            checks.append(Check(f"benchmark {name}", False, str(error)))
    provers: dict[Source, list[str]] = {}
    for name, prover in config.used_provers().items():
        provers.setdefault(prover.generator, []).append(name)
    checks += [_source(names, source) for source, names in provers.items()]
    checks += [_lean(config), _cluster(config)]
    finished: set[AttemptKey] = set()
    try:
        check_config(config.run_folder, config.model_dump(mode="json"), FREE_KEYS)
        if (config.run_folder / RESULTS).exists():
            with closing(RunStore(config.run_folder)) as store:
                finished = store.finished()
                for name, known in theorems.items():
                    if known is not None:
                        store.check_theorems(name, known)
        checks.append(_run_folder(config.run_folder))
    except RunError as error:
        checks.append(Check("run folder", False, str(error)))
    jobs = all_jobs(config, {name: rows for name, rows in theorems.items() if rows is not None})
    to_do = [job.member for job in jobs if job.key not in finished]
    at_once = config.workers.count * config.workers.searches
    return Plan(
        theorems={name: None if rows is None else len(rows) for name, rows in theorems.items()},
        searches=tuple(_search(arm.name, member) for arm in config.ensembles() for member in arm.members),
        jobs=len(jobs),
        finished=len(jobs) - len(to_do),
        tactics=sum(member.budget.tactics for member in to_do),
        hours=sum(member.budget.seconds for member in to_do) / at_once / 3600,
        checks=tuple(checks),
    )


def _search(arm: str, member: Member) -> Search:
    return Search(
        arm=arm,
        prover=member.name,
        strategy=member.config.strategy,
        neff=member.config.neff,
        width=member.shape.width,
        depth=member.shape.depth,
        tactics=member.budget.tactics,
        seconds=member.budget.seconds,
    )


def _source(provers: list[str], source: Source) -> Check:
    what = f"prover {provers[0]}{f' and {len(provers) - 1} more' if len(provers) > 1 else ''}"
    if isinstance(source, AutomationSource):
        return Check(what, True, "no model")
    if isinstance(source, ServerSource):
        return Check(what, True, f"served as {source.model} at {source.url}, which was not asked")
    if importlib.util.find_spec(source.kind) is None:
        return Check(what, False, f"{source.kind} is not installed; install the extra `cpu` or `gpu`")
    try:
        check_checkpoint(source.checkpoint)
        if source.adapter is not None:
            check_adapter(str(source.adapter))
    except GeneratorError as error:
        return Check(what, False, str(error))
    if Path(source.checkpoint).is_absolute():
        return Check(what, True, source.checkpoint)
    cached = isinstance(try_to_load_from_cache(source.checkpoint, "config.json"), str)
    return Check(what, True, f"{source.checkpoint}, {'in the cache of the hub' if cached else 'fetched on first use'}")


def _lean(config: RunConfig) -> Check:
    what = f"Lean ({config.lean.kind})"
    try:
        config.lean.prepare()
    except LeanError as error:
        return Check(what, False, str(error))
    return Check(what, True, "installed")


def _run_folder(folder: Path) -> Check:
    """Whether the run folder can be made and written: by the nearest folder above that is there."""
    there = next(place for place in (folder, *folder.parents) if place.exists())
    usable = there.is_dir() and os.access(there, os.W_OK | os.X_OK)
    return Check("run folder", usable, str(folder) if usable else f"{folder}: {there} is no folder to write to")


def _cluster(config: RunConfig) -> Check:
    """What the run asks of the cluster; whether one elsewhere has it is known when the run starts."""
    workers = config.workers
    try:
        check_gpus(config)
    except GeneratorError as error:
        return Check("cluster", False, str(error))
    place = "one on this machine" if workers.address is None else f"{workers.address}, which was not asked"
    asked = f"{workers.count} × {workers.searches} searches in flight, {wanted_gpus(config):g} GPUs"
    return Check("cluster", True, f"{place}; {asked}")
