"""Tiny models of other families than ours, made on the spot: each writes the same tactic for every prompt."""

from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from transformers import (
    GPTNeoXConfig,
    GPTNeoXForCausalLM,
    LlamaConfig,
    LlamaForCausalLM,
    PreTrainedTokenizerFast,
    Qwen2Config,
    Qwen2ForCausalLM,
    Qwen3Config,
    Qwen3ForCausalLM,
    T5Config,
    T5ForConditionalGeneration,
)

TACTIC = "exact ⟨42, rfl⟩"
"""Automation does not find it."""
CHAT = "{% for turn in messages %}<{{ turn.role }}>{{ turn.content }}{% endfor %}<assistant>"
"""A chat template."""

_SIZE = {"vocab_size": 260, "hidden_size": 64, "intermediate_size": 64, "num_hidden_layers": 1}
_HEADS = {"num_attention_heads": 2, "num_key_value_heads": 2, "max_position_embeddings": 512}
_END = {"eos_token_id": 1, "pad_token_id": 0, "bos_token_id": None}
DECODERS = {
    "llama": lambda: LlamaForCausalLM(LlamaConfig(**_SIZE, **_HEADS, **_END)),
    "qwen2": lambda: Qwen2ForCausalLM(Qwen2Config(**_SIZE, **_HEADS, **_END)),
    "qwen3": lambda: Qwen3ForCausalLM(Qwen3Config(**_SIZE, **_HEADS, **_END, head_dim=32)),
    "gpt-neox": lambda: GPTNeoXForCausalLM(
        GPTNeoXConfig(**_SIZE, **_END, num_attention_heads=2, max_position_embeddings=512)
    ),
}


def _t5() -> Any:
    size = {"d_model": 64, "d_kv": 32, "d_ff": 64, "num_layers": 1, "num_heads": 2}
    return T5ForConditionalGeneration(
        T5Config(vocab_size=260, **size, eos_token_id=1, pad_token_id=0, decoder_start_token_id=0, dropout_rate=0.0)
    )


ENCODER_DECODER = {"t5": _t5}


def byte_tokenizer() -> PreTrainedTokenizerFast:
    """A token for each byte and one for TACTIC, after padding and the end of sequence."""
    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    vocabulary = {"<pad>": 0, "</s>": 1, **{letter: number for number, letter in enumerate(letters, start=2)}}
    tokenizer = Tokenizer(models.BPE(vocabulary, []))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_tokens([TACTIC])
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, pad_token="<pad>", eos_token="</s>")


def make(kind: str, folder: Path) -> Path:
    """A checkpoint of that kind in `folder`, trained until it writes TACTIC whatever it reads."""
    torch.manual_seed(0)
    model = {**DECODERS, **ENCODER_DECODER}[kind]()
    tokenizer = byte_tokenizer()
    tokenizer.chat_template = CHAT
    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # for so small a model, threads wait for each other
    _train(model, [*tokenizer(TACTIC).input_ids, 1], is_encoder=kind in ENCODER_DECODER)
    torch.set_num_threads(threads)
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def _train(model: Any, answer: list[int], *, is_encoder: bool) -> None:
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-2)
    for step in range(40):
        prompt = torch.randint(2, 258, (8, 4 * (step + 1)))
        answers = torch.tensor([answer] * 8)
        if is_encoder:
            loss = model(input_ids=prompt, labels=answers).loss
        else:
            labels = torch.cat([torch.full_like(prompt, -100), answers], dim=1)
            loss = model(input_ids=torch.cat([prompt, answers], dim=1), labels=labels).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
