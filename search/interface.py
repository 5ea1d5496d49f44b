"""What a search is given: states, tactics, and three asynchronous functions. Knows no Lean, no model and no Ray.

An environment may split what a tactic leaves into states of their own. Then the proof tree is an AND/OR tree: a choice
of tactics at each state (OR), all the states that the tactic leaves (AND). Else it is an ordinary one.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar


class State(Protocol):
    """What is to be proved: anything with a text for the model and a key under which equal states are found equal."""

    @property
    def text(self) -> str: ...

    @property
    def key(self) -> str: ...


StateT = TypeVar("StateT", bound=State)
StateT_co = TypeVar("StateT_co", bound=State, covariant=True)


class Outcome(Protocol[StateT_co]):
    """What became of one tactic on one state."""

    @property
    def status(self) -> Literal["open", "finished", "rejected", "timed_out"]: ...

    @property
    def states(self) -> Sequence[StateT_co]:
        """What remains: at least one state exactly when `status` is `open`.

        The tactic, followed by any proof of each of them in this order, must be a proof of the state it was run on.
        """
        ...

    @property
    def message(self) -> str: ...


@dataclass(frozen=True)
class Candidate:
    """A tactic that a model proposes for a state."""

    tactic: str
    log_prob: float
    """Log-probability of the whole tactic, end of sequence included, at the temperature it was sampled with; ≤ 0."""
    tokens: int = 0
    """Tokens that a model wrote for it, end of sequence included; 0 if no model did."""

    def __post_init__(self) -> None:
        if not self.log_prob <= 0:
            raise ValueError(f"the log-probability of {self.tactic!r} is {self.log_prob}, not a number up to 0")


Propose = Callable[[Sequence[StateT]], Awaitable[Sequence[Sequence[Candidate]]]]
"""states [B] → candidates of each state [B][≤ width]; duplicates among a state's candidates are allowed."""

Step = Callable[[StateT, Sequence[str]], Awaitable[Sequence[Outcome[StateT]]]]
"""A state and tactics [K] → outcomes [K], each tactic run on the same state."""

Accept = Callable[[Sequence[str]], Awaitable[str | None]]
"""The tactics of a proof → why it is refused, or None if it is accepted. `Step` is fast and may be wrong about a tactic
that it says has finished; this has the last word."""


async def accept_any(proof: Sequence[str]) -> None:
    """Accept every proof: for environments in which what `Step` says is beyond doubt."""
