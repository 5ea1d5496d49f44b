"""Bounds for logarithms and exponentials, and what they say about their arguments. Knows no Lean process."""

from fractions import Fraction

from training.competition.idiom.powers import SIDES, computed
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import at, number, total
from training.synthetic.block import Block, Draw


def logarithm_size(draw: Draw) -> Block:
    """A logarithm of a number, between whole numbers or rounded; or multiples of two logarithms, compared."""
    return draw.what.choice([_between, _rounded, _compared])(Problem(draw))


def _above(problem: Problem) -> tuple[int, int, int]:
    """A base, an exponent, and a number between this power of the base and the next."""
    base, exponent = problem.pick([2, 3, 4, 5, 6, 7, 10]), problem.rand(1, 4)
    return base, exponent, problem.rand(base**exponent + 1, base ** (exponent + 1) - 1)


def _between(problem: Problem) -> Block:
    """A logarithm of a number lies between whole numbers."""
    base, exponent, argument = _above(problem)
    term = f"Real.logb {base} {argument}"
    goals = [(f"{exponent} < {term}", "lt_logb_iff_rpow_lt"), (f"{term} < {exponent + 1}", "logb_lt_iff_lt_rpow")]
    steps = [(goal, f"rw [Real.{rule} {SIDES}]") for goal, rule in goals]
    if problem.rand(0, 1):
        both = [step for _, rule in steps for step in (rule, "norm_num")]
        return problem.proves(f"{goals[0][0]} ∧ {goals[1][0]}", "constructor", *both)
    goal, rule = problem.pick(steps)
    return problem.proves(goal, rule, "norm_num")


def _rounded(problem: Problem) -> Block:
    """The whole part of a logarithm."""
    base, exponent, argument = _above(problem)
    whole = problem.pick(["⌊{}⌋", "Int.floor ({})"]).format(f"Real.logb {base} {argument}")
    return problem.proves(
        f"{whole} = {exponent}",
        *["rw [Int.floor_eq_iff]", "constructor"],
        *[f"rw [Real.le_logb_iff_rpow_le {SIDES}]", "norm_num"],
        *[f"rw [Real.logb_lt_iff_lt_rpow {SIDES}]", "norm_num"],
    )


def _compared(problem: Problem) -> Block:
    """Multiples of the logarithms of two numbers are compared by comparing powers of the numbers."""
    less, more = problem.distinct([(u, m) for u in (2, 3, 5, 6, 7, 10, 11) for m in range(2, 8)], 2)
    if less[0] ** less[1] > more[0] ** more[1]:
        less, more = more, less
    if less[0] == more[0]:
        more = (more[0] + 1, more[1])
    left, right = (f"{m} * Real.log {u}" for u, m in (less, more))
    return problem.proves(
        problem.pick([f"{left} < {right}", f"{right} > {left}"]),
        "rw [← Real.log_rpow (by norm_num), ← Real.log_rpow (by norm_num)]",
        "apply Real.log_lt_log <;> norm_num",
    )


def logarithm_bound(draw: Draw) -> Block:
    """A bound for logarithms or exponentials of linear terms from bounds for the terms, or the other way round."""
    return draw.what.choice([_bounded, _tangent, _monotone])(Problem(draw))


def _bounded(problem: Problem) -> Block:
    """A bound for the logarithm of a positive linear term gives a bound for the term."""
    x = problem.unknown("ℝ")
    base, exponent, a, b = problem.pick([2, 3, 4, 5, 10]), problem.rand(-2, 4), problem.rand(1, 5), problem.rand(-9, 9)
    inner = total([(a, x)], b)
    positive = problem.given(f"0 < {inner}")
    term, limit = at("Real.logb", base, inner), number((Fraction(base) ** exponent - b) / a)
    given, goal, rule = problem.pick(
        [
            (f"{term} < {exponent}", f"{x} < {limit}", "logb_lt_iff_lt_rpow"),
            (f"{term} ≤ {exponent}", f"{x} ≤ {limit}", "logb_le_iff_le_rpow"),
            (f"{exponent} < {term}", f"{limit} < {x}", "lt_logb_iff_rpow_lt"),
            (f"{exponent} ≤ {term}", f"{limit} ≤ {x}", "le_logb_iff_rpow_le"),
        ]
    )
    name = problem.given(given)
    return problem.proves(
        goal, f"rw [Real.{rule} (by norm_num) {positive}] at {name}", computed(exponent < 0, f" at {name}"), "linarith"
    )


def _tangent(problem: Problem) -> Block:
    """An exponential is above its tangent, a logarithm below."""
    x, y = problem.unknowns("ℝ", 2)
    a, b, c, d = problem.rand(1, 5), problem.rand(-6, 6), problem.rand(1, 4), problem.rand(1, 4)
    if problem.rand(0, 1):
        inner = total([(a, x)], b)
        left = total([(c, at("Real.exp", inner)), (d, at("Real.exp", y))])
        right = total([(c * a, x), (d, y)], c * (b + 1) + d)
        goal = problem.pick([f"{right} ≤ {left}", f"{left} ≥ {right}"])
        return problem.proves(goal, f"linarith [Real.add_one_le_exp ({inner}), Real.add_one_le_exp {y}]")
    first, second = problem.given(f"0 < {x}"), problem.given(f"0 < {y}")
    left, right = total([(c, f"Real.log {x}"), (d, f"Real.log {y}")]), total([(c, x), (d, y)], -c - d)
    goal = problem.pick([f"{left} ≤ {right}", f"{right} ≥ {left}"])
    hints = f"Real.log_le_sub_one_of_pos {first}, Real.log_le_sub_one_of_pos {second}"
    return problem.proves(goal, f"linarith [{hints}]")


def _monotone(problem: Problem) -> Block:
    """Two logarithms or exponentials of linear terms are compared; so are the terms."""
    x = problem.unknown("ℝ")
    a, b, c, d = problem.rand(1, 5), problem.rand(-9, 9), problem.rand(1, 5), problem.rand(-9, 9)
    less, more = total([(a, x)], b), total([(a + c, x)], d)
    sign, limit = problem.pick(["<", "≤"]), number(Fraction(b - d, c))
    rule = {"<": "lt", "≤": "le"}[sign]
    if problem.rand(0, 1):
        given = problem.given(f"{at('Real.exp', less)} {sign} {at('Real.exp', more)}")
        key = f"have hk := Real.exp_{rule}_exp.mp {given}"
    else:
        first, second = problem.given(f"0 < {less}"), problem.given(f"0 < {more}")
        given = problem.given(f"{at('Real.log', less)} {sign} {at('Real.log', more)}")
        key = f"have hk := (Real.log_{rule}_log_iff {first} {second}).mp {given}"
    return problem.proves(f"{limit} {sign} {x}", key, "linarith")


FAMILIES = {
    "logarithm_size": logarithm_size,
    "logarithm_bound": logarithm_bound,
}
