prelude
import Init.Analysis.Norm
import Init.Analysis.ComplexExp
import Init.Data.Cast.Rat
/-! ℂ: real and imaginary parts, casts from ℝ, ℚ, ℤ, ℕ, inverses and norms, under Mathlib's names. -/
set_option linter.all false
set_option autoImplicit false
open Lean.Grind
attribute [ext] Complex.ext
namespace Complex
variable {z w : Complex} {r s : Real}
@[simp] theorem eta (z : Complex) : Complex.mk z.re z.im = z := rfl
theorem mk_eq_add_mul_I (a b : Real) : Complex.mk a b = a + b * I := by
  refine ext ?_ ?_ <;> simp
@[simp] theorem re_add_im (z : Complex) : (z.re : Complex) + z.im * I = z := (mk_eq_add_mul_I z.re z.im).symm
/-! casts -/
@[simp] theorem ofReal_inj : (r : Complex) = s ↔ r = s := ⟨fun h => congrArg re h, fun h => h ▸ rfl⟩
theorem ofReal_injective (h : (r : Complex) = s) : r = s := ofReal_inj.mp h
@[simp] theorem ofReal_eq_zero : (r : Complex) = 0 ↔ r = 0 := ofReal_inj
@[simp] theorem ofReal_eq_one : (r : Complex) = 1 ↔ r = 1 := ofReal_inj
theorem ofReal_ne_zero : (r : Complex) ≠ 0 ↔ r ≠ 0 :=
  ⟨fun h e => h (ofReal_eq_zero.mpr e), fun h e => h (ofReal_eq_zero.mp e)⟩
@[simp] theorem ofReal_sub (r s : Real) : ((r - s : Real) : Complex) = r - s := ext rfl (show (0 : Real) = 0 - 0 by grind)
@[simp] theorem ofReal_natCast (n : Nat) : ((n : Real) : Complex) = n := rfl
@[simp] theorem ofReal_intCast (n : Int) : ((n : Real) : Complex) = n := rfl
@[simp] theorem ofReal_ratCast (q : Rat) : ((q : Real) : Complex) = q := rfl
@[simp] theorem ofReal_ofNat (n : Nat) : ((no_index (OfNat.ofNat n : Real) : Real) : Complex) = OfNat.ofNat n := rfl
@[simp] theorem ofReal_inv (r : Real) : ((r⁻¹ : Real) : Complex) = (r : Complex)⁻¹ := by
  by_cases h : r = 0
  · rw [h, _root_.inv_zero, ofReal_zero, _root_.inv_zero]
  · refine eq_inv_of_mul_eq_one_left ?_
    rw [← ofReal_mul, inv_mul_cancel₀ h, ofReal_one]
@[simp] theorem ofReal_div (r s : Real) : ((r / s : Real) : Complex) = r / s := by
  rw [div_eq_mul_inv, ofReal_mul, ofReal_inv, ← div_eq_mul_inv]
attribute [simp] ofReal_add ofReal_mul ofReal_neg ofReal_pow ofReal_zero ofReal_one
@[simp] theorem natCast_re (n : Nat) : (n : Complex).re = n := rfl
@[simp] theorem natCast_im (n : Nat) : (n : Complex).im = 0 := rfl
@[simp] theorem intCast_re (n : Int) : (n : Complex).re = n := rfl
@[simp] theorem intCast_im (n : Int) : (n : Complex).im = 0 := rfl
@[simp] theorem ratCast_re (q : Rat) : (q : Complex).re = q := rfl
@[simp] theorem ratCast_im (q : Rat) : (q : Complex).im = 0 := rfl
@[simp] theorem ofNat_re (n : Nat) : (no_index (OfNat.ofNat n : Complex)).re = OfNat.ofNat n := rfl
@[simp] theorem re_ofNat (n : Nat) : (no_index (OfNat.ofNat n : Complex)).re = OfNat.ofNat n := rfl
@[simp] theorem ofNat_im (n : Nat) : (no_index (OfNat.ofNat n : Complex)).im = 0 := rfl
@[simp] theorem im_ofNat (n : Nat) : (no_index (OfNat.ofNat n : Complex)).im = 0 := rfl
theorem re_ofReal_mul (r : Real) (z : Complex) : ((r : Complex) * z).re = r * z.re := by
  rw [mul_re, ofReal_re, ofReal_im, _root_.zero_mul, _root_.sub_zero]
theorem im_ofReal_mul (r : Real) (z : Complex) : ((r : Complex) * z).im = r * z.im := by
  rw [mul_im, ofReal_re, ofReal_im, _root_.zero_mul, _root_.add_zero]
/-! the imaginary unit -/
@[simp] theorem I_ne_zero : I ≠ 0 := fun h => Real.zero_ne_one (congrArg im h).symm
theorem I_pow_two : I ^ 2 = -1 := I_sq
theorem I_pow_three : I ^ 3 = -I := by rw [pow_succ, I_sq, _root_.neg_mul, _root_.one_mul]
@[simp] theorem I_pow_four : I ^ 4 = 1 := by rw [pow_mul I 2 2, I_sq]; grind
@[simp] theorem inv_I : I⁻¹ = -I := inv_eq_of_mul_eq_one_right (by rw [_root_.mul_neg, I_mul_I, _root_.neg_neg])
@[simp] theorem div_I (z : Complex) : z / I = -(z * I) := by rw [div_eq_mul_inv, inv_I, _root_.mul_neg]
theorem mul_I_re (z : Complex) : (z * I).re = -z.im := by rw [mul_re, I_re, I_im]; grind
theorem mul_I_im (z : Complex) : (z * I).im = z.re := by rw [mul_im, I_re, I_im]; grind
theorem I_mul_re (z : Complex) : (I * z).re = -z.im := by rw [mul_re, I_re, I_im]; grind
theorem I_mul_im (z : Complex) : (I * z).im = z.re := by rw [mul_im, I_re, I_im]; grind
/-! squares of norms, inverses, quotients -/
theorem normSq_apply (z : Complex) : normSq z = z.re * z.re + z.im * z.im := rfl
@[simp] theorem normSq_zero : normSq 0 = 0 := by rw [normSq_apply, zero_re, zero_im]; grind
@[simp] theorem normSq_one : normSq 1 = 1 := by rw [normSq_apply, one_re, one_im]; grind
@[simp] theorem normSq_I : normSq I = 1 := by rw [normSq_apply, I_re, I_im]; grind
@[simp] theorem normSq_ofReal (r : Real) : normSq r = r * r := by rw [normSq_apply, ofReal_re, ofReal_im]; grind
theorem normSq_add_mul_I (x y : Real) : normSq (x + y * I) = x ^ 2 + y ^ 2 := by
  rw [← mk_eq_add_mul_I, normSq_apply]; grind
theorem normSq_eq_zero : normSq z = 0 ↔ z = 0 := by
  rw [← norm_eq_zero, ← mul_self_eq_zero (a := ‖z‖), norm_mul_self]; rfl
theorem normSq_pos : 0 < normSq z ↔ z ≠ 0 := by
  have h := normSq_nonneg z
  exact ⟨fun k e => by rw [normSq_eq_zero.mpr e] at k; grind, fun k => by
    have := mt normSq_eq_zero.mp k; grind⟩
theorem inv_re (z : Complex) : z⁻¹.re = z.re / normSq z := (div_eq_mul_inv z.re (normSq z)).symm
theorem inv_im (z : Complex) : z⁻¹.im = -z.im / normSq z := (div_eq_mul_inv (-z.im) (normSq z)).symm
theorem div_re (z w : Complex) : (z / w).re = z.re * w.re / normSq w + z.im * w.im / normSq w := by
  rw [div_eq_mul_inv, mul_re, inv_re, inv_im]; grind
theorem div_im (z w : Complex) : (z / w).im = z.im * w.re / normSq w - z.re * w.im / normSq w := by
  rw [div_eq_mul_inv, mul_im, inv_re, inv_im]; grind
theorem norm_def (z : Complex) : ‖z‖ = Real.sqrt (normSq z) := rfl
theorem sq_norm (z : Complex) : ‖z‖ ^ 2 = normSq z := by rw [pow_two, norm_mul_self]; rfl
theorem normSq_eq_norm_sq (z : Complex) : normSq z = ‖z‖ ^ 2 := (sq_norm z).symm
/-- The absolute value, as Mathlib wrote the norm until 2025. -/
protected noncomputable abbrev abs (z : Complex) : Real := ‖z‖
theorem abs_def : Complex.abs = fun z => Real.sqrt (normSq z) := rfl
theorem abs_apply (z : Complex) : Complex.abs z = Real.sqrt (normSq z) := rfl
protected theorem sq_abs (z : Complex) : Complex.abs z ^ 2 = normSq z := sq_norm z
theorem norm_eq_abs (z : Complex) : ‖z‖ = Complex.abs z := rfl
theorem normSq_eq_abs (z : Complex) : normSq z = Complex.abs z ^ 2 := (sq_norm z).symm
/-! conjugates -/
@[simp] theorem conj_re (z : Complex) : (conj z).re = z.re := rfl
@[simp] theorem conj_im (z : Complex) : (conj z).im = -z.im := rfl
@[simp] theorem conj_I : conj I = -I := ext (show (0 : Real) = -0 by grind) rfl
@[simp] theorem conj_conj (z : Complex) : conj (conj z) = z := ext rfl (_root_.neg_neg z.im)
theorem mul_conj (z : Complex) : z * conj z = normSq z := ext
  (by rw [mul_re, conj_re, conj_im, ofReal_re, normSq_apply]; grind) (by rw [mul_im, conj_re, conj_im, ofReal_im]; grind)
end Complex
