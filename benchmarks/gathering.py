"""A batch whose models share the cores with Lean, with and without holding requests back until they make a batch.

    python -m benchmarks.gathering [--every 4] [--rounds 2]

The main job's ensemble, automation and the shipped models of Neff 1 and 16 on CPU engines, searches every fourth
theorem of MiniF2F's validation split. The rounds alternate between `prover.batch.gathering` and the baseline, in which
each request goes out at once. Seconds are those of the samples from the first search to the last; the models start
before. Both draw the same tactics, up to rounding.
"""

import json
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from unittest import mock

from benchmarks.measurement import Record, argument_parser, measurement
from benchmarks.own_process import in_own_process
from lean_env import minif2f
from lean_env.settings import read_yaml
from training.synthetic.write import jsonl

MAIN_JOB = Path(__file__).parents[1] / "configs" / "embedded.yaml"
NEVER = 1 << 20
"""Searches per core at which no request ever waits."""


@dataclass(frozen=True)
class Searched:
    """Results of one round."""

    seconds: float
    proved: int
    tokens: int
    batch: float
    """Mean number of tactics that an engine wrote at once while it wrote any."""


def main() -> None:
    """Run the rounds and report their means."""
    parser = argument_parser(__doc__)
    parser.add_argument("--every", type=int, default=4, metavar="N", help="search every N-th theorem")
    parser.add_argument("--rounds", type=int, default=2, help="rounds of each kind")
    options = parser.parse_args()
    if options.every < 1 or options.rounds < 1:
        parser.error("--every and --rounds are at least 1")
    with measurement(options.json) as record:
        rounds: dict[bool, list[Searched]] = {False: [], True: []}
        for number in range(options.rounds):
            for gathers in (False, True):
                record.stage(f"round {number + 1}, {'gathered' if gathers else 'at once'}")
                rounds[gathers].append(in_own_process(1, searched, options.every, gathers))
                record.stage(f"{rounds[gathers][-1]}")
        report(record, rounds)


def searched(every: int, gathers: bool) -> Searched:
    """Run a batch in a fresh run folder."""
    from prover.batch import worker
    from prover.batch.run import Silent, run_batch
    from prover.config.benchmarks import FileBenchmark
    from prover.config.run import RunConfig
    from prover.runs.store import RunStore

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        theorems = folder / "theorems.jsonl"
        theorems.write_bytes(jsonl(theorem.model_dump() for theorem in minif2f("valid")[::every]))
        benchmark = FileBenchmark(kind="file", path=theorems)
        config = read_yaml(MAIN_JOB, RunConfig)
        config = config.model_copy(update={"run_folder": folder / "run", "benchmarks": {"valid": benchmark}})
        with mock.patch.object(worker, "SEARCHES_PER_CORE", worker.SEARCHES_PER_CORE if gathers else NEVER):
            run_batch(config, Silent())
        with closing(RunStore(config.run_folder)) as store:
            rows = store.attempts()
        samples = [json.loads(line) for line in (config.run_folder / "utilisation.jsonl").read_text().splitlines()]
    busy = [
        (used["running"] * sample["seconds"], used["busy"] * sample["seconds"])
        for sample in samples
        for used in sample["models"].values()
    ]
    return Searched(
        seconds=sum(sample["seconds"] for sample in samples),
        proved=sum(row.status == "proved" for row in rows),
        tokens=sum(row.model_tokens for row in rows),
        batch=sum(written for written, _ in busy) / sum(seconds for _, seconds in busy),
    )


def report(record: Record, rounds: dict[bool, list[Searched]]) -> None:
    """The means of the rounds, and the ratio of their seconds."""
    for gathers, name in ((False, "at once"), (True, "gathered")):
        record.figure(f"{name}: search", fmean(one.seconds for one in rounds[gathers]), "s")
        record.figure(f"{name}: tactics written at once", fmean(one.batch for one in rounds[gathers]))
        record.figure(f"{name}: tokens", fmean(one.tokens for one in rounds[gathers]))
        record.figure(f"{name}: searches that found a proof", fmean(one.proved for one in rounds[gathers]))
    ratio = fmean(one.seconds for one in rounds[True]) / fmean(one.seconds for one in rounds[False])
    record.figure("seconds of gathered requests", ratio, "×", "of those of requests at once, in the same run")


if __name__ == "__main__":
    main()
