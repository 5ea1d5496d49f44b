"""Proves a few theorems in this process: automation first, then the members of an ensemble in turn.

Knows neither Ray nor run folders.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, cast, get_args

from lean_env import Theorem
from lean_env.backends import LeanConfig
from lean_env.settings import ConfigError, folder_or_hub_id
from prover.attempt import Attempt, Job, attempt_theorem
from prover.config.run import AutomationSource, CheckpointSource, Member, ProverConfig, ShapeConfig
from prover.config.sampling import check_checkpoint
from prover.generators import start_generator
from prover.generators.automation import AUTOMATION_TACTICS
from search import Budget
from training.shipped import CHECKPOINTS

EngineKind = Literal["vllm", "transformers"]

AUTOMATION = ProverConfig(
    generator=AutomationSource(kind="automation"),
    shape=ShapeConfig(width=len(AUTOMATION_TACTICS), depth=4),
)
AUTOMATION_TRIES = 8 * len(AUTOMATION_TACTICS)
"""Enough for eight states: `intros`, a split, and a closing tactic on each side."""


def provers_for(checkpoint: str | None, neff: float, engine: str, tactics: int, seconds: float) -> list[Member]:
    """Automation, then `checkpoint`, or if that is None the shipped ones with equal shares of the budget.

    Raises ConfigError on an unknown engine, GeneratorError on a missing checkpoint.
    """
    if engine not in get_args(EngineKind):
        raise ConfigError(f"no engine `{engine}`; there are {', '.join(get_args(EngineKind))}")
    given = {} if checkpoint is None else {neff: folder_or_hub_id(checkpoint, Path.cwd())}
    models = {n: str(folder) for n, folder in (given or CHECKPOINTS).items()}
    share = Budget(tactics, seconds).share(1 / len(models))
    members = [Member("automation", AUTOMATION, Budget(AUTOMATION_TRIES, seconds))]
    for value, folder in models.items():
        check_checkpoint(folder)
        source = CheckpointSource(kind=cast(EngineKind, engine), checkpoint=folder)
        members.append(Member(f"neff-{value:g}", ProverConfig(generator=source, neff=value), share))
    return members


async def prove_all(theorems: Sequence[Theorem], members: Sequence[Member], lean: LeanConfig) -> list[Attempt]:
    """The first proof found for each theorem, members in turn; without one, the last member's attempt.

    A member's model is loaded only if a theorem is left for it.
    """
    best: dict[int, Attempt] = {}
    session, checker = lean.session(), lean.checker()
    try:
        for member in members:
            waiting = [i for i in range(len(theorems)) if i not in best or best[i].status not in ("proved", "invalid")]
            if not waiting:
                break
            generator = start_generator(member.config.generator)
            try:
                for i in waiting:
                    job = Job("", theorems[i], "", member)
                    best[i] = await attempt_theorem(job, generator, session, checker)
            finally:
                generator.close()
    finally:
        await session.close()
        await checker.close()
    return [best[i] for i in range(len(theorems))]
