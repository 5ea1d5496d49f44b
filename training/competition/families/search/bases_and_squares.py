"""Unknown bases of digits, and sums of multiples of two squares. Knows no Lean process."""

from collections.abc import Sequence
from math import isqrt

from training.competition.idiom.problem import Problem
from training.competition.idiom.solutions import decided, limit_above
from training.competition.idiom.text import total
from training.synthetic.block import Block, Draw


def base_unknown(draw: Draw) -> Block:
    """The digits of a number to an unknown base, which is found; from the number as a polynomial in the base."""
    problem = Problem(draw)
    b = problem.unknown("ℕ", "b b n k a d")
    base, count = problem.rand(4, 16), problem.pick([3, 3, 4])
    digits = [problem.rand(0, base - 1) for _ in range(count - 1)] + [problem.rand(1, 3)]
    value = sum(digit * base**place for place, digit in enumerate(digits))
    shown = f"[{', '.join(map(str, digits))}]"
    a, c = problem.rand(2, 9), problem.rand(0, 20)
    goal = problem.pick([f"{b} = {base}", f"{b} = {base}", f"{total([(a, b)], c)} = {a * base + c}"])
    if problem.rand(0, 1):
        given, steps = problem.given(f"Nat.ofDigits {b} {shown} = {value}"), list[str]()
        name = given
    else:
        given, name = problem.given(f"Nat.digits {b} {value} = {shown}"), "hk"
        steps = [f"have hk := Nat.ofDigits_digits {b} {value}", f"rw [{given}] at hk"]
    limit = limit_above(isqrt(value // digits[-1]) if count == 3 else round((value // digits[-1]) ** (1 / 3)) + 1)
    bound = f"have hb : {b} < {limit} := by nlinarith"
    if count == 4:
        bound = f"have hb : {b} < {limit} := by by_contra! hc; have := Nat.pow_le_pow_left hc 3; nlinarith"
    return problem.proves(goal, *steps, f"norm_num [Nat.ofDigits] at {name}", bound, f"interval_cases {b} <;> omega")


def squares_sum(draw: Draw) -> Block:
    """A sum of multiples of two squares has a value, or never has; both unknowns are bounded and tried."""
    problem = Problem(draw)
    kind = problem.pick(["ℕ", "ℕ", "ℤ"])
    a, b = problem.pick([(1, 1), (1, 1), (1, 2), (2, 1), (1, 3), (2, 3), (3, 2), (1, 5), (2, 5), (3, 5)])
    free = problem.rand(0, 2) == 0
    x, y = problem.unknowns(kind, 2) if free else (problem.bound(kind), problem.bound(kind))
    for _ in range(200):
        whole = problem.rand(10, 130 if kind == "ℕ" else 40)
        pairs = [(u, v) for u in range(12) for v in range(12) if a * u * u + b * v * v == whole]
        if len(pairs) < 3 and bool(pairs) == free:
            break
    left = total([(a, f"{x} ^ 2"), (b, f"{y} ^ 2")])
    bounds = _bounds(kind, (x, y), [isqrt(whole // c) + 1 for c in (a, b)])
    tried = f"interval_cases {x} <;> interval_cases {y} <;> omega"
    if free:
        given = problem.given(f"{left} = {whole}")
        ending = [tried] if kind == "ℤ" else list(problem.style([tried], [decided([given], x, y)]))
        sums = sorted({u + v for u, v in pairs})
        if kind == "ℕ":
            goals = [
                " ∨ ".join(f"{x} = {u} ∧ {y} = {v}" for u, v in pairs),
                " ∨ ".join(f"{x} + {y} = {v}" for v in sums),
            ]
            goals.append(f"{x} + {y} ≤ {sums[-1]}")
        else:
            squares = " ∨ ".join(f"{x} ^ 2 = {v}" for v in sorted({u * u for u, _ in pairs}))
            goals = [f"{x} * {y} ≤ {max(u * v for u, v in pairs)}", squares]
        return problem.proves(problem.pick(goals), *bounds, *ending)
    goal, opened = problem.pick(
        [
            (f"¬ ∃ {x} {y} : {kind}, {left} = {whole}", f"rintro ⟨{x}, {y}, hk⟩"),
            (f"∀ {x} {y} : {kind}, {left} ≠ {whole}", f"intro {x} {y} hk"),
        ]
    )
    ending = [tried] if kind == "ℤ" else list(problem.style([tried], [decided(["hk"], x, y)]))
    return problem.proves(goal, opened, *bounds, *ending)


def _bounds(kind: str, letters: Sequence[str], tops: Sequence[int]) -> list[str]:
    """The steps that bound each unknown by the top for it; an integer from below as well."""
    steps = []
    for letter, top, name in zip(letters, tops, ("hx", "hy"), strict=True):
        high = limit_above(top - 1) if kind == "ℕ" else top
        steps.append(f"have {name} : {letter} < {high} := by nlinarith")
        if kind == "ℤ":
            steps.append(f"have {name}' : -{top} < {letter} := by nlinarith")
    return steps


FAMILIES = {
    "base_unknown": base_unknown,
    "squares_sum": squares_sum,
}
