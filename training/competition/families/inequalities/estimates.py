"""Quotients and powers: inequalities, rational exponents, and what an inequality rules out. Knows no Lean process."""

from fractions import Fraction
from itertools import pairwise

from training.competition.idiom.comparisons import compared, forwards, given_all, hinted, square
from training.competition.idiom.kinds import FIELDS_MOSTLY_REAL, RINGS
from training.competition.idiom.polynomials import difference, linear
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, number, total
from training.synthetic.block import Block, Draw

EXPONENTS = sorted({Fraction(top, bottom) for top in range(1, 9) for bottom in range(2, 6)} - {Fraction(1)})


def quotient_extreme(draw: Draw) -> Block:
    """The greatest or least value of a linear over a positive quadratic term in one or two unknowns."""
    problem = Problem(draw)
    kind, count = problem.pick(FIELDS_MOSTLY_REAL), problem.pick([1, 2])
    letters = problem.unknowns(kind, 2) if count == 2 else [problem.unknown(kind)]
    places = [problem.nonzero(-4, 4) for _ in letters]
    bound, rest, turn = problem.rand(1, 5), problem.rand(1, 9), problem.pick([1, 1, -1])
    shift = turn * bound * (rest - sum(place**2 for place in places))
    top = total([(2 * turn * bound * place, x) for place, x in zip(places, letters, strict=True)], shift)
    bottom = total([(1, f"{letter} ^ 2") for letter in letters], rest)
    quotient = f"{factor(top)} / ({bottom})"
    ends = (quotient, "≤", number(bound)) if turn > 0 else (number(-bound), "≤", quotient)
    goal = compared(problem, *ends)
    rule = "div_le_iff₀" if turn > 0 else "le_div_iff₀"
    hints = [square(difference(x, place)) for place, x in zip(places, letters, strict=True)]
    (cleared,) = problem.style(*([f"rw [{rule} (by {tactic})]"] for tactic in ("nlinarith", "nlinarith", "positivity")))
    return problem.proves(goal, *forwards(goal), cleared, hinted(*hints))


def monotone_terms(draw: Draw) -> Block:
    """A term of powers, quotients and roots that grows or falls with its unknown; two or three numbers in order."""
    problem = Problem(draw)
    up, count, sign = problem.pick([True, True, False]), problem.pick([2, 2, 3]), problem.pick(["<", "≤"])
    kind = problem.pick(FIELDS_MOSTLY_REAL) if up else "ℝ"  # over ℚ, `gcongr` is slow where a denominator changes
    letters = problem.unknowns(kind, count)
    order = [(f"0 {sign} {letters[0]}"), *(f"{x} ≤ {y}" for x, y in pairwise(letters))]
    names, opening = given_all(problem, order)
    p, q, power = problem.rand(2, 9), problem.rand(1, 9), problem.rand(3, 6)
    rising = [f"{p} * {{}} ^ {power}", f"({{}} + {p}) ^ {power}", f"({{}} ^ 2 + {q}) ^ 3", f"{{}} ^ {power} / {p}"]
    if kind == "ℝ":
        rising += ["Real.sqrt {}", f"Real.sqrt ({{}} ^ 3 + {p})"]
    falling = [f"{q} / ({{}} + {p})", f"{q} / ({{}} ^ {power} + {p})", f"{q} / ({p} * {{}} + 1)"]
    terms = problem.distinct(rising if up else falling, problem.rand(1, 2))
    first, last = (" + ".join(terms).replace("{}", letter) for letter in (letters[0], letters[-1]))
    goal = compared(problem, *((first, "≤", last) if up else (last, "≤", first)))
    if count == 3:
        step = f"rel [le_trans {names[1]} {names[2]}]"
    else:
        (step,) = problem.style(["gcongr"], ["gcongr"], [f"rel [{names[1]}]"])
    steps = [step] if len(terms) == 1 else ["apply add_le_add", step, step]
    return problem.proves(goal, *opening, *steps)


def power_at_most(draw: Draw) -> Block:
    """An unknown between 0 and a number, or one above a number; the goal bounds a sum of its powers."""
    problem = Problem(draw)
    x = problem.unknown(problem.pick(RINGS))
    top, power = problem.rand(2, 5), problem.rand(3, 6)
    p, q, shift = problem.rand(1, 6), problem.rand(0, 5), problem.rand(-9, 9)
    value = number(p * top**power + q * top + shift)
    form = total([(p, f"{x} ^ {power}"), (q, x)], shift)
    if problem.pick([True, False]):
        (low, high), opening = given_all(problem, [f"0 ≤ {x}", compared(problem, x, "≤", number(top))])
        goal = compared(problem, form, "≤", value)
        lemma = f"have hp := pow_le_pow_left₀ {low} {high} {power}"
    else:
        high, opening = problem.given(compared(problem, number(top), "≤", x)), []
        goal = compared(problem, value, "≤", form)
        lemma = f"have hp := pow_le_pow_left₀ (by norm_num) {high} {power}"
    return problem.proves(goal, *opening, lemma, "norm_num at hp", "linarith")


def growth_bound(draw: Draw) -> Block:
    """A power against a linear term, or a sequence that grows by a factor against a power; by induction."""
    problem = Problem(draw)
    start = "induction {} with | zero => ?_ | succ {} ih => ?_"
    shape = problem.rand(0, 2)
    if shape == 0:
        n = problem.unknown("ℕ")
        base, scale = problem.rand(2, 7), problem.rand(1, 6)
        shift = problem.rand(1, scale)
        slope = problem.rand(1, (base - 1) * shift)
        goal = compared(problem, total([(slope, n)], shift), "≤", total([(scale, f"{base} ^ {n}")]))
        return problem.proves(goal, start.format(n, n), "norm_num", "rw [pow_succ]", "omega")
    if shape == 1:
        x, n = problem.unknown("ℝ"), problem.unknown("ℕ")
        base = problem.rand(2, 6)
        low = problem.given(compared(problem, str(base), "≤", x))
        goal = compared(problem, f"1 + {total([(base - 1, n)])}", "≤", f"{x} ^ {n}")
        grown = f"have hp := mul_le_mul ih {low} (by positivity) (by positivity)"
        return problem.proves(goal, start.format(n, n), "norm_num", "rw [pow_succ]", grown, "push_cast", "nlinarith")
    kind = problem.pick(["ℝ", "ℕ", "ℤ"])
    u, n, k = problem.sequence(f"ℕ → {kind}"), problem.unknown("ℕ"), problem.bound("ℕ")
    base, scale, shift = problem.rand(2, 6), problem.rand(1, 9), problem.rand(0, 4)
    first = problem.given(compared(problem, number(scale), "≤", f"{u} 0"))
    law = problem.given(f"∀ {k}, {u} ({k} + 1) ≥ {total([(base, f'{u} {k}')], shift)}")
    goal = compared(problem, total([(scale, f"{base} ^ {n}")]), "≤", f"{u} {n}")
    steps = [start.format(n, n), f"simpa using {first}", f"have hp := {law} {n}", "rw [pow_succ]", "linarith"]
    return problem.proves(goal, *steps)


def real_powers(draw: Draw) -> Block:
    """Powers with real exponents, compared by the base or by the exponent, also for bases below 1."""
    problem = Problem(draw)
    low, high = (f"({number(exponent)} : ℝ)" for exponent in sorted(problem.distinct(EXPONENTS, 2)))
    sign, word = problem.pick([("<", "lt"), ("≤", "le")])
    x, shape = problem.unknown("ℝ"), problem.rand(0, 2)
    if shape == 0:
        y = problem.unknown("ℝ")
        (first, second), opening = given_all(problem, [f"0 ≤ {x}", f"{x} {sign} {y}"])
        goal = compared(problem, f"{x} ^ {low}", sign, f"{y} ^ {low}")
        return problem.proves(goal, *opening, f"apply Real.rpow_{word}_rpow {first} {second}", "norm_num")
    if shape == 1:
        base = problem.given(compared(problem, "1", sign, x))
        goal = compared(problem, f"{x} ^ {low}", sign, f"{x} ^ {high}")
        return problem.proves(goal, f"apply Real.rpow_{word}_rpow_of_exponent_{word} {base}", "norm_num")
    (least, most), opening = given_all(problem, [f"0 < {x}", f"{x} < 1"])
    goal = compared(problem, f"{x} ^ {high}", "<", f"{x} ^ {low}")
    return problem.proves(goal, *opening, f"apply Real.rpow_lt_rpow_of_exponent_gt {least} {most}", "norm_num")


def exponent_order(draw: Draw) -> Block:
    """Two powers with linear exponents, of a number or also of its square or cube, in order: the unknown is bounded."""
    problem = Problem(draw)
    x = problem.unknown("ℝ")
    base, power = problem.pick([2, 3, 5, 6, 7]), problem.pick([1, 1, 2, 3])
    sign, word = problem.pick([("<", "lt"), ("≤", "le")])
    left, right = problem.rand(2, 6), problem.pick([-3, -2, -1, 1])
    place, shift = problem.rand(-6, 7), problem.rand(-9, 9)
    rest = (power * left - right) * place + power * shift
    if power > 1 and base**power in (left, abs(shift), abs(rest)):
        power, rest = 1, (left - right) * place + shift  # the power's numeral must stand nowhere else
    small = f"({base**power}:ℝ) ^ {factor(total([(left, x)], shift))}"
    large = f"({base}:ℝ) ^ {factor(total([(right, x)], rest))}"
    law = problem.given(f"{small} {sign} {large}")
    split = f"rw [show ({base**power}:ℝ) = {base} ^ ({power}:ℝ) by norm_num, ← Real.rpow_mul (by norm_num)] at {law}"
    drop = f"rw [Real.rpow_{word}_rpow_left_iff (by norm_num)] at {law}"
    goal = compared(problem, x, sign, number(place))
    return problem.proves(goal, *([split] if power > 1 else []), drop, "linarith")


def impossible_pair(draw: Draw) -> Block:
    """Two numbers whose sum and product cannot be as stated, or a quadratic term that cannot be below a number."""
    problem = Problem(draw)
    kind = problem.pick(RINGS)
    p, q, mean = problem.rand(1, 4), problem.rand(1, 4), problem.rand(1, 4)
    x, y = problem.bound(kind), problem.bound(kind)
    plus, times = total([(p, x), (q, y)]), f"{x} * {y}"
    cross = square(linear((p, x), (-q, y)))
    shape = problem.rand(0, 2)
    most = mean**2 * p * q
    if shape == 0:
        claims = [f"{plus} = {2 * p * q * mean}", compared(problem, number(most), "<", times)]
    elif shape == 1:
        claims = [f"{times} = {most}", compared(problem, f"({plus}) ^ 2", "<", number(4 * p * q * most))]
    else:
        squares = total([(p**2, f"{x} ^ 2"), (q**2, f"{y} ^ 2")])
        claims = [f"{times} = {mean}", compared(problem, squares, "<", number(2 * p * q * mean))]
    claim = " ∧ ".join(problem.distinct(claims, 2))
    take = f"⟨{x}, {y}, hl, hr⟩"
    if problem.pick([True, False]):
        return problem.proves(f"¬ ∃ {x} {y} : {kind}, {claim}", f"rintro {take}", hinted(cross))
    name = problem.given(f"∃ {x} {y} : {kind}, {claim}")
    return problem.proves("False", f"obtain {take} := {name}", hinted(cross))


FAMILIES = {
    "quotient_extreme": quotient_extreme,
    "monotone_terms": monotone_terms,
    "power_at_most": power_at_most,
    "growth_bound": growth_bound,
    "real_powers": real_powers,
    "exponent_order": exponent_order,
    "impossible_pair": impossible_pair,
}
