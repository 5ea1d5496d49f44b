"""Polynomials in several unknowns: computed, and written as competition files write them. Knows no theorem."""

from collections.abc import Iterable

from training.competition.idiom.text import Number, total

Polynomial = dict[tuple[str, ...], Number]
"""Coefficients by monomial, the sorted tuple of its letters; that of a constant is `()`."""


def linear(*parts: tuple[Number, str]) -> Polynomial:
    """A combination of letters; a part whose letter is empty is a constant."""
    return combined((coefficient, {(letter,) if letter else (): 1}) for coefficient, letter in parts)


def difference(letter: str, value: Number) -> Polynomial:
    """`letter - value`."""
    return linear((1, letter), (-value, ""))


def combined(parts: Iterable[tuple[Number, Polynomial]]) -> Polynomial:
    """The sum of multiples of polynomials, without terms that vanish."""
    result: Polynomial = {}
    for multiple, polynomial in parts:
        for monomial, coefficient in polynomial.items():
            result[monomial] = result.get(monomial, 0) + multiple * coefficient
    return {monomial: coefficient for monomial, coefficient in result.items() if coefficient}


def product(*factors: Polynomial) -> Polynomial:
    """The product, multiplied out."""
    result: Polynomial = {(): 1}
    for factor in factors:
        result = combined(
            (coefficient, {tuple(sorted(monomial + other)): multiple for other, multiple in factor.items()})
            for monomial, coefficient in result.items()
        )
    return result


def shown(polynomial: Polynomial) -> str:
    """`2 * x ^ 2 * y - 3 * x + 1`: higher degrees first, then in alphabetical order."""
    monomials = sorted(polynomial, key=lambda monomial: (-len(monomial), monomial))
    parts = [(polynomial[monomial], _monomial(monomial)) for monomial in monomials if monomial]
    return total(parts, polynomial.get((), 0))


def _monomial(letters: tuple[str, ...]) -> str:
    powers = {letter: letters.count(letter) for letter in letters}
    return " * ".join(letter if power == 1 else f"{letter} ^ {power}" for letter, power in powers.items())
