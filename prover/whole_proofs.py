"""Whole proofs as a search tree: each try is a proof of the theorem, which the checker accepts or refuses.

A refused proof leaves a state that holds it with Lean's message, from which the model may repair it. Knows no model.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from lean_env import Problem, Theorem, TheoremError, Verdict
from lean_env.text.declarations import holds_theorem
from lean_env.text.proofs_with_lemmas import parse_proofs_with_lemmas


@dataclass(frozen=True)
class Written:
    """What there is to repair; at the root, nothing."""

    first_state: str
    """The theorem's first proof state."""
    attempt: str = ""
    """What was refused: lemmas, our statement and the proof."""
    errors: str = ""
    """Why, as the checker says it."""

    @property
    def text(self) -> str:
        """What a reader of the tree sees."""
        return f"{self.errors}\n\n{self.attempt}" if self.attempt else self.first_state

    @property
    def key(self) -> str:
        """Equal for equal attempts."""
        return self.attempt


@dataclass(frozen=True)
class Tried:
    """The outcome of one whole proof."""

    status: Literal["open", "finished", "rejected"]
    states: tuple[Written, ...] = ()
    message: str = ""


class WholeProofs:
    """The environment of a search whose tries are whole proofs."""

    def __init__(self, theorem: Theorem, first_state: str, check: Callable[[Problem], Awaitable[Verdict]]) -> None:
        """`check`: gives the verdict on a proof of `theorem`."""
        self.root = Written(first_state)
        self._theorem, self._check = theorem, check
        self._accepted = False

    async def run(self, state: Written, answers: Sequence[str]) -> list[Tried]:
        """Check each answer, until one is accepted; those after it are not checked."""
        return [await self._outcome(answer) for answer in answers]

    async def _outcome(self, answer: str) -> Tried:
        if self._accepted:
            return Tried("rejected", message="not checked: another proof was accepted")
        proof = proof_in(answer, self._theorem)
        if not proof.script:
            return Tried("rejected", message="the answer holds no proof")
        verdict = await self._check(proof)
        self._accepted = verdict.accepted
        if verdict.accepted:
            return Tried("finished")
        refused = replace(proof, theorem=self._theorem.model_copy(update={"header": ""})).text.rstrip()
        return Tried("open", (Written(self.root.first_state, refused, verdict.reason),), verdict.reason)


def proof_in(answer: str, theorem: Theorem) -> Problem:
    """`theorem` with the proof in a model's answer, whose script is empty or None if there is none.

    An answer without a theorem is the proof itself. Of a whole file the proof of the theorem of that name is taken, or
    else of the last theorem, with the lemmas that it rests on. The statement that is proved is ours, not the model's.
    """
    if not holds_theorem(answer):
        return Problem(theorem, answer.strip("\n").rstrip())
    try:
        found = parse_proofs_with_lemmas(answer, "answer")
    except TheoremError:
        return Problem(theorem, "")
    named = [proof for proof in found if proof.problem.theorem.name == theorem.declared_name]
    return (named or found)[-1].of(theorem)
