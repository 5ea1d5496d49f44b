"""Prompts per second of the ways to run a tactic model, against vLLM's own offline maximum in the same run.

    python benchmarks/generation.py --checkpoint training/checkpoints/neff-4 [--ways vllm,transformers,server]

Each way is asked for 8 tactics of each of 192 states, with 1, 16 and 64 states in flight; the baseline is one offline
call of `vllm.LLM.generate` with all of them, by one thread or by one for each core, whichever is faster: the threads
of a small model wait for each other, and where other processes want the cores too they wait for long. Every way runs
in a process of its own.
"""

import argparse
import asyncio
import json
import multiprocessing
import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from rich.console import Console
from rich.table import Table

STATES = 192
SAMPLES = 8
IN_FLIGHT = (1, 16, 64)


def states(count: int) -> list[str]:
    """Proof states of moderate length, all different."""
    p, q, r, t = ([f"{letter}{k}" for k in range(8)] for letter in "pqrt")
    return [
        f"{p[i % 8]} {q[i % 7]} {r[i % 5]} {t[i % 3]} : Prop\nn{i} : Nat\n"
        f"h₁ : {p[i % 8]} → {q[i % 7]}\nh₂ : {r[i % 5]} ∧ ¬{t[i % 3]}\n"
        f"⊢ {q[i % 7]} ∨ ({p[i % 8]} ↔ {r[i % 5]})"
        for i in range(count)
    ]


async def ask(generator, in_flight: int, asked: list[str]) -> float:
    """Prompts per second with so many states in flight."""
    free = asyncio.Semaphore(in_flight)

    async def one(state: str) -> None:
        async with free:
            await generator.propose([state], SAMPLES)

    began = time.perf_counter()
    await asyncio.gather(*map(one, asked))
    return len(asked) / (time.perf_counter() - began)


def measure(way: str, checkpoint: str, url: str | None, answer) -> None:
    """In a process of its own: put the prompts a second of one way, by states in flight, into the queue `answer`."""
    from prover.config.run import CheckpointSource, ServerSource
    from prover.generators import start_generator

    if way == "offline":
        answer.put({STATES: offline(checkpoint)})
        return
    if url is not None:
        source = ServerSource(kind="server", url=url, model="tactics")
    else:
        source = CheckpointSource(kind=way, checkpoint=checkpoint)
    generator = start_generator(source)

    async def run() -> dict[int, float]:
        await ask(generator, 16, states(32))
        return {n: await ask(generator, n, states(STATES if n > 1 else STATES // 4)) for n in IN_FLIGHT}

    answer.put(asyncio.run(run()))


def offline(checkpoint: str) -> float:
    """One call of vLLM's offline interface with all states: what it can do at most."""
    os.environ["VLLM_ENABLE_V1_MULTIPROCESSING"] = "0"
    from vllm import LLM, SamplingParams

    from training.data import prompt

    engine = LLM(checkpoint, dtype="float32", enforce_eager=True, block_size=32, kv_cache_memory_bytes=256 << 20)
    params = SamplingParams(n=SAMPLES, temperature=1.0, max_tokens=64, logprobs=0)
    engine.generate([prompt(state) for state in states(32)], params, use_tqdm=False)
    prompts = [prompt(state) for state in states(STATES)]
    began = time.perf_counter()
    engine.generate(prompts, params, use_tqdm=False)
    return len(prompts) / (time.perf_counter() - began)


def start_server(checkpoint: str) -> tuple[subprocess.Popen[bytes], str]:
    """A vLLM server on a free port that answers already, and its base address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    arguments = f"--model {checkpoint} --served-model-name tactics --host 127.0.0.1 --port {port} --dtype float32"
    arguments += " --enforce-eager --block-size 32 --kv-cache-memory-bytes 268435456"
    process = subprocess.Popen(
        [sys.executable, "-m", "vllm.entrypoints.openai.api_server", *arguments.split()],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while process.poll() is None:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=1)
            return process, f"http://127.0.0.1:{port}/v1"
        except OSError:
            time.sleep(0.5)
    raise SystemExit("the server did not start")


def main() -> None:
    """Measure each way, the offline baselines first, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--ways", default="vllm,server,transformers")
    options = parser.parse_args()
    checkpoint = str(options.checkpoint.resolve())
    os.environ.setdefault("VLLM_NO_USAGE_STATS", "1")
    os.environ.setdefault("VLLM_LOGGING_LEVEL", "ERROR")
    context = multiprocessing.get_context("spawn")
    results: dict[str, dict[int, float]] = {}
    cores = os.cpu_count() or 1
    runs = [("offline", threads) for threads in sorted({1, cores})] + [(way, cores) for way in options.ways.split(",")]
    for way, threads in runs:
        os.environ["OMP_NUM_THREADS"] = str(threads)  # of the process to come
        process, url = start_server(checkpoint) if way == "server" else (None, None)
        answer = context.Queue()
        child = context.Process(target=measure, args=(way, checkpoint, url, answer))
        child.start()
        results[f"offline, {threads} threads" if way == "offline" else way] = answer.get(timeout=600)
        child.join()
        if process is not None:
            process.terminate()
            process.wait()
    baseline = max(speeds[STATES] for way, speeds in results.items() if way.startswith("offline"))
    table = Table(title=f"prompts/s, {SAMPLES} tactics each (offline vLLM, {STATES} at once: {baseline:.1f})")
    table.add_column("way")
    for n in IN_FLIGHT:
        table.add_column(f"{n} in flight", justify="right")
    for way, speeds in results.items():
        if not way.startswith("offline"):
            table.add_row(way, *(f"{speeds[n]:.1f} ({speeds[n] / baseline:.0%})" for n in IN_FLIGHT))
    Console().print(table)
    print(json.dumps(results))


if __name__ == "__main__":
    main()
