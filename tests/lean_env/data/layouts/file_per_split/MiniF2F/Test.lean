import Mathlib

open Nat

theorem square_nonneg (x : ℝ) : 0 ≤ x ^ 2 := by sorry

lemma sum_comm (a b : ℕ) :
    a + b = b + a := by
  sorry
