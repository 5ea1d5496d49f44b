"""Powers, moduli and linear equations of complex numbers. Knows no Lean process."""

from training.competition.idiom.arithmetic import TRIPLES
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, polynomial, power, total
from training.synthetic.block import Block, Draw

LETTERS = "z w x a b c p q"
"""Usual names of complex numbers."""
SMALL = ("pow_zero", "pow_one", "Complex.I_sq", "Complex.I_pow_three")
"""The lemmas for the powers of i with exponents below 4."""


def gaussian(real: int, imaginary: int) -> str:
    """`3 - 2 * Complex.I`."""
    if real == 0:
        return total([(imaginary, "Complex.I")])
    sign = "+" if imaginary > 0 else "-"
    return f"{real} {sign} {total([(abs(imaginary), 'Complex.I')])}" if imaginary else str(real)


def imaginary_power(draw: Draw) -> Block:
    """A power of i with a large exponent, a linear one, or one whose remainder modulo 4 is given."""
    problem = Problem(draw)
    c, d, r = problem.nonzero(-9, 9), problem.rand(-9, 9), problem.rand(0, 3)
    shape = problem.pick(["large", "linear", "remainder"])
    if shape == "large":
        quotient = problem.rand(300, 2500)
        exponent = str(4 * quotient + r)
        opening = f"show {exponent} = 4 * {quotient} + {r} by norm_num"
    else:
        n = problem.unknown("ℕ")
        exponent = n if shape == "remainder" else f"4 * {n} + {r}" if r else f"4 * {n}"
        opening = f"← Nat.div_add_mod {n} 4, {problem.given(f'{n} % 4 = {r}')}" if shape == "remainder" else ""
    lemmas = ["pow_mul", "Complex.I_pow_four", "one_pow"]
    if shape != "linear" or r:
        lemmas = ["pow_add", *lemmas, SMALL[r]]
    real, imaginary = ((c, 0), (0, c), (-c, 0), (0, -c))[r]
    left = total([(c, power("Complex.I", exponent))], d)
    rewriting = ", ".join([opening, *lemmas] if opening else lemmas)
    return problem.proves(f"{left} = {gaussian(real + d, imaginary)}", f"rw [{rewriting}]", "ring")


def complex_power(draw: Draw) -> Block:
    """A power of a number with whole parts, its exponent linear in a natural number, as a power of a power."""
    problem = Problem(draw)
    n = problem.unknown("ℕ")
    a, b, k, r = problem.nonzero(-8, 9), problem.nonzero(-8, 9), problem.pick([2, 2, 3, 4]), problem.rand(0, 1)
    base, result = f"({gaussian(a, b)})", gaussian(*_power(a, b, k))
    exponent = total([(k, n)], r)
    goal = f"{base} ^ ({exponent}) = {factor(result)} ^ {n}" + (f" * {base}" if r else "")
    opening = "rw [pow_add, pow_mul, pow_one]" if r else "rw [pow_mul]"
    lemmas = f"{opening[:-1]}, show {base} ^ {k} = {result} by grind]"
    proof = problem.style([lemmas], [opening, *["congr 1"] * (1 + r), "grind"])
    return problem.proves(goal, *proof)


def _power(a: int, b: int, k: int) -> tuple[int, int]:
    """Real and imaginary part of (a + b i) ^ k."""
    real, imaginary = 1, 0
    for _ in range(k):
        real, imaginary = real * a - imaginary * b, real * b + imaginary * a
    return real, imaginary


def complex_modulus(draw: Draw) -> Block:
    """The modulus of a number with whole parts or of a product, or a part of a number whose modulus is given."""
    problem = Problem(draw)
    z = problem.unknown("ℂ", LETTERS)
    p, q, r = problem.pick(TRIPLES)
    scale, c, d = problem.rand(1, 4), problem.rand(1, 6), problem.rand(-9, 9)
    a, b = (scale * leg * problem.pick([1, 1, -1]) for leg in problem.distinct([p, q], 2))
    size, shape = scale * r, problem.pick(["number", "product", "square", "part"])
    parts = "Complex.norm_def, Complex.normSq_apply"
    if shape == "number":
        given = problem.given(f"{z} = {gaussian(a, b)}")
        return problem.proves(f"{total([(c, f'‖{z}‖')], d)} = {c * size + d}", f"rw [{given}, {parts}]", "norm_num")
    if shape == "part":
        other = f"0 < {z}.im" if b > 0 else f"{z}.im < 0"
        names = [problem.given(formula) for formula in (f"{z}.re = {a}", f"‖{z}‖ = {size}", other)]
        return problem.proves(
            f"{total([(c, f'{z}.im')], d)} = {c * b + d}",
            f"have hk := Complex.sq_norm {z}",
            f"rw [{names[1]}, Complex.normSq_apply, {names[0]}] at hk",
            "nlinarith",
        )
    known = problem.rand(2, 30)
    if shape == "product":
        given = problem.given(f"‖{z}‖ = {known}")
        goal = f"{total([(c, f'‖({gaussian(a, b)}) * {z}‖')], d)} = {c * size * known + d}"
        return problem.proves(goal, f"rw [Complex.norm_mul, {given}, {parts}]", "norm_num")
    a, b = problem.nonzero(-9, 9), problem.nonzero(-9, 9)
    given = problem.given(f"Complex.normSq {z} = {known}")
    left = total([(c, f"Complex.normSq (({gaussian(a, b)}) * {z})")], d)
    goal = f"{left} = {c * (a * a + b * b) * known + d}"
    return problem.proves(goal, f"rw [Complex.normSq_mul, {given}, Complex.normSq_apply]", "norm_num")


def complex_equation(draw: Draw) -> Block:
    """A number from a linear equation, or from its parts; or a term in a number whose parts are given."""
    problem = Problem(draw)
    z = problem.unknown("ℂ", LETTERS)
    s, t, a, b, c, d = (problem.nonzero(-6, 7) for _ in range(6))
    if problem.rand(0, 1):
        names = [problem.given(f"{z}.re = {s}"), problem.given(f"{z}.im = {t}")]
        parts = f"rw [Complex.normSq_apply, {', '.join(names)}]"
        if problem.rand(0, 1):
            goal = f"{total([(a, f'Complex.normSq {z}')], b)} = {a * (s * s + t * t) + b}"
            return problem.proves(goal, parts, "norm_num")
        result = gaussian(s * s - t * t + a * s + b, 2 * s * t + a * t)
        goal = f"{polynomial([1, a, b], z)} = {result}"
        value = f"have hk : {z} = {gaussian(s, t)} := by apply Complex.ext <;> simp [{', '.join(names)}]"
        closing = problem.style(
            [f"linear_combination {t * t} * Complex.I_sq"], ["ring_nf", "rw [Complex.I_sq]", "ring"]
        )
        return problem.proves(goal, value, "rw [hk]", *closing)
    result = gaussian(a * s - b * t + c, a * t + b * s + d)
    given = problem.given(f"({gaussian(a, b)}) * {z} + ({gaussian(c, d)}) = {result}")
    opening = [
        f"have hk := congrArg Complex.re {given}",
        f"have hl := congrArg Complex.im {given}",
        "norm_num at hk hl",
    ]
    goal, closing = problem.pick(
        [
            (f"{z} = {gaussian(s, t)}", "apply Complex.ext <;> norm_num <;> linarith"),
            (f"{z}.re = {s}", "linarith"),
            (f"{z}.im = {t}", "linarith"),
            (f"{z}.re + {z}.im = {s + t}", "linarith"),
        ]
    )
    return problem.proves(goal, *opening, closing)


FAMILIES = {
    "imaginary_power": imaginary_power,
    "complex_power": complex_power,
    "complex_modulus": complex_modulus,
    "complex_equation": complex_equation,
}
