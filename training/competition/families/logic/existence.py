"""Witnesses, unique solutions, equations without solutions, counterexamples. Knows no Lean process."""

import math
from fractions import Fraction

from training.competition.idiom.kinds import FIELDS, RINGS, WHOLE
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, minus, number, plus, polynomial, total
from training.synthetic.block import Block, Draw


def exists_number(draw: Draw) -> Block:
    """One or two numbers with given properties exist; the witnesses are constants."""
    problem = Problem(draw)
    kind = problem.pick(["ℕ", "ℤ", "ℤ", "ℚ", "ℝ", "ℝ"])
    x, y = problem.bound(kind), problem.bound(kind)
    least = 1 if kind == "ℕ" else -8
    u, v = problem.rand(least, 12), problem.rand(least, 12)
    a, b, c = problem.rand(1, 9), problem.rand(1, 9), problem.rand(0, 9)
    if problem.rand(0, 2):
        names, witness = f"{x} {y}", f"{u}, {v}"
        facts = problem.distinct(
            [
                f"{total([(a, x), (b, y)])} = {a * u + b * v}",
                f"{x} * {y} = {u * v}",
                f"{x} ^ 2 + {y} ^ 2 = {u * u + v * v}",
                f"{x} < {y}" if u < v else f"{y} ≤ {x}",
                f"{total([(a, f'{x} * {y}'), (b, x)])} = {a * u * v + b * u}",
            ],
            problem.rand(2, 3),
        )
    else:
        root = Fraction(u, problem.rand(2, 5) if kind in ("ℚ", "ℝ") else 1)
        names, witness, value = x, number(root), a * root * root + b * root + c
        side = problem.pick([f"{x} > {u - 13}", f"{x} ≠ {u + 13}", f"{x} < {u + 13}"])
        facts = [f"{polynomial([a, b, c], x)} = {number(value)}", side][: 1 if kind == "ℕ" else 2]
    computed = ", ".join(["by norm_num"] * len(facts))
    proof = problem.style([f"exact ⟨{witness}, {computed}⟩"], [f"refine ⟨{witness}, ?_⟩", "norm_num"])
    return problem.proves(f"∃ {names} : {kind}, {' ∧ '.join(facts)}", *proof)


def exists_term(draw: Draw) -> Block:
    """For all numbers there are others with given properties; the witnesses are terms."""
    problem = Problem(draw)
    shape = problem.pick(["one", "two", "pair", "greater", "part", "quotient", "root"])
    kind = problem.pick(FIELDS) if shape != "root" else "ℝ"
    x, y, z, w = (problem.bound(kind) for _ in range(4))
    a, b, c = problem.rand(2, 9), problem.nonzero(-9, 9), problem.rand(2, 12)
    if shape == "one":
        goal = f"∀ {x} : {kind}, ∃ {y} : {kind}, {total([(a, y)], b)} = {total([(c, x)])}"
        return problem.proves(goal, f"intro {x}", f"exact ⟨({total([(c, x)], -b)}) / {a}, by ring⟩")
    if shape == "two":
        goal = f"∀ {x} {y} : {kind}, ∃ {z} : {kind}, {total([(c, x), (a, z)])} = {plus(y, b)}"
        witness = f"({total([(1, y), (-c, x)], b)}) / {a}"
        return problem.proves(goal, f"intro {x} {y}", f"exact ⟨{witness}, by ring⟩")
    if shape == "pair":
        goal = f"∀ {x} {y} : {kind}, ∃ {z} {w} : {kind}, {z} + {w} = {x} ∧ {total([(a, z), (-c, w)])} = {y}"
        witness = f"({total([(c, x), (1, y)])}) / {a + c}, ({total([(a, x), (-1, y)])}) / {a + c}"
        return problem.proves(goal, f"intro {x} {y}", f"exact ⟨{witness}, by ring, by ring⟩")
    if shape == "greater":
        goal = f"∀ {x} : {kind}, ∃ {y} : {kind}, {x} < {y} ∧ {c} < {total([(a, y)], b)}"
        bounds = f"linarith [le_abs_self {x}]", f"linarith [abs_nonneg {x}]"
        return problem.proves(goal, f"intro {x}", f"refine ⟨|{x}| + 20, ?_, ?_⟩", *bounds)
    if shape == "part":
        bound = problem.pick([f"{x} > {c}", f"{c} < {x}", f"{x} ≥ {c + 1}"])
        goal = f"∀ {x} : {kind}, {bound} → ∃ {y} > 0, {x} = {total([(a, y)], c)}"
        witness = f"refine ⟨({x} - {c}) / {a}, ?_, by ring⟩"
        return problem.proves(goal, f"intro {x} hx", witness, "apply div_pos <;> linarith")
    if shape == "quotient":
        goal = f"∀ {x} : {kind}, {x} ≠ 0 → ∃ {y}, {plus(f'{x} * {y}', b)} = {a * c + b}"
        return problem.proves(goal, f"intro {x} hx", f"refine ⟨{a * c} / {x}, ?_⟩", "field_simp", "norm_num")
    goal = f"∀ {x} : ℝ, {x} ≥ {c} → ∃ {y} ≥ 0, {y} ^ 2 = {minus(x, c)}"
    witness = f"exact ⟨√({x} - {c}), by positivity, Real.sq_sqrt (by linarith)⟩"
    return problem.proves(goal, f"intro {x} hx", witness)


def exists_unique(draw: Draw) -> Block:
    """Exactly one number solves an equation, perhaps within bounds."""
    problem = Problem(draw)
    shape, a, b = problem.pick(["linear", "linear", "residue", "positive"]), problem.rand(2, 9), problem.rand(0, 12)
    if shape == "linear":
        kind = problem.pick(RINGS)
        x, moved = problem.bound(kind), problem.pick([0, 0, -1, -2, -5])
        root = Fraction(problem.rand(-9, 9), 1 if kind == "ℤ" else problem.rand(1, 4))
        equation = f"{total([(a, x)], b)} = {total([(moved, x)], (a - moved) * root + b)}"
        goal, witness, opened, last = f"∃! {x} : {kind}, {equation}", number(root), f"intro {x} hx", "linarith"
    elif shape == "residue":
        x, m, value = problem.bound("ℕ"), problem.pick([7, 8, 9, 11, 13, 16, 17, 19, 23, 25]), problem.rand(1, 6)
        a = problem.pick([k for k in range(2, m) if math.gcd(k, m) == 1])
        divided = f"({total([(a, x)], b + 1)}) % {m} = {(a * value + b + 1) % m}"
        goal, witness, last = f"∃! {x} : ℕ, {x} < {m} ∧ {divided}", f"{value}", "omega"
        opened = f"rintro {x} ⟨hx, hy⟩"
    else:
        x, value = problem.bound("ℝ"), problem.rand(1, 12)
        side, term = problem.pick([f"0 < {x}", f"{x} > 0", f"0 ≤ {x}"]), polynomial([a - 1, b, 0], x)
        goal = f"∃! {x} : ℝ, {side} ∧ {term} = {(a - 1) * value * value + b * value}"
        witness, opened, last = f"{value}", f"rintro {x} ⟨hx, hy⟩", "nlinarith"
    member = problem.style([f"refine ⟨{witness}, by norm_num, ?_⟩"], [f"refine ⟨{witness}, ?_, ?_⟩", "norm_num"])
    return problem.proves(goal, *member, opened, last)


def no_solution(draw: Draw) -> Block:
    """An equation without solutions: by squares over ℝ, by divisibility or size over ℤ and ℕ."""
    problem = Problem(draw)
    shape = problem.pick(["real", "real pair", "divisible", "size", "size"])
    kind = "ℝ" if shape.startswith("real") else "ℤ" if shape == "divisible" else problem.pick(WHOLE)
    a, u, v, c = problem.rand(1, 4), problem.rand(-9, 9), problem.rand(-9, 9), problem.rand(1, 15)
    x, y = problem.bound(kind), problem.bound(kind)
    names = [x, y] if shape in ("real pair", "divisible") else [x]
    if shape == "real":
        term, right = total([(a, f"{x} ^ 2"), (-2 * a * u, x)], a * u * u + c), problem.rand(-2, 0)
        proof = [f"nlinarith [sq_nonneg ({minus(x, u)})]"]
    elif shape == "real pair":
        term = total([(1, f"{x} ^ 2"), (-2 * u, x), (a, f"{y} ^ 2"), (-2 * a * v, y)])
        right = -u * u - a * v * v - c
        proof = [f"nlinarith [sq_nonneg ({minus(x, u)}), sq_nonneg ({minus(y, v)})]"]
    elif shape == "divisible":
        m = problem.rand(2, 7)
        term = total([(m * a, f"{x} ^ 2"), (m * problem.nonzero(-4, 4), y)])
        right, proof = m * u + problem.rand(1, m - 1), ["omega"]
    else:
        root, b = problem.rand(2, 7), problem.rand(0, 3)
        between = problem.rand(root * (root + b) + 1, (root + 1) * (root + 1 + b) - 1)
        term, right = polynomial([1, b, c], x), between + c
        proof = [f"have hy : {x} ≤ {root} := by nlinarith"]
        if kind == "ℤ":
            proof.append(f"have hz : -{root + b} ≤ {x} := by nlinarith")
        proof.append(f"interval_cases {x} <;> omega")
    if problem.rand(0, 2):
        goal, opened = f"¬ ∃ {' '.join(names)} : {kind}, {term} = {right}", f"rintro ⟨{', '.join(names)}, hx⟩"
    else:
        goal, opened = f"∀ {' '.join(names)} : {kind}, {term} ≠ {right}", f"intro {' '.join(names)} hx"
    return problem.proves(goal, opened, *proof)


def not_for_all(draw: Draw) -> Block:
    """A statement about all numbers is false: a counterexample refutes it."""
    problem = Problem(draw)
    kind = problem.pick(["ℝ", "ℝ", "ℤ", "ℕ"])
    x, y = problem.bound(kind), problem.bound(kind)
    a, c, k = problem.rand(1, 9), problem.rand(1, 30), problem.rand(2, 6)
    u, v = (problem.rand(2 if kind == "ℕ" else -9, 9) for _ in range(2))
    term, square = total([(a, x)], c), polynomial([a, c, 0], x)
    least = a * u * u + c * u - problem.rand(1, 3)
    claims = [
        (f"{x}", f"{square} ≤ {least}", [u]),
        (f"{x}", f"{square} ≠ {a * u * u + c * u}", [u]),
        (f"{x}", f"{x} ^ 2 ≤ {term}", [a + c]),
        (f"{x} {y}", f"{total([(a, x), (c, y)])} ≠ {a * u + c * v}", [u, v]),
        (f"{x} {y}", f"{a} * ({x} + {y}) ^ {k} = {a} * {x} ^ {k} + {a} * {y} ^ {k}", [1, 1]),
        (f"{x} {y}", f"{x} * {y} ≤ {term}", [1, a + c + 1]),
    ]
    implications = [
        (f"{x} {y}", f"{x} < {y} → {total([(a, f'{x} ^ 2')], c)} < {total([(a, f'{y} ^ 2')], c)}", [-k - 1, k]),
        (f"{x}", f"{total([(a, f'{x} ^ 2')], c)} = {a * k * k + c} → {x} = {k}", [-k]),
        (f"{x} {y}", f"{a} * {x} < {a} * {y} → {x} * {y} < {y} ^ 2 - {c}", [0, 1]),
    ]
    applied = kind != "ℕ" and problem.rand(0, 2) == 0
    names, claim, values = problem.pick(implications if applied else claims)
    arguments = " ".join(factor(number(value)) for value in values) + (" (by norm_num)" if applied else "")
    refuted = ["intro hf", f"have hx := hf {arguments}", "norm_num at hx"]
    witness = f"exact ⟨{', '.join(map(str, values))}, by norm_num⟩"
    proof = refuted if applied else problem.style(refuted, ["push_neg", witness])
    return problem.proves(f"¬ ∀ {names} : {kind}, {claim}", *proof)


FAMILIES = {
    "exists_number": exists_number,
    "exists_term": exists_term,
    "exists_unique": exists_unique,
    "no_solution": no_solution,
    "not_for_all": not_for_all,
}
