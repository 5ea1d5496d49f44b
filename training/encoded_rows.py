"""Encoded rows on disk: written in one pass, read through a memory map, so that their number costs no memory.

A folder holds `tokens`, those of all rows one after another, and `index.npz`: where each row ends and how many of its
tokens are the prompt, 12 bytes a row.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from training.tokenizer import Encoded

_INDEX, _TOKENS = "index.npz", "tokens"


class EncodedRows(Sequence[Encoded]):
    """The rows of a folder that `write_rows` has made."""

    def __init__(self, folder: Path) -> None:
        """Raises `FileNotFoundError` if `folder` holds no rows."""
        with np.load(folder / _INDEX) as index:
            self._ends: NDArray[np.int64] = index["ends"]  # [n]
            self._prompts: NDArray[np.int32] = index["prompts"]  # [n]
            self.left_out = int(index["left_out"])
            """Rows that were too long."""
            width = str(index["type"])
        self._tokens: NDArray[Any] = np.empty(0, width)  # [sum of lengths]
        if len(self._ends):  # an empty file cannot be mapped
            self._tokens = np.memmap(folder / _TOKENS, dtype=width, mode="r")
        self.lengths: NDArray[np.int64] = np.diff(self._ends, prepend=0)
        """[n] Tokens of each row: prompt, tactic and end of sequence."""

    @property
    def longest_tactic(self) -> int:
        """Tokens of the longest tactic, end of sequence included; 0 without rows."""
        return int((self.lengths - self._prompts).max(initial=0))

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, index: int) -> Encoded: ...
    @overload
    def __getitem__(self, index: slice) -> list[Encoded]: ...
    def __getitem__(self, index: int | slice) -> Encoded | list[Encoded]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        end, length = int(self._ends[index]), int(self.lengths[index])
        return self._tokens[end - length : end].tolist(), int(self._prompts[index])


def write_rows(rows: Iterable[Encoded], folder: Path, vocabulary: int, max_tokens: int) -> EncodedRows:
    """Write `rows` into `folder`, made if need be, and open them; rows of more than `max_tokens` are left out.

    `vocabulary` is the number of tokens there are: up to 65,536 a token takes two bytes, else four.
    """
    folder.mkdir(parents=True, exist_ok=True)
    width = "uint16" if vocabulary <= 1 << 16 else "uint32"
    lengths: list[int] = []
    prompts: list[int] = []
    left_out = 0
    with (folder / _TOKENS).open("wb") as file:
        for ids, prompt_length in rows:
            if len(ids) > max_tokens:
                left_out += 1
                continue
            file.write(np.asarray(ids, dtype=width).tobytes())
            lengths.append(len(ids))
            prompts.append(prompt_length)
    ends = np.cumsum(lengths, dtype=np.int64)
    np.savez(folder / _INDEX, ends=ends, prompts=np.asarray(prompts, np.int32), left_out=left_out, type=width)
    return EncodedRows(folder)
