"""Pairs of tactics from the search trees of a run: one that led to a proof, and one that Lean rejected at that state.

They are what DPO trains on, in the columns that TRL reads. Source of the pairs: BFS-Prover (arXiv 2502.03438). Knows no
trainer.
"""

import gzip
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import Any

from lean_env import Theorem, minif2f
from prover.config.benchmarks import (
    Benchmark,
    FileBenchmark,
    HubBenchmark,
    MiniF2FBenchmark,
    PythonBenchmark,
)
from prover.config.run import RunConfig, profile_of
from prover.config.sources import AutomationSource
from prover.errors import UsageError
from prover.prompts import Prompts
from prover.runs.store import RunStore
from search.tree import ROOT
from training.data.leakage import overlap, statement_state


@dataclass(frozen=True)
class Preference:
    """A tactic on the path of a proof and one that Lean rejected at the same state. The columns are TRL's."""

    prompt: str
    """The state, as the model that searched was asked."""
    chosen: str
    rejected: str


def preference_pairs(
    store: RunStore, config: RunConfig, benchmarks: Collection[str], most: int, seed: int
) -> list[Preference]:
    """The pairs of the proved theorems of these benchmarks, without duplicates, in the order of the run's attempts.

    A tactic that timed out, or whose proof the check refused, is not in any pair, nor is one that another proof of the
    run has on its path at that state. Attempts of provers without a model are left out.

    Args:
        store: results with search trees.
        config: the run's configuration, from which the prompts follow.
        benchmarks: names in the configuration.
        most: the most pairs of one prompt; of more, as many are drawn.
        seed: seed of that draw, which does not depend on the other prompts.
    """
    proved = {row.key for row in store.attempts() if row.status == "proved" and row.benchmark in benchmarks}
    theorems = store.theorems()
    found: dict[str, dict[Preference, None]] = {}
    for key, packed in store.packed_trees():
        source = config.provers[key.prover].generator
        if key in proved and not isinstance(source, AutomationSource):
            prompts = Prompts(theorems[key.benchmark, key.theorem], profile_of(source))
            for pair in _pairs(json.loads(gzip.decompress(packed)), prompts):
                found.setdefault(pair.prompt, {})[pair] = None
    chosen: list[Preference] = []
    for prompt, pairs in found.items():
        right = {pair.chosen for pair in pairs}
        kept = [pair for pair in pairs if pair.rejected not in right]
        chosen += kept if len(kept) <= most else Random(f"{seed}/{prompt}").sample(kept, most)
    return chosen


def write_preferences(pairs: Collection[Preference], path: Path) -> int:
    """Write each pair as a line {prompt, chosen, rejected}; returns the number of different prompts."""
    lines = (json.dumps(asdict(pair), ensure_ascii=False) + "\n" for pair in pairs)
    path.write_text("".join(lines), encoding="utf-8")
    return len({pair.prompt for pair in pairs})


def check_trainable(store: RunStore, config: RunConfig, benchmarks: Collection[str]) -> None:
    """Raises UsageError if a benchmark is held out, or if one of its theorems is MiniF2F's, whatever its names."""
    for name in benchmarks:
        if why := _held_out(config.benchmarks[name]):
            raise UsageError(f"`{name}` is {why}, {_REMEDY}")
    for name in benchmarks:
        if isinstance(config.benchmarks[name], FileBenchmark | HubBenchmark | PythonBenchmark):
            theorems = [theorem for (of, _), theorem in store.theorems().items() if of == name]
            if shared := overlap("test", _states(minif2f()), _states(theorems)).shared:
                raise UsageError(f"`{name}` holds {len(shared)} theorems of MiniF2F, first {shared[0][1]}, {_REMEDY}")


_REMEDY = "which must not be trained on; choose others with --benchmark, or give --any-benchmark"


def _held_out(benchmark: Benchmark) -> str:
    """Why a benchmark must not be trained on, as far as its kind says so; empty if it may be."""
    if isinstance(benchmark, MiniF2FBenchmark):
        return "MiniF2F"
    if isinstance(benchmark, FileBenchmark | HubBenchmark | PythonBenchmark) or benchmark.split == "train":
        return ""
    return f"the {benchmark.split} split of its benchmark"


def _states(theorems: Collection[Theorem]) -> dict[str, str]:
    return {theorem.name: statement_state(theorem) for theorem in theorems if theorem.statement}


@dataclass(frozen=True)
class _Node:
    """A state of a stored tree."""

    text: str
    key: str


def _pairs(tree: Mapping[str, Any], prompts: Prompts) -> Iterator[Preference]:
    """The pairs of a tree (see `ProofTree.to_json`) with a proof, in the order of the proof."""
    nodes = [_Node(node["state"], str(number)) for number, node in enumerate(tree["nodes"])]
    rejected: dict[int, list[str]] = {}
    for edge in tree["edges"]:
        if edge["status"] == "rejected":
            rejected.setdefault(edge["source"], []).append(edge["tactic"])
    for edge in _path(tree):
        source = nodes[edge["source"]]
        prompt = prompts.prompt(source)
        for target in edge["targets"]:
            prompts.reached(nodes[target], source, edge["tactic"])
        for tactic in rejected.get(edge["source"], ()):
            yield Preference(prompt, edge["tactic"], tactic)


def _path(tree: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The edges of the proof: each tactic is followed by the proofs of the states that it leaves, in their order."""
    edges = {(edge["source"], edge["tactic"]): edge for edge in tree["edges"]}
    unproved = [ROOT]
    for tactic in tree["proof"] or ():
        edge = edges[unproved.pop(), tactic]
        unproved += reversed(edge["targets"])
        yield edge
