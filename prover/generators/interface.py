"""The seam between a search and whatever writes tactics. Knows neither Lean nor trees."""

from collections.abc import Sequence
from typing import Protocol

from search import Candidate


class Generator(Protocol):
    """Writes tactics for proof states."""

    async def propose(self, states: Sequence[str], n: int) -> list[list[Candidate]]:
        """n tactics for each state: states [B] → candidates [B][≤ n], duplicates included.

        May be called again while earlier calls are under way; a generator batches what it has been asked.
        """
        ...

    def close(self) -> None:
        """Free the model. Calls under way fail."""
        ...
