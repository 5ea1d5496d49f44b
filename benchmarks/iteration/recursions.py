"""A weak start, on ten families of the project's own theorems: functions given by a recursion.

The base, a small model, is trained on the proofs of two theorems of each family; three rounds search other theorems of
these families. Their valid and test theorems are held out.
"""

from pathlib import Path
from typing import Any

import yaml

from lean_env import Theorem
from training.competition.write import package_rows
from training.data import embedded_theorems
from training.synthetic.write import jsonl

FAMILIES = (
    "nat_linear", "nat_residue", "nat_multiple", "nat_growth", "nat_pair", "nat_square", "nat_power", "nat_climb",
    "list_count", "list_residue",
)  # fmt: skip
SHOWN = 2
"""Number of theorems per family whose proofs the base is trained on."""
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
    sides = {side: [t for t in embedded_theorems(side) if t.source in FAMILIES] for side in ("train", "valid", "test")}
    shown = {t.name for family in FAMILIES for t in [t for t in sides["train"] if t.source == family][:SHOWN]}
    theorems = {"train": [t for t in sides["train"] if t.name not in shown], "held_out": sides["valid"] + sides["test"]}
    for name, rows in theorems.items():
        (folder / f"{name}.theorems.jsonl").write_bytes(jsonl(row.model_dump() for row in rows))
    write_pairs(folder / "demonstrations.jsonl", "train", shown)
    write_pairs(folder / "valid.rows.jsonl", "valid", names(sides["valid"]))
    config = folder / "iterate.yaml"
    config.write_text(yaml.safe_dump(SETTINGS, sort_keys=False), encoding="utf-8")
    return config


def names(theorems: list[Theorem]) -> set[str]:
    return {theorem.name for theorem in theorems}


def write_pairs(path: Path, split: str, theorems: set[str]) -> None:
    path.write_bytes(jsonl(row for row in package_rows(split) if row["theorem"] in theorems))
