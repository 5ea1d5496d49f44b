"""Conditions on natural numbers and integers that the kernel decides: their text, and what meets them.

Knows no theorem.
"""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

from training.competition.idiom.arithmetic import is_prime
from training.competition.idiom.problem import Problem
from training.competition.idiom.terms import Point, Term, arithmetic_term, polynomial_term
from training.competition.idiom.text import factor, plus, polynomial, total


@dataclass(frozen=True)
class Condition:
    """A proposition about one or more unknowns."""

    text: str
    holds: Callable[..., bool]


@dataclass(frozen=True)
class Bound(Condition):
    """A condition that only numbers below `below` meet, as `tactic` proves."""

    below: int
    tactic: str


def equals(term: Term, point: Point) -> Condition:
    """The condition that `term` has the value that it has at `point`."""
    there = term.value(*point)
    return Condition(f"{term.text} = {there}", lambda *p: term.value(*p) == there)


def at_least(x: str, low: int) -> Condition:
    """The condition `low ≤ x`."""
    return Condition(f"{low} ≤ {x}", lambda n: n >= low)


def term_condition(problem: Problem, term: Term, point: Point, equality: bool = True) -> Condition:
    """A condition on `term` that holds at `point`: its value (if `equality`), a remainder, a divisor or a bound."""
    text, value = term.text, term.value
    there, m, slack = value(*point), problem.rand(2, 13), problem.rand(0, 4)
    rest, least = there % m, min(there, max(0, there - slack))
    equal = equals(term, point)
    if "%" in text:
        return equal
    others = [
        Condition(f"{_operand(text)} % {m} = {rest}", lambda *p: value(*p) % m == rest),
        Condition(f"{m} ∣ {plus(text, -there % m)}", lambda *p: value(*p) % m == rest),
        Condition(f"{text} ≤ {there + slack}", lambda *p: value(*p) <= there + slack),
        Condition(f"{least} ≤ {text}", lambda *p: value(*p) >= least),
    ]
    return problem.pick([equal, equal, *others] if equality else others)


def _operand(text: str) -> str:
    """`text`, in parentheses if it is more than one function with its arguments."""
    outside = re.sub(r"\([^()]*\)", "", text)
    return factor(text) if re.search(r" [-+*/^%] ", outside) else text


def nonlinear_condition(problem: Problem, x: str, there: int) -> Condition:
    """A condition that holds for `x = there`, not linear: powers, roots, divisors, digits, gcd, lcm, primes."""
    b, m = problem.rand(1, 20), problem.pick([6, 10, 12, 15, 18, 20, 24, 30, 42, 60])
    common = math.gcd(there, m)
    named = [
        (Condition(f"Nat.Prime {x}", is_prime), is_prime(there)),
        (Condition(f"Nat.Prime ({x} + {b})", lambda n: is_prime(n + b)), is_prime(there + b)),
        (Condition(f"¬ Nat.Prime {x}", lambda n: not is_prime(n)), not is_prime(there)),
        (Condition(f"Nat.Coprime {x} {m}", lambda n: math.gcd(n, m) == 1), common == 1),
        (Condition(f"1 < Nat.gcd {x} {m}", lambda n: math.gcd(n, m) > 1), common > 1),
        (Condition(f"{x} ∣ {m * b}", lambda n: n > 0 and m * b % n == 0), there > 0 and m * b % there == 0),
    ]
    options = [proposition for proposition, true in named if true]
    shape = problem.rand(1, 4)
    if shape == 1 and options:
        return problem.pick(options)
    if shape == 2:
        return term_condition(problem, polynomial_term(problem, x), (there,), equality=False)
    return term_condition(problem, arithmetic_term(problem, x), (there,))


def remainder_condition(problem: Problem, x: str, there: int) -> Condition:
    """A condition on `x` that the number `there` meets, mostly on the remainder of a term."""
    term, constant, value = _remaindered(problem, x)
    m, other = problem.rand(3, 13), problem.rand(1, 12)
    r = value(there) % m
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
            _divisor_condition(problem, x, there),
        ]
    )


def _remaindered(problem: Problem, x: str) -> tuple[str, int, Callable[[int], int]]:
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


def _divisor_condition(problem: Problem, x: str, there: int) -> Condition:
    """A condition by divisors, parity or primes that `there` meets."""
    a, m = problem.rand(1, 9), problem.rand(6, 40)
    odd, gcd = (there + a) % 2, math.gcd(there, m)
    prime = (
        Condition(f"Nat.Prime {x}", is_prime)
        if is_prime(there)
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


def bounded_conditions(problem: Problem, x: str) -> tuple[Bound, list[Condition], list[int]]:
    """A bound on `x`, a list of it and one or two more conditions, and the natural numbers that meet all of these."""
    for _ in range(20):
        limit = bound(problem, x)
        there = problem.rand(1, limit.below - 1)
        conditions = [limit, *(remainder_condition(problem, x, there) for _ in range(problem.rand(1, 2)))]
        members = [number for number in range(limit.below) if all(part.holds(number) for part in conditions)]
        if members:
            break
    return limit, conditions, members


def between(problem: Problem, x: str, low: int, top: int) -> list[str]:
    """One or two hypotheses that together say `low ≤ x < top`."""
    last = top - 1
    forms = [[f"{low} ≤ {x} ∧ {x} ≤ {last}"], [f"{low} ≤ {x}", f"{x} < {top}"], [f"{low} ≤ {x} ∧ {x} < {top}"]]
    if low == 0:
        forms = [[f"{x} < {top}"], [f"{x} ≤ {last}"], [f"{top} > {x}"]]
    elif low == 1:
        forms += [[f"0 < {x} ∧ {x} < {top}"], [f"0 < {x}", f"{x} ≤ {last}"], [f"{x} ≠ 0", f"{x} < {top}"]]
    else:
        forms += [[f"{low - 1} < {x} ∧ {x} < {top}"], [f"{x} ≥ {low}", f"{x} ≤ {last}"]]
    return problem.pick(forms)
