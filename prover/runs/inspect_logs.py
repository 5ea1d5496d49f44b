"""Writes a run as logs of Inspect (https://inspect.aisi.org.uk). Needs inspect-ai, the extra `inspect`.

A benchmark is a task, an arm a solver and a theorem a sample, which is correct if a fresh Lean accepted a proof of it.
"""

import hashlib
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from inspect_ai.log import (
    EvalConfig,
    EvalDataset,
    EvalLog,
    EvalMetric,
    EvalResults,
    EvalRevision,
    EvalSample,
    EvalScore,
    EvalSpec,
    EvalStats,
    write_eval_log,
)
from inspect_ai.model import ChatMessageAssistant, ChatMessageUser, ModelOutput, ModelUsage
from inspect_ai.scorer import CORRECT, INCORRECT, Score

from lean_env import Theorem
from prover.attempt import Attempt
from prover.config.run import Member, RunConfig
from prover.runs.folder import CONFIG, read_config
from prover.runs.origin import Start, read_starts
from prover.runs.store import RunStore
from prover.runs.summary import joint_status

_SCORER = "lean"
_SUMS = (
    "tactics_tried",
    "lean_steps",
    "model_tokens",
    "seconds",
    "lean_work_seconds",
    "model_work_seconds",
    "check_seconds",
)
"""Columns that are added up over the provers of an arm."""
_OF_AN_ATTEMPT = ("status", "reason", "seed", "tactics_tried", "tactics_to_proof", "model_tokens", "seconds")
"""Columns that are shown of each prover."""


def write_inspect_logs(store: RunStore, output: Path) -> int:
    """Write the logs into the folder `output`, in place of earlier ones of the run; returns their number.

    `BENCHMARK/ARM.eval` is the log of an arm, and `BENCHMARK/ARM/PROVER.eval` that of one of its several provers.
    """
    config = read_config(store.folder, RunConfig)
    theorems, sizes, written = store.theorems(), store.sizes(), store.last_written().astimezone()
    rows: dict[tuple[str, str], dict[str, list[Attempt]]] = defaultdict(lambda: defaultdict(list))
    for row in store.attempts():
        rows[row.benchmark, row.arm][row.theorem].append(row)
    count = 0
    for benchmark in sizes:
        for solver, arm, members in _solvers(config):
            names = {member.name for member in members}
            found = {
                name: chosen
                for name, attempts in rows[benchmark, arm].items()
                if (chosen := [row for row in attempts if row.prover in names])
            }
            if found:
                spec = _spec(store.folder, benchmark, solver, members, written)
                samples = [_sample(spec, theorems[benchmark, name], chosen) for name, chosen in found.items()]
                complete = len(samples) == sizes[benchmark] and all(len(one) == len(members) for one in found.values())
                path = output / benchmark / f"{solver.replace(':', '/')}.eval"
                path.parent.mkdir(parents=True, exist_ok=True)
                write_eval_log(_log(spec, samples, complete, written), path)
                count += 1
    return count


def _solvers(config: RunConfig) -> Iterator[tuple[str, str, tuple[Member, ...]]]:
    """Name, arm and provers of each arm, and of each prover of an arm that has several."""
    for arm in config.ensembles():
        yield arm.name, arm.name, arm.members
        if len(arm.members) > 1:
            for member in arm.members:
                yield f"{arm.name}:{member.name}", arm.name, (member,)


def _log(spec: EvalSpec, samples: list[EvalSample], complete: bool, written: datetime) -> EvalLog:
    proved = sum(sample.metadata["status"] == "proved" for sample in samples)
    rate = proved / len(samples)
    error = math.sqrt(rate * (1 - rate) / (len(samples) - 1)) if len(samples) > 1 else 0.0
    metrics = {name: EvalMetric(name=name, value=value) for name, value in (("accuracy", rate), ("stderr", error))}
    usage = sum((sample.model_usage.get(spec.model, ModelUsage()) for sample in samples), ModelUsage())
    score = EvalScore(name=_SCORER, scorer=_SCORER, scored_samples=len(samples), metrics=metrics)
    return EvalLog(
        status="success" if complete else "started",
        eval=spec.model_copy(
            update={
                "dataset": EvalDataset(name=spec.task, samples=len(samples), sample_ids=[one.id for one in samples])
            }
        ),
        results=EvalResults(total_samples=len(samples), completed_samples=len(samples), scores=[score]),
        stats=EvalStats(
            started_at=spec.created,
            completed_at=written.isoformat() if complete else "",
            model_usage={spec.model: usage} if usage.output_tokens else {},
        ),
        samples=samples,
    )


def _spec(folder: Path, benchmark: str, solver: str, members: Sequence[Member], written: datetime) -> EvalSpec:
    starts = read_starts(folder)
    created = (starts[0].at if starts else written).isoformat()
    run = _digest(folder.resolve().name, created if starts else "", (folder / CONFIG).read_text(encoding="utf-8"))
    identifier = _digest(run, benchmark, solver)
    return EvalSpec(
        eval_id=identifier,
        run_id=run,
        task_id=identifier,  # logs of one task are taken for repetitions of each other
        created=created,
        task=benchmark,
        task_args={"arm": solver},  # which Inspect's own list shows
        solver=solver,
        solver_args={member.name: _settings(member) for member in members},
        model=_model(members),
        dataset=EvalDataset(name=benchmark),
        config=EvalConfig(),
        revision=_revision(starts),
        packages=starts[-1].versions if starts else {},
        metadata={"run": folder.resolve().name, "starts": len(starts)},
    )


def _settings(member: Member) -> dict[str, object]:
    """How a prover searches."""
    shape = member.shape if member.has_shape else None
    return {
        "neff": member.config.neff,
        "strategy": member.config.strategy,
        "width": shape and shape.width,
        "depth": shape and shape.depth,
        "tactics": member.budget.tactics,
        "seconds": member.budget.seconds,
    }


def _model(members: Sequence[Member]) -> str:
    """`vllm/neff-1+neff-4`: the generators, and their checkpoints, adapters, or models of a server."""
    sources = [member.config.generator for member in members]
    kinds = dict.fromkeys(source.kind for source in sources)
    places = [
        next(filter(None, (getattr(source, key, None) for key in ("adapter", "checkpoint", "model"))), "")
        for source in sources
    ]
    names = "+".join(Path(place).name for place in places if place)
    return "+".join(kinds) + (f"/{names}" if names else "")


def _revision(starts: Sequence[Start]) -> EvalRevision | None:
    if not starts or (checkout := starts[-1].checkout) is None:
        return None
    return EvalRevision(type="git", origin="", commit=checkout.commit, dirty=checkout.changed)


def _sample(spec: EvalSpec, theorem: Theorem, rows: Sequence[Attempt]) -> EvalSample:
    """A theorem with what became of it. `rows`: an attempt of each prover that has made one, at least one."""
    model = spec.model
    status = joint_status([row.status for row in rows])
    decisive = next(row for row in rows if row.status == status)
    statement = theorem.statement or theorem.name
    spent = {name: sum(getattr(row, name) for row in rows) for name in _SUMS}
    tokens = int(spent["model_tokens"])
    proof = decisive.shown_proof
    return EvalSample(
        id=theorem.name,
        epoch=1,
        uuid=_digest(spec.eval_id, theorem.name),
        input=statement,
        target="",
        messages=[
            ChatMessageUser(content=statement),
            *([ChatMessageAssistant(content=proof, model=model)] if proof else []),
        ],
        output=ModelOutput.from_content(model, proof) if proof else ModelOutput(model=model),
        scores={_SCORER: _score(decisive)},
        metadata={
            "status": status,
            "reason": decisive.reason,
            "header": theorem.header,
            "split": theorem.split,
            "source": theorem.source,
            **spent,
            "attempts": {row.prover: {name: getattr(row, name) for name in _OF_AN_ATTEMPT} for row in rows},
        },
        model_usage={model: ModelUsage(output_tokens=tokens, total_tokens=tokens)} if tokens else {},
        total_time=spent["seconds"],
        working_time=sum(row.work_seconds for row in rows),
    )


def _score(row: Attempt) -> Score:
    return Score(
        value=CORRECT if row.status == "proved" else INCORRECT,
        answer=row.shown_proof or None,
        explanation=row.reason or ("a fresh Lean accepted the proof" if row.status == "proved" else row.status),
        metadata={"status": row.status, "axioms": list(row.axioms), "checks": list(row.checks)},
    )


def _digest(*parts: str) -> str:
    """An identifier that is the same whenever a run is exported."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:22]
