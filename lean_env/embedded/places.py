"""The numbered places in which the embedded Lean keeps the states of one theorem. Knows no process.

Lean holds at most `CAPACITY` states. The one that was not used for the longest time makes room for a new one.
"""

from collections import OrderedDict
from itertools import islice

CAPACITY = 2048
"""States that Lean holds at once: some KiB each, more where tactics leave large terms behind."""


class Places:
    """Those of a theorem just opened: the initial state has place 0, and keeps it."""

    def __init__(self) -> None:
        self._by_use: OrderedDict[int, None] = OrderedDict()
        self._size = 1

    def offer(self, count: int, used: int) -> list[int]:
        """Where up to `count` new states that come from the one at `used` are to go, in this order; never there itself.

        Fresh places come first: Lean's table grows by one place at a time. What is not filled stays as it was.
        """
        if used in self._by_use:
            self._by_use.move_to_end(used)
        fresh = range(self._size, min(self._size + count, CAPACITY))
        oldest = (place for place in self._by_use if place != used)
        return [*fresh, *islice(oldest, count - len(fresh))]

    def fill(self, place: int) -> None:
        """A new state is there now."""
        self._by_use[place] = None
        self._by_use.move_to_end(place)
        self._size = max(self._size, place + 1)
