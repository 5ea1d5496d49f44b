"""Tactics from a checkpoint and its LoRA adapters through plain transformers, for machines without vLLM.

Knows neither Lean nor trees.
"""

import asyncio
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple

import torch
from torch import Tensor
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM, AutoTokenizer, LogitsProcessorList

from prover.config.checkpoint import check_adapter, check_checkpoint
from prover.errors import GeneratorError
from prover.generators.conversation import candidate, encode
from prover.generators.seeded_sampler import SeededSampler
from prover.metrics import Meter
from search import Candidate
from training.model import load_model
from training.profile import Profile

LARGEST_BATCH = 32
"""Largest number of states per call of `generate`: beyond it, padding to the longest prompt wastes more than a larger
batch saves."""


class _Asked(NamedTuple):
    """A prompt that waits for its tactics."""

    prompt: str
    n: int
    seed: int
    adapter: str | None
    future: "asyncio.Future[list[Candidate]]"


class TransformersHost:
    """A model and one thread that runs it; states that arrive while it runs form the next batch."""

    def __init__(self, checkpoint: str, profile: Profile, adapters: Sequence[str] = ()) -> None:
        """`profile`: how the checkpoint is prompted and sampled; `adapters`: folders in PEFT's format.

        Raises GeneratorError if the checkpoint, an adapter or PEFT is missing or cannot be loaded.
        """
        check_checkpoint(checkpoint)
        self._is_encoder = profile.mode == "seq2seq"
        try:
            self._tokenizer = AutoTokenizer.from_pretrained(
                checkpoint, padding_side="right" if self._is_encoder else "left"
            )
            kind = AutoModelForSeq2SeqLM if self._is_encoder else AutoModelForCausalLM
            self._model = load_model(checkpoint, "auto", kind)
        except Exception as error:  # a broken folder can fail in any of three libraries
            raise GeneratorError(f"{checkpoint} cannot be loaded: {' '.join(str(error).split())}") from error
        if self._tokenizer.pad_token is None:  # padding is masked, so any token will do
            self._tokenizer.pad_token = self._tokenizer.eos_token
        self._adapters = {adapter: self._load(adapter, number) for number, adapter in enumerate(adapters)}
        device = "cuda" if torch.cuda.is_available() else "cpu"
        self._model.to(device).eval()
        if device == "cpu":
            self._model.float()
        self.meter = Meter()
        self._profile = profile
        self._waiting: list[_Asked] = []
        self._running: asyncio.Task[None] | None = None
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="transformers")

    def _load(self, adapter: str, number: int) -> str:
        """Load the adapter into the model and return the name that the model knows it by."""
        check_adapter(adapter)
        name = f"adapter-{number}"
        try:
            self._model.load_adapter(adapter, name)
        except Exception as error:  # it may not fit the base, or PEFT may be absent
            raise GeneratorError(f"{adapter} cannot be loaded: {' '.join(str(error).split())}") from error
        return name

    async def propose(
        self, prompts: Sequence[str], n: int, seeds: Sequence[int], adapter: str | None = None
    ) -> list[list[Candidate]]:
        loop = asyncio.get_running_loop()
        pairs = zip(prompts, seeds, strict=True)
        asked = [_Asked(prompt, n, seed, adapter, loop.create_future()) for prompt, seed in pairs]
        self._waiting += asked
        if self._running is None or self._running.done():
            self._running = loop.create_task(self._work())
        return list(await asyncio.gather(*(one.future for one in asked)))

    async def _work(self) -> None:
        loop = asyncio.get_running_loop()
        while self._waiting:
            n, adapter = self._waiting[0].n, self._waiting[0].adapter
            batch = [one for one in self._waiting if (one.n, one.adapter) == (n, adapter)][:LARGEST_BATCH]
            self._waiting = [one for one in self._waiting if one not in batch]
            self.meter.set(len(batch) * n, sum(one.n for one in self._waiting))
            try:
                drawn = await loop.run_in_executor(self._thread, self._generate, batch)
            except Exception as error:
                for one in batch:
                    if not one.future.done():  # done if the search that asked was cancelled
                        one.future.set_exception(error)
                continue
            for one, candidates in zip(batch, drawn, strict=True):
                self.meter.count(sum(candidate.tokens for candidate in candidates))
                if not one.future.done():
                    one.future.set_result(candidates)
        self.meter.set(0, 0)

    def _generate(self, batch: Sequence[_Asked]) -> list[list[Candidate]]:
        """The tactics of prompts that want equally many, of the same adapter."""
        prompts = [encode(self._tokenizer, self._profile, one.prompt) for one in batch]
        short = [i for i, tokens in enumerate(prompts) if len(tokens) <= self._profile.max_prompt_tokens]
        drawn: list[list[Candidate]] = [[] for _ in batch]
        if short:
            self._use(batch[0].adapter)
            rows = self._write([prompts[i] for i in short], batch[0].n, [batch[i].seed for i in short])
            for i, candidates in zip(short, rows, strict=True):
                drawn[i] = candidates
        return drawn

    def _use(self, adapter: str | None) -> None:
        if adapter is not None:
            self._model.enable_adapters()
            self._model.set_adapter(self._adapters[adapter])
        elif self._adapters:
            self._model.disable_adapters()

    @torch.inference_mode()
    def _write(self, prompts: Sequence[list[int]], n: int, seeds: Sequence[int]) -> list[list[Candidate]]:
        inputs = self._tokenizer.pad({"input_ids": list(prompts)}, return_tensors="pt").to(self._model.device)
        inputs = {name: inputs[name] for name in ("input_ids", "attention_mask")}
        began = time.monotonic()
        if self._profile.decoding == "beam":
            answers, log_probs = self._beams(inputs, n)
        else:
            answers, log_probs = self._samples(inputs, n, seeds)
        answers = answers[:, 1 if self._is_encoder else inputs["input_ids"].shape[1] :]  # [B·n, T]
        eos = torch.as_tensor(self._model.generation_config.eos_token_id, device=answers.device)
        ended = torch.isin(answers, eos)
        lengths = (ended.cumsum(1) - ended.long() == 0).sum(1).tolist()  # through the first end of sequence
        texts = self._tokenizer.batch_decode(answers, skip_special_tokens=True)
        whole = ended.any(1).tolist()
        if self._profile.stop:
            cut = [self._cut(row[:length]) for row, length in zip(answers.tolist(), lengths, strict=True)]
            whole = [end or len(text) < len(all_) for end, (_, text), all_ in zip(whole, cut, texts, strict=True)]
            lengths, texts = [length for length, _ in cut], [text for _, text in cut]
        if log_probs.dim() == 2:
            place = torch.arange(answers.shape[1], device=answers.device)
            beyond = place >= torch.tensor(lengths, device=answers.device)[:, None]
            log_probs = log_probs.masked_fill(beyond, 0.0).sum(1)
        each = (time.monotonic() - began) / len(texts)
        written = zip(texts, log_probs.tolist(), lengths, whole, strict=True)
        candidates = [
            candidate(self._profile, text, log_prob, tokens, truncated=not end, seconds=each)
            for text, log_prob, tokens, end in written
        ]
        return [candidates[i : i + n] for i in range(0, len(candidates), n)]

    def _samples(self, inputs: dict[str, Tensor], n: int, seeds: Sequence[int]) -> tuple[Tensor, Tensor]:
        """n answers to each prompt [B·n, T], and the log-probabilities of their tokens [B·n, T′]."""
        rows = {name: values.repeat_interleave(n, dim=0) for name, values in inputs.items()}  # [B·n, …]
        sampler = SeededSampler(
            [seed + i for seed in seeds for i in range(n)],
            self._model.device,
            temperature=self._profile.temperature,
            top_p=self._profile.top_p,
            top_k=self._profile.top_k,
        )
        answers = self._model.generate(
            **rows,
            **self._limits(),
            do_sample=False,  # the sampler has drawn already
            logits_processor=LogitsProcessorList([sampler]),
        )
        return answers, torch.stack(sampler.log_probs, dim=1)

    def _beams(self, inputs: dict[str, Tensor], n: int) -> tuple[Tensor, Tensor]:
        """The n most probable answers to each prompt that n beams find [B·n, T], and their log-probabilities [B·n]."""
        found = self._model.generate(
            **inputs,
            **self._limits(),
            do_sample=False,
            num_beams=max(2, n),
            num_return_sequences=n,
            length_penalty=0.0,  # so that beams are ordered by Σ log p
            early_stopping=False,
            output_scores=True,
            return_dict_in_generate=True,
        )
        return found.sequences, found.sequences_scores

    def _limits(self) -> dict[str, Any]:
        return {
            "temperature": None,
            "top_k": None,
            "top_p": None,
            "max_new_tokens": self._profile.max_tactic_tokens,
            "stop_strings": list(self._profile.stop) or None,
            "tokenizer": self._tokenizer,
            "pad_token_id": self._tokenizer.pad_token_id,
        }

    def _cut(self, tokens: list[int]) -> tuple[int, str]:
        """The number of tokens written until a stop string was complete, and the text before it."""
        text = ""
        for length in range(1, len(tokens) + 1):
            text = self._tokenizer.decode(tokens[:length], skip_special_tokens=True)
            found = [place for stop in self._profile.stop if (place := text.find(stop)) >= 0]
            if found:
                return length, text[: min(found)]
        return len(tokens), text

    def close(self) -> None:
        self._thread.shutdown(wait=True, cancel_futures=True)
