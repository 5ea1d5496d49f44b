"""Claims about all natural numbers, and how their proofs by induction begin. Knows no theorem."""

from collections.abc import Sequence

from training.competition.idiom.problem import Problem


def claimed(problem: Problem, n: str, claim: str) -> tuple[str, list[str]]:
    """The claim about all `n`, either for a variable or with a quantifier that the proof introduces."""
    if problem.rand(0, 2):
        problem.unknown("ℕ", n)
        return claim, []
    return f"∀ {n}, {claim}", [f"intro {n}"]


def by_induction(problem: Problem, n: str, base: str) -> Sequence[str]:
    """Ways to begin an induction on `n`: `base` proves the first case, and the second one remains."""
    return problem.style(
        [f"induction {n} with | zero => {base} | succ {n} ih => ?_"],
        [f"induction {n} with | zero => ?_ | succ {n} ih => ?_", base],
        [f"induction' {n} with {n} ih", base],
    )
