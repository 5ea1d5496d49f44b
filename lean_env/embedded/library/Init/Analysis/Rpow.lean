prelude
import Init.Analysis.Log
import Init.Analysis.PiMultiples
/-! Real powers of real numbers. For `x > 0`, which is `exp a` for some `a`, `x ^ y = exp (a * y)`; `0 ^ y = 0` but for
`y = 0`; for `x < 0`, `x ^ y` is the real part of the complex power, `|x| ^ y * cos (y π)`. -/
set_option linter.all false
set_option autoImplicit false
open Lean.Grind
namespace Real
open Classical in
/-- `x ^ y`. -/
protected noncomputable def rpow (x y : Real) : Real :=
  if 0 < x then exp (log x * y) else if x = 0 then (if y = 0 then 1 else 0) else exp (log x * y) * cos (y * π)
noncomputable instance instPowReal : Pow Real Real := ⟨Real.rpow⟩
theorem rpow_def_of_pos {x : Real} (hx : 0 < x) (y : Real) : x ^ y = exp (log x * y) := if_pos hx
theorem rpow_def_of_neg {x : Real} (hx : x < 0) (y : Real) : x ^ y = exp (log x * y) * cos (y * π) :=
  (if_neg (by grind)).trans (if_neg (ne_of_lt hx))
theorem exp_mul (x y : Real) : exp (x * y) = exp x ^ y := by rw [rpow_def_of_pos (exp_pos x), log_exp]
@[simp] theorem exp_one_rpow (x : Real) : exp 1 ^ x = exp x := by rw [← exp_mul, one_mul]
theorem zero_rpow_eq (y : Real) : (0 : Real) ^ y = if y = 0 then 1 else 0 := (if_neg (lt_irrefl _)).trans (if_pos rfl)
@[simp] theorem zero_rpow {x : Real} (h : x ≠ 0) : (0 : Real) ^ x = 0 := by rw [zero_rpow_eq, if_neg h]
@[simp] theorem rpow_zero (x : Real) : x ^ (0 : Real) = 1 := by
  rcases lt_or_ge 0 x with h | h
  · rw [rpow_def_of_pos h, mul_zero, exp_zero]
  · by_cases e : x = 0
    · rw [e, zero_rpow_eq, if_pos rfl]
    · rw [rpow_def_of_neg (by grind), mul_zero, exp_zero, zero_mul, cos_zero, mul_one]
@[simp] theorem one_rpow (x : Real) : (1 : Real) ^ x = 1 := by rw [← exp_zero, ← exp_mul, zero_mul]
theorem rpow_pos_of_pos {x : Real} (hx : 0 < x) (y : Real) : 0 < x ^ y := rpow_def_of_pos hx y ▸ exp_pos _
theorem rpow_nonneg {x : Real} (hx : 0 ≤ x) (y : Real) : 0 ≤ x ^ y := by
  by_cases e : x = 0
  · rw [e, zero_rpow_eq]; split <;> grind
  · exact le_of_lt (rpow_pos_of_pos (by grind) y)
theorem rpow_eq_zero_of {x y : Real} (hx : 0 ≤ x) (h : x ^ y = 0) : x = 0 := by
  apply Classical.byContradiction; intro e
  have := rpow_pos_of_pos (x := x) (by grind) y
  grind
/-! integer exponents -/
@[simp] theorem rpow_natCast (x : Real) (n : Nat) : x ^ (n : Real) = x ^ n := by
  rcases lt_or_ge 0 x with h | h
  · rw [rpow_def_of_pos h, mul_comm, exp_nat_mul, exp_log h]
  · by_cases e : x = 0
    · subst e
      cases n with
      | zero => rw [Nat.cast_zero, rpow_zero, pow_zero]
      | succ n => rw [zero_rpow (by have := pos_succ n; rw [natCast_succ]; exact ne_of_gt this), pow_succ, mul_zero]
    · rw [rpow_def_of_neg (by grind), mul_comm (log x), exp_nat_mul, exp_log_of_neg (by grind), cos_nat_mul_pi, ← mul_pow]
      congr 1; grind
@[simp] theorem rpow_ofNat (x : Real) (n : Nat) : x ^ (no_index (OfNat.ofNat n) : Real) = x ^ (OfNat.ofNat n : Nat) := by
  rw [← rpow_natCast, Nat.cast_ofNat]
theorem rpow_two (x : Real) : x ^ (2 : Real) = x ^ 2 := rpow_ofNat x 2
@[simp] theorem rpow_one (x : Real) : x ^ (1 : Real) = x := (rpow_ofNat x 1).trans (pow_one x)
theorem rpow_neg_natCast (x : Real) (n : Nat) : x ^ (-(n : Real)) = (x ^ n)⁻¹ := by
  rcases lt_or_ge 0 x with h | h
  · rw [rpow_def_of_pos h, mul_neg', mul_comm, exp_neg, exp_nat_mul, exp_log h]
  · by_cases e : x = 0
    · subst e
      cases n with
      | zero => rw [Nat.cast_zero, neg_zero, rpow_zero, pow_zero]; grind
      | succ n => rw [zero_rpow (by have := pos_succ n; rw [natCast_succ]; grind), pow_succ, mul_zero, Field.inv_zero]
    · rw [rpow_def_of_neg (by grind), mul_neg', mul_comm (log x), exp_neg, exp_nat_mul, exp_log_of_neg (by grind),
        Ring.neg_mul, cos_neg,
        cos_nat_mul_pi, show x = -1 * -x by grind, mul_pow, show -(-1 * -x) = -x by grind]
      have s : (-1 : Real) ^ n * (-1) ^ n = 1 := by rw [← mul_pow, show (-1 * -1 : Real) = 1 by grind, one_pow]
      have := pow_pos (a := -x) (by grind) n
      generalize (-1 : Real) ^ n = s at *
      generalize (-x) ^ n = p at *
      grind
where mul_neg' {a b : Real} : a * -b = -(a * b) := by grind
@[simp] theorem rpow_intCast (x : Real) (n : Int) : x ^ (n : Real) = x ^ n := by
  by_cases h : 0 ≤ n
  · obtain ⟨k, e⟩ := Int.eq_ofNat_of_zero_le h
    rw [e, zpow_natCast, Int.cast_natCast, rpow_natCast]
  · obtain ⟨k, e⟩ := Int.eq_ofNat_of_zero_le (show 0 ≤ -n by omega)
    rw [show n = -(k : Int) by omega, zpow_neg, zpow_natCast, Int.cast_neg, Int.cast_natCast, rpow_neg_natCast]
theorem rpow_neg_one (x : Real) : x ^ (-1 : Real) = x⁻¹ := by
  have e := rpow_neg_natCast x 1
  rw [pow_one, Nat.cast_one] at e; exact e
/-! laws -/
theorem rpow_add {x : Real} (hx : 0 < x) (y z : Real) : x ^ (y + z) = x ^ y * x ^ z := by
  obtain ⟨a, rfl⟩ := exists_eq_exp hx
  rw [← exp_mul, ← exp_mul, ← exp_mul, mul_add, exp_add]
theorem rpow_sub {x : Real} (hx : 0 < x) (y z : Real) : x ^ (y - z) = x ^ y / x ^ z := by
  obtain ⟨a, rfl⟩ := exists_eq_exp hx
  rw [← exp_mul, ← exp_mul, ← exp_mul, ← exp_sub]; congr 1; grind
theorem rpow_neg {x : Real} (hx : 0 ≤ x) (y : Real) : x ^ (-y) = (x ^ y)⁻¹ := by
  by_cases e : x = 0
  · subst e
    by_cases h : y = 0
    · rw [h, neg_zero, rpow_zero]; grind
    · rw [zero_rpow h, zero_rpow (by grind), Field.inv_zero]
  · obtain ⟨a, rfl⟩ := exists_eq_exp (x := x) (by grind)
    rw [← exp_mul, ← exp_mul, ← exp_neg]; congr 1; grind
theorem rpow_mul {x : Real} (hx : 0 ≤ x) (y z : Real) : x ^ (y * z) = (x ^ y) ^ z := by
  by_cases e : x = 0
  · subst e
    by_cases h : y = 0
    · rw [h, zero_mul, rpow_zero, one_rpow]
    · rw [zero_rpow h]
      by_cases k : z = 0
      · rw [k, mul_zero, rpow_zero]
      · rw [zero_rpow k, zero_rpow (mul_ne_zero h k)]
  · obtain ⟨a, rfl⟩ := exists_eq_exp (x := x) (by grind)
    rw [← exp_mul, ← exp_mul, ← exp_mul, mul_assoc]
theorem mul_rpow {x y z : Real} (hx : 0 ≤ x) (hy : 0 ≤ y) : (x * y) ^ z = x ^ z * y ^ z := by
  by_cases k : z = 0
  · subst k; rw [rpow_zero, rpow_zero, rpow_zero, one_mul]
  · by_cases e : x = 0
    · rw [e, zero_mul, zero_rpow k, zero_mul]
    · by_cases f : y = 0
      · rw [f, mul_zero, zero_rpow k, mul_zero]
      · obtain ⟨a, rfl⟩ := exists_eq_exp (x := x) (by grind)
        obtain ⟨b, rfl⟩ := exists_eq_exp (x := y) (by grind)
        rw [← exp_add, ← exp_mul, ← exp_mul, ← exp_mul, add_mul, exp_add]
theorem inv_rpow {x : Real} (hx : 0 ≤ x) (y : Real) : x⁻¹ ^ y = (x ^ y)⁻¹ := by
  rw [← rpow_neg_one, ← rpow_mul hx, ← rpow_neg hx]; congr 1; grind
theorem div_rpow {x y : Real} (hx : 0 ≤ x) (hy : 0 ≤ y) (z : Real) : (x / y) ^ z = x ^ z / y ^ z := by
  rw [div_eq_mul_inv, mul_rpow hx (inv_nonneg_of hy), inv_rpow hy, ← div_eq_mul_inv]
theorem rpow_natCast_mul {x : Real} (hx : 0 ≤ x) (n : Nat) (z : Real) : x ^ ((n : Real) * z) = (x ^ n) ^ z := by
  rw [rpow_mul hx, rpow_natCast]
theorem rpow_mul_natCast {x : Real} (hx : 0 ≤ x) (y : Real) (n : Nat) : x ^ (y * (n : Real)) = (x ^ y) ^ n := by
  rw [rpow_mul hx, rpow_natCast]
theorem rpow_rpow_inv {x y : Real} (hx : 0 ≤ x) (hy : y ≠ 0) : (x ^ y) ^ y⁻¹ = x := by
  rw [← rpow_mul hx, Field.mul_inv_cancel hy, rpow_one]
theorem rpow_inv_rpow {x y : Real} (hx : 0 ≤ x) (hy : y ≠ 0) : (x ^ y⁻¹) ^ y = x := by
  rw [← rpow_mul hx, mul_comm, Field.mul_inv_cancel hy, rpow_one]
theorem natCast_ne_zero {n : Nat} (hn : n ≠ 0) : (n : Real) ≠ 0 := ne_of_gt (Nat.cast_pos.mpr (Nat.pos_of_ne_zero hn))
theorem pow_rpow_inv_natCast {x : Real} {n : Nat} (hx : 0 ≤ x) (hn : n ≠ 0) : (x ^ n) ^ (n : Real)⁻¹ = x := by
  rw [← rpow_natCast, rpow_rpow_inv hx (natCast_ne_zero hn)]
theorem rpow_inv_natCast_pow {x : Real} {n : Nat} (hx : 0 ≤ x) (hn : n ≠ 0) : (x ^ (n : Real)⁻¹) ^ n = x := by
  rw [← rpow_natCast, rpow_inv_rpow hx (natCast_ne_zero hn)]
theorem log_rpow {x : Real} (hx : 0 < x) (y : Real) : log (x ^ y) = y * log x := by
  rw [rpow_def_of_pos hx, log_exp, mul_comm]
theorem sqrt_eq_rpow (x : Real) : sqrt x = x ^ (1 / 2 : Real) := by
  by_cases h : 0 ≤ x
  · refine sqrt_unique (rpow_nonneg h _) ?_
    have e := rpow_mul h (1 / 2) 2
    rw [rpow_two, show (1 / 2 * 2 : Real) = 1 by grind, rpow_one] at e
    rw [← pow_two, ← e]
  · rw [sqrt_eq_zero_of_nonpos (by grind), rpow_def_of_neg (by grind), show 1 / 2 * π = π / 2 by grind, cos_pi_div_two,
      mul_zero]
/-! order -/
theorem rpow_lt_rpow {x y z : Real} (hx : 0 ≤ x) (hxy : x < y) (hz : 0 < z) : x ^ z < y ^ z := by
  obtain ⟨b, rfl⟩ := exists_eq_exp (lt_of_le_of_lt hx hxy)
  by_cases e : x = 0
  · rw [e, zero_rpow (ne_of_gt hz)]; exact rpow_pos_of_pos (exp_pos b) z
  · obtain ⟨a, rfl⟩ := exists_eq_exp (x := x) (by grind)
    rw [← exp_mul, ← exp_mul, exp_lt_exp]
    exact mul_lt_mul_of_pos_right (exp_lt_exp.mp hxy) hz
theorem rpow_le_rpow {x y z : Real} (h : 0 ≤ x) (h₁ : x ≤ y) (h₂ : 0 ≤ z) : x ^ z ≤ y ^ z := by
  by_cases e : x = y
  · rw [e]; exact le_refl _
  · by_cases k : z = 0
    · rw [k, rpow_zero, rpow_zero]; exact le_refl 1
    · exact le_of_lt (rpow_lt_rpow h (by grind) (by grind))
theorem rpow_le_rpow_iff {x y z : Real} (hx : 0 ≤ x) (hy : 0 ≤ y) (hz : 0 < z) : x ^ z ≤ y ^ z ↔ x ≤ y :=
  ⟨fun h => not_lt.mp (fun g => not_lt.mpr h (rpow_lt_rpow hy g hz)), fun h => rpow_le_rpow hx h (le_of_lt hz)⟩
theorem rpow_lt_rpow_iff {x y z : Real} (hx : 0 ≤ x) (hy : 0 ≤ y) (hz : 0 < z) : x ^ z < y ^ z ↔ x < y := by
  rw [← not_le, rpow_le_rpow_iff hy hx hz, not_le]
theorem rpow_left_inj {x y z : Real} (hx : 0 ≤ x) (hy : 0 ≤ y) (hz : z ≠ 0) : x ^ z = y ^ z ↔ x = y :=
  ⟨fun h => by rw [← rpow_rpow_inv hx hz, h, rpow_rpow_inv hy hz], fun h => h ▸ rfl⟩
theorem rpow_lt_rpow_left_iff {x y z : Real} (hx : 1 < x) : x ^ y < x ^ z ↔ y < z := by
  obtain ⟨a, rfl⟩ := exists_eq_exp (x := x) (by grind)
  rw [← exp_mul, ← exp_mul, exp_lt_exp]
  have p := one_lt_exp_iff.mp hx
  exact ⟨fun h => lt_of_mul_lt_mul_left h (le_of_lt p), fun h => mul_lt_mul_of_pos_left h p⟩
theorem rpow_le_rpow_left_iff {x y z : Real} (hx : 1 < x) : x ^ y ≤ x ^ z ↔ y ≤ z := by
  rw [← not_lt, rpow_lt_rpow_left_iff hx, not_lt]
theorem rpow_lt_rpow_of_exponent_lt {x y z : Real} (hx : 1 < x) (hyz : y < z) : x ^ y < x ^ z :=
  (rpow_lt_rpow_left_iff hx).mpr hyz
theorem rpow_le_rpow_of_exponent_le {x y z : Real} (hx : 1 ≤ x) (hyz : y ≤ z) : x ^ y ≤ x ^ z := by
  by_cases e : x = 1
  · rw [e, one_rpow, one_rpow]; exact le_refl 1
  · exact (rpow_le_rpow_left_iff (by grind)).mpr hyz
theorem rpow_lt_rpow_of_exponent_gt {x y z : Real} (hx0 : 0 < x) (hx1 : x < 1) (hyz : z < y) : x ^ y < x ^ z := by
  obtain ⟨a, rfl⟩ := exists_eq_exp hx0
  rw [← exp_mul, ← exp_mul, exp_lt_exp]
  have := mul_pos (sub_pos.mpr (exp_lt_one_iff.mp hx1)) (sub_pos.mpr hyz)
  grind
theorem rpow_right_inj {x y z : Real} (hx : 0 < x) (hx' : x ≠ 1) : x ^ y = x ^ z ↔ y = z := by
  refine ⟨fun h => ?_, fun h => h ▸ rfl⟩
  have e := congrArg log h
  rw [log_rpow hx, log_rpow hx] at e
  exact mul_right_cancel₀ (log_ne_zero_of_pos_of_ne_one hx hx') e
theorem one_lt_rpow {x z : Real} (hx : 1 < x) (hz : 0 < z) : 1 < x ^ z := rpow_zero x ▸ rpow_lt_rpow_of_exponent_lt hx hz
theorem one_le_rpow {x z : Real} (h : 1 ≤ x) (h₁ : 0 ≤ z) : 1 ≤ x ^ z := rpow_zero x ▸ rpow_le_rpow_of_exponent_le h h₁
end Real
