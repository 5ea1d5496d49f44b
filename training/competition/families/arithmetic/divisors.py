"""Greatest common divisors, least common multiples, coprime numbers, divisibility. Knows no Lean process."""

from math import gcd, lcm

from training.competition.idiom.arithmetic import is_prime
from training.competition.idiom.kinds import WHOLE
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import total
from training.synthetic.block import Block, Draw


def gcd_linear(draw: Draw) -> Block:
    """The gcd of two linear terms divides a number, whatever the unknown is: it is 1, or one of two numbers."""
    problem = Problem(draw)
    n, limit = problem.unknown("ℕ"), problem.pick([1, 1, 50])
    draws = ([problem.rand(1, 9), problem.rand(0, 20), problem.rand(2, 9), problem.rand(0, 20)] for _ in range(2000))
    a, b, c, d = next((a, b, c, d) for a, b, c, d in draws if a != c and 0 < abs(c * b - a * d) <= limit * gcd(a, c))
    p, q = c // gcd(a, c), a // gcd(a, c)
    term, size = f"Nat.gcd ({total([(a, n)], b)}) ({total([(c, n)], d)})", p * b - q * d
    parts = [f"((Nat.gcd_dvd_left _ _).mul_left {p})", f"((Nat.gcd_dvd_right _ _).mul_left {q})"]
    if size < 0:
        parts, size = parts[::-1], -size
    goals: list[tuple[str, list[str]]] = [(f"{term} ∣ {size}", [])]
    if size == 1:
        goals = [
            (f"{term} = 1", ["apply Nat.eq_one_of_dvd_one"]),
            (term.replace("gcd", "Coprime"), ["apply Nat.eq_one_of_dvd_one"]),
        ]
    elif is_prime(size):
        goals.append((f"{term} = 1 ∨ {term} = {size}", ["apply (Nat.dvd_prime (by norm_num)).mp"]))
    goal, opening = problem.pick(goals)
    difference = f"Nat.dvd_sub {' '.join(parts)}"
    closing = problem.style(
        [f"exact ({difference}).trans (dvd_of_eq (by omega))"],
        [f"refine dvd_trans ({difference}) ?_", "exact dvd_of_eq (by omega)"],
    )
    return problem.proves(goal, *opening, *closing)


def gcd_product(draw: Draw) -> Block:
    """The gcd, the lcm and the product of two numbers: one of them, or one of the numbers, from the others."""
    problem = Problem(draw)
    a, b = problem.unknowns("ℕ", 2)
    first, second = problem.rand(1, 12) * problem.rand(1, 8), problem.rand(1, 12) * problem.rand(1, 8)
    common, multiple = gcd(first, second), lcm(first, second)
    shape = problem.pick(["product", "missing", "number", "divides", "multiple"])
    if shape == "divides":
        extra = common * problem.rand(0, 3)
        given = problem.given(f"Nat.gcd {a} {b} = {common}")
        sides = [f"have hk := Nat.gcd_dvd_left {a} {b}", f"have hl := Nat.gcd_dvd_right {a} {b}"]
        term = total([(problem.rand(1, 9), a), (problem.rand(1, 9), b)], extra)
        return problem.proves(f"{common} ∣ {term}", *sides, f"rw [{given}] at hk hl", "omega")
    if shape == "multiple":
        side, name = problem.pick([("left", a), ("right", b)])
        given = problem.given(f"Nat.lcm {a} {b} = {multiple}")
        goal, closing = problem.pick(
            [
                (f"{name} ∣ {multiple}", "exact hk"),
                (f"{name} ≤ {multiple}", "exact Nat.le_of_dvd (by norm_num) hk"),
                (f"{name} ∣ {multiple * problem.rand(2, 9)}", "exact hk.trans (by norm_num)"),
            ]
        )
        return problem.proves(goal, f"have hk := Nat.dvd_lcm_{side} {a} {b}", f"rw [{given}] at hk", closing)
    facts = {
        "gcd": f"Nat.gcd {a} {b} = {common}",
        "lcm": f"Nat.lcm {a} {b} = {multiple}",
        "product": f"{a} * {b} = {first * second}",
        "number": f"{a} = {first}",
    }
    known, goal = {
        "product": (["gcd", "lcm"], facts["product"]),
        "missing": problem.pick([(["gcd", "product"], facts["lcm"]), (["lcm", "product"], facts["gcd"])]),
        "number": (["gcd", "lcm", "number"], f"{b} = {second}"),
    }[shape]
    names = [problem.given(facts[fact]) for fact in known]
    return problem.proves(goal, f"have hk := Nat.gcd_mul_lcm {a} {b}", f"rw [{', '.join(names)}] at hk", "omega")


def gcd_coprime(draw: Draw) -> Block:
    """Coprime numbers: powers and products of them, divisors of products, the lcm; numerals or unknowns."""
    problem = Problem(draw)
    return problem.pick([_coprime_powers, _coprime_divisors, _coprime_numeral])(problem)


def _coprime_powers(problem: Problem) -> Block:
    """Powers and products of coprime numbers are coprime; their lcm is their product."""
    a, b, c = problem.unknowns("ℕ", 3)
    i, j = problem.rand(2, 12), problem.rand(2, 12)
    first, second = problem.given(f"Nat.Coprime {a} {b}"), problem.given(f"Nat.Coprime {a} {c}")
    powers, term = problem.pick(
        [
            (f"({a} ^ {i}) ({b} ^ {j})", f"Nat.Coprime.pow {i} {j} {first}"),
            (f"({a} ^ {i}) ({b} * {c})", f"({first}.mul_right {second}).pow_left {i}"),
            (f"{a} ({b} ^ {i} * {c} ^ {j})", f"({first}.pow_right {i}).mul_right ({second}.pow_right {j})"),
            (f"({a} ^ {i}) ({b} ^ {j} * {c})", f"(({first}.pow_right {j}).mul_right {second}).pow_left {i}"),
        ]
    )
    return problem.proves(problem.pick([f"Nat.Coprime {powers}", f"Nat.gcd {powers} = 1"]), f"exact {term}")


def _coprime_divisors(problem: Problem) -> Block:
    """Coprime divisors of a number, or a divisor of a product that is coprime to a factor."""
    a, b, c = problem.unknowns("ℕ", 3)
    i, k = problem.rand(2, 9), problem.rand(2, 30)
    coprime = problem.given(f"Nat.Coprime {a} {b}")
    shape = problem.pick(["both", "factor", "lcm"])
    if shape == "both":
        first, second = problem.given(f"{a} ∣ {c}"), problem.given(f"{b} ∣ {c}")
        key = f"{coprime}.mul_dvd_of_dvd_of_dvd {first} {second}"
        return problem.proves(f"{a} * {b} ∣ {k} * {c}", f"exact ({key}).mul_left {k}")
    if shape == "factor":
        product, side = problem.pick([(f"{b} ^ {i} * {c}", "left"), (f"{c} * {b} ^ {i}", "right")])
        given = problem.given(f"{a} ∣ {product}")
        key = f"have hk := ({coprime}.pow_right {i}).dvd_of_dvd_mul_{side} {given}"
        return problem.proves(f"{a} ∣ {k} * {c}", key, f"exact hk.mul_left {k}")
    given = problem.given(f"{a} * {b} = {k * i}")
    return problem.proves(f"{i} * Nat.lcm {a} {b} = {k * i * i}", f"rw [{coprime}.lcm_eq_mul, {given}]")


def _coprime_numeral(problem: Problem) -> Block:
    """A number divides a multiple of a power; it divides the power, and the base if it is a prime."""
    n = problem.unknown("ℕ")
    m, e = problem.rand(2, 40), problem.rand(2, 6)
    k = problem.pick([k for k in range(2, 60) if gcd(k, m) == 1])
    product, side = problem.pick([(f"{k} * {n} ^ {e}", "left"), (f"{n} ^ {e} * {k}", "right")])
    given = problem.given(f"{m} ∣ {product}")
    key = f"Nat.Coprime.dvd_of_dvd_mul_{side} (by norm_num) {given}"
    if not is_prime(m):
        return problem.proves(f"{m} ∣ {n} ^ {e}", f"exact {key}")
    a, b = problem.rand(1, 9), m * problem.rand(0, 4)
    base = f"have hk := Nat.Prime.dvd_of_dvd_pow (show Nat.Prime {m} by norm_num) ({key})"
    return problem.proves(f"{m} ∣ {total([(a, n)], b)}", base, "omega")


def divisible_term(draw: Draw) -> Block:
    """A number divides two others; it divides a term in them, by a lemma for each operation or by a witness."""
    problem = Problem(draw)
    kind = problem.pick(WHOLE)
    d, x, y = problem.unknowns(kind, 3)
    first, second = problem.given(f"{d} ∣ {x}"), problem.given(f"{d} ∣ {y}")
    e, a, b = problem.rand(2, 9), problem.rand(2, 40), problem.rand(2, 30)
    goal, term, witness = problem.pick(
        [
            (
                f"{d} ∣ {a} * {x} + {b} * {y}",
                f"dvd_add ({first}.mul_left {a}) ({second}.mul_left {b})",
                f"{a} * i + {b} * j",
            ),
            (
                f"{d} ^ {e} ∣ {x} ^ {e} + {a} * {d} ^ {e}",
                f"dvd_add (pow_dvd_pow_of_dvd {first} {e}) (dvd_mul_left _ _)",
                f"i ^ {e} + {a}",
            ),
            (
                f"{d} ∣ {a} * {x} * {y} + {b} * {d}",
                f"dvd_add (({first}.mul_left {a}).mul_right {y}) (dvd_mul_left _ _)",
                f"{a} * {d} * i * j + {b}",
            ),
            (
                f"{d} * {d} ∣ {a} * ({x} * {y})",
                f"(mul_dvd_mul {first} {second}).mul_left {a}",
                f"{a} * (i * j)",
            ),
        ]
    )
    opened = [f"obtain ⟨i, rfl⟩ := {first}", f"obtain ⟨j, rfl⟩ := {second}", f"exact ⟨{witness}, by ring⟩"]
    return problem.proves(goal, *problem.style([f"exact {term}"], opened))


FAMILIES = {
    "gcd_linear": gcd_linear,
    "gcd_product": gcd_product,
    "gcd_coprime": gcd_coprime,
    "divisible_term": divisible_term,
}
