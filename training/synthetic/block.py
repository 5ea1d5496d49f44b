"""The output of a family of theorems, and the random sources that it draws from. Knows no Lean process."""

from dataclasses import dataclass, field
from random import Random

Binder = tuple[str, str]
"""Name and type of one variable or hypothesis, as written in a statement: `(name : type)`."""


@dataclass(frozen=True)
class Block:
    """A goal with its context and a proof; blocks can be combined into larger ones."""

    variables: tuple[Binder, ...]
    """Types first, then functions, predicates and elements."""
    hypotheses: tuple[Binder, ...]
    goal: str
    proof: tuple[str, ...]
    """One tactic per line; each acts on the first remaining goal."""


@dataclass
class Draw:
    """The two random sources for one theorem, and the names that it has used.

    `what` decides the statement; `style` decides only among its proofs. The same `what` with another `style` thus gives
    the same theorem, often with another proof.
    """

    what: Random
    style: Random
    used: set[str] = field(default_factory=set)
    hypothesis_count: int = 0

    def name(self, pool: str) -> str:
        """An unused name from `pool` (names separated by spaces)."""
        name = self.what.choice([n for n in pool.split() if n not in self.used])
        self.used.add(name)
        return name

    def element(self) -> str:
        """A fresh name for a number or an element of a type."""
        return self.name("a b c d e m t o z")

    def function(self) -> str:
        """A fresh name for a function."""
        return self.name("f g u v w φ")

    def predicate(self) -> str:
        """A fresh name for a predicate, a relation or a proposition."""
        return self.name("p q r s P Q")

    def hypothesis(self) -> str:
        """The next of `h1`, `h2`, …"""
        self.hypothesis_count += 1
        return f"h{self.hypothesis_count}"
