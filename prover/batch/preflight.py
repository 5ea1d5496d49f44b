"""Plans a run before anything starts: what it will do, what it will cost at most, and whether all that it needs exists.

`prover run --dry-run` shows the plan. A run makes the same plan and refuses to start if something is missing. Nothing
is searched and no server is contacted; only the embedded library is compiled, if it has not been compiled before.
"""

import importlib.util
import os
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from huggingface_hub import try_to_load_from_cache

from lean_env import LeanError, Theorem
from lean_env.factory import find_factory
from lean_env.requirement import Requirement
from lean_env.settings import ConfigError
from lean_env.text.holes import hole_error
from prover.attempt import AttemptKey
from prover.batch.benchmarks import load_benchmark
from prover.batch.cluster import check_gpus, wanted_gpus
from prover.batch.jobs import all_jobs
from prover.config.checkpoint import check_adapter, check_loadable
from prover.config.profile import resolve_prover
from prover.config.run import Member, ProverConfig, RunConfig
from prover.config.sources import CheckpointSource, PythonSource, ServerSource, Source
from prover.errors import GeneratorError, RunError
from prover.generators.conversation import encode
from prover.runs.resuming import check_resumable
from prover.runs.store import RESULTS, RunStore
from training.profile import Profile


@dataclass(frozen=True)
class Search:
    """The search of one prover of an arm for each theorem."""

    arm: str
    prover: str
    strategy: str
    neff: float | None
    width: int | None
    """None, like `depth`, while the shape of the tree is unknown because the checkpoint is missing."""
    closers: int
    """Number of closing tactics that each state gets before the model is asked."""
    depth: int | None
    tactics: int
    """Largest number of tries."""
    seconds: float
    """Largest number of wall-clock seconds."""


@dataclass(frozen=True)
class Plan:
    """What a run would do, and what it needs."""

    config: RunConfig
    """The resolved configuration, in which the checkpoints' own settings are filled in."""
    theorems: dict[str, list[Theorem] | None]
    """Benchmark → theorems; None if it cannot be read."""
    searches: tuple[Search, ...]
    jobs: int
    """Number of searches: theorems of readable benchmarks × provers of all arms."""
    finished: int
    """Number of these searches that an earlier run has finished."""
    tactics: int
    """Upper bound on the tries of the unfinished searches."""
    hours: float
    """Upper bound on the time in hours, which is reached if every unfinished search takes all its seconds."""
    needed: tuple[Requirement, ...]
    """The requirements of the run, as they were found; where one is missing, `found` says what to do."""
    notes: tuple[str, ...]
    """Notes for the user, one line each: settings that contradict a checkpoint, checkpoints without a profile."""

    @property
    def missing(self) -> list[Requirement]:
        """The requirements that are known to be missing; a run cannot start while there are any."""
        return [requirement for requirement in self.needed if not requirement.ok]

    def as_json(self) -> dict[str, object]:
        """The plan as JSON values."""
        return {
            "theorems": {name: None if rows is None else len(rows) for name, rows in self.theorems.items()},
            "searches": [asdict(search) for search in self.searches],
            **{key: getattr(self, key) for key in ("jobs", "finished", "tactics", "hours")},
            "needed": [asdict(requirement) for requirement in self.needed],
            "notes": list(self.notes),
            "ready": not self.missing,
        }


def plan(config: RunConfig, *, fetch: bool = False) -> Plan:
    """The plan of `prover run` for `config`, with everything that is known to be missing.

    `fetch`: ask the Hugging Face hub for the profiles of models that are not in its cache.
    """
    theorems, needed = _benchmarks(config)
    config, notes, more = _resolved(config, fetch)
    needed += [*more, _lean(config), _cluster(config)]
    finished: set[AttemptKey] = set()
    try:
        finished = _finished(config.run_folder, theorems)
        if all(check.ok for check in more):  # else the configuration is not complete
            check_resumable(config.run_folder, config, finished)
        needed.append(_run_folder(config.run_folder))
    except RunError as error:
        needed.append(Requirement("run folder", "missing", str(error)))
    jobs = all_jobs(config, {name: rows for name, rows in theorems.items() if rows is not None})
    to_do = [job.member for job in jobs if job.key not in finished]
    seconds = [member.budget.seconds for member in to_do]
    at_once = config.workers.count * config.workers.searches
    return Plan(
        config=config,
        theorems=theorems,
        searches=tuple(_search(arm.name, member) for arm in config.ensembles() for member in arm.members),
        jobs=len(jobs),
        finished=len(jobs) - len(to_do),
        tactics=sum(member.budget.tactics for member in to_do),
        hours=max(sum(seconds) / at_once, max(seconds, default=0.0)) / 3600,
        needed=tuple(needed),
        notes=tuple(notes),
    )


def _benchmarks(config: RunConfig) -> tuple[dict[str, list[Theorem] | None], list[Requirement]]:
    theorems: dict[str, list[Theorem] | None] = dict.fromkeys(config.benchmarks)
    needed: list[Requirement] = []
    for name, benchmark in config.benchmarks.items():
        try:
            rows = theorems[name] = load_benchmark(benchmark)
            open_answers = sum(bool(hole_error(theorem)) for theorem in rows)
            note = f", {open_answers} of which leave an answer open" if open_answers else ""
            needed.append(Requirement(f"benchmark {name}", "ok", f"{len(rows)} theorems{note}"))
        except (LeanError, ConfigError) as error:
            needed.append(Requirement(f"benchmark {name}", "missing", str(error)))
    return theorems, needed


def _resolved(config: RunConfig, fetch: bool) -> tuple[RunConfig, list[str], list[Requirement]]:
    """The configuration with the checkpoints' own settings, notes on these, and a check of each generator in use."""
    provers, notes = dict(config.provers), list[str]()
    names: dict[Source, list[str]] = {}
    wrong: dict[Source, str] = {}
    for name, prover in config.used_provers().items():
        names.setdefault(prover.generator, []).append(name)
        try:
            provers[name], more = _resolve(name, prover, fetch)
            notes += more
        except (GeneratorError, ConfigError) as error:
            wrong.setdefault(prover.generator, str(error))
    needed = [
        Requirement.needed(_provers(used_by), source not in wrong, wrong.get(source) or _found(source))
        for source, used_by in names.items()
    ]
    return config.model_copy(update={"provers": provers}), notes, needed


def _resolve(name: str, prover: ProverConfig, fetch: bool) -> tuple[ProverConfig, list[str]]:
    """Like `resolve_prover`, but also raises GeneratorError if the model cannot be loaded."""
    source = prover.generator
    if isinstance(source, CheckpointSource):
        if importlib.util.find_spec(source.kind) is None:
            raise GeneratorError(f"{source.kind} is not installed; install the extra `cpu` or `gpu`")
        if fetch or Path(source.checkpoint).is_absolute():
            check_loadable(source.checkpoint)
        if source.adapter is not None:
            check_adapter(str(source.adapter))
    if isinstance(source, PythonSource):
        find_factory(source.factory)
    resolved, notes = resolve_prover(name, prover, fetch=fetch)
    full = resolved.generator
    if isinstance(full, CheckpointSource) and (fetch or Path(full.checkpoint).is_absolute()):
        _check_chat(full)
    return resolved, notes


def _check_chat(source: CheckpointSource) -> None:
    """Raises GeneratorError if the source wants a chat and the checkpoint's tokenizer makes none of a prompt."""
    profile = source.sampling.over(Profile())
    if profile.mode == "chat":
        from transformers import AutoTokenizer

        encode(AutoTokenizer.from_pretrained(source.checkpoint), profile, profile.render({"state": "⊢ True"}))


def _provers(names: list[str]) -> str:
    return f"prover {names[0]}{f' and {len(names) - 1} more' if len(names) > 1 else ''}"


def _found(source: Source) -> str:
    if isinstance(source, ServerSource):
        return f"served as {source.model} at {source.url}, which was not asked"
    if isinstance(source, PythonSource):
        return f"made by {source.factory}"
    if not isinstance(source, CheckpointSource):
        return "no checkpoint"
    if Path(source.checkpoint).is_absolute():
        return source.checkpoint
    cached = isinstance(try_to_load_from_cache(source.checkpoint, "config.json"), str)
    return f"{source.checkpoint}, {'in the cache of the hub' if cached else 'fetched on first use'}"


def _search(arm: str, member: Member) -> Search:
    shape = member.shape if member.has_shape else None
    return Search(
        arm=arm,
        prover=member.name,
        strategy=member.config.strategy,
        neff=member.config.neff,
        width=None if shape is None else shape.width,
        closers=len(member.config.closers),
        depth=None if shape is None else shape.depth,
        tactics=member.budget.tactics,
        seconds=member.budget.seconds,
    )


def _lean(config: RunConfig) -> Requirement:
    what = f"Lean ({config.lean.kind})"
    try:
        config.lean.prepare()
    except (LeanError, ConfigError) as error:
        return Requirement(what, "missing", str(error))
    return Requirement(what, "ok", "installed")


def _finished(folder: Path, theorems: dict[str, list[Theorem] | None]) -> set[AttemptKey]:
    """The results that the run folder already holds. Raises RunError if they are of other theorems."""
    if not (folder / RESULTS).exists() or (folder / RESULTS).stat().st_size == 0:  # empty if its creation was killed
        return set()
    with closing(RunStore(folder)) as store:
        for name, known in theorems.items():
            if known is not None:
                store.check_theorems(name, known)
        return store.finished()


def _run_folder(folder: Path) -> Requirement:
    """Whether the run folder can be created and written to, judged by its nearest existing ancestor."""
    there = next(place for place in (folder, *folder.parents) if place.exists())
    usable = there.is_dir() and os.access(there, os.W_OK | os.X_OK)
    return Requirement.needed(
        "run folder", usable, str(folder) if usable else f"{folder}: {there} is no folder to write to"
    )


def _cluster(config: RunConfig) -> Requirement:
    """The cluster that the run needs. Whether a remote cluster has the resources is known only when the run starts."""
    workers = config.workers
    try:
        check_gpus(config)
    except GeneratorError as error:
        return Requirement("cluster", "missing", str(error))
    place = "one on this machine" if workers.address is None else f"{workers.address}, which was not asked"
    asked = f"{workers.count} × {workers.searches} searches in flight, {wanted_gpus(config):g} GPUs"
    return Requirement("cluster", "ok", f"{place}; {asked}")
