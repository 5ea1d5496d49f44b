prelude
import Init.Algebra.OrderedPower
import Init.Algebra.Ring
/-! Linearly ordered commutative rings: negation and subtraction, with Mathlib's names, for ℤ, ℚ, ℝ alike. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean.Grind
variable {α : Type u} [CommRing α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α] {a b c d : α}
instance (priority := 50) OrderedSemiring.ofOrderedRing : OrderedSemiring α where
  mul_left_cancel_of_ne_zero {a b c} h e := by
    rcases lt_trichotomy b c with k | k | k
    · rcases lt_or_gt_of_ne h with l | l
      · have := OrderedRing.mul_lt_mul_of_pos_left k (c := -a) (by grind); grind
      · have := OrderedRing.mul_lt_mul_of_pos_left k l; grind
    · exact k
    · rcases lt_or_gt_of_ne h with l | l
      · have := OrderedRing.mul_lt_mul_of_pos_left k (c := -a) (by grind); grind
      · have := OrderedRing.mul_lt_mul_of_pos_left k l; grind
  add_le_add_iff_right' c := (OrderedAdd.add_le_left_iff c).symm
  zero_lt_one' := OrderedRing.zero_lt_one
  mul_lt_mul_left' h k := OrderedRing.mul_lt_mul_of_pos_left h k
  mul_self_nonneg' a := by
    rcases lt_trichotomy 0 a with h | h | h
    · have := OrderedRing.mul_lt_mul_of_pos_left h h; grind
    · subst h; grind
    · have := OrderedRing.mul_lt_mul_of_pos_left (a := 0) (b := -a) (c := -a) (by grind) (by grind); grind
@[simp] theorem sub_nonneg : 0 ≤ a - b ↔ b ≤ a := by rw [← add_le_add_iff_right b, sub_add_cancel, zero_add]
@[simp] theorem sub_pos : 0 < a - b ↔ b < a := by rw [← add_lt_add_iff_right b, sub_add_cancel, zero_add]
@[simp] theorem sub_nonpos : a - b ≤ 0 ↔ a ≤ b := by rw [← add_le_add_iff_right b, sub_add_cancel, zero_add]
theorem sub_neg : a - b < 0 ↔ a < b := by rw [← add_lt_add_iff_right b, sub_add_cancel, zero_add]
theorem sub_lt_zero : a - b < 0 ↔ a < b := sub_neg
theorem sub_nonneg_of_le (h : b ≤ a) : 0 ≤ a - b := sub_nonneg.mpr h
theorem le_of_sub_nonneg (h : 0 ≤ a - b) : b ≤ a := sub_nonneg.mp h
theorem sub_pos_of_lt (h : b < a) : 0 < a - b := sub_pos.mpr h
theorem lt_of_sub_pos (h : 0 < a - b) : b < a := sub_pos.mp h
theorem sub_nonpos_of_le (h : a ≤ b) : a - b ≤ 0 := sub_nonpos.mpr h
theorem sub_neg_of_lt (h : a < b) : a - b < 0 := sub_neg.mpr h
theorem sub_le_iff_le_add : a - c ≤ b ↔ a ≤ b + c := by rw [← add_le_add_iff_right c, sub_add_cancel]
theorem sub_le_iff_le_add' : a - b ≤ c ↔ a ≤ b + c := by rw [sub_le_iff_le_add, add_comm]
theorem le_sub_iff_add_le : a ≤ b - c ↔ a + c ≤ b := by rw [← add_le_add_iff_right c, sub_add_cancel]
theorem le_sub_iff_add_le' : b ≤ c - a ↔ a + b ≤ c := by rw [le_sub_iff_add_le, add_comm]
theorem lt_sub_iff_add_lt : a < b - c ↔ a + c < b := by rw [← add_lt_add_iff_right c, sub_add_cancel]
theorem lt_sub_iff_add_lt' : b < c - a ↔ a + b < c := by rw [lt_sub_iff_add_lt, add_comm]
theorem sub_lt_iff_lt_add : a - c < b ↔ a < b + c := by rw [← add_lt_add_iff_right c, sub_add_cancel]
theorem sub_lt_iff_lt_add' : a - b < c ↔ a < b + c := by rw [sub_lt_iff_lt_add, add_comm]
theorem sub_le_comm : a - b ≤ c ↔ a - c ≤ b := by rw [sub_le_iff_le_add, sub_le_iff_le_add']
theorem le_sub_comm : a ≤ b - c ↔ c ≤ b - a := by rw [le_sub_iff_add_le, le_sub_iff_add_le']
theorem sub_le_self (a : α) (h : 0 ≤ b) : a - b ≤ a := by
  have := add_le_add_left h (a - b); rw [add_zero, sub_add_cancel] at this; exact this
theorem sub_lt_self (a : α) (h : 0 < b) : a - b < a := by
  have := add_lt_add_left h (a - b); rw [add_zero, sub_add_cancel] at this; exact this
theorem neg_le_neg (h : a ≤ b) : -b ≤ -a := by
  rw [← sub_nonneg, sub_neg_eq_add, add_comm, ← sub_eq_add_neg, sub_nonneg]; exact h
theorem neg_lt_neg (h : a < b) : -b < -a := by rw [← sub_pos, sub_neg_eq_add, add_comm, ← sub_eq_add_neg, sub_pos]; exact h
@[simp] theorem neg_le_neg_iff : -a ≤ -b ↔ b ≤ a :=
  ⟨fun h => by have := neg_le_neg h; rw [neg_neg, neg_neg] at this; exact this, neg_le_neg⟩
@[simp] theorem neg_lt_neg_iff : -a < -b ↔ b < a :=
  ⟨fun h => by have := neg_lt_neg h; rw [neg_neg, neg_neg] at this; exact this, neg_lt_neg⟩
theorem neg_le : -a ≤ b ↔ -b ≤ a := by rw [← neg_le_neg_iff, neg_neg]
theorem le_neg : a ≤ -b ↔ b ≤ -a := by rw [← neg_le_neg_iff, neg_neg]
theorem neg_lt : -a < b ↔ -b < a := by rw [← neg_lt_neg_iff, neg_neg]
theorem lt_neg : a < -b ↔ b < -a := by rw [← neg_lt_neg_iff, neg_neg]
@[simp] theorem neg_nonneg : 0 ≤ -a ↔ a ≤ 0 := by rw [le_neg, neg_zero]
@[simp] theorem neg_nonpos : -a ≤ 0 ↔ 0 ≤ a := by rw [neg_le, neg_zero]
@[simp] theorem neg_pos : 0 < -a ↔ a < 0 := by rw [lt_neg, neg_zero]
@[simp] theorem neg_lt_zero : -a < 0 ↔ 0 < a := by rw [neg_lt, neg_zero]
theorem sub_le_sub (h : a ≤ b) (k : c ≤ d) : a - d ≤ b - c := by
  rw [sub_eq_add_neg, sub_eq_add_neg]; exact add_le_add h (neg_le_neg k)
theorem sub_le_sub_left (h : a ≤ b) (c : α) : c - b ≤ c - a := sub_le_sub (le_refl c) h
theorem sub_le_sub_right (h : a ≤ b) (c : α) : a - c ≤ b - c := sub_le_sub h (le_refl c)
theorem sub_lt_sub_left (h : a < b) (c : α) : c - b < c - a := by
  rw [sub_eq_add_neg, sub_eq_add_neg]; exact add_lt_add_left (neg_lt_neg h) c
theorem sub_lt_sub_right (h : a < b) (c : α) : a - c < b - c := by
  rw [sub_eq_add_neg, sub_eq_add_neg]; exact add_lt_add_right h (-c)
theorem sub_one_lt (a : α) : a - 1 < a := sub_lt_self a zero_lt_one
theorem neg_neg_of_pos (h : 0 < a) : -a < 0 := neg_lt_zero.mpr h
theorem neg_pos_of_neg (h : a < 0) : 0 < -a := neg_pos.mpr h
theorem neg_nonneg_of_nonpos (h : a ≤ 0) : 0 ≤ -a := neg_nonneg.mpr h
theorem neg_nonpos_of_nonneg (h : 0 ≤ a) : -a ≤ 0 := neg_nonpos.mpr h
theorem neg_le_self (h : 0 ≤ a) : -a ≤ a := le_trans (neg_nonpos.mpr h) h
theorem neg_one_lt_zero : (-1 : α) < 0 := neg_lt_zero.mpr zero_lt_one
/-! products of signs -/
theorem mul_neg_of_pos_of_neg (h : 0 < a) (k : b < 0) : a * b < 0 := by
  have := mul_pos h (neg_pos.mpr k); rw [mul_neg] at this; exact neg_pos.mp this
theorem mul_neg_of_neg_of_pos (h : a < 0) (k : 0 < b) : a * b < 0 := by rw [mul_comm]; exact mul_neg_of_pos_of_neg k h
theorem mul_pos_of_neg_of_neg (h : a < 0) (k : b < 0) : 0 < a * b := by
  rw [← neg_mul_neg]; exact mul_pos (neg_pos.mpr h) (neg_pos.mpr k)
theorem mul_nonneg_of_nonpos_of_nonpos (h : a ≤ 0) (k : b ≤ 0) : 0 ≤ a * b := by
  rw [← neg_mul_neg]; exact mul_nonneg (neg_nonneg.mpr h) (neg_nonneg.mpr k)
theorem mul_nonneg_of_neg_of_neg (h : a ≤ 0) (k : b ≤ 0) : 0 ≤ a * b := mul_nonneg_of_nonpos_of_nonpos h k
theorem mul_nonpos_of_nonneg_of_nonpos (h : 0 ≤ a) (k : b ≤ 0) : a * b ≤ 0 := by
  have := mul_nonneg h (neg_nonneg.mpr k); rw [mul_neg] at this; exact neg_nonneg.mp this
theorem mul_nonpos_of_nonpos_of_nonneg (h : a ≤ 0) (k : 0 ≤ b) : a * b ≤ 0 := by
  rw [mul_comm]; exact mul_nonpos_of_nonneg_of_nonpos k h
theorem mul_le_mul_of_nonpos_left (h : b ≤ a) (k : c ≤ 0) : c * a ≤ c * b := by
  have := mul_le_mul_of_nonneg_left h (neg_nonneg.mpr k); rw [neg_mul, neg_mul] at this; exact neg_le_neg_iff.mp this
theorem mul_le_mul_of_nonpos_right (h : b ≤ a) (k : c ≤ 0) : a * c ≤ b * c := by
  rw [mul_comm a, mul_comm b]; exact mul_le_mul_of_nonpos_left h k
theorem mul_lt_mul_of_neg_left (h : b < a) (k : c < 0) : c * a < c * b := by
  have := mul_lt_mul_of_pos_left h (neg_pos.mpr k); rw [neg_mul, neg_mul] at this; exact neg_lt_neg_iff.mp this
theorem mul_lt_mul_of_neg_right (h : b < a) (k : c < 0) : a * c < b * c := by
  rw [mul_comm a, mul_comm b]; exact mul_lt_mul_of_neg_left h k
theorem mul_pos_iff : 0 < a * b ↔ 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0 := by
  constructor
  · intro h
    rcases lt_trichotomy a 0 with k | k | k
    · exact .inr ⟨k, lt_of_not_ge (fun l => not_lt_of_ge (mul_nonpos_of_nonpos_of_nonneg (le_of_lt k) l) h)⟩
    · rw [k, zero_mul] at h; exact absurd h (lt_irrefl 0)
    · exact .inl ⟨k, pos_of_mul_pos_left h (le_of_lt k)⟩
  · rintro (⟨h, k⟩ | ⟨h, k⟩)
    · exact mul_pos h k
    · exact mul_pos_of_neg_of_neg h k
theorem mul_neg_iff : a * b < 0 ↔ 0 < a ∧ b < 0 ∨ a < 0 ∧ 0 < b := by
  rw [← neg_pos, ← mul_neg, mul_pos_iff, neg_pos, neg_lt_zero]
theorem mul_nonneg_iff : 0 ≤ a * b ↔ 0 ≤ a ∧ 0 ≤ b ∨ a ≤ 0 ∧ b ≤ 0 := by
  constructor
  · intro h
    rcases le_total 0 a with p | p <;> rcases le_total 0 b with q | q
    · exact .inl ⟨p, q⟩
    · rcases eq_or_lt_of_le p with e | p
      · exact .inr ⟨ge_of_eq e, q⟩
      · exact .inl ⟨le_of_lt p, le_of_not_gt (fun k => not_lt_of_ge h (mul_neg_of_pos_of_neg p k))⟩
    · rcases eq_or_lt_of_le q with e | q
      · exact .inr ⟨p, ge_of_eq e⟩
      · exact .inl ⟨le_of_not_gt (fun k => not_lt_of_ge h (mul_neg_of_neg_of_pos k q)), le_of_lt q⟩
    · exact .inr ⟨p, q⟩
  · rintro (⟨h, k⟩ | ⟨h, k⟩)
    · exact mul_nonneg h k
    · exact mul_nonneg_of_nonpos_of_nonpos h k
theorem mul_self_pos : 0 < a * a ↔ a ≠ 0 :=
  ⟨fun h e => by rw [e, zero_mul] at h; exact lt_irrefl 0 h, fun h => lt_of_le_of_ne' (mul_self_nonneg a) (fun e => h (mul_self_eq_zero.mp e))⟩
theorem sq_pos_of_ne_zero (h : a ≠ 0) : 0 < a ^ 2 := by rw [pow_two]; exact mul_self_pos.mpr h
theorem sq_pos_of_pos (h : 0 < a) : 0 < a ^ 2 := pow_pos h 2
theorem pow_two_pos_of_ne_zero (h : a ≠ 0) : 0 < a ^ 2 := sq_pos_of_ne_zero h
theorem sq_pos_iff : 0 < a ^ 2 ↔ a ≠ 0 := by rw [pow_two]; exact mul_self_pos
theorem two_mul_le_add_sq (a b : α) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by have := sq_nonneg (a - b); grind
theorem two_mul_le_add_pow_two (a b : α) : 2 * a * b ≤ a ^ 2 + b ^ 2 := two_mul_le_add_sq a b
theorem mul_self_eq_mul_self_iff : a * a = b * b ↔ a = b ∨ a = -b := by
  rw [← sub_eq_zero, mul_self_sub_mul_self, mul_eq_zero, sub_eq_zero, or_comm, ← eq_neg_iff_add_eq_zero]
theorem sq_eq_sq_iff_eq_or_eq_neg : a ^ 2 = b ^ 2 ↔ a = b ∨ a = -b := by rw [pow_two, pow_two, mul_self_eq_mul_self_iff]
theorem sq_eq_sq_iff_or : a ^ 2 = b ^ 2 ↔ a = b ∨ a = -b := sq_eq_sq_iff_eq_or_eq_neg
theorem eq_or_eq_neg_of_sq_eq_sq (a b : α) (h : a ^ 2 = b ^ 2) : a = b ∨ a = -b := sq_eq_sq_iff_eq_or_eq_neg.mp h
theorem sq_eq_one_iff : a ^ 2 = 1 ↔ a = 1 ∨ a = -1 := by
  have := sq_eq_sq_iff_eq_or_eq_neg (a := a) (b := 1); rw [one_pow] at this; exact this
theorem mul_self_eq_one_iff : a * a = 1 ↔ a = 1 ∨ a = -1 := by rw [← pow_two, sq_eq_one_iff]
