"""The seeds of searches and of their requests: what they depend on, and what they do not."""

from pathlib import Path
from typing import Any

import pytest
import torch

from lean_env import Theorem
from lean_env.settings import ConfigError, read_yaml
from prover.batch.jobs import all_jobs
from prover.config.run import RunConfig
from prover.generators.seeded_sampler import SeededSampler
from prover.seeds import RequestSeeds
from tests.prover.conftest import WriteConfig

THEOREMS = {name: [Theorem(name=f"{name}_{i}", statement="theorem t : True") for i in range(3)] for name in ("b", "c")}


def seeds(config: Path, *benchmarks: str) -> dict[tuple[str, ...], int]:
    """Key of each job of the run → seed of its search."""
    theorems = {name: THEOREMS[name] for name in benchmarks or ("b",)}
    return {job.key: job.seed for job in all_jobs(read_yaml(config, RunConfig), theorems)}


def arm(prover: str = "neff-4", **more: object) -> dict[str, Any]:
    return {"provers": [prover], "budget": {"tactics": 8, "seconds": 60}, **more}


def test_each_search_has_a_seed_of_its_own_that_nothing_beside_it_changes(write_config: WriteConfig) -> None:
    alone = seeds(write_config(arms={"model": arm()}))
    beside = seeds(write_config(arms={"other": arm(), "model": arm()}, workers={"searches": 9}), "c", "b")
    assert len(set(beside.values())) == len(beside) == 12
    assert alone.items() <= beside.items()
    assert not set(seeds(write_config(arms={"model": arm()}, seed=1)).values()) & set(alone.values())


def test_an_arm_with_several_seeds_draws_as_one_arm_for_each(write_config: WriteConfig) -> None:
    each = [seeds(write_config(arms={"model": arm()}, seed=seed)) for seed in (0, 7)]
    both = seeds(write_config(arms={"model": arm(seeds=[0, 7])}))
    assert {key[2] for key in both} == {"model@0", "model@7"}
    assert sorted(both.values()) == sorted(value for one in each for value in one.values())
    assert seeds(write_config(arms={"model": arm(seeds=[7])})) == each[1]
    with pytest.raises(ConfigError, match="a seed is named twice"):
        seeds(write_config(arms={"model": arm(seeds=[1, 1])}))


def test_what_is_drawn_for_a_state_depends_on_no_other_state() -> None:
    one, other = RequestSeeds(5), RequestSeeds(5)
    first, again = one.take(["a", "a"])
    assert first != again
    b, second, _ = other.take(["b", "a", "c"])
    assert (second, other.take(["a"])) == (first, [again])
    assert len({first, again, b, *RequestSeeds(6).take(["a", "b"])}) == 5


def test_rows_of_the_seeded_sampler_follow_the_softmax_at_the_temperature() -> None:
    logits = torch.tensor([2.0, 0.0, -1.0, 1.0])
    rows = 4000
    sampler = SeededSampler(range(rows), torch.device("cpu"), temperature=2.0)
    drawn = sampler(torch.empty(rows, 0), logits.repeat(rows, 1)).argmax(-1)
    expected = (logits / 2.0).softmax(-1)
    assert torch.allclose(drawn.bincount(minlength=4) / rows, expected, atol=0.02)
    assert torch.allclose(sampler.log_probs[0], expected.log()[drawn])
