"""What a run folder says of where and with what the run was made."""

import dataclasses
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from lean_env import EmbeddedLean, LeanInteractLean
from lean_env.settings import read_yaml
from prover.config.run import RunConfig
from prover.errors import RunError
from prover.runs import origin
from prover.runs.merging import merge
from prover.runs.origin import Start, checkout, keep_starts, origin_line, read_starts, record_start
from tests.prover.conftest import Shown
from tests.prover.report_run import make_run

Git = Callable[..., str]
"""Type of the fixture `git`."""
LEAN = EmbeddedLean(kind="embedded").versions()


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """A clone with one commit, from which the code seems to come; runs git in it."""
    clone = tmp_path / "clone"
    clone.mkdir()
    (clone / "code.py").write_text("one\n")
    monkeypatch.setattr(origin, "_CLONE", clone.resolve())
    who = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")

    def run(*arguments: str) -> str:
        done = subprocess.run(("git", *who, *arguments), cwd=clone, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    run("init")
    run("add", ".")
    run("commit", "-m", "first")
    return run


def elsewhere(start: Start) -> Start:
    """The same start on another machine."""
    return dataclasses.replace(start, machine=dataclasses.replace(start.machine, cores=96, gpus=("NVIDIA H200",) * 2))


def test_the_commit_and_whether_it_was_changed(git: Git, tmp_path: Path) -> None:
    clean = checkout()
    assert clean is not None
    assert (clean.commit, clean.changed) == (git("rev-parse", "HEAD"), False)
    code = tmp_path / "clone" / "code.py"
    code.write_text("two\n")
    changed = checkout()
    assert changed is not None
    assert (changed.commit, changed.short) == (clean.commit, f"{clean.commit[:7]}+")
    assert checkout(besides=code) == clean


def test_an_environment_within_a_clone_of_something_else_has_no_commit(
    git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages = tmp_path / "clone" / "venv" / "site-packages"
    packages.mkdir(parents=True)
    monkeypatch.setattr(origin, "_CLONE", packages)
    assert checkout() is None


def test_each_start_is_recorded_with_what_was_there_then(git: Git, tmp_path: Path, shown: Shown) -> None:
    folder = make_run(tmp_path / "run", starts=0)
    assert read_starts(folder) == []
    assert "made on" not in shown("show", folder)
    record_start(folder, LEAN)
    (first,) = read_starts(folder)
    assert first.machine.cores > 0
    assert first.machine.system
    assert first.versions["Lean"] == "4.35.0"
    assert first.versions["Lean library"]
    assert first.versions["ray"]
    commit = git("rev-parse", "--short=7", "HEAD")
    assert f"made on {first.machine.title}" in shown("show", folder)
    assert f" {commit} (origin.json)" in shown("show", folder)
    git("commit", "--allow-empty", "-m", "second")
    record_start(folder, LEAN)
    keep_starts(folder, [*read_starts(folder), elsewhere(first)])
    line = "made on 2 different machines, with 2 versions of the software, in 3 starts (origin.json)"
    assert line in shown("show", folder)


def test_several_starts_on_the_same_machine_name_it(tmp_path: Path) -> None:
    for _ in range(2):
        record_start(tmp_path, LEAN)
    first, second = read_starts(tmp_path)
    assert first.software == second.software
    assert origin_line([first, second]).startswith(f"made on {first.machine.title}, ")
    assert "2 × NVIDIA H200" in origin_line([elsewhere(first)])
    assert ", in 2 starts" in origin_line([first, second])


def test_a_merged_run_has_the_starts_of_all_in_the_order_of_time(tmp_path: Path) -> None:
    runs = [make_run(tmp_path / name, starts=1) for name in ("a", "b")]
    (first,), (second,) = map(read_starts, runs)
    merge(runs[::-1], tmp_path / "merged")
    assert read_starts(tmp_path / "merged") == sorted([second, first], key=lambda start: start.at)
    config = read_yaml(tmp_path / "merged" / "config.yaml", RunConfig)
    assert config.run_folder == tmp_path / "merged"
    old = [make_run(tmp_path / name, starts=0) for name in ("c", "d")]
    merge(old, tmp_path / "old")
    assert read_starts(tmp_path / "old") == []


def test_lean_of_a_project_is_the_one_that_it_is_pinned_to(tmp_path: Path) -> None:
    lean = LeanInteractLean(kind="lean-interact", repl=tmp_path)
    assert lean.versions() == {}
    (tmp_path / "lean-toolchain").write_text("leanprover/lean4:v4.9.0\n")
    assert lean.versions() == {"Lean": "leanprover/lean4:v4.9.0"}


def test_a_damaged_record_is_named(tmp_path: Path) -> None:
    (tmp_path / "origin.json").write_text("[{")
    with pytest.raises(RunError, match=r"origin\.json cannot be read"):
        read_starts(tmp_path)
