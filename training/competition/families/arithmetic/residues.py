"""Remainders of polynomials and powers: by substitution, by cases, by periods. Knows no Lean process."""

from collections.abc import Iterable, Sequence
from math import gcd, prod

from training.competition.idiom.coefficients import value_at
from training.competition.idiom.kinds import WHOLE, WHOLE_MOSTLY_NATURAL
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, plus, polynomial, power, total
from training.synthetic.block import Block, Draw

MOD = "Nat.add_mod, Nat.mul_mod, Nat.pow_mod"
"""Lemmas that take remainders inside sums, products and powers of natural numbers."""
SPLIT = {"ℕ": "pow_succ, Nat.mul_mod, Nat.add_mod", "ℤ": "pow_succ, Int.mul_emod, Int.add_emod"}
"""The same after powers are multiplied out, by type."""
DIVIDES = {"ℕ": "Nat.dvd_iff_mod_eq_zero", "ℤ": "Int.dvd_iff_emod_eq_zero"}
"""Divisibility as a remainder, by type."""
PERIODS = [
    (base, m, period)
    for base in range(2, 13)
    for m in range(3, 21)
    for period in range(2, 7)
    if [e for e in range(1, period + 1) if base**e % m == 1] == [period] and (base, m) != (2, 7)
]
"""Numbers, moduli and the least exponents for which the power leaves 1.

2 modulo 7 is left out: MiniF2F has a theorem about the powers of 2 modulo 7.
"""


def alternatives(term: str, values: Iterable[int], m: int) -> str:
    """`x % 4 = 0 ∨ x % 4 = 1`."""
    return " ∨ ".join(f"{term} % {m} = {r}" for r in values)


def represented(x: str, values: Sequence[int], m: int, then: str) -> list[str]:
    """The steps that put `m * i + r` for x, for each of several remainders, and go on in each case."""
    forms = " ∨ ".join(f"{x} = {total([(m, 'i')], r)}" for r in values)
    pattern = " | ".join(["rfl"] * len(values))
    return [f"obtain ⟨i, hk⟩ : ∃ i, {forms} := ⟨{x} / {m}, by omega⟩", f"rcases hk with {pattern} <;> {then}"]


def by_cases(x: str, values: Sequence[int], m: int, then: str) -> list[str]:
    """The steps that distinguish several remainders of x and go on in each case."""
    pattern = " | ".join(["hk"] * len(values))
    return [f"have hk : {alternatives(x, values, m)} := by omega", f"rcases hk with {pattern} <;> {then}"]


def residue_substituted(draw: Draw) -> Block:
    """The remainder of a number is given; that of a polynomial in it, perhaps modulo a larger number, follows."""
    problem = Problem(draw)
    kind = problem.pick(WHOLE)
    x = problem.unknown(kind, "x n a m b y p")
    m, low = problem.rand(2, 12), -9 if kind == "ℤ" else 0
    r, a, b = problem.rand(0, m - 1), problem.rand(0, 2), problem.rand(1, 4)
    c, d = problem.rand(low, 9), problem.rand(low, 9)
    rest = gcd(a * m**3, (3 * a * r + b) * m**2, (3 * a * r**2 + 2 * b * r + c) * m)
    modulus = problem.pick([t * m for t in (m, 4, 3, 2, 1) if rest % (t * m) == 0][:2])
    number = total([(m, "i")], r)
    if problem.rand(0, 2):
        problem.given(f"{x} % {m} = {r}")
        opening = f"obtain ⟨i, rfl⟩ : ∃ i, {x} = {number} := ⟨{x} / {m}, by omega⟩"
    else:
        opening = f"obtain ⟨i, rfl⟩ := {problem.given(f'∃ i, {x} = {number}')}"
    result = value_at([a, b, c, d], r) % modulus
    goals = [f"({polynomial([a, b, c, d], x)}) % {modulus} = {result}"] * 2
    if kind == "ℤ" or d >= result:
        goals.append(f"{modulus} ∣ {polynomial([a, b, c, d - result], x)}")
    closing = problem.style(["ring_nf", "omega"], ["ring_nf", "omega"], ["grind"])
    return problem.proves(problem.pick(goals), opening, *closing)


def residue_cases(draw: Draw) -> Block:
    """The remainders of a polynomial in one number, from all remainders of the number or from some; or conversely."""
    problem = Problem(draw)
    kind = problem.pick(WHOLE)
    n = problem.unknown(kind)
    m, highest = problem.pick([(3, 4), (4, 4), (5, 4), (6, 3), (7, 3)])
    degree = problem.rand(2, highest)
    coefficients = [0] * (degree + 1)
    coefficients[problem.rand(1, degree - 1)] = problem.rand(1, 7)
    coefficients[0], coefficients[-1] = problem.pick([1, 1, 2, 3]), problem.pick([0, problem.rand(1, 9)])
    term = polynomial(coefficients, n)
    allowed = list(range(m))
    if problem.rand(0, 1):
        excluded = problem.rand(0, m - 1)
        problem.given(f"¬ {m} ∣ {n}" if excluded == 0 else f"{n} % {m} ≠ {excluded}")
        allowed.remove(excluded)
    reached = sorted({value_at(coefficients, v) % m for v in allowed})
    missing = [v for v in range(m) if v not in reached]
    if not missing:
        target = problem.pick(reached)
        given = problem.given(f"({term}) % {m} = {target}")
        before = [v for v in allowed if value_at(coefficients, v) % m == target]
        goal = alternatives(n, before, m)
        return problem.proves(goal, *represented(n, allowed, m, f"ring_nf at {given} <;> omega"))
    absent = problem.pick(missing)
    goals = [f"({term}) % {m} ≠ {absent}"]
    if coefficients[-1] == 0:
        goals.append(f"¬ {m} ∣ {term} + {m - absent}")
    if len(reached) < 4:
        goals.append(alternatives(f"({term})", reached, m))
    goal = problem.pick(goals)
    by_division = represented(n, allowed, m, "ring_nf <;> omega")
    lemmas = SPLIT[kind] + (f", {DIVIDES[kind]}" if "∣" in goal else "")
    return problem.proves(
        goal,
        *problem.style(
            by_division,
            by_cases(n, allowed, m, f"simp [{lemmas}, hk]"),
            [f"interval_cases hk : {n} % {m} <;> simp_all [{lemmas}]"],
        ),
    )


def residue_obstruction(draw: Draw) -> Block:
    """An equation in integers without solutions: its left side leaves few remainders modulo a coefficient."""
    problem = Problem(draw)
    m, degree, step = problem.pick(
        [(3, 2, 3), (4, 2, 2), (5, 2, 5), (8, 2, 4), (7, 3, 7), (9, 3, 3), (5, 4, 5), (7, 2, 7)]
    )
    a, c, t = problem.pick([1, 1, 1, 2, 3]), problem.rand(0, 5), problem.pick([1, 1, 2, 3, -1, -2])
    absent = [v for v in range(m) if v not in {(a * u**degree + c) % m for u in range(m)}]
    right = problem.pick(absent) + m * problem.rand(0, 30)
    free = problem.rand(0, 1)
    x, y = problem.unknowns("ℤ", 2) if free else (problem.bound("ℤ"), problem.bound("ℤ"))
    other = problem.pick([y, y, f"{y} ^ 2", f"({x} * {y})"])
    left = total([(a, f"{x} ^ {degree}"), (t * m, other)], c)
    equation = f"{left} = {right}"
    if free and problem.rand(0, 1):
        given, goal, opening = problem.given(equation), "False", []
    else:
        goal, step_in = problem.pick(
            [(f"{left} ≠ {right}", "intro hx"), (f"¬ {equation}", "intro hx")]
            if free
            else [
                (f"¬ ∃ {x} {y} : ℤ, {equation}", f"rintro ⟨{x}, {y}, hx⟩"),
                (f"∀ {x} {y} : ℤ, {left} ≠ {right}", f"intro {x} {y} hx"),
            ]
        )
        given, opening = "hx", [step_in]
    return problem.proves(goal, *opening, *represented(x, range(step), step, f"ring_nf at {given} <;> omega"))


def residue_divisible(draw: Draw) -> Block:
    """A polynomial in one number is always divisible by a small number, or by a product of two coprime ones."""
    problem = Problem(draw)
    kind = problem.pick(WHOLE_MOSTLY_NATURAL)
    n = problem.unknown(kind, "n x a m b")
    if kind == "ℕ" and problem.rand(0, 1):
        a, b = problem.rand(1, 9), problem.rand(0, 5)
        first, second, coefficients = problem.pick(
            [
                (2, 5, [a, 0, 0, 5 * b, (5 * b - a) % 10, 0]),
                (3, 4, [a, 0, (6 * b - a) % 12, 6 * b, 0]),
                (5, 6, [a, 0, 5 * b, 0, (-a - 5 * b) % 30, 0]),
            ]
        )
        coefficients[-1] = first * second * problem.rand(0, 2)
        opening = [f"apply Nat.Coprime.mul_dvd_of_dvd_of_dvd (show Nat.Coprime {first} {second} by norm_num)"]
        simplified = f"simp [{DIVIDES[kind]}, {MOD}, hk]"
        parts = [
            step
            for m in (first, second)
            for step in problem.style(
                represented(n, range(m), m, "ring_nf <;> omega"), [f"interval_cases hk : {n} % {m} <;> {simplified}"]
            )
        ]
        return problem.proves(f"{first * second} ∣ {polynomial(coefficients, n)}", *opening, *parts)
    m, c = problem.pick([3, 4, 6, 6]), problem.rand(1, 20)
    draws = ([(problem.pick([1, 1, 2, 3]), problem.rand(0, 9)) for _ in range(problem.rand(2, 3))] for _ in range(2000))
    factors = next(f for f in draws if all(prod(p * v + q for p, q in f) % m == 0 for v in range(m)))
    product = " * ".join(factor(total([(p, n)], q)) for p, q in factors)
    goal = problem.pick([f"{m} ∣ {product}", f"{m} ∣ {product} + {m * c}", f"({product} + {c}) % {m} = {c % m}"])
    return problem.proves(goal, *represented(n, range(m), m, "ring_nf <;> omega"))


def residue_period(draw: Draw) -> Block:
    """Powers of a number modulo another have a period; the exponent is linear, or known modulo the period, or any."""
    problem = Problem(draw)
    n = problem.unknown("ℕ")
    base, m, period = problem.pick(PERIODS)
    c, d, r = problem.pick([1, 1, 2, 3, 4, 5]), problem.pick([0, problem.rand(1, 9)]), problem.rand(0, period - 1)
    values = [(c * base**e + d) % m for e in range(period)]

    def term(exponent: str) -> str:
        text = total([(c, power(base, exponent))], d)
        return f"({text})" if d else text

    shape = problem.pick(["known", "linear", "any", "conversely"])
    split = f"← Nat.div_add_mod {n} {period}"
    if shape == "known":
        given = problem.given(f"{n} % {period} = {r}")
        named = f"obtain ⟨i, rfl⟩ : ∃ i, {n} = {total([(period, 'i')], r)} := ⟨{n} / {period}, by omega⟩"
        opening = problem.style(
            [f"rw [{split}, {given}, pow_add, pow_mul]"], [named, f"rw [{'pow_add, ' if r else ''}pow_mul]"]
        )
        return problem.proves(f"{term(n)} % {m} = {values[r]}", *opening, f"norm_num [{MOD}]")
    if shape == "linear":
        exponent = total([(period * problem.rand(1, 3), n)], r)
        return problem.proves(
            f"{term(exponent)} % {m} = {values[r]}", f"rw [{'pow_add, ' if r else ''}pow_mul]", f"norm_num [{MOD}]"
        )
    if shape == "any":
        absent = problem.pick([v for v in range(m) if v not in values])
        goals = [f"{term(n)} % {m} ≠ {absent}", alternatives(term(n), sorted({*values}), m)]
        closing = f"rw [{split}, hk, pow_add, pow_mul] <;> norm_num [{MOD}]"
        return problem.proves(
            problem.pick(goals if period < 4 else goals[:1]), *by_cases(n, range(period), period, closing)
        )
    given = problem.given(f"{term(n)} % {m} = {values[r]}")
    goal = alternatives(n, [e for e in range(period) if values[e] == values[r]], period)
    closing = f"norm_num [pow_add, pow_mul, {MOD}] at {given} ⊢"
    return problem.proves(goal, *represented(n, range(period), period, closing))


def residue_large(draw: Draw) -> Block:
    """A number is a large power or has a known remainder: remainders of terms in it, and of powers to it."""
    problem = Problem(draw)
    n = problem.unknown("ℕ")
    m = problem.pick([5, 7, 9, 10, 10, 10, 11, 13, 16, 100])
    a, e, c, d = problem.rand(2, 99), problem.rand(300, 2100), problem.rand(0, 30), problem.rand(1, 9)
    shape = problem.pick(["named", "powered", "powered", "exponent", "exponent"])
    if shape == "powered":
        r = problem.rand(0, m - 1)
        given = problem.given(f"{n} % {m} = {r}")
        left = total([(d, f"{n} ^ {e}")], c)
        lemmas = ["Nat.add_mod"] * (c > 0) + ["Nat.mul_mod"] * (d > 1) + ["Nat.pow_mod", given]
        proof = problem.style(
            [f"rw [{', '.join(lemmas)}]", "decide +kernel"],
            [f"have hk := Nat.pow_mod {n} {e} {m}", f"rw [{given}] at hk", "omega"],
        )
        return problem.proves(f"{f'({left})' if c else left} % {m} = {(d * pow(r, e, m) + c) % m}", *proof)
    given = problem.given(f"{n} = {plus(f'{a} ^ {e}', c)}")
    if shape == "named":
        p, q = problem.rand(0, 3), problem.rand(1, 9)
        goal = f"({polynomial([p, q, d], n)}) % {m} = {value_at([p, q, d], a**e + c) % m}"
        return problem.proves(goal, f"rw [{given}]", "decide +kernel")
    base, modulus, period = problem.pick(PERIODS)
    r = (a**e + c) % period
    return problem.proves(
        f"{base} ^ {n} % {modulus} = {base**r % modulus}",
        f"have hk : {n} % {period} = {r} := by rw [{given}]; decide +kernel",
        f"rw [← Nat.div_add_mod {n} {period}, hk, pow_add, pow_mul]",
        f"norm_num [{MOD}]",
    )


FAMILIES = {
    "residue_substituted": residue_substituted,
    "residue_cases": residue_cases,
    "residue_obstruction": residue_obstruction,
    "residue_divisible": residue_divisible,
    "residue_period": residue_period,
    "residue_large": residue_large,
}
