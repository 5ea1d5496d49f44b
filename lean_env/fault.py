"""Why a proof is not accepted, in one word. Knows neither how it was checked nor how the word is shown."""

from collections.abc import Sequence
from typing import Literal

Fault = Literal["sorry", "native", "axioms", "statement", "invalid", "error", "time", "infrastructure"]
"""Category of a refusal. It follows from the check that the proof did not pass and from its axioms:

| fault | the proof |
|---|---|
| `sorry` | is missing, or leaves a gap with `sorry` or a tactic that stands for it |
| `native` | runs compiled code (`native_decide`), which the kernel cannot repeat |
| `axioms` | rests on any other axiom that is not standard |
| `statement` | states something else than what it should prove |
| `invalid` | has a statement or header that Lean, or the rules for such texts, do not accept |
| `error` | does not go through: Lean's error, its kernel's, or a word that a proof must not hold |
| `time` | was not checked within its time |
| `infrastructure` | was not checked, because Lean could not be had or was killed from outside |
"""

STANDARD_AXIOMS = frozenset({"propext", "Classical.choice", "Quot.sound"})
"""The axioms that a proof may rest on: those of Lean's own core."""
_NATIVE_AXIOMS = frozenset({"Lean.ofReduceBool", "Lean.ofReduceNat", "Lean.trustCompiler"})
_NATIVE_PART = "_native"
"""Part of the name of an axiom that newer versions of Lean declare for each use of compiled code."""


def fault_of_axioms(axioms: Sequence[str]) -> Fault | None:
    """The fault of a proof that rests on `axioms`; None if all are standard.

    `sorry` precedes all others, and compiled code is the fault only if the proof rests on no other axiom besides.
    """
    if "sorryAx" in axioms:
        return "sorry"
    foreign = [axiom for axiom in axioms if axiom not in STANDARD_AXIOMS]
    if not foreign:
        return None
    return "native" if all(map(_is_native, foreign)) else "axioms"


def _is_native(axiom: str) -> bool:
    return axiom in _NATIVE_AXIOMS or _NATIVE_PART in axiom.split(".")
