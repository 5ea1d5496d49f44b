prelude
import Init.Algebra.OrderedNames
/-! Ordered rings, squares and absolute values: further lemmas with Mathlib's names. -/
set_option linter.all false
set_option autoImplicit false
universe u v
open Lean.Grind
section
variable {α : Type u} [CommRing α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α] {a b c d : α}
/-! subtraction and negation -/
theorem sub_lt_comm : a - b < c ↔ a - c < b := sub_lt_iff_lt_add'.trans sub_lt_iff_lt_add.symm
theorem lt_sub_comm : a < b - c ↔ c < b - a := lt_sub_iff_add_lt.trans lt_sub_iff_add_lt'.symm
theorem sub_lt_sub (h : a < b) (k : c < d) : a - d < b - c := by
  rw [sub_eq_add_neg, sub_eq_add_neg]; exact add_lt_add h (neg_lt_neg k)
theorem sub_lt_sub_of_le_of_lt (h : a ≤ b) (k : c < d) : a - d < b - c := by
  rw [sub_eq_add_neg, sub_eq_add_neg]; exact add_lt_add_of_le_of_lt h (neg_lt_neg k)
theorem sub_lt_sub_of_lt_of_le (h : a < b) (k : c ≤ d) : a - d < b - c := by
  rw [sub_eq_add_neg, sub_eq_add_neg]; exact add_lt_add_of_lt_of_le h (neg_le_neg k)
@[simp] theorem sub_le_sub_iff_left (a : α) {b c : α} : a - b ≤ a - c ↔ c ≤ b :=
  by
  rw [sub_eq_add_neg, sub_eq_add_neg, add_le_add_iff_left, neg_le_neg_iff]
@[simp] theorem sub_le_sub_iff_right (c : α) {a b : α} : a - c ≤ b - c ↔ a ≤ b := by
  rw [sub_eq_add_neg, sub_eq_add_neg, add_le_add_iff_right]
@[simp] theorem sub_lt_sub_iff_left (a : α) {b c : α} : a - b < a - c ↔ c < b :=
  by
  rw [sub_eq_add_neg, sub_eq_add_neg, add_lt_add_iff_left, neg_lt_neg_iff]
@[simp] theorem sub_lt_sub_iff_right (c : α) {a b : α} : a - c < b - c ↔ a < b := by
  rw [sub_eq_add_neg, sub_eq_add_neg, add_lt_add_iff_right]
@[simp] theorem sub_le_self_iff (a : α) {b : α} : a - b ≤ a ↔ 0 ≤ b := by rw [sub_le_iff_le_add, le_add_iff_nonneg_right]
@[simp] theorem sub_lt_self_iff (a : α) {b : α} : a - b < a ↔ 0 < b := by rw [sub_lt_iff_lt_add, lt_add_iff_pos_right]
theorem sub_le_sub_iff : a - b ≤ c - d ↔ a + d ≤ c + b := by rw [sub_le_iff_le_add, ← add_sub_right_comm, le_sub_iff_add_le]
theorem sub_lt_sub_iff : a - b < c - d ↔ a + d < c + b := by rw [sub_lt_iff_lt_add, ← add_sub_right_comm, lt_sub_iff_add_lt]
theorem neg_lt_self (h : 0 < a) : -a < a := lt_trans (neg_lt_zero.mpr h) h
theorem le_neg_self (h : a ≤ 0) : a ≤ -a := le_trans h (neg_nonneg.mpr h)
theorem neg_le_self_iff : -a ≤ a ↔ 0 ≤ a := by grind
theorem neg_lt_self_iff : -a < a ↔ 0 < a := by grind
theorem neg_le_iff_add_nonneg : -a ≤ b ↔ 0 ≤ b + a := by rw [← sub_nonneg, sub_neg_eq_add]
theorem neg_le_iff_add_nonneg' : -a ≤ b ↔ 0 ≤ a + b := by rw [neg_le_iff_add_nonneg, add_comm]
theorem neg_lt_iff_pos_add : -a < b ↔ 0 < b + a := by rw [← sub_pos, sub_neg_eq_add]
theorem neg_lt_iff_pos_add' : -a < b ↔ 0 < a + b := by rw [neg_lt_iff_pos_add, add_comm]
theorem le_neg_iff_add_nonpos_left : a ≤ -b ↔ b + a ≤ 0 := by rw [← sub_nonpos, sub_neg_eq_add, add_comm]
theorem le_neg_iff_add_nonpos_right : a ≤ -b ↔ a + b ≤ 0 := by rw [← sub_nonpos, sub_neg_eq_add]
theorem lt_neg_iff_add_neg : a < -b ↔ a + b < 0 := by rw [← sub_neg, sub_neg_eq_add]
theorem neg_le_of_neg_le (h : -a ≤ b) : -b ≤ a := neg_le.mp h
theorem le_neg_of_le_neg (h : a ≤ -b) : b ≤ -a := le_neg.mp h
theorem neg_lt_of_neg_lt (h : -a < b) : -b < a := neg_lt.mp h
theorem nonneg_of_neg_nonpos (h : -a ≤ 0) : 0 ≤ a := neg_nonpos.mp h
theorem nonpos_of_neg_nonneg (h : 0 ≤ -a) : a ≤ 0 := neg_nonneg.mp h
theorem pos_of_neg_neg (h : -a < 0) : 0 < a := neg_lt_zero.mp h
theorem neg_of_neg_pos (h : 0 < -a) : a < 0 := neg_pos.mp h
theorem neg_lt_sub_iff_lt_add : -a < b - c ↔ c < b + a := by grind
theorem add_le_of_le_sub_left (h : b ≤ c - a) : a + b ≤ c := le_sub_iff_add_le'.mp h
theorem add_le_of_le_sub_right (h : a ≤ c - b) : a + b ≤ c := le_sub_iff_add_le.mp h
theorem le_sub_of_add_le_left (h : a + b ≤ c) : b ≤ c - a := le_sub_iff_add_le'.mpr h
theorem le_sub_of_add_le_right (h : a + b ≤ c) : a ≤ c - b := le_sub_iff_add_le.mpr h
theorem lt_sub_of_add_lt_left (h : a + b < c) : b < c - a := lt_sub_iff_add_lt'.mpr h
theorem lt_sub_of_add_lt_right (h : a + b < c) : a < c - b := lt_sub_iff_add_lt.mpr h
theorem add_lt_of_lt_sub_left (h : b < c - a) : a + b < c := lt_sub_iff_add_lt'.mp h
theorem add_lt_of_lt_sub_right (h : a < c - b) : a + b < c := lt_sub_iff_add_lt.mp h
theorem le_add_of_sub_left_le (h : a - b ≤ c) : a ≤ b + c := sub_le_iff_le_add'.mp h
theorem le_add_of_sub_right_le (h : a - c ≤ b) : a ≤ b + c := sub_le_iff_le_add.mp h
theorem lt_add_of_sub_left_lt (h : a - b < c) : a < b + c := sub_lt_iff_lt_add'.mp h
theorem lt_add_of_sub_right_lt (h : a - c < b) : a < b + c := sub_lt_iff_lt_add.mp h
theorem sub_left_le_of_le_add (h : a ≤ b + c) : a - b ≤ c := sub_le_iff_le_add'.mpr h
theorem sub_right_le_of_le_add (h : a ≤ b + c) : a - c ≤ b := sub_le_iff_le_add.mpr h
theorem sub_left_lt_of_lt_add (h : a < b + c) : a - b < c := sub_lt_iff_lt_add'.mpr h
theorem sub_right_lt_of_lt_add (h : a < b + c) : a - c < b := sub_lt_iff_lt_add.mpr h
theorem le_of_sub_nonpos (h : a - b ≤ 0) : a ≤ b := sub_nonpos.mp h
theorem lt_of_sub_neg (h : a - b < 0) : a < b := sub_neg.mp h
attribute [simp] sub_neg
/-! ± a -/
theorem self_eq_neg : a = -a ↔ a = 0 := by grind
theorem neg_eq_self : -a = a ↔ a = 0 := by grind
theorem neg_eq_self_iff : -a = a ↔ a = 0 := neg_eq_self
theorem add_self_eq_zero : a + a = 0 ↔ a = 0 := by grind
attribute [simp] self_eq_neg neg_eq_self add_self_eq_zero
/-! products -/
theorem mul_nonpos_iff : a * b ≤ 0 ↔ 0 ≤ a ∧ b ≤ 0 ∨ a ≤ 0 ∧ 0 ≤ b := by
  rw [← neg_nonneg, ← mul_neg, mul_nonneg_iff, neg_nonneg, neg_nonpos]
theorem mul_nonneg_of_three (a b c : α) : 0 ≤ a * b ∨ 0 ≤ b * c ∨ 0 ≤ c * a := by
  rw [mul_nonneg_iff, mul_nonneg_iff, mul_nonneg_iff]
  rcases le_total 0 a with h | h <;> rcases le_total 0 b with k | k <;> rcases le_total 0 c with l | l <;> simp [h, k, l]
theorem pos_and_pos_or_neg_and_neg_of_mul_pos (h : 0 < a * b) : 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0 := mul_pos_iff.mp h
theorem neg_iff_pos_of_mul_neg (h : a * b < 0) : a < 0 ↔ 0 < b := by
  rcases mul_neg_iff.mp h with ⟨k, l⟩ | ⟨k, l⟩
  · exact iff_of_false (lt_asymm k) (lt_asymm l)
  · exact iff_of_true k l
theorem pos_iff_neg_of_mul_neg (h : a * b < 0) : 0 < a ↔ b < 0 := by
  rcases mul_neg_iff.mp h with ⟨k, l⟩ | ⟨k, l⟩
  · exact iff_of_true k l
  · exact iff_of_false (lt_asymm k) (lt_asymm l)
theorem mul_le_mul_left_of_neg (h : c < 0) : c * a ≤ c * b ↔ b ≤ a :=
  ⟨fun k => le_of_not_gt fun l => not_le_of_gt (mul_lt_mul_of_neg_left l h) k, fun k => mul_le_mul_of_nonpos_left k (le_of_lt h)⟩
theorem mul_le_mul_right_of_neg (h : c < 0) : a * c ≤ b * c ↔ b ≤ a :=
  by rw [mul_comm a, mul_comm b, mul_le_mul_left_of_neg h]
theorem mul_lt_mul_left_of_neg (h : c < 0) : c * a < c * b ↔ b < a := by rw [← not_le, mul_le_mul_left_of_neg h, not_le]
theorem mul_lt_mul_right_of_neg (h : c < 0) : a * c < b * c ↔ b < a := by rw [← not_le, mul_le_mul_right_of_neg h, not_le]
/-! squares -/
theorem sq_pos_of_neg (h : a < 0) : 0 < a ^ 2 := sq_pos_of_ne_zero (ne_of_lt h)
theorem sq_pos (h : a ≠ 0) : 0 < a ^ 2 := sq_pos_of_ne_zero h
theorem sq_pos' (h : a ≠ 0) : 0 < a ^ 2 := sq_pos_of_ne_zero h
theorem pow_two_pos (h : a ≠ 0) : 0 < a ^ 2 := sq_pos_of_ne_zero h
theorem two_mul_le_add_mul_self (a b : α) : 2 * a * b ≤ a * a + b * b := by
  have := two_mul_le_add_sq a b; rw [pow_two, pow_two] at this; exact this
theorem four_mul_le_sq_add (a b : α) : 4 * a * b ≤ (a + b) ^ 2 := by have := sq_nonneg (a - b); grind
theorem four_mul_le_pow_two_add (a b : α) : 4 * a * b ≤ (a + b) ^ 2 := four_mul_le_sq_add a b
theorem add_sq_le : (a + b) ^ 2 ≤ 2 * (a ^ 2 + b ^ 2) := by have := sq_nonneg (a - b); grind
theorem sq_eq_sq' (h : -b ≤ a) (k : a ≤ b) (e : a ^ 2 = b ^ 2) : a = b ∨ a = -b := eq_or_eq_neg_of_sq_eq_sq a b e
theorem sq_eq_one_iff_of_ne_neg_one (h : a ≠ -1) : a ^ 2 = 1 ↔ a = 1 :=
  sq_eq_one_iff.trans ⟨fun k => k.resolve_right h, .inl⟩
theorem sq_eq_one_iff_of_ne_one (h : a ≠ 1) : a ^ 2 = 1 ↔ a = -1 := sq_eq_one_iff.trans ⟨fun k => k.resolve_left h, .inr⟩
theorem mul_self_nonneg_of_neg (a : α) : 0 ≤ a * a := mul_self_nonneg a
theorem mul_self_add_mul_self_eq_zero : a * a + b * b = 0 ↔ a = 0 ∧ b = 0 := by
  rw [add_eq_zero_iff_of_nonneg (mul_self_nonneg a) (mul_self_nonneg b), mul_self_eq_zero, mul_self_eq_zero]
theorem sq_add_sq_eq_zero : a ^ 2 + b ^ 2 = 0 ↔ a = 0 ∧ b = 0 := by rw [pow_two, pow_two, mul_self_add_mul_self_eq_zero]
section
variable [Min α] [Max α] [LawfulMinMax α]
theorem sq_le_one_iff₀ (h : 0 ≤ a) : a ^ 2 ≤ 1 ↔ a ≤ 1 := by rw [sq_le_one_iff_abs_le_one, abs_of_nonneg h]
theorem sq_lt_one_iff₀ (h : 0 ≤ a) : a ^ 2 < 1 ↔ a < 1 := by rw [sq_lt_one_iff_abs_lt_one, abs_of_nonneg h]
theorem one_le_sq_iff_one_le_abs (a : α) : 1 ≤ a ^ 2 ↔ 1 ≤ abs a := by rw [← not_lt, ← not_lt, sq_lt_one_iff_abs_lt_one]
theorem one_lt_sq_iff_one_lt_abs (a : α) : 1 < a ^ 2 ↔ 1 < abs a := by rw [← not_le, ← not_le, sq_le_one_iff_abs_le_one]
theorem one_le_sq_iff₀ (h : 0 ≤ a) : 1 ≤ a ^ 2 ↔ 1 ≤ a := by rw [one_le_sq_iff_one_le_abs, abs_of_nonneg h]
theorem one_lt_sq_iff₀ (h : 0 ≤ a) : 1 < a ^ 2 ↔ 1 < a := by rw [one_lt_sq_iff_one_lt_abs, abs_of_nonneg h]
/-! absolute values -/
theorem abs_pos_of_pos (h : 0 < a) : 0 < abs a := abs_pos.mpr (ne_of_gt h)
theorem abs_pos_of_neg (h : a < 0) : 0 < abs a := abs_pos.mpr (ne_of_lt h)
theorem le_abs' : a ≤ abs b ↔ b ≤ -a ∨ a ≤ b := by rw [le_abs, le_neg, or_comm]
theorem lt_abs' : a < abs b ↔ b < -a ∨ a < b := by rw [lt_abs, lt_neg, or_comm]
theorem abs_lt_of_lt_of_neg_lt (h : a < b) (k : -a < b) : abs a < b := abs_lt.mpr ⟨neg_lt.mp k, h⟩
theorem abs_eq' : abs a = b ↔ 0 ≤ b ∧ (a = b ∨ a = -b) :=
  ⟨fun h => ⟨h ▸ abs_nonneg a, eq_or_eq_neg_of_abs_eq h⟩, fun h => (abs_eq h.1).mpr h.2⟩
theorem eq_abs_self : a = abs a ↔ 0 ≤ a := by rw [Eq.comm, abs_eq_self]
theorem abs_add_three (a b c : α) : abs (a + b + c) ≤ abs a + abs b + abs c :=
  le_trans (abs_add_le (a + b) c) (add_le_add_right (abs_add_le a b) _)
theorem abs_add' (a b : α) : abs a ≤ abs b + abs (b + a) := by
  have := abs_add_le (-b) (b + a); rw [neg_add_cancel_left, abs_neg] at this; exact this
theorem abs_sub_eq_zero : abs (a - b) = 0 ↔ a = b := by rw [abs_eq_zero, sub_eq_zero]
theorem abs_sub_pos : 0 < abs (a - b) ↔ a ≠ b := by rw [abs_pos, sub_ne_zero]
theorem abs_sub_nonpos : abs (a - b) ≤ 0 ↔ a = b := by rw [abs_nonpos_iff, sub_eq_zero]
theorem abs_sub_sq (a b : α) : abs (a - b) * abs (a - b) = a * a + b * b - 2 * a * b := by
  rw [abs_mul_abs_self]; grind
theorem abs_by_cases (p : α → Prop) (h : p a) (k : p (-a)) : p (abs a) := by
  rcases abs_choice a with e | e <;> rw [e] <;> assumption
theorem abs_eq_max_neg : abs a = max a (-a) := rfl
theorem abs_le_abs (h : a ≤ b) (k : -a ≤ b) : abs a ≤ abs b := le_trans (abs_le_of_le_of_neg_le h k) (le_abs_self b)
theorem mul_self_abs (a : α) : abs a * abs a = a * a := abs_mul_abs_self a
theorem abs_le_one_iff_mul_self_le_one : abs a ≤ 1 ↔ a * a ≤ 1 := by rw [← pow_two, sq_le_one_iff_abs_le_one]
theorem max_abs_le (h : abs a ≤ c) (k : abs b ≤ c) : max (abs a) (abs b) ≤ c := max_le h k
theorem abs_sub_le_of_nonneg_of_le {n : α} (h : 0 ≤ a) (k : a ≤ n) (hb : 0 ≤ b) (l : b ≤ n) : abs (a - b) ≤ n :=
  abs_le.mpr ⟨by grind, by grind⟩
theorem sub_abs_le_abs_sub (a b : α) : abs a - abs b ≤ abs (a - b) := abs_sub_abs_le_abs_sub a b
end
end
