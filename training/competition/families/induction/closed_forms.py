"""Sequences given by a recurrence, progressions among them: formulas, and what these say. Knows no Lean process."""

from fractions import Fraction

from training.competition.idiom.induction import by_induction, claimed
from training.competition.idiom.kinds import FIELDS, SEQUENCE_RINGS
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, number, plus, polynomial, total
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
    "induction_closed_form": induction_closed_form,
    "induction_progression": induction_progression,
    "recurrence_formula": recurrence_formula,
}
