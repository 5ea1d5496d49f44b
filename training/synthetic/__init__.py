"""Theorems of the project's own over the embedded Lean library, with proofs: generated, checked and divided here."""
