"""Equal unknowns, equivalences with bounds, injective and surjective functions. Knows no Lean process."""

from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, linear_factor, minus, number, polynomial, total
from training.synthetic.block import Block, Draw


def equal_unknowns(draw: Draw) -> Block:
    """Two unknowns give an increasing term or function the same value, so they are equal."""
    problem = Problem(draw)
    shape = problem.pick(["cubes", "cubic law", "cubic law", "square law", "fractions"])
    kind = problem.pick(["ℝ", "ℝ", "ℚ", "ℝ" if shape == "fractions" else "ℤ"])
    x, y = problem.unknowns(kind, 2)
    a, b, c = problem.rand(1, 20), problem.rand(-20, 20), problem.rand(1, 5)
    opening, hints = [], f"[sq_nonneg ({x} + {y}), sq_nonneg ({x} - {y})]"
    if shape in ("square law", "fractions"):
        names = [problem.given(problem.pick([f"0 < {name}", f"{name} > 0"])) for name in (x, y)]
        hints = f"[mul_pos {names[0]} {names[1]}]"
    if shape == "cubes":
        problem.given(" = ".join(polynomial([c, 0, a, b], name) for name in (x, y)))
    elif shape == "fractions":
        equation = problem.given(" = ".join(f"{total([(c, name)], b)} - {a} / {name}" for name in (x, y)))
        opening = [f"field_simp at {equation}"]
    else:
        f, z = problem.function(f"{kind} → {kind}"), problem.bound(kind)
        law = problem.given(f"∀ {z}, {f} {z} = {polynomial([c, 0, a, b] if shape == 'cubic law' else [c, a, b], z)}")
        opening = [f"rw [{law}, {law}] at {problem.given(f'{f} {x} = {f} {y}')}"]
    closed = f"nlinarith {hints}"
    cases = problem.style(
        [f"rcases lt_trichotomy {x} {y} with hs | hs | hs", closed, "exact hs", closed],
        ["by_contra hs", "rcases lt_or_gt_of_ne hs with hs | hs", closed, closed],
    )
    return problem.proves(f"{x} = {y}", *opening, *cases)


def iff_bounds(draw: Draw) -> Block:
    """A quadratic relation in a real unknown holds exactly inside or outside two bounds, or beyond one."""
    problem = Problem(draw)
    shape = problem.pick(["inside", "inside", "outside", "positive", "positive"])
    named = shape == "positive" or problem.rand(0, 2)
    x = problem.unknown("ℝ") if named else problem.bound("ℝ")
    low, a, b = problem.rand(-9, 9), problem.rand(1, 9), problem.rand(0, 9)
    high = low + problem.rand(1, 9)
    less, greater = problem.pick([("<", ">"), ("≤", "≥")])
    square, edge = problem.pick(
        [
            (f"{linear_factor(x, low)} * {linear_factor(x, high)}", 0),
            (polynomial([1, -low - high, low * high], x), 0),
            (polynomial([1, -low - high, 0], x), -low * high),
        ]
    )
    if shape == "inside":
        goal = f"{square} {less} {edge} ↔ {low} {less} {x} ∧ {x} {less} {high}"
        proof = ["constructor <;> nlinarith", "rintro ⟨hx, hy⟩", "nlinarith"]
    elif shape == "outside":
        goal = f"{square} {greater} {edge} ↔ {x} {less} {low} ∨ {high} {less} {x}"
        proof = ["by_contra! hy", "nlinarith [hy.1, hy.2]", "rintro (hx | hx) <;> nlinarith"]
    else:
        problem.given(problem.pick([f"0 < {x}", f"{x} > 0", f"0 ≤ {x}"]))
        relation = problem.pick(["<", "≤", ">", "≥"])
        goal = f"{total([(1, f'{x} ^ 2'), (b, x)])} {relation} {a * a + a * b} ↔ {x} {relation} {a}"
        proof = ["nlinarith", "intro hx", "nlinarith"]
    if named:
        return problem.proves(goal, "constructor", "intro hx", *proof)
    return problem.proves(f"∀ {x} : ℝ, {goal}", f"intro {x}", "constructor", "intro hx", *proof)


def iff_equal(draw: Draw) -> Block:
    """An equation in two real unknowns holds exactly for one pair of values, or if the unknowns are equal."""
    problem = Problem(draw)
    x, y = problem.unknowns("ℝ", 2)
    u, v, a, b = problem.rand(-9, 9), problem.rand(-9, 9), problem.rand(1, 9), problem.rand(1, 12)
    if problem.rand(0, 1):
        closed = f"nlinarith [sq_nonneg ({x} + {y}), sq_nonneg ({x} - {y})]"
        cases = [f"rcases lt_trichotomy {x} {y} with hs | hs | hs", closed, "exact hs", closed]
        goal = f"{polynomial([a, 0, b, u], x)} = {polynomial([a, 0, b, u], y)} ↔ {x} = {y}"
        return problem.proves(goal, "constructor", "intro hx", *cases, "rintro rfl", "rfl")
    parts = [(1, f"{x} ^ 2"), (-2 * u, x), (a, f"{y} ^ 2"), (-2 * a * v, y)]
    constant = u * u + a * v * v
    equation = problem.pick(
        [
            f"({minus(x, u)}) ^ 2 + {total([(a, f'({minus(y, v)}) ^ 2')])} = 0",
            f"{total(parts, constant)} = 0",
            f"{total(parts)} = {-constant}",
            f"{total([parts[0], parts[2]], constant)} = {total([(2 * u, x), (2 * a * v, y)])}",
        ]
    )
    hints = f"[sq_nonneg ({minus(x, u)}), sq_nonneg ({minus(y, v)})]"
    pair = [f"constructor <;> nlinarith {hints}", "rintro ⟨rfl, rfl⟩", "norm_num"]
    return problem.proves(f"{equation} ↔ {x} = {u} ∧ {y} = {v}", "constructor", "intro hx", *pair)


def function_property(draw: Draw) -> Block:
    """A function given by its law is injective, surjective, bijective, or is not."""
    problem = Problem(draw)
    shape = problem.pick(["injective", "surjective", "bijective", "cubic", "even", "bounded", "gaps"])
    kind = "ℤ" if shape == "gaps" else "ℝ"
    f, x, y = problem.function(f"{kind} → {kind}"), problem.bound(kind), problem.bound(kind)
    a, b, c = problem.rand(2, 12), problem.rand(-12, 12), problem.rand(1, 12)
    coefficients = {"cubic": [1, 0, c, b], "even": [a, 0, b], "bounded": [a, 0, b]}.get(shape, [a, b])
    law = problem.given(f"∀ {x}, {f} {x} = {polynomial(coefficients, x)}")
    equal = [f"intro {x} {y} hx", f"simp only [{law}] at hx"]
    reached = [f"intro {y}", f"refine ⟨({minus(y, b)}) / {a}, ?_⟩", f"rw [{law}]; ring"]
    if shape == "injective":
        return problem.proves(f"Function.Injective {f}", *equal, "linarith")
    if shape == "surjective":
        return problem.proves(f"Function.Surjective {f}", *reached)
    if shape == "bijective":
        return problem.proves(f"Function.Bijective {f}", "constructor", *equal, "linarith", *reached)
    if shape == "cubic":
        closed = f"nlinarith [sq_nonneg ({x} + {y}), sq_nonneg ({x} - {y})]"
        cases = [f"rcases lt_trichotomy {x} {y} with hs | hs | hs", closed, "exact hs", closed]
        return problem.proves(f"Function.Injective {f}", *equal, *cases)
    if shape == "even":
        collision = f"have hx : ({c} : ℝ) = -{c} := hf (by rw [{law}, {law}]; norm_num)"
        return problem.proves(f"¬ Function.Injective {f}", "intro hf", collision, "norm_num at hx")
    missing = b - c if shape == "bounded" else b + problem.rand(1, a - 1)
    closed = f"nlinarith [sq_nonneg {x}]" if shape == "bounded" else "omega"
    solved = [f"obtain ⟨{x}, hx⟩ := hf {factor(number(missing))}", f"rw [{law}] at hx", closed]
    return problem.proves(f"¬ Function.Surjective {f}", "intro hf", *solved)


FAMILIES = {
    "equal_unknowns": equal_unknowns,
    "iff_bounds": iff_bounds,
    "iff_equal": iff_equal,
    "function_property": function_property,
}
