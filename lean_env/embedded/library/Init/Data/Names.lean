prelude
import Init.Data.Nat.Dvd
import Init.Data.Nat.Parity
import Init.Data.Nat.Induction
/-! The names of ℕ, ℤ, ℚ, ℝ, ℂ and `ZMod n` that proofs written for Mathlib use, all together. -/
