"""Reads theorems from a data set of the Hugging Face hub. Needs `datasets`, which the extra `hub` brings."""

from lean_env.errors import TheoremError
from lean_env.text.rows import theorems_of_rows
from lean_env.theorem import Problem


def load_hub(dataset: str, split: str, subset: str | None = None) -> list[Problem]:
    """The theorems of a split of a data set, whose columns may have the names that the keys of JSON Lines may have.

    `subset` is the data set's configuration, if it has several. The hub is asked unless its cache has the data. Raises
    `TheoremError`, which names data set, row and column, if it cannot be had or a row is not understood.
    """
    try:
        import datasets
    except ImportError:
        raise TheoremError(f"{dataset}: the hub's data sets need the extra `hub`: pip install -e '.[hub]'") from None
    try:
        rows = list(datasets.load_dataset(dataset, subset, split=split))
    except (OSError, ValueError, RuntimeError) as error:  # what it raises for an unknown data set, subset or split
        raise TheoremError(f"{dataset}: cannot be read: {' '.join(str(error).split())}") from error
    return theorems_of_rows(rows, f"{dataset}/{split}")
