"""Expert iteration with real training, real searches and real Lean, at the smallest scale."""

import json
import sqlite3
import subprocess
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import psutil
import pytest
import yaml

from lean_env import LeanInteractLean
from lean_env.settings import ConfigError, read_yaml
from prover.config.iterate import IterateConfig
from prover.expert_iteration import rows_before
from prover.runs.store import RunStore
from tests.prover.conftest import RunProver, command
from tests.waiting import wait_until

ROOT = Path(__file__).parents[2]
HYPOTHESES = ("p", "q", "a = b", "b = c", "x = y")
ROWS = [
    {"state": f"h : {goal}\n{more}⊢ {goal}", "tactic": "assumption", "theorem": f"{goal}{more}"}
    for goal in HYPOTHESES
    for more in ("", "h' : r\n", "n : Nat\n")
]

TINY = {"model": {"vocabulary": 300, "layers": 1, "heads": 1, "head_size": 32, "feed_forward": 32}, "threads": 1}
"""Part of the configuration of a training."""


def settings(folder: Path, **changed: Any) -> Path:
    """Write settings with a base that always proposes `assumption`, and theorems that it proves or does not prove."""
    (folder / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    (folder / "train.lean").write_text(
        "theorem new (n : Nat) (h : n = 3) : n = 3 := by sorry\ntheorem hard (n : Nat) : n + 0 = 2 := by sorry\n"
    )
    (folder / "held_out.lean").write_text(
        "theorem easy (q : Prop) (hq : q) : q := by sorry\ntheorem false : 1 = 2 := by sorry\n"
        "theorem renamed (k : Nat) (hk : k = 3) : k = 3 := by sorry\n"
    )
    optimizer = {"learning_rate": 1e-2, "warmup_steps": 1, "batch_tokens": 1024}
    values: dict[str, Any] = {
        "run_folder": "run",
        "rounds": 1,
        "base": {
            **TINY,
            "data": {"train": "rows.jsonl"},
            "optimizer": {**optimizer, "epochs": 60},
        },
        "train": {"neff": 4, "optimizer": {**optimizer, "epochs": 2}, "threads": 1},
        "theorems": {"kind": "file", "path": "train.lean"},
        "held_out": {"kind": "file", "path": "held_out.lean"},
        "prover": {"generator": {"kind": "transformers"}, "shape": {"width": 4, "depth": 2}},
        "budget": {"tactics": 8, "seconds": 60},
        "workers": {"count": 1, "searches": 4},
    }
    path = folder / "iterate.yaml"
    path.write_text(yaml.safe_dump({**values, **changed}), encoding="utf-8")
    return path


@pytest.mark.slow
def test_proofs_found_become_rows_and_finished_rounds_are_kept(prover: RunProver, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    untrainable = {**TINY, "data": {"train": "rows.jsonl"}, "min_factor": 0.99, "neff": 1e6}  # leaves no row
    failed = prover("iterate", settings(home, base=untrainable))
    assert failed.returncode == 2
    assert "lower it" in failed.stderr
    (home / "run/round-0/checkpoint/states").mkdir()  # as `save_steps` would have left

    twice = {"tries": 2, "pass_at": 1}  # two proofs of a theorem count as one did
    first = prover("iterate", settings(home, proofs=twice), "--json")
    assert first.returncode == 0, first.stderr
    assert "1 of the 3 held-out theorems are train theorems: renamed = new" in first.stderr
    base, last = json.loads(first.stdout)
    rows = [json.loads(line) for line in (home / "run/round-1/rows.jsonl").read_text("utf-8").splitlines()]
    assert rows[-1] == {"state": "n : ℕ\nh : n = 3\n⊢ n = 3", "tactic": "assumption", "theorem": "new"}
    assert len(rows) == last["rows"] == base["rows"] + 1
    assert (base["searched"], base["proved"]) == (2, 1)
    assert (last["searched"], last["proved"]) == (1, 0), "what was proved is not searched again"
    assert (base["held_out"], base["held_out_proved"]) == (3, 2)
    assert tries(home / "run/round-0") == {("new", "proved"): 2, ("hard", "open"): 2}
    record = json.loads((home / "run/round-1/checkpoint/training.json").read_text("utf-8"))
    assert (record["neff"], record["config"]["init"]) == (4, "checkpoint")
    assert not (home / "run/round-0/checkpoint/states").exists(), "what another base has left"

    moved = home.rename(tmp_path / "moved")
    kept = ("config.yaml", "round-1/train.yaml", "round-1/search/config.yaml")
    assert [name for name in kept if str(tmp_path) in (moved / "run" / name).read_text("utf-8")] == []
    made = {path: path.stat().st_mtime_ns for path in (moved / "run").glob("*/checkpoint/*")}
    with closing(sqlite3.connect(moved / "run/round-0/search/results.sqlite")) as db, db:  # what a run would repeat
        db.execute(
            "UPDATE attempts SET status = 'failed', script = '' WHERE status = 'open' AND benchmark = 'searched'"
        )
    for config in (moved / "iterate.yaml", moved / "run/config.yaml"):
        assert json.loads(prover("iterate", config, "--json").stdout) == json.loads(first.stdout), (
            "the rounds have ended"
        )
    assert {path: path.stat().st_mtime_ns for path in made} == made

    shown = prover("compare", *(moved / f"run/round-{number}/search" for number in (0, 1)), "--json")
    assert shown.returncode == 0, shown.stderr
    other = prover("iterate", settings(moved, proofs=twice, budget={"tactics": 9, "seconds": 60}))
    assert (other.returncode, other.stdout) == (2, "")
    assert "begun with another configuration (`budget.tactics` differs)" in other.stderr


def tries(place: Path) -> Counter[tuple[str, str]]:
    """(Theorem, status) → number of a round's tries of training theorems that ended so."""
    found: Counter[tuple[str, str]] = Counter()
    for folder in ("search", "tries"):
        with closing(RunStore(place / folder)) as store:
            found.update((row.theorem, row.status) for row in store.attempts() if row.benchmark == "searched")
    return found


@pytest.mark.slow
def test_a_training_ends_with_the_iteration_that_was_killed(tmp_path: Path) -> None:
    endless = {**TINY, "data": {"train": "rows.jsonl"}, "optimizer": {"epochs": 1e6}}
    driver = subprocess.Popen(command("iterate", settings(tmp_path, base=endless)), stderr=subprocess.DEVNULL)

    def training() -> bool:
        assert driver.poll() is None
        return (tmp_path / "run/round-0/checkpoint/logs").exists()

    wait_until(training, "a training")
    trainings = psutil.Process(driver.pid).children()
    driver.kill()
    driver.wait()
    assert trainings
    assert psutil.wait_procs(trainings, timeout=30)[1] == []


@pytest.mark.parametrize(("only_unproved", "kept"), [(False, 2), (True, 0)])
def test_proofs_of_earlier_rounds_are_kept_or_left_out(tmp_path: Path, only_unproved: bool, kept: int) -> None:
    config = read_yaml(settings(tmp_path, proofs={"only_unproved": only_unproved}), IterateConfig)
    assert rows_before(config, 3) == tmp_path / "run" / f"round-{kept}" / "rows.jsonl"


def test_the_shipped_configuration_is_one() -> None:
    config = read_yaml(ROOT / "configs" / "iterate.yaml", IterateConfig)
    assert config.run_folder == ROOT / "runs" / "iteration"
    assert config.train.init == config.base.output == config.run_folder / "round-0" / "checkpoint"


def test_an_iteration_takes_any_lean_with_the_theorems_that_it_opens(tmp_path: Path) -> None:
    lean = {"kind": "lean-interact", "repl": "./repl", "project": "./mathlib"}
    assert read_yaml(settings(tmp_path, lean=lean), IterateConfig).lean == LeanInteractLean(
        kind="lean-interact", repl=tmp_path / "repl", project=tmp_path / "mathlib"
    )
    split = {"kind": "leandojo", "path": "benchmark", "splits": "random", "split": "valid"}
    repository = {"kind": "leandojo", "repository": "https://github.com/owner/name", "commit": "0" * 40}
    assert read_yaml(settings(tmp_path, lean=repository, held_out=split), IterateConfig).lean.kind == "leandojo"


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"rounds": 0}, "rounds"),
        ({"train": {"init": "x", "neff": 4}}, "train.init: follows from `run_folder`; leave it out"),
        (
            {"train": {"data": {"train_rows": 5}, "neff": 4}},
            "train: data.train_rows: a round trains on",
        ),
        ({"base": {"output": "x"}}, "base.output: follows from `run_folder`; leave it out"),
        ({"base": {"data": {}}}, "base: init, model: give exactly one of the two"),
        ({"base": {"modell": {}}}, "base: unknown key `modell`; did you mean `model`?"),
        ({"prover": {"generator": {"kind": "automation"}, "neff": 4}}, "prover.generator.kind"),
        (
            {"held_out": {"kind": "leandojo", "path": "x", "splits": "random", "split": "valid"}},
            "held_out: its theorems stand in a repository; give `lean: {kind: leandojo}`",
        ),
        ({"proofs": {"tries": 4, "pass_at": 8}}, "proofs: pass_at: at most `tries`, which is 4, not 8"),
        ({"rounds": True}, "rounds: must be a whole number, not true"),
        ({"train": {"neff": "4"}}, "train.neff: must be a number, not the text `4`"),
        ({"budget": {"tactics": 8, "seconds": False}}, "budget.seconds: must be a number, not false"),
        ({"theorem": {}}, "unknown key `theorem`; did you mean `theorems`?"),
    ],
)
def test_mistakes_name_their_key(tmp_path: Path, changed: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError) as error:
        read_yaml(settings(tmp_path, **changed), IterateConfig)
    assert message in str(error.value)
