"""Reads theorems from a Parquet file. Needs `pyarrow`, which the extra `pandas` brings."""

from pathlib import Path

from lean_env.errors import TheoremError
from lean_env.text.rows import theorems_of_rows
from lean_env.theorem import Problem


def load_parquet(path: str | Path) -> list[Problem]:
    """The theorems of a Parquet file, whose columns may have the names that the keys of JSON Lines may have.

    Raises `TheoremError`, which names file, row and column, if the file cannot be read or a row is not understood.
    """
    try:
        from pyarrow import ArrowException, parquet
    except ImportError:
        raise TheoremError(f"{path}: Parquet needs the extra `pandas`: pip install -e '.[pandas]'") from None
    try:
        rows = parquet.read_table(path).to_pylist()
    except (OSError, ArrowException) as error:
        raise TheoremError(f"{path}: cannot be read: {' '.join(str(error).split())}") from error
    return theorems_of_rows(rows, str(path))
