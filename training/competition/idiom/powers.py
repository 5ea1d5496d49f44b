"""Powers with numbers as bases: their proofs' side goals, and values of unknown exponents. Knows no theorem."""

from fractions import Fraction

from training.competition.idiom.problem import Problem
from training.competition.idiom.text import number, total

LARGEST_EXPONENTS = {2: 9, 3: 6, 5: 4, 6: 4, 7: 4, 10: 4}
"""Bases, each with the largest exponent that is used."""
SIDES = "(by norm_num) (by norm_num)"
"""Proofs that a base is positive and that it is not 1."""


def real(value: int | Fraction) -> str:
    """`(8 : ℝ)`, `(1 / 8 : ℝ)`."""
    return f"({number(value)} : ℝ)"


def value_of(problem: Problem, x: str, value: int | Fraction) -> str:
    """The value of `x`, or of a linear term in it, as an equation."""
    a, b = problem.nonzero(-3, 6), problem.rand(-5, 9)
    return problem.pick(
        [f"{x} = {number(value)}", f"{x} = {number(value)}", f"{total([(a, x)], b)} = {number(a * value + b)}"]
    )


def computed(negative: bool, place: str = "") -> str:
    """The step that computes a power with a given exponent, perhaps a negative one."""
    return f"norm_num [Real.rpow_neg]{place}" if negative else f"norm_num{place}"
