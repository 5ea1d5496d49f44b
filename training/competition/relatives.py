"""Finds benchmark theorems that a generated theorem resembles too closely. Works on text only; knows no Lean.

Two theorems are compared by their skeletons: the statement with every number, variable and number type replaced by one
symbol each, constant factors and signs dropped, strict and weak inequalities identified, and the hypotheses sorted. A
theorem with other numbers, names or a constant multiple has the same skeleton; one more term changes a few symbols.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from training.data.leakage import state_lines

NEAR = 0.25
"""Two theorems are relatives if at most this share of the longer skeleton must be edited."""

NUMBER, NAME, KIND, RELATION = "#", "v", "T", "≤"
_ASCRIBED = re.compile(r"\((-?\d+(?: / \d+)?)\s*:\s*[ℕℤℚℝℂ]\)")
_CAST = re.compile(r"\((\w+)\s*:\s*[ℕℤℚℝℂ]\)")
_FRACTION = re.compile(r"\(\d+ / \d+\)")
_TOKEN = re.compile(r"\d+(?:\.\d+)?|[^\W\d_][\w₀-₉'.]*[\w₀-₉']|[^\W\d]|\S")
_SPELLINGS = {
    **dict.fromkeys(("ℕ", "ℤ", "ℚ", "ℝ", "ℂ", "NNReal", "Nat", "Int", "Real"), KIND),
    **dict.fromkeys(("<", ">", "≥", "≤"), RELATION),
    "-": "+",
    "Real.sqrt": "√",
    "Nat.Prime": "Prime",
}
_TYPES = "Finset|Set|Equiv|NNReal|Fintype|ZMod|Nat|Int|Real|Type|Fin"
_DECLARES = re.compile(rf"[\sℕℤℚℝℂ→()]*(?:(?:{_TYPES}|\d+)[\sℕℤℚℝℂ→()]*)*")
_QUANTIFIED = ("∀", "∃", "→", "∨", "↔", "¬")


def skeleton(state: str) -> tuple[str, ...]:
    """The symbols of a theorem's first state, as printed by Lean or read off the statement, without declarations."""
    names: set[str] = set()
    hypotheses: list[str] = []
    *context, goal = state_lines(state)
    for declared, formula in context:
        if _DECLARES.fullmatch(formula):
            names.add(declared or "")
        elif any(sign in formula for sign in _QUANTIFIED):
            hypotheses.append(formula)
        else:
            hypotheses += formula.split(" ∧ ")
    sides = sorted(_symbols(formula, names) for formula in hypotheses)
    return tuple(symbol for side in (*sides, _symbols(goal[1], names)) for symbol in side)


def _symbols(formula: str, names: set[str]) -> list[str]:
    text = _CAST.sub(r"\1", _ASCRIBED.sub(r"\1", formula)).replace("↑", "")
    tokens = [_symbol(token, names) for token in _TOKEN.findall(_FRACTION.sub("1", text))]
    kept: list[str] = []
    for place, token in enumerate(tokens):
        if token == "*" and kept and kept[-1] == NUMBER:
            kept.pop()
        elif token == "+" and (not kept or kept[-1] in ("(", RELATION, "=", "⊢", ",")):
            continue
        elif token == NUMBER and kept and kept[-1] == "*" and tokens[place + 1 : place + 2] != ["^"]:
            kept.pop()
        else:
            kept.append(token)
    return kept


def _symbol(token: str, names: set[str]) -> str:
    if token[0].isdigit():
        return NUMBER
    if token in names or (len(token) == 1 and token.isalpha() and token not in _SPELLINGS):
        return NAME
    return _SPELLINGS.get(token, token)


@dataclass(frozen=True)
class Relative:
    """The theorem most like another one."""

    name: str
    share: float
    """Symbols to insert, delete or replace to get from one skeleton to the other, as a share of the longer one's."""

    @property
    def near(self) -> bool:
        """Whether the two are too close to be called different theorems."""
        return self.share <= NEAR


class Relatives:
    """Theorems to compare others with, given as name → first state."""

    def __init__(self, states: Mapping[str, str]) -> None:
        skeletons: dict[tuple[str, ...], str] = {}
        for name, state in states.items():
            skeletons.setdefault(skeleton(state), name)
        self._names = list(skeletons.values())
        self._skeletons = list(skeletons)

    def nearest(self, state: str) -> Relative:
        """The theorem whose skeleton takes the smallest share of edits. Compare printed states with printed ones."""
        own = skeleton(state)
        _, share, place = process.extractOne(own, self._skeletons, scorer=Levenshtein.normalized_distance)
        return Relative(self._names[place], share)
