"""Loads the theorems of a benchmark. Knows neither provers nor Ray."""

from lean_env import Theorem, TheoremError, load_jsonl, load_lean_file, minif2f
from lean_env.factory import made_by
from lean_env.project.dojo import leandojo_benchmark
from prover.config.benchmarks import Benchmark, EmbeddedBenchmark, LeanDojoBenchmark, MiniF2FBenchmark, PythonBenchmark
from training.data import embedded_theorems


def load_benchmark(benchmark: Benchmark) -> list[Theorem]:
    """The theorems of a benchmark, in its own order. Raises TheoremError if a file is missing or malformed, or names a
    theorem twice."""
    if isinstance(benchmark, MiniF2FBenchmark):
        theorems = minif2f(benchmark.split)
    elif isinstance(benchmark, EmbeddedBenchmark):
        theorems = embedded_theorems(benchmark.split)
    elif isinstance(benchmark, LeanDojoBenchmark):
        split = "val" if benchmark.split == "valid" else benchmark.split
        theorems = leandojo_benchmark(benchmark.path, benchmark.splits, split)
    elif isinstance(benchmark, PythonBenchmark):
        theorems = list(made_by(benchmark.factory))
    else:
        load = load_lean_file if benchmark.path.suffix == ".lean" else load_jsonl
        theorems = [row.theorem for row in load(benchmark.path)]
    seen: set[str] = set()
    for theorem in theorems:
        if theorem.name in seen:
            raise TheoremError(f"theorem {theorem.name} comes twice in {theorem.source}; results are kept by name")
        seen.add(theorem.name)
    count = min(benchmark.limit or len(theorems), len(theorems))
    return [theorems[index * len(theorems) // count] for index in range(count)]
