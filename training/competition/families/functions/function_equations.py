"""Equations that hold for all arguments of a function, used at well chosen ones. Knows no Lean process."""

import operator
from collections.abc import Sequence
from itertools import accumulate

from training.competition.idiom.coefficients import value_at
from training.competition.idiom.instances import instances
from training.competition.idiom.kinds import FIELDS, RINGS
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import at, factor, number, plus, polynomial, total
from training.synthetic.block import Block, Draw


def function_shifted(draw: Draw) -> Block:
    """A function by its values at a linear term in the argument; the goal is one value, a sum, or the formula."""
    problem = Problem(draw)
    kind = problem.pick(FIELDS)
    f, x = problem.function(f"{kind} → {kind}"), problem.bound(kind)
    a, b = problem.pick([1, 1, 2, 3]), problem.nonzero(-6, 6)
    formula = [problem.rand(-2, 3), problem.rand(-5, 6), problem.rand(-9, 9)]
    if a == 1 and problem.rand(0, 1):
        law = problem.given(f"∀ {x}, {f} ({plus(x, b)}) = {polynomial(formula, x)}")
        p, q, r = formula
        shifted = polynomial([p, q - 2 * b * p, r - b * q + b * b * p], x)
        back, cancel = (f"{x} - {b}", "sub_add_cancel") if b > 0 else (f"{x} + {-b}", "add_sub_cancel_right")
        rows = [f"intro {x}", f"have key := {law} ({back})", f"rw [{cancel}] at key", "linarith"]
        return problem.proves(f"∀ {x}, {f} {x} = {shifted}", *rows)
    law = problem.given(f"∀ {x}, {f} ({total([(a, x)], b)}) = {polynomial(formula, x)}")
    points = problem.distinct(range(-4, 6), problem.pick([1, 2, 2]))
    values = [value_at(formula, point) for point in points]
    m = problem.pick([1, 1, 2, 3, -1])
    left = total(list(zip([1, m], [at(f, a * point + b) for point in points], strict=False)))
    value = sum(m * v for m, v in zip([1, m], values, strict=False))
    return problem.proves(f"{left} = {value}", *_instances(law, [[point] for point in points]), "linarith")


def function_reflected(draw: Draw) -> Block:
    """An equation between the values at two arguments that mirror each other; used for one and for the other."""
    problem = Problem(draw)
    kind = problem.pick(FIELDS)
    f, x = problem.function(f"{kind} → {kind}"), problem.bound(kind)
    m, u, b, c = problem.pick([-3, -2, 2, 3, 4]), problem.rand(-4, 5), problem.nonzero(-3, 4), problem.rand(1, 6)
    formula = [problem.pick([0, 0, 1, 2]), problem.nonzero(-4, 5), problem.rand(-6, 6)]
    p, q, r = formula
    right = [p + m * p, 2 * b * p + q - m * (2 * c * p + q), p * b * b + q * b + r + m * (p * c * c + q * c + r)]
    parts = [(1, f"{f} ({plus(x, b)})"), (m, f"{f} ({c} - {x})")]
    law = problem.given(f"∀ {x}, {total(parts)} = {polynomial(right, x)}")
    u += 2 * u == b + c
    return problem.proves(f"{at(f, u)} = {value_at(formula, u)}", *_instances(law, [[u - b], [c - u]]), "linarith")


def functional_sum(draw: Draw) -> Block:
    """A law for the values at sums, and one value; the goal is the value at a multiple, a part or the negative."""
    problem = Problem(draw)
    kind = problem.pick(RINGS)
    f = problem.function(f"{kind} → {kind}")
    x, y = problem.pick([("x", "y"), ("a", "b"), ("m", "n")])
    formula = [problem.pick([0, 0, 1, -1, 2]), problem.nonzero(-5, 9), problem.pick([0, 0, 1, -2, 3])]
    parts = [(1, f"{f} {x}"), (1, f"{f} {y}"), (2 * formula[0], f"{x} * {y}")]
    law = problem.given(f"∀ {x} {y}, {f} ({x} + {y}) = {total(parts, -formula[2])}")
    k = problem.rand(1, 5)
    target, pairs = problem.pick(
        [
            (2 * k, [(k, k)]),
            (3 * k, [(k, k), (2 * k, k)]),
            (4 * k, [(k, k), (2 * k, 2 * k)]),
            (5 * k, [(k, k), (2 * k, 2 * k), (4 * k, k)]),
            (-k, [(0, 0), (k, -k)]),
        ]
    )
    known, asked = problem.pick([(k, target), (k, target), (target, k)])
    problem.given(f"{at(f, known)} = {value_at(formula, known)}")
    return problem.proves(f"{at(f, asked)} = {value_at(formula, asked)}", *_instances(law, pairs), "linarith")


def functional_product(draw: Draw) -> Block:
    """A law for the values at products, and one or two values; the goal is the value at another place."""
    problem = Problem(draw)
    kind = problem.pick([*RINGS, "ℕ"])
    f = problem.function(f"{kind} → {kind}")
    x, y = problem.pick([("x", "y"), ("a", "b"), ("m", "n")])
    v, w, c = problem.rand(1, 9), problem.rand(1, 9), problem.pick([0, 0, 1, 2, 5])
    twos, threes = problem.pick([(2, 0), (3, 0), (4, 0), (1, 1), (2, 1), (1, 2), (2, 2), (3, 1), (0, 2)])
    primes = [2] * twos + [3] * threes
    products = list(accumulate(primes, operator.mul))
    quantifiers = problem.pick([f"∀ {x} > 0, ∀ {y} > 0", f"∀ {x} ≥ 1, ∀ {y} ≥ 1", f"∀ {x} ≠ 0, ∀ {y} ≠ 0"])
    law = problem.given(f"{quantifiers}, {f} ({x} * {y}) = {total([(1, f'{f} {x}'), (1, f'{f} {y}')], c)}")
    values = {2: v, 3: w, products[-1]: twos * (v + c) + threes * (w + c) - c}
    asked = problem.pick([products[-1], products[-1], primes[0]])
    for point in {*primes, products[-1]} - {asked}:
        problem.given(f"{f} {point} = {values[point]}")
    pairs = list(zip(products, primes[1:], strict=False))
    return problem.proves(f"{f} {asked} = {values[asked]}", *_instances(law, pairs, " (by norm_num)"), "linarith")


def function_symmetry(draw: Draw) -> Block:
    """A function that repeats or grows by a period and is symmetric to a line or a point; the way to another value."""
    problem = Problem(draw)
    kind = problem.pick(RINGS)
    f, x = problem.function(f"{kind} → {kind}"), problem.bound(kind)
    p, q, a, b = problem.rand(2, 7), problem.rand(1, 4), problem.rand(1, 5), problem.rand(1, 5)
    slope = problem.pick([0, 0, problem.nonzero(-6, 6)])
    sign = 1 if slope else problem.pick([1, 1, -1])
    mirror = -1 if slope else problem.pick([1, -1])
    laws = [f"{f} ({x} + {p}) = {total([(sign, f'{f} ({x} - {q})')], slope)}"]
    laws.append(f"{f} ({a} - {x}) = {total([(mirror, f'{f} ({x} + {b})')])}")
    step, flip = (problem.given(f"∀ {x}, {law}") for law in laws)
    point = problem.pick([t for t in range(-9, 15) if 2 * t % (p + q) != (a + b) % (p + q)])
    value = problem.rand(-9, 20)
    problem.given(f"{at(f, point)} = {value}")
    terms: list[str] = []
    for move in problem.pick(["+m", "m+", "++", "m++", "+m+", "-m", "m-", "-m-", "--"]):
        if move == "m":
            terms.append(at(flip, point - b))
            point, value = a + b - point, mirror * value
        elif move == "+":
            terms.append(at(step, point + q))
            point, value = point + p + q, sign * value + slope
        else:
            terms.append(at(step, point - p))
            point, value = point - p - q, sign * (value - slope)
    return problem.proves(f"{at(f, point)} = {value}", *instances(terms), "linarith")


def operation_element(draw: Draw) -> Block:
    """An operation on numbers by a formula; an element that it treats alike with all others is found by instances."""
    problem = Problem(draw)
    kind = problem.pick(FIELDS)
    f = problem.function(f"{kind} → {kind} → {kind}")
    x, y = problem.bound(kind), problem.bound(kind)
    t, c = problem.unknown(kind, "e z k c t r w"), problem.nonzero(-5, 7)
    shape = problem.pick(["identity", "zero", "constant", "symmetric"])
    if shape == "symmetric":
        m = problem.rand(1, 9)
        law = problem.given(f"∀ {x} {y}, {f} {x} {y} = {t} * {x} + {total([(m, y)], c)}")
        rule = problem.given(f"∀ {x} {y}, {f} {x} {y} = {f} {y} {x}")
        return problem.proves(f"{t} = {m}", f"have key := {rule} 1 0", f"simp only [{law}] at key", "linarith")
    p = problem.pick([-3, -2, -1, 2, 3, 4])
    point = problem.pick([point for point in (0, 1, 2) if point + p not in (0, 1)])
    product = total([(1, f"{x} * {y}"), (p, x), (p, y)], p * p - p)
    formula, identity = problem.pick([(total([(1, x), (1, y)], -c), c), (product, 1 - p)])
    if shape == "constant":
        d = problem.unknown(kind, "d m s q n")
        law = problem.given(f"∀ {x} {y}, {f} {x} {y} = {total([(1, f'{x} * {y}'), (-c, x), (p, y)])}")
        rule = problem.given(f"∀ {x}, {f} {x} {t} = {d}")
        rows = [f"have e₁ := {rule} 0", f"have e₂ := {rule} 1", f"simp only [{law}] at e₁ e₂"]
        return problem.proves(f"{t} = {c} ∧ {d} = {p * c}", *rows, "constructor <;> linarith")
    if shape == "zero":
        formula = product
    law = problem.given(f"∀ {x} {y}, {f} {x} {y} = {formula}")
    rule = problem.given(f"∀ {x}, {f} {x} {t} = {t if shape == 'zero' else x}")
    rows = [f"have key := {rule} {point}", f"simp only [{law}] at key", "linarith"]
    return problem.proves(f"{t} = {-p if shape == 'zero' else identity}", *rows)


def _instances(law: str, arguments: Sequence[Sequence[int]], condition: str = "") -> list[str]:
    """Instances of the law, each argument followed by the proof of its condition."""
    return instances(
        [law + "".join(f" {factor(number(point))}{condition}" for point in points) for points in arguments]
    )


FAMILIES = {
    "function_shifted": function_shifted,
    "function_reflected": function_reflected,
    "function_symmetry": function_symmetry,
    "functional_sum": functional_sum,
    "functional_product": functional_product,
    "operation_element": operation_element,
}
