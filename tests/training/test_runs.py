"""What `prover train` makes for a configuration: missing bases first, and nothing in place of what is there."""

import json
import lzma
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from lean_env.settings import ConfigError
from training.config import load_config
from training.data.corpus import open_corpus
from training.record import RECORD, resolved, start_sha256, write_record
from training.runs import ROWS, Runs, runs_for
from training.shipped import CHECKPOINTS

ROOT = Path(__file__).parents[2]
SMALL = {
    "model": {"vocabulary": 300, "layers": 1, "heads": 1, "head_size": 32, "feed_forward": 32},
    "data": {"train": "rows.jsonl", "valid": "rows.jsonl"},
    "optimizer": {"epochs": 1, "warmup_steps": 1, "batch_tokens": 1024},
    "threads": 1,
}


@pytest.fixture
def configs(tmp_path: Path) -> Path:
    """A base, a run that starts from it, and a family, all of them tiny."""
    (tmp_path / "rows.jsonl").write_text(json.dumps({"state": "⊢ True", "tactic": "trivial"}) + "\n", encoding="utf-8")
    common = {key: SMALL[key] for key in ("data", "optimizer", "threads")}
    files: dict[str, dict[str, Any]] = {
        "base": {"output": "runs/base", **SMALL},
        "neff-4": {"output": "runs/neff-4", "neff": 4, "init": "base.yaml", **common},
        "family": {"output": "runs/family", "neffs": [1, 16], "warm_start": "base.yaml", **common},
    }
    for name, settings in files.items():
        (tmp_path / f"{name}.yaml").write_text(yaml.safe_dump(settings))
    return tmp_path


def change(path: Path, **settings: object) -> None:
    path.write_text(yaml.safe_dump(yaml.safe_load(path.read_text()) | settings))


def outputs(runs: Runs) -> list[str]:
    """Names of the output folders of the runs to make."""
    return [config.output.name for config in runs.to_do]


def finish(path: Path, **options: Any) -> None:
    """Write records of the runs that the configuration asks for, as if they had been made."""
    for config in runs_for(path, **options).to_do:
        config.output.mkdir(parents=True, exist_ok=True)
        for file in ("config.json", "model.safetensors"):
            (config.output / file).write_text("{}")
        sha256 = open_corpus(config.data.train, config.data.valid).sha256
        record = {"config": resolved(config), "start_sha256": start_sha256(config), "data": {"sha256": sha256}}
        write_record(config.output, json.loads(json.dumps(record)))


@pytest.mark.parametrize("name", ["neff-family", "base", "tiny"])
def test_the_shipped_configurations_work_in_a_clone_and_write_to_runs(tmp_path: Path, name: str) -> None:
    shutil.copytree(ROOT / "configs", tmp_path / "configs")
    runs = runs_for(tmp_path / "configs" / "train" / f"{name}.yaml")
    assert {config.output.relative_to(tmp_path).parts[0] for config in runs.to_do} == {"runs"}
    first, *rest = runs.to_do
    assert first.init is None
    assert {config.init for config in rest} <= {first.output}
    assert runs.output == (rest or [first])[-1].output or runs.output == rest[-1].output.parent


def test_a_missing_base_is_trained_first_and_a_finished_one_is_not_trained_again(configs: Path) -> None:
    assert outputs(runs_for(configs / "neff-4.yaml")) == ["base", "neff-4"]
    assert outputs(runs_for(configs / "family.yaml")) == ["base", "neff-1", "neff-16"]
    finish(configs / "base.yaml")
    assert outputs(runs_for(configs / "neff-4.yaml")) == ["neff-4"]
    finish(configs / "family.yaml")
    assert outputs(runs_for(configs / "family.yaml")) == []
    shutil.rmtree(configs / "runs" / "family" / "neff-1")
    assert outputs(runs_for(configs / "family.yaml")) == ["neff-1"]
    assert outputs(runs_for(configs / "family.yaml", force=True)) == ["neff-1", "neff-16"]


def test_a_base_may_have_a_base(configs: Path) -> None:
    change(configs / "neff-4.yaml", init="middle.yaml")
    middle = yaml.safe_load((configs / "neff-4.yaml").read_text()) | {"init": "./base.yaml", "output": "runs/middle"}
    (configs / "middle.yaml").write_text(yaml.safe_dump(middle))
    assert outputs(runs_for(configs / "neff-4.yaml")) == ["base", "middle", "neff-4"]
    change(configs / "middle.yaml", init="neff-4.yaml")
    with pytest.raises(ConfigError, match=r"neff-4\.yaml: the run starts from itself"):
        runs_for(configs / "neff-4.yaml")


@pytest.mark.parametrize("name", ["base", "neff-4", "family"])
def test_a_finished_output_is_left_alone_unless_forced(configs: Path, name: str) -> None:
    path = configs / f"{name}.yaml"
    finish(path)
    again = runs_for(path)
    assert (outputs(again), again.finished != []) == ([], True)
    change(path, seed=7)
    with pytest.raises(ConfigError, match=r"output: \S+ holds a checkpoint of another .*--force"):
        runs_for(path)
    forced = runs_for(path, force=True)
    assert forced.finished == []
    assert [config.seed for config in forced.to_do] == [7] * len(forced.to_do)
    elsewhere = runs_for(path, output=configs / "elsewhere")
    assert elsewhere.output == configs / "elsewhere"
    assert all(config.output.is_relative_to(configs / "elsewhere") for config in elsewhere.to_do)


def test_another_base_is_named_before_anything_is_trained(configs: Path) -> None:
    finish(configs / "base.yaml")
    change(configs / "base.yaml", seed=7)
    for force in (False, True):  # `--force` is for what the configuration itself makes
        with pytest.raises(ConfigError, match=r"output: \S+/runs/base holds a checkpoint of another"):
            runs_for(configs / "neff-4.yaml", force=force)


def test_what_started_from_an_earlier_base_is_named(configs: Path) -> None:
    finish(configs / "neff-4.yaml")
    shutil.rmtree(configs / "runs" / "base")
    with pytest.raises(ConfigError, match=r"output: \S+/runs/neff-4 holds a checkpoint of another .*start"):
        runs_for(configs / "neff-4.yaml")
    assert outputs(runs_for(configs / "neff-4.yaml", force=True)) == ["base", "neff-4"]


def test_a_family_has_members_of_each_seed_that_differ_in_nothing_else(configs: Path) -> None:
    change(configs / "family.yaml", seeds=[2, 3])
    runs = runs_for(configs / "family.yaml")
    assert outputs(runs) == ["base", "neff-1-seed-2", "neff-1-seed-3", "neff-16-seed-2", "neff-16-seed-3"]
    assert [(config.neff, config.seed) for config in runs.to_do[1:]] == [(1, 2), (1, 3), (16, 2), (16, 3)]
    kinds = [config.model_dump(exclude={"output", "neff", "seed"}) for config in runs.to_do[1:]]
    assert all(kind == kinds[0] for kind in kinds)
    change(configs / "family.yaml", seed=1)
    with pytest.raises(ConfigError, match="seed, seeds: give one of the two"):
        runs_for(configs / "family.yaml")


def test_a_checkpoint_of_unknown_origin_is_left_alone_and_an_unfinished_run_is_resumed(configs: Path) -> None:
    output = configs / "runs" / "base"
    output.mkdir(parents=True)
    (output / "config.json").write_text("{}")
    with pytest.raises(ConfigError, match="holds a checkpoint of another"):
        runs_for(configs / "base.yaml")
    (output / RECORD).write_text("[]")
    with pytest.raises(ConfigError, match="holds a checkpoint of another"):
        runs_for(configs / "base.yaml")
    (output / RECORD).unlink()
    (output / ROWS).mkdir()  # was killed between writing its checkpoint and its record
    assert outputs(runs_for(configs / "base.yaml")) == ["base"]


def test_the_shipped_family_is_trained_on_a_curriculum_and_replaced_only_by_force(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "configs", tmp_path / "configs")
    family = tmp_path / "configs" / "train" / "competition" / "family.yaml"
    with pytest.raises(ConfigError, match=r"data\.train: no such file or folder: .*/train\.jsonl\.xz"):
        runs_for(family)
    rows = tmp_path / "training" / "data_files" / "competition"
    rows.mkdir(parents=True)
    for name in ("train.jsonl.xz", "valid.jsonl.xz"):
        row = json.dumps({"state": "⊢ True", "tactic": "trivial"}) + "\n"
        (rows / name).write_bytes(lzma.compress(row.encode()))
    members = [f"neff-{neff}" for neff in CHECKPOINTS]
    assert outputs(runs_for(family)) == ["competition-base", *members]
    shipped = Path(shutil.copytree(CHECKPOINTS[4].parent, tmp_path / "checkpoints"))
    with pytest.raises(ConfigError, match=f"output: {shipped}/neff-1 holds a checkpoint of another"):
        runs_for(family, output=shipped)
    assert outputs(runs_for(family, output=shipped, force=True)) == ["competition-base", *members]


def test_a_base_that_is_nowhere_is_named_before_torch_is_imported(tmp_path: Path) -> None:
    path = tmp_path / "run.yaml"
    path.write_text("output: out\ninit: runs/base\nneff: 4\n")
    program = (
        "import sys\nfrom prover.cli.commands import call\n"
        f"sys.argv = ['prover', 'train', {str(path)!r}]\n"
        "try:\n    call()\nfinally:\n    print('torch' in sys.modules)\n"
    )
    (tmp_path / "runs" / "base").mkdir(parents=True)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=300)
    assert (done.returncode, done.stdout) == (2, "False\n")
    assert f"init: no checkpoint in {tmp_path / 'runs' / 'base'}; correct the path, or give" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    path.write_text("output: out\ninit: absent.yaml\nneff: 4\n")
    with pytest.raises(ConfigError, match=r"no configuration at \S+/absent\.yaml"):
        runs_for(path)


def test_a_configuration_in_a_folder_is_no_model_of_the_hub(tmp_path: Path) -> None:
    path = tmp_path / "run.yaml"
    path.write_text("output: out\ninit: bases/base.yaml\n")
    assert load_config(path).init == tmp_path / "bases" / "base.yaml"


@pytest.mark.slow
def test_the_command_trains_the_base_first_and_then_leaves_both_alone(
    configs: Path, prover: Callable[..., "subprocess.CompletedProcess[str]"]
) -> None:
    first = prover("train", configs / "neff-4.yaml")
    assert first.returncode == 0, first.stderr
    assert first.stdout == f"written to {configs / 'runs' / 'neff-4'}\n"
    said = [line for line in first.stderr.splitlines() if line.startswith("training ")]
    assert said == [f"training {configs / 'runs' / name}" for name in ("base", "neff-4")]
    made = {path: path.stat().st_mtime_ns for path in (configs / "runs").glob("*/*.json")}
    assert {path.parent.name for path in made if path.name == RECORD} == {"base", "neff-4"}
    again = prover("train", configs / "neff-4.yaml")
    assert (again.returncode, again.stdout) == (0, "")
    assert again.stderr == f"finished before, and left as it is (--force trains it again): {configs}/runs/neff-4\n"
    assert {path: path.stat().st_mtime_ns for path in made} == made
    forced = prover("train", configs / "neff-4.yaml", "--force")
    assert forced.returncode == 0, forced.stderr
    changed = {path.parent.name for path, at in made.items() if path.stat().st_mtime_ns != at}
    assert changed == {"neff-4"}
    copied = prover("train", configs / "neff-4.yaml", "--output", configs / "copy")
    assert copied.returncode == 0, copied.stderr
    assert (configs / "copy" / RECORD).exists()
