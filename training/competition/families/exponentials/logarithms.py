"""Logarithms and exponentials: values, equations, laws and changes of base. Knows no Lean process."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import pairwise

from training.competition.idiom.equations import scaled
from training.competition.idiom.lemmas import LOGARITHM
from training.competition.idiom.powers import SIDES, computed, real, value_of
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import at, factor, minus, number, total
from training.synthetic.block import Block, Draw

ROOTS = {2: 6, 3: 4, 5: 3, 7: 2}
"""Numbers of which bases and arguments are powers, each with the largest exponent that is used."""


def written(root: int, heights: Iterable[int], place: str = "") -> list[str]:
    """The steps that write logarithms of powers of `root` as multiples of its own, if there is something to do."""
    powers = [f"show {real(root**height)} = {root} ^ {height} by norm_num" for height in sorted({*heights} - {1})]
    return [f"rw [{', '.join(powers)}]{place}", f"simp only [Real.log_pow]{place}"] if powers else []


def not_zero(base: int) -> str:
    """The logarithm of a number above 1 is not 0."""
    return f"have hk : Real.log {base} ≠ 0 := (Real.log_pos (by norm_num)).ne'"


def evaluated(root: int, height: int, negative: bool = False) -> list[str]:
    """The steps that find the logarithm, perhaps negative, of a power of `root` to base `root ^ height`."""
    common = f"rw [show {real(root**height)} = {root} ^ {real(height)} by norm_num, ← Real.rpow_mul (by norm_num)]"
    return [f"rw [{LOGARITHM} {SIDES} (by norm_num)]", *([common] if height > 1 else []), computed(negative)]


def logarithm_value(draw: Draw) -> Block:
    """A logarithm of a power to a base that is a power of the same number, or a sum of two of them."""
    problem = Problem(draw)
    root = problem.pick(list(ROOTS))
    i, j = problem.distinct(range(1, ROOTS[root] + 1), 2)
    base, argument = root**i, root**j
    if problem.rand(0, 1):
        below = problem.rand(0, 2) == 0
        shown = f"(1 / {argument})" if below else str(argument)
        forms = [(f"Real.logb {base} {shown}", []), (f"Real.log {shown} / Real.log {base}", ["rw [Real.log_div_log]"])]
        term, folded = problem.pick([forms[0], *forms])
        goal, opening = scaled(problem, term, Fraction(-j if below else j, i))
        return problem.proves(goal, *opening, *folded, *evaluated(root, i, below))
    x = problem.unknown("ℝ")
    k, m = problem.distinct(range(1, ROOTS[root] + 1), 2)
    literals = {root**height for height in (i, j, k, m)}
    c, d = (problem.pick([n for n in range(-4, 7) if n and abs(n) not in literals]) for _ in range(2))
    terms = [(c, at("Real.logb", base, argument)), (d, at("Real.logb", root**k, root**m))]
    given = problem.given(f"{x} = {total(terms)}")
    goal = value_of(problem, x, Fraction(c * j, i) + Fraction(d * m, k))
    place = f" at {given}"
    return problem.proves(
        goal,
        f"unfold Real.logb{place}",
        *written(root, (i, j, k, m), place),
        not_zero(root),
        f"field_simp{place}",
        "linarith",
    )


def logarithm_equation(draw: Draw) -> Block:
    """The logarithm of a linear term to a given base, or of a number to an unknown base, has a given value."""
    problem = Problem(draw)
    x = problem.unknown("ℝ")
    base = problem.pick([2, 3, 4, 5, 6, 10])
    c, d = problem.pick([1, 1, 1, 2, 3]), problem.pick([0, 0, problem.rand(-9, 9)])
    if problem.rand(0, 2) == 0:
        value = problem.pick([2, 3, 4] if base < 6 else [2, 3])
        positive = problem.given(problem.pick([f"1 < {x}", f"{x} > 1"]))
        term = at("Real.logb", x, base**value)
        given = problem.given(f"{total([(c, term)], d)} = {c * value + d}")
        return problem.proves(
            f"{x} = {base}",
            f"have hk : {term} = {value} := by linarith",
            f"rw [{LOGARITHM} (by linarith) {positive}.ne' (by norm_num)] at hk",
            "norm_num at hk",
            f"apply (pow_left_inj₀ (n := {value}) (by linarith) (by norm_num) (by norm_num)).mp",
            "linarith",
        )
    value, a, b = problem.rand(-2, 4), problem.nonzero(-3, 5), problem.rand(-9, 9)
    inner = problem.pick([x, total([(a, x)], b)])
    positive = problem.given(f"0 < {inner}")
    term = at("Real.logb", base, inner)
    given = problem.given(f"{total([(c, term)], d)} = {c * value + d}")
    reached = Fraction(base) ** value
    solution = reached if inner == x else (reached - b) / a
    plain = c == 1 and d == 0
    place = given if plain else "hk"
    opening = [] if plain else [f"have hk : {term} = {value} := by linarith"]
    return problem.proves(
        value_of(problem, x, solution),
        *opening,
        f"rw [{LOGARITHM} {SIDES} {positive}] at {place}",
        computed(value < 0, f" at {place}"),
        "linarith",
    )


def logarithm_natural(draw: Draw) -> Block:
    """A natural logarithm or an exponential of a linear term has a given value, or two of them are equal."""
    problem = Problem(draw)
    x = problem.unknown("ℝ")
    a, b, c, d = problem.rand(1, 6), problem.rand(-9, 9), problem.rand(1, 4), problem.rand(-9, 9)
    inner, other, value = total([(a, x)], b), total([(a + c, x)], d), problem.nonzero(-4, 6)
    shape = problem.pick(["log", "exp", "one", "logs", "exps"])
    if shape == "exp":
        given = problem.given(f"{at('Real.exp', inner)} = {value + 5}")
        return problem.proves(
            f"{total([(a, x)])} = {minus(f'Real.log {value + 5}', b)}",
            *[f"have hk := congrArg Real.log {given}", "rw [Real.log_exp] at hk", "linarith"],
        )
    if shape == "exps":
        sign, rule = problem.pick([("*", "add"), ("/", "sub")])
        solution = Fraction(value - b - d, 2 * a + c) if sign == "*" else Fraction(d - b + value, -c)
        left = f"{at('Real.exp', inner)} {sign} {at('Real.exp', other)}"
        given = problem.given(f"{left} = {at('Real.exp', value)}")
        return problem.proves(
            value_of(problem, x, solution),
            *[f"rw [← Real.exp_{rule}] at {given}", f"have hk := Real.exp_injective {given}", "linarith"],
        )
    positive = problem.given(f"0 < {inner}")
    if shape == "log":
        given = problem.given(f"{at('Real.log', inner)} = {value}")
        return problem.proves(
            f"{total([(a, x)])} = {total([(1, at('Real.exp', value))], -b)}",
            *[f"have hk := Real.exp_log {positive}", f"rw [{given}] at hk", "linarith"],
        )
    if shape == "one":
        given = problem.given(f"{total([(c, at('Real.log', inner))])} = 0")
        key = f"have hk := Real.eq_one_of_pos_of_log_eq_zero {positive} (by linarith)"
        return problem.proves(value_of(problem, x, Fraction(1 - b, a)), key, "linarith")
    second = problem.given(f"0 < {other}")
    given = problem.given(f"{at('Real.log', inner)} = {at('Real.log', other)}")
    key = f"have hk := Real.log_injOn_pos {positive} {second} {given}"
    return problem.proves(value_of(problem, x, Fraction(b - d, c)), key, "linarith")


def logarithm_laws(draw: Draw) -> Block:
    """Positive numbers; logarithms of products, quotients and powers of them are given, and another one is found."""
    problem = Problem(draw)
    names = problem.unknowns("ℝ", problem.pick([2, 2, 3]))
    head = problem.pick(["Real.log", "Real.log", "Real.logb 2", "Real.logb 3", "Real.logb 10"])
    values = {name: problem.nonzero(-5, 7) for name in names}
    proof = []
    if problem.rand(0, 1):
        for name in names:
            problem.given(f"0 < {name}")
    else:
        given = problem.given(" ∧ ".join(f"0 < {name}" for name in names))
        proof.append(f"obtain ⟨{', '.join(f'k{name}' for name in names)}⟩ := {given}")
    pairs = [{name: problem.rand(1, 3), after: problem.nonzero(-2, 2)} for name, after in pairwise(names)]
    for row in problem.distinct([*pairs, {names[-1]: 1}], len(names)):
        result = sum(exponent * values[name] for name, exponent in row.items())
        if problem.rand(0, 2):
            given = problem.given(f"{at(head, monomial(row))} = {result}")
            proof += laws(head, row, f" at {given}")
        else:
            problem.given(f"{total([(exponent, at(head, name)) for name, exponent in row.items()])} = {result}")
    wanted = {name: problem.nonzero(-2, 3) for name in names} | {names[0]: problem.rand(1, 3)}
    result = sum(exponent * values[name] for name, exponent in wanted.items())
    goal = f"{at(head, monomial(wanted))} = {result}"
    return problem.proves(goal, *proof, *laws(head, wanted), "norm_num at *", "linarith")


def monomial(exponents: Mapping[str, int]) -> str:
    """`x ^ 2 * y / z`; at least one exponent is positive."""
    over, under = (
        " * ".join(name if abs(e) == 1 else f"{name} ^ {abs(e)}" for name, e in exponents.items() if e * sign > 0)
        for sign in (1, -1)
    )
    return f"{over} / {factor(under) if '*' in under else under}" if under else over


def laws(head: str, exponents: Mapping[str, int], place: str = "") -> list[str]:
    """The step that writes the logarithm of a monomial as a sum, if there is something to do."""
    over, under = (sum(e * sign > 0 for e in exponents.values()) for sign in (1, -1))
    log = head.split()[0]
    rules = ["div"] * (under > 0) + ["mul"] * (over - 1 + max(under - 1, 0))
    steps = [f"{log}_{rule} (by positivity) (by positivity)" for rule in rules]
    steps += [f"{log}_pow"] * sum(abs(e) > 1 for e in exponents.values())
    return [f"rw [{', '.join(steps)}]{place}"] if steps else []


def logarithm_bases(draw: Draw) -> Block:
    """Logarithms of one number to several bases, or of two numbers to each other as a base."""
    return draw.what.choice([_common_base, _common_base, _inverse, _chain, _closed_chain])(Problem(draw))


def _common_base(problem: Problem) -> Block:
    """The bases are powers of one number; logarithms to two of them give the logarithm to a third."""
    x = problem.unknown("ℝ")
    root = problem.pick([2, 2, 3, 5])
    i, j, k = (problem.rand(1, ROOTS[root]) for _ in range(3))
    literals = {root**height for height in (i, j, k)}
    c, d = (problem.pick([n for n in range(-4, 7) if n and abs(n) not in literals]) for _ in range(2))
    value = problem.nonzero(-6, 9)
    if c * j + d * i == 0:
        c = -c
    terms = total([(c, at("Real.logb", root**i, x)), (d, at("Real.logb", root**j, x))])
    given = problem.given(f"{terms} = {number((Fraction(c, i) + Fraction(d, j)) * value)}")
    return problem.proves(
        f"{at('Real.logb', root**k, x)} = {number(Fraction(value, k))}",
        "unfold Real.logb at *",
        *written(root, {i, j}, f" at {given}"),
        *written(root, {k}),
        not_zero(root),
        f"field_simp at {given} ⊢",
        "linarith",
    )


def _inverse(problem: Problem) -> Block:
    """The logarithm of one number to the base of another gives that of the other to the base of the one."""
    a, b = problem.unknowns("ℝ", 2)
    value, c, d = Fraction(problem.nonzero(-6, 6), problem.rand(1, 3)), problem.rand(1, 5), problem.rand(-6, 9)
    problem.given(f"{total([(c, at('Real.logb', a, b))], d)} = {number(c * value + d)}")
    e, f = problem.rand(1, 5), problem.rand(-6, 9)
    return problem.proves(
        f"{total([(e, at('Real.logb', b, a))], f)} = {number(e / value + f)}",
        f"have hk : {at('Real.logb', a, b)} = {number(value)} := by linarith",
        "rw [← Real.inv_logb, hk]",
        "norm_num",
    )


def _chain(problem: Problem) -> Block:
    """The logarithm of c to base a, from that of b to base a and that of c to base b."""
    a, b, c = problem.unknowns("ℝ", 3)
    above = problem.given(f"1 < {b}")
    u, v = (Fraction(problem.nonzero(-6, 9), problem.rand(1, 3)) for _ in range(2))
    first = problem.given(f"{at('Real.logb', a, b)} = {number(u)}")
    second = problem.given(f"{at('Real.logb', b, c)} = {number(v)}")
    sides = f"(by linarith) {above}.ne' (by linarith)"
    return problem.proves(
        f"{at('Real.logb', a, c)} = {number(u * v)}",
        f"have hk := Real.mul_logb (a := {a}) (b := {b}) (c := {c}) {sides}",
        f"rw [{first}, {second}] at hk",
        "linarith",
    )


def _closed_chain(problem: Problem) -> Block:
    """A product of two logarithms in which the second base is the first argument."""
    root = problem.pick(list(ROOTS))
    i, j = problem.distinct(range(1, ROOTS[root] + 1), 2)
    middle = problem.pick([6, 10, 11, 12, 13, 14, 15, 17])
    product = f"Real.logb {root**i} {middle} * Real.logb {middle} {root**j}"
    goal, opening = scaled(problem, product, Fraction(j, i))
    return problem.proves(goal, *opening, f"rw [Real.mul_logb {SIDES} (by norm_num)]", *evaluated(root, i))


FAMILIES = {
    "logarithm_value": logarithm_value,
    "logarithm_equation": logarithm_equation,
    "logarithm_natural": logarithm_natural,
    "logarithm_laws": logarithm_laws,
    "logarithm_bases": logarithm_bases,
}
