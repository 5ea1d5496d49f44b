prelude
import Init.Algebra.Semiring
/-! Rings: subtraction and negation, with Mathlib's names, for ℤ, ℚ, ℝ, ℂ alike. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean.Grind
section
variable {R : Type u} [CommRing R] {a b c d : R}
@[simp] theorem sub_self (a : R) : a - a = 0 := Ring.sub_self a
@[simp] theorem sub_zero (a : R) : a - 0 = a := by rw [Ring.sub_eq_add_neg, Ring.neg_zero, add_zero]
@[simp] theorem zero_sub (a : R) : 0 - a = -a := by rw [Ring.sub_eq_add_neg, zero_add]
@[simp] theorem neg_neg (a : R) : - -a = a := Ring.neg_neg a
@[simp] theorem neg_zero : -(0 : R) = 0 := Ring.neg_zero
theorem sub_eq_add_neg (a b : R) : a - b = a + -b := Ring.sub_eq_add_neg a b
@[simp] theorem neg_add_cancel (a : R) : -a + a = 0 := Ring.neg_add_cancel a
@[simp] theorem add_neg_cancel (a : R) : a + -a = 0 := Ring.add_neg_cancel a
theorem neg_add (a b : R) : -(a + b) = -a + -b := Ring.neg_add a b
theorem neg_add_rev (a b : R) : -(a + b) = -b + -a := by rw [neg_add, add_comm]
theorem neg_mul (a b : R) : -a * b = -(a * b) := Ring.neg_mul a b
theorem mul_neg (a b : R) : a * -b = -(a * b) := Ring.mul_neg a b
attribute [simp] neg_mul mul_neg
theorem neg_mul_neg (a b : R) : -a * -b = a * b := by rw [neg_mul, mul_neg, neg_neg]
theorem neg_mul_eq_neg_mul (a b : R) : -(a * b) = -a * b := (neg_mul a b).symm
theorem neg_mul_eq_mul_neg (a b : R) : -(a * b) = a * -b := (mul_neg a b).symm
theorem neg_eq_neg_one_mul (a : R) : -a = -1 * a := by rw [neg_mul, one_mul]
theorem neg_one_mul (a : R) : -1 * a = -a := (neg_eq_neg_one_mul a).symm
@[simp] theorem neg_inj : -a = -b ↔ a = b := ⟨fun h => by rw [← neg_neg a, h, neg_neg], fun h => h ▸ rfl⟩
@[simp] theorem neg_eq_zero : -a = 0 ↔ a = 0 := ⟨fun h => by rw [← neg_neg a, h, neg_zero], fun h => by rw [h, neg_zero]⟩
theorem neg_ne_zero : -a ≠ 0 ↔ a ≠ 0 := ⟨fun h e => h (neg_eq_zero.mpr e), fun h e => h (neg_eq_zero.mp e)⟩
theorem neg_eq_iff_eq_neg : -a = b ↔ a = -b := ⟨fun h => by rw [← h, neg_neg], fun h => by rw [h, neg_neg]⟩
theorem eq_neg_iff_add_eq_zero : a = -b ↔ a + b = 0 :=
  ⟨fun h => by rw [h, neg_add_cancel], fun h => Ring.neg_unique (by rw [add_comm]; exact h)⟩
theorem add_eq_zero_iff_eq_neg : a + b = 0 ↔ a = -b := eq_neg_iff_add_eq_zero.symm
theorem neg_sub (a b : R) : -(a - b) = b - a := by rw [sub_eq_add_neg, neg_add, neg_neg, add_comm, sub_eq_add_neg]
attribute [simp] neg_sub
@[simp] theorem sub_neg_eq_add (a b : R) : a - -b = a + b := by rw [sub_eq_add_neg, neg_neg]
theorem sub_eq_zero : a - b = 0 ↔ a = b := ⟨Ring.eq_of_sub_eq_zero, Ring.sub_eq_zero_of_eq⟩
theorem sub_eq_zero_of_eq (h : a = b) : a - b = 0 := sub_eq_zero.mpr h
theorem eq_of_sub_eq_zero (h : a - b = 0) : a = b := sub_eq_zero.mp h
theorem sub_ne_zero : a - b ≠ 0 ↔ a ≠ b := ⟨fun h e => h (sub_eq_zero.mpr e), fun h e => h (sub_eq_zero.mp e)⟩
theorem sub_ne_zero_of_ne (h : a ≠ b) : a - b ≠ 0 := sub_ne_zero.mpr h
@[simp] theorem sub_add_cancel (a b : R) : a - b + b = a := by rw [sub_eq_add_neg, add_assoc, neg_add_cancel, add_zero]
@[simp] theorem add_sub_cancel_right (a b : R) : a + b - b = a := by
  rw [sub_eq_add_neg, add_assoc, add_neg_cancel, add_zero]
@[simp] theorem add_sub_cancel_left (a b : R) : a + b - a = b := by rw [add_comm, add_sub_cancel_right]
@[simp] theorem add_sub_cancel (a b : R) : a + (b - a) = b := by rw [add_comm, sub_add_cancel]
theorem sub_eq_iff_eq_add : a - b = c ↔ a = c + b :=
  ⟨fun h => by rw [← h, sub_add_cancel], fun h => by rw [h, add_sub_cancel_right]⟩
theorem sub_eq_iff_eq_add' : a - b = c ↔ a = b + c := by rw [sub_eq_iff_eq_add, add_comm]
theorem eq_sub_iff_add_eq : a = b - c ↔ a + c = b :=
  ⟨fun h => by rw [h, sub_add_cancel], fun h => by rw [← h, add_sub_cancel_right]⟩
theorem eq_sub_iff_add_eq' : a = b - c ↔ c + a = b := by rw [eq_sub_iff_add_eq, add_comm]
theorem eq_sub_of_add_eq (h : a + c = b) : a = b - c := eq_sub_iff_add_eq.mpr h
theorem sub_eq_of_eq_add (h : a = c + b) : a - b = c := sub_eq_iff_eq_add.mpr h
theorem eq_add_of_sub_eq (h : a - c = b) : a = b + c := sub_eq_iff_eq_add.mp h
theorem add_sub_assoc (a b c : R) : a + b - c = a + (b - c) := by rw [sub_eq_add_neg, add_assoc, ← sub_eq_add_neg]
theorem sub_sub (a b c : R) : a - b - c = a - (b + c) := by
  rw [sub_eq_add_neg, sub_eq_add_neg, add_assoc, ← neg_add, ← sub_eq_add_neg]
theorem sub_add (a b c : R) : a - b + c = a - (b - c) := by
  rw [sub_eq_add_neg a (b - c), neg_sub, sub_eq_add_neg, add_assoc, add_comm (-b), ← sub_eq_add_neg]
theorem sub_sub_cancel (a b : R) : a - (a - b) = b := by rw [← sub_add, sub_self, zero_add]
attribute [simp] sub_sub_cancel
theorem sub_add_sub_cancel (a b c : R) : a - b + (b - c) = a - c := by rw [← add_sub_assoc, sub_add_cancel]
theorem sub_right_comm (a b c : R) : a - b - c = a - c - b := by rw [sub_sub, sub_sub, add_comm]
theorem add_sub_right_comm (a b c : R) : a + b - c = a - c + b := by rw [add_comm, add_sub_assoc, add_comm]
theorem mul_sub (a b c : R) : a * (b - c) = a * b - a * c := by rw [sub_eq_add_neg, mul_add, mul_neg, ← sub_eq_add_neg]
theorem sub_mul (a b c : R) : (a - b) * c = a * c - b * c := by rw [mul_comm, mul_sub, mul_comm c, mul_comm c]
theorem mul_sub_one (a b : R) : a * (b - 1) = a * b - a := by rw [mul_sub, mul_one]
theorem sub_one_mul (a b : R) : (a - 1) * b = a * b - b := by rw [sub_mul, one_mul]
theorem sub_left_inj : b - a = c - a ↔ b = c := ⟨fun h => by rw [← sub_add_cancel b a, h, sub_add_cancel], fun h => h ▸ rfl⟩
theorem sub_right_inj : a - b = a - c ↔ b = c := by rw [← neg_sub b, ← neg_sub c, neg_inj, sub_left_inj]
attribute [simp] sub_left_inj sub_right_inj
/-! squares and powers -/
theorem sub_sq (a b : R) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := by grind
theorem sub_pow_two (a b : R) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := sub_sq a b
theorem sub_sq' (a b : R) : (a - b) ^ 2 = a ^ 2 + b ^ 2 - 2 * a * b := by grind
theorem sub_sq_comm (a b : R) : (a - b) ^ 2 = (b - a) ^ 2 := by grind
theorem sq_sub_sq (a b : R) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by grind
theorem sq_sub_sq' (a b : R) : b ^ 2 - a ^ 2 = (a + b) * (b - a) := by grind
theorem mul_self_sub_mul_self (a b : R) : a * a - b * b = (a + b) * (a - b) := by grind
theorem pow_two_sub_pow_two (a b : R) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := sq_sub_sq a b
@[simp] theorem neg_sq (a : R) : (-a) ^ 2 = a ^ 2 := by rw [pow_two, neg_mul_neg, ← pow_two]
theorem neg_pow_two (a : R) : (-a) ^ 2 = a ^ 2 := neg_sq a
theorem neg_pow (a : R) (n : Nat) : (-a) ^ n = (-1) ^ n * a ^ n := by rw [neg_eq_neg_one_mul, mul_pow]
theorem neg_one_sq : (-1 : R) ^ 2 = 1 := by rw [neg_sq, one_pow]
theorem neg_one_pow_two : (-1 : R) ^ 2 = 1 := neg_one_sq
end
