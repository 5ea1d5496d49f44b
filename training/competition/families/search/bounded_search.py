"""One bounded unknown: a bound is found, then all values are tried. Knows no Lean process."""

from training.competition.idiom.arithmetic import divisors_of
from training.competition.idiom.conditions import (
    Condition,
    at_least,
    between,
    nonlinear_condition,
    term_condition,
)
from training.competition.idiom.kinds import WHOLE_MOSTLY_NATURAL
from training.competition.idiom.problem import Problem
from training.competition.idiom.solutions import (
    LIMITS,
    TRIES,
    conclusion,
    decided,
    given_in_any_order,
    limit_above,
    points,
)
from training.competition.idiom.terms import Term, number_terms, pair_term
from training.competition.idiom.text import factor, plus, total
from training.synthetic.block import Block, Draw


def bounded_number(draw: Draw) -> Block:
    """A natural number in an between, with one to three conditions on powers, roots, divisors, digits or primes."""
    problem = Problem(draw)
    x = problem.unknown("ℕ")
    for _ in range(TRIES):
        low = problem.pick([0, 0, 1, 1, problem.rand(2, 30)])
        top = low + problem.pick([8, 10, 14, 19, 25, 40, 60])
        there = problem.rand(low, top - 1)
        conditions = [nonlinear_condition(problem, x, there) for _ in range(problem.pick([1, 1, 2, 2, 3]))]
        solutions = points(range(low, top), conditions=conditions)
        if 4 * len(solutions) < top - low:
            break
    texts = [c.text for c in conditions]
    goal = conclusion(problem, number_terms(problem, x), solutions, texts)
    bound = f"have hx : {x} < {limit_above(top - 1)} := by omega"
    if problem.rand(1, 6) == 1:
        inside = problem.given(f"{x} ∈ Finset.Icc {low} {top - 1}")
        names = given_in_any_order(problem, texts).values()
        opened = [f"rw [Finset.mem_Icc] at {inside}", bound, decided([inside, *names], x)]
        return problem.proves(goal, *problem.style([decided(names, x)], opened))
    names = given_in_any_order(problem, [*between(problem, x, low, top), *texts]).values()
    each = f"interval_cases {x} <;> revert {' '.join(names)} <;> decide +kernel"
    tried = [bound, decided(names, x)]
    return problem.proves(goal, *problem.style(tried, tried, [each] if top - low < 16 else tried))


def bounded_divisor(draw: Draw) -> Block:
    """A divisor of a given number, with one to three more conditions; it is not larger than the number."""
    problem = Problem(draw)
    d = problem.unknown("ℕ", "d n p q k m a")
    for _ in range(TRIES):
        whole = problem.pick([4, 5, 6, 8, 10, 12]) * problem.rand(4, 12)
        divisors = divisors_of(whole)
        there = problem.pick(divisors)
        low = problem.rand(1, there)
        conditions = [nonlinear_condition(problem, d, there) for _ in range(problem.pick([1, 1, 2]))]
        conditions += problem.pick([[], [at_least(d, low)]])
        solutions = [(divisor,) for divisor in divisors if all(c.holds(divisor) for c in conditions)]
        if 2 * len(solutions) < len(divisors):
            break
    divides = problem.pick([f"{d} ∣ {whole}", f"{d} ∣ {whole}", f"{d} ∈ Nat.divisors {whole}"])
    names = given_in_any_order(problem, [divides, *(c.text for c in conditions)])
    lemma = "Nat.le_of_dvd (by norm_num)" if "∣" in divides else "Nat.divisor_le"
    goal = conclusion(problem, number_terms(problem, d), solutions, names)
    return problem.proves(goal, f"have hx := {lemma} {names[divides]}", decided(names.values(), d))


def bounded_exponent(draw: Draw) -> Block:
    """The exponent of a power in an equation, between two bounds, or of a power that divides a number."""
    problem = Problem(draw)
    n = problem.unknown("ℕ", "n k m x t")
    base, c, d, e = problem.rand(2, 7), problem.pick([1, 1, 2, 3, 5]), problem.rand(0, 6), problem.rand(0, 20)
    s, shift = problem.rand(1, 6 if base < 4 else 3), problem.pick([0, 0, 0, 1, 2, 3])
    exponent, value = plus(n, shift), base ** (s + shift)
    power = f"{base} ^ {factor(exponent)}"
    whole = value * problem.pick([q for q in (1, 5, 7, 11) if q % base])
    divides = f"{power} ∣ {whole}"
    low, high = problem.rand(value // base, value - 1), problem.rand(value, value * base - 1)
    texts = problem.pick(
        [
            [f"{total([(c, power), (d, n)], e)} = {c * value + d * s + e}"],
            [f"{low} < {power} ∧ {power} ≤ {high}"],
            [f"{low} < {power}", f"{high + 1} > {power}"],
            [divides, f"{value // base} < {power}"],
        ]
    )
    names = given_in_any_order(problem, texts)
    top = next(limit for limit in LIMITS if base ** (limit + shift) > max(whole, high, 5 * value))
    above = f"(show {top + shift} ≤ {exponent} by omega)" if shift else "(not_lt.mp h)"
    larger = f"have := Nat.pow_le_pow_right (show 0 < {base} by norm_num) {above}; omega"
    steps = [f"have hx : {n} < {top} := by by_contra h; {larger}"]
    if divides in texts:
        steps.insert(0, f"have hd := Nat.le_of_dvd (by norm_num) {names[divides]}")
    goal = conclusion(problem, number_terms(problem, n), [(s,)])
    tried = decided([*names.values(), *(["hd"] if divides in texts else [])], n)
    return problem.proves(goal, *steps, *problem.style([tried], [f"interval_cases {n} <;> omega"]))


def bounded_integer(draw: Draw) -> Block:
    """An integer between bounds, some by a square or an absolute value, with one or two conditions on polynomials."""
    problem = Problem(draw)
    x = problem.unknown("ℤ")
    for _ in range(TRIES):
        reach = problem.rand(2, 5)
        there = problem.rand(-reach, reach)
        conditions = [term_condition(problem, _integer_term(problem, x), (there,)) for _ in range(problem.rand(1, 2))]
        solutions = points(range(-reach, reach + 1), conditions=conditions)
        if len(solutions) < 4:
            break
    texts = [c.text for c in conditions]
    goal = conclusion(problem, number_terms(problem, x), solutions, texts)
    limits = [f"have hl : -{reach + 1} < {x} := by nlinarith", f"have hu : {x} < {reach + 1} := by nlinarith"]
    bound, steps = problem.pick(
        [
            (f"-{reach} ≤ {x} ∧ {x} ≤ {reach}", []),
            (f"-{reach + 1} < {x} ∧ {x} < {reach + 1}", []),
            (f"|{x}| ≤ {reach}", ["rw [abs_le] at {}"]),
            (f"|{x}| < {reach + 1}", ["rw [abs_lt] at {}"]),
            (f"{x} ^ 2 ≤ {problem.rand(reach**2, (reach + 1) ** 2 - 1)}", limits),
            (f"{x} ^ 2 < {problem.rand(reach**2 + 1, (reach + 1) ** 2)}", limits),
        ]
    )
    names = given_in_any_order(problem, [bound, *texts])
    opened = [step.format(names[bound]) for step in steps]
    closing = problem.style(["simp_all"], ["omega"], ["omega"])[0]
    return problem.proves(goal, *opened, f"interval_cases {x} <;> {closing}")


def _integer_term(problem: Problem, x: str) -> Term:
    a, b = problem.rand(2, 8), problem.rand(2, 9)
    return problem.pick(
        [
            Term(f"{x} ^ 2 - {a} * {x}", lambda n: n * n - a * n),
            Term(f"({x} - {a}) * ({x} + {b})", lambda n: (n - a) * (n + b)),
            Term(f"{x} ^ 3 - {b} * {x}", lambda n: n**3 - b * n),
            Term(f"{a} * {x} ^ 2 + {b} * {x}", lambda n: a * n * n + b * n),
            Term(f"({x} + {a}) ^ 2", lambda n: (n + a) ** 2),
            Term(f"{x} ^ 3 + {b} * {x} ^ 2", lambda n: n**3 + b * n * n),
        ]
    )


def bounded_witness(draw: Draw) -> Block:
    """Natural numbers or integers with two or three properties exist; the proof names them."""
    problem = Problem(draw)
    x, y = problem.distinct(["x", "y", "n", "m", "a", "b"], 2)
    u, v = problem.rand(1, 12), problem.rand(1, 12)
    shape = problem.pick(["one", "negative", "two"])
    names, kind, inside = x, "ℕ", [range(30)]
    if shape == "one":
        conditions = [nonlinear_condition(problem, x, u) for _ in range(problem.rand(2, 3))]
    elif shape == "negative":
        kind, inside, high = "ℤ", [range(-30, 30)], problem.rand(-u, -1)
        below = Condition(f"{x} ≤ {high}", lambda n: n <= high)
        conditions = [term_condition(problem, _integer_term(problem, x), (-u,)), below]
    else:
        names, inside = f"{x} {y}", [range(30), range(30)]
        conditions = [term_condition(problem, pair_term(problem, x, y), (u, v)) for _ in range(2)]
        if u < v:
            conditions.append(Condition(f"{x} < {y}", lambda p, q: p < q))
    witness = min(points(*inside, conditions=conditions), key=lambda point: sum(map(abs, point)))
    goal = f"∃ {names} : {kind}, {' ∧ '.join(c.text for c in conditions)}"
    numbers = ", ".join(map(str, witness))
    split = [f"refine ⟨{numbers}, ?_⟩", "decide +kernel"]
    return problem.proves(goal, *problem.style(split, [f"exact ⟨{numbers}, by decide +kernel⟩"]))


def bounded_unique(draw: Draw) -> Block:
    """A growing polynomial takes a value at exactly one natural number, or at none."""
    problem = Problem(draw)
    degree, a, b, c = problem.pick([2, 2, 3, 4]), problem.pick([1, 1, 2, 3]), problem.rand(0, 9), problem.rand(0, 20)
    s = problem.rand(1, 8 if degree == 2 else 4)
    n = problem.pick(["n", "x", "m", "k", "a"])
    text = total([(a, f"{n} ^ {degree}"), (b, n)], c)
    value, after = a * s**degree + b * s + c, a * (s + 1) ** degree + b * (s + 1) + c
    top = limit_above(s + 1)
    short = f"have hx : {n} < {top} := by nlinarith"
    powers = f"have hx : {n} < {top} := by by_contra h; have := Nat.pow_le_pow_left (not_lt.mp h) {degree}; omega"
    steps = [problem.style([short], [powers])[0] if degree == 2 else powers]
    tried = decided(["hn"], n)
    steps += problem.style([tried], [f"interval_cases {n} <;> omega"])
    if problem.rand(0, 1):
        equation = f"{text} = {problem.rand(value + 1, after - 1)}"
        goal = problem.pick([f"¬ ∃ {n} : ℕ, {equation}", f"∀ {n} : ℕ, {equation.replace('=', '≠')}"])
        opening = f"rintro ⟨{n}, hn⟩" if "∃" in goal else f"intro {n} hn"
        return problem.proves(goal, opening, *steps)
    equation, root = f"{text} = {value}", f"{n} = {s}"
    shape = problem.rand(0, 2) if degree > 2 else 0
    if shape == 0:
        return problem.proves(f"∃! {n} : ℕ, {equation}", f"refine ⟨{s}, by norm_num, ?_⟩", f"intro {n} hn", *steps)
    if shape == 1:
        return problem.proves(f"∀ {n} : ℕ, {equation} → {root}", f"intro {n} hn", *steps)
    problem.unknown("ℕ", n)
    return problem.proves(f"{equation} ↔ {root}", "constructor", "intro hn", *steps, "rintro rfl", "norm_num")


def bounded_squeeze(draw: Draw) -> Block:
    """A number between the squares of neighbours, or between multiples: it is determined, or cannot exist."""
    problem = Problem(draw)
    return problem.pick([_between_values, _between_squares, _between_squares, _between_multiples])(problem)


def _between_values(problem: Problem) -> Block:
    kind = problem.pick(WHOLE_MOSTLY_NATURAL)
    x, s, c = problem.unknown(kind), problem.rand(3, 20), problem.rand(0, 9)
    below, there, above = ((s + step) ** 2 + c * (s + step) for step in (-1, 0, 1))
    text = total([(1, f"{x} ^ 2"), (c, x)])
    none = problem.rand(0, 1)
    low, high = (
        (problem.rand(there, there + s), problem.rand(above - s, above))
        if none
        else (
            problem.rand(below, there - 1),
            problem.rand(there + 1, above),
        )
    )
    bounds = [f"{low} < {text}", f"{text} < {high}"]
    texts = problem.pick([bounds, [" ∧ ".join(bounds)]])
    given_in_any_order(problem, texts if kind == "ℕ" else [*texts, f"0 < {x}"])
    limits = [f"have hl : {s if none else s - 1} < {x} := by nlinarith", f"have hu : {x} < {s + 1} := by nlinarith"]
    goal = "False" if none else conclusion(problem, number_terms(problem, x)[:3], [(s,)])
    return problem.proves(goal, *limits, "omega")


def _between_squares(problem: Problem) -> Block:
    n, m = problem.unknowns("ℕ", 2)
    least = problem.rand(0, 5)
    s = problem.rand(0 if least else 1, 5)
    if s == 0 or problem.rand(0, 1):
        c, d = 2 * s + 1, problem.rand(max(0, s * s - least + 1), (s + 1) ** 2 + least - 1)
    else:
        c, d = 2 * s + 2, problem.rand(max(0, s * s - 2 * least + 1), (s + 1) ** 2 - 1)
    if least:
        problem.given(problem.pick([f"{least} ≤ {n}", f"{least - 1} < {n}", f"{n} ≥ {least}"]))
    text = total([(1, f"{n} ^ 2"), (c, n)], d)
    limits = [f"have hl : {plus(n, s)} < {m} := by nlinarith", f"have hu : {m} < {plus(n, s + 1)} := by nlinarith"]
    sides = problem.pick([f"{m} ^ 2 = {text}", f"{text} = {m} ^ 2", f"{m} * {m} = {text}"])
    if problem.rand(0, 1):
        problem.given(sides)
        return problem.proves("False", *limits, "omega")
    return problem.proves(sides.replace("=", "≠"), "intro h", *limits, "omega")


def _between_multiples(problem: Problem) -> Block:
    x, y = problem.unknowns("ℕ", 2)
    count, extra = problem.rand(2, 4), problem.rand(0, 1)
    texts = [f"{x} ∣ {y}", f"{y} < {count} * {x}", f"0 < {y}"]
    if extra:
        texts[2] = f"{x} < {y}"
    h = given_in_any_order(problem, texts)[f"{x} ∣ {y}"]
    values = [f"{y} = {total([(factor, x)])}" for factor in range(1 + extra, count)]
    goal = " ∨ ".join(values) or "False"
    steps = [f"obtain ⟨k, rfl⟩ := {h}", f"have hk : k < {count} := by nlinarith", "interval_cases k <;> omega"]
    return problem.proves(goal, *steps)


FAMILIES = {
    "bounded_number": bounded_number,
    "bounded_divisor": bounded_divisor,
    "bounded_exponent": bounded_exponent,
    "bounded_integer": bounded_integer,
    "bounded_witness": bounded_witness,
    "bounded_unique": bounded_unique,
    "bounded_squeeze": bounded_squeeze,
}
