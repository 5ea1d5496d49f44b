"""Functions given by formulas: arguments, properties, coefficients, inverses. Knows no Lean process."""

from fractions import Fraction

from training.competition.idiom.coefficients import value_at
from training.competition.idiom.kinds import FIELDS
from training.competition.idiom.lemmas import ROOT_IS_NUMBER
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import at, factor, linear_factor, number, polynomial, total
from training.synthetic.block import Block, Draw


def function_argument(draw: Draw) -> Block:
    """A function with a root, a floor, an absolute value or a square, and its value at an unknown argument."""
    problem = Problem(draw)
    shape = problem.pick(["root", "square root", "floor", "floor", "distance", "composed"])
    f = problem.function("ℝ → ℤ" if shape == "floor" else "ℝ → ℝ")
    x, t = problem.bound("ℝ"), problem.unknown("ℝ")
    u, a, b = problem.rand(1, 9), problem.rand(2, 5), problem.rand(-4, 9)
    positive = problem.pick([f"0 < {t}", f"{t} > 0", f"{t} ≥ 1"])
    if shape == "root":
        s = problem.rand(1, 7)
        law = problem.given(f"∀ {x}, {f} {x} = √({total([(a, x)], s * s - a * u)})")
        value = problem.given(f"{f} {t} = {s}")
        return problem.proves(f"{t} = {u}", f"rw [{law}, {ROOT_IS_NUMBER}] at {value}", "linarith")
    if shape == "square root":
        s, c = problem.rand(2, 9), problem.rand(0, 4)
        law = problem.given(f"∀ {x}, {f} {x} = √({polynomial([1, c, s * s - u * u - c * u], x)})")
        problem.given(positive)
        value = problem.given(f"{f} {t} = {s}")
        return problem.proves(f"{t} = {u}", f"rw [{law}, {ROOT_IS_NUMBER}] at {value}", "nlinarith")
    if shape == "floor":
        law = problem.given(f"∀ {x}, {f} {x} = ⌊{total([(a, x)], b)}⌋")
        value = problem.given(f"{f} {t} = {u}")
        low, high = number(Fraction(u - b, a)), number(Fraction(u + 1 - b, a))
        goal = problem.pick([f"{t} < {high}", f"{low} ≤ {t}", f"{low} ≤ {t} ∧ {t} < {high}"])
        opened = [
            f"rw [{law}, Int.floor_eq_iff] at {value}",
            f"obtain ⟨key₁, key₂⟩ := {value}",
            "norm_num at key₁ key₂",
        ]
        return problem.proves(goal, *opened, "constructor <;> linarith" if "∧" in goal else "linarith")
    if shape == "distance":
        w = problem.pick([w for w in range(-9, u) if a * (u + w) % 2 == 0])
        law = problem.given(f"∀ {x}, {f} {x} = |{total([(a, x)], -a * (u + w) // 2)}|")
        value = problem.given(f"{f} {t} = {number(Fraction(a * (u - w), 2))}")
        opened = [f"rw [{law}, abs_eq (by norm_num)] at {value}", f"rcases {value} with key | key"]
        return problem.proves(f"{t} = {u} ∨ {t} = {w}", *opened, "left; linarith", "right; linarith")
    g, c = problem.function("ℝ → ℝ"), problem.rand(1, 3)
    inner = problem.given(f"∀ {x}, {g} {x} = {polynomial([c, 0, b], x)}")
    outer = problem.given(f"∀ {x}, {f} {x} = {total([(a, x)], -b)}")
    problem.given(positive)
    value = problem.given(f"{f} ({g} {t}) = {a * (c * u * u + b) - b}")
    return problem.proves(f"{t} = {u}", f"rw [{outer}, {inner}] at {value}", "nlinarith")


def function_composed(draw: Draw) -> Block:
    """A function made from another that is injective or increasing is so too; own inverses; functions that commute."""
    problem = Problem(draw)
    shape = problem.pick(["injective", "injective", "increasing", "increasing", "involution", "commuting"])
    kind = problem.pick(("ℝ", "ℚ", "ℤ", "ℕ") if shape in ("injective", "increasing") else FIELDS)
    f, x = problem.function(f"{kind} → {kind}"), problem.bound(kind)
    a, b = problem.rand(2, 9), problem.rand(0 if kind == "ℕ" else -9, 9)
    if shape == "involution":
        if problem.rand(0, 1):
            law = problem.given(f"∀ {x}, {f} {x} = {b} - {x}")
            return problem.proves(f"∀ {x}, {f} ({f} {x}) = {x}", f"intro {x}", f"rw [{law}, {law}]", "ring")
        law = problem.given(f"∀ {x}, {f} {x} = {a} / {x}")
        goal = problem.pick([f"∀ {x}, {x} ≠ 0 → {f} ({f} {x}) = {x}", f"∀ {x} > 0, {f} ({f} {x}) = {x}"])
        return problem.proves(goal, f"intro {x} key", f"rw [{law}, {law}]", "field_simp")
    g, c = problem.function(f"{kind} → {kind}"), problem.pick([c for c in range(2, 10) if c != a])
    if shape == "commuting":
        laws = [problem.given(f"∀ {x}, {f} {x} = {total([(a, x)], b * (1 - a))}")]
        laws.append(problem.given(f"∀ {x}, {g} {x} = {total([(c, x)], b * (1 - c))}"))
        composed = total([(a * c, x)], b * (1 - a * c))
        goal = problem.pick([f"{f} ∘ {g} = {g} ∘ {f}", f"{f} ∘ {g} = fun {x} => {composed}"])
        return problem.proves(goal, f"funext {x}", f"simp only [Function.comp_apply, {', '.join(laws)}]", "ring")
    within = total([(c, x)], problem.rand(0, 9))
    inner = problem.pick([x, within])
    composed = f"{g} {factor(inner)}"
    if shape == "increasing":
        given = problem.given(f"StrictMono {g}")
        law = problem.given(f"∀ {x}, {f} {x} = {total([(a, composed), (problem.rand(0, 3), x)], b)}")
        ordered = "key" if inner == x else f"(show {within} < {within.replace(x, 'y₀')} by linarith)"
        rows = [f"intro {x} y₀ key", f"have key₁ := {given} {ordered}", f"rw [{law}, {law}]", "linarith"]
        return problem.proves(f"StrictMono {f}", *rows)
    given = problem.given(f"Function.Injective {g}")
    law = problem.given(f"∀ {x}, {f} {x} = {total([(a, composed)], b)}")
    rows = [f"simpa [{law}, {given}.eq_iff] using key"]
    if inner == x:
        rows = [f"rw [{law}, {law}] at key", f"apply {given}", "linarith"]
    return problem.proves(f"Function.Injective {f}", f"intro {x} y₀ key", *rows)


def function_coefficients(draw: Draw) -> Block:
    """A function with unknown coefficients, and values of its root or after two steps, or a law that it obeys."""
    problem = Problem(draw)
    f, x = problem.function("ℝ → ℝ"), problem.bound("ℝ")
    u, v, p = problem.rand(1, 6), problem.rand(1, 6), problem.rand(0, 4)
    q = problem.rand(p + 1, 9)
    shape = problem.pick(["quotient", "root", "twice", "steps", "steps"])
    if shape == "twice":
        a = problem.unknown("ℝ", "a k m c b")
        law = problem.given(f"∀ {x}, {f} {x} = {a} * {x} + {v}")
        problem.given(problem.pick([f"0 < {a}", f"{a} > 0", f"0 ≤ {a}"]))
        value = problem.given(f"{f} ({f} {q}) = {u * (u * q + v) + v}")
        return problem.proves(f"{a} = {u}", f"rw [{law}, {law}] at {value}", "nlinarith")
    a, b = problem.unknowns("ℝ", 2)
    if shape == "root":
        s, m = problem.distinct(range(1, 9), 2)
        slope = Fraction(m * m - s * s, q - p)
        start = s * s - slope * p
        law = problem.given(f"∀ {x}, {f} {x} = √({a} * {x} + {b})")
        values = f"{problem.given(f'{f} {p} = {s}')} {problem.given(f'{f} {q} = {m}')}"
        goal = problem.pick(
            [f"{a} = {number(slope)}", f"{b} = {number(start)}", f"{a} + {b} = {number(slope + start)}"]
        )
        return problem.proves(goal, f"rw [{law}, {ROOT_IS_NUMBER}] at {values}", "linarith")
    goal = problem.pick([f"{a} = {u}", f"{b} = {v}", f"{a} = {u} ∧ {b} = {v}", f"{a} + 2 * {b} = {u + 2 * v}"])
    closing = "constructor <;> linarith" if "∧" in goal else "linarith"
    if shape == "steps":
        c, d = problem.rand(1, 5), problem.rand(-5, 9)
        law = problem.given(f"∀ {x}, {f} {x} = {a} * {x} ^ 2 + {b} * {x} + {total([(c, a)], d)}")
        difference = polynomial([2 * q * u, u * q * q + v * q], x)
        step = problem.given(f"∀ {x}, {f} ({x} + {q}) = {f} {x} + {factor(difference)}")
        rows = [f"have e₁ := {step} 0", f"have e₂ := {step} 1", f"simp only [{law}] at e₁ e₂"]
        return problem.proves(goal, *rows, closing)
    problem.given(problem.pick([f"0 < {b}", f"{b} > 0"]))
    law = problem.given(f"∀ {x}, {f} {x} = {a} / ({x} + {b})")
    values = " ".join(problem.given(f"{f} {t} = {number(Fraction(u, t + v))}") for t in (p, q))
    return problem.proves(goal, f"rw [{law}, div_eq_iff (by positivity)] at {values}", closing)


def function_inverse(draw: Draw) -> Block:
    """A function and another that undoes it: injective or surjective for that reason, or a value of the inverse."""
    problem = Problem(draw)
    kind = problem.pick(FIELDS)
    shape = problem.pick(["injective", "surjective", "value", "value", "sum", "formula", "argument"])
    f, g = problem.function(f"{kind} → {kind}"), problem.function(f"{kind} → {kind}")
    x, a, b = problem.bound(kind), problem.rand(2, 7), problem.nonzero(-9, 9)
    u, v = problem.distinct(range(-4, 7), 2)
    before, after = f"∀ {x}, {g} ({f} {x}) = {x}", f"∀ {x}, {f} ({g} {x}) = {x}"
    if shape == "surjective":
        problem.given(f"{at(f, u)} = {v}")
        undone = problem.given(after)
        return problem.proves(f"Function.Surjective {f}", "intro y", f"exact ⟨{g} y, {undone} y⟩")
    power = 1 if shape in ("formula", "injective") else problem.pick([1, 3, 5])
    values = [a * t**power + b for t in (u, v)]
    law = problem.given(f"∀ {x}, {f} {x} = {total([(a, x if power == 1 else f'{x} ^ {power}')], b)}")
    undone = problem.given(after if shape == "argument" else before)
    if shape == "injective":
        return problem.proves(f"Function.Injective {f}", "intro x y key", f"rw [← {undone} x, key, {undone}]")
    if shape == "formula":
        inner = f"{linear_factor(x, b)} / {a}"
        return problem.proves(f"∀ {x}, {g} {x} = {inner}", f"intro {x}", f"rw [← {undone} ({inner}), {law}]", "ring_nf")
    if shape == "argument":
        t = problem.unknown(kind)
        rows = [f"have key := {undone} {t}", f"rw [{problem.given(f'{g} {t} = {u}')}, {law}] at key", "linarith"]
        return problem.proves(f"{t} = {values[0]}", *rows)
    if shape == "sum":
        rows = [f"have e₁ := {at(undone, u)}", f"have e₂ := {at(undone, v)}", f"norm_num [{law}] at e₁ e₂", "linarith"]
        return problem.proves(f"{at(g, values[0])} + {at(g, values[1])} = {u + v}", *rows)
    rows = [f"have key := {at(undone, u)}", f"rw [{law}] at key", "norm_num at key", "exact key"]
    return problem.proves(f"{at(g, values[0])} = {u}", *rows)


def function_bijection(draw: Draw) -> Block:
    """A bijection of the real numbers, with a formula or increasing, and its inverse: values and arguments."""
    problem = Problem(draw)
    s, x = problem.unknown("Equiv ℝ ℝ", "σ e τ φ"), problem.bound("ℝ")
    f, g = f"{s}.1", f"{s}.2"
    a, b = problem.rand(1, 7), problem.nonzero(-9, 9)
    u, v = sorted(problem.distinct(range(-4, 6), 2))
    shape = problem.pick(["value", "value", "sum", "nested", "argument", "increasing"])
    if shape == "increasing":
        p, q = sorted(problem.distinct(range(-20, 20), 2))
        given = problem.given(f"StrictMono {f}")
        rewrite = f"rw [← {given}.lt_iff_lt, {s}.right_inv"
        if problem.rand(0, 2) == 0:
            return problem.proves(f"{at(g, p)} < {at(g, q)}", f"{rewrite}, {s}.right_inv]", "norm_num")
        t = problem.unknown("ℝ")
        problem.given(f"{at(f, u)} = {p}")
        problem.given(problem.pick([f"{t} > {q}", f"{q} < {t}", f"{t} ≥ {q}"]))
        return problem.proves(f"{u} < {g} {t}", f"{rewrite}]", "linarith")
    formula = problem.pick([[1, 0, 0, 0, a, 0], [1, 0, -1, 0, a, 0], [2, 0, a, b]])
    law = problem.given(f"∀ {x}, {f} {x} = {polynomial(formula, x)}")
    p, q = value_at(formula, u), value_at(formula, v)
    if shape == "argument":
        t, c, d = problem.unknown("ℝ"), problem.rand(1, 4), problem.rand(-5, 9)
        term = factor(total([(c, t)], d))
        known = problem.given(f"{g} {term} = {u}")
        rows = [f"have key := {s}.right_inv {term}", f"rw [{known}, {law}] at key", "norm_num at key", "linarith"]
        return problem.proves(f"{t} = {number(Fraction(p - d, c))}", *rows)
    if shape in ("sum", "nested"):
        rows = [
            f"have {name} := {at(f'{s}.left_inv', t)}" for name, t in (("e₁", u), ("e₂", v if shape == "sum" else p))
        ]
        rows.append(f"norm_num [{law}] at e₁ e₂")
        if shape == "sum":
            return problem.proves(f"{at(g, p)} + {at(g, q)} = {u + v}", *rows, "linarith")
        inner = f"({at(g, value_at(formula, p))})"
        return problem.proves(f"{g} {inner} = {u}", *rows, f"exact (congrArg {g} e₂).trans e₁")
    rows = [f"have key := {at(f'{s}.left_inv', u)}", f"norm_num [{law}] at key", "exact key"]
    return problem.proves(f"{at(g, p)} = {u}", *rows)


FAMILIES = {
    "function_argument": function_argument,
    "function_composed": function_composed,
    "function_coefficients": function_coefficients,
    "function_inverse": function_inverse,
    "function_bijection": function_bijection,
}
