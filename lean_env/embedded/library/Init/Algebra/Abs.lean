prelude
import Init.Algebra.OrderedField
/-! Absolute values, with Mathlib's names, for ℤ, ℚ, ℝ alike. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean.Grind
section
variable {α : Type u} [CommRing α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α]
variable [Min α] [Max α] [LawfulMinMax α] {a b c : α}
theorem abs_of_nonneg (h : 0 ≤ a) : abs a = a := max_eq_left (neg_le_self h)
theorem abs_of_nonpos (h : a ≤ 0) : abs a = -a := max_eq_right (le_trans h (neg_nonneg.mpr h))
theorem abs_of_pos (h : 0 < a) : abs a = a := abs_of_nonneg (le_of_lt h)
theorem abs_of_neg (h : a < 0) : abs a = -a := abs_of_nonpos (le_of_lt h)
theorem abs_cases (a : α) : (abs a = a ∧ 0 ≤ a) ∨ (abs a = -a ∧ a < 0) :=
  (lt_or_ge a 0).elim (fun h => .inr ⟨abs_of_neg h, h⟩) (fun h => .inl ⟨abs_of_nonneg h, h⟩)
theorem abs_choice (a : α) : abs a = a ∨ abs a = -a := (abs_cases a).elim (fun h => .inl h.1) (fun h => .inr h.1)
@[simp] theorem abs_nonneg (a : α) : 0 ≤ abs a := by
  rcases abs_cases a with ⟨e, h⟩ | ⟨e, h⟩ <;> rw [e]
  · exact h
  · exact le_of_lt (neg_pos.mpr h)
theorem le_abs_self (a : α) : a ≤ abs a := le_max_left a (-a)
theorem neg_le_abs (a : α) : -a ≤ abs a := le_max_right a (-a)
theorem neg_le_abs_self (a : α) : -a ≤ abs a := neg_le_abs a
theorem neg_abs_le (a : α) : -abs a ≤ a := neg_le.mp (neg_le_abs a)
theorem neg_abs_le_self (a : α) : -abs a ≤ a := neg_abs_le a
@[simp] theorem abs_neg (a : α) : abs (-a) = abs a := by
  show max (-a) (- -a) = max a (-a); rw [neg_neg, max_comm]
theorem abs_sub_comm (a b : α) : abs (a - b) = abs (b - a) := by rw [← abs_neg, neg_sub]
@[simp] theorem abs_zero : abs (0 : α) = 0 := abs_of_nonneg (le_refl 0)
@[simp] theorem abs_one : abs (1 : α) = 1 := abs_of_pos zero_lt_one
@[simp] theorem abs_abs (a : α) : abs (abs a) = abs a := abs_of_nonneg (abs_nonneg a)
theorem abs_two : abs (2 : α) = 2 := abs_of_pos zero_lt_two
@[simp] theorem abs_eq_zero : abs a = 0 ↔ a = 0 :=
  ⟨fun h => (abs_choice a).elim (fun e => e.symm.trans h) (fun e => neg_eq_zero.mp (e.symm.trans h)), fun h => h ▸ abs_zero⟩
@[simp] theorem abs_pos : 0 < abs a ↔ a ≠ 0 :=
  ⟨fun h e => by rw [e, abs_zero] at h; exact lt_irrefl 0 h,
    fun h => lt_of_le_of_ne' (abs_nonneg a) (fun e => h (abs_eq_zero.mp e))⟩
theorem abs_ne_zero : abs a ≠ 0 ↔ a ≠ 0 := ⟨fun h e => h (abs_eq_zero.mpr e), fun h e => h (abs_eq_zero.mp e)⟩
@[simp] theorem abs_nonpos_iff : abs a ≤ 0 ↔ a = 0 :=
  ⟨fun h => abs_eq_zero.mp (le_antisymm h (abs_nonneg a)), fun h => by rw [h, abs_zero]; exact le_refl 0⟩
theorem abs_eq_self : abs a = a ↔ 0 ≤ a := ⟨fun h => h ▸ abs_nonneg a, abs_of_nonneg⟩
theorem abs_eq_neg_self : abs a = -a ↔ a ≤ 0 := ⟨fun h => neg_nonneg.mp (h ▸ abs_nonneg a), abs_of_nonpos⟩
theorem abs_le : abs a ≤ b ↔ -b ≤ a ∧ a ≤ b := by
  show max a (-a) ≤ b ↔ _; rw [max_le_iff, neg_le, and_comm]
theorem abs_lt : abs a < b ↔ -b < a ∧ a < b := by
  show max a (-a) < b ↔ _; rw [max_lt_iff, neg_lt, and_comm]
theorem le_abs : a ≤ abs b ↔ a ≤ b ∨ a ≤ -b := le_max_iff
theorem lt_abs : a < abs b ↔ a < b ∨ a < -b := lt_max_iff
theorem abs_le_of_le_of_neg_le (h : a ≤ b) (k : -a ≤ b) : abs a ≤ b := max_le h k
theorem abs_le' : abs a ≤ b ↔ a ≤ b ∧ -a ≤ b := max_le_iff
theorem le_of_abs_le (h : abs a ≤ b) : a ≤ b := (abs_le.mp h).2
theorem neg_le_of_abs_le (h : abs a ≤ b) : -b ≤ a := (abs_le.mp h).1
theorem lt_of_abs_lt (h : abs a < b) : a < b := (abs_lt.mp h).2
theorem neg_lt_of_abs_lt (h : abs a < b) : -b < a := (abs_lt.mp h).1
theorem abs_eq (hb : 0 ≤ b) : abs a = b ↔ a = b ∨ a = -b := by
  constructor
  · exact fun h => (abs_choice a).elim (fun e => .inl (e.symm.trans h)) (fun e => .inr (by rw [← h, e, neg_neg]))
  · rintro (e | e)
    · rw [e]; exact abs_of_nonneg hb
    · rw [e, abs_neg]; exact abs_of_nonneg hb
theorem eq_or_eq_neg_of_abs_eq (h : abs a = b) : a = b ∨ a = -b := (abs_eq (h ▸ abs_nonneg a)).mp h
theorem abs_eq_abs : abs a = abs b ↔ a = b ∨ a = -b := by
  rw [abs_eq (abs_nonneg b)]; rcases abs_choice b with e | e <;> rw [e]
  rw [neg_neg, or_comm]
theorem abs_mul (a b : α) : abs (a * b) = abs a * abs b := by
  rcases abs_cases a with ⟨e, h⟩ | ⟨e, h⟩ <;> rcases abs_cases b with ⟨f, k⟩ | ⟨f, k⟩ <;> rw [e, f]
  · exact abs_of_nonneg (mul_nonneg h k)
  · rw [mul_neg]; exact abs_of_nonpos (mul_nonpos_of_nonneg_of_nonpos h (le_of_lt k))
  · rw [neg_mul]; exact abs_of_nonpos (mul_nonpos_of_nonpos_of_nonneg (le_of_lt h) k)
  · rw [neg_mul_neg]; exact abs_of_pos (mul_pos_of_neg_of_neg h k)
theorem abs_mul_abs_self (a : α) : abs a * abs a = a * a := by
  rcases abs_choice a with e | e <;> rw [e]
  exact neg_mul_neg a a
theorem abs_mul_self (a : α) : abs (a * a) = a * a := by rw [abs_mul, abs_mul_abs_self]
theorem abs_pow (a : α) (n : Nat) : abs (a ^ n) = abs a ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, abs_one]
  | succ n ih => rw [pow_succ, abs_mul, ih, pow_succ]
@[simp] theorem sq_abs (a : α) : abs a ^ 2 = a ^ 2 := by rw [pow_two, abs_mul_abs_self, pow_two]
theorem abs_sq (a : α) : abs (a ^ 2) = a ^ 2 := abs_of_nonneg (sq_nonneg a)
theorem pow_abs (a : α) (n : Nat) : abs a ^ n = abs (a ^ n) := (abs_pow a n).symm
theorem abs_add_le (a b : α) : abs (a + b) ≤ abs a + abs b :=
  max_le (add_le_add (le_abs_self a) (le_abs_self b)) (by rw [neg_add]; exact add_le_add (neg_le_abs a) (neg_le_abs b))
theorem abs_add (a b : α) : abs (a + b) ≤ abs a + abs b := abs_add_le a b
theorem abs_sub_abs_le_abs_sub (a b : α) : abs a - abs b ≤ abs (a - b) := by
  have := abs_add_le (a - b) b; rw [sub_add_cancel] at this; exact sub_le_iff_le_add.mpr this
theorem abs_abs_sub_abs_le_abs_sub (a b : α) : abs (abs a - abs b) ≤ abs (a - b) :=
  max_le (abs_sub_abs_le_abs_sub a b) (by rw [neg_sub, abs_sub_comm]; exact abs_sub_abs_le_abs_sub b a)
theorem abs_sub_le (a b c : α) : abs (a - c) ≤ abs (a - b) + abs (b - c) := by
  have := abs_add_le (a - b) (b - c); rw [sub_add_sub_cancel] at this; exact this
theorem abs_sub (a b : α) : abs (a - b) ≤ abs a + abs b := by
  have := abs_add_le a (-b); rw [abs_neg, ← sub_eq_add_neg] at this; exact this
theorem abs_sub_lt_iff : abs (a - b) < c ↔ a - b < c ∧ b - a < c := by
  show max (a - b) (-(a - b)) < c ↔ _; rw [max_lt_iff, neg_sub]
theorem abs_sub_le_iff : abs (a - b) ≤ c ↔ a - b ≤ c ∧ b - a ≤ c := by rw [abs_le', neg_sub]
theorem sq_eq_sq_iff_abs_eq_abs (a b : α) : a ^ 2 = b ^ 2 ↔ abs a = abs b := by rw [sq_eq_sq_iff_eq_or_eq_neg, abs_eq_abs]
theorem sq_lt_sq : a ^ 2 < b ^ 2 ↔ abs a < abs b := by rw [← sq_abs a, ← sq_abs b, sq_lt_sq₀ (abs_nonneg a) (abs_nonneg b)]
theorem sq_le_sq : a ^ 2 ≤ b ^ 2 ↔ abs a ≤ abs b := by rw [← sq_abs a, ← sq_abs b, sq_le_sq₀ (abs_nonneg a) (abs_nonneg b)]
theorem sq_lt_sq' (h : -b < a) (k : a < b) : a ^ 2 < b ^ 2 :=
  sq_lt_sq.mpr (lt_of_lt_of_le (abs_lt.mpr ⟨h, k⟩) (le_abs_self b))
theorem sq_le_sq' (h : -b ≤ a) (k : a ≤ b) : a ^ 2 ≤ b ^ 2 := sq_le_sq.mpr (le_trans (abs_le.mpr ⟨h, k⟩) (le_abs_self b))
theorem abs_lt_of_sq_lt_sq (h : a ^ 2 < b ^ 2) (hb : 0 ≤ b) : abs a < b := abs_of_nonneg hb ▸ sq_lt_sq.mp h
theorem abs_le_of_sq_le_sq (h : a ^ 2 ≤ b ^ 2) (hb : 0 ≤ b) : abs a ≤ b := by
  have := sq_le_sq.mp h; rw [abs_of_nonneg hb] at this; exact this
theorem abs_lt_of_sq_lt_sq' (h : a ^ 2 < b ^ 2) (hb : 0 ≤ b) : -b < a ∧ a < b := abs_lt.mp (abs_lt_of_sq_lt_sq h hb)
theorem abs_le_of_sq_le_sq' (h : a ^ 2 ≤ b ^ 2) (hb : 0 ≤ b) : -b ≤ a ∧ a ≤ b := abs_le.mp (abs_le_of_sq_le_sq h hb)
theorem sq_lt_one_iff_abs_lt_one (a : α) : a ^ 2 < 1 ↔ abs a < 1 := by
  have := sq_lt_sq (a := a) (b := 1); rw [one_pow, abs_one] at this; exact this
theorem sq_le_one_iff_abs_le_one (a : α) : a ^ 2 ≤ 1 ↔ abs a ≤ 1 := by
  have := sq_le_sq (a := a) (b := 1); rw [one_pow, abs_one] at this; exact this
end
section
variable {α : Type u} [Field α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α]
variable [Min α] [Max α] [LawfulMinMax α]
theorem abs_inv (a : α) : abs a⁻¹ = (abs a)⁻¹ := by
  rcases abs_cases a with ⟨e, h⟩ | ⟨e, h⟩ <;> rw [e]
  · exact abs_of_nonneg (inv_nonneg.mpr h)
  · rw [inv_neg]; exact abs_of_neg (inv_lt_zero.mpr h)
theorem abs_div (a b : α) : abs (a / b) = abs a / abs b := by rw [div_eq_mul_inv, abs_mul, abs_inv, ← div_eq_mul_inv]
end
grind_pattern abs_cases => abs a
