"""`python -m benchmarks.minif2f RUN [--curriculum DIR] [--benchmark NAME]`: the tables of docs/minif2f.md, from a run.

How many theorems each arm proves, or each prover of an only arm, by topic, and the proofs that only a model found, each
with the theorem of the curriculum that is most like it. Searches nothing.
"""

import argparse
import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from lean_env import Theorem
from lean_env.text.files import open_text
from prover.attempt import Attempt
from prover.config.run import RunConfig
from prover.runs.folder import read_config
from prover.runs.store import RunStore
from training.competition.relatives import Relatives
from training.data.leakage import statement_state
from training.shipped import CURRICULUM

TOPICS = ("mathd_algebra", "mathd_numbertheory", "algebra", "numbertheory", "induction", "amc", "aime", "imo")
"""The beginnings of the theorems' names."""
Place = tuple[str, str]
"""Benchmark and name of a theorem."""


def topic(name: str) -> str:
    """The topic of a theorem, read off its name."""
    return next(filter(name.startswith, TOPICS), "other")


def by_topic(theorems: Mapping[Place, Theorem], proved: Mapping[str, set[Place]]) -> Iterator[str]:
    """A table of the theorems proved, by topic and by arm or prover, and by any of them."""
    sizes = Counter(topic(name) for _, name in theorems)
    proved = {**proved, "any": set().union(*proved.values())}
    yield "| topic | theorems | " + " | ".join(proved) + " |"
    yield "|---|--:|" + "--:|" * len(proved)
    for name in filter(sizes.get, (*TOPICS, "other")):
        found = [sum(topic(theorem) == name for _, theorem in places) for places in proved.values()]
        yield f"| {name} | {sizes[name]} | " + " | ".join(map(str, found)) + " |"
    totals = [f"{len(places)} ({len(places) / len(theorems):.1%})" for places in proved.values()]
    yield f"| all | {len(theorems)} | " + " | ".join(totals) + " |"


def only_by_models(
    theorems: Mapping[Place, Theorem], attempts: Sequence[Attempt], automation: Collection[str], relatives: Relatives
) -> Iterator[str]:
    """The theorems that none of the provers in `automation` proves, with the proof that took the fewest tries."""
    proofs = [row for row in attempts if row.status == "proved"]
    easy = {(row.benchmark, row.theorem) for row in proofs if row.prover in automation}
    best: dict[Place, Attempt] = {}
    for row in sorted(proofs, key=lambda row: row.cost_of_proof):
        if (row.benchmark, row.theorem) not in easy:
            best.setdefault((row.benchmark, row.theorem), row)
    for place, row in sorted(best.items()):
        near = relatives.nearest(statement_state(theorems[place]))
        found = f"{row.arm}, {row.prover}, {row.cost_of_proof} tries; {near.share:.0%} from `{near.name}`"
        yield f"`{row.theorem}` ({found})\n\n```lean\n{row.script}\n```\n"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.minif2f", description=__doc__)
    parser.add_argument("run", type=Path, help="run folder")
    parser.add_argument("--curriculum", type=Path, default=CURRICULUM, help="another one than the shipped")
    parser.add_argument("--benchmark", help="only this benchmark of the run")
    arguments = parser.parse_args()
    config = read_config(arguments.run, RunConfig)
    with closing(RunStore(arguments.run)) as store:
        theorems, attempts = store.theorems(), store.attempts()
    if arguments.benchmark is not None:
        theorems = {place: theorem for place, theorem in theorems.items() if place[0] == arguments.benchmark}
        attempts = [row for row in attempts if row.benchmark == arguments.benchmark]
    if not theorems:
        parser.error(
            f"{arguments.run} has no theorem of {arguments.benchmark}; there are {', '.join(config.benchmarks)}"
        )
    proofs = [row for row in attempts if row.status == "proved"]
    arms, provers = config.seeded_arms(), config.used_provers()
    proved = {name: {(row.benchmark, row.theorem) for row in proofs if row.arm == name} for name in arms}
    if len(arms) == 1 < len(provers):
        of = {name: {(row.benchmark, row.theorem) for row in proofs if row.prover == name} for name in provers}
        proved = of | proved
    print("\n".join(by_topic(theorems, proved)), end="\n\n")
    relatives = Relatives(_states(arguments.curriculum))
    print("\n".join(only_by_models(theorems, attempts, config.automation(), relatives)))


def _states(curriculum: Path) -> dict[str, str]:
    """The first states of the training theorems, read off their statements."""
    with open_text(curriculum / "theorems.jsonl.xz") as lines:
        rows = [json.loads(line) for line in lines]
    return {
        row["name"]: statement_state(Theorem(name=row["name"], statement=row["statement"]))
        for row in rows
        if row["split"] == "train"
    }


if __name__ == "__main__":
    main()
