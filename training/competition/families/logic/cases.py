"""Signs, absolute values, maxima and parity, told apart by cases. Knows no Lean process."""

from collections.abc import Callable

from training.competition.idiom.kinds import WHOLE
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, linear_factor, minus, plus, polynomial, total
from training.synthetic.block import Block, Draw

PRODUCTS = {
    (1, 1): "mul_pos",
    (1, -1): "mul_neg_of_pos_of_neg",
    (-1, 1): "mul_neg_of_neg_of_pos",
    (-1, -1): "mul_pos_of_neg_of_neg",
}
"""Sign of a product by the signs of its factors."""


def sign_cases(draw: Draw) -> Block:
    """The sign of a product or a quotient of two real terms; the signs of the terms."""
    problem = Problem(draw)
    x, y = problem.unknowns("ℝ", 2)
    u, v, sign = problem.rand(-9, 9), problem.rand(-9, 9), problem.pick([1, -1])
    operation, lemma = problem.pick([("*", "mul"), ("/", "div")])
    fact = problem.given(_signed(f"{linear_factor(x, u)} {operation} {linear_factor(y, v)}", sign))
    first = f"{u} < {x} ∧ {f'{v} < {y}' if sign > 0 else f'{y} < {v}'}"
    second = f"{x} < {u} ∧ {f'{y} < {v}' if sign > 0 else f'{v} < {y}'}"
    goal, sides = problem.pick([(f"{first} ∨ {second}", ["left", "right"]), (f"{second} ∨ {first}", ["right", "left"])])
    return problem.proves(
        goal,
        f"rcases {lemma}_{'pos' if sign > 0 else 'neg'}_iff.mp {fact} with ⟨hx, hy⟩ | ⟨hx, hy⟩",
        *(f"{side}; constructor <;> linarith" for side in sides),
    )


def sign_chain(draw: Draw) -> Block:
    """Bounds of two products that share a real factor; the sign of the product of the other factors."""
    problem = Problem(draw)
    x, y, z = problem.unknowns("ℝ", 3)
    p, q = problem.pick([1, -1]), problem.pick([1, -1])
    one, two = problem.pick([f"{x} * {y}", f"{y} * {x}"]), problem.pick([f"{y} * {z}", f"{z} * {y}"])
    problem.given(_signed(one, p, problem.rand(0, 20)))
    problem.given(_signed(two, q, problem.rand(0, 20)))
    return problem.proves(
        _signed(problem.pick([f"{x} * {z}", f"{z} * {x}"]), p * q),
        f"have hx : {_signed(one, p)} := by linarith",
        f"have hz : {_signed(two, q)} := by linarith",
        f"nlinarith [{PRODUCTS[p, q]} hx hz, sq_nonneg {y}]",
    )


def absolute_cases(draw: Draw) -> Block:
    """Absolute values of real unknowns: bounds, squares and products, by cases or as a pair of bounds."""
    problem = Problem(draw)
    x, y = problem.unknowns("ℝ", 2)
    a, b, c, u = problem.rand(1, 9), problem.rand(1, 9), problem.rand(0, 9), problem.rand(0, 9)
    shape = problem.pick(["sum", "product", "square", "bounds"])
    if shape == "sum":
        squares = total([(1, f"{x} ^ 2"), (1, f"{y} ^ 2")], a * a + b * b + c)
        hints = f"sq_nonneg (|{x}| - {a}), sq_nonneg (|{y}| - {b}), sq_abs {x}, sq_abs {y}"
        return problem.proves(f"{2 * a} * |{x}| + {2 * b} * |{y}| ≤ {squares}", f"nlinarith [{hints}]")
    if shape == "product":
        squares = total([(a * a, f"{x} ^ 2"), (b * b, f"{y} ^ 2")], c)
        closed = [f"nlinarith [hs.1, sq_nonneg ({total([(a, x), (sign * b, y)])})]" for sign in (-1, 1)]
        cases = f"rcases abs_cases ({x} * {y}) with hs | hs"
        return problem.proves(f"{2 * a * b} * |{x} * {y}| ≤ {squares}", cases, *closed)
    first, far = problem.given(f"|{minus(x, u)}| ≤ {a}"), u + a
    opened = f"rw [abs_le] at {first}"
    if shape == "square":
        goal = f"{polynomial([1, c, b], x)} ≤ {far * far + c * far + b}"
        return problem.proves(goal, opened, f"nlinarith [{first}.1, {first}.2]")
    second = problem.given(f"|{y}| ≤ {b}")
    goal = problem.pick(
        [f"{x} * {y} ≤ {far * b}", f"{-far * b} ≤ {x} * {y}", f"{plus(f'{y} * {x}', c)} ≤ {far * b + c}"]
    )
    split = f"obtain ⟨hx, hy⟩ := {first}"
    return problem.proves(goal, f"rw [abs_le] at {first} {second}", split, f"nlinarith [{second}.1, {second}.2]")


def larger_smaller(draw: Draw) -> Block:
    """The larger and the smaller of two real terms are given, or multiplied; the terms are ordered by cases."""
    problem = Problem(draw)
    x, y = problem.unknowns("ℝ", 2)
    a, b, c = problem.rand(1, 12), problem.rand(-9, 20), problem.rand(0, 20)
    cases = f"rcases le_total {x} {y} with hs | hs"
    if problem.rand(0, 1):
        product = f"max {x} {y} * min {x} {y}"
        equation = f"{total([(a, product)], c)} = {total([(a, f'{y} * {x}')], c)}"
        upper, lower = "rw [max_eq_right hs, min_eq_left hs] <;> ring", "rw [max_eq_left hs, min_eq_right hs] <;> ring"
        return problem.proves(equation, cases, upper, lower)
    first, second = problem.given(f"max {x} {y} = {b + c}"), problem.given(f"min {x} {y} = {b}")
    product = f"{total([(a, f'{x} * {y}')], c)} = {a * b * (b + c) + c}"
    goal = problem.pick([product, f"{total([(a, x), (a, y)])} = {a * (2 * b + c)}"])
    right = f"rw [max_eq_right hs] at {first}", f"rw [min_eq_left hs] at {second}"
    left = f"rw [max_eq_left hs] at {first}", f"rw [min_eq_right hs] at {second}"
    return problem.proves(goal, cases, *right, "nlinarith", *left, "nlinarith")


def parity_given(draw: Draw) -> Block:
    """Two numbers are even or odd; so is a term in them, or its remainder is known."""
    problem = Problem(draw)
    kind = problem.pick(WHOLE)
    x, y = problem.unknowns(kind, 2)
    p, q = problem.rand(0, 1), problem.rand(0, 1)
    a, b, c = problem.rand(1, 9), problem.rand(1, 9), problem.rand(0, 12)
    terms: list[tuple[str, Callable[[int, int], int]]] = [
        (total([(a, x), (b, y)], c), lambda u, v: a * u + b * v + c),
        (total([(a, f"{x} * {y}")], c), lambda u, v: a * u * v + c),
        (total([(a, f"{x} ^ 2"), (b, y)], c), lambda u, v: a * u * u + b * v + c),
        (total([(1, f"{x} ^ 2"), (1, f"{y} ^ 2")], c), lambda u, v: u * u + v * v + c),
        (total([(1, f"{x} * ({y} + {b})"), (a, y)], c), lambda u, v: u * (v + b) + a * v + c),
    ]
    term, value = problem.pick(terms)
    odd, facts = value(p, q) % 2, [f"{'Odd' if p else 'Even'} {x}", f"{'Odd' if q else 'Even'} {y}"]
    if problem.rand(0, 3):
        opened = [f"obtain ⟨{i}, rfl⟩ := {problem.given(fact)}" for i, fact in zip("ij", facts, strict=True)]
    else:
        opened = [f"obtain ⟨⟨i, rfl⟩, j, rfl⟩ := {problem.given(' ∧ '.join(facts))}"]
    goal, rewritten = _parity(problem, term, kind, odd)
    return problem.proves(goal, *opened, *rewritten, "ring_nf", "omega")


def parity_cases(draw: Draw) -> Block:
    """A polynomial in one or two numbers is always even, always odd, or leaves one of two remainders modulo 4."""
    problem = Problem(draw)
    kind, shape = problem.pick(WHOLE), problem.pick(["one", "two", "product", "four"])
    x, *others = problem.unknowns(kind, 2 if shape in ("two", "product") else 1)
    y = others[0] if others else ""
    a, b, c, d, e = (problem.rand(1, 6) for _ in range(5))
    odd, closed = problem.rand(0, 1), "ring_nf; omega"
    space = "Nat" if kind == "ℕ" else "Int"
    split = f"rcases {space}.even_or_odd {x} with ⟨i, rfl⟩ | ⟨i, rfl⟩"
    both = f"{split} <;> rcases {space}.even_or_odd {y} with ⟨j, rfl⟩ | ⟨j, rfl⟩"
    if shape == "four":
        residues = sorted({c % 4, (a + 2 * b + c) % 4})
        term = factor(polynomial([a, 2 * b, c], x))
        return problem.proves(" ∨ ".join(f"{term} % 4 = {r}" for r in residues), split, closed, closed)
    if shape == "one":
        term, opened = polynomial([a, b, c + (a + b + c) % 2, 2 * d + odd], x), split
    elif shape == "two":
        parts = [(a, f"{x} ^ 2"), (a % 2 + 2 * c, x), (b, f"{y} ^ 2"), (b % 2 + 2 * d, y)]
        term, opened = total(parts, 2 * e + odd), both
    else:
        product = f"{x} * {y} * ({total([(2 * a - 1, x), (2 * b - 1, y)])})"
        term, opened = total([(c, product)], 2 * d + odd), both
    goal, rewritten = _parity(problem, term, kind, odd)
    return problem.proves(goal, *rewritten, opened, *[closed] * (2 if opened == split else 4))


def _signed(term: str, sign: int, margin: int = 0) -> str:
    """`term` is greater than `margin`, or less than `-margin`."""
    return f"{term} > {margin}" if sign > 0 else f"{term} < {-margin}"


def _parity(problem: Problem, term: str, kind: str, odd: int) -> tuple[str, list[str]]:
    """A statement that `term` is odd or even, and what turns it into a remainder."""
    word = "Odd" if odd else "Even"
    lemma = f"{'Nat' if kind == 'ℕ' else 'Int'}.{word.lower()}_iff"
    divided = f"¬ 2 ∣ {term}" if odd else f"2 ∣ {term}"
    goal = problem.pick([f"{word} ({term})", f"{word} ({term})", f"({term}) % 2 = {odd}", divided])
    return goal, [f"rw [{lemma}]"] if goal.startswith(word) else []


FAMILIES = {
    "sign_cases": sign_cases,
    "sign_chain": sign_chain,
    "absolute_cases": absolute_cases,
    "larger_smaller": larger_smaller,
    "parity_given": parity_given,
    "parity_cases": parity_cases,
}
