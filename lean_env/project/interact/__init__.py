"""Lean through LeanInteract and leanprover-community/repl: any theorem, on any built Lean project.

Needs the optional dependency `lean-interact`, elan, and a built REPL for the Lean version of the project;
`requirements` tells what is missing.
"""

from lean_env.project.interact.requirements import requirements
from lean_env.project.interact.session import InteractSession, Repl

__all__ = ["InteractSession", "Repl", "requirements"]
