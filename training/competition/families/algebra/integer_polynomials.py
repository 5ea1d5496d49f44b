"""Polynomials over ℤ and ℕ: factors, divisibility with a witness, few solutions. Knows no Lean process."""

from collections.abc import Callable, Sequence

from training.competition.idiom.coefficients import multiplied
from training.competition.idiom.problem import Problem
from training.competition.idiom.solutions import limit_above, pair_conclusion
from training.competition.idiom.text import linear_factor, number, plus, polynomial, total
from training.synthetic.block import Block, Draw

BOUNDS = (10, 20, 30, 40, 50, 100)
"""Bounds that proofs name."""
Pairs = Sequence[tuple[int, int]]
"""Values of two unknowns that solve a problem."""


def polynomial_factors(draw: Draw) -> Block:
    """A quadratic is a product of linear factors, or a square and a constant, with coefficients that exist."""
    problem = Problem(draw)
    kind = problem.pick(["ℝ", "ℚ", "ℤ", "ℤ", "ℂ"])
    x, a, b = problem.bound(kind), problem.bound(kind), problem.bound(kind)
    lead, r, s = problem.pick([1, 1, 2, 3, 5]), problem.nonzero(-8, 9), problem.nonzero(-8, 9)
    if problem.rand(0, 2):
        text = polynomial(multiplied([lead, r], [1, s]), x)
        law = f"({total([(lead, x), (1, a)])}) * ({x} + {b})"
    else:
        text = polynomial([lead, 2 * lead * r, lead * r**2 + s], x)
        law = total([(lead, f"({x} + {a}) ^ 2"), (1, b)])
    every = f"∀ {x} : {kind}, {problem.pick([f'{text} = {law}', f'{law} = {text}'])}"
    witnesses = f"{number(r)}, {number(s)}"
    if kind == "ℂ" or r == s or problem.rand(0, 1):
        opening = problem.style([f"refine ⟨{witnesses}, ?_⟩", f"intro {x}"], [f"use {witnesses}", f"intro {x}"])
        return problem.proves(f"∃ {a} {b} : {kind}, {every}", *opening, "ring")
    order = problem.pick([f"{a} < {b}", f"{b} > {a}"] if r < s else [f"{b} < {a}", f"{a} > {b}"])
    opening = problem.style([f"refine ⟨{witnesses}, by norm_num, ?_⟩"], [f"refine ⟨{witnesses}, ?_, ?_⟩", "norm_num"])
    return problem.proves(f"∃ {a} {b} : {kind}, {order} ∧ {every}", *opening, f"intro {x}", "ring")


def polynomial_divides(draw: Draw) -> Block:
    """A polynomial over ℤ divides another, or a difference of powers: a witness, or the lemma."""
    problem = Problem(draw)
    lead, p, q = problem.pick([1, 1, 2, 3]), problem.nonzero(-6, 7), problem.nonzero(-7, 8)
    shape = problem.pick(["root", "root", "values", "powers"])
    if shape == "powers":
        n, low, step = problem.unknown("ℕ"), problem.rand(2, 9), problem.rand(2, 9)
        return problem.proves(
            f"({step} : ℤ) ∣ {low + step} ^ {n} - {low} ^ {n}",
            f"have key := sub_dvd_pow_sub_pow ({low + step} : ℤ) {low} {n}",
            *problem.style(["norm_num at key", "exact key"], ["simpa using key"]),
        )
    if shape == "values":
        x, y = problem.unknowns("ℤ", 2)
        quotient = total([(lead, f"({x} + {y})")], q)
        left, right = polynomial([lead, q, p], x), polynomial([lead, q, p], y)
        goal = f"{x} - {y} ∣ {left} - ({right})"
    else:
        x = problem.unknown("ℤ")
        coefficients = [lead, p, q][problem.rand(0, 1) :]
        quotient, divisor = polynomial(coefficients, x), [problem.pick([1, 1, 2]), problem.nonzero(-5, 6)]
        goal = f"{polynomial(divisor, x)} ∣ {polynomial(multiplied(divisor, coefficients), x)}"
    return problem.proves(goal, *problem.style([f"exact ⟨{quotient}, by ring⟩"], [f"use {quotient}", "ring"]))


def polynomial_common_divisor(draw: Draw) -> Block:
    """A number divides two linear terms: so it divides a combination of them, or a number that also bounds it."""
    problem = Problem(draw)
    d = problem.unknown("ℤ", "d k m n")
    a, b, c, e = (problem.nonzero(-5, 7) for _ in range(4))
    if problem.rand(0, 1):
        x, y = problem.unknowns("ℤ", 2)
        first = problem.given(f"{d} ∣ {total([(a, x), (b, y)])}")
        second = problem.given(f"{d} ∣ {total([(c, x), (e, y)])}")
        u, v = problem.nonzero(-3, 4), problem.nonzero(-3, 4)
        goal = f"{d} ∣ {total([(u * a + v * c, x), (u * b + v * e, y)])}"
        return problem.proves(goal, *_opened(first, second), f"exact ⟨{total([(u, 'i'), (v, 'j')])}, by grind⟩")
    x, a, c = problem.unknown("ℤ"), abs(a), abs(c)
    b += c * b == a * e
    size = c * b - a * e
    first = problem.given(f"{d} ∣ {total([(a, x)], b)}")
    second = problem.given(f"{d} ∣ {total([(c, x)], e)}")
    sign = 1 if size > 0 else -1
    witness = total([(sign * c, "i"), (-sign * a, "j")])
    if problem.rand(0, 1):
        return problem.proves(f"{d} ∣ {abs(size)}", *_opened(first, second), f"exact ⟨{witness}, by grind⟩")
    key = f"have key : {d} ∣ {abs(size)} := ⟨{witness}, by grind⟩"
    bound = problem.pick([f"{d} ≤ {abs(size)}", f"{d} < {abs(size) + 1}", f"{abs(size)} ≥ {d}"])
    return problem.proves(bound, *_opened(first, second), key, "have h := Int.le_of_dvd (by norm_num) key", "omega")


def _opened(first: str, second: str) -> list[str]:
    """Takes both divisibilities apart."""
    return [f"obtain ⟨i, hi⟩ := {first}", f"obtain ⟨j, hj⟩ := {second}"]


def polynomial_remainder(draw: Draw) -> Block:
    """A linear term divides a polynomial, given as divisibility or as a product: the remainder leaves few cases."""
    problem = Problem(draw)
    n = problem.unknown("ℤ")
    a, e, least = problem.rand(0, 6), problem.nonzero(-5, 7), problem.rand(1, 6)
    size = (least + a) * problem.rand(1, 14 // (least + a))
    sign = problem.pick([1, -1])
    quotient = [1, e] if problem.rand(0, 1) else [e]
    coefficients = multiplied([1, a], quotient)
    coefficients[-1] += sign * size
    divisor, value = plus(n, a), polynomial(coefficients, n)
    opening: list[str] = []
    if problem.rand(0, 1):
        k = "k" if n != "k" else "m"
        opening = [f"obtain ⟨{k}, hk⟩ := {problem.given(f'{divisor} ∣ {value}')}"]
    else:
        k = problem.unknown("ℤ")
        problem.given(problem.pick([f"{k} * ({divisor}) = {value}", f"{value} = ({divisor}) * {k}"]))
    problem.given(problem.pick([f"0 < {n}", f"{n} > 0", f"1 ≤ {n}"]))
    minuend = [(-sign, n), (sign, k)] if len(quotient) == 2 else [(sign, k)]
    key = f"have key : {divisor} ∣ {size} := ⟨{total(minuend, -sign * e)}, by grind⟩"
    opening += [key, "have h := Int.le_of_dvd (by norm_num) key"]
    solutions = [v for v in range(1, size + 1) if size % (v + a) == 0]
    if len(solutions) > 4 or problem.rand(0, 2) == 0:
        return problem.proves(problem.pick([f"{n} ≤ {size - a}", f"{n} < {size - a + 1}"]), *opening, "omega")
    goal = " ∨ ".join(f"{n} = {v}" for v in problem.distinct(solutions, len(solutions)))
    return problem.proves(goal, *opening, f"interval_cases {n} <;> omega")


def polynomial_product(draw: Draw) -> Block:
    """A product of two linear factors is a number, often multiplied out: one unknown is bounded, then tried."""
    problem = Problem(draw)
    kind, low = problem.pick([("ℕ", 0), ("ℕ", 1), ("ℤ", 1)])
    a, b, u = problem.rand(1, 5), problem.rand(2, 7), problem.rand(1, 5)
    v = problem.rand(1, 3 * b // u + 1)
    x, y = problem.unknowns(kind, 2)
    size = (u + a) * (v + b)
    expanded = total([(1, f"{x} * {y}"), (b, x), (a, y)])
    problem.given(
        problem.pick(
            [
                f"({x} + {a}) * ({y} + {b}) = {size}",
                f"{expanded} = {size - a * b}",
                f"{total([(b, x), (a, y), (1, f'{x} * {y}')])} = {size - a * b}",
                f"{expanded} + {a * b} = {size}",
            ]
        )
    )
    if low:
        _positive(problem, x, y)
    divisors = [d for d in range(low + a, size + 1) if size % d == 0 and size // d >= b + low]
    pairs = _restricted(problem, x, y, [(d - a, size // d - b) for d in divisors], u, v)
    bound = limit_above(size // (b + low) - a - 1, BOUNDS)
    return problem.proves(
        pair_conclusion(problem, x, y, pairs),
        f"have h{x} : {x} ≤ {bound} := by nlinarith",
        f"interval_cases {x} <;> omega",
    )


def polynomial_integer_product(draw: Draw) -> Block:
    """A product of two linear factors over ℤ is a small number: the first is a divisor, whatever its sign."""
    problem = Problem(draw)
    a, b = problem.rand(-5, 5), problem.rand(-5, 5)
    size = problem.rand(2, 5)
    x, y = problem.unknowns("ℤ", 2)
    product = f"{linear_factor(x, -a)} * {linear_factor(y, -b)}"
    expanded = total([(1, f"{x} * {y}"), (b, x), (a, y)])
    opening: list[str] = []
    if (a or b) and problem.rand(0, 2):
        problem.given(f"{expanded} = {number(size - a * b)}")
        opening.append(f"have key : {product} = {size} := by linarith")
        given = "key"
    else:
        given = problem.given(f"{product} = {size}")
    divisors = [d for d in range(-size, size + 1) if d and size % d == 0]
    u = problem.pick(divisors)
    pairs = _restricted(problem, x, y, [(d - a, size // d - b) for d in divisors], u - a, size // u - b)
    opening += [
        f"have hu := Int.le_of_dvd (by norm_num) (Dvd.intro _ {given})",
        f"have hl := Int.le_of_dvd (by norm_num) (neg_dvd.mpr (Dvd.intro _ {given}))",
    ]
    return problem.proves(pair_conclusion(problem, x, y, pairs), *opening, f"interval_cases {x} <;> omega")


def _positive(problem: Problem, x: str, y: str) -> None:
    """Both unknowns are positive, as one hypothesis or two."""
    facts = problem.pick([[f"0 < {x}", f"0 < {y}"], [f"{x} > 0", f"{y} > 0"], [f"1 ≤ {x}", f"1 ≤ {y}"]])
    for fact in [" ∧ ".join(facts)] if problem.rand(0, 1) else facts:
        problem.given(fact)


def _restricted(problem: Problem, x: str, y: str, pairs: Pairs, u: int, v: int) -> Pairs:
    """The pairs that a further hypothesis, true for `u` and `v`, leaves; without one, all."""
    relation = problem.pick(["order", "order", "order", "remainder", "none"])
    if relation == "none":
        return pairs
    if relation == "remainder":
        m = problem.rand(2, 5)
        problem.given(f"{x} % {m} = {u % m}")
        return [pair for pair in pairs if pair[0] % m == u % m]
    if u == v:
        problem.given(problem.pick([f"{x} ≤ {y}", f"{y} ≥ {x}"]))
        return [pair for pair in pairs if pair[0] <= pair[1]]
    low, high = (x, y) if u < v else (y, x)
    problem.given(problem.pick([f"{low} < {high}", f"{high} > {low}"]))
    return [pair for pair in pairs if (pair[0] < pair[1]) == (u < v) and pair[0] != pair[1]]


def polynomial_integer(draw: Draw) -> Block:
    """A product or a sum of powers of one integer is a number, or never is: between bounds all integers are tried."""
    problem = Problem(draw)
    kind = problem.pick(["ℕ", "ℤ", "ℤ"])
    never = problem.rand(0, 2) == 0
    n = problem.bound(kind) if never else problem.unknown(kind)
    a, b = problem.rand(1, 3), problem.rand(1, 9)
    forms: list[tuple[str, Callable[[int], int]]] = [
        (f"{n} * ({n} + {a})", lambda v: v * (v + a)),
        (f"({n} + {a}) * ({n} - {a + 1})", lambda v: (v + a) * (v - a - 1)),
        (f"{n} ^ 3 + {total([(b, n)])}", lambda v: v**3 + b * v),
        (f"{n} * ({n} ^ 2 + {b})", lambda v: v * (v**2 + b)),
        (f"{n} ^ 2 * ({n} + {b})", lambda v: v**2 * (v + b)),
        (f"{n} ^ 3 + {total([(a, f'{n} ^ 2'), (b, n)])}", lambda v: v**3 + a * v**2 + b * v),
    ]
    power = problem.pick([0, 1, 2, 3] if kind == "ℤ" else [0, 2, 3, 4, 5])
    text, value = forms[power]
    lowest = 0 if power > 1 or kind == "ℕ" else -10
    result = value(problem.rand(3 if power == 1 else 1, 5))
    reached = {value(v) for v in range(-12, 13)}
    if never:
        result = next(number for number in range(result + 1, result + 99) if number not in reached)
    hint = "" if power < 2 else f" [sq_nonneg {n}]"
    bounds = [f"have hu : {n} ≤ {problem.pick([6, 6, 8])} := by nlinarith{hint}"]
    if kind == "ℤ":
        bounds.append(f"have hl : {lowest} ≤ {n} := by nlinarith{hint}")
    tried = f"interval_cases {n} <;> omega"
    if never:
        return problem.proves(f"¬ ∃ {n} : {kind}, {text} = {result}", f"rintro ⟨{n}, h⟩", *bounds, tried)
    problem.given(problem.pick([f"{text} = {result}", f"{result} = {text}"]))
    solutions = [v for v in range(lowest, 9) if value(v) == result]
    shift = problem.pick([0, 0, problem.rand(1, 9)])
    return problem.proves(
        " ∨ ".join(f"{plus(n, shift)} = {v + shift}" for v in problem.distinct(solutions, len(solutions))),
        *bounds,
        tried,
    )


FAMILIES = {
    "polynomial_factors": polynomial_factors,
    "polynomial_divides": polynomial_divides,
    "polynomial_common_divisor": polynomial_common_divisor,
    "polynomial_remainder": polynomial_remainder,
    "polynomial_product": polynomial_product,
    "polynomial_integer_product": polynomial_integer_product,
    "polynomial_integer": polynomial_integer,
}
