"""Runs a recorded proof again, tactic by tactic. Knows neither Lean nor where the states live.

A session's `run` serves, and so does any function of the same shape over states of another kind.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

StateT = TypeVar("StateT")
StateT_co = TypeVar("StateT_co", covariant=True)


class Result(Protocol[StateT_co]):
    """What came of one tactic; `lean_env.StepResult` is one."""

    @property
    def status(self) -> str:
        """`open`, `finished`, or why the tactic gave no state."""
        ...

    @property
    def state(self) -> StateT_co | None:
        """The new state; given exactly when `status` is `open`."""
        ...

    @property
    def message(self) -> str:
        """Lean's explanation where the tactic failed."""
        ...


Run = Callable[[StateT, Sequence[str]], Awaitable[Sequence[Result[StateT]]]]
"""Runs tactics on a state, independently of each other."""


class ReplayFailed(Exception):
    """The proof does not go through. The message names the tactic and the reason."""

    def __init__(self, message: str, timed_out: bool = False) -> None:
        super().__init__(message)
        self.timed_out = timed_out
        """Whether a tactic was not given the time that it takes; another try may go through."""


@dataclass(frozen=True)
class ReplayedStep(Generic[StateT]):
    """One tactic of a proof, between two states."""

    before: StateT
    tactic: str
    after: StateT | None
    """None when no goals remain."""


async def replay(run: Run[StateT], state: StateT, tactics: Sequence[str]) -> list[ReplayedStep[StateT]]:
    """Run `tactics` in order, each on the state that the previous one left, until no goals remain.

    The steps are fewer than `tactics` if goals run out early. Raises `ReplayFailed` at the first tactic that fails.
    """
    steps: list[ReplayedStep[StateT]] = []
    at: StateT | None = state
    for tactic in tactics:
        if at is None:
            break
        [result] = await run(at, [tactic])
        if result.status not in ("open", "finished"):
            timed_out = result.status == "timed_out"
            raise ReplayFailed(f"{tactic!r}: {result.message or result.status}", timed_out)
        steps.append(ReplayedStep(at, tactic, result.state))
        at = result.state
    return steps


async def replay_proof(run: Run[StateT], state: StateT, tactics: Sequence[str]) -> list[ReplayedStep[StateT]]:
    """`replay`, which must finish with the last tactic and no earlier; raises `ReplayFailed` otherwise."""
    steps = await replay(run, state, tactics)
    if not steps or steps[-1].after is not None:
        raise ReplayFailed("goals remain at the end of the proof")
    if len(steps) < len(tactics):
        raise ReplayFailed(f"no goals are left for {tactics[len(steps)]!r}")
    return steps
