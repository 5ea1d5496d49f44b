"""The interface between a search and the generator that writes its tactics. Knows neither Lean nor trees."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from prover.metrics import Meter
from search import Candidate


class Generator(Protocol):
    """Writes tactics for proof states. A prompt is the text that a profile makes of a state."""

    async def propose(self, prompts: Sequence[str], n: int, seeds: Sequence[int]) -> list[list[Candidate]]:
        """Draw n tactics for each prompt: prompts [B], seeds [B] → candidates [B][≤ n], duplicates included.

        A prompt's candidates follow from its text, its seed and n, whatever is drawn beside it, up to the rounding of
        the model's arithmetic. May be called again while earlier calls are in progress; the generator batches them.
        """
        ...

    def close(self) -> None:
        """Free the model. Calls in progress fail."""
        ...


class Host(Protocol):
    """A base model in this process and its LoRA adapters: several generators in the memory of one."""

    meter: Meter
    """Counts the tactics being written, the tactics that wait and the tokens written."""

    async def propose(
        self, prompts: Sequence[str], n: int, seeds: Sequence[int], adapter: str | None = None
    ) -> list[list[Candidate]]:
        """As `Generator.propose`, by the base with `adapter`, which must be one that the host was started with."""
        ...

    def close(self) -> None:
        """As `Generator.close`."""
        ...


@dataclass(frozen=True)
class Adapted:
    """A host with one of its adapters, as a generator."""

    host: Host
    adapter: str

    async def propose(self, prompts: Sequence[str], n: int, seeds: Sequence[int]) -> list[list[Candidate]]:
        return await self.host.propose(prompts, n, seeds, self.adapter)

    def close(self) -> None:
        self.host.close()
