"""Time and memory of the commands that read a run folder, with few theorems and with many.

    python -m benchmarks.run_folder [--theorems 10000] [--arms 10] [--keep FOLDER]

Writes run folders through the store, with made-up outcomes and the configuration of a real run, and runs each command
on them as a user does, in a process of its own. A command that is linear takes, beyond its start, ten times as long for
ten times the theorems.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import yaml

from benchmarks.measurement import Record, argument_parser, measurement
from lean_env import Theorem
from lean_env.settings import read_yaml
from prover.attempt import Attempt
from prover.config.run import Member, RunConfig
from prover.runs.store import RunStore

PROVER = "from prover.cli import main; main()"
SPLITS = ("valid", "test")
STATES = "\n".join(f"h{number} : a + {number} ≤ b * {number}" for number in range(8))
"""Hypotheses of every statement, so that texts are about as long as those of MiniF2F."""


def write_run(folder: Path, theorems: int, arms: int) -> Path:
    """Write a finished run of `arms` arms, the last one an ensemble of three; returns its configuration file."""
    folder.mkdir(parents=True)
    for split in SPLITS:
        lines = [json.dumps(_theorem(split, number).model_dump()) for number in range(theorems // len(SPLITS))]
        (folder / f"{split}.jsonl").write_text("\n".join(lines), encoding="utf-8")
    path = folder / "run.yaml"
    path.write_text(yaml.safe_dump(_settings(arms)), encoding="utf-8")
    config = read_yaml(path, RunConfig)
    with RunStore.writing(config) as store:
        for split in SPLITS:
            store.add_theorems(split, (_theorem(split, number) for number in range(theorems // len(SPLITS))))
        store.add_all(_attempts(config, theorems // len(SPLITS)))
    return path


def _settings(arms: int) -> dict[str, object]:
    names = [f"arm-{number}" for number in range(arms - 1)]
    budget = {"tactics": 96, "seconds": 180}
    source = {"kind": "automation"}
    provers = {name: {"generator": source, "neff": 4**number % 63} for number, name in enumerate(names)}
    return {
        "run_folder": "run",
        "benchmarks": {split: {"kind": "file", "path": f"{split}.jsonl"} for split in SPLITS},
        "provers": provers,
        "arms": {
            **{name: {"provers": [name], "budget": budget} for name in names},
            "ensemble": {"provers": names[:3], "budget": budget},
        },
    }


def _theorem(split: str, number: int) -> Theorem:
    name = f"{split}_{number}"
    return Theorem(name=name, statement=f"theorem {name} (a b : ℕ)\n{STATES}\n: a ≤ b + {number}", split=split)


def _attempts(config: RunConfig, theorems: int) -> Iterator[Attempt]:
    rng = random.Random(0)
    members = [(arm.name, member) for arm in config.ensembles() for member in arm.members]
    for split in SPLITS:
        for number in range(theorems):
            difficulty = rng.random()
            for arm, member in members:
                yield _attempt(rng, difficulty, split, number, arm, member)


def _attempt(rng: random.Random, difficulty: float, split: str, number: int, arm: str, member: Member) -> Attempt:
    proved = rng.random() > difficulty
    tried = rng.randint(1, member.budget.tactics) if proved else member.budget.tactics
    return Attempt(
        split,
        f"{split}_{number}",
        arm,
        member.name,
        "proved" if proved else "failed" if rng.random() < 0.01 else "open",
        script="intro h\nnlinarith [sq_nonneg (a - b), mul_pos ha hb]\nomega" if proved else "",
        reason="" if proved else "all tactics of the budget tried",
        axioms=("propext", "Quot.sound") if proved else (),
        checks=("parse", "statement", "elaborate", "kernel", "identity", "axioms") if proved else (),
        tactics_tried=tried,
        lean_steps=tried,
        model_tokens=12 * tried,
        seconds=tried / 4,
        lean_seconds=tried / 8,
        model_seconds=tried / 8,
    )


def measure(record: Record, theorems: int, arms: int, folder: Path) -> None:
    """Time and peak memory of each command on a run of that size."""
    record.stage(f"writing {theorems:,} theorems × {arms} arms")
    config = write_run(folder, theorems, arms)
    run = folder / "run"

    def exported(kind: str) -> Path:
        return folder / f"exported.{kind}"

    commands = {
        "show": ["show", run],
        "show one theorem": ["show", run, "--theorem", "test_0"],
        "list one status": ["show", run, "--status", "open", "--json"],
        "export": ["export", run, "--lean", exported("lean"), "--jsonl", exported("jsonl"), "--csv", exported("csv")],
        "compare": ["compare", run],
        "ensemble": ["ensemble", run, "--budget", "32"],
        "dry run": ["run", config, "--dry-run"],
    }
    for name, arguments in commands.items():
        seconds, mib = _cost(list(map(str, arguments)))
        record.figure(f"{name}, {theorems:,} theorems", seconds, "s", "CPU time")
        record.figure(f"{name}, {theorems:,} theorems", mib, "MiB", "peak memory")


def _cost(arguments: list[str]) -> tuple[float, float]:
    """CPU seconds and peak memory, in MiB, of `prover` with arguments. Raises CalledProcessError if it fails."""
    process = subprocess.Popen([sys.executable, "-c", PROVER, *arguments], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, arguments)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main() -> None:
    """Measure every command on a tenth of the theorems and on all of them."""
    parser = argument_parser(__doc__)
    parser.add_argument("--theorems", type=int, default=10_000)
    parser.add_argument("--arms", type=int, default=10, help="one of them an ensemble of three; at least 4")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="write the run folders there, and keep them")
    options = parser.parse_args()
    with measurement(options.json) as record, tempfile.TemporaryDirectory() as scratch:
        place = options.keep or Path(scratch)
        for theorems in (options.theorems // 10, options.theorems):
            measure(record, theorems, options.arms, place / f"{theorems}-theorems")


if __name__ == "__main__":
    main()
