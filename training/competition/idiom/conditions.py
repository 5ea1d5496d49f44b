"""Conditions on one natural number: how they are written, and which numbers meet them. Knows no theorem."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from training.competition.idiom.arithmetic import is_prime
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, plus, polynomial, total

USUAL = (10, 20, 30, 50, 100, 200, 500, 1000)
"""The bounds that proofs use."""


@dataclass(frozen=True)
class Condition:
    """A decidable statement about a natural number."""

    text: str
    holds: Callable[[int], bool]


@dataclass(frozen=True)
class Bound(Condition):
    """A condition that only numbers below `below` meet, as `tactic` proves."""

    below: int
    tactic: str


def usual_bound(value: int) -> int:
    """The least of the usual bounds that is at least `value`."""
    return next(bound for bound in USUAL if bound >= value)


def condition(problem: Problem, x: str, at: int) -> Condition:
    """A condition on `x` that `at` meets."""
    term, constant, value = _term(problem, x)
    m, other = problem.rand(3, 13), problem.rand(1, 12)
    r = value(at) % m
    wrong = (r + 1 + other % (m - 1)) % m
    shown = plus(term, constant)
    divided = factor(shown) if " + " in shown else shown
    return problem.pick(
        [
            Condition(f"{divided} % {m} = {r}", lambda n: value(n) % m == r),
            Condition(f"{divided} % {m} = {r}", lambda n: value(n) % m == r),
            Condition(f"{shown} ≡ {r} [MOD {m}]", lambda n: value(n) % m == r),
            Condition(f"{m} ∣ {plus(term, constant + -r % m)}", lambda n: value(n) % m == r),
            Condition(f"{divided} % {m} ≠ {wrong}", lambda n: value(n) % m != wrong),
            Condition(f"¬ {m} ∣ {plus(term, constant + -wrong % m)}", lambda n: value(n) % m != wrong),
            _arithmetic(problem, x, at),
        ]
    )


def bound(problem: Problem, x: str) -> Bound:
    """A condition that bounds `x` from above: outright, by a linear or by a quadratic term."""
    high, a, b, c = problem.rand(8, 60), problem.rand(1, 9), problem.rand(0, 9), problem.rand(30, 400)
    low = problem.rand(1, high // 2)
    linear, quadratic, root = total([(a + 1, x)], b), polynomial([1, a, b], x), math.isqrt(c) + 1
    return problem.pick(
        [
            Bound(f"{x} < {high}", lambda n: n < high, high, "omega"),
            Bound(f"{x} ≤ {high}", lambda n: n <= high, high + 1, "omega"),
            Bound(f"0 < {x} ∧ {x} < {high}", lambda n: 0 < n < high, high, "omega"),
            Bound(f"{low} ≤ {x} ∧ {x} ≤ {high}", lambda n: low <= n <= high, high + 1, "omega"),
            Bound(f"{low} < {x} ∧ {x} < {high}", lambda n: low < n < high, high, "omega"),
            Bound(f"{linear} < {c}", lambda n: (a + 1) * n + b < c, c // (a + 1) + 1, "omega"),
            Bound(f"{quadratic} < {c}", lambda n: n * n + a * n + b < c, root, "nlinarith"),
            Bound(f"{x} ^ 2 ≤ {c}", lambda n: n * n <= c, root, "nlinarith"),
            Bound(f"{x} * ({x} + {a}) ≤ {c}", lambda n: n * (n + a) <= c, root, "nlinarith"),
        ]
    )


def _term(problem: Problem, x: str) -> tuple[str, int, Callable[[int], int]]:
    """A term in `x`, a constant to add, and the value of the sum."""
    a, b, m = problem.rand(2, 9), problem.rand(1, 15), problem.rand(4, 30)
    terms: list[tuple[str, int, Callable[[int], int]]] = [
        (x, 0, lambda n: n),
        (f"{a} * {x}", 0, lambda n: a * n),
        (f"{a} * {x}", b, lambda n: a * n + b),
        (f"{x} ^ 2 + {a} * {x}", b, lambda n: n * n + a * n + b),
        (f"{a} * {x} ^ 2", b, lambda n: a * n * n + b),
        (f"{x} ^ 3", b, lambda n: n**3 + b),
        (f"{x} * ({x} + {b})", 0, lambda n: n * (n + b)),
        (f"Nat.gcd {x} {m}", 0, lambda n: math.gcd(n, m)),
    ]
    return problem.pick(terms)


def _arithmetic(problem: Problem, x: str, at: int) -> Condition:
    """A condition by divisors, parity or primes that `at` meets."""
    a, m = problem.rand(1, 9), problem.rand(6, 40)
    odd, gcd = (at + a) % 2, math.gcd(at, m)
    prime = (
        Condition(f"Nat.Prime {x}", is_prime)
        if is_prime(at)
        else Condition(f"¬ Nat.Prime {x}", lambda n: not is_prime(n))
    )
    return problem.pick(
        [
            Condition(f"Nat.gcd {x} {m} = {gcd}", lambda n: math.gcd(n, m) == gcd),
            Condition(f"Nat.gcd {x} {m} = {gcd}", lambda n: math.gcd(n, m) == gcd),
            Condition(f"{'Odd' if odd else 'Even'} ({x} + {a})", lambda n: (n + a) % 2 == odd),
            prime,
        ]
    )
