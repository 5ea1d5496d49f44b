"""Whether a batch keeps up with what limits it: vLLM's offline maximum, or raw Lean.

    python benchmarks/throughput.py [--part model|lean]

*model*: a batch (Ray, engine actor, searches, Lean, store) with a model so slow that it is the limit, against one
offline call of `vllm.LLM.generate` for all states that this batch asked about, with as many sequences at a time. The
model is the shipped one, its feed-forward layers widened by zeros: it proposes the same tactics at the cost of 10
million parameters.

*lean*: a batch whose tactics are a fixed list, against the same number of sessions that run the same tactics on the
same states, without search, Ray and store.

Figures are of the whole span from the first search to the last, and of its steady part, in which no search had ended
for want of theorems. Prints a table and one line of JSON.
"""

import argparse
import asyncio
import json
import multiprocessing
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

SEARCHES, WIDTH = 16, 8
MODEL_THEOREMS, LEAN_THEOREMS = 48, 120
FEED_FORWARD = 32768
THREADS = sorted({1, os.cpu_count() or 1})
"""With which the offline call is tried: threads wait for each other, which costs more than it gives on busy cores."""
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
    """The shipped model with feed-forward layers of FEED_FORWARD, what was added giving zero."""
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

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
    return folder


class Clock:
    """The progress of a batch, of which only the times matter."""

    def __init__(self) -> None:
        self.began = self.ended = 0.0

    def stage(self, text: str) -> None:
        self.began = time.perf_counter()

    def begin(self, total: int, done: int) -> None: ...

    def finished(self, attempt: Any) -> None:
        self.ended = time.perf_counter()

    def utilisation(self, sample: Any) -> None: ...


def batch(folder: Path, benchmark: dict[str, Any], generator: dict[str, Any], tactics: int, answer: Any) -> None:
    """Run a batch; puts what it wrote a second (tokens, Lean steps), whole and steady, and the trees."""
    from prover.batch.run import run_batch
    from prover.config.run import RunConfig
    from prover.runs.store import RunStore

    settings = {
        "run_folder": folder,
        "benchmarks": {"b": benchmark},
        "provers": {"p": {"generator": generator, "shape": {"width": WIDTH, "depth": 12}}},
        "arms": {"p": {"provers": ["p"], "budget": {"tactics": tactics, "seconds": 600}}},
        "workers": {"count": 1, "searches": SEARCHES},
    }
    clock = Clock()
    run_batch(RunConfig.model_validate(settings), clock)
    store = RunStore(folder)
    rows = store.attempts()
    seconds = clock.ended - clock.began
    samples = [json.loads(line) for line in (folder / "utilisation.jsonl").read_text().splitlines()]
    steady = [sample for sample in samples[1:] if sample["searches"] == SEARCHES]
    span = sum(sample["seconds"] for sample in steady)
    models = [sample["models"].get("p", {"rate": 0.0, "busy": 0.0, "running": 0.0}) for sample in steady]

    def mean(values: list[float]) -> float:
        return sum(value * sample["seconds"] for value, sample in zip(values, steady, strict=True)) / span

    answer.put(
        {
            "tokens": sum(row.model_tokens for row in rows) / seconds,
            "steps": sum(row.lean_steps for row in rows) / seconds,
            "steady tokens": mean([model["rate"] for model in models]),
            "steady steps": mean([sample["lean"]["rate"] for sample in steady]),
            "steady model busy": mean([model["busy"] for model in models]),
            "steady batch": mean([model["running"] for model in models]),
            "steady Lean running": mean([sample["lean"]["running"] for sample in steady]),
            "steady seconds": span,
            "seconds": seconds,
            "trees": [tree for row in rows for _, tree in store.trees(row.theorem)],
        }
    )


def offline(checkpoint: str, trees: list[dict[str, Any]], threads: int, answer: Any) -> None:
    """Tokens a second of one offline call for every state that was expanded, with so many threads."""
    from prover.config.sampling import Sampling
    from prover.generators.vllm import BLOCK_SIZE
    from training.data import prompt

    os.environ |= {"VLLM_ENABLE_V1_MULTIPROCESSING": "0", "VLLM_CPU_OMP_THREADS_BIND": "nobind"}
    os.environ["OMP_NUM_THREADS"] = str(threads)
    from vllm import LLM, SamplingParams

    sampling = Sampling()
    states = [tree["nodes"][node]["state"] for tree in trees for node in expanded(tree)]
    engine = LLM(
        checkpoint,
        dtype="float32",
        enforce_eager=True,
        block_size=BLOCK_SIZE,
        kv_cache_memory_bytes=256 << 20,
        max_model_len=sampling.max_prompt_tokens + sampling.max_tactic_tokens,
        max_num_seqs=SEARCHES * WIDTH,
        logprobs_mode="processed_logprobs",
    )
    params = SamplingParams(n=WIDTH, temperature=1.0, max_tokens=sampling.max_tactic_tokens, logprobs=0)
    engine.generate([prompt("⊢ True")], params, use_tqdm=False)
    began = time.perf_counter()
    outputs = engine.generate([prompt(state) for state in states], params, use_tqdm=False)
    tokens = sum(len(one.token_ids) for output in outputs for one in output.outputs)
    answer.put({"tokens": tokens / (time.perf_counter() - began), "states": len(states)})


def expanded(tree: dict[str, Any]) -> list[int]:
    """The nodes that were expanded, in that order."""
    return list(dict.fromkeys(edge["source"] for edge in tree["edges"]))


def raw_lean(trees: list[dict[str, Any]], answer: Any) -> None:
    """Steps a second of as many sessions as the batch has searches, which make the same steps."""
    from lean_env import EmbeddedSession, Theorem

    waiting = list(enumerate(trees))

    async def work(session: EmbeddedSession) -> int:
        """Repeat trees until none waits; returns the steps made."""
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

    answer.put({"steps": asyncio.run(run())})


def alone(work: Callable[..., None], *arguments: Any) -> dict[str, Any]:
    """The answer of a function that has a process of its own."""
    context = multiprocessing.get_context("spawn")
    answer = context.Queue()
    child = context.Process(target=work, args=(*arguments, answer))
    child.start()
    while True:
        try:
            result: dict[str, Any] = answer.get(timeout=1)
            break
        except multiprocessing.queues.Empty:
            if not child.is_alive():
                raise SystemExit(f"{work.__name__} ended without an answer") from None
    child.join()
    return result


def model_part(folder: Path) -> dict[str, Any]:
    checkpoint = str(widened(folder / "model"))
    generator = {"kind": "vllm", "checkpoint": checkpoint}
    benchmark = {"kind": "embedded", "split": "valid", "limit": MODEL_THEOREMS}
    inside = alone(batch, folder / "run-model", benchmark, generator, 8 * WIDTH)
    trees = inside.pop("trees")
    tries = [{**alone(offline, checkpoint, trees, threads), "threads": threads} for threads in THREADS]
    return {"unit": "tokens", "batch": inside, "maximum": max(tries, key=lambda one: one["tokens"]), "tries": tries}


def lean_part(folder: Path) -> dict[str, Any]:
    path = folder / "theorems.lean"
    path.write_text("\n".join(map(STATEMENT.format, range(LEAN_THEOREMS))) + "\n", encoding="utf-8")
    generator = {"kind": "automation", "tactics": TACTICS}
    inside = alone(batch, folder / "run-lean", {"kind": "file", "path": path}, generator, 40 * WIDTH)
    outside = alone(raw_lean, inside.pop("trees"))
    return {"unit": "steps", "batch": inside, "maximum": outside}


def main() -> None:
    """Measure the parts and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=["model", "lean"], help="only this part")
    only = parser.parse_args().part
    os.environ.setdefault("VLLM_NO_USAGE_STATS", "1")
    os.environ.setdefault("VLLM_LOGGING_LEVEL", "ERROR")
    results: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, part in (("model", model_part), ("lean", lean_part)):
            if only in (None, name):
                results[name] = {**part(Path(folder)), "load average": os.getloadavg()[0]}
    table = Table(title=f"a batch of {SEARCHES} searches, {WIDTH} tactics a state", title_justify="left")
    for heading in ("limit", "a second", "batch", "of maximum", "steady part", "of maximum", "maximum", "load average"):
        table.add_column(heading, justify="right")
    for name, result in results.items():
        unit, inside, most = result["unit"], result["batch"], result["maximum"][result["unit"]]
        steady = inside[f"steady {unit}"]
        figures = (f"{inside[unit]:.0f}", f"{inside[unit] / most:.0%}", f"{steady:.0f}", f"{steady / most:.0%}")
        table.add_row(name, unit, *figures, f"{most:.0f}", f"{result['load average']:.1f}")
    Console(width=120).print(table)
    print(json.dumps(results))


if __name__ == "__main__":
    main()
