import Mathlib

abbrev counting_1_solution (n : ℕ) : ℕ := sorry

/-- How many numbers are below a given one? -/
theorem counting_1 (n : ℕ) : (Finset.range n).card = counting_1_solution n := by sorry
