"""Tactic generators with one interface: vLLM, transformers, an external server, a fixed list.

Knows neither Lean nor trees.
"""

from collections.abc import Sequence

from lean_env.factory import made_by
from prover.config.profile import filled
from prover.config.sources import AutomationSource, CheckpointSource, PythonSource, ServerSource, Source
from prover.config.tactics import AUTOMATION_TACTICS
from prover.generators.automation import Automation
from prover.generators.interface import Adapted, Generator, Host
from training.profile import Profile

__all__ = ["Generator", "Host", "start_generator", "start_host"]


def start_generator(source: Source) -> Generator:
    """Start the generator that `source` describes. Heavy libraries are imported only for the kinds that need them.

    Raises GeneratorError if it cannot be started.
    """
    if isinstance(source, AutomationSource):
        return Automation(source.tactics or AUTOMATION_TACTICS)
    if isinstance(source, PythonSource):
        return made_by(source.factory, "propose", "close")  # type: ignore[no-any-return]
    if isinstance(source, ServerSource):
        from prover.generators.server import ServerGenerator

        profile = filled(source).sampling.over(Profile())
        return ServerGenerator(source.url, source.model, profile, seconds=source.answer_seconds)
    if source.adapter is None:
        return start_host(source, [])
    adapter = str(source.adapter)
    return Adapted(start_host(filled(source).base(), [adapter]), adapter)


def start_host(base: CheckpointSource, adapters: Sequence[str]) -> Host:
    """Start a checkpoint with the LoRA adapters (folders) that it must serve. Raises GeneratorError."""
    profile = filled(base).sampling.over(Profile())
    if base.kind == "vllm":
        from prover.generators.vllm import VllmHost

        return VllmHost(base.checkpoint, profile, adapters, cache_mb=base.cache_mb)
    from prover.generators.transformers import TransformersHost

    return TransformersHost(base.checkpoint, profile, adapters)
