"""One theorem of a family while it is being written: its unknowns, hypotheses and proof. Knows no Lean process."""

from collections.abc import Sequence
from typing import TypeVar

from training.synthetic.block import Binder, Block, Draw

T = TypeVar("T")

LETTERS = {
    "ℕ": ("n", "m", "k", "a", "b", "x", "y", "p", "q", "t", "s", "c", "d"),
    "ℤ": ("x", "y", "a", "b", "n", "m", "k", "p", "q", "z", "t", "c", "d"),
    "function": ("f", "g", "h", "p", "q", "u", "v", "t"),
    "sequence": ("a", "u", "f", "x", "s", "t", "b"),
    "set": ("S", "T", "A", "s"),
}
"""Names by type, the usual ones first; every other type has those of ℝ."""
REALS = ("x", "y", "a", "b", "z", "c", "r", "s", "t", "u", "v", "w", "p", "q", "k", "d")
GROUPS = ("x y z w", "a b c d", "p q r s", "m n k l", "u v w t")
"""Letters that go together."""
SCHEMES = ("h₀ h₁ h₂ h₃ h₄ h₅ h₆ h₇", "h₁ h₂ h₃ h₄ h₅ h₆ h₇ h₈", "h1 h2 h3 h4 h5 h6 h7 h8", "h ha hb hc hd he hg hi")
"""Names of hypotheses in the order in which they are given."""
USUAL = (15, 3, 1, 1)
"""How often each scheme is taken, relative to the others."""


class Problem:
    """Collects the binders of a theorem; `proves` ends it.

    `rand` and `pick` decide the statement; `style` decides only among its proofs.
    """

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._variables: list[Binder] = []
        self._hypotheses: list[Binder] = []
        self._names = iter(draw.what.choices(SCHEMES, USUAL)[0].split())

    def rand(self, low: int, high: int) -> int:
        """A number from `low` to `high`, both included."""
        return self._draw.what.randint(low, high)

    def nonzero(self, low: int, high: int) -> int:
        """A number from `low` to `high`, both included, that is not 0."""
        return self.pick([number for number in range(low, high + 1) if number])

    def pick(self, options: Sequence[T]) -> T:
        """One of the options."""
        return self._draw.what.choice(options)

    def distinct(self, options: Sequence[T], count: int) -> list[T]:
        """`count` of the options, in random order."""
        return self._draw.what.sample(options, count)

    def style(self, *proofs: Sequence[str]) -> Sequence[str]:
        """One of several proofs, or of several ways to do a part."""
        return self._draw.style.choice(proofs)

    def unknown(self, kind: str, pool: str = "") -> str:
        """A new variable of type `kind`, its name usual for the type or from `pool` (names separated by spaces)."""
        return self._new(kind, pool.split() or LETTERS.get(kind, REALS))

    def unknowns(self, kind: str, count: int) -> list[str]:
        """New variables of type `kind` whose names go together."""
        groups = [group.split()[:count] for group in GROUPS]
        names = self.pick([group for group in groups if not self._draw.used.intersection(group)])
        self._draw.used.update(names)
        self._variables += [(name, kind) for name in names]
        return names

    def function(self, kind: str) -> str:
        """A new function of type `kind`, such as `ℝ → ℝ`."""
        return self._new(kind, LETTERS["function"])

    def sequence(self, kind: str) -> str:
        """A new sequence of type `kind`, such as `ℕ → ℝ`."""
        return self._new(kind, LETTERS["sequence"])

    def members(self, kind: str) -> str:
        """A new set of type `kind`, such as `Finset ℕ`."""
        return self._new(kind, LETTERS["set"])

    def bound(self, kind: str) -> str:
        """A new name for a variable that the statement binds."""
        return self._free(LETTERS.get(kind, REALS))

    def given(self, formula: str) -> str:
        """Add a hypothesis and return its name."""
        name = next(name for name in self._names if name not in self._draw.used)
        self._hypotheses.append((name, formula))
        return name

    def proves(self, goal: str, *proof: str) -> Block:
        """The finished theorem. Each line of `proof` is one tactic, which acts on the first remaining goal."""
        return Block(tuple(self._variables), tuple(self._hypotheses), goal, proof)

    def _new(self, kind: str, letters: Sequence[str]) -> str:
        """A new variable of type `kind`, named by a letter that is not used."""
        name = self._free(letters)
        self._variables.append((name, kind))
        return name

    def _free(self, letters: Sequence[str]) -> str:
        """A name that is not used; the first of the letters are the likeliest."""
        free = [letter for letter in letters if letter not in self._draw.used]
        name = self._draw.what.choices(free, [1 / (place + 1) for place in range(len(free))])[0]
        self._draw.used.add(name)
        return name
