"""Powers of natural numbers with unknown natural exponents: equations and bounds. Knows no Lean process."""

from training.competition.idiom.powers import LARGEST_EXPONENTS
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import number, plus, power, total
from training.synthetic.block import Block, Draw


def exponent_natural(draw: Draw) -> Block:
    """A natural number in the exponent, from an equation that is linear in the power; its value or a term in it."""
    problem = Problem(draw)
    n = problem.unknown("ℕ")
    base = problem.pick(list(LARGEST_EXPONENTS))
    value, shift = problem.rand(1, LARGEST_EXPONENTS[base]), problem.pick([0, 0, 1, 2])
    c, d, more = problem.rand(1, 6), problem.pick([0, problem.rand(1, 40)]), problem.rand(1, 4)
    plain, shifted = power(base, n), power(base, plus(n, shift))
    result = c * base ** (value + shift) + d
    left, right = problem.pick(
        [
            (total([(c, shifted)], d), number(result)),
            (total([(c + more, shifted)], d), total([(more, shifted)], result)),
            (total([(c, shifted), (more, plain)], d), number(result + more * base**value)),
        ]
    )
    problem.given(problem.pick([f"{left} = {right}", f"{left} = {right}", f"{right} = {left}"]))
    equal = f"(Nat.pow_right_inj (a := {base}) (by norm_num)).mp"
    (closer,) = problem.style(["omega"], ["linarith"]) if shift < 2 else ["linarith"]
    if problem.rand(0, 2):
        proof = problem.style(
            [f"apply {equal}", closer],
            [f"have hk : {plain} = {base} ^ {value} := by {closer}", "exact Nat.pow_right_injective (by norm_num) hk"],
        )
        return problem.proves(f"{n} = {value}", *proof)
    a, b = problem.rand(2, 9), problem.rand(0, 9)
    goal = problem.pick([f"{total([(a, n)], b)} = {a * value + b}", f"{n} ^ 2 + {a} = {value**2 + a}"])
    closing = problem.style(["rw [hk]"], ["subst hk", "rfl"])
    return problem.proves(goal, f"have hk : {n} = {value} := {equal} (by {closer})", *closing)


def exponent_bound(draw: Draw) -> Block:
    """A bound for a power with a natural exponent gives a bound for the exponent; two bounds give its values."""
    problem = Problem(draw)
    n = problem.unknown("ℕ")
    base = problem.pick(list(LARGEST_EXPONENTS))
    value, shift = problem.rand(1, LARGEST_EXPONENTS[base] - 1), problem.pick([0, 0, 1, 2])
    c, d = problem.pick([1, 1, 2, 3, 5]), problem.pick([0, problem.rand(1, 40)])
    left = total([(c, power(base, plus(n, shift)))], d)

    def threshold(exponent: int) -> int:
        """A number that the term exceeds when its exponent exceeds `exponent`, and not before."""
        low, high = (c * base ** (e + shift) + d for e in (exponent, exponent + 1))
        return problem.rand(low, high - 1)

    smaller = f"(Nat.pow_lt_pow_iff_right (a := {base}) (by norm_num)).mp"
    low = threshold(value)
    if problem.rand(0, 1):
        last = value + problem.rand(1, 2)
        bounds = [f"{low} < {left}", f"{left} < {threshold(last) + 1}"]
        for bound in problem.pick([bounds, [" ∧ ".join(bounds)]]):
            problem.given(bound)
        goal = " ∨ ".join(f"{n} = {exponent}" for exponent in range(value + 1, last + 1))
        return problem.proves(
            goal, f"have hk : {n} < {last + 1} := {smaller} (by linarith)", f"interval_cases {n} <;> omega"
        )
    below = [f"{left} < {low + 1}", f"{left} ≤ {low}", f"{low + 1} > {left}"]
    above = [f"{low} < {left}", f"{low + 1} ≤ {left}", f"{left} > {low}"]
    bounds, goal = problem.pick([(below, f"{n} < {value + 1}"), (above, f"{value} < {n}")])
    problem.given(problem.pick(bounds))
    proof = problem.style(
        [f"apply {smaller}", "linarith"],
        ["by_contra! hk", f"have := Nat.pow_le_pow_right (show 0 < {base} by norm_num) hk", "linarith"],
    )
    return problem.proves(goal, *proof)


def exponent_sum(draw: Draw) -> Block:
    """A sum of powers of two numbers with natural exponents has a given value; both exponents are bounded."""
    problem = Problem(draw)
    x, y = problem.unknowns("ℕ", 2)
    b, c = problem.distinct([2, 3, 4, 5, 7], 2)
    p, q = problem.pick([1, 1, 2, 3]), problem.pick([1, 1, 2, 5])
    value = p * b ** problem.rand(0, 4 if b < 4 else 2) + q * c ** problem.rand(0, 3 if c < 4 else 2)
    top = next(top for top in range(20) if p * b**top > value)
    other = next(top for top in range(20) if q * c**top > value)
    found = [(s, t) for s in range(top) for t in range(other) if p * b**s + q * c**t == value]
    given = problem.given(f"{total([(p, power(b, x)), (q, power(c, y))])} = {value}")
    both = [f"{x} = {s} ∧ {y} = {t}" for s, t in found]
    sums = [f"{x} + {y} = {value}" for value in sorted({s + t for s, t in found})]
    decided = [f"revert {given}", f"revert {y}", f"revert {x}", "decide +kernel"]
    products = [f"{x} * {y} = {value}" for value in sorted({s * t for s, t in found})]
    return problem.proves(
        " ∨ ".join(problem.pick([both, sums, products])),
        f"have hk : {x} < {top} := (Nat.pow_lt_pow_iff_right (a := {b}) (by norm_num)).mp (by linarith)",
        f"have hl : {y} < {other} := (Nat.pow_lt_pow_iff_right (a := {c}) (by norm_num)).mp (by linarith)",
        *problem.style(decided, decided, [f"interval_cases {x} <;> interval_cases {y} <;> omega"]),
    )


def exponent_common(draw: Draw) -> Block:
    """Powers of natural numbers with a common base, their exponents linear in one natural number."""
    problem = Problem(draw)
    n = problem.unknown("ℕ")
    base = problem.pick([2, 2, 3, 5])
    first, second = problem.distinct([1, 2, 3], 2)
    for _ in range(500):
        a, b, c, d = problem.rand(1, 3), problem.rand(0, 3), problem.rand(1, 3), problem.rand(0, 3)
        value = problem.rand(0, 5)
        whole = second * (c * value + d) - first * (a * value + b)
        if 2 <= whole <= 5 and first * a != second * c:
            break
    given = problem.given(
        f"{power(base**first, total([(a, n)], b))} * {base**whole} = {power(base**second, total([(c, n)], d))}"
    )
    heights = sorted({height for height in (first, second, whole) if height > 1})
    written = [f"show {base**height} = {base} ^ {height} by norm_num" for height in heights]
    nested = ["← pow_mul" for height in (first, second) if height > 1]
    return problem.proves(
        problem.pick([f"{n} = {value}", f"{n} ^ 2 = {value**2}", f"{total([(3, n)], 1)} = {3 * value + 1}"]),
        f"rw [{', '.join([*written, *nested, '← pow_add'])}] at {given}",
        f"have hk := Nat.pow_right_injective (by norm_num) {given}",
        f"have hl : {n} = {value} := by omega",
        "rw [hl]",
    )


FAMILIES = {
    "exponent_natural": exponent_natural,
    "exponent_bound": exponent_bound,
    "exponent_sum": exponent_sum,
    "exponent_common": exponent_common,
}
