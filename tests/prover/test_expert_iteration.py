"""Expert iteration with real training, real searches and real Lean, at the smallest scale."""

import json
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

import psutil
import pytest
import yaml

from lean_env.settings import ConfigError, read_yaml
from prover.config.iterate import IterateConfig
from tests.prover.conftest import RunProver, command
from tests.waiting import wait_until

ROOT = Path(__file__).parents[2]
HYPOTHESES = ("p", "q", "a = b", "b = c", "x = y")
ROWS = [
    {"state": f"h : {goal}\n{more}⊢ {goal}", "tactic": "assumption", "theorem": f"{goal}{more}"}
    for goal in HYPOTHESES
    for more in ("", "h' : r\n", "n : Nat\n")
]


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
            "model": {"vocabulary": 300, "layers": 1, "heads": 1, "head_size": 32, "feed_forward": 32},
            "data": {"train": "rows.jsonl"},
            "optimizer": {**optimizer, "epochs": 60},
            "threads": 1,
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
    config = settings(tmp_path)
    first = prover("iterate", config, "--json")
    assert first.returncode == 0, first.stderr
    assert "1 of the 3 held-out theorems are train theorems: renamed = new" in first.stderr
    base, last = json.loads(first.stdout)
    rows = [json.loads(line) for line in (tmp_path / "run/round-1/rows.jsonl").read_text("utf-8").splitlines()]
    assert rows[-1] == {"state": "n : ℕ\nh : n = 3\n⊢ n = 3", "tactic": "assumption", "theorem": "new"}
    assert len(rows) == last["rows"] == base["rows"] + 1
    assert (base["searched"], base["proved"]) == (2, 1)
    assert (last["searched"], last["proved"]) == (1, 0), "what was proved is not searched again"
    assert (base["held_out"], base["held_out_proved"]) == (3, 2)
    record = json.loads((tmp_path / "run/round-1/checkpoint/training.json").read_text("utf-8"))
    assert (record["neff"], record["config"]["init"]) == (4, "checkpoint")

    made = {path: path.stat().st_mtime_ns for path in (tmp_path / "run").glob("*/checkpoint/*")}
    again = prover("iterate", config, "--json")
    assert json.loads(again.stdout) == json.loads(first.stdout)
    assert {path: path.stat().st_mtime_ns for path in made} == made

    results = tmp_path / "run/round-0/search/results.sqlite"
    with closing(sqlite3.connect(results)) as db, db:  # a search that the run would repeat
        db.execute(
            "UPDATE attempts SET status = 'failed', script = '' WHERE status = 'open' AND benchmark = 'searched'"
        )
    assert json.loads(prover("iterate", config, "--json").stdout) == json.loads(first.stdout), "that round has ended"

    shown = prover("compare", *(tmp_path / f"run/round-{number}/search" for number in (0, 1)), "--json")
    assert shown.returncode == 0, shown.stderr
    other = prover("iterate", settings(tmp_path, budget={"tactics": 9, "seconds": 60}))
    assert (other.returncode, other.stdout) == (2, "")
    assert "begun with another configuration (`budget.tactics` differs)" in other.stderr


@pytest.mark.slow
def test_a_training_ends_with_the_iteration_that_was_killed(tmp_path: Path) -> None:
    base = {"model": {"vocabulary": 300, "layers": 1, "heads": 1, "head_size": 32, "feed_forward": 32}}
    endless = {**base, "data": {"train": "rows.jsonl"}, "optimizer": {"epochs": 1e6}, "threads": 1}
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


@pytest.mark.slow
def test_a_base_that_could_not_be_trained_leaves_room_for_another(prover: RunProver, tmp_path: Path) -> None:
    lost = {
        "model": {"vocabulary": 300, "layers": 1, "heads": 1, "head_size": 32, "feed_forward": 32},
        "data": {"train": "rows.jsonl"},
        "min_factor": 0.99,  # leaves no row to train on
        "neff": 1e6,
    }
    failed = prover("iterate", settings(tmp_path, base=lost, rounds=1))
    assert failed.returncode == 2
    assert "lower it" in failed.stderr
    (tmp_path / "run" / "round-0" / "checkpoint" / "states").mkdir()  # as `save_steps` would have left
    again = prover("iterate", settings(tmp_path), "--json")
    assert again.returncode == 0, again.stderr
    assert len(json.loads(again.stdout)) == 2
    assert not (tmp_path / "run" / "round-0" / "checkpoint" / "states").exists()

    moved = tmp_path / "project"
    moved.mkdir()
    for path in [path for path in tmp_path.iterdir() if path != moved]:
        path.rename(moved / path.name)
    for config in (moved / "iterate.yaml", moved / "run" / "config.yaml"):
        resumed = prover("iterate", config, "--json")
        assert resumed.returncode == 0, resumed.stderr
        assert json.loads(resumed.stdout) == json.loads(again.stdout)
    kept = [moved / "run" / name for name in ("config.yaml", "round-1/train.yaml", "round-1/search/config.yaml")]
    assert [path for path in kept if str(tmp_path) in path.read_text("utf-8")] == []


def test_the_shipped_configuration_is_one() -> None:
    config = read_yaml(ROOT / "configs" / "iterate.yaml", IterateConfig)
    assert config.run_folder == ROOT / "runs" / "iteration"
    assert config.train.init == config.base.output == config.run_folder / "round-0" / "checkpoint"


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
            "iteration searches with the embedded Lean",
        ),
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
