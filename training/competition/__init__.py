"""A curriculum of competition mathematics: families of theorems with proofs, checked in Lean. Knows no model."""
