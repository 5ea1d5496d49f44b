"""Expert iteration from a weak start, and a control with as many training steps from the same base, but no new rows.

    python -m benchmarks.iteration runs/recursions

Uses ten families of the project's own theorems (functions given by a recursion). The base, a small model, is trained on
the proofs of two theorems of each family; three rounds search other theorems of these families. Their valid and test
theorems are held out. Prints the rounds, and compares all rounds and the control on the held-out theorems: success with
Wilson intervals, and paired tests against round 0 and against the control. The experiment takes about 16 minutes on two
cores; the same command resumes a stopped one.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml
from rich.console import Console

from benchmarks.measurement import argument_parser, measurement
from lean_env import Theorem
from lean_env.settings import read_yaml, write_yaml
from prover.analysis import compare_runs
from prover.cli.comparison_tables import comparison_tables
from prover.config.run import RunConfig
from training.config import TrainConfig
from training.data import embedded_theorems, load_pairs

FAMILIES = (
    "nat_linear", "nat_residue", "nat_multiple", "nat_growth", "nat_pair", "nat_square", "nat_power", "nat_climb",
    "list_count", "list_residue",
)  # fmt: skip
SHOWN = 2
"""Number of theorems per family whose proofs the base is trained on."""
CONTROL = "control"
SETTINGS: dict[str, Any] = {
    "run_folder": ".",
    "rounds": 3,
    "base": {
        "model": {"vocabulary": 400, "layers": 2, "heads": 3, "head_size": 32, "feed_forward": 256},
        "data": {"train": "demonstrations.jsonl", "valid": "valid.rows.jsonl", "valid_rows": 200},
        "optimizer": {"epochs": 30, "learning_rate": 4e-3, "warmup_steps": 20, "batch_tokens": 2048},
    },
    "train": {
        "neff": 4,
        "data": {"valid_rows": 200},
        "optimizer": {"epochs": 5, "learning_rate": 1.5e-3, "warmup_steps": 20, "batch_tokens": 2048},
    },
    "theorems": {"kind": "file", "path": "train.theorems.jsonl"},
    "theorems_per_round": 150,
    "held_out": {"kind": "file", "path": "held_out.theorems.jsonl"},
    "prover": {"generator": {"kind": "transformers"}, "neff": 4},
    "budget": {"tactics": 32, "seconds": 300},
    "workers": {"count": 1, "searches": 16},
}


def prepare(folder: Path) -> Path:
    """Write the theorems, the rows and the configuration."""
    folder.mkdir(parents=True, exist_ok=True)
    sides = {side: [t for t in embedded_theorems(side) if t.source in FAMILIES] for side in ("train", "valid", "test")}
    shown = {t.name for family in FAMILIES for t in [t for t in sides["train"] if t.source == family][:SHOWN]}
    theorems = {"train": [t for t in sides["train"] if t.name not in shown], "held_out": sides["valid"] + sides["test"]}
    for name, rows in theorems.items():
        write(folder / f"{name}.theorems.jsonl", [row.model_dump() for row in rows])
    write_pairs(folder / "demonstrations.jsonl", "train", shown)
    write_pairs(folder / "valid.rows.jsonl", "valid", names(sides["valid"]))
    config = folder / "iterate.yaml"
    config.write_text(yaml.safe_dump(SETTINGS, sort_keys=False), encoding="utf-8")
    return config


def names(theorems: list[Theorem]) -> set[str]:
    return {theorem.name for theorem in theorems}


def write_pairs(path: Path, split: str, theorems: set[str]) -> None:
    pairs = [pair for pair in load_pairs(split) if pair.theorem in theorems]
    write(path, [{"state": pair.state, "tactic": pair.tactic, "theorem": pair.theorem} for pair in pairs])


def write(path: Path, rows: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


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
    changed = {"run_folder": place / "search", "provers": provers, "arms": arms}
    write_yaml(run.model_copy(update=changed), place / "run.yaml")
    prover("run", place / "run.yaml")


def main() -> None:
    """Prepare the files, run the iteration and compare it with the control."""
    parser = argument_parser(__doc__)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    folder: Path = options.folder.resolve()
    with measurement(options.json) as record:
        record.stage(f"base and {SETTINGS['rounds']} rounds of expert iteration")
        prover("iterate", prepare(folder))
        record.stage("the control")
        make_control(folder)
        searches = [*sorted(folder.glob("round-*/search")), folder / CONTROL / "search"]
        for baseline in ("round-0", CONTROL):
            comparison = compare_runs(searches, baseline, benchmarks=["held-out"])
            for table in comparison_tables(comparison):
                Console(width=120).print(table, crop=False)
        for arm in comparison.benchmarks[0].arms:
            record.figure(f"held-out theorems proved, {arm.arm}", arm.proved, "", f"of {arm.theorems}")


if __name__ == "__main__":
    main()
