"""Powers of real numbers with an unknown exponent, and powers of a common base. Knows no Lean process."""

from fractions import Fraction

from training.competition.idiom.kinds import WHOLE
from training.competition.idiom.powers import LARGEST_EXPONENTS, SIDES, real, value_of
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import number, power, total
from training.synthetic.block import Block, Draw

EXPONENTS = f"Real.rpow_right_inj {SIDES}"
"""Equal powers of a number have equal exponents."""


def exponent_real(draw: Draw) -> Block:
    """A real exponent: equal powers of a number, or terms in a power of it that have a given value."""
    problem = Problem(draw)
    x = problem.unknown("ℝ")
    base = problem.pick(list(LARGEST_EXPONENTS))
    i, j, p, q = problem.nonzero(-3, 4), problem.rand(-4, 5), problem.nonzero(-3, 4), problem.rand(-4, 5)
    c, k = problem.pick([1, 1, 2, 3, 5]), problem.rand(1, LARGEST_EXPONENTS[base])
    exponent, typed = total([(i, x)], j), real(base)
    shape = problem.pick(["equal", "value", "value", "steps"])
    if shape == "equal" and i != p:
        given = problem.given(f"{power(typed, exponent)} = {power(base, total([(p, x)], q))}")
        goal = value_of(problem, x, Fraction(q - j, i - p))
        return problem.proves(goal, f"rw [{EXPONENTS}] at {given}", "linarith")
    if shape == "steps":
        s, more = problem.rand(1, 2), problem.nonzero(-2, 4)
        sides = problem.pick(
            [
                [(1, power(typed, f"{x} + {s}")), (more, power(base, x))],
                [(more, power(typed, x)), (1, power(base, f"{x} + {s}"))],
            ]
        )
        given = problem.given(f"{total(sides)} = {base**k * (base**s + more)}")
        return problem.proves(
            f"{x} = {k}",
            f"rw [Real.rpow_add (by norm_num)] at {given}",
            f"norm_num at {given}",
            f"apply (Real.rpow_right_inj (x := {base}) {SIDES}).mp",
            "norm_num",
            "linarith",
        )
    given = problem.given(f"{total([(c, power(typed, exponent))])} = {c * base**k}")
    goal = value_of(problem, x, Fraction(k - j, i))
    key = [
        f"have hk : {power(typed, exponent)} = {base} ^ {real(k)} := by norm_num; linarith",
        f"rw [{EXPONENTS}] at hk",
    ]
    direct = [f"rw [show {real(base**k)} = {base} ^ {real(k)} by norm_num, {EXPONENTS}] at {given}"]
    return problem.proves(goal, *(problem.style(key, direct) if c == 1 and k > 1 else key), "linarith")


def exponent_quadratic(draw: Draw) -> Block:
    """A quadratic equation in a real power of a number; it factors, and one or both roots are powers."""
    problem = Problem(draw)
    x = problem.unknown("ℝ")
    base, c = problem.pick([2, 3, 4, 5, 10]), problem.rand(1, 5)
    values = problem.distinct(range(5), 2) if problem.rand(0, 1) else [problem.rand(0, 4)]
    low, high = base ** values[0], base ** values[1] if len(values) == 2 else -problem.rand(1, 20)
    term, square = power(real(base), x), power(real(base), f"2 * {x}")
    sides = [(c, square), (-c * (low + high), power(base, x))]
    given = problem.given(f"{total(sides, c * low * high)} = 0")
    solved = [f"apply (Real.rpow_right_inj (x := {base}) {SIDES}).mp", "norm_num; linarith"]
    second = f"({term} - {high})" if high > 0 else f"({term} + {-high})"
    opening = [
        f"rw [mul_comm 2 {x}, Real.rpow_mul (by norm_num), Real.rpow_two] at {given}",
        f"have hk : ({term} - {low}) * {second} = 0 := by linarith",
        "rcases mul_eq_zero.mp hk with hk | hk",
    ]
    if len(values) == 2:
        goal = " ∨ ".join(f"{x} = {value}" for value in values)
        return problem.proves(goal, *opening, "left", *solved, "right", *solved)
    positive = f"linarith [Real.rpow_pos_of_pos (show (0 : ℝ) < {base} by norm_num) {x}]"
    return problem.proves(f"{x} = {values[0]}", *opening, *solved, positive)


def exponent_whole(draw: Draw) -> Block:
    """A whole or natural exponent of a real number, from an equation that is linear in the power."""
    problem = Problem(draw)
    kind = problem.pick(WHOLE)
    n = problem.unknown(kind)
    base, c, d = problem.pick(list(LARGEST_EXPONENTS)), problem.rand(1, 6), problem.pick([0, problem.rand(-20, 20)])
    value = problem.rand(2, LARGEST_EXPONENTS[base]) * (problem.pick([1, -1]) if kind == "ℤ" else 1)
    term = power(real(base), n)
    problem.given(f"{total([(c, term)], d)} = {number(c * Fraction(base) ** value + d)}")
    if kind == "ℕ":
        proof = problem.style(
            [f"apply pow_right_injective₀ (show (1 : ℝ) < {base} by norm_num)", "norm_num", "linarith"],
            [
                f"have hk : {term} = {base} ^ {value} := by norm_num; linarith",
                "exact pow_right_injective₀ (by norm_num) hk",
            ],
        )
        return problem.proves(f"{n} = {value}", *proof)
    reached = number(Fraction(base) ** value)
    return problem.proves(
        f"{n} = {value}",
        f"have hk : {term} = {reached} := by linarith",
        f"rw [show ({reached} : ℝ) = {base} ^ ({value} : ℤ) by norm_num] at hk",
        f"rw [← Real.rpow_intCast, ← Real.rpow_intCast, {EXPONENTS}] at hk",
        "exact_mod_cast hk",
    )


def exponent_fraction(draw: Draw) -> Block:
    """A power with a fraction as its exponent: a term in it has a value, or the base is found from the power."""
    problem = Problem(draw)
    x = problem.unknown("ℝ")
    root, d = problem.rand(2, 7), problem.rand(2, 3)
    a, b = problem.rand(1, 6), problem.rand(-9, 9)
    if problem.rand(0, 1):
        sign = problem.pick(["≤", "<"])
        positive = problem.given(f"0 {sign} {x}")
        term = f"{x} ^ ((1 : ℝ) / {d})"
        given = problem.given(f"{total([(a, term)], b)} = {a * root + b}")
        nonnegative = positive if sign == "≤" else f"{positive}.le"
        return problem.proves(
            f"{x} = {root**d}",
            f"have hk : {term} = {root} := by linarith",
            f"have hl := congrArg (fun t => t ^ ({d} : ℝ)) hk",
            f"norm_num [← Real.rpow_mul {nonnegative}] at hl",
            "linarith",
        )
    e = problem.pick([e for e in range(1, 6) if e % d])
    given = problem.given(f"{x} = {total([(a, power(real(root**d), f'({e} : ℝ) / {d}'))], b)}")
    return problem.proves(
        value_of(problem, x, a * root**e + b),
        f"rw [show {real(root**d)} = {root} ^ {real(d)} by norm_num, ← Real.rpow_mul (by norm_num)] at {given}",
        f"norm_num at {given}",
        "linarith",
    )


def exponent_bases(draw: Draw) -> Block:
    """Two powers of numbers with a common base are equal, or their quotient or product is given; real exponents."""
    problem = Problem(draw)
    x, y = (problem.unknowns("ℝ", problem.rand(1, 2)) * 2)[:2]
    base, tallest = problem.pick([(2, 5), (2, 5), (3, 4), (5, 3)])
    first, second = problem.distinct(range(1, tallest + 1), 2)
    whole = problem.pick([0, problem.rand(2, tallest + 1)]) if x == y else problem.rand(2, tallest + 1)
    heights = sorted({height for height in (first, second, whole) if height > 1})
    plain = [k for k in range(-5, 7) if all(abs(k) != base**height for height in heights)]
    a, c = (problem.pick([k for k in plain if k]) for _ in range(2))
    if first * a == second * c:
        c = -c
    b, d = problem.pick(plain), problem.pick(plain)
    left, right = power(real(base**first), total([(a, x)], b)), power(base**second, total([(c, y)], d))
    if x != y:
        given, joining = problem.given(f"{left} * {right} = {base**whole}"), ["← Real.rpow_add (by norm_num)"]
        goal = f"{total([(first * a, x), (second * c, y)])} = {whole - first * b - second * d}"
    else:
        given = problem.given(f"{left} / {right} = {base**whole}" if whole else f"{left} = {right}")
        joining = ["← Real.rpow_sub (by norm_num)"] if whole else []
        goal = value_of(problem, x, Fraction(whole - first * b + second * d, first * a - second * c))
    written = [f"show {real(base**height)} = {base} ^ {real(height)} by norm_num" for height in heights]
    nested = ["← Real.rpow_mul (by norm_num)" for height in (first, second) if height > 1]
    return problem.proves(
        goal,
        f"rw [{', '.join(written)}] at {given}",
        f"rw [{', '.join(nested + joining)}] at {given}",
        f"rw [{EXPONENTS}] at {given}",
        "linarith",
    )


FAMILIES = {
    "exponent_real": exponent_real,
    "exponent_quadratic": exponent_quadratic,
    "exponent_whole": exponent_whole,
    "exponent_fraction": exponent_fraction,
    "exponent_bases": exponent_bases,
}
