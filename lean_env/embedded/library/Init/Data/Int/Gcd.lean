prelude
import Init.Data.Int.Div
import Init.Data.Nat.Gcd
/-! ℤ: divisibility and greatest common divisors, under the names of Lean and Mathlib. -/
set_option linter.all false
set_option autoImplicit false
namespace Int
variable {a b c d k m n : Int}
protected theorem dvd_refl (a : Int) : a ∣ a := _root_.dvd_refl a
protected theorem dvd_zero (a : Int) : a ∣ 0 := _root_.dvd_zero a
protected theorem one_dvd (a : Int) : 1 ∣ a := _root_.one_dvd a
protected theorem dvd_neg : a ∣ -b ↔ a ∣ b := _root_.dvd_neg
protected theorem neg_dvd : -a ∣ b ↔ a ∣ b := _root_.neg_dvd
protected theorem mul_dvd_mul (h : a ∣ b) (k : c ∣ d) : a * c ∣ b * d := _root_.mul_dvd_mul h k
protected theorem dvd_add_right (h : k ∣ m) : k ∣ m + n ↔ k ∣ n := _root_.dvd_add_right h
protected theorem dvd_add_left (h : k ∣ n) : k ∣ m + n ↔ k ∣ m := _root_.dvd_add_left h
theorem dvd_sub_of_emod_eq (h : a % b = c) : b ∣ a - c := by
  rw [← h]; exact ⟨a / b, by have := mul_ediv_add_emod a b; omega⟩
theorem dvd_self_sub_of_emod_eq (h : a % b = c) : b ∣ a - c := dvd_sub_of_emod_eq h
theorem dvd_self_sub_emod : b ∣ a - a % b := dvd_sub_of_emod_eq rfl
theorem dvd_antisymm (ha : 0 ≤ a) (hb : 0 ≤ b) (h : a ∣ b) (k : b ∣ a) : a = b := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le ha; obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le hb
  rw [Nat.dvd_antisymm (natCast_dvd_natCast.mp h) (natCast_dvd_natCast.mp k)]
theorem le_of_dvd (h : 0 < b) (d : a ∣ b) : a ≤ b := by
  have := Nat.le_of_dvd (natAbs_pos.mpr (Int.ne_of_gt h)) (natAbs_dvd_natAbs.mpr d); omega
theorem eq_zero_of_abs_lt_dvd (h : m ∣ k) (l : abs k < m) : k = 0 := by
  rw [abs_eq_natAbs] at l
  refine Classical.byContradiction (fun e => ?_)
  have := Nat.le_of_dvd (natAbs_pos.mpr e) (natAbs_dvd_natAbs.mpr h); omega
theorem eq_zero_of_dvd_of_nonneg_of_lt (h0 : 0 ≤ a) (l : a < b) (h : b ∣ a) : a = 0 := by
  refine Classical.byContradiction (fun e => ?_); have := le_of_dvd (by omega) h; omega
theorem dvd_of_mul_dvd_mul_left (ha : a ≠ 0) (h : a * b ∣ a * c) : b ∣ c := by
  obtain ⟨d, e⟩ := h; exact ⟨d, _root_.mul_left_cancel₀ ha (by rw [e, Int.mul_assoc])⟩
protected theorem pow_dvd_pow {m n : Nat} (b : Int) (h : m ≤ n) : b ^ m ∣ b ^ n := _root_.pow_dvd_pow b h
theorem ediv_dvd_of_dvd (h : b ∣ a) : a / b ∣ a := ⟨b, (ediv_mul_cancel h).symm⟩
/-- The greatest common divisor, a natural number. -/
noncomputable def gcd (a b : Int) : Nat := Nat.gcd (natAbs a) (natAbs b)
/-- The least common multiple, a natural number. -/
noncomputable def lcm (a b : Int) : Nat := Nat.lcm (natAbs a) (natAbs b)
/-- -1, 0 or 1. -/
noncomputable def sign (a : Int) : Int := if 0 < a then 1 else if a = 0 then 0 else -1
theorem gcd_eq_natAbs : gcd a b = Nat.gcd (natAbs a) (natAbs b) := rfl
theorem gcd_comm (a b : Int) : gcd a b = gcd b a := Nat.gcd_comm _ _
theorem gcd_dvd_left (a b : Int) : (gcd a b : Int) ∣ a := natCast_dvd.mpr (Nat.gcd_dvd_left _ _)
theorem gcd_dvd_right (a b : Int) : (gcd a b : Int) ∣ b := natCast_dvd.mpr (Nat.gcd_dvd_right _ _)
theorem dvd_gcd (h : k ∣ m) (h' : k ∣ n) : k ∣ (gcd m n : Int) :=
  dvd_natCast.mpr (Nat.dvd_gcd (natAbs_dvd_natAbs.mpr h) (natAbs_dvd_natAbs.mpr h'))
theorem dvd_coe_gcd (h : k ∣ m) (h' : k ∣ n) : k ∣ (gcd m n : Int) := dvd_gcd h h'
@[simp] theorem gcd_zero_left (a : Int) : gcd 0 a = natAbs a := Nat.gcd_zero_left _
@[simp] theorem gcd_zero_right (a : Int) : gcd a 0 = natAbs a := Nat.gcd_zero_right _
@[simp] theorem gcd_one_left (a : Int) : gcd 1 a = 1 := Nat.gcd_one_left _
@[simp] theorem gcd_one_right (a : Int) : gcd a 1 = 1 := Nat.gcd_one_right _
@[simp] theorem gcd_self (a : Int) : gcd a a = natAbs a := Nat.gcd_self _
@[simp] theorem gcd_neg (a b : Int) : gcd a (-b) = gcd a b := by unfold gcd; rw [natAbs_neg]
@[simp] theorem neg_gcd (a b : Int) : gcd (-a) b = gcd a b := by unfold gcd; rw [natAbs_neg]
@[simp] theorem gcd_natCast_natCast (m n : Nat) : gcd (m : Int) n = Nat.gcd m n := rfl
theorem gcd_eq_zero_iff : gcd a b = 0 ↔ a = 0 ∧ b = 0 := by
  unfold gcd; rw [Nat.gcd_eq_zero_iff, natAbs_eq_zero, natAbs_eq_zero]
@[simp] theorem sign_zero : sign 0 = 0 := rfl
theorem sign_eq_one_of_pos (h : 0 < a) : sign a = 1 := if_pos h
theorem sign_eq_neg_one_of_neg (h : a < 0) : sign a = -1 := by
  unfold sign; rw [if_neg (by omega), if_neg (by omega)]
end Int
