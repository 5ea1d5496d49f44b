"""Comparisons as competition files write them, and facts that add up to one. Knows no Lean process.

What takes a joined hypothesis apart names its parts `hl`, `hm`, `hr` (left, middle, right); no hypothesis is called so.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from training.competition.idiom.polynomials import Polynomial, combined, product, shown
from training.competition.idiom.problem import Problem
from training.competition.idiom.text import factor

MIRRORED = {"≤": "≥", "<": ">", "=": "="}
PARTS = {2: ["hl", "hr"], 3: ["hl", "hm", "hr"], 4: ["hl", "hm", "hn", "hr"]}


def compared(problem: Problem, small: str, sign: str, large: str) -> str:
    """`small ≤ large` or `large ≥ small`; `sign` is `≤`, `<` or `=`."""
    return problem.pick([f"{small} {sign} {large}", f"{small} {sign} {large}", f"{large} {MIRRORED[sign]} {small}"])


def nonnegative(problem: Problem, polynomial: Polynomial, sign: str = "≤") -> str:
    """That a polynomial is at least 0, or with the sign `<` that it is positive; its terms stand on any side."""
    style = problem.pick(["right", "separate", "separate", "mixed"])
    left: Polynomial = {}
    for monomial, coefficient in polynomial.items():
        if style != "right" and (coefficient < 0 or (style == "mixed" and problem.rand(0, 2) == 0)):
            left[monomial] = -coefficient
    right = {monomial: coefficient for monomial, coefficient in polynomial.items() if monomial not in left}
    return compared(problem, shown(left), sign, shown(right))


def forwards(goal: str) -> list[str]:
    """What turns a goal with `≥` or `>` round, so that a lemma about `≤` or `<` can rewrite it."""
    return ["rw [ge_iff_le]"] if "≥" in goal else ["rw [gt_iff_lt]"] if ">" in goal else []


def given_all(problem: Problem, formulas: Sequence[str]) -> tuple[list[str], list[str]]:
    """Two or three hypotheses, one by one or joined; their names, and the tactic that takes a joined one apart."""
    if problem.pick([True, False]):
        return [problem.given(formula) for formula in formulas], []
    names = PARTS[len(formulas)]
    return names, [f"obtain ⟨{', '.join(names)}⟩ := {problem.given(' ∧ '.join(formulas))}"]


def given_positive(problem: Problem, letters: Sequence[str], sign: str = "<") -> tuple[list[str], list[str]]:
    """That two or three letters are positive, or with the sign `≤` at least 0; the result is that of `given_all`."""
    return given_all(problem, [f"0 {sign} {letter}" for letter in letters])


def positive(problem: Problem, letters: Sequence[str], parts: Sequence[str] = ()) -> list[str]:
    """Add that letters are positive, in one hypothesis or several, and return the tactic that takes a joined one apart.

    `parts`: the names that the tactic gives, if they are not the usual ones.
    """
    signs = [problem.pick([f"0 < {letter}", f"0 < {letter}", f"{letter} > 0"]) for letter in letters]
    if len(letters) == 1 or problem.rand(0, 1):
        for sign in signs:
            problem.given(sign)
        return []
    return [f"obtain ⟨{', '.join(parts or PARTS[len(letters)])}⟩ := {problem.given(' ∧ '.join(signs))}"]


@dataclass(frozen=True)
class Fact:
    """A polynomial that is at least 0, or even positive, and the term that proves it."""

    polynomial: Polynomial
    proof: str
    positive: bool = False

    def __mul__(self, other: "Fact") -> "Fact":
        both = self.positive and other.positive
        proof = f"{'mul_pos' if both else 'mul_nonneg'} {self._argument(both)} {other._argument(both)}"
        return Fact(product(self.polynomial, other.polynomial), proof, both)

    def _argument(self, strict: bool) -> str:
        return f"{factor(self.proof)}.le" if self.positive and not strict else factor(self.proof)


def square(root: Polynomial) -> Fact:
    """That a square is at least 0; of the two roots, the one that is written without a sign before it."""
    text = shown(root)
    if text.startswith("-"):
        text = shown(combined([(-1, root)]))
    return Fact(product(root, root), f"sq_nonneg {factor(text)}")


def hinted(*facts: Fact) -> str:
    """The tactic that adds facts up."""
    return f"nlinarith [{', '.join(dict.fromkeys(fact.proof for fact in facts))}]"
