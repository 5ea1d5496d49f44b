"""Floors and ceilings in equations and inequalities, and integers that real bounds pin down. Knows no Lean process."""

from fractions import Fraction
from math import isqrt, sqrt

from training.competition.idiom.comparisons import compared, forwards
from training.competition.idiom.kinds import FIELDS_MOSTLY_REAL
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import number, polynomial, total
from training.synthetic.block import Block, Draw

SIDES = {"floor": ("⌊", "⌋"), "ceil": ("⌈", "⌉")}
NEAR = {"floor": ("Int.floor_le", "Int.lt_floor_add_one"), "ceil": ("Int.le_ceil", "Int.ceil_lt_add_one")}
"""The two lemmas that hold a floor or a ceiling near its argument."""


def rounded(word: str, term: str) -> str:
    """The floor or ceiling of a term."""
    left, right = SIDES[word]
    return f"{left}{term}{right}"


def floor_equation(draw: Draw) -> Block:
    """A linear equation in a number and its floor or ceiling; real bounds leave one integer."""
    problem = Problem(draw)
    x, word = problem.unknown("ℝ"), problem.pick(["floor", "floor", "ceil"])
    a, b, n = problem.rand(1, 5), problem.rand(1, 5), problem.rand(-4, 9)
    shift = problem.pick([0, 0, problem.rand(-6, 9)])
    part, term = Fraction(problem.rand(0, a - 1), a), rounded(word, x)
    value = n + part if word == "floor" else n - part
    level = a * value + b * n
    equations = [f"{total([(a, x), (b, term)], shift)} = {number(level + shift)}"]
    equations.append(f"{total([(a, x)])} = {total([(-b, term)], level)}")
    equations.append(f"{number(level)} - {total([(a, x)])} = {total([(b, term)])}")
    law = problem.given(problem.pick(equations))
    near = [f"have {name} := {fact} {x}" for name, fact in zip(("hp", "hq"), NEAR[word], strict=True)]
    bounds = [f"have hl : {term} < ({n + 1} : ℝ) := by linarith", f"have hr : ({n - 1} : ℝ) < {term} := by linarith"]
    found = [f"have hn : {term} = {n} := by omega", f"rw [hn] at {law}", f"push_cast at {law}", "linarith"]
    goal, closing = problem.pick(
        [(f"{x} = {number(value)}", found), (f"{x} = {number(value)}", found), (f"{term} = {n}", ["omega"])]
    )
    return problem.proves(goal, *near, *bounds, "norm_cast at hl hr", *closing)


def floor_inequality(draw: Draw) -> Block:
    """Floors and ceilings of one to three numbers against the floor or ceiling of a combination of the numbers."""
    problem = Problem(draw)
    letters = problem.unknowns(problem.pick(FIELDS_MOSTLY_REAL), problem.pick([1, 2, 2, 3]))
    outer, below = problem.pick(["floor", "ceil"]), problem.pick([True, False])
    strict = (outer == "ceil") == below
    words = [problem.pick(["floor", "ceil"]) for _ in letters]
    if strict:
        words[0] = "ceil" if below else "floor"
    weights = [problem.rand(1, 4) for _ in letters]
    shift = problem.pick([0, problem.rand(-6, 6)])
    inside = total([(weight, x) for weight, x in zip(weights, letters, strict=True)], shift)
    parts = [(weight, rounded(word, x)) for weight, word, x in zip(weights, words, letters, strict=True)]
    loose = "ceil" if below else "floor"
    slack = sum(weight for weight, word in zip(weights, words, strict=True) if word == loose)
    sums, whole = total(parts, shift - slack if below else shift + slack), rounded(outer, inside)
    rules = {("floor", True): "Int.le_floor", ("ceil", True): "Int.lt_ceil"}
    rules |= {("floor", False): "Int.floor_lt", ("ceil", False): "Int.ceil_le"}
    ends = (sums, whole) if below else (whole, sums)
    goal = compared(problem, ends[0], "<" if strict else "≤", ends[1])
    facts = [f"{NEAR[word][(word == loose)]} {x}" for word, x in zip(words, letters, strict=True)]
    return problem.proves(
        goal, *forwards(goal), f"rw [{rules[outer, below]}]", "push_cast", f"linarith [{', '.join(facts)}]"
    )


def floor_of_root(draw: Draw) -> Block:
    """The floor or ceiling of a term in the positive root of a quadratic equation, by its two defining bounds."""
    problem = Problem(draw)
    x = problem.unknown("ℝ")
    p, q = problem.nonzero(-5, 6), problem.pick([1, 2, 3, 5, 6, 7, 10, 11])
    while isqrt(p * p + 4 * q) ** 2 == p * p + 4 * q:
        q += 1
    root = (p + sqrt(p * p + 4 * q)) / 2
    a, b, word = problem.rand(1, 4), problem.rand(-5, 9), problem.pick(["floor", "ceil"])
    positive = problem.pick([f"0 < {x}", f"{x} > 0"])
    equations = [f"{x} ^ 2 = {total([(p, x)], q)}", f"{polynomial([1, -p, -q], x)} = 0"]
    facts = [positive, problem.pick([*equations, f"{x} ^ 2 - {q} = {total([(p, x)])}"])]
    for fact in problem.distinct(facts, 2):
        problem.given(fact)
    term, size = problem.pick([(total([(a, x)], b), a * root + b)] * 2 + [(total([(1, f"{x} ^ 2")], b), root**2 + b)])
    value = int(size // 1) + (word == "ceil")
    closing = [f"rw [Int.{word}_eq_iff]", "push_cast", "constructor <;> nlinarith"]
    return problem.proves(f"{rounded(word, term)} = {value}", *closing)


def integer_between(draw: Draw) -> Block:
    """An integer near a real number whose square or cube is given, by whole bounds."""
    problem = Problem(draw)
    x, n = problem.unknown("ℝ", "x y r s t"), problem.unknown("ℤ", "n m k a b")
    turn, low = problem.pick([1, 1, -1]), problem.rand(1, 9)
    cubic = problem.rand(0, 1)
    power = problem.rand(low**3 + 1, (low + 1) ** 3 - 1) if cubic else problem.rand(low**2 + 1, (low + 1) ** 2 - 1)
    if cubic:
        problem.given(f"{x} ^ 3 = {turn * power}")
    else:
        for fact in problem.distinct([f"{x} ^ 2 = {power}", f"0 < {x}" if turn > 0 else f"{x} < 0"], 2):
            problem.given(fact)
    below, above = (low, low + 1) if turn > 0 else (-low - 1, -low)
    shape = problem.pick(["after", "before", "scaled"])
    if shape == "after":
        forms, value = [f"{x} < {n}", f"{n} < {x} + 1"], above
    elif shape == "before":
        forms, value = [f"{n} < {x}", f"{x} < {n} + 1"], below
    else:
        forms, value = [f"{x} - 1 < {n}", f"{n} ≤ {x}"], below
    for form in problem.pick([forms, [" ∧ ".join(forms)]]):
        name = problem.given(form)
    opening = [f"obtain ⟨hl, hr⟩ := {name}"] if "∧" in form else []
    by = f"by_contra! h; nlinarith [sq_nonneg {x}, mul_nonneg (sub_nonneg.2 h) (sq_nonneg {x})]"
    means = by if cubic else "nlinarith"
    bounds = [f"have hx : {x} < {above} := by {means}", f"have hy : {below} < {x} := by {means}"]
    ends = [f"have hp : ({n} : ℝ) < {value + 1} := by linarith", f"have hq : ({value - 1} : ℝ) < {n} := by linarith"]
    a, b = problem.rand(1, 4), problem.rand(-6, 9)
    goal = problem.pick([f"{n} = {value}", f"{n} = {value}", f"{total([(a, n)], b)} = {a * value + b}"])
    return problem.proves(goal, *opening, *bounds, *ends, "norm_cast at hp hq", "omega")


FAMILIES = {
    "floor_equation": floor_equation,
    "floor_inequality": floor_inequality,
    "floor_of_root": floor_of_root,
    "integer_between": integer_between,
}
