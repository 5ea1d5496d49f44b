"""Divisibility and inequalities with powers, factorials and sums, by induction. Knows no Lean process."""

import math
from collections.abc import Callable, Sequence

from training.competition.idiom.induction import by_induction
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import cast, factor, plus, total
from training.synthetic.block import Block, Draw

TRIES = 500
"""How often a draw is repeated that is no theorem."""
NAMES = "m k n a N p t"
"""Names of exponents."""
LATEST_START = 8
"""The largest number from which on an inequality is claimed."""


def induction_divides(draw: Draw) -> Block:
    """A number divides a sum of powers and linear terms, or its remainder is given, for all exponents."""
    problem = Problem(draw)
    return problem.pick([*[_two_powers_and_line] * 3, _two_powers, _composite_exponent, _truncated])(problem)


def _divided(problem: Problem, text: str, m: int, rest: int) -> str:
    """`m ∣ text + …` or `text % m = rest`, for a `text` with this remainder."""
    divides = f"{m} ∣ {plus(text, -rest % m)}"
    return problem.pick([divides, divides, f"({text}) % {m} = {rest}"])


def _proved(problem: Problem, n: str, goal: str, step: str, opened: Sequence[str] = ()) -> Block:
    """The goal by an induction on `n` that `omega` ends after `step`."""
    divisor = ["obtain ⟨j, hj⟩ := ih"] if "∣" in goal else []
    ending = problem.style(["omega"], ["omega"], [*divisor, "omega"])
    return problem.proves(goal, *opened, *by_induction(problem, n, "norm_num"), step, *ending)


def _two_powers_and_line(problem: Problem) -> Block:
    n, p, q = problem.unknown("ℕ", NAMES), problem.pick([1, 1, 2, 3]), problem.pick([0, 0, 1, 2])
    for _ in range(TRIES):
        m, a = problem.rand(3, 16), problem.rand(2, 9)
        growth, b = a**p, a**p % m + m * problem.rand(0, 1)
        chosen = [(c, d, e) for c in range(1, 7) for d in range(1, 10) for e in range(1, 21) if c % m and d % m]
        chosen = [(c, d, e) for c, d, e in chosen if e * (growth - 1) % m == 0]
        chosen = [(c, d, e) for c, d, e in chosen if (e + (growth - 1) * (c * a**q + d)) % m == 0]
        if chosen and b > 1 and b != a:
            break
    c, d, e = problem.pick(chosen)
    text = total([(c, f"{a} ^ {factor(total([(p, n)], q))}"), (d, f"{b} ^ {n}"), (e, n)])
    opened = [] if p == 1 else ["rw [pow_add, pow_mul]" if q else "rw [pow_mul]"]
    return _proved(problem, n, _divided(problem, text, m, (c * a**q + d) % m), "simp only [pow_succ] at *", opened)


def _two_powers(problem: Problem) -> Block:
    n, integers = problem.unknown("ℕ", NAMES), problem.rand(0, 1)
    for _ in range(TRIES):
        m, a, b, c, i, j = (problem.rand(*ends) for ends in ((3, 16), (2, 12), (2, 12), (1, 12), (0, 2), (0, 1)))
        c *= problem.pick([1, -1]) if integers else 1
        rests = {(a ** (exponent + i) + c * b ** (exponent + j)) % m for exponent in range(8)}
        if len(rests) == 1 and a != b and a % m and c * (b - a) * b**j % m == 0:
            break
    left, right = (f"{base} ^ {factor(plus(n, more))}" for base, more in ((a, i), (b, j)))
    text = cast(total([(1, left), (c, right)]), str(a), "ℤ" if integers else "ℕ")
    return _proved(problem, n, _divided(problem, text, m, rests.pop()), "simp only [pow_succ] at *")


def _composite_exponent(problem: Problem) -> Block:
    n = problem.unknown("ℕ", NAMES)
    for _ in range(TRIES):
        m, base, p, q, c, d = (problem.rand(*ends) for ends in ((3, 16), (2, 9), (2, 3), (0, 2), (2, 6), (1, 20)))
        rests = {(c * base ** (p * exponent + q) + d * exponent) % m for exponent in range(8)}
        if len(rests) == 1 and c % m and c * base % m:
            break
    text = total([(c, f"{base} ^ ({total([(p, n)], q)})"), (d, n)])
    opened = ["rw [pow_add, pow_mul]" if q else "rw [pow_mul]"]
    return _proved(problem, n, _divided(problem, text, m, rests.pop()), "rw [pow_succ]", opened)


def _truncated(problem: Problem) -> Block:
    n = problem.unknown("ℕ", NAMES)
    m, b, d = problem.rand(3, 13), problem.rand(2, 9), problem.rand(1, 5)
    a, c = b + m * problem.rand(1, 2), d + m * problem.rand(0, 1)
    goal = f"{m} ∣ {total([(c, f'{a} ^ {n}'), (-d, f'{b} ^ {n}')])}"
    remainders = f"{total([(c, f'{a} ^ {n}')])} % {m} = {total([(d, f'{b} ^ {n}')])} % {m}"
    step = f"induction {n} with | zero => rfl | succ {n} ih => rw [pow_succ, pow_succ]; omega"
    proved = [f"have h : {remainders} := by {step}"]
    lemma = [f"have h := nat_sub_dvd_pow_sub_pow {a} {b} {n}"]
    return problem.proves(goal, *problem.style(proved, lemma if c == d == 1 else proved), "omega")


def induction_growth(draw: Draw) -> Block:
    """A power or a factorial exceeds a polynomial or another power from some number on."""
    problem = Problem(draw)
    n = problem.unknown("ℕ", "n n m k")
    for _ in range(TRIES):
        (left, below), (right, above), least, steps = _compared(problem, n)
        start = next(
            (s for s in range(least, LATEST_START + 1) if all(below(i) < above(i) for i in range(s, 30))), None
        )
        if start is not None:
            break
    start = (start or 0) + problem.pick([0, 0, 0, 1, 2])
    goal = problem.pick([f"{left} < {right}", f"{left} ≤ {right}", f"{right} > {left}"])
    if start == 0:
        return problem.proves(goal, *by_induction(problem, n, "decide"), *steps)
    bound = problem.pick([f"{start} ≤ {n}", f"{n} ≥ {start}", f"{start - 1} < {n}"])
    h, opened = problem.given(bound), list[str]()
    if "<" in bound:
        opened = [f"replace {h} : {start} ≤ {n} := {h}"]
    base = problem.style(["decide"], ["norm_num [Nat.factorial]" if "!" in goal else "norm_num"])[0]
    rule = f"induction {n}, {h} using Nat.le_induction with"
    whole = [f"{rule} | base => {base} | succ {n} hn ih => ?_"]
    apart = [f"{rule} | base => ?_ | succ {n} hn ih => ?_", base]
    return problem.proves(goal, *opened, *problem.style(whole, apart), *steps)


Growing = tuple[str, Callable[[int], int]]
Compared = tuple[Growing, Growing, int, list[str]]


def _compared(problem: Problem, n: str) -> Compared:
    """Two expressions of which the second is greater in the end, the least start, and the steps after the first."""
    a, b, c, base, other = (problem.rand(*ends) for ends in ((1, 6), (0, 9), (1, 9), (2, 6), (2, 4)))
    line: Growing = (total([(c, n)], b), lambda i: c * i + b)
    square: Growing = (total([(a, f"{n} ^ 2"), (b, n)], c), lambda i: a * i * i + b * i + c)
    power: Growing = (f"{base} ^ {n}", lambda i: base**i)
    smaller: Growing = (total([(c, f"{other} ^ {n}")], b), lambda i: c * other**i + b)
    mixed: Growing = (f"{n} * {other} ^ {n}", lambda i: i * other**i)
    larger: Growing = (f"{base + 2} ^ {n}", lambda i: (base + 2) ** i)
    double: Growing = (f"{2 * other + c % 3} ^ {n}", lambda i: (2 * other + c % 3) ** i)
    factorial: Growing = (f"{n} !", math.factorial)
    product = [f"have hf := Nat.mul_le_mul_right ({n} !) hn", "linarith"]
    powers = [f"have hf := Nat.mul_le_mul_right ({other} ^ {n}) hn", "linarith"]
    return problem.pick(
        [
            (line, power, 0, ["rw [pow_succ]", "omega"]),
            (square, power, 1, ["rw [pow_succ]", f"nlinarith [Nat.mul_le_mul_right {n} hn]"]),
            (smaller, larger, 0, ["simp only [pow_succ]", "omega"]),
            (mixed, double, 1, ["simp only [pow_succ]", *powers]),
            (line, factorial, 1, ["rw [Nat.factorial_succ]", *product]),
            (smaller, factorial, 1, ["rw [pow_succ, Nat.factorial_succ]", *product]),
        ]
    )


def induction_sum_bound(draw: Draw) -> Block:
    """A sum is at most a closed form, or is bounded because the values of a sequence are."""
    problem = Problem(draw)
    return problem.pick([_sum_of_powers, _sum_of_bounded, _sum_of_bounded])(problem)


def _sum_of_powers(problem: Problem) -> Block:
    n, k = problem.unknown("ℕ", "n n m"), problem.bound("ℕ")
    p, c, d, r = problem.rand(1, 4), problem.rand(1, 9), problem.rand(0, 12), problem.rand(2, 9)
    power = f"{k} ^ {p}" if p > 1 else k
    polynomial = total([(c * (p + 1), power)], d), total([(c, f"{n} ^ {p + 1}"), (d, n)])
    (body, closed), members, sign = problem.pick(
        [
            (polynomial, f"Finset.range {n}", "≤"),
            (polynomial, f"Finset.Icc 1 {n}", "≥"),
            ((total([(c, f"{k} * {r} ^ {k}")], d), total([(c, f"{n} * {r} ^ {n}"), (d, n)])), f"Finset.range {n}", "≤"),
            ((total([(c, f"{r} ^ {k}")], d), total([(c, f"{r} ^ {n}"), (d, n)])), f"Finset.range {n}", "≤"),
        ]
    )
    lemma = "Finset.sum_range_succ" if "range" in members else "Finset.sum_Icc_succ_top (by omega)"
    rewritten = f"rw [{lemma}, pow_succ]" if f"{r} ^ {n}" in closed and f"{r} ^ {k}" in body else f"rw [{lemma}]"
    begun = by_induction(problem, n, "simp" if "range" in members else "decide")
    return problem.proves(f"∑ {k} ∈ {members}, ({body}) {sign} {closed}", *begun, rewritten, "nlinarith")


def _sum_of_bounded(problem: Problem) -> Block:
    kind = problem.pick(["ℝ", "ℝ", "ℤ", "ℕ", "ℚ"])
    a, n = problem.sequence(f"ℕ → {kind}"), problem.unknown("ℕ", "n m N")
    k, c, d = problem.bound("ℕ"), problem.rand(0, 9), problem.rand(0 if kind == "ℕ" else -9, 20)
    members = f"∑ {k} ∈ Finset.range {n}, {a} {k}"
    value, bound = total([(2 * c, k)], c + d + 1), total([(c, f"{n} ^ 2"), (d + 1, n)])
    begun = [*by_induction(problem, n, "simp"), "rw [Finset.sum_range_succ]"]
    if c < 3 and d >= 0 and kind != "ℕ":
        h = problem.given(f"∀ {k}, |{a} {k}| ≤ {value}")
        steps = [f"have hn := {h} {n}", "push_cast", "refine le_trans (abs_add_le _ _) ?_", "linarith"]
        return problem.proves(f"|{members}| ≤ {bound}", *begun, *steps)
    law, goal = problem.pick(
        [
            (f"{a} {k} ≤ {value}", f"{members} ≤ {bound}"),
            (f"{value} ≤ {a} {k}", f"{bound} ≤ {members}"),
            (f"{a} {k} ≥ {value}", f"{members} ≥ {bound}"),
        ]
    )
    h = problem.given(f"∀ {k}, {law}")
    return problem.proves(goal, *begun, f"have hn := {h} {n}", "push_cast", "nlinarith")


FAMILIES = {
    "induction_divides": induction_divides,
    "induction_growth": induction_growth,
    "induction_sum_bound": induction_sum_bound,
}
