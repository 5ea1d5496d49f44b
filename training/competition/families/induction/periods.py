"""Sequences whose terms come back: the period, or a term too far to be computed one by one. Knows no Lean process."""

from fractions import Fraction

from training.competition.idiom.kinds import FIELDS
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, number, total
from training.synthetic.block import Block, Draw


def induction_period(draw: Draw) -> Block:
    """A sequence that repeats, by a law for its next value or as given: its period, or a value far out."""
    problem = Problem(draw)
    u, n = problem.sequence(f"ℕ → {problem.pick(['ℤ', 'ℝ', 'ℚ'])}"), problem.pick(["n", "n", "m", "k"])
    c, d, count = problem.rand(0, 9), problem.rand(-9, 12), problem.rand(3, 12)
    here, after = f"{u} {n}", f"{u} ({n} + 1)"
    period, law = problem.pick(
        [
            (2, f"{after} = {c} - {here}"),
            *[(3, f"{u} ({n} + 2) = {c} - {after} - {here}")] * 2,
            *[(3, f"{here} + {after} + {u} ({n} + 2) = {c}")] * 2,
            (4, f"{u} ({n} + 2) = {c} - {here}"),
            *[(6, f"{u} ({n} + 2) = {after} - {here}")] * 2,
            *[(6, f"{u} ({n} + 2) + {here} = {after} + {c}")] * 2,
            (6, f"{u} ({n} + 3) = {c} - {here}"),
            (count, f"{u} ({n} + {count}) = {here}"),
        ]
    )
    h = problem.given(f"∀ {n}, {law}")
    as_given = law.startswith(f"{u} ({n} + {period})")
    repeats = f"∀ {n}, {u} ({n} + {period}) = {here}"
    if not as_given and problem.rand(1, 8) == 1:
        return problem.proves(repeats, f"intro {n}", "grind")
    place, times = problem.rand(0, period - 1), problem.pick([100, 150, 200, 250, 300, 400, 500])
    known = problem.given(f"{u} {place} = {d}")
    far = f"have far : ∀ j, {u} ({total([(period, 'j')], place)}) = {u} {place} := by intro j; induction j with"
    step = f"| zero => rfl | succ j ih => rw [← ih]; exact {h if as_given else 'key'} _"
    opened = [] if as_given else [f"have key : {repeats} := by intro {n}; grind"]
    return problem.proves(
        f"{u} {period * times + place} = {d}", *opened, f"{far} {step}", f"exact (far {times}).trans {known}"
    )


def recurrence_period(draw: Draw) -> Block:
    """A linear recurrence after which all terms come back, and its first terms; the goal is a term far away."""
    problem = Problem(draw)
    u, n, k = problem.sequence(f"ℕ → {problem.pick(['ℤ', 'ℤ', 'ℝ', 'ℚ'])}"), problem.bound("ℕ"), "k"
    period, factors = problem.pick([(6, (1, -1)), (3, (-1, -1)), (4, (0, -1)), (2, (-1,)), (4, (-1, -1, -1))])
    order, constant = len(factors), 0 if period == 6 else problem.rand(-9, 20)
    values = [problem.rand(-9, 12) for _ in factors]
    while len(values) < period:
        values.append(constant + sum(a * value for a, value in zip(factors, reversed(values), strict=False)))
    terms = [f"{u} ({n} + {order - place})" if place < order else f"{u} {n}" for place in range(order + 1)]
    law = f"{terms[0]} = {total(list(zip(factors, terms[1:], strict=True)), constant)}"
    facts = [f"∀ {n}, {law}", *(f"{u} {place} = {values[place]}" for place in range(order))]
    given = {fact: problem.given(fact) for fact in problem.pick([facts, [*facts[1:], facts[0]]])}
    names = [given[fact] for fact in facts]
    rounds, rest = problem.rand(8, 700), problem.rand(0, period - 1)
    index = f"{period} * {k}" + (f" + {rest}" if rest else "")
    shifts = [f"{names[0]} {n}", *(f"{names[0]} ({n} + {shift})" for shift in range(1, period - order + 1))]
    return problem.proves(
        f"{u} {period * rounds + rest} = {values[rest]}",
        f"have key : ∀ {n}, {u} ({n} + {period}) = {u} {n} := by intro {n}; linarith [{', '.join(shifts)}]",
        f"suffices e : ∀ {k}, {u} ({index}) = {values[rest]} by exact e {rounds}",
        f"intro {k}",
        f"induction {k} with | zero => ?_ | succ {k} ih => ?_",
        f"norm_num [{', '.join(names)}]",
        "exact (key _).trans ih",
    )


def recurrence_quotient(draw: Draw) -> Block:
    """A sequence of quotients with the term before, whose terms come back; the goal is a term far away."""
    problem = Problem(draw)
    kind = problem.pick(["ℝ", "ℚ", "ℚ"])
    u, n = problem.sequence(f"ℕ → {kind}"), problem.bound("ℕ")
    k = problem.bound("ℕ")
    before, value, c = f"{u} {n}", Fraction(problem.rand(2, 9), problem.pick([1, 1, 11])), problem.rand(2, 9)
    period, formula, top, bottom = problem.pick(
        [
            (4, f"(1 + {before}) / (1 - {before})", (1, 1), (-1, 1)),
            (4, f"({before} - 1) / ({before} + 1)", (1, -1), (1, 1)),
            (3, f"1 - 1 / {before}", (1, -1), (1, 0)),
            (3, f"1 / (1 - {before})", (0, 1), (-1, 1)),
            (2, f"1 / ({c} * {before})", (0, 1), (c, 0)),
            (2, f"{before} / ({before} - 1)", (1, 0), (1, -1)),
        ]
    )
    start, rounds, steps = problem.rand(0, 1), problem.rand(8, 700), problem.rand(0, period - 1)
    known = problem.given(f"{u} {start} = {number(value)}")
    law = problem.given(f"∀ {n}, {u} ({n} + 1) = {formula}")
    index, first = f"{period} * {k}" + (f" + {start}" if start else ""), number(value)
    for _ in range(steps):
        value = (top[0] * value + top[1]) / (bottom[0] * value + bottom[1])
    found = f"rw [{f'{law}, ' * steps}key {rounds}]; norm_num" if steps else f"exact key {rounds}"
    return problem.proves(
        f"{u} {period * rounds + start + steps} = {number(value)}",
        f"suffices key : ∀ {k}, {u} ({index}) = {first} by {found}",
        f"intro {k}",
        f"induction {k} with | zero => ?_ | succ {k} ih => ?_",
        f"exact {known}",
        f"rw [Nat.mul_succ, {f'{law}, ' * period}ih]",
        "norm_num",
    )


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


FAMILIES = {
    "induction_period": induction_period,
    "recurrence_period": recurrence_period,
    "recurrence_quotient": recurrence_quotient,
    "fraction_period": fraction_period,
}
