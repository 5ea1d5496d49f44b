"""The jobs of a run: every theorem of its benchmarks for every member of its arms. Knows no Ray."""

import itertools
from collections.abc import Mapping, Sequence

from lean_env import Theorem
from prover.attempt import Job
from prover.batch.benchmarks import benchmark_id
from prover.config.run import Ensemble, Member, RunConfig
from prover.config.sources import CheckpointSource, ServerSource
from prover.seeds import derived_seed


def all_jobs(config: RunConfig, theorems: Mapping[str, Sequence[Theorem]]) -> list[Job]:
    """Every job of a run. The members of all arms take turns, so that Lean and all engines are busy at once."""
    ids = {name: benchmark_id(rows) for name, rows in theorems.items()}
    members = [(ensemble, member) for ensemble in config.ensembles() for member in ensemble.members]
    return [
        Job(benchmark, theorem, ensemble.name, member, _seed(benchmark, theorem, ensemble, member), ids[benchmark])
        for benchmark, rows in theorems.items()
        for theorem, (ensemble, member) in itertools.product(rows, members)
    ]


def _seed(benchmark: str, theorem: Theorem, ensemble: Ensemble, member: Member) -> int:
    """The seed of a search. An arm with several seeds draws with each of them as an arm with that seed alone does."""
    generator = member.config.generator
    own = generator.sampling.seed if isinstance(generator, CheckpointSource | ServerSource) else 0
    return derived_seed(ensemble.seed + own, benchmark, theorem.name, ensemble.arm, member.name)
