"""Equations in one unknown with known solutions, and how proofs find these. Knows no theorem."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from training.competition.idiom.problem import Problem
from training.competition.idiom.text import linear_factor, minus, number, polynomial, total

VALUES = ("rintro (rfl | rfl) <;> norm_num",)
"""Shows that both values solve the equation."""


@dataclass(frozen=True)
class Solved:
    """An equation in `x` and its two roots."""

    text: str
    roots: tuple[int, int]
    proof: tuple[str, ...]
    """Proves `text ↔ x = u ∨ x = v` for the roots u, v in this order."""


def two_roots(problem: Problem, x: str) -> Solved:
    """A quadratic equation, expanded or in factors, or one with an absolute value."""
    u, v = problem.distinct(range(-9, 10), 2)
    cases = ("rcases mul_eq_zero.mp hx with hx | hx", "left; linarith", "right; linarith", *VALUES)
    kind = problem.pick(["expanded", "expanded", "expanded", "factors", "absolute"])
    if kind == "expanded":
        factored = ("constructor", "intro hx", f"have hx : {vanishing(x, [u, v])} := by linarith")
        return Solved(_expanded(problem, x, u, v), (u, v), (*factored, *cases))
    if kind == "factors":
        return Solved(vanishing(x, [u, v]), (u, v), ("constructor", "intro hx", *cases))
    middle, width = problem.nonzero(-9, 9), problem.rand(1, 9)
    opened = ("rw [abs_eq (by norm_num)]", "constructor", "rintro (hx | hx)")
    closed: Sequence[str] = ("left; linarith", "right; linarith", *VALUES)
    return Solved(f"|{minus(x, middle)}| = {width}", (middle + width, middle - width), (*opened, *closed))


def _expanded(problem: Problem, x: str, u: int, v: int) -> str:
    """A quadratic equation with the roots `u` and `v` that is not in factors."""
    a = problem.pick([1, 1, 1, 2, 3, -1])
    p, q = -a * (u + v), a * u * v
    square = total([(a, f"{x} ^ 2")])
    return problem.pick(
        [
            f"{polynomial([a, p, q], x)} = 0",
            f"{polynomial([a, p, 0], x)} = {number(-q)}",
            f"{square} = {total([(-p, x)], -q)}",
            f"{total([(a, f'{x} ^ 2')], q)} = {total([(-p, x)])}",
        ]
    )


def vanishing_polynomial(problem: Problem, coefficients: Sequence[int], x: str) -> str:
    """The polynomial is 0, its last terms perhaps on the other side."""
    size = len(coefficients)
    kept = problem.pick([size, size, *range(1, size)])
    left = polynomial([*coefficients[:kept], *[0] * (size - kept)], x)
    right = polynomial([*[0] * kept, *[-coefficient for coefficient in coefficients[kept:]]], x)
    return problem.pick([f"{left} = {right}", f"{left} = {right}", f"{right} = {left}"])


def vanishing(x: str, roots: Sequence[int]) -> str:
    """`(x - r₁) * (x - r₂) * … = 0`."""
    return " * ".join(linear_factor(x, root) for root in roots) + " = 0"


def split_cases(problem: Problem, x: str, roots: Sequence[int], means: str = "linarith") -> list[str]:
    """Tactics that leave one goal for each root of the equation in the context."""
    proof = [f"have key : {vanishing(x, roots)} := by {means}", "rcases mul_eq_zero.mp key with h | h"]
    if len(roots) == 2:
        return proof
    again = problem.style(
        ["rcases mul_eq_zero.mp h with h | h"], ["simp only [mul_eq_zero] at h", "rcases h with h | h"]
    )
    return [*proof, *again]


def scaled(problem: Problem, term: str, value: Fraction) -> tuple[str, list[str]]:
    """An equation for a multiple of `term`, and the steps that leave `term = value` to be shown."""
    c, d = problem.rand(1, 9), problem.rand(-9, 9)
    if c == 1 and d == 0:
        return f"{term} = {number(value)}", []
    opening = f"suffices hk : {term} = {number(value)} by linarith"
    return f"{total([(c, term)], d)} = {number(c * value + d)}", [opening]
