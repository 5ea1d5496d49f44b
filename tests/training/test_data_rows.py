"""Encoded rows on disk: the same as in memory, read without loading them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from training.data import load_pairs
from training.encoded_rows import EncodedRows, write_rows
from training.shipped import CHECKPOINTS
from training.tokenizer import Encoded, encode_pairs, encoded, load_tokenizer


def test_rows_on_disk_are_the_rows_in_memory(tmp_path: Path) -> None:
    tokenizer = load_tokenizer(CHECKPOINTS[4])
    pairs = load_pairs("valid")
    limit = 200
    rows = write_rows(encoded(tokenizer, pairs), tmp_path / "rows", len(tokenizer), limit)
    expected = [row for row in encode_pairs(tokenizer, pairs) if len(row[0]) <= limit]
    assert rows.left_out == len(pairs) - len(expected) > 0
    assert list(rows) == expected
    assert rows.lengths.tolist() == [len(ids) for ids, _ in expected]
    assert (rows[-1], rows[3:6]) == (expected[-1], expected[3:6])
    with pytest.raises(IndexError):
        rows[len(rows)]
    assert list(EncodedRows(tmp_path / "rows")) == expected


@pytest.mark.parametrize(("vocabulary", "width"), [(1 << 16, 2), ((1 << 16) + 1, 4)])
def test_a_token_takes_as_many_bytes_as_the_vocabulary_needs(tmp_path: Path, vocabulary: int, width: int) -> None:
    row: Encoded = ([0, 1, vocabulary - 1], 2)
    rows = write_rows([row], tmp_path, vocabulary, 10)
    assert list(rows) == [row]
    assert (tmp_path / "tokens").stat().st_size == 3 * width


def test_a_row_keeps_its_weight_where_others_are_left_out(tmp_path: Path) -> None:
    rows = write_rows([([1] * 3, 1), ([2] * 11, 3), ([3] * 4, 2)], tmp_path, 640, 10, weights=[0.5, 7, 2])
    assert rows.weights.tolist() == [0.5, 2]
    assert write_rows([([1] * 3, 1)], tmp_path, 640, 10).weights.tolist() == [1]


def test_rows_are_written_as_they_come(tmp_path: Path) -> None:
    size = 0

    def coming() -> Iterator[Encoded]:
        nonlocal size
        for _ in range(3000):
            yield ([7] * 100, 50)
            size = max(size, (tmp_path / "tokens").stat().st_size)

    rows = write_rows(coming(), tmp_path, 640, 512)
    assert size > 500_000, "most of it is on disk before the last row comes"
    assert len(rows) == 3000


def test_no_rows_are_rows_too(tmp_path: Path) -> None:
    rows = write_rows([([1] * 11, 3)], tmp_path, 640, 10)
    assert (len(rows), rows.left_out, list(rows)) == (0, 1, [])
