"""Conditions on natural numbers that the kernel decides, as text and as Python functions. Knows no Lean process."""

import math
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import product
from typing import NamedTuple

from training.competition.idiom.arithmetic import divisors_of, is_prime
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, plus, total

LIMITS = (5, 10, 15, 20, 30, 50, 80, 100, 200, 500, 1000)
"""The upper bounds that proofs state."""

Point = tuple[int, ...]


class Term(NamedTuple):
    """An expression in one or more unknowns."""

    text: str
    value: Callable[..., int]


class Condition(NamedTuple):
    """A proposition about one or more unknowns."""

    text: str
    holds: Callable[..., bool]


def limit_above(number: int) -> int:
    """The least of the limits that is greater than `number`."""
    return next(limit for limit in LIMITS if limit > number)


def points(*ranges: range, conditions: Sequence[Condition]) -> list[Point]:
    """The members of the product of `ranges` for which all conditions hold."""
    return [point for point in product(*ranges) if all(condition.holds(*point) for condition in conditions)]


def interval(problem: Problem, x: str, low: int, top: int) -> list[str]:
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


def equals(term: Term, point: Point) -> Condition:
    """The condition that `term` has the value that it has at `point`."""
    text, value = term
    there = value(*point)
    return Condition(f"{text} = {there}", lambda *p: value(*p) == there)


def condition(problem: Problem, term: Term, point: Point, equality: bool = True) -> Condition:
    """A condition on `term` that holds at `point`: its value (if `equality`), a remainder, a divisor or a bound."""
    text, value = term
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


def at_least(x: str, low: int) -> Condition:
    """The condition `low ≤ x`."""
    return Condition(f"{low} ≤ {x}", lambda n: n >= low)


def odd_condition(problem: Problem, x: str, there: int) -> Condition:
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
        return condition(problem, _polynomial(problem, x), (there,), equality=False)
    return condition(problem, _odd_term(problem, x), (there,))


def _polynomial(problem: Problem, x: str) -> Term:
    a, b = problem.rand(2, 9), problem.rand(1, 20)
    return problem.pick(
        [
            Term(f"{x} ^ 2 + {a} * {x}", lambda n: n * n + a * n),
            Term(f"{x} ^ 3 + {b}", lambda n: n**3 + b),
            Term(f"{x} * ({x} + {a})", lambda n: n * (n + a)),
            Term(f"{a} * {x} ^ 2 + {b} * {x}", lambda n: a * n * n + b * n),
        ]
    )


def _odd_term(problem: Problem, x: str) -> Term:
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


def conclusion(problem: Problem, terms: Sequence[Term], solutions: Sequence[Point], known: Collection[str] = ()) -> str:
    """A goal not yet known that holds for all solutions: a value, a choice of values, or a bound of the first term."""
    shuffled = problem.distinct(terms, len(terms))
    for count in (1, 2, 3):
        for text, value in shuffled:
            values = {value(*solution) for solution in solutions}
            goal = " ∨ ".join(f"{text} = {number}" for number in problem.distinct(sorted(values), len(values)))
            if len(values) == count and goal not in known:
                return goal
    text, value = terms[0]
    values = {value(*solution) for solution in solutions}
    return problem.pick([f"{text} ≤ {max(values)}", f"{text} < {max(values) + 1}", f"{min(values)} ≤ {text}"])


def given_in_any_order(problem: Problem, texts: Sequence[str]) -> dict[str, str]:
    """Add the hypotheses, shuffled; their names by their texts."""
    different = list(dict.fromkeys(texts))
    return {text: problem.given(text) for text in problem.distinct(different, len(different))}


def decided(names: Iterable[str], *unknowns: str) -> str:
    """The tactic that tries all values of the unknowns, each of which has a bound in the context besides `names`."""
    back = "; ".join(f"revert {unknown}" for unknown in reversed(unknowns))
    return f"revert {' '.join(names)}; {back}; decide +kernel"
