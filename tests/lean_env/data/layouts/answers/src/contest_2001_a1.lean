import Mathlib

/-- Show that a square is not negative. -/
theorem contest_2001_a1 (x : ℝ) :
    0 ≤ x ^ 2 :=
sorry
