"""Primes, divisors and right triangles, as Python numbers. Knows no theorem."""

from math import isqrt

TRIPLES = [(3, 4, 5), (5, 12, 13), (8, 15, 17), (7, 24, 25), (20, 21, 29), (12, 35, 37), (9, 40, 41)]
"""Sides of right triangles, the longest one last."""


def is_prime(number: int) -> bool:
    """Whether `number` is prime."""
    return number > 1 and all(number % divisor for divisor in range(2, isqrt(number) + 1))


def divisors_of(number: int) -> list[int]:
    """The positive divisors of a positive number, the smallest first."""
    return [divisor for divisor in range(1, number + 1) if number % divisor == 0]
