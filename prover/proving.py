"""Proves a few theorems in this process: automation first, then the members of an ensemble in turn.

Knows neither Ray nor run folders.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal, cast, get_args

from lean_env import Theorem
from lean_env.backends import LeanConfig
from lean_env.settings import ConfigError, folder_or_hub_id
from prover.attempt import Attempt, AttemptStatus, Job
from prover.attempting import attempt_theorem
from prover.config.checkpoint import check_checkpoint
from prover.config.profile import own_profile, resolve_prover
from prover.config.run import Member, ProverConfig, ShapeConfig
from prover.config.sources import AutomationSource, CheckpointSource
from prover.config.tactics import AUTOMATION_TACTICS, CLOSING_TACTICS
from prover.generators import start_generator
from prover.seeds import derived_seed
from search import Budget
from training.shipped import CHECKPOINTS

EngineKind = Literal["vllm", "transformers"]

UNKNOWN_NEFF = 4.0
"""Neff of a checkpoint that does not say its own."""

AUTOMATION = ProverConfig(
    generator=AutomationSource(kind="automation"),
    shape=ShapeConfig(width=len(AUTOMATION_TACTICS), depth=4),
)
AUTOMATION_TRIES = 8 * len(AUTOMATION_TACTICS)
"""Enough for eight states, e.g. `intros`, a split, and a closing tactic on each side."""

_TREE: dict[str, Any] = {"closers": CLOSING_TACTICS}
_WHOLE_PROOFS: dict[str, Any] = {"strategy": "whole-proof"}

_DECIDED: tuple[AttemptStatus, ...] = ("proved", "invalid")
"""After such an attempt no further member tries the theorem."""


def provers_for(
    checkpoint: str | None,
    neff: float | None,
    engine: str,
    tactics: int,
    seconds: float,
    profile_name: str | None = None,
) -> tuple[list[Member], list[str]]:
    """Automation, then `checkpoint`, or if that is None the shipped checkpoints with equal shares of the budget. Their
    trees have the shipped closers; a model whose profile asks for whole proofs has no tree.

    `neff` overrides the checkpoint's own Neff, and `profile_name` its profile. Also returns what to report about the
    checkpoints, one line each. Raises ConfigError if the engine or the profile is unknown, or the profile malformed;
    GeneratorError if a checkpoint is missing.
    """
    if engine not in get_args(EngineKind):
        raise ConfigError(f"no engine `{engine}`; there are {', '.join(get_args(EngineKind))}")
    given = [] if checkpoint is None else [folder_or_hub_id(checkpoint, Path.cwd())]
    places = [str(place) for place in given or CHECKPOINTS.values()]
    share = Budget(tactics, seconds).share(1 / len(places))
    members = [Member("automation", AUTOMATION, Budget(AUTOMATION_TRIES, seconds))]
    notes: list[str] = []
    for place in places:
        check_checkpoint(place)
        source = CheckpointSource(kind=cast(EngineKind, engine), checkpoint=place, profile=profile_name)
        profile = own_profile(source)
        whole_proofs = profile is not None and profile.wants_whole_proofs
        wanted = neff
        if neff is None and not whole_proofs and (profile is None or (profile.neff is None and profile.tries is None)):
            wanted = UNKNOWN_NEFF
            notes.append(f"{place} does not say its Neff; {wanted:g} is used, `--neff` sets another")
        config = ProverConfig(generator=source, neff=wanted, **(_WHOLE_PROOFS if whole_proofs else _TREE))
        prover, more = resolve_prover(Path(place).name, config)
        notes += more
        members.append(Member(Path(place).name if prover.neff is None else f"neff-{prover.neff:g}", prover, share))
    return members, notes


async def prove_all(
    theorems: Sequence[Theorem],
    members: Sequence[Member],
    lean: LeanConfig,
    on_result: Callable[[int, Attempt], None] = lambda index, attempt: None,
) -> list[Attempt]:
    """For each theorem, the attempt of the first member that proves it; without a proof, the last member's attempt, or
    the last that found one which the check refused or could not check.

    Each member in turn tries all theorems that are left, so a member's model is loaded only if there are any, and no
    two models are loaded at once. `on_result` is called with the theorem's index and its attempt as soon as nothing
    more will be tried on it.
    """
    best: dict[int, Attempt] = {}
    session, checker = lean.session(), lean.checker()
    try:
        for member in members:
            waiting = [i for i in range(len(theorems)) if i not in best or best[i].status not in _DECIDED]
            if not waiting:
                break
            generator = start_generator(member.config.generator)
            try:
                if not isinstance(member.config.generator, AutomationSource):
                    # The first answer takes long, and no theorem pays for it.
                    await generator.propose(["⊢ True"], 1, [0])
                for i in waiting:
                    job = Job("", theorems[i], "", member, derived_seed(theorems[i].name, member.name))
                    attempt = await attempt_theorem(job, generator, session, checker)
                    if i not in best or attempt.script or not best[i].script:
                        best[i] = attempt
                    if member is members[-1] or best[i].status in _DECIDED:
                        on_result(i, best[i])
            finally:
                generator.close()
    finally:
        await session.close()
        await checker.close()
    return [best[i] for i in range(len(theorems))]
