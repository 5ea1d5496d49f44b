"""Products of two unknowns: one of them is bounded, and what remains is linear. Knows no Lean process."""

from fractions import Fraction

from training.competition.idiom.conditions import Condition, equals, nonlinear_condition
from training.competition.idiom.kinds import WHOLE_MOSTLY_NATURAL
from training.competition.idiom.problem import Problem
from training.competition.idiom.solutions import TRIES, conclusion, decided, given_in_any_order, limit_above, points
from training.competition.idiom.terms import Term, number_terms, pair_terms
from training.competition.idiom.text import cast, number, total
from training.synthetic.block import Block, Draw


def bounded_product(draw: Draw) -> Block:
    """Two positive numbers in an equation with a product or a square: one is bounded, and then the other is linear."""
    problem = Problem(draw)
    x, y = problem.unknowns(problem.pick(WHOLE_MOSTLY_NATURAL), 2)
    for _ in range(TRIES):
        term, place = _linear_in_second(problem, x, y), (problem.rand(1, 9), problem.rand(1, 12))
        more = _linear_conditions(problem, x, y, place)
        conditions = [equals(term, place), *problem.distinct(more, problem.pick([0, 1, 1]))]
        whole = term.value(*place)
        reach = next(n for n in range(1, whole + 2) if term.value(n, 1) > whole)
        solutions = points(range(1, min(reach, 30)), range(1, whole + 1), conditions=conditions)
        if reach <= 30 and len(solutions) < 4:
            break
    positive = problem.pick([[f"0 < {x}", f"0 < {y}"], [f"0 < {x} ∧ 0 < {y}"], [f"1 ≤ {x}", f"1 ≤ {y}"]])
    names = given_in_any_order(problem, [*positive, *(c.text for c in conditions)])
    goal = conclusion(problem, pair_terms(problem, x, y)[:5], solutions, names)
    bound = f"have hx : {x} < {limit_above(reach - 1)} := by nlinarith"
    return problem.proves(goal, bound, f"interval_cases {x} <;> omega")


def _linear_in_second(problem: Problem, x: str, y: str) -> Term:
    """An expression that grows with both unknowns and is linear in the second."""
    a, b, c = problem.rand(2, 5), problem.rand(1, 7), problem.rand(1, 7)
    return problem.pick(
        [
            Term(f"{a} * {x} * {y} + {total([(b, x), (c, y)])}", lambda p, q: a * p * q + b * p + c * q),
            Term(f"{x} * {y} + {total([(b, x)])}", lambda p, q: p * q + b * p),
            Term(f"({x} + {b}) * ({y} + {c})", lambda p, q: (p + b) * (q + c)),
            Term(f"{x} * ({a} * {y} + {c})", lambda p, q: p * (a * q + c)),
            Term(f"{x} ^ 2 + {total([(a, y)])}", lambda p, q: p * p + a * q),
            Term(f"{x} ^ 2 * {y} + {total([(c, x)])}", lambda p, q: p * p * q + c * p),
            Term(f"{x} ^ 2 + {x} * {y} + {total([(c, y)])}", lambda p, q: p * p + p * q + c * q),
        ]
    )


def _linear_conditions(problem: Problem, x: str, y: str, place: tuple[int, int]) -> list[Condition]:
    u, v = place
    m, most = problem.rand(2, 5), u + v + problem.rand(0, 3)
    return [
        Condition(f"{x} < {y}", lambda p, q: p < q) if u < v else Condition(f"{y} ≤ {x}", lambda p, q: q <= p),
        Condition(f"{x} % {m} = {u % m}", lambda p, q: p % m == u % m),
        Condition(f"{y} % {m} = {v % m}", lambda p, q: q % m == v % m),
        Condition(f"{x} + {y} ≤ {most}", lambda p, q: p + q <= most),
    ]


def bounded_cast(draw: Draw) -> Block:
    """An equation or two bounds over ℝ or ℚ whose unknowns are natural numbers: without casts, then by trying all."""
    problem = Problem(draw)
    shape = problem.pick([_cast_product, _cast_ratio, _unit_fractions, _cast_quotient])
    return shape(problem, problem.pick(["ℝ", "ℚ"]))


def _cast_product(problem: Problem, kind: str) -> Block:
    x, y = problem.unknowns("ℕ", 2)
    place = (problem.rand(1, 6), problem.rand(1, 9))
    for _ in range(TRIES):
        term = _linear_in_second(problem, x, y)
        more = problem.pick(_linear_conditions(problem, x, y, place))
        whole = term.value(*place)
        solutions = points(range(1, 30), range(1, whole + 1), conditions=[equals(term, place), more])
        if term.value(29, 1) > whole and len(solutions) < 4:
            break
    equation = cast(f"{term.text} = {whole}", x, kind)
    names = given_in_any_order(problem, [f"0 < {x}", f"0 < {y}", equation, more.text])
    goal = conclusion(problem, pair_terms(problem, x, y)[:5], solutions)
    bound = f"have hx : {x} < 30 := by nlinarith"
    return problem.proves(goal, f"norm_cast at {names[equation]}", bound, f"interval_cases {x} <;> omega")


def _cast_ratio(problem: Problem, kind: str) -> Block:
    x, y = problem.unknowns("ℕ", 2)
    k, (p, q) = problem.rand(1, 9), problem.distinct([1, 2, 3, 4, 5, 7], 2)
    place, (a, b) = (k * p, k * q), (problem.rand(1, 5), problem.rand(1, 5))
    ratio = f"({x} : {kind}) / {y} = {number(Fraction(p, q))}"
    names = given_in_any_order(problem, [f"0 < {y}", ratio, f"{total([(a, x), (b, y)])} = {a * k * p + b * k * q}"])
    goal = conclusion(problem, pair_terms(problem, x, y)[:4], [place], names)
    return problem.proves(goal, f"field_simp at {names[ratio]}", f"norm_cast at {names[ratio]}", "omega")


def _unit_fractions(problem: Problem, kind: str) -> Block:
    x, y = problem.unknowns("ℕ", 2)
    for _ in range(TRIES):
        u, v = sorted(problem.distinct(range(2, 25), 2))
        whole = Fraction(1, u) + Fraction(1, v)
        reach = int(2 / whole) + 1
        rests = [(p, whole - Fraction(1, p)) for p in range(1, reach)]
        solutions = [(p, rest.denominator) for p, rest in rests if rest.numerator == 1 and rest.denominator > p]
        if reach <= 20 and whole.denominator <= 15 and len(solutions) < 4:
            break
    equation = f"(1 : {kind}) / {x} + 1 / {y} = {number(whole)}"
    names = given_in_any_order(problem, [f"0 < {x}", f"{x} < {y}", equation])
    h = names[equation]
    goal = conclusion(problem, pair_terms(problem, x, y)[:5], solutions)
    nonzero = [f"have hy : 0 < {y} := by omega", f"field_simp at {h}", f"norm_cast at {h}"]
    bound = f"have hx : {x} < {limit_above(reach - 1)} := by nlinarith"
    return problem.proves(goal, *nonzero, bound, f"interval_cases {x} <;> omega")


def _cast_quotient(problem: Problem, kind: str) -> Block:
    n, m, low = problem.unknown("ℕ"), problem.rand(2, 9), problem.rand(1, 6)
    high = low + problem.rand(1, 3)
    inside = range(m * low + 1, m * high)
    for _ in range(TRIES):
        more = nonlinear_condition(problem, n, problem.pick(inside))
        solutions = points(inside, conditions=[more])
        if 2 * len(solutions) <= len(inside):
            break
    bounds = [f"{low} < ({n} : {kind}) / {m}", f"({n} : {kind}) / {m} < {high}"]
    names = given_in_any_order(problem, [*bounds, more.text])
    below, above = names[bounds[0]], names[bounds[1]]
    cleared = [f"rw [lt_div_iff₀ (by norm_num)] at {below}", f"rw [div_lt_iff₀ (by norm_num)] at {above}"]
    steps = [*cleared, f"norm_cast at {below} {above}", f"have hx : {n} < {limit_above(m * high)} := by omega"]
    goal = conclusion(problem, number_terms(problem, n), solutions)
    return problem.proves(goal, *steps, decided(names.values(), n))


def bounded_factoring(draw: Draw) -> Block:
    """An equation that becomes a product of two sums or differences: one factor divides the number on the right."""
    problem = Problem(draw)
    return problem.pick([_factored_sums, _factored_differences, _difference_of_squares])(problem)


def _factored_sums(problem: Problem) -> Block:
    x, y = problem.unknowns("ℕ", 2)
    for _ in range(TRIES):
        a, b, u, v = problem.rand(1, 6), problem.rand(1, 6), problem.rand(0, 6), problem.rand(0, 6)
        whole = (u + b) * (v + a)
        solutions = [(p, whole // (p + b) - a) for p in range(whole) if whole % (p + b) == 0 and whole // (p + b) >= a]
        if whole <= 40 and a * b > 1 and len(solutions) < 5:
            break
    equation = f"{x} * {y} + {total([(a, x), (b, y)])} = {whole - a * b}"
    problem.given(equation)
    goal = conclusion(problem, pair_terms(problem, x, y)[:5], solutions)
    product = f"have hp : ({x} + {b}) * ({y} + {a}) = {whole} := by {problem.style(['nlinarith'], ['linarith'])[0]}"
    divides = ["have hd := Dvd.intro _ hp", "have hx := Nat.le_of_dvd (by norm_num) hd"]
    return problem.proves(goal, product, *divides, f"interval_cases {x} <;> omega")


def _factored_differences(problem: Problem) -> Block:
    x, y = problem.unknowns("ℤ", 2)
    for _ in range(TRIES):
        a, b, u, v = problem.rand(1, 6), problem.rand(1, 6), problem.rand(1, 6), problem.rand(1, 6)
        solutions = [(p + b, u * v // p + a) for p in range(1, u * v + 1) if u * v % p == 0]
        if u * v <= 24 and len(solutions) < 5:
            break
    given_in_any_order(problem, [f"{b} < {x}", f"{a} < {y}", f"{x} * {y} = {total([(a, x), (b, y)], u * v - a * b)}"])
    goal = conclusion(problem, pair_terms(problem, x, y)[:5], solutions)
    product = f"have hp : ({x} - {b}) * ({y} - {a}) = {u * v} := by {problem.style(['nlinarith'], ['linarith'])[0]}"
    divides = ["have hx := Int.le_of_dvd (by norm_num) (Dvd.intro _ hp)"]
    return problem.proves(goal, product, *divides, f"interval_cases {x} <;> omega")


def _difference_of_squares(problem: Problem) -> Block:
    x, y = problem.unknowns("ℕ", 2)
    for _ in range(TRIES):
        d, v = problem.rand(1, 5), problem.rand(1, 8)
        whole = d * (2 * v + d)
        solutions = [(q + e, q) for e in range(1, whole + 1) for q in range(whole) if e * (2 * q + e) == whole]
        if whole <= 36 and len(solutions) < 4:
            break
    equation = problem.pick([f"{x} ^ 2 = {y} ^ 2 + {whole}", f"{x} ^ 2 - {y} ^ 2 = {whole}"])
    h = problem.given(equation)
    moved = [f"replace {h} : {x} ^ 2 = {y} ^ 2 + {whole} := by omega"] if "-" in equation else []
    limits = [f"have {name} := by nlinarith" for name in (f"hl : {y} < {x}", f"hx : {x} < 20", f"hy : {y} < 20")]
    goal = conclusion(problem, pair_terms(problem, x, y), solutions)
    return problem.proves(goal, *moved, *limits, decided([h, "hl"], x, y))


FAMILIES = {
    "bounded_product": bounded_product,
    "bounded_cast": bounded_cast,
    "bounded_factoring": bounded_factoring,
}
