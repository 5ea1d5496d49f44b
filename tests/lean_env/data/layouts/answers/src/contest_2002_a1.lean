import Mathlib

noncomputable abbrev contest_2002_a1_solution : Set ℕ := by sorry
abbrev two : ℕ := 2

theorem contest_2002_a1 (n : ℕ) (h : n = two) : n + n = 4 := by sorry
