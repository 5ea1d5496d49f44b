"""Exponents by logarithms, powers from other powers, and equations between logarithms. Knows no Lean process."""

from collections.abc import Sequence
from fractions import Fraction

from training.competition.idiom.comparisons import given_all
from training.competition.idiom.equations import scaled
from training.competition.idiom.lemmas import LOGARITHM
from training.competition.idiom.powers import SIDES, computed, real, value_of
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import at, factor, number, plus, power, total
from training.synthetic.block import Block, Draw

BASES = (2, 3, 5, 6, 7, 10)
"""Bases of powers and logarithms."""
MULTIPLIED = "Real.rpow_mul (by norm_num)"
ADDED = "Real.rpow_add (by norm_num)"


def exponent_by_logarithm(draw: Draw) -> Block:
    """Two powers are equal, or a power or a product of two has a value; logarithms turn that into a linear equation."""
    return draw.what.choice([_equal_powers, _equal_powers, _product_of_powers, _single_power])(Problem(draw))


def _equal_powers(problem: Problem) -> Block:
    """Powers of two numbers with linear exponents are equal, one of them perhaps with a factor or of Euler's number."""
    x = problem.unknown("ℝ")
    a, b = problem.distinct(BASES, 2)
    p, q, r, s = problem.nonzero(-3, 4), problem.rand(-3, 4), problem.nonzero(-3, 4), problem.rand(-3, 4)
    first, second = total([(p, x)], q), total([(r, x)], s)
    natural = problem.rand(0, 2) == 0
    left = at("Real.exp", first) if natural else power(real(a), first)
    rules = ["Real.log_exp" if natural else "Real.log_rpow (by norm_num)", "Real.log_rpow (by norm_num)"]
    if swapped := problem.rand(0, 1):
        rules.reverse()
    sides = [left, power(real(b), second)]
    law = problem.given(" = ".join(reversed(sides) if swapped else sides))
    one, other = "" if natural else f"Real.log {a}", f"Real.log {b}"
    slope = factor(total([(-r, other)], p) if natural else total([(p, one), (-r, other)]))
    rest = total([(s, other)], -q) if natural else total([(s, other), (-q, one)])
    goal = problem.pick([f"{x} * {slope} = {rest}", f"{rest} = {x} * {slope}", f"{slope} * {x} = {rest}"])
    return problem.proves(goal, f"have hk := congrArg Real.log {law}", f"rw [{', '.join(rules)}] at hk", "linarith")


def _product_of_powers(problem: Problem) -> Block:
    """A product or a quotient of powers of two numbers with real exponents has a value."""
    x, y = problem.unknowns("ℝ", 2)
    a, b, c = problem.distinct((*BASES, 11, 13), 3)
    p, q = problem.rand(-3, 4), problem.nonzero(-3, 4)
    sign, rule, turn = problem.pick([("*", "mul", 1), ("/", "div", -1)])
    exponents = plus(x, p), problem.pick([y, total([(q, y)])])
    factors = [power(real(base), exponent) for base, exponent in zip((a, b), exponents, strict=True)]
    law = problem.given(f"{factors[0]} {sign} {factors[1]} = {c}")
    logs = [f"{factor(exponent)} * Real.log {base}" for base, exponent in zip((a, b), exponents, strict=True)]
    left = f"{logs[0]} {'+' if turn > 0 else '-'} {logs[1]}"
    goal = problem.pick([f"{left} = Real.log {c}", f"{logs[0]} = {total([(1, f'Real.log {c}'), (-turn, logs[1])])}"])
    rules = f"Real.log_{rule} (by positivity) (by positivity)" + ", Real.log_rpow (by norm_num)" * 2
    return problem.proves(goal, f"have hk := congrArg Real.log {law}", f"rw [{rules}] at hk", "linarith")


def _single_power(problem: Problem) -> Block:
    """A power has a value that is no power of its base; the exponent is a logarithm or a quotient of logarithms."""
    x = problem.unknown("ℝ")
    a, c = problem.distinct((*BASES, 11, 13), 2)
    p, q = problem.rand(1, 4), problem.rand(-5, 5)
    law = problem.given(f"{power(real(a), total([(p, x)], q))} = {c}")
    if problem.rand(0, 1):
        goal = f"{total([(p, x)], q)} = Real.logb {a} {c}"
        rows = [f"have hk := congrArg (Real.logb {a}) {law}", f"rw [Real.logb_rpow {SIDES}] at hk"]
        return problem.proves(goal, *rows, "linarith")
    goal = f"{total([(p, x)])} = {total([(1, f'Real.log {c} / Real.log {a}')], -q)}"
    rows = [f"have hk := congrArg Real.log {law}", "rw [Real.log_rpow (by norm_num)] at hk"]
    rows.append(f"have hl : 0 < Real.log {a} := Real.log_pos (by norm_num)")
    return problem.proves(goal, *rows, "field_simp", "linarith")


def power_transferred(draw: Draw) -> Block:
    """A power with an unknown real exponent has a value; so have powers with related bases and exponents."""
    problem = Problem(draw)
    x, base = problem.unknown("ℝ"), problem.pick([2, 2, 3, 5])
    value = Fraction(problem.pick([n for n in (3, 5, 6, 7, 11) if n != base]), problem.pick([1, 1, 2, 4]))
    law = problem.given(f"{power(real(base), x)} = {number(value)}")
    made = [_related(problem, x, base, value, law) for _ in range(problem.pick([1, 2, 2]))]
    if len(made) == 1:
        term, result, rules, closing = made[0]
        goal, opening = scaled(problem, term, result)
        return problem.proves(goal, *opening, f"rw [{rules}]", *closing)
    c, d = problem.rand(1, 5), problem.nonzero(-4, 5)
    goal = f"{total([(c, made[0][0]), (d, made[1][0])])} = {number(c * made[0][1] + d * made[1][1])}"
    facts = [
        f"have {name} : {term} = {number(result)} := by {'; '.join([f'rw [{rules}]', *closing])}"
        for name, (term, result, rules, closing) in zip(("hp", "hq"), made, strict=True)
    ]
    return problem.proves(goal, *facts, "linarith")


def _related(problem: Problem, x: str, base: int, value: Fraction, law: str) -> tuple[str, Fraction, str, list[str]]:
    """A power related to `base ^ x`: its text, its value, what rewrites it, and what computes the rest."""
    k, s = problem.rand(2, 3), problem.pick([-2, -1, 1, 2, 3])
    typed, computing = real(base), [computed(s < 0)]
    shape = problem.pick(["base", "multiple", "both", "sum", "negative"])
    if shape == "base":
        raised = f"show {real(base**k)} = {base} ^ {real(k)} by norm_num, ← {MULTIPLIED}, mul_comm, {MULTIPLIED}, {law}"
        return power(real(base**k), x), value**k, raised, ["norm_num"]
    if shape == "multiple":
        return power(typed, f"{k} * {x}"), value**k, f"mul_comm, {MULTIPLIED}, {law}", ["norm_num"]
    if shape == "both":
        rules = f"{ADDED}, mul_comm {k} {x}, {MULTIPLIED}, {law}"
        return power(typed, f"{k} * {x} + {abs(s)}"), value**k * base ** abs(s), rules, ["norm_num"]
    if shape == "negative":
        return power(typed, f"-{x}"), 1 / value, f"Real.rpow_neg (by norm_num), {law}", ["norm_num"]
    rule = ADDED if s > 0 else ADDED.replace("add", "sub")
    return power(typed, plus(x, s)), value * Fraction(base) ** s, f"{rule}, {law}", computing


def power_chain(draw: Draw) -> Block:
    """Powers with two unknown real exponents have values; so has a power whose exponent combines them."""
    problem = Problem(draw)
    x, y = problem.unknowns("ℝ", 2)
    a, b, c = problem.distinct((2, 3, 4, 5, 6, 7, 9, 10, 11), 3)
    typed, k = real(a), problem.rand(2, 3)
    first = problem.given(f"{power(typed, x)} = {b}")
    if problem.rand(0, 1):
        second = problem.given(f"{power(real(b), y)} = {c}")
        term, result, rules = problem.pick(
            [
                (f"{x} * {y}", Fraction(c), f"{MULTIPLIED}, {first}, {second}"),
                (f"{x} * {y} + {x}", Fraction(c * b), f"{ADDED}, {MULTIPLIED}, {first}, {second}"),
                (f"{x} * ({y} + 1)", Fraction(c * b), f"{MULTIPLIED}, {first}, {ADDED}, {second}"),
                (f"{x} * {y} + {k}", Fraction(c * a**k), f"{ADDED}, {MULTIPLIED}, {first}, {second}"),
            ]
        )
    else:
        second = problem.given(f"{power(typed, y)} = {c}")
        taken = ADDED.replace("add", "sub")
        term, result, rules = problem.pick(
            [
                (f"{x} + {y}", Fraction(b * c), f"{ADDED}, {first}, {second}"),
                (f"{x} - {y}", Fraction(b, c), f"{taken}, {first}, {second}"),
                (f"{k} * {x} + {y}", Fraction(b**k * c), f"{ADDED}, mul_comm {k} {x}, {MULTIPLIED}, {first}, {second}"),
                (f"{x} - {k} * {y}", Fraction(b, c**k), f"{taken}, mul_comm {k} {y}, {MULTIPLIED}, {first}, {second}"),
                (f"{x} + {y} + {k}", Fraction(b * c * a**k), f"{ADDED}, {ADDED}, {first}, {second}"),
            ]
        )
    goal, opening = scaled(problem, power(typed, term), result)
    done = term == f"{x} * {y}" or (term == f"{x} - {y}" and number(result) == f"{b} / {c}")
    closing = [] if done else ["norm_num"]
    return problem.proves(goal, *opening, f"rw [{rules}]", *closing)


def logarithm_nested(draw: Draw) -> Block:
    """The logarithm of a logarithm of a linear term has a value; twice the definition gives the term."""
    problem = Problem(draw)
    x = problem.unknown("ℝ")
    outer, inner = problem.pick([2, 2, 3, 4, 5, 10]), problem.pick([2, 3, 4, 5, 10])
    k = problem.pick([0, 1, 1, 2]) if outer < 4 else problem.rand(0, 1)
    shift = problem.pick([0, 0, problem.nonzero(-3, 3)])
    height = outer**k - shift
    if not 1 <= height <= 5:
        shift, height = 0, outer**k
    a, b = problem.pick([(1, 0), (1, 0), (1, problem.nonzero(-5, 9)), (2, problem.rand(-5, 9))])
    term = total([(a, x)], b)
    log = at("Real.logb", inner, term)
    above = problem.given(problem.pick([f"1 < {term}", f"{term} > 1"]))
    law = problem.given(f"{at('Real.logb', outer, plus(log, shift))} = {k}")
    positive = [] if shift < 0 else [f"have hl : 0 < {log} := Real.logb_pos (by norm_num) {above}"]
    sign = "(by linarith)"
    if shift < 0:
        sign = problem.given(f"0 < {plus(log, shift)}")
    opened = [f"rw [{LOGARITHM} {SIDES} {sign}] at {law}", f"norm_num at {law}"]
    found = [f"have hk : {log} = {height} := by linarith", f"rw [{LOGARITHM} {SIDES} (by linarith)] at hk"]
    goal = value_of(problem, x, Fraction(inner**height - b, a))
    return problem.proves(goal, *positive, *opened, *found, "norm_num at hk", "linarith")


def logarithm_product(draw: Draw) -> Block:
    """A sum or difference of logarithms of linear terms has a value; joined, the equation is polynomial."""
    problem = Problem(draw)
    x = problem.unknown("ℝ")
    base, i, j = problem.pick([2, 2, 3, 4, 5, 10]), problem.rand(0, 2), problem.rand(0, 3)
    sign, rule = problem.pick([("+", "mul"), ("+", "mul"), ("-", "div")])
    if sign == "-" and i == j:
        i += 1
    solution, slope = problem.rand(1, 6), problem.pick([1, 1, 1, 2, 3])
    left, right = plus(x, base**i - solution), total([(slope, x)], base**j - slope * solution)
    if sign == "-" and slope * base ** (i - j) == 1:
        slope, right = 1, plus(x, base**j - solution)
    names, opening = given_all(problem, [f"0 < {left}", f"0 < {right}"])
    value = i + j if sign == "+" else i - j
    if problem.rand(0, 2):
        head, result = f"Real.logb {base}", str(value)
    else:
        head = "Real.log"
        result = (
            f"Real.log {number(Fraction(base) ** value) if value >= 0 else factor(number(Fraction(base) ** value))}"
        )
    law = problem.given(f"{at(head, left)} {sign} {at(head, right)} = {result}")
    joined = f"← {head.split()[0]}_{rule} {names[0]}.ne' {names[1]}.ne'"
    whole = "(by positivity)"
    goal = value_of(problem, x, solution)
    if head == "Real.log":
        rows = [f"rw [{joined}] at {law}", f"have hk := congrArg Real.exp {law}"]
        rows.append(f"rw [Real.exp_log {whole}, Real.exp_log (by norm_num)] at hk")
    else:
        rows = [f"rw [{joined}, {LOGARITHM} {SIDES} {whole}] at {law}"]
        rows += [f"have hk := {law}", computed(value < 0, " at hk")]
    cleared = ["field_simp at hk"] if sign == "-" else []
    return problem.proves(goal, *opening, *rows, *cleared, "nlinarith")


def logarithm_quadratic(draw: Draw) -> Block:
    """A quadratic equation in the logarithm of an unknown; it factors, and either logarithm gives a power."""
    problem = Problem(draw)
    x, natural = problem.unknown("ℝ"), problem.rand(0, 2) == 0
    base, (i, j) = problem.pick([2, 3, 4, 5, 10]), problem.distinct(range(-2, 5), 2)
    log = f"Real.log {x}" if natural else f"Real.logb {base} {x}"
    positive = problem.given(problem.pick([f"0 < {x}", f"{x} > 0"]))
    c = problem.pick([1, 1, 2, 3])
    problem.given(
        problem.pick(
            [
                f"{total([(c, f'{log} ^ 2'), (-c * (i + j), log)], c * i * j)} = 0",
                f"{total([(c, f'{log} ^ 2')], c * i * j)} = {total([(c * (i + j), log)])}",
                f"{total([(c, f'{log} ^ 2')])} = {total([(c * (i + j), log)], -c * i * j)}",
                f"{log} * {factor(plus(log, -i - j))} = {-i * j}",
            ]
        )
    )
    roots = " * ".join(factor(plus(log, -root)) for root in (i, j))
    opened = [f"have hk : {roots} = 0 := by linarith", "rcases mul_eq_zero.mp hk with hk | hk"]
    values, cases = zip(*(_from_logarithm(log, positive, base, natural, root) for root in (i, j)), strict=True)
    goal = " ∨ ".join(f"{x} = {value}" for value in values)
    return problem.proves(goal, *opened, "left", *cases[0], "right", *cases[1])


def _from_logarithm(log: str, positive: str, base: int, natural: bool, root: int) -> tuple[str, Sequence[str]]:
    """The number whose logarithm is `root`, and the steps that find it."""
    found = f"have hp : {log} = {root} := by linarith"
    if natural:
        return at("Real.exp", root), (found, f"rw [← hp, Real.exp_log {positive}]")
    value = number(Fraction(base) ** root)
    return value, (found, f"rw [{LOGARITHM} {SIDES} {positive}] at hp", computed(root < 0, " at hp"), "linarith")


def logarithm_symbolic(draw: Draw) -> Block:
    """One number's logarithms to unknown bases are given; the logarithm to a product of the bases is found."""
    problem = Problem(draw)
    *bases, w = problem.unknowns("ℝ", problem.pick([3, 3, 4]))
    values = [problem.pick([2, 3, 4, 5, 6, 8, 10, 12, 15, 20]) for _ in bases]
    powers = [problem.pick([1, 1, 2, 3]) for _ in bases]
    names, opening = given_all(problem, [f"1 < {base}" for base in bases])
    problem.given(f"0 < {w}")
    shown = [
        problem.pick([f"Real.logb {base} {w} = {value}", f"Real.log {w} / Real.log {base} = {value}"])
        for base, value in zip(bases, values, strict=True)
    ]
    laws = [problem.given(text) for text in shown]
    product = " * ".join(base if k == 1 else f"{base} ^ {k}" for base, k in zip(bases, powers, strict=True))
    whole = sum((Fraction(k, value) for k, value in zip(powers, values, strict=True)), Fraction(0))
    signs = [f"have {fact} := Real.log_pos {name}" for fact, name in zip(("hp", "hq", "hs"), names, strict=False)]
    expanded = ["Real.log_mul (by positivity) (by positivity)"] * (len(bases) - 1) + ["Real.log_pow"] * sum(
        k > 1 for k in powers
    )
    rows = [*opening, *signs, "unfold Real.logb at *", f"rw [div_eq_iff (by positivity)] at {' '.join(laws)}"]
    rows.append(f"rw [{', '.join(expanded)}]")
    counted = ["norm_num"] if max(powers) > 1 else []
    if problem.rand(0, 2):
        goal = f"{at('Real.logb', product, w)} = {number(1 / whole)}"
        return problem.proves(goal, *rows, "rw [div_eq_iff (by positivity)]", *counted, "linarith")
    goal = f"{at('Real.logb', w, product)} = {number(whole)}"
    known = f"have hw : 0 < Real.log {w} := by rw [{laws[0]}]; positivity"
    return problem.proves(goal, *rows, known, "rw [div_eq_iff hw.ne']", *counted, "linarith")


FAMILIES = {
    "exponent_by_logarithm": exponent_by_logarithm,
    "power_transferred": power_transferred,
    "power_chain": power_chain,
    "logarithm_nested": logarithm_nested,
    "logarithm_product": logarithm_product,
    "logarithm_quadratic": logarithm_quadratic,
    "logarithm_symbolic": logarithm_symbolic,
}
