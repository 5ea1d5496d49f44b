import Mathlib

open Real Nat

/-- A square is not negative. -/
theorem square_nonneg (x : ℝ) : 0 ≤ x ^ 2 := by
  sorry
