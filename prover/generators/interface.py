"""The seam between a search and whatever writes tactics. Knows neither Lean nor trees."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from prover.metrics import Meter
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


class Host(Protocol):
    """A base model in this process and LoRA adapters of it: as many generators for the memory of one."""

    meter: Meter
    """Tactics being written and not yet begun; tokens written."""

    async def propose(self, states: Sequence[str], n: int, adapter: str | None = None) -> list[list[Candidate]]:
        """As `Generator.propose`, by the base with that adapter, one of those that the host was started with."""
        ...

    def close(self) -> None:
        """As `Generator.close`."""
        ...


@dataclass(frozen=True)
class Adapted:
    """The generator that a host is with one of its adapters."""

    host: Host
    adapter: str

    async def propose(self, states: Sequence[str], n: int) -> list[list[Candidate]]:
        return await self.host.propose(states, n, self.adapter)

    def close(self) -> None:
        self.host.close()
