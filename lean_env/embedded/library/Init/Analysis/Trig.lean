prelude
import Init.Analysis.Exp
/-! Sine, cosine and tangent: `exp (x i) = cos x + i sin x`, the addition formulas and what is only algebra from there. -/
set_option linter.all false
set_option autoImplicit false
open Lean.Grind
namespace Real
/-- The cosine. -/
@[pp_nodot] noncomputable def cos (x : Real) : Real := (Complex.exp ((x : Complex) * Complex.I)).re
/-- The sine. -/
@[pp_nodot] noncomputable def sin (x : Real) : Real := (Complex.exp ((x : Complex) * Complex.I)).im
/-- The tangent; 0 where the cosine is 0. -/
@[pp_nodot] noncomputable def tan (x : Real) : Real := sin x / cos x
theorem _root_.Complex.exp_add_mul_I (x y : Real) :
    Complex.exp (((x + y : Real) : Complex) * Complex.I) =
        Complex.exp ((x : Complex) * Complex.I) * Complex.exp ((y : Complex) * Complex.I) := by
  rw [Complex.ofReal_add, add_mul, Complex.exp_add]
theorem cos_add (x y : Real) : cos (x + y) = cos x * cos y - sin x * sin y :=
  congrArg Complex.re (Complex.exp_add_mul_I x y)
theorem sin_add (x y : Real) : sin (x + y) = sin x * cos y + cos x * sin y := by
  have e : sin (x + y) = cos x * sin y + sin x * cos y := congrArg Complex.im (Complex.exp_add_mul_I x y)
  rw [e, add_comm]
theorem _root_.Complex.exp_neg_mul_I (x : Real) :
    Complex.exp (((-x : Real) : Complex) * Complex.I) = Complex.conj (Complex.exp ((x : Complex) * Complex.I)) := by
  rw [← Complex.exp_conj]
  congr 1
  exact Complex.ext (show -x * 0 - 0 * 1 = x * 0 - 0 * 1 by grind) (show -x * 1 + 0 * 0 = -(x * 1 + 0 * 0) by grind)
@[simp] theorem cos_neg (x : Real) : cos (-x) = cos x := (congrArg Complex.re (Complex.exp_neg_mul_I x)).trans rfl
@[simp] theorem sin_neg (x : Real) : sin (-x) = -sin x := (congrArg Complex.im (Complex.exp_neg_mul_I x)).trans rfl
theorem _root_.Complex.exp_zero_mul_I : Complex.exp (((0 : Real) : Complex) * Complex.I) = 1 := by
  rw [Complex.ofReal_zero, zero_mul, Complex.exp_zero]
@[simp] theorem cos_zero : cos 0 = 1 := congrArg Complex.re Complex.exp_zero_mul_I
@[simp] theorem sin_zero : sin 0 = 0 := congrArg Complex.im Complex.exp_zero_mul_I
@[simp] theorem sin_sq_add_cos_sq (x : Real) : sin x ^ 2 + cos x ^ 2 = 1 := by
  have e := cos_add x (-x)
  rw [Ring.add_neg_cancel, cos_zero, cos_neg, sin_neg] at e
  grind
@[simp] theorem cos_sq_add_sin_sq (x : Real) : cos x ^ 2 + sin x ^ 2 = 1 := by rw [add_comm, sin_sq_add_cos_sq]
theorem sin_sq (x : Real) : sin x ^ 2 = 1 - cos x ^ 2 := by have := sin_sq_add_cos_sq x; grind
theorem cos_sq' (x : Real) : cos x ^ 2 = 1 - sin x ^ 2 := by have := sin_sq_add_cos_sq x; grind
theorem cos_sub (x y : Real) : cos (x - y) = cos x * cos y + sin x * sin y := by
  rw [Ring.sub_eq_add_neg, cos_add, cos_neg, sin_neg]; grind
theorem sin_sub (x y : Real) : sin (x - y) = sin x * cos y - cos x * sin y := by
  rw [Ring.sub_eq_add_neg, sin_add, cos_neg, sin_neg]; grind
theorem sin_two_mul (x : Real) : sin (2 * x) = 2 * sin x * cos x := by
  rw [show 2 * x = x + x by grind, sin_add]; grind
theorem cos_two_mul' (x : Real) : cos (2 * x) = cos x ^ 2 - sin x ^ 2 := by
  rw [show 2 * x = x + x by grind, cos_add]; grind
theorem cos_two_mul (x : Real) : cos (2 * x) = 2 * cos x ^ 2 - 1 := by rw [cos_two_mul', sin_sq]; grind
theorem cos_sq (x : Real) : cos x ^ 2 = 1 / 2 + cos (2 * x) / 2 := by rw [cos_two_mul]; grind
theorem sin_sq_eq_half_sub (x : Real) : sin x ^ 2 = 1 / 2 - cos (2 * x) / 2 := by rw [cos_two_mul, sin_sq]; grind
theorem cos_three_mul (x : Real) : cos (3 * x) = 4 * cos x ^ 3 - 3 * cos x := by
  have := sin_sq x
  rw [show 3 * x = 2 * x + x by grind, cos_add, cos_two_mul, sin_two_mul]; grind
theorem sin_three_mul (x : Real) : sin (3 * x) = 3 * sin x - 4 * sin x ^ 3 := by
  have := sin_sq x
  rw [show 3 * x = 2 * x + x by grind, sin_add, cos_two_mul, sin_two_mul]; grind
theorem sin_sq_le_one (x : Real) : sin x ^ 2 ≤ 1 := by have := sq_nonneg (cos x); have := sin_sq x; grind
theorem cos_sq_le_one (x : Real) : cos x ^ 2 ≤ 1 := by have := sq_nonneg (sin x); have := cos_sq' x; grind
theorem sin_le_one (x : Real) : sin x ≤ 1 := le_of_mul_self_le (by grind) (by have := sin_sq_le_one x; grind)
theorem cos_le_one (x : Real) : cos x ≤ 1 := le_of_mul_self_le (by grind) (by have := cos_sq_le_one x; grind)
theorem neg_one_le_sin (x : Real) : -1 ≤ sin x := by have := sin_le_one (-x); rw [sin_neg] at this; grind
theorem neg_one_le_cos (x : Real) : -1 ≤ cos x := by
  have := le_of_mul_self_le (a := -cos x) (b := 1) (by grind) (by have := cos_sq_le_one x; grind); grind
theorem abs_sin_le_one (x : Real) : abs (sin x) ≤ 1 := abs_le.mpr ⟨neg_one_le_sin x, sin_le_one x⟩
theorem abs_cos_le_one (x : Real) : abs (cos x) ≤ 1 := abs_le.mpr ⟨neg_one_le_cos x, cos_le_one x⟩
theorem sin_sub_sin (x y : Real) : sin x - sin y = 2 * sin ((x - y) / 2) * cos ((x + y) / 2) := by
  have e1 := sin_add ((x + y) / 2) ((x - y) / 2)
  have e2 := sin_sub ((x + y) / 2) ((x - y) / 2)
  rw [show (x + y) / 2 + (x - y) / 2 = x by grind] at e1
  rw [show (x + y) / 2 - (x - y) / 2 = y by grind] at e2
  rw [e1, e2]; grind
theorem cos_sub_cos (x y : Real) : cos x - cos y = -2 * sin ((x + y) / 2) * sin ((x - y) / 2) := by
  have e1 := cos_add ((x + y) / 2) ((x - y) / 2)
  have e2 := cos_sub ((x + y) / 2) ((x - y) / 2)
  rw [show (x + y) / 2 + (x - y) / 2 = x by grind] at e1
  rw [show (x + y) / 2 - (x - y) / 2 = y by grind] at e2
  rw [e1, e2]; grind
theorem cos_add_cos (x y : Real) : cos x + cos y = 2 * cos ((x + y) / 2) * cos ((x - y) / 2) := by
  have e1 := cos_add ((x + y) / 2) ((x - y) / 2)
  have e2 := cos_sub ((x + y) / 2) ((x - y) / 2)
  rw [show (x + y) / 2 + (x - y) / 2 = x by grind] at e1
  rw [show (x + y) / 2 - (x - y) / 2 = y by grind] at e2
  rw [e1, e2]; grind
theorem tan_eq_sin_div_cos (x : Real) : tan x = sin x / cos x := rfl
theorem tan_mul_cos {x : Real} (hx : cos x ≠ 0) : tan x * cos x = sin x := div_mul_cancel₀ _ hx
@[simp] theorem tan_zero : tan 0 = 0 := by rw [tan_eq_sin_div_cos, sin_zero, zero_div]
@[simp] theorem tan_neg (x : Real) : tan (-x) = -tan x := by
  rw [tan_eq_sin_div_cos, sin_neg, cos_neg, tan_eq_sin_div_cos]; grind
end Real
