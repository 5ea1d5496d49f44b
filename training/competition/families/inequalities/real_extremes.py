"""Extreme values of real terms, bounded sets, least upper bounds. Knows no Lean process."""

from fractions import Fraction

from training.competition.idiom.lemmas import MEMBER
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, minus, number, polynomial, total
from training.synthetic.block import Block, Draw


def real_extreme(draw: Draw) -> Block:
    """The least or greatest value of a real expression in one or two unknowns, attained."""
    problem = Problem(draw)
    x, z, y = problem.bound("ℝ"), problem.bound("ℝ"), problem.bound("ℝ")
    a, u, w, c = problem.rand(1, 4), problem.rand(-8, 9), problem.rand(-6, 7), problem.rand(-20, 30)
    least = problem.rand(0, 1)
    s = 1 if least else -1
    hint, witness, variables = f"sq_nonneg ({minus(x, u)})", f"{u}", [x]
    kind = problem.pick(["expanded", "expanded", "square", "absolute", "two"])
    if kind == "expanded":
        term = polynomial([s * a, -2 * s * a * u, s * a * u * u + c], x)
    elif kind == "square":
        term = total([(s * a, f"({minus(x, u)}) ^ 2")], c)
    elif kind == "absolute":
        term, hint = total([(s * a, f"|{minus(x, u)}|")], c), f"abs_nonneg ({minus(x, u)})"
    else:
        parts = [(s, f"{x} ^ 2"), (-2 * s * u, x), (s * a, f"{z} ^ 2"), (-2 * s * a * w, z)]
        term, witness, variables = total(parts, s * (u * u + a * w * w) + c), f"{u}, {w}", [x, z]
        hint += f", sq_nonneg ({minus(z, w)})"
    name = " ".join(variables)
    attained, below = f"exact ⟨{witness}, by norm_num⟩", f"nlinarith [{hint}]"
    if problem.rand(0, 2):
        word, equation = "IsLeast" if least else "IsGreatest", problem.pick([f"{y} = {term}", f"{term} = {y}"])
        goal = f"{word} {{ {y} : ℝ | ∃ {name} : ℝ, {equation} }} {factor(number(c))}"
        return problem.proves(goal, "constructor", attained, f"rintro {y} ⟨{', '.join(variables)}, rfl⟩", below)
    relation = problem.pick([f"{c} ≤ {term}", f"{term} ≥ {c}"] if least else [f"{term} ≤ {c}", f"{c} ≥ {term}"])
    goal = f"(∀ {name} : ℝ, {relation}) ∧ ∃ {name} : ℝ, {term} = {c}"
    return problem.proves(goal, "constructor", f"intro {name}", below, attained)


def constrained_extreme(draw: Draw) -> Block:
    """The extreme value of a term in two real unknowns that meet an equation, attained."""
    problem = Problem(draw)
    x, y = problem.distinct(["x", "y", "a", "b", "p", "q", "s", "t"], 2)
    a, b, t = problem.nonzero(-6, 7), problem.nonzero(-6, 7), problem.nonzero(-5, 5)
    p, q, k = problem.rand(1, 5), problem.rand(1, 5), problem.rand(1, 6)
    size, linear, square = a * a + b * b, total([(a, x), (b, y)]), f"{x} ^ 2 + {y} ^ 2"
    plus, apart = total([(p, x), (q, y)]), total([(p, x), (-q, y)])
    point, near = f"{a * t}, {b * t}", f"sq_nonneg ({minus(x, a * t)}), sq_nonneg ({minus(y, b * t)})"
    ellipse = f"{total([(p * p, f'{x} ^ 2'), (q * q, f'{y} ^ 2')])} = {2 * (p * q * k) ** 2}"
    product, most, width = f"{x} * {y}", p * q * k * k, 2 * p * q * k
    equation, term, least, value, witness, hint = problem.pick(
        [
            (f"{linear} = {t * size}", square, True, t * t * size, point, near),
            (f"{square} = {t * t * size}", linear, t < 0, t * size, point, near),
            (f"{plus} = {width}", product, False, most, f"{q * k}, {p * k}", f"sq_nonneg ({apart})"),
            (f"{apart} = {width}", product, True, -most, f"{q * k}, {-p * k}", f"sq_nonneg ({plus})"),
            (ellipse, product, False, most, f"{q * k}, {p * k}", f"sq_nonneg ({apart})"),
        ]
    )
    attained, below = f"exact ⟨{witness}, by norm_num, by norm_num⟩", f"nlinarith [{hint}]"
    if problem.rand(0, 1):
        word = "IsLeast" if least else "IsGreatest"
        goal = f"{word} {{ z : ℝ | ∃ {x} {y} : ℝ, {equation} ∧ z = {term} }} {factor(number(value))}"
        return problem.proves(goal, "constructor", attained, f"rintro z ⟨{x}, {y}, hx, rfl⟩", below)
    relation = f"{value} ≤ {term}" if least else f"{term} ≤ {value}"
    goal = f"(∀ {x} {y} : ℝ, {equation} → {relation}) ∧ ∃ {x} {y} : ℝ, {equation} ∧ {term} = {value}"
    return problem.proves(goal, "constructor", f"intro {x} {y} hx", below, attained)


def bounded_set(draw: Draw) -> Block:
    """A set of reals is bounded, is not bounded, or has a least upper or greatest lower bound."""
    problem = Problem(draw)
    x, m = problem.bound("ℝ"), problem.bound("ℝ")
    a, b, c, above = problem.rand(1, 6), problem.rand(-9, 9), problem.rand(1, 40), problem.rand(0, 1)
    term, shape = total([(a, x)], b), problem.pick(["bounded", "unbounded", "exact"])
    bounded = "BddAbove" if above else "BddBelow"
    if shape == "bounded":
        square = polynomial([1, b, 0], x)
        condition = problem.pick([f"{square} ≤ {c}", f"{square} < {c}", f"|{term}| ≤ {c}", f"|{term}| < {c}"])
        lemma = "abs_le" if "≤" in condition else "abs_lt"
        rewritten, tactic = (f"{MEMBER[:-1]}, {lemma}]", "linarith") if "|" in condition else (MEMBER, "nlinarith")
        opened = f"use {'' if above else '-'}50", f"intro {x} hx", f"{rewritten} at hx"
        return problem.proves(f"{bounded} {{ {x} : ℝ | {condition} }}", *opened, tactic)
    if shape == "unbounded":
        condition = problem.pick([f"{c} < {term}", f"{term} ≥ {c}"] if above else [f"{term} < {c}", f"{c} ≥ {term}"])
        lemma, far = ("le_abs_self", f"|{m}| + 50") if above else ("neg_abs_le", f"-|{m}| - 50")
        reached = f"hm (by {MEMBER}; linarith [{lemma} {m}, abs_nonneg {m}])"
        return problem.proves(
            f"¬ {bounded} {{ {x} : ℝ | {condition} }}",
            f"rintro ⟨{m}, hm⟩",
            f"have hx : {f'{far} ≤ {m}' if above else f'{m} ≤ {far}'} := {reached}",
            f"linarith [{lemma} {m}]",
        )
    edge = factor(number(Fraction(c - b, a)))
    middle = f"({m} + {edge}) / 2"
    return problem.proves(
        f"{'IsLUB' if above else 'IsGLB'} {{ {x} : ℝ | {f'{term} < {c}' if above else f'{c} < {term}'} }} {edge}",
        "constructor",
        f"intro {x} hx; {MEMBER} at hx; linarith",
        f"intro {m} hm",
        "by_contra! hc",
        f"have hx : {f'{middle} ≤ {m}' if above else f'{m} ≤ {middle}'} := hm (by {MEMBER}; linarith)",
        "linarith",
    )


FAMILIES = {
    "real_extreme": real_extreme,
    "constrained_extreme": constrained_extreme,
    "bounded_set": bounded_set,
}
