"""Inequalities between polynomials: squares and products of differences add up to the goal. Knows no Lean process."""

from itertools import combinations, pairwise
from math import gcd

from training.competition.idiom.comparisons import (
    Fact,
    compared,
    given_all,
    given_positive,
    hinted,
    nonnegative,
    square,
)
from training.competition.idiom.kinds import FIELDS_MOSTLY_REAL, RINGS, SEQUENCE_RINGS
from training.competition.idiom.polynomials import combined, difference, linear, product, shown
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, number, total
from training.synthetic.block import Block, Draw


def weighted_squares(draw: Draw) -> Block:
    """Two or three squares of linear forms in two or three unknowns, multiplied out and added up."""
    problem = Problem(draw)
    kind, count = problem.pick(RINGS), problem.pick([2, 3, 3])
    universal = problem.rand(0, 3) == 0
    letters = [problem.bound(kind) for _ in range(count)] if universal else problem.unknowns(kind, count)
    forms = []
    for first, second in problem.distinct(list(combinations(letters, 2)), count - 1):
        shift = problem.pick([0, 0, problem.nonzero(-5, 5)])
        forms.append(linear((problem.rand(1, 3), first), (problem.nonzero(-4, 3), second), (shift, "")))
    if count == 2 or problem.rand(0, 2) == 0:
        forms.append(linear((1, problem.pick(letters)), (problem.nonzero(-6, 6), "")))
    squares = [square(form) for form in forms]
    slack = problem.pick([0, 0, 0, problem.rand(1, 5)])
    weighted = [(problem.pick([1, 1, 2, 3]), fact.polynomial) for fact in squares]
    goal = nonnegative(problem, combined([*weighted, (slack, {(): 1})]), "<" if slack else "≤")
    if universal:
        return problem.proves(f"∀ {' '.join(letters)} : {kind}, {goal}", f"intro {' '.join(letters)}", hinted(*squares))
    return problem.proves(goal, hinted(*squares))


def quartic_squares(draw: Draw) -> Block:
    """Squares of quadratic forms in one or two unknowns, one of them perhaps of a linear form, added up."""
    problem = Problem(draw)
    kind, count = problem.pick(RINGS), problem.pick([1, 2, 2])
    x, y = problem.unknowns(kind, 2) if count == 2 else [problem.unknown(kind)] * 2
    a, b = problem.nonzero(-4, 4), problem.nonzero(-3, 3)
    if count == 1:
        forms = [
            combined([(1, {(x, x): 1}), (1, linear((problem.rand(-3, 3), x), (a, "")))]),
            linear((problem.rand(1, 2), x), (b, "")),
        ]
    else:
        monomial, other = problem.pick([((x, x), (y, y)), ((x, x), (x, y)), ((x, y), ()), ((x, x), (y,)), ((x, x), ())])
        forms = [{monomial: 1, other: a}, problem.pick([{(y, y): 1, (x,): b}, {(x,): 1, (y,): b}, {(y,): 1, (): b}])]
    squares = [square(form) for form in forms]
    slack = problem.pick([0, 0, problem.rand(1, 6)])
    weighted = [(problem.pick([1, 1, 2, 3]), fact.polynomial) for fact in squares]
    goal = nonnegative(problem, combined([*weighted, (slack, {(): 1})]), "<" if slack else "≤")
    steps = problem.style(
        [hinted(*squares)], [hinted(*squares)], [f"have hp := {squares[0].proof}", hinted(*squares[1:])]
    )
    return problem.proves(goal, *steps)


def ordered_products(draw: Draw) -> Block:
    """Bounds of three numbers, or an order between them; the goal is the product of the three differences."""
    problem = Problem(draw)
    letters = problem.unknowns(problem.pick(RINGS), 3)
    sign = problem.pick(["≤", "≤", "<"])
    if problem.rand(0, 2):
        bounds = [(problem.rand(-4, 6), letter) for letter in letters]
        pairs = [problem.pick([((bound, ""), (1, letter)), ((1, letter), (bound, ""))]) for bound, letter in bounds]
    else:
        ends = [(problem.rand(0, 3), ""), *((1, letter) for letter in letters)]
        pairs = list(pairwise(ends))
    names, opening = given_all(
        problem, [compared(problem, shown(linear(small)), sign, shown(linear(large))) for small, large in pairs]
    )
    lemma, multiply = ("sub_nonneg.2", "mul_nonneg") if sign == "≤" else ("sub_pos.2", "mul_pos")
    facts = [
        Fact(combined([(1, linear(large)), (-1, linear(small))]), f"{lemma} {name}", positive=sign == "<")
        for (small, large), name in zip(pairs, names, strict=True)
    ]
    whole = facts[0] * facts[1] * facts[2]
    surplus = problem.pick([0, 0, problem.rand(1, 3)]), facts[problem.rand(0, 2)].polynomial
    pair = facts[0] * facts[1]
    steps = problem.style(
        [f"have hp := {pair.proof}", "nlinarith"],
        [hinted(pair)],
        [f"have hp := {pair.proof}", f"nlinarith [{multiply} hp ({facts[2].proof})]"],
    )
    return problem.proves(nonnegative(problem, combined([(1, whole.polynomial), surplus]), sign), *opening, *steps)


def unit_interval(draw: Draw) -> Block:
    """Three numbers between 0 and 1; the goal adds up products of them and of what they lack to 1."""
    problem = Problem(draw)
    kind = problem.pick(FIELDS_MOSTLY_REAL)
    letters = problem.unknowns(kind, 3)
    in_set = problem.rand(0, 3) == 0
    claims = [f"{x} ∈ Set.Icc (0:{kind}) 1" if in_set else f"0 ≤ {x} ∧ {x} ≤ 1" for x in letters]
    names = [problem.given(claim) for claim in claims]
    low = [Fact(linear((1, x)), f"{name}.1") for x, name in zip(letters, names, strict=True)]
    high = [Fact(linear((1, ""), (-1, x)), f"sub_nonneg.2 {name}.2") for x, name in zip(letters, names, strict=True)]
    opening = [f"rw [Set.mem_Icc] at {' '.join(names)}"] if in_set else []
    triples = [low, high, [low[0], high[1], high[2]], [high[0], low[1], high[2]], [high[0], high[1], low[2]]]
    chosen = problem.pick([triples[1:2], triples[:2], triples[:2], triples[2:4], [triples[0], triples[4]]])
    weighted = [(problem.rand(1, 4), (x * y * z).polynomial) for x, y, z in chosen]
    pairs = [x * y for x, y, _ in chosen]
    opening += [f"have hp := {pair.proof}" for pair in pairs[1:]]
    return problem.proves(nonnegative(problem, combined(weighted)), *opening, hinted(pairs[0]))


def triangle_sides(draw: Draw) -> Block:
    """Sides of a triangle; the goal adds up products of the excesses of two sides over the third, and of squares."""
    problem = Problem(draw)
    a, b, c = letters = problem.unknowns(problem.pick(FIELDS_MOSTLY_REAL), 3)
    turns = [(a, b, c), (b, c, a), (c, a, b)]
    longer = [compared(problem, side, "<", f"{left} + {right}") for side, left, right in turns]
    names, opening = given_all(problem, longer)
    opening += [f"have h{tag} := sub_pos.2 {name}" for tag, name in zip("pqs", names, strict=True)]
    excesses = [
        Fact(linear((1, left), (1, right), (-1, side)), f"h{tag}", positive=True)
        for (side, left, right), tag in zip(turns, "pqs", strict=True)
    ]
    spread = [
        excess * square(linear((1, first), (-1, second)))
        for excess in excesses
        for first, second in [problem.distinct(letters, 2)]
    ]
    whole = excesses[0] * excesses[1] * excesses[2]
    chosen = problem.pick([[whole], [whole, spread[0]], [whole, spread[1]], spread[:2], spread])
    weighted = [(problem.pick([1, 1, 2, 3]), fact.polynomial) for fact in chosen]
    goal = nonnegative(problem, combined(weighted), "<" if whole in chosen else "≤")
    return problem.proves(goal, *opening, hinted(*chosen))


def weighted_means(draw: Draw) -> Block:
    """Positive numbers with weights: cubes against mixed products, or a sum against a product whose value is given."""
    problem = Problem(draw)
    count = problem.pick([2, 2, 3])
    letters = problem.unknowns(problem.pick(FIELDS_MOSTLY_REAL), count)
    weights = [problem.rand(1, 4) for _ in letters]
    terms = [linear(part) for part in zip(weights, letters, strict=True)]
    gaps = [square(combined([(1, terms[i]), (-1, terms[i - 1])])) for i in range(1 if count == 2 else 0, count)]
    _, opening = given_positive(problem, letters)
    shape = problem.rand(0, 2)
    if count == 3:
        cubes = [(1, product(term, term, term)) for term in terms]
        surplus = problem.rand(0, 2), product(problem.pick(terms), problem.pick(gaps).polynomial)
        goal = nonnegative(problem, combined([*cubes, (-3, product(*terms)), surplus]))
    elif shape == 0:
        sides = combined((problem.rand(1, 3), term) for term in terms)
        goal = nonnegative(problem, product(sides, gaps[0].polynomial))
    else:
        (x, y), (p, q) = letters, weights
        mean = p * q * problem.rand(1, 4)
        plus, times = total([(p, x), (q, y)]), f"{x} * {y}"
        if shape == 1:
            problem.given(f"{times} = {number(mean**2 // (p * q))}")
            goal = compared(problem, number(2 * mean), "≤", plus)
        else:
            problem.given(compared(problem, plus, "≤", number(2 * mean)))
            goal = compared(problem, times, "≤", number(mean**2 // (p * q)))
    return problem.proves(goal, *opening, hinted(*gaps))


def cauchy_products(draw: Draw) -> Block:
    """The Cauchy–Schwarz inequality in two or three terms, with numbers or unknowns as weights."""
    problem = Problem(draw)
    kind, count = problem.pick(RINGS), problem.pick([2, 3])
    xs = [linear((problem.pick([1, 1, 2, 3]), letter)) for letter in problem.unknowns(kind, count)]
    if problem.pick([True, False]):
        ys = [linear((problem.pick([1, 1, 2]), letter)) for letter in problem.unknowns(kind, count)]
    else:
        ys = [linear((problem.nonzero(-4, 5), "")) for _ in xs]
    mixed = shown(combined((1, product(x, y)) for x, y in zip(xs, ys, strict=True)))
    norms = [shown(combined((1, product(term, term)) for term in terms)) for terms in (xs, ys)]
    hints = [
        square(combined([(1, product(xs[i], ys[i - 1])), (-1, product(xs[i - 1], ys[i]))]))
        for i in range(1 if count == 2 else 0, count)
    ]
    bound = " * ".join(factor(norm) for norm in problem.distinct(norms, 2))
    return problem.proves(compared(problem, f"({mixed}) ^ 2", "≤", bound), hinted(*hints))


def sphere_bound(draw: Draw) -> Block:
    """A point of a disc or a ball, whose equation may be multiplied out; the goal is a linear form's greatest value."""
    problem = Problem(draw)
    letters = problem.unknowns(problem.pick(RINGS), problem.pick([2, 3, 3]))
    slopes = [problem.nonzero(-3, 4) for _ in letters]
    centres = [problem.nonzero(-3, 4) for _ in letters]
    scale = problem.rand(1, 3)
    reach = scale * sum(slope**2 for slope in slopes)
    squares = [square(difference(x, centre)).polynomial for x, centre in zip(letters, centres, strict=True)]
    if problem.pick([True, False]):
        problem.given(nonnegative(problem, combined([(scale * reach, {(): 1}), *((-1, term) for term in squares)])))
    else:
        distances = [f"({shown(difference(x, c))}) ^ 2" for x, c in zip(letters, centres, strict=True)]
        problem.given(f"{' + '.join(distances)} {problem.pick('≤=')} {scale * reach}")
    top = reach + sum(slope * centre for slope, centre in zip(slopes, centres, strict=True))
    ends = [centre + scale * slope for slope, centre in zip(slopes, centres, strict=True)]
    hints = [square(difference(letter, end)) for letter, end in zip(letters, ends, strict=True)]
    form = total(list(zip(slopes, letters, strict=True)))
    return problem.proves(compared(problem, form, "≤", number(top)), hinted(*hints))


def monotone_products(draw: Draw) -> Block:
    """A monotone or antitone function at two points, ordered or not; the goal is the product of the two differences."""
    problem = Problem(draw)
    kind = problem.pick(SEQUENCE_RINGS)
    f = problem.unknown(f"{kind} → {kind}", "f g p q u v")  # `h` may be a hypothesis
    if problem.pick([True, False]):
        x, y = problem.unknowns(kind, 2)
        width = linear((1, y), (-1, x))
    else:
        place = problem.rand(1, 9)
        x, y = problem.unknown(kind), number(place)
        width = linear((place, ""), (-1, x))
    rising = problem.pick([1, 1, -1])
    if problem.rand(0, 2) == 0:
        rule = problem.given(f"{'Monotone' if rising > 0 else 'Antitone'} {f}")
    else:
        s, t = problem.bound(kind), problem.bound(kind)
        rule = problem.given(f"∀ {s} {t}, {s} ≤ {t} → {f} {s} {'≤' if rising > 0 else '≥'} {f} {t}") + " _ _"
    growth = linear((rising, f"{f} {y}"), (-rising, f"{f} {x}"))
    weighted = [(problem.rand(1, 3), product(width, growth))]
    if problem.pick([True, False]):
        order = problem.given(compared(problem, x, "≤", y))
        weighted.append((problem.rand(0, 2), problem.pick([width, growth])))
        goal = nonnegative(problem, combined(weighted))
        return problem.proves(goal, f"have hp := {rule} {order}", "nlinarith")
    goal = nonnegative(problem, combined(weighted))
    each = f"nlinarith [{rule} hp]"
    return problem.proves(goal, f"rcases le_total {x} {y} with hp | hp", each, each)


def constrained_squares(draw: Draw) -> Block:
    """A linear equation in two or three unknowns; the goal is the least value of a weighted sum of their squares."""
    problem = Problem(draw)
    letters = problem.unknowns(problem.pick(RINGS), problem.pick([2, 2, 3]))
    points = [problem.nonzero(-3, 4) for _ in letters]
    weights = [problem.pick([1, 1, 2, 3]) for _ in letters]
    slopes = [weight * point for weight, point in zip(weights, points, strict=True)]
    least = sum(slope * point for slope, point in zip(slopes, points, strict=True))
    divisor = gcd(*slopes) * (1 if slopes[0] > 0 else -1)
    slopes, value = [slope // divisor for slope in slopes], least // divisor
    squares = total([(weight, f"{letter} ^ 2") for weight, letter in zip(weights, letters, strict=True)])
    goal = compared(problem, number(least), "≤", squares)
    hints = [square(difference(letter, point)) for letter, point in zip(letters, points, strict=True)]
    if slopes[0] != 1:
        problem.given(f"{total(list(zip(slopes, letters, strict=True)))} = {number(value)}")
        return problem.proves(goal, hinted(*hints))
    rest = total([(-slope, letter) for slope, letter in zip(slopes[1:], letters[1:], strict=True)], value)
    solved = problem.given(f"{letters[0]} = {rest}")
    if len(letters) == 3:
        return problem.proves(goal, hinted(*hints))
    return problem.proves(goal, *problem.style([hinted(*hints)], [f"subst {solved}", hinted(hints[1])]))


FAMILIES = {
    "weighted_squares": weighted_squares,
    "quartic_squares": quartic_squares,
    "ordered_products": ordered_products,
    "unit_interval": unit_interval,
    "triangle_sides": triangle_sides,
    "weighted_means": weighted_means,
    "cauchy_products": cauchy_products,
    "sphere_bound": sphere_bound,
    "monotone_products": monotone_products,
    "constrained_squares": constrained_squares,
}
