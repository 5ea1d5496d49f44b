import Mathlib

theorem sum (a b : ℤ) : a + b = b + a := sorry
