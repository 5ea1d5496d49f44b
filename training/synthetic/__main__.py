"""`python -m training.synthetic --seed 0 --output DIR`: generate the data set again; it takes minutes."""

import argparse
import asyncio
import sys
from pathlib import Path
from typing import Any

from lean_env import EmbeddedSession, Theorem, Timeouts
from training.synthetic.automation import CLOSERS, DEPTH, STRUCTURAL, proved_by_automation
from training.synthetic.check import ProofRefused, replay_all
from training.synthetic.families import SHARES
from training.synthetic.generate import generate
from training.synthetic.write import Dataset

REPORTED = 500
"""Number of theorems between two lines of progress."""
CLOSER_SECONDS = 2.0
"""Time limit of one closing tactic in the baseline, in seconds."""


async def build(seed: int, output: Path) -> None:
    """Generate the theorems, replay them in Lean, measure automation on the test theorems and write the files."""
    generated = list(generate(seed, SHARES))
    data = Dataset()
    sessions = [EmbeddedSession(Timeouts(tactic=20.0)) for _ in range(2)]
    done = 0
    async for item, result in replay_all(sessions, generated):
        if isinstance(result, ProofRefused):
            data.refused.append(str(result))
        else:
            data.add(item, result)
        done += 1
        _report("replayed in Lean", done, len(generated))
    for session in sessions:
        await session.close()
    data.write(output, data.manifest(seed, {}))
    tests = [item.theorem for item in generated if item.theorem.split == "test"]
    data.write(output, data.manifest(seed, await _automation(tests)))


async def _automation(tests: list[Theorem]) -> dict[str, Any]:
    """The test theorems that automation proves, and the fraction that it does not prove."""
    sessions = [EmbeddedSession(Timeouts(tactic=CLOSER_SECONDS)) for _ in range(2)]
    proved: list[str] = []
    done = 0

    async def work(session: EmbeddedSession, share: list[Theorem]) -> None:
        nonlocal done
        for theorem in share:
            if await proved_by_automation(session, theorem):
                proved.append(theorem.name)
            done += 1
            _report("tried with automation", done, len(tests))
        await session.close()

    await asyncio.gather(*(work(session, tests[index::2]) for index, session in enumerate(sessions)))
    return {
        "closers": list(CLOSERS),
        "structural": list(STRUCTURAL),
        "depth": DEPTH,
        "seconds_per_tactic": CLOSER_SECONDS,
        "proved": sorted(proved),
        "beyond": round(1 - len(proved) / len(tests), 4),
    }


def _report(what: str, done: int, total: int) -> None:
    if done % REPORTED == 0 or done == total:
        print(f"{what}: {done} of {total} theorems", file=sys.stderr, flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m training.synthetic", description=__doc__)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--output", type=Path, required=True)
    arguments = parser.parse_args()
    asyncio.run(build(arguments.seed, arguments.output))
