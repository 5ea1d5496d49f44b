"""Sines, cosines and tangents: values, identities, bounds and equations. Knows no Lean process."""

from fractions import Fraction

from training.competition.idiom.arithmetic import TRIPLES
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import Number, factor, number, plus, total
from training.synthetic.block import Block, Draw

WORDS = {3: "three", 4: "four", 6: "six"}
"""Divisors of π as the lemmas for the quotients name them."""
DOUBLED = {("sin", 3): "Real.sqrt 3", ("sin", 4): "Real.sqrt 2", ("cos", 4): "Real.sqrt 2", ("cos", 6): "Real.sqrt 3"}
"""Twice the sine or cosine of π over a divisor, where it is a root; the others are 1."""
ANGLES = {
    "cos": [
        ("π / 3", Fraction(1, 2), "Real.cos_pi_div_three"),
        ("π / 2", Fraction(0), "Real.cos_pi_div_two"),
        ("2 * π / 3", Fraction(-1, 2), "show 2 * π / 3 = π - π / 3 by ring, Real.cos_pi_sub, Real.cos_pi_div_three"),
    ],
    "sin": [
        ("π / 6", Fraction(1, 2), "Real.sin_pi_div_six"),
        ("0", Fraction(0), "Real.sin_zero"),
        ("-(π / 6)", Fraction(-1, 2), "Real.sin_neg, Real.sin_pi_div_six"),
    ],
}
"""Angles between which cosine or sine is injective, each with its value and the lemmas for it."""
LETTERS = "x y t θ a b"
"""Usual names of angles."""
PYTHAGORAS = "Real.sin_sq_add_cos_sq"


def trigonometric_value(draw: Draw) -> Block:
    """The sine or cosine of a multiple of a special angle, or of the sum of an angle and a special one."""
    return draw.what.choice([_reduced, _shifted])(Problem(draw))


def _special(name: str, divisor: int) -> str:
    """The lemma for the sine or cosine of π over `divisor`."""
    return f"Real.{name}_pi_div_{WORDS[divisor]}"


def _reduced(problem: Problem) -> Block:
    """An angle outside the first quadrant; its sine or cosine is that of an angle inside, up to the sign."""
    name, divisor = problem.pick(["sin", "cos"]), problem.pick(list(WORDS))
    multiple, angle, rule, signs = problem.pick(
        [
            (divisor - 1, f"π - π / {divisor}", "pi_sub", {"sin": 1, "cos": -1}),
            (divisor + 1, f"π / {divisor} + π", "add_pi", {"sin": -1, "cos": -1}),
            (2 * divisor - 1, f"2 * π - π / {divisor}", "two_pi_sub", {"sin": -1, "cos": 1}),
            (2 * divisor + 1, f"π / {divisor} + 2 * π", "add_two_pi", {"sin": 1, "cos": 1}),
        ]
    )
    shown = f"{multiple} * π / {divisor}"
    c, d = problem.rand(1, 9), problem.rand(-9, 9)
    value = Fraction(c * signs[name], 2)
    root = DOUBLED.get((name, divisor))
    right = total([(value, root)], d) if root else number(value + d)
    return problem.proves(
        f"{total([(c, f'Real.{name} ({shown})')], d)} = {right}",
        f"rw [show {shown} = {angle} by ring, Real.{name}_{rule}, {_special(name, divisor)}]",
        *(problem.style(["ring"], ["linarith"]) if root else ["norm_num"]),
    )


def _shifted(problem: Problem) -> Block:
    """The sine or cosine of the sum or difference of an angle and a special one, multiplied out."""
    x = problem.unknown("ℝ", LETTERS)
    name, divisor, c = problem.pick(["sin", "cos"]), problem.pick(list(WORDS)), problem.rand(1, 12)
    sign, rule = problem.pick([(1, "add"), (-1, "sub")])
    parts = {
        "sin": [(c, "sin", "cos"), (sign * c, "cos", "sin")],
        "cos": [(c, "cos", "cos"), (-sign * c, "sin", "sin")],
    }
    terms = []
    for coefficient, variable, special in parts[name]:
        root = DOUBLED.get((special, divisor))
        terms.append((coefficient, f"{root} * Real.{variable} {x}" if root else f"Real.{variable} {x}"))
    left = f"{2 * c} * Real.{name} ({x} {'+' if sign > 0 else '-'} π / {divisor})"
    sides = problem.pick([f"{left} = {total(terms)}", f"{left} = {total(terms)}", f"{total(terms)} = {left}"])
    lemmas = f"Real.{name}_{rule}, {_special('sin', divisor)}, {_special('cos', divisor)}"
    return problem.proves(sides, f"rw [{lemmas}]", "ring")


def trigonometric_relation(draw: Draw) -> Block:
    """The sine, cosine or tangent of an angle is given, or a combination of them; another combination is found."""
    return draw.what.choice([_side, _doubled, _combined, _tangent])(Problem(draw))


def _pair(problem: Problem) -> tuple[Fraction, Fraction]:
    """Sine and cosine of an angle, both rational."""
    p, q, r = problem.pick(TRIPLES)
    legs = problem.distinct([p, q], 2)
    sine, cosine = (Fraction(leg * problem.pick([1, 1, -1]), r) for leg in legs)
    return sine, cosine


def _side(problem: Problem) -> Block:
    """The sine from the cosine and its sign, or the other way round."""
    x = problem.unknown("ℝ", LETTERS)
    values = dict(zip(("sin", "cos"), _pair(problem), strict=True))
    known, wanted = problem.distinct(["sin", "cos"], 2)
    given = problem.given(f"Real.{known} {x} = {number(values[known])}")
    term = f"Real.{wanted} {x}"
    problem.given(f"0 < {term}" if values[wanted] > 0 else f"{term} < 0")
    c, d = problem.rand(1, 5), problem.rand(-5, 5)
    return problem.proves(
        f"{total([(c, term)], d)} = {number(c * values[wanted] + d)}",
        f"have hk := {PYTHAGORAS} {x}",
        f"rw [{given}] at hk",
        "nlinarith",
    )


def _doubled(problem: Problem) -> Block:
    """The sine or cosine of twice or three times an angle, from that of the angle."""
    x = problem.unknown("ℝ", LETTERS)
    value = Fraction(problem.nonzero(-7, 7), 8 + problem.rand(0, 4))
    name, rule, factor, result = problem.pick(
        [
            ("cos", "cos_two_mul", 2, 2 * value**2 - 1),
            ("cos", "cos_three_mul", 3, 4 * value**3 - 3 * value),
            ("sin", "sin_three_mul", 3, 3 * value - 4 * value**3),
        ]
    )
    given = problem.given(f"Real.{name} {x} = {number(value)}")
    c, d = problem.rand(1, 5), problem.rand(-5, 5)
    goal = f"{total([(c, f'Real.{name} ({factor} * {x})')], d)} = {number(c * result + d)}"
    return problem.proves(goal, f"rw [Real.{rule}, {given}]", "norm_num")


def _combined(problem: Problem) -> Block:
    """A sum of multiples of sine and cosine is given; their product, or the sine of the double angle, is found."""
    x = problem.unknown("ℝ", LETTERS)
    sine, cosine = _pair(problem)
    sign, c = problem.pick([1, -1]), problem.rand(1, 6)
    terms = [(1, f"Real.sin {x}"), (sign, f"Real.cos {x}")]
    problem.given(f"{total(terms)} = {number(sine + sign * cosine)}")
    key = f"nlinarith [{PYTHAGORAS} {x}]"
    if problem.rand(0, 1):
        return problem.proves(f"{total([(c, f'Real.sin {x}')])} * Real.cos {x} = {number(c * sine * cosine)}", key)
    goal = f"{total([(c, f'Real.sin (2 * {x})')])} = {number(2 * c * sine * cosine)}"
    return problem.proves(goal, "rw [Real.sin_two_mul]", key)


def _tangent(problem: Problem) -> Block:
    """The tangent of an angle is given; the square of its cosine or a quotient of combinations is found."""
    x = problem.unknown("ℝ", LETTERS)
    value = Fraction(problem.nonzero(-6, 6), problem.rand(1, 4))
    nonzero = problem.given(f"Real.cos {x} ≠ 0")
    given = problem.given(f"Real.tan {x} = {number(value)}")
    opening = f"rw [Real.tan_eq_sin_div_cos, div_eq_iff {nonzero}] at {given}"
    if problem.rand(0, 1):
        term, result = problem.pick(
            [(f"Real.cos {x} ^ 2", 1 / (1 + value**2)), (f"Real.sin {x} ^ 2", value**2 / (1 + value**2))]
        )
        c = problem.rand(1, 5)
        goal = f"{total([(c, term)])} = {number(c * result)}"
        return problem.proves(
            goal,
            opening,
            f"have hk := {PYTHAGORAS} {x}",
            f"rw [{given}] at hk ⊢" if "sin" in term else f"rw [{given}] at hk",
            "linarith",
        )
    a, b = problem.nonzero(-4, 5), problem.nonzero(-4, 5)
    goal = f"{factor(total([(a, f'Real.sin {x}'), (b, f'Real.cos {x}')]))} / Real.cos {x} = {number(a * value + b)}"
    return problem.proves(goal, opening, f"rw [{given}]", "field_simp", "ring")


def trigonometric_identity(draw: Draw) -> Block:
    """An identity for double and triple angles, for sums and differences of angles, or for squares."""
    return draw.what.choice([_quadratic, _quadratic, _sums, _products, _cubic])(Problem(draw))


def _quadratic(problem: Problem) -> Block:
    """A quadratic form in sine and cosine in terms of the double angle."""
    x = problem.unknown("ℝ", LETTERS)
    a, b, c = (problem.rand(-6, 8) for _ in range(3))
    form = total([(a, f"Real.sin {x} ^ 2"), (b, f"Real.sin {x} * Real.cos {x}"), (c, f"Real.cos {x} ^ 2")])
    halves = [(Fraction(b, 2), f"Real.sin (2 * {x})"), (Fraction(c - a, 2), f"Real.cos (2 * {x})")]
    goal = f"{form} = {total(halves, Fraction(a + c, 2))}"
    lemmas = [
        f"Real.{name}_two_mul" for name, (coefficient, _) in zip(("sin", "cos"), halves, strict=True) if coefficient
    ]
    opening = [f"rw [{', '.join(lemmas)}]"] if lemmas else []
    closing = problem.style([f"linarith [{PYTHAGORAS} {x}]"], [f"nlinarith [{PYTHAGORAS} {x}]"])
    return problem.proves(goal, *opening, *closing)


def _sums(problem: Problem) -> Block:
    """Sine or cosine of a sum and of a difference, added with weights."""
    x, y = problem.unknowns("ℝ", 2)
    name, a, b = problem.pick(["sin", "cos"]), problem.nonzero(-5, 7), problem.nonzero(-5, 7)
    left = total([(a, f"Real.{name} ({x} + {y})"), (b, f"Real.{name} ({x} - {y})")])
    mixed = (a - b, f"Real.cos {x} * Real.sin {y}") if name == "sin" else (b - a, f"Real.sin {x} * Real.sin {y}")
    goal = f"{left} = {total([(a + b, f'Real.{name} {x} * Real.cos {y}'), mixed])}"
    return problem.proves(goal, f"rw [Real.{name}_add, Real.{name}_sub]", "ring")


def _products(problem: Problem) -> Block:
    """The product of the sines or cosines of a sum and of a difference."""
    x, y = problem.unknowns("ℝ", 2)
    c, d = problem.rand(1, 9), problem.rand(-9, 9)
    name, goal = problem.pick(
        [
            ("sin", [(c, f"Real.sin {x} ^ 2"), (-c, f"Real.sin {y} ^ 2")]),
            ("sin", [(c, f"Real.cos {y} ^ 2"), (-c, f"Real.cos {x} ^ 2")]),
            ("cos", [(c, f"Real.cos {x} ^ 2"), (-c, f"Real.sin {y} ^ 2")]),
            ("cos", [(c, f"Real.cos {y} ^ 2"), (-c, f"Real.sin {x} ^ 2")]),
        ]
    )
    left = total([(c, f"Real.{name} ({x} + {y}) * Real.{name} ({x} - {y})")], d)
    return problem.proves(f"{left} = {total(goal, d)}", f"rw [Real.{name}_add, Real.{name}_sub]", "grind")


def _cubic(problem: Problem) -> Block:
    """A cube of a sine or cosine in terms of the triple angle."""
    x = problem.unknown("ℝ", LETTERS)
    name, c, d = problem.pick(["sin", "cos"]), problem.rand(1, 9), problem.nonzero(-9, 9)
    sign = -1 if name == "sin" else 1
    left = total([(4 * c, f"Real.{name} {x} ^ 3"), (d, f"Real.{name} {x}")])
    right = total([(sign * c, f"Real.{name} (3 * {x})"), (d + 3 * c, f"Real.{name} {x}")])
    sides = problem.pick([f"{left} = {right}", f"{right} = {left}"])
    return problem.proves(sides, f"rw [Real.{name}_three_mul]", "ring")


def trigonometric_bound(draw: Draw) -> Block:
    """A bound for a linear or quadratic term in the sine and cosine of an angle, sharp or not."""
    problem = Problem(draw)
    x = problem.unknown("ℝ", LETTERS)
    sine, cosine, c, slack = f"Real.sin {x}", f"Real.cos {x}", problem.rand(1, 5), problem.pick([0, 0, 1, 2])
    shape = problem.pick(["linear", "product", "square"])
    if shape == "linear":
        p, q, r = problem.pick(TRIPLES)
        a, b = (leg * problem.pick([1, -1]) for leg in problem.distinct([p, q], 2))
        left, bound = total([(c * a, sine), (c * b, cosine)]), c * r + slack
        hints = [f"sq_nonneg ({plus(name, Fraction(-leg, r))})" for name, leg in ((sine, a), (cosine, b))]
    elif shape == "product":
        sign = problem.pick([1, -1])
        left, bound = total([(2 * sign * c, f"{sine} * {cosine}")], slack), c + 2 * slack
        hints = [f"sq_nonneg ({total([(1, sine), (-sign, cosine)])})"]
    else:
        name, a = problem.pick(["sin", "cos"]), problem.rand(1, 6)
        left, bound = total([(c, f"Real.{name} {x} ^ 2"), (a, f"Real.{name} {x}")]), c + a + slack
        hints = [f"Real.{name}_le_one {x}", f"Real.neg_one_le_{name} {x}"]
    goal = problem.pick([f"{left} ≤ {bound}", f"{bound} ≥ {left}"])
    return problem.proves(goal, f"nlinarith [{', '.join([f'{PYTHAGORAS} {x}', *hints])}]")


def trigonometric_equation(draw: Draw) -> Block:
    """An angle in a range in which sine or cosine is injective, from an equation for its sine or cosine."""
    problem = Problem(draw)
    x = problem.unknown("ℝ", LETTERS)
    name = problem.pick(["sin", "cos"])
    term = f"Real.{name} {x}"
    low, high = ("0", "π") if name == "cos" else ("-(π / 2)", "π / 2")
    angle, value, lemmas = problem.pick(ANGLES[name])
    bounds = [f"{low} ≤ {x}", f"{x} ≤ {high}"]
    names = [problem.given(bound) for bound in problem.pick([bounds, [" ∧ ".join(bounds)]])]
    c, d, other = 2 * problem.rand(1, 4), problem.rand(-12, 12), problem.rand(2, 9) * problem.pick([1, -1])
    opening = []
    if problem.rand(0, 1):
        problem.given(f"{total([(c, term)], d)} = {c * value + d}")
    else:
        terms: list[tuple[Number, str]] = [(c, f"{term} ^ 2"), (c * (other - value), term)]
        problem.given(f"{total(terms, -c * value * other)} = 0")
        hints = f"Real.neg_one_le_{name} {x}, Real.{name}_le_one {x}"
        opening.append(f"have hk : {term} = {number(value)} := by nlinarith [{hints}]")
    range_of = names[0] if len(names) == 1 else f"⟨{', '.join(names)}⟩"
    inside = "⟨by linarith [Real.pi_pos], by linarith [Real.pi_pos]⟩"
    return problem.proves(
        f"{x} = {angle}", *opening, f"apply Real.injOn_{name} {range_of} {inside}", f"rw [{lemmas}]", "linarith"
    )


FAMILIES = {
    "trigonometric_value": trigonometric_value,
    "trigonometric_relation": trigonometric_relation,
    "trigonometric_identity": trigonometric_identity,
    "trigonometric_bound": trigonometric_bound,
    "trigonometric_equation": trigonometric_equation,
}
