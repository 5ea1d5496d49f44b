"""Theorems and their proofs as text. Knows nothing of Lean processes, nor of the files that theorems come from."""

import re
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

_PART = r"(?:[^\s(){}\[\]⦃⦄:.«»]+|«[^»\n]*»)"
NAME = rf"{_PART}(?:\.{_PART})*"
"""Regular expression of a name in Lean, as a declaration gives it."""
_DECLARED = re.compile(rf"\s*theorem\s+({NAME})")


class Theorem(BaseModel):
    """One statement, and where it comes from.

    The Lean file of a theorem with a proof is `header`, then `statement`, then `:= by`, then the proof's tactics.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    """Name in its benchmark, e.g. `mathd_algebra_33`, and unique there: mostly the name that the statement declares."""
    statement: str
    """Text from the keyword `theorem` up to, but not including, `:=`."""
    header: str = ""
    """Text that precedes the theorem in its file: imports, `open`, `set_option`, definitions. May be empty."""
    source: str = ""
    """Where the statement was read: a file, an address, or the generator's family."""
    split: str = ""
    """`train`, `valid`, `test`, or empty."""
    informal: str = ""
    """The statement in words; may be empty. Lean does not see it."""

    @property
    def declared_name(self) -> str:
        """Name that the statement declares, without open namespaces; `name` where no statement is given."""
        declared = _DECLARED.match(self.statement)
        return declared[1] if declared else self.name

    def with_proof(self, script: str, lemmas: str = "") -> str:
        """The whole Lean text: header, `lemmas`, statement, `:= by`, and the tactics of `script`, two spaces in."""
        body = "\n".join(f"  {line}" if line else line for line in script.rstrip("\n").split("\n"))
        before = "".join(f"{part.rstrip()}\n\n" for part in (self.header, lemmas) if part.strip())
        return f"{before}{self.statement.rstrip()} := by\n{body}\n"


@dataclass(frozen=True)
class Problem:
    """A theorem as a file gives it: with its proof, if the file has one."""

    theorem: Theorem
    script: str | None
    """The tactics after `:= by`; None where the file says `sorry` or nothing."""
    lemmas: str = ""
    """Text with theorems that the proof rests on and that are no part of the problem."""

    @property
    def text(self) -> str:
        """The whole Lean text; without a proof, with `sorry` for one."""
        return self.theorem.with_proof("sorry" if self.script is None else self.script, self.lemmas)
