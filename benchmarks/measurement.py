"""Reporting for every benchmark: prints stages and figures as they come, and saves them as JSON with `--json FILE`.

    def main() -> None:
        parser = argument_parser(__doc__)
        parser.add_argument("--nodes", type=int, default=100_000)
        options = parser.parse_args()
        with measurement(options.json) as record:
            record.stage("searching")
            record.figure("best-first", 18.5, "µs per node")

Knows no benchmark. `benchmarks.figures` collects the JSON files.
"""

import argparse
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from pydantic import TypeAdapter

from prover.machine import Machine, this_machine
from prover.runs.origin import checkout, versions

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "docs" / "benchmarks.md"
"""File in which figures are published. A change of this file does not count as a change of the measured code."""


@dataclass(frozen=True)
class Figure:
    """One measured value."""

    name: str
    value: float
    unit: str
    """For example "ms"; empty for a count. A ratio has the unit "×"."""
    note: str
    """The value's point of comparison, or the condition under which it holds."""


@dataclass(frozen=True)
class Result:
    """All results of one run of a benchmark."""

    machine: Machine
    versions: dict[str, str]
    commit: str
    date: str
    load: float
    """One-minute load average when the benchmark started; figures from a busy machine are unreliable."""
    seconds: float
    figures: list[Figure]


RESULT = TypeAdapter(Result)
"""Reads and writes a result as JSON."""


@dataclass
class Record:
    """One run of a benchmark: reports progress and collects figures."""

    figures: list[Figure] = field(default_factory=list)
    _began: float = field(default_factory=time.perf_counter)

    @property
    def seconds(self) -> float:
        """Seconds since the benchmark started."""
        return time.perf_counter() - self._began

    def stage(self, text: str) -> None:
        """Report the next stage, or progress within one."""
        print(f"[{self.seconds:5.0f} s] {text}", flush=True)

    def figure(self, name: str, value: float, unit: str = "", note: str = "") -> None:
        """Print a figure and keep it."""
        self.figures.append(Figure(name, value, unit, note))
        print(f"          {name}: {' '.join(filter(None, (number(value), unit)))}", flush=True)


def argument_parser(description: str | None) -> argparse.ArgumentParser:
    """A parser with the option shared by all benchmarks."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write machine, versions and figures to this file")
    return parser


@contextmanager
def measurement(json: Path | None) -> Iterator[Record]:
    """Print machine and versions first; at the end, unless the benchmark fails, write the result to the file `json`."""
    machine, used, load = this_machine(), versions(), os.getloadavg()[0]
    print(f"{machine.title}, {machine.memory_gib} GiB; load average {load:.1f}")
    print(", ".join(f"{package} {number}" for package, number in used.items()), flush=True)
    record = Record()
    yield record
    record.stage("done")
    if json is not None:
        today = datetime.now(UTC).date().isoformat()
        clone = checkout(besides=DOCUMENT)
        commit = clone.short if clone else ""
        result = Result(machine, used, commit, today, load, record.seconds, record.figures)
        json.write_bytes(RESULT.dump_json(result, indent=1))


def number(value: float) -> str:
    """The value with at least three significant digits and no meaningless ones."""
    if value == int(value) or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.3g}"
