"""Least and greatest members of sets of natural numbers and integers. Knows no Lean process."""

from collections.abc import Sequence

from training.competition.idiom.conditions import bounded_conditions, remainder_condition
from training.competition.idiom.kinds import WHOLE_MOSTLY_NATURAL
from training.competition.idiom.lemmas import MEMBER
from training.competition.idiom.problem import Problem
from training.competition.idiom.solutions import COARSE_LIMITS, limit_above
from training.competition.idiom.text import factor, minus, number, plus, polynomial, total
from training.synthetic.block import Block, Draw


def least_natural(draw: Draw) -> Block:
    """The least natural number that meets one to three conditions."""
    problem = Problem(draw)
    n = problem.bound("ℕ")
    parts, value = _least(problem, n)
    below = problem.style(
        [f"intro {n}", "contrapose!", f"revert {n}; decide +kernel"],
        [f"intro {n} hn", "by_contra! hc", f"revert hn; revert hc; revert {n}; decide +kernel"],
    )
    return problem.proves(f"IsLeast {_set(n, 'ℕ', parts)} {value}", "constructor", "decide +kernel", *below)


def greatest_natural(draw: Draw) -> Block:
    """The greatest natural number that meets a bound and one or two conditions."""
    problem = Problem(draw)
    n = problem.bound("ℕ")
    limit, parts, members = bounded_conditions(problem, n)
    tactic = "omega" if limit.tactic == "omega" else f"{limit.tactic} [hn.1]"
    return problem.proves(
        f"IsGreatest {_set(n, 'ℕ', [part.text for part in parts])} {max(members)}",
        "constructor",
        "decide +kernel",
        f"intro {n} hn",
        f"{MEMBER} at hn",
        f"have hb : {n} < {limit_above(limit.below - 1, COARSE_LIMITS)} := by {tactic}",
        f"revert hn; revert hb; revert {n}; decide +kernel",
    )


def least_unknown(draw: Draw) -> Block:
    """An unknown is the least member of a set that is given by its members; the value of a term in the unknown."""
    problem = Problem(draw)
    s, u, n = problem.members("Set ℕ"), problem.unknown("ℕ", "u v m c k"), problem.bound("ℕ")
    parts, value = _least(problem, n)
    law = problem.given(f"∀ {problem.pick([n, f'{n} : ℕ'])}, {n} ∈ {s} ↔ {' ∧ '.join(parts)}")
    least = problem.given(f"IsLeast {s} {u}")
    a, m = problem.rand(2, 9), problem.rand(3, 12)
    goal, end = problem.pick(
        [
            (f"{u} = {value}", ""),
            (f"{u} = {value}", ""),
            (f"{a} * {u} + {m} = {a * value + m}", "omega"),
            (f"{u} % {m} = {value % m}", "omega"),
            (f"{u} ^ 2 = {value**2}", "rw [hu]"),
        ]
    )
    opening = [f"suffices hu : {u} = {value} by {end}"] if end else []
    return problem.proves(
        goal,
        *opening,
        f"apply {least}.unique",
        "constructor",
        f"exact ({law} _).mpr (by decide +kernel)",
        f"intro {n} hn",
        f"rw [{law}] at hn",
        "by_contra! hc",
        f"revert hn; revert hc; revert {n}; decide +kernel",
    )


def second_least(draw: Draw) -> Block:
    """The two least members of a set of natural numbers that a lower bound and a remainder describe."""
    problem = Problem(draw)
    s, u, v = problem.members("Set ℕ"), problem.unknown("ℕ", "u a p m"), problem.unknown("ℕ", "v b q k")
    n = problem.bound("ℕ")
    a, b, m, low = problem.rand(1, 9), problem.rand(0, 9), problem.rand(3, 20), problem.rand(0, 30)
    r = (a * problem.rand(low, low + m) + b) % m
    one, two = [k for k in range(low + 1, low + 3 * m) if (a * k + b) % m == r][:2]
    term = total([(a, n)], b)
    first = problem.pick([f"{low} < {n}", f"{n} > {low}", f"{low + 1} ≤ {n}"])
    second = problem.pick([f"{factor(term) if b else term} % {m} = {r}", f"{m} ∣ {total([(a, n)], b + (-r) % m)}"])
    law = problem.given(f"∀ {n}, {n} ∈ {s} ↔ {first} ∧ {second}")
    least, next_least = problem.given(f"IsLeast {s} {u}"), problem.given(f"IsLeast ({s} \\ {{{u}}}) {v}")
    both = f"{u} = {one} ∧ {v} = {two}"
    goal = problem.pick([f"{u} + {v} = {one + two}", f"{v} = {two}", f"{v} - {u} = {two - one}", both])
    return problem.proves(
        goal,
        f"have hu : {u} = {one} := {least}.unique ⟨by simp [{law}], fun k hk => by simp [{law}] at hk; omega⟩",
        "subst hu",
        f"have hv : {v} = {two} := {next_least}.unique ⟨by simp [{law}], fun k hk => by simp [{law}] at hk; omega⟩",
        "exact ⟨rfl, hv⟩" if goal == both else "omega",
    )


def least_congruent(draw: Draw) -> Block:
    """The least natural number or integer above a bound with two or three given remainders."""
    problem = Problem(draw)
    kind = problem.pick(WHOLE_MOSTLY_NATURAL)
    n, low, at = problem.bound(kind), problem.rand(0, 60), problem.rand(1, 900)
    moduli = problem.distinct(range(2, 12), problem.rand(2, 3))
    mod = "MOD" if kind == "ℕ" else "ZMOD"
    parts = [problem.pick([f"{low} < {n}", f"{n} > {low}", f"{low + 1} ≤ {n}"])]
    for m in moduli:
        same = f"{n} ≡ {at % m} [{mod} {m}]"
        parts.append(problem.pick([same, f"{n} % {m} = {at % m}", f"{m} ∣ {plus(n, -at % m)}"]))
    value = next(k for k in range(low + 1, low + 20000) if all(k % m == at % m for m in moduli))
    names = ", ".join(f"h{place}" for place in range(len(parts)))
    lemma = "Nat.ModEq" if kind == "ℕ" else "Int.ModEq"
    opened = problem.style(
        [f"intro {n} hn", f"simp only [Set.mem_setOf_eq, {lemma}] at hn"],
        [f"rintro {n} ⟨{names}⟩", f"simp only [{lemma}] at *"],
    )
    if f"[{mod}" not in " ".join(parts):
        opened = [f"intro {n} hn", f"{MEMBER} at hn"]
    return problem.proves(f"IsLeast {_set(n, kind, parts)} {value}", "constructor", "decide +kernel", *opened, "omega")


def integer_extreme(draw: Draw) -> Block:
    """The least or greatest integer that meets a linear or quadratic inequality, perhaps with a remainder."""
    problem = Problem(draw)
    x, a, b, c = problem.bound("ℤ"), problem.rand(1, 5), problem.rand(-12, 12), problem.rand(6, 90)
    m = problem.rand(2, 7)
    term, square = total([(a, x)], b), polynomial([1, b, 0], x)
    text, members = problem.pick(
        [
            (f"|{term}| ≤ {c}", [k for k in range(-200, 200) if abs(a * k + b) <= c]),
            (f"|{term}| < {c}", [k for k in range(-200, 200) if abs(a * k + b) < c]),
            (f"{-c} ≤ {term} ∧ {term} ≤ {m}", [k for k in range(-200, 200) if -c <= a * k + b <= m]),
            (f"{square} ≤ {c}", [k for k in range(-200, 200) if k * k + b * k <= c]),
            (f"{square} < {c}", [k for k in range(-200, 200) if k * k + b * k < c]),
        ]
    )
    parts, tactic = [text], "nlinarith" if " ^ " in text else "omega"
    if tactic == "omega" and problem.rand(0, 1):
        r = problem.pick(members) % m
        parts.append(problem.pick([f"{x} % {m} = {r}", f"{m} ∣ {minus(x, r)}"]))
        members = [k for k in members if k % m == r]
    least = problem.rand(0, 1)
    value = number(min(members) if least else max(members))
    lemma = ", abs_le" if "| ≤" in text else ", abs_lt" if "| <" in text else ""
    return problem.proves(
        f"{'IsLeast' if least else 'IsGreatest'} {_set(x, 'ℤ', parts)} {factor(value)}",
        "constructor",
        "decide +kernel",
        f"intro {x} hx",
        f"simp only [Set.mem_setOf_eq{lemma}] at hx",
        tactic,
    )


def _set(x: str, kind: str, parts: Sequence[str]) -> str:
    return f"{{ {x} : {kind} | {' ∧ '.join(parts)} }}"


def _least(problem: Problem, n: str) -> tuple[list[str], int]:
    """Conditions on `n`, and the least number that meets them all."""
    for _ in range(20):
        at, low = problem.rand(4, 120), problem.pick([-1, 0, 0, 0, 1, 3])
        conditions = [remainder_condition(problem, n, at) for _ in range(problem.rand(1, 3))]
        value = next(k for k in range(low + 1, at + 1) if all(part.holds(k) for part in conditions))
        if value > low + 1:
            break
    parts = [part.text for part in conditions]
    return ([f"{low} < {n}", *parts] if low >= 0 else parts), value


FAMILIES = {
    "least_natural": least_natural,
    "greatest_natural": greatest_natural,
    "least_unknown": least_unknown,
    "second_least": second_least,
    "least_congruent": least_congruent,
    "integer_extreme": integer_extreme,
}
