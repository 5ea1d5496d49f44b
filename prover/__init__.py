"""Proving theorems with tactic models: attempts, batch runs, and the analysis of finished runs.

Each name is imported when it is first asked for: reading a run folder needs neither Ray nor torch.
"""

import importlib
import logging
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from prover.analysis import compare_runs, ensemble_runs
    from prover.attempt import Attempt
    from prover.batch.run import run_batch
    from prover.config.run import RunConfig
    from prover.prove import prove_all
    from prover.runs.store import RunStore

__all__ = ["Attempt", "RunConfig", "RunStore", "compare_runs", "ensemble_runs", "prove_all", "run_batch"]

_HOMES = {
    "Attempt": "attempt",
    "RunConfig": "config.run",
    "RunStore": "runs.store",
    "compare_runs": "analysis",
    "ensemble_runs": "analysis",
    "prove_all": "prove",
    "run_batch": "batch.run",
}

logging.getLogger(__name__).addHandler(logging.NullHandler())


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"prover.{_HOMES[name]}"), name)
