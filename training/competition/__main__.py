"""`python -m training.competition --output DIR`: draw the curriculum, check every proof in Lean and write its rows.

The same command goes on where a stopped one ended.
"""

import argparse
import asyncio
import os
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from random import Random

from lean_env import EmbeddedSession, LeanSession, Theorem, Timeouts, minif2f
from training.competition.catalogue import shares
from training.competition.checked import Checked
from training.competition.relatives import Relatives
from training.competition.write import write
from training.data.leakage import statement_state
from training.synthetic.check import replay_all
from training.synthetic.generate import Generated, generate

REPORTED = 500
"""Number of theorems between two lines of progress."""


def drawn(seed: int, train: int, header: str) -> tuple[list[Generated], Counter[str]]:
    """The theorems of every family, and how many draws of each resembled a benchmark's theorem and were left out."""
    relatives = Relatives({theorem.name: statement_state(theorem) for theorem in minif2f()})
    left_out: Counter[str] = Counter()

    def admitted(theorem: Theorem) -> bool:
        near = relatives.nearest(statement_state(theorem)).near
        left_out[theorem.source] += near
        return not near

    theorems = generate(seed, shares(train), admitted, as_many_as_there_are=True)
    return [item.under(header) for item in theorems], left_out


async def make(seed: int, train: int, minutes: float, output: Path) -> None:
    """Check the theorems that are not checked yet, for at most `minutes`, and write what there is by then."""
    end = time.monotonic() + 60 * minutes
    generated, left_out = drawn(seed, train, minif2f()[0].header)
    checked = Checked(output)
    open_ones = [item for item in generated if checked.get(item.theorem.statement) is None]
    Random(seed).shuffle(open_ones)  # so that a run that ends early has some of every family
    print(f"{len(generated)} theorems drawn, {len(open_ones)} to check", file=sys.stderr, flush=True)
    sessions = [EmbeddedSession(Timeouts(tactic=5.0)) for _ in range(os.cpu_count() or 1)]
    done = 0
    async for item, outcome in replay_all(sessions, open_ones):
        checked.add(item.theorem.statement, outcome)
        done += 1
        if done % REPORTED == 0 or done == len(open_ones):
            print(f"checked in Lean: {done} of {len(open_ones)} theorems", file=sys.stderr, flush=True)
        if time.monotonic() > end:
            break
    relatives = Relatives(await printed(sessions[0], minif2f()))
    for session in sessions:
        await session.close()
    checked.close()
    write(output, seed, generated, checked, relatives, left_out)


async def printed(session: LeanSession, theorems: Iterable[Theorem]) -> dict[str, str]:
    """The first state of each theorem as Lean prints it, by the theorem's name."""
    return {theorem.name: (await session.open(theorem)).text for theorem in theorems}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m training.competition", description=__doc__)
    parser.add_argument("--output", type=Path, required=True, help="folder to write to")
    parser.add_argument("--seed", type=int, default=0, help="seed of every draw")
    parser.add_argument("--theorems", type=int, default=1000, help="training theorems wanted of each family")
    parser.add_argument("--minutes", type=float, default=float("inf"), help="end after this time with what is checked")
    arguments = parser.parse_args()
    asyncio.run(make(arguments.seed, arguments.theorems, arguments.minutes, arguments.output))
