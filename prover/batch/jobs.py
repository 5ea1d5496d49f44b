"""The jobs of a run: every theorem of its benchmarks for every member of its arms. Knows no Ray."""

import itertools
from collections.abc import Mapping, Sequence

from lean_env import Theorem
from prover.attempt import Job
from prover.config.run import RunConfig


def all_jobs(config: RunConfig, theorems: Mapping[str, Sequence[Theorem]]) -> list[Job]:
    """Every job of a run. The members of all arms take turns, so that Lean and all engines are busy at once."""
    members = [(ensemble.name, member) for ensemble in config.ensembles() for member in ensemble.members]
    return [
        Job(benchmark, theorem, arm, member)
        for benchmark, rows in theorems.items()
        for theorem, (arm, member) in itertools.product(rows, members)
    ]
