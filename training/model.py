"""Models: a small Llama from scratch, a loaded checkpoint, adapters, and the log-probability of a tactic.

Knows rows as token ids, and nothing of the loss or the optimizer.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

import torch
from torch import Tensor
from transformers import AutoModelForCausalLM, GenerationConfig, LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast
from transformers.utils import logging as transformers_logging

from training.config import LoraConfig, ModelConfig
from training.loss import sequence_log_prob
from training.tokenizer import IGNORED, Encoded


def new_model(config: ModelConfig, tokenizer: PreTrainedTokenizerFast) -> Any:
    """A float32 Llama with random weights and tied embeddings, of the size in `config`."""
    width = config.heads * config.head_size
    model = LlamaForCausalLM(
        LlamaConfig(
            vocab_size=config.vocabulary,
            hidden_size=width,
            intermediate_size=config.feed_forward,
            num_hidden_layers=config.layers,
            num_attention_heads=config.heads,
            num_key_value_heads=config.heads,
            head_dim=config.head_size,
            max_position_embeddings=config.positions,
            tie_word_embeddings=True,
            bos_token_id=None,
            eos_token_id=tokenizer.eos_token_id,
            pad_token_id=tokenizer.pad_token_id,
            dtype="float32",
        )
    )
    model.generation_config = GenerationConfig(
        eos_token_id=tokenizer.eos_token_id, pad_token_id=tokenizer.pad_token_id, do_sample=True
    )
    return model


def load_model(
    source: Path | str, dtype: torch.dtype | Literal["auto"] = torch.float32, kind: Any = AutoModelForCausalLM
) -> Any:
    """The model of a checkpoint folder or hub id, of a `kind` that transformers loads; `auto`: in its weights' type.

    A download shows its progress. A folder loads at once, and transformers' bar for that would disturb the command's.
    """
    if Path(source).is_dir():
        transformers_logging.disable_progress_bar()
    return kind.from_pretrained(str(source), dtype=dtype)


def with_adapters(model: Any, config: LoraConfig) -> Any:
    """The model with new low-rank adapters; only these are trained. Initially they leave every p unchanged."""
    from peft import LoraConfig as PeftConfig
    from peft import get_peft_model

    adapters = PeftConfig(
        task_type="CAUSAL_LM",
        target_modules="all-linear",
        r=config.rank,
        lora_alpha=config.alpha,
        lora_dropout=config.dropout,
    )
    return get_peft_model(model, adapters)


def merged(source: Path | str, adapter: Path) -> Any:
    """The model of a checkpoint folder or hub id with the adapters of a folder merged into its weights, in float32."""
    from peft import PeftModel

    return PeftModel.from_pretrained(load_model(source), str(adapter)).merge_and_unload()


def collate(rows: Sequence[Encoded], pad: int) -> tuple[Tensor, Tensor]:
    """Rows padded on the right: token ids [B, T], and labels [B, T] with `IGNORED` on prompt and padding."""
    longest = max(len(ids) for ids, _ in rows)
    ids = torch.full((len(rows), longest), pad)
    labels = torch.full((len(rows), longest), IGNORED)
    for index, (tokens, prompt_length) in enumerate(rows):
        row = torch.tensor(tokens)
        ids[index, : len(tokens)] = row
        labels[index, prompt_length : len(tokens)] = row[prompt_length:]
    return ids, labels


def tactic_logits(model: Any, ids: Tensor, labels: Tensor) -> tuple[Tensor, Tensor]:
    """Scores [B, T', V] of the tokens of each row's tactic, end of sequence included, and their labels [B, T'].

    Padding is on the right, where causal attention from a counted token cannot see it, so no mask is needed. Logits are
    computed only at the T' last positions, from the first at which some row has a label. Only `model` itself is called,
    never its parts, so it may be wrapped for training in several processes.
    """
    first = int((labels != IGNORED).any(0).nonzero()[0])
    logits = model(input_ids=ids, use_cache=False, logits_to_keep=ids.shape[1] - first + 1).logits[:, :-1]
    return logits, labels[:, first:]


def tactic_log_probs(model: Any, ids: Tensor, labels: Tensor) -> Tensor:
    """Log-probability [B] of each row's tactic, end of sequence included; see `tactic_logits`."""
    return sequence_log_prob(*tactic_logits(model, ids, labels), IGNORED)
