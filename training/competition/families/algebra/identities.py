"""Identities in one variable with unknown coefficients, used at single numbers. Knows no Lean process."""

from collections.abc import Sequence

from training.competition.idiom.instances import instances
from training.competition.idiom.kinds import FIELDS
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import at, factor, minus, plus, polynomial, total
from training.synthetic.block import Block, Draw


def identity_coefficients(draw: Draw) -> Block:
    """A polynomial written in another form with unknown coefficients, for all arguments; the goal is about these."""
    problem = Problem(draw)
    kind = problem.pick(FIELDS)
    names = problem.unknowns(kind, 3)
    x = problem.bound(kind)
    u, v, w = values = [problem.rand(-6, 8) for _ in names]
    a, b, c = names
    p, q = problem.nonzero(-3, 4), problem.nonzero(-3, 4)
    px, qx = (f"({minus(x, root)})" for root in (p, q))
    left, right = problem.pick(
        [
            (f"{a} * {px} * {qx} + {b} * {px} + {c}", [u, v - u * (p + q), u * p * q - v * p + w]),
            (f"{a} * {px} ^ 2 + {b} * {px} + {c}", [u, v - 2 * u * p, u * p * p - v * p + w]),
            (f"{a} * {x} * {px} + {b} * {x} + {c}", [u, v - u * p, w]),
            (f"({a} * {x} ^ 2 + {b} * {x} + {c}) * {px}", [u, v - u * p, w - v * p, -w * p]),
        ]
    )
    sides = [left, polynomial(right, x)]
    law = problem.given(f"∀ {x}, {' = '.join(sides if problem.rand(0, 1) else sides[::-1])}")
    points = [0, 1, -1]
    if "* (" in left and p in points:
        points = [t for t in (0, 1, -1, 2) if t != p]
    return _solved(problem, [at(law, t) for t in points], names, values)


def partial_fractions(draw: Draw) -> Block:
    """A quotient of polynomials as a sum of simpler ones with unknown numerators; the goal is about these."""
    problem = Problem(draw)
    count = problem.pick([2, 2, 3])
    names = problem.unknowns(problem.pick(FIELDS), count)
    x = problem.bound("ℝ")
    u, v, w = values = [problem.nonzero(-6, 8) for _ in range(3)]
    a, b, c = [*names, ""][:3]
    p, k = problem.nonzero(-4, 5), problem.rand(1, 5)
    less, more = minus(x, p), plus(x, p)
    poles, bottom, top, parts = problem.pick(
        [
            ([p], f"({less}) ^ 2", [u, v - u * p], f"{a} / ({less}) + {b} / ({less}) ^ 2"),
            ([p], f"({less})", [k, u - k * p, v - u * p], f"{total([(k, x)])} + {a} + {b} / ({less})"),
        ]
        if count == 2
        else [
            ([p], f"({less})", [u, v - u * p, w - v * p], f"{a} * {x} + {b} + {c} / ({less})"),
            ([0], f"({x} * ({x} ^ 2 + {k}))", [u + v, w, u * k], f"{a} / {x} + ({b} * {x} + {c}) / ({x} ^ 2 + {k})"),
            (
                [0, p],
                f"({x} ^ 2 * ({less}))",
                [u + w, v - u * p, -v * p],
                f"{a} / {x} + {b} / {x} ^ 2 + {c} / ({less})",
            ),
            (
                [0, p, -p],
                f"({x} * ({less}) * ({more}))",
                [u + v + w, p * (v - w), -u * p * p],
                f"{a} / {x} + {b} / ({less}) + {c} / ({more})",
            ),
        ]
    )
    joined = problem.rand(0, 1)
    condition = (" ∧ " if joined else " → ").join(f"{x} ≠ {pole}" for pole in poles)
    law = problem.given(f"∀ {x}, {condition} → {factor(polynomial(top, x))} / {bottom} = {parts}")
    fulfilled = " (by norm_num)" * (1 if joined else len(poles))
    points = [t for t in (1, -1, 2, -2, 3, -3) if t not in poles][:count]
    return _solved(problem, [f"{at(law, t)}{fulfilled}" for t in points], names, values[:count])


def _solved(problem: Problem, terms: Sequence[str], names: Sequence[str], values: Sequence[int]) -> Block:
    """The theorem about the values of some of the unknowns, which instances of a law determine linearly."""
    pairs = list(zip(names, values, strict=True))
    (a, u), (b, v) = problem.distinct(pairs, 2)
    m, n = problem.rand(1, 3), problem.nonzero(-3, 4)
    every = " ∧ ".join(f"{name} = {value}" for name, value in pairs)
    goal = problem.pick([every, f"{a} = {u}", f"{total([(m, a), (n, b)])} = {m * u + n * v}"])
    split = f"refine ⟨{', '.join('?_' for _ in pairs)}⟩ <;> linarith"
    return problem.proves(goal, *instances(terms), split if goal == every else "linarith")


FAMILIES = {
    "identity_coefficients": identity_coefficients,
    "partial_fractions": partial_fractions,
}
