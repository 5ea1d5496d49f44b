prelude
import Init.Analysis.Rpow
/-! Logarithms to any base. -/
set_option linter.all false
set_option autoImplicit false
namespace Real
/-- The logarithm of `x` to the base `b`. -/
@[pp_nodot] noncomputable def logb (b x : Real) : Real := log x / log b
theorem log_div_log {b x : Real} : log x / log b = logb b x := rfl
@[simp] theorem logb_zero {b : Real} : logb b 0 = 0 := by unfold logb; rw [log_zero, zero_div]
@[simp] theorem logb_one {b : Real} : logb b 1 = 0 := by unfold logb; rw [log_one, zero_div]
@[simp] theorem logb_zero_left {x : Real} : logb 0 x = 0 := by unfold logb; rw [log_zero, div_zero]
@[simp] theorem logb_one_left {x : Real} : logb 1 x = 0 := by unfold logb; rw [log_one, div_zero]
@[simp] theorem logb_abs (b x : Real) : logb b (abs x) = logb b x := by unfold logb; rw [log_abs]
@[simp] theorem logb_neg_eq_logb (b x : Real) : logb b (-x) = logb b x := by unfold logb; rw [log_neg_eq_log]
theorem logb_mul {b x y : Real} (hx : x ≠ 0) (hy : y ≠ 0) : logb b (x * y) = logb b x + logb b y := by
  unfold logb; rw [log_mul hx hy]; grind
theorem logb_div {b x y : Real} (hx : x ≠ 0) (hy : y ≠ 0) : logb b (x / y) = logb b x - logb b y := by
  unfold logb; rw [log_div hx hy]; grind
@[simp] theorem logb_inv (b x : Real) : logb b x⁻¹ = -logb b x := by unfold logb; rw [log_inv]; grind
theorem inv_logb (a b : Real) : (logb a b)⁻¹ = logb b a := by unfold logb; grind
theorem logb_pow (b x : Real) (k : Nat) : logb b (x ^ k) = (k : Real) * logb b x := by
  unfold logb; rw [log_pow, mul_div_assoc]
theorem logb_self_eq_one {b : Real} (hb : 1 < b) : logb b b = 1 := div_self (ne_of_gt (log_pos hb))
theorem mul_logb {a b c : Real} (h₁ : b ≠ 0) (h₂ : b ≠ 1) (h₃ : b ≠ -1) : logb a b * logb b c = logb a c := by
  have := log_ne_zero.mpr ⟨h₁, h₂, h₃⟩
  unfold logb; grind
theorem logb_le_logb {b x y : Real} (hb : 1 < b) (hx : 0 < x) (hy : 0 < y) : logb b x ≤ logb b y ↔ x ≤ y := by
  unfold logb; rw [div_le_iff₀ (log_pos hb), div_mul_cancel₀ _ (ne_of_gt (log_pos hb)), log_le_log_iff hx hy]
theorem logb_lt_logb_iff {b x y : Real} (hb : 1 < b) (hx : 0 < x) (hy : 0 < y) : logb b x < logb b y ↔ x < y := by
  rw [← not_le, logb_le_logb hb hy hx, not_le]
theorem logb_lt_logb {b x y : Real} (hb : 1 < b) (hx : 0 < x) (h : x < y) : logb b x < logb b y :=
  (logb_lt_logb_iff hb hx (lt_trans hx h)).mpr h
theorem logb_pos {b x : Real} (hb : 1 < b) (hx : 1 < x) : 0 < logb b x := div_pos (log_pos hx) (log_pos hb)
theorem logb_nonneg {b x : Real} (hb : 1 < b) (hx : 1 ≤ x) : 0 ≤ logb b x :=
  div_nonneg (log_nonneg hx) (le_of_lt (log_pos hb))
theorem logb_injOn_pos {b : Real} (hb : 1 < b) {x : Real} (hx : 0 < x) {y : Real} (hy : 0 < y)
    (h : logb b x = logb b y) : x = y :=
  le_antisymm ((logb_le_logb hb hx hy).mp (h ▸ le_refl _)) ((logb_le_logb hb hy hx).mp (h ▸ le_refl _))
/-! with real powers -/
theorem logb_rpow_eq_mul_logb_of_pos {b x y : Real} (hx : 0 < x) : logb b (x ^ y) = y * logb b x := by
  unfold logb; rw [log_rpow hx, mul_div_assoc]
section
variable {b x y : Real} (b_pos : 0 < b) (b_ne_one : b ≠ 1)
include b_pos b_ne_one
theorem logb_rpow : logb b (b ^ x) = x := by
  unfold logb; rw [log_rpow b_pos, mul_div_assoc, div_self (log_ne_zero_of_pos_of_ne_one b_pos b_ne_one), mul_one]
theorem rpow_logb (hx : 0 < x) : b ^ logb b x = x := by
  rw [rpow_def_of_pos b_pos, logb, mul_comm, div_mul_cancel₀ _ (log_ne_zero_of_pos_of_ne_one b_pos b_ne_one), exp_log hx]
theorem logb_eq_iff_rpow_eq (hy : 0 < y) : logb b y = x ↔ b ^ x = y :=
  ⟨fun h => h ▸ rpow_logb b_pos b_ne_one hy, fun h => h ▸ logb_rpow b_pos b_ne_one⟩
end
theorem logb_le_iff_le_rpow {b x y : Real} (hb : 1 < b) (hx : 0 < x) : logb b x ≤ y ↔ x ≤ b ^ y := by
  rw [← rpow_le_rpow_left_iff hb, rpow_logb (by grind) (ne_of_gt hb) hx]
theorem logb_lt_iff_lt_rpow {b x y : Real} (hb : 1 < b) (hx : 0 < x) : logb b x < y ↔ x < b ^ y := by
  rw [← rpow_lt_rpow_left_iff hb, rpow_logb (by grind) (ne_of_gt hb) hx]
theorem le_logb_iff_rpow_le {b x y : Real} (hb : 1 < b) (hy : 0 < y) : x ≤ logb b y ↔ b ^ x ≤ y := by
  rw [← rpow_le_rpow_left_iff hb, rpow_logb (by grind) (ne_of_gt hb) hy]
theorem lt_logb_iff_rpow_lt {b x y : Real} (hb : 1 < b) (hy : 0 < y) : x < logb b y ↔ b ^ x < y := by
  rw [← rpow_lt_rpow_left_iff hb, rpow_logb (by grind) (ne_of_gt hb) hy]
end Real
