"""Text of numbers and terms as competition files write them. Knows no theorem."""

import re
from collections.abc import Sequence
from fractions import Fraction

Number = int | Fraction


def number(value: Number) -> str:
    """`3`, `-3`, `3 / 4`, `-3 / 4`."""
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator} / {value.denominator}"


def factor(term: str) -> str:
    """`term`, in parentheses unless it is one word or already in parentheses."""
    whole = term.startswith("(") and _closing(term) == len(term) - 1
    return term if whole or (" " not in term and not term.startswith("-")) else f"({term})"


def total(parts: Sequence[tuple[Number, str]], constant: Number = 0) -> str:
    """`c₁ * t₁ - c₂ * t₂ + … + constant`, without terms whose coefficient is 0; `0` if nothing remains.

    A coefficient 1 is not written, and a negative one becomes a subtraction. Each term must bind at least as tightly as
    a product.
    """
    text = ""
    terms: list[tuple[Number, str]] = [*parts, (constant, "")]
    for coefficient, term in terms:
        if coefficient == 0:
            continue
        size = coefficient if coefficient > 0 else -coefficient
        shown = number(size) if not term else term if size == 1 else f"{_coefficient(size)} * {term}"
        if not text:
            text = shown if coefficient > 0 else f"-{shown}"
        else:
            text += f" {'+' if coefficient > 0 else '-'} {shown}"
    return text or "0"


def plus(term: str, constant: Number) -> str:
    """`x + 3`, `x - 3` for the constant -3, `x` for 0."""
    return total([(1, term)], constant)


def minus(term: str, constant: Number) -> str:
    """`x - 3`, `x + 3` for the constant -3, `x` for 0."""
    return plus(term, -constant)


def linear_factor(term: str, root: Number) -> str:
    """`(x - 3)`, `(x + 3)` for the root -3, `x` for 0."""
    return factor(minus(term, root))


def power(base: int | str, exponent: str) -> str:
    """`2 ^ x`, `2 ^ (x + 1)`."""
    return f"{base} ^ {factor(exponent)}"


def at(function: str, *arguments: str | Number) -> str:
    """A function applied to its arguments: `f (-3)`, `Real.logb 2 (x + 1)`."""
    texts = (argument if isinstance(argument, str) else number(argument) for argument in arguments)
    return " ".join([function, *(factor(text) for text in texts)])


def cast(text: str, x: str, kind: str) -> str:
    """`text` with the first `x` in it read as a number of type `kind`; the others then follow."""
    return text if kind == "ℕ" else re.sub(rf"\b{x}\b", f"({x} : {kind})", text, count=1)


def polynomial(coefficients: Sequence[Number], variable: str) -> str:
    """`a * x ^ 2 + b * x + c` for coefficients [a, b, c], the highest power first."""
    powers = range(len(coefficients) - 1, 0, -1)
    terms = [variable if power == 1 else f"{variable} ^ {power}" for power in powers]
    return total(list(zip(coefficients, terms, strict=False)), coefficients[-1])


def _coefficient(size: Number) -> str:
    return number(size) if size.denominator == 1 else f"({number(size)})"


def _closing(term: str) -> int:
    """Index of the parenthesis that closes the first one."""
    depth = 0
    for place, sign in enumerate(term):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return place
    return len(term)
