"""The backends on an installed Lean and a built Lake project: LeanDojo, LeanInteract, and their proof checker."""
