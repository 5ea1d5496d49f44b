prelude
import Init.Number.Sqrt
import Init.Sets
/-! Nonnegative real numbers. -/
set_option linter.all false
set_option autoImplicit false
open Lean.Grind
structure NNReal where
  val : Real
  property : 0 ≤ val
namespace NNReal
noncomputable def toReal (a : NNReal) : Real := a.val
noncomputable instance : CoeOut NNReal Real := ⟨toReal⟩
theorem eq {a b : NNReal} (h : a.val = b.val) : a = b := by cases a; cases b; cases h; rfl
noncomputable instance : Add NNReal := ⟨fun a b => ⟨a.val + b.val, add_nonneg a.property b.property⟩⟩
noncomputable instance : Mul NNReal := ⟨fun a b => ⟨a.val * b.val, mul_nonneg a.property b.property⟩⟩
noncomputable instance : Div NNReal := ⟨fun a b => ⟨a.val / b.val, div_nonneg a.property b.property⟩⟩
noncomputable instance : Inv NNReal := ⟨fun a => ⟨a.val⁻¹, inv_nonneg_of a.property⟩⟩
noncomputable instance : Sub NNReal := ⟨fun a b => ⟨max 0 (a.val - b.val), by rw [Real.max_def]; split <;> grind⟩⟩
noncomputable instance instOfNat {n : Nat} : OfNat NNReal n := ⟨⟨OfNat.ofNat n, Real.ofRat_le.mpr (Rat.natCast_nonneg n)⟩⟩
noncomputable instance : NatCast NNReal := ⟨fun n => ⟨n, Real.ofRat_le.mpr (Rat.natCast_nonneg n)⟩⟩
noncomputable instance : NatPow NNReal := ⟨fun a n => ⟨a.val ^ n, pow_nonneg a.property n⟩⟩
noncomputable instance : LE NNReal := ⟨fun a b => a.val ≤ b.val⟩
noncomputable instance : LT NNReal := ⟨fun a b => a.val < b.val⟩
noncomputable instance : SMul Nat NNReal := ⟨fun n a => (n : NNReal) * a⟩
noncomputable instance : CommSemiring NNReal where
  natCast := inferInstance
  ofNat := fun n => instOfNat
  nsmul := inferInstance
  npow := instHPow
  add_zero := fun a => eq (show a.val + 0 = a.val by grind)
  add_comm := fun a b => eq (Real.add_comm _ _)
  add_assoc := fun a b c => eq (Real.add_assoc _ _ _)
  mul_assoc := fun a b c => eq (Real.mul_assoc _ _ _)
  mul_one := fun a => eq (show a.val * 1 = a.val by grind)
  one_mul := fun a => eq (Real.one_mul _)
  left_distrib := fun a b c => eq (Real.mul_add _ _ _)
  right_distrib := fun a b c => eq (show (a.val + b.val) * c.val = a.val * c.val + b.val * c.val by grind)
  zero_mul := fun a => eq (Real.zero_mul _)
  mul_zero := fun a => eq (show a.val * 0 = 0 by grind)
  pow_zero := fun _ => rfl
  pow_succ := fun _ _ => rfl
  ofNat_succ := fun n => eq (congrArg Real.ofRat (Semiring.ofNat_succ n))
  ofNat_eq_natCast := fun _ => rfl
  nsmul_eq_natCast_mul := fun _ _ => rfl
  mul_comm := fun a b => eq (Real.mul_comm _ _)
noncomputable def sqrt (a : NNReal) : NNReal := ⟨Real.sqrt a.val, Real.sqrt_nonneg _⟩
end NNReal
