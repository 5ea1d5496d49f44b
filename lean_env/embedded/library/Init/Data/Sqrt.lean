prelude
import Init.Analysis.Logb
/-! Square roots, exp, log and real powers: further names of Mathlib, and what `simp` uses. -/
set_option linter.all false
set_option autoImplicit false
open Lean.Grind
namespace Real
variable {x y z : Real}
attribute [simp] sq_sqrt sqrt_sq mul_self_sqrt sqrt_mul_self sqrt_nonneg sqrt_pos sqrt_eq_zero' sqrt_ne_zero' sqrt_le_sqrt_iff
  sqrt_lt_sqrt_iff sqrt_inj div_sqrt sqrt_inv
theorem sqrt_pos_of_pos (h : 0 < x) : 0 < sqrt x := sqrt_pos.mpr h
theorem sqrt_eq_iff_mul_self_eq_of_pos (h : 0 < y) : sqrt x = y ↔ y * y = x := by
  constructor
  · rintro rfl; exact mul_self_sqrt (le_of_lt (sqrt_pos.mp h))
  · exact sqrt_unique (le_of_lt h)
theorem sqrt_eq_cases : sqrt x = y ↔ y * y = x ∧ 0 ≤ y ∨ x < 0 ∧ y = 0 := by
  constructor
  · rintro rfl
    rcases lt_or_ge x 0 with h | h
    · exact .inr ⟨h, sqrt_eq_zero_of_nonpos (le_of_lt h)⟩
    · exact .inl ⟨mul_self_sqrt h, sqrt_nonneg x⟩
  · rintro (⟨e, h⟩ | ⟨h, rfl⟩)
    · exact sqrt_unique h e
    · exact sqrt_eq_zero_of_nonpos (le_of_lt h)
theorem sqrt_eq_iff' : sqrt x = y ↔ y ^ 2 = x ∧ 0 ≤ y ∨ x < 0 ∧ y = 0 := by rw [pow_two, sqrt_eq_cases]
theorem sqrt_eq_iff : sqrt x = y ↔ y * y = x ∧ 0 ≤ y ∨ x < 0 ∧ y = 0 := sqrt_eq_cases
@[simp] theorem sqrt_eq_one : sqrt x = 1 ↔ x = 1 := by
  rw [sqrt_eq_iff_mul_self_eq_of_pos zero_lt_one, mul_one]; exact Eq.comm
protected theorem sqrt_lt_self (h : 1 < x) : sqrt x < x := by
  have p : 0 < x := lt_trans zero_lt_one h
  exact (sqrt_lt' p).mpr (by rw [pow_two]; have := mul_lt_mul_of_pos_left h p; rw [mul_one] at this; exact this)
theorem sqrt_lt_sqrt_iff_of_pos (hy : 0 < y) : sqrt x < sqrt y ↔ x < y := by
  rcases lt_or_ge x 0 with h | h
  · rw [sqrt_eq_zero_of_nonpos (le_of_lt h), sqrt_pos]; exact ⟨fun _ => lt_trans h hy, fun _ => hy⟩
  · exact sqrt_lt_sqrt_iff h
theorem sqrt_le_one (h : x ≤ 1) : sqrt x ≤ 1 := sqrt_one ▸ sqrt_le_sqrt h
theorem one_le_sqrt : 1 ≤ sqrt x ↔ 1 ≤ x := by
  have := le_sqrt' (a := 1) (b := x) zero_lt_one; rw [one_pow] at this; exact this
theorem one_lt_sqrt : 1 < sqrt x ↔ 1 < x := by
  have := lt_sqrt (a := 1) (b := x) zero_le_one; rw [one_pow] at this; exact this
theorem sqrt_lt_one (h : x < 1) : sqrt x < 1 := by
  have := (sqrt_lt' (a := x) (b := 1) zero_lt_one).mpr (by rw [one_pow]; exact h); exact this
theorem lt_sqrt_of_sq_lt (h : x ^ 2 < y) : x < sqrt y := by
  rcases lt_or_ge x 0 with l | l
  · exact lt_of_lt_of_le l (sqrt_nonneg y)
  · exact (lt_sqrt l).mpr h
theorem neg_sqrt_le_of_sq_le (h : x ^ 2 ≤ y) : -sqrt y ≤ x := neg_le_of_abs_le (abs_le_sqrt h)
protected theorem sq_le (h : 0 ≤ y) : x ^ 2 ≤ y ↔ -sqrt y ≤ x ∧ x ≤ sqrt y := by
  constructor
  · intro k; exact abs_le.mp (abs_le_sqrt k)
  · intro k
    have := sq_le_sq.mpr (le_trans (abs_le.mpr k) (le_abs_self _)); rw [sq_sqrt h] at this; exact this
theorem sq_lt : x ^ 2 < y ↔ -sqrt y < x ∧ x < sqrt y := by
  rw [← abs_lt, ← sq_abs, ← lt_sqrt (abs_nonneg x)]
theorem sqrt_div_self' : sqrt x / x = 1 / sqrt x := by
  rcases lt_or_ge 0 x with h | h
  · have p := sqrt_ne_zero'.mpr h
    rw [div_eq_div_iff (ne_of_gt h) p, mul_self_sqrt (le_of_lt h), one_mul]
  · rw [sqrt_eq_zero_of_nonpos h, zero_div, div_zero]
theorem sqrt_div_self : sqrt x / x = (sqrt x)⁻¹ := by rw [sqrt_div_self', one_div]
theorem sqrt_two_mul_self : sqrt 2 * sqrt 2 = 2 := mul_self_sqrt zero_le_two
/-! exp and log -/
theorem log_two_pos : 0 < log 2 := log_pos one_lt_two
theorem log_surjective (y : Real) : ∃ x, log x = y := ⟨exp y, log_exp y⟩
theorem log_nonpos_iff (hx : 0 < x) : log x ≤ 0 ↔ x ≤ 1 := by
  rw [← log_one, log_le_log_iff hx zero_lt_one]
theorem log_le_self (hx : 0 ≤ x) : log x ≤ x := by
  rcases lt_or_ge 0 x with h | h
  · have := log_le_sub_one_of_pos h; grind
  · rw [show x = 0 from le_antisymm h hx, log_zero]; exact le_refl 0
theorem div_logb {a b c : Real} (h₁ : c ≠ 0) (h₂ : c ≠ 1) (h₃ : c ≠ -1) : logb a c / logb b c = logb a b := by
  have := log_ne_zero.mpr ⟨h₁, h₂, h₃⟩
  unfold logb; rw [div_div_div_eq, mul_comm (log a), mul_div_mul_left _ _ this]
theorem logb_le_logb_of_le {b x y : Real} (hb : 1 < b) (hx : 0 < x) (h : x ≤ y) : logb b x ≤ logb b y :=
  (logb_le_logb hb hx (lt_of_lt_of_le hx h)).mpr h
theorem eq_one_of_pos_of_logb_eq_zero {b x : Real} (hb : 1 < b) (hx : 0 < x) (h : logb b x = 0) : x = 1 :=
  logb_injOn_pos hb hx zero_lt_one (h.trans logb_one.symm)
theorem logb_nonneg_iff {b x : Real} (hb : 1 < b) (hx : 0 < x) : 0 ≤ logb b x ↔ 1 ≤ x := by
  rw [← logb_one (b := b), logb_le_logb hb zero_lt_one hx]
theorem logb_pos_iff {b x : Real} (hb : 1 < b) (hx : 0 < x) : 0 < logb b x ↔ 1 < x := by
  rw [← logb_one (b := b), logb_lt_logb_iff hb zero_lt_one hx]
theorem sqrt_eq_rpow' : sqrt = fun x => x ^ (1 / 2 : Real) := funext sqrt_eq_rpow
theorem rpow_le_one {x z : Real} (hx1 : 0 ≤ x) (hx2 : x ≤ 1) (hz : 0 ≤ z) : x ^ z ≤ 1 := by
  have := rpow_le_rpow hx1 hx2 hz; rw [one_rpow] at this; exact this
theorem rpow_lt_one {x z : Real} (hx1 : 0 ≤ x) (hx2 : x < 1) (hz : 0 < z) : x ^ z < 1 := by
  have := rpow_lt_rpow hx1 hx2 hz; rw [one_rpow] at this; exact this
end Real
