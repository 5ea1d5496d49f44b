"""Resolves the settings of a prover: its profile gives them, and a run file may override them.

Each override that contradicts the profile is reported. A run is searched, kept and compared under its *resolved*
configuration, which states every setting of every prover, so that a run folder can be read without the checkpoints.
Loads no model.
"""

from typing import TypeVar

from lean_env.settings import ConfigError, Strict
from prover.config.run import ProverConfig, strategy_called
from prover.config.sources import CheckpointSource, ModelSource
from prover.profiles import public_profile
from training.profile import PROFILE, Profile, read_profile

ModelSourceT = TypeVar("ModelSourceT", bound=ModelSource)


def own_profile(source: ModelSource, *, fetch: bool = True) -> Profile | None:
    """The profile that the source names, else that of the adapter, else that of the checkpoint; None without any.

    `fetch`: ask the hub for a checkpoint's profile. Raises ConfigError if there is none of that name, or if the file is
    malformed.
    """
    if source.profile is not None:
        return public_profile(source.profile)
    if not isinstance(source, CheckpointSource):
        return None
    adapted = None if source.adapter is None else read_profile(str(source.adapter))
    return adapted or read_profile(source.checkpoint, fetch=fetch)


def filled(source: ModelSourceT, *, fetch: bool = True) -> ModelSourceT:
    """The source with all sampling settings filled in: those given, else those of its profile, else the defaults."""
    sampling = source.sampling.filled(own_profile(source, fetch=fetch) or Profile())
    return source.model_copy(update={"sampling": sampling})


def settled(section: Strict) -> Strict:
    """A section of a run folder's configuration; of a prover, with the defaults of sampling settings that the version
    which wrote it did not have."""
    if not isinstance(section, ProverConfig) or not isinstance(section.generator, ModelSource):
        return section
    source = section.generator
    whole = source.model_copy(update={"sampling": source.sampling.filled(Profile())})
    return section.model_copy(update={"generator": whole})


def resolve_prover(name: str, prover: ProverConfig, *, fetch: bool = True) -> tuple[ProverConfig, list[str]]:
    """The prover with the settings that its profile gives filled in, and what to report about it, one line each.

    Raises ConfigError if nothing gives the shape of its tree, or if the profile is malformed.
    """
    source = prover.generator
    if not isinstance(source, ModelSource):
        return prover, []
    profile = own_profile(source, fetch=fetch)
    full = filled(source, fetch=fetch)
    whole_proofs = strategy_called(prover.strategy).whole_proofs
    if not whole_proofs and full.sampling.over(Profile()).wants_whole_proofs:
        raise ConfigError(f"provers.{name}: its prompt asks for whole proofs; give `strategy: whole-proof`")
    notes = _notes(name, prover, source, profile)
    if whole_proofs and source.profile is not None and not full.sampling.over(Profile()).wants_whole_proofs:
        notes.append(f"prover {name}: the profile {source.profile} asks for tactics; each is taken for a whole proof")
    neff = profile.neff if prover.neff is None and profile is not None else prover.neff
    if neff is None and prover.shape is None and not whole_proofs:
        if profile is None or profile.tries is None:
            raise ConfigError(f"provers.{name}: {_without_neff(source)} says its Neff; give `neff` or a `shape`")
        neff = float(profile.tries)
        notes.append(f"prover {name}: its profile says no Neff; the tree is that of {neff:g}, its tries for a state")
    return prover.model_copy(update={"generator": full, "neff": neff}), notes


def _without_neff(source: ModelSource) -> str:
    if isinstance(source, CheckpointSource):
        return f"{source.adapter or source.checkpoint} has no {PROFILE} that"
    return "neither a server nor its profile"


def _notes(name: str, prover: ProverConfig, source: ModelSource, profile: Profile | None) -> list[str]:
    if profile is None:
        if not isinstance(source, CheckpointSource):
            return []
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
    whose = f"{PROFILE} of its checkpoint" if source.profile is None else f"the profile {source.profile}"
    return [f"prover {name}: the run file overrides {whose}: {changes}"]


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return repr(list(value))
    return f"{value:g}" if isinstance(value, int | float) else repr(value)
