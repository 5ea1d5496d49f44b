"""Primes and their multiples, factorials, binomials and digits. Knows no Lean process."""

from math import comb, factorial

from training.competition.idiom.arithmetic import is_prime
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, plus, polynomial, total
from training.synthetic.block import Block, Draw

PRIMES = [n for n in range(2, 200) if is_prime(n)]
SAME = "Nat.prime_dvd_prime_iff_eq"
"""A prime divides another one only if they are equal."""


def prime_divisor(draw: Draw) -> Block:
    """A prime divides a power, a product or a given number; what else it divides, or which numbers it can be."""
    problem = Problem(draw)
    p = problem.unknown("ℕ", "p q")
    prime = problem.given(f"Nat.Prime {p}")
    e, a, b = problem.rand(2, 9), problem.rand(2, 50), problem.rand(2, 30)
    shape = problem.pick(["power", "product", "number"])
    if shape == "number":
        first, second = problem.distinct([2, 3, 5, 7, 11, 13], 2)
        i, j = problem.rand(2, 5), problem.rand(2, 3)
        given = problem.given(f"{p} ∣ {first**i * second**j}")
        equal = f"({SAME} {prime} (by norm_num)).mp ({prime}.dvd_of_dvd_pow hk)"
        return problem.proves(
            f"{p} = {first} ∨ {p} = {second}",
            f"rw [show {first**i * second**j} = {first} ^ {i} * {second} ^ {j} by norm_num] at {given}",
            f"rcases {prime}.dvd_mul.mp {given} with hk | hk",
            f"exact Or.inl ({equal})",
            f"exact Or.inr ({equal})",
        )
    n, m = problem.unknown("ℕ", "n a x b"), problem.unknown("ℕ", "m c y k")
    if shape == "product":
        given = problem.given(f"{p} ∣ {n} ^ {e} * {m}")
        other = problem.given(f"¬ {p} ∣ {n}")
        return problem.proves(
            f"{p} ∣ {a} * {m}",
            f"rcases {prime}.dvd_mul.mp {given} with hk | hk",
            f"exact absurd ({prime}.dvd_of_dvd_pow hk) {other}",
            f"exact hk.mul_left {a}",
        )
    given = problem.given(f"{p} ∣ {n} ^ {e}")
    goal, term = problem.pick(
        [
            (f"{p} ∣ {a} * {n} + {b} * {p}", f"dvd_add (hk.mul_left {a}) (dvd_mul_left _ _)"),
            (f"{p} ∣ {a} * {n} * {m}", f"(hk.mul_left {a}).mul_right {m}"),
            (f"{p} ^ {b} ∣ {n} ^ {b}", f"pow_dvd_pow_of_dvd hk {b}"),
        ]
    )
    return problem.proves(goal, f"have hk := {prime}.dvd_of_dvd_pow {given}", f"exact {term}")


def prime_sum(draw: Draw) -> Block:
    """A sum of odd multiples of two primes is odd, so one of them is 2."""
    problem = Problem(draw)
    p, q = problem.unknown("ℕ", "p a m x"), problem.unknown("ℕ", "q b n y")
    first, second = problem.given(f"Nat.Prime {p}"), problem.given(f"Nat.Prime {q}")
    a, b, prime = problem.pick([1, 1, 3, 5]), problem.pick([1, 1, 3, 5, 7]), problem.pick(PRIMES[1:])
    left, number = total([(a, p), (b, q)]), 2 * a + b * prime
    problem.given(problem.pick([f"{left} = {number}", f"{number} = {left}"]))
    other, rest = divmod(number - 2 * b, a)
    values = [f"{p} = 2 ∧ {q} = {prime}"] + [f"{p} = {other} ∧ {q} = 2"] * (rest == 0)
    goal = problem.pick([f"{p} = 2 ∨ {q} = 2", " ∨ ".join(values)])
    cases = [f"rcases {name}.eq_two_or_odd with {k} | {k}" for name, k in ((first, "hk"), (second, "hl"))]
    return problem.proves(goal, f"{' <;> '.join(cases)} <;> omega")


def prime_residue(draw: Draw) -> Block:
    """A prime above 2 is odd, one above 3 not divisible by 3; remainders of linear and quadratic terms in it."""
    problem = Problem(draw)
    p = problem.unknown("ℕ", "p q n a")
    prime = problem.given(f"Nat.Prime {p}")
    a, b, c = problem.rand(1, 12), problem.rand(0, 30), problem.rand(0, 6)
    shape = problem.pick(["linear", "quadratic", "six"])
    if shape == "six":
        problem.given(problem.pick([f"3 < {p}", f"{p} > 3", f"5 ≤ {p}"]))
        term = total([(a, p)], b)
        values = sorted({(a + b) % 6, (5 * a + b) % 6})
        equal = f"have := ({SAME} Nat.prime_three {prime}).mp hm; omega"
        return problem.proves(
            " ∨ ".join(f"({term}) % 6 = {v}" for v in values),
            f"have hk := {prime}.eq_two_or_odd",
            f"have hl : ¬ 3 ∣ {p} := fun hm => by {equal}",
            "omega",
        )
    if shape == "linear":
        problem.given(problem.pick([f"2 < {p}", f"{p} ≠ 2", f"3 ≤ {p}"]))
        word = "Odd" if (a + b) % 2 else "Even"
        goal, opening = problem.pick(
            [
                (f"({total([(a, p)], b)}) % 2 = {(a + b) % 2}", []),
                (f"{word} ({total([(a, p)], b)})", [f"rw [Nat.{word.lower()}_iff]"]),
            ]
        )
        return problem.proves(goal, f"have hk := {prime}.eq_two_or_odd", *opening, "omega")
    other = problem.given(f"{p} ≠ 2")
    term = polynomial([a, 2 * c, b], p)
    opened = f"obtain ⟨i, rfl⟩ := {prime}.odd_of_ne_two {other}"
    return problem.proves(f"({term}) % 4 = {(a + 2 * c + b) % 4}", opened, "ring_nf", "omega")


def prime_product(draw: Draw) -> Block:
    """A product of two linear terms is a given prime, so that one of the terms is 1; all solutions."""
    problem = Problem(draw)
    x, y = problem.unknowns("ℕ", 2)
    for _ in range(1000):
        prime, a, b, c, d = problem.pick(PRIMES[2:25]), *(problem.rand(low, 9) for low in (1, 0, 1, 0))
        pairs = [(s, prime // (a * s + b)) for s in range(prime + 1) if a * s + b in (1, prime)]
        found = [(s, (t - d) // c) for s, t in pairs if t >= d and (t - d) % c == 0]
        if found:
            break
    given = problem.given(f"{factor(total([(a, x)], b))} * {factor(total([(c, y)], d))} = {prime}")
    return problem.proves(
        " ∨ ".join(f"{x} = {s} ∧ {y} = {t}" for s, t in found),
        f"have hk := (Nat.dvd_prime (by norm_num)).mp (Dvd.intro _ {given})",
        f"rcases hk with hk | hk <;> rw [hk] at {given} <;> omega",
    )


def prime_polynomial(draw: Draw) -> Block:
    """A quadratic polynomial that factors is not prime, or only where one of the factors is 1."""
    problem = Problem(draw)
    n = problem.unknown("ℕ")
    a, b, c, d = problem.rand(1, 4), problem.rand(1, 15), problem.rand(1, 4), problem.rand(2, 15)
    term, product = polynomial([a * c, a * d + b * c, b * d], n), f"({total([(a, n)], b)}) * ({total([(c, n)], d)})"
    if b > 1:
        proof = [f"rw [show {term} = {product} by ring]", "exact Nat.not_prime_mul (by omega) (by omega)"]
        return problem.proves(f"¬ Nat.Prime ({term})", *proof)
    given = problem.given(f"Nat.Prime ({term})")
    return problem.proves(
        f"{n} = 0",
        f"rw [show {term} = {product} by ring] at {given}",
        f"rcases Nat.prime_mul_iff.mp {given} with ⟨_, hk⟩ | ⟨_, hk⟩ <;> omega",
    )


def factorial_equation(draw: Draw) -> Block:
    """A factorial, or its ratio to the one before it, has a given value; the number is found."""
    problem = Problem(draw)
    n = problem.unknown("ℕ")
    c, d, shift = problem.rand(1, 9), problem.rand(0, 50), problem.rand(0, 5)
    if problem.rand(0, 1):
        value = problem.rand(0, 60)
        before = f"({plus(n, shift)}) !" if shift else f"{n} !"
        given = problem.given(f"({n} + {shift + 1}) ! = {value + shift + 1} * {before}")
        return problem.proves(
            f"{total([(c, n)], d)} = {c * value + d}",
            f"rw [Nat.factorial_succ ({n} + {shift})] at {given}" if shift else f"rw [Nat.factorial_succ] at {given}",
            f"have hk := Nat.eq_of_mul_eq_mul_right (Nat.factorial_pos _) {given}",
            "omega",
        )
    value = problem.rand(3, 7)
    problem.given(f"{total([(c, f'{n} !')], d)} = {c * factorial(value) + d}")
    return problem.proves(
        f"{n} = {value}",
        "by_contra hk",
        "rcases Nat.lt_or_gt_of_ne hk with hl | hl",
        "have hm := Nat.factorial_le (Nat.le_pred_of_lt hl)",
        "simp [Nat.factorial] at hm",
        "omega",
        "have hm := Nat.factorial_le hl",
        "simp [Nat.factorial] at hm",
        "omega",
    )


def factorial_term(draw: Draw) -> Block:
    """Factorials of large numbers have small divisors; a sum of neighbouring factorials is a multiple of one."""
    problem = Problem(draw)
    n = problem.unknown("ℕ")
    c, d = problem.rand(1, 9), problem.rand(0, 50)
    shape = problem.pick(["divisor", "factorial", "sum"])
    if shape == "sum":
        shift, q = problem.rand(0, 4), problem.rand(1, 20)
        before = f"({n} + {shift}) !" if shift else f"{n} !"
        terms = total([(c, f"({n} + {shift + 1}) !"), (q, before)])
        step = f"rw [Nat.factorial_succ ({n} + {shift})]" if shift else "rw [Nat.factorial_succ]"
        return problem.proves(f"{terms} = ({total([(c, n)], c * (shift + 1) + q)}) * {before}", step, "ring")
    low = problem.rand(4, 30) if shape == "divisor" else problem.rand(4, 7)
    given = problem.given(problem.pick([f"{low} ≤ {n}", f"{n} ≥ {low}"]))
    if shape == "divisor":
        modulus = low
        opening = [f"have hk := Nat.dvd_factorial (show 0 < {low} by norm_num) {given}"]
    else:
        modulus = problem.pick([m for m in range(low + 1, factorial(low) + 1) if factorial(low) % m == 0])
        opening = [f"have hk := Nat.factorial_dvd_factorial {given}", "norm_num [Nat.factorial] at hk"]
    goals = [
        f"({total([(c, f'{n} !')], d)}) % {modulus} = {d % modulus}",
        f"{modulus} ∣ {total([(c, f'{n} !')], modulus * (d % 4))}",
    ]
    return problem.proves(problem.pick(goals), *opening, "omega")


def binomial(draw: Draw) -> Block:
    """A binomial coefficient: its lower number from its value, its expansion, or the symmetry of its row."""
    problem = Problem(draw)
    c, d = problem.rand(1, 9), problem.rand(0, 30)
    shape = problem.pick(["value", "expansion", "two"])
    if shape == "value":
        k = problem.unknown("ℕ", "k m r n")
        top = problem.rand(5, 14)
        value = problem.rand(0, top // 2)
        problem.given(f"{k} < {top // 2 + 1}")
        given = problem.given(f"{total([(c, f'Nat.choose {top} {k}')], d)} = {c * comb(top, value) + d}")
        proof = problem.style([f"interval_cases {k} <;> revert {given} <;> decide"], [f"revert {k}", "decide +kernel"])
        return problem.proves(f"{k} = {value}", *proof)
    n = problem.unknown("ℕ", "n m a")
    if shape == "two":
        left, right = total([(2 * c, f"Nat.choose {n} 2")], d), total([(c, f"({n} * ({n} - 1))")], d)
        opened = f"obtain ⟨i, hk⟩ := Nat.even_mul_pred_self {n}"
        return problem.proves(f"{left} = {right}", opened, "rw [Nat.choose_two_right, hk]", "omega")
    k = problem.unknown("ℕ", "k r b")
    parts = [(c, f"Nat.choose {n} {k}"), (2 * c, f"Nat.choose {n} ({k} + 1)"), (c, f"Nat.choose {n} ({k} + 2)")]
    left = total([(c, f"Nat.choose ({n} + 2) ({k} + 2)")], d)
    return problem.proves(f"{left} = {total(parts, d)}", "simp only [Nat.choose_succ_succ]", "ring")


def digit_list(draw: Draw) -> Block:
    """The digits of a number to some base are given; the number, or a term in it."""
    problem = Problem(draw)
    n = problem.unknown("ℕ")
    base = problem.pick([10, 10, 10, 2, 3, 5, 7, 8])
    digits = [problem.rand(0, base - 1) for _ in range(problem.rand(1, 4))] + [problem.rand(1, base - 1)]
    value = sum(digit * base**place for place, digit in enumerate(digits))
    given = problem.given(f"Nat.digits {base} {n} = [{', '.join(map(str, digits))}]")
    a, b, m = problem.rand(2, 9), problem.rand(0, 30), problem.rand(3, 20)
    goals = [f"{n} = {value}", f"{total([(a, n)], b)} = {a * value + b}", f"{n} % {m} = {value % m}"]
    return problem.proves(
        problem.pick(goals),
        f"have hk := Nat.ofDigits_digits {base} {n}",
        f"rw [{given}] at hk",
        "norm_num [Nat.ofDigits] at hk",
        "omega",
    )


FAMILIES = {
    "prime_divisor": prime_divisor,
    "prime_sum": prime_sum,
    "prime_residue": prime_residue,
    "prime_product": prime_product,
    "prime_polynomial": prime_polynomial,
    "factorial_equation": factorial_equation,
    "factorial_term": factorial_term,
    "binomial": binomial,
    "digit_list": digit_list,
}
