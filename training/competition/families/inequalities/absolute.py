"""Absolute values, minima and maxima, floors and ceilings: by cases, or by what opens them. Knows no Lean process."""

from fractions import Fraction
from math import ceil, floor

from training.competition.idiom.comparisons import compared, given_all, hinted, nonnegative, square
from training.competition.idiom.kinds import FIELDS_MOSTLY_REAL, RINGS
from training.competition.idiom.polynomials import Polynomial, combined, difference, linear, product, shown
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, number, total
from training.synthetic.block import Block, Draw


def absolute(problem: Problem, term: str) -> str:
    """The absolute value of a term, in either notation."""
    return problem.pick([f"|{term}|", f"abs {factor(term)}"])


def absolute_squares(draw: Draw) -> Block:
    """Two absolute values and the squares of their numbers, which a square of their difference compares."""
    problem = Problem(draw)
    x, y = problem.unknowns(problem.pick(FIELDS_MOSTLY_REAL), 2)
    shift = problem.pick([0, 0, problem.nonzero(-6, 6)])
    root = linear((problem.rand(1, 4), f"|{x}|"), (-problem.rand(1, 4), f"|{y}|"), (shift, ""))
    flat: dict[tuple[str, ...], tuple[str, ...]] = {(f"|{letter}|",) * 2: (letter,) * 2 for letter in (x, y)}
    form = {flat.get(monomial, monomial): coefficient for monomial, coefficient in product(root, root).items()}
    slack = problem.pick([0, 0, problem.rand(1, 9)])
    goal = nonnegative(problem, combined([(1, form), (slack, {(): 1})]), "<" if slack else "≤")
    return problem.proves(goal, f"nlinarith [{square(root).proof}, sq_abs {x}, sq_abs {y}]")


def absolute_values(draw: Draw) -> Block:
    """A sum of two absolute values, a sum of squares and a product: two of them are given, the third is the goal."""
    problem = Problem(draw)
    x, y = problem.unknowns(problem.pick(FIELDS_MOSTLY_REAL), 2)
    p, q, u, v = problem.rand(1, 4), problem.rand(1, 4), problem.nonzero(-6, 6), problem.nonzero(-6, 6)
    plus, size = total([(p, absolute(problem, x)), (q, absolute(problem, y))]), p * abs(u) + q * abs(v)
    squares = f"{total([(p**2, f'{x} ^ 2'), (q**2, f'{y} ^ 2')])} = {p**2 * u**2 + q**2 * v**2}"
    asked, closing = problem.rand(0, 2), f"nlinarith [sq_abs {x}, sq_abs {y}]"
    if asked != 1:
        problem.given(squares)
    if asked != 2:
        problem.given(f"{plus} = {size}")
    if asked == 0:
        return problem.proves(f"{absolute(problem, f'{x} * {y}')} = {abs(u * v)}", "rw [abs_mul]", closing)
    times = problem.given(f"{x} * {y} = {u * v}")
    goal = squares if asked == 1 else f"({plus}) ^ 2 = {size**2}"
    return problem.proves(goal, f"have hp := abs_mul {x} {y}", f"rw [{times}] at hp", "norm_num at hp", closing)


def absolute_products(draw: Draw) -> Block:
    """Numbers near given ones; the goal bounds the absolute value of a product of two linear terms, multiplied out."""
    problem = Problem(draw)
    kind, opened = problem.pick(FIELDS_MOSTLY_REAL), "rw [abs_le] at *"
    r, s, shift = problem.rand(1, 6), problem.rand(1, 6), problem.pick([0, problem.nonzero(-9, 9)])
    if problem.pick([True, False]):
        x, place, gap = problem.unknown(kind), problem.rand(-5, 6), problem.nonzero(-6, 6)
        near, other = difference(x, place), linear((1, x), (gap - place, ""))
        problem.given(f"{absolute(problem, shown(near))} ≤ {r}")
        form = shown(combined([(1, product(near, other)), (shift, {(): 1})]))
        bound = r * (r + abs(gap)) + abs(shift)
        return problem.proves(f"{absolute(problem, form)} ≤ {bound}", opened, "constructor <;> nlinarith")
    x, y = problem.unknowns(kind, 2)
    _, opening = given_all(problem, [f"{absolute(problem, x)} ≤ {r}", f"{absolute(problem, y)} ≤ {s}"])
    scale = problem.rand(1, 4)
    form = total([(scale, f"{x} * {y}")], shift)
    goal = f"{absolute(problem, form)} ≤ {scale * r * s + abs(shift)}"
    return problem.proves(goal, *opening, opened, "constructor <;> nlinarith")


def absolute_equation(draw: Draw) -> Block:
    """The absolute value of a quadratic term is given; one of two values is never taken, the other at two places."""
    problem = Problem(draw)
    x = problem.unknown(problem.pick(FIELDS_MOSTLY_REAL))
    roots = problem.distinct(range(-7, 9), 2)
    value = (roots[0] - roots[1]) ** 2 // 8 + problem.rand(1, 12)
    turn = problem.pick([1, 1, -1])
    first, second = (difference(x, place) for place in roots)
    form = combined([(turn, product(first, second)), (turn * value, {(): 1})])
    law = problem.given(f"{absolute(problem, shown(form))} = {value}")
    solved = [f"have hq : {factor(shown(first))} * {factor(shown(second))} = 0 := by linarith"]
    solved += ["rcases mul_eq_zero.mp hq with hr | hr", "left; linarith", "right; linarith"]
    never = [hinted(square(linear((2, x), (-sum(roots), ""))))]
    cases = f"rcases eq_or_eq_neg_of_abs_eq {law} with hp | hp"
    goal = f"{x} = {roots[0]} ∨ {x} = {roots[1]}"
    return problem.proves(goal, cases, *(solved + never if turn > 0 else never + solved))


def signed_square(draw: Draw) -> Block:
    """A number times its absolute value, perhaps with a linear term, has a value or is compared with one; by signs."""
    problem = Problem(draw)
    x, slope, scale = problem.unknown(problem.pick(FIELDS_MOSTLY_REAL)), problem.rand(0, 5), problem.pick([1, 1, 2, 3])
    centre, place, sign = problem.rand(-5, 6), problem.nonzero(-6, 6), problem.pick(["=", "≤", "<"])
    term = shown(difference(x, centre))
    left = total([(scale, f"{factor(term)} * {absolute(problem, term)}"), (slope, x)])
    value = scale * place * abs(place) + slope * (centre + place)
    law = problem.given(compared(problem, left, sign, number(value)))
    goal = compared(problem, x, sign, number(centre + place)) if sign != "=" else f"{x} = {centre + place}"
    each = [f"rw [hp.1] at {law}", "nlinarith"]
    return problem.proves(goal, f"rcases abs_cases {factor(term)} with hp | hp", *each, *each)


def signed_order(draw: Draw) -> Block:
    """Two numbers times their absolute values, perhaps with linear terms, are in order; so are the numbers."""
    problem = Problem(draw)
    letters = problem.unknowns(problem.pick(FIELDS_MOSTLY_REAL), 2)
    slope, scale, shift = problem.rand(0, 6), problem.rand(1, 5), problem.pick([0, problem.nonzero(-9, 9)])
    sides = [total([(scale, f"{x} * {absolute(problem, x)}"), (slope, x)], shift) for x in letters]
    law = problem.given(compared(problem, sides[0], "<", sides[1]))
    goal = compared(problem, letters[0], "<", letters[1])
    first, second = (
        f"rcases abs_cases {x} with {name} | {name}" for x, name in zip(letters, ("hp", "hq"), strict=True)
    )
    each = [f"rw [hp.1, hq.1] at {law}", "nlinarith"]
    return problem.proves(goal, first, second, *each, *each, second, "linarith", *each)


def min_max_symmetric(draw: Draw) -> Block:
    """A symmetric polynomial of the smaller and the greater of two numbers is that of the numbers; by their order."""
    problem = Problem(draw)
    x, y = problem.unknowns(problem.pick(FIELDS_MOSTLY_REAL), 2)
    low, high = problem.distinct([f"min {x} {y}", f"max {x} {y}"], 2)
    p, q, r = problem.nonzero(-3, 5), problem.rand(-4, 5), problem.pick([0, 1, 2, 3])
    squares: Polynomial = {(low, low): r, (high, high): r}
    left = shown(combined([(1, {(low, high): p}), (q, linear((1, low), (1, high))), (1, squares)]))
    if problem.pick([True, False]):
        goal = f"{left} = {total([(p, f'({x} * {y})'), (q, f'({x} + {y})'), (r, f'({x} ^ 2 + {y} ^ 2)')])}"
        closed = "ring"
    else:
        u, v = problem.rand(-6, 9), problem.rand(-6, 9)
        problem.given(f"{x} + {y} = {u + v}")
        problem.given(f"{x} * {y} = {u * v}")
        goal, closed = f"{left} = {p * u * v + q * (u + v) + r * (u * u + v * v)}", "nlinarith"
    cases = [["rw [min_eq_left hp, max_eq_right hp]", closed], ["rw [min_eq_right hp, max_eq_left hp]", closed]]
    return problem.proves(goal, f"rcases le_total {x} {y} with hp | hp", *cases[0], *cases[1])


def extreme_bound(draw: Draw) -> Block:
    """The greater of two terms stays below a third, or the smaller above it, since each differs from it by a square."""
    problem = Problem(draw)
    x, y = problem.unknowns(problem.pick(RINGS), 2)
    form = combined([(1, {(x, x): problem.rand(1, 5), (y, y): problem.rand(0, 4), (y,): problem.rand(-3, 3)})])
    squares = [
        square(linear((problem.rand(1, 3), x), (problem.nonzero(-3, 3), y))),
        square(linear((1, problem.pick([x, y])), (problem.nonzero(-6, 6), ""))),
    ]
    first, second = problem.distinct(squares, 2)
    if problem.pick([True, False]):
        terms = [shown(combined([(1, form), (-1, fact.polynomial)])) for fact in (first, second)]
        goal = compared(problem, f"max {factor(terms[0])} {factor(terms[1])}", "≤", shown(form))
        return problem.proves(goal, "apply max_le", hinted(first), hinted(second))
    terms = [shown(combined([(1, form), (1, fact.polynomial)])) for fact in (first, second)]
    goal = compared(problem, shown(form), "≤", f"min {factor(terms[0])} {factor(terms[1])}")
    return problem.proves(goal, "apply le_min", hinted(first), hinted(second))


def integers_near(draw: Draw) -> Block:
    """A finite set of integers by a bound of two absolute values; the goal is the set, its size or its sum."""
    problem = Problem(draw)
    s, x = problem.members("Finset ℤ"), problem.bound("ℤ")
    a, b = problem.distinct(range(-6, 9), 2)
    first, second = (shown(difference(x, shift)) for shift in (a, b))
    p, q, sign = problem.rand(1, 3), problem.rand(1, 3), problem.pick(["≤", "<"])
    bound = problem.rand(2, 30) + min(p, q) * abs(a - b)
    form = total([(p, absolute(problem, first)), (q, absolute(problem, second))])
    inside = [value for value in range(-60, 60) if p * abs(value - a) + q * abs(value - b) + (sign == "<") <= bound]
    law = problem.given(f"∀ {x}, {x} ∈ {s} ↔ {form} {sign} {bound}")
    interval = f"Finset.Icc {factor(number(inside[0]))} {factor(number(inside[-1]))}"
    cases = f"cases abs_cases {factor(first)} <;> cases abs_cases {factor(second)} <;> omega"
    steps = [f"ext {x}", f"rw [{law}, Finset.mem_Icc]", cases]
    goal = problem.pick([f"{s} = {interval}", f"{s}.card = {len(inside)}", f"∑ {x} ∈ {s}, {x} = {sum(inside)}"])
    if "Icc" not in goal:
        steps.insert(0, f"suffices hp : {s} = {interval} by rw [hp]; rfl")
    return problem.proves(goal, *steps)


def floor_numbers(draw: Draw) -> Block:
    """A sum of floors and ceilings of fractions."""
    problem = Problem(draw)
    parts, steps, result = [], [], problem.pick([0, 0, problem.rand(-9, 9)])
    shift = result
    for word in problem.distinct(["floor", "ceil", "floor", "ceil"], problem.rand(2, 3)):
        bottom = problem.rand(2, 9)
        value = Fraction(problem.rand(1, 12) * bottom + problem.rand(1, bottom - 1), bottom)
        whole = floor(value) if word == "floor" else ceil(value)
        scale, sides = problem.pick([1, 1, -1, 2, 3]), "⌊⌋" if word == "floor" else "⌈⌉"
        term = f"{sides[0]}({value.numerator} : ℝ) / {value.denominator}{sides[1]}"
        parts.append((scale, term))
        steps.append(f"rw [show {term} = {whole} by rw [Int.{word}_eq_iff]; norm_num]")
        result += scale * whole
    return problem.proves(f"{total(parts, shift)} = {result}", *steps, "norm_num")


def floor_of_linear(draw: Draw) -> Block:
    """The floor or ceiling of a linear term is given; the goal says what another one is, or between what it lies."""
    problem = Problem(draw)
    x, word = problem.unknown(problem.pick(FIELDS_MOSTLY_REAL)), problem.pick(["floor", "ceil"])
    left, right = "⌊⌋" if word == "floor" else "⌈⌉"
    a, b, value = problem.pick([1, 1, 2, 3]), problem.rand(-6, 9), problem.rand(-5, 12)
    scale, shift = problem.pick([1, 2, 3, 4]), problem.rand(-9, 9)
    known, asked = total([(a, x)], b), total([(a * scale, x)], shift)
    if problem.pick([True, False]):
        known, asked = f"{left}{known}{right}", f"{left}{asked}{right}"
    else:
        known, asked = f"Int.{word} {factor(known)}", f"Int.{word} {factor(asked)}"
    law, opened = problem.given(f"{known} = {value}"), f"rw [Int.{word}_eq_iff]"
    opening = [f"{opened} at {law}", f"push_cast at {law}"]
    end = scale * (value - b) + shift
    if scale == 1:
        return problem.proves(f"{asked} = {end}", *opening, opened, "push_cast", "constructor <;> linarith")
    if word == "floor":
        claims, rules = [f"{end} ≤ {asked}", f"{asked} < {end + scale}"], ["Int.le_floor", "Int.floor_lt"]
    else:
        claims, rules = [f"{end - scale} < {asked}", f"{asked} ≤ {end}"], ["Int.lt_ceil", "Int.ceil_le"]
    parts = [[f"rw [{rule}]", "push_cast", "linarith"] for rule in rules]
    if problem.pick([True, False]):
        return problem.proves(" ∧ ".join(claims), *opening, "constructor", *parts[0], *parts[1])
    place = problem.rand(0, 1)
    return problem.proves(claims[place], *opening, *parts[place])


FAMILIES = {
    "absolute_squares": absolute_squares,
    "absolute_values": absolute_values,
    "absolute_products": absolute_products,
    "absolute_equation": absolute_equation,
    "signed_square": signed_square,
    "signed_order": signed_order,
    "min_max_symmetric": min_max_symmetric,
    "extreme_bound": extreme_bound,
    "integers_near": integers_near,
    "floor_numbers": floor_numbers,
    "floor_of_linear": floor_of_linear,
}
