prelude
import Init.Tactic.Numeral
/-! Laws of powers that the limits need. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean.Grind
theorem mul_pow {R : Type u} [CommSemiring R] (a b : R) (n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, pow_zero, mul_one]
  | succ n ih => rw [pow_succ, pow_succ, pow_succ, ih, mul_assoc, ← mul_assoc (b ^ n), mul_comm (b ^ n) a, mul_assoc a, ← mul_assoc]
theorem pow_mul {R : Type u} [Semiring R] (a : R) (m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rw [Nat.mul_zero, pow_zero, pow_zero]
  | succ n ih => rw [Nat.mul_add, Nat.mul_one, pow_add, ih, pow_succ]
