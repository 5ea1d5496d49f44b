"""The held-out theorems of an experiment: from where they come, and which of them each search proved."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from lean_env import Theorem
from prover.expert_iteration import HELD_OUT
from prover.runs.store import RunStore
from training.synthetic.write import jsonl

GROUP_SIZE = 60
"""Number of held-out theorems of each group."""


def write_theorems(folder: Path, searched: Sequence[Theorem], held_out: Mapping[str, Sequence[Theorem]]) -> None:
    """The file of theorems to search, and that of held-out theorems: GROUP_SIZE of each group, at even distances."""
    chosen = [
        theorem.model_copy(update={"source": group})
        for group, theorems in held_out.items()
        for theorem in theorems[:: max(1, len(theorems) // GROUP_SIZE)][:GROUP_SIZE]
    ]
    for name, theorems in (("searched.jsonl", searched), ("held_out.jsonl", chosen)):
        (folder / name).write_bytes(jsonl(theorem.model_dump() for theorem in theorems))


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
