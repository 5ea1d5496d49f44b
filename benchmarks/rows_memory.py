"""Memory of training on a large file: 250,000 rows in LeanDojo's format against 1,000 rows.

    python benchmarks/rows_memory.py [--rows 250000]

writes both files into a temporary folder, trains a small model for a few steps on each, each in a process of its own,
and prints peak memory, size of the file and seconds. The difference is what the rows cost. The texts are made up, about
as long as Mathlib's (400 characters a state, 45 a tactic), from 20,000 names.
"""

import argparse
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

STEPS_A_THEOREM = 2
NAMES = [
    f"{first}{second}" for first in ("mul", "add", "le", "lt", "map", "sup", "norm", "comp") for second in range(2500)
]
TRAIN = """
import resource, sys
from pathlib import Path
from training import train
train(Path(sys.argv[1]), progress=False)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def theorems(count: int, seed: int) -> Iterator[dict[str, Any]]:
    """So many theorems, each with `STEPS_A_THEOREM` tactics."""
    rng = random.Random(seed)
    for number in range(count):
        steps = []
        for step in range(STEPS_A_THEOREM):
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
    """A benchmark folder with so many train rows, and a configuration that trains on it for a few steps."""
    folder.mkdir()
    for seed, (name, count) in enumerate((("train", rows), ("val", 200))):
        with (folder / f"{name}.json").open("w", encoding="utf-8") as file:
            for number, theorem in enumerate(theorems(count // STEPS_A_THEOREM, seed)):
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


def main() -> None:
    """Train on many rows and on few, each in a process of its own, and print the peaks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=250_000)
    peaks = []
    with tempfile.TemporaryDirectory() as folder:
        for rows in (1000, parser.parse_args().rows):
            config = write(Path(folder) / str(rows), rows)
            size = (config.parent / "train.json").stat().st_size / 2**20
            began = time.perf_counter()
            done = subprocess.run(
                [sys.executable, "-c", TRAIN, str(config)], check=True, stdout=subprocess.PIPE, text=True
            )
            peaks.append(float(done.stdout.splitlines()[-1]))
            print(f"{rows:,} rows, {size:,.0f} MiB: peak {peaks[-1]:,.0f} MiB, {time.perf_counter() - began:.0f} s")
    print(f"extra memory: {peaks[1] - peaks[0]:,.0f} MiB")


if __name__ == "__main__":
    main()
