"""Loads the theorems of a benchmark. Knows neither provers nor Ray."""

import hashlib
from collections.abc import Sequence

from lean_env import Problem, Theorem, TheoremError, load_problems, minif2f
from lean_env.factory import made_by
from lean_env.project.dojo import leandojo_benchmark
from lean_env.text.digest import text_digest
from lean_env.text.hub import load_hub
from lean_env.text.splits import split_name
from prover.config.benchmarks import (
    Benchmark,
    EmbeddedBenchmark,
    FileBenchmark,
    HubBenchmark,
    LeanDojoBenchmark,
    MiniF2FBenchmark,
    PythonBenchmark,
)
from training.data import embedded_theorems


def load_benchmark(benchmark: Benchmark) -> list[Theorem]:
    """The theorems of a benchmark, in its own order. Raises TheoremError if a file is missing or malformed, or names a
    theorem twice."""
    theorems = _all(benchmark)
    seen: set[str] = set()
    for theorem in theorems:
        if theorem.name in seen:
            raise TheoremError(f"theorem {theorem.name} comes twice in {theorem.source}; results are kept by name")
        seen.add(theorem.name)
    count = min(benchmark.limit or len(theorems), len(theorems))
    return [theorems[index * len(theorems) // count] for index in range(count)]


def benchmark_id(theorems: Sequence[Theorem]) -> str:
    """`COUNT:HEX` for the theorems of a benchmark, the same for the same names and texts wherever they were read."""
    digest = hashlib.sha256()
    for theorem in sorted(theorems, key=lambda theorem: theorem.name):
        digest.update(f"{theorem.name}\0{text_digest(theorem)}\n".encode())
    return f"{len(theorems)}:{digest.hexdigest()[:12]}"


def _all(benchmark: Benchmark) -> list[Theorem]:
    if isinstance(benchmark, MiniF2FBenchmark):
        return minif2f(benchmark.split)
    if isinstance(benchmark, EmbeddedBenchmark):
        return embedded_theorems(benchmark.split)
    if isinstance(benchmark, LeanDojoBenchmark):
        split = "val" if benchmark.split == "valid" else benchmark.split
        return leandojo_benchmark(benchmark.path, benchmark.splits, split)
    if isinstance(benchmark, PythonBenchmark):
        return list(made_by(benchmark.factory, "__iter__"))
    if isinstance(benchmark, HubBenchmark):
        return _theorems(load_hub(benchmark.dataset, benchmark.split, benchmark.subset))
    return _of_file(benchmark)


def _of_file(benchmark: FileBenchmark) -> list[Theorem]:
    problems = load_problems(benchmark.path)
    if benchmark.path.is_dir():
        problems = [problem for problem in problems if problem.script is None]
        if not problems:
            raise TheoremError(f"{benchmark.path}: no theorem with `sorry` for a proof found")
    theorems = _theorems(problems)
    if benchmark.split_names:
        names = {split_name(file): split_name(own) for file, own in benchmark.split_names.items()}
        theorems = [each.model_copy(update={"split": names.get(each.split, each.split)}) for each in theorems]
    if benchmark.split is None:
        return theorems
    wanted = split_name(benchmark.split)
    chosen = [theorem for theorem in theorems if theorem.split == wanted]
    if not chosen:
        found = ", ".join(sorted({theorem.split or "none" for theorem in theorems}))
        raise TheoremError(f"{benchmark.path}: no theorem of split `{benchmark.split}`; its splits are: {found}")
    return chosen


def _theorems(problems: list[Problem]) -> list[Theorem]:
    return [problem.theorem for problem in problems]
