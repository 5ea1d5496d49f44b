import Mathlib

theorem square_pos (x : ℝ) (h : x ≠ 0) : 0 < x ^ 2 :=
  sorry
