"""Sequences given by a law: their sums, what stays the same and what grows, by induction. Knows no Lean process."""

from training.competition.idiom.induction import by_induction, claimed
from training.competition.idiom.kinds import FIELDS, SEQUENCE_RINGS, WHOLE_MOSTLY_NATURAL
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import plus, total
from training.synthetic.block import Block, Draw

PELL = ((3, 2, 2), (2, 1, 3), (9, 4, 5), (5, 2, 6), (8, 3, 7), (3, 1, 8), (19, 6, 10), (10, 3, 11), (7, 2, 12))
"""Numbers x, y, D with x ^ 2 - D * y ^ 2 = 1."""


def induction_sequence_sum(draw: Draw) -> Block:
    """The sum of a sequence from its law or its recurrence, or a value of the sequence from its sums."""
    problem = Problem(draw)
    return problem.pick([_sum_from_law, _value_from_sums, _sum_from_recurrence])(problem)


def _sum_from_law(problem: Problem) -> Block:
    kind = problem.pick([*SEQUENCE_RINGS, "ℕ", "ℕ"])
    a, n, k = problem.sequence(f"ℕ → {kind}"), problem.unknown("ℕ", "n n m N"), problem.bound("ℕ")
    c, d, r = problem.rand(1, 9), problem.rand(0, 20), problem.rand(2, 9)
    power, less = (total([(c, f"{r} ^ {n}"), (d, n)], rest) for rest in (0, -c))
    side = f"∑ {k} ∈ Finset.range {n}, {a} {k}"
    quartic = total([(4 * c, f"{k} ^ 3"), (6 * c, f"{k} ^ 2"), (4 * c, k)], c + d)
    law, goal = problem.pick(
        [
            (quartic, f"{side} = {total([(c, f'{n} ^ 4'), (d, n)])}"),
            (total([(3 * c, f"{k} ^ 2"), (3 * c, k)], c + d), f"{side} = {total([(c, f'{n} ^ 3'), (d, n)])}"),
            (total([(c * (r - 1), f"{r} ^ {k}")], d), f"{side} + {c} = {power}" if kind == "ℕ" else f"{side} = {less}"),
        ]
    )
    h = problem.given(f"∀ {k}, {a} {k} = {law}")
    begun = by_induction(problem, n, "simp")
    if goal.endswith(power):
        return problem.proves(goal, *begun, f"rw [Finset.sum_range_succ, {h}, pow_succ]", "omega")
    steps = [f"rw [Finset.sum_range_succ, ih, {h}]", *([] if kind == "ℕ" else ["push_cast"]), "ring"]
    return problem.proves(goal, *begun, *steps)


def _value_from_sums(problem: Problem) -> Block:
    kind = problem.pick(SEQUENCE_RINGS)
    a, n, k = problem.sequence(f"ℕ → {kind}"), problem.pick(["n", "n", "m"]), problem.pick(["k", "i", "j"])
    c, d, place = problem.nonzero(-9, 9), problem.rand(-20, 20), problem.rand(2, 90)
    closed = total([(c, f"{n} ^ 2"), (d, n)])
    h = problem.given(f"∀ {n} : ℕ, ∑ {k} ∈ Finset.range {n}, {a} {k} = {closed}")
    if problem.rand(0, 1):
        goal, introduced = claimed(problem, n, f"{a} {n} = {total([(2 * c, n)], c + d)}")
        steps = [f"have hs := {h} ({n} + 1)", f"rw [Finset.sum_range_succ, {h}] at hs", "push_cast at hs", "linarith"]
        return problem.proves(goal, *introduced, *steps)
    steps = [f"have hn := {h} {place}", f"have hs := {h} {place + 1}", "rw [Finset.sum_range_succ, hn] at hs"]
    return problem.proves(f"{a} {place} = {2 * c * place + c + d}", *steps, "push_cast at hs", "linarith")


def _sum_from_recurrence(problem: Problem) -> Block:
    u, n, k = (
        problem.sequence(f"ℕ → {problem.pick(SEQUENCE_RINGS)}"),
        problem.pick(["n", "n", "m"]),
        problem.pick(["k", "i", "j"]),
    )
    c, d = problem.rand(2, 30), problem.rand(1, 20)
    side, here, after = f"∑ {k} ∈ Finset.range {n}, {u} {k}", f"{u} {n}", f"{u} ({n} + 1)"
    squares = f"{c} * {side} ^ 2 = {here} * ({after} - {c} * {here}) - {u} 0 * ({u} 1 - {c} * {u} 0)"
    law, claim = problem.pick(
        [
            (f"{u} ({n} + 2) = {after} + {c} * {here}", f"{c} * {side} = {after} - {u} 1"),
            (f"{after} = {c + 1} * {here} + {d}", f"{c} * {side} + {total([(d, n)])} = {here} - {u} 0"),
            (f"{u} ({n} + 2) = {c} * {after} + {here}", squares),
        ]
    )
    h = problem.given(f"∀ {n}, {law}")
    goal, introduced = claimed(problem, n, claim)
    linear = ["rw [Finset.sum_range_succ]", f"have hn := {h} {n}", "push_cast", "linarith"]
    steps = [f"rw [Finset.sum_range_succ, mul_add, ih, {h}]", "ring"] if claim == squares else linear
    return problem.proves(goal, *introduced, *by_induction(problem, n, "simp"), *steps)


def induction_invariant(draw: Draw) -> Block:
    """Sequences with a law for the next values: an expression keeps its value, its remainder, its sign or a bound."""
    problem = Problem(draw)
    return problem.pick([_quadratic_form, _constant_sum, _neighbours, _remainder, _limit])(problem)


def _pair(problem: Problem, kind: str) -> tuple[str, str, str]:
    """Two sequences whose names go together, and a letter for their index."""
    a, b = problem.pick([("a", "b"), ("u", "v"), ("x", "y"), ("s", "t")])
    for name in (a, b):
        problem.unknown(f"ℕ → {kind}", name)
    return a, b, problem.pick(["n", "n", "k", "m"])


def _quadratic_form(problem: Problem) -> Block:
    a, b, n = _pair(problem, problem.pick(SEQUENCE_RINGS))
    x, y, factor_of_square = problem.pick(PELL)
    p, q = problem.rand(1, 9), problem.rand(0, 6)
    first, second = problem.given(f"{a} 0 = {p}"), problem.given(f"{b} 0 = {q}")
    laws = [
        problem.given(f"∀ {n}, {a} ({n} + 1) = {total([(x, f'{a} {n}'), (factor_of_square * y, f'{b} {n}')])}"),
        problem.given(f"∀ {n}, {b} ({n} + 1) = {total([(y, f'{a} {n}'), (x, f'{b} {n}')])}"),
    ]
    form = f"{a} {n} ^ 2 - {factor_of_square} * {b} {n} ^ 2"
    goal, introduced = claimed(problem, n, f"{form} = {p * p - factor_of_square * q * q}")
    steps = [*by_induction(problem, n, f"norm_num [{first}, {second}]"), f"rw [{', '.join(laws)}]"]
    return problem.proves(
        goal, *introduced, *steps, *problem.style(["linarith"], ["linear_combination ih"], ["nlinarith"])
    )


def _constant_sum(problem: Problem) -> Block:
    a, b, n = _pair(problem, problem.pick(FIELDS))
    p, q, r, s = (problem.rand(1, 9) for _ in range(4))
    laws = [
        problem.given(f"∀ {n}, {a} ({n} + 1) = ({total([(p, f'{a} {n}'), (q, f'{b} {n}')])}) / {p + r}"),
        problem.given(f"∀ {n}, {b} ({n} + 1) = ({total([(r, f'{a} {n}'), (s, f'{b} {n}')])}) / {q + s}"),
    ]
    first, second = problem.rand(0, 20), problem.rand(0, 20)
    known = [problem.given(f"{a} 0 = {first}"), problem.given(f"{b} 0 = {second}")]
    whole = (p + r) * first + (q + s) * second
    goal, introduced = claimed(problem, n, f"{total([(p + r, f'{a} {n}'), (q + s, f'{b} {n}')])} = {whole}")
    steps = [*by_induction(problem, n, f"norm_num [{', '.join(known)}]"), f"rw [{', '.join(laws)}]", "linarith"]
    return problem.proves(goal, *introduced, *steps)


def _neighbours(problem: Problem) -> Block:
    u, n = problem.sequence(f"ℕ → {problem.pick(SEQUENCE_RINGS)}"), problem.pick(["n", "m", "k", "j"])
    c, p, q = problem.rand(1, 6), problem.rand(0, 6), problem.rand(1, 9)
    known = [problem.given(f"{u} 0 = {p}"), problem.given(f"{u} 1 = {q}")]
    positive = problem.rand(0, 1)
    law = problem.given(f"∀ {n}, {u} ({n} + 2) = {total([(c, f'{u} ({n} + 1)'), (-1 if positive else 1, f'{u} {n}')])}")
    value = q * q - c * p * q + (1 if positive else -1) * p * p
    form = total([(1, f"{u} ({n} + 1) ^ 2"), (-c, f"{u} ({n} + 1) * {u} {n}"), (1 if positive else -1, f"{u} {n} ^ 2")])
    goal, introduced = claimed(problem, n, f"{form} = {value if positive else f'{value} * (-1) ^ {n}'}")
    steps = [*by_induction(problem, n, f"norm_num [{', '.join(known)}]"), f"rw [{law}]"]
    return problem.proves(goal, *introduced, *steps, f"linear_combination {'ih' if positive else '(-1) * ih'}")


def _remainder(problem: Problem) -> Block:
    kind = problem.pick(WHOLE_MOSTLY_NATURAL)
    u, n = problem.sequence(f"ℕ → {kind}"), problem.pick(["n", "m", "k", "j"])
    m, r, first = problem.rand(3, 12), problem.rand(2, 12), problem.rand(0, 20)
    rest = first % m
    q, slope = (rest - r * rest) % m + m * problem.rand(0, 2), m * problem.rand(0, 2)
    known = problem.given(f"{u} 0 = {first}")
    law = problem.given(f"∀ {n}, {u} ({n} + 1) = {total([(r, f'{u} {n}'), (slope, n)], q)}")
    claim = f"{u} {n} % {m} = {rest}" if rest else problem.pick([f"{m} ∣ {u} {n}", f"{u} {n} % {m} = 0"])
    goal, introduced = claimed(problem, n, claim)
    steps = [*by_induction(problem, n, f"norm_num [{known}]"), f"rw [{law}]", "omega"]
    return problem.proves(goal, *introduced, *steps)


def _limit(problem: Problem) -> Block:
    u, n = problem.sequence(f"ℕ → {problem.pick(FIELDS)}"), problem.pick(["n", "m", "k", "j"])
    q, limit = problem.rand(2, 6), problem.rand(1, 12)
    p = problem.rand(1, q - 1)
    above = problem.rand(0, 1)
    first = limit + problem.rand(1, 9) * (1 if above else -1)
    known = problem.given(f"{u} 0 = {first}")
    step = f"({total([(p, f'{u} {n}')], limit * (q - p))}) / {q}"
    law = problem.given(f"∀ {n}, {u} ({n} + 1) = {step}")
    sign = problem.pick(["<", "≤"])
    inside = f"{limit} {sign} {u} {n}" if above else f"{u} {n} {sign} {limit}"
    if problem.rand(0, 1):
        inside = f"{inside} ∧ {u} {n} ≤ {first}" if above else f"{first} ≤ {u} {n} ∧ {inside}"
    goal, introduced = claimed(problem, n, inside)
    begun = [*by_induction(problem, n, f"norm_num [{known}]"), f"rw [{law}]"]
    ending = ["obtain ⟨hl, hu⟩ := ih", "constructor <;> linarith"] if "∧" in inside else ["linarith"]
    return problem.proves(goal, *introduced, *begun, *ending)


def induction_monotone(draw: Draw) -> Block:
    """An inequality between neighbours: how far apart two values are, or how large the values are."""
    problem = Problem(draw)
    return problem.pick([_steps_at_least, _factor_at_least, _ordered, _small_steps])(problem)


def _steps_at_least(problem: Problem) -> Block:
    kind = problem.pick([*SEQUENCE_RINGS, "ℕ"])
    a, n = problem.sequence(f"ℕ → {kind}"), problem.pick(["n", "m", "k", "j"])
    d, first = problem.rand(1, 9), problem.rand(0, 20)
    law, end = f"{a} {n} + {d} ≤ {a} ({n} + 1)", f"{total([(d, n)], first)} ≤ {a} {n}"
    if kind in "ℕℤ" and problem.rand(0, 1):
        law, end = f"{a} {n} < {a} ({n} + 1)", f"{plus(n, first)} ≤ {a} {n}"
    elif problem.rand(0, 1):
        law, end = f"{a} ({n} + 1) ≤ {a} {n} + {d}", f"{a} {n} ≤ {total([(d, n)], first)}"
    h, known = problem.given(f"∀ {n}, {law}"), problem.given(f"{a} 0 = {first}")
    goal, introduced = claimed(problem, n, end)
    steps = [*by_induction(problem, n, f"norm_num [{known}]"), f"have hn := {h} {n}"]
    ending = problem.style(["omega"], ["linarith"]) if kind == "ℕ" else ["push_cast", "linarith"]
    return problem.proves(goal, *introduced, *steps, *ending)


def _factor_at_least(problem: Problem) -> Block:
    kind = problem.pick([*SEQUENCE_RINGS, "ℕ"])
    a, n = problem.sequence(f"ℕ → {kind}"), problem.pick(["n", "m", "k", "j"])
    r, first = problem.rand(2, 9), problem.rand(1, 12)
    next_one, power = f"{a} ({n} + 1)", total([(first, f"{r} ^ {n}")])
    law, end = problem.pick(
        [
            (f"{r} * {a} {n} ≤ {next_one}", f"{power} ≤ {a} {n}"),
            (f"{next_one} ≥ {r} * {a} {n}", f"{a} {n} ≥ {power}"),
            (f"{next_one} ≤ {r} * {a} {n}", f"{a} {n} ≤ {power}"),
        ]
    )
    h, known = problem.given(f"∀ {n}, {law}"), problem.given(f"{a} 0 = {first}")
    goal, introduced = claimed(problem, n, end)
    steps = [*by_induction(problem, n, f"norm_num [{known}]"), f"have hn := {h} {n}", "rw [pow_succ]"]
    return problem.proves(goal, *introduced, *steps, *problem.style(["linarith"], ["nlinarith"]))


def _ordered(problem: Problem) -> Block:
    kind = problem.pick([*SEQUENCE_RINGS, "ℕ"])
    a, n = problem.sequence(f"ℕ → {kind}"), problem.bound("ℕ")
    strict = problem.rand(0, 1)
    sign, lemma = ("<", "strictMono_nat_of_lt_succ") if strict else ("≤", "monotone_nat_of_le_succ")
    h = problem.given(f"∀ {n}, {a} {n} {sign} {a} ({n} + 1)")
    i = problem.rand(0, 20)
    j = i + problem.rand(2, 80)
    c = problem.rand(-9, 20) if kind != "ℕ" else problem.rand(0, 20)
    known = problem.pick([f"{a} {i} = {c}", f"{c} ≤ {a} {i}", ""])
    goal = f"{c} {sign} {a} {j}" if known else f"{a} {i} {sign} {a} {j}"
    if known:
        problem.given(known)
    return problem.proves(
        goal, f"have hm := {lemma} {h}", f"have hj := hm (show {i} {sign} {j} by norm_num)", "linarith"
    )


def _small_steps(problem: Problem) -> Block:
    a, n = problem.sequence(f"ℕ → {problem.pick(SEQUENCE_RINGS)}"), problem.pick(["n", "m", "k", "j"])
    c, first = problem.rand(1, 12), problem.rand(0, 9)
    h, known = problem.given(f"∀ {n}, |{a} ({n} + 1) - {a} {n}| ≤ {c}"), problem.given(f"{a} 0 = {first}")
    goal, introduced = claimed(problem, n, f"{a} {n} ≤ {total([(c, n)], first)}")
    steps = [
        *by_induction(problem, n, f"norm_num [{known}]"),
        f"have hn := abs_le.mp ({h} {n})",
        "push_cast",
        "linarith [hn.2]",
    ]
    return problem.proves(goal, *introduced, *steps)


FAMILIES = {
    "induction_sequence_sum": induction_sequence_sum,
    "induction_invariant": induction_invariant,
    "induction_monotone": induction_monotone,
}
