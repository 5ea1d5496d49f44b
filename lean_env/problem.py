"""A theorem as a file gives it: with its proof, if the file has one."""

from dataclasses import dataclass

from lean_env.theorem import Theorem


@dataclass(frozen=True)
class Problem:
    """One theorem of a file."""

    theorem: Theorem
    script: str | None
    """Its proof, the tactics after `:= by`; None where the file says `sorry` or nothing."""
