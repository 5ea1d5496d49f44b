prelude
import Init.Analysis.Pi
/-! Sine and cosine at multiples of π, and shifts by them. -/
set_option linter.all false
set_option autoImplicit false
open Lean.Grind
namespace Real
@[simp] theorem sin_nat_mul_pi (n : Nat) : sin ((n : Real) * π) = 0 := by
  induction n with
  | zero => rw [Nat.cast_zero, zero_mul, sin_zero]
  | succ n ih => rw [natCast_succ, add_mul, one_mul, sin_add_pi, ih, neg_zero]
theorem cos_nat_mul_pi (n : Nat) : cos ((n : Real) * π) = (-1) ^ n := by
  induction n with
  | zero => rw [Nat.cast_zero, zero_mul, cos_zero, pow_zero]
  | succ n ih => rw [natCast_succ, add_mul, one_mul, cos_add_pi, ih, pow_succ]; grind
/-- Every integer is a natural number or the opposite of one. -/
theorem intCast_cases (n : Int) : ∃ k : Nat, (n : Real) = (k : Real) ∨ (n : Real) = -(k : Real) := by
  by_cases h : 0 ≤ n
  · obtain ⟨k, e⟩ := Int.eq_ofNat_of_zero_le h
    exact ⟨k, .inl (by rw [e, Int.cast_natCast])⟩
  · obtain ⟨k, e⟩ := Int.eq_ofNat_of_zero_le (show 0 ≤ -n by omega)
    exact ⟨k, .inr (by rw [show n = -(k : Int) by omega, Int.cast_neg, Int.cast_natCast])⟩
@[simp] theorem sin_int_mul_pi (n : Int) : sin ((n : Real) * π) = 0 := by
  obtain ⟨k, e | e⟩ := intCast_cases n <;> rw [e]
  · exact sin_nat_mul_pi k
  · rw [Ring.neg_mul, sin_neg, sin_nat_mul_pi, neg_zero]
@[simp] theorem cos_nat_mul_two_pi (n : Nat) : cos ((n : Real) * (2 * π)) = 1 := by
  rw [show (n : Real) * (2 * π) = 2 * ((n : Real) * π) by grind, cos_two_mul', sin_nat_mul_pi, cos_nat_mul_pi,
    ← pow_mul, Nat.mul_comm, pow_mul,
    show ((-1) ^ 2 : Real) = 1 by grind, one_pow]; grind
@[simp] theorem cos_int_mul_two_pi (n : Int) : cos ((n : Real) * (2 * π)) = 1 := by
  obtain ⟨k, e | e⟩ := intCast_cases n <;> rw [e]
  · exact cos_nat_mul_two_pi k
  · rw [Ring.neg_mul, cos_neg, cos_nat_mul_two_pi]
theorem sin_int_mul_two_pi (n : Int) : sin ((n : Real) * (2 * π)) = 0 := by
  rw [show (n : Real) * (2 * π) = 2 * ((n : Real) * π) by grind, sin_two_mul, sin_int_mul_pi]; grind
@[simp] theorem sin_add_int_mul_two_pi (x : Real) (n : Int) : sin (x + (n : Real) * (2 * π)) = sin x := by
  rw [sin_add, cos_int_mul_two_pi, sin_int_mul_two_pi]; grind
@[simp] theorem cos_add_int_mul_two_pi (x : Real) (n : Int) : cos (x + (n : Real) * (2 * π)) = cos x := by
  rw [cos_add, cos_int_mul_two_pi, sin_int_mul_two_pi]; grind
@[simp] theorem sin_sub_int_mul_two_pi (x : Real) (n : Int) : sin (x - (n : Real) * (2 * π)) = sin x := by
  rw [sin_sub, cos_int_mul_two_pi, sin_int_mul_two_pi]; grind
@[simp] theorem cos_sub_int_mul_two_pi (x : Real) (n : Int) : cos (x - (n : Real) * (2 * π)) = cos x := by
  rw [cos_sub, cos_int_mul_two_pi, sin_int_mul_two_pi]; grind
@[simp] theorem sin_add_nat_mul_two_pi (x : Real) (n : Nat) : sin (x + (n : Real) * (2 * π)) = sin x := by
  have := sin_add_int_mul_two_pi x n; rw [Int.cast_natCast] at this; exact this
@[simp] theorem cos_add_nat_mul_two_pi (x : Real) (n : Nat) : cos (x + (n : Real) * (2 * π)) = cos x := by
  have := cos_add_int_mul_two_pi x n; rw [Int.cast_natCast] at this; exact this
@[simp] theorem sin_sub_nat_mul_two_pi (x : Real) (n : Nat) : sin (x - (n : Real) * (2 * π)) = sin x := by
  have := sin_sub_int_mul_two_pi x n; rw [Int.cast_natCast] at this; exact this
@[simp] theorem cos_sub_nat_mul_two_pi (x : Real) (n : Nat) : cos (x - (n : Real) * (2 * π)) = cos x := by
  have := cos_sub_int_mul_two_pi x n; rw [Int.cast_natCast] at this; exact this
end Real
