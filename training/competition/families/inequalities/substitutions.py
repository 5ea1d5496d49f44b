"""Inequalities that a new name for a term, a shifted unknown or a tangent line makes easy. Knows no Lean process."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from training.competition.idiom.comparisons import compared, forwards, given_all, nonnegative
from training.competition.idiom.kinds import FIELDS_MOSTLY_REAL
from training.competition.idiom.polynomials import Polynomial, combined, difference, linear, product
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, number, plus, total
from training.synthetic.block import Block, Draw

EXPANDED = ("rw [← sub_nonneg]", "ring_nf", "positivity")
"""Show an inequality whose difference has no negative coefficient in the unknowns that are at least 0."""
CLEARED = "rw [le_div_iff₀ (by positivity)]"
STRICT = ("rw [← sub_pos]", "ring_nf", "positivity")


def shifted_polynomial(draw: Draw) -> Block:
    """A polynomial inequality beyond a number; in the distance from the number no coefficient is negative."""
    problem = Problem(draw)
    x, start = problem.unknown(problem.pick(FIELDS_MOSTLY_REAL)), problem.rand(1, 5)
    strict = problem.rand(0, 1)
    step = difference(x, start)
    coefficients = [problem.rand(0, 4) for _ in range(problem.pick([3, 3, 4]))]
    coefficients[-1] += coefficients[-1] == 0
    powers = [product(*[step] * height) for height in range(1, len(coefficients) + 1)]
    form = combined([*zip(coefficients, powers, strict=True), (problem.rand(1, 9) if strict else 0, {(): 1})])
    problem.given(problem.pick([f"{start} ≤ {x}", f"{x} ≥ {start}", f"{start} < {x}"]))
    goal = nonnegative(problem, form, "<" if strict else "≤")
    closing = STRICT if strict else EXPANDED
    return problem.proves(goal, *forwards(goal), *_moved(x, f"{x} - {start}", f"d + {start}", "d"), *closing)


def _moved(x: str, amount: str, replaced: str, name: str) -> list[str]:
    """The steps that replace `x` by a name for `amount`, which linear arithmetic shows to be at least 0."""
    return [
        f"obtain ⟨{name}, rfl⟩ : ∃ {name}, {x} = {replaced} := ⟨{amount}, by ring⟩",
        f"have h{name} : 0 ≤ {name} := by linarith",
    ]


def ordered_shift(draw: Draw) -> Block:
    """Two or three numbers in order from 0 or 1 on; in the gaps between them no coefficient is negative."""
    problem = Problem(draw)
    base = problem.pick([0, 0, 1])
    letters = problem.unknowns(problem.pick(FIELDS_MOSTLY_REAL), problem.pick([2, 3, 3]))
    bounds = [f"{base} ≤ {letters[0]}", *(f"{a} ≤ {b}" for a, b in pairwise(letters))]
    _, opening = given_all(problem, bounds)
    gaps = [difference(letters[0], base), *(linear((1, b), (-1, a)) for a, b in pairwise(letters))]
    form: Polynomial = {}
    for _ in range(20):
        degrees = [problem.pick([2, 3, 3]) for _ in range(problem.rand(3, 4))]
        form = combined((problem.rand(1, 4), product(*(problem.pick(gaps) for _ in range(n)))) for n in degrees)
        if sum(coefficient < 0 for coefficient in form.values()) > 1:
            break
    steps = _moved(letters[0], f"{letters[0]} - 1", "u₀ + 1", "u₀") if base else []
    before = "u₀ + 1" if base else letters[0]
    for letter, name in zip(letters[1:], ("v₀", "w₀"), strict=False):
        steps += _moved(letter, f"{letter} - {factor(before)}", f"{before} + {name}", name)
        before = f"{before} + {name}"
    goal = nonnegative(problem, form)
    return problem.proves(goal, *opening, *forwards(goal), *steps, *EXPANDED)


def hidden_variable(draw: Draw) -> Block:
    """A square hides behind a positive term such as an exponential; named, the term is an ordinary unknown."""
    problem = Problem(draw)
    p, q = problem.pick([(1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (3, 2), (2, 3), (1, 4), (1, 5), (5, 2)])
    term, fact = _positive_term(problem, problem.unknown("ℝ"))
    c, d = problem.rand(1, 3), problem.rand(0, 9)
    hint = f"nlinarith [sq_nonneg ({total([(p, 't')], -q)})]"
    shape = problem.pick(["sum", "single", "square"])
    if shape == "square":
        left = total([(2 * c * p * q, term)], -c * q * q - d)
        goal = compared(problem, left, "≤", total([(c * p * p, f"{factor(term)} ^ 2")], -d))
        return problem.proves(goal, f"generalize {term} = t", hint)
    opening = [f"have ht : 0 < {term} := {fact}", f"generalize {term} = t at *"]
    if shape == "single":
        top = total([(c * p * p, f"{factor(term)} ^ 2")], c * q * q)
        goal = f"{2 * c * p * q} ≤ ({top}) / {factor(term)}"
        return problem.proves(goal, *opening, "rw [le_div_iff₀ ht]", hint)
    multiple, quotient = total([(c * p * p, term)]), f"{c * q * q} / {factor(term)}"
    right, rule = problem.pick([(f"{multiple} + {quotient}", "add_div'"), (f"{quotient} + {multiple}", "div_add'")])
    return problem.proves(f"{2 * c * p * q} ≤ {right}", *opening, f"rw [{rule} _ _ _ ht.ne', le_div_iff₀ ht]", hint)


def _positive_term(problem: Problem, x: str) -> tuple[str, str]:
    """A positive term in a real unknown and a proof that it is positive; what it needs is added as a hypothesis."""
    base, shift = problem.pick([2, 3, 5]), problem.pick([0, problem.nonzero(-4, 5)])
    moved = plus(x, shift)
    shape = problem.pick(["exp", "power", "root", "sine", "product", "absolute", "log"])
    if shape == "exp":
        return f"Real.exp {factor(moved)}", "Real.exp_pos _"
    if shape == "power":
        return f"({base} : ℝ) ^ {factor(moved)}", "by positivity"
    if shape == "root":
        law = problem.given(f"0 < {moved}")
        return f"√{factor(moved)}", f"Real.sqrt_pos.2 {law}"
    if shape == "log":
        law = problem.given(f"1 < {moved}")
        return f"Real.log {factor(moved)}", f"Real.log_pos {law}"
    if shape == "absolute":
        law = problem.given(f"{x} ≠ {number(-shift)}")
        return f"|{moved}|", f"abs_pos.2 (fun e => {law} (by linarith))"
    low, high = problem.given(f"0 < {x}"), problem.given(f"{x} < π")
    sine = f"Real.sin_pos_of_pos_of_lt_pi {low} {high}"
    if shape == "sine":
        return f"Real.sin {x}", sine
    return f"({x} * Real.sin {x})", f"mul_pos {low} ({sine})"


@dataclass(frozen=True)
class Tangent:
    """A function of `t > 0`, the line that touches it from below at a place, and a proof that it stays below."""

    term: str
    line: str
    value: int
    """The function's value at the place, or that of the line where it touches."""
    proof: str


def _tangent(problem: Problem, place: int) -> Tangent:
    """A convex function of `t`, in which braces stand for `t`, and its tangent at a place."""
    w, shift, square = problem.rand(1, 3), problem.rand(1, 3), f"sq_nonneg (t - {place})"
    low, cubic = place + shift, f"nlinarith [mul_nonneg (sq_nonneg (t - {place})) ht.le, {square}]"
    tangents = [
        Tangent(
            f"{w * place**2} / {{}}", total([(-w, "t")], 2 * w * place), w * place, f"{CLEARED}; nlinarith [{square}]"
        ),
        Tangent(
            f"{w * low**2} / ({{}} + {shift})",
            total([(-w, "t")], w * (2 * low - shift)),
            w * low,
            f"{CLEARED}; nlinarith [{square}]",
        ),
        Tangent(total([(w, "{} ^ 3")]), total([(3 * w * place**2, "t")], -2 * w * place**3), w * place**3, cubic),
        Tangent(
            total([(w, "{} ^ 4")]),
            total([(4 * w * place**3, "t")], -3 * w * place**4),
            w * place**4,
            f"nlinarith [{square}, sq_nonneg (t ^ 2 - {place**2})]",
        ),
        Tangent(f"{w * place**3} / {{}} ^ 2", total([(-2 * w, "t")], 3 * w * place), w * place, f"{CLEARED}; {cubic}"),
        Tangent(
            f"{{}} ^ 2 / ({{}} + {place})",
            f"(3 * t - {place}) / 4",
            0,
            f"rw [div_le_div_iff₀ (by norm_num) (by positivity)]; nlinarith [{square}]",
        ),
    ]
    return problem.pick(tangents)


def tangent_line(draw: Draw) -> Block:
    """A sum of one function's values at numbers with a known sum; a linear bound for each value adds up."""
    problem = Problem(draw)
    count, place, kind = problem.pick([2, 3, 3, 4]), problem.rand(1, 4), problem.pick(FIELDS_MOSTLY_REAL)
    letters = problem.unknowns(kind, count)
    tangent = _tangent(problem, place)
    names, opening = given_all(problem, [f"0 < {letter}" for letter in letters])
    problem.given(f"{' + '.join(letters)} = {count * place}")
    value = count * Fraction(tangent.value) if tangent.value else Fraction(count * place, 2)
    terms = [tangent.term.replace("{}", letter) for letter in (*letters, "t")]
    goal = compared(problem, number(value), "≤", " + ".join(terms[:-1]))
    key = f"have key : ∀ t : {kind}, 0 < t → {tangent.line} ≤ {terms[-1]} := by intro t ht; {tangent.proof}"
    used = ", ".join(f"key {letter} {name}" for letter, name in zip(letters, names, strict=True))
    return problem.proves(goal, *opening, key, f"linarith [{used}]")


def tangent_root(draw: Draw) -> Block:
    """Multiples of roots of nonnegative numbers, perhaps with a known weighted sum; each root has a linear bound."""
    problem = Problem(draw)
    letters = problem.unknowns("ℝ", problem.pick([1, 2, 2, 3]))
    roots, weights = [problem.rand(1, 5) for _ in letters], [problem.rand(1, 4) for _ in letters]
    sign, suffix = problem.pick([("≤", ""), ("≤", ""), ("<", ".le")])
    names = [problem.given(f"0 {sign} {x}") + suffix for x in letters]
    left = total([(2 * r * w, f"√{x}") for r, w, x in zip(roots, weights, letters, strict=True)])
    rest = sum(w * r * r for r, w in zip(roots, weights, strict=True))
    weighted = list(zip(weights, letters, strict=True))
    right = total(weighted, rest)
    if problem.rand(0, 1):
        slack = problem.rand(0, 20)
        problem.given(f"{total(weighted)} ≤ {rest + slack}")
        right = str(2 * rest + slack)
    facts = [f"sq_nonneg (√{x} - {r}), Real.sq_sqrt {name}" for r, x, name in zip(roots, letters, names, strict=True)]
    return problem.proves(compared(problem, left, "≤", right), f"nlinarith [{', '.join(facts)}]")


def tangent_exponential(draw: Draw) -> Block:
    """Exponentials lie above a tangent and logarithms below one; the lemma for each unknown, and they add up."""
    problem = Problem(draw)
    exponential = problem.pick([True, False])
    letters, slack = problem.unknowns("ℝ", problem.pick([1, 2, 2, 3])), problem.pick([0, 0, problem.rand(1, 3)])
    curve: list[tuple[int, str]] = []
    line: list[tuple[int, str]] = []
    facts, rest = [], 0
    for x in letters:
        weight, slope = problem.rand(1, 4), problem.pick([1, 1, 2, -1]) if exponential else problem.pick([1, 1, 2])
        shift = problem.rand(-2, 3) if exponential else problem.rand(0, 3)
        inner = total([(slope, x)], shift)
        if exponential:
            fact = f"Real.add_one_le_exp {factor(inner)}"
        else:
            fact = f"Real.log_le_sub_one_of_pos {problem.given(f'0 < {inner}')}"
        facts.append(fact)
        curve.append((weight, f"Real.{'exp' if exponential else 'log'} {factor(inner)}"))
        line.append((weight * slope, x))
        rest += weight * (shift + (1 if exponential else -1))
    rest += -slack if exponential else slack
    straight = total(line, rest)
    if problem.rand(0, 1):
        known = problem.rand(-6, 9)
        problem.given(f"{total(line)} = {known}")
        straight = str(known + rest)
    ends = (straight, total(curve)) if exponential else (total(curve), straight)
    return problem.proves(compared(problem, ends[0], "≤", ends[1]), f"linarith [{', '.join(facts)}]")


FAMILIES = {
    "shifted_polynomial": shifted_polynomial,
    "ordered_shift": ordered_shift,
    "hidden_variable": hidden_variable,
    "tangent_line": tangent_line,
    "tangent_root": tangent_root,
    "tangent_exponential": tangent_exponential,
}
