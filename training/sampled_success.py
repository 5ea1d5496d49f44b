"""The probability that a model succeeds on a row, estimated from samples. DCO^a uses it in place of p.

Knows nothing of Lean: the caller defines success, such as a proof that Lean accepts or an answer that matches.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from training.tokenizer import Encoded


@dataclass(frozen=True)
class SampledSuccess:
    """Share of correct samples among samples of the current model, for rows given by number.

    Source: DCO^a in arXiv 2502.07154, with 64 samples at temperature 1.
    """

    rows: Sequence[Encoded]
    """The train rows; only their prompts are used."""
    tokenizer: Any
    """Decodes the sampled tokens."""
    check: Callable[[int, str], bool]
    """Row number and sampled text → whether the text is correct."""
    tries: int = 64
    """Number of samples per row."""
    max_new_tokens: int = 64
    """Maximum length of a sample in tokens; a truncated sample is checked as it is."""

    @torch.no_grad()
    def __call__(self, model: Any, numbers: Sequence[int]) -> Tensor:
        """Row numbers (at least one) → [B] shares in [0, 1], float64."""
        prompts = [ids[:length] for ids, length in (self.rows[number] for number in numbers)]
        longest = max(map(len, prompts))
        pad = self.tokenizer.pad_token_id
        ids = torch.tensor([[pad] * (longest - len(prompt)) + list(prompt) for prompt in prompts])  # [B, T]
        mask = torch.tensor([[0] * (longest - len(prompt)) + [1] * len(prompt) for prompt in prompts])
        output = model.generate(
            input_ids=ids.to(model.device),
            attention_mask=mask.to(model.device),
            do_sample=True,
            temperature=1.0,
            top_k=0,  # transformers would otherwise sample from the 50 likeliest tokens
            top_p=1.0,
            num_return_sequences=self.tries,
            max_new_tokens=self.max_new_tokens,
            pad_token_id=pad,
        )
        texts = self.tokenizer.batch_decode(output[:, longest:], skip_special_tokens=True)
        right = [self.check(numbers[index // self.tries], text) for index, text in enumerate(texts)]
        return torch.tensor(right, dtype=torch.float64).view(len(numbers), self.tries).mean(1)
