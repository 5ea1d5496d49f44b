prelude
import Init.Algebra.Order
/-! Commutative semirings: lemmas with Mathlib's names, for ℕ, ℤ, ℚ, ℝ, ℂ alike. -/
set_option linter.all false
set_option autoImplicit false
universe u
/-- A commutative semiring in the lemmas with Mathlib's names. It is a class of its own because `grind` takes every
`Lean.Grind.CommSemiring` through its ring of differences, for which the library has no lemmas: ℕ, which `grind` treats by its
procedure for integers, must not be one. -/
class NumSemiring (α : Type u) where
  toCommSemiring : Lean.Grind.CommSemiring α
attribute [instance_reducible] NumSemiring.toCommSemiring
attribute [local instance] NumSemiring.toCommSemiring
instance (priority := 50) NumSemiring.ofCommSemiring {α : Type u} [i : Lean.Grind.CommSemiring α] : NumSemiring α := ⟨i⟩
instance instSMulNatNat : SMul Nat Nat := ⟨fun n a => n * a⟩
instance Nat.instNumSemiring : NumSemiring Nat where
  toCommSemiring := {
    natCast := instNatCastNat
    ofNat := instOfNatNat
    nsmul := instSMulNatNat
    npow := instHPow
    add_zero := Nat.add_zero
    add_comm := Nat.add_comm
    add_assoc := Nat.add_assoc
    mul_assoc := Nat.mul_assoc
    mul_one := Nat.mul_one
    one_mul := Nat.one_mul
    left_distrib := Nat.mul_add
    right_distrib := Nat.add_mul
    zero_mul := Nat.zero_mul
    mul_zero := Nat.mul_zero
    pow_zero := Nat.pow_zero
    pow_succ := fun _ _ => rfl
    ofNat_succ := fun _ => rfl
    ofNat_eq_natCast := fun _ => rfl
    nsmul_eq_natCast_mul := fun _ _ => rfl
    mul_comm := Nat.mul_comm }
open Lean.Grind
section
variable {R : Type u} [NumSemiring R]
@[simp] theorem add_zero (a : R) : a + 0 = a := Semiring.add_zero a
@[simp] theorem zero_add (a : R) : 0 + a = a := Semiring.zero_add a
@[simp] theorem mul_one (a : R) : a * 1 = a := Semiring.mul_one a
@[simp] theorem one_mul (a : R) : 1 * a = a := Semiring.one_mul a
@[simp] theorem mul_zero (a : R) : a * 0 = 0 := Semiring.mul_zero a
@[simp] theorem zero_mul (a : R) : 0 * a = 0 := Semiring.zero_mul a
@[simp] theorem pow_zero (a : R) : a ^ 0 = 1 := Semiring.pow_zero a
@[simp] theorem pow_one (a : R) : a ^ 1 = a := Semiring.pow_one a
theorem add_comm (a b : R) : a + b = b + a := Semiring.add_comm a b
theorem add_assoc (a b c : R) : a + b + c = a + (b + c) := Semiring.add_assoc a b c
theorem add_left_comm (a b c : R) : a + (b + c) = b + (a + c) := Semiring.add_left_comm a b c
theorem add_right_comm (a b c : R) : a + b + c = a + c + b := by rw [add_assoc, add_comm b, add_assoc]
theorem add_add_add_comm (a b c d : R) : a + b + (c + d) = a + c + (b + d) := by
  rw [add_assoc, add_left_comm b, ← add_assoc]
theorem mul_comm (a b : R) : a * b = b * a := CommSemiring.mul_comm a b
theorem mul_assoc (a b c : R) : a * b * c = a * (b * c) := Semiring.mul_assoc a b c
theorem mul_left_comm (a b c : R) : a * (b * c) = b * (a * c) := by rw [← mul_assoc, mul_comm a, mul_assoc]
theorem mul_right_comm (a b c : R) : a * b * c = a * c * b := by rw [mul_assoc, mul_comm b, mul_assoc]
theorem mul_mul_mul_comm (a b c d : R) : a * b * (c * d) = a * c * (b * d) := by
  rw [mul_assoc, mul_left_comm b, ← mul_assoc]
theorem mul_add (a b c : R) : a * (b + c) = a * b + a * c := Semiring.left_distrib a b c
theorem add_mul (a b c : R) : (a + b) * c = a * c + b * c := Semiring.right_distrib a b c
theorem left_distrib (a b c : R) : a * (b + c) = a * b + a * c := mul_add a b c
theorem right_distrib (a b c : R) : (a + b) * c = a * c + b * c := add_mul a b c
theorem mul_add_one (a b : R) : a * (b + 1) = a * b + a := by rw [mul_add, mul_one]
theorem add_one_mul (a b : R) : (a + 1) * b = a * b + b := by rw [add_mul, one_mul]
theorem one_add_one_eq_two : (1 : R) + 1 = 2 := (Semiring.ofNat_succ 1).symm
theorem two_mul (a : R) : 2 * a = a + a := by rw [← one_add_one_eq_two, add_mul, one_mul]
theorem mul_two (a : R) : a * 2 = a + a := by rw [mul_comm, two_mul]
/-! powers -/
theorem pow_succ (a : R) (n : Nat) : a ^ (n + 1) = a ^ n * a := Semiring.pow_succ a n
theorem pow_succ' (a : R) (n : Nat) : a ^ (n + 1) = a * a ^ n := by rw [pow_succ, mul_comm]
theorem pow_two (a : R) : a ^ 2 = a * a := by rw [pow_succ, pow_one]
theorem sq (a : R) : a ^ 2 = a * a := pow_two a
theorem pow_three (a : R) : a ^ 3 = a * (a * a) := by rw [pow_succ, pow_two, mul_comm]
theorem pow_three' (a : R) : a ^ 3 = a * a * a := by rw [pow_succ, pow_two]
@[simp] theorem one_pow (n : Nat) : (1 : R) ^ n = 1 := by
  induction n with
  | zero => exact pow_zero 1
  | succ n ih => rw [pow_succ, ih, mul_one]
@[simp] theorem zero_pow {n : Nat} (h : n ≠ 0) : (0 : R) ^ n = 0 := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => rw [pow_succ, mul_zero]
theorem pow_add (a : R) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := Semiring.pow_add a m n
theorem mul_pow (a b : R) (n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, pow_zero, mul_one]
  | succ n ih => rw [pow_succ, ih, pow_succ, pow_succ, mul_mul_mul_comm]
theorem pow_mul (a : R) (m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rw [Nat.mul_zero, pow_zero, pow_zero]
  | succ n ih => rw [Nat.mul_add_one, pow_add, ih, pow_succ]
theorem pow_mul' (a : R) (m n : Nat) : a ^ (m * n) = (a ^ n) ^ m := by rw [Nat.mul_comm, pow_mul]
theorem pow_right_comm (a : R) (m n : Nat) : (a ^ m) ^ n = (a ^ n) ^ m := by rw [← pow_mul, pow_mul']
theorem pow_mul_comm (a : R) (m n : Nat) : a ^ m * a ^ n = a ^ n * a ^ m := mul_comm _ _
theorem mul_self_eq_sq (a : R) : a * a = a ^ 2 := (pow_two a).symm
theorem add_sq (a b : R) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by
  rw [pow_two, pow_two, pow_two, two_mul, add_mul, mul_add, mul_add, add_mul, mul_comm b a]
  simp only [add_assoc]
theorem add_pow_two (a b : R) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := add_sq a b
theorem add_mul_self_eq (a b : R) : (a + b) * (a + b) = a * a + 2 * a * b + b * b := by
  rw [← pow_two, add_sq, pow_two, pow_two]
end
