prelude
import Init.Analysis.Power
/-! Norms of real and complex numbers. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean.Grind
class Norm (α : Type u) where
  norm : α → Real
export Norm (norm)
noncomputable instance : Norm Complex := ⟨fun z => Real.sqrt (Complex.normSq z)⟩
noncomputable instance : Norm Real := ⟨fun z => abs z⟩
theorem Real.le_of_mul_self_le {a b : Real} (h : 0 ≤ b) (k : a * a ≤ b * b) : a ≤ b := by
  apply Classical.byContradiction; intro g
  have := sq_lt_sq_of h (b := a) (by grind)
  grind
namespace Complex
@[simp] theorem ofReal_re (r : Real) : (r : Complex).re = r := rfl
@[simp] theorem ofReal_im (r : Real) : (r : Complex).im = 0 := rfl
@[simp] theorem add_re (z w : Complex) : (z + w).re = z.re + w.re := rfl
@[simp] theorem add_im (z w : Complex) : (z + w).im = z.im + w.im := rfl
@[simp] theorem sub_re (z w : Complex) : (z - w).re = z.re - w.re := rfl
@[simp] theorem sub_im (z w : Complex) : (z - w).im = z.im - w.im := rfl
@[simp] theorem neg_re (z : Complex) : (-z).re = -z.re := rfl
@[simp] theorem neg_im (z : Complex) : (-z).im = -z.im := rfl
@[simp] theorem mul_re (z w : Complex) : (z * w).re = z.re * w.re - z.im * w.im := rfl
@[simp] theorem mul_im (z w : Complex) : (z * w).im = z.re * w.im + z.im * w.re := rfl
@[simp] theorem one_re : (1 : Complex).re = 1 := rfl
@[simp] theorem one_im : (1 : Complex).im = 0 := rfl
@[simp] theorem zero_re : (0 : Complex).re = 0 := rfl
@[simp] theorem zero_im : (0 : Complex).im = 0 := rfl
@[simp] theorem I_re : I.re = 0 := rfl
@[simp] theorem I_im : I.im = 1 := rfl
theorem ofReal_add (r s : Real) : ((r + s : Real) : Complex) = r + s := ext rfl (Semiring.add_zero (0 : Real)).symm
theorem ofReal_mul (r s : Real) : ((r * s : Real) : Complex) = r * s :=
  ext (show r * s = r * s - 0 * 0 by grind) (show (0 : Real) = r * 0 + 0 * s by grind)
theorem ofReal_neg (r : Real) : ((-r : Real) : Complex) = -r := ext rfl Ring.neg_zero.symm
theorem ofReal_zero : ((0 : Real) : Complex) = 0 := rfl
theorem ofReal_one : ((1 : Real) : Complex) = 1 := rfl
theorem ofReal_pow (r : Real) (n : Nat) : ((r ^ n : Real) : Complex) = r ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero]; rfl
  | succ n ih => rw [pow_succ, pow_succ, ← ih, ofReal_mul]
theorem normSq_nonneg (z : Complex) : 0 ≤ normSq z := add_nonneg (mul_self_nonneg _) (mul_self_nonneg _)
theorem normSq_mul (z w : Complex) : normSq (z * w) = normSq z * normSq w := by
  show (z.re * w.re - z.im * w.im) * (z.re * w.re - z.im * w.im) +
      (z.re * w.im + z.im * w.re) * (z.re * w.im + z.im * w.re) =
    (z.re * z.re + z.im * z.im) * (w.re * w.re + w.im * w.im)
  grind
theorem norm_nonneg (z : Complex) : 0 ≤ ‖z‖ := Real.sqrt_nonneg _
theorem norm_mul (z w : Complex) : ‖z * w‖ = ‖z‖ * ‖w‖ := by
  show Real.sqrt _ = _
  rw [normSq_mul, Real.sqrt_mul (normSq_nonneg z)]; rfl
theorem norm_mul_self (z : Complex) : ‖z‖ * ‖z‖ = z.re * z.re + z.im * z.im := Real.mul_self_sqrt (normSq_nonneg z)
theorem norm_le_iff {z : Complex} {r : Real} (h : 0 ≤ r) : ‖z‖ ≤ r ↔ z.re * z.re + z.im * z.im ≤ r ^ 2 :=
  Real.sqrt_le_iff.trans ⟨fun k => k.2, fun k => ⟨h, k⟩⟩
theorem norm_ofReal {r : Real} (h : 0 ≤ r) : ‖(r : Complex)‖ = r := by
  show Real.sqrt (r * r + 0 * 0) = r
  rw [mul_zero, add_zero]; exact Real.sqrt_mul_self h
theorem norm_one : ‖(1 : Complex)‖ = 1 := norm_ofReal (r := 1) (by grind)
theorem norm_I : ‖I‖ = 1 := Real.sqrt_unique (by grind) (show 1 * 1 = 0 * 0 + 1 * 1 by grind)
theorem norm_neg (z : Complex) : ‖-z‖ = ‖z‖ := by
  show Real.sqrt (-z.re * -z.re + -z.im * -z.im) = Real.sqrt (z.re * z.re + z.im * z.im)
  congr 1; grind
theorem norm_sub_rev (z w : Complex) : ‖z - w‖ = ‖w - z‖ := by rw [← norm_neg, show -(z - w) = w - z by grind]
theorem norm_add_le (z w : Complex) : ‖z + w‖ ≤ ‖z‖ + ‖w‖ := by
  have p0 := norm_nonneg z
  have q0 := norm_nonneg w
  refine (norm_le_iff (add_nonneg p0 q0)).mpr ?_
  rw [add_re, add_im]
  have hp := norm_mul_self z
  have hq := norm_mul_self w
  generalize ‖z‖ = p at *
  generalize ‖w‖ = q at *
  have c := Real.le_of_mul_self_le (a := z.re * w.re + z.im * w.im) (b := p * q) (mul_nonneg p0 q0) (by
    have e : p * q * (p * q) = (p * p) * (q * q) := by grind
    rw [e, hp, hq]
    have := mul_self_nonneg (z.re * w.im - z.im * w.re)
    grind)
  grind
theorem re_le_norm (z : Complex) : z.re ≤ ‖z‖ :=
  Real.le_of_mul_self_le (norm_nonneg z) (by have := norm_mul_self z; have := mul_self_nonneg z.im; grind)
theorem im_le_norm (z : Complex) : z.im ≤ ‖z‖ :=
  Real.le_of_mul_self_le (norm_nonneg z) (by have := norm_mul_self z; have := mul_self_nonneg z.re; grind)
theorem norm_eq_zero {z : Complex} : ‖z‖ = 0 ↔ z = 0 := by
  constructor
  · intro h
    have e := norm_mul_self z
    have := mul_self_nonneg z.re
    have := mul_self_nonneg z.im
    rw [h] at e
    exact ext ((mul_eq_zero.mp (show z.re * z.re = 0 by grind)).elim id id)
      ((mul_eq_zero.mp (show z.im * z.im = 0 by grind)).elim id id)
  · rintro rfl; exact norm_ofReal (r := 0) (by grind)
theorem norm_pow_le {z : Complex} {M : Real} (h : ‖z‖ ≤ M) (n : Nat) : ‖z ^ n‖ ≤ M ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, norm_one]; exact le_refl 1
  | succ n ih =>
    rw [pow_succ, pow_succ, norm_mul]
    exact le_trans (mul_le_mul_of_nonneg_right ih (norm_nonneg z))
      (mul_le_mul_of_nonneg_left h (le_trans (norm_nonneg _) ih))
/-- How far powers of close numbers are from each other. -/
theorem norm_pow_sub_pow_le {z w : Complex} {M : Real} (hM : 1 ≤ M) (hz : ‖z‖ ≤ M) (hw : ‖w‖ ≤ M) (n : Nat) :
    ‖z ^ n - w ^ n‖ ≤ (n : Real) * M ^ n * ‖z - w‖ := by
  induction n with
  | zero => rw [pow_zero, pow_zero, sub_self, norm_eq_zero.mpr rfl, Nat.cast_zero]; grind
  | succ n ih =>
    have e : z ^ (n + 1) - w ^ (n + 1) = z ^ n * (z - w) + (z ^ n - w ^ n) * w := by rw [pow_succ, pow_succ]; grind
    have a := norm_add_le (z ^ n * (z - w)) ((z ^ n - w ^ n) * w)
    rw [← e, norm_mul, norm_mul] at a
    have d := norm_nonneg (z - w)
    have m := pow_nonneg (a := M) (by grind) n
    have b := mul_le_mul_of_nonneg_right (norm_pow_le hz n) d
    have c := mul_le_mul_of_nonneg_right ih (norm_nonneg w)
    have c' := mul_le_mul_of_nonneg_left hw (mul_nonneg (mul_nonneg (Nat.cast_nonneg (R := Real) n) m) d)
    have f := mul_nonneg (a := M - 1) (b := M ^ n * ‖z - w‖) (by grind) (mul_nonneg m d)
    refine le_trans a ?_
    rw [pow_succ, Nat.cast_add, Nat.cast_one]
    clear a e ih
    grind
end Complex
