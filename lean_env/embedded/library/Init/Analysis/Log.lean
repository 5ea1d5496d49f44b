prelude
import Init.Analysis.Exp
/-! The natural logarithm: the inverse of exp on positive numbers, even, and 0 at 0. -/
set_option linter.all false
set_option autoImplicit false
open Lean.Grind
namespace Real
open Classical in
/-- The natural logarithm of `|x|`; 0 at 0. -/
@[pp_nodot] noncomputable def log (x : Real) : Real := if h : ∃ y, exp y = abs x then choose h else 0
theorem exp_log_eq_abs {x : Real} (hx : x ≠ 0) : exp (log x) = abs x := by
  have h : ∃ y, exp y = abs x := exists_exp_eq (by rcases abs_cases x with ⟨e, h⟩ | ⟨e, h⟩ <;> grind)
  unfold log; rw [dif_pos h]; exact Classical.choose_spec h
@[simp] theorem exp_log {x : Real} (hx : 0 < x) : exp (log x) = x := by
  rw [exp_log_eq_abs (ne_of_gt hx), _root_.abs_of_pos hx]
theorem exp_log_of_neg {x : Real} (hx : x < 0) : exp (log x) = -x := by
  rw [exp_log_eq_abs (ne_of_lt hx), abs_of_neg hx]
@[simp] theorem log_exp (x : Real) : log (exp x) = x := exp_eq_exp.mp (exp_log (exp_pos x))
/-- Every positive number is `exp` of its logarithm. -/
theorem exists_eq_exp {x : Real} (hx : 0 < x) : ∃ a, x = exp a := ⟨log x, (exp_log hx).symm⟩
@[simp] theorem log_zero : log 0 = 0 := by
  unfold log
  rw [dif_neg (fun ⟨y, e⟩ => exp_ne_zero y (e.trans (_root_.abs_of_nonneg (le_refl 0))))]
@[simp] theorem log_one : log 1 = 0 := by rw [← exp_zero, log_exp]
@[simp] theorem log_abs (x : Real) : log (abs x) = log x := by
  unfold log; rw [_root_.abs_of_nonneg (abs_nonneg x)]
@[simp] theorem log_neg_eq_log (x : Real) : log (-x) = log x := by
  rw [← log_abs (-x), ← log_abs x]
  congr 1
  grind
/-- What is to be shown for all `x ≠ 0` about an even function may be shown for `exp a`. -/
theorem exp_or_neg_exp {x : Real} (hx : x ≠ 0) : ∃ a, x = exp a ∨ x = -exp a := by
  rcases lt_or_gt_of_ne hx with h | h
  · obtain ⟨a, e⟩ := exists_eq_exp (x := -x) (by grind)
    exact ⟨a, .inr (by rw [← e]; exact (neg_neg x).symm)⟩
  · obtain ⟨a, e⟩ := exists_eq_exp h
    exact ⟨a, .inl e⟩
@[simp] theorem log_neg_exp (a : Real) : log (-exp a) = a := by rw [log_neg_eq_log, log_exp]
theorem log_mul {x y : Real} (hx : x ≠ 0) (hy : y ≠ 0) : log (x * y) = log x + log y := by
  obtain ⟨a, rfl | rfl⟩ := exp_or_neg_exp hx <;> obtain ⟨b, rfl | rfl⟩ := exp_or_neg_exp hy
  · rw [← exp_add, log_exp, log_exp, log_exp]
  · rw [Ring.mul_neg, ← exp_add, log_neg_exp, log_exp, log_neg_exp]
  · rw [Ring.neg_mul, ← exp_add, log_neg_exp, log_exp, log_neg_exp]
  · rw [Ring.neg_mul, Ring.mul_neg, neg_neg, ← exp_add, log_exp, log_neg_exp, log_neg_exp]
@[simp] theorem log_inv (x : Real) : log x⁻¹ = -log x := by
  by_cases hx : x = 0
  · rw [hx, Field.inv_zero, log_zero, neg_zero]
  · have e := log_mul hx (y := x⁻¹) (fun e => zero_ne_one (by rw [← Field.mul_inv_cancel hx, e, mul_zero]))
    rw [Field.mul_inv_cancel hx, log_one] at e
    grind
theorem log_div {x y : Real} (hx : x ≠ 0) (hy : y ≠ 0) : log (x / y) = log x - log y := by
  rw [div_eq_mul_inv, log_mul hx (fun e => zero_ne_one (by rw [← Field.mul_inv_cancel hy, e, mul_zero])), log_inv,
      Ring.sub_eq_add_neg]
@[simp] theorem log_pow (n : Nat) (x : Real) : log (x ^ n) = (n : Real) * log x := by
  induction n with
  | zero => rw [pow_zero, log_one, Nat.cast_zero, zero_mul]
  | succ n ih =>
    by_cases hx : x = 0
    · rw [hx, pow_succ, mul_zero, log_zero, mul_zero]
    · rw [pow_succ, log_mul (fun e => hx (eq_zero_of_pow_eq_zero e)) hx, ih, natCast_succ, add_mul, one_mul]
@[simp] theorem log_zpow (x : Real) (n : Int) : log (x ^ n) = (n : Real) * log x := by
  by_cases h : 0 ≤ n
  · obtain ⟨k, e⟩ := Int.eq_ofNat_of_zero_le h
    rw [e, zpow_natCast, log_pow, Int.cast_natCast]
  · obtain ⟨k, e⟩ := Int.eq_ofNat_of_zero_le (show 0 ≤ -n by omega)
    rw [show n = -(k : Int) by omega, zpow_neg, zpow_natCast, log_inv, log_pow, Int.cast_neg, Int.cast_natCast,
        Ring.neg_mul]
theorem log_sqrt {x : Real} (hx : 0 ≤ x) : log (sqrt x) = log x / 2 := by
  have e := log_pow 2 (sqrt x)
  rw [sq_sqrt hx, Nat.cast_ofNat] at e
  grind
/-! order -/
theorem log_le_log_iff {x y : Real} (hx : 0 < x) (hy : 0 < y) : log x ≤ log y ↔ x ≤ y := by
  rw [← exp_le_exp, exp_log hx, exp_log hy]
theorem log_lt_log_iff {x y : Real} (hx : 0 < x) (hy : 0 < y) : log x < log y ↔ x < y := by
  rw [← exp_lt_exp, exp_log hx, exp_log hy]
theorem log_le_log {x y : Real} (hx : 0 < x) (h : x ≤ y) : log x ≤ log y := (log_le_log_iff hx (lt_of_lt_of_le hx h)).mpr h
theorem log_lt_log {x y : Real} (hx : 0 < x) (h : x < y) : log x < log y := (log_lt_log_iff hx (lt_trans hx h)).mpr h
theorem log_le_iff_le_exp {x y : Real} (hx : 0 < x) : log x ≤ y ↔ x ≤ exp y := by rw [← exp_le_exp, exp_log hx]
theorem log_lt_iff_lt_exp {x y : Real} (hx : 0 < x) : log x < y ↔ x < exp y := by rw [← exp_lt_exp, exp_log hx]
theorem le_log_iff_exp_le {x y : Real} (hy : 0 < y) : x ≤ log y ↔ exp x ≤ y := by rw [← exp_le_exp, exp_log hy]
theorem lt_log_iff_exp_lt {x y : Real} (hy : 0 < y) : x < log y ↔ exp x < y := by rw [← exp_lt_exp, exp_log hy]
theorem log_pos_iff {x : Real} (hx : 0 ≤ x) : 0 < log x ↔ 1 < x := by
  by_cases h : x = 0
  · rw [h, log_zero]; grind
  · rw [← log_one, log_lt_log_iff OrderedRing.zero_lt_one (by grind)]
theorem log_pos {x : Real} (hx : 1 < x) : 0 < log x := log_one ▸ log_lt_log OrderedRing.zero_lt_one hx
theorem log_nonneg {x : Real} (hx : 1 ≤ x) : 0 ≤ log x := log_one ▸ log_le_log OrderedRing.zero_lt_one hx
theorem log_nonneg_iff {x : Real} (hx : 0 < x) : 0 ≤ log x ↔ 1 ≤ x := by
  rw [← log_one, log_le_log_iff OrderedRing.zero_lt_one hx]
theorem log_neg {x : Real} (h0 : 0 < x) (h1 : x < 1) : log x < 0 := log_one ▸ log_lt_log h0 h1
theorem log_neg_iff {x : Real} (h : 0 < x) : log x < 0 ↔ x < 1 := by
  rw [← log_one, log_lt_log_iff h OrderedRing.zero_lt_one]
theorem log_nonpos {x : Real} (hx : 0 ≤ x) (h : x ≤ 1) : log x ≤ 0 := by
  by_cases e : x = 0
  · rw [e, log_zero]; exact le_refl 0
  · exact log_one ▸ log_le_log (by grind) h
theorem log_injOn_pos {x : Real} (hx : 0 < x) {y : Real} (hy : 0 < y) (h : log x = log y) : x = y := by
  rw [← exp_log hx, h, exp_log hy]
theorem eq_one_of_pos_of_log_eq_zero {x : Real} (h : 0 < x) (h' : log x = 0) : x = 1 :=
  log_injOn_pos h OrderedRing.zero_lt_one (h'.trans log_one.symm)
theorem log_ne_zero_of_pos_of_ne_one {x : Real} (h : 0 < x) (h' : x ≠ 1) : log x ≠ 0 :=
  fun e => h' (eq_one_of_pos_of_log_eq_zero h e)
@[simp] theorem log_eq_zero {x : Real} : log x = 0 ↔ x = 0 ∨ x = 1 ∨ x = -1 := by
  constructor
  · intro h
    by_cases z : x = 0
    · exact .inl z
    · right
      obtain ⟨a, rfl | rfl⟩ := exp_or_neg_exp z
      · rw [log_exp] at h; rw [h, exp_zero]; exact .inl rfl
      · rw [log_neg_exp] at h; rw [h, exp_zero]; exact .inr rfl
  · rintro (rfl | rfl | rfl)
    · exact log_zero
    · exact log_one
    · rw [log_neg_eq_log, log_one]
theorem log_ne_zero {x : Real} : log x ≠ 0 ↔ x ≠ 0 ∧ x ≠ 1 ∧ x ≠ -1 := by
  show ¬ _ ↔ _; rw [log_eq_zero, _root_.not_or, _root_.not_or]
theorem log_le_sub_one_of_pos {x : Real} (hx : 0 < x) : log x ≤ x - 1 := by
  have := add_one_le_exp (log x); rw [exp_log hx] at this; grind
theorem one_sub_inv_le_log_of_pos {x : Real} (hx : 0 < x) : 1 - x⁻¹ ≤ log x := by
  have := log_le_sub_one_of_pos (inv_pos_of_pos hx); rw [log_inv] at this; grind
end Real
