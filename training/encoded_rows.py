"""Encoded rows on disk, written in one pass and read through a memory map. Knows token ids and no tokenizer.

A folder holds `tokens`, the tokens of all rows in sequence, and `index.npz`, which says where each row ends, how many
of its tokens are the prompt, and how much it counts. Only the index stays in memory: 16 bytes per row.
"""

from collections.abc import Iterable, Sequence
from itertools import repeat
from pathlib import Path
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from training.tokenizer import Encoded

_INDEX, _TOKENS = "index.npz", "tokens"


class EncodedRows(Sequence[Encoded]):
    """The rows of a folder that `write_rows` wrote."""

    def __init__(self, folder: Path) -> None:
        """Raises `FileNotFoundError` if `folder` holds no rows."""
        with np.load(folder / _INDEX) as index:
            self._ends: NDArray[np.int64] = index["ends"]  # [n]
            self._prompts: NDArray[np.int32] = index["prompts"]  # [n]
            self.weights: NDArray[np.float32] = index["weights"]
            """[n] Number by which the loss of each row is multiplied."""
            self.left_out = int(index["left_out"])
            """Number of rows left out because they were too long."""
            width = str(index["type"])
        self._tokens: NDArray[Any] = np.empty(0, width)  # [sum of lengths]
        if len(self._ends):  # an empty file cannot be mapped
            self._tokens = np.memmap(folder / _TOKENS, dtype=width, mode="r")
        self.lengths: NDArray[np.int64] = np.diff(self._ends, prepend=0)
        """[n] Number of tokens of each row: prompt, tactic and end of sequence."""

    @property
    def longest_tactic(self) -> int:
        """Number of tokens of the longest tactic, end of sequence included; 0 if there are no rows."""
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


def write_rows(
    rows: Iterable[Encoded], folder: Path, vocabulary: int, max_tokens: int, weights: Iterable[float] = repeat(1.0)
) -> EncodedRows:
    """Write `rows` to `folder`, which is created if needed, and open them. Rows above `max_tokens` are left out.

    `vocabulary` is the size of the vocabulary: a token takes two bytes if it is at most 65,536, otherwise four.
    `weights` has at least one number per row.
    """
    folder.mkdir(parents=True, exist_ok=True)
    width = "uint16" if vocabulary <= 1 << 16 else "uint32"
    lengths: list[int] = []
    prompts: list[int] = []
    kept_weights: list[float] = []
    left_out = 0
    with (folder / _TOKENS).open("wb") as file:
        for (ids, prompt_length), weight in zip(rows, weights, strict=False):
            if len(ids) > max_tokens:
                left_out += 1
                continue
            file.write(np.asarray(ids, dtype=width).tobytes())
            lengths.append(len(ids))
            prompts.append(prompt_length)
            kept_weights.append(weight)
    ends = np.cumsum(lengths, dtype=np.int64)
    np.savez(
        folder / _INDEX,
        ends=ends,
        prompts=np.asarray(prompts, np.int32),
        weights=np.asarray(kept_weights, np.float32),
        left_out=left_out,
        type=width,
    )
    return EncodedRows(folder)
