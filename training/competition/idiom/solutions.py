"""Unknowns with few solutions: the solutions, goals that hold for all, and proofs that try all values.

Knows no theorem.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import product

from training.competition.idiom.conditions import Condition
from training.competition.idiom.problem import Problem
from training.competition.idiom.terms import Point, Term
from training.competition.idiom.text import number, total

LIMITS = (5, 10, 15, 20, 30, 50, 80, 100, 200, 500, 1000)
COARSE_LIMITS = (10, 20, 30, 50, 100, 200, 500, 1000)
"""The upper bounds that proofs state."""
TRIES = 100
"""How often a draw is repeated that has no or too many solutions."""


def limit_above(number: int, limits: Sequence[int] = LIMITS) -> int:
    """The least of the limits that is greater than `number`."""
    return next(limit for limit in limits if limit > number)


def points(*ranges: range, conditions: Sequence[Condition]) -> list[Point]:
    """The members of the product of `ranges` for which all conditions hold."""
    return [point for point in product(*ranges) if all(condition.holds(*point) for condition in conditions)]


def conclusion(problem: Problem, terms: Sequence[Term], solutions: Sequence[Point], known: Collection[str] = ()) -> str:
    """A goal not yet known that holds for all solutions: a value, a choice of values, or a bound of the first term."""
    shuffled = problem.distinct(terms, len(terms))
    for count in (1, 2, 3):
        for term in shuffled:
            values = {term.value(*solution) for solution in solutions}
            goal = " ∨ ".join(f"{term.text} = {value}" for value in problem.distinct(sorted(values), len(values)))
            if len(values) == count and goal not in known:
                return goal
    text = terms[0].text
    values = {terms[0].value(*solution) for solution in solutions}
    return problem.pick([f"{text} ≤ {max(values)}", f"{text} < {max(values) + 1}", f"{min(values)} ≤ {text}"])


def pair_conclusion(problem: Problem, x: str, y: str, pairs: Sequence[tuple[int, int]]) -> str:
    """A linear statement that holds for all the pairs."""
    if len(pairs) <= problem.pick([1, 2, 3]):
        return " ∨ ".join(f"{x} = {number(u)} ∧ {y} = {number(v)}" for u, v in problem.distinct(pairs, len(pairs)))
    a, b = problem.pick([(1, 0), (0, 1), (1, 1), (1, 2), (2, 1), (3, 1)])
    values = sorted({a * u + b * v for u, v in pairs})
    term = total([(a, x), (b, y)])
    if len(values) <= 3:
        return " ∨ ".join(f"{term} = {number(value)}" for value in values)
    return problem.pick([f"{term} ≤ {number(values[-1])}", f"{number(values[0])} ≤ {term}"])


def given_in_any_order(problem: Problem, texts: Sequence[str]) -> dict[str, str]:
    """Add the hypotheses, shuffled; their names by their texts."""
    different = list(dict.fromkeys(texts))
    return {text: problem.given(text) for text in problem.distinct(different, len(different))}


def decided(names: Iterable[str], *unknowns: str) -> str:
    """The tactic that tries all values of the unknowns, each of which has a bound in the context besides `names`."""
    back = "; ".join(f"revert {unknown}" for unknown in reversed(unknowns))
    return f"revert {' '.join(names)}; {back}; decide +kernel"
