"""Sums and products in closed form, by induction on their length. Knows no Lean process."""

import math
from collections.abc import Sequence
from fractions import Fraction

from training.competition.idiom.coefficients import moved
from training.competition.idiom.induction import by_induction
from training.competition.idiom.kinds import FIELDS
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import cast, factor, number, polynomial, total
from training.synthetic.block import Block, Draw

POWER_SUMS = (
    (Fraction(1), Fraction(0)),
    (Fraction(1, 2), Fraction(1, 2), Fraction(0)),
    (Fraction(1, 3), Fraction(1, 2), Fraction(1, 6), Fraction(0)),
    (Fraction(1, 4), Fraction(1, 2), Fraction(1, 4), Fraction(0), Fraction(0)),
)
"""The sums of 1, k, k ^ 2, k ^ 3 for k from 1 to n as polynomials in n, the highest power first."""


def summand(problem: Problem, body: str, k: str, kind: str) -> str:
    """`body` in parentheses, with a cast that makes it a number of type `kind`."""
    if kind == "ℕ":
        return f"({body})"
    whole = f"({body} : {kind})"
    return whole if "^" in body else problem.pick([whole, f"({cast(body, k, kind)})"])


def induction_sum(draw: Draw) -> Block:
    """The sum of a polynomial of degree 2 or 3 in closed form, over ℝ, ℚ or ℕ, there with its denominator in front."""
    problem = Problem(draw)
    n, kind, degree = problem.unknown("ℕ", "n m N"), problem.pick(["ℕ", "ℕ", "ℝ", "ℚ"]), problem.rand(2, 3)
    k = problem.bound("ℕ")
    least = 0 if kind == "ℕ" else -5
    coefficients = [problem.rand(1, 4), *(problem.pick([0, problem.rand(least, 6)]) for _ in range(degree))]
    closed = [Fraction(0)] * (degree + 2)
    for power, coefficient in enumerate(reversed(coefficients)):
        for place, value in enumerate(reversed(POWER_SUMS[power])):
            closed[-1 - place] += coefficient * value
    members, lemma = problem.pick([*_members(n), (f"Finset.range ({n} + 1)", "Finset.sum_range_succ")])
    body = polynomial(coefficients, k)
    if "+ 1" in members:
        closed[-1] += coefficients[-1]
    elif "range" in members:
        body = polynomial(moved(coefficients), k)
    below = math.lcm(*(value.denominator for value in closed))
    whole = [int(value * below) for value in closed]
    factors = _factors(whole, n)
    if kind == "ℕ" and "-" in "".join(factors):
        factors = [polynomial(whole, n)]
    above = " * ".join(factors)
    side = f"∑ {k} ∈ {members}, {summand(problem, body, k, kind)}"
    quotient = (
        f"{side} = {above if len(factors) > 1 else factor(above)} / {below}" if below > 1 else f"{side} = {above}"
    )
    base = first_case(members, kind)
    if kind != "ℕ":
        return problem.proves(quotient, *by_induction(problem, n, base), f"rw [{lemma}, ih]", "push_cast", "ring")
    if below > 1 and problem.rand(0, 1):
        opened = ["symm", "apply Nat.div_eq_of_eq_mul_right (by norm_num)"]
        return problem.proves(quotient, *opened, *by_induction(problem, n, base), f"rw [{lemma}]", "linarith")
    goal = f"{below} * {side} = {above}" if below > 1 else quotient
    rewritten = f"rw [{lemma}, mul_add, ih]" if below > 1 else f"rw [{lemma}, ih]"
    steps = problem.style([rewritten, "ring"], [f"rw [{lemma}]", "linarith"])
    return problem.proves(goal, *by_induction(problem, n, base), *steps)


def _members(n: str, operation: str = "sum") -> list[tuple[str, str]]:
    """What is summed (or multiplied) over, and the lemma that takes the last one out."""
    return [
        (f"Finset.range {n}", f"Finset.{operation}_range_succ"),
        (f"Finset.Icc 1 {n}", f"Finset.{operation}_Icc_succ_top (by omega)"),
    ]


def first_case(members: str, kind: str) -> str:
    """The tactic that proves the case 0 of an equation for a sum or a product over `members`."""
    if "Icc" not in members:
        return "simp"
    return "rfl" if kind == "ℕ" else "simp [Finset.Icc_eq_empty_of_lt]"


def _factors(coefficients: Sequence[int], n: str) -> list[str]:
    """The polynomial's factors: a number, then `n`, `n + 1`, `2 * n + 1`, …, then what remains."""
    rest, parts = list(coefficients), list[str]()
    for a, b in ((1, 0), (1, 1), (2, 1), (1, 2), (2, 3), (1, 3)):
        count = 0
        while len(rest) > 1 and (quotient := _quotient(rest, a, b)):
            rest, count = quotient, count + 1
        if count:
            parts.append(factor(total([(a, n)], b)) + (f" ^ {count}" if count > 1 else ""))
    if len(rest) > 1:
        return [*parts, factor(polynomial(rest, n))] if parts else [polynomial(rest, n)]
    return parts if rest[0] == 1 else [str(rest[0]), *parts]


def _quotient(coefficients: Sequence[int], a: int, b: int) -> list[int]:
    """The polynomial divided by `a * n + b`, or nothing if that leaves a rest or a fraction."""
    quotient: list[Fraction] = []
    for coefficient in coefficients[:-1]:
        quotient.append((coefficient - b * (quotient[-1] if quotient else 0)) / Fraction(a))
    exact = coefficients[-1] == b * quotient[-1] and all(value.denominator == 1 for value in quotient)
    return [int(value) for value in quotient] if exact else []


def induction_telescope(draw: Draw) -> Block:
    """A sum of fractions that are differences of neighbours, over a range or an interval, in closed form."""
    problem = Problem(draw)
    n, kind, k = problem.unknown("ℕ", "n m N"), problem.pick(FIELDS), problem.bound("ℕ")
    shape, interval, c = problem.pick([0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 3, 4]), problem.rand(0, 1), problem.rand(1, 9)
    a = problem.rand(2, 7) if shape < 2 else 1
    b = a + problem.rand(0, 4) if interval else problem.rand(1, 9)
    first, second, third = (factor(total([(a, k)], b + a * (step - interval))) for step in range(3))
    end, after = factor(total([(a, n)], b)), factor(total([(a, n)], b + a))
    whole, square, cleared = Fraction(c, b), number(Fraction(1, b * b)), ["field_simp", "ring"]
    denominator = end if whole.denominator == 1 else f"({whole.denominator} * {end})"
    odd = total([(2, k)], 2 * (b - interval) + 1)
    body, closed, ending = [
        (f"{c} / ({first} * {second})", f"{total([(whole.numerator, n)])} / {denominator}", ["grind"]),
        (f"{c} / {first} - {c} / {second}", f"{number(whole)} - {c} / {end}", ["ring"]),
        (f"2 / ({first} * {second} * {third})", f"1 / {b * (b + 1)} - 1 / ({end} * {after})", cleared),
        (f"1 / {first} ^ 2 - 1 / {second} ^ 2", f"{square} - 1 / {end} ^ 2", ["ring"]),
        (f"({odd}) / ({first} ^ 2 * {second} ^ 2)", f"{square} - 1 / {end} ^ 2", cleared),
    ][shape]
    members, lemma = _members(n)[interval]
    goal = f"∑ {k} ∈ {members}, {summand(problem, body, k, kind)} = {closed}"
    steps = [f"rw [{lemma}, ih]", "push_cast", *problem.style(ending, ending, ending, cleared)]
    return problem.proves(goal, *by_induction(problem, n, first_case(members, kind)), *steps)


def induction_geometric(draw: Draw) -> Block:
    """Sums of powers, some with a linear factor, in closed form: over ℕ without or with a difference, over ℝ, ℚ, ℤ."""
    problem = Problem(draw)
    return problem.pick([_geometric_naturals, _geometric_field, _arithmetic_geometric])(problem)


def _geometric_naturals(problem: Problem) -> Block:
    n, k, r, c = problem.unknown("ℕ", "n m N"), problem.bound("ℕ"), problem.rand(2, 9), problem.rand(1, 6)
    members, lemma = problem.pick([*_members(n), (f"Finset.range ({n} + 1)", "Finset.sum_range_succ")])
    last = f"({n} + 1)" if members != f"Finset.range {n}" else n
    first = c * r if "Icc" in members else c
    side, power = f"∑ {k} ∈ {members}, {total([(c, f'{r} ^ {k}')])}", total([(c, f"{r} ^ {last}")])
    steps = [*by_induction(problem, n, first_case(members, "ℕ")), f"rw [{lemma}, pow_succ]", "omega"]
    shape, front = problem.rand(0, 2), total([(r - 1, side)])
    if shape == 0:
        return problem.proves(f"{front} + {first} = {power}", *steps)
    if shape == 1 or r == 2:
        return problem.proves(f"{front} = {power} - {first}", "apply Nat.eq_sub_of_add_eq", *steps)
    opened = ["symm", "apply Nat.div_eq_of_eq_mul_right (by norm_num)", "apply Nat.sub_eq_of_eq_add"]
    return problem.proves(f"{side} = ({power} - {first}) / {r - 1}", *opened, *steps)


def _geometric_field(problem: Problem) -> Block:
    n, k, kind = problem.unknown("ℕ", "n m N"), problem.bound("ℕ"), problem.pick(["ℝ", "ℚ"])
    c = problem.rand(1, 9)
    if problem.rand(0, 1):
        r = problem.rand(2, 9)
        closed = f"{factor(total([(c, f'{r} ^ {n}')], -c))} / {r - 1}" if r > 2 else total([(c, f"2 ^ {n}")], -c)
        body = f"({c} : {kind}) * {r} ^ {k}" if c > 1 else f"({r} : {kind}) ^ {k}"
    else:
        q = problem.rand(2, 7)
        p = problem.pick([p for p in range(1, q) if math.gcd(p, q) == 1])
        limit = Fraction(c * q, q - p)
        closed = f"{number(limit)} - {number(limit)} * ({p} / {q}) ^ {n}" if limit != 1 else f"1 - ({p} / {q}) ^ {n}"
        body = f"{c} * ({p} / {q} : {kind}) ^ {k}" if c > 1 else f"({p} / {q} : {kind}) ^ {k}"
    goal = f"∑ {k} ∈ Finset.range {n}, {body} = {closed}"
    return problem.proves(goal, *by_induction(problem, n, "simp"), "rw [Finset.sum_range_succ, ih]", "ring")


def _arithmetic_geometric(problem: Problem) -> Block:
    n, k, kind = problem.unknown("ℕ", "n m N"), problem.bound("ℕ"), problem.pick(["ℝ", "ℤ", "ℚ"])
    r, a, b = problem.rand(2, 6), problem.rand(1, 4), problem.nonzero(-6, 6)
    line = cast(total([(a * (r - 1), k)], a * r + b * (r - 1)), k, kind)
    closed = total([(1, f"{factor(total([(a, n)], b))} * {r} ^ {n}")], -b)
    goal = f"∑ {k} ∈ Finset.range {n}, ({line}) * {r} ^ {k} = {closed}"
    steps = ["rw [Finset.sum_range_succ, ih]", "push_cast", "ring"]
    return problem.proves(goal, *by_induction(problem, n, "simp"), *steps)


def induction_product(draw: Draw) -> Block:
    """A product in closed form: neighbouring fractions that cancel over ℝ or ℚ, factorials and powers over ℕ."""
    problem = Problem(draw)
    return problem.pick([_product_of_fractions, _product_of_fractions, _product_of_naturals])(problem)


def _product_of_fractions(problem: Problem) -> Block:
    n, kind, k = problem.unknown("ℕ", "n m N"), problem.pick(FIELDS), problem.bound("ℕ")
    interval, shape, c = problem.rand(0, 1), problem.rand(0, 4), problem.pick([1, 1, 2, 3, 5, 7])
    a = 1 if shape == 4 else problem.rand(1, 5)
    b = a + problem.rand(1, 9)
    here, next_one, third = (total([(a, k)], b + a * (step - interval)) for step in range(3))
    before, end, after = (factor(total([(a, n)], b + a * step)) for step in (-1, 0, 1))
    body, closed = [
        (f"({next_one}) / ({here})", f"{end} / {b}"),
        (f"1 + {a} / ({here})", f"{end} / {b}"),
        (f"1 - {a} / ({here})", f"{b - a} / {before}"),
        (f"1 - {a * a} / ({here}) ^ 2", f"{factor(total([(b - a, end)]))} / ({b} * {before})"),
        (f"({third}) / ({here})", f"({end} * {after}) / {b * (b + 1)}"),
    ][shape]
    body = summand(problem, body, k, kind)
    if c > 1:
        body, closed = f"({c} * {body})", f"{c} ^ {n} * ({closed})"
    members, lemma = _members(n, "prod")[interval]
    begun = by_induction(problem, n, first_case(members, kind))
    steps = [f"rw [{lemma}, ih]", "push_cast", "field_simp", "ring"]
    return problem.proves(f"∏ {k} ∈ {members}, {body} = {closed}", *begun, *steps)


def _product_of_naturals(problem: Problem) -> Block:
    n, k = problem.unknown("ℕ", "n m N"), problem.bound("ℕ")
    a, b, c = problem.rand(2, 9), problem.rand(1, 9), problem.rand(2, 6)
    if problem.rand(0, 1):
        front = f"{b} ! * ∏ {k} ∈ Finset.range {n}, ({k} + {b + 1})"
        steps = ["rw [Finset.prod_range_succ, ← mul_assoc, ih, mul_comm]", "exact (Nat.factorial_succ _).symm"]
        return problem.proves(f"{front} = ({n} + {b}) !", *by_induction(problem, n, "simp"), *steps)
    body, closed, law = problem.pick(
        [
            (f"({a} * ({k} + 1))", f"{a} ^ {n} * {n} !", "Nat.factorial_succ, pow_succ"),
            (f"({k} + 1) ^ {a}", f"{n} ! ^ {a}", "Nat.factorial_succ"),
            (f"({a} * ({k} + 1) ^ {c})", f"{a} ^ {n} * {n} ! ^ {c}", "Nat.factorial_succ, pow_succ"),
        ]
    )
    goal = f"∏ {k} ∈ Finset.range {n}, {body} = {closed}"
    return problem.proves(goal, *by_induction(problem, n, "simp"), f"rw [Finset.prod_range_succ, ih, {law}]", "ring")


def fraction_telescope(draw: Draw) -> Block:
    """A sum or product of quotients, or a sequence of them, has a closed form; by induction."""
    problem = Problem(draw)
    kind = problem.pick(FIELDS)
    n = problem.unknown("ℕ", "n m k")
    a, b, c = problem.rand(2, 6), problem.rand(1, 6), problem.rand(1, 5)
    shape = problem.pick(["sum", "sum", "product", "sequence"])
    start, forgotten = "zero => simp", []
    if shape == "sequence":
        u = problem.sequence(f"ℕ → {kind}")
        i = problem.bound("ℕ")
        initial = problem.given(f"{u} 0 = {number(Fraction(c, b))}")
        law = problem.given(f"∀ {i}, {u} ({i} + 1) = {c} * {u} {i} / ({c} + {total([(a, f'{u} {i}')])})")
        goal, opening = f"{u} {n} = {c} / ({a} * {n} + {b})", f"rw [{law}, ih]"
        start, forgotten = f"zero => simp [{initial}]", [f"clear {initial} {law}"]
    else:
        k = problem.bound("ℕ")
        here, after = f"({a} * {k} + {b})", f"({a} * {k} + {a + b})"
        if shape == "sum":
            goal = f"∑ {k} ∈ Finset.range {n}, ({c} : {kind}) / ({here} * {after})"
            goal += f" = {total([(c, n)])} / {f'({a} * {n} + {b})' if b == 1 else f'({b} * ({a} * {n} + {b}))'}"
        else:
            goal = f"∏ {k} ∈ Finset.range {n}, (1 + ({a} : {kind}) / {here}) = ({a} * {n} + {b}) / {b}"
        opening = f"rw [Finset.{'sum' if shape == 'sum' else 'prod'}_range_succ, ih]"
    induction = f"induction {n} with | {start} | succ {n} ih => ?_"
    nonnegative = f"have hn : (0 : {kind}) ≤ {n} := {n}.cast_nonneg"
    return problem.proves(goal, induction, opening, "push_cast", *forgotten, nonnegative, "grind")


FAMILIES = {
    "induction_sum": induction_sum,
    "induction_telescope": induction_telescope,
    "induction_geometric": induction_geometric,
    "induction_product": induction_product,
    "fraction_telescope": fraction_telescope,
}
