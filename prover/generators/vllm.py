"""Tactics from a checkpoint and its LoRA adapters, served by one vLLM engine in this process.

One thread drives the engine: it adds the requests that have arrived since the last step, then steps, so that the states
of all searches share the engine's continuous batch. Log-probabilities are those of the distribution that was sampled
from (vLLM's `processed_logprobs`: temperature included), summed over the tactic's tokens and the end of sequence. Knows
neither Lean nor trees.
"""

import asyncio
import os
import queue
import threading
import time
from collections.abc import Sequence
from concurrent.futures import Future
from typing import Any, NamedTuple, get_args

from prover.config.checkpoint import check_adapter, check_loadable
from prover.errors import GeneratorError
from prover.generators.conversation import candidate, encode
from prover.metrics import Meter
from search import Candidate
from training.profile import Profile

BLOCK_SIZE = 32
"""Tokens per block of the cache. Proof states are short: with vLLM's default of 128 on a CPU, their prefixes never hit
the cache."""

MAX_SEQUENCES = 512
"""Largest number of tactics written at once, e.g. 8 for each of 64 states. vLLM's default for its engine class is 128.
"""


class _Asked(NamedTuple):
    """A state that waits for its tactics."""

    tokens: list[int]
    n: int
    seed: int
    adapter: str | None
    future: "Future[list[Candidate]]"


class _Begun(NamedTuple):
    """A state whose tactics are being written."""

    future: "Future[list[Candidate]]"
    n: int
    worked: float
    """The engine's seconds of work per tactic when it began."""


class VllmHost:
    """A vLLM engine and the thread that drives it."""

    def __init__(
        self,
        checkpoint: str,
        profile: Profile,
        adapters: Sequence[str] = (),
        *,
        cache_mb: int | None = 256,
    ) -> None:
        """`profile`: how the checkpoint is prompted and sampled; `adapters`: folders in PEFT's format; `cache_mb`: MiB
        for keys and values. With None, vLLM takes most of the device.

        Raises GeneratorError if the checkpoint, an adapter or vLLM is missing.
        """
        if profile.mode == "seq2seq" or profile.decoding == "beam":
            what = "an encoder and a decoder" if profile.mode == "seq2seq" else "beam search"
            raise GeneratorError(f"vLLM does not serve {what}; use the generator `transformers`")
        check_loadable(checkpoint)
        ranks = [check_adapter(adapter) for adapter in adapters]
        self.meter = Meter()
        self._profile = profile
        self._engine = _start_engine(checkpoint, profile, ranks, cache_mb)
        self._adapters = {adapter: self._load(adapter, number) for number, adapter in enumerate(adapters, start=1)}
        self._tokenizer = self._engine.get_tokenizer()
        self._asked: queue.SimpleQueue[_Asked | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._drive, name="vllm", daemon=True)
        self._thread.start()

    def _load(self, adapter: str, number: int) -> Any:
        from vllm.lora.request import LoRARequest

        request = LoRARequest(lora_name=adapter, lora_int_id=number, lora_path=adapter)
        try:
            self._engine.add_lora(request)
        except Exception as error:  # a broken adapter can fail anywhere in vLLM
            raise GeneratorError(f"vLLM cannot load the adapter {adapter}: {_one_line(error)}") from error
        return request

    async def propose(
        self, prompts: Sequence[str], n: int, seeds: Sequence[int], adapter: str | None = None
    ) -> list[list[Candidate]]:
        futures = [self._ask(prompt, n, seed, adapter) for prompt, seed in zip(prompts, seeds, strict=True)]
        return list(await asyncio.gather(*map(asyncio.wrap_future, futures)))

    def _ask(self, prompt: str, n: int, seed: int, adapter: str | None) -> "Future[list[Candidate]]":
        future: Future[list[Candidate]] = Future()
        if not self._thread.is_alive():
            future.set_exception(GeneratorError("the vLLM engine was closed or has failed"))
            return future
        tokens = encode(self._tokenizer, self._profile, prompt)
        if len(tokens) > self._profile.max_prompt_tokens:  # too long for the model, so it gets no tactics
            future.set_result([])
        else:
            self._asked.put(_Asked(tokens, n, seed, adapter, future))
        return future

    def _drive(self) -> None:
        import torch

        # Each thread has its own OpenMP thread count, and torch sets that of this thread at its first operation. vLLM
        # plans its attention before that and runs it afterwards, so it fails if training has set another count in this
        # process. The call makes torch set the count now.
        torch.get_num_threads()
        waiting: dict[str, _Begun] = {}
        number = 0
        worked = 0.0  # seconds that the engine has worked for each tactic that was asked for all the time
        try:
            while True:
                if not waiting:
                    self.meter.set(0, 0)
                while not self._asked.empty() or not waiting:
                    asked = self._asked.get()
                    if asked is None:
                        return
                    if not asked.future.set_running_or_notify_cancel():  # its search was cancelled
                        continue
                    number += 1
                    waiting[str(number)] = _Begun(asked.future, asked.n, worked)
                    adapter = None if asked.adapter is None else self._adapters[asked.adapter]
                    prompt_tokens = {"prompt_token_ids": asked.tokens}
                    params = self._params(asked.n, asked.seed)
                    self._engine.add_request(str(number), prompt_tokens, params, lora_request=adapter)
                running, not_begun = self._engine.engine_core.engine_core.scheduler.get_request_counts()
                self.meter.set(running or not_begun, not_begun if running else 0)
                began = time.monotonic()
                outputs = self._engine.step()
                worked += (time.monotonic() - began) / sum(request.n for request in waiting.values())
                for output in outputs:
                    if output.finished:
                        request = waiting.pop(output.request_id)
                        candidates = [self._candidate(o, worked - request.worked) for o in output.outputs]
                        self.meter.count(sum(candidate.tokens for candidate in candidates))
                        request.future.set_result(candidates)
        except Exception as error:  # the engine is lost, so every waiting request must fail
            failure = GeneratorError(f"the vLLM engine failed: {error}")
            failure.__cause__ = error
            for request in waiting.values():
                request.future.set_exception(failure)
            raise
        finally:
            while not self._asked.empty():
                asked = self._asked.get()
                if asked is not None:
                    asked.future.set_exception(GeneratorError("the vLLM engine was closed"))

    def _params(self, n: int, seed: int) -> Any:
        from vllm import SamplingParams
        from vllm.sampling_params import RequestOutputKind

        return SamplingParams(
            n=n,
            seed=seed,  # vLLM draws the i-th tactic with seed + i
            temperature=self._profile.temperature,
            top_p=self._profile.top_p,
            top_k=self._profile.top_k or 0,
            max_tokens=self._profile.max_tactic_tokens,
            stop=list(self._profile.stop),
            logprobs=0,
            output_kind=RequestOutputKind.FINAL_ONLY,
        )

    def _candidate(self, output: Any, seconds: float) -> Candidate:
        return candidate(
            self._profile,
            output.text,
            output.cumulative_logprob,
            len(output.token_ids),
            truncated=output.finish_reason == "length",
            seconds=seconds,
        )

    def close(self) -> None:
        self._asked.put(None)
        self._thread.join()


def _start_engine(checkpoint: str, profile: Profile, ranks: Sequence[int], cache_mb: int | None) -> Any:
    os.environ.setdefault("VLLM_NO_USAGE_STATS", "1")
    os.environ.setdefault("VLLM_LOGGING_LEVEL", "ERROR")
    os.environ["VLLM_ENABLE_V1_MULTIPROCESSING"] = "0"  # the engine runs in this process, so that states are not copied
    try:
        import torch

        on_gpu = torch.cuda.is_available()
        if not on_gpu:
            # vLLM compiles a few functions even if `enforce_eager` is set. On a CPU, compiling needs a C++ compiler
            # and takes longer than it saves. torch reads this when vLLM is imported.
            os.environ["TORCHDYNAMO_DISABLE"] = "1"
        from vllm import EngineArgs, LLMEngine
        from vllm.config.lora import MaxLoRARanks
    except ImportError as error:
        raise GeneratorError(
            f"vLLM cannot be imported ({error}); install the extra `cpu` or `gpu`, or use the generator `transformers`"
        ) from error
    rank = min((rank for rank in get_args(MaxLoRARanks) if rank >= max(ranks, default=0)), default=None)
    if rank is None:
        raise GeneratorError(f"vLLM serves adapters of rank up to {max(get_args(MaxLoRARanks))}, not {max(ranks)}")
    options = EngineArgs(
        model=checkpoint,
        dtype="auto" if on_gpu else "float32",  # vLLM would silently take bfloat16, several times slower on a CPU
        enforce_eager=not on_gpu,
        block_size=None if on_gpu else BLOCK_SIZE,
        kv_cache_memory_bytes=None if cache_mb is None else cache_mb << 20,
        max_model_len=profile.max_prompt_tokens + profile.max_tactic_tokens,
        max_num_seqs=MAX_SEQUENCES,
        logprobs_mode="processed_logprobs",
        # Of a prompt that is read in chunks, vLLM draws a token after each chunk and takes the draw back. On a CPU it
        # cannot take back a draw that has a seed, and the engine fails.
        enable_chunked_prefill=None if on_gpu else False,
        enable_lora=bool(ranks),
        # Slots for all adapters in one batch, and one that stays empty: on a CPU, vLLM uses the last slot for states
        # without an adapter.
        max_loras=len(ranks) + 1,
        max_lora_rank=rank,
    )
    try:
        return LLMEngine.from_engine_args(options)
    except Exception as error:  # a broken folder can fail anywhere in vLLM
        raise GeneratorError(f"vLLM cannot load {checkpoint}: {_one_line(error)}") from error


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:500]
