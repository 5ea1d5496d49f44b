"""Functions under inequalities, and functions given by a condition in their formula. Knows no Lean process."""

from collections.abc import Sequence
from fractions import Fraction

from training.competition.idiom.comparisons import compared
from training.competition.idiom.instances import instances
from training.competition.idiom.kinds import FIELDS, RINGS
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import Number, at, factor, linear_factor, number, polynomial, total
from training.synthetic.block import Block, Draw


def functional_inequality(draw: Draw) -> Block:
    """A function obeys an inequality for sums, means or distances of its arguments; instances bound one value."""
    return draw.what.choice([_sums, _sums, _means, _distances])(Problem(draw))


def _sums(problem: Problem) -> Block:
    """The value at a sum is at most, or at least, the sum of the values and a number."""
    kind, sign = problem.pick([*RINGS, "ℕ"]), problem.pick(["≤", "≥"])
    f = problem.function(f"{kind} → {kind}")
    x, y = problem.pick([("x", "y"), ("a", "b"), ("m", "n"), ("r", "s")])
    extra, value, k = problem.rand(0, 5), problem.rand(1, 9), problem.rand(1, 4)
    if kind != "ℕ":
        extra, value = problem.rand(-4, 5), problem.rand(-6, 9)
    law = problem.given(f"∀ {x} {y}, {f} ({x} + {y}) {sign} {total([(1, f'{f} {x}'), (1, f'{f} {y}')], extra)}")
    ways = [(2, [(1, 1)]), (3, [(1, 1), (2, 1)]), (4, [(1, 1), (2, 2)]), (5, [(1, 1), (2, 2), (4, 1)])]
    count, pairs = problem.pick(ways)
    problem.given(f"{f} {k} {problem.pick([sign, sign, '='])} {value}")
    rows = _instances(law, [(a * k, b * k) for a, b in pairs])
    limit = count * value + (count - 1) * extra
    slack = problem.pick([0, 0, problem.rand(1, 3)]) * (1 if sign == "≤" else -1)
    goal = f"{f} {count * k} {sign} {max(limit + slack, 0) if kind == 'ℕ' else limit + slack}"
    return problem.proves(goal, *rows, "omega" if kind in ("ℕ", "ℤ") else "linarith")


def _means(problem: Problem) -> Block:
    """The value at the mean of two numbers is at most, or at least, the mean of the values."""
    kind, sign = problem.pick(FIELDS), problem.pick(["≤", "≥"])
    f = problem.function(f"{kind} → {kind}")
    x, y = problem.pick([("x", "y"), ("a", "b"), ("r", "s"), ("z", "w")])
    law = problem.given(f"∀ {x} {y}, {f} (({x} + {y}) / 2) {sign} ({f} {x} + {f} {y}) / 2")
    low, quarter = problem.rand(-6, 6), problem.rand(1, 3)
    high, values = low + 4 * quarter, [problem.rand(-9, 12), problem.rand(-9, 12)]
    for point, value in zip((low, high), values, strict=True):
        problem.given(f"{at(f, point)} {problem.pick([sign, '='])} {value}")
    middle = low + 2 * quarter
    ways = [(1, [(low, high), (low, middle)]), (3, [(low, high), (middle, high)]), (2, [(low, high)])]
    part, pairs = problem.pick(ways)
    limit = Fraction((4 - part) * values[0] + part * values[1], 4)
    goal = compared(problem, at(f, low + part * quarter), "≤", number(limit))
    if sign == "≥":
        goal = compared(problem, number(limit), "≤", at(f, low + part * quarter))
    return problem.proves(goal, *_instances(law, pairs), "linarith")


def _distances(problem: Problem) -> Block:
    """Values differ by at most a multiple of the distance of the arguments."""
    kind = problem.pick(FIELDS)
    f, slope = problem.function(f"{kind} → {kind}"), problem.rand(1, 5)
    x, y = problem.pick([("x", "y"), ("a", "b"), ("r", "s"), ("z", "w")])
    law = problem.given(f"∀ {x} {y}, |{f} {x} - {f} {y}| ≤ {total([(slope, f'|{x} - {y}|')])}")
    point, other, third = problem.distinct(range(-5, 9), 3)
    value, reach = problem.rand(-9, 9), slope * abs(point - other)
    problem.given(f"{at(f, point)} = {value}")
    goals = [compared(problem, at(f, other), "≤", str(value + reach))]
    goals.append(compared(problem, str(value - reach), "≤", at(f, other)))
    pairs = [(point, other)]
    if problem.rand(0, 2) == 0:
        pairs.append((point, third))
        bound = 2 * value + reach + slope * abs(point - third)
        goals = [compared(problem, f"{at(f, other)} + {at(f, third)}", "≤", str(bound))]
    rows = []
    for name, pair in zip(("e₁", "e₂"), pairs, strict=False):
        rows += [f"have {name} := {law} {' '.join(factor(str(part)) for part in pair)}", f"rw [abs_le] at {name}"]
        rows.append(f"norm_num at {name}")
    return problem.proves(problem.pick(goals), *rows, "linarith")


def _instances(law: str, arguments: Sequence[tuple[Number, Number]]) -> list[str]:
    """Instances of the law at pairs of arguments."""
    return instances([f"{law} {' '.join(factor(number(part)) for part in pair)}" for pair in arguments])


def conditional_bound(draw: Draw) -> Block:
    """A function with a condition in its formula stays above a number or a line; by its two cases."""
    problem = Problem(draw)
    kind = problem.pick(RINGS)
    f, x = problem.function(f"{kind} → {kind}"), problem.bound(kind)
    split, sign = problem.rand(-4, 6), problem.pick(["<", "≤", ">", "≥"])
    slope, level = problem.pick([0, 0, problem.nonzero(-3, 3)]), problem.rand(-9, 9)
    squares, pieces = [], []
    for before in (sign in "<≤", sign in ">≥"):
        if problem.rand(0, 2):
            centre, scale = problem.rand(-5, 6), problem.rand(1, 3)
            piece = [scale, slope - 2 * scale * centre, level + scale * centre**2 + problem.rand(0, 5)]
            squares.append(f"sq_nonneg {factor(linear_factor(x, centre))}")
        else:
            turn = -problem.rand(1, 4) if before else problem.rand(1, 4)
            piece = [0, slope + turn, level - turn * split + problem.rand(0, 5)]
        pieces.append(polynomial(piece, x))
    law = problem.given(f"∀ {x}, {f} {x} = if {x} {sign} {split} then {pieces[0]} else {pieces[1]}")
    goal = f"∀ {x}, {compared(problem, total([(slope, x)], level), '≤', f'{f} {x}')}"
    hints = f"nlinarith [{', '.join(dict.fromkeys(squares))}]" if squares else "linarith"
    return problem.proves(goal, f"intro {x}", f"rw [{law}]", f"split_ifs with hp <;> {hints}")


def conditional_argument(draw: Draw) -> Block:
    """The value of a function with a condition in its formula is given; each case leaves one argument or none."""
    problem = Problem(draw)
    kind = problem.pick(FIELDS)
    f, x = problem.function(f"{kind} → {kind}"), problem.bound(kind)
    t, split, sign = problem.unknown(kind), problem.rand(-3, 6), problem.pick(["<", "≤"])
    value, low, high = problem.rand(-6, 12), split - problem.rand(1, 5), split + problem.rand(1, 5)
    scales = [problem.nonzero(-4, 5), problem.nonzero(-4, 5)]
    other = split - problem.rand(1, 5)
    first = polynomial([scales[0], value - scales[0] * low], x)
    second = [scales[1], -scales[1] * (high + other), value + scales[1] * high * other]
    law = problem.given(f"∀ {x}, {f} {x} = if {x} {sign} {split} then {first} else {polynomial(second, x)}")
    given = problem.given(f"{f} {t} = {value}")
    goal = f"{t} = {number(low)} ∨ {t} = {number(high)}"
    rows = [f"rw [{law}] at {given}", f"split_ifs at {given} with hp", "left; linarith", "right; nlinarith"]
    return problem.proves(goal, *rows)


FAMILIES = {
    "functional_inequality": functional_inequality,
    "conditional_bound": conditional_bound,
    "conditional_argument": conditional_argument,
}
