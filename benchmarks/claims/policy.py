"""Sampling from a checkpoint: texts in, counted tactics out. Knows no Lean."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from transformers import PreTrainedTokenizerFast

from benchmarks.claims.models import Checkpoint
from benchmarks.claims.sampler import PrefixSampler
from benchmarks.claims.settings import MAX_PROMPT_TOKENS, MAX_TACTIC_TOKENS, Settings
from training.data import prompt
from training.model import load_model
from training.tokenizer import load_tokenizer


@dataclass(frozen=True)
class Sampled:
    """A sampled tactic and its count."""

    tactic: str
    count: int
    log_prob: float
    """Log-probability of the whole tactic, end of sequence included, at the sampling temperature."""


class Policy:
    """One checkpoint at one temperature. Its name and the order of calls determine its draws."""

    def __init__(self, settings: Settings, checkpoint: Checkpoint, temperature: float, stage: str) -> None:
        folder = checkpoint.folder(settings)
        self._tokenizer: PreTrainedTokenizerFast = load_tokenizer(folder)
        self._sampler = PrefixSampler(load_model(folder), self._tokenizer.eos_token_id)
        self._temperature = temperature
        self._random = np.random.default_rng(zlib.crc32(f"{checkpoint} {temperature} {stage}".encode()))

    def draw(self, states: Sequence[str], counts: Sequence[int]) -> list[list[Sampled]]:
        """`counts[i]` tactics for each state: [B] → [B][≤ counts[i]]; none for a state that is too long."""
        prompts = self._tokenizer([prompt(state) for state in states], add_special_tokens=False)["input_ids"]
        short = [index for index, ids in enumerate(prompts) if len(ids) <= MAX_PROMPT_TOKENS]
        drawn: list[list[Sampled]] = [[] for _ in states]
        found = self._sampler.draw(
            [prompts[index] for index in short],
            [counts[index] for index in short],
            temperature=self._temperature,
            max_tokens=MAX_TACTIC_TOKENS,
            random=self._random,
        )
        for index, draws in zip(short, found, strict=True):
            texts = self._tokenizer.batch_decode([draw.tokens for draw in draws])
            drawn[index] = [
                Sampled(text.strip(), draw.count, min(0.0, draw.log_prob))
                for text, draw in zip(texts, draws, strict=True)
            ]
        return drawn
