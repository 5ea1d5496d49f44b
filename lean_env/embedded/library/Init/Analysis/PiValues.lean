prelude
import Init.Analysis.TrigOrder
/-! Sine, cosine and tangent of π / 6, π / 4 and π / 3. -/
set_option linter.all false
set_option autoImplicit false
open Lean.Grind
namespace Real
theorem cos_pos_of_pi_div {a : Real} (ha : 2 < a) : 0 < cos (π / a) := by
  have p := pi_pos
  have := div_pos p (lt_trans (by grind) ha)
  exact cos_pos_of_mem_Ioo ⟨by grind, (div_lt_iff₀ (by grind)).mpr (by have := mul_pos p (b := a - 2) (by grind); grind)⟩
/-- The root of `4 c ^ 3 - 3 c = cos π = -1` that is positive. -/
@[simp] theorem cos_pi_div_three : cos (π / 3) = 1 / 2 := by
  have e := cos_three_mul (π / 3)
  rw [show 3 * (π / 3) = π by grind, cos_pi] at e
  have p := cos_pos_of_pi_div (a := 3) (by grind)
  have := mul_left_cancel₀ (a := cos (π / 3) + 1) (b := (2 * cos (π / 3) - 1) ^ 2) (c := 0) (by grind) (by grind)
  have := eq_zero_of_pow_eq_zero this
  grind
@[simp] theorem sin_pi_div_six : sin (π / 6) = 1 / 2 := by
  rw [← cos_pi_div_two_sub, show π / 2 - π / 6 = π / 3 by grind, cos_pi_div_three]
/-- From `x - x ^ 3 / 6 ≤ sin x` at π / 6. -/
theorem pi_lt_d2 : π < 3.15 := by
  have a := sub_cube_le_sin (x := π / 6) (by have := pi_pos; grind) (by have := pi_le_four; grind)
  have b := pi_le_four
  rw [sin_pi_div_six] at a
  apply Classical.byContradiction; intro g
  have x0 : 0 ≤ π / 6 - 21 / 40 := by grind
  have x1 : 0 ≤ 2 / 3 - π / 6 := by grind
  generalize π / 6 = x at *
  clear b g
  have q := mul_nonneg (a := 2 / 3 - x) (b := 2 / 3 + x) x1 (by grind)
  have := mul_nonneg x0 (b := 6 - x ^ 2 - 21 / 40 * x - (21 / 40) ^ 2) (by grind)
  grind
theorem eq_sqrt_div_two {a c : Real} (hc : 0 ≤ c) (h : c ^ 2 = a / 4) : c = sqrt a / 2 := by
  rw [show a = (2 * c) ^ 2 by grind, sqrt_sq (by grind)]; grind
@[simp] theorem cos_pi_div_six : cos (π / 6) = sqrt 3 / 2 :=
  eq_sqrt_div_two (le_of_lt (cos_pos_of_pi_div (by grind))) (by rw [cos_sq', sin_pi_div_six]; grind)
@[simp] theorem sin_pi_div_three : sin (π / 3) = sqrt 3 / 2 := by
  rw [← cos_pi_div_two_sub, show π / 2 - π / 3 = π / 6 by grind, cos_pi_div_six]
@[simp] theorem cos_pi_div_four : cos (π / 4) = sqrt 2 / 2 :=
  eq_sqrt_div_two (le_of_lt (cos_pos_of_pi_div (by grind)))
    (by rw [cos_sq, show 2 * (π / 4) = π / 2 by grind, cos_pi_div_two]; grind)
@[simp] theorem sin_pi_div_four : sin (π / 4) = sqrt 2 / 2 := by
  rw [← cos_pi_div_two_sub, show π / 2 - π / 4 = π / 4 by grind, cos_pi_div_four]
@[simp] theorem tan_pi_div_four : tan (π / 4) = 1 := by
  rw [tan_eq_sin_div_cos, sin_pi_div_four, cos_pi_div_four]
  have := sqrt_pos.mpr (show (0 : Real) < 2 by grind)
  exact div_self (by grind)
@[simp] theorem tan_pi_div_three : tan (π / 3) = sqrt 3 := by
  rw [tan_eq_sin_div_cos, sin_pi_div_three, cos_pi_div_three]; grind
@[simp] theorem tan_pi_div_six : tan (π / 6) = 1 / sqrt 3 := by
  rw [tan_eq_sin_div_cos, sin_pi_div_six, cos_pi_div_six]; grind
end Real
