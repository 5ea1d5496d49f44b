"""Writes the attempts of a run as a Parquet file. Needs pyarrow, which is part of the extra `pandas`."""

from collections.abc import Sequence
from pathlib import Path
from typing import get_origin, get_type_hints

import pyarrow as pa
import pyarrow.parquet as pq

from prover.attempt import COLUMNS, Attempt

_TYPES = {int: pa.int64(), float: pa.float64(), bool: pa.bool_(), tuple: pa.list_(pa.string())}
"""Type of a field → type of its column; all others are texts."""
_HINTS = get_type_hints(Attempt)
_SCHEMA = pa.schema([(name, _TYPES.get(get_origin(_HINTS[name]) or _HINTS[name], pa.string())) for name in COLUMNS])


def write_parquet(attempts: Sequence[Attempt], path: Path) -> int:
    """Write a row for each attempt, with the columns of `Run.to_pandas`; returns the number of rows."""
    pq.write_table(pa.Table.from_pylist([row.columns() for row in attempts], schema=_SCHEMA), path)
    return len(attempts)
