"""Proving theorems with tactic models: a few lines of Python for all of it, and the parts these are made of.

Each name is imported when it is first asked for: reading a run folder needs neither Ray nor torch.
"""

import importlib
import logging
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from prover.analysis import compare_runs, ensemble_runs
    from prover.api import Run, compare, ensemble, lean, prove, prove_async, run, theorem, verify, verify_async
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
    "compare_runs",
    "ensemble",
    "ensemble_runs",
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
    "Attempt": "attempt",
    "Run": "api",
    "RunConfig": "config.run",
    "RunStore": "runs.store",
    "compare": "api",
    "compare_runs": "analysis",
    "ensemble": "api",
    "ensemble_runs": "analysis",
    "lean": "api",
    "prove": "api",
    "prove_all": "proving",
    "prove_async": "api",
    "run": "api",
    "run_batch": "batch.run",
    "theorem": "api",
    "verify": "api",
    "verify_async": "api",
}

logging.getLogger(__name__).addHandler(logging.NullHandler())


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"prover.{_HOMES[name]}"), name)
