"""The inputs of a search: states, tactics and three asynchronous functions. Knows no Lean, no model and no Ray.

An environment may split the goals that a tactic leaves into separate states. The proof tree is then an AND/OR tree: one
of the tactics at each state (OR), all of the states that the tactic leaves (AND). Otherwise it is an ordinary tree.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeVar


class State(Protocol):
    """What is to be proved: anything with a text for the model and a key that is the same for equal states."""

    @property
    def text(self) -> str: ...

    @property
    def key(self) -> str: ...


StateT = TypeVar("StateT", bound=State)
StateT_co = TypeVar("StateT_co", bound=State, covariant=True)


class Outcome(Protocol[StateT_co]):
    """The result of one tactic on one state."""

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
    """Log-probability of all that the model wrote for it, end of sequence included, as it was drawn; ≤ 0."""
    tokens: int = 0
    """Number of tokens that the model wrote for it, end of sequence included; 0 if no model wrote it."""
    seconds: float = field(default=0.0, compare=False)
    """Seconds of work that the model did for it: its share of the batches in which it was written."""
    truncated: bool = False
    """Whether the model had reached its longest answer, and might have written more."""

    def __post_init__(self) -> None:
        if not self.log_prob <= 0:
            raise ValueError(f"the log-probability of {self.tactic!r} is {self.log_prob}, not a number up to 0")


Propose = Callable[[Sequence[StateT]], Awaitable[Sequence[Sequence[Candidate]]]]
"""states [B] → candidates of each state [B, ≤ width]; duplicates among a state's candidates are allowed."""

Step = Callable[[StateT, Sequence[str]], Awaitable[Sequence[Outcome[StateT]]]]
"""A state and tactics [K] → outcomes [K]; all tactics are run on the same state."""

Accept = Callable[[Sequence[str]], Awaitable[str | None]]
"""The tactics of a proof → why it is refused, or None if it is accepted. `Step` is fast and may report a tactic as
`finished` in error; `Accept` has the last word."""


async def accept_any(proof: Sequence[str]) -> None:
    """Accept every proof, for environments whose `Step` is never wrong."""
