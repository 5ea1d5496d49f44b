"""Tactics from a checkpoint through plain transformers: for machines without vLLM."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer, set_seed

from prover.errors import GeneratorError
from prover.sampling import Sampling, check_checkpoint
from search import Candidate
from training.data import prompt

LARGEST_BATCH = 32
"""States in one call of `generate`: padding to the longest wastes more than a larger batch saves."""


class TransformersGenerator:
    """A model and one thread that runs it; states asked for while it runs form the next batch."""

    def __init__(self, checkpoint: str, sampling: Sampling) -> None:
        """Raises GeneratorError if the checkpoint is missing or cannot be loaded."""
        check_checkpoint(checkpoint)
        try:
            self._tokenizer = AutoTokenizer.from_pretrained(checkpoint, padding_side="left")
            self._model = AutoModelForCausalLM.from_pretrained(checkpoint, dtype="auto")
        except Exception as error:  # a broken folder can fail in any of three libraries
            raise GeneratorError(f"{checkpoint} cannot be loaded: {' '.join(str(error).split())}") from error
        device = "cuda" if torch.cuda.is_available() else "cpu"
        self._model.to(device).eval()
        if device == "cpu":
            self._model.float()
        self._sampling = sampling
        set_seed(sampling.seed)
        self._waiting: list[tuple[str, int, asyncio.Future[list[Candidate]]]] = []
        self._running: asyncio.Task[None] | None = None
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="transformers")

    async def propose(self, states: Sequence[str], n: int) -> list[list[Candidate]]:
        loop = asyncio.get_running_loop()
        futures = [loop.create_future() for _ in states]
        self._waiting += [(state, n, future) for state, future in zip(states, futures, strict=True)]
        if self._running is None or self._running.done():
            self._running = loop.create_task(self._work())
        return list(await asyncio.gather(*futures))

    async def _work(self) -> None:
        loop = asyncio.get_running_loop()
        while self._waiting:
            n = self._waiting[0][1]
            batch = [asked for asked in self._waiting if asked[1] == n][:LARGEST_BATCH]
            self._waiting = [asked for asked in self._waiting if asked not in batch]
            try:
                drawn = await loop.run_in_executor(self._thread, self._generate, [state for state, _, _ in batch], n)
            except Exception as error:
                for _, _, future in batch:
                    future.set_exception(error)
                continue
            for (_, _, future), candidates in zip(batch, drawn, strict=True):
                if not future.done():  # done when the search that asked was cancelled
                    future.set_result(candidates)

    def _generate(self, states: list[str], n: int) -> list[list[Candidate]]:
        prompts = [prompt(state) for state in states]
        short = [i for i, text in enumerate(prompts) if len(self._tokenizer(text).input_ids) <= self._limit]
        drawn: list[list[Candidate]] = [[] for _ in states]
        if short:
            for i, candidates in zip(short, self._sample([prompts[i] for i in short], n), strict=True):
                drawn[i] = candidates
        return drawn

    @property
    def _limit(self) -> int:
        return self._sampling.max_prompt_tokens

    @torch.inference_mode()
    def _sample(self, prompts: list[str], n: int) -> list[list[Candidate]]:
        inputs = self._tokenizer(prompts, return_tensors="pt", padding=True).to(self._model.device)
        eos = self._model.generation_config.eos_token_id
        output = self._model.generate(
            **inputs,
            do_sample=True,
            num_return_sequences=n,
            temperature=self._sampling.temperature,
            top_k=0,  # transformers would otherwise sample from the 50 likeliest tokens
            top_p=1.0,
            max_new_tokens=self._sampling.max_tactic_tokens,
            pad_token_id=self._tokenizer.pad_token_id,
            output_scores=True,
            return_dict_in_generate=True,
        )
        tactics = output.sequences[:, inputs.input_ids.shape[1] :]  # [B·n, T]
        scores = self._model.compute_transition_scores(output.sequences, output.scores, normalize_logits=True)
        ended = torch.isin(tactics, torch.as_tensor(eos, device=tactics.device))
        after_end = ended.cumsum(1) - ended.long() > 0  # [B·n, T], true behind the first end of sequence
        log_probs = scores.float().masked_fill(after_end, 0.0).sum(1).clamp(max=0.0).tolist()
        texts = self._tokenizer.batch_decode(tactics, skip_special_tokens=True)
        counts = (~after_end).sum(1).tolist()
        drawn = zip(texts, log_probs, counts, strict=True)
        candidates = [Candidate(text.strip(), log_prob, tokens) for text, log_prob, tokens in drawn]
        return [candidates[i : i + n] for i in range(0, len(candidates), n)]

    def close(self) -> None:
        self._thread.shutdown(wait=True, cancel_futures=True)
