"""Sums over finite sets, and bounds of their sizes. Knows no Lean process."""

import math
from collections.abc import Callable
from fractions import Fraction

from training.competition.idiom.conditions import remainder_condition
from training.competition.idiom.kinds import RINGS
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import number, plus, polynomial, total
from training.synthetic.block import Block, Draw


def sum_of_values(draw: Draw) -> Block:
    """A sum or a product of the values of a real sequence that is given by its law."""
    problem = Problem(draw)
    f, k = problem.sequence("ℕ → ℝ"), problem.bound("ℕ")
    first, length, c = problem.rand(0, 3), problem.rand(3, 7), problem.rand(2, 5)
    a, b = problem.nonzero(-6, 9), problem.nonzero(-6, 9)
    laws: list[tuple[str, Callable[[int], Fraction]]] = [
        (polynomial([a, b], k), lambda i: Fraction(a * i + b)),
        (polynomial([a, 0, b], k), lambda i: Fraction(a * i * i + b)),
        (f"({plus(k, b)}) / {c}", lambda i: Fraction(i + b, c)),
        (f"{abs(a)} / ({k} + {c})", lambda i: Fraction(abs(a), i + c)),
        (total([(abs(a), f"{c} ^ {k}")], b), lambda i: Fraction(abs(a) * c**i + b)),
        (f"{abs(a)} / {c} ^ {k}", lambda i: Fraction(abs(a), c**i)),
    ]
    term, value = problem.pick(laws)
    values = [value(i) for i in range(first, first + length)]
    domain = f"Finset.Icc {first} {first + length - 1}" if first else f"Finset.range {length}"
    step = "Icc_succ_top" if first else "range_succ"
    sign, name, result = problem.pick(
        [("∑", "sum", sum(values)), ("∑", "sum", sum(values)), ("∏", "prod", math.prod(values))]
    )
    law, iterated = problem.given(f"∀ {k}, {f} {k} = {term}"), f"{sign} {k} ∈ {domain}, {f} {k}"
    computed = problem.style(
        [f"simp only [{law}]", f"norm_num [Finset.{name}_{step}]"],
        [f"norm_num [Finset.{name}_{step}, {law}]"],
    )
    if problem.rand(0, 1):
        return problem.proves(f"{iterated} = {number(Fraction(result))}", *computed)
    y = problem.unknown("ℝ", "y z S t w")
    given = problem.given(f"{y} = {iterated}")
    return problem.proves(f"{y} = {number(Fraction(result))}", f"rw [{given}]", *computed)


def sum_split(draw: Draw) -> Block:
    """The sums of one or two unknown functions are given; the sum of a term that is linear in them and the index."""
    problem = Problem(draw)
    kind = problem.pick([*RINGS, "ℕ"])
    f, k, length = problem.sequence(f"ℕ → {kind}"), problem.bound("ℕ"), problem.rand(3, 9)
    least = 1 if kind == "ℕ" else -9
    a, b, c = problem.rand(1, 9), problem.nonzero(least, 9), problem.nonzero(least, 9)
    u, v, shift = problem.rand(1, 40), problem.rand(1, 40), problem.rand(0, 1)
    domain = f"Finset.Icc 1 {length}" if shift else f"Finset.range {length}"
    shape = problem.pick(["constant", "index", "other", "other", "unknown set"])
    if shape == "unknown set":
        domain = problem.members("Finset ℕ")
    terms, result, constant = [(a, f"{f} {k}")], a * u, 0
    names = [problem.given(f"∑ {k} ∈ {domain}, {f} {k} = {u}")]
    if shape in ("other", "unknown set"):
        g = problem.sequence(f"ℕ → {kind}")
        terms.append((b, f"{g} {k}"))
        names.append(problem.given(f"∑ {k} ∈ {domain}, {g} {k} = {v}"))
        result += b * v
    if shape == "index":
        terms.append((b, k))
        result += b * (length * (length - 1) // 2 + shift * length)
    if shape == "constant" or (shape == "other" and problem.rand(0, 1)):
        constant = c
        result += c * length
    factors = ["← Finset.mul_sum"] * sum(abs(coefficient) > 1 for coefficient, _ in terms)
    return problem.proves(
        f"∑ {k} ∈ {domain}, ({total(terms, constant)}) = {result}",
        "simp only [Finset.sum_add_distrib, Finset.sum_sub_distrib]",
        f"rw [{', '.join([*factors, *names])}]",
        f"norm_num [Finset.sum_{'Icc_succ_top' if shift else 'range_succ'}]" if shape == "index" else "norm_num",
    )


def set_bounds(draw: Draw) -> Block:
    """What holds for all members of an unknown finite set bounds its size or a sum over it."""
    problem = Problem(draw)
    s, n = problem.members("Finset ℕ"), problem.bound("ℕ")
    low, size, more = problem.rand(1, 9), problem.rand(2, 30), problem.pick([0, 0, 0, 1, 5])
    shape = problem.pick(["size", "size", "part", "sum", "sum"])
    if shape == "size":
        high = low + size - 1
        fact, within = problem.pick(
            [
                (f"{low} ≤ {n} ∧ {n} ≤ {high}", f"Finset.Icc {low} {high}"),
                (f"{low - 1} < {n} ∧ {n} < {high + 1}", f"Finset.Icc {low} {high}"),
                (f"{n} < {size}", f"Finset.range {size}"),
                (f"{n} + {low} ≤ {high}", f"Finset.range {size}"),
            ]
        )
        law = problem.given(problem.pick([f"∀ {n} ∈ {s}, {fact}", f"∀ {n}, {n} ∈ {s} → {fact}"]))
        return problem.proves(
            f"{s}.card ≤ {size + more}",
            f"have hS : {s} ⊆ {within} := by intro k hk; have := {law} k hk; simp; omega",
            "have hc := Finset.card_le_card hS",
            "simp at hc",
            "omega",
        )
    given = problem.given(f"{s}.card {'=' if shape == 'sum' else '≤'} {size}")
    if shape == "part":
        part = remainder_condition(problem, n, low).text
        opened = "refine le_trans (Finset.card_le_card (Finset.filter_subset _ _)) ?_"
        return problem.proves(f"(Finset.filter (fun {n} => {part}) {s}).card ≤ {size + more}", opened, "omega")
    f, c, least = problem.sequence("ℕ → ℝ"), problem.rand(2, 12), problem.rand(0, 1)
    law = problem.given(f"∀ {n} ∈ {s}, {f'{c} ≤ {f} {n}' if least else f'{f} {n} ≤ {c}'}")
    total_value = f"∑ {n} ∈ {s}, {f} {n}"
    goal = f"{c * size - more} ≤ {total_value}" if least else f"{total_value} ≤ {c * size + more}"
    lemma = "Finset.card_nsmul_le_sum" if least else "Finset.sum_le_card_nsmul"
    return problem.proves(goal, f"have hc := {lemma} _ _ _ {law}", f"rw [{given}] at hc", "norm_num at hc", "linarith")


FAMILIES = {
    "sum_of_values": sum_of_values,
    "sum_split": sum_split,
    "set_bounds": set_bounds,
}
