"""The control: as many training steps as the last round, from the same base, on the base's rows alone."""

import json
import subprocess
import sys
from pathlib import Path

from lean_env.settings import read_yaml, write_yaml
from prover.config.run import RunConfig
from prover.expert_iteration import HELD_OUT
from training.config import TrainConfig

CONTROL = "control"


def prover(command: str, path: Path) -> None:
    subprocess.run([sys.executable, "-c", "from prover.cli import main; main()", command, str(path)], check=True)


def make_control(folder: Path) -> None:
    """Train on the base's rows with as many steps as the last round, and search the held-out theorems."""
    rounds = json.loads((folder / "rounds.json").read_text(encoding="utf-8"))
    last, place = folder / f"round-{rounds[-1]['number']}", folder / CONTROL
    place.mkdir(exist_ok=True)
    training = read_yaml(last / "train.yaml", TrainConfig)
    data = training.data.model_copy(update={"train": folder / "round-0" / "rows.jsonl"})
    epochs = training.optimizer.epochs * rounds[-1]["rows"] / rounds[0]["rows"]
    optimizer = training.optimizer.model_copy(update={"epochs": epochs})
    changed = {"output": place / "checkpoint", "data": data, "optimizer": optimizer}
    write_yaml(training.model_copy(update=changed), place / "train.yaml")
    if not (place / "checkpoint" / "training.json").exists():
        prover("train", place / "train.yaml")
    run = read_yaml(last / "search" / "config.yaml", RunConfig)
    (its_prover,), (its_arm,) = run.provers.values(), run.arms.values()
    generator = its_prover.generator.model_copy(update={"checkpoint": str(place / "checkpoint")})
    provers = {CONTROL: its_prover.model_copy(update={"generator": generator})}
    arms = {CONTROL: its_arm.model_copy(update={"provers": {CONTROL: 1.0}})}
    benchmarks = {HELD_OUT: run.benchmarks[HELD_OUT]}
    changed = {"run_folder": place / "search", "benchmarks": benchmarks, "provers": provers, "arms": arms}
    write_yaml(run.model_copy(update=changed), place / "run.yaml")
    prover("run", place / "run.yaml")
