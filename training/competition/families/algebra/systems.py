"""Systems of equations: linear ones, and those that a product or a square makes solvable. Knows no Lean process."""

from collections.abc import Sequence
from fractions import Fraction

from training.competition.idiom.equations import vanishing
from training.competition.idiom.problem import Problem
from training.competition.idiom.solutions import limit_above
from training.competition.idiom.text import Number, factor, number, plus, polynomial, total
from training.synthetic.block import Block, Draw

PARTS: list[Number] = [1, 1, 2, *(Fraction(*part) for part in ((1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (5, 6)))]
"""Parts of a quantity, such as word problems name them."""
BOUNDS = (10, 20, 30)
"""Bounds of a number that is tried."""


def system_counts(draw: Draw) -> Block:
    """Two or three natural numbers or integers, whose equations have fractions and are thus stated over ℚ or ℝ."""
    problem = Problem(draw)
    kind, field, lift = problem.pick([("ℕ", "ℚ", "qify"), ("ℕ", "ℝ", "rify"), ("ℤ", "ℝ", "rify")])
    names = problem.unknowns(kind, problem.pick([2, 2, 3]))
    values = [12 * problem.rand(1, 9) for _ in names]
    for _ in range(20):
        rows = [[problem.pick(PARTS) * problem.pick([1, 1, 1, -1]) for _ in names] for _ in names]
        if _determinant(rows):
            break
    lifted = ""
    for row in rows:
        value = sum(a * v for a, v in zip(row, values, strict=True))
        left = total(list(zip(row, names, strict=True)))
        if all(a > 0 and a.denominator == 1 for a in row):
            lifted += f" {problem.given(f'{left} = {number(value)}')}"
        else:
            problem.given(f"({left} : {field}) = {number(value)}")
    first = [f"{lift} at{lifted}"] if lifted else []
    x, u = problem.pick(list(zip(names, values, strict=True)))
    if problem.rand(0, 2) == 0:
        both = " ∧ ".join(f"{name} = {value}" for name, value in zip(names, values, strict=True))
        opened = "constructor" if len(names) == 2 else "refine ⟨?_, ?_, ?_⟩"
        return problem.proves(both, *first, f"{opened} <;> {lift} <;> linarith")
    if problem.rand(0, 1):
        y, v = problem.pick([pair for pair in zip(names, values, strict=True) if pair[0] != x])
        a, b = problem.rand(1, 4), problem.rand(1, 5)
        return problem.proves(f"{total([(a, x), (b, y)])} = {a * u + b * v}", *first, lift, "linarith")
    apart = [f"have key : ({x} : {field}) = {u} := by linarith", "exact_mod_cast key"]
    return problem.proves(f"{x} = {u}", *first, *problem.style(apart, [lift, "linarith"]))


def system_symmetric(draw: Draw) -> Block:
    """Two numbers by their sum and their product or sum of squares; the goal is another such value, or the numbers."""
    problem = Problem(draw)
    shape = problem.pick(["power", "quotient", "distance", "alternatives", "largest", "largest", "roots", "roots"])
    if shape == "roots":
        return _roots(problem)
    kinds = {"quotient": ["ℝ", "ℚ"], "distance": ["ℤ"], "alternatives": ["ℤ"]}
    x, y = problem.unknowns(problem.pick(kinds.get(shape, ["ℝ", "ℚ", "ℤ"])), 2)
    u, v = sorted(problem.distinct([*range(-6, 0), *range(1, 10)], 2))
    facts = [f"{x} + {y} = {u + v}", f"{x} * {y} = {u * v}", f"{x} ^ 2 + {y} ^ 2 = {u * u + v * v}"]
    kept = [0, 1] if shape == "quotient" else problem.pick([[0, 1], [1, 0], [0, 2]])
    names = [problem.given(facts[place]) for place in kept]
    if shape == "power":
        values = {f"{x} ^ 3 + {y} ^ 3": u**3 + v**3, f"({x} - {y}) ^ 2": (u - v) ** 2}
        values[f"{x} ^ 3 * {y} + {x} * {y} ^ 3"] = u * v * (u * u + v * v)
        left = problem.pick(list(values))
        return problem.proves(f"{left} = {values[left]}", *problem.style(["nlinarith"], ["grind"]))
    if shape == "quotient":
        squares = Fraction(u * u + v * v, u * v)
        ratios = {f"{x} / {y} + {y} / {x}": squares, f"1 / {x} ^ 2 + 1 / {y} ^ 2": squares / (u * v)}
        ratios[f"{x} ^ 2 / {y} + {y} ^ 2 / {x}"] = Fraction(u**3 + v**3, u * v)
        left = problem.pick(list(ratios))
        nonzero = [f"have p{name} : {name} ≠ 0 := by rintro rfl; norm_num at {names[1]}" for name in (x, y)]
        return problem.proves(f"{left} = {number(ratios[left])}", *nonzero, "field_simp", "grind")
    if shape == "distance":
        cases = f"rcases abs_cases ({x} - {y}) with ⟨key, _⟩ | ⟨key, _⟩ <;> rw [key] <;> nlinarith"
        return problem.proves(f"|{x} - {y}| = {v - u}", cases)
    if shape == "largest":
        notion, value, sides = problem.pick([("max", v, ("right", "left")), ("min", u, ("left", "right"))])
        rows = [f"rcases le_total {x} {y} with key | key"]
        for side in sides:
            rows += [f"rw [{notion}_eq_{side} key]", "nlinarith"]
        return problem.proves(f"{notion} {x} {y} = {value}", *rows)
    return problem.proves(
        f"{x} = {u} ∧ {y} = {v} ∨ {x} = {v} ∧ {y} = {u}",
        f"have key : {vanishing(x, [u, v])} := by nlinarith",
        "rcases mul_eq_zero.mp key with key | key",
        "left; constructor <;> linarith",
        "right; constructor <;> linarith",
    )


def system_substitution(draw: Draw) -> Block:
    """One unknown is a product, a square or a root with another; put in, an equation with one solution remains."""
    problem = Problem(draw)
    shape = problem.pick(["chain", "chain", "square", "root"])
    u, a, c, d = problem.rand(2, 9), problem.rand(1, 4), problem.rand(1, 4), problem.rand(0, 4)
    if shape == "chain":
        x, y, z = problem.unknowns("ℝ", 3)
        v = a * u + problem.rand(-2, 8)
        w = c * u * v
        sign = problem.pick([f"0 < {x}", f"{x} > 0", f"1 ≤ {x}"])
        equations = [f"{y} = {total([(a, x)], v - a * u)}", f"{z} = {total([(c, f'{x} * {y}')])}"]
        facts = [*equations, f"{total([(1, z), (d, x)])} = {w + d * u}"]
        given = {fact: problem.given(fact) for fact in problem.pick([[*facts, sign], [sign, *facts]])}
        substituted = [f"subst {given[equation]}" for equation in reversed(equations)]
        goal = problem.pick(
            [
                f"{x} = {u} ∧ {y} = {v} ∧ {z} = {w}",
                f"{z} / {x} = {c * v}",
                f"{x} * {y} + {z} = {u * v + w}",
                f"({x} + {y}) ^ 2 = {(u + v) ** 2}",
            ]
        )
        return problem.proves(goal, *substituted, f"obtain rfl : {x} = {u} := by nlinarith", "norm_num")
    x, y = problem.unknowns("ℝ", 2)
    if shape == "square":
        problem.given(f"{y} = {polynomial([a, 0, c], x)}")
        problem.given(f"{total([(1, f'{x} * {y}'), (d, x)])} = {u * (a * u * u + c) + d * u}")
        goal = problem.pick([f"{x} = {u}", f"{x} + {y} = {u + a * u * u + c}"])
        return problem.proves(goal, f"have key : {x} = {u} := by nlinarith [sq_nonneg (2 * {x} + {u})]", "nlinarith")
    v, d = problem.rand(2, 6), problem.rand(1, 3)
    c = v * v - a * u
    inner = total([(a, x)], c)
    root = problem.given(f"{y} = √({inner})")
    problem.given(f"{total([(d, x), (1, y)])} = {d * u + v}")
    problem.given(f"{x} ≥ {-(c // a)}" if c < 0 else f"0 < {x}")
    rows = [f"have key := Real.sq_sqrt (show 0 ≤ {inner} by linarith)", f"have key₁ := Real.sqrt_nonneg ({inner})"]
    goal = problem.pick([f"{x} = {u}", f"{y} = {v}"])
    return problem.proves(goal, *rows, f"rw [← {root}] at key key₁", "nlinarith")


def system_root(draw: Draw) -> Block:
    """A quadratic equation of which a bound singles out one root; the goal is a value at this root."""
    problem = Problem(draw)
    x = problem.unknown("ℝ")
    u, a = problem.rand(1, 7), problem.rand(1, 3)
    w = problem.pick([root for root in range(-9, 10) if root not in (0, u)])
    middle = (u + w) // 2
    problem.given(
        problem.pick(
            [
                f"{polynomial([a, -a * (u + w), a * u * w], x)} = 0",
                f"{total([(a, f'{x} ^ 2')])} = {polynomial([a * (u + w), -a * u * w], x)}",
                f"{x} * {factor(plus(x, -u - w))} = {-u * w}",
                f"({total([(2, x)], -u - w)}) ^ 2 = {(u - w) ** 2}",
            ]
        )
    )
    if w < u:
        problem.given(problem.pick([f"{middle} < {x}" if middle > w else f"{w} < {x}", f"{x} > {u - 1}"]))
    else:
        problem.given(problem.pick([f"{x} < {w}", f"{x} ≤ {w - 1}"]))
    k, c = problem.rand(2, 4), problem.rand(1, 6)
    root = problem.rand(u, u + 4)
    goal = problem.pick(
        [
            f"{total([(1, f'{x} ^ {k}'), (c, x)])} = {u**k + c * u}",
            f"{c} / {x} = {number(Fraction(c, u))}",
            f"({x} + {c}) / ({x} + {c + 1}) = {number(Fraction(u + c, u + c + 1))}",
            f"√({plus(x, root * root - u)}) = {root}",
            f"|{x} - {u + c}| = {c}",
        ]
    )
    replaced = [f"obtain rfl : {x} = {u} := by nlinarith", "norm_num"]
    return problem.proves(goal, *problem.style([f"have key : {x} = {u} := by nlinarith", "norm_num [key]"], replaced))


def system_naturals(draw: Draw) -> Block:
    """Natural numbers in one or two equations with products and at most two solutions; one is bounded and tried."""
    problem = Problem(draw)
    x, y = problem.unknowns("ℕ", 2)
    terms = [f"{x} * {y}", f"{x} ^ 2", x, y]
    order = problem.pick(["", "<", "≤"])
    for _ in range(100):
        u, v = sorted([problem.rand(1, 12), problem.rand(1, 12)])
        a, b, c = problem.rand(1, 5), problem.rand(1, 5), problem.rand(2, 6)
        rows = problem.pick(
            [
                [(1, 0, a, b), (0, 0, c, 1)],
                [(1, 1, 0, b), (0, 0, a, c)],
                [(c, 0, a, b)],
                [(1, 0, a, a + b)],
            ]
        )
        values = [_combined(row, u, v) for row in rows]
        roots = [
            (m, n)
            for m in range(values[-1] // rows[-1][2] + 1)
            for n in range(200)
            if (not order or m < n or (m == n and order == "≤")) and [_combined(row, m, n) for row in rows] == values
        ]
        if (u, v) in roots and len(roots) <= 2 and values[-1] // rows[-1][2] < BOUNDS[-1]:
            break
    for row, value in zip(rows, values, strict=True):
        problem.given(f"{total(list(zip(row, terms, strict=True)))} = {value}")
    if order:
        problem.given(f"{x} {order} {y}")
    goals = [" ∨ ".join(f"{x} = {m} ∧ {y} = {n}" for m, n in roots)]
    goals += [" ∨ ".join(f"{z} = {n}" for n in sorted({root[i] for root in roots})) for i, z in enumerate((x, y))]
    goals += [f"{x} + {c} * {y} = {u + c * v}", f"{y} - {x} = {v - u}"][: 2 if len(roots) == 1 else 0]
    bound = limit_above(values[-1] // rows[-1][2], BOUNDS)
    closing = problem.style([f"interval_cases {x} <;> omega"], [f"interval_cases {x}", "all_goals omega"])
    return problem.proves(problem.pick(goals), f"have key : {x} < {bound} := by omega", *closing)


def system_powers(draw: Draw) -> Block:
    """Equal powers of positive numbers, or products of their powers; the numbers are known or a ratio of them is."""
    problem = Problem(draw)
    shape = problem.pick(["equal", "multiple", "numeral", "mixed"])
    names = problem.unknowns("ℝ", 1 if shape == "numeral" else 2)
    for name in names:
        problem.given(problem.pick([f"0 < {name}", f"0 < {name}", f"{name} > 0"]))
    x, y = names[0], names[-1]
    k, v, m = problem.pick([2, 3, 3, 4, 5]), problem.rand(1, 6), problem.rand(2, 3)
    root = "pow_left_inj₀ (by positivity) (by positivity) (by norm_num)"
    if shape == "mixed":
        u = problem.rand(1, 6)
        facts = problem.distinct([f"{x} ^ 2 * {y} = {u * u * v}", f"{x} * {y} ^ 2 = {u * v * v}"], 2)
        for fact in facts:
            problem.given(fact)
        goal = problem.pick([f"{x} = {u}", f"{y} = {v}", f"{x} + {y} = {u + v}"])
        rows = [f"have key : ({x} * {y}) ^ 3 = {u * v} ^ 3 := by grind", f"rw [{root}] at key"]
        return problem.proves(goal, *rows, "grind")
    if shape == "numeral":
        base = v + 1
        equation = problem.given(f"{x} ^ {k} = {base**k}")
        rewrite = f"rw [show ({base**k} : ℝ) = {base} ^ {k} by norm_num, {root}] at {equation}"
        a, b = problem.rand(1, 5), problem.rand(-5, 9)
        return problem.proves(f"{total([(a, x)], b)} = {a * base + b}", rewrite, "linarith")
    a, b, m = problem.rand(1, 4), problem.rand(1, 5), 1 if shape == "equal" else m
    if shape == "equal":
        rewrite = f"rw [{root}] at {problem.given(f'{x} ^ {k} = {y} ^ {k}')}"
    else:
        other = f"{m**k} * {y} ^ {k}"
        equation = problem.given(f"{x} ^ {k} = {other}")
        rewrite = f"rw [show {other} = ({m} * {y}) ^ {k} by ring, {root}] at {equation}"
    problem.given(f"{total([(a, x), (b, y)])} = {(a * m + b) * v}")
    goal = problem.pick([f"{x} = {m * v}", f"{y} = {v}", f"{x} + {y} = {(m + 1) * v}"])
    return problem.proves(goal, rewrite, "linarith")


def _roots(problem: Problem) -> Block:
    """The sum of the roots of two numbers whose sum and product are known."""
    x, y = problem.unknowns("ℝ", 2)
    u, v = problem.distinct(range(1, 9), 2)
    first, second = (problem.given(f"0 ≤ {name}") for name in (x, y))
    problem.given(f"{x} + {y} = {u * u + v * v}")
    product = problem.given(f"{x} * {y} = {u * u * v * v}")
    return problem.proves(
        f"√{x} + √{y} = {u + v}",
        f"have e₁ := Real.sq_sqrt {first}",
        f"have e₂ := Real.sq_sqrt {second}",
        f"have e₃ : √{x} * √{y} = {u * v} := by rw [← Real.sqrt_mul {first}, {product}]; norm_num",
        f"nlinarith [Real.sqrt_nonneg {x}, Real.sqrt_nonneg {y}]",
    )


def _combined(row: tuple[int, int, int, int], x: int, y: int) -> int:
    """Value of a sum of `x * y`, `x ^ 2`, `x` and `y` with these coefficients."""
    return row[0] * x * y + row[1] * x * x + row[2] * x + row[3] * y


def _determinant(rows: Sequence[Sequence[Number]]) -> Number:
    """Determinant, by the first column."""
    value: Number = 0 if rows else 1
    for place, row in enumerate(rows):
        minor = _determinant([other[1:] for other in [*rows[:place], *rows[place + 1 :]]])
        value += minor * row[0] * (-1 if place % 2 else 1)
    return value


FAMILIES = {
    "system_counts": system_counts,
    "system_symmetric": system_symmetric,
    "system_substitution": system_substitution,
    "system_root": system_root,
    "system_naturals": system_naturals,
    "system_powers": system_powers,
}
