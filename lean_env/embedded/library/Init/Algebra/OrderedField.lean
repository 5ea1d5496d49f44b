prelude
import Init.Algebra.Field
import Init.Algebra.OrderedRing
/-! Linearly ordered fields: quotients and inverses, with Mathlib's names, for ℚ and ℝ alike. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean.Grind
variable {α : Type u} [Field α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α] {a b c d : α}
theorem inv_pos_of_pos (h : 0 < a) : 0 < a⁻¹ :=
  lt_of_not_ge (fun g => not_lt_of_ge (mul_nonpos_of_nonneg_of_nonpos (le_of_lt h) g) (by rw [mul_inv_cancel₀ (ne_of_gt h)]; exact zero_lt_one))
@[simp] theorem inv_pos : 0 < a⁻¹ ↔ 0 < a := ⟨fun h => inv_inv a ▸ inv_pos_of_pos h, inv_pos_of_pos⟩
@[simp] theorem inv_nonneg : 0 ≤ a⁻¹ ↔ 0 ≤ a := by
  rw [le_iff_lt_or_eq, le_iff_lt_or_eq, inv_pos, Eq.comm (b := a⁻¹), inv_eq_zero, Eq.comm (b := a)]
@[simp] theorem inv_lt_zero : a⁻¹ < 0 ↔ a < 0 := by rw [← not_le, ← not_le, inv_nonneg]
@[simp] theorem inv_nonpos : a⁻¹ ≤ 0 ↔ a ≤ 0 := by rw [← not_lt, ← not_lt, inv_pos]
theorem inv_nonneg_of_nonneg (h : 0 ≤ a) : 0 ≤ a⁻¹ := inv_nonneg.mpr h
theorem inv_nonneg_of (h : 0 ≤ a) : 0 ≤ a⁻¹ := inv_nonneg.mpr h
theorem div_pos (h : 0 < a) (k : 0 < b) : 0 < a / b := by rw [div_eq_mul_inv]; exact mul_pos h (inv_pos.mpr k)
theorem div_nonneg (h : 0 ≤ a) (k : 0 ≤ b) : 0 ≤ a / b := by rw [div_eq_mul_inv]; exact mul_nonneg h (inv_nonneg.mpr k)
theorem div_neg_of_neg_of_pos (h : a < 0) (k : 0 < b) : a / b < 0 := by
  rw [div_eq_mul_inv]; exact mul_neg_of_neg_of_pos h (inv_pos.mpr k)
theorem div_neg_of_pos_of_neg (h : 0 < a) (k : b < 0) : a / b < 0 := by
  rw [div_eq_mul_inv]; exact mul_neg_of_pos_of_neg h (inv_lt_zero.mpr k)
theorem div_pos_of_neg_of_neg (h : a < 0) (k : b < 0) : 0 < a / b := by
  rw [div_eq_mul_inv]; exact mul_pos_of_neg_of_neg h (inv_lt_zero.mpr k)
theorem div_nonpos_of_nonpos_of_nonneg (h : a ≤ 0) (k : 0 ≤ b) : a / b ≤ 0 := by
  rw [div_eq_mul_inv]; exact mul_nonpos_of_nonpos_of_nonneg h (inv_nonneg.mpr k)
theorem one_div_pos : 0 < 1 / a ↔ 0 < a := by rw [one_div, inv_pos]
theorem one_div_nonneg : 0 ≤ 1 / a ↔ 0 ≤ a := by rw [one_div, inv_nonneg]
theorem div_pos_iff : 0 < a / b ↔ 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0 := by rw [div_eq_mul_inv, mul_pos_iff, inv_pos, inv_lt_zero]
theorem half_pos (h : 0 < a) : 0 < a / 2 := div_pos h zero_lt_two
theorem half_lt_self (h : 0 < a) : a / 2 < a := by grind
theorem add_halves (a : α) : a / 2 + a / 2 = a := by grind
theorem le_div_iff₀ (hc : 0 < c) : a ≤ b / c ↔ a * c ≤ b := by
  have e := div_mul_cancel₀ b (ne_of_gt hc)
  rw [← mul_le_mul_right hc, e]
theorem div_le_iff₀ (hc : 0 < c) : b / c ≤ a ↔ b ≤ a * c := by
  have e := div_mul_cancel₀ b (ne_of_gt hc)
  rw [← mul_le_mul_right hc, e]
theorem lt_div_iff₀ (hc : 0 < c) : a < b / c ↔ a * c < b := by rw [← not_le, div_le_iff₀ hc, not_le]
theorem div_lt_iff₀ (hc : 0 < c) : b / c < a ↔ b < a * c := by rw [← not_le, le_div_iff₀ hc, not_le]
theorem le_div_iff (hc : 0 < c) : a ≤ b / c ↔ a * c ≤ b := le_div_iff₀ hc
theorem div_le_iff (hc : 0 < c) : b / c ≤ a ↔ b ≤ a * c := div_le_iff₀ hc
theorem lt_div_iff (hc : 0 < c) : a < b / c ↔ a * c < b := lt_div_iff₀ hc
theorem div_lt_iff (hc : 0 < c) : b / c < a ↔ b < a * c := div_lt_iff₀ hc
theorem le_div_iff₀' (hc : 0 < c) : a ≤ b / c ↔ c * a ≤ b := by rw [le_div_iff₀ hc, mul_comm]
theorem div_le_iff₀' (hc : 0 < c) : b / c ≤ a ↔ b ≤ c * a := by rw [div_le_iff₀ hc, mul_comm]
theorem lt_div_iff₀' (hc : 0 < c) : a < b / c ↔ c * a < b := by rw [lt_div_iff₀ hc, mul_comm]
theorem div_lt_iff₀' (hc : 0 < c) : b / c < a ↔ b < c * a := by rw [div_lt_iff₀ hc, mul_comm]
theorem le_div_iff' (hc : 0 < c) : a ≤ b / c ↔ c * a ≤ b := le_div_iff₀' hc
theorem div_le_iff' (hc : 0 < c) : b / c ≤ a ↔ b ≤ c * a := div_le_iff₀' hc
theorem lt_div_iff' (hc : 0 < c) : a < b / c ↔ c * a < b := lt_div_iff₀' hc
theorem div_lt_iff' (hc : 0 < c) : b / c < a ↔ b < c * a := div_lt_iff₀' hc
theorem div_le_iff_of_neg (hc : c < 0) : b / c ≤ a ↔ a * c ≤ b := by
  rw [← neg_div_neg_eq, div_le_iff₀ (neg_pos.mpr hc), mul_neg, neg_le_neg_iff]
theorem le_div_iff_of_neg (hc : c < 0) : a ≤ b / c ↔ b ≤ a * c := by
  rw [← neg_div_neg_eq, le_div_iff₀ (neg_pos.mpr hc), mul_neg, neg_le_neg_iff]
theorem div_le_of_le_mul₀ (hb : 0 ≤ b) (hc : 0 ≤ c) (h : a ≤ c * b) : a / b ≤ c := by
  rcases eq_or_lt_of_le hb with e | p
  · rw [← e, div_zero]; exact hc
  · exact (div_le_iff₀ p).mpr h
theorem div_le_div_iff₀ (hb : 0 < b) (hd : 0 < d) : a / b ≤ c / d ↔ a * d ≤ c * b := by
  rw [div_le_iff₀ hb, div_mul_eq_mul_div, le_div_iff₀ hd]
theorem div_le_div_iff (hb : 0 < b) (hd : 0 < d) : a / b ≤ c / d ↔ a * d ≤ c * b := div_le_div_iff₀ hb hd
theorem div_le_div_iff_of_pos (hb : 0 < b) (hd : 0 < d) : a / b ≤ c / d ↔ a * d ≤ c * b := div_le_div_iff₀ hb hd
theorem div_lt_div_iff (hb : 0 < b) (hd : 0 < d) : a / b < c / d ↔ a * d < c * b := by
  rw [div_lt_iff₀ hb, div_mul_eq_mul_div, lt_div_iff₀ hd]
theorem div_lt_one (hb : 0 < b) : a / b < 1 ↔ a < b := by rw [div_lt_iff₀ hb, one_mul]
theorem div_le_one (hb : 0 < b) : a / b ≤ 1 ↔ a ≤ b := by rw [div_le_iff₀ hb, one_mul]
theorem one_lt_div (hb : 0 < b) : 1 < a / b ↔ b < a := by rw [lt_div_iff₀ hb, one_mul]
theorem one_le_div (hb : 0 < b) : 1 ≤ a / b ↔ b ≤ a := by rw [le_div_iff₀ hb, one_mul]
theorem div_le_div_of_nonneg_right (h : a ≤ b) (hc : 0 ≤ c) : a / c ≤ b / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv]; exact mul_le_mul_of_nonneg_right h (inv_nonneg.mpr hc)
theorem div_le_div_of_nonneg (h : a ≤ b) (hc : 0 ≤ c) : a / c ≤ b / c := div_le_div_of_nonneg_right h hc
theorem div_le_div_right (hc : 0 < c) : a / c ≤ b / c ↔ a ≤ b := by rw [div_le_iff₀ hc, div_mul_cancel₀ b (ne_of_gt hc)]
theorem div_le_div_iff_of_pos_right (hc : 0 < c) : a / c ≤ b / c ↔ a ≤ b := div_le_div_right hc
theorem div_lt_div_right (hc : 0 < c) : a / c < b / c ↔ a < b := by rw [div_lt_iff₀ hc, div_mul_cancel₀ b (ne_of_gt hc)]
theorem div_lt_div_iff_of_pos_right (hc : 0 < c) : a / c < b / c ↔ a < b := div_lt_div_right hc
theorem div_lt_div_of_pos_right (h : a < b) (hc : 0 < c) : a / c < b / c := (div_lt_div_right hc).mpr h
theorem inv_anti₀ (h : 0 < b) (k : b ≤ a) : a⁻¹ ≤ b⁻¹ := by
  have p := lt_of_lt_of_le h k
  rw [← one_div, ← one_div, div_le_div_iff₀ p h, one_mul, one_mul]; exact k
theorem inv_le_inv_of_le (h : 0 < b) (k : b ≤ a) : a⁻¹ ≤ b⁻¹ := inv_anti₀ h k
theorem inv_le_inv₀ (ha : 0 < a) (hb : 0 < b) : a⁻¹ ≤ b⁻¹ ↔ b ≤ a := by
  rw [← one_div, ← one_div, div_le_div_iff₀ ha hb, one_mul, one_mul]
theorem inv_lt_inv₀ (ha : 0 < a) (hb : 0 < b) : a⁻¹ < b⁻¹ ↔ b < a := by rw [← not_le, inv_le_inv₀ hb ha, not_le]
theorem inv_le_one_of_one_le₀ (h : 1 ≤ a) : a⁻¹ ≤ 1 := by
  have := inv_anti₀ (zero_lt_one (α := α)) h; rw [inv_one] at this; exact this
theorem one_div_le_one_div_of_le (h : 0 < a) (k : a ≤ b) : 1 / b ≤ 1 / a := by rw [one_div, one_div]; exact inv_anti₀ h k
theorem one_div_lt_one_div_of_lt (h : 0 < a) (k : a < b) : 1 / b < 1 / a := by
  rw [one_div, one_div]; exact (inv_lt_inv₀ (lt_trans h k) h).mpr k
theorem one_div_le_one_div (ha : 0 < a) (hb : 0 < b) : 1 / a ≤ 1 / b ↔ b ≤ a := by rw [one_div, one_div, inv_le_inv₀ ha hb]
theorem one_div_lt_one_div (ha : 0 < a) (hb : 0 < b) : 1 / a < 1 / b ↔ b < a := by rw [one_div, one_div, inv_lt_inv₀ ha hb]
theorem div_le_div_of_nonneg_left (hc : 0 ≤ c) (h : 0 < b) (k : b ≤ a) : c / a ≤ c / b := by
  rw [div_eq_mul_inv, div_eq_mul_inv]; exact mul_le_mul_of_nonneg_left (inv_anti₀ h k) hc
theorem div_lt_div_of_pos_left (hc : 0 < c) (h : 0 < b) (k : b < a) : c / a < c / b := by
  rw [div_eq_mul_inv, div_eq_mul_inv]; exact mul_lt_mul_of_pos_left ((inv_lt_inv₀ (lt_trans h k) h).mpr k) hc
theorem div_le_div (hc : 0 ≤ c) (h : a ≤ c) (hd : 0 < d) (k : d ≤ b) : a / b ≤ c / d :=
  le_trans (div_le_div_of_nonneg_right h (le_of_lt (lt_of_lt_of_le hd k))) (div_le_div_of_nonneg_left hc hd k)
theorem div_le_self (ha : 0 ≤ a) (h : 1 ≤ b) : a / b ≤ a := by
  rw [div_le_iff₀ (lt_of_lt_of_le (zero_lt_one (α := α)) h)]; exact le_mul_of_one_le_right ha h
theorem div_lt_self (ha : 0 < a) (h : 1 < b) : a / b < a := by
  rw [div_lt_iff₀ (lt_trans (zero_lt_one (α := α)) h)]; have := mul_lt_mul_of_pos_left h ha; rw [mul_one] at this; exact this
