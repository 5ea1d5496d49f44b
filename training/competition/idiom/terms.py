"""Expressions in natural numbers and integers, as text and as Python functions. Knows no theorem."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from training.competition.idiom.arithmetic import divisors_of
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, total

Point = tuple[int, ...]
"""Values of the unknowns."""


@dataclass(frozen=True)
class Term:
    """An expression in one or more unknowns."""

    text: str
    value: Callable[..., int]


def polynomial_term(problem: Problem, x: str) -> Term:
    """A polynomial in a natural number."""
    a, b = problem.rand(2, 9), problem.rand(1, 20)
    return problem.pick(
        [
            Term(f"{x} ^ 2 + {a} * {x}", lambda n: n * n + a * n),
            Term(f"{x} ^ 3 + {b}", lambda n: n**3 + b),
            Term(f"{x} * ({x} + {a})", lambda n: n * (n + a)),
            Term(f"{a} * {x} ^ 2 + {b} * {x}", lambda n: a * n * n + b * n),
        ]
    )


def arithmetic_term(problem: Problem, x: str) -> Term:
    """A power modulo a number, a quotient, gcd or root, or a sum or number of digits or divisors."""
    a, b, m = problem.rand(2, 9), problem.rand(1, 20), problem.pick([6, 10, 12, 18, 20, 24, 30, 36, 60])
    power = problem.rand(7, 15)
    return problem.pick(
        [
            Term(f"{a} ^ {x} % {power}", lambda n: pow(a, n, power)),
            Term(f"({x} ^ 2 + {b}) % {m}", lambda n: (n * n + b) % m),
            Term(f"{x} ^ 2 / {a}", lambda n: n * n // a),
            Term(f"Nat.gcd {x} {m}", lambda n: math.gcd(n, m)),
            Term(f"Nat.gcd ({x} + {b}) {m}", lambda n: math.gcd(n + b, m)),
            Term(f"Nat.lcm {x} {m}", lambda n: math.lcm(n, m)),
            Term(f"Nat.sqrt ({a} * {x} + {b})", lambda n: math.isqrt(a * n + b)),
            Term(f"(Nat.digits 10 {x}).sum", lambda n: sum(map(int, str(n)))),
            Term(f"(Nat.digits 2 {x}).length", int.bit_length),
            Term(f"(Nat.divisors {x}).card", lambda n: len(divisors_of(n))),
        ]
    )


def pair_term(problem: Problem, x: str, y: str) -> Term:
    """An expression in two natural numbers."""
    a, b, c = problem.rand(1, 9), problem.rand(2, 9), problem.rand(1, 9)
    return problem.pick(
        [
            Term(f"{x} * {y}", lambda p, q: p * q),
            Term(f"{x} * {y} + {total([(a, x), (c, y)])}", lambda p, q: p * q + a * p + c * q),
            Term(f"({x} + {a}) * ({y} + {c})", lambda p, q: (p + a) * (q + c)),
            Term(f"{x} ^ 2 + {total([(a, f'{y} ^ 2')])}", lambda p, q: p * p + a * q * q),
            Term(f"{x} ^ 2 * {y}", lambda p, q: p * p * q),
            Term(f"{x} ^ 2 + {x} * {y} + {b} * {y}", lambda p, q: p * p + p * q + b * q),
            Term(f"{x} ^ 3 + {b} * {y}", lambda p, q: p**3 + b * q),
            Term(f"{total([(a, x), (c, y)])}", lambda p, q: a * p + c * q),
            Term(f"Nat.gcd {factor(x)} {factor(y)}", math.gcd),
            Term(f"Nat.lcm {factor(x)} {factor(y)}", math.lcm),
        ]
    )


def number_terms(problem: Problem, x: str) -> list[Term]:
    """Expressions in one number about which a goal may speak, the number itself most often."""
    a, b, m = problem.rand(2, 9), problem.rand(1, 20), problem.rand(2, 9)
    return [
        *[Term(x, lambda n: n)] * 3,
        Term(f"{x} ^ 2 + {b}", lambda n: n * n + b),
        Term(f"{a} * {x} + {b}", lambda n: a * n + b),
        Term(f"{x} % {m}", lambda n: n % m),
    ]


def pair_terms(problem: Problem, x: str, y: str) -> list[Term]:
    """Expressions in two numbers about which a goal may speak; the first four are linear."""
    a, b = problem.rand(1, 9), problem.rand(1, 9)
    return [
        Term(x, lambda p, q: p),
        Term(y, lambda p, q: q),
        Term(f"{x} + {y}", lambda p, q: p + q),
        Term(total([(a, x), (b, y)]), lambda p, q: a * p + b * q),
        Term(f"{x} * {y}", lambda p, q: p * q),
        Term(f"{x} ^ 2 + {y} ^ 2", lambda p, q: p * p + q * q),
    ]
