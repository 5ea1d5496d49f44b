"""Memory of training on a large file: many rows in LeanDojo's format, compared with 1,000 rows.

    python -m benchmarks.rows_memory [--rows 100000]

Writes both files to a temporary folder and trains a small model on each for a few steps, each in a separate process.
The difference of their peaks is the memory that the rows take. The texts are composed of 20,000 names and are about as
long as Mathlib's: 400 characters per state, 45 per tactic.
"""

import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from benchmarks.measurement import Record, argument_parser, measurement

FEW = 1000
STEPS_PER_THEOREM = 2
NAMES = [
    f"{first}{second}" for first in ("mul", "add", "le", "lt", "map", "sup", "norm", "comp") for second in range(2500)
]
TRAIN = """
import resource, sys
from pathlib import Path
from training import train
train(Path(sys.argv[1]))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def theorems(count: int, seed: int) -> Iterator[dict[str, Any]]:
    """`count` theorems with `STEPS_PER_THEOREM` tactics each."""
    rng = random.Random(seed)
    for number in range(count):
        steps = []
        for step in range(STEPS_PER_THEOREM):
            hypotheses = [
                f"h{k} : ∀ (x : α), {rng.choice(NAMES)} x ≤ {rng.choice(NAMES)} (f x) * {rng.randrange(100)}"
                for k in range(rng.randint(2, 13))
            ]
            goal = f"⊢ {rng.choice(NAMES)} a + {rng.randrange(100)} = {rng.choice(NAMES)} b"
            state = "\n".join(["α : Type u_1", "f : α → α", "a b : α", *hypotheses, goal])
            tactic = f"rw [{rng.choice(NAMES)}_{rng.choice(NAMES)},\n    ← {rng.choice(NAMES)}] at h{step} ⊢"
            steps.append({"tactic": tactic, "annotated_tactic": [tactic, []], "state_before": state, "state_after": ""})
        yield {"full_name": f"theorem_{number}", "file_path": "A.lean", "traced_tactics": steps}


def write(folder: Path, rows: int) -> Path:
    """Write a benchmark folder with `rows` train rows; return a configuration that trains on it for a few steps."""
    folder.mkdir()
    for seed, (name, count) in enumerate((("train", rows), ("val", 200))):
        with (folder / f"{name}.json").open("w", encoding="utf-8") as file:
            for number, theorem in enumerate(theorems(count // STEPS_PER_THEOREM, seed)):
                file.write(("[" if number == 0 else ",\n") + json.dumps(theorem, ensure_ascii=False))
            file.write("]\n")
    config = {
        "output": "checkpoint",
        "model": {"vocabulary": 1024, "layers": 1, "heads": 1, "head_size": 32, "feed_forward": 64},
        "data": {"train": ".", "max_tokens": 1024, "valid_rows": 100},
        "optimizer": {"epochs": 2000 / rows, "batch_tokens": 8192},
        "threads": 1,
    }
    path = folder / "train.yaml"
    path.write_text(yaml.safe_dump(config), encoding="utf-8")
    return path


def peak(record: Record, rows: int) -> float:
    """Peak memory, in MiB, of a process that trains on `rows` rows."""
    with tempfile.TemporaryDirectory() as folder:
        record.stage(f"writing {rows:,} rows")
        config = write(Path(folder) / "benchmark", rows)
        size = (config.parent / "train.json").stat().st_size / 2**20
        record.stage(f"training on {rows:,} rows, {size:,.0f} MiB")
        began = time.perf_counter()
        command = [sys.executable, "-c", TRAIN, str(config)]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
        seconds = time.perf_counter() - began
    mib = float(done.stdout.splitlines()[-1])
    record.figure(f"peak memory with {rows:,} rows", mib, "MiB", f"a file of {size:,.1f} MiB, {seconds:.0f} s")
    return mib


def main() -> None:
    """Train on few rows and on many, and compare the peaks."""
    parser = argument_parser(__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    options = parser.parse_args()
    with measurement(options.json) as record:
        few = peak(record, FEW)
        many = peak(record, options.rows)
        record.figure("extra memory", many - few, "MiB", f"{options.rows:,} rows against {FEW:,}")


if __name__ == "__main__":
    main()
