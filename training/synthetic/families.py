"""Every family of theorems with its share of each split. Knows no Lean process.

To add a family, write one function and add one row here.
"""

from collections.abc import Callable
from dataclasses import dataclass

from training.synthetic import combine, functions, lists, logic, nat, numbers, witness
from training.synthetic.block import Block, Draw

Builder = Callable[[Draw], Block]

BLOCKS: dict[str, Builder] = {
    **nat.FAMILIES,
    **lists.FAMILIES,
    **witness.FAMILIES,
    **functions.FAMILIES,
    **logic.FAMILIES,
}

SHORT = (
    nat.linear, nat.residue, nat.growth, nat.climb, lists.count, lists.residue, lists.inherited, lists.mapped,
    witness.residues, witness.gap, witness.beyond, functions.injective, functions.leibniz, functions.monotone,
)  # fmt: skip
"""Builders whose blocks are small enough to be combined."""

WITH_LAST_VARIABLE = (
    nat.linear, nat.residue, nat.multiple, nat.growth, nat.pair, nat.power, nat.climb, nat.orbit,
    lists.count, lists.residue, lists.mapped,
)  # fmt: skip
"""Builders whose last variable occurs in no hypothesis."""

WITH_HYPOTHESIS = (
    nat.linear, nat.residue, nat.growth, nat.orbit, lists.count, lists.additive, lists.inherited,
    witness.residues, witness.product, functions.injective, functions.monotone, functions.between,
)  # fmt: skip
"""Builders with a hypothesis that can be moved into the goal."""


def both(draw: Draw) -> Block:
    """A conjunction of two blocks."""
    first, second = draw.what.choice(SHORT), draw.what.choice(SHORT)
    return combine.conjunction(draw, first(draw), second(draw))


def either(draw: Draw) -> Block:
    """The disjunction of a block and something that does not follow."""
    block = draw.what.choice(SHORT)(draw)
    a, b = draw.element(), draw.element()
    hopeless = draw.what.choice([f"{a} = {b} + {draw.what.randint(1, 9)}", f"{a} < {b}", f"{b} ∣ {a}"])
    wider = Block((*block.variables, (a, "Nat"), (b, "Nat")), block.hypotheses, block.goal, block.proof)
    return combine.alternative(draw, wider, hopeless)


def for_all(draw: Draw) -> Block:
    """A block with its last variable quantified in the goal."""
    return combine.universal(draw, draw.what.choice(WITH_LAST_VARIABLE)(draw))


def given(draw: Draw) -> Block:
    """A block with its last hypothesis moved into the goal."""
    return combine.implication(draw, draw.what.choice(WITH_HYPOTHESIS)(draw))


@dataclass(frozen=True)
class Share:
    """Number of theorems of one family in each split."""

    build: Builder
    train: int
    valid: int
    test: int


def _shares() -> dict[str, Share]:
    shares = {name: Share(build, 190, 6, 7) for name, build in BLOCKS.items()}
    shares |= {name: Share(build, 110, 3, 4) for name, build in logic.FAMILIES.items()}
    small = {  # families with few theorems that are distinct up to names
        "nat_orbit": (110, 4, 5),
        "nat_two_orbits": (38, 3, 4),
        "list_folded": (110, 4, 5),
        "list_mapped": (160, 5, 6),
        "list_inherited": (30, 2, 3),
        "logic_split": (36, 2, 3),
        "logic_arrow": (14, 1, 2),
        "logic_repackage": (75, 2, 3),
        "logic_distinction": (85, 3, 3),
        "logic_uniform": (85, 3, 4),
    }
    shares |= {name: Share(BLOCKS[name], *counts) for name, counts in small.items()}
    shares |= {
        "both": Share(both, 500, 16, 22),
        "either": Share(either, 250, 6, 8),
        "for_all": Share(for_all, 300, 10, 14),
        "given": Share(given, 300, 10, 14),
    }
    return shares | {name: Share(build, 160, 0, 0) for name, build in numbers.FAMILIES.items()}


SHARES = _shares()
