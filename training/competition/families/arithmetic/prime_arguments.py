"""Arguments with primes: remainders, size, numbers that are cast, and products. Knows no Lean process."""

import re

from training.competition.idiom.arithmetic import is_prime
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, total
from training.synthetic.block import Block, Draw

COVERING = [
    ((1, 0), (a, b), (c, d))
    for a in range(1, 6)
    for b in range(15)
    for c in range(a, 9)
    for d in range(15)
    if (1, 0) < (a, b) < (c, d) and a + b > 2 and c + d > 2
    if all(any((p * r + q) % 3 == 0 for p, q in ((1, 0), (a, b), (c, d))) for r in range(3))
    if is_prime(3 * a + b) and is_prime(3 * c + d)
]
"""Triples of linear terms of which one is always divisible by 3, and all are primes at 3."""


def prime_triple(draw: Draw) -> Block:
    """A prime and two linear terms in it are primes; one of the three is divisible by 3, so it is 3."""
    problem = Problem(draw)
    p = problem.unknown("ℕ", "p p q n a")
    chosen = problem.pick(COVERING)
    terms = [total([(a, p)], b) for a, b in chosen]
    formulas, opened = [f"Nat.Prime {factor(term)}" for term in terms], list[str]()
    if problem.rand(0, 2):
        given = {place: problem.given(formulas[place]) for place in problem.distinct(range(3), 3)}
    else:
        given = {0: "hm", 1: "hn", 2: "hr"}
        opened = [f"obtain ⟨hm, hn, hr⟩ := {problem.given(' ∧ '.join(formulas))}"]
    lemma = "Nat.prime_dvd_prime_iff_eq Nat.prime_three"
    places = [next(place for place, (a, b) in enumerate(chosen) if (a * r + b) % 3 == 0) for r in range(3)]
    parts = [f"have hl := ({lemma} {given[place]}).mp (by omega); omega" for place in places]
    c, d = problem.rand(2, 9), problem.rand(0, 9)
    last = 3 * chosen[2][0] + chosen[2][1]
    goals = [f"{p} = 3", f"{total([(c, p)], d)} = {3 * c + d}", f"{terms[2]} = {last}"]
    cases = " ∨ ".join(f"{p} % 3 = {r}" for r in range(3))
    steps = [f"have hz := {given[0]}.two_le", f"have hk : {cases} := by omega", "rcases hk with hk | hk | hk"]
    return problem.proves(problem.pick(goals), *opened, *steps, *parts)


def prime_below(draw: Draw) -> Block:
    """A prime divides no positive number below it, hence no product or factorial of such; or it divides another."""
    return draw.what.choice([_below_one, _below_two, _below_factorial, _below_difference, _other_factor])(Problem(draw))


def _named(problem: Problem) -> tuple[str, str, str, str]:
    """A prime, two other numbers, and the hypothesis that the prime is one."""
    p = problem.unknown("ℕ", "p p q")
    x, y = problem.unknown("ℕ", "a x m n b"), problem.unknown("ℕ", "b y n k c")
    return p, x, y, problem.given(f"Nat.Prime {p}")


def _below(problem: Problem, p: str, x: str) -> None:
    signs = [f"0 < {x}", f"{x} < {p}"]
    for sign in problem.pick([signs, signs, [" ∧ ".join(signs)], [f"{x} ≠ 0", f"{p} > {x}"]]):
        problem.given(sign)


SMALL = "have hl := Nat.le_of_dvd (by omega) hk"
"""A positive number is not smaller than a divisor of it."""


def _below_one(problem: Problem) -> Block:
    """A prime and a positive number below it are coprime."""
    p, x, y, prime = _named(problem)
    _below(problem, p, x)
    e, coprime = problem.rand(2, 9), f"{prime}.coprime_iff_not_dvd"
    goal, *opening = problem.pick(
        [
            (f"Nat.Coprime ({p} ^ {e}) ({x} ^ {y})", f"apply Nat.Coprime.pow {e} {y}", f"rw [{coprime}]"),
            (f"Nat.Coprime ({p} ^ {y}) ({x} ^ {e})", f"apply Nat.Coprime.pow {y} {e}", f"rw [{coprime}]"),
            (f"Nat.Coprime {p} {x}", f"rw [{coprime}]"),
            (f"Nat.gcd {p} {x} = 1", f"apply ({coprime}).mpr"),
        ]
    )
    return problem.proves(goal, *opening, "intro hk", SMALL, "omega")


def _below_two(problem: Problem) -> Block:
    """A prime does not divide a product of powers of two positive numbers below it."""
    p, x, y, prime = _named(problem)
    _below(problem, p, x)
    _below(problem, p, y)
    i, j = problem.rand(2, 9), problem.rand(2, 9)
    product, outer, inner = problem.pick(
        [
            (f"{x} ^ {i} * {y} ^ {j}", "hk", f"({prime}.dvd_of_dvd_pow hk)"),
            (f"({x} * {y}) ^ {i}", f"({prime}.dvd_of_dvd_pow hk)", "hk"),
        ]
    )
    small = f"have hl := Nat.le_of_dvd (by omega) {inner}"
    cases = f"rcases {prime}.dvd_mul.mp {outer} with hk | hk <;> {small} <;> omega"
    return problem.proves(f"¬ {p} ∣ {product}", "intro hk", cases)


def _below_factorial(problem: Problem) -> Block:
    """A prime does not divide the factorial of a smaller number."""
    p, x, _, prime = _named(problem)
    e, s = problem.rand(2, 9), problem.rand(1, 9)
    problem.given(problem.pick([f"{x} < {p}", f"{x} + {s} ≤ {p}", f"{x} + {s} < {p}", f"{p} > {s} * {x}"]))
    goal, fact = problem.pick([(f"¬ {p} ∣ {x} !", "hk"), (f"¬ {p} ∣ {x} ! ^ {e}", f"({prime}.dvd_of_dvd_pow hk)")])
    return problem.proves(goal, "intro hk", f"have hl := {prime}.dvd_factorial.mp {fact}", "omega")


def _below_difference(problem: Problem) -> Block:
    """A prime does not divide the difference of two different numbers below it."""
    p, x, y, prime = _named(problem)
    problem.given(f"{x} < {y}")
    problem.given(problem.pick([f"{y} < {p}", f"{p} > {y}", f"{y} + {problem.rand(1, 9)} ≤ {p}"]))
    e = problem.rand(2, 9)
    goal, fact = problem.pick(
        [(f"¬ {p} ∣ {y} - {x}", "hk"), (f"¬ {p} ∣ ({y} - {x}) ^ {e}", f"({prime}.dvd_of_dvd_pow hk)")]
    )
    return problem.proves(goal, "intro hk", f"have hl := Nat.le_of_dvd (by omega) {fact}", "omega")


def _other_factor(problem: Problem) -> Block:
    """A prime divides a product, but not the factor that is smaller, so it divides the other one."""
    p, x, y, prime = _named(problem)
    _below(problem, p, x)
    e, c = problem.rand(2, 9), problem.rand(2, 30)
    given = problem.given(f"{p} ∣ {x} ^ {e} * {y}")
    return problem.proves(
        f"{p} ∣ {c} * {y}",
        f"rcases {prime}.dvd_mul.mp {given} with hk | hk",
        f"have hl := Nat.le_of_dvd (by omega) ({prime}.dvd_of_dvd_pow hk)",
        "omega",
        f"exact hk.mul_left {c}",
    )


def prime_cast(draw: Draw) -> Block:
    """A natural prime divides a power or a product of integers; so it divides a factor, by absolute values."""
    problem = Problem(draw)
    p = problem.unknown("ℕ", "p p q")
    x, y = problem.unknowns("ℤ", 2)
    prime, e, c, d = problem.given(f"Nat.Prime {p}"), problem.rand(2, 9), problem.rand(2, 30), problem.rand(2, 30)
    cast = f"({p} : ℤ)"
    if problem.rand(0, 2) == 0:
        product, first = problem.pick([(f"{x} * {y}", "hk"), (f"{x} ^ {e} * {y}", f"{prime}.dvd_of_dvd_pow hk")])
        given = problem.given(f"{cast} ∣ {product}")
        pulled = ", Int.natAbs_pow" if "^" in product else ""
        return problem.proves(
            f"{cast} ∣ {c} * {x} ∨ {cast} ∣ {d} * {y}",
            f"rw [Int.natCast_dvd, Int.natAbs_mul{pulled}, {prime}.dvd_mul] at {given}",
            f"rcases {given} with hk | hk",
            f"exact Or.inl ((Int.natCast_dvd.mpr ({first})).mul_left {c})",
            f"exact Or.inr ((Int.natCast_dvd.mpr hk).mul_left {d})",
        )
    power_form = problem.rand(0, 1)
    given = problem.given(f"{cast} ∣ {x} ^ {e}" if power_form else f"{x} ^ {e} % {p} = 0")
    opened = [] if power_form else [f"replace {given} := Int.dvd_of_emod_eq_zero {given}"]
    goal, ending = problem.pick(
        [
            (f"{cast} ∣ {c} * {x} + {p} * {y}", f"exact dvd_add (hk.mul_left {c}) (dvd_mul_right _ _)"),
            (f"{cast} ∣ {c} * {x} * {y}", f"exact (hk.mul_left {c}).mul_right {y}"),
            (f"{cast} ^ {d} ∣ {x} ^ {d}", f"exact pow_dvd_pow_of_dvd hk {d}"),
            (f"{x} * {y} % {p} = 0", f"exact Int.emod_eq_zero_of_dvd (hk.mul_right {y})"),
        ]
    )
    return problem.proves(
        goal,
        *opened,
        f"rw [Int.natCast_dvd, Int.natAbs_pow] at {given}",
        f"have hk := Int.natCast_dvd.mpr ({prime}.dvd_of_dvd_pow {given})",
        ending,
    )


def prime_factored(draw: Draw) -> Block:
    """A difference of squares, or a sum of products with a common factor, is a prime; so one factor is 1."""
    problem = Problem(draw)
    a, b = problem.unknowns("ℕ", 2)
    p = problem.unknown("ℕ", "p q k n")
    prime, c, d = problem.given(f"Nat.Prime {p}"), problem.rand(1, 9), problem.rand(1, 9)
    factors = f"rcases {prime}.eq_one_or_self_of_dvd _ (Dvd.intro _ hk) with hm | hm"
    if problem.rand(0, 1):
        root, square = total([(c, b)]), total([(c * c, f"{b} ^ 2")])
        problem.given(
            problem.pick([f"{a} ^ 2 = {square} + {p}", f"{square} + {p} = {a} ^ 2", f"{p} + {square} = {a} ^ 2"])
        )
        sums = [f"{p} = {2 * c} * {b} + 1", f"{p} = {a} + {root}", f"{a} = {root} + 1", f"{p} + 1 = 2 * {a}"]
        return problem.proves(
            problem.pick(sums),
            f"have hl : {root} < {a} := by nlinarith [{prime}.pos]",
            "obtain ⟨i, rfl⟩ := Nat.exists_eq_add_of_lt hl",
            f"have hk : (i + 1) * ({2 * c} * {b} + i + 1) = {p} := by nlinarith",
            factors,
            "rw [hm] at hk; omega",
            f"nlinarith [{prime}.pos]",
        )
    form, rest = problem.pick(
        [
            (f"{a} ^ 2 + {total([(c, f'{a} * {b}')])} + {d} * {a}", f"{a} + {total([(c, b)])} + {d}"),
            (f"{total([(c, f'{a} * {b}')])} + {a} * {a} + {d} * {a}", f"{total([(c, b)])} + {a} + {d}"),
            (f"{total([(c, f'{a} * {b} ^ 2')])} + {d + 1} * {a}", f"{total([(c, f'{b} ^ 2')])} + {d + 1}"),
        ]
    )
    problem.given(f"{form} = {p}" if problem.rand(0, 1) else f"{p} = {form}")
    goals = [(f"{a} = 1", "exact hm")]
    if not re.search(rf"\b{a}\b", rest):
        goals.append((f"{p} = {rest}", "rw [hm, one_mul] at hk; exact hk.symm"))
    goal, ending = problem.pick(goals)
    return problem.proves(
        goal, f"have hk : {a} * ({rest}) = {p} := by linarith", factors, ending, f"exfalso; nlinarith [{prime}.pos]"
    )


FAMILIES = {
    "prime_triple": prime_triple,
    "prime_below": prime_below,
    "prime_cast": prime_cast,
    "prime_factored": prime_factored,
}
