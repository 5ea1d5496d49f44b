"""Two or more bounded unknowns: each is bounded, and all values are tried. Knows no Lean process."""

import math

from training.competition.idiom.conditions import Condition, equals, nonlinear_condition, term_condition
from training.competition.idiom.problem import Problem
from training.competition.idiom.solutions import TRIES, conclusion, decided, given_in_any_order, limit_above, points
from training.competition.idiom.terms import Term, pair_term, pair_terms
from training.competition.idiom.text import total
from training.synthetic.block import Block, Draw

LONGEST = 150
"""The greatest length of a claim that a proof writes out."""


def bounded_pair(draw: Draw) -> Block:
    """Two natural numbers below bounds, with one or two conditions on both and perhaps one on the first."""
    problem = Problem(draw)
    x, y = problem.unknowns("ℕ", 2)
    for _ in range(TRIES):
        low, p, q = problem.rand(0, 1), problem.rand(6, 19), problem.rand(6, 19)
        place = (problem.rand(low, p - 1), problem.rand(low, q - 1))
        conditions = [term_condition(problem, pair_term(problem, x, y), place) for _ in range(problem.rand(1, 2))]
        if problem.rand(0, 2) == 0:
            conditions.append(_of_first(nonlinear_condition(problem, x, place[0])))
        solutions = points(range(low, p), range(low, q), conditions=conditions)
        if len(solutions) < 7:
            break
    bounds = [[f"{x} < {p}", f"{y} < {q}"], [f"{x} ≤ {p - 1} ∧ {y} ≤ {q - 1}"], [f"{x} < {p} ∧ {y} < {q}"]]
    if low:
        both = [f"1 ≤ {x} ∧ {x} ≤ {p - 1}", f"1 ≤ {y} ∧ {y} ≤ {q - 1}"]
        bounds = [both, [f"0 < {x} ∧ 0 < {y}", f"{x} < {p}", f"{y} < {q}"], [" ∧ ".join(both)]]
    names = given_in_any_order(problem, [*problem.pick(bounds), *(c.text for c in conditions)])
    limits = [f"have hx : {x} < {limit_above(p - 1)} := by omega", f"have hy : {y} < {limit_above(q - 1)} := by omega"]
    goal = conclusion(problem, pair_terms(problem, x, y), solutions, names)
    return problem.proves(goal, *limits, decided(names.values(), x, y))


def _of_first(single: Condition) -> Condition:
    return Condition(single.text, lambda first, *rest: single.holds(first))


def bounded_triple(draw: Draw) -> Block:
    """Three positive numbers in order, below a bound or with a given sum of squares, and one or two more equations."""
    problem = Problem(draw)
    names = problem.unknowns("ℕ", 3)
    x, y, z = names
    squares = Term(f"{x} ^ 2 + {y} ^ 2 + {z} ^ 2", lambda p, q, r: p * p + q * q + r * r)
    for _ in range(TRIES):
        top, count, by_squares = problem.rand(5, 8), problem.pick([1, 1, 2]), problem.rand(0, 1)
        first, second, third = sorted(problem.rand(1, top - 1) for _ in range(3))
        place = (first, second, third)
        terms = problem.distinct(_triple_terms(problem, *names), count)
        order = Condition(f"{x} ≤ {y} ∧ {y} ≤ {z}", lambda p, q, r: p <= q <= r)
        if first < second < third:
            order = Condition(f"{x} < {y} ∧ {y} < {z}", lambda p, q, r: p < q < r)
        equations = [equals(term, place) for term in ([squares, *terms] if by_squares else terms)]
        top = math.isqrt(squares.value(*place)) + 1 if by_squares else top
        solutions = points(*[range(1, top)] * 3, conditions=[order, *equations])
        if len(solutions) < 4 and top < 10:
            break
    bound = problem.pick([[f"{z} < {top}"], [f"{z} ≤ {top - 1}"]])
    ordered = problem.pick([[order.text], order.text.split(" ∧ ")])
    texts = [f"0 < {x}", *ordered, *(e.text for e in equations), *([] if by_squares else bound)]
    hypotheses = given_in_any_order(problem, texts).values()
    tactic = "nlinarith" if by_squares else "omega"
    limits = [f"have h{letter} : {n} < {top} := by {tactic}" for letter, n in zip("xyz", names, strict=True)]
    ends = [Term(x, lambda p, q, r: p), Term(z, lambda p, q, r: r), Term(f"{x} + {y} + {z}", lambda p, q, r: p + q + r)]
    goal = conclusion(problem, [*ends, *_triple_terms(problem, *names)], solutions, texts)
    return problem.proves(goal, *limits, decided(hypotheses, *names))


def _triple_terms(problem: Problem, x: str, y: str, z: str) -> list[Term]:
    a, b = problem.rand(1, 4), problem.rand(1, 4)
    return [
        Term(f"{x} * {y} * {z}", lambda p, q, r: p * q * r),
        Term(f"{x} * {y} + {y} * {z} + {z} * {x}", lambda p, q, r: p * q + q * r + r * p),
        Term(f"{x} ^ 2 + {y} * {z}", lambda p, q, r: p * p + q * r),
        Term(total([(a, f"{x} * {y}"), (b, z)]), lambda p, q, r: a * p * q + b * r),
    ]


def bounded_values(draw: Draw) -> Block:
    """A function whose values are bounded: equations between two of its values, settled by trying all."""
    problem = Problem(draw)
    f, top = problem.unknown("ℕ → ℕ", "f g u v p q"), problem.rand(4, 12)
    i, j = problem.distinct(range(10), 2)
    x, y, n = f"{f} {i}", f"{f} {j}", problem.bound("ℕ")
    for _ in range(TRIES):
        place = (problem.rand(0, top - 1), problem.rand(0, top - 1))
        conditions = [term_condition(problem, pair_term(problem, x, y), place) for _ in range(problem.rand(1, 2))]
        solutions = points(range(top), range(top), conditions=conditions)
        if len(solutions) < 4:
            break
    bound = problem.pick([f" < {top}", f" ≤ {top - 1}"])
    law = problem.given(f"∀ {n}, {f} {n}{bound}")
    names = given_in_any_order(problem, [c.text for c in conditions])
    goal = conclusion(problem, pair_terms(problem, x, y), solutions, names)
    claim = " → ".join([*names, goal]).replace(x, "a").replace(y, "b")
    key = f"have key : ∀ a{bound}, ∀ b{bound}, {claim} := by decide +kernel"
    instance = f"exact key _ ({law} {i}) _ ({law} {j}) {' '.join(names.values())}"
    named = [f"have hx := {law} {i}", f"have hy := {law} {j}", f"generalize {x} = a at *", f"generalize {y} = b at *"]
    tried = [*named, decided(names.values(), "a", "b")]
    return problem.proves(goal, *problem.style([key, instance] if len(key) < LONGEST else tried, tried))


def bounded_digits(draw: Draw) -> Block:
    """The digits of a number, from their product, sum or squares and from a condition on the number."""
    problem = Problem(draw)
    count = problem.pick([2, 2, 2, 2, 3])
    digits = problem.unknowns("ℕ", count)
    powers = [10**place for place in reversed(range(count))]
    form = total([(power, digit) for power, digit in zip(powers, digits, strict=True)])
    backward = total([(power, digit) for power, digit in zip(powers, reversed(digits), strict=True)])
    named = problem.rand(0, 2) > 0
    n = problem.unknown("ℕ", "n m k N") if named else f"({form})"
    terms = [
        Term(" + ".join(digits), lambda *d: sum(d)),
        Term(" * ".join(digits), lambda *d: math.prod(d)),
        Term(" + ".join(f"{digit} ^ 2" for digit in digits), lambda *d: sum(digit**2 for digit in d)),
    ]
    for _ in range(TRIES):
        place = (problem.rand(1, 9), *(problem.rand(0, 9) for _ in digits[1:]))
        chosen = problem.pick(terms)
        number = _number(*place)
        if count == 2:
            on_number = nonlinear_condition(problem, n, number)
        else:
            on_number = term_condition(problem, Term(n, int), (number,))
        conditions = [term_condition(problem, chosen, place), _of_number(on_number)]
        solutions = points(range(1, 10), *[range(10)] * (count - 1), conditions=conditions)
        if len(solutions) < 4:
            break
    first = problem.pick([[f"1 ≤ {digits[0]} ∧ {digits[0]} ≤ 9"], [f"0 < {digits[0]}", f"{digits[0]} < 10"]])
    below = problem.pick([" ≤ 9", " < 10"])
    texts = [*first, *(digit + below for digit in digits[1:]), *(c.text for c in conditions)]
    names = given_in_any_order(problem, [*texts, f"{n} = {form}"] if named else texts)
    whole = Term(n.strip("()"), _number)
    ends = [Term(digits[0], lambda *d: d[0]), Term(digits[-1], lambda *d: d[-1])]
    reverse = Term(backward, lambda *d: _number(*reversed(d)))
    goal = conclusion(problem, [whole, whole, *ends, reverse, *terms], solutions, texts)
    steps = [f"subst {names.pop(f'{n} = {form}')}"] if named else []
    steps += [f"have h{letter} : {digit} < 10 := by omega" for letter, digit in zip("xyz", digits, strict=False)]
    return problem.proves(goal, *steps, decided(names.values(), *digits))


def _number(*digits: int) -> int:
    return int("".join(map(str, digits)))


def _of_number(single: Condition) -> Condition:
    return Condition(single.text, lambda *digits: single.holds(_number(*digits)))


FAMILIES = {
    "bounded_pair": bounded_pair,
    "bounded_triple": bounded_triple,
    "bounded_values": bounded_values,
    "bounded_digits": bounded_digits,
}
