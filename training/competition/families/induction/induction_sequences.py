"""Induction on sequences that are given by a recurrence: closed forms, periods, progressions. Knows no Lean process."""

from fractions import Fraction

from training.competition.idiom.induction import by_induction, claimed
from training.competition.idiom.kinds import FIELDS, SEQUENCE_RINGS
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, number, plus, total
from training.synthetic.block import Block, Draw


def induction_closed_form(draw: Draw) -> Block:
    """A sequence with `u (n + 1) = r * u n + p * n + q`, in closed form, from index 0 or 1 on."""
    problem = Problem(draw)
    kind = problem.pick(["ℕ", "ℤ", "ℝ", "ℝ", "ℚ"])
    u, n = problem.sequence(f"ℕ → {kind}"), problem.pick(["n", "m", "k"])
    r, a, b, c = problem.rand(2, 5), problem.rand(1, 6), problem.rand(-4, 4), problem.rand(-5, 5)
    if kind == "ℕ":
        r, b, c = problem.rand(3, 6), -problem.rand(0, 2), -problem.rand(2, 6)
        a -= c
    start = 0 if kind == "ℕ" else problem.rand(0, 1)
    first = problem.given(f"{u} {start} = {a * r**start + b * start + c}")
    places, after = f"{n} ≥ 1" if start else n, total([(r, f"{u} {n}"), (b * (1 - r), n)], b + c * (1 - r))
    h = problem.given(f"∀ {places}, {u} ({n} + 1) = {after}")
    base, power = f"norm_num [{first}]", total([(a, f"{r} ^ {n}")])
    claim = f"{u} {n} = {total([(a, f'{r} ^ {n}'), (b, n)], c)}"
    if start:
        rule = f"induction {n}, hn using Nat.le_induction with | base => {base} | succ {n} hn ih => ?_"
        return problem.proves(f"∀ {n} ≥ 1, {claim}", f"intro {n} hn", rule, f"rw [{h} {n} hn, ih]", "push_cast", "ring")
    if kind != "ℕ":
        goal, introduced = claimed(problem, n, claim)
        steps = [*by_induction(problem, n, base), f"rw [{h}, ih]", "push_cast", "ring"]
        return problem.proves(goal, *introduced, *steps)
    opened = []
    claim = f"{total([(1, f'{u} {n}'), (-b, n)], -c)} = {power}"
    if b == 0 and problem.rand(0, 1):
        claim, opened = f"{u} {n} = {power} - {-c}", ["apply Nat.eq_sub_of_add_eq"]
    goal, introduced = claimed(problem, n, claim)
    steps = [*by_induction(problem, n, base), f"rw [{h}, pow_succ]", "omega"]
    return problem.proves(goal, *introduced, *opened, *steps)


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


def induction_progression(draw: Draw) -> Block:
    """An arithmetic or a geometric progression: its law, a value far out, or its difference from two values."""
    problem = Problem(draw)
    return problem.pick([_arithmetic, _arithmetic, _unknown_difference, _geometric])(problem)


def _law(a: str, n: str, difference: str) -> str:
    """The beginning of a general claim about an arithmetic progression: the claim, and the induction's first case."""
    claim = f"have key : ∀ {n} : ℕ, {a} {n} = {a} 0 + {n} * {difference} := by"
    return f"{claim} intro {n}; induction {n} with | zero => simp | succ {n} ih =>"


def _arithmetic(problem: Problem) -> Block:
    kind = problem.pick([*SEQUENCE_RINGS, "ℕ"])
    a, n = problem.sequence(f"ℕ → {kind}"), problem.pick(["n", "n", "k", "m"])
    d = Fraction(problem.rand(1, 9)) if kind in "ℕℤ" else Fraction(problem.nonzero(-9, 9), problem.rand(1, 4))
    i, far, first = (
        problem.rand(0, 9),
        problem.pick([50, 100, 200, 300, 500]) + problem.rand(0, 40),
        problem.rand(0, 20),
    )
    form, step = f"{a} ({n} + 1) = {plus(f'{a} {n}', d)}", "rw [{h}, ih]; push_cast; ring"
    if kind != "ℕ" and problem.rand(0, 2) == 0:
        form, step = f"{a} ({n} + 1) - {a} {n} = {number(d)}", "have := {h} {n}; push_cast; linarith"
    h = problem.given(f"∀ {n}, {form}")
    problem.given(f"{a} {i} = {number(first + i * d)}")
    claim = f"{_law(a, n, factor(number(d)))} {step.format(h=h, n=n)}"
    used = [*([f"have hi := key {i}"] if i else []), f"have hf := key {far}"]
    ending = [f"push_cast at {'hi ' if i else ''}hf", "linarith"]
    return problem.proves(f"{a} {far} = {number(first + far * d)}", claim, *used, *ending)


def _unknown_difference(problem: Problem) -> Block:
    kind = problem.pick(FIELDS)
    a, n, d = problem.sequence(f"ℕ → {kind}"), problem.pick(["n", "n", "k", "m"]), problem.unknown(kind, "d c r q")
    step, first = Fraction(problem.nonzero(-9, 9), problem.rand(1, 3)), problem.rand(-9, 20)
    i, j, far = problem.rand(0, 4), problem.rand(5, 12), problem.rand(13, 100)
    h = problem.given(f"∀ {n}, {a} ({n} + 1) = {a} {n} + {d}")
    for place in (i, j):
        problem.given(f"{a} {place} = {number(first + place * step)}")
    goal = problem.pick([f"{d} = {number(step)}", f"{a} {far} = {number(first + far * step)}"])
    used = [f"have hi := key {i}", f"have hj := key {j}", *([f"have hf := key {far}"] if goal.startswith(a) else [])]
    names = " ".join(use.split()[1] for use in used)
    claim = f"{_law(a, n, d)} rw [{h}, ih]; push_cast; ring"
    return problem.proves(goal, claim, *used, f"push_cast at {names}", "linarith")


def _geometric(problem: Problem) -> Block:
    kind = problem.pick([*SEQUENCE_RINGS, "ℕ"])
    a, n = problem.sequence(f"ℕ → {kind}"), problem.pick(["n", "n", "k", "m"])
    ratios = [Fraction(whole) for whole in (2, 3, 4, 5)]
    r = problem.pick(
        ratios if kind in "ℕℤ" else [*ratios, *(Fraction(p, q) for p, q in ((1, 2), (3, 2), (1, 3), (2, 3)))]
    )
    first, far, shown = problem.rand(1, 9), problem.rand(50, 500), factor(number(r))
    h, known = problem.given(f"∀ {n}, {a} ({n} + 1) = {shown} * {a} {n}"), problem.given(f"{a} 0 = {first}")
    law = f"{a} {n} = {total([(first, f'{shown} ^ {n}')])}"
    if problem.rand(0, 1):
        goal, introduced = claimed(problem, n, law)
        steps = [*by_induction(problem, n, f"norm_num [{known}]"), f"rw [{h}, ih]", "ring"]
        return problem.proves(goal, *introduced, *steps)
    key = f"have key : ∀ {n}, {law} := by intro {n}; induction {n} with | zero => norm_num [{known}]"
    claim = f"{key} | succ {n} ih => rw [{h}, ih]; ring"
    return problem.proves(f"{a} {far} = {total([(first, f'{shown} ^ {far}')])}", claim, f"exact key {far}")


FAMILIES = {
    "induction_closed_form": induction_closed_form,
    "induction_period": induction_period,
    "induction_progression": induction_progression,
}
