"""Functions over their whole domain: definition by cases, extreme values, sets of arguments. Knows no Lean process."""

from fractions import Fraction

from training.competition.idiom.kinds import FIELDS, RINGS
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import at, factor, linear_factor, minus, number, polynomial, total
from training.synthetic.block import Block, Draw


def function_cases(draw: Draw) -> Block:
    """A function with one formula up to a number and another from there on: bounded, increasing, or known somewhere."""
    problem = Problem(draw)
    shape = problem.pick(["bound", "bound", "increasing", "argument"])
    kind = problem.pick(RINGS)
    f, x = problem.function(f"{kind} → {kind}"), problem.bound(kind)
    split, low, high = problem.pick([("lt_or_ge", "<", "≥"), ("le_or_gt", "≤", ">")])
    k, top, a, c, m = (
        problem.rand(-4, 6),
        problem.rand(-5, 20),
        problem.rand(1, 5),
        problem.rand(1, 5),
        problem.rand(1, 5),
    )
    rising = [a, top - a * k]
    if shape == "bound":
        place = k + problem.rand(-3, 4)
        squared, linear = [-c, 2 * c * place, top - c * place * place], "linarith"
        hint = f"nlinarith [sq_nonneg {linear_factor(x, place)}]"
        formulas, closing = problem.pick(
            [([rising, squared], (linear, hint)), ([squared, [-a, top + a * k]], (hint, linear))]
        )
    else:
        formulas = [rising, [c, top + m - c * k] if shape == "increasing" else [-c, top - a * m + c * k]]
    left, right = (
        problem.given(f"∀ {x} {order} {k}, {f} {x} = {polynomial(formula, x)}")
        for order, formula in zip((low, high), formulas, strict=True)
    )
    at_k = factor(str(k))
    if shape == "bound":
        rows = [f"intro {x}", f"rcases {split} {x} {at_k} with key | key"]
        rows += [f"rw [{left} {x} key]", closing[0], f"rw [{right} {x} key]", closing[1]]
        return problem.proves(f"∀ {x}, {f} {x} ≤ {top}", *rows)
    if shape == "increasing":
        cases = f"rcases {split} {x} {at_k} with p₁ | p₁ <;> rcases {split} y₀ {at_k} with p₂ | p₂"
        rows = [f"intro {x} y₀ key", cases, f"all_goals simp only [{left}, {right}, p₁, p₂]", "all_goals linarith"]
        return problem.proves(f"StrictMono {f}", *problem.style(rows, [rows[0], "grind"]))
    t = problem.unknown(kind)
    value = problem.given(f"{f} {t} = {top - a * m - a * c}")
    rows = [f"rcases {split} {t} {at_k} with key | key"]
    rows += [f"rw [{left} {t} key] at {value}", "left; linarith", f"rw [{right} {t} key] at {value}", "right; linarith"]
    return problem.proves(f"{t} = {k - m - c} ∨ {t} = {k + a}", *rows)


def function_minimum(draw: Draw) -> Block:
    """A quadratic function is bounded by its value at one place; also as the least or greatest element of its range."""
    problem = Problem(draw)
    f, x = problem.function("ℝ → ℝ"), problem.bound("ℝ")
    a = problem.pick([1, 1, 2, 3, 4, -1, -2, -3])
    p = problem.pick([Fraction(half, 2) for half in range(-9, 12) if half % 2 == 0 or a % 2 == 0])
    extreme = problem.rand(-9, 12)
    law = problem.given(f"∀ {x}, {f} {x} = {polynomial([a, -2 * a * p, a * p * p + extreme], x)}")
    hint = f"nlinarith [sq_nonneg ({minus(x, p)})]"
    order, strict = ("≤", "<") if a > 0 else ("≥", ">")
    shape = problem.pick(["bound", "strict", "compared", "element", "exists"])
    if shape == "compared":
        return problem.proves(f"∀ {x}, {at(f, p)} {order} {f} {x}", f"intro {x}", f"rw [{law}, {law}]", hint)
    if shape == "exists":
        t = problem.bound("ℝ")
        rows = [f"refine ⟨{number(p)}, ?_⟩", f"intro {x}", f"rw [{law}, {law}]", hint]
        return problem.proves(f"∃ {t}, ∀ {x}, {f} {t} {order} {f} {x}", *rows)
    if shape == "element":
        goal = f"{'IsLeast' if a > 0 else 'IsGreatest'} (Set.range {f}) {factor(number(extreme))}"
        attained = f"exact ⟨{number(p)}, by rw [{law}]; norm_num⟩"
        return problem.proves(goal, "constructor", attained, f"rintro _ ⟨{x}, rfl⟩", f"rw [{law}]", hint)
    if shape == "strict":
        slack = problem.rand(1, 3) * (-1 if a > 0 else 1)
        return problem.proves(f"∀ {x}, {extreme + slack} {strict} {f} {x}", f"intro {x}", f"rw [{law}]", hint)
    return problem.proves(f"∀ {x}, {extreme} {order} {f} {x}", f"intro {x}", f"rw [{law}]", hint)


def function_preimage(draw: Draw) -> Block:
    """All arguments at which a quadratic function has a value, as a finite set: their sum, product or number."""
    problem = Problem(draw)
    kind = problem.pick([*FIELDS, "ℂ"])
    f, x = problem.function(f"{kind} → {kind}"), problem.bound(kind)
    u, v = sorted(problem.distinct([*range(-6, 0), *range(1, 9)], 2))
    a, c = problem.rand(1, 3), problem.rand(-6, 12)
    roots = " * ".join(linear_factor(x, root) for root in (u, v))
    expanded = polynomial([a, -a * (u + v), a * u * v + c], x)
    law = problem.given(f"∀ {x}, {f} {x} = {problem.pick([expanded, total([(a, roots)], c)]) if c >= 0 else expanded}")
    problem.given(f"Fintype ({f} ⁻¹' {{{c}}})")
    members, t = f"({f} ⁻¹' {{{c}}}).toFinset", problem.bound(kind)
    goal, counted = problem.pick(
        [
            (f"{members}.card = 2", "rw [key, Finset.card_pair (by norm_num)]"),
            (f"∏ {t} ∈ {members}, {t} = {u * v}", "rw [key, Finset.prod_pair (by norm_num)]; norm_num"),
            (f"∑ {t} ∈ {members}, {t} ^ 2 = {u * u + v * v}", "rw [key, Finset.sum_pair (by norm_num)]; norm_num"),
        ]
    )
    found = f"suffices key : {members} = {{{u}, {v}}} by {counted}"
    return problem.proves(goal, found, f"ext {x}", f"simp [{law}]", "grind")


FAMILIES = {
    "function_cases": function_cases,
    "function_minimum": function_minimum,
    "function_preimage": function_preimage,
}
