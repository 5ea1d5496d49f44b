"""Throughput of a batch run compared with its limit: vLLM's offline maximum, or raw Lean.

    python -m benchmarks.throughput [--part model|lean] [--model-theorems 32] [--lean-theorems 120]

*model*: a batch run (Ray, engine actor, searches, Lean, store) with a model slow enough to be the bottleneck, compared
with one offline call of `vllm.LLM.generate` for all states that this run expanded, with as many sequences at a time.
The model is the shipped one with its feed-forward layers widened by zeros: it proposes the same tactics at the cost of
10 million parameters.

*lean*: a batch run whose tactics are a fixed list, compared with the same number of sessions that run the same tactics
on the same states, without search, Ray and store.

Figures are given for the whole time from the first search to the last, and for its steady part, during which every
search was running. On a machine so slow that searches reach their time limit, the run ends early and the figures still
compare the same states.
"""

import asyncio
import json
import os
import shutil
import sys
import tempfile
import time
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.measurement import Record, argument_parser, measurement
from benchmarks.own_process import in_own_process

# Lean, vLLM and Ray are imported in the processes that need them: a baseline must not run with the others' threads.

SEARCHES, WIDTH = 16, 8
SEARCH_SECONDS = 90
FEED_FORWARD = 32768
CORES = os.cpu_count() or 1
THREADS = sorted({1, CORES})
"""Numbers of threads to try for the offline call: on busy cores, waiting threads can cost more than they gain."""
STATEMENT = "theorem t{} (p q r : Prop) : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r) := by sorry"
TACTICS = [
    "constructor",
    "intro h",
    "have : True := trivial",
    "refine ⟨?_, ?_⟩",
    "rcases h with ⟨a, b⟩",
    "exact nothing",
    "assumption",
    "simp only [and_true]",
]


def widened(folder: Path) -> Path:
    """The shipped model with feed-forward layers of width FEED_FORWARD; the added part contributes zero."""
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    from training.profile import PROFILE
    from training.shipped import CHECKPOINTS

    source = CHECKPOINTS[4]
    small = AutoModelForCausalLM.from_pretrained(source, dtype=torch.float32)
    config = small.config.__class__.from_pretrained(source, intermediate_size=FEED_FORWARD)
    large = AutoModelForCausalLM.from_config(config, dtype=torch.float32)
    weights = small.state_dict()
    for name, wide in large.state_dict().items():
        narrow = weights[name]
        if "down_proj" in name:
            wide.zero_()
        wide[tuple(slice(size) for size in narrow.shape)] = narrow
    large.generation_config = small.generation_config
    large.save_pretrained(folder)
    AutoTokenizer.from_pretrained(source).save_pretrained(folder)
    shutil.copy(source / PROFILE, folder)
    return folder


@dataclass(frozen=True)
class Batch:
    """Results of a batch run."""

    tokens: float
    """Tokens that the model wrote per second, from the first search to the last."""
    steps: float
    """Tactics that Lean ran per second, over the same time."""
    steady_tokens: float
    """Tokens per second while every search was running; 0 if this never lasted for two samples."""
    steady_steps: float
    seconds: float
    trees: list[dict[str, Any]]
    """Every search tree as JSON values."""


class Clock:
    """Implements `Progress` for a batch run: prints what it receives, and records when the searches began and ended.

    A batch run redirects Python's output to Ray's log; this class still writes to the output of this process.
    """

    def __init__(self, record: Record) -> None:
        self.began = self.ended = 0.0
        self._record, self._output = record, sys.stdout
        self._done = self._total = 0

    def note(self, text: str) -> None:
        self._say(text)

    def stage(self, text: str) -> None:
        self._say(text)
        self.began = time.perf_counter()

    def begin(self, total: int, done: int) -> None:
        self._total = total

    def finished(self, attempt: Any) -> None:
        self.ended = time.perf_counter()
        self._done += 1
        if self._done % SEARCHES == 0 or self._done == self._total:
            self._say(f"{self._done} of {self._total} searches have ended")

    def utilisation(self, sample: Any) -> None: ...

    def _say(self, text: str) -> None:
        with redirect_stdout(self._output):
            self._record.stage(text)


def batch(record: Record, folder: Path, benchmark: dict[str, Any], generator: dict[str, Any], tactics: int) -> Batch:
    """Run a batch with a budget of `tactics` tries per theorem."""
    from prover.batch.run import run_batch
    from prover.config.run import RunConfig
    from prover.runs.store import RunStore

    settings = {
        "run_folder": folder,
        "benchmarks": {"b": benchmark},
        "provers": {"p": {"generator": generator, "shape": {"width": WIDTH, "depth": 12}}},
        "arms": {"p": {"provers": ["p"], "budget": {"tactics": tactics, "seconds": SEARCH_SECONDS}}},
        "workers": {"count": 1, "searches": SEARCHES},
    }
    clock = Clock(record)
    run_batch(RunConfig.model_validate(settings), clock)
    store = RunStore(folder)
    rows = store.attempts()
    seconds = clock.ended - clock.began
    samples = [json.loads(line) for line in (folder / "utilisation.jsonl").read_text().splitlines()]
    steady = [sample for sample in samples[1:] if sample["searches"] == SEARCHES]
    span = sum(sample["seconds"] for sample in steady)

    tokens = sum(sample["models"].get("p", {"rate": 0.0})["rate"] * sample["seconds"] for sample in steady)
    steps = sum(sample["lean"]["rate"] * sample["seconds"] for sample in steady)
    return Batch(
        tokens=sum(row.model_tokens for row in rows) / seconds,
        steps=sum(row.lean_steps for row in rows) / seconds,
        steady_tokens=tokens / span if span else 0.0,
        steady_steps=steps / span if span else 0.0,
        seconds=seconds,
        trees=[tree for row in rows for _, tree in store.trees(row.theorem)],
    )


def offline(checkpoint: str, trees: list[dict[str, Any]]) -> float:
    """Tokens per second of one offline call for all expanded states."""
    os.environ |= {"VLLM_ENABLE_V1_MULTIPROCESSING": "0", "VLLM_CPU_OMP_THREADS_BIND": "nobind"}
    from vllm import LLM, SamplingParams

    from prover.generators.vllm import BLOCK_SIZE
    from training.profile import Profile, read_profile

    profile = read_profile(checkpoint) or Profile()
    states = [tree["nodes"][node]["state"] for tree in trees for node in expanded(tree)]
    engine = LLM(
        checkpoint,
        dtype="float32",
        enforce_eager=True,
        block_size=BLOCK_SIZE,
        kv_cache_memory_bytes=256 << 20,
        max_model_len=profile.max_prompt_tokens + profile.max_tactic_tokens,
        max_num_seqs=SEARCHES * WIDTH,
        logprobs_mode="processed_logprobs",
    )
    params = SamplingParams(n=WIDTH, temperature=1.0, max_tokens=profile.max_tactic_tokens, logprobs=0)
    engine.generate([profile.render({"state": "⊢ True"})], params, use_tqdm=False)
    began = time.perf_counter()
    outputs = engine.generate([profile.render({"state": state}) for state in states], params, use_tqdm=False)
    tokens = sum(len(one.token_ids) for output in outputs for one in output.outputs)
    return tokens / (time.perf_counter() - began)


def expanded(tree: dict[str, Any]) -> list[int]:
    """The expanded nodes, in order of expansion."""
    return list(dict.fromkeys(edge["source"] for edge in tree["edges"]))


def raw_lean(trees: list[dict[str, Any]]) -> float:
    """Steps per second of as many sessions as the batch run has searches, with the same steps."""
    from lean_env import EmbeddedSession, Theorem

    waiting = list(enumerate(trees))

    async def work(session: EmbeddedSession) -> int:
        """Replay trees until none is left; return the number of steps."""
        steps = 0
        while waiting:
            number, tree = waiting.pop()
            statement = STATEMENT.format(number).removesuffix(" := by sorry")
            states = {0: await session.open(Theorem(name=f"t{number}", statement=statement))}
            for node in expanded(tree):
                edges = [edge for edge in tree["edges"] if edge["source"] == node]
                results = await session.run(states[node], [edge["tactic"] for edge in edges])
                steps += len(results)
                for edge, result in zip(edges, results, strict=True):
                    for target, state in zip(edge["targets"], result.states, strict=True):
                        states.setdefault(target, state)
        return steps

    async def run() -> float:
        sessions = [EmbeddedSession() for _ in range(SEARCHES)]
        began = time.perf_counter()
        steps = await asyncio.gather(*map(work, sessions))
        seconds = time.perf_counter() - began
        await asyncio.gather(*(session.close() for session in sessions))
        return sum(steps) / seconds

    return asyncio.run(run())


def model_part(record: Record, folder: Path, theorems: int) -> None:
    """Measure a batch run whose bottleneck is the model."""
    record.stage("making a model of 10 million parameters")
    checkpoint = str(in_own_process(CORES, widened, folder / "model"))
    generator = {"kind": "vllm", "checkpoint": checkpoint}
    benchmark = {"kind": "embedded", "split": "valid", "limit": theorems}
    inside = in_own_process(CORES, batch, record, folder / "run-model", benchmark, generator, 8 * WIDTH)
    most = 0.0
    for threads in THREADS:
        record.stage(f"one offline call for the same states, {threads} threads")
        most = max(most, in_own_process(threads, offline, checkpoint, inside.trees))
    record.figure("limit model: offline", most, "tokens per second", f"one vLLM call, {SEARCHES * WIDTH} sequences")
    report(record, "limit model", "tokens", (inside.tokens, inside.steady_tokens), most)


def lean_part(record: Record, folder: Path, theorems: int) -> None:
    """Measure a batch run whose bottleneck is Lean."""
    path = folder / "theorems.lean"
    path.write_text("\n".join(map(STATEMENT.format, range(theorems))) + "\n", encoding="utf-8")
    generator = {"kind": "automation", "tactics": TACTICS}
    benchmark = {"kind": "file", "path": path}
    inside = in_own_process(CORES, batch, record, folder / "run-lean", benchmark, generator, 40 * WIDTH)
    record.stage(f"the same steps by {SEARCHES} raw sessions")
    most = in_own_process(CORES, raw_lean, inside.trees)
    record.figure("limit Lean: raw sessions", most, "steps per second", f"{SEARCHES} sessions under one event loop")
    report(record, "limit Lean", "steps", (inside.steps, inside.steady_steps), most)


def report(record: Record, name: str, unit: str, rates: tuple[float, float], most: float) -> None:
    """Report the rates of a batch run, whole and steady, compared with the maximum possible."""
    for part, rate in zip(("whole batch", "steady part"), rates, strict=True):
        if rate:  # a batch may be too short to have a steady part
            record.figure(f"{name}: {part}", rate, f"{unit} per second")
            record.figure(f"{name}: {part}", 100 * rate / most, "%", "of the maximum in the same run")


def main() -> None:
    """Measure the parts and print."""
    parser = argument_parser(__doc__)
    parser.add_argument("--part", choices=["model", "lean"], help="only this part")
    parser.add_argument("--model-theorems", type=int, default=32)
    parser.add_argument("--lean-theorems", type=int, default=120)
    options = parser.parse_args()
    os.environ.setdefault("VLLM_NO_USAGE_STATS", "1")
    os.environ.setdefault("VLLM_LOGGING_LEVEL", "ERROR")
    with measurement(options.json) as record, tempfile.TemporaryDirectory() as folder:
        if options.part in (None, "lean"):
            lean_part(record, Path(folder), options.lean_theorems)
        if options.part in (None, "model"):
            model_part(record, Path(folder), options.model_theorems)


if __name__ == "__main__":
    main()
