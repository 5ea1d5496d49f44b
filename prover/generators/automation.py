"""The baseline: a fixed list of tactics, tried on every state. Knows no model."""

import math
from collections.abc import Sequence

from prover.config.tactics import AUTOMATION_TACTICS
from search import Candidate


class Automation:
    """Proposes the same tactics for every state, all equally probable."""

    def __init__(self, tactics: Sequence[str] = AUTOMATION_TACTICS) -> None:
        self._candidates = [Candidate(tactic, -math.log(len(tactics))) for tactic in tactics]

    async def propose(self, prompts: Sequence[str], n: int, seeds: Sequence[int]) -> list[list[Candidate]]:
        return [self._candidates[:n] for _ in prompts]

    def close(self) -> None:
        """Nothing to free."""
