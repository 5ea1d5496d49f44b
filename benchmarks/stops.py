"""Stops commands in every phase with every signal; checks exit status, duration and left-over processes.

    python -m benchmarks.stops [--times 5] [--busy 2]

Needs no GPU and no checkpoint of the user's: it runs automation, a shipped model and the training of a small model.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any, Literal

import psutil
import yaml

from benchmarks.measurement import argument_parser, measurement
from prover.batch.engines import Engine
from prover.batch.worker import Worker
from training.shipped import CHECKPOINTS

Whom = Literal["driver", "group", "head, then driver"]
"""Target of the signal: the driver alone; its process group, as from a terminal or `timeout`; or the driver after the
head of its cluster has been killed."""
Phase = Literal["starting Ray", "starting the models", "searching", "first training", "later training"]
LINE = "the same command goes on from there"
DEADLINE_SECONDS = 300.0
"""Time limit for a phase to begin on a busy machine, and for a stopped command to end."""
LAST_SECONDS = 60.0
"""Time limit for the processes of a finished command to end: Ray's workers check for their parent only periodically."""
_MARK = "PROVER_STOPS"


@dataclass(frozen=True)
class Case:
    """One way to stop a command."""

    whom: Whom
    number: signal.Signals
    phase: Phase


@dataclass(frozen=True)
class Outcome:
    """Result of stopping a command."""

    status: int
    said: str
    """Standard error."""
    seconds: float
    """Seconds from the signal to the end of the command."""
    left: list[str]
    """Command lines of the processes that still existed LAST_SECONDS later."""

    def wrong(self, case: Case) -> list[str]:
        """Violations of the documented behaviour; empty if there are none."""
        found = []
        if self.status != 128 + case.number:
            found.append(f"exit status {self.status}")
        if self.said.count(LINE) != 1:
            found.append("the line is not there once")
        found += [f"it says {word}" for word in ("Traceback", "***", "Exception") if word in self.said]
        found += [f"left: {process}" for process in self.left]
        return found


class PhaseError(Exception):
    """A command ended, or stalled, before the phase in which it was to be stopped."""


def stop(case: Case, folder: Path) -> Outcome:
    """Start a command that reaches the phase, stop it there and wait for its end. `folder` is an empty folder."""
    name, config = _iteration(folder) if "training" in case.phase else _run(folder)
    mark = uuid.uuid4().hex
    program = str(Path(sys.executable).with_name("prover"))
    with (folder / "stderr.txt").open("w") as said:
        driver = subprocess.Popen(
            [program, name, str(config)],
            stdout=subprocess.DEVNULL,
            stderr=said,
            start_new_session=True,
            env={**os.environ, _MARK: mark},
        )
    try:
        _wait(driver, folder, case.phase)
        family = psutil.Process(driver.pid).children(recursive=True)
        if case.whom == "head, then driver":
            [head] = [process for process in family if "gcs_server" in _command_line(process)]
            head.kill()
            psutil.wait_procs([head], timeout=DEADLINE_SECONDS)
        began = time.monotonic()
        os.kill(driver.pid, case.number)
        if case.whom == "group":
            os.killpg(driver.pid, case.number)
        status = driver.wait(timeout=DEADLINE_SECONDS)
        seconds = time.monotonic() - began
        _, left = psutil.wait_procs([*family, *_marked(mark)], timeout=LAST_SECONDS)
        return Outcome(status, (folder / "stderr.txt").read_text(), seconds, [_command_line(each) for each in left])
    finally:
        for process in [*_family(driver), *_marked(mark)]:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()
        driver.wait()


def _wait(driver: "subprocess.Popen[bytes]", folder: Path, phase: Phase) -> None:
    """Wait until the phase has begun and its processes are at work."""
    rounds = {"first training": 0, "later training": 1}
    process = {
        "starting Ray": "gcs_server",
        "starting the models": f"ray::{Engine.__name__}",
        "searching": f"ray::{Worker.__name__}",
        "first training": "train.yaml",
        "later training": "train.yaml",
    }[phase]
    line = f"round {rounds[phase]}: training" if phase in rounds else phase
    deadline = time.monotonic() + DEADLINE_SECONDS
    while True:
        said = (folder / "stderr.txt").read_text()
        if line in said and any(process in _command_line(each) for each in _family(driver)):
            return
        if driver.poll() is not None or time.monotonic() > deadline:
            raise PhaseError(f"{phase} has not begun (status {driver.returncode}): {said}")
        time.sleep(0.05)


def _family(driver: "subprocess.Popen[bytes]") -> list[psutil.Process]:
    try:
        parent = psutil.Process(driver.pid)
        return [parent, *parent.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def _marked(mark: str) -> Iterator[psutil.Process]:
    """Every process that was started with the mark in its environment, whatever its current parent."""
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            if process.environ().get(_MARK) == mark:
                yield process


def _command_line(process: psutil.Process) -> str:
    with contextlib.suppress(psutil.Error):
        return " ".join(process.cmdline()) or process.name()
    return "ended meanwhile"


def _run(folder: Path) -> tuple[str, Path]:
    """A run with a model and long searches."""
    names = "abcdefgh"
    (folder / "theorems.lean").write_text("".join(f"theorem {name} : 1 = 2 := by sorry\n" for name in names))
    tactics = ["sleep 150", "omega", "intros", "skip"]
    provers: dict[str, Any] = {
        "automation": {"generator": {"kind": "automation", "tactics": tactics}, "shape": {"width": 4, "depth": 64}},
        "neff-4": {"generator": {"kind": "transformers", "checkpoint": str(CHECKPOINTS[4])}, "neff": 4},
    }
    budget = {"tactics": 4096, "seconds": 600}
    values = {
        "run_folder": "run",
        "benchmarks": {"small": {"kind": "file", "path": "theorems.lean"}},
        "provers": provers,
        "arms": {name: {"provers": [name], "budget": budget} for name in provers},
        "workers": {"count": 2, "searches": 2},
    }
    return "run", _written(folder / "run.yaml", values)


def _iteration(folder: Path) -> tuple[str, Path]:
    """An iteration whose base is trained briefly and whose later rounds train for long."""
    goals = ("p", "q", "a = b", "b = c", "x = y")
    rows = [
        {"state": f"h : {goal}\n{more}⊢ {goal}", "tactic": "assumption", "theorem": f"{goal}{more}"}
        for goal, more in product(goals, ("", "h' : r\n", "n : Nat\n"))
    ]
    (folder / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    (folder / "train.lean").write_text("theorem new (n : Nat) (h : n = 3) : n = 3 := by sorry\n")
    (folder / "held_out.lean").write_text("theorem easy (q : Prop) (hq : q) : q := by sorry\n")
    optimizer = {"learning_rate": 1e-2, "warmup_steps": 1, "batch_tokens": 1024}
    values = {
        "run_folder": "run",
        "rounds": 1,
        "base": {
            "model": {"vocabulary": 300, "layers": 1, "heads": 1, "head_size": 32, "feed_forward": 32},
            "data": {"train": "rows.jsonl"},
            "optimizer": {**optimizer, "epochs": 10},
            "threads": 1,
        },
        "train": {"neff": 4, "optimizer": {**optimizer, "epochs": 100_000}, "threads": 1},
        "theorems": {"kind": "file", "path": "train.lean"},
        "held_out": {"kind": "file", "path": "held_out.lean"},
        "prover": {"generator": {"kind": "transformers"}, "shape": {"width": 4, "depth": 2}},
        "budget": {"tactics": 8, "seconds": 60},
        "workers": {"count": 1, "searches": 2},
    }
    return "iterate", _written(folder / "iterate.yaml", values)


def _written(path: Path, values: dict[str, Any]) -> Path:
    path.write_text(yaml.safe_dump(values), encoding="utf-8")
    return path


@contextlib.contextmanager
def busy(loops: int) -> Iterator[None]:
    """Run `loops` additional processes meanwhile, each of which occupies one core."""
    running = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(loops)]
    try:
        yield
    finally:
        for process in running:
            process.kill()
            process.wait()


WHOM: tuple[Whom, ...] = ("driver", "group")
PHASES: tuple[Phase, ...] = ("starting Ray", "starting the models", "searching", "first training", "later training")
CASES = [
    *(Case(whom, number, phase)
      for whom, number, phase in product(WHOM, (signal.SIGINT, signal.SIGTERM), PHASES)),
    *(Case("head, then driver", signal.SIGTERM, phase) for phase in ("starting the models", "searching")),
]  # fmt: skip


def main() -> None:
    """Run the cases; exit with status 1 if any violates the documented behaviour."""
    parser = argument_parser(__doc__)
    parser.add_argument("--times", type=int, default=1, help="number of times that each case runs")
    parser.add_argument("--busy", type=int, default=0, help="number of additional processes that occupy one core each")
    parser.add_argument("--phase", choices=PHASES, help="only this phase")
    options = parser.parse_args()
    cases = [case for case in CASES if options.phase in (None, case.phase)]
    with measurement(options.json) as record, busy(options.busy):
        failed, slowest = 0, 0.0
        for turn, case in product(range(options.times), cases):
            with tempfile.TemporaryDirectory() as folder:
                try:
                    outcome = stop(case, Path(folder))
                except PhaseError as error:
                    outcome = Outcome(0, str(error), 0.0, [])
            wrong = outcome.wrong(case)
            failed, slowest = failed + bool(wrong), max(slowest, outcome.seconds)
            what = f"{case.number.name} to the {case.whom}, {case.phase}"
            result = "; ".join([*wrong, outcome.said]) if wrong else "as promised"
            record.stage(f"{turn + 1}: {what}: {outcome.seconds:.1f} s, {result}")
        record.figure("stops", options.times * len(cases))
        record.figure("not as promised", failed)
        record.figure("slowest", slowest, "s", "from the signal to the end of the process")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
