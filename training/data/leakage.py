"""Finds held-out theorems that also occur among the training theorems under other names.

A theorem is identified by its form: the text of its first state, in which each name is replaced by a description of its
uses. Two theorems that differ only in the names of variables, hypotheses, bound variables and universes, and in the
order of the hypotheses, have the same form. The converse holds with rare exceptions; an exception reports one shared
theorem too many. Works on text only: knows no Lean and no model.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from lean_env.theorem import Theorem

_NAME = re.compile(r"(?<![\w.])[^\W\d][\w'!?✝]*")
_UNIVERSE = re.compile(r"\bu_\d+\b|\?[um]\.\d+|(?<=\bType )[uvw]\b|(?<=\bSort )[uvw]\b")
_BINDER = re.compile(r"[∀∃∑∏⨆⨅⋃⋂∫λ]['!ᶠᵐ]?|(?<![\w.])(?:fun|let|have)\b")
_SET = re.compile(r"\{\s*([^\W\d][\w'!?✝]*)\s*[|:∈]")
_HYPOTHESIS = re.compile(r"([^\W\d][^:⊢(){}]*?) : (.*)")
_OPEN, _CLOSED = "({[⦃⟨", ")}]⦄⟩"
ROUNDS = 2
"""Number of times that the description of a name is refined by the names beside it."""


def shape(state: str) -> bytes:
    """Hash of a state's text without names. 16 bytes, equal for states of equal form, and often for others."""
    lines = [_NAME.sub("", text).replace(" ", "") + "=" * (name is None) for name, text in state_lines(state)]
    return _digest(*sorted(lines))


def state_form(state: str) -> bytes:
    """Hash of a state's form. 16 bytes, equal for states that are equal up to names and the order of hypotheses."""
    return _digest(*(_goal_form(goal).hex() for goal in state.split("\n\n") if goal.strip()))


def statement_state(theorem: Theorem) -> str:
    """The first state of a theorem, read off the text of its statement.

    Compare it only with other results of this function, because Lean prints states differently.
    """
    text = " ".join(theorem.statement.split()).removeprefix("theorem ").partition(" ")[2]
    lines: list[str] = []
    while text and text[0] in _OPEN:
        end = _closing(text, 0)
        lines.append(text[1:end])
        text = text[end + 1 :].lstrip()
    return "\n".join([*lines, f"⊢ {text.removeprefix(':').strip()}"])


@dataclass(frozen=True)
class Overlap:
    """Held-out theorems that also occur among the training theorems."""

    side: str
    """`valid` or `test`."""
    theorems: int
    """Number of held-out theorems compared."""
    shared: tuple[tuple[str, str], ...]
    """Name of each held-out theorem that is also a training theorem, with the name of one equal training theorem."""

    def __str__(self) -> str:
        if not self.shared:
            return f"none of the {self.theorems} {self.side} theorems is a train theorem, whatever its names"
        some = ", ".join(one if one == other else f"{one} = {other}" for one, other in self.shared[:5])
        more = ", …" if len(self.shared) > 5 else ""
        return f"{len(self.shared)} of the {self.theorems} {self.side} theorems are train theorems: {some}{more}"


def overlap(side: str, held_out: Mapping[str, str], train: Mapping[str, str]) -> Overlap:
    """Compare held-out theorems with training theorems, both given as name → first state."""
    shapes = {shape(state) for state in held_out.values()}
    forms = {state_form(state): name for name, state in train.items() if shape(state) in shapes}
    pairs = ((name, forms.get(state_form(state))) for name, state in held_out.items())
    return Overlap(side, len(held_out), tuple((name, other) for name, other in pairs if other is not None))


class _Line(NamedTuple):
    """A hypothesis, or the goal."""

    declares: str | None
    """Name of the hypothesis; None for the goal."""
    parts: list[str]
    """The text, split around names: every second part is a name."""
    bound: dict[str, str]
    """Replacement of each name that is bound in the text."""


def _goal_form(goal: str) -> bytes:
    """Colour refinement (Weisfeiler and Leman 1968) on the names of a goal and the lines that contain them."""
    lines = [_Line(name, _cut(text), _bound(text)) for name, text in state_lines(goal)]
    colours = {line.declares: "?" for line in lines if line.declares is not None}
    for _ in range(ROUNDS):
        uses: dict[str, list[str]] = {name: [] for name in colours}
        for line in lines:
            text = _digest(_rendered(line, colours)).hex()
            for place in range(1, len(line.parts), 2):
                name = line.parts[place]
                if name in uses and name not in line.bound:
                    uses[name].append(f"{place} in {text}")
            if line.declares is not None:
                uses[line.declares].append(f"declared {text}")
        colours = {name: _digest(colours[name], *sorted(found)).hex() for name, found in uses.items()}
    return _digest(*sorted(_rendered(line, colours) for line in lines))


def _rendered(line: _Line, colours: Mapping[str, str]) -> str:
    parts = line.parts[:]
    for place in range(1, len(parts), 2):
        name = parts[place]
        parts[place] = line.bound.get(name) or colours.get(name, name)
    return f"{'goal' if line.declares is None else colours[line.declares]} : {''.join(parts)}"


def state_lines(goal: str) -> Iterator[tuple[str | None, str]]:
    """Name and text of every hypothesis and of the goal; a long one may continue on indented lines."""
    whole: list[str] = []
    for line in _UNIVERSE.sub("u", goal).split("\n"):
        if line[:1].isspace() and whole:
            whole[-1] += line
        elif not line.startswith("case "):
            whole.append(line)
    for line in whole:
        text = " ".join(line.split())
        hypothesis = _HYPOTHESIS.fullmatch(text)
        if hypothesis is None:
            yield None, text
        else:
            yield from ((name, hypothesis[2]) for name in hypothesis[1].split())


def _cut(text: str) -> list[str]:
    parts: list[str] = []
    at = 0
    for name in _NAME.finditer(text):
        parts += (text[at : name.start()], name[0])
        at = name.end()
    return [*parts, text[at:]]


def _bound(text: str) -> dict[str, str]:
    """The names that quantifiers, `fun`, `let` and set-builders bind, numbered in order of occurrence."""
    names = [name for binder in _BINDER.finditer(text) for name in _binders(text, binder.end())]
    names += _SET.findall(text)
    return {name: f"&{number}" for number, name in enumerate(dict.fromkeys(names))}


def _binders(text: str, at: int) -> Iterator[str]:
    """The names from `at` on, bare or in brackets, up to a comma, an arrow or another delimiter."""
    while at < len(text):
        if text[at] == " ":
            at += 1
        elif text[at] in _OPEN:
            end = _closing(text, at)
            yield from _NAME.findall(text[at + 1 : end].partition(":")[0])
            at = end + 1
        elif (name := _NAME.match(text, at)) and name[0] != "in":
            yield name[0]
            at = name.end()
        else:
            return


def _closing(text: str, at: int) -> int:
    """Index of the bracket that closes the one at `at`; the length of the text if none does."""
    depth = 0
    for place in range(at, len(text)):
        depth += (text[place] in _OPEN) - (text[place] in _CLOSED)
        if depth == 0:
            return place
    return len(text)


def _digest(*texts: str) -> bytes:
    return hashlib.blake2b("\n".join(texts).encode(), digest_size=16).digest()
