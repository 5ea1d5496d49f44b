"""The names that benchmarks give their splits. Knows no benchmark."""

_NAMES = {"training": "train", "val": "valid", "validation": "valid", "dev": "valid"}
"""Other names → `train`, `valid` or `test`."""
SPLITS = ("train", "valid", "test")


def split_name(written: str) -> str:
    """`train`, `valid` or `test` for what a benchmark calls it, e.g. `Validation`; any other name as it is."""
    name = written.strip().lower()
    name = _NAMES.get(name, name)
    return name if name in SPLITS else written
