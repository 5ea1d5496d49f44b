"""`LeanSession`, the protocol that every Lean backend implements, and its value objects. Knows no backend.

A session holds one theorem at a time. Proof states are immutable: every state returned since `open` stays usable until
the next `open`, whatever tactics were run on it, and even if the session had to restart Lean.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from lean_env.theorem import Theorem

Status = Literal["open", "finished", "rejected", "timed_out"]
"""Result of a tactic: goals remain / no goals remain / Lean rejected it / it took too long."""


_METAVARIABLE = re.compile(r"(\?[^\W\d][\w'!]*)\.(\d+)(?![\w.'])")


@dataclass(frozen=True)
class Timeouts:
    """Limits in seconds, one for each kind of wait.

    A session of the embedded Lean does not count the time for which Lean waits for a processor, so that a busy machine
    gives the same results. Sessions of the other backends, and checks as a whole, are measured by the clock.
    """

    start: float = 30.0
    """Limit on the wait for Lean's first answer after its process was started, library import included."""
    tactic: float = 5.0
    """Limit on one tactic. Exceeding it affects only that tactic."""
    theorem: float = 60.0
    """Limit on elaborating a statement (`open`), and on checking one finished proof (`verify`)."""


@dataclass(frozen=True)
class ProofState:
    """One node of a proof: the goals that remain."""

    id: int
    """Identifies the state within its session."""
    text: str
    """All goals as Lean prints them, the main goal first, separated by blank lines. A model reads this text."""
    statement_hash: str = field(default="", compare=False)
    """Of an initial state, `KIND:HEX` for the elaborated statement, if the backend gives one: hashes of one kind are
    equal for equal statements, whatever the theorem and its variables are called."""

    @property
    def goals(self) -> tuple[str, ...]:
        """Texts of the goals, the main goal first."""
        return tuple(self.text.split("\n\n"))

    @property
    def key(self) -> str:
        """Equal for equal states of one theorem.

        Names of hypotheses and the order of the goals count, because tactics see them.
        """
        return renumbered(self.text)


def renumbered(goals: str) -> str:
    """The text of `goals` with its metavariables renumbered from 0.

    Lean numbers metavariables in the order in which it makes them (`?m.123`), so a state that is reached in two ways
    may differ in them.
    """
    if "?" not in goals:
        return goals
    seen: dict[str, int] = {}
    return _METAVARIABLE.sub(lambda found: f"{found[1]}.{seen.setdefault(found[2], len(seen))}", goals)


@dataclass(frozen=True)
class StepResult:
    """Lean's answer to one tactic."""

    status: Status
    state: ProofState | None = None
    """The new state; present exactly when `status` is `open`."""
    message: str = ""
    """Lean's own message when `rejected`; how long the session waited when `timed_out`."""

    @property
    def states(self) -> tuple[ProofState, ...]:
        """The states that remain to be proved: the new state, if there is one."""
        return () if self.state is None else (self.state,)


class LeanSession(Protocol):
    """One theorem in one Lean process."""

    async def open(self, theorem: Theorem) -> ProofState:
        """Elaborate the statement and return its initial state; forgets the previous theorem.

        Raises `TheoremError` if the theorem is invalid, `SessionLost` if no Lean can be had.
        """
        ...

    async def run(self, state: ProofState, tactics: Sequence[str]) -> list[StepResult]:
        """Run each tactic on `state`, independently of each other; results in the order of `tactics`.

        A tactic that hangs gives `timed_out`, one at which Lean dies twice `rejected`; the other tactics still run.
        Raises `SessionLost` if a fresh Lean could not restore the theorem.
        """
        ...

    def cpu_seconds(self) -> float:
        """CPU seconds of all Lean processes that this session has had, as far as they are known; never falls."""
        ...

    async def close(self) -> None:
        """End the Lean process and its children. A closed session stays closed."""
        ...
