"""Whole proofs as a search tree: each try is a proof of the theorem, which the checker accepts or refuses.

A refused proof leaves a state that holds it with Lean's message, from which the model may repair it. Knows no model.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from lean_env import Theorem, TheoremError, Verdict
from lean_env.text.declarations import holds_theorem
from lean_env.text.lean_file import parse_lean_text


@dataclass(frozen=True)
class Written:
    """What there is to repair; at the root, nothing."""

    first_state: str
    """The theorem's first proof state."""
    attempt: str = ""
    """The proof that was refused."""
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

    def __init__(self, theorem: Theorem, first_state: str, check: Callable[[str], Awaitable[Verdict]]) -> None:
        """`check`: gives the verdict on the tactics of a proof of `theorem`."""
        self.root = Written(first_state)
        self._theorem, self._check = theorem, check
        self._accepted = False

    async def run(self, state: Written, answers: Sequence[str]) -> list[Tried]:
        """Check each answer, until one is accepted; those after it are not checked."""
        return [await self._outcome(answer) for answer in answers]

    async def _outcome(self, answer: str) -> Tried:
        if self._accepted:
            return Tried("rejected", message="not checked: another proof was accepted")
        script = script_of(answer, self._theorem.declared_name)
        if not script:
            return Tried("rejected", message="the answer holds no proof")
        verdict = await self._check(script)
        self._accepted = verdict.accepted
        if verdict.accepted:
            return Tried("finished")
        return Tried("open", (Written(self.root.first_state, script, verdict.reason),), verdict.reason)


def script_of(answer: str, name: str) -> str:
    """The tactics of the proof in a model's answer; empty if it has none.

    An answer without a theorem is the proof itself. Of a whole file only the proof of the theorem called `name` is
    taken, or else of the last theorem: the statement that is proved is ours, not the model's.
    """
    if not holds_theorem(answer):
        return answer.strip("\n").rstrip()
    try:
        problems = parse_lean_text(answer, "answer")
    except TheoremError:
        return ""
    named = [problem for problem in problems if problem.theorem.name == name]
    return (named or problems)[-1].script or ""
