"""Tactic generators behind one seam: vLLM, transformers, an external server, a fixed list."""

from prover.config import AutomationSource, ServerSource, Source
from prover.generators.automation import AUTOMATION_TACTICS, Automation
from prover.generators.interface import Generator

__all__ = ["Generator", "start_generator"]


def start_generator(source: Source) -> Generator:
    """Start what `source` describes; heavy libraries are imported only for the kinds that need them.

    Raises GeneratorError if it cannot be had.
    """
    if isinstance(source, AutomationSource):
        return Automation(source.tactics or AUTOMATION_TACTICS)
    if isinstance(source, ServerSource):
        from prover.generators.server import ServerGenerator

        return ServerGenerator(source.url, source.model, source.sampling)
    if source.kind == "vllm":
        from prover.generators.vllm_engine import VllmGenerator

        return VllmGenerator(source.checkpoint, source.sampling, cache_mb=source.cache_mb)
    from prover.generators.transformers_model import TransformersGenerator

    return TransformersGenerator(source.checkpoint, source.sampling)
