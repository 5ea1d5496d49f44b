"""Seeds: of each search, and of each request that a search makes of its generator. Knows no model.

A search draws the same whatever runs beside it, wherever it runs, and when it is repeated after a crash: its requests
carry seeds of their own, which depend on nothing but the search and the state.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence

BITS = 48
"""Size of a seed. Generators add small numbers to it, and it passes through JSON and 64-bit integers unchanged."""


def derived_seed(*parts: str | int) -> int:
    """A seed, `BITS` long, that differs for different `parts`, up to chance."""
    digest = hashlib.sha256(json.dumps(parts).encode()).digest()
    return int.from_bytes(digest[: BITS // 8], "big")


class RequestSeeds:
    """The seeds of the requests of one search.

    The seed of a request follows from the search, the state and the number of earlier requests for that state. So a
    tactic that ran out of time changes only what depends on its result, not what is drawn for other states.
    """

    def __init__(self, search: int) -> None:
        """`search` is the seed of the search."""
        self._search = search
        self._asked: Counter[str] = Counter()

    def take(self, states: Sequence[str]) -> list[int]:
        """A new seed for each state, named by its key: states [B] → seeds [B]."""
        seeds = []
        for state in states:
            seeds.append(derived_seed(self._search, state, self._asked[state]))
            self._asked[state] += 1
        return seeds
