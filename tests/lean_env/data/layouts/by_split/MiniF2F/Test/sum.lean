import Mathlib

theorem sum (a b : ℕ) : a + b = b + a := sorry
