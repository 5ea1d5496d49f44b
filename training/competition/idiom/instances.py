"""Instances of a law at given arguments, as facts of a proof. Knows no theorem."""

from collections.abc import Sequence

NAMES = ("e₁", "e₂", "e₃", "e₄", "e₅")
"""Names of the instances."""


def instances(terms: Sequence[str]) -> list[str]:
    """The tactics that state what up to five terms prove, such as `h 2`, and compute the numbers in it."""
    names = NAMES[: len(terms)]
    return [
        *(f"have {name} := {term}" for name, term in zip(names, terms, strict=True)),
        f"norm_num at {' '.join(names)}",
    ]
