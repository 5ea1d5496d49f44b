prelude
import Init.Number.Algebra
/-! The lemmas from which the numeral procedures build their proofs: each says that a term of a field of characteristic 0 is the
value of a fraction, or compares two such. The kernel computes the fractions. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean.Grind Lean.Grind.Field
namespace Nl
section
variable {α : Type u} [Field α] {a b r : α} {v w : Rat}
open NormNum
theorem of_ofNat (α : Type u) [Field α] (n : Nat) : (OfNat.ofNat n : α) = NormNum.ofRat (Rat.ofInt n) := NormNum.ofNat_eq n
theorem of_neg (h : a = NormNum.ofRat v) : -a = NormNum.ofRat (-v) := by rw [h, NormNum.ofRat_neg]
theorem of_inv (h : a = NormNum.ofRat v) : a⁻¹ = NormNum.ofRat v⁻¹ := by rw [h, NormNum.ofRat_inv]
section
variable [IsCharP α 0]
theorem of_add (h : a = NormNum.ofRat v) (k : b = NormNum.ofRat w) : a + b = NormNum.ofRat (v + w) := by rw [h, k, NormNum.ofRat_add]
theorem of_mul (h : a = NormNum.ofRat v) (k : b = NormNum.ofRat w) : a * b = NormNum.ofRat (v * w) := by rw [h, k, NormNum.ofRat_mul]
theorem of_sub (h : a = NormNum.ofRat v) (k : b = NormNum.ofRat w) : a - b = NormNum.ofRat (v - w) := NormNum.sub_eq a b v w _ (_root_.decide_eq_true rfl) h k
theorem of_div (h : a = NormNum.ofRat v) (k : b = NormNum.ofRat w) : a / b = NormNum.ofRat (v / w) := NormNum.div_eq a b v w _ (_root_.decide_eq_true rfl) h k
theorem of_pow (h : a = NormNum.ofRat v) (n : Nat) : a ^ n = NormNum.ofRat (v ^ n) := by rw [h, NormNum.ofRat_pow]
theorem final (h : a = NormNum.ofRat v) (k : r = NormNum.ofRat w) (c : decide (v = w) = true) : a = r := by
  rw [h, k, _root_.of_decide_eq_true c]
theorem ofRat_inj (h : (NormNum.ofRat v : α) = NormNum.ofRat w) : v = w := by
  have h1 := NormNum.cast_den_ne (α := α) v
  have h2 := NormNum.cast_den_ne (α := α) w
  unfold NormNum.ofRat at h
  rw [Field.div_eq_mul_inv, Field.div_eq_mul_inv] at h
  have e1 := Field.mul_inv_cancel h1
  have e2 := Field.mul_inv_cancel h2
  have k : (Int.cast (v.num * w.den) : α) = Int.cast (w.num * v.den) := by
    simp only [Ring.intCast_mul, NormNum.intCast_natCast']
    generalize (Int.cast v.num : α) = p at *
    generalize (Int.cast w.num : α) = q at *
    generalize (Nat.cast v.den : α) = x at *
    generalize (Nat.cast w.den : α) = y at *
    calc p * y = (p * x⁻¹) * x * y := by
          have : p * x⁻¹ * x = p * (x * x⁻¹) := by grind
          rw [this, e1, Semiring.mul_one]
      _ = q * x := by
          rw [h]
          have : q * y⁻¹ * x * y = q * x * (y * y⁻¹) := by grind
          rw [this, e2, Semiring.mul_one]
  have z : (Int.cast (v.num * w.den - w.num * v.den) : α) = 0 := by
    rw [Int.sub_eq_add_neg, Ring.intCast_add, Ring.intCast_neg, k, Ring.add_neg_cancel]
  refine Rat.eq_of_cross v w ?_
  apply Classical.byContradiction
  intro n
  exact NormNum.cast_ne (α := α) (d := v.num * w.den - w.num * v.den) (by omega) z
theorem eq_true (h : a = NormNum.ofRat v) (k : b = NormNum.ofRat w) (c : decide (v = w) = true) : (a = b) = True := _root_.eq_true (final h k c)
theorem eq_false (h : a = NormNum.ofRat v) (k : b = NormNum.ofRat w) (c : decide (¬ v = w) = true) : (a = b) = False :=
  _root_.eq_false (fun e => _root_.of_decide_eq_true c (ofRat_inj (α := α) (by rw [← h, ← k, e])))
end
section
variable [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α]
theorem ofRat_nonneg (h : 0 ≤ v) : (0 : α) ≤ NormNum.ofRat v := by
  unfold NormNum.ofRat
  obtain ⟨n, e⟩ := Int.eq_ofNat_of_zero_le (Rat.nonneg_sub_iff.mp h)
  rw [e, NormNum.intCast_natCast']
  exact div_nonneg (OrderedRing.natCast_nonneg n) (OrderedRing.natCast_nonneg _)
theorem ofRat_le (h : v ≤ w) : (NormNum.ofRat v : α) ≤ NormNum.ofRat w := by
  have k := ofRat_nonneg (α := α) (v := w + -v) (by grind)
  rw [NormNum.ofRat_add, NormNum.ofRat_neg] at k
  grind
theorem le_true (h : a = NormNum.ofRat v) (k : b = NormNum.ofRat w) (c : decide (v ≤ w) = true) : (a ≤ b) = True :=
  _root_.eq_true (by rw [h, k]; exact ofRat_le (_root_.of_decide_eq_true c))
theorem ofRat_lt (h : v < w) : (NormNum.ofRat v : α) < NormNum.ofRat w := by
  have k := ofRat_le (α := α) (v := v) (w := w) (by grind)
  have n : (NormNum.ofRat v : α) ≠ NormNum.ofRat w := fun e => by have := ofRat_inj e; grind
  grind
theorem lt_true (h : a = NormNum.ofRat v) (k : b = NormNum.ofRat w) (c : decide (v < w) = true) : (a < b) = True :=
  _root_.eq_true (by rw [h, k]; exact ofRat_lt (_root_.of_decide_eq_true c))
theorem le_false (h : a = NormNum.ofRat v) (k : b = NormNum.ofRat w) (c : decide (w < v) = true) : (a ≤ b) = False :=
  _root_.eq_false (fun e => by rw [h, k] at e; have := ofRat_lt (α := α) (_root_.of_decide_eq_true c); grind)
theorem lt_false (h : a = NormNum.ofRat v) (k : b = NormNum.ofRat w) (c : decide (w ≤ v) = true) : (a < b) = False :=
  _root_.eq_false (fun e => by rw [h, k] at e; have := ofRat_le (α := α) (_root_.of_decide_eq_true c); grind)
end
end
end Nl
