"""Prompts per second of each way to run a tactic model, compared with vLLM's offline maximum in the same run.

    python -m benchmarks.generation [--checkpoint FOLDER] [--ways vllm,server,transformers]

Each way generates 8 tactics for each of 192 states, with 1, 16 and 64 states in flight. The baseline is one offline
call of `vllm.LLM.generate` with all states, with one thread or with one per core, whichever is faster: the threads of a
small model wait for each other, and they wait long if other processes compete for the cores. Every way runs in a
separate process.
"""

import asyncio
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measurement import argument_parser, measurement
from benchmarks.own_process import in_own_process

if TYPE_CHECKING:
    from prover.generators import Generator

# Numerical libraries are imported in the processes that need them, after the number of threads has been set.

CHECKPOINT = Path(__file__).parents[1] / "training" / "checkpoints" / "neff-4"
WAYS = {
    "vllm": "vLLM in this process",
    "server": "vLLM's OpenAI-compatible server",
    "transformers": "transformers",
}
STATES = 192
SAMPLES = 8
IN_FLIGHT = (1, 16, 64)


def states(count: int) -> list[str]:
    """Distinct proof states of moderate length."""
    p, q, r, t = ([f"{letter}{k}" for k in range(8)] for letter in "pqrt")
    return [
        f"{p[i % 8]} {q[i % 7]} {r[i % 5]} {t[i % 3]} : Prop\nn{i} : Nat\n"
        f"h₁ : {p[i % 8]} → {q[i % 7]}\nh₂ : {r[i % 5]} ∧ ¬{t[i % 3]}\n"
        f"⊢ {q[i % 7]} ∨ ({p[i % 8]} ↔ {r[i % 5]})"
        for i in range(count)
    ]


async def ask(generator: "Generator", in_flight: int, asked: list[str]) -> float:
    """Prompts per second with `in_flight` states in flight."""
    free = asyncio.Semaphore(in_flight)

    async def one(state: str, seed: int) -> None:
        async with free:
            await generator.propose([f"{state}:::"], SAMPLES, [seed])

    began = time.perf_counter()
    await asyncio.gather(*map(one, asked, range(0, SAMPLES * len(asked), SAMPLES)))
    return len(asked) / (time.perf_counter() - began)


def measure(way: str, checkpoint: str) -> dict[int, float]:
    """Prompts per second of one way, by the number of states in flight."""
    from prover.config.sources import CheckpointSource, ServerSource
    from prover.generators import start_generator

    async def run(generator: "Generator") -> dict[int, float]:
        await ask(generator, 16, states(32))
        return {n: await ask(generator, n, states(STATES if n > 1 else STATES // 4)) for n in IN_FLIGHT}

    if way == "server":
        with server(checkpoint) as url:
            return asyncio.run(run(start_generator(ServerSource(kind="server", url=url, model="tactics"))))
    source = CheckpointSource.model_validate({"kind": way, "checkpoint": checkpoint})
    return asyncio.run(run(start_generator(source)))


def offline(checkpoint: str) -> float:
    """Prompts per second of one call of vLLM's offline interface with all states: the maximum possible."""
    os.environ["VLLM_ENABLE_V1_MULTIPROCESSING"] = "0"
    from vllm import LLM, SamplingParams

    from training.profile import Profile, read_profile

    profile = read_profile(checkpoint) or Profile()
    engine = LLM(checkpoint, dtype="float32", enforce_eager=True, block_size=32, kv_cache_memory_bytes=256 << 20)
    params = SamplingParams(n=SAMPLES, temperature=1.0, max_tokens=profile.max_tactic_tokens, logprobs=0)
    engine.generate([profile.render({"state": state}) for state in states(32)], params, use_tqdm=False)
    prompts = [profile.render({"state": state}) for state in states(STATES)]
    began = time.perf_counter()
    engine.generate(prompts, params, use_tqdm=False)
    return len(prompts) / (time.perf_counter() - began)


@contextmanager
def server(checkpoint: str) -> Iterator[str]:
    """Start a vLLM server on a free port, wait until it answers, and yield its base URL."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    arguments = f"--model {checkpoint} --served-model-name tactics --host 127.0.0.1 --port {port} --dtype float32"
    arguments += " --enforce-eager --block-size 32 --kv-cache-memory-bytes 268435456"
    command = [sys.executable, "-m", "vllm.entrypoints.openai.api_server", *arguments.split()]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            while not answers(f"http://127.0.0.1:{port}/health"):
                if process.poll() is not None:
                    raise RuntimeError(f"the server ended with status {process.returncode}: {' '.join(command)}")
                time.sleep(0.5)
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            process.terminate()


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=1):
            return True
    except OSError:
        return False


def main() -> None:
    """Measure the offline baselines and then each way."""
    parser = argument_parser(__doc__)
    parser.add_argument("--checkpoint", type=Path, default=CHECKPOINT, help="folder (the shipped model of Neff 4)")
    parser.add_argument("--ways", default=",".join(WAYS))
    options = parser.parse_args()
    ways = options.ways.split(",")
    if not set(ways) <= set(WAYS):
        parser.error(f"--ways takes some of {', '.join(WAYS)}")
    checkpoint = str(options.checkpoint.resolve())
    os.environ.setdefault("VLLM_NO_USAGE_STATS", "1")
    os.environ.setdefault("VLLM_LOGGING_LEVEL", "ERROR")
    cores = os.cpu_count() or 1
    with measurement(options.json) as record:
        most = 0.0
        for threads in sorted({1, cores}):
            record.stage(f"one offline call for {STATES} states, {threads} threads")
            rate = in_own_process(threads, offline, checkpoint)
            record.figure(f"offline, {threads} threads", rate, "prompts per second", f"{SAMPLES} tactics each")
            most = max(most, rate)
        for way in ways:
            record.stage(f"starting {WAYS[way]}")
            for in_flight, rate in in_own_process(cores, measure, way, checkpoint).items():
                note = f"{rate / most:.0%} of offline"
                record.figure(f"{WAYS[way]}, {in_flight} in flight", rate, "prompts per second", note)


if __name__ == "__main__":
    main()
