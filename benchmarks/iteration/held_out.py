"""The held-out theorems that each search of an experiment proved, by where they come from."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from prover.expert_iteration import HELD_OUT
from prover.runs.store import RunStore


def by_source(searches: Sequence[Path]) -> Iterator[str]:
    """A table of the theorems proved: a line per run folder, a column per source of its theorems."""
    for number, folder in enumerate(searches):
        with closing(RunStore(folder)) as store:
            theorems, attempts = store.theorems(), store.attempts()
        total = Counter(theorem.source for (benchmark, _), theorem in theorems.items() if benchmark == HELD_OUT)
        proved = Counter(
            theorems[row.benchmark, row.theorem].source
            for row in attempts
            if row.benchmark == HELD_OUT and row.status == "proved"
        )
        if number == 0:
            yield f"| | {' | '.join(f'{source}, of {count}' for source, count in total.items())} |"
            yield f"|---|{'--:|' * len(total)}"
        yield f"| {folder.parent.name} | {' | '.join(str(proved[source]) for source in total)} |"
