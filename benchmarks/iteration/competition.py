"""A shipped model on the curriculum: theorems of families that no training theorem comes from, without their proofs.

Half of these families are searched, with newly drawn statements. A round is trained on the proofs of theorems
that no earlier search had proved. Held out are other statements of the searched families, statements of the other half,
and statements of families that the model was trained on.
"""

from pathlib import Path
from typing import Any

import yaml

from benchmarks.iteration.held_out import write_theorems
from lean_env import Theorem, load_problems, minif2f
from training.competition.catalogue import FAMILIES, UNSEEN
from training.competition.make import drawn
from training.data.leakage import state_form, statement_state
from training.shipped import CHECKPOINTS, CURRICULUM
from training.synthetic.families import Share

SEARCHED = frozenset(sorted(UNSEEN)[::2])
"""Families whose statements are searched."""
STATEMENTS = 40
"""Number of statements of each of them."""
SEED = 1
"""Seed of the statements, which the curriculum's own draws do not use."""
SETTINGS: dict[str, Any] = {
    "run_folder": ".",
    "rounds": 3,
    "base": {
        "init": str(CHECKPOINTS[4]),
        "data": {
            "train": str(CURRICULUM / "train.jsonl.xz"),
            "valid": str(CURRICULUM / "valid.jsonl.xz"),
            "train_rows": 3000,
            "valid_rows": 800,
            "max_tokens": 448,
        },
        "optimizer": {"epochs": 0.1, "learning_rate": 1e-5, "warmup_steps": 0, "batch_tokens": 4096},
    },
    "train": {
        "neff": 4,
        "data": {"valid_rows": 800, "max_tokens": 448},
        "optimizer": {"epochs": 3, "learning_rate": 3e-4, "warmup_steps": 10, "batch_tokens": 4096},
    },
    "theorems": {"kind": "file", "path": "searched.jsonl"},
    "theorems_per_round": 200,
    "held_out": {"kind": "file", "path": "held_out.jsonl"},
    "proofs": {"only_unproved": True},
    "prover": {"generator": {"kind": "vllm"}, "neff": 4, "closers": "default"},
    "budget": {"tactics": 64, "seconds": 300},
    "workers": {"count": 1, "searches": 24},
    "lean": {"kind": "embedded", "tactic_heartbeats": 3000, "tactic_seconds": 2},
}


def prepare(folder: Path) -> Path:
    """Write the theorems and the configuration."""
    unseen, known = (_theorems(CURRICULUM / name) for name in ("unseen.jsonl", "test.jsonl"))
    wanted = {name: Share(FAMILIES[name], 0, 0, STATEMENTS) for name in sorted(SEARCHED)}
    generated, _ = drawn(SEED, wanted, minif2f()[0].header)
    kept_back = {_form(theorem) for theorem in unseen}
    searched = [item.theorem for item in generated if item.form not in kept_back]
    held_out = {
        "searched families": [theorem for theorem in unseen if theorem.source in SEARCHED],
        "other families": [theorem for theorem in unseen if theorem.source not in SEARCHED],
        "trained families": known,
    }
    write_theorems(folder, searched, held_out)
    config = folder / "iterate.yaml"
    config.write_text(yaml.safe_dump(SETTINGS, sort_keys=False), encoding="utf-8")
    return config


def _theorems(path: Path) -> list[Theorem]:
    return [problem.theorem for problem in load_problems(path)]


def _form(theorem: Theorem) -> bytes:
    return state_form(statement_state(theorem))
