"""Ratios, percentages, means, reciprocals and progressions of positive numbers. Knows no Lean process."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from training.competition.idiom.comparisons import positive
from training.competition.idiom.kinds import FIELDS
from training.competition.idiom.lemmas import ROOT_IS_NUMBER
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, number, plus, total
from training.synthetic.block import Block, Draw


def ratio_chain(draw: Draw) -> Block:
    """Bounds for quotients of neighbours in a row of three or four positive quantities; the goal bounds another."""
    problem = Problem(draw)
    names = problem.unknowns(problem.pick(FIELDS), problem.pick([3, 3, 4]))
    opened = _positive(problem, names)
    above = problem.rand(0, 1)
    lemmas = {"≤": "div_le_iff₀", "<": "div_lt_iff₀"} if above else {"≤": "le_div_iff₀", "<": "lt_div_iff₀"}
    bound, signs, places = Fraction(1), [], {"≤": "", "<": ""}
    for up, down in pairwise(names):
        step, sign = Fraction(problem.rand(1, 9), problem.rand(2, 7)), problem.pick(["≤", "<"])
        bound *= step
        signs.append(sign)
        sides = [f"{up} / {down}", number(step)]
        places[sign] += f" {problem.given(f' {sign} '.join(sides if above else sides[::-1]))}"
    asked = "<" if "<" in signs and problem.rand(0, 2) else "≤"
    weight = problem.pick([0, 0, problem.rand(1, 4)])
    left = f"{factor(total([(1, names[0]), (weight, names[-1])]))} / {names[-1]}"
    sides = [left, number(bound + weight)]
    places[asked] += " ⊢"
    rows = [f"rw [{lemmas[sign]} (by positivity)] at{where}" for sign, where in places.items() if where]
    return problem.proves(f" {asked} ".join(sides if above else sides[::-1]), *opened, *rows, "linarith")


def ratio_counts(draw: Draw) -> Block:
    """Two natural numbers by their ratio, and by their sum or the ratio after a change; ratios are over ℚ or ℝ."""
    problem = Problem(draw)
    field, lift = problem.pick([("ℚ", "qify"), ("ℝ", "rify")])
    x, y = problem.unknowns("ℕ", 2)
    u, v = problem.rand(2, 60), problem.rand(2, 60)
    p, q = problem.nonzero(-1, 9), problem.rand(0, 9)
    if u * (v + q) == (u + p) * v:
        q += 1
    problem.given(problem.pick([f"0 < {y}", f"{y} > 0", f"1 ≤ {y}"]))
    facts = [problem.given(f"({x} : {field}) / {y} = {number(Fraction(u, v))}")]
    if problem.rand(0, 1):
        top, bottom = factor(total([(1, f"({x} : {field})")], p)), factor(plus(y, q))
        facts.append(problem.given(f"{top} / {bottom} = {number(Fraction(u + p, v + q))}"))
    else:
        a = problem.rand(1, 4)
        lift = f"{lift} at {problem.given(f'{total([(a, x), (1, y)])} = {a * u + v}')} ⊢"
    goal = problem.pick([f"{x} = {u}", f"{y} = {v}", f"{x} + {y} = {u + v}"])
    return problem.proves(goal, f"rw [div_eq_iff (by positivity)] at {' '.join(facts)}", lift, "linarith")


def ratio_product(draw: Draw) -> Block:
    """The ratios of two or three positive numbers, and a product or a sum of squares; the goal is one of them."""
    problem = Problem(draw)
    names = problem.unknowns("ℝ", problem.pick([2, 2, 3]))
    parts = [problem.rand(1, 7) for _ in names]
    scale = problem.rand(1, 5)
    values = [part * scale for part in parts]
    opened = _positive(problem, names)
    x, y = names[:2]
    ratios = [(x, y, Fraction(parts[0], parts[1]))]
    if len(names) == 3:
        ratios.append((y, names[2], Fraction(parts[1], parts[2])))
    facts = [problem.given(f"{up} / {down} = {number(ratio)}") for up, down, ratio in ratios]
    squares = " + ".join(f"{name} ^ 2" for name in names)
    products = [(f"{x} * {y}", values[0] * values[1]), (squares, sum(value**2 for value in values))]
    left, value = problem.pick([*products, (f"{names[-1]} ^ 2 + {x} * {y}", values[-1] ** 2 + values[0] * values[1])])
    problem.given(f"{left} = {value}")
    rows = [f"rw [div_eq_iff (by positivity)] at {' '.join(facts)}"]
    rows += [f"subst {fact}" for fact in facts]
    rows.append(f"have key : {names[-1]} = {values[-1]} := by nlinarith")
    asked = problem.rand(0, len(names) - 1)
    return problem.proves(f"{names[asked]} = {values[asked]}", *opened, *rows, "linarith")


def ratio_percent(draw: Draw) -> Block:
    """Percentages: changes of an amount, the rate of a repeated change, mixtures of two strengths."""
    problem = Problem(draw)
    shape = problem.pick(["chain", "rate", "rate", "mixture", "mixture"])
    p, q = 5 * problem.rand(1, 15), 5 * problem.rand(1, 15)
    rise, fall = Fraction(100 + p, 100), Fraction(100 - q, 100)
    if shape == "chain":
        x, y, z = problem.unknowns("ℝ", 3)
        _positive(problem, [x])
        steps = [f"{y} = (1 + {p} / 100) * {x}", f"{z} = (1 - {q} / 100) * {y}"]
        rows = [f"subst {name}" for name in reversed([problem.given(step) for step in steps])]
        goal = problem.pick(
            [
                f"{z} / {x} = {number(rise * fall)}",
                f"({z} - {x}) / {x} * 100 = {number((rise * fall - 1) * 100)}",
                f"({y} - {x}) / {y} = {number(1 - 1 / rise)}",
            ]
        )
        return problem.proves(goal, *rows, "field_simp", "linarith")
    if shape == "rate":
        x, t = problem.unknown("ℝ", "x y a p"), problem.unknown("ℝ", "r t s q")
        opened = _positive(problem, [x, t])
        k = problem.pick([2, 2, 3])
        name = problem.given(f"{x} * (1 + {t} / 100) ^ {k} = {x} * {factor(number(rise**k))}")
        root = f"have key₁ : 1 + {t} / 100 = {number(rise)} := by nlinarith [sq_nonneg (1 + {t} / 100)]"
        cancelled = f"have key := mul_left_cancel₀ (by positivity) {name}"
        return problem.proves(f"{t} = {p}", *opened, cancelled, root, "linarith")
    x, y = problem.unknowns(problem.pick(FIELDS), 2)
    low, middle, high = sorted(problem.distinct(range(5, 100, 5), 3))
    opened = _positive(problem, [x, y])
    sign, above, below = problem.pick([("<", "div_lt_iff₀", "lt_div_iff₀"), ("≤", "div_le_iff₀", "le_div_iff₀")])
    strength = f"{factor(total([(high, x), (low, y)]))} / ({x} + {y})"
    share, part = f"{x} / {y}", Fraction(middle - low, high - middle)
    if problem.rand(0, 4) == 0:
        share, part = f"{x} / ({x} + {y})", Fraction(middle - low, high - low)
    if problem.rand(0, 1):
        name, goal, lemma = problem.given(f"{strength} {sign} {middle}"), f"{share} {sign} {number(part)}", above
    else:
        name, goal, lemma = problem.given(f"{middle} {sign} {strength}"), f"{number(part)} {sign} {share}", below
    return problem.proves(goal, *opened, f"rw [{lemma} (by positivity)] at {name} ⊢", "linarith")


def mean_values(draw: Draw) -> Block:
    """Geometric, quadratic or harmonic mean of two positive numbers; means before and after one more is counted."""
    problem = Problem(draw)
    shape = problem.pick(["geometric", "geometric", "quadratic", "harmonic", "more", "more"])
    if shape == "more":
        s, n = problem.unknown("ℝ", "s t a x"), problem.unknown("ℕ", "n k m")
        count, mean, gain = problem.rand(2, 20), problem.rand(2, 30), problem.nonzero(-3, 5)
        _positive(problem, [n])
        names = [problem.given(f"{s} / {n} = {mean}")]
        extra = plus(s, mean + gain * (count + 1))
        names.append(problem.given(f"{factor(extra)} / ({n} + 1) = {mean + gain}"))
        return problem.proves(
            f"{n} = {count}",
            f"rw [div_eq_iff (by positivity)] at {' '.join(names)}",
            f"have key : ({n} : ℝ) = {count} := by linarith",
            "exact_mod_cast key",
        )
    x, y = problem.unknowns("ℝ", 2)
    opened = _positive(problem, [x, y])
    u, v = problem.rand(1, 12), problem.rand(1, 12)
    rows: Sequence[str]
    if shape == "geometric":
        base, i, j = problem.rand(1, 5), problem.rand(1, 5), problem.rand(1, 5)
        u, v = base * i * i, base * j * j
        name = problem.given(f"√({x} * {y}) = {base * i * j}")
        rows = problem.style(
            [f"have key := Real.sq_sqrt (show 0 ≤ {x} * {y} by positivity)", f"rw [{name}] at key"],
            [f"rw [{ROOT_IS_NUMBER}] at {name}"],
        )
    elif shape == "quadratic":
        u, v, mean = problem.pick([(1, 7, 5), (7, 17, 13), (2, 14, 10), (3, 21, 15), (7, 23, 17), (4, 28, 20)])
        rows = [f"rw [{ROOT_IS_NUMBER}] at {problem.given(f'√(({x} ^ 2 + {y} ^ 2) / 2) = {mean}')}"]
    else:
        left = problem.pick([f"2 / (1 / {x} + 1 / {y})", f"2 * {x} * {y} / ({x} + {y})"])
        rows = [f"field_simp at {problem.given(f'{left} = {number(Fraction(2 * u * v, u + v))}')}"]
    problem.given(problem.pick([f"({x} + {y}) / 2 = {number(Fraction(u + v, 2))}", f"{x} + {y} = {u + v}"]))
    goal = problem.pick(
        [
            f"{x} ^ 2 + {y} ^ 2 = {u * u + v * v}",
            f"({x} - {y}) ^ 2 = {(u - v) ** 2}",
            f"{x} * {y} = {u * v}",
            f"({x} + 1) * ({y} + 1) = {(u + 1) * (v + 1)}",
        ]
    )
    return problem.proves(goal, *opened, *rows, "nlinarith")


def mean_terms(draw: Draw) -> Block:
    """The mean of the first terms of a sequence, and of fewer of them; the goal is the last of the terms."""
    problem = Problem(draw)
    a = problem.sequence(problem.pick(["ℕ → ℝ", "ℕ → ℝ", "ℕ → ℚ"]))
    count = problem.rand(3, 6)
    values = [problem.rand(-4, 20) for _ in range(count)]
    fewer = problem.rand(2, count - 1)
    names = []
    for size in problem.pick([(count, fewer), (fewer, count)]):
        mean = number(Fraction(sum(values[:size]), size))
        names.append(problem.given(f"(∑ k ∈ Finset.range {size}, {a} k) / {size} = {mean}"))
    for k in range(fewer, count - 1):
        problem.given(f"{a} {k} = {values[k]}")
    goal = f"{a} {count - 1} = {values[count - 1]}"
    return problem.proves(goal, f"norm_num [Finset.sum_range_succ] at {' '.join(names)}", "linarith")


def reciprocal_values(draw: Draw) -> Block:
    """A number plus or minus its reciprocal, or equations in the reciprocals of two natural numbers."""
    problem = Problem(draw)
    field = problem.pick(["ℚ", "ℝ"])
    shape = problem.pick(["own", "whole", "whole", "pair", "pair", "pair"])
    if shape == "pair":
        x, y = problem.unknowns("ℕ", 2)
        u, v = problem.rand(2, 12), problem.rand(2, 12)
        opened = _positive(problem, [x, y])
        a, b, c, d = problem.rand(1, 5), problem.rand(1, 5), problem.rand(1, 5), problem.rand(1, 5)
        plus = f"({a} : {field}) / {x} + {b} / {y} = {number(Fraction(a, u) + Fraction(b, v))}"
        minus = f"({c} : {field}) / {x} - {d} / {y} = {number(Fraction(c, u) - Fraction(d, v))}"
        for fact in problem.distinct([plus, minus], 2):
            problem.given(fact)
        asked, value = problem.pick([(x, u), (y, v)])
        rows = [f"have key : (1 : {field}) / {asked} = 1 / {value} := by linarith", "field_simp at key"]
        return problem.proves(f"{asked} = {value}", *opened, *rows, "exact_mod_cast key.symm")
    shown, sign = problem.pick([("+", 1), ("-", -1)])
    if shape == "whole":
        n, u = problem.unknown("ℕ"), problem.rand(2, 9)
        m = problem.rand(1, min(u - 1, 6))
        problem.given(problem.pick([f"0 < {n}", f"{n} > 0", f"1 ≤ {n}"]))
        name = problem.given(f"({n} : {field}) {shown} {m} / {n} = {number(u + sign * Fraction(m, u))}")
        if sign == 1:
            return problem.proves(f"{n} = {u}", f"field_simp at {name}", f"norm_cast at {name}", "nlinarith")
        rows = [f"field_simp at {name}", f"have key : ({n} : {field}) = {u} := by nlinarith", "exact_mod_cast key"]
        return problem.proves(f"{n} = {u}", *rows)
    x, s = problem.unknown(field), problem.rand(3, 9)
    problem.given(problem.pick([f"{x} ≠ 0", f"0 < {x}"]))
    name = problem.given(f"{x} {shown} 1 / {x} = {s}")
    goals = [f"{x} ^ 2 + 1 / {x} ^ 2 = {s * s - 2 * sign}", f"{x} ^ 3 {shown} 1 / {x} ^ 3 = {s**3 - 3 * sign * s}"]
    return problem.proves(problem.pick(goals), f"field_simp at {name} ⊢", *problem.style(["nlinarith"], ["grind"]))


def progression_terms(draw: Draw) -> Block:
    """Three positive numbers in geometric progression, or that become so when an arithmetic one is changed."""
    problem = Problem(draw)
    a, b, c = problem.unknowns("ℝ", 3)
    opened = _positive(problem, [a, b, c])
    quotients = "div_eq_div_iff (by positivity) (by positivity)"
    if problem.rand(0, 1):
        for _ in range(100):
            v, d, p, q = problem.rand(3, 15), problem.rand(1, 9), problem.rand(0, 5), problem.rand(0, 5)
            r, rest = divmod((v + q) ** 2, v - d + p) if v - d + p > 0 else (0, 1)
            r -= v + d
            if d < v and rest == 0 and 0 <= r <= 30 and (v + p) * (v + r) > (v + q) ** 2:
                break
        problem.given(problem.pick([f"{b} - {a} = {c} - {b}", f"2 * {b} = {a} + {c}"]))
        problem.given(f"{a} + {b} + {c} = {3 * v}")
        first, second, third = (factor(plus(t, add)) for t, add in zip((a, b, c), (p, q, r), strict=True))
        name = problem.given(f"{second} / {first} = {third} / {second}")
        problem.given(problem.pick([f"{a} < {c}", f"{c} > {b}", f"{a} ≤ {b}"]))
        goal = problem.pick([f"{a} = {v - d}", f"{c} = {v + d}", f"{c} - {a} = {2 * d}"])
        return problem.proves(
            goal, *opened, f"obtain rfl : {b} = {v} := by linarith", f"rw [{quotients}] at {name}", "nlinarith"
        )
    q, m = problem.rand(2, 4), problem.rand(1, 5)
    p = problem.pick([p for p in range(1, 5) if p != q])
    u, v, w = m * p * p, m * p * q, m * q * q
    name = problem.given(problem.pick([f"{b} / {a} = {c} / {b}", f"{a} / {b} = {b} / {c}"]))
    problem.given(f"{a} * {c} = {u * w}")
    problem.given(f"{a} + {c} = {u + w}")
    goal = problem.pick([f"{b} = {v}", f"{a} + {b} + {c} = {u + v + w}", f"{b} ^ 3 = {v**3}"])
    rows = [f"rw [{quotients}] at {name}", f"have key : {b} = {v} := by nlinarith"]
    return problem.proves(goal, *opened, *rows, "norm_num [key]" if "^" in goal else "linarith")


def _positive(problem: Problem, names: Sequence[str]) -> list[str]:
    """Say that the quantities are positive; in a proof, that `x` is positive is called `px`."""
    return positive(problem, names, [f"p{name}" for name in names])


FAMILIES = {
    "ratio_chain": ratio_chain,
    "ratio_counts": ratio_counts,
    "ratio_product": ratio_product,
    "ratio_percent": ratio_percent,
    "mean_values": mean_values,
    "mean_terms": mean_terms,
    "reciprocal_values": reciprocal_values,
    "progression_terms": progression_terms,
}
