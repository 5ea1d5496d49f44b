"""Text of arithmetic terms and induction tactics, without `1 * n` and `+ 0`. Knows no theorem."""

import itertools
from collections.abc import Sequence


def times(factor: int, term: str) -> str:
    """`factor * term`, or `term` alone when the factor is 1."""
    return term if factor == 1 else f"{factor} * {term}"


def plus(*terms: str) -> str:
    """The sum of the terms that are not `0`; `0` if there are none."""
    return " + ".join(t for t in terms if t != "0") or "0"


def combination(parts: list[tuple[int, str]], constant: int = 0) -> str:
    """`c₁ * t₁ + c₂ * t₂ + … + constant`, without the terms whose coefficient is 0."""
    return plus(*(times(c, t) for c, t in parts if c), str(constant))


def compose(functions: Sequence[str], inner: str) -> str:
    """`f (g (… inner))` for functions [f, g, …]; `inner` itself when there are none."""
    text = inner
    for f in reversed(functions):
        text = f"{f} ({text})" if " " in text else f"{f} {text}"
    return text


def argument(term: str) -> str:
    """`term`, in parentheses unless it is a single word."""
    return f"({term})" if " " in term else term


def words(names: Sequence[str], shortest: int, longest: int) -> list[tuple[str, ...]]:
    """All sequences of `shortest` to `longest` names."""
    return [word for size in range(shortest, longest + 1) for word in itertools.product(names, repeat=size)]


def nat_induction(variable: str) -> str:
    """The induction tactic; it leaves a base case and a step case with hypothesis `ih`."""
    return f"induction {variable} with | zero => ?_ | succ {variable} ih => ?_"


def list_induction(variable: str, head: str = "x") -> str:
    """The induction tactic; it leaves the case `[]`, and the case `head :: variable` with hypothesis `ih`."""
    return f"induction {variable} with | nil => ?_ | cons {head} {variable} ih => ?_"
