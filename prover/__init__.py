"""Proving theorems with tactic models: a few lines of Python for all of it, and the parts these are made of.

Each name is imported when it is first asked for: reading a run folder needs neither Ray nor torch.
"""

import importlib
import logging
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from prover.analysis import compare_runs as compare
    from prover.analysis import ensemble_runs as ensemble
    from prover.api import Run, lean, prove, prove_async, run, theorem, verify, verify_async
    from prover.attempt import Attempt
    from prover.batch.run import run_batch
    from prover.config.run import RunConfig
    from prover.proving import prove_all
    from prover.runs.store import RunStore

__all__ = [
    "Attempt",
    "Run",
    "RunConfig",
    "RunStore",
    "compare",
    "ensemble",
    "lean",
    "prove",
    "prove_all",
    "prove_async",
    "run",
    "run_batch",
    "theorem",
    "verify",
    "verify_async",
]

_HOMES = {
    "Attempt": "attempt.Attempt",
    "Run": "api.Run",
    "RunConfig": "config.run.RunConfig",
    "RunStore": "runs.store.RunStore",
    "compare": "analysis.compare_runs",
    "ensemble": "analysis.ensemble_runs",
    "lean": "api.lean",
    "prove": "api.prove",
    "prove_all": "proving.prove_all",
    "prove_async": "api.prove_async",
    "run": "api.run",
    "run_batch": "batch.run.run_batch",
    "theorem": "api.theorem",
    "verify": "api.verify",
    "verify_async": "api.verify_async",
}

logging.getLogger(__name__).addHandler(logging.NullHandler())


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, _, attribute = _HOMES[name].rpartition(".")
    return getattr(importlib.import_module(f"prover.{module}"), attribute)
