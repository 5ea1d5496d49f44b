"""How every benchmark reports: stages and figures are printed as they come, and kept as JSON with `--json FILE`.

    def main() -> None:
        parser = argument_parser(__doc__)
        parser.add_argument("--nodes", type=int, default=100_000)
        options = parser.parse_args()
        with measurement(options.json) as record:
            record.stage("searching")
            record.figure("best-first", 18.5, "µs per node")

Knows nothing of what is measured. `benchmarks.figures` collects the JSON files.
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

from benchmarks.machine import ROOT, Machine, commit, this_machine, versions

DOCUMENT = ROOT / "docs" / "benchmarks.md"
"""Where figures are published. Publishing them does not count as a change of the code that is measured."""


@dataclass(frozen=True)
class Figure:
    """One measured value."""

    name: str
    value: float
    unit: str
    """For example "ms"; empty for a count. A ratio has the unit "×"."""
    note: str
    """What the value is compared with, or under which condition it holds."""


@dataclass(frozen=True)
class Result:
    """Everything that one run of a benchmark found."""

    machine: Machine
    versions: dict[str, str]
    commit: str
    date: str
    load: float
    """Load average over a minute when the benchmark started: figures from a busy machine are worth little."""
    seconds: float
    figures: list[Figure]


RESULT = TypeAdapter(Result)
"""Reads and writes a result as JSON."""


@dataclass
class Record:
    """The run of a benchmark: says what happens, and collects figures."""

    figures: list[Figure] = field(default_factory=list)
    _began: float = field(default_factory=time.perf_counter)

    @property
    def seconds(self) -> float:
        """Time since the benchmark started."""
        return time.perf_counter() - self._began

    def stage(self, text: str) -> None:
        """Say what is done next, or how far it is."""
        print(f"[{self.seconds:5.0f} s] {text}", flush=True)

    def figure(self, name: str, value: float, unit: str = "", note: str = "") -> None:
        """Print a figure and keep it."""
        self.figures.append(Figure(name, value, unit, note))
        print(f"          {name}: {' '.join(filter(None, (number(value), unit)))}", flush=True)


def argument_parser(description: str | None) -> argparse.ArgumentParser:
    """A parser with the option that every benchmark has."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write machine, versions and figures to this file")
    return parser


@contextmanager
def measurement(json: Path | None) -> Iterator[Record]:
    """Name machine and versions first; at the end, unless the benchmark fails, write the result to the file `json`."""
    machine, used, load = this_machine(), versions(), os.getloadavg()[0]
    print(f"{machine.title}, {machine.memory_gib} GiB; load average {load:.1f}")
    print(", ".join(f"{package} {number}" for package, number in used.items()), flush=True)
    record = Record()
    yield record
    record.stage("done")
    if json is not None:
        today = datetime.now(UTC).date().isoformat()
        result = Result(machine, used, commit(unless=DOCUMENT), today, load, record.seconds, record.figures)
        json.write_bytes(RESULT.dump_json(result, indent=1))


def number(value: float) -> str:
    """At least three significant digits and no digit behind them that means nothing."""
    if value == int(value) or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.3g}"
