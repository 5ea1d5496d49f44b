"""The states of one theorem: how each was reached, and which of them Lean holds. Knows no process.

Lean holds at most `capacity` states, each in its place. The state that was not used for the longest time makes room for
a new one; it is reached again by its tactics when it is wanted.
"""

from collections import OrderedDict
from dataclasses import dataclass

from lean_env.session import ProofState

CAPACITY = 2048
"""States that Lean holds at once: some KiB each, more where tactics leave large terms behind."""


@dataclass(frozen=True, slots=True)
class Origin:
    """How a state was reached; the initial state has no parent. The text is not kept: a search makes many states."""

    id: int
    parent: int | None
    tactic: str
    text_hash: int


class States:
    """Made from the initial state, which has place 0 and keeps it."""

    def __init__(self, root: ProofState, capacity: int | None = None) -> None:
        self._root = root.id
        self._capacity = CAPACITY if capacity is None else capacity
        self._origins: dict[int, Origin] = {}
        self._places: OrderedDict[int, int] = OrderedDict()
        self._free: list[int] = []
        self._size = 1
        self.add(root, None, "", 0)

    def __contains__(self, state: ProofState) -> bool:
        origin = self._origins.get(state.id)
        return origin is not None and origin.text_hash == hash(state.text)

    def add(self, state: ProofState, parent: int | None, tactic: str, place: int) -> None:
        """A new state, which Lean holds at `place`."""
        self._origins[state.id] = Origin(state.id, parent, tactic, hash(state.text))
        self._places[state.id] = place

    def forget_places(self) -> None:
        """Lean holds the initial state alone: it is another process, or none yet."""
        self._places = OrderedDict({self._root: 0})
        self._free = []
        self._size = 1

    def is_root_text(self, text: str) -> bool:
        """Whether the initial state reads so."""
        return self._origins[self._root].text_hash == hash(text)

    def place(self, state: int) -> int | None:
        """Where Lean holds the state; that counts as a use."""
        if state in self._places:
            self._places.move_to_end(state)
        return self._places.get(state)

    def missing_path(self, state: int) -> list[Origin]:
        """The steps to `state` from the nearest state that Lean holds, in order."""
        path = []
        at: int | None = state
        while at is not None and at not in self._places:
            path.append(self._origins[at])
            at = self._origins[at].parent
        return path[::-1]

    def take_places(self, count: int, keep: int) -> list[int]:
        """Places for up to `count` new states, none of them that of the state `keep`.

        Those that were not taken by `add` must be given back, in order.
        """
        taken = self._free[:count]
        del self._free[:count]
        while len(taken) < count and self._size < self._capacity:
            taken.append(self._size)
            self._size += 1
        for state in list(self._places) if len(taken) < count else []:
            if state not in (self._root, keep):
                taken.append(self._places.pop(state))
            if len(taken) == count:
                break
        return taken

    def give_back(self, places: list[int]) -> None:
        """Places that no state took."""
        self._free = places + self._free
