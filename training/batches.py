"""Chooses the rows of each step and their order, and splits a step to fit in memory.

Knows each row only by its number and its length.
"""

import random

import numpy as np

Lengths = np.ndarray[tuple[int], np.dtype[np.integer]]
"""Number of tokens of each row."""

POOL = 24
"""Number of batches whose rows are sorted by length together. Larger pools pad less and mix less."""


def one_pass(lengths: Lengths, batch_tokens: int, order: random.Random) -> list[list[int]]:
    """Every row once, as batches of row numbers in random order; each batch holds rows of similar length.

    A batch holds at most `batch_tokens` tokens, padding included, but always at least one row.
    """
    rows = list(range(len(lengths)))
    order.shuffle(rows)
    pool = max(1, int(POOL * batch_tokens / lengths.mean()))
    batches: list[list[int]] = []
    for start in range(0, len(rows), pool):
        batches += _cut(sorted(rows[start : start + pool], key=lengths.__getitem__), lengths, batch_tokens)
    order.shuffle(batches)
    return batches


def pieces(lengths: Lengths, piece_tokens: int, multiple: int) -> list[list[int]]:
    """Split rows into pieces of similar length, each of at most `piece_tokens` tokens, padding included.

    The number of pieces is a multiple of `multiple`, the number of processes that share them, because every process
    must make the same number of forward passes. If there are too few rows for that, some pieces are empty. A row
    longer than `piece_tokens` forms a piece of its own.
    """
    result = _cut(sorted(range(len(lengths)), key=lengths.__getitem__), lengths, piece_tokens)
    while len(result) % multiple:
        largest = max(result, key=len)
        half = len(largest) // 2
        result.append(largest[:half])
        del largest[:half]
    return result


def _cut(rows: list[int], lengths: Lengths, tokens: int) -> list[list[int]]:
    """Split rows, sorted by length, so that each part padded to its longest row has at most `tokens` tokens."""
    parts: list[list[int]] = []
    for row in rows:
        if not parts or lengths[row] * (len(parts[-1]) + 1) > tokens:
            parts.append([])
        parts[-1].append(row)
    return parts


class Plan:
    """The batches of a run, in order. The same arguments give the same batches, so a run can resume after any of them
    by calling `draw` as often as before."""

    def __init__(self, lengths: Lengths, batch_tokens: int, epochs: float, seed: int) -> None:
        """`epochs`: number of passes over all rows. The fractional part is the share of the last pass that is drawn."""
        self._lengths, self._batch_tokens, self._epochs = lengths, batch_tokens, epochs
        self._order = random.Random(seed)
        self._pass: list[list[int]] = []
        self._passes = 0
        self._next = 0
        self._end = 0
        self.drawn = 0
        """Number of batches drawn so far."""

    def draw(self) -> list[int] | None:
        """The next batch of row numbers; None when the run is over."""
        if self._next == self._end:
            if self._passes >= self._epochs:
                return None
            self._pass = one_pass(self._lengths, self._batch_tokens, self._order)
            share = min(1.0, self._epochs - self._passes)
            self._passes += 1
            self._next, self._end = 0, max(1, round(share * len(self._pass)))
        self._next += 1
        self.drawn += 1
        return self._pass[self._next - 1]

    @property
    def share(self) -> float:
        """Share of the run that has been drawn, from 0 to 1."""
        if self._passes == 0:
            return 0.0
        last = min(1.0, self._epochs - (self._passes - 1))
        return (self._passes - 1 + last * self._next / self._end) / self._epochs
