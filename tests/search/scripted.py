"""A scripted environment: states are words, a tactic appends its letter, and a few words are the end of the proof.

Stands for Lean and for the model at once, since `search/` is given both as functions and knows neither.
"""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from search import Candidate


@dataclass(frozen=True)
class Word:
    text: str
    key: str


@dataclass(frozen=True)
class Said:
    status: str
    state: Word | None = None
    message: str = ""


@dataclass
class Script:
    """`letters` with their probabilities; `goals` are finished, `refused` rejected; `merge` maps a word to its key."""

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
        return Said("open", self.word(text))
