prelude
import Init.NumberTheory.Congruence
import Init.Algebra.Abs
/-! ℤ: order and ring laws, under the names of Lean and Mathlib. -/
set_option linter.all false
set_option autoImplicit false
/-! A number with a sign and without another type is an integer. -/
attribute [default_instance 500] Int.instNegInt
namespace Int
variable {a b c d k m n : Int}
protected theorem zero_lt_one : (0 : Int) < 1 := by decide
protected theorem one_pos : (0 : Int) < 1 := by decide
protected theorem le_of_eq (h : a = b) : a ≤ b := h ▸ Int.le_refl a
protected theorem le_rfl : a ≤ a := Int.le_refl a
protected theorem lt_asymm (h : a < b) : ¬ b < a := by omega
protected theorem lt_of_le_of_ne (h : a ≤ b) (h' : a ≠ b) : a < b := by omega
protected theorem lt_iff_le_and_ne : a < b ↔ a ≤ b ∧ a ≠ b := by omega
protected theorem le_iff_lt_or_eq : a ≤ b ↔ a < b ∨ a = b := by omega
protected theorem lt_or_eq_of_le (h : a ≤ b) : a < b ∨ a = b := by omega
protected theorem lt_or_ge (a b : Int) : a < b ∨ a ≥ b := by omega
protected theorem lt_or_le (a b : Int) : a < b ∨ b ≤ a := by omega
protected theorem le_of_not_le (h : ¬ a ≤ b) : b ≤ a := by omega
protected theorem lt_of_not_ge (h : ¬ b ≤ a) : a < b := by omega
protected theorem le_of_not_gt (h : ¬ b < a) : a ≤ b := by omega
protected theorem not_le_of_gt (h : a < b) : ¬ b ≤ a := by omega
protected theorem not_lt_of_ge (h : a ≤ b) : ¬ b < a := by omega
theorem lt_add_one_iff : a < b + 1 ↔ a ≤ b := by omega
theorem add_one_le_iff : a + 1 ≤ b ↔ a < b := by omega
theorem le_sub_one_iff : a ≤ b - 1 ↔ a < b := by omega
theorem sub_one_lt_iff : a - 1 < b ↔ a ≤ b := by omega
theorem le_add_one_iff : a ≤ b + 1 ↔ a ≤ b ∨ a = b + 1 := by omega
theorem le_of_lt_add_one (h : a < b + 1) : a ≤ b := by omega
protected theorem lt_add_one_of_le (h : a ≤ b) : a < b + 1 := by omega
theorem le_sub_one_of_lt (h : a < b) : a ≤ b - 1 := by omega
theorem lt_of_le_sub_one (h : a ≤ b - 1) : a < b := by omega
theorem lt_of_add_one_le (h : a + 1 ≤ b) : a < b := h
theorem lt_succ (a : Int) : a < a + 1 := by omega
theorem pos_iff_one_le : 0 < a ↔ 1 ≤ a := by omega
protected theorem add_lt_add (h : a < b) (h' : c < d) : a + c < b + d := by omega
protected theorem add_lt_add_left (h : a < b) (c : Int) : c + a < c + b := by omega
protected theorem add_lt_add_right (h : a < b) (c : Int) : a + c < b + c := by omega
protected theorem sub_pos_of_lt (h : b < a) : 0 < a - b := by omega
protected theorem sub_pos : 0 < a - b ↔ b < a := by omega
protected theorem lt_of_sub_pos (h : 0 < a - b) : b < a := by omega
protected theorem sub_nonneg : 0 ≤ a - b ↔ b ≤ a := by omega
protected theorem sub_neg_of_lt (h : a < b) : a - b < 0 := by omega
protected theorem neg_lt_neg (h : a < b) : -b < -a := by omega
protected theorem neg_nonneg_of_nonpos (h : a ≤ 0) : 0 ≤ -a := by omega
protected theorem neg_pos_of_neg (h : a < 0) : 0 < -a := by omega
protected theorem neg_neg_of_pos (h : 0 < a) : -a < 0 := by omega
protected theorem sub_eq_zero : a - b = 0 ↔ a = b := by omega
protected theorem eq_neg_of_add_eq_zero_left (h : a + b = 0) : a = -b := by omega
protected theorem sub_eq_iff_eq_add : a - b = c ↔ a = c + b := by omega
protected theorem eq_sub_of_add_eq (h : a + c = b) : a = b - c := by omega
protected theorem add_sub_assoc (a b c : Int) : a + b - c = a + (b - c) := by omega
protected theorem sub_sub (a b c : Int) : a - b - c = a - (b + c) := by omega
protected theorem add_right_comm (a b c : Int) : a + b + c = a + c + b := by omega
protected theorem add_right_cancel (h : a + b = c + b) : a = c := by omega
protected theorem two_mul (n : Int) : 2 * n = n + n := by omega
protected theorem mul_two (n : Int) : n * 2 = n + n := by omega
protected theorem sub_sub_self (a b : Int) : a - (a - b) = b := by omega
protected theorem neg_sub (a b : Int) : -(a - b) = b - a := by omega
protected theorem mul_eq_zero : a * b = 0 ↔ a = 0 ∨ b = 0 := _root_.mul_eq_zero
protected theorem mul_ne_zero (h : a ≠ 0) (h' : b ≠ 0) : a * b ≠ 0 := _root_.mul_ne_zero h h'
protected theorem eq_of_mul_eq_mul_left (ha : a ≠ 0) (h : a * b = a * c) : b = c := _root_.mul_left_cancel₀ ha h
protected theorem eq_of_mul_eq_mul_right (ha : a ≠ 0) (h : b * a = c * a) : b = c := _root_.mul_right_cancel₀ ha h
protected theorem mul_le_mul_of_nonneg_left (h : a ≤ b) (hc : 0 ≤ c) : c * a ≤ c * b := _root_.mul_le_mul_of_nonneg_left h hc
protected theorem mul_le_mul_of_nonneg_right (h : a ≤ b) (hc : 0 ≤ c) : a * c ≤ b * c :=
  _root_.mul_le_mul_of_nonneg_right h hc
protected theorem mul_lt_mul_of_pos_left (h : a < b) (hc : 0 < c) : c * a < c * b := _root_.mul_lt_mul_of_pos_left h hc
protected theorem mul_lt_mul_of_pos_right (h : a < b) (hc : 0 < c) : a * c < b * c := _root_.mul_lt_mul_of_pos_right h hc
protected theorem le_of_mul_le_mul_left (h : a * b ≤ a * c) (ha : 0 < a) : b ≤ c := _root_.le_of_mul_le_mul_left h ha
protected theorem lt_of_mul_lt_mul_left (h : a * b < a * c) (ha : 0 ≤ a) : b < c := _root_.lt_of_mul_lt_mul_left h ha
protected theorem pow_succ' (b : Int) (e : Nat) : b ^ (e + 1) = b * b ^ e := _root_.pow_succ' b e
protected theorem pow_add (a : Int) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := _root_.pow_add a m n
protected theorem pow_mul (a : Int) (m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := _root_.pow_mul a m n
protected theorem mul_pow (a b : Int) (n : Nat) : (a * b) ^ n = a ^ n * b ^ n := _root_.mul_pow a b n
protected theorem one_pow (n : Nat) : (1 : Int) ^ n = 1 := _root_.one_pow n
theorem abs_lt_one_iff : abs a < 1 ↔ a = 0 := by rw [abs_lt]; omega
theorem abs_le_one_iff : abs a ≤ 1 ↔ a = 0 ∨ a = 1 ∨ a = -1 := by rw [abs_le]; omega
theorem one_le_abs (h : a ≠ 0) : 1 ≤ abs a := by rw [le_abs]; omega
theorem mul_eq_one_iff_eq_one_or_neg_one : a * b = 1 ↔ a = 1 ∧ b = 1 ∨ a = -1 ∧ b = -1 := by
  constructor
  · intro h
    have ha : a ≠ 0 := fun e => by rw [e, Int.zero_mul] at h; omega
    have hb : b ≠ 0 := fun e => by rw [e, Int.mul_zero] at h; omega
    have e : abs a * abs b = 1 := by rw [← abs_mul, h, abs_one]
    have p := one_le_abs ha; have q := one_le_abs hb
    have r := _root_.le_mul_of_one_le_right (_root_.le_trans (show (0 : Int) ≤ 1 by decide) p) q
    have : abs a ≤ 1 := by omega
    have := abs_le_one_iff.mp this
    rcases this with rfl | rfl | rfl <;> omega
  · rintro (⟨rfl, rfl⟩ | ⟨rfl, rfl⟩) <;> rfl
theorem eq_one_or_neg_one_of_mul_eq_one (h : a * b = 1) : a = 1 ∨ a = -1 :=
  (mul_eq_one_iff_eq_one_or_neg_one.mp h).elim (fun h => .inl h.1) (fun h => .inr h.1)
theorem eq_one_or_neg_one_of_mul_eq_one' (h : a * b = 1) : a = 1 ∧ b = 1 ∨ a = -1 ∧ b = -1 :=
  mul_eq_one_iff_eq_one_or_neg_one.mp h
end Int
