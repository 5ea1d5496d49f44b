prelude
import Init.Number.Classes
import Init.Number.NNReal
/-! ℝ≥0: casts into ℝ and order, under Mathlib's names. -/
set_option linter.all false
set_option autoImplicit false
namespace NNReal
variable {a b : NNReal}
instance : Std.IsLinearOrder NNReal where
  le_refl a := Std.IsPreorder.le_refl a.val
  le_trans a b c := Std.IsPreorder.le_trans a.val b.val c.val
  le_antisymm a b h k := eq (Std.IsPartialOrder.le_antisymm a.val b.val h k)
  le_total a b := Std.IsLinearPreorder.le_total a.val b.val
instance : Std.LawfulOrderLT NNReal where
  lt_iff a b := Std.LawfulOrderLT.lt_iff a.val b.val
@[simp] theorem coe_nonneg (a : NNReal) : 0 ≤ (a : Real) := a.property
@[simp] theorem zero_le (a : NNReal) : 0 ≤ a := a.property
@[simp] theorem val_eq_coe (a : NNReal) : a.val = a := rfl
@[simp] theorem coe_mk (a : Real) (h : 0 ≤ a) : ((⟨a, h⟩ : NNReal) : Real) = a := rfl
@[simp] theorem coe_inj : (a : Real) = b ↔ a = b := ⟨eq, fun h => h ▸ rfl⟩
@[simp] theorem coe_le_coe : (a : Real) ≤ b ↔ a ≤ b := Iff.rfl
@[simp] theorem coe_lt_coe : (a : Real) < b ↔ a < b := Iff.rfl
@[simp] theorem coe_pos : 0 < (a : Real) ↔ 0 < a := Iff.rfl
@[simp] theorem coe_zero : ((0 : NNReal) : Real) = 0 := rfl
@[simp] theorem coe_one : ((1 : NNReal) : Real) = 1 := rfl
@[simp] theorem coe_ofNat (n : Nat) : ((no_index (OfNat.ofNat n : NNReal) : NNReal) : Real) = OfNat.ofNat n := rfl
@[simp] theorem coe_natCast (n : Nat) : ((n : NNReal) : Real) = n := rfl
@[simp] theorem coe_add (a b : NNReal) : ((a + b : NNReal) : Real) = a + b := rfl
@[simp] theorem coe_mul (a b : NNReal) : ((a * b : NNReal) : Real) = a * b := rfl
@[simp] theorem coe_div (a b : NNReal) : ((a / b : NNReal) : Real) = a / b := rfl
@[simp] theorem coe_inv (a : NNReal) : ((a⁻¹ : NNReal) : Real) = (a : Real)⁻¹ := rfl
@[simp] theorem coe_pow (a : NNReal) (n : Nat) : ((a ^ n : NNReal) : Real) = (a : Real) ^ n := rfl
@[simp] theorem coe_eq_zero : (a : Real) = 0 ↔ a = 0 := coe_inj (b := 0)
theorem coe_ne_zero : (a : Real) ≠ 0 ↔ a ≠ 0 := ⟨fun h e => h (coe_eq_zero.mpr e), fun h e => h (coe_eq_zero.mp e)⟩
@[simp] theorem _root_.Real.coe_sqrt : ((sqrt a : NNReal) : Real) = Real.sqrt a := rfl
theorem sq_sqrt (a : NNReal) : sqrt a ^ 2 = a := eq (Real.sq_sqrt a.property)
theorem mul_self_sqrt (a : NNReal) : sqrt a * sqrt a = a := eq (Real.mul_self_sqrt a.property)
theorem sqrt_sq (a : NNReal) : sqrt (a ^ 2) = a := eq (Real.sqrt_sq a.property)
theorem sqrt_eq_iff_eq_sq {x y : NNReal} : sqrt x = y ↔ x = y ^ 2 :=
  ⟨fun h => by rw [← h, sq_sqrt], fun h => by rw [h, sqrt_sq]⟩
end NNReal
