prelude
import Init.Notation
import Init.Algebra.OrderedPower
import Init.Algebra.Ring
/-! Sums over finite sets, with Mathlib's names, in any of ℕ, ℤ, ℚ, ℝ, ℂ. -/
set_option linter.all false
set_option autoImplicit false
universe u v w
open Lean.Grind
attribute [local instance] NumSemiring.toCommSemiring
instance (priority := 50) NumSemiring.toAddCommMonoid {α : Type u} [i : NumSemiring α] : _root_.AddCommMonoid α where
  toAdd := i.toCommSemiring.toAdd
  zero := ⟨0⟩
  add_comm := add_comm
  add_assoc := add_assoc
  zero_add := zero_add
instance (priority := 50) NumSemiring.toCommMonoid {α : Type u} [i : NumSemiring α] : CommMonoid α where
  toMul := i.toCommSemiring.toMul
  one := ⟨1⟩
  mul_comm := mul_comm
  mul_assoc := mul_assoc
  one_mul := one_mul
example (n : Nat) (f : Nat → Int) : ∑ i ∈ Finset.range (n + 1), f i = ∑ i ∈ Finset.range n, f i + f n := by rw [Finset.sum_range_succ]
