"""Chains of implications, unknown functions, proofs by contradiction, arbitrary ε, density. Knows no Lean process."""

from fractions import Fraction

from training.competition.idiom.kinds import FIELDS, SEQUENCE_RINGS
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor, minus, number, plus, polynomial, total
from training.synthetic.block import Block, Draw


def implication_chain(draw: Draw) -> Block:
    """One to three implications between inequalities, used forwards from a fact or backwards from a denial."""
    problem = Problem(draw)
    names = problem.unknowns(problem.pick(SEQUENCE_RINGS), problem.rand(2, 4))
    edges, slack = [problem.rand(2, 9) for _ in names], [problem.rand(0, 3) for _ in names]
    laws = []
    for place in range(1, len(names)):
        x, y, edge, reached = names[place - 1], names[place], edges[place - 1], edges[place] + slack[place]
        square, longer = f"{x} ^ 2", polynomial([1, edge, 0], x)
        premise = problem.pick([f"{square} > {edge**2}", f"{square} ≥ {edge**2}", f"{longer} > {2 * edge**2}"])
        conclusion = problem.pick([f"{y} > {reached}", f"{reached + 1} ≤ {y}", f"{y} ≥ {reached + 1}"])
        laws.append(problem.given(f"{premise} → {conclusion}"))
    first, last = names[0], names[-1]
    steps = [f"have := {law} (by nlinarith)" for law in laws]
    if problem.rand(0, 2) == 0:
        problem.given(problem.pick([f"{last} ≤ {edges[-1]}", f"{last} < {edges[-1]}"]))
        return problem.proves(f"{first} ≤ {edges[0]}", "by_contra! hx", *steps, "linarith")
    start = problem.pick([f"{first} > {edges[0] + slack[0]}", f"{first} ≥ {edges[0] + slack[0] + 1}"])
    goal = problem.pick([f"{last} > {edges[-1]}", f"{edges[-1]} ≤ {last}", f"{last} ^ 2 > {edges[-1] ** 2}"])
    if problem.rand(0, 1):
        return problem.proves(f"{start} → {goal}", "intro hx", *steps, "nlinarith")
    problem.given(start)
    return problem.proves(goal, *steps, "nlinarith")


def unknown_function(draw: Draw) -> Block:
    """An unknown function is increasing or injective; what equal or ordered values say about the arguments."""
    problem = Problem(draw)
    f, y, z = problem.function("ℝ → ℝ"), problem.bound("ℝ"), problem.bound("ℝ")
    a, b, c = problem.rand(2, 9), problem.rand(-20, 20), problem.rand(-12, 12)
    shape, named = problem.pick(["injective", "less", "less", "swap", "beside"]), problem.rand(0, 1)
    x, *others = problem.unknowns("ℝ", 2 if shape == "swap" else 1)
    term, value = total([(a, x)], b), number(a * c + b)
    if shape == "injective":
        law = problem.given(f"Function.Injective {f}")
        fact = problem.given(problem.pick([f"{f} ({term}) = {f} ({value})", f"{f} ({value}) = {f} ({term})"]))
        goal = problem.pick([f"{x} = {c}", f"{a} * {x} = {a * c}", f"{x} + {a} = {c + a}"])
        return problem.proves(goal, f"have hx := {law} {fact}", "linarith")
    law = problem.given(f"StrictMono {f}" if named else f"∀ {y} {z}, {y} < {z} → {f} {y} < {f} {z}")
    applied = f"have := {law} hs; linarith" if named else f"have := {law} _ _ hs; linarith"
    if shape == "less":
        fact = problem.given(problem.pick([f"{f} ({term}) < {f} ({value})", f"{f} ({value}) > {f} ({term})"]))
        cases = [
            f"rcases lt_trichotomy ({term}) ({value}) with hs | hs | hs",
            "linarith",
            f"rw [hs] at {fact}; linarith",
        ]
        direct = [f"have hx := {law}.lt_iff_lt.mp {fact}", "linarith"]
        return problem.proves(f"{x} < {c}", *(direct if named else [*cases, applied]))
    if shape == "swap":
        other = others[0]
        problem.given(f"{f} {x} = {plus(other, b)}")
        problem.given(f"{f} {other} = {plus(x, b)}")
        cases = [f"rcases lt_trichotomy {x} {other} with hs | hs | hs", applied, "exact hs", applied]
        return problem.proves(f"{x} = {other}", *cases)
    least = problem.rand(-20, 20)
    problem.given(f"{f} {x} = {least}")
    problem.given(f"{f} {factor(number(c))} = {least + problem.rand(1, 9)}")
    cases = [f"rcases lt_trichotomy {x} ({c}) with hs | hs | hs", "exact hs", "subst hs; linarith", applied]
    return problem.proves(f"{x} < {c}", *cases)


def either_bound(draw: Draw) -> Block:
    """One of two or three bounds of positive real unknowns holds, or a strict bound; by contradiction and products."""
    problem = Problem(draw)
    a, b, c, k = problem.rand(1, 9), problem.rand(1, 9), problem.rand(1, 9), problem.rand(0, 9)
    three = problem.rand(0, 1)
    x, y, *others = problem.unknowns("ℝ", 2 + three)
    opened, product = "obtain ⟨hx, hy, hz⟩ := hs", "have hp := mul_lt_mul'' hx hy (by norm_num) (by norm_num)"
    if three:
        z = others[0]
        problem.given(f"0 < {x} ∧ 0 < {y} ∧ 0 < {z}")
        fact, goal, proof = problem.pick(
            [
                (
                    f"{x} * {y} * {z} ≤ {a * b * c}",
                    f"{x} ≤ {a} ∨ {y} ≤ {b} ∨ {z} ≤ {c}",
                    [opened, product, "nlinarith"],
                ),
                (
                    f"{x} ^ 2 + {y} ^ 2 + {z} ^ 2 ≥ {a * a + b * b + c * c + k}",
                    f"{x} ≥ {a} ∨ {y} ≥ {b} ∨ {z} ≥ {c}",
                    [opened, "nlinarith"],
                ),
                (
                    f"{x} * {y} + {y} * {z} + {z} * {x} > {a * b + b * c + c * a + k}",
                    f"{x} > {a} ∨ {y} > {b} ∨ {z} > {c}",
                    [opened, "nlinarith"],
                ),
            ]
        )
    else:
        for positive in problem.pick([[f"0 < {x}", f"0 < {y}"], [f"0 < {x} ∧ 0 < {y}"], [f"{x} > 0", f"{y} > 0"]]):
            problem.given(positive)
        term, value = problem.pick(
            [
                (f"{x} * {y}", a * b),
                (f"{x} ^ 2 + {y} ^ 2", a * a + b * b),
                (f"{x} ^ 2 + {x} * {y}", a * a + a * b),
                (total([(c, f"{x} * {y}"), (1, x)]), c * a * b + a),
                (total([(1, f"{x} ^ 2"), (c, y)]), a * a + c * b),
            ]
        )
        fact, goal, proof = f"{term} > {value + k}", f"{x} > {a} ∨ {y} > {b}", ["nlinarith [hs.1, hs.2]"]
    problem.given(fact)
    return problem.proves(goal, "by_contra! hs", *proof)


def any_epsilon(draw: Draw) -> Block:
    """Facts and goals about all positive numbers, or about all large natural numbers."""
    problem = Problem(draw)
    shape, e = problem.pick(["limit", "close", "equal", "from", "beyond"]), problem.pick(["ε", "e", "δ"])
    a, b, c, d = problem.rand(2, 9), problem.rand(-9, 9), problem.rand(2, 30), problem.rand(1, 9)
    if shape == "limit":
        x, u, near = problem.bound("ℝ"), problem.rand(-9, 9), "η" if e == "δ" else "δ"
        distance = f"|{total([(a, x)], b)} - {factor(number(a * u + b))}|"
        return problem.proves(
            f"∀ {e} > 0, ∃ {near} > 0, ∀ {x} : ℝ, |{minus(x, u)}| < {near} → {distance} < {e}",
            f"intro {e} he",
            f"refine ⟨{e} / {a}, by positivity, ?_⟩",
            f"intro {x} hx",
            "rw [abs_lt] at *",
            "constructor <;> linarith [hx.1, hx.2]",
        )
    if shape in ("close", "equal"):
        x, y = problem.unknowns("ℝ", 2)
        if shape == "equal":
            distance = f"|{total([(1, x), (-1, y)], b)}|"
            law = problem.given(f"∀ {e} > 0, {distance} {problem.pick([f'< {e}', f'≤ {e} / {a}'])}")
            applied = f"have := {law} {distance} (abs_pos.mpr fun hy => hx (by linarith))"
            return problem.proves(f"{x} = {minus(y, b)}", "by_contra hx", applied, f"linarith [abs_nonneg ({x} - {y})]")
        left, right = total([(d, x)]), total([(a, y)], b)
        less = problem.pick(["<", "≤"])
        law = problem.given(
            f"∀ {e} > 0, {problem.pick([f'{left} {less} {right} + {c} * {e}', f'{left} - {c} * {e} {less} {right}'])}"
        )
        gap = total([(d, x), (-a, y)], -b)
        applied = f"have := {law} (({gap}) / {2 * c}) (by linarith)"
        return problem.proves(f"{left} ≤ {right}", "by_contra! hx", applied, "linarith")
    n, m = problem.bound("ℕ"), problem.bound("ℕ")
    if shape == "beyond":
        r = problem.rand(0, c - 1)
        witness = f"exact ⟨{c} * {m} + {c + r}, by omega, by omega⟩"
        return problem.proves(f"∀ {m} : ℕ, ∃ {n} > {m}, {n} % {c} = {r}", f"intro {m}", witness)
    term, other = problem.pick(
        [
            (total([(a, n)], c), f"{n} ^ 2"),
            (f"{n} + {c}", f"{a} * {n}"),
            (total([(a, f"{n} ^ 2")], d), f"{n} ^ 3"),
            (total([(a, n)], c), f"{n} ^ 2 + {d}"),
            (total([(a, n)], c), f"{n} * ({n} + {d})"),
        ]
    )
    return problem.proves(f"∃ {m} : ℕ, ∀ {n} ≥ {m}, {term} ≤ {other}", "use 50", f"intro {n} hn", "nlinarith")


def between(draw: Draw) -> Block:
    """One or two numbers between two others exist, or a small positive number."""
    problem = Problem(draw)
    kind = problem.pick(FIELDS)
    x, y, z, w = (problem.bound(kind) for _ in range(4))
    a, b, c, d = problem.rand(2, 9), problem.rand(-9, 9), problem.rand(1, 9), problem.rand(1, 9)
    low = Fraction(problem.rand(-9, 20), problem.rand(2, 7))
    high = low + Fraction(1, problem.rand(2, 9))
    term, less = total([(a, z)], b), problem.pick(["<", "<", "≤"])
    left, right = total([(c, x)]), total([(d, y)], b)
    shape = problem.pick(["numbers", "numbers", "middle", "apart", "apart", "two", "small"])
    if shape == "numbers":
        bounds = f"{number(a * low + b)} < {term} ∧ {term} {less} {number(a * high + b)}"
        witness = f"exact ⟨{number((low + high) / 2)}, by norm_num, by norm_num⟩"
        return problem.proves(f"∃ {z} : {kind}, {bounds}", witness)
    if shape == "small":
        witness = f"exact ⟨{x} / {(a + 1) * c}, by positivity, by linarith⟩"
        return problem.proves(
            f"∀ {x} > 0, ∃ {z} > (0 : {kind}), {a * c} * {z} {less} {c} * {x}", f"intro {x} hx", witness
        )
    gap = a if shape == "apart" else 0
    premise = f"{total([(c, x)], gap)} < {right}"
    if shape == "two":
        inner = f"∃ {z} {w}, {left} < {z} ∧ {z} < {w} ∧ {w} {less} {right}"
        first, second = total([(2 * c, x), (d, y)], b), total([(c, x), (2 * d, y)], 2 * b)
        witness = f"refine ⟨({first}) / 3, ({second}) / 3, ?_, ?_, ?_⟩ <;> linarith"
    else:
        inner = f"∃ {z}, {left} < {z} ∧ {plus(z, gap)} {less} {right}"
        witness = f"exact ⟨({total([(c, x), (d, y)], b - gap)}) / 2, by linarith, by linarith⟩"
    return problem.proves(f"∀ {x} {y} : {kind}, {premise} → {inner}", f"intro {x} {y} hx", witness)


FAMILIES = {
    "implication_chain": implication_chain,
    "unknown_function": unknown_function,
    "either_bound": either_bound,
    "any_epsilon": any_epsilon,
    "between": between,
}
