"""Finite sets given by their members, by equations or as images; their sizes and sums. Knows no Lean process."""

import math
from collections.abc import Callable, Sequence
from fractions import Fraction

from training.competition.idiom.arithmetic import divisors_of
from training.competition.idiom.conditions import Condition, bounded_conditions, remainder_condition
from training.competition.idiom.equations import two_roots
from training.competition.idiom.problem import Problem
from training.competition.idiom.solutions import COARSE_LIMITS, limit_above
from training.competition.idiom.text import number, total
from training.synthetic.block import Block, Draw

COMPOSITE = (12, 18, 20, 24, 28, 30, 36, 40, 42, 45, 48, 54, 56, 60, 66, 70, 72, 75, 80, 84, 90, 96, 105, 120)
"""Numbers with several divisors."""


def set_members(draw: Draw) -> Block:
    """A finite set of natural numbers, given by a bound and conditions; its size or its sum."""
    problem = Problem(draw)
    s, n = problem.members("Finset ℕ"), problem.bound("ℕ")
    limit, parts, members = bounded_conditions(problem, n)
    law = problem.given(_law(problem, s, f"{n} : ℕ", [part.text for part in parts]))
    top = limit_above(limit.below - 1, COARSE_LIMITS)
    shown = f"rw [{law}] at hn; simp; {limit.tactic}"
    return problem.proves(_measured(problem, s, members), *_computed(s, law, f"Finset.range {top}", shown))


def set_divisors(draw: Draw) -> Block:
    """The divisors of a number that meet a further condition; their number or their sum."""
    problem = Problem(draw)
    s, n = problem.members("Finset ℕ"), problem.bound("ℕ")
    size, other = problem.distinct(COMPOSITE, 2)
    divisors = divisors_of(size)
    drawn, least = remainder_condition(problem, n, problem.pick(divisors)), problem.rand(1, 8)
    rules: list[Condition] = [
        drawn,
        drawn,
        Condition(f"{n} ∣ {other}", lambda k: other % k == 0),
        Condition(f"¬ {n} ∣ {other}", lambda k: other % k > 0),
        Condition(f"{least} < {n}", lambda k: k > least),
        Condition(f"{n} + {size} / {n} < {size // least}", lambda k: k + size // k < size // least),
    ]
    rule = problem.pick(rules)
    parts = problem.distinct([f"{n} ∣ {size}", rule.text], 2)
    law = problem.given(_law(problem, s, f"{n} : ℕ", parts))
    goal = _measured(problem, s, [k for k in divisors if rule.holds(k)])
    return problem.proves(goal, *_computed(s, law, f"Nat.divisors {size}", f"rw [{law}] at hn; simp [hn]"))


def set_integers(draw: Draw) -> Block:
    """A finite set of integers, given by inequalities, perhaps of a function and with a remainder; its size or sum."""
    problem = Problem(draw)
    s, x = problem.members("Finset ℤ"), problem.bound("ℤ")
    f = problem.function("ℤ → ℤ") if problem.rand(0, 2) == 0 else ""
    a, b, c = problem.pick([1, 1, 2, 3]), problem.rand(-9, 9), problem.rand(3, 20)
    m, r = problem.rand(2, 5), problem.rand(0, 1)
    term = total([(a, x)], b)
    shown = f"{f} {x}" if f else term
    bounds: list[Condition] = [
        Condition(f"abs ({shown}) < {c}", lambda k: abs(a * k + b) < c),
        Condition(f"abs ({shown}) ≤ {c}", lambda k: abs(a * k + b) <= c),
        Condition(f"-{c} < {shown} ∧ {shown} ≤ {m}", lambda k: -c < a * k + b <= m),
    ]
    others: list[Condition] = [
        Condition("", lambda k: True),
        Condition(f"{x} % {m} = {r}", lambda k: k % m == r),
        Condition(f"{x} ≠ {r}", lambda k: k != r),
        Condition(f"0 ≤ {x} + {m}", lambda k: k + m >= 0),
    ]
    inside, other = problem.pick(bounds), problem.pick(others)
    law = problem.given(_law(problem, s, f"{x} : ℤ", [part.text for part in (inside, other) if part.text]))
    opening = [f"simp only [{problem.given(f'∀ {x}, {f} {x} = {term}')}] at {law}"] if f else []
    goal = _measured(problem, s, [k for k in range(-50, 51) if inside.holds(k) and other.holds(k)])
    shown = f"simp only [{law}, abs_lt, abs_le] at hn; simp; omega"
    return problem.proves(goal, *opening, *_computed(s, law, "Finset.Icc (-50) 50", shown))


def set_casts(draw: Draw) -> Block:
    """A finite set of natural numbers, given by real inequalities with roots or quotients; its size or its sum."""
    problem = Problem(draw)
    s, n = problem.members("Finset ℕ"), problem.bound("ℕ")
    a, b, c, q, low = (problem.rand(*span) for span in ((2, 5), (0, 9), (4, 9), (2, 5), (1, 2)))
    edge = Fraction(q * problem.rand(3, 8) + 1, q)
    roots, term = "norm_num [Real.sqrt_lt']", total([(a, n)], b + 1)
    below: list[tuple[Condition, list[str]]] = [
        (Condition(f"Real.sqrt ({term}) < {c}", lambda k: a * k + b + 1 < c * c), [roots]),
        (
            Condition(f"Real.sqrt ({term}) < {number(edge)}", lambda k: a * k + b + 1 < edge**2),
            [roots, _cleared("lt_div_iff₀", q * q)],
        ),
        (Condition(f"({term} : ℝ) / {q} < {c}", lambda k: a * k + b + 1 < q * c), [_cleared("div_lt_iff₀", q)]),
        (Condition(f"({n} : ℝ) ^ 2 + {a} * {n} < {c * c}", lambda k: k * k + a * k < c * c), []),
    ]
    above: list[Condition] = [
        Condition(f"{low} < ({n} : ℝ)", lambda k: k > low),
        Condition(f"{n} % {q} = {low - 1}", lambda k: k % q == low - 1),
        Condition(f"{n} % {q} ≠ {low - 1}", lambda k: k % q != low - 1),
        Condition(f"Odd ({n} + {low})", lambda k: (k + low) % 2 == 1),
    ]
    (upper, steps), lower = problem.pick(below), problem.pick(above)
    law = problem.given(_law(problem, s, f"{n} : ℕ", problem.distinct([upper.text, lower.text], 2)))
    members = [k for k in range(100) if upper.holds(k) and lower.holds(k)]
    opening = [f"{step} at {law}" for step in (*steps, "norm_cast")]
    shown = f"rw [{law}] at hn; simp; {'nlinarith' if '^' in upper.text else 'omega'}"
    within = f"Finset.range {limit_above(sum(map(upper.holds, range(100))) - 1, COARSE_LIMITS)}"
    return problem.proves(_measured(problem, s, members), *opening, *_computed(s, law, within, shown))


def set_roots(draw: Draw) -> Block:
    """The finite set of the two real roots of an equation; its size, or a sum or product over it."""
    problem = Problem(draw)
    s, x, k = problem.members("Finset ℝ"), problem.bound("ℝ"), problem.bound("ℝ")
    solved = two_roots(problem, x)
    u, v = solved.roots
    a, b = problem.rand(2, 6), problem.rand(0, 9)
    law = problem.given(_law(problem, s, f"{x} : ℝ", [solved.text]))
    goal, lemma, last = problem.pick(
        [
            (f"{s}.card = 2", "card_pair", ""),
            (f"∑ {k} ∈ {s}, {k} = {u + v}", "sum_pair", "; norm_num"),
            (f"∑ {k} ∈ {s}, {k} ^ 2 = {u * u + v * v}", "sum_pair", "; norm_num"),
            (f"∑ {k} ∈ {s}, ({total([(a, k)], b)}) = {a * (u + v) + 2 * b}", "sum_pair", "; norm_num"),
            (f"∏ {k} ∈ {s}, {k} = {u * v}", "prod_pair", "; norm_num"),
            (f"(∑ {k} ∈ {s}, {k}) / 2 = {number(Fraction(u + v, 2))}", "sum_pair", "; norm_num"),
        ]
    )
    return problem.proves(
        goal,
        f"suffices hS : {s} = {{{u}, {v}}} by rw [hS, Finset.{lemma} (by norm_num)]{last}",
        f"ext {x}",
        f"rw [{law}, Finset.mem_insert, Finset.mem_singleton]",
        *solved.proof,
    )


def set_image(draw: Draw) -> Block:
    """The values on a range or an interval of a function that is given by its law; their number or their sum."""
    problem = Problem(draw)
    f, n = problem.function("ℕ → ℕ"), problem.bound("ℕ")
    a, b, m = problem.rand(1, 9), problem.rand(0, 12), problem.rand(3, 13)
    first, length = problem.rand(0, 4), problem.rand(4, 20)
    laws: list[tuple[str, Callable[[int], int]]] = [
        (f"{n} ^ 2 % {m}", lambda i: i * i % m),
        (f"({total([(a, n)], b + 1)}) % {m}", lambda i: (a * i + b + 1) % m),
        (f"{n} / {m} + {b + 1}", lambda i: i // m + b + 1),
        (f"({n} ^ 2 + {a} * {n}) % {m}", lambda i: (i * i + a * i) % m),
        (f"{a + 1} * ({n} % {m})", lambda i: (a + 1) * (i % m)),
        (f"Nat.gcd {n} {m + 3}", lambda i: math.gcd(i, m + 3)),
    ]
    term, value = problem.pick(laws)
    members = sorted({value(i) for i in range(first, first + length)})
    domain = f"Finset.Icc {first} {first + length - 1}" if first else f"Finset.range {length}"
    law, image = problem.given(f"∀ {n}, {f} {n} = {term}"), f"Finset.image {f} ({domain})"
    opened = problem.style([f"obtain rfl := funext {law}"], [f"have hf := funext {law}", "subst hf"])
    if problem.rand(0, 1):
        s = problem.members("Finset ℕ")
        given = problem.given(f"{s} = {image}")
        return problem.proves(_measured(problem, s, members), *opened, f"rw [{given}]", "decide +kernel")
    return problem.proves(_measured(problem, f"({image})", members), *opened, "decide +kernel")


def _cleared(lemma: str, divisor: int) -> str:
    """Multiplies an inequality by a divisor in it."""
    return f"simp only [{lemma} (show (0 : ℝ) < {divisor} by norm_num)]"


def _law(problem: Problem, s: str, binder: str, parts: Sequence[str]) -> str:
    """Says that `s` consists of what meets all conditions; the binder's type may be left out."""
    x = binder.split()[0]
    return f"∀ {problem.pick([binder, x])}, {x} ∈ {s} ↔ {' ∧ '.join(parts)}"


def _measured(problem: Problem, s: str, members: Sequence[int]) -> str:
    """A true statement about the size or the sum of the finite set `s`."""
    size, whole, k = len(members), sum(members), problem.bound("ℕ")
    m, a = problem.rand(3, 11), problem.rand(2, 9)
    return problem.pick(
        [
            f"{s}.card = {size}",
            f"{s}.card = {size}",
            f"Finset.card {s} = {size}",
            f"{s}.card ≤ {size + problem.pick([0, 1, 2])}",
            f"∑ {k} ∈ {s}, {k} = {whole}",
            f"(∑ {k} ∈ {s}, {k}) = {whole}",
            f"(∑ {k} ∈ {s}, {k}) % {m} = {whole % m}",
            f"∑ {k} ∈ {s}, {k} ^ 2 = {sum(i * i for i in members)}",
            f"∑ {k} ∈ {s}, ({a} * {k} + 1) = {a * whole + size}",
            f"{s}.card = {size} ∧ ∑ {k} ∈ {s}, {k} = {whole}",
        ]
    )


def _computed(s: str, law: str, within: str, shown: str) -> list[str]:
    """Shows that all members of `s` lie `within` a known set, so that `s` is a part of it; then computes."""
    part = f"Finset.filter (· ∈ {s}) ({within})"
    return [
        f"have hb : ∀ n ∈ {s}, n ∈ {within} := by intro n hn; {shown}",
        f"have hS : {s} = {part} := by ext n; rw [Finset.mem_filter, and_iff_right_of_imp (hb n)]",
        f"rw [hS, Finset.filter_congr fun n _ => {law} n]",
        "decide +kernel",
    ]


FAMILIES = {
    "set_members": set_members,
    "set_divisors": set_divisors,
    "set_integers": set_integers,
    "set_casts": set_casts,
    "set_roots": set_roots,
    "set_image": set_image,
}
