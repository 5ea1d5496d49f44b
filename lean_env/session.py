"""The protocol that every way to Lean implements, and its value objects.

A session holds one theorem at a time. Proof states are immutable: every state returned since `open` stays usable until
the next `open`, whatever was run from it, and also after the session had to restart Lean.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from lean_env.theorem import Theorem

Status = Literal["open", "finished", "rejected", "timed_out"]
"""What became of a tactic: goals remain / no goal remains / Lean refused it / it took too long."""


_METAVARIABLE = re.compile(r"(\?[^\W\d][\w'!]*)\.(\d+)(?![\w.'])")


@dataclass(frozen=True)
class Timeouts:
    """Wall-clock limits in seconds, one for each thing that is waited for."""

    start: float = 30.0
    """Until Lean answers after its process was started, library import included."""
    tactic: float = 5.0
    """One tactic. Exceeding it costs that tactic alone."""
    theorem: float = 60.0
    """Elaborating a statement (`open`), or checking one finished proof (`verify`)."""


@dataclass(frozen=True)
class ProofState:
    """One node of a proof: the goals that remain."""

    id: int
    """Handle inside its session."""
    text: str
    """All goals as Lean prints them, the main goal first, separated by blank lines. What a model reads."""

    @property
    def goals(self) -> tuple[str, ...]:
        """Each goal's text, the main goal first."""
        return tuple(self.text.split("\n\n"))

    @property
    def key(self) -> str:
        """Equal for equal states of one theorem.

        Names of hypotheses and the order of the goals count: tactics see them.
        """
        return renumbered(self.text)


def renumbered(goals: str) -> str:
    """The text of goals, its metavariables counted anew.

    Lean numbers metavariables as they come (`?m.123`), so that one state reached in two ways may differ in them.
    """
    if "?" not in goals:
        return goals
    seen: dict[str, int] = {}
    return _METAVARIABLE.sub(lambda found: f"{found[1]}.{seen.setdefault(found[2], len(seen))}", goals)


@dataclass(frozen=True)
class StepResult:
    """What Lean said to one tactic."""

    status: Status
    state: ProofState | None = None
    """The new state; given exactly when `status` is `open`."""
    message: str = ""
    """Lean's own words when `rejected`; how long was waited when `timed_out`."""

    @property
    def states(self) -> tuple[ProofState, ...]:
        """What remains to be proved: the new state, if there is one."""
        return () if self.state is None else (self.state,)


class LeanSession(Protocol):
    """One theorem in one Lean process."""

    async def open(self, theorem: Theorem) -> ProofState:
        """Elaborate the statement and return its initial state; forgets the theorem before.

        Raises `TheoremError` if Lean refuses the statement, `SessionLost` if Lean cannot be had.
        """
        ...

    async def run(self, state: ProofState, tactics: Sequence[str]) -> list[StepResult]:
        """Run each tactic on `state`, independently of each other; results in the order of `tactics`.

        A tactic that hangs or kills Lean is a `timed_out` or `rejected` result of its own; the others still run.
        Raises `SessionLost` if a fresh Lean could not take the theorem up again.
        """
        ...

    async def close(self) -> None:
        """End the Lean process and its children. A closed session stays closed."""
        ...
