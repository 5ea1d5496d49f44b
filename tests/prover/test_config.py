"""An error in a configuration is reported in one line that names the key."""

import math
from pathlib import Path
from typing import Any

import pytest

from lean_env.settings import ConfigError, read_yaml
from prover.batch.benchmarks import load_benchmark
from prover.config.benchmarks import EmbeddedBenchmark
from prover.config.run import RunConfig
from search import STRATEGIES, TreeShape
from tests.prover.conftest import WriteConfig
from training.shipped import CHECKPOINTS

CONFIGS = [path for path in sorted((Path(__file__).parents[2] / "configs").glob("*.yaml")) if path.stem != "iterate"]


def sampled(**sampling: object) -> dict[str, object]:
    """A prover with these sampling settings."""
    source = {"kind": "transformers", "checkpoint": str(CHECKPOINTS[4]), "sampling": sampling}
    return {"provers": {"p": {"generator": source}}}


@pytest.mark.parametrize("path", CONFIGS, ids=lambda path: path.name)
def test_shipped_configurations_are_valid(path: Path) -> None:
    config = read_yaml(path, RunConfig)
    assert [ensemble.name for ensemble in config.ensembles()] == list(config.arms)


def test_paths_are_relative_to_the_file(write_config: WriteConfig) -> None:
    path = write_config()
    config = read_yaml(path, RunConfig)
    assert config.run_folder == path.parent / "run"


def test_an_ensemble_splits_its_budget_and_each_share_gives_the_shape(write_config: WriteConfig) -> None:
    path = write_config(arms={"both": {"provers": ["automation", "neff-4"], "budget": {"tactics": 100, "seconds": 8}}})
    (ensemble,) = read_yaml(path, RunConfig).ensembles()
    assert [(member.budget.tactics, member.budget.seconds) for member in ensemble.members] == [(50, 4), (50, 4)]
    assert ensemble.members[0].shape == TreeShape(16, 4)
    assert ensemble.members[1].shape == STRATEGIES["best-first"].shape_for(4, ensemble.members[1].budget)


def test_weights_divide_the_budget(write_config: WriteConfig) -> None:
    path = write_config(
        arms={"both": {"provers": {"automation": 1, "neff-4": 3}, "budget": {"tactics": 100, "seconds": 8}}}
    )
    (ensemble,) = read_yaml(path, RunConfig).ensembles()
    assert [(member.budget.tactics, member.budget.seconds) for member in ensemble.members] == [(25, 2), (75, 6)]


def test_a_limit_takes_theorems_from_all_of_a_benchmark(tmp_path: Path) -> None:
    few = load_benchmark(EmbeddedBenchmark(kind="embedded", split="test", limit=40))
    every = load_benchmark(EmbeddedBenchmark(kind="embedded", split="test"))
    assert (len(few), few[0]) == (40, every[0])
    families = {theorem.source for theorem in every}
    assert len({theorem.source for theorem in few}) > len(families) / 2  # the first 40 come from 6 families
    assert few == sorted(few, key=every.index)
    assert load_benchmark(EmbeddedBenchmark(kind="embedded", split="test", limit=5000)) == every


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"benchmark": {}}, "unknown key `benchmark`; did you mean `benchmarks`?"),
        ({"workers": {"serches": 3}}, "workers: unknown key `serches`; did you mean `searches`?"),
        ({"workers": {"searches": 0}}, "workers.searches: Input should be greater than or equal to 1"),
        ({"benchmarks": {"b": {"kind": "minif2"}}}, "benchmarks.b: `kind` cannot be `minif2`; did you mean `minif2f`?"),
        ({"benchmarks": {"b": {"kind": "minif2f", "split": "train"}}}, "split: cannot be `train`; known: "),
        ({"arms": {"a": {"provers": ["automation", "automation"], "budget": {"tactics": 1, "seconds": 1}}}}, "twice"),
        ({"arms": {"a": {"provers": {"automation": 0}, "budget": {"tactics": 1, "seconds": 1}}}}, "greater than 0"),
        ({"arms": {"a": {"provers": [], "budget": {"tactics": 1, "seconds": 1}}}}, "provers: needs at least 1, not 0"),
        ({"arms": {"a": {"provers": ["nobody"], "budget": {"tactics": 1, "seconds": 1}}}}, "no prover `nobody`"),
        ({"provers": {"p": {"generator": {"kind": "automation"}}}}, "give `neff`"),
        (sampled(temprature=1), "sampling: unknown key `temprature`; did you mean `temperature`?"),
        (sampled(temperature=math.inf), "sampling.temperature: Input should be a finite number"),
        (sampled(temperature=math.nan), "sampling.temperature: Input should be "),
        (sampled(temperature=True), "sampling.temperature: must be a number, not true (YAML reads `yes` and `on` as"),
        (sampled(seed=False), "sampling.seed: must be a whole number, not false (YAML reads `no` and `off` as false)"),
        (sampled(seed=1.0), "sampling.seed: must be a whole number, not the number 1.0"),
        (sampled(stop=[1]), "sampling.stop.0: must be text, not the number 1"),
        (
            {"provers": {"p": {"generator": {"kind": "automation"}, "neff": "4"}}},
            "neff: must be a number, not the text",
        ),
        (
            {"arms": {"a": {"provers": {"p": True}, "budget": {"tactics": 1, "seconds": 1}}}},
            "a.provers.p: must be ",
        ),
        ({"lean": {"kind": "embedded", "memory_mb": "4096"}}, "memory_mb: must be a whole number, not the text `4096`"),
        ({"run_folder": 3}, "run_folder: must be a path, not the number 3"),
    ],
)
def test_errors_name_the_key(write_config: WriteConfig, changed: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_yaml(write_config(**changed), RunConfig)
    assert message in str(caught.value)
    assert "config.yaml" in str(caught.value)
    assert "\n" not in str(caught.value)


TWICE = """\
arms:
  auto: {provers: [automation], budget: {tactics: 1, seconds: 1}}
  model: {provers: [neff-4], budget: {tactics: 1, seconds: 1}}
  auto: {provers: [neff-4], budget: {tactics: 2, seconds: 1}}
"""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (TWICE, "key `auto` occurs twice, on lines 2 and 4; rename or remove one of the two"),
        ("arms: {a: {budget: {tactics: 1,\n tactics: 2}}}", "key `tactics` occurs twice, on lines 1 and 2"),
        ("arms: {a: 1, a: 1}", "key `a` occurs twice, on line 1"),
        ("benchmarks: {}\narms: {}\n\nbenchmarks: {}", "key `benchmarks` occurs twice, on lines 1 and 4"),
    ],
)
def test_a_key_that_occurs_twice_is_an_error_with_both_lines(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "twice.yaml"
    path.write_text(text)
    with pytest.raises(ConfigError) as caught:
        read_yaml(path, RunConfig)
    assert message in str(caught.value)
    assert "twice.yaml" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_key_that_a_merge_brings_may_be_overridden(write_config: WriteConfig) -> None:
    path = write_config()
    settings = path.read_text()
    head, arms = settings.split("arms:\n")
    shared = "arms:\n  automation: &one\n    budget: &budget {tactics: 9, seconds: 5}\n    provers: [automation]\n"
    more = "  two: &two {<<: *one, budget: {<<: *budget, tactics: 7}}\n  three: {<<: *two, provers: [neff-4]}\n"
    path.write_text(head + shared + more + "benchmarks:" + arms.split("benchmarks:")[1])
    arms_read = read_yaml(path, RunConfig).arms
    assert {name: arm.budget.tactics for name, arm in arms_read.items()} == {"automation": 9, "two": 7, "three": 7}


@pytest.mark.parametrize("text", ["a: [1", "- 1\n- 2", "", "\t"])
def test_what_is_no_mapping_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(text)
    with pytest.raises(ConfigError, match=r"broken\.yaml"):
        read_yaml(path, RunConfig)


def test_an_empty_file_is_called_so(tmp_path: Path) -> None:
    path = tmp_path / "empty.yaml"
    path.write_text("# nothing yet\n")
    with pytest.raises(ConfigError, match=r"empty\.yaml is empty"):
        read_yaml(path, RunConfig)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no configuration at"):
        read_yaml(tmp_path / "none.yaml", RunConfig)
