"""Quadratics over ordered fields: squares show that they have no root, or a least value. Knows no Lean process."""

from math import prod

from training.competition.idiom.equations import vanishing_polynomial
from training.competition.idiom.kinds import FIELDS_MOSTLY_REAL
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, linear_factor, number, polynomial, total
from training.synthetic.block import Block, Draw


def polynomial_no_root(draw: Draw) -> Block:
    """A quadratic, or a quartic that is a sum of squares, never takes the value 0; the squares are the hint."""
    problem = Problem(draw)
    kind = problem.pick(FIELDS_MOSTLY_REAL)
    fixed = problem.rand(0, 2) == 0
    x = problem.unknown(kind) if fixed else problem.bound(kind)
    lead, rest = problem.pick([1, 1, 1, 2, 3, 4]), problem.rand(1, 9)
    middle, low = problem.nonzero(-7, 7), problem.nonzero(-4, 5)
    if problem.rand(0, 2):
        coefficients = [lead, -2 * lead * middle, lead * middle**2 + rest]
        proof = f"nlinarith [sq_nonneg {linear_factor(x, middle)}]"
    else:
        coefficients = [1, 0, lead - 2 * low, -2 * lead * middle, low**2 + lead * middle**2 + rest]
        proof = f"nlinarith [sq_nonneg {linear_factor(f'{x} ^ 2', low)}, sq_nonneg {linear_factor(x, middle)}]"
    if problem.rand(0, 1):
        solved = vanishing_polynomial(problem, coefficients, x)
        if fixed:
            return problem.proves(f"¬ {factor(solved)}", "intro h", proof)
        return problem.proves(f"¬ ∃ {x} : {kind}, {solved}", f"rintro ⟨{x}, h⟩", proof)
    sign = problem.pick([1, 1, -1])
    text = polynomial([sign * coefficient for coefficient in coefficients], x)
    less, more = (f"0 < {text}", f"{text} > 0") if sign > 0 else (f"{text} < 0", f"0 > {text}")
    goal = problem.pick([less, more, f"{text} ≠ 0"])
    opening = [*([] if fixed else [x]), *(["h"] if "≠" in goal else [])]
    shown = goal if fixed else f"∀ {x} : {kind}, {goal}"
    return problem.proves(shown, *([f"intro {' '.join(opening)}"] if opening else []), proof)


def polynomial_discriminant(draw: Draw) -> Block:
    """A quadratic with an unknown coefficient has a root or keeps its sign: the discriminant bounds the coefficient."""
    problem = Problem(draw)
    kind = problem.pick(FIELDS_MOSTLY_REAL)
    b = problem.unknown(kind, "b a m k p t")
    x = problem.bound(kind)
    lead, root = problem.pick([1, 1, 2, 3, 4]), problem.rand(1, 9)
    square = lead in (1, 4) and problem.rand(0, 2) > 0
    rest = root**2 if square else problem.rand(1, 12)
    text = total([(lead, f"{x} ^ 2"), (problem.pick([1, -1]), f"{b} * {x}")], rest)
    bound = 4 * lead * rest
    limit = 2 * root * (1 if lead == 1 else 2)
    exists = problem.rand(0, 1)
    if exists:
        given = problem.given(f"∃ {x}, {problem.pick([f'{text} = 0', f'{text} ≤ 0', f'0 ≥ {text}'])}")
        hint = f"sq_nonneg ({2 * lead} * {x} {'-' if f'- {b}' in text else '+'} {b})"
        opening = [f"obtain ⟨{x}, hx⟩ := {given}", f"have key : {bound} ≤ {b} ^ 2 := by nlinarith [{hint}]"]
        goals = [f"{bound} ≤ {b} ^ 2", f"{b} ^ 2 ≥ {bound}"]
    else:
        given = problem.given(f"∀ {x}, {problem.pick([f'0 ≤ {text}', f'{text} ≥ 0'])}")
        place = f"{b} / {2 * lead}" if f"- {b}" in text else f"-{b} / {2 * lead}"
        opening = [f"have key := {given} ({place})"]
        goals = [f"{b} ^ 2 ≤ {bound}", f"{bound} ≥ {b} ^ 2"]
    if not square:
        return problem.proves(problem.pick(goals), *opening, problem.style(["linarith"], ["nlinarith"])[0])
    if exists:
        problem.given(problem.pick([f"0 < {b}", f"{b} > 0", f"0 ≤ {b}"]))
        return problem.proves(problem.pick([f"{limit} ≤ {b}", f"{b} ≥ {limit}"]), *opening, "nlinarith")
    sides = problem.pick([[f"-{limit} ≤ {b}", f"{b} ≤ {limit}"], [f"{b} ≤ {limit}", f"{b} ≥ -{limit}"]])
    return problem.proves(" ∧ ".join(sides), *opening, "constructor <;> nlinarith")


def polynomial_extreme(draw: Draw) -> Block:
    """The least or greatest value of a quadratic: of a set of values, or of a function."""
    problem = Problem(draw)
    kind = problem.pick(FIELDS_MOSTLY_REAL)
    sign, lead, place = problem.pick([1, 1, -1]), problem.pick([1, 1, 2, 3]), problem.nonzero(-6, 7)
    extreme = problem.rand(-20, 30)
    coefficients = [sign * lead, -2 * sign * lead * place, sign * lead * place**2 + extreme]
    word, relation = ("IsLeast", "≤") if sign > 0 else ("IsGreatest", "≥")
    shape = problem.pick(["set", "range", "attained"])
    x, y = problem.bound(kind), problem.bound(kind)
    hint = f"nlinarith [sq_nonneg {linear_factor(y if shape == 'attained' else x, place)}]"
    if shape == "set":
        text = polynomial(coefficients, x)
        members = problem.pick([f"∃ {x}, {y} = {text}", f"∃ {x} : {kind}, {text} = {y}"])
        proof = ["constructor", f"exact ⟨{number(place)}, by norm_num⟩", f"rintro {y} ⟨{x}, rfl⟩", hint]
        return problem.proves(f"{word} {{{y} : {kind} | {members}}} {factor(number(extreme))}", *proof)
    f = problem.function(f"{kind} → {kind}")
    law = problem.given(f"∀ {x}, {f} {x} = {polynomial(coefficients, x)}")
    reached = [f"norm_num [{law}]"]
    if shape == "range":
        opening = ["constructor", f"refine ⟨{number(place)}, ?_⟩", *reached]
        closing = [f"rintro {y} ⟨{x}, rfl⟩", f"rw [{law}]", hint]
        return problem.proves(f"{word} (Set.range {f}) {factor(number(extreme))}", *opening, *closing)
    goal = f"∃ {x}, {f} {x} = {number(extreme)} ∧ ∀ {y}, {f} {x} {relation} {f} {y}"
    closing = [f"intro {y}", f"rw [{law}, {law}]", hint]
    return problem.proves(goal, f"refine ⟨{number(place)}, ?_, ?_⟩", *reached, *closing)


def polynomial_zero_squares(draw: Draw) -> Block:
    """A sum of two or three squares is 0 or less, written out or not: each of them is 0."""
    problem = Problem(draw)
    count = problem.pick([2, 2, 3])
    names = problem.unknowns(problem.pick(FIELDS_MOSTLY_REAL), count)
    values = [problem.nonzero(-6, 7) for _ in names]
    weights = [problem.pick([1, 1, 1, 2, 3, 4]) for _ in names]
    constant = sum(weight * value**2 for weight, value in zip(weights, values, strict=True))
    squares = [(weight, f"{name} ^ 2") for weight, name in zip(weights, names, strict=True)]
    linear = [(-2 * weight * value, name) for weight, value, name in zip(weights, values, names, strict=True)]
    if problem.rand(0, 1):
        problem.given(f"{total([*squares, *linear], constant)} {problem.pick(['=', '=', '≤'])} 0")
    else:
        moved = [(-coefficient, name) for coefficient, name in linear]
        problem.given(f"{total(squares, constant)} {problem.pick(['=', '=', '≤'])} {total(moved)}")
    hints = ", ".join(f"sq_nonneg {linear_factor(name, value)}" for name, value in zip(names, values, strict=True))
    facts = [
        f"have h{name} : {name} = {number(value)} := by nlinarith [{hints}]"
        for name, value in zip(names, values, strict=True)
    ]
    equations = [f"{name} = {number(value)}" for name, value in zip(names, values, strict=True)]
    given = ", ".join(f"h{name}" for name in names)
    if problem.rand(0, 1):
        return problem.proves(" ∧ ".join(equations), *facts, f"exact ⟨{given}⟩")
    factors = [problem.nonzero(-3, 5) for _ in names]
    value = sum(a * b for a, b in zip(factors, values, strict=True))
    shown = total(list(zip(factors, names, strict=True)))
    product = " * ".join(names)
    goals = [f"{shown} = {number(value)}", f"{product} = {number(prod(values))}"]
    return problem.proves(
        problem.pick(goals), *facts, *problem.style([f"rw [{given}]", "norm_num"], [f"norm_num [{given}]"])
    )


FAMILIES = {
    "polynomial_no_root": polynomial_no_root,
    "polynomial_discriminant": polynomial_discriminant,
    "polynomial_extreme": polynomial_extreme,
    "polynomial_zero_squares": polynomial_zero_squares,
}
