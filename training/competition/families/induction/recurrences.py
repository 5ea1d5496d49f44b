"""Recurrences modulo a number, with backward or every second index, and bounds by two terms. Knows no Lean process."""

from training.competition.idiom.induction import claimed
from training.competition.idiom.kinds import SEQUENCE_RINGS, WHOLE_MOSTLY_NATURAL
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, number, polynomial, total
from training.synthetic.block import Block, Draw


def _period(p: int, q: int, c: int, m: int) -> int:
    """After how many steps `u (n + 2) = p * u (n + 1) + q * u n + c` modulo m comes back from every start."""
    start = [(0, 0), (1, 0), (0, 1)]
    pairs = [(v % m, (p * v + q * u + c) % m) for u, v in start]
    count = 1
    while pairs != start and count < 20:
        pairs = [(v, (p * v + q * u + c) % m) for u, v in pairs]
        count += 1
    return count


RECURRENCES = [
    (p, q, c, m, _period(p, q, c, m))
    for p in range(1, 4)
    for q in range(1, 4)
    for c in range(6)
    for m in range(2, 12)
    if 2 < _period(p, q, c, m) <= 10
]
"""Coefficients of recurrences of order 2, moduli and periods."""
PERIODIC = ((6, (1, -1)), (3, (-1, -1)), (4, (0, -1)), (4, (-1, -1, -1)), (5, (-1, -1, -1, -1)))
"""Periods of linear recurrences, and their coefficients, the one of the latest term first."""


def recurrence_residue(draw: Draw) -> Block:
    """The terms of a linear recurrence modulo a number have a period; a term whose index is known modulo the period."""
    problem = Problem(draw)
    kind = problem.pick(WHOLE_MOSTLY_NATURAL)
    u, n = problem.sequence(f"ℕ → {kind}"), problem.bound("ℕ")
    p, q, c, m, period = problem.pick(RECURRENCES)
    first, second, rest = problem.rand(0, 9), problem.rand(0, 9), problem.rand(0, period - 1)
    values = [first % m, second % m]
    while len(values) <= period:
        values.append((p * values[-1] + q * values[-2] + c) % m)
    forward = f"{u} ({n} + 2) = {total([(p, f'{u} ({n} + 1)'), (q, f'{u} {n}')], c)}"
    backward = f"{u} {n} = {total([(p, f'{u} ({n} - 1)'), (q, f'{u} ({n} - 2)')], c)}"
    moved = problem.rand(0, 2) == 0
    law = f"∀ {n} ≥ 2, {backward}" if moved else f"∀ {n}, {forward}"
    starts = [f"{u} 0 = {first}", f"{u} 1 = {second}"]
    names = {fact: problem.given(fact) for fact in problem.distinct([*starts, law], 3)}
    h, opened = names[law], list[str]()
    if moved:
        opened, h = [f"have hs : ∀ {n}, {forward} := fun {n} => {h} ({n} + 2) (by omega)"], "hs"
    index = total([(period, "i")], rest)
    claim = f"have far : ∀ i, {u} ({index}) % {m} = {values[rest]} := by intro i; induction i with"
    known = ", ".join([h, *(names[start] for start in starts)])
    parts, constant, reached = _with_index(problem, u, period, m, rest, values[rest])
    value = sum(a for a, _ in parts) * values[rest] + constant
    divides = f"{m} ∣ {total(parts, constant + m - value % m)}"
    absent = f"¬ {m} ∣ {total(parts, constant + m + 1 - value % m)}"
    return problem.proves(
        problem.pick([f"({total(parts, constant)}) % {m} = {value % m}", divides, absent]),
        *opened,
        f"have key : ∀ {n}, {u} ({n} + {period}) % {m} = {u} {n} % {m} := by intro {n}; simp only [{h}]; omega",
        f"{claim} | zero => norm_num [{known}] | succ i ih => exact (key _).trans ih",
        *reached,
        "omega",
    )


def _with_index(
    problem: Problem, u: str, period: int, m: int, rest: int, value: int
) -> tuple[list[tuple[int, str]], int, list[str]]:
    """The parts of a term in members of the sequence, far out or with an unknown index; the steps to their values."""
    rounds, d, e = problem.rand(8, 300), problem.rand(2, 9), problem.rand(0, 20)
    place = f"{u} {period * rounds + rest}"
    reached = f"have hf : {place} % {m} = {value} := far {rounds}"
    shape = problem.pick(["far", "unknown", "both"])
    if shape == "far":
        return [(d, place)], e, [reached]
    a = problem.unknown("ℕ", "a b k c t y")
    given = problem.given(f"{a} % {period} = {rest}")
    shown = f"by rw [← Nat.div_add_mod {a} {period}, {given}]; exact far _"
    steps = [f"have hz : {u} {a} % {m} = {value} := {shown}"]
    if shape == "unknown":
        return [(d, f"{u} {a}")], e, steps
    return [(1, f"{u} {a}"), (d, place)], e, [*steps, reached]


def recurrence_backward(draw: Draw) -> Block:
    """A law for a term by those before it, from some index on; moved forward, it gives far terms or a formula."""
    return draw.what.choice([_far_terms, *[_formula_from_before] * 4])(Problem(draw))


def _far_terms(problem: Problem) -> Block:
    """A linear recurrence after which all terms come back."""
    u, n, start = problem.sequence(f"ℕ → {problem.pick(SEQUENCE_RINGS)}"), problem.bound("ℕ"), problem.rand(0, 1)
    period, factors = problem.pick(PERIODIC)
    order, constant = len(factors), problem.pick([0, problem.rand(-9, 20)]) if period != 6 else 0
    values = [problem.rand(-9, 12) for _ in factors]
    while len(values) < period:
        values.append(constant + sum(a * value for a, value in zip(factors, reversed(values), strict=False)))
    first = order + start
    before = [f"{u} ({n} - {place + 1})" for place in range(order)]
    after = [f"{u} ({n} + {first - place - 1})" if first > place + 1 else f"{u} {n}" for place in range(order)]
    right, forward = (total(list(zip(factors, terms, strict=True)), constant) for terms in (before, after))
    law = f"∀ {problem.pick([f'{n} ≥ {first}', f'{n} > {first - 1}'])}, {u} {n} = {right}"
    facts = [f"{u} {place + start} = {values[place]}" for place in range(order)]
    names = {fact: problem.given(fact) for fact in problem.pick([[*facts, law], [law, *facts]])}
    rest, c, rounds = problem.rand(0, period - 1), problem.rand(2, 9), problem.distinct(range(60, 400), 2)
    value, index = values[rest], total([(period, "i")], rest + start)
    here = f"{u} ({n} + {start})" if start else f"{u} {n}"
    far = [f"{u} {period * times + rest + start}" for times in rounds]
    claim = f"have far : ∀ i, {u} ({index}) = {number(value)} := by intro i; induction i with"
    used = ", ".join(["hs", *(names[fact] for fact in facts)])
    return problem.proves(
        f"{total([(c, far[0]), (1, far[1])])} = {(c + 1) * value}",
        f"have hs : ∀ {n}, {u} ({n} + {first}) = {forward} := fun {n} => {names[law]} ({n} + {first}) (by omega)",
        f"have key : ∀ {n}, {u} ({n} + {period + start}) = {here} := by intro {n}; simp only [hs]; ring",
        f"{claim} | zero => norm_num [{used}] | succ i ih => exact (key _).trans ih",
        f"have hf : {far[0]} = {number(value)} := far {rounds[0]}",
        f"have hz : {far[1]} = {number(value)} := far {rounds[1]}",
        "rw [hf, hz]",
        "norm_num",
    )


def _formula_from_before(problem: Problem) -> Block:
    """A term is the one before plus a linear term, a multiple of it plus a number, or its index times it."""
    shape, start = problem.pick(["line", "power", "factorial"]), problem.rand(0, 1)
    kind = problem.pick([*SEQUENCE_RINGS, *(["ℕ", "ℕ"] if shape != "power" else [])])
    u, n = problem.sequence(f"ℕ → {kind}"), problem.pick(["n", "n", "k", "m"])
    before, index = f"{u} ({n} - 1)", f"{n} + {start}" if start else n
    a, c, r, lemma = problem.rand(1, 12), problem.rand(0, 20), problem.rand(2, 6), ""
    if shape == "line":
        slope = 3 * a + problem.rand(0, 9)
        terms = problem.distinct([(2 * a, n), (1, before)], 2)
        right, formula, first = total(terms, slope - a - 2 * a * start), polynomial([a, slope, c], n), c
    elif shape == "power":
        right, formula, first = total([(r, before)], (r - 1) * c), total([(a, f"{r} ^ {n}")], -c), a - c
    else:
        right, formula, first = f"{r} * {n} * {before}", f"{total([(a, f'{r} ^ {n}')])} * ({index}) !", a
        lemma = f", Nat.factorial_succ{' (n + 1)'.replace('n', n) if start else ''}"
    law = problem.given(f"∀ {problem.pick([f'{n} ≥ {start + 1}', f'{n} > {start}'])}, {u} {n} = {right}")
    known = problem.given(f"{u} {start} = {number(first)}")
    after = f"{n} + 1 + {start}" if start else f"{n} + 1"
    return problem.proves(
        f"∀ {n} : ℕ, {u} {factor(index)} = {formula}",
        f"intro {n}",
        f"induction {n} with | zero => norm_num [{known}] | succ {n} ih => ?_",
        f"have hs := {law} ({after}) (by omega)",
        f"rw [hs, show {after} - 1 = {index} by omega, ih{lemma}]",
        "push_cast",
        "ring",
    )


def recurrence_second(draw: Draw) -> Block:
    """A law for every second term, for odd or even indices; a far term, by induction on half the index."""
    problem = Problem(draw)
    kind = problem.pick([*SEQUENCE_RINGS, "ℕ"])
    u, n = problem.sequence(f"ℕ → {kind}"), problem.bound("ℕ")
    odd, c, ratio = problem.rand(0, 1), problem.rand(1, 20), problem.pick([1, 1, 2, 3])
    d, far = problem.rand(1, 9) if ratio == 1 else 0, problem.pick([20, 50, 100, 150, 200, 300])
    word, index = ("Odd", "2 * i + 1") if odd else ("Even", "2 * i")
    backward = problem.rand(0, 1)
    here, before = (f"{u} {n}", f"{u} ({n} - 2)") if backward else (f"{u} ({n} + 2)", f"{u} {n}")
    parity = problem.pick([f"{word} {n}", f"{word} {n}", f"{n} % 2 = {odd}"])
    condition = problem.pick([f"1 < {n} ∧ {parity}", f"{n} ≥ 2 ∧ {parity}"]) if backward else parity
    law, first = f"∀ {n}, {condition} → {here} = {total([(ratio, before)], d)}", f"{u} {odd} = {c}"
    names = {fact: problem.given(fact) for fact in problem.distinct([law, first], 2)}
    half = "i + 1" if backward else "i"
    last = f"2 * {factor(half)} + 1" if odd else f"2 * {factor(half)}"
    shown = "by omega" if "%" in parity else f"⟨{half}, by ring⟩"
    argument = f"⟨by omega, {shown}⟩" if backward else f"({shown})" if "%" in parity else shown
    moved = f"rw [show 2 * (i + 1){' + 1' if odd else ''} = {last} + 2 by ring]"
    steps = [
        "intro i",
        f"induction i with | zero => norm_num [{names[first]}] | succ i ih => ?_",
        f"have hk := {names[law]} ({last}) {argument}",
        f"rw [show {last} - 2 = {index} by omega] at hk" if backward else moved,
        "rw [hk, ih]",
        *(["push_cast"] if kind != "ℕ" and ratio == 1 else []),
        "ring",
    ]
    formula = total([(d, "i")], c) if ratio == 1 else total([(c, f"{ratio} ^ i")])
    claim = f"∀ i : ℕ, {u} ({index}) = {formula}"
    if problem.rand(0, 2) == 0:
        return problem.proves(claim, *steps)
    value = d * far + c if ratio == 1 else total([(c, f"{ratio} ^ {far}")])
    found = f"have hf := key {far}; norm_num at hf; exact hf" if ratio == 1 else f"exact key {far}"
    return problem.proves(f"{u} {2 * far + odd} = {value}", f"suffices key : {claim} by {found}", *steps)


def recurrence_two_terms(draw: Draw) -> Block:
    """A linear recurrence of order 2: bounds or a formula for its terms, by induction for two neighbours."""
    problem = Problem(draw)
    return problem.pick([_bounded_terms, _two_roots])(problem, problem.pick(["n", "n", "m", "k"]))


def _bounded_terms(problem: Problem, n: str) -> Block:
    """Two geometric sequences bound the terms from above and from below."""
    u = problem.sequence("ℕ → ℕ")
    for _ in range(2000):
        p, q, r, c = problem.rand(1, 6), problem.rand(1, 6), problem.rand(2, 7), problem.rand(1, 9)
        s, d, first, second = problem.rand(1, r - 1), problem.rand(1, c), problem.rand(1, 9), problem.rand(1, 30)
        below = r * r >= p * r + q and first < c and second < c * r
        above = s * s <= p * s + q and first >= d and second >= d * s
        if below and above:
            break
    sign, turned = problem.pick(["<", "≤"]), problem.rand(0, 1)

    def claim(index: str) -> str:
        term = f"{u} {index}"
        low = f"{total([(d, f'{s} ^ {index}')])} ≤ {term}" if s > 1 else f"{d} ≤ {term}"
        sides = [low, f"{term} {sign} {total([(c, f'{r} ^ {index}')])}"]
        return " ∧ ".join(reversed(sides) if turned else sides)

    law = f"∀ {n}, {u} ({n} + 2) = {total([(p, f'{u} ({n} + 1)'), (q, f'{u} {n}')])}"
    names = [problem.given(fact) for fact in (f"{u} 0 = {first}", f"{u} 1 = {second}", law)]
    goal, introduced = claimed(problem, n, claim(n))
    return problem.proves(
        goal,
        *introduced,
        f"suffices key : ({claim(n)}) ∧ ({claim(f'({n} + 1)')}) from key.1",
        f"induction {n} with | zero => norm_num [{names[0]}, {names[1]}] | succ {n} ih => ?_",
        f"rw [{names[2]}]",
        "simp only [pow_succ] at *",
        "omega",
    )


def _two_roots(problem: Problem, n: str) -> Block:
    """The formula with powers of two numbers and a constant."""
    u = problem.sequence(f"ℕ → {problem.pick(SEQUENCE_RINGS)}")
    r, s = problem.distinct([2, 3, 4, 5], 2)
    a, b, c = problem.nonzero(-5, 6), problem.nonzero(-5, 6), problem.nonzero(-9, 9)
    rest = c * (1 - r) * (1 - s)
    law = f"∀ {n}, {u} ({n} + 2) = {total([(r + s, f'{u} ({n} + 1)'), (-r * s, f'{u} {n}')], rest)}"
    facts = [law, f"{u} 0 = {number(a + b + c)}", f"{u} 1 = {number(a * r + b * s + c)}"]
    names = [problem.given(fact) for fact in facts]

    def claim(index: str) -> str:
        return f"{u} {index} = {total([(a, f'{r} ^ {index}'), (b, f'{s} ^ {index}')], c)}"

    goal, introduced = claimed(problem, n, claim(n))
    return problem.proves(
        goal,
        *introduced,
        f"suffices key : {claim(n)} ∧ {claim(f'({n} + 1)')} from key.1",
        f"induction {n} with | zero => norm_num [{names[1]}, {names[2]}] | succ {n} ih => ?_",
        "obtain ⟨hk, hl⟩ := ih",
        "refine ⟨hl, ?_⟩",
        f"rw [{names[0]}, hk, hl]",
        "ring",
    )


FAMILIES = {
    "recurrence_residue": recurrence_residue,
    "recurrence_backward": recurrence_backward,
    "recurrence_second": recurrence_second,
    "recurrence_two_terms": recurrence_two_terms,
}
