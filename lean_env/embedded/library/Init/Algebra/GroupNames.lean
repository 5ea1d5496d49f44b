prelude
import Init.Algebra.OrderedRing
import Init.Logic.Propositions
/-! Addition, subtraction and multiplication: further lemmas with Mathlib's names, in semirings and rings. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean.Grind
attribute [local instance] NumSemiring.toCommSemiring
/-! additive cancellation, in rings and in ordered semirings (ℕ) alike -/
/-- Addition cancels. -/
class IsCancelAdd' (α : Type u) [NumSemiring α] : Prop where
  cancel : {a b c : α} → a + b = a + c → b = c
instance (priority := 50) IsCancelAdd'.ofRing {α : Type u} [CommRing α] : IsCancelAdd' α where
  cancel {a b c} h := by rw [← add_sub_cancel_left a b, h, add_sub_cancel_left]
instance : IsCancelAdd' Nat where
  cancel := Nat.add_left_cancel
section
variable {α : Type u} [NumSemiring α] [IsCancelAdd' α] {a b c d : α}
@[simp] theorem add_right_inj (a : α) {b c : α} : a + b = a + c ↔ b = c := ⟨IsCancelAdd'.cancel, fun h => h ▸ rfl⟩
@[simp] theorem add_left_inj (a : α) {b c : α} : b + a = c + a ↔ b = c := by rw [add_comm b, add_comm c, add_right_inj]
theorem add_left_cancel_iff : a + b = a + c ↔ b = c := add_right_inj a
theorem add_right_cancel_iff : b + a = c + a ↔ b = c := add_left_inj a
theorem add_ne_add_left (a : α) {b c : α} : a + b ≠ a + c ↔ b ≠ c := not_congr (add_right_inj a)
theorem add_ne_add_right (a : α) {b c : α} : b + a ≠ c + a ↔ b ≠ c := not_congr (add_left_inj a)
@[simp] theorem add_eq_left : a + b = a ↔ b = 0 := by
  have := add_right_inj a (b := b) (c := 0); rw [add_zero] at this; exact this
@[simp] theorem add_eq_right : a + b = b ↔ a = 0 := by rw [add_comm, add_eq_left]
@[simp] theorem left_eq_add : a = a + b ↔ b = 0 := Eq.comm.trans add_eq_left
@[simp] theorem right_eq_add : b = a + b ↔ a = 0 := Eq.comm.trans add_eq_right
end
section
variable {R : Type u} [NumSemiring R] {a b c d : R}
theorem two_add_two_eq_four : (2 : R) + 2 = 4 := (Semiring.ofNat_add 2 2).symm
theorem two_add_one_eq_three : (2 : R) + 1 = 3 := (Semiring.ofNat_add 2 1).symm
theorem one_add_two_eq_three : (1 : R) + 2 = 3 := (Semiring.ofNat_add 1 2).symm
theorem three_add_one_eq_four : (3 : R) + 1 = 4 := (Semiring.ofNat_add 3 1).symm
theorem three_mul (a : R) : 3 * a = a + a + a := by rw [← two_add_one_eq_three, add_mul, two_mul, one_mul]
theorem four_mul (a : R) : 4 * a = a + a + a + a := by rw [← three_add_one_eq_four, add_mul, three_mul, one_mul]
theorem mul_one_add (a b : R) : a * (1 + b) = a + a * b := by rw [mul_add, mul_one]
theorem one_add_mul (a b : R) : (1 + a) * b = b + a * b := by rw [add_mul, one_mul]
theorem distrib_three_right (a b c d : R) : (a + b + c) * d = a * d + b * d + c * d := by rw [add_mul, add_mul]
theorem add_sq' (a b : R) : (a + b) ^ 2 = a ^ 2 + b ^ 2 + 2 * a * b := by rw [add_sq, add_right_comm]
theorem pow_add_one (a : R) (n : Nat) : a ^ (n + 1) = a ^ n * a := pow_succ a n
theorem pow_mul_comm' (a : R) (n : Nat) : a ^ n * a = a * a ^ n := mul_comm _ _
theorem mul_pow_sub_one {n : Nat} (h : n ≠ 0) (a : R) : a * a ^ (n - 1) = a ^ n := by
  rw [← pow_succ', Nat.sub_add_cancel (Nat.pos_of_ne_zero h)]
theorem pow_sub_mul_pow (a : R) {m n : Nat} (h : m ≤ n) : a ^ (n - m) * a ^ m = a ^ n :=
  by rw [← pow_add, Nat.sub_add_cancel h]
theorem pow_mul_pow_sub (a : R) {m n : Nat} (h : m ≤ n) : a ^ m * a ^ (n - m) = a ^ n :=
  by rw [mul_comm, pow_sub_mul_pow a h]
theorem pow_mul_pow_eq_one (n : Nat) (h : a * b = 1) : a ^ n * b ^ n = 1 := by rw [← mul_pow, h, one_pow]
theorem pow_eq_one_of_eq_one (h : a = 1) (n : Nat) : a ^ n = 1 := by rw [h, one_pow]
theorem zero_pow_eq (n : Nat) : (0 : R) ^ n = if n = 0 then 1 else 0 := by
  split
  · rename_i h; rw [h, pow_zero]
  · rename_i h; exact zero_pow h
theorem zero_pow_ne_zero {n : Nat} (h : n ≠ 0) : (0 : R) ^ n = 0 := zero_pow h
end
section
variable {R : Type u} [CommRing R] {a b c d : R}
@[simp] theorem mul_neg_one (a : R) : a * -1 = -a := by rw [mul_neg, mul_one]
attribute [simp] neg_one_mul
@[simp] theorem add_neg_cancel_right (a b : R) : a + b + -b = a := by rw [add_assoc, add_neg_cancel, add_zero]
@[simp] theorem add_neg_cancel_left (a b : R) : a + (-a + b) = b := by rw [← add_assoc, add_neg_cancel, zero_add]
@[simp] theorem neg_add_cancel_left (a b : R) : -a + (a + b) = b := by rw [← add_assoc, neg_add_cancel, zero_add]
@[simp] theorem neg_add_cancel_right (a b : R) : a + -b + b = a := by rw [add_assoc, neg_add_cancel, add_zero]
theorem add_eq_zero_iff_neg_eq : a + b = 0 ↔ -a = b := by rw [add_eq_zero_iff_eq_neg, neg_eq_iff_eq_neg]
theorem eq_neg_of_add_eq_zero_left (h : a + b = 0) : a = -b := eq_neg_iff_add_eq_zero.mpr h
theorem eq_neg_of_add_eq_zero_right (h : a + b = 0) : b = -a := eq_neg_of_add_eq_zero_left (by rw [add_comm, h])
theorem neg_eq_of_add_eq_zero_left (h : a + b = 0) : -b = a := (eq_neg_of_add_eq_zero_left h).symm
theorem neg_eq_of_add_eq_zero_right (h : a + b = 0) : -a = b := (eq_neg_of_add_eq_zero_right h).symm
theorem neg_eq_iff_add_eq_zero : -a = b ↔ a + b = 0 := add_eq_zero_iff_neg_eq.symm
theorem eq_neg_of_eq_neg (h : a = -b) : b = -a := by rw [h, neg_neg]
theorem eq_neg_iff_eq_neg : a = -b ↔ b = -a := ⟨eq_neg_of_eq_neg, eq_neg_of_eq_neg⟩
theorem neg_injective : Function.Injective (Neg.neg : R → R) := fun _ _ => neg_inj.mp
theorem neg_mul_comm (a b : R) : -a * b = a * -b := by rw [neg_mul, mul_neg]
theorem neg_sub_neg (a b : R) : -a - -b = b - a := by rw [sub_neg_eq_add, add_comm, ← sub_eq_add_neg]
theorem neg_sub_left (a b : R) : -a - b = -(b + a) := by rw [neg_add_rev, sub_eq_add_neg]
theorem neg_sub' (a b : R) : -(a - b) = -a + b := by rw [neg_sub, sub_eq_add_neg, add_comm]
theorem neg_add_eq_sub (a b : R) : -a + b = b - a := by rw [add_comm, sub_eq_add_neg]
theorem neg_add' (a b : R) : -(a + b) = -a - b := by rw [neg_add, sub_eq_add_neg]
theorem add_neg_eq_sub (a b : R) : a + -b = a - b := (sub_eq_add_neg a b).symm
theorem sub_eq_neg_add (a b : R) : a - b = -b + a := (neg_add_eq_sub b a).symm
@[simp] theorem sub_add_cancel_left (a b : R) : a - (a + b) = -b := by rw [← sub_sub, sub_self, zero_sub]
@[simp] theorem sub_add_cancel_right (a b : R) : a - (b + a) = -b := by rw [add_comm, sub_add_cancel_left]
theorem sub_sub_self (a b : R) : a - (a - b) = b := sub_sub_cancel a b
@[simp] theorem sub_sub_cancel_left (a b : R) : a - b - a = -b := by rw [sub_right_comm, sub_self, zero_sub]
theorem sub_add_eq_sub_sub (a b c : R) : a - (b + c) = a - b - c := (sub_sub a b c).symm
theorem sub_sub_eq_add_sub (a b c : R) : a - (b - c) = a + c - b := by rw [← sub_add, add_sub_right_comm]
theorem sub_add_eq_add_sub (a b c : R) : a - b + c = a + c - b := (add_sub_right_comm a c b).symm
theorem add_sub (a b c : R) : a + (b - c) = a + b - c := (add_sub_assoc a b c).symm
@[simp] theorem sub_add_add_cancel (a b c : R) : a - c + (b + c) = a + b := by grind
@[simp] theorem add_sub_add_left_eq_sub (a b c : R) : c + a - (c + b) = a - b := by grind
@[simp] theorem add_sub_add_right_eq_sub (a b c : R) : a + c - (b + c) = a - b := by grind
theorem add_sub_add_comm (a b c d : R) : a + b - (c + d) = a - c + (b - d) := by grind
theorem add_sub_comm (a b c d : R) : a + b - (c + d) = a - c + (b - d) := add_sub_add_comm a b c d
theorem sub_add_sub_comm (a b c d : R) : a - b + (c - d) = a + c - (b + d) := (add_sub_add_comm a c b d).symm
theorem sub_sub_sub_comm (a b c d : R) : a - b - (c - d) = a - c - (b - d) := by grind
@[simp] theorem sub_sub_sub_cancel_left (a b c : R) : c - a - (c - b) = b - a := by grind
@[simp] theorem sub_sub_sub_cancel_right (a b c : R) : a - c - (b - c) = a - b := by grind
@[simp] theorem add_add_sub_cancel (a b c : R) : a + c + (b - c) = a + b := by grind
attribute [simp] sub_add_sub_cancel
@[simp] theorem sub_eq_self : a - b = a ↔ b = 0 := by rw [sub_eq_iff_eq_add, left_eq_add]
theorem sub_eq_of_eq_add' (h : a = b + c) : a - b = c := sub_eq_iff_eq_add'.mpr h
theorem eq_sub_of_add_eq' (h : b + a = c) : a = c - b := eq_sub_iff_add_eq'.mpr h
theorem eq_add_of_sub_eq' (h : a - b = c) : a = b + c := sub_eq_iff_eq_add'.mp h
theorem add_eq_of_eq_sub (h : a = c - b) : a + b = c := eq_sub_iff_add_eq.mp h
theorem add_eq_of_eq_sub' (h : b = c - a) : a + b = c := eq_sub_iff_add_eq'.mp h
theorem eq_add_neg_iff_add_eq : a = b + -c ↔ a + c = b := by rw [← sub_eq_add_neg, eq_sub_iff_add_eq]
theorem add_neg_eq_iff_eq_add : a + -b = c ↔ a = c + b := by rw [← sub_eq_add_neg, sub_eq_iff_eq_add]
theorem eq_neg_add_iff_add_eq : a = -b + c ↔ b + a = c := by rw [neg_add_eq_sub, eq_sub_iff_add_eq']
theorem neg_add_eq_iff_eq_add : -a + b = c ↔ b = a + c := by rw [neg_add_eq_sub, sub_eq_iff_eq_add']
theorem add_neg_eq_zero : a + -b = 0 ↔ a = b := by rw [← sub_eq_add_neg, sub_eq_zero]
theorem neg_add_eq_zero : -a + b = 0 ↔ a = b := by rw [neg_add_eq_sub, sub_eq_zero, Eq.comm]
theorem sub_left_injective : Function.Injective fun a : R => a - b := fun _ _ h => sub_left_inj.mp h
theorem sub_right_injective : Function.Injective fun a : R => b - a := fun _ _ h => sub_right_inj.mp h
theorem sub_eq_sub_iff_add_eq_add : a - b = c - d ↔ a + d = c + b := by grind
theorem sub_eq_sub_iff_sub_eq_sub : a - b = c - d ↔ a - c = b - d := by grind
theorem mul_one_sub (a b : R) : a * (1 - b) = a - a * b := by rw [mul_sub, mul_one]
theorem one_sub_mul (a b : R) : (1 - a) * b = b - a * b := by rw [sub_mul, one_mul]
theorem mul_self_sub_one (a : R) : a * a - 1 = (a + 1) * (a - 1) := by grind
theorem sq_sub_one (a : R) : a ^ 2 - 1 = (a + 1) * (a - 1) := by grind
theorem sub_one_ne_zero_of_ne (h : a ≠ 1) : a - 1 ≠ 0 := sub_ne_zero.mpr h
theorem neg_one_pow_eq_or (R : Type u) [CommRing R] (n : Nat) : (-1 : R) ^ n = 1 ∨ (-1 : R) ^ n = -1 := by
  induction n with
  | zero => exact .inl (pow_zero _)
  | succ n ih =>
    rcases ih with h | h
    · exact .inr (by rw [pow_succ, h, one_mul])
    · exact .inl (by rw [pow_succ, h, neg_mul_neg, one_mul])
end
