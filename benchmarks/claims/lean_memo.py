"""Memo of Lean's answers, because many models and trees try the same tactics on the same states. Knows no model."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from lean_env import LeanSession, ProofState, Theorem

Status = Literal["open", "finished", "rejected", "timed_out"]


@dataclass(frozen=True, slots=True)
class Place:
    """A proof state of one theorem, whether or not a Lean process holds it at present."""

    text: str
    key: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Result of a tactic; Lean's messages are not kept."""

    status: Status
    state: Place | None = None
    message: str = ""

    @property
    def states(self) -> tuple[Place, ...]:
        """The remaining state, if there is one."""
        return () if self.state is None else (self.state,)


@dataclass
class Memory:
    """Everything known about one theorem. It outlives the Lean process and is pickled between runs."""

    root: Place
    answers: dict[str, dict[str, Answer]] = field(default_factory=dict)
    """Key of a state → tactic → answer."""
    origins: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Key of a state → key of the state and the tactic from which it was first reached; the root has none."""


class LeanMemo:
    """One theorem in Lean, with its memory. Several tasks may use it."""

    def __init__(self, theorem: Theorem, session: LeanSession, memory: Memory | None) -> None:
        self.theorem = theorem
        self.memory = memory
        self._session = session
        self._held: dict[str, ProofState] = {}
        self._lock = asyncio.Lock()

    async def root(self) -> Place:
        """The initial state."""
        async with self._lock:
            if self.memory is None:
                await self._open()
            assert self.memory is not None
            return self.memory.root

    async def run(self, state: Place, tactics: Sequence[str]) -> list[Answer]:
        """Run each tactic on `state` independently; the answers are in the order of `tactics`."""
        assert self.memory is not None  # every place comes from the memory
        known = self.memory.answers.setdefault(state.key, {})
        if any(tactic not in known for tactic in tactics):
            async with self._lock:
                new = [tactic for tactic in dict.fromkeys(tactics) if tactic not in known]
                if new:
                    results = await self._session.run(await self._state(state.key), new)
                    for tactic, result in zip(new, results, strict=True):
                        place = None if result.state is None else self._place(result.state, state.key, tactic)
                        known[tactic] = Answer(result.status, place)
        return [known[tactic] for tactic in tactics]

    async def _open(self) -> None:
        root = await self._session.open(self.theorem)
        if self.memory is None:
            self.memory = Memory(Place(root.text, root.key))
        self._held[self.memory.root.key] = root

    def _place(self, state: ProofState, parent: str, tactic: str) -> Place:
        assert self.memory is not None
        self._held.setdefault(state.key, state)
        if state.key != self.memory.root.key:
            self.memory.origins.setdefault(state.key, (parent, tactic))
        return Place(state.text, state.key)

    async def _state(self, key: str) -> ProofState:
        """The state in the current Lean process, reached again if needed."""
        assert self.memory is not None
        if not self._held:
            await self._open()
        path = []
        at = key
        while at not in self._held:
            parent, tactic = self.memory.origins[at]
            path.append((at, tactic))
            at = parent
        state = self._held[at]
        for reached, tactic in reversed(path):
            (result,) = await self._session.run(state, [tactic])
            if result.state is None:
                raise RuntimeError(f"{self.theorem.name}: `{tactic}` no longer leads on: {result.message}")
            state = self._held[reached] = result.state
        return state
