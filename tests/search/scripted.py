"""Scripted environments, which stand in for both Lean and the model: `search/` takes both as functions.

In a `Script`, a state is a word, a tactic appends its letter, and a few words end the proof. In a `Calculus`, a state
is a list of goals, and a tactic replaces the first goal by others; its goals can also be proved separately.
"""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from search import Accept, Budget, Candidate, SearchResult, Strategy, TreeShape, find_proof
from search.interface import accept_any


@dataclass(frozen=True)
class Word:
    text: str
    key: str


WordStrategy = Strategy[Word]


@dataclass(frozen=True)
class Said:
    status: Literal["open", "finished", "rejected", "timed_out"]
    states: tuple[Word, ...] = ()
    message: str = ""


@dataclass
class Script:
    """`letters`: letter → probability; `goals`: finished words; `refused`: rejected words; `merge`: word → its key."""

    letters: dict[str, float]
    goals: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    merge: dict[str, str] = field(default_factory=dict)
    seed: int | None = None
    expanded: list[str] = field(default_factory=list)
    stepped: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)

    @property
    def root(self) -> Word:
        return self.word("")

    def word(self, text: str) -> Word:
        key = self.merge.get(text, text)
        return Word(text=key, key=key)

    async def propose(self, states: Sequence[Word]) -> list[list[Candidate]]:
        self.expanded += [state.text for state in states]
        ranked = sorted(self.letters, key=lambda letter: -self.letters[letter])
        if self.seed is None:
            drawn = [ranked for _ in states]
        else:
            weights = [self.letters[letter] for letter in ranked]
            drawn = [self._random.choices(ranked, weights, k=8) for _ in states]
        return [[Candidate(letter, math.log(self.letters[letter])) for letter in letters] for letters in drawn]

    async def step(self, state: Word, tactics: Sequence[str]) -> list[Said]:
        self.stepped += [(state.text, tactic) for tactic in tactics]
        return [self.outcome(state.text + tactic) for tactic in tactics]

    def outcome(self, text: str) -> Said:
        if text in self.goals:
            return Said("finished")
        if text in self.refused:
            return Said("rejected", message=f"no {text}")
        return Said("open", (self.word(text),))


@dataclass
class Calculus:
    """Goals are letters. `rules`: goal → tactic → the goals it leaves, "" for none; without a rule it is rejected.

    `apart`: each goal that is left is a state of its own; otherwise these goals are put before those that waited. With
    a `seed`, tactics are drawn by their probabilities; otherwise each is drawn once.
    """

    rules: dict[str, dict[str, str]]
    tactics: dict[str, float]
    apart: bool
    seed: int | None = None
    expanded: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)

    @property
    def root(self) -> Word:
        return Word("S", "S")

    async def propose(self, states: Sequence[Word]) -> list[list[Candidate]]:
        self.expanded += [state.text for state in states]
        known = list(self.tactics)
        if self.seed is None:
            drawn = [known for _ in states]
        else:
            drawn = [self._random.choices(known, list(self.tactics.values()), k=8) for _ in states]
        return [[Candidate(tactic, math.log(self.tactics[tactic])) for tactic in tactics] for tactics in drawn]

    async def step(self, state: Word, tactics: Sequence[str]) -> list[Said]:
        return [self.outcome(state.text, tactic) for tactic in tactics]

    def outcome(self, goals: str, tactic: str) -> Said:
        left = self.rules.get(goals[0], {}).get(tactic)
        if left is None:
            return Said("rejected", message=f"no {tactic} on {goals[0]}")
        left += goals[1:]
        states = tuple(Word(text, text) for text in (left if self.apart else [left]) if text)
        return Said("open" if states else "finished", states)

    def replay(self, proof: Sequence[str]) -> str | None:
        """The goals left after all tactics, each of which runs on the first goal; None if one is rejected."""
        goals = self.root.text
        for tactic in proof:
            left = self.rules.get(goals[:1], {}).get(tactic)
            if left is None:
                return None
            goals = left + goals[1:]
        return goals


async def search(
    world: Script | Calculus,
    strategy: WordStrategy,
    shape: TreeShape,
    budget: Budget = Budget(tactics=10_000, seconds=60),  # noqa: B008 - frozen
    accept: Accept = accept_any,
    closers: Sequence[str] = (),
) -> SearchResult[Word]:
    """Search a scripted environment from its root."""
    return await find_proof(
        world.root,
        strategy,
        propose=world.propose,
        step=world.step,
        accept=accept,
        shape=shape,
        budget=budget,
        closers=closers,
    )
