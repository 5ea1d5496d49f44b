"""Sets of reals: intervals, solution sets, preimages and images. Knows no Lean process."""

from fractions import Fraction

from training.competition.idiom.equations import two_roots, vanishing
from training.competition.idiom.lemmas import IN_PAIR
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, linear_factor, minus, number, polynomial, total
from training.synthetic.block import Block, Draw

INTERVALS = "Set.mem_setOf_eq, Set.mem_Icc, Set.mem_Ioo"
SAME_BOUNDS = ("rintro ⟨hx, hy⟩", "constructor <;> linarith")
"""Proves one direction of the equivalence of two pairs of linear bounds."""


def interval(name: str, low: int, high: int) -> str:
    """`Set.Icc (-2) 3`."""
    return f"{name} {factor(number(low))} {factor(number(high))}"


def set_interval(draw: Draw) -> Block:
    """The reals that meet an inequality, or belong to two intervals, are an interval."""
    problem = Problem(draw)
    x = problem.bound("ℝ")
    low, length, a, b = problem.rand(-9, 9), problem.rand(1, 12), problem.rand(2, 5), problem.rand(-9, 9)
    high, middle, term = low + length, Fraction(2 * low + length, 2), total([(a, x)], b)
    less, name = problem.pick([("<", "Set.Ioo"), ("≤", "Set.Icc")])
    shape = problem.pick(["linear", "absolute", "square", "square", "meet"])
    lemmas, proof = INTERVALS, ["constructor", *SAME_BOUNDS, *SAME_BOUNDS]
    if shape == "linear":
        condition = f"{a * low + b} {less} {term} ∧ {term} {less} {a * high + b}"
    elif shape == "absolute":
        condition = f"abs ({total([(a, x)], -a * middle)}) {less} {number(Fraction(a * length, 2))}"
        lemmas += ", abs_lt" if less == "<" else ", abs_le"
    elif shape == "square":
        product = f"{linear_factor(x, low)} * {linear_factor(x, high)} {less} 0"
        square = f"{polynomial([1, -low - high, low * high], x)} {less} 0"
        condition = problem.pick([product, square, f"{polynomial([1, -low - high, 0], x)} {less} {-low * high}"])
        proof = ["constructor", "intro hx", "constructor <;> nlinarith", "rintro ⟨hx, hy⟩", "nlinarith"]
    else:
        wide = interval(name, low - a, high), interval(name, low, high + abs(b))
        opened = f"simp only [Set.mem_inter_iff, {INTERVALS}]"
        both = "rintro ⟨⟨hx, hy⟩, hz, hw⟩", "constructor <;> linarith"
        back = "rintro ⟨hx, hy⟩", "refine ⟨⟨?_, ?_⟩, ?_, ?_⟩ <;> linarith"
        goal = f"({wide[0]} : Set ℝ) ∩ {wide[1]} = {interval(name, low, high)}"
        return problem.proves(goal, f"ext {x}", opened, "constructor", *both, *back)
    return _equal(problem, x, condition, interval(name, low, high), [f"ext {x}", f"simp only [{lemmas}]", *proof])


def solution_set(draw: Draw) -> Block:
    """The set of real solutions of an equation: two, one or none."""
    problem = Problem(draw)
    x = problem.bound("ℝ")
    a, b, u, c = problem.rand(2, 9), problem.rand(-9, 9), problem.rand(-9, 9), problem.rand(1, 12)
    shape = problem.pick(["two", "two", "two", "one", "none"])
    if shape == "two":
        solved = two_roots(problem, x)
        condition, solutions = solved.text, f"{{{solved.roots[0]}, {solved.roots[1]}}}"
        proof = [f"ext {x}", f"simp only [{IN_PAIR}]", *solved.proof]
    elif shape == "one":
        double, line = f"{polynomial([1, -2 * u, u * u], x)} = 0", f"{total([(a, x)], b)} = {a * u + b}"
        condition, solutions = (
            problem.pick([double, line, f"{polynomial([1, 0, a, 0], x)} = {u**3 + a * u}"]),
            f"{{{u}}}",
        )
        forwards = f"nlinarith [sq_nonneg ({minus(x, -u)}), sq_nonneg {x}]" if "^ 3" in condition else "nlinarith"
        proof = [f"ext {x}", f"simp only [{IN_PAIR}]", "constructor", "intro hx", forwards, "rintro rfl", "norm_num"]
    else:
        condition, solutions = f"{polynomial([1, -2 * u, u * u + c], x)} = 0", "∅"
        opened = "apply Set.eq_empty_iff_forall_notMem.mpr", f"intro {x} hx", "simp only [Set.mem_setOf_eq] at hx"
        proof = [*opened, f"nlinarith [sq_nonneg ({minus(x, u)})]"]
    return _equal(problem, x, condition, solutions, proof)


def set_preimage(draw: Draw) -> Block:
    """The preimage of a value or an interval, or the image of an interval, under a function given by its law."""
    problem = Problem(draw)
    f, x, y = problem.function("ℝ → ℝ"), problem.bound("ℝ"), problem.bound("ℝ")
    a, b, c, low = problem.rand(2, 9), problem.rand(-9, 9), problem.rand(-9, 9), problem.rand(-9, 9)
    high = low + problem.rand(1, 9)
    shape = problem.pick(["roots", "roots", "value", "interval", "image"])
    if shape == "roots":
        law = problem.given(f"∀ {x}, {f} {x} = {polynomial([1, -low - high, low * high + c], x)}")
        return problem.proves(
            f"{f} ⁻¹' {{{c}}} = {{{low}, {high}}}",
            f"ext {x}",
            f"simp only [Set.mem_preimage, {IN_PAIR}, {law}]",
            "constructor",
            "intro hx",
            f"have hx : {vanishing(x, [low, high])} := by linarith",
            "rcases mul_eq_zero.mp hx with hx | hx",
            "left; linarith",
            "right; linarith",
            "rintro (rfl | rfl) <;> norm_num",
        )
    law = problem.given(f"∀ {x}, {f} {x} = {total([(a, x)], b)}")
    if shape == "value":
        opened = f"simp only [Set.mem_preimage, {IN_PAIR}, {law}]"
        closed = "constructor <;> intro hx <;> linarith"
        return problem.proves(f"{f} ⁻¹' {{{a * low + b}}} = {{{low}}}", f"ext {x}", opened, closed)
    name = problem.pick(["Set.Icc", "Set.Ioo"])
    inner, outer = interval(name, low, high), interval(name, a * low + b, a * high + b)
    if shape == "interval":
        opened = f"simp only [Set.mem_preimage, {INTERVALS}, {law}]"
        return problem.proves(
            f"{f} ⁻¹' {outer} = {inner}", f"ext {x}", opened, "constructor", *SAME_BOUNDS, *SAME_BOUNDS
        )
    return problem.proves(
        f"{f} '' {inner} = {outer}",
        f"ext {y}",
        f"simp only [Set.mem_image, {INTERVALS}, {law}]",
        "constructor",
        f"rintro ⟨{x}, ⟨hx, hy⟩, rfl⟩",
        "constructor <;> linarith",
        "rintro ⟨hx, hy⟩",
        f"exact ⟨({minus(y, b)}) / {a}, ⟨by linarith, by linarith⟩, by ring⟩",
    )


def interval_values(draw: Draw) -> Block:
    """Members of intervals: where products, quotients and values of functions lie, and inclusions."""
    problem = Problem(draw)
    shape = problem.pick(["product", "quotient", "mean", "function", "function", "inside", "around"])
    low, least, a, b = problem.rand(1, 6), problem.rand(1, 6), problem.rand(2, 6), problem.rand(-9, 9)
    high, most = low + problem.rand(1, 9), least + problem.rand(1, 6)
    if shape in ("product", "quotient", "mean"):
        x, y, t = problem.unknowns("ℝ", 3)
        first = problem.given(f"{x} ∈ Set.Icc {low} {high}")
        second = problem.given(f"{y} ∈ Set.Icc {least} {most}" if shape != "mean" else f"{y} ∈ Set.Icc {low} {high}")
        opened = [f"obtain ⟨hx, hy⟩ := {first}", f"obtain ⟨hz, hw⟩ := {second}"]
        if shape == "product":
            goal = f"{total([(a, f'{x} * {y}')], b)} ∈ {interval('Set.Icc', a * low * least + b, a * high * most + b)}"
            return problem.proves(goal, *opened, "constructor <;> nlinarith")
        if shape == "quotient":
            goal, lemma = problem.pick(
                [
                    (f"{y} / {x} ≤ {number(Fraction(most, low))}", "div_le_iff₀"),
                    (f"{number(Fraction(least, high))} ≤ {y} / {x}", "le_div_iff₀"),
                ]
            )
            return problem.proves(goal, *opened, f"rw [{lemma} (by linarith)]", "linarith")
        opened.append(f"obtain ⟨ht, hs⟩ := {problem.given(f'{t} ∈ Set.Icc 0 1')}")
        mean = problem.pick(
            [f"{t} * {x} + (1 - {t}) * {y}", f"(1 - {t}) * {x} + {t} * {y}", f"{x} + {t} * ({y} - {x})"]
        )
        return problem.proves(f"{mean} ∈ Set.Icc {low} {high}", *opened, "constructor <;> nlinarith")
    x, u = problem.bound("ℝ"), problem.rand(low, high)
    far = max(u - low, high - u) ** 2
    term = polynomial([1, -2 * u, u * u + b], x)
    hint = f"nlinarith [sq_nonneg ({minus(x, u)})]"
    if shape == "function":
        f = problem.function("ℝ → ℝ")
        law = problem.given(f"∀ {x}, {f} {x} = {term}")
        inner, outer = interval("Set.Icc", low, high), interval("Set.Icc", b, b + far)
        goal = problem.pick([f"∀ {x} ∈ {inner}, {f} {x} ∈ {outer}", f"Set.MapsTo {f} ({inner}) ({outer})"])
        return problem.proves(goal, f"rintro {x} ⟨hx, hy⟩", f"rw [{law}]", f"constructor <;> {hint}")
    if shape == "inside":
        goal = f"Set.Icc {low} {high} ⊆ {{ {x} : ℝ | {term} ≤ {b + far} }}"
        return problem.proves(goal, f"rintro {x} ⟨hx, hy⟩", "simp only [Set.mem_setOf_eq]", "nlinarith")
    goal = f"{{ {x} : ℝ | {term} ≤ {a * a + b} }} ⊆ {interval('Set.Icc', u - a, u + a)}"
    return problem.proves(goal, f"intro {x} hx", "simp only [Set.mem_setOf_eq] at hx", "constructor <;> nlinarith")


def _equal(problem: Problem, x: str, condition: str, result: str, proof: list[str]) -> Block:
    """The set of the reals that meet the condition, perhaps under a name, is `result`."""
    collected = f"{{ {x} : ℝ | {condition} }}"
    if problem.rand(0, 1):
        return problem.proves(f"{collected} = {result}", *proof)
    s = problem.members("Set ℝ")
    law = problem.given(f"{s} = {collected}")
    return problem.proves(f"{s} = {result}", f"rw [{law}]", *proof)


FAMILIES = {
    "set_interval": set_interval,
    "solution_set": solution_set,
    "set_preimage": set_preimage,
    "interval_values": interval_values,
}
