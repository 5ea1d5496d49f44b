"""Every generator's log-probabilities are those of the distribution it samples from."""

import asyncio
import json
import math
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from functools import cache
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any, Literal

import pytest
import torch
from peft import PeftModel
from transformers import AutoModelForCausalLM, AutoTokenizer

from prover.config.sampling import Sampling
from prover.config.sources import AutomationSource, CheckpointSource, ServerSource
from prover.errors import GeneratorError
from prover.generators import Generator, start_generator, start_host
from search import Candidate
from tests.precision import within
from tests.waiting import wait_until
from training.data import prompt
from training.shipped import CHECKPOINTS

CHECKPOINT = str(CHECKPOINTS[4])
SEEDS = [11, 22, 33]
PROMPTS = [prompt(state) for state in ("p q : Prop\n⊢ p ∧ q → q ∧ p", "a b : Nat\nh : a = b\n⊢ b = a", "⊢ True")]
Kind = Literal["vllm", "transformers"]
KINDS = [pytest.param("vllm", marks=pytest.mark.slow), "transformers"]
TEMPERATURE, TOP_P, TOP_K = 1.3, 0.9, 12
SAMPLING = Sampling(temperature=TEMPERATURE, top_p=TOP_P, top_k=TOP_K)


@cache
def load(adapter: str | None) -> Any:
    base = AutoModelForCausalLM.from_pretrained(CHECKPOINT, dtype=torch.float32)
    return base if adapter is None else PeftModel.from_pretrained(base, adapter)


@torch.inference_mode()
def log_prob(prompt: str, tactic: str, adapter: str | None = None) -> float:
    """log p of the tactic's usual tokens and the end of sequence, by one forward pass of transformers.

    −∞ if one of the tokens is not among those that SAMPLING draws from.
    """
    tokenizer = AutoTokenizer.from_pretrained(CHECKPOINT)
    model = load(adapter)
    before, after = tokenizer(prompt).input_ids, [*tokenizer(tactic).input_ids, tokenizer.eos_token_id]
    logits = model(torch.tensor([before + after])).logits[0, len(before) - 1 : -1] / TEMPERATURE
    return sum(log_prob_drawn(row.tolist(), token) for row, token in zip(logits, after, strict=True))


def log_prob_drawn(logits: list[float], token: int) -> float:
    """log p of a token among the TOP_K most probable ones, and of these among the fewest of probability TOP_P."""
    best = sorted(range(len(logits)), key=lambda id_: -logits[id_])[:TOP_K]
    weights = [math.exp(logits[id_] - logits[best[0]]) for id_ in best]
    enough = next(n for n in range(1, TOP_K + 1) if sum(weights[:n]) >= TOP_P * sum(weights))
    if token not in best[:enough]:
        return -math.inf
    return math.log(weights[best.index(token)] / sum(weights[:enough]))


def test_a_checkpoint_in_a_folder_loads_without_a_bar_of_its_own() -> None:
    source = f"CheckpointSource(kind='transformers', checkpoint={CHECKPOINT!r})"
    code = f"""if True:
        from prover.config.sources import CheckpointSource
        from prover.generators import start_generator
        start_generator({source}).close()
    """
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == ""


def check(drawn: list[list[Candidate]], adapter: str | None = None) -> None:
    """Most samples must agree: a sample may spell its tactic with unusual tokens, which have another probability."""
    tokenizer = AutoTokenizer.from_pretrained(CHECKPOINT)
    samples = {(asked, candidate) for asked, row in zip(PROMPTS, drawn, strict=True) for candidate in row}
    agreeing = [
        abs(log_prob(asked, candidate.tactic, adapter) - candidate.log_prob) < within(1e-3, 0.1)
        and candidate.tokens == len(tokenizer(candidate.tactic).input_ids) + 1  # the end of sequence
        for asked, candidate in samples
    ]
    assert len(agreeing) >= 6
    assert sum(agreeing) >= 0.7 * len(agreeing)


async def several_callers(generator: Generator) -> None:
    rows = await asyncio.gather(*(generator.propose([state], n, [n]) for n in (1, 3) for state in PROMPTS))
    assert [len(row) for (row,) in rows] == [1, 1, 1, 3, 3, 3]


@pytest.fixture
def other_threads() -> Iterator[None]:
    """Run with another number of torch threads than the process started with, as after training in this process."""
    before = torch.get_num_threads()
    torch.set_num_threads(2 if before == 1 else 1)
    yield
    torch.set_num_threads(before)


@pytest.mark.usefixtures("other_threads")
@pytest.mark.parametrize("kind", KINDS)
async def test_log_probabilities_are_those_of_the_distribution_that_was_drawn_from(kind: Kind) -> None:
    generator = start_generator(CheckpointSource(kind=kind, checkpoint=CHECKPOINT, sampling=SAMPLING))
    drawn = await generator.propose(PROMPTS, 8, SEEDS)
    assert [len(row) for row in drawn] == [8, 8, 8]
    check(drawn)
    await several_callers(generator)
    assert await generator.propose(["x " * 3000], 4, [0]) == [[]]  # a state that is too long gets no tactics
    generator.close()


async def test_beams_are_the_most_probable_tactics_with_their_log_probabilities() -> None:
    beams = Sampling(decoding="beam")
    generator = start_generator(CheckpointSource(kind="transformers", checkpoint=CHECKPOINT, sampling=beams))
    drawn = await generator.propose(PROMPTS, 4, SEEDS)
    assert drawn == await generator.propose(PROMPTS, 4, [0, 0, 0]), "nothing is drawn"
    generator.close()
    tokenizer = AutoTokenizer.from_pretrained(CHECKPOINT)
    for asked, row in zip(PROMPTS, drawn, strict=True):
        before = tokenizer(asked).input_ids
        assert [candidate.log_prob for candidate in row] == sorted((each.log_prob for each in row), reverse=True)
        for candidate in row:
            after = [*tokenizer(candidate.tactic).input_ids, tokenizer.eos_token_id]
            with torch.inference_mode():
                logits = load(None)(torch.tensor([before + after])).logits[0, len(before) - 1 : -1]
            expected = float(logits.log_softmax(-1)[torch.arange(len(after)), after].sum())
            assert candidate.log_prob == pytest.approx(expected, abs=within(1e-3, 0.1))
            assert candidate.tokens == len(after)


@pytest.mark.parametrize("kind", KINDS)
async def test_a_state_draws_by_its_seed_whatever_is_drawn_beside_it(kind: Kind) -> None:
    """Enough states at once that vLLM reads their prompts in several steps."""
    states = [prompt(f"p{i} q r : Prop\nn m : Nat\nh : p{i} ∧ q\nhn : n = m + {i}\n⊢ q ∧ p{i} ∨ r") for i in range(48)]
    seeds = [1000 * i for i in range(len(states))]
    generator = start_generator(CheckpointSource(kind=kind, checkpoint=CHECKPOINT))
    began = time.monotonic()
    together = await generator.propose(states, 8, seeds)
    work = sum(candidate.seconds for row in together for candidate in row)
    assert 0 < work <= time.monotonic() - began, "the shares of all requests exceed the whole"
    few = [3, 30, 17]
    beside = await generator.propose([states[i] for i in few], 8, [seeds[i] for i in few])
    (alone,) = await generator.propose([states[3]], 8, [seeds[3]])
    (otherwise,) = await generator.propose([states[3]], 8, [7])
    generator.close()

    def tactics(row: list[Candidate]) -> list[str]:
        return [candidate.tactic for candidate in row]

    assert tactics(alone) == tactics(together[3]) != tactics(otherwise)
    assert [tactics(row) for row in beside] == [tactics(together[i]) for i in few]
    assert len(set(tactics(alone))) > 1


@pytest.mark.parametrize("kind", KINDS)
async def test_one_host_serves_a_base_and_its_adapters(kind: Kind, adapters: list[str]) -> None:
    host = start_host(CheckpointSource(kind=kind, checkpoint=CHECKPOINT, sampling=SAMPLING), adapters)
    models = [None, *adapters]
    drawn = await asyncio.gather(*(host.propose(PROMPTS, 8, SEEDS, adapter) for adapter in models))
    for adapter, candidates in zip(models, drawn, strict=True):
        check(candidates, adapter)
        with pytest.raises(AssertionError):  # the adapters differ from each other and from the base
            check(candidates, next(other for other in models if other != adapter))
    written = sum(candidate.tokens for rows in drawn for row in rows for candidate in row)
    assert host.meter.read().done == written
    host.close()


async def test_a_tokenizer_without_padding_serves(tmp_path: Path) -> None:
    """A tokenizer without a padding token, like that of Llama 3."""
    folder = Path(shutil.copytree(CHECKPOINT, tmp_path / "checkpoint"))
    for file in ("tokenizer_config.json", "special_tokens_map.json"):
        if (folder / file).exists():
            settings = json.loads((folder / file).read_text())
            settings.pop("pad_token", None)
            (folder / file).write_text(json.dumps(settings))
    assert AutoTokenizer.from_pretrained(folder).pad_token is None
    generator = start_generator(CheckpointSource(kind="transformers", checkpoint=str(folder), sampling=SAMPLING))
    check(await generator.propose(PROMPTS, 8, SEEDS))
    generator.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_broken_adapter_is_named(kind: Kind, tmp_path: Path) -> None:
    with pytest.raises(GeneratorError, match="no adapter at"):
        start_generator(CheckpointSource(kind=kind, checkpoint=CHECKPOINT, adapter=tmp_path / "none"))
    (tmp_path / "adapter_config.json").write_text(json.dumps({"peft_type": "LORA", "r": 4}))
    with pytest.raises(GeneratorError, match=re.escape(f"{tmp_path}")):
        start_generator(CheckpointSource(kind=kind, checkpoint=CHECKPOINT, adapter=tmp_path))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real vLLM server on a free port; yields its base address. In a chat, a turn is a state."""
    model = shutil.copytree(CHECKPOINT, tmp_path_factory.mktemp("served") / "model")
    (model / "chat_template.jinja").write_text("{% for turn in messages %}{{ turn.content }}{% endfor %}:::")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    arguments = ["--model", str(model), "--served-model-name", "tactics", "--host", "127.0.0.1", "--port", str(port)]
    arguments += ["--dtype", "float32", "--enforce-eager", "--block-size", "32", "--kv-cache-memory-bytes", "134217728"]
    arguments += ["--logprobs-mode", "processed_logprobs", "--no-enable-chunked-prefill"]
    process = subprocess.Popen(
        [sys.executable, "-m", "vllm.entrypoints.openai.api_server", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={
            **os.environ,
            "VLLM_NO_USAGE_STATS": "1",
            "HF_HUB_OFFLINE": "1",
            "OMP_NUM_THREADS": "1",  # with so small a model, threads wait for each other on busy cores
            "VLLM_CPU_OMP_THREADS_BIND": "nobind",
        },
        start_new_session=True,
    )

    def healthy() -> bool:
        assert process.poll() is None, "the server ended while it started"
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=1):
                return True
        except OSError:
            return False

    try:
        wait_until(healthy, "an answer of the server", seconds=300)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        os.killpg(process.pid, 15)
        process.wait(timeout=30)


@pytest.mark.slow
async def test_an_external_server_works_alike(server: str) -> None:
    generator = start_generator(ServerSource(kind="server", url=server, model="tactics", sampling=SAMPLING))
    drawn = await generator.propose(PROMPTS, 8, SEEDS)
    assert [len(row) for row in drawn] == [8, 8, 8]
    check(drawn)
    await several_callers(generator)
    assert await generator.propose(["⊢ " + "True ∧ " * 3000 + "True"], 2, [0]) == [[]], "no model reads so long a state"
    turns = [text.removesuffix(":::") for text in PROMPTS]
    chat = SAMPLING.model_copy(update={"mode": "chat"})
    talking = start_generator(ServerSource(kind="server", url=server, model="tactics", sampling=chat))
    check(await talking.propose(turns, 8, SEEDS))
    unknown = start_generator(ServerSource(kind="server", url=server, model="another"))
    with pytest.raises(GeneratorError, match="another"):
        await unknown.propose(PROMPTS, 1, SEEDS)


class Odd(BaseHTTPRequestHandler):
    """Answers every request with the server's `body`; with None, not at all."""

    def do_POST(self) -> None:
        body: str | None = self.server.body  # type: ignore[attr-defined]
        if body is None:
            self.server.over.wait()  # type: ignore[attr-defined]
            return
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        """Says nothing."""


async def drawn_from(body: str | None, mode: Literal["completion", "chat"] = "completion") -> list[Candidate]:
    """What the generator makes of this answer."""
    with HTTPServer(("127.0.0.1", 0), Odd) as odd:
        odd.body, odd.over = body, threading.Event()  # type: ignore[attr-defined]
        threading.Thread(target=odd.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{odd.server_port}/v1"
        patience = 1 if body is None else 120
        sampling = Sampling(mode=mode)
        source = ServerSource(kind="server", url=url, model="m", sampling=sampling, answer_seconds=patience)
        generator = start_generator(source)
        try:
            [row] = await generator.propose(PROMPTS[:1], 1, [0])
        finally:
            generator.close()
            odd.over.set()  # type: ignore[attr-defined]
            odd.shutdown()
    return row


def completion(**choice: object) -> str:
    """A body as OpenAI's protocol has it, but for what `choice` changes."""
    usual = {"index": 0, "finish_reason": "stop", "text": "rfl", "logprobs": {"token_logprobs": [-0.5, 1e-4]}}
    return json.dumps(
        {"id": "1", "object": "text_completion", "created": 0, "model": "m", "choices": [{**usual, **choice}]}
    )


CHAT = {"index": 0, "finish_reason": "stop", "logprobs": None, "message": {"role": "assistant", "content": "rfl"}}


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (completion(logprobs=None), "returns no log-probabilities"),
        (completion(logprobs={"token_logprobs": [-0.5, None]}), "returns no log-probabilities"),
        (completion(logprobs={"token_logprobs": [math.nan]}), "returns nan for a log-probability"),
        (completion(logprobs={"token_logprobs": [-math.inf]}), "returns -inf for a log-probability"),
        (completion(logprobs={"token_logprobs": [0.7]}), r"returns 0\.7 for a log-probability"),
        (completion(text=None), "does not answer as OpenAI's servers do"),
        (json.dumps({"choices": []}), "returns no choices"),
        (json.dumps({"choices": None}), "does not answer as OpenAI's servers do"),
        (json.dumps({"error": {"message": "busy"}}), "does not answer as OpenAI's servers do"),
        ('{"choices": [', "does not answer as OpenAI's servers do"),
        ("<html>", "does not answer as OpenAI's servers do"),
        (None, "did not answer within 1 s"),
    ],
)
async def test_an_answer_that_gives_no_scored_tactics_is_an_error(body: str | None, message: str) -> None:
    with pytest.raises(GeneratorError, match=message):
        await drawn_from(body)


async def test_a_chat_without_log_probabilities_is_an_error() -> None:
    with pytest.raises(GeneratorError, match="returns no log-probabilities"):
        await drawn_from(json.dumps({"id": "1", "object": "chat.completion", "choices": [CHAT]}), "chat")


async def test_half_a_character_is_no_part_of_a_tactic() -> None:
    [candidate] = await drawn_from(completion(text="rfl \ud800"))
    assert candidate.tactic == "rfl \ufffd"
    assert candidate.log_prob == pytest.approx(-0.4999)


async def test_a_server_that_is_not_there_is_named() -> None:
    generator = start_generator(ServerSource(kind="server", url="http://127.0.0.1:9/v1", model="tactics"))
    with pytest.raises(GeneratorError, match=r"127\.0\.0\.1:9"):
        await generator.propose(PROMPTS, 1, SEEDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_missing_checkpoint_is_named(kind: Kind, tmp_path: Path) -> None:
    with pytest.raises(GeneratorError, match="no checkpoint at"):
        start_generator(CheckpointSource(kind=kind, checkpoint=str(tmp_path / "none")))
    with pytest.raises(GeneratorError, match=r"no config\.json"):
        start_generator(CheckpointSource(kind=kind, checkpoint=str(tmp_path)))


async def test_automation_proposes_its_list_for_every_state() -> None:
    generator = start_generator(AutomationSource(kind="automation", tactics=("omega", "simp")))
    drawn = await generator.propose(PROMPTS, 8, SEEDS)
    assert [[candidate.tactic for candidate in row] for row in drawn] == [["omega", "simp"]] * 3
