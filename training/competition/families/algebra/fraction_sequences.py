"""Sequences, sums and products of quotients that recur or have a closed form. Knows no Lean process."""

from fractions import Fraction

from training.competition.idiom.kinds import FIELDS
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, number, total
from training.synthetic.block import Block, Draw


def fraction_period(draw: Draw) -> Block:
    """Each number of a sequence is a quotient of linear terms in the one before; they recur, which gives a late one."""
    problem = Problem(draw)
    kind = problem.pick(FIELDS)
    u, n = problem.sequence(f"ℕ → {kind}"), problem.bound("ℕ")
    (a, b, c, d), values = _recurring(problem)
    upper, lower = total([(a, f"{u} {n}")], b), total([(c, f"{u} {n}")], d)
    quotient = f"{factor(upper) if ' ' in upper else upper} / {factor(lower) if lower != f'{u} {n}' else lower}"
    initial, step = f"{u} 0 = {number(values[0])}", f"∀ {n}, {u} ({n} + 1) = {quotient}"
    if problem.rand(0, 1):
        first, law = problem.given(initial), problem.given(step)
    else:
        law, first = problem.given(step), problem.given(initial)
    period, k = len(values), "k" if n != "k" else "j"
    rounds, rest = problem.rand(9, 800), problem.rand(0, period - 1)
    last = period * rounds + rest
    laws = [f"{law} {place}" for place in range(last - 1, period * rounds - 1, -1)]
    closing = f"rw [{', '.join([*laws, f'key {rounds}'])}]" + ("; norm_num" if rest else "")
    return problem.proves(
        f"{u} {last} = {number(values[rest])}",
        f"suffices key : ∀ {k}, {u} ({period} * {k}) = {number(values[0])} by {closing}",
        f"intro {k}",
        f"induction {k} with | zero => exact {first} | succ {k} ih => ?_",
        f"simp only [Nat.mul_succ, {law}]",
        "norm_num [ih]",
    )


def _recurring(problem: Problem) -> tuple[tuple[int, int, int, int], list[Fraction]]:
    """Coefficients of `(a * x + b) / (c * x + d)` that give back a number after two to four steps, and its steps."""
    for _ in range(100):
        a, c, d = problem.rand(-3, 3), problem.rand(1, 3), problem.rand(-3, 3)
        period = problem.pick([2, 3, 3, 4, 4])
        a = -d if period == 2 else a
        b = (a * d - Fraction((a + d) ** 2, 2 if period == 4 else 1)) / c
        values = [Fraction(problem.rand(-3, 6), problem.rand(1, 2))]
        while len(values) < period + 1 and c * values[-1] + d:
            values.append((a * values[-1] + b) / (c * values[-1] + d))
        if b and b.denominator == 1 and len(set(values)) == period and values[0] == values[-1]:
            return (a, int(b), c, d), values[:-1]
    return (0, -1, 1, -1), [Fraction(2), Fraction(-1), Fraction(1, 2)]


def fraction_telescope(draw: Draw) -> Block:
    """A sum or product of quotients, or a sequence of them, has a closed form; by induction."""
    problem = Problem(draw)
    kind = problem.pick(FIELDS)
    n = problem.unknown("ℕ", "n m k")
    a, b, c = problem.rand(2, 6), problem.rand(1, 6), problem.rand(1, 5)
    shape = problem.pick(["sum", "sum", "product", "sequence"])
    start, forgotten = "zero => simp", []
    if shape == "sequence":
        u = problem.sequence(f"ℕ → {kind}")
        i = problem.bound("ℕ")
        initial = problem.given(f"{u} 0 = {number(Fraction(c, b))}")
        law = problem.given(f"∀ {i}, {u} ({i} + 1) = {c} * {u} {i} / ({c} + {total([(a, f'{u} {i}')])})")
        goal, opening = f"{u} {n} = {c} / ({a} * {n} + {b})", f"rw [{law}, ih]"
        start, forgotten = f"zero => simp [{initial}]", [f"clear {initial} {law}"]
    else:
        k = problem.bound("ℕ")
        here, after = f"({a} * {k} + {b})", f"({a} * {k} + {a + b})"
        if shape == "sum":
            goal = f"∑ {k} ∈ Finset.range {n}, ({c} : {kind}) / ({here} * {after})"
            goal += f" = {total([(c, n)])} / {f'({a} * {n} + {b})' if b == 1 else f'({b} * ({a} * {n} + {b}))'}"
        else:
            goal = f"∏ {k} ∈ Finset.range {n}, (1 + ({a} : {kind}) / {here}) = ({a} * {n} + {b}) / {b}"
        opening = f"rw [Finset.{'sum' if shape == 'sum' else 'prod'}_range_succ, ih]"
    induction = f"induction {n} with | {start} | succ {n} ih => ?_"
    nonnegative = f"have hn : (0 : {kind}) ≤ {n} := {n}.cast_nonneg"
    return problem.proves(goal, induction, opening, "push_cast", *forgotten, nonnegative, "grind")


FAMILIES = {
    "fraction_period": fraction_period,
    "fraction_telescope": fraction_telescope,
}
