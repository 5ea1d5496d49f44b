prelude
import Init.Algebra.OrderedRingNames
/-! Fields and ordered fields: further lemmas with Mathlib's names. -/
set_option linter.all false
set_option autoImplicit false
universe u v
open Lean.Grind
section
variable {K : Type u} [Field K] {a b c d : K}
theorem div_eq_mul_one_div (a b : K) : a / b = a * (1 / b) := (mul_one_div a b).symm
theorem one_div_mul_eq_div (a b : K) : 1 / a * b = b / a := by rw [mul_comm, mul_one_div]
theorem mul_inv_rev (a b : K) : (a * b)⁻¹ = b⁻¹ * a⁻¹ := by rw [mul_inv, mul_comm]
theorem inv_eq_iff_eq_inv : a⁻¹ = b ↔ a = b⁻¹ := ⟨fun h => by rw [← h, inv_inv], fun h => by rw [h, inv_inv]⟩
attribute [simp] inv_inj inv_div inv_neg inv_pow
theorem inv_mul_eq_div (a b : K) : a⁻¹ * b = b / a := by rw [mul_comm, div_eq_mul_inv]
theorem div_eq_inv_mul (a b : K) : a / b = b⁻¹ * a := (inv_mul_eq_div b a).symm
theorem mul_div_left_comm (a b c : K) : a * (b / c) = b * (a / c) := by rw [mul_div_assoc', mul_comm a, mul_div_assoc]
theorem div_mul_eq_div_div (a b c : K) : a / (b * c) = a / b / c := (div_div a b c).symm
theorem div_mul_eq_div_mul_one_div (a b c : K) : a / (b * c) = a / b * (1 / c) := by rw [mul_one_div, div_div]
theorem div_div_self' (h : a ≠ 0) : a / (a / b) = b := by rw [div_div_eq_mul_div, mul_div_cancel_left₀ b h]
theorem mul_div_mul_comm (a b c d : K) : a * b / (c * d) = a / c * (b / d) := (div_mul_div_comm a c b d).symm
theorem div_mul_cancel_left₀ (h : a ≠ 0) (b : K) : a / (a * b) = b⁻¹ := by rw [mul_comm, div_mul_cancel_right₀ h]
@[simp] theorem div_ne_zero_iff : a / b ≠ 0 ↔ a ≠ 0 ∧ b ≠ 0 := by rw [Ne, div_eq_zero_iff, _root_.not_or]
theorem div_eq_iff_mul_eq (h : b ≠ 0) : a / b = c ↔ c * b = a := by rw [div_eq_iff h, Eq.comm]
theorem eq_div_iff_mul_eq (h : c ≠ 0) : a = b / c ↔ a * c = b := eq_div_iff h
theorem mul_eq_of_eq_div (h : c ≠ 0) (e : a = b / c) : a * c = b := (eq_div_iff h).mp e
theorem eq_mul_of_div_eq (h : c ≠ 0) (e : a / c = b) : a = b * c := (div_eq_iff h).mp e
theorem div_left_inj' (h : c ≠ 0) : a / c = b / c ↔ a = b := by rw [div_eq_iff h, div_mul_cancel₀ b h]
theorem div_eq_div_right_iff : a / c = b / c ↔ a = b ∨ c = 0 :=
  by rw [div_eq_mul_inv, div_eq_mul_inv, mul_eq_mul_right_iff, inv_eq_zero]
theorem div_left_injective₀ (h : c ≠ 0) : Function.Injective fun a : K => a / c := fun _ _ => (div_left_inj' h).mp
theorem div_sub_one (h : b ≠ 0) : a / b - 1 = (a - b) / b := by rw [sub_div, div_self h]
theorem one_sub_div (h : b ≠ 0) : 1 - a / b = (b - a) / b := by rw [sub_div, div_self h]
theorem one_add_div (h : b ≠ 0) : 1 + a / b = (b + a) / b := by rw [add_div, div_self h]
theorem same_add_div (h : b ≠ 0) : (b + a) / b = 1 + a / b := (one_add_div h).symm
theorem div_add_same (h : b ≠ 0) : (a + b) / b = a / b + 1 := (div_add_one h).symm
theorem one_sub_div' (h : b ≠ 0) : 1 - a / b = (b - a) / b := one_sub_div h
theorem add_div_eq_mul_add_div (a b : K) (h : c ≠ 0) : a + b / c = (a * c + b) / c := add_div' b a c h
theorem div_neg_eq_neg_div (a b : K) : b / -a = -(b / a) := div_neg b a
theorem neg_div_eq_neg (a : K) : -a / 1 = -a := div_one _
theorem div_mul_div_cancel₀ (h : b ≠ 0) : a / b * (b / c) = a / c :=
  by rw [div_mul_div_comm, mul_comm a, mul_div_mul_left a c h]
theorem mul_inv_eq_one₀ (h : b ≠ 0) : a * b⁻¹ = 1 ↔ a = b := by rw [← div_eq_mul_inv, div_eq_one_iff_eq h]
@[simp] theorem mul_inv_cancel_left₀ (h : a ≠ 0) (b : K) : a * (a⁻¹ * b) = b :=
  by rw [← mul_assoc, mul_inv_cancel₀ h, one_mul]
@[simp] theorem mul_inv_cancel_right₀ (h : b ≠ 0) (a : K) : a * b * b⁻¹ = a := by rw [mul_assoc, mul_inv_cancel₀ h, mul_one]
@[simp] theorem inv_mul_cancel_left₀ (h : a ≠ 0) (b : K) : a⁻¹ * (a * b) = b :=
  by rw [← mul_assoc, inv_mul_cancel₀ h, one_mul]
@[simp] theorem inv_mul_cancel_right₀ (h : b ≠ 0) (a : K) : a * b⁻¹ * b = a := by rw [mul_assoc, inv_mul_cancel₀ h, mul_one]
theorem mul_inv_eq_iff_eq_mul₀ (h : b ≠ 0) : a * b⁻¹ = c ↔ a = c * b := by rw [← div_eq_mul_inv, div_eq_iff h]
theorem eq_mul_inv_iff_mul_eq₀ (h : c ≠ 0) : a = b * c⁻¹ ↔ a * c = b := by rw [← div_eq_mul_inv, eq_div_iff h]
theorem inv_mul_eq_iff_eq_mul₀ (h : a ≠ 0) : a⁻¹ * b = c ↔ b = a * c := by rw [inv_mul_eq_div, div_eq_iff h, mul_comm]
theorem eq_inv_mul_iff_mul_eq₀ (h : b ≠ 0) : a = b⁻¹ * c ↔ b * a = c := by rw [inv_mul_eq_div, eq_div_iff h, mul_comm]
theorem mul_eq_one_iff_eq_inv₀ (h : b ≠ 0) : a * b = 1 ↔ a = b⁻¹ := by rw [inv_eq_one_div, eq_div_iff h]
theorem mul_eq_one_iff_inv_eq₀ (h : a ≠ 0) : a * b = 1 ↔ a⁻¹ = b := by rw [mul_comm, mul_eq_one_iff_eq_inv₀ h, Eq.comm]
theorem one_div_ne_zero (h : a ≠ 0) : 1 / a ≠ 0 := by rw [one_div]; exact inv_ne_zero h
theorem one_div_div (a b : K) : 1 / (a / b) = b / a := by rw [one_div, inv_div]
@[simp] theorem one_div_one_div (a : K) : 1 / (1 / a) = a := by rw [one_div_div, div_one]
theorem one_div_mul_one_div (a b : K) : 1 / a * (1 / b) = 1 / (a * b) := by rw [div_mul_div_comm, one_mul]
theorem one_div_neg_eq_neg_one_div (a : K) : 1 / -a = -(1 / a) := div_neg 1 a
theorem inv_add_inv (h : a ≠ 0) (k : b ≠ 0) : a⁻¹ + b⁻¹ = (a + b) / (a * b) := by
  rw [inv_eq_one_div, inv_eq_one_div, div_add_div 1 1 h k, one_mul, mul_one, add_comm]
theorem inv_sub_inv (h : a ≠ 0) (k : b ≠ 0) : a⁻¹ - b⁻¹ = (b - a) / (a * b) := by
  rw [inv_eq_one_div, inv_eq_one_div, div_sub_div 1 1 h k, one_mul, mul_one]
theorem eq_of_div_eq_one (h : a / b = 1) : a = b := by
  have k : b ≠ 0 := fun e => by rw [e, div_zero] at h; exact (Field.zero_ne_one (α := K)) h
  exact (div_eq_one_iff_eq k).mp h
theorem pow_sub₀ (a : K) (h : a ≠ 0) {m n : Nat} (k : n ≤ m) : a ^ (m - n) = a ^ m * (a ^ n)⁻¹ := by
  rw [eq_mul_inv_iff_mul_eq₀ (pow_ne_zero n h), pow_sub_mul_pow a k]
theorem pow_div_pow_eq (a : K) (h : a ≠ 0) {m n : Nat} (k : n ≤ m) : a ^ m / a ^ n = a ^ (m - n) := by
  rw [pow_sub₀ a h k, div_eq_mul_inv]
end
section
variable {α : Type u} [Field α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α] {a b c d : α}
/-! halves -/
theorem one_half_pos : (0 : α) < 1 / 2 := half_pos zero_lt_one
theorem one_half_lt_one : (1 / 2 : α) < 1 := half_lt_self zero_lt_one
theorem two_half_lt_one : (1 / 2 : α) < 1 := one_half_lt_one
theorem half_nonneg (h : 0 ≤ a) : 0 ≤ a / 2 := div_nonneg h zero_le_two
theorem half_le_self_iff : a / 2 ≤ a ↔ 0 ≤ a := by rw [div_le_iff₀ (zero_lt_two (α := α)), mul_two, le_add_iff_nonneg_left]
theorem half_le_self (h : 0 ≤ a) : a / 2 ≤ a := half_le_self_iff.mpr h
theorem half_lt_self_iff : a / 2 < a ↔ 0 < a := by rw [div_lt_iff₀ (zero_lt_two (α := α)), mul_two, lt_add_iff_pos_left]
theorem sub_half (a : α) : a - a / 2 = a / 2 := sub_eq_iff_eq_add.mpr (add_halves a).symm
theorem half_sub (a : α) : a / 2 - a = -(a / 2) := by rw [← neg_sub, sub_half]
theorem add_self_div_two (a : α) : (a + a) / 2 = a := by rw [add_div, add_halves]
theorem half_add_self (a : α) : (a + a) / 2 = a := add_self_div_two a
theorem add_div_two_lt_right : (a + b) / 2 < b ↔ a < b := by
  rw [div_lt_iff₀ (zero_lt_two (α := α)), mul_two, add_lt_add_iff_right]
theorem left_lt_add_div_two : a < (a + b) / 2 ↔ a < b := by
  rw [lt_div_iff₀ (zero_lt_two (α := α)), mul_two, add_lt_add_iff_left]
theorem sub_self_div_two (a : α) : a - a / 2 = a / 2 := sub_half a
theorem exists_between (h : a < b) : ∃ c, a < c ∧ c < b :=
  ⟨(a + b) / 2, left_lt_add_div_two.mpr h, add_div_two_lt_right.mpr h⟩
theorem exists_lt (a : α) : ∃ b, b < a := ⟨a - 1, sub_one_lt a⟩
theorem exists_gt (a : α) : ∃ b, a < b := ⟨a + 1, lt_add_one a⟩
theorem exists_add_lt_and_pos_of_lt (h : b < a) : ∃ c, b + c < a ∧ 0 < c :=
  ⟨(a - b) / 2, lt_sub_iff_add_lt'.mp (half_lt_self (sub_pos.mpr h)), half_pos (sub_pos.mpr h)⟩
theorem le_of_forall_pos_le_add (h : ∀ e, 0 < e → a ≤ b + e) : a ≤ b := le_of_not_gt fun k => by
  obtain ⟨c, h₁, h₂⟩ := exists_between k
  have := h (c - b) (sub_pos.mpr h₁)
  rw [add_sub_cancel] at this
  exact not_lt_of_ge this h₂
theorem le_of_forall_pos_lt_add (h : ∀ e, 0 < e → a < b + e) : a ≤ b := le_of_forall_pos_le_add fun e k => le_of_lt (h e k)
/-! signs of quotients -/
theorem div_nonpos_of_nonneg_of_nonpos (h : 0 ≤ a) (k : b ≤ 0) : a / b ≤ 0 := by
  rw [div_eq_mul_inv]; exact mul_nonpos_of_nonneg_of_nonpos h (inv_nonpos.mpr k)
theorem div_nonneg_of_nonpos (h : a ≤ 0) (k : b ≤ 0) : 0 ≤ a / b := by
  rw [div_eq_mul_inv]; exact mul_nonneg_of_nonpos_of_nonpos h (inv_nonpos.mpr k)
theorem div_nonneg_iff : 0 ≤ a / b ↔ 0 ≤ a ∧ 0 ≤ b ∨ a ≤ 0 ∧ b ≤ 0 :=
  by rw [div_eq_mul_inv, mul_nonneg_iff, inv_nonneg, inv_nonpos]
theorem div_neg_iff : a / b < 0 ↔ 0 < a ∧ b < 0 ∨ a < 0 ∧ 0 < b := by rw [div_eq_mul_inv, mul_neg_iff, inv_pos, inv_lt_zero]
theorem div_nonpos_iff : a / b ≤ 0 ↔ 0 ≤ a ∧ b ≤ 0 ∨ a ≤ 0 ∧ 0 ≤ b := by
  rw [div_eq_mul_inv, mul_nonpos_iff, inv_nonneg, inv_nonpos]
theorem div_pos_iff_of_pos_right (h : 0 < b) : 0 < a / b ↔ 0 < a := by rw [lt_div_iff₀ h, zero_mul]
theorem div_pos_iff_of_pos_left (h : 0 < a) : 0 < a / b ↔ 0 < b :=
  by rw [div_eq_mul_inv, mul_pos_iff_of_pos_left h, inv_pos]
theorem one_div_neg : 1 / a < 0 ↔ a < 0 := by rw [one_div, inv_lt_zero]
theorem one_div_nonpos : 1 / a ≤ 0 ↔ a ≤ 0 := by rw [one_div, inv_nonpos]
/-! inverses -/
theorem inv_lt_one_of_one_lt₀ (h : 1 < a) : a⁻¹ < 1 := by
  rw [inv_eq_one_div, div_lt_iff₀ (lt_trans (zero_lt_one (α := α)) h), one_mul]; exact h
theorem inv_lt_one₀ (h : 0 < a) : a⁻¹ < 1 ↔ 1 < a := by rw [inv_eq_one_div, div_lt_iff₀ h, one_mul]
theorem inv_le_one₀ (h : 0 < a) : a⁻¹ ≤ 1 ↔ 1 ≤ a := by rw [inv_eq_one_div, div_le_iff₀ h, one_mul]
theorem one_lt_inv₀ (h : 0 < a) : 1 < a⁻¹ ↔ a < 1 := by rw [inv_eq_one_div, lt_div_iff₀ h, one_mul]
theorem one_le_inv₀ (h : 0 < a) : 1 ≤ a⁻¹ ↔ a ≤ 1 := by rw [inv_eq_one_div, le_div_iff₀ h, one_mul]
theorem inv_strictAnti₀ (h : 0 < b) (k : b < a) : a⁻¹ < b⁻¹ := (inv_lt_inv₀ (lt_trans h k) h).mpr k
theorem inv_le_comm₀ (h : 0 < a) (k : 0 < b) : a⁻¹ ≤ b ↔ b⁻¹ ≤ a := by
  rw [inv_eq_one_div, inv_eq_one_div, div_le_iff₀ h, div_le_iff₀ k, mul_comm]
theorem inv_lt_comm₀ (h : 0 < a) (k : 0 < b) : a⁻¹ < b ↔ b⁻¹ < a := by
  rw [inv_eq_one_div, inv_eq_one_div, div_lt_iff₀ h, div_lt_iff₀ k, mul_comm]
theorem le_inv_comm₀ (h : 0 < a) (k : 0 < b) : a ≤ b⁻¹ ↔ b ≤ a⁻¹ := by
  rw [inv_eq_one_div, inv_eq_one_div, le_div_iff₀ h, le_div_iff₀ k, mul_comm]
theorem lt_inv_comm₀ (h : 0 < a) (k : 0 < b) : a < b⁻¹ ↔ b < a⁻¹ := by
  rw [inv_eq_one_div, inv_eq_one_div, lt_div_iff₀ h, lt_div_iff₀ k, mul_comm]
theorem inv_mul_le_iff₀ (h : 0 < c) : c⁻¹ * b ≤ a ↔ b ≤ c * a := by rw [inv_mul_eq_div, div_le_iff₀' h]
theorem inv_mul_lt_iff₀ (h : 0 < c) : c⁻¹ * b < a ↔ b < c * a := by rw [inv_mul_eq_div, div_lt_iff₀' h]
theorem mul_inv_le_iff₀ (h : 0 < c) : b * c⁻¹ ≤ a ↔ b ≤ a * c := by rw [← div_eq_mul_inv, div_le_iff₀ h]
theorem mul_inv_lt_iff₀ (h : 0 < c) : b * c⁻¹ < a ↔ b < a * c := by rw [← div_eq_mul_inv, div_lt_iff₀ h]
theorem le_mul_inv_iff₀ (h : 0 < c) : a ≤ b * c⁻¹ ↔ a * c ≤ b := by rw [← div_eq_mul_inv, le_div_iff₀ h]
theorem lt_mul_inv_iff₀ (h : 0 < c) : a < b * c⁻¹ ↔ a * c < b := by rw [← div_eq_mul_inv, lt_div_iff₀ h]
theorem le_inv_mul_iff₀ (h : 0 < c) : a ≤ c⁻¹ * b ↔ c * a ≤ b := by rw [inv_mul_eq_div, le_div_iff₀' h]
theorem lt_inv_mul_iff₀ (h : 0 < c) : a < c⁻¹ * b ↔ c * a < b := by rw [inv_mul_eq_div, lt_div_iff₀' h]
/-! comparisons of quotients -/
theorem div_lt_iff_of_neg (h : c < 0) : b / c < a ↔ a * c < b := by rw [← not_le, le_div_iff_of_neg h, not_le]
theorem lt_div_iff_of_neg (h : c < 0) : a < b / c ↔ b < a * c := by rw [← not_le, div_le_iff_of_neg h, not_le]
theorem div_le_iff_of_neg' (h : c < 0) : b / c ≤ a ↔ c * a ≤ b := by rw [div_le_iff_of_neg h, mul_comm]
theorem le_div_iff_of_neg' (h : c < 0) : a ≤ b / c ↔ b ≤ c * a := by rw [le_div_iff_of_neg h, mul_comm]
theorem div_lt_iff_of_neg' (h : c < 0) : b / c < a ↔ c * a < b := by rw [div_lt_iff_of_neg h, mul_comm]
theorem lt_div_iff_of_neg' (h : c < 0) : a < b / c ↔ b < c * a := by rw [lt_div_iff_of_neg h, mul_comm]
theorem div_le_one₀ (h : 0 < b) : a / b ≤ 1 ↔ a ≤ b := div_le_one h
theorem div_lt_one₀ (h : 0 < b) : a / b < 1 ↔ a < b := div_lt_one h
theorem one_le_div₀ (h : 0 < b) : 1 ≤ a / b ↔ b ≤ a := one_le_div h
theorem one_lt_div₀ (h : 0 < b) : 1 < a / b ↔ b < a := one_lt_div h
theorem div_le_one_of_le₀ (h : a ≤ b) (k : 0 ≤ b) : a / b ≤ 1 := div_le_of_le_mul₀ k zero_le_one (by rw [one_mul]; exact h)
theorem div_self_le_one (a : α) : a / a ≤ 1 := by
  by_cases h : a = 0
  · rw [h, div_zero]; exact zero_le_one
  · rw [div_self h]; exact le_refl 1
theorem div_le_one_of_neg (h : b < 0) : a / b ≤ 1 ↔ b ≤ a := by rw [div_le_iff_of_neg h, one_mul]
theorem one_le_div_of_neg (h : b < 0) : 1 ≤ a / b ↔ a ≤ b := by rw [le_div_iff_of_neg h, one_mul]
theorem div_lt_one_of_neg (h : b < 0) : a / b < 1 ↔ b < a := by rw [div_lt_iff_of_neg h, one_mul]
theorem one_lt_div_of_neg (h : b < 0) : 1 < a / b ↔ a < b := by rw [lt_div_iff_of_neg h, one_mul]
theorem div_le_div₀ (hc : 0 ≤ c) (h : a ≤ c) (hd : 0 < d) (k : d ≤ b) : a / b ≤ c / d :=
  div_le_div hc h hd k
theorem div_lt_div_iff₀ (hb : 0 < b) (hd : 0 < d) : a / b < c / d ↔ a * d < c * b := div_lt_div_iff hb hd
theorem div_lt_div_iff_of_pos (hb : 0 < b) (hd : 0 < d) : a / b < c / d ↔ a * d < c * b := div_lt_div_iff hb hd
theorem div_lt_div₀ (h : a < c) (k : d ≤ b) (hc : 0 ≤ c) (hd : 0 < d) : a / b < c / d :=
  (div_lt_div_iff (lt_of_lt_of_le hd k) hd).mpr (lt_of_lt_of_le (mul_lt_mul_of_pos_right h hd) (mul_le_mul_of_nonneg_left k hc))
theorem div_lt_div₀' (h : a ≤ c) (k : d < b) (hc : 0 < c) (hd : 0 < d) : a / b < c / d :=
  (div_lt_div_iff (lt_trans hd k) hd).mpr (lt_of_le_of_lt (mul_le_mul_of_nonneg_right h (le_of_lt hd)) (mul_lt_mul_of_pos_left k hc))
theorem div_lt_div (h : a < c) (k : d ≤ b) (hc : 0 ≤ c) (hd : 0 < d) : a / b < c / d := div_lt_div₀ h k hc hd
theorem div_lt_div' (h : a ≤ c) (k : d < b) (hc : 0 < c) (hd : 0 < d) : a / b < c / d := div_lt_div₀' h k hc hd
theorem div_lt_div_iff_of_pos_left (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : a / b < a / c ↔ c < b := by
  rw [div_lt_div_iff hb hc, mul_lt_mul_left ha]
theorem div_le_div_iff_of_pos_left (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : a / b ≤ a / c ↔ c ≤ b := by
  rw [div_le_div_iff₀ hb hc, mul_le_mul_left ha]
theorem div_le_div_of_nonpos_of_le (hc : c ≤ 0) (h : b ≤ a) : a / c ≤ b / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv]; exact mul_le_mul_of_nonpos_right h (inv_nonpos.mpr hc)
theorem div_lt_div_of_neg_of_lt (hc : c < 0) (h : b < a) : a / c < b / c := by
  rw [div_eq_mul_inv, div_eq_mul_inv]; exact mul_lt_mul_of_neg_right h (inv_lt_zero.mpr hc)
theorem div_le_div_right_of_neg (hc : c < 0) : a / c ≤ b / c ↔ b ≤ a := by
  rw [div_eq_mul_inv, div_eq_mul_inv, mul_le_mul_right_of_neg (inv_lt_zero.mpr hc)]
theorem div_lt_div_right_of_neg (hc : c < 0) : a / c < b / c ↔ b < a := by
  rw [div_eq_mul_inv, div_eq_mul_inv, mul_lt_mul_right_of_neg (inv_lt_zero.mpr hc)]
theorem div_le_comm₀ (h : 0 < b) (k : 0 < c) : a / b ≤ c ↔ a / c ≤ b := by rw [div_le_iff₀ h, div_le_iff₀ k, mul_comm]
theorem div_lt_comm₀ (h : 0 < b) (k : 0 < c) : a / b < c ↔ a / c < b := by rw [div_lt_iff₀ h, div_lt_iff₀ k, mul_comm]
theorem le_div_comm₀ (h : 0 < a) (k : 0 < c) : a ≤ b / c ↔ c ≤ b / a := by rw [le_div_iff₀ k, le_div_iff₀ h, mul_comm]
theorem lt_div_comm₀ (h : 0 < a) (k : 0 < c) : a < b / c ↔ c < b / a := by rw [lt_div_iff₀ k, lt_div_iff₀ h, mul_comm]
theorem mul_le_of_le_div₀ (hb : 0 ≤ b) (hc : 0 ≤ c) (h : a ≤ b / c) : a * c ≤ b := by
  rcases eq_or_lt_of_le hc with e | k
  · rw [← e, mul_zero]; exact hb
  · exact (le_div_iff₀ k).mp h
theorem one_div_le (h : 0 < a) (k : 0 < b) : 1 / a ≤ b ↔ 1 / b ≤ a := div_le_comm₀ h k
theorem one_div_lt (h : 0 < a) (k : 0 < b) : 1 / a < b ↔ 1 / b < a := div_lt_comm₀ h k
theorem le_one_div (h : 0 < a) (k : 0 < b) : a ≤ 1 / b ↔ b ≤ 1 / a := le_div_comm₀ h k
theorem lt_one_div (h : 0 < a) (k : 0 < b) : a < 1 / b ↔ b < 1 / a := lt_div_comm₀ h k
theorem one_lt_one_div (h : 0 < a) (k : a < 1) : 1 < 1 / a := (one_lt_div h).mpr k
theorem one_le_one_div (h : 0 < a) (k : a ≤ 1) : 1 ≤ 1 / a := (one_le_div h).mpr k
theorem le_of_one_div_le_one_div (h : 0 < a) (k : 1 / a ≤ 1 / b) : b ≤ a := le_of_not_gt fun l =>
  not_le_of_gt (one_div_lt_one_div_of_lt h l) k
theorem lt_of_one_div_lt_one_div (h : 0 < a) (k : 1 / a < 1 / b) : b < a := lt_of_not_ge fun l =>
  not_le_of_gt k (one_div_le_one_div_of_le h l)
theorem one_div_pow_le_one_div_pow_of_le (h : 1 ≤ a) {m n : Nat} (k : m ≤ n) : 1 / a ^ n ≤ 1 / a ^ m :=
  one_div_le_one_div_of_le (pow_pos (lt_of_lt_of_le zero_lt_one h) m) (pow_le_pow_right₀ h k)
section
variable [Min α] [Max α] [LawfulMinMax α]
theorem abs_one_div (a : α) : abs (1 / a) = 1 / abs a := by rw [abs_div, abs_one]
end
end
