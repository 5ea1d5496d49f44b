prelude
import Init.Tactic.Numeral
/-! Bernoulli's inequality. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean.Grind
/-- Bernoulli's inequality. -/
theorem one_add_mul_le_pow {R : Type u} [CommRing R] [LE R] [LT R] [Std.IsLinearOrder R] [Std.LawfulOrderLT R]
    [OrderedRing R] {a : R} (H : -2 ≤ a) (n : Nat) : 1 + (n : R) * a ≤ (1 + a) ^ n := by
  have key : 1 + (n : R) * a ≤ (1 + a) ^ n ∧ 1 + ((n + 1 : Nat) : R) * a ≤ (1 + a) ^ (n + 1) := by
    induction n with
    | zero =>
      rw [pow_zero, pow_one, Nat.cast_add, Nat.cast_zero, Nat.cast_one, zero_mul, add_zero, zero_add, one_mul]
      exact ⟨le_refl _, le_refl _⟩
    | succ n ih =>
      refine ⟨ih.2, ?_⟩
      have h := mul_le_mul_of_nonneg_right ih.1 (mul_self_nonneg (1 + a))
      have p := mul_nonneg (mul_nonneg (Nat.cast_nonneg (R := R) n) (mul_self_nonneg a)) (b := a + 2) (by grind)
      have q := mul_self_nonneg a
      rw [pow_succ, pow_succ, mul_assoc, Nat.cast_add, Nat.cast_add, Nat.cast_one]
      generalize (1 + a) ^ n = x at *
      clear ih
      grind
  exact key.1
