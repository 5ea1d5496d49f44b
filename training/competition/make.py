"""Makes a curriculum: draws the theorems, has Lean check them, writes what it accepts."""

import os
import sys
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import aclosing
from pathlib import Path
from random import Random

from lean_env import EmbeddedSession, LeanSession, Theorem, Timeouts, library_folder, minif2f
from training.competition.catalogue import shares
from training.competition.checked import Checked
from training.competition.relatives import Relatives
from training.competition.write import write
from training.data.leakage import statement_state
from training.synthetic.block import Block
from training.synthetic.check import replay_all
from training.synthetic.families import Share
from training.synthetic.generate import Generated, generate

LONGEST_PROOF = 12
"""Maximum length of a proof in tactics."""
REPORTED = 500
"""Number of theorems between two lines of progress."""
TACTIC_SECONDS = 5.0
"""Time limit of one tactic. A proof with a slower one would cost a search too much."""


def drawn(seed: int, wanted: Mapping[str, Share], header: str) -> tuple[list[Generated], Counter[str]]:
    """The theorems of some families, and how many draws of each resembled a benchmark's theorem and were left out."""
    relatives = Relatives({theorem.name: statement_state(theorem) for theorem in minif2f()})
    left_out: Counter[str] = Counter()

    def admitted(theorem: Theorem, block: Block) -> bool:
        near = relatives.nearest(statement_state(theorem)).near
        left_out[theorem.source] += near
        return not near and len(block.proof) <= LONGEST_PROOF

    theorems = generate(seed, wanted, admitted, as_many_as_there_are=True)
    return [item.under(header) for item in theorems], left_out


async def make(seed: int, train: int, minutes: float, output: Path) -> None:
    """Check the theorems that are not checked yet, for at most `minutes`, and write what there is by then.

    `train`: number of training theorems wanted of each family. Raises `LeanError` if there is no usable Lean.
    """
    end = time.monotonic() + 60 * minutes
    benchmark = minif2f()
    generated, left_out = drawn(seed, shares(train), benchmark[0].header)
    checked = Checked(output, library_folder().name)
    unchecked = [item for item in generated if checked.get(item) is None]
    Random(seed).shuffle(unchecked)  # so that a run that ends early has some of every family,
    unchecked.sort(key=lambda item: item.theorem.split == "train")  # and all that is held out
    print(f"{len(generated)} theorems drawn, {len(unchecked)} to check", file=sys.stderr, flush=True)
    sessions = [EmbeddedSession(Timeouts(tactic=TACTIC_SECONDS)) for _ in range(os.cpu_count() or 1)]
    try:
        await _check(sessions, unchecked, checked, end)
        relatives = Relatives(await _printed(sessions[0], benchmark))
    finally:
        checked.close()
        for session in sessions:
            await session.close()
    write(output, seed, generated, checked, relatives, left_out)


async def _check(sessions: Sequence[LeanSession], unchecked: Sequence[Generated], checked: Checked, end: float) -> None:
    done = 0
    async with aclosing(replay_all(sessions, unchecked)) as results:
        async for item, outcome in results:
            checked.add(item, outcome)
            done += 1
            if done % REPORTED == 0 or done == len(unchecked):
                print(f"checked in Lean: {done} of {len(unchecked)} theorems", file=sys.stderr, flush=True)
            if time.monotonic() > end:
                break


async def _printed(session: LeanSession, theorems: Iterable[Theorem]) -> dict[str, str]:
    """The first state of each theorem as Lean prints it, by the theorem's name."""
    return {theorem.name: (await session.open(theorem)).text for theorem in theorems}
