"""Inequalities settled by clearing denominators, by the order of three numbers or by signs. Knows no Lean process."""

from collections.abc import Sequence

from training.competition.idiom.comparisons import compared, forwards, given_positive, nonnegative
from training.competition.idiom.kinds import FIELDS_MOSTLY_REAL
from training.competition.idiom.polynomials import Polynomial, combined, linear, product, shown
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, polynomial, total
from training.synthetic.block import Block, Draw

POSITIVE = "(by positivity)"
Quotient = tuple[Polynomial, Polynomial]
"""Numerator and denominator."""


def quotients_cleared(draw: Draw) -> Block:
    """A sum of quotients of positive terms against a number or a quotient; cleared, all terms have one sign."""
    problem = Problem(draw)
    letters = problem.unknowns(problem.pick(FIELDS_MOSTLY_REAL), problem.pick([2, 2, 3]))
    while True:
        fractions = [_fraction(problem, letters) for _ in range(problem.pick([2, 2, 3]))]
        split = problem.pick([len(fractions), len(fractions) - 1])
        (top, bottom), other = _added(fractions[:split]), fractions[split:]
        limit: Quotient = other[0] if other else ({(): problem.rand(1, 3)}, {(): 1})
        rest = combined([(1, product(limit[0], bottom)), (-1, product(top, limit[1]))])
        signs = {coefficient > 0 for coefficient in rest.values()}
        if len(signs) == 1 and len(rest) > 1:
            break
    sides = [" + ".join(map(_quotient, fractions[:split])), _quotient(limit) if other else shown(limit[0])]
    above = signs == {True}
    goal = compared(problem, *((sides[0], "<", sides[1]) if above else (sides[1], "<", sides[0])))
    rules = [f"div_add_div _ _ {POSITIVE} {POSITIVE}"] * (split - 1)
    if other:
        rules.append(f"div_lt_div_iff₀ {POSITIVE} {POSITIVE}")
    else:
        rules.append(f"{'div_lt_iff₀' if above else 'lt_div_iff₀'} {POSITIVE}")
    _, opening = given_positive(problem, letters)
    steps = [*forwards(goal), f"rw [{', '.join([*rules, '← sub_pos'])}]", "ring_nf", "positivity"]
    return problem.proves(goal, *opening, *steps)


def _fraction(problem: Problem, letters: Sequence[str]) -> Quotient:
    """A quotient whose denominator is linear and whose numerator is a part of it, a letter, or a number."""
    bottom = linear(*((problem.pick([0, 1, 1, 2]), letter) for letter in letters), (problem.pick([0, 0, 1, 2]), ""))
    if len(bottom) < 2:
        bottom = linear((1, letters[0]), (problem.rand(1, 3), letters[1]))
    tops: list[Polynomial] = [linear((problem.rand(1, 2), problem.pick(letters))), {(): problem.rand(1, 4)}]
    return problem.pick(tops), bottom


def _added(fractions: Sequence[Quotient]) -> Quotient:
    """Numerator and denominator of a sum."""
    top, bottom = fractions[0]
    for upper, lower in fractions[1:]:
        top, bottom = combined([(1, product(top, lower)), (1, product(upper, bottom))]), product(bottom, lower)
    return top, bottom


def _quotient(fraction: Quotient) -> str:
    """The quotient as text."""
    return f"{factor(shown(fraction[0]))} / {factor(shown(fraction[1]))}"


def schur_order(draw: Draw) -> Block:
    """Schur's inequality with further nonnegative terms, multiplied out; by the order of the three numbers."""
    problem = Problem(draw)
    letters = problem.unknowns(problem.pick(FIELDS_MOSTLY_REAL), 3)
    _, opening = given_positive(problem, letters, problem.pick(["<", "≤"]))
    a, b, c = letters
    parts: list[tuple[int, Polynomial]] = []
    schur = problem.rand(1, 3)
    for x, y, z in ((a, b, c), (b, c, a), (c, a, b)):
        near, far = linear((1, x), (-1, y)), linear((1, x), (-1, z))
        parts.append((schur, product(linear((1, x)), near, far)))
        gap = linear((1, y), (-1, z))
        parts.append((problem.pick([0, 0, 1, 2]), product(linear((1, problem.pick([x, y, z]))), gap, gap)))
        parts.append((problem.pick([0, 0, 0, 1]), product(gap, gap)))
    goal = nonnegative(problem, combined(parts))
    orders = (a, b, "hp"), (b, c, "hq"), (c, a, "hs")
    cases = " <;> ".join(f"rcases le_total {x} {y} with {name} | {name}" for x, y, name in orders)
    hints = ["mul_nonneg (sub_nonneg.2 hp) (sub_nonneg.2 hq)", *(f"sq_nonneg ({x} - {y})" for x, y, _ in orders)]
    return problem.proves(goal, *opening, cases, f"all_goals nlinarith [{', '.join(hints)}]")


def absolute_region(draw: Draw) -> Block:
    """A bound for a sum of two absolute values; the goal bounds a convex quadratic term, the greatest at a corner."""
    problem = Problem(draw)
    x, y = problem.unknowns(problem.pick(FIELDS_MOSTLY_REAL), 2)
    size, (s, t) = problem.rand(1, 4), (problem.rand(0, 3), problem.rand(0, 3))
    p, q = problem.rand(-4, 5), problem.rand(-4, 5)
    s += s + t == 0
    rotated = problem.rand(0, 1)
    if rotated:
        first, second, total_size = f"{x} + {y}", f"{x} - {y}", 2 * size
        largest = (s + t) * size**2 + (abs(p) + abs(q)) * size
    else:
        first, second, total_size = x, y, size
        largest = max(s * size**2 + abs(p) * size, t * size**2 + abs(q) * size)
    sides = problem.distinct([f"|{first}|", f"|{second}|"], 2)
    problem.given(f"{sides[0]} + {sides[1]} {problem.pick(['≤', '=', '≤'])} {total_size}")
    shift, slack = problem.pick([0, 0, problem.rand(-5, 9)]), problem.pick([0, 0, 1])
    form = total([(s, f"{x} ^ 2"), (t, f"{y} ^ 2"), (p, x), (q, y)], shift)
    goal = compared(problem, form, "≤", str(largest + shift + slack))
    cases = f"rcases abs_cases {factor(first)} with hp | hp <;> rcases abs_cases {factor(second)} with hq | hq"
    return problem.proves(goal, f"{cases} <;> nlinarith")


def single_root(draw: Draw) -> Block:
    """A cubic equation with one real root, or an inequality that holds on one side of it; by contradiction."""
    problem = Problem(draw)
    x, root = problem.unknown(problem.pick(FIELDS_MOSTLY_REAL)), problem.rand(-4, 5)
    b = problem.rand(-4, 5)
    c = b * b // 4 + problem.rand(1, 6)
    scale = problem.pick([1, 1, 1, 2])
    form = [scale * part for part in (1, b - root, c - b * root, -c * root)]
    hint = f"sq_nonneg ({total([(2, x)], b)})"
    value, sign = problem.pick([0, 0, -form[3]]), problem.pick(["=", "=", "<", "≤"])
    left = polynomial([*form[:3], form[3] + value], x)
    down = problem.rand(0, 1)
    steps = ["by_contra! h", f"nlinarith [{hint}]"]
    if sign == "=":
        problem.given(f"{left} = {value}" if problem.rand(0, 2) else f"{value} = {left}")
        return problem.proves(f"{x} = {root}", f"apply le_antisymm <;> by_contra! h <;> nlinarith [{hint}]")
    ends, claim = (left, str(value)), (x, str(root))
    if down:
        ends, claim = (ends[1], ends[0]), (claim[1], claim[0])
    problem.given(compared(problem, ends[0], sign, ends[1]))
    return problem.proves(compared(problem, claim[0], sign, claim[1]), *steps)


FAMILIES = {
    "quotients_cleared": quotients_cleared,
    "schur_order": schur_order,
    "absolute_region": absolute_region,
    "single_root": single_root,
}
