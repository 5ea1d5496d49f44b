prelude
import Init.Number.Floor
import Init.Number.Complex
/-! Casts from ℚ into ℚ, ℝ and ℂ, and numerators and denominators, under Mathlib's names. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean.Grind
/-- The cast of a fraction is the quotient of the casts. -/
class LawfulRatCast (K : Type u) [Field K] [RatCast K] : Prop where
  cast_def (q : Rat) : (Rat.cast q : K) = Int.cast q.num / Nat.cast q.den
namespace Rat
@[simp] theorem num_div_den (q : Rat) : (q.num : Rat) / (q.den : Rat) = q :=
  (div_eq_iff (K := Rat) (fun e => q.den_nz (Nat.cast_eq_zero.mp e))).mpr (num_eq_mul_den q)
@[simp] protected theorem cast_id (q : Rat) : (Rat.cast q : Rat) = q := rfl
instance : LawfulRatCast Rat := ⟨fun q => (num_div_den q).symm⟩
instance : LawfulRatCast Real := ⟨fun q => (eq_div_iff (K := Real)
  (fun e => q.den_nz (Nat.cast_eq_zero.mp e))).mpr (congrArg Real.ofRat (num_eq_mul_den q).symm)⟩
section
variable {K : Type u} [Field K] [RatCast K] [LawfulRatCast K]
protected theorem cast_def (q : Rat) : (Rat.cast q : K) = Int.cast q.num / Nat.cast q.den := LawfulRatCast.cast_def q
variable [IsCharP K 0]
theorem Is.cast {q : Rat} {n d : Int} (h : Is q n d) (hd : d ≠ 0) : (Rat.cast q : K) = Int.cast n / Int.cast d := by
  have e : (Int.cast (q.num * d) : K) = Int.cast (n * q.den) := congrArg _ h
  rw [Int.cast_mul, Int.cast_mul, Int.cast_natCast] at e
  rw [Rat.cast_def, div_eq_div_iff (Nat.cast_ne_zero.mpr q.den_nz) (Int.cast_ne_zero.mpr hd), e]
@[simp] protected theorem cast_intCast (n : Int) : (Rat.cast (Int.cast n) : K) = Int.cast n := by
  have := Is.cast (K := K) (is_one n) (by decide); rw [Int.cast_one, div_one] at this; exact this
@[simp] protected theorem cast_natCast (n : Nat) : (Rat.cast (Nat.cast n) : K) = Nat.cast n :=
  (Rat.cast_intCast (n : Int)).trans (Int.cast_natCast n)
@[simp] protected theorem cast_ofNat (n : Nat) : (Rat.cast (no_index (OfNat.ofNat n)) : K) = OfNat.ofNat n :=
  (Rat.cast_natCast n).trans (Semiring.natCast_eq_ofNat n)
@[simp] protected theorem cast_zero : (Rat.cast 0 : K) = 0 := (Rat.cast_intCast 0).trans Int.cast_zero
@[simp] protected theorem cast_one : (Rat.cast 1 : K) = 1 := (Rat.cast_intCast 1).trans Int.cast_one
@[simp] protected theorem cast_neg (q : Rat) : (Rat.cast (-q) : K) = -Rat.cast q := by
  rw [Rat.cast_def, Rat.cast_def q, ← neg_div, ← Int.cast_neg]; rfl
@[simp] protected theorem cast_add (p q : Rat) : (Rat.cast (p + q) : K) = Rat.cast p + Rat.cast q := by
  have hp : (Nat.cast p.den : K) ≠ 0 := Nat.cast_ne_zero.mpr p.den_nz
  have hq : (Nat.cast q.den : K) ≠ 0 := Nat.cast_ne_zero.mpr q.den_nz
  rw [Rat.cast_def p, Rat.cast_def q, div_add_div _ _ hp hq]
  refine (Is.cast (Is.add (is_self p) (is_self q) (den_ne p) (den_ne q)) (mul_ne (den_ne p) (den_ne q))).trans ?_
  simp only [Int.cast_add, Int.cast_mul, Int.cast_natCast, _root_.mul_comm, _root_.add_comm]
@[simp] protected theorem cast_mul (p q : Rat) : (Rat.cast (p * q) : K) = Rat.cast p * Rat.cast q := by
  rw [Rat.cast_def p, Rat.cast_def q, div_mul_div_comm]
  refine (Is.cast (Is.mul (is_self p) (is_self q) (den_ne p) (den_ne q)) (mul_ne (den_ne p) (den_ne q))).trans ?_
  simp only [Int.cast_mul, Int.cast_natCast]
@[simp] protected theorem cast_sub (p q : Rat) : (Rat.cast (p - q) : K) = Rat.cast p - Rat.cast q := by
  rw [_root_.sub_eq_add_neg, Rat.cast_add, Rat.cast_neg, ← _root_.sub_eq_add_neg]
@[simp] protected theorem cast_inv (q : Rat) : (Rat.cast q⁻¹ : K) = (Rat.cast q)⁻¹ := by
  by_cases h : q = 0
  · rw [h, _root_.inv_zero, Rat.cast_zero, _root_.inv_zero]
  · refine eq_inv_of_mul_eq_one_left ?_
    rw [← Rat.cast_mul, inv_mul_cancel₀ h, Rat.cast_one]
@[simp] protected theorem cast_div (p q : Rat) : (Rat.cast (p / q) : K) = Rat.cast p / Rat.cast q := by
  rw [div_eq_mul_inv, Rat.cast_mul, Rat.cast_inv, ← div_eq_mul_inv]
@[simp] protected theorem cast_pow (q : Rat) (n : Nat) : (Rat.cast (q ^ n) : K) = Rat.cast q ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, Rat.cast_one]
  | succ n ih => rw [pow_succ, Rat.cast_mul, ih, pow_succ]
@[simp] protected theorem cast_eq_zero {q : Rat} : (Rat.cast q : K) = 0 ↔ q = 0 := by
  constructor
  · intro h
    rw [Rat.cast_def, div_eq_zero_iff] at h
    exact h.elim (fun e => num_eq_zero (Int.cast_eq_zero.mp e)) (fun e => absurd (Nat.cast_eq_zero.mp e) q.den_nz)
  · rintro rfl; exact Rat.cast_zero
@[simp] protected theorem cast_inj {p q : Rat} : (Rat.cast p : K) = Rat.cast q ↔ p = q := by
  rw [← sub_eq_zero, ← Rat.cast_sub, Rat.cast_eq_zero, sub_eq_zero]
protected theorem cast_injective {p q : Rat} (h : (Rat.cast p : K) = Rat.cast q) : p = q := Rat.cast_inj.mp h
protected theorem cast_ne_zero {q : Rat} : (Rat.cast q : K) ≠ 0 ↔ q ≠ 0 :=
  ⟨fun h e => h (Rat.cast_eq_zero.mpr e), fun h e => h (Rat.cast_eq_zero.mp e)⟩
end
@[simp] protected theorem cast_le {p q : Rat} : (Rat.cast p : Real) ≤ Rat.cast q ↔ p ≤ q := Real.ofRat_le
@[simp] protected theorem cast_lt {p q : Rat} : (Rat.cast p : Real) < Rat.cast q ↔ p < q := Real.ofRat_lt
@[simp] protected theorem cast_nonneg {q : Rat} : (0 : Real) ≤ Rat.cast q ↔ 0 ≤ q := Real.ofRat_le (p := 0)
@[simp] protected theorem cast_pos {q : Rat} : (0 : Real) < Rat.cast q ↔ 0 < q := Real.ofRat_lt (p := 0)
protected theorem cast_mono {p q : Rat} (h : p ≤ q) : (Rat.cast p : Real) ≤ Rat.cast q := Rat.cast_le.mpr h
/-! numerators and denominators -/
theorem ext {p q : Rat} (h : p.num = q.num) (k : p.den = q.den) : p = q := eq_of_cross p q (by rw [h, k])
theorem den_pos' (q : Rat) : 0 < q.den := Nat.pos_of_ne_zero q.den_nz
theorem pos (q : Rat) : 0 < q.den := Nat.pos_of_ne_zero q.den_nz
theorem den_ne_zero (q : Rat) : q.den ≠ 0 := q.den_nz
@[simp] theorem num_intCast (n : Int) : (n : Rat).num = n := rfl
@[simp] theorem den_intCast (n : Int) : (n : Rat).den = 1 := rfl
@[simp] theorem num_natCast (n : Nat) : (n : Rat).num = n := rfl
@[simp] theorem den_natCast (n : Nat) : (n : Rat).den = 1 := rfl
@[simp] theorem num_ofNat (n : Nat) : (no_index (OfNat.ofNat n : Rat)).num = OfNat.ofNat n := rfl
@[simp] theorem den_ofNat (n : Nat) : (no_index (OfNat.ofNat n : Rat)).den = 1 := rfl
@[simp] theorem num_neg (q : Rat) : (-q).num = -q.num := rfl
@[simp] theorem den_neg (q : Rat) : (-q).den = q.den := rfl
theorem num_eq_zero_iff {q : Rat} : q.num = 0 ↔ q = 0 := ⟨num_eq_zero, fun h => h ▸ rfl⟩
theorem num_ne_zero {q : Rat} : q.num ≠ 0 ↔ q ≠ 0 := ⟨fun h e => h (e ▸ rfl), fun h e => h (num_eq_zero e)⟩
theorem num_nonneg {q : Rat} : 0 ≤ q.num ↔ 0 ≤ q := nonneg_sub_iff.symm
theorem num_pos {q : Rat} : 0 < q.num ↔ 0 < q := by
  have h : 0 ≤ -q.num ↔ 0 ≤ -q := num_nonneg (q := -q)
  have k : 0 ≤ -q ↔ q ≤ 0 := _root_.neg_nonneg
  have l : 0 < q ↔ ¬ q ≤ 0 := _root_.not_le.symm
  rw [l, ← k, ← h]; omega
theorem coe_int_num_of_den_eq_one {q : Rat} (h : q.den = 1) : (q.num : Rat) = q := by
  have := num_div_den q; rw [h, Nat.cast_one, div_one] at this; exact this
theorem mul_den_eq_num (q : Rat) : q * (q.den : Rat) = q.num := (num_eq_mul_den q).symm
end Rat
/-! ℂ -/
namespace Complex
instance : LawfulRatCast Complex := ⟨fun q => by
  have h : (Nat.cast q.den : Complex) ≠ 0 := Nat.cast_ne_zero.mpr q.den_nz
  refine (eq_div_iff h).mpr (ext ?_ ?_)
  · show (q : Real) * ((q.den : Nat) : Real) - 0 * 0 = ((q.num : Int) : Real)
    have e : ((q.num : Int) : Real) = (q : Real) * ((q.den : Nat) : Real) := congrArg Real.ofRat (Rat.num_eq_mul_den q)
    rw [e]; grind
  · show (q : Real) * 0 + 0 * ((q.den : Nat) : Real) = 0; grind⟩
end Complex
