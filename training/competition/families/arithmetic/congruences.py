"""Congruences: arithmetic, unknown moduli, inverses, systems, residue rings, digit sums. Knows no Lean process."""

from math import gcd, prod

from training.competition.idiom.arithmetic import divisors_of, is_prime
from training.competition.idiom.coefficients import value_at
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import polynomial, total
from training.synthetic.block import Block, Draw

CONGRUENCES = {"ℕ": ("MOD", "Nat.ModEq"), "ℤ": ("ZMOD", "Int.ModEq")}
"""The signs and names of congruences by type."""
PRIMES = (3, 5, 7, 11, 13)


def congruence_linear(draw: Draw) -> Block:
    """Congruences of two numbers; a linear term in them is congruent to a number, or a coefficient is cancelled."""
    problem = Problem(draw)
    kind = problem.pick(list(CONGRUENCES))
    sign, name = CONGRUENCES[kind]
    m = problem.rand(3, 40)
    x, y = problem.unknowns(kind, 2)
    r, s = problem.rand(0, m - 1), problem.rand(0, m - 1)
    a, b, c = problem.rand(2, 9), problem.rand(2, 9), problem.rand(0, 20)
    opening = problem.style([f"unfold {name} at *"], [f"simp only [{name}] at *"])
    if problem.rand(0, 2) == 0:
        factor = problem.pick([f for f in range(2, 20) if gcd(f, m) == 1])
        problem.given(f"{total([(factor, x)], c)} ≡ {(factor * r + c) % m} [{sign} {m}]")
        return problem.proves(f"{x} ≡ {r} [{sign} {m}]", *opening, "omega")
    problem.given(f"{x} ≡ {r} [{sign} {m}]")
    problem.given(problem.pick([f"{y} ≡ {s} [{sign} {m}]", f"{y} % {m} = {s}"]))
    divisor = problem.pick(divisors_of(m)[1:])
    term, value = total([(a, x), (b, y)], c), a * r + b * s + c
    goals = [
        f"{term} ≡ {value % m} [{sign} {m}]",
        f"({term}) % {divisor} = {value % divisor}",
        f"{divisor} ∣ {total([(a, x), (b, y)], c + -value % divisor)}",
    ]
    return problem.proves(problem.pick(goals), *opening, "omega")


def congruence_powers(draw: Draw) -> Block:
    """Congruences of two numbers; a polynomial in them is congruent to a number, by adding and multiplying."""
    problem = Problem(draw)
    kind = problem.pick(list(CONGRUENCES))
    sign = CONGRUENCES[kind][0]
    m = problem.rand(3, 20)
    x, y = problem.unknowns(kind, 2)
    r, s = problem.rand(0, m - 1), problem.rand(0, m - 1)
    first, second = problem.given(f"{x} ≡ {r} [{sign} {m}]"), problem.given(f"{y} ≡ {s} [{sign} {m}]")
    e, a, b, d = problem.rand(2, 5), problem.rand(2, 9), problem.rand(2, 9), problem.rand(1, 20)
    term, value, key = problem.pick(
        [
            (f"{a} * {x} ^ {e} + {y}", a * r**e + s, f"(({first}.pow {e}).mul_left {a}).add {second}"),
            (f"{x} ^ {e} + {b} * {y}", r**e + b * s, f"({first}.pow {e}).add ({second}.mul_left {b})"),
            (f"{x} * {y} + {d}", r * s + d, f"({first}.mul {second}).add_right {d}"),
            (f"{x} ^ {e} * {y}", r**e * s, f"({first}.pow {e}).mul {second}"),
            (f"({x} + {d}) * ({y} + {b})", (r + d) * (s + b), f"({first}.add_right {d}).mul ({second}.add_right {b})"),
            (f"({a} * {x} + {y}) ^ {e}", (a * r + s) ** e, f"(({first}.mul_left {a}).add {second}).pow {e}"),
        ]
    )
    proof = problem.style([f"exact ({key}).trans (by decide)"], [f"have hk := {key}", "exact hk.trans (by decide)"])
    return problem.proves(f"{term} ≡ {value % m} [{sign} {m}]", *proof)


def congruence_modulus(draw: Draw) -> Block:
    """The modulus is unknown: it divides two linear terms, or two numbers leave known remainders."""
    return draw.what.choice([_common_divisor, _common_divisor, _bounded_modulus, _difference])(Problem(draw))


def _common_divisor(problem: Problem) -> Block:
    """A common divisor of two linear terms divides a number; it is that number, if it is a prime."""
    kind = problem.pick(list(CONGRUENCES))
    d, x = problem.unknown(kind, "d m k p q"), problem.unknown(kind, "x n a b y t")
    draws = ([problem.rand(1, 7), problem.rand(0, 20), problem.rand(1, 7), problem.rand(0, 20)] for _ in range(1000))
    a, b, c, e = next((a, b, c, e) for a, b, c, e in draws if c * b - a * e > gcd(a, c))
    p, q = c // gcd(a, c), a // gcd(a, c)
    number = p * b - q * e
    first, second = problem.given(f"{d} ∣ {total([(a, x)], b)}"), problem.given(f"{d} ∣ {total([(c, x)], e)}")
    subtract, closing = ("Nat.dvd_sub", "omega") if kind == "ℕ" else ("dvd_sub", "ring")
    more, less = (name if factor == 1 else f"({name}.mul_left {factor})" for name, factor in ((first, p), (second, q)))
    key = f"{subtract} {more} {less}"
    if kind == "ℕ" and is_prime(number):
        problem.given(f"1 < {d}")
        return problem.proves(
            f"{d} = {number}",
            f"have hk : {d} ∣ {number} := by convert {key} using 1; omega",
            "rcases (Nat.dvd_prime (by norm_num)).mp hk with hl | hl <;> omega",
        )
    return problem.proves(f"{d} ∣ {number}", f"convert {key} using 1", closing)


def _bounded_modulus(problem: Problem) -> Block:
    """Two numbers leave known remainders modulo a number within bounds; the possible values of the number."""
    m = problem.unknown("ℕ", "m n k d p")
    low, width = problem.rand(2, 30), problem.rand(10, 25)
    modulus, *numbers = problem.rand(low, low + width), problem.rand(50, 400), problem.rand(50, 400)
    values = [v for v in range(low, low + width + 1) if all(n % v == n % modulus for n in numbers)]
    bounds = [f"{low} ≤ {m}", f"{m} ≤ {low + width}"]
    for bound in problem.pick([bounds, [" ∧ ".join(bounds)]]):
        problem.given(bound)
    for n in numbers:
        problem.given(f"{n} % {m} = {n % modulus}")
    return problem.proves(" ∨ ".join(f"{m} = {v}" for v in values), f"interval_cases {m} <;> omega")


def _difference(problem: Problem) -> Block:
    """A congruence of numbers modulo an unknown number: the number divides their difference, and bounds it."""
    m = problem.unknown("ℕ", "m n k d p")
    r, number = problem.rand(1, 60), problem.rand(2, 60) * problem.rand(2, 9)
    forms = [(f"{number + r} ≡ {r} [MOD {m}]", ".symm"), (f"{r} ≡ {number + r} [MOD {m}]", "")]
    formula, turned = problem.pick(forms)
    given = problem.given(formula)
    key = f"have hk := (Nat.modEq_iff_dvd' (by norm_num)).mp {given}{turned}"
    goal, closing = problem.pick(
        [(f"{m} ∣ {number}", "simpa using hk"), (f"{m} ≤ {number}", "exact Nat.le_of_dvd (by norm_num) hk")]
    )
    return problem.proves(goal, key, closing)


def congruence_inverse(draw: Draw) -> Block:
    """A linear congruence has a solution, exactly one below the modulus, or none; a number is a combination of two."""
    problem = Problem(draw)
    x, y = problem.bound("ℕ"), problem.bound("ℕ")
    m, a = problem.rand(5, 60), problem.rand(2, 40)
    shape = problem.pick(["exists", "unique", "unique", "combination", "combination", "none"])
    common = gcd(a, m)
    if shape == "combination":
        u, v = problem.rand(-9, 9), problem.rand(-9, 9)
        goal = f"∃ {x} {y} : ℤ, {a} * {x} + {m} * {y} = {a * u + m * v}"
        return problem.proves(
            goal, *problem.style([f"exact ⟨{u}, {v}, by norm_num⟩"], [f"refine ⟨{u}, {v}, ?_⟩", "norm_num"])
        )
    if shape == "none" and common > 1:
        b = problem.pick([b for b in range(m) if b % common])
        return problem.proves(f"¬ ∃ {x} : ℕ, {a} * {x} % {m} = {b}", f"rintro ⟨{x}, hx⟩", "omega")
    if shape == "unique" and common == 1:
        solution = problem.rand(0, m - 1)
        return problem.proves(
            f"∃! {x} : ℕ, {x} < {m} ∧ {a} * {x} % {m} = {a * solution % m}",
            f"refine ⟨{solution}, by norm_num, ?_⟩",
            f"rintro {y} ⟨hy, hz⟩",
            "omega",
        )
    low = problem.rand(5, 200)
    solution = low + problem.rand(1, m)
    rest = a * solution % m
    law = problem.pick([f"{a} * {x} % {m} = {rest}", f"{a} * {x} ≡ {rest} [MOD {m}]"])
    proof = problem.style([f"exact ⟨{solution}, by decide⟩"], [f"refine ⟨{solution}, ?_⟩", "decide"])
    return problem.proves(f"∃ {x} : ℕ, {low} < {x} ∧ {law}", *proof)


def congruence_system(draw: Draw) -> Block:
    """Congruences to coprime moduli: the congruence to the product, a bounded number, a witness."""
    problem = Problem(draw)
    shape = problem.pick(["product", "bounded", "witness", "square"])
    moduli = problem.distinct(PRIMES, problem.rand(2, 3) if shape == "witness" else 2)
    whole = prod(moduli)
    value = problem.rand(0, whole - 1)
    if shape == "witness":
        n = problem.bound("ℕ")
        bound = value - problem.rand(1, whole - 1)
        parts = [f"{n} % {m} = {value % m}" for m in moduli] + ([f"{bound} < {n}"] if bound > 0 else [])
        return problem.proves(
            f"∃ {n} : ℕ, {' ∧ '.join(parts)}",
            *problem.style([f"exact ⟨{value}, by decide⟩"], [f"refine ⟨{value}, ?_⟩", "decide"]),
        )
    if shape == "square":
        n, q, p = problem.unknown("ℕ"), *sorted(moduli)
        top = problem.rand(3, 6) * p
        value %= top
        values = [v for v in range(top) if v % p == value % p and v**2 % q == value**2 % q]
        formulas = [f"{n} < {top}", f"{n} % {p} = {value % p}", f"{n} ^ 2 % {q} = {value**2 % q}"]
        for formula in problem.distinct(formulas, 3):
            problem.given(formula)
        return problem.proves(
            " ∨ ".join(f"{n} = {v}" for v in values),
            f"obtain ⟨i, rfl⟩ : ∃ i, {n} = {total([(p, 'i')], value % p)} := ⟨{n} / {p}, by omega⟩",
            f"have hk : i < {top // p} := by omega",
            "interval_cases i <;> omega",
        )
    kind = problem.pick(list(CONGRUENCES))
    sign, name = CONGRUENCES[kind]
    n = problem.unknown(kind)
    congruences = [f"{n} ≡ {value % m} [{sign} {m}]" for m in moduli]
    for formula in problem.pick([congruences, [" ∧ ".join(congruences)]]):
        problem.given(formula)
    goal = problem.pick([f"{n} ≡ {value} [{sign} {whole}]", f"{n} % {whole} = {value}"])
    if shape == "bounded":
        problem.given(f"{n} < {whole}" if kind == "ℕ" else f"0 ≤ {n} ∧ {n} < {whole}")
        goal = f"{n} = {value}"
    return problem.proves(goal, f"unfold {name} at *", "omega")


def congruence_ring(draw: Draw) -> Block:
    """An equation in the ring of residues, with its solutions; what holds for all residues; casts into the ring."""
    problem = Problem(draw)
    m, exponent = problem.pick([5, 6, 7, 8, 9, 10, 11, 12, 13]), problem.rand(1, 3)
    a, b, r = problem.rand(1, m - 1), problem.rand(0, m - 1), problem.rand(0, m - 1)
    coefficients = [a, b] if exponent == 1 else [1, *[0] * (exponent - 2), a, b]
    values = [value_at(coefficients, v) % m for v in range(m)]
    shape = problem.pick(["equation", "equation", "image", "pair", "number", "residue"])
    if shape == "number":
        n = problem.unknown("ℕ")
        given = problem.given(f"{n} % {m} = {r}")
        goal = f"{polynomial(coefficients, f'({n} : ZMod {m})')} = {values[r]}"
        return problem.proves(goal, f"rw [← ZMod.natCast_mod, {given}]", "decide")
    if shape == "residue":
        n = problem.unknown("ℕ")
        given = problem.given(f"({n} : ZMod {m}) = {r}")
        key = f"have hk := (ZMod.natCast_eq_natCast_iff' {n} {r} {m}).mp {given}"
        return problem.proves(f"({total([(a, n)], b)}) % {m} = {(a * r + b) % m}", key, "omega")
    if shape == "pair" and m in (5, 7):
        x, y = problem.unknowns(f"ZMod {m}", 2)
        s, c = problem.rand(0, m - 1), problem.pick([c for c in range(1, m) if c != a])
        problem.given(f"{x} + {y} = {(r + s) % m}")
        problem.given(f"{total([(a, x), (c, y)])} = {(a * r + c * s) % m}")
        return problem.proves(f"{x} = {r} ∧ {y} = {s}", f"revert {y}", f"revert {x}", "decide")
    x = problem.unknown(f"ZMod {m}")
    image, missing = sorted(set(values)), [v for v in range(m) if v not in values]
    term = polynomial(coefficients, x)
    if shape == "image" and missing:
        goal = problem.pick([f"{term} ≠ {problem.pick(missing)}", " ∨ ".join(f"{term} = {v}" for v in image[:4])])
        return problem.proves(goal if len(image) < 5 else f"{term} ≠ {missing[0]}", f"revert {x}", "decide")
    problem.given(f"{term} = {values[r]}")
    solutions = " ∨ ".join(f"{x} = {v}" for v in range(m) if values[v] == values[r])
    return problem.proves(solutions, f"revert {x}", "decide")


def congruence_digits(draw: Draw) -> Block:
    """The sum of the decimal digits of a number, and the remainders of the number modulo 9 and 3."""
    problem = Problem(draw)
    n = problem.unknown("ℕ")
    m = problem.pick([9, 9, 3])
    word, r, a, b = {9: "nine", 3: "three"}[m], problem.rand(0, m - 1), problem.rand(1, 9), problem.rand(0, 12)
    digits = problem.pick([f"(Nat.digits 10 {n}).sum", f"List.sum (Nat.digits 10 {n})"])
    key = [
        f"have hk := Nat.modEq_{word}_digits_sum {n}",
        *problem.style(["unfold Nat.ModEq at hk"], ["simp only [Nat.ModEq] at hk"]),
        "omega",
    ]
    if problem.rand(0, 1):
        total_digits = problem.rand(1, 60)
        problem.given(f"{digits} = {total_digits}" if problem.rand(0, 1) else f"{digits} % {m} = {total_digits % m}")
        goals = [
            f"({total([(a, n)], b)}) % {m} = {(a * total_digits + b) % m}",
            f"{m} ∣ {total([(a, n)], b + -(a * total_digits + b) % m)}",
        ]
        return problem.proves(problem.pick(goals), *key)
    problem.given(f"{n} % {m} = {r}")
    goals = [
        f"{digits} % {m} = {r}",
        f"{digits} ≠ {r + m * problem.rand(0, 5) + problem.rand(1, m - 1)}",
        f"{m} ∣ {digits} + {m - r}",
    ]
    return problem.proves(problem.pick(goals), *key)


FAMILIES = {
    "congruence_linear": congruence_linear,
    "congruence_powers": congruence_powers,
    "congruence_modulus": congruence_modulus,
    "congruence_inverse": congruence_inverse,
    "congruence_system": congruence_system,
    "congruence_ring": congruence_ring,
    "congruence_digits": congruence_digits,
}
