"""Quotients: of natural numbers under casts, with the unknown below, nested, with numerators. Knows no Lean process."""

from fractions import Fraction
from math import ceil, isqrt

from training.competition.idiom.comparisons import positive
from training.competition.idiom.equations import split_cases
from training.competition.idiom.kinds import FIELDS
from training.competition.idiom.problem import Problem
from training.competition.idiom.solutions import limit_above, pair_conclusion
from training.competition.idiom.text import factor, linear_factor, number, total
from training.synthetic.block import Block, Draw

BOUNDS = (4, 6, 8, 10)
"""Bounds that proofs name."""


def fraction_equation(draw: Draw) -> Block:
    """An equation with the unknown in a denominator becomes a quadratic; the set of its solutions."""
    problem = Problem(draw)
    kind = problem.pick(FIELDS)
    u, v = problem.distinct([-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7, 8], 2)
    pole = problem.pick([0, problem.pick([place for place in range(-4, 6) if place not in (u, v)])])
    rest, level, scale = (u - pole) * (v - pole), u + v - pole, problem.pick([1, 1, 2, 3])
    described = problem.rand(0, 2) == 0
    x = problem.bound(kind)
    bottom = linear_factor(x, pole)
    quotient = f"{number(scale * rest)} / {bottom}"
    added = f"{'+' if rest > 0 else '-'} {scale * abs(rest)} / {bottom}"
    equation = problem.pick(
        [
            f"{total([(scale, x)])} {added} = {number(scale * level)}",
            f"{quotient} + {total([(scale, x)])} = {number(scale * level)}",
            f"{quotient} = {total([(-scale, x)], scale * level)}",
            f"{factor(total([(level, x)], -level * pole - rest))} / {bottom} = {x}",
        ]
    )
    condition = f"{x} ≠ {number(pole)} ∧ {equation}"
    members = f"{{{number(u)}, {number(v)}}}"
    if described:
        s = problem.members(f"Set {kind}")
        law = problem.given(f"∀ {x}, {x} ∈ {s} ↔ {condition}")
        goal, rewritten = f"{s} = {members}", law
    else:
        goal, rewritten = f"{{{x} : {kind} | {condition}}} = {members}", "Set.mem_setOf_eq"
    opening = [f"ext {x}", f"simp only [{rewritten}, Set.mem_insert_iff, Set.mem_singleton_iff]", "constructor"]
    nonzero = [f"have hd : {bottom[1:-1]} ≠ 0 := fun e => hx (by linarith)"] if pole else []
    cleared = ["rintro ⟨hx, h⟩", *nonzero, "field_simp at h"]
    closing = [*split_cases(problem, x, [u, v]), "grind", "grind", "rintro (rfl | rfl) <;> norm_num"]
    return problem.proves(goal, *opening, *cleared, *closing)


def fraction_casts(draw: Draw) -> Block:
    """The quotient of two natural numbers lies between two fractions; the denominator is small, or it cannot be."""
    problem = Problem(draw)
    kind = problem.pick(FIELDS)
    n, k = problem.unknowns("ℕ", 2)
    low, high, least = _gap(problem)
    positivity = problem.pick([f"0 < {k}", f"{k} > 0", f"1 ≤ {k}"])
    limit = least + problem.rand(0, 2)
    pairs = [(a, b) for b in range(least, limit + 1) for a in range(1, 14 * b) if low < Fraction(a, b) < high]
    listed = len(pairs) <= 3 and problem.rand(0, 2) > 0
    opening = []
    if not listed:
        problem.given(positivity)
    elif problem.rand(0, 1):
        opening.append(f"obtain ⟨hp, hq⟩ := {problem.given(f'{positivity} ∧ {k} ≤ {limit}')}")
    else:
        problem.given(positivity)
        problem.given(problem.pick([f"{k} ≤ {limit}", f"{k} < {limit + 1}"]))
    bounds = [f"{_typed(low, kind)} < {n} / {k}", f"({n} : {kind}) / {k} < {number(high)}"]
    if problem.rand(0, 1):
        first, second = (problem.given(bound) for bound in bounds)
    else:
        first, second = "hl", "hr"
        opening.append(f"obtain ⟨hl, hr⟩ := {problem.given(' ∧ '.join(bounds))}")
    opening += [
        f"have hk : (0 : {kind}) < {k} := by positivity",
        f"rw [{'lt_div_iff₀ hk' if low.denominator == 1 else 'div_lt_div_iff₀ (by norm_num) hk'}] at {first}",
        f"rw [{'div_lt_iff₀ hk' if high.denominator == 1 else 'div_lt_div_iff₀ hk (by norm_num)'}] at {second}",
        f"norm_cast at {first} {second}",
    ]
    if not listed:
        goal = problem.pick([f"{least} ≤ {k}", f"{k} ≥ {least}", f"{least - 1} < {k}"])
        return problem.proves(goal, *opening, "by_contra hc", f"interval_cases {k} <;> omega")
    numerators = sorted({a for a, _ in pairs})
    goal = problem.pick(
        [
            " ∨ ".join(f"{n} = {a} ∧ {k} = {b}" for a, b in pairs),
            " ∨ ".join(f"{n} = {a}" for a in numerators),
            f"{n} + {k} ≤ {max(a + b for a, b in pairs)}",
        ]
    )
    return problem.proves(goal, *opening, f"interval_cases {k} <;> omega")


def _gap(problem: Problem) -> tuple[Fraction, Fraction, int]:
    """Two fractions and the least denominator, from 3 to 6, of a fraction between them."""
    for _ in range(40):
        low = Fraction(problem.rand(1, 25), problem.rand(2, 9))
        high = low + Fraction(1, low.denominator * problem.rand(2, 9))
        least = next((k for k in range(1, 7) if ceil(high * k) - 1 > low * k), 0)
        if least > 2:
            return low, high, least
    return Fraction(3, 2), Fraction(5, 3), 5


def _typed(value: Fraction, kind: str) -> str:
    """`(3 : ℝ) / 4`, `(3 : ℝ)`."""
    return f"({value.numerator} : {kind})" + ("" if value.denominator == 1 else f" / {value.denominator}")


def fraction_unit(draw: Draw) -> Block:
    """The reciprocals of two natural numbers, perhaps with numerators, have a known sum; the smaller one is tried."""
    problem = Problem(draw)
    kind = problem.pick(["ℚ", "ℚ", "ℝ"])
    p, q, s, pairs = _two_quotients(problem)
    x, y = problem.unknowns("ℕ", 2)
    order = problem.pick([f"{x} ≤ {y}", f"{y} ≥ {x}"])
    if problem.rand(0, 1):
        problem.given(order)
        order = ""
    opening = positive(problem, [x, y])
    sides = [f"({p} : {kind}) / {x} + {q} / {y}", _typed(Fraction(1, s), kind)]
    name = problem.given(" = ".join(sides if problem.rand(0, 2) else reversed(sides)))
    if order:
        problem.given(order)
    bound = limit_above((p + q) * s - 1, BOUNDS)
    opening += [f"have {fact} : ({z} : {kind}) ≠ 0 := by positivity" for fact, z in (("hp", x), ("hq", y))]
    opening += [f"field_simp at {name}", f"norm_cast at {name}", f"have hle : {x} ≤ {bound} := by nlinarith"]
    return problem.proves(pair_conclusion(problem, x, y, pairs), *opening, f"interval_cases {x} <;> omega")


def _two_quotients(problem: Problem) -> tuple[int, int, int, list[tuple[int, int]]]:
    """`p`, `q` and `s` such that `p / x + q / y = 1 / s` for some `x ≤ y`, and all such pairs."""
    for _ in range(100):
        p, q, s = problem.pick([1, 1, 2, 3]), problem.pick([1, 1, 2, 3]), problem.rand(1, 6)
        rests = [(x, Fraction(1, s) - Fraction(p, x)) for x in range(1, (p + q) * s + 1)]
        pairs = [(x, int(q / rest)) for x, rest in rests if rest > 0 and (q / rest).denominator == 1 and q / rest >= x]
        if pairs and (p + q) * s <= 10:
            return p, q, s, pairs
    return 1, 1, 3, [(4, 12), (6, 6)]


def fraction_numerator(draw: Draw) -> Block:
    """A rational number from one or two equations, some over ℝ; the goal is about its numerator and denominator."""
    problem = Problem(draw)
    m = problem.unknown("ℚ", "m q r p")
    s, t = Fraction(problem.nonzero(-15, 25), problem.rand(2, 9)), Fraction(problem.nonzero(-9, 12), problem.rand(1, 4))
    shape = problem.pick(["linear", "pair", "squares", "product"])
    if shape == "linear":
        value, (a, b) = s, problem.distinct([-4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7], 2)
        problem.given(f"{total([(a, m)], t)} = {total([(b, m)], t + (a - b) * s)}")
    elif shape == "pair":
        value, k, a = s, problem.unknown("ℚ", "k n s t"), problem.pick([-3, -2, -1, 2, 3])
        problem.given(f"{m} + {k} = {number(s + t)}")
        problem.given(f"{total([(1, m), (a, k)])} = {number(s + a * t)}")
    else:
        x, y = problem.unknowns("ℝ", 2)
        problem.given(f"{x} + {y} = {number(s + t)}")
        squares = shape == "squares"
        term, value = (f"{x} ^ 2 + {y} ^ 2", s**2 + t**2) if squares else (f"{x} * {y}", s * t)
        problem.given(f"{x} * {y} = {number(s * t)}" if squares else f"{x} - {y} = {number(s - t)}")
        problem.given(problem.pick([f"{term} = {m}", f"{m} = {term}"]))
    if shape in ("linear", "pair"):
        found = [f"have hm : {m} = {number(value)} := by linarith"]
    else:
        found = [f"have hm : ({m} : ℝ) = ({number(value)} : ℚ) := by push_cast; nlinarith", "norm_cast at hm"]
    top, bottom = value.numerator, value.denominator
    goal = problem.pick(
        [
            f"{m}.num = {top}",
            f"{m}.den = {bottom}",
            f"{m}.num + {m}.den = {top + bottom}",
            f"({m}.den : ℤ) + {m}.num = {top + bottom}",
            f"{m}.num = {top} ∧ {m}.den = {bottom}",
        ]
    )
    return problem.proves(goal, *found, "rw [hm]", *problem.style(["norm_num"], ["decide +kernel"]))


def fraction_nested(draw: Draw) -> Block:
    """A number is a continued fraction with partial quotients that exist, perhaps with conditions on them."""
    problem = Problem(draw)
    a, b, c = problem.rand(1, 7), problem.rand(1, 9), problem.rand(2, 9)
    x, y, z = (problem.bound("ℕ") for _ in range(3))
    value = a + 1 / (b + Fraction(1, c))
    sides = [_typed(value, problem.pick(FIELDS)), f"{x} + 1 / ({y} + 1 / {z})"]
    equation = " = ".join(sides if problem.rand(0, 2) else reversed(sides))
    conditions = problem.pick([[], [], [f"1 < {z}"], [f"0 < {y}", f"1 < {z}"], [f"{x} < {problem.rand(8, 12)}"]])
    parts = [*conditions, equation]
    holes, proofs = (", ".join([word] * len(parts)) for word in ("?_", "by norm_num"))
    proof = problem.style(
        [f"refine ⟨{a}, {b}, {c}, {holes}⟩", *["norm_num"] * len(parts)], [f"exact ⟨{a}, {b}, {c}, {proofs}⟩"]
    )
    return problem.proves(f"∃ {x} {y} {z} : ℕ, {' ∧ '.join(parts)}", *proof)


def fraction_fixed(draw: Draw) -> Block:
    """A positive number is a continued fraction in itself; it lies between two bounds."""
    problem = Problem(draw)
    x = problem.unknown(problem.pick(FIELDS))
    a, b = problem.rand(1, 6), problem.rand(1, 9)
    while isqrt(a * a + 4 * b) ** 2 == a * a + 4 * b:
        b += 1
    problem.given(problem.pick([f"0 < {x}", f"{x} > 0"]))
    fraction = problem.pick([f"{a} + {b} / {x}", f"{b} / {x} + {a}"])
    name = problem.given(problem.pick([f"{x} = {fraction}", f"{fraction} = {x}"]))
    low = Fraction(a + isqrt(a * a + 4 * b), 2)
    bounds = [f"{number(low)} < {x}", f"{x} < {number(low + Fraction(1, 2))}"]
    return problem.proves(" ∧ ".join(bounds), f"field_simp at {name}", "constructor <;> nlinarith")


def fraction_nonnegative(draw: Draw) -> Block:
    """Nonnegative reals, a type of their own: equations and inequalities between quotients are those of their casts."""
    problem = Problem(draw)
    a, b = problem.unknowns("NNReal", 2)
    p, q = problem.rand(1, 6), problem.rand(1, 6)
    if problem.rand(0, 1):
        u, v, s = problem.rand(1, 12), problem.rand(1, 12), problem.rand(2, 6)
        first = problem.given(f"{total([(p, a)])} + {b} / {s} = {number(p * u + Fraction(v, s))}")
        second = problem.given(f"{a} + {total([(q, b)])} = {number(u + q * v)}")
        x, value = problem.pick([(a, u), (b, v)])
        casts = [f"rw [← NNReal.coe_inj] at {first} {second} ⊢", f"simp at {first} {second} ⊢"]
        return problem.proves(f"{x} = {value}", *casts, "linarith")
    opening = positive(problem, [a, b])
    facts = [f"have h{z} : (0 : ℝ) < {z} := by positivity" for z in (a, b)]
    casts = ["rw [← NNReal.coe_le_coe]", "simp only [NNReal.coe_add, NNReal.coe_mul, NNReal.coe_div, NNReal.coe_ofNat]"]
    return problem.proves(
        f"{2 * p * q} ≤ {total([(p * p, a)])} / {b} + {total([(q * q, b)])} / {a}",
        *opening,
        *facts,
        *problem.style(casts, [casts[0], "simp"]),
        "rw [div_add_div _ _ (by positivity) (by positivity), le_div_iff₀ (by positivity)]",
        f"nlinarith [sq_nonneg ({total([(p, f'({a} : ℝ)'), (-q, b)])})]",
    )


FAMILIES = {
    "fraction_equation": fraction_equation,
    "fraction_casts": fraction_casts,
    "fraction_unit": fraction_unit,
    "fraction_numerator": fraction_numerator,
    "fraction_nested": fraction_nested,
    "fraction_fixed": fraction_fixed,
    "fraction_nonnegative": fraction_nonnegative,
}
