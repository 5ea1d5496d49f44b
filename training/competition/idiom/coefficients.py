"""Polynomials in one unknown as lists of whole coefficients, the highest power first. Knows no theorem."""

from collections.abc import Sequence
from math import comb


def value_at(coefficients: Sequence[int], point: int) -> int:
    """The polynomial's value at a point."""
    value = 0
    for coefficient in coefficients:
        value = value * point + coefficient
    return value


def multiplied(left: Sequence[int], right: Sequence[int]) -> list[int]:
    """The product of two polynomials."""
    product = [0] * (len(left) + len(right) - 1)
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            product[i + j] += a * b
    return product


def from_roots(lead: int, roots: Sequence[int]) -> list[int]:
    """`lead * (x - r₁) * (x - r₂) * …`, multiplied out."""
    coefficients = [lead]
    for root in roots:
        coefficients = multiplied(coefficients, [1, -root])
    return coefficients


def moved(coefficients: Sequence[int]) -> list[int]:
    """`p (k + 1)`, multiplied out, for the polynomial `p k`."""
    degree = len(coefficients) - 1
    result = [0] * len(coefficients)
    for place, coefficient in enumerate(coefficients):
        for chosen in range(degree - place + 1):
            result[place + chosen] += coefficient * comb(degree - place, chosen)
    return result
