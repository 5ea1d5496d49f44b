"""Measures every figure in the documents again: `make figures`.

    python -m benchmarks.figures [NAME …]

Runs every benchmark of `COMMANDS`, or only those named, one after another. As soon as each has ended, writes its
results to this machine's section of docs/benchmarks.md. No other heavy work should run in the meantime. Exits with 1 if
a benchmark fails; its last figures then stay in the document.
"""

import argparse
import shlex
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.document import Document
from benchmarks.measurement import DOCUMENT, RESULT, ROOT, Result

COMMANDS = (
    "lean_steps --steps 100000",
    "lean_soak --tactics 20000",
    "tactic_time",
    "verify_speed",
    "search_overhead --nodes 10000 100000 1000000",
    "throughput",
    "generation",
    "gathering",
    "loss_overhead --steps 60",
    "rows_memory --rows 250000",
    "run_folder",
)
"""Benchmarks with their options."""
INTRODUCTION = """
# Measured

`make figures` writes this file: it runs the commands below and replaces the tables of the machine that it runs on. Each
table says when, at which commit and with which versions it was measured. The machines are shared and their speed
varies: compare ratios, which come from one run, and look at the load average before absolute figures.

These experiments take longer than a benchmark and are not among them:

| what | command | results |
|---|---|---|
| the main job | `make prove` | README.md |
| shapes of search trees | `prover run configs/shapes.yaml`, then `prover compare` | [shapes.md](shapes.md) |
| the paper's claims | `python -m benchmarks.claims` | [claims.md](claims.md) |
| expert iteration | `python -m benchmarks.iteration` | [iteration.md](iteration.md) |
| a large Neff | `python -m benchmarks.large_neff --rows 2500 --valid 800` | [training.md](training.md) |
| objectives beside DCO | `python -m benchmarks.objectives runs/objectives` | [training.md](training.md) |
"""


def main() -> None:
    """Run the benchmarks and update the document after each one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    names = list(dict.fromkeys(command.split()[0] for command in COMMANDS))
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"only these: {', '.join(names)}")
    wanted = parser.parse_args().names or names
    if unknown := sorted(set(wanted) - set(names)):
        parser.error(f"no benchmark is called {', '.join(unknown)}; there are {', '.join(names)}")
    began = time.perf_counter()
    failed = []
    for command in COMMANDS:
        if command.split()[0] in wanted:
            print(f"\n=== {shown(command)}", flush=True)
            result = run(command)
            if result is None:
                failed.append(command)
            else:
                publish(DOCUMENT, command, result)
    print(f"\n{time.perf_counter() - began:.0f} s; the figures are in {DOCUMENT.relative_to(ROOT)}")
    if failed:
        raise SystemExit(f"without a result: {', '.join(map(shown, failed))}")


def run(command: str) -> Result | None:
    """Run a benchmark in a separate process and return its result; None if it fails."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "result.json"
        name, *options = shlex.split(command)
        arguments = [sys.executable, "-m", f"benchmarks.{name}", *options, "--json", str(path)]
        if subprocess.run(arguments, cwd=ROOT, check=False).returncode != 0:
            return None
        return RESULT.validate_json(path.read_bytes())


def publish(path: Path, command: str, result: Result) -> None:
    """Add a result to the document at `path`, which need not exist."""
    document = Document.parse(path.read_text(encoding="utf-8") if path.exists() else "")
    document.add(shown(command), result)
    document.keep(result.machine.title, [shown(known) for known in COMMANDS])
    path.write_text(document.render(INTRODUCTION), encoding="utf-8")


def shown(command: str) -> str:
    """The command as a user types it."""
    return f"python -m benchmarks.{command}"


if __name__ == "__main__":
    main()
