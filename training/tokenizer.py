"""A small byte-level BPE and the encoding of rows. Any text can be encoded; prompt and tactic never share a token."""

from collections.abc import Sequence
from pathlib import Path

from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerFast

from training.data import Pair, prompt

NAMES = Regex(r"(?<![\p{L}_])(?!h)\p{L}(?![\p{L}_])|\p{Nd}")
"""One-letter names (`h` left out, since hypotheses are numbered) and digits: always tokens of their own, so that a name
is the same token wherever it stands. What lies between them may become one token, blanks and line ends included."""
PAD, END = "<|pad|>", "<|end|>"
IGNORED = -100
"""Label of a token that the loss does not count."""


def train_tokenizer(pairs: Sequence[Pair], vocabulary: int) -> PreTrainedTokenizerFast:
    """A BPE with `vocabulary` tokens, learnt from prompts and tactics; `NAMES` stay single."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Split(NAMES, "isolated"), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocabulary,
        special_tokens=[PAD, END],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    texts = (text for pair in pairs for text in (prompt(pair.state), pair.tactic))
    tokenizer.train_from_iterator(texts, trainer)
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, eos_token=END, pad_token=PAD, clean_up_tokenization_spaces=False
    )


def load_tokenizer(folder: Path) -> PreTrainedTokenizerFast:
    """The tokenizer of a checkpoint folder."""
    return PreTrainedTokenizerFast.from_pretrained(str(folder))


def encode_pairs(tokenizer: PreTrainedTokenizerFast, pairs: Sequence[Pair]) -> list[tuple[list[int], int]]:
    """Token ids of prompt, tactic and end of sequence, and how many of them are the prompt, for each pair.

    Prompt and tactic are encoded apart and joined: at inference the prompt is encoded alone.
    """
    if not pairs:
        return []
    prompts = tokenizer([prompt(pair.state) for pair in pairs], add_special_tokens=False)["input_ids"]
    tactics = tokenizer([pair.tactic for pair in pairs], add_special_tokens=False)["input_ids"]
    end = tokenizer.eos_token_id
    return [([*first, *second, end], len(first)) for first, second in zip(prompts, tactics, strict=True)]
