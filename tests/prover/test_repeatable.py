"""A run gives the same attempts when it is made again, whatever number of searches runs at once.

Over real Ray, real vLLM and real Lean. The arithmetic of a model may be rounded differently in another batch. On the
CPUs that we have tried vLLM gives the same bits for every batch; a token could otherwise change once in some 100,000.
The runs draw about a tenth as many.
"""

from contextlib import closing
from pathlib import Path

import pytest

from prover.runs.store import RunStore
from tests.prover.conftest import RunProver, WriteConfig
from training.shipped import CHECKPOINTS

pytestmark = pytest.mark.slow

ROUNDED = 2
"""Attempts that may come out otherwise, where rounding depends on the batch. Without seeds almost all of them do."""
Result = dict[tuple[str, ...], tuple[object, ...]]
"""Key of an attempt → all that does not measure time."""


def attempts(folder: Path) -> Result:
    result: Result = {}
    with closing(RunStore(folder)) as store:
        rows = store.attempts()
        trees = {key: tree for row in rows for key, tree in store.trees(row.theorem)}
    for row in rows:
        edges = [(edge["source"], edge["tactic"], edge["status"]) for edge in trees[row.key]["edges"]]
        assert all(status != "timed_out" for *_, status in edges)
        result[row.key] = (row.status, row.script, row.axioms, row.tactics_tried, row.model_tokens, edges)
    return result


def test_a_run_gives_the_same_attempts_again_and_with_other_searches_beside_it(
    write_config: WriteConfig, prover: RunProver
) -> None:
    generator = {"kind": "vllm", "checkpoint": str(CHECKPOINTS[4])}  # one engine, for all three provers
    settings = {
        "benchmarks": {"valid": {"kind": "embedded", "split": "valid", "limit": 4}},
        "provers": {
            "best-first": {"generator": generator},
            "rollouts": {"generator": generator, "strategy": "rollouts"},
            "and-or": {"generator": generator, "strategy": "and-or", "closers": ["omega"]},
        },
        "arms": {"all": {"provers": ["best-first", "rollouts", "and-or"], "budget": {"tactics": 108, "seconds": 3000}}},
        "lean": {"kind": "embedded", "tactic_seconds": 300},  # no tactic may run out of time on a busy machine
    }
    found = []
    for name, searches in (("first", 8), ("second", 3)):
        config = write_config(**settings, run_folder=name, workers={"searches": searches})
        result = prover("run", config)
        assert result.returncode == 0, result.stderr
        found.append(attempts(config.parent / name))
    first, second = found
    assert len(first) == 12
    assert len({status for status, *_ in first.values()}) > 1
    assert first.keys() == second.keys()
    changed = [key for key, attempt in first.items() if second[key] != attempt]
    assert len(changed) <= ROUNDED, changed
