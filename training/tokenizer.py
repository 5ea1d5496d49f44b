"""A small byte-level BPE and the encoding of rows. Knows no model.

Any text can be encoded; prompt and tactic never share a token.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerFast

from training.data.pair import Pair, prompt

NAMES = Regex(r"(?<![\p{L}_])(?!h)\p{L}(?![\p{L}_])|\p{Nd}")
"""One-letter names and digits, which are always separate tokens, so that a name is the same token everywhere. `h` is
excluded, because hypotheses are numbered. The text between these may become one token, spaces and newlines included."""
PAD, END = "<|pad|>", "<|end|>"
IGNORED = -100
"""Label of a token that the loss does not count."""
Encoded = tuple[list[int], int]
"""Token ids of a row (prompt, tactic, end of sequence), and the number of them that belong to the prompt."""
_AT_ONCE = 1024
"""Number of rows that are encoded together."""


def train_tokenizer(pairs: Iterable[Pair], vocabulary: int) -> PreTrainedTokenizerFast:
    """A BPE with `vocabulary` tokens, trained on prompts and tactics; `NAMES` stay separate tokens.

    Memory grows with the number of distinct stretches of text between names. Tens of thousands of rows give as good a
    tokenizer as all rows.
    """
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


def load_tokenizer(source: Path | str) -> PreTrainedTokenizerFast:
    """The tokenizer of a checkpoint folder or hub id."""
    return PreTrainedTokenizerFast.from_pretrained(str(source))


def encode_pairs(tokenizer: PreTrainedTokenizerFast, pairs: Iterable[Pair]) -> list[Encoded]:
    """All rows encoded, in order; see `encoded`."""
    return list(encoded(tokenizer, pairs))


def encoded(tokenizer: PreTrainedTokenizerFast, pairs: Iterable[Pair]) -> Iterator[Encoded]:
    """For each pair, the token ids of prompt, tactic and end of sequence, and the length of the prompt in tokens.

    Prompt and tactic are encoded separately and joined, because at inference the prompt is encoded alone, with the
    tokens that the tokenizer puts before every text.
    """
    remaining = iter(pairs)
    end = tokenizer.eos_token_id
    while some := list(islice(remaining, _AT_ONCE)):
        prompts = tokenizer([prompt(pair.state) for pair in some])["input_ids"]
        tactics = tokenizer([pair.tactic for pair in some], add_special_tokens=False)["input_ids"]
        yield from (([*first, *second, end], len(first)) for first, second in zip(prompts, tactics, strict=True))
