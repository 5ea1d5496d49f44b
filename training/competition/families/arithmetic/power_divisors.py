"""Powers that divide, powers as factors, and powers compared. Knows no Lean process."""

from math import factorial, gcd

from training.competition.idiom.comparisons import MIRRORED
from training.competition.idiom.problem import Problem
from training.competition.idiom.solutions import decided, given_in_any_order
from training.competition.idiom.text import factor, plus, power, total
from training.synthetic.block import Block, Draw

NONZERO = ("{} ≠ 0", "0 < {}", "1 ≤ {}", "{} > 0")
"""Ways to say that a natural number is not 0."""

COMPARED = [
    (a, i, b, j)
    for a in range(2, 13)
    for b in range(2, 13)
    for i in range(1, 6)
    for j in range(1, 6)
    if i != j and gcd(a, b) == 1 and a**i < b**j < 4 * a**i
]
"""Bases and exponents of two powers, the first of which is smaller."""


def multiplicity(base: int, number: int) -> int:
    """The greatest exponent for which a power of `base` divides `number`."""
    exponent = 0
    while number % base ** (exponent + 1) == 0:
        exponent += 1
    return exponent


def power_greatest(draw: Draw) -> Block:
    """The greatest exponent for which a power divides a number: as a bound, a value, a set's greatest member."""
    problem = Problem(draw)
    base, top = problem.pick([2, 2, 3, 3, 5, 6, 7, 10, 12]), problem.rand(8, 40)
    if problem.rand(0, 2):
        number = base ** problem.rand(1, 5) * problem.rand(1, 60)
        shown = f"{number}"
    else:
        number, shown = factorial(top), f"{top} !"
    most, shape = multiplicity(base, number), problem.pick(["set", "bound", "bound", "excess", "exact", "exact"])
    shift = problem.rand(0, 2) if shape == "bound" else 0
    shift = min(shift, most)
    n = problem.bound("ℕ") if shape == "set" else problem.unknown("ℕ")
    exponent = plus(n, shift)
    divides = f"{power(base, exponent)} ∣ {shown}"
    larger = f"(show {most + 1} ≤ {exponent} by omega)" if shift else "hc"
    chain = f"(pow_dvd_pow {base} {larger})"
    if shape == "set":
        end = problem.style(
            [f"have hk := Nat.dvd_trans {chain} hn.2", "revert hk; decide +kernel"],
            [f"exact absurd (Nat.dvd_trans {chain} hn.2) (by decide +kernel)"],
        )
        low = problem.rand(0, most)
        goal = f"IsGreatest {{ {n} : ℕ | {low} ≤ {n} ∧ {divides} }} {most}"
        return problem.proves(goal, "constructor", "decide +kernel", f"intro {n} hn", "by_contra! hc", *end)
    if shape == "excess":
        above = problem.given(problem.pick([f"{most} < {n}", f"{most + 1} ≤ {n}", f"{n} > {most}"]))
        refuted = f"exact absurd ((pow_dvd_pow {base} {above}).trans hn) (by decide +kernel)"
        return problem.proves(f"¬ {divides}", "intro hn", refuted)
    texts = [divides] if shape == "bound" else [divides, f"¬ {base} ^ ({n} + 1) ∣ {shown}"]
    names = given_in_any_order(problem, texts)
    upper = problem.style(
        ["by_contra! hc", f"have hk := {chain}.trans {names[divides]}", "revert hk; decide +kernel"],
        ["by_contra! hc", f"exact absurd ({chain}.trans {names[divides]}) (by decide +kernel)"],
    )
    if shape == "exact":
        rest = f"(pow_dvd_pow {base} (show {n} + 1 ≤ {most} by omega)).trans (by decide +kernel)"
        lower = ["by_contra! hc", f"exact {names[texts[1]]} ({rest})"]
        return problem.proves(f"{n} = {most}", "apply le_antisymm", *upper, *lower)
    most -= shift
    a, b = problem.rand(2, 9), problem.rand(0, 20)
    goal, opening = problem.pick(
        [
            (f"{n} ≤ {most}", []),
            (f"{n} < {most + 1}", [f"suffices hl : {n} ≤ {most} by omega"]),
            (f"{total([(a, n)], b)} ≤ {a * most + b}", [f"suffices hl : {n} ≤ {most} by omega"]),
        ]
    )
    return problem.proves(goal, *opening, *upper)


def power_multiple(draw: Draw) -> Block:
    """A number divides a power because it divides the base; so it divides a product or a sum with the power."""
    problem = Problem(draw)
    d = problem.rand(2, 15)
    a, b = d * problem.rand(2, 6), d * problem.rand(2, 6)
    n, c, r = problem.unknown("ℕ", "n m k a p"), problem.rand(2, 30), problem.rand(1, d - 1)
    x = problem.unknown("ℕ", "x t b s y")
    shape = problem.pick(["bases", "high", "high", "sum", "sum"])
    if shape == "bases":
        key = f"pow_dvd_pow_of_dvd (show {d} ∣ {a} by norm_num) {n}"
        goal, term = problem.pick(
            [
                (f"{d} ^ {n} ∣ {a} ^ {n} * {c} ^ {x}", f"({key}).mul_right _"),
                (f"{d} ^ {n} ∣ {c} * {a} ^ {n} * {x} ^ {r + 1}", f"(({key}).mul_left {c}).mul_right _"),
                (f"{d} ^ {n} ∣ {a} ^ {n} + {x} * {d} ^ {n}", f"dvd_add ({key}) (dvd_mul_left _ _)"),
            ]
        )
        return problem.proves(goal, f"exact {term}")
    if shape == "high":
        low = problem.rand(2, 5)
        q = problem.pick([q for q in range(4, 2000) if a**low % q == 0 and a % q])
        given = problem.given(problem.pick([f"{low} ≤ {n}", f"{n} ≥ {low}", f"{low - 1} < {n}"]))
        key = f"(show {q} ∣ {a} ^ {low} by norm_num).trans (pow_dvd_pow {a} {given})"
        rest = problem.rand(0, q - 1)
        goal, *steps = problem.pick(
            [
                (f"{q} ∣ {x} * {a} ^ {n} + {q} * {x}", f"exact dvd_add (({key}).mul_left {x}) (dvd_mul_right _ _)"),
                (f"({a} ^ {n} + {q * c} * {x} + {rest}) % {q} = {rest}", f"have hk := {key}", "omega"),
                (f"{q} ∣ {a} ^ {n} * {x} ^ {c}", f"exact ({key}).mul_right _"),
            ]
        )
        return problem.proves(goal, *steps)
    for name in (n, x):
        problem.given(problem.pick(NONZERO).format(name))
    first, second = (
        f"(show {d} ∣ {base} by norm_num).trans (dvd_pow_self {base} (show {name} ≠ 0 by omega))"
        for base, name in ((a, n), (b, x))
    )
    steps = [f"have hk := {first}", f"have hl := {second}", "omega"]
    goals = [
        f"{d} ∣ {a} ^ {n} + {c} * {b} ^ {x}",
        f"({a} ^ {n} + {b} ^ {x} + {r}) % {d} = {r}",
        f"¬ {d} ∣ {total([(c, f'{a} ^ {n}'), (1, f'{b} ^ {x}')], r)}",
    ]
    return problem.proves(problem.pick(goals), *steps)


def power_product(draw: Draw) -> Block:
    """A product of powers of two coprime numbers is given, or divides a number; the exponents or bounds for them."""
    problem = Problem(draw)
    p, q = problem.pick([(2, 3), (3, 2), (2, 5), (5, 2), (2, 7), (3, 5), (3, 4), (5, 3), (7, 2), (5, 7), (2, 9)])
    x, y = problem.unknowns("ℕ", 2)
    u, v = problem.rand(0, 5 if p < 4 else 3), problem.rand(0, 5 if q < 4 else 3)
    i, j, c = problem.rand(0, 2), problem.rand(0, 2), problem.pick([1, 1, 11, 13])
    left = f"{power(p, plus(x, i))} * {power(q, plus(y, j))}"
    number = p ** (u + i) * q ** (v + j) * c
    if problem.rand(0, 2) == 0:
        given = problem.given(f"{left} ∣ {number}")
        side, base, name, most, shift = problem.pick([("right", p, x, u, i), ("left", q, y, v, j)])
        larger = f"(show {most + shift + 1} ≤ {plus(name, shift)} by omega)"
        goal = problem.pick([f"{name} ≤ {most}", f"{name} < {most + 1}"])
        key = f"have hk := dvd_of_mul_{side}_dvd {given}"
        refuted = f"exact absurd ((pow_dvd_pow {base} {larger}).trans hk) (by decide +kernel)"
        return problem.proves(goal, key, "by_contra! hc", refuted)
    if c > 1:
        left = f"{left} * {c}"
    mirrored = problem.rand(0, 1)
    given = problem.given(f"{number} = {left}" if mirrored else f"{left} = {number}")
    arrow, end = "" if mirrored else "← ", ".mul_right _" if c > 1 else ""
    steps = []
    for name, base, exponent, side in (("hk", p, plus(x, i), "right"), ("hl", q, plus(y, j), "left")):
        shown = f"exact ((dvd_refl _).mul_{side} _){end}"
        steps.append(f"have {name} : {power(base, exponent)} ∣ {number} := by rw [{arrow}{given}]; {shown}")
    for name, key, base, letter, exponent in (("hx", "hk", p, x, plus(x, i)), ("hy", "hl", q, y, plus(y, j))):
        larger = f"(pow_dvd_pow {base} (show 10 ≤ {exponent} by omega)).trans {key}"
        steps.append(f"have {name} : {letter} < 10 := by by_contra! hc; exact absurd ({larger}) (by decide +kernel)")
    goals = [
        f"{x} = {u} ∧ {y} = {v}",
        f"{x} + {y} = {u + v}",
        f"{x} * {y} = {u * v}",
        f"{total([(2, x), (3, y)])} = {2 * u + 3 * v}",
    ]
    return problem.proves(problem.pick(goals), *steps, "clear hk hl", decided([given], x, y))


def power_compared(draw: Draw) -> Block:
    """Powers are compared by their bases or their exponents, which are numbers or unknown."""
    problem = Problem(draw)
    return problem.pick([_compared_bases, _compared_bases, _unknown_bases, _unknown_exponents])(problem)


def _compared_bases(problem: Problem) -> Block:
    """Exponents that are multiples of one number: the bases' powers decide."""
    n = problem.unknown("ℕ")
    a, i, b, j = problem.pick(COMPARED)
    left, right = (power(base, total([(times, n)])) for base, times in ((a, i), (b, j)))
    opened = [f"rw [{', '.join(['pow_mul'] * ((i > 1) + (j > 1)))}]"]
    small, large = f"{a} ^ {i}" if i > 1 else f"{a}", f"{b} ^ {j}" if j > 1 else f"{b}"
    c = problem.rand(0, 9)
    if problem.rand(0, 1):
        given = problem.given(f"{n} ≠ 0")
        key, sign = f"Nat.pow_lt_pow_left (show {small} < {large} by norm_num) {given}", "<"
    else:
        key, sign = f"Nat.pow_le_pow_left (show {small} ≤ {large} by norm_num) {n}", "≤"
    if c == 0 or problem.rand(0, 1):
        return problem.proves(f"{left} {sign} {right}", *opened, f"exact {key}")
    k = c + problem.rand(0, 3)
    goal = (
        f"{total([(c, left)])} {sign} {total([(k, right)])}"
        if k > c or sign == "≤"
        else f"{left} + {c} {sign} {right} + {k}"
    )
    return problem.proves(goal, *opened, f"have hk := {key}", "omega")


def _unknown_bases(problem: Problem) -> Block:
    """Powers of two unknown numbers with one exponent, a number or unknown, in the numbers' order."""
    x, y = problem.unknowns("ℕ", 2)
    e, c = problem.rand(2, 9), problem.rand(1, 9)
    d = problem.rand(0, 9)
    if problem.rand(0, 1):
        given = problem.given(f"{x} + {d} ≤ {y}" if d else f"{x} ≤ {y}")
        lemma, sign, shown = f"Nat.pow_le_pow_left {given} {e}", "≤", plus(x, d)
    else:
        given = problem.given(f"{x} + {d} < {y}" if d else f"{x} < {y}")
        lemma, sign, shown = f"Nat.pow_lt_pow_left {given} (show {e} ≠ 0 by norm_num)", "<", plus(x, d)
    left, right = f"{factor(shown)} ^ {e}", f"{y} ^ {e}"
    goal = f"{total([(c, left)], d)} {sign} {total([(c, right)], d + problem.rand(0, 5))}"
    return problem.proves(goal, f"have hk := {lemma}", "omega")


def _unknown_exponents(problem: Problem) -> Block:
    """Powers of one or two numbers with unknown exponents, in the exponents' order; or that order from the powers."""
    x, y = problem.unknowns("ℕ", 2)
    a, more, s, c = problem.rand(2, 9), problem.rand(1, 6), problem.rand(0, 3), problem.rand(1, 6)
    shape = problem.pick(["same", "bases", "converse"])
    if shape == "converse":
        sign, other = problem.pick([("<", "≤"), ("≤", "<")])
        given = problem.given(f"{total([(c, f'{a} ^ {x}')])} {sign} {total([(c, f'{a} ^ {y}')])}")
        lemma = "le" if other == "≤" else "lt"
        side = f"(show 0 < {a} by norm_num)" if lemma == "le" else f"(show 1 < {a} by norm_num)"
        steps = ["by_contra! hc", f"have hk := Nat.pow_{lemma}_pow_right {side} hc", "omega"]
        return problem.proves(problem.pick([f"{x} {sign} {y}", f"{y} {MIRRORED[sign]} {x}"]), *steps)
    given = problem.given(f"{plus(x, s)} ≤ {y}")
    if shape == "same":
        key = f"Nat.pow_le_pow_right (show 0 < {a} by norm_num) {given}"
        left, right = power(a, plus(x, s)), f"{a} ^ {y}"
        goal = f"{total([(c, left)], more)} ≤ {total([(c, right)], more + s)}"
        return problem.proves(goal, f"have hk := {key}", "omega")
    key = f"(Nat.pow_le_pow_left (show {a} ≤ {a + more} by norm_num) _).trans"
    end = f"(Nat.pow_le_pow_right (show 0 < {a + more} by norm_num) {given})"
    return problem.proves(f"{power(a, plus(x, s))} ≤ {a + more} ^ {y}", f"exact {key} {end}")


FAMILIES = {
    "power_greatest": power_greatest,
    "power_multiple": power_multiple,
    "power_product": power_product,
    "power_compared": power_compared,
}
