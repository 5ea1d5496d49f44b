"""Jobs whose workers die, and engines that cannot start, on a real Ray cluster."""

import os
import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import ray

from lean_env import Theorem
from prover.attempt import Attempt, Job
from prover.batch.dispatch import Dispatcher
from prover.batch.engines import Engines
from prover.config.run import Member, ProverConfig, RunConfig, ShapeConfig
from prover.config.sources import AutomationSource
from prover.errors import GeneratorError
from search import Budget
from tests.prover.conftest import USES_RAY
from tests.waiting import until

pytestmark = USES_RAY

SEARCHES = 4


@pytest.fixture(scope="module", autouse=True)
def own_cluster(ray_processes: None) -> Iterator[None]:
    ray.init(address="local", num_cpus=1, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    yield
    ray.shutdown()


def test_a_theorem_that_kills_its_worker_fails_alone(tmp_path: Path) -> None:
    died, shook = tmp_path / "died", tmp_path / "shook"

    class Worker:
        """Stands in for `prover.batch.worker.Worker`; the name of a theorem says how its job ends."""

        def __init__(self) -> None:
            self._begun = 0

        async def attempt(self, job: Job, model: object) -> Attempt:
            """No job ends before the first death, which waits until it takes three other jobs with it."""
            self._begun += 1
            if job.theorem.name == "poison":
                await until(lambda: self._begun == SEARCHES or died.exists(), "a full worker")
                died.touch()
                os.kill(os.getpid(), signal.SIGKILL)
            await until(died.exists, "a death")
            if job.theorem.name == "bug":
                raise ValueError("it has three legs")
            if job.theorem.name == "lost":
                return job.result("failed", reason="Lean was killed")
            if job.theorem.name == "shaky" and not shook.exists():
                shook.touch()
                return job.result("failed", reason="Lean was killed")
            return job.result("open", reason=str(os.getpid()))

    class NoModels:
        def model(self, prover: str) -> None: ...

    source = AutomationSource(kind="automation")
    member = Member("p", ProverConfig(generator=source, shape=ShapeConfig(width=1, depth=1)), Budget(1, 1.0))
    names = ["poison", "bug", "shaky", "lost", *(f"t{i}" for i in range(10))]
    jobs = [Job("b", Theorem(name=name, statement=""), "a", member) for name in names]
    worker = ray.remote(Worker).options(num_cpus=0, max_concurrency=SEARCHES)
    dispatcher = Dispatcher(worker.remote, workers=2, searches=SEARCHES, models=NoModels())
    ended = list(dispatcher.attempts(jobs, meanwhile=lambda: None))
    assert Counter(row.theorem for row in ended) == Counter(names)
    failed = {row.theorem: row.reason for row in ended if row.status == "failed"}
    assert set(failed) == {"poison", "bug", "lost"}
    assert failed["poison"].startswith("3 workers broke down over it: ")
    assert "it has three legs" in failed["bug"]
    assert failed["lost"] == "Lean was killed"


def test_gpus_that_are_not_there_are_not_waited_for(tmp_path: Path) -> None:
    model = {"kind": "vllm", "checkpoint": "someone/some-model", "gpus": 1, "replicas": 4}
    settings = {
        "run_folder": tmp_path,
        "benchmarks": {"b": {"kind": "minif2f", "split": "valid"}},
        "provers": {"p": {"generator": model, "neff": 4}},
        "arms": {"p": {"provers": ["p"], "budget": {"tactics": 1, "seconds": 1}}},
    }
    with pytest.raises(GeneratorError, match=r"want 4 GPUs .*the cluster has 0"):
        Engines(RunConfig.model_validate(settings))
