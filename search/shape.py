"""How much a search may spend, and the shape of the tree it spends it on. Knows nothing of strategies."""

import math
from dataclasses import dataclass
from typing import Self

MIN_WIDTH = 2
"""With one sample per state there is no tree: the frontier would be empty after the first tactic that Lean rejects."""
EXPANSIONS = 6
"""Number of states that every budget should pay for, whatever Neff: a longer proof than that would be out of reach."""


@dataclass(frozen=True)
class Budget:
    """What one search of one theorem may spend. The limit that is reached first ends the search."""

    tactics: int
    """Number of tries: tactics drawn from the generator, duplicates included (N in pass@N)."""
    seconds: float
    """Wall-clock seconds from the initial state on, including those for checking proofs. A tactic that is already
    running may finish; a proof that it completes is checked and counts."""

    def __post_init__(self) -> None:
        if self.tactics < 1 or not self.seconds > 0:
            raise ValueError(f"a budget needs at least 1 tactic and more than 0 seconds, not {self}")

    def share(self, fraction: float) -> Self:
        """This fraction of the budget, for one of several provers that share it; at least one tactic."""
        tactics = int(self.tactics * fraction + 1e-9)  # a third of 144 is 48, whatever the rounding of 1/3
        return type(self)(tactics=max(1, tactics), seconds=self.seconds * fraction)


@dataclass(frozen=True)
class TreeShape:
    """Width, depth and number of passes of a tree."""

    width: int
    """Number of tactics drawn for each state that is expanded."""
    depth: int
    """States that are this many tactics away from the root are not expanded. Where the goals of a tactic are proved
    separately, the tactics for one goal do not count towards the depth of its siblings."""
    passes: int | None = 1
    """Number of passes through the tree, each of which draws fresh tactics for every state; None: until the budget is
    spent. More than one pass makes sense only for a generator that samples."""

    def __post_init__(self) -> None:
        if self.width < 1 or self.depth < 1 or (self.passes is not None and self.passes < 1):
            raise ValueError(f"width, depth and passes of a tree are at least 1, not {self}")

    @classmethod
    def for_neff(cls, neff: float, budget: Budget, closers: int = 0, *, slack: float = 1) -> Self:
        """The shape of a tree that is filled level by level, for a model trained with Neff effective tries per step.

        A proof of k steps is found in N tries if N ≳ Neff^k (Chen et al. 2025, section on theorem proving). Neff tries
        are spent on each state, so the width is Neff, and N tries fill a tree of depth log N / log Neff. Small Neff
        thus gives narrow deep trees, and large Neff wide shallow ones. A budget too small for `EXPANSIONS` states of
        that width gets a narrower tree. The rest of the budget goes into further passes.

        `closers`: number of closing tactics that every state gets in addition. They cost tries, so the tree has fewer
        states, but they add no branches. `slack`: a strategy that leaves most of the tree out may go this many times
        deeper. Raises ValueError if neff < 1.
        """
        if not neff >= 1:
            raise ValueError(f"Neff is a number of tries and at least 1, not {neff}")
        width = max(MIN_WIDTH, min(round(neff), budget.tactics // EXPANSIONS - closers))
        drawn = budget.tactics * width / (width + closers)
        full_depth = math.log(max(drawn, width)) / math.log(width)
        return cls(width=width, depth=math.ceil(slack * full_depth), passes=None)
