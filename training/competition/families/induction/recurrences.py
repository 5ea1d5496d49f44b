"""Sequences by recurrence: terms too far to be computed one by one, and formulas. Knows no Lean process."""

from fractions import Fraction

from training.competition.idiom.problem import Problem
from training.competition.idiom.text import number, plus, polynomial, total
from training.synthetic.block import Block, Draw


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


def recurrence_formula(draw: Draw) -> Block:
    """Terms that grow by equal or growing amounts, or by a factor; the goal is the formula, or a term far away."""
    problem = Problem(draw)
    kind = problem.pick(["ℝ", "ℤ", "ℚ"])
    u, n = problem.sequence(f"ℕ → {kind}"), problem.bound("ℕ")
    a, b, c = problem.nonzero(-4, 7), problem.nonzero(-9, 12), problem.rand(2, 5)
    shape = problem.pick(["equal", "differences", "factor", "growing"])
    far = problem.pick([10, 20, 30, 50, 100, 200, 1000])
    step = ["push_cast", "ring"]
    if shape == "factor":
        formula, value = total([(a, f"{c} ^ {n}")], b), 0
        facts = [f"{u} 0 = {a + b}", f"∀ {n}, {u} ({n} + 1) = {total([(c, f'{u} {n}')], b - b * c)}"]
        step = ["rw [pow_succ]", "ring"]
    elif shape == "growing":
        formula, value = polynomial([a, b, c], n), a * far**2 + b * far + c
        law = f"∀ {n} : ℕ, {u} ({n} + 1) = {total([(1, f'{u} {n}'), (2 * a, n)], a + b)}"
        facts = [f"{u} 0 = {c}", law]
    elif shape == "equal":
        formula, value = polynomial([a, b], n), a * far + b
        facts = [f"{u} 0 = {b}", f"∀ {n}, {u} ({n} + 1) = {plus(f'{u} {n}', a)}"]
    else:
        law = f"∀ {n}, {u} ({n} + 2) - {u} ({n} + 1) = {u} ({n} + 1) - {u} {n}"
        facts = [law, f"{u} 0 = {b}", f"{u} 1 = {a + b}"]
        names = [problem.given(fact) for fact in facts]
        both = f"{u} {n} = {polynomial([a, b], n)} ∧ {u} ({n} + 1) = {polynomial([a, a + b], n)}"
        return problem.proves(
            f"{u} {far} = {a * far + b}",
            f"suffices key : ∀ {n} : ℕ, {both} by norm_num [key {far}]",
            f"intro {n}",
            f"induction {n} with | zero => ?_ | succ {n} ih => ?_",
            f"norm_num [{names[1]}, {names[2]}]",
            "obtain ⟨e₁, e₂⟩ := ih",
            "constructor <;> push_cast",
            "linarith",
            f"linarith [{names[0]} {n}]",
        )
    known, law = (problem.given(fact) for fact in facts)
    rows = [
        f"intro {n}",
        f"induction {n} with | zero => ?_ | succ {n} ih => ?_",
        f"norm_num [{known}]",
        f"rw [{law}, ih]",
        *step,
    ]
    if shape == "factor" or problem.rand(0, 1):
        return problem.proves(f"∀ {n} : ℕ, {u} {n} = {formula}", *rows)
    return problem.proves(
        f"{u} {far} = {value}", f"suffices key : ∀ {n} : ℕ, {u} {n} = {formula} by norm_num [key]", *rows
    )


FAMILIES = {
    "recurrence_period": recurrence_period,
    "recurrence_quotient": recurrence_quotient,
    "recurrence_formula": recurrence_formula,
}
