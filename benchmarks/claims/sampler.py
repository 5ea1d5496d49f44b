"""Draws many samples of one prompt at the cost of the distinct ones, by splitting counts token by token.

A prompt to be sampled n times starts as one row with count n. At each token, one multinomial draw divides the count
among the next tokens, and one row continues for each token with a positive count. The counts of the tactics have the
same distribution as with n independent samples; the work grows with the number of distinct prefixes. Rows of one prompt
share its keys and values. Works for the Llamas that `training.model.new_model` creates. Knows no Lean.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import scaled_dot_product_attention, silu

LARGEST_BATCH = 64
"""Maximum number of prompts processed together."""
GROUP = 8
"""Number of rows of a prompt that attend to it together."""


@dataclass(frozen=True)
class Draw:
    """A sampled sequence of tokens."""

    tokens: tuple[int, ...]
    """The tokens, without the end of sequence."""
    count: int
    """Number of samples equal to this one."""
    log_prob: float
    """Log-probability at the sampling temperature, end of sequence included unless the sample was truncated."""


@dataclass
class _Cache:
    """Keys and values of one layer."""

    prompt_keys: Tensor  # [B, H, T, D]
    prompt_values: Tensor  # [B, H, T, D]
    keys: Tensor  # [R, H, t, D], of the tokens of a row
    values: Tensor  # [R, H, t, D]


class PrefixSampler:
    """The samples of one model."""

    def __init__(self, model: Any, end: int) -> None:
        """`model` is a float32 `LlamaForCausalLM` with as many key heads as heads; `end` is the id that ends a row."""
        base, config = model.base_model, model.config
        self._heads, self._size, self._end = config.num_attention_heads, config.head_dim, end
        self._epsilon = config.rms_norm_eps
        self._embedding = base.embed_tokens.weight.detach()
        self._out = model.lm_head.weight.detach().T.contiguous()
        self._norm = base.norm.weight.detach()
        self._layers = [_Layer(layer) for layer in base.layers]
        places = torch.arange(config.max_position_embeddings).float()
        inverse = base.rotary_emb.inv_freq.float()
        angles = torch.outer(places, inverse).repeat(1, 2)  # [P, D]
        self._cos, self._sin = angles.cos(), angles.sin()

    @torch.inference_mode()
    def draw(
        self,
        prompts: Sequence[Sequence[int]],
        counts: Sequence[int],
        *,
        temperature: float,
        max_tokens: int,
        random: np.random.Generator,
    ) -> list[list[Draw]]:
        """`counts[i]` samples of each prompt, with equal ones merged: prompts [B] → draws [B][≤ counts[i]].

        A row that has not ended after `max_tokens` tokens is returned as it is.
        """
        drawn: list[list[Draw]] = [[] for _ in prompts]
        order = sorted(range(len(prompts)), key=lambda index: len(prompts[index]))
        for start in range(0, len(order), LARGEST_BATCH):
            batch = order[start : start + LARGEST_BATCH]
            found = self._draw_batch(
                [prompts[i] for i in batch], [counts[i] for i in batch], temperature, max_tokens, random
            )
            for owner, draw in found:
                drawn[batch[owner]].append(draw)
        return drawn

    def _draw_batch(
        self,
        prompts: list[Sequence[int]],
        counts: list[int],
        temperature: float,
        max_tokens: int,
        random: np.random.Generator,
    ) -> list[tuple[int, Draw]]:
        lengths = torch.tensor([len(prompt) for prompt in prompts])
        logits, caches = self._read(prompts, lengths)
        hidden_from_padding = torch.arange(int(lengths.max())) >= lengths[:, None]  # [B, T]
        owner = np.arange(len(prompts))
        count, log_prob = np.array(counts), np.zeros(len(prompts))
        tokens: list[tuple[int, ...]] = [()] * len(prompts)
        drawn: list[tuple[int, Draw]] = []
        for length in range(1, max_tokens + 1):
            scores = torch.log_softmax(logits.double() / temperature, -1).numpy()  # [R, V]
            chances = np.exp(scores)
            split = random.multinomial(count, chances / chances.sum(-1, keepdims=True))
            row, token = np.nonzero(split)
            total = log_prob[row] + scores[row, token]
            given = split[row, token]
            alive = token != self._end
            for index in np.flatnonzero(~alive):
                draw = Draw(tokens[row[index]], int(given[index]), float(total[index]))
                drawn.append((int(owner[row[index]]), draw))
            row, token, count, log_prob = row[alive], token[alive], given[alive], total[alive]
            tokens = [(*tokens[r], int(t)) for r, t in zip(row, token, strict=True)]
            owner = owner[row]
            if len(row) == 0:
                return drawn
            if length < max_tokens:
                for cache in caches:
                    cache.keys, cache.values = cache.keys[row], cache.values[row]
                owners = torch.from_numpy(owner)
                positions = lengths[owners] + length - 1
                logits = self._write(torch.from_numpy(token), owners, positions, hidden_from_padding, caches)
        cut = zip(owner, tokens, count, log_prob, strict=True)
        return drawn + [(int(o), Draw(t, int(c), float(lp))) for o, t, c, lp in cut]

    def _read(self, prompts: list[Sequence[int]], lengths: Tensor) -> tuple[Tensor, list[_Cache]]:
        """Logits [B, V] of the token after each prompt, and the layers' caches of the prompts."""
        batch, longest = len(prompts), int(lengths.max())
        ids = torch.zeros(batch, longest, dtype=torch.long)
        for index, prompt in enumerate(prompts):
            ids[index, : len(prompt)] = torch.tensor(prompt)
        x = self._embedding[ids]  # [B, T, W]
        cos, sin = self._cos[:longest], self._sin[:longest]
        caches = []
        for layer in self._layers:
            heads = layer.attention_input(x, self._epsilon).view(batch, longest, 3, self._heads, self._size)
            query, key, value = heads.permute(2, 0, 3, 1, 4)  # each [B, H, T, D]
            query, key = _rotated(query, cos, sin), _rotated(key, cos, sin)
            mixed = scaled_dot_product_attention(query, key, value, is_causal=True)
            x = layer.rest(x, mixed.transpose(1, 2).reshape(batch, longest, -1), self._epsilon)
            nothing = key.new_empty(batch, self._heads, 0, self._size)
            caches.append(_Cache(key, value, nothing, nothing))
        last = x[torch.arange(batch), lengths - 1]
        return _normed(last, self._norm, self._epsilon) @ self._out, caches

    def _write(self, token: Tensor, owner: Tensor, position: Tensor, hidden: Tensor, caches: list[_Cache]) -> Tensor:
        """Logits [R, V] of the token after `token` [R], the newest token of each row; `owner` [R] is sorted."""
        rows, scale = len(token), self._size**-0.5
        group, slot, owner_of_group = _groups(owner)
        hidden = hidden[owner_of_group]
        padded = self._embedding.new_zeros(len(owner_of_group), GROUP, self._heads, 1)
        cos, sin = self._cos[position][:, None], self._sin[position][:, None]
        x = self._embedding[token]  # [R, W]
        for layer, cache in zip(self._layers, caches, strict=True):
            query, key, value = layer.attention_input(x, self._epsilon).view(rows, 3, self._heads, self._size).unbind(1)
            query, key = _rotated(query, cos, sin), _rotated(key, cos, sin)  # [R, H, D]
            cache.keys = torch.cat([cache.keys, key[:, :, None]], 2)
            cache.values = torch.cat([cache.values, value[:, :, None]], 2)
            queries = padded.repeat(1, 1, 1, self._size)  # [G, S, H, D]
            queries[group, slot] = query
            to_prompt = queries.transpose(1, 2) @ cache.prompt_keys[owner_of_group].transpose(2, 3)  # [G, H, S, T]
            to_prompt = to_prompt.transpose(1, 2)[group, slot].masked_fill(hidden[group, None], -torch.inf)  # [R, H, T]
            to_row = (cache.keys @ query[..., None]).squeeze(-1)  # [R, H, t]
            weights = torch.softmax(torch.cat([to_prompt, to_row], -1) * scale, -1)
            of_prompt, of_row = weights[..., : to_prompt.shape[-1]], weights[..., to_prompt.shape[-1] :]
            spread = padded.repeat(1, 1, 1, of_prompt.shape[-1])  # [G, S, H, T]
            spread[group, slot] = of_prompt
            from_prompt = spread.transpose(1, 2) @ cache.prompt_values[owner_of_group]  # [G, H, S, D]
            mixed = from_prompt.transpose(1, 2)[group, slot] + (of_row[:, :, None] @ cache.values).squeeze(
                2
            )  # [R, H, D]
            x = layer.rest(x, mixed.reshape(rows, -1), self._epsilon)
        scores: Tensor = _normed(x, self._norm, self._epsilon) @ self._out
        return scores


class _Layer:
    """The weights of one layer, transposed, with those of queries, keys and values in one matrix."""

    def __init__(self, layer: Any) -> None:
        attention, forward = layer.self_attn, layer.mlp
        parts = (attention.q_proj, attention.k_proj, attention.v_proj)
        self._heads = torch.cat([part.weight.detach() for part in parts]).T.contiguous()
        self._mix = attention.o_proj.weight.detach().T.contiguous()
        self._up = torch.cat([forward.gate_proj.weight.detach(), forward.up_proj.weight.detach()]).T.contiguous()
        self._down = forward.down_proj.weight.detach().T.contiguous()
        self._before = layer.input_layernorm.weight.detach()
        self._between = layer.post_attention_layernorm.weight.detach()

    def attention_input(self, x: Tensor, epsilon: float) -> Tensor:
        """[…, W] → queries, keys and values [..., 3·H·D]."""
        return _normed(x, self._before, epsilon) @ self._heads

    def rest(self, x: Tensor, mixed: Tensor, epsilon: float) -> Tensor:
        """The rest of the layer after the heads: [..., W] and the heads' output [..., H·D] → [..., W]."""
        x = x + mixed @ self._mix
        gate, up = (_normed(x, self._between, epsilon) @ self._up).chunk(2, -1)
        raised: Tensor = x + (silu(gate) * up) @ self._down
        return raised


def _groups(owner: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Divide the rows of each prompt into groups of `GROUP`: group [R] and slot [R] of each row, prompt of each group.

    `owner` [R] is sorted. Padding every prompt to the largest number of rows would waste most of the work.
    """
    prompts, of_prompt = torch.unique_consecutive(owner, return_counts=True)
    first_row = (of_prompt.cumsum(0) - of_prompt).repeat_interleave(of_prompt)
    place = torch.arange(len(owner)) - first_row
    groups_of_prompt = -(-of_prompt // GROUP)
    first_group = (groups_of_prompt.cumsum(0) - groups_of_prompt).repeat_interleave(of_prompt)
    return first_group + place // GROUP, place % GROUP, prompts.repeat_interleave(groups_of_prompt)


def _normed(x: Tensor, weight: Tensor, epsilon: float) -> Tensor:
    return torch.nn.functional.rms_norm(x, weight.shape, weight, epsilon)


def _rotated(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Rotary position embedding: [..., D], rotated by the angles of the positions."""
    first, second = x.chunk(2, -1)
    return x * cos + torch.cat([-second, first], -1) * sin
