"""Something that a command needs, and whether it is here. Does not know who needs it or how it is shown."""

from dataclasses import dataclass
from typing import Literal, Self


@dataclass(frozen=True)
class Requirement:
    """One thing that is needed, as it was found."""

    what: str
    """Its name, such as `Python` or `benchmark minif2f`."""
    state: Literal["ok", "optional", "missing"]
    """`optional`: absent, and needed only for what `advice` says."""
    found: str
    """What is there, in a few words."""
    advice: str = ""
    """What to do about it; empty if nothing is."""

    @classmethod
    def needed(cls, what: str, there: bool, found: str, advice: str = "") -> Self:
        """`ok` if it is there, else `missing`, with `advice`."""
        return cls(what, "ok", found) if there else cls(what, "missing", found, advice)

    @property
    def ok(self) -> bool:
        """Whether nothing that is needed is missing."""
        return self.state != "missing"
