"""A run folder that is copied or moved, alone or with all that it needs, is read and resumed where it lies."""

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import yaml

from lean_env.settings import read_yaml
from prover.attempt import Attempt
from prover.batch.preflight import Plan, plan
from prover.config.run import RunConfig
from prover.runs.store import RunStore
from tests.prover.conftest import RunProver
from training.shipped import CHECKPOINTS

RESULT = Attempt("small", "swap", "model", "p", "open", tactics_tried=64)
SETTINGS = {
    "run_folder": "runs/first",
    "benchmarks": {"small": {"kind": "file", "path": "theorems.lean"}},
    "provers": {"p": {"generator": {"kind": "transformers", "checkpoint": "models/neff-4"}}},
    "arms": {"model": {"provers": ["p"], "budget": {"tactics": 64, "seconds": 60}}},
}


def planned(path: Path) -> Plan:
    return plan(read_yaml(path, RunConfig))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with a checkpoint, theorems, a configuration and a run with one result."""
    folder = tmp_path / "project"
    shutil.copytree(CHECKPOINTS[4], folder / "models" / "neff-4")
    (folder / "theorems.lean").write_text(
        "theorem swap (p q : Prop) : p ∧ q → q ∧ p := by sorry\ntheorem t : True := by sorry\n", encoding="utf-8"
    )
    (folder / "run.yaml").write_text(yaml.safe_dump(SETTINGS))
    found = planned(folder / "run.yaml")
    with RunStore.writing(found.config) as store:
        store.add_theorems("small", found.theorems["small"] or [])
        store.add(RESULT)
    return folder


def of_an_earlier_version(project: Path) -> None:
    """Give the run folder a configuration with absolute paths, as earlier versions wrote it."""
    config = read_yaml(project / "runs/first/config.yaml", RunConfig)
    text = yaml.safe_dump(config.model_dump(mode="json"), sort_keys=False)
    assert text.count(f" {project}") == 3
    (project / "runs/first/config.yaml").write_text(text)


def test_the_kept_configuration_names_no_place(project: Path) -> None:
    text = (project / "runs/first/config.yaml").read_text()
    assert str(project.parent) not in text
    kept = yaml.safe_load(text)
    assert kept["run_folder"] == "."
    assert kept["benchmarks"]["small"]["path"] == "../../theorems.lean"
    assert kept["provers"]["p"]["generator"]["checkpoint"] == "../../models/neff-4"
    assert read_yaml(project / "runs/first/config.yaml", RunConfig) == planned(project / "run.yaml").config


@pytest.mark.parametrize("carry", [shutil.copytree, shutil.move])
def test_a_project_resumes_in_another_place(project: Path, carry: Callable[[Path, Path], object]) -> None:
    there = project.with_name("elsewhere")
    carry(project, there)
    for config in ("run.yaml", "runs/first/config.yaml"):
        found = planned(there / config)
        assert (found.missing, found.jobs, found.finished) == ([], 2, 1)
        assert found.config.run_folder == there / "runs" / "first"
    with RunStore.writing(planned(there / "run.yaml").config) as store:
        assert store.finished() == {RESULT.key}


@pytest.mark.parametrize("earlier", [False, True])
def test_a_moved_run_folder_resumes_with_the_configuration_that_names_it(project: Path, earlier: bool) -> None:
    if earlier:
        of_an_earlier_version(project)
    there = project.parent / "archive" / "one"
    there.parent.mkdir()
    shutil.move(project / "runs" / "first", there)
    (project / "run.yaml").write_text(yaml.safe_dump({**SETTINGS, "run_folder": "../archive/one"}))
    found = planned(project / "run.yaml")
    assert (found.missing, found.finished) == ([], 1)
    with RunStore.writing(found.config) as store:
        assert store.finished() == {RESULT.key}
    found = planned(there / "config.yaml")  # its paths lead to the project again
    assert (found.missing, found.finished) == ([], 1)


def test_a_moved_project_of_an_earlier_version_resumes(project: Path) -> None:
    of_an_earlier_version(project)
    there = project.with_name("elsewhere")
    shutil.move(project, there)
    found = planned(there / "run.yaml")
    assert (found.missing, found.finished) == ([], 1)
    with RunStore.writing(found.config) as store:
        assert store.finished() == {RESULT.key}


def test_another_checkpoint_of_the_same_name_is_another(project: Path) -> None:
    shutil.copytree(project / "models", project / "others")
    prover = {"generator": {"kind": "transformers", "checkpoint": "others/neff-4"}}
    (project / "run.yaml").write_text(yaml.safe_dump({**SETTINGS, "provers": {"p": prover}}))
    (missing,) = planned(project / "run.yaml").missing
    assert "holds results of another `provers.p` (`generator.checkpoint` differs)" in missing.found


@pytest.mark.parametrize("earlier", [False, True])
def test_the_configuration_of_a_copy_means_the_copy(project: Path, prover: RunProver, earlier: bool) -> None:
    if earlier:
        of_an_earlier_version(project)
    copy = project / "runs" / "second"
    shutil.copytree(project / "runs" / "first", copy)
    with closing(RunStore(copy)) as store:
        left = next(name for benchmark, name in store.theorems() if name != RESULT.theorem)
    with RunStore.writing(planned(project / "run.yaml").config) as store:  # the original goes on
        store.add(Attempt("small", left, "model", "p", "open"))
    shown = prover("run", copy / "config.yaml", "--dry-run")
    assert shown.returncode == 0, shown.stderr
    assert "searches: 2, 1 of them finished" in shown.stdout
    assert prover("show", copy, "--json").returncode == 0
