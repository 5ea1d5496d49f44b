"""How often each of the library's tactics proves a MiniF2F statement by itself, and how long it takes to fail.

    python -m benchmarks.tactic_time [--tactics linarith nlinarith] [--split valid] [--limit 50]

Runs every tactic once on the first state of every statement, in as many Lean processes as there are processors. Both
splits are used, since nothing here chooses a tactic. Times are wall-clock times: a busy machine lengthens them.
"""

import asyncio
import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np

from benchmarks.measurement import Record, argument_parser, measurement
from lean_env import EmbeddedSession, SessionLost, Theorem, TheoremError, Timeouts, ensure_built, minif2f
from lean_env.session import Status

TACTICS = ("norm_num", "positivity", "linarith", "nlinarith", "field_simp", "ring_nf", "simp", "omega", "grind")
SECONDS = 30.0
"""Limit on one tactic. A tactic's own limits should end it long before."""


@dataclass(frozen=True)
class Trial:
    """One tactic on the first state of one statement."""

    tactic: str
    status: Status
    seconds: float


async def trials(theorems: Iterator[Theorem], tactics: Sequence[str]) -> list[Trial]:
    """Take theorems until there are none left; those that Lean refuses give no trial."""
    session, done = EmbeddedSession(Timeouts(tactic=SECONDS)), list[Trial]()
    for theorem in theorems:
        try:
            state = await session.open(theorem)
            for tactic in tactics:
                began = time.perf_counter()
                [result] = await session.run(state, [tactic])
                done.append(Trial(tactic, result.status, time.perf_counter() - began))
        except (TheoremError, SessionLost) as error:
            print(f"{theorem.name}: {error}", flush=True)
    await session.close()
    return done


async def measure(record: Record, theorems: Sequence[Theorem], tactics: Sequence[str]) -> None:
    """Report, for each tactic, the number of proofs, and quantiles of its time where it proved nothing."""
    record.stage("preparing Lean (the library is compiled once)")
    ensure_built()
    record.stage(f"{len(tactics)} tactics on {len(theorems)} statements")
    left = iter(theorems)  # shared: each process takes the next one
    done = await asyncio.gather(*[trials(left, tactics) for _ in range(os.cpu_count() or 1)])
    for tactic in tactics:
        mine = [trial for part in done for trial in part if trial.tactic == tactic]
        record.figure(f"`{tactic}`, proofs", sum(trial.status == "finished" for trial in mine), "", f"of {len(mine)}")
        others = [1000 * trial.seconds for trial in mine if trial.status != "finished"]
        for name, quantile in (("median", 0.5), ("9 of 10 within", 0.9), ("99 of 100 within", 0.99), ("longest", 1.0)):
            record.figure(f"`{tactic}` without a proof, {name}", float(np.quantile(others, quantile)), "ms")
        for status in get_args(Status):
            count = sum(trial.status == status for trial in mine)
            if status != "finished" and count:
                record.figure(f"`{tactic}`, {status.replace('_', ' ')}", count)


def main() -> None:
    """Measure and print."""
    parser = argument_parser(__doc__)
    parser.add_argument("--tactics", nargs="+", default=TACTICS, help=f"the tactics ({' '.join(TACTICS)})")
    parser.add_argument("--split", choices=("valid", "test"), help="one split only")
    parser.add_argument("--limit", type=int, help="that many statements only")
    options = parser.parse_args()
    theorems = minif2f(options.split)[: options.limit]
    with measurement(options.json) as record:
        asyncio.run(measure(record, theorems, options.tactics))


if __name__ == "__main__":
    main()
