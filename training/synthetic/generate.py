"""Generates the theorems of every family, split by theorem into train, valid and test.

Works on text only and knows no Lean process: the proofs are checked later.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from random import Random

from lean_env.theorem import Theorem
from training.data.leakage import state_form, statement_state
from training.synthetic.block import Block, Draw
from training.synthetic.canonical import canonical_form
from training.synthetic.families import Share

LONGEST_PROOF = 10
"""Maximum length of a proof of the package's theorems, in tactics; longer ones are discarded."""
TRIES_PER_THEOREM = 60
"""Number of failed draws, per theorem requested of a family, after which the family counts as exhausted."""
DEMONSTRATIONS = 2
"""Number of proofs drawn per training theorem; equal proofs are kept once."""


@dataclass(frozen=True)
class Generated:
    """A theorem with one or more proofs, each a tuple of tactic lines."""

    theorem: Theorem
    proofs: tuple[tuple[str, ...], ...]
    form: bytes
    """Hash of the theorem; equal for theorems that are the same up to names and the order of hypotheses."""

    def under(self, header: str) -> "Generated":
        """The same theorem with a header."""
        return replace(self, theorem=self.theorem.model_copy(update={"header": header}))


def statement(name: str, block: Block) -> str:
    """The Lean statement of a block, from `theorem` up to but not including `:=`."""
    binders = "".join(f" ({n} : {t})" for n, t in (*block.variables, *block.hypotheses))
    return f"theorem {name}{binders} : {block.goal}"


def is_short(theorem: Theorem, block: Block) -> bool:
    """Whether the proof is at most `LONGEST_PROOF` tactics long."""
    return len(block.proof) <= LONGEST_PROOF


def generate(
    seed: int,
    shares: Mapping[str, Share],
    admitted: Callable[[Theorem, Block], bool] = is_short,
    *,
    as_many_as_there_are: bool = False,
) -> Iterator[Generated]:
    """The theorems of each family in turn: test first, then valid, then train.

    The same seed and shares give the same theorems, and a family's first theorems do not depend on the other families
    unless two families produce the same theorem. Draws are compared by their canonical forms, which miss some
    duplicates. A held-out theorem that occurs a second time in its family, in train or held out, is dropped, so valid
    and test may have fewer theorems than their shares. Draws that are not `admitted` are passed over. Raises
    `ValueError` for a family that runs out of theorems, unless `as_many_as_there_are` says to be content with fewer.
    """
    seen: set[str] = set()
    for family, share in shares.items():
        made: list[Generated] = []
        index = 0
        for split, wanted in (("test", share.test), ("valid", share.valid), ("train", share.train)):
            found, tries = 0, 0
            while found < wanted:
                tries += 1
                if tries > TRIES_PER_THEOREM * wanted:
                    if as_many_as_there_are:
                        break
                    raise ValueError(f"family {family}: only {found} of {wanted} {split} theorems in {tries} draws")
                index += 1
                block = _draw(share, seed, family, index, 0)
                form = canonical_form(block)
                if form in seen:
                    continue
                name = f"{family}_{index}"
                theorem = Theorem(name=name, statement=statement(name, block), source=family, split=split)
                if not admitted(theorem, block):
                    continue
                seen.add(form)
                found += 1
                proofs = [block.proof]
                for style in range(1, DEMONSTRATIONS if split == "train" else 1):
                    other = _draw(share, seed, family, index, style)
                    if statement(name, other) == theorem.statement and other.proof not in proofs:
                        proofs.append(other.proof)
                made.append(Generated(theorem, tuple(proofs), state_form(statement_state(theorem))))
        often = Counter(item.form for item in made)
        yield from (item for item in made if item.theorem.split == "train" or often[item.form] == 1)


def _draw(share: Share, seed: int, family: str, index: int, style: int) -> Block:
    what = f"{seed}/{family}/{index}"
    return share.build(Draw(Random(what), Random(f"{what}/{style}")))
