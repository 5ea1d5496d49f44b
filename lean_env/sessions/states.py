"""The states of one theorem: how each was reached, and which of them the server holds. Knows no server."""

from typing import NamedTuple

from lean_env.session import ProofState


class Origin(NamedTuple):
    """How a state was reached; the initial state has no parent. The text is not kept: a search makes many states."""

    id: int
    parent: int | None
    tactic: str
    text_hash: int


class States:
    """Those of the theorem now open; the first one added is the initial state. Ids are not used again."""

    def __init__(self) -> None:
        self._next_id = 0
        self._origins: dict[int, Origin] = {}
        self._handles: dict[int, int] = {}
        self._held: dict[int, int] = {}
        """State by handle."""

    def __contains__(self, state: ProofState) -> bool:
        origin = self._origins.get(state.id)
        return origin is not None and origin.text_hash == hash(state.text)

    def clear(self) -> None:
        """Forget the theorem."""
        self._origins = {}
        self.forget_handles()

    def add(self, text: str, parent: int | None, tactic: str, handle: int) -> ProofState:
        """A new state, which the server holds."""
        state = ProofState(self._next_id, text)
        self._next_id += 1
        self._origins[state.id] = Origin(state.id, parent, tactic, hash(text))
        self.hold(state.id, handle)
        return state

    def hold(self, state: int, handle: int) -> None:
        """The server holds the state under `handle`, and no longer the one that had this handle before."""
        if handle in self._held:
            del self._handles[self._held[handle]]
        self._held[handle] = state
        self._handles[state] = handle

    def forget_handles(self) -> None:
        """The server holds no state: it is another one, or none yet."""
        self._handles = {}
        self._held = {}

    def handle(self, state: int) -> int:
        """What the server knows the state by; raises `KeyError` if it does not hold it."""
        return self._handles[state]

    def root(self) -> Origin:
        """The initial state."""
        return next(iter(self._origins.values()))

    def missing_path(self, state: int) -> list[Origin] | None:
        """The steps to `state` from the nearest state that the server holds, in order; None if it holds none."""
        path = []
        at: int | None = state
        while at not in self._handles:
            if at is None:
                return None
            path.append(self._origins[at])
            at = self._origins[at].parent
        return path[::-1]
