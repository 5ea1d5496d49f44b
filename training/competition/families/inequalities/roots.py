"""Square and cube roots: values, bounds, equations and inequalities, by squaring and cubing. Knows no Lean process."""

from fractions import Fraction
from math import gcd, isqrt

from training.competition.idiom.comparisons import compared, forwards, given_positive, hinted, square
from training.competition.idiom.kinds import RINGS
from training.competition.idiom.polynomials import difference, linear, product, shown
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, number, plus, polynomial, total
from training.synthetic.block import Block, Draw

FREE = (2, 3, 5, 6, 7, 10, 11, 13, 14, 15, 17, 19)
"""Numbers without square factors."""


def root(problem: Problem, term: str | int) -> str:
    """The square root of a term, in either notation."""
    return problem.pick([f"Real.sqrt {factor(str(term))}", f"√{factor(str(term))}"])


def squared(value: int) -> str:
    """The term that says what the square of a number's root is."""
    return f"Real.sq_sqrt (show (0:ℝ) ≤ {value} by norm_num)"


def nested_root(draw: Draw) -> Block:
    """The root of a number and a root is a number and a root, or the root of a number and two roots is their sum."""
    problem = Problem(draw)
    p, q = problem.rand(1, 6), problem.rand(1, 4)
    c, d = problem.distinct(FREE, 2)
    if problem.pick([True, False]):
        inner = total([(2 * p * q, root(problem, c))], p**2 + q**2 * c)
        outer, known = total([(q, root(problem, c))], p), squared(c)
    else:
        inner = total([(2 * q, f"({root(problem, c)} * {root(problem, d)})")], c + q**2 * d)
        outer, known = total([(1, root(problem, c)), (q, root(problem, d))]), f"{squared(c)}, {squared(d)}"
    opened = "rw [Real.sqrt_eq_iff_mul_self_eq (by positivity) (by positivity)]"
    return problem.proves(f"{root(problem, inner)} = {outer}", opened, f"nlinarith [{known}]")


def root_sum(draw: Draw) -> Block:
    """Multiples of one root, written as roots of numbers with square factors, added up."""
    problem = Problem(draw)
    c = problem.pick(FREE)
    sides = problem.distinct(range(2, 8), 2)
    scales = [problem.rand(1, 4), problem.nonzero(-4, 4)]
    left = total([(scale, root(problem, side**2 * c)) for scale, side in zip(scales, sides, strict=True)])
    value = sum(scale * side for scale, side in zip(scales, sides, strict=True))
    right = total([(value, root(problem, c))])
    split = "rw [show ({}:ℝ) = {} ^ 2 * {} by norm_num, Real.sqrt_mul (by norm_num), Real.sqrt_sq (by norm_num)]"
    return problem.proves(f"{left} = {right}", *(split.format(side**2 * c, side, c) for side in sides), "ring")


def bound_of_root(value: int, upper: bool, parts: int) -> tuple[Fraction, str]:
    """The nearest multiple of 1 / `parts` above or below the root of a number, and the claim with its proof."""
    below = Fraction(isqrt(value * parts**2), parts)
    if upper:
        above = below + Fraction(1, parts)
        return above, f"√{value} < {number(above)} := by rw [Real.sqrt_lt' (by norm_num)]; norm_num"
    return below, f"{number(below)} < √{value} := by rw [Real.lt_sqrt (by norm_num)]; norm_num"


def root_between(draw: Draw) -> Block:
    """A linear term in one or two roots of numbers, and a rational number that it exceeds or stays below."""
    problem = Problem(draw)
    numbers = problem.distinct(FREE, problem.pick([1, 2, 2]))
    scales = [problem.rand(1, 4), problem.nonzero(-4, 4)][: len(numbers)]
    shift, upper = problem.rand(-9, 9), problem.pick([True, False])
    parts = 2 if len(numbers) == 1 else problem.pick([2, 4])
    bounds = [bound_of_root(value, upper == (scale > 0), parts) for scale, value in zip(scales, numbers, strict=True)]
    limit = number(shift + sum(scale * bound for scale, (bound, _) in zip(scales, bounds, strict=True)))
    term = total([(scale, root(problem, value)) for scale, value in zip(scales, numbers, strict=True)], shift)
    goal = compared(problem, *((term, "<", limit) if upper else (limit, "<", term)))
    steps = [f"have {name} : {claim}" for name, (_, claim) in zip(("hp", "hq"), bounds, strict=False)]
    return problem.proves(goal, *steps, "linarith")


def root_quotient(draw: Draw) -> Block:
    """A number over a sum of one or two roots and a number, and a number that the quotient exceeds or stays below."""
    problem = Problem(draw)
    numbers = problem.distinct(FREE, problem.pick([1, 1, 2]))
    scales = [problem.rand(1, 4) for _ in numbers]
    shift, upper, limit = problem.rand(1, 9), problem.pick([True, False]), 2 * problem.rand(1, 6)
    bounds = [bound_of_root(value, not upper, 2) for value in numbers]
    least = shift + sum(scale * bound for scale, (bound, _) in zip(scales, bounds, strict=True))
    bottom = total([(scale, root(problem, value)) for scale, value in zip(scales, numbers, strict=True)], shift)
    quotient = f"{number(limit * least)} / ({bottom})"
    ends = (quotient, "<", str(limit)) if upper else (str(limit), "<", quotient)
    goal = compared(problem, *ends)
    rule = "div_lt_iff₀" if upper else "lt_div_iff₀"
    steps = [f"have {name} : {claim}" for name, (_, claim) in zip(("hp", "hq"), bounds, strict=False)]
    return problem.proves(goal, *steps, *forwards(goal), f"rw [{rule} (by positivity)]", "linarith")


def root_floor(draw: Draw) -> Block:
    """The floor or ceiling of a linear term in the root of a number, or in an unknown whose square is given."""
    problem = Problem(draw)
    value, scale, shift = problem.pick(FREE), problem.rand(1, 5), problem.rand(-9, 9)
    below = isqrt(scale**2 * value) + shift
    word, result = problem.pick([("floor", below), ("ceil", below + 1)])
    if problem.pick([True, False]):
        term, known, least = root(problem, value), squared(value), f"Real.sqrt_nonneg {value}"
    else:
        term = problem.unknown("ℝ")
        least, known = problem.given(f"0 < {term}"), problem.given(f"{term} ^ 2 = {value}")
    inner = total([(scale, term)], shift)
    sides = "⌊⌋" if word == "floor" else "⌈⌉"
    goal = problem.pick([f"{sides[0]}{inner}{sides[1]}", f"Int.{word} {factor(inner)}"]) + f" = {result}"
    steps = [f"rw [Int.{word}_eq_iff]", "push_cast", f"constructor <;> nlinarith [{known}, {least}]"]
    return problem.proves(goal, *steps)


def root_equation(draw: Draw) -> Block:
    """The root of a linear term in two unknowns has a given value, beside a linear equation; isolated, then squared."""
    problem = Problem(draw)
    x, y = problem.unknowns("ℝ", 2)
    u, v, value = problem.rand(-6, 9), problem.rand(-6, 9), problem.rand(1, 9)
    a, b, c, d = (problem.nonzero(-4, 5) for _ in range(4))
    if a * d == b * c:
        d += 1 if d != -1 else 2
    inner = total([(a, x), (b, y)], value**2 - a * u - b * v)
    scale, shift = problem.pick([(1, 0), (1, 0), (problem.rand(2, 5), problem.rand(-9, 9))])
    law = problem.given(f"{total([(scale, root(problem, inner))], shift)} = {scale * value + shift}")
    problem.given(f"{total([(c, x), (d, y)])} = {c * u + d * v}")
    goal = problem.pick([f"{x} = {u} ∧ {y} = {v}", f"{x} = {u}", f"{y} = {v}"])
    opening = []
    if scale > 1:
        law, opening = "hp", [f"have hp : √({inner}) = {value} := by linarith"]
    opening.append(f"rw [Real.sqrt_eq_iff_mul_self_eq_of_pos (by norm_num)] at {law}")
    return problem.proves(goal, *opening, "constructor <;> linarith" if "∧" in goal else "linarith")


def root_quadratic(draw: Draw) -> Block:
    """A quadratic inequality for an unknown's root bounds the unknown; or the root of a quadratic term is linear."""
    problem = Problem(draw)
    x = problem.unknown("ℝ")
    m, n = sorted(problem.distinct(range(1, 10), 2))
    if problem.rand(0, 2):
        least = problem.given(f"0 ≤ {x}")
        low, middle = plus(x, m * n), total([(m + n, root(problem, x))])
        problem.given(problem.pick([compared(problem, low, "≤", middle), f"{x} - {middle} + {m * n} ≤ 0"]))
        bounds = [f"have hq : {m} ≤ √{x} := by nlinarith", f"have hr : √{x} ≤ {n} := by nlinarith"]
        goal, closing = f"{m**2} ≤ {x} ∧ {x} ≤ {n**2}", "constructor <;> nlinarith"
        if problem.pick([True, False]):
            place = problem.rand(0, 1)
            goal, closing = goal.split(" ∧ ")[place], "nlinarith"
            bounds = bounds[place : place + 1]
        return problem.proves(goal, f"have hp := Real.sq_sqrt {least}", *bounds, closing)
    shift = problem.rand(-6, 6)
    slope, place = 2 * shift - n, m - shift
    inner = polynomial([1, slope, m**2 - place**2 - slope * place], x)
    law = problem.given(f"{root(problem, inner)} = {plus(x, shift)}")
    cases = [f"rw [Real.sqrt_eq_cases] at {law}", f"rcases {law} with ⟨hl, hr⟩ | ⟨hl, hr⟩"]
    return problem.proves(f"{x} = {place}", *cases, "linarith", "nlinarith")


def root_of_square(draw: Draw) -> Block:
    """The root of a quadratic term that is a square: a linear term, or the unknown from the root's value or bound."""
    problem = Problem(draw)
    x, shape = problem.unknown("ℝ"), problem.rand(0, 2)
    if shape == 0:
        slope, shift = problem.rand(1, 3) * problem.pick([1, -1]), problem.nonzero(-9, 9)
        inner, spare = linear((slope, x), (shift, "")), problem.rand(0, 3)
        if slope > 0:
            problem.given(compared(problem, number(Fraction(-shift, slope) + spare), "≤", x))
        else:
            problem.given(compared(problem, x, "≤", number(Fraction(-shift, slope) - spare)))
        known = f"by nlinarith [{square(inner).proof}]"
        goal = f"{root(problem, shown(product(inner, inner)))} = {shown(inner)}"
        return problem.proves(goal, f"rw [Real.sqrt_eq_iff_mul_self_eq ({known}) (by linarith)]", "ring")
    low = problem.rand(-8, 6)
    high = low + problem.rand(1, 9)
    scale = 1 if (low + high) % 2 == 0 else 2
    inner, reach = linear((scale, x), (-scale * (low + high) // 2, "")), scale * (high - low) // 2
    left = root(problem, shown(product(inner, inner)))
    if shape == 1:
        law = problem.given(f"{left} = {reach}")
        places = problem.distinct([low, high], 2)
        factors = " * ".join(factor(shown(difference(x, place))) for place in places)
        goal = " ∨ ".join(f"{x} = {place}" for place in places)
        opened = f"rw [Real.sqrt_eq_iff_mul_self_eq_of_pos (by norm_num)] at {law}"
        solved = [f"have hq : {factors} = 0 := by linarith", "rcases mul_eq_zero.mp hq with hr | hr"]
        return problem.proves(goal, opened, *solved, "left; linarith", "right; linarith")
    sign, rule = problem.pick([("≤", "Real.sqrt_le_left"), ("<", "Real.sqrt_lt'")])
    law = problem.given(f"{left} {sign} {reach}")
    goal = f"{low} {sign} {x} ∧ {x} {sign} {high}"
    return problem.proves(goal, f"rw [{rule} (by norm_num)] at {law}", "constructor <;> nlinarith")


def root_means(draw: Draw) -> Block:
    """Roots of sums and products of two positive numbers, with weights; by squaring both sides."""
    problem = Problem(draw)
    x, y = problem.unknowns("ℝ", 2)
    p, q = problem.pick([(p, q) for p in range(1, 7) for q in range(1, 7) if gcd(p, q) == 1])
    (hx, hy), opening = given_positive(problem, [x, y])
    roots = f"Real.sq_sqrt {hx}.le, Real.sq_sqrt {hy}.le"
    shape = problem.rand(0, 3)
    if shape == 0:
        mean = f"{factor(total([(p**2, x), (q**2, y)]))} / {2 * p * q}"
        goal = compared(problem, root(problem, f"{x} * {y}"), "≤", mean)
        steps = ["rw [Real.sqrt_le_left (by positivity)]", hinted(square(linear((p**2, x), (-(q**2), y))))]
    elif shape == 1:
        norm = total([(p**2 + q**2, f"({x} ^ 2 + {y} ^ 2)")])
        goal = compared(problem, total([(p, x), (q, y)]), "≤", root(problem, norm))
        steps = ["apply Real.le_sqrt_of_sq_le", hinted(square(linear((q, x), (-p, y))))]
    elif shape == 2:
        left = total([(p, root(problem, x)), (q, root(problem, y))])
        goal = compared(problem, left, "≤", root(problem, total([(p**2 + q**2, f"({x} + {y})")])))
        cross = square(linear((q, f"√{x}"), (-p, f"√{y}"))).proof
        steps = ["apply Real.le_sqrt_of_sq_le", f"nlinarith [{roots}, {cross}]"]
    else:
        right = total([(p, root(problem, x)), (q, root(problem, y))])
        goal = compared(problem, root(problem, total([(p**2, x), (q**2, y)])), "≤", right)
        mixed = f"mul_nonneg (Real.sqrt_nonneg {x}) (Real.sqrt_nonneg {y})"
        steps = ["rw [Real.sqrt_le_left (by positivity)]", f"nlinarith [{roots}, {mixed}]"]
    return problem.proves(goal, *(forwards(goal) if steps[0].startswith("rw") else []), *opening, *steps)


def cube_order(draw: Draw) -> Block:
    """Cubes of two numbers, or of one and a numeral, perhaps with a linear term: equal or in order, as the numbers."""
    problem = Problem(draw)
    kind = problem.pick(RINGS)
    slope, scale = problem.rand(0, 6), problem.pick([1, 1, 2, 3])
    sign = problem.pick(["≤", "<", "="])
    if problem.pick([True, False]):
        x, y = problem.unknowns(kind, 2)
        right, cross = total([(scale, f"{y} ^ 3"), (slope, y)]), f"{x} + {y}"
    else:
        x, value = problem.unknown(kind), problem.nonzero(-5, 6)
        y, right, cross = number(value), number(scale * value**3 + slope * value), shown(linear((1, x), (value, "")))
    left = total([(scale, f"{x} ^ 3"), (slope, x)])
    by_contradiction = ["by_contra! hn", f"nlinarith [pow_pos (sub_pos.2 hn) 3, sq_nonneg ({cross})]"]
    if sign == "=":
        problem.given(f"{left} = {right}")
        return problem.proves(f"{x} = {y}", "apply le_antisymm", *by_contradiction, *by_contradiction)
    if sign == "<":
        by_contradiction[1] = f"nlinarith [pow_nonneg (sub_nonneg.2 hn) 3, sq_nonneg ({cross})]"
    if problem.pick([True, False]):
        left, right, x, y = right, left, y, x
    problem.given(compared(problem, left, sign, right))
    return problem.proves(compared(problem, x, sign, y), *by_contradiction)


def nonnegative_root(draw: Draw) -> Block:
    """The root of a linear term in two nonnegative numbers, in their own type, beside a linear equation; as reals."""
    problem = Problem(draw)
    x, y = problem.unknowns("NNReal", 2)
    u, v, a, b = (problem.rand(1, 9) for _ in range(4))
    c, d = problem.rand(1, 5), problem.rand(1, 5)
    if a * d == b * c:
        c += 1
    value = isqrt(a * u + b * v - 1) + problem.rand(1, 3)
    inner = total([(a, x), (b, y)], value**2 - a * u - b * v)
    root_law = problem.given(f"NNReal.sqrt {factor(inner)} = {value}")
    linear_law = problem.given(f"{total([(c, x), (d, y)])} = {c * u + d * v}")
    steps = [f"have hp := congrArg NNReal.toReal {root_law}", "simp at hp"]
    steps += ["rw [Real.sqrt_eq_iff_mul_self_eq_of_pos (by norm_num)] at hp"]
    steps += [f"have hq := congrArg NNReal.toReal {linear_law}", "simp at hq"]
    goal = problem.pick([f"{x} = {u}", f"{y} = {v}"])
    return problem.proves(goal, *steps, "apply NNReal.eq", "simp", "linarith")


FAMILIES = {
    "nested_root": nested_root,
    "root_sum": root_sum,
    "root_between": root_between,
    "root_quotient": root_quotient,
    "root_floor": root_floor,
    "root_equation": root_equation,
    "root_quadratic": root_quadratic,
    "root_of_square": root_of_square,
    "root_means": root_means,
    "cube_order": cube_order,
    "nonnegative_root": nonnegative_root,
}
