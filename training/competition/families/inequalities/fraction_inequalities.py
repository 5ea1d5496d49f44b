"""Inequalities between quotients: multiplied by what is positive, then linear or a square. Knows no Lean process."""

from fractions import Fraction

from training.competition.idiom.comparisons import positive
from training.competition.idiom.kinds import FIELDS_MOSTLY_REAL
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, linear_factor, number, polynomial, total
from training.synthetic.block import Block, Draw

SUM = "div_add_div _ _ (by positivity) (by positivity), le_div_iff₀ (by positivity)"
"""Lemmas that bring a sum of two quotients over one denominator and multiply by it."""


def fraction_bound(draw: Draw) -> Block:
    """A quotient of linear terms is compared with a number, or lies between two; its denominator has a known sign."""
    problem = Problem(draw)
    x = problem.unknown(problem.pick(FIELDS_MOSTLY_REAL))
    edge, slope, rest = problem.rand(-4, 5), problem.rand(1, 4), problem.rand(0, 5)
    problem.given(problem.pick([f"{number(edge)} < {x}", f"{x} > {number(edge)}"]))
    sign, level, gain = problem.pick([1, 1, -1]), problem.rand(-4, 6), problem.nonzero(-5, 5)
    solved = problem.rand(0, 1)
    zero = edge + problem.rand(1, 7) if solved else edge - Fraction(problem.rand(0, 6), abs(gain))
    bottom = [sign * slope, sign * (rest - slope * edge)]
    top = [level * bottom[0] + sign * gain, level * bottom[1] - sign * int(gain * zero)]
    upper = polynomial(top, x)
    quotient = f"{factor(upper)} / {factor(polynomial(bottom, x))}"
    if solved:
        above, less = problem.rand(0, 1), problem.pick(["<", "≤"])
        formula, rewritten = _compared(quotient, level, above, less, sign)
        name = problem.given(formula)
        goal = f"{number(zero)} {less} {x}" if above == (gain > 0) else f"{x} {less} {number(zero)}"
        return problem.proves(goal, f"{rewritten} at {name}", "linarith")
    formula, rewritten = _compared(quotient, level, gain > 0, problem.pick(["<", "<", "≤"]), sign)
    if rest == 0 or problem.rand(0, 1):
        return problem.proves(formula, rewritten, "linarith")
    size = 1 + int(max(Fraction(abs(gain), slope), abs(gain) * (edge - zero) / rest))
    other, second = _compared(quotient, level + (size if gain > 0 else -size), gain < 0, "<", sign)
    return problem.proves(f"{formula} ∧ {other}", "constructor", rewritten, "linarith", second, "linarith")


def _compared(quotient: str, level: int, above: bool | int, less: str, sign: int) -> tuple[str, str]:
    """The comparison of the quotient with the number, and the tactic that multiplies by a denominator of this sign."""
    word, suffix = ("lt" if less == "<" else "le"), ("_iff₀" if sign > 0 else "_iff_of_neg")
    if above:
        return f"{number(level)} {less} {quotient}", f"rw [{word}_div{suffix} (by linarith)]"
    return f"{quotient} {less} {number(level)}", f"rw [div_{word}{suffix} (by linarith)]"


def fraction_compare(draw: Draw) -> Block:
    """Two quotients are compared: of one function at ordered places, or of sums whose parts are compared."""
    problem = Problem(draw)
    kind = problem.pick(FIELDS_MOSTLY_REAL)
    less = problem.pick(["<", "<", "≤"])
    word = "lt" if less == "<" else "le"
    crossed = f"rw [div_{word}_div_iff₀ (by positivity) (by positivity)]"
    p, q, r, s = (problem.rand(1, 6) for _ in range(4))
    shape = problem.pick(["monotone", "monotone", "mediant", "shifted", "added"])
    if shape == "monotone":
        x, y = problem.unknowns(kind, 2)
        opening = positive(problem, [x, y])
        q *= problem.pick([0, 1, 1])
        s += p * s == q * r
        problem.given(f"{x} {less} {y}")
        tops = (f"({total([(p, z)], q)})" if q else total([(p, z)]) for z in (x, y))
        low, high = (f"{top} / ({total([(r, z)], s)})" for top, z in zip(tops, (x, y), strict=True))
        if p * s < q * r:
            low, high = high, low
        return problem.proves(f"{low} {less} {high}", *opening, crossed, "nlinarith")
    if shape == "added":
        a, b, t = problem.unknowns(kind, 3)
        opening = positive(problem, [a, b, t])
        problem.given(f"{a} {less} {b}")
        more = f"({total([(1, a), (p, t)])}) / ({total([(1, b), (p, t)])})"
        return problem.proves(f"{a} / {b} {less} {more}", *opening, crossed, "nlinarith")
    a, b, c, d = problem.unknowns(kind, 4)
    opening = positive(problem, [b, d] if shape == "mediant" else [a, b, c, d])
    name = problem.given(f"{a} / {b} {less} {c} / {d}")
    if shape == "mediant":
        middle = f"({total([(p, a), (q, c)])}) / ({total([(p, b), (q, d)])})"
        goal = problem.pick([f"{a} / {b} {less} {middle}", f"{middle} {less} {c} / {d}"])
    else:
        s = q * r // p + problem.rand(1, 3)
        left, right = (f"({total([(p, u), (q, v)])}) / ({total([(r, u), (s, v)])})" for u, v in ((a, b), (c, d)))
        goal = f"{left} {less} {right}"
    return problem.proves(goal, *opening, f"{crossed} at {name} ⊢", problem.style(["nlinarith"], ["linarith"])[0])


def fraction_weights(draw: Draw) -> Block:
    """The sum of a multiple of a term and a multiple of its reciprocal has a least value, from a square."""
    problem = Problem(draw)
    kind = problem.pick(FIELDS_MOSTLY_REAL)
    p, q = problem.rand(1, 6), problem.rand(1, 6)
    least = 2 * p * q
    shape = problem.pick(["ratio", "ratio", "single", "shifted"])
    if shape == "ratio":
        a, b = problem.unknowns(kind, 2)
        opening = positive(problem, [a, b])
        left = f"{total([(p * p, a)])} / {b} + {total([(q * q, b)])} / {a}"
        hint = total([(p, a), (-q, b)])
        goal = problem.pick([f"{left} ≥ {least}", f"{least} ≤ {left}"])
        turned = "ge_iff_le, " if "≥" in goal else ""
        return problem.proves(goal, *opening, f"rw [{turned}{SUM}]", f"nlinarith [sq_nonneg ({hint})]")
    x = problem.unknown(kind)
    edge = problem.nonzero(-5, 6) if shape == "shifted" else 0
    problem.given(problem.pick([f"{number(edge)} < {x}", f"{x} > {number(edge)}"]))
    bottom = linear_factor(x, edge)
    bound = least + p * p * edge
    left = problem.pick([f"{total([(p * p, x)])} + {q * q} / {bottom}", f"{q * q} / {bottom} + {total([(p * p, x)])}"])
    goal = problem.pick([f"{left} ≥ {number(bound)}", f"{number(bound)} ≤ {left}"])
    key = f"have key : {q * q} / {bottom} ≥ {number(bound)} - {total([(p * p, x)])}"
    multiplied = "rw [ge_iff_le, le_div_iff₀ (by linarith)]"
    return problem.proves(
        goal, f"{key} := by {multiplied}; nlinarith [sq_nonneg ({total([(p, x)], -p * edge - q)})]", "linarith"
    )


def fraction_squares(draw: Draw) -> Block:
    """Squares divided by positive unknowns, in a circle or apart: each quotient has a linear bound; these add up."""
    problem = Problem(draw)
    kind = problem.pick(FIELDS_MOSTLY_REAL)
    if problem.rand(0, 1):
        names = problem.unknowns(kind, problem.pick([2, 3, 3]))
        pairs = list(zip(names, [*names[1:], names[0]], strict=True))
        opening, slopes = positive(problem, names), [1] * len(pairs)
    else:
        names = problem.unknowns(kind, 4)
        pairs = [(names[0], names[2]), (names[1], names[3])]
        opening, slopes = positive(problem, names[2:]), [problem.rand(1, 4), problem.rand(1, 4)]
    weights = [problem.pick([1, 1, 2, 3]) for _ in pairs]
    left = " + ".join(f"{total([(weight, f'{u} ^ 2')])} / {v}" for weight, (u, v) in zip(weights, pairs, strict=True))
    linear = dict.fromkeys(names, 0)
    facts = []
    for place, (weight, (u, v), slope) in enumerate(zip(weights, pairs, slopes, strict=True)):
        linear[u] += 2 * slope * weight
        linear[v] -= slope**2 * weight
        facts += [
            f"have e{place + 1} : {total([(2 * slope, u), (-(slope**2), v)])} ≤ {u} ^ 2 / {v} := by "
            f"rw [le_div_iff₀ (by positivity)]; nlinarith [sq_nonneg ({total([(1, u), (-slope, v)])})]"
        ]
    right = total([(linear[name], name) for name in names])
    return problem.proves(problem.pick([f"{left} ≥ {right}", f"{right} ≤ {left}"]), *opening, *facts, "linarith")


def fraction_reciprocals(draw: Draw) -> Block:
    """Two quotients with positive denominators against the quotient of sums, or the denominators have a known sum."""
    problem = Problem(draw)
    x, y = problem.unknowns(problem.pick(FIELDS_MOSTLY_REAL), 2)
    opening = positive(problem, [x, y])
    p, q, m = problem.rand(1, 6), problem.rand(1, 6), problem.rand(1, 5)
    left = f"{p * p} / {x} + {q * q} / {y}"
    if problem.rand(0, 1):
        right = f"{(p + q) ** 2} / ({x} + {y})"
        rewritten = "rw [ge_iff_le, div_add_div _ _ (by positivity) (by positivity)]"
        crossed = "rw [div_le_div_iff₀ (by positivity) (by positivity)]"
        hint = f"nlinarith [sq_nonneg ({total([(q, x), (-p, y)])})]"
        return problem.proves(f"{left} ≥ {right}", *opening, rewritten, crossed, hint)
    problem.given(f"{x} + {y} = {m * (p + q)}")
    put = [f"have hy : {y} = {m * (p + q)} - {x} := by linarith", "subst hy"]
    hint = f"nlinarith [sq_nonneg {factor(f'{x} - {p * m}')}]"
    return problem.proves(f"{left} ≥ {number(Fraction(p + q, m))}", *opening, *put, f"rw [ge_iff_le, {SUM}]", hint)


FAMILIES = {
    "fraction_bound": fraction_bound,
    "fraction_compare": fraction_compare,
    "fraction_weights": fraction_weights,
    "fraction_squares": fraction_squares,
    "fraction_reciprocals": fraction_reciprocals,
}
