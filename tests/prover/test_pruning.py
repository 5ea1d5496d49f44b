"""When an arm prunes a prover, judged only by the rows of its attempts."""

import itertools

import pytest

from lean_env import Theorem
from prover.attempt import Attempt, AttemptStatus, Job
from prover.batch.pruning import Pruning
from prover.config.run import RunConfig

MEMBERS = ("a", "b", "c")


def config(give_up_below: float | None, members: tuple[str, ...] = MEMBERS) -> RunConfig:
    prover = {"generator": {"kind": "automation"}, "neff": 1}
    budget = {"tactics": 30, "seconds": 3}
    return RunConfig.model_validate(
        {
            "run_folder": "run",
            "benchmarks": {name: {"kind": "minif2f", "split": "valid"} for name in ("one", "two")},
            "provers": dict.fromkeys(members, prover),
            "arms": {"all": {"provers": list(members), "budget": budget, "give_up_below": give_up_below}},
        }
    )


class Batch:
    """Attempts in the order of a batch, theorem by theorem."""

    def __init__(self, settings: RunConfig, earlier: tuple[Attempt, ...] = ()) -> None:
        (self.arm,) = settings.ensembles()
        self.pruning = Pruning(settings, earlier)
        self.rows = list(earlier)
        self._numbers = itertools.count()

    def theorems(self, count: int, *provers: str, status: AttemptStatus = "open", benchmark: str = "one") -> None:
        """Attempt `count` theorems that `provers` prove; for the other provers the outcome is `status`."""
        for _ in range(count):
            theorem = Theorem(name=f"t{next(self._numbers)}", statement="")
            jobs = [Job(benchmark, theorem, "all", member) for member in self.arm.members]
            for job in self.pruning.wanted(jobs, self.rows.append):
                row = job.result("proved" if job.member.name in provers else status)
                self.pruning.add(row)
                self.rows.append(row)

    def skipped(self, benchmark: str = "one") -> dict[str, int]:
        found = [row for row in self.rows if row.status == "skipped" and row.benchmark == benchmark]
        return {name: sum(row.prover == name for row in found) for name in MEMBERS if name in {r.prover for r in found}}


def test_a_prover_that_proves_nothing_of_its_own_is_pruned_for_a_reason() -> None:
    batch = Batch(config(0.05))
    batch.theorems(20, "a", "c")  # b proves nothing
    batch.theorems(10, "c")
    batch.theorems(60, "a")
    assert batch.skipped() == {"b": 90 - 73}  # 0 of 73: at most 5 %
    reasons = {row.reason for row in batch.rows if row.status == "skipped"}
    assert reasons == {"pruned after 73 theorems: it alone proved 0 of them, so at most 5.0% of the rest, below 5.0%"}


def test_of_two_that_prove_the_same_one_stays() -> None:
    batch = Batch(config(0.05, ("a", "b")))
    batch.theorems(200, "a", "b")
    assert batch.skipped() == {"b": 200 - 73}


def test_benchmarks_are_judged_apart_and_what_says_nothing_does_not_count() -> None:
    batch = Batch(config(0.05))
    batch.theorems(70, "a", "c")
    batch.theorems(100, status="invalid")
    batch.theorems(100, status="failed")
    batch.theorems(50, "b", benchmark="two")
    assert batch.skipped() == {}
    batch.theorems(10, "a", "c")
    assert batch.skipped() == {"b": 80 - 73, "c": 80 - 73}
    assert batch.skipped("two") == {}


@pytest.mark.parametrize("below", [None, 0.001])
def test_nothing_is_pruned_without_a_limit_or_before_there_is_evidence(below: float | None) -> None:
    batch = Batch(config(below))
    batch.theorems(300, "a")
    assert batch.skipped() == {}


def test_a_resumed_run_remembers() -> None:
    batch = Batch(config(0.05))
    batch.theorems(80, "a", "c")
    before = batch.skipped()
    resumed = Batch(config(0.05), tuple(batch.rows))
    resumed.theorems(5, "b")
    assert resumed.skipped() == {name: count + 5 for name, count in before.items()}
