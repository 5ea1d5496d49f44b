"""What the commands on a run folder cost: work in proportion to the theorems of the run.

Work is counted in function calls, which are the same on every machine and under every load.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from benchmarks.run_folder import SPLITS, write_run
from lean_env.settings import read_yaml
from prover.attempt import Attempt
from prover.batch.pruning import Pruning
from prover.cli import main
from prover.config.run import RunConfig

SIZES = (200, 400, 800)
"""Numbers of theorems; the second step adds twice as many as the first."""
MOST = 2.5
"""The work that the second step may add, in multiples of what the first one adds. Quadratic work adds four times it."""
NOISE = 5_000
"""Calls by which the same work may differ, because of caches."""


def calls(work: Callable[[], object]) -> int:
    """Number of function calls, C functions included, that `work` makes."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def assert_linear(work: Callable[[int], object]) -> None:
    """`work` takes a number of theorems. It runs once before it is counted, so that everything is imported."""
    work(SIZES[0])
    few, more, most = (calls(lambda size=size: work(size)) for size in SIZES)  # type: ignore[misc]
    assert most - more <= MOST * (more - few) + NOISE


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Finished runs of four arms, in folders named after their number of theorems."""
    folder = tmp_path_factory.mktemp("runs")
    for size in SIZES:
        write_run(folder / str(size), size, arms=4)
    return folder


@pytest.mark.parametrize(
    "command",
    [
        "show {run}",
        "show {run} --theorem test_0",
        "show {run} --status open",
        "export {run} --lean {run}/proofs.lean --jsonl {run}/proofs.jsonl --csv {run}/results.csv",
        "compare {run}",
        "ensemble {run} --budget 32",
        "run {config} --dry-run",
    ],
)
def test_commands_are_linear(command: str, runs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def work(size: int) -> None:
        places = {"run": runs / str(size) / "run", "config": runs / str(size) / "run.yaml"}
        monkeypatch.setattr("sys.argv", ["prover", *command.format(**places).split()])
        with pytest.raises(SystemExit) as ended:
            main()
        assert ended.value.code == 0

    assert_linear(work)


def test_pruning_is_linear_in_the_rows_of_a_resumed_run(runs: Path) -> None:
    values = read_yaml(runs / str(SIZES[0]) / "run.yaml", RunConfig).model_dump()
    values["arms"]["ensemble"]["give_up_below"] = 0.001
    config = RunConfig.model_validate(values)
    (arm,) = (arm for arm in config.ensembles() if arm.name == "ensemble")

    def work(size: int) -> None:
        keys = ((SPLITS[0], f"t{number}", "ensemble", member.name) for number in range(size) for member in arm.members)
        Pruning(config, (Attempt(*key, "open") for key in keys))

    assert_linear(work)
