"""The numbered slots in which the embedded Lean keeps the states of one theorem. Knows no process.

Lean holds at most `CAPACITY` states. A new state takes the slot of the least recently used one.
"""

from collections import OrderedDict
from itertools import islice

CAPACITY = 2048
"""Number of states that Lean holds at once. Each takes some KiB, more where tactics leave large terms behind."""


class Slots:
    """The slots of a theorem just opened. The initial state has slot 0, and keeps it."""

    def __init__(self) -> None:
        self._by_use: OrderedDict[int, None] = OrderedDict()
        self._size = 1

    def offer(self, count: int, used: int) -> list[int]:
        """Slots for up to `count` new states that come from the state in slot `used`, in order; never `used` itself.

        Fresh slots come first, because Lean's table grows by one slot at a time. A slot that is not filled stays as it
        was.
        """
        if used in self._by_use:
            self._by_use.move_to_end(used)
        fresh = range(self._size, min(self._size + count, CAPACITY))
        oldest = (slot for slot in self._by_use if slot != used)
        return [*fresh, *islice(oldest, count - len(fresh))]

    def fill(self, slot: int) -> None:
        """Note that `slot` now holds a new state."""
        self._by_use[slot] = None
        self._by_use.move_to_end(slot)
        self._size = max(self._size, slot + 1)
