import Mathlib

open Nat

abbrev contest_2001_b2_solution : ℕ := sorry
-- 5
/-- Find the value of two and three. -/
theorem contest_2001_b2 :
    2 + 3 = contest_2001_b2_solution :=
sorry
