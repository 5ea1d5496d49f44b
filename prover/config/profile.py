"""Resolves the settings of a prover: its checkpoint's profile gives them, and a run file may override them.

Each override that contradicts the profile is reported. A run is searched, kept and compared under its *resolved*
configuration, which states every setting of every prover, so that a run folder can be read without the checkpoints.
Loads no model.
"""

from lean_env.settings import ConfigError
from prover.config.run import CheckpointSource, ProverConfig
from training.profile import PROFILE, Profile, read_profile


def own_profile(source: CheckpointSource, *, fetch: bool = True) -> Profile | None:
    """The profile of the adapter if it has one, else that of the checkpoint; None if neither has one.

    `fetch`: ask the hub for a checkpoint's profile. Raises ConfigError if the file is malformed.
    """
    adapted = None if source.adapter is None else read_profile(str(source.adapter))
    return adapted or read_profile(source.checkpoint, fetch=fetch)


def filled(source: CheckpointSource, *, fetch: bool = True) -> CheckpointSource:
    """The source with all sampling settings filled in: those given, else those of its profile, else the defaults."""
    profile = own_profile(source, fetch=fetch) or Profile()
    return source.model_copy(update={"sampling": source.sampling.filled(profile)})


def resolve_prover(name: str, prover: ProverConfig, *, fetch: bool = True) -> tuple[ProverConfig, list[str]]:
    """The prover with the settings that its checkpoint gives filled in, and what to report about it, one line each.

    Raises ConfigError if nothing gives the shape of its tree, or if the profile is malformed.
    """
    source = prover.generator
    if not isinstance(source, CheckpointSource):
        return prover, []
    profile = own_profile(source, fetch=fetch)
    neff = prover.neff if prover.neff is not None or profile is None else profile.neff
    if neff is None and prover.shape is None:
        place = source.adapter or source.checkpoint
        raise ConfigError(f"provers.{name}: {place} has no {PROFILE} that says its Neff; give `neff` or a `shape`")
    full = prover.model_copy(update={"generator": filled(source, fetch=fetch), "neff": neff})
    return full, _notes(name, prover, source, profile)


def _notes(name: str, prover: ProverConfig, source: CheckpointSource, profile: Profile | None) -> list[str]:
    if profile is None:
        sampling = source.sampling.filled(Profile())
        return [
            f"prover {name}: {source.checkpoint} has no {PROFILE}; taken are temperature {sampling.temperature:g}, "
            f"prompts of {sampling.max_prompt_tokens} and tactics of {sampling.max_tactic_tokens} tokens"
        ]
    differing = list(source.sampling.contradictions(profile))
    if prover.neff is not None and profile.neff is not None and prover.neff != profile.neff:
        differing.insert(0, ("neff", prover.neff, profile.neff))
    if not differing:
        return []
    changes = ", ".join(f"{key} {_shown(own)} instead of {_shown(its)}" for key, own, its in differing)
    return [f"prover {name}: the run file overrides {PROFILE} of its checkpoint: {changes}"]


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return repr(list(value))
    return f"{value:g}" if isinstance(value, int | float) else repr(value)
