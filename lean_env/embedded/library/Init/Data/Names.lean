prelude
import Init.Data.Nat.Mul
import Init.Data.Nat.Induction
/-! The names of ℕ, ℤ, ℚ, ℝ, ℂ and `ZMod n` that proofs written for Mathlib use, all together. -/
