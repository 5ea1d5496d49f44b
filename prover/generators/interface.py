"""The seam between a search and whatever writes tactics. Knows neither Lean nor trees."""

from collections.abc import Sequence
from typing import Protocol

from search import Candidate


@dataclass(frozen=True)
class Draw:
    """What a generator drew for one state, and what the model had to do for it."""

    candidates: tuple[Candidate, ...] = ()
    """[≤ n], duplicates included."""
    prompt_tokens: int = 0
    """Tokens that were read: the state's, counted once for all candidates. 0 without a model."""
    generated_tokens: int = 0
    """Tokens that were written for all candidates together, ends of sequence included."""


class Generator(Protocol):
    """Writes tactics for proof states."""

    async def propose(self, states: Sequence[str], n: int) -> list[Draw]:
        """n tactics for each state: states [B] → draws [B], each of up to n candidates.

        May be called again while earlier calls are under way; a generator batches what it has been asked.
        """
        ...

    def close(self) -> None:
        """Free the model. Calls under way fail."""
        ...
