"""Sums of factorials and of binomial coefficients in closed form. Knows no Lean process."""

from training.competition.idiom.induction import by_induction, claimed
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import plus, polynomial, total
from training.synthetic.block import Block, Draw


def sum_of_factorials(draw: Draw) -> Block:
    """A sum of factorials with polynomial factors, or of their reciprocals, in closed form; by induction."""
    problem = Problem(draw)
    return problem.pick([_factorials, _factorials, _reciprocals])(problem)


def _factorials(problem: Problem) -> Block:
    """Differences of neighbours `(a * n + b) * n !`, some with a constant added to each term."""
    n, k = problem.pick(["n", "n", "m", "N"]), problem.pick(["k", "k", "i", "j"])
    a, b, d, interval = problem.pick([0, 1, 1, 2, 3, 4]), problem.rand(0, 6), problem.rand(0, 9), problem.rand(0, 1)
    b = b or 1
    members = f"Finset.Icc 1 {n}" if interval else f"Finset.range {n}"
    body = f"({polynomial([a, a + b, a], k)}) * {k} !" if a else total([(b, f"{k} * {k} !")])
    first, last, end = (a + b, f"({n} + 1) !", a + b) if interval else (b, f"{n} !", b)
    closed = f"({total([(a, n)], end)}) * {last}" if a else total([(end, last)])
    left = plus(f"∑ {k} ∈ {members}, ({plus(body, d)})", first)
    right = total([(1, closed), (d, n)])
    goal, introduced = claimed(problem, n, problem.pick([f"{left} = {right}", f"{right} = {left}"]))
    lemma = "Finset.sum_Icc_succ_top (by omega)" if interval else "Finset.sum_range_succ"
    step = f"rw [{lemma}, Nat.factorial_succ{f' ({n} + 1)' if interval else ''}]"
    base = "decide" if interval else "simp"
    return problem.proves(goal, *introduced, *by_induction(problem, n, base), step, "linarith")


def _reciprocals(problem: Problem) -> Block:
    """Differences of neighbouring reciprocals."""
    n, k, kind = problem.pick(["n", "n", "m", "N"]), problem.pick(["k", "k", "i", "j"]), problem.pick(["ℚ", "ℝ"])
    c, d = problem.rand(1, 20), problem.rand(0, 9)
    term = f"({c} * {k} : {kind}) / ({k} + 1) !" if c > 1 else f"({k} : {kind}) / ({k} + 1) !"
    side = f"∑ {k} ∈ Finset.range {n}, ({plus(term, d)})"
    goal, introduced = claimed(problem, n, f"{side} = {total([(d, n)], c)} - {c} / {n} !")
    steps = ["rw [Finset.sum_range_succ, ih, Nat.factorial_succ]", "push_cast", "field_simp", "ring"]
    return problem.proves(goal, *introduced, *by_induction(problem, n, "simp"), *steps)


def sum_of_binomials(draw: Draw) -> Block:
    """A sum of binomial coefficients down a diagonal or a column is another one; by induction."""
    problem = Problem(draw)
    n, k = problem.pick(["n", "n", "m", "N"]), problem.pick(["k", "k", "i", "j"])
    s, c, d, e = problem.rand(1, 5), problem.rand(1, 9), problem.rand(0, 12), problem.rand(0, 3)
    body, closed, law = problem.pick(
        [
            (f"Nat.choose ({k} + {s}) {s}", f"Nat.choose ({n} + {s}) {s + 1}", f"Nat.choose_succ_succ ({n} + {s})"),
            (f"Nat.choose ({k} + {s}) {k}", f"Nat.choose ({n} + {s}) ({s + 1})", ""),
            (f"Nat.choose {k} {s}", f"Nat.choose {n} {s + 1}", f"Nat.choose_succ_succ {n}"),
            (
                f"Nat.choose ({k} + {s}) {s + e + 1}",
                f"Nat.choose ({n} + {s}) {s + e + 2}",
                f"Nat.choose_succ_succ ({n} + {s})",
            ),
        ]
    )
    if not law:
        body, closed, law = f"Nat.choose {k} {s + e}", f"Nat.choose {n} {s + e + 1}", f"Nat.choose_succ_succ {n}"
    side = f"∑ {k} ∈ Finset.range {n}, ({total([(c, body)], d)})"
    right = total([(c, closed), (d, n)])
    goal, introduced = claimed(problem, n, problem.pick([f"{side} = {right}", f"{right} = {side}"]))
    shift = f"{n} + {s}" if f"{n} + {s}" in closed else n
    moved = [f"rw [show {n} + 1 + {s} = {n} + {s} + 1 by ring]"] if shift != n else []
    steps = ["rw [Finset.sum_range_succ]", *moved, f"rw [{law}]", "linarith"]
    return problem.proves(goal, *introduced, *by_induction(problem, n, "simp" if shift == n else "decide"), *steps)


FAMILIES = {
    "sum_of_factorials": sum_of_factorials,
    "sum_of_binomials": sum_of_binomials,
}
