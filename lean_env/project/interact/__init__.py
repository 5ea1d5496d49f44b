"""Lean through LeanInteract and leanprover-community/repl: any theorem, on top of any built Lean project.

Needs the optional dependency `lean-interact`, elan, and a built REPL for the Lean version of the project.
"""

from lean_env.project.interact.session import InteractSession, Repl

__all__ = ["InteractSession", "Repl"]
