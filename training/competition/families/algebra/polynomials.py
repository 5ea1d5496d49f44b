"""Polynomials with known roots, or with coefficients to be compared. Knows no Lean process."""

from training.competition.idiom.coefficients import from_roots
from training.competition.idiom.equations import split_cases, vanishing, vanishing_polynomial
from training.competition.idiom.kinds import FIELDS_MOSTLY_REAL, RINGS
from training.competition.idiom.lemmas import IN_PAIR
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, linear_factor, number, polynomial, total
from training.synthetic.block import Block, Draw


def polynomial_roots(draw: Draw) -> Block:
    """The solutions of a quadratic or cubic are two or three numbers: as a set, or over ℤ as alternatives."""
    problem = Problem(draw)
    shape = problem.pick(["set", "set", "described", "given", "all", "iff"])
    kind = problem.pick([*RINGS, "ℂ"]) if shape in ("set", "described") else "ℤ"
    roots = problem.distinct(range(-8, 10), problem.pick([2, 2, 3]))
    x = problem.unknown(kind) if shape in ("given", "iff") else problem.bound(kind)
    solved = vanishing_polynomial(problem, from_roots(problem.pick([1, 1, 1, 2, 3, -1]), roots), x)
    cases = " ∨ ".join(f"{x} = {number(root)}" for root in roots)
    finds = [*split_cases(problem, x, roots, "grind" if kind == "ℂ" else "linarith"), *["grind"] * len(roots)]
    holds = f"rintro ({' | '.join(['rfl'] * len(roots))}) <;> norm_num"
    if shape == "given":
        problem.given(solved)
        return problem.proves(cases, *finds)
    if shape == "all":
        return problem.proves(f"∀ {x} : {kind}, {solved} → {cases}", f"intro {x} h", *finds)
    both = ["constructor", "intro h", *finds, holds]
    if shape == "iff":
        return problem.proves(f"{solved} ↔ {cases}", *both)
    members = f"{{{', '.join(number(root) for root in roots)}}}"
    if shape == "set":
        simple = f"simp only [{IN_PAIR}]"
        return problem.proves(f"{{{x} : {kind} | {solved}}} = {members}", f"ext {x}", simple, *both)
    s = problem.members(f"Set {kind}")
    law = problem.given(f"∀ {x}, {x} ∈ {s} ↔ {solved}" if problem.rand(0, 1) else f"{s} = {{{x} : {kind} | {solved}}}")
    rewritten = "Set.mem_insert_iff, Set.mem_singleton_iff]"
    simple = f"simp only [{law}, Set.mem_setOf_eq, {rewritten}"
    return problem.proves(f"{s} = {members}", f"ext {x}", simple, *both)


def polynomial_unique_root(draw: Draw) -> Block:
    """Exactly one of the two or three roots of a polynomial meets a condition: a bound, or over ℤ a remainder."""
    problem = Problem(draw)
    kind = problem.pick(RINGS)
    roots = sorted(problem.distinct(range(-8, 10), problem.pick([2, 2, 3])))
    x, y = problem.bound(kind), problem.bound(kind)
    low, high = problem.rand(roots[0], roots[1] - 1), problem.rand(roots[-2], roots[-1] - 1)
    odd = [root for root in roots if root % 2]
    conditions = [(f"{x} > {number(high)}", roots[-1]), (f"{number(high)} < {x}", roots[-1])]
    conditions += [(f"{x} < {number(low + 1)}", roots[0]), (f"{x} ≤ {number(low)}", roots[0])]
    if kind == "ℤ" and len(odd) == 1:
        conditions = [(f"{x} % 2 = 1", odd[0])]
    condition, chosen = problem.pick(conditions)
    solved = vanishing_polynomial(problem, from_roots(problem.pick([1, 1, 1, 2, 3]), roots), x)
    goal, names = problem.pick([(f"{condition} ∧ {solved}", "⟨hy, h⟩"), (f"{solved} ∧ {condition}", "⟨h, hy⟩")])
    opening = [f"refine ⟨{number(chosen)}, by norm_num, ?_⟩", f"rintro {y} {names}"]
    closing = ["omega" if kind == "ℤ" else "linarith"] * len(roots)
    return problem.proves(f"∃! {x} : {kind}, {goal}", *opening, *split_cases(problem, y, roots), *closing)


def polynomial_two_roots(draw: Draw) -> Block:
    """Two unknowns are different roots of a quadratic, and their order is known; the goal is about both."""
    problem = Problem(draw)
    kind = problem.pick(RINGS)
    u, v = sorted(problem.distinct(range(-8, 10), 2))
    x, y = problem.unknowns(kind, 2)
    coefficients = from_roots(problem.pick([1, 1, 2, 3]), [u, v])
    order = problem.pick([f"{x} < {y}", f"{y} > {x}"])
    early = problem.rand(0, 1)
    opening: list[str] = []
    if early:
        problem.given(order)
    if problem.rand(0, 2):
        problem.given(vanishing_polynomial(problem, coefficients, x))
        problem.given(vanishing_polynomial(problem, coefficients, y))
    else:
        f, t, shift = problem.function(f"{kind} → {kind}"), problem.bound(kind), problem.rand(-9, 9)
        law = problem.given(f"∀ {t}, {f} {t} = {polynomial([*coefficients[:-1], coefficients[-1] + shift], t)}")
        values = [f"{f} {x} = {number(shift)}", f"{f} {y} = {number(shift)}"]
        if problem.rand(0, 1):
            both = problem.given(" ∧ ".join(values))
            opening = [f"rw [{law}, {law}] at {both}"]
        else:
            opening = [f"rw [{law}] at {' '.join(problem.given(value) for value in values)}"]
    if not early:
        problem.given(order)
    a, b = problem.nonzero(-4, 5), problem.nonzero(-4, 5)
    goal, closing = problem.pick(
        [
            (f"{y} - {x} = {v - u}", "linarith"),
            (f"{x} = {number(u)} ∧ {y} = {number(v)}", "constructor <;> linarith"),
            (f"{total([(a, x), (b, y)])} = {number(a * u + b * v)}", "linarith"),
            (f"{total([(1, f'{y} ^ 2'), (a, x)])} = {number(v**2 + a * u)}", "nlinarith"),
        ]
    )
    facts = [f"have {name} : {vanishing(z, [u, v])} := by linarith" for name, z in (("hl", x), ("hr", y))]
    split = "rcases mul_eq_zero.mp hl with hl | hl <;> rcases mul_eq_zero.mp hr with hr | hr"
    return problem.proves(goal, *opening, *facts, f"{split} <;> {closing}")


def polynomial_three_roots(draw: Draw) -> Block:
    """Three numbers in order, by their symmetric functions; the goal is one of them or a combination."""
    problem = Problem(draw)
    u, v, w = sorted(problem.distinct(range(-4, 7), 3))
    kind = problem.pick(RINGS)
    x, y, z = problem.unknowns(kind, 3)
    order = problem.pick([[f"{x} < {y}", f"{y} < {z}"], [f"{y} > {x}", f"{z} > {y}"], [f"{x} < {y} ∧ {y} < {z}"]])
    early = problem.rand(0, 1)
    for fact in order if early else []:
        problem.given(fact)
    first = problem.given(f"{x} + {y} + {z} = {number(u + v + w)}")
    second = problem.given(f"{x} * {y} + {y} * {z} + {z} * {x} = {number(u * v + v * w + w * u)}")
    third = problem.given(f"{x} * {y} * {z} = {number(u * v * w)}")
    for fact in [] if early else order:
        problem.given(fact)
    a, b = problem.nonzero(-3, 4), problem.nonzero(-3, 4)
    goal = problem.pick(
        [
            f"{z} = {number(w)}",
            f"{y} = {number(v)}",
            f"{z} - {x} = {w - u}",
            f"{total([(a, x), (b, z)])} = {number(a * u + b * w)}",
        ]
    )
    facts = [
        f"have {name} : {vanishing(t, [u, v, w])} := by "
        + problem.style([f"linear_combination {t} ^ 2 * {first} - {t} * {second} + {third}"], ["grind"])[0]
        for name, t in (("hl", x), ("hr", z))
    ]
    split = "rcases hl with (hl | hl) | hl <;> rcases hr with (hr | hr) | hr"
    closing = "omega" if kind == "ℤ" else "linarith"
    simplified = ["simp only [mul_eq_zero] at hl hr", f"clear {second} {third}"]
    return problem.proves(goal, *facts, *simplified, f"{split} <;> {closing}")


def polynomial_coefficients(draw: Draw) -> Block:
    """Two polynomials agree everywhere; values at a few places give the unknown coefficients."""
    problem = Problem(draw)
    kind = problem.pick(FIELDS_MOSTLY_REAL)
    a, b, c = problem.unknowns(kind, 3)
    x = problem.bound(kind)
    p, q, r = problem.nonzero(-5, 6), problem.nonzero(-6, 7), problem.rand(-9, 9)
    k, m = problem.distinct([-4, -3, -2, -1, 1, 2, 3, 4, 5], 2)
    shape = problem.pick(["division", "shift", "powers", "difference"])
    points = problem.pick([["0", "1", "(-1)"], ["0", "1", "2"], ["1", "2", "3"]])
    laws: list[str] = []
    if shape == "division":
        dividend = [1, p - k, q - k * p, r - k * q]
        names = f"({x} ^ 2 + {a} * {x} + {b})"
        law = f"{polynomial(dividend, x)} = {linear_factor(x, k)} * {names} + {c}"
    elif shape == "shift":
        names = f"{a} * {linear_factor(x, k)} ^ 2 + {b} * {linear_factor(x, k)} + {c}"
        law = f"{polynomial([p, q - 2 * p * k, p * k * k - q * k + r], x)} = {names}"
    elif shape == "powers":
        names = f"{a} * {linear_factor(x, k)} ^ 2 + {b} * {linear_factor(x, m)} + {c}"
        law = f"{names} = {polynomial([p, q - 2 * p * k, p * k * k - q * m + r], x)}"
    else:
        f = problem.function(f"{kind} → {kind}")
        laws = [problem.given(f"∀ {x}, {f} {x} = {a} * {x} ^ 2 + {b} * {x} + {c}")]
        start = problem.given(f"{f} {factor(number(k))} = {number(p * k * k + q * k + r)}")
        law = f"{f} ({x} + {abs(m)}) - {f} {x} = {polynomial([2 * p * abs(m), p * m * m + q * abs(m)], x)}"
        points = points[:2]
    every = problem.given(f"∀ {x}, {law}" if problem.rand(0, 1) else f"∀ {x} : {kind}, {law}")
    facts = [f"have e{place + 1} := {every} {point}" for place, point in enumerate(points)]
    values = " ".join(f"e{place + 1}" for place in range(len(points)))
    if laws:
        facts.append(f"simp only [{laws[0]}] at {start} {values}")
    else:
        facts.append(f"norm_num at {values}")
    e = problem.nonzero(-3, 4)
    goal, count = problem.pick(
        [
            (f"{a} = {number(p)} ∧ {b} = {number(q)} ∧ {c} = {number(r)}", 3),
            (f"{a} = {number(p)} ∧ {b} = {number(q)}", 2),
            (f"{a} + {b} + {c} = {number(p + q + r)}", 1),
            (f"{total([(e, a), (1, b), (-1, c)])} = {number(e * p + q - r)}", 1),
        ]
    )
    closing = {1: ["linarith"], 2: ["constructor <;> linarith"], 3: ["refine ⟨?_, ?_, ?_⟩ <;> linarith"]}[count]
    return problem.proves(goal, *facts, *closing)


FAMILIES = {
    "polynomial_roots": polynomial_roots,
    "polynomial_two_roots": polynomial_two_roots,
    "polynomial_unique_root": polynomial_unique_root,
    "polynomial_three_roots": polynomial_three_roots,
    "polynomial_coefficients": polynomial_coefficients,
}
