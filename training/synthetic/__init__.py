"""The project's own theorems over the embedded Lean library: generates them with proofs, checks and splits them.

Knows no model.
"""
