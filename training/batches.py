"""Which rows form a step, in which order, and how a step is cut to fit. Knows rows by number and length alone."""

import random

import numpy as np

Lengths = np.ndarray[tuple[int], np.dtype[np.integer]]
"""Tokens of each row."""

POOL = 24
"""Batches' worth of rows that are sorted by length together; larger pools pad less and mix less."""


def one_pass(lengths: Lengths, batch_tokens: int, order: random.Random) -> list[list[int]]:
    """All rows once, as lists of row numbers: shuffled, rows of like length together, the batches in random order.

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
    """Rows, given by their lengths, in pieces of like length and at most `piece_tokens` tokens, padding included.

    Their number is a multiple of `multiple`, the processes that share them: each must make as many forward passes as
    the others. Rows may be too few for that; then some pieces are empty. A row longer than a piece is one by itself.
    """
    result = _cut(sorted(range(len(lengths)), key=lengths.__getitem__), lengths, piece_tokens)
    while len(result) % multiple:
        largest = max(result, key=len)
        half = len(largest) // 2
        result.append(largest[:half])
        del largest[:half]
    return result


def _cut(rows: list[int], lengths: Lengths, tokens: int) -> list[list[int]]:
    """Rows in ascending length, cut so that each part padded to its longest row has at most `tokens`."""
    parts: list[list[int]] = []
    for row in rows:
        if not parts or lengths[row] * (len(parts[-1]) + 1) > tokens:
            parts.append([])
        parts[-1].append(row)
    return parts


class Plan:
    """The batches of a run, one after another. The same arguments give the same batches, so that a run can go on from
    any of them: `draw` as often as it was drawn before."""

    def __init__(self, lengths: Lengths, batch_tokens: int, epochs: float, seed: int) -> None:
        """`epochs`: passes over all rows; of the last one, what is behind the point makes the share that is drawn."""
        self._lengths, self._batch_tokens, self._epochs = lengths, batch_tokens, epochs
        self._order = random.Random(seed)
        self._pass: list[list[int]] = []
        self._passes = 0
        self._next = 0
        self._end = 0
        self.drawn = 0
        """Batches drawn so far."""

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
        """How much of the run was drawn, from 0 to 1."""
        if self._passes == 0:
            return 0.0
        last = min(1.0, self._epochs - (self._passes - 1))
        return (self._passes - 1 + last * self._next / self._end) / self._epochs
