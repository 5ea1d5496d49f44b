prelude
import Init.Data.Int.Div
import Init.Data.Nat.Parity
/-! ℤ: even and odd numbers and congruences, under the names of Mathlib. -/
set_option linter.all false
set_option autoImplicit false
namespace Int
variable {a b c d k m n : Int}
/-! parity -/
theorem even_add : Even (m + n) ↔ (Even m ↔ Even n) := by rw [even_iff, even_iff, even_iff]; omega
theorem even_add' : Even (m + n) ↔ (Odd m ↔ Odd n) := by rw [even_iff, odd_iff, odd_iff]; omega
theorem even_add_one : Even (n + 1) ↔ ¬ Even n := by rw [even_iff, even_iff]; omega
theorem even_sub_one : Even (n - 1) ↔ ¬ Even n := by rw [even_iff, even_iff]; omega
theorem even_sub : Even (m - n) ↔ (Even m ↔ Even n) := by rw [even_iff, even_iff, even_iff]; omega
theorem even_sub' : Even (m - n) ↔ (Odd m ↔ Odd n) := by rw [even_iff, odd_iff, odd_iff]; omega
theorem odd_add : Odd (m + n) ↔ (Odd m ↔ Even n) := by rw [odd_iff, odd_iff, even_iff]; omega
theorem odd_add' : Odd (m + n) ↔ (Odd n ↔ Even m) := by rw [odd_iff, odd_iff, even_iff]; omega
theorem odd_sub : Odd (m - n) ↔ (Odd m ↔ Even n) := by rw [odd_iff, odd_iff, even_iff]; omega
theorem odd_sub' : Odd (m - n) ↔ (Odd n ↔ Even m) := by rw [odd_iff, odd_iff, even_iff]; omega
theorem even_iff_natAbs : Even n ↔ Even (natAbs n) := by rw [even_iff, Nat.even_iff]; omega
@[simp] theorem natAbs_even : Even (natAbs n) ↔ Even n := even_iff_natAbs.symm
@[simp] theorem natAbs_odd : Odd (natAbs n) ↔ Odd n := by rw [odd_iff, Nat.odd_iff]; omega
theorem even_mul : Even (m * n) ↔ Even m ∨ Even n := by
  rw [even_iff_natAbs, natAbs_mul, Nat.even_mul, natAbs_even, natAbs_even]
theorem odd_mul : Odd (m * n) ↔ Odd m ∧ Odd n := by
  rw [← not_even_iff_odd, even_mul, _root_.not_or, not_even_iff_odd, not_even_iff_odd]
theorem even_pow {n : Nat} : Even (m ^ n) ↔ Even m ∧ n ≠ 0 := by rw [even_iff_natAbs, natAbs_pow, Nat.even_pow, natAbs_even]
theorem even_pow' {n : Nat} (h : n ≠ 0) : Even (m ^ n) ↔ Even m := even_pow.trans ⟨And.left, fun k => ⟨k, h⟩⟩
theorem odd_pow {n : Nat} : Odd (m ^ n) ↔ Odd m ∨ n = 0 := by
  rw [← not_even_iff_odd, even_pow, ← not_even_iff_odd]
  by_cases h : n = 0 <;> simp [h]
theorem even_mul_succ_self (n : Int) : Even (n * (n + 1)) := by rw [even_mul, even_add_one]; exact Classical.em _
theorem even_mul_pred_self (n : Int) : Even (n * (n - 1)) := by rw [even_mul, even_sub_one]; exact Classical.em _
theorem even_or_odd' (n : Int) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 := ⟨n / 2, by omega⟩
theorem two_mul_ediv_two_of_even (h : Even n) : 2 * (n / 2) = n := by rw [even_iff] at h; omega
theorem ediv_two_mul_two_of_even (h : Even n) : n / 2 * 2 = n := by rw [even_iff] at h; omega
theorem two_mul_ediv_two_add_one_of_odd (h : Odd n) : 2 * (n / 2) + 1 = n := by rw [odd_iff] at h; omega
@[simp] theorem even_coe_nat (n : Nat) : Even (n : Int) ↔ Even n := by rw [even_iff, Nat.even_iff]; omega
@[simp] theorem odd_coe_nat (n : Nat) : Odd (n : Int) ↔ Odd n := by rw [odd_iff, Nat.odd_iff]; omega
theorem sq_mod_four_eq_one_of_odd {x : Int} (h : Odd x) : x ^ 2 % 4 = 1 := by
  obtain ⟨k, rfl⟩ := h
  rw [show (2 * k + 1) ^ 2 = 1 + 4 * (k * k + k) by grind, add_mul_emod_self_left]; rfl
/-! congruences -/
theorem modEq_iff_add_fac : ModEq n a b ↔ ∃ t, b = a + n * t :=
  modEq_iff_dvd.trans ⟨fun ⟨c, e⟩ => ⟨c, by omega⟩, fun ⟨c, e⟩ => ⟨c, by omega⟩⟩
theorem modEq_sub (a b : Int) : ModEq (a - b) a b := (modEq_iff_dvd.mpr (_root_.dvd_refl _)).symm
theorem natCast_modEq_iff {a b n : Nat} : ModEq n a b ↔ Nat.ModEq n a b := by
  show (a : Int) % n = b % n ↔ a % n = b % n; rw [← natCast_emod, ← natCast_emod, natCast_inj]
theorem modEq_neg : ModEq (-n) a b ↔ ModEq n a b := by rw [modEq_iff_dvd, modEq_iff_dvd, _root_.neg_dvd]
namespace ModEq
theorem of_dvd (d : m ∣ n) (h : ModEq n a b) : ModEq m a b := modEq_iff_dvd.mpr (_root_.dvd_trans d h.dvd)
protected theorem add_left_cancel (h₁ : ModEq n a b) (h₂ : ModEq n (a + c) (b + d)) : ModEq n c d := by
  have := h₂.sub h₁; rw [show a + c - a = c by omega, show b + d - b = d by omega] at this; exact this
protected theorem add_left_cancel' (c : Int) (h : ModEq n (c + a) (c + b)) : ModEq n a b := ModEq.add_left_cancel rfl h
protected theorem add_right_cancel (h₁ : ModEq n c d) (h₂ : ModEq n (a + c) (b + d)) : ModEq n a b := by
  have := h₂.sub h₁; rw [show a + c - c = a by omega, show b + d - d = b by omega] at this; exact this
protected theorem add_right_cancel' (c : Int) (h : ModEq n (a + c) (b + c)) : ModEq n a b := ModEq.add_right_cancel rfl h
theorem of_mul_left (m : Int) (h : ModEq (m * n) a b) : ModEq n a b := h.of_dvd ⟨m, Int.mul_comm m n⟩
theorem of_mul_right (m : Int) (h : ModEq (n * m) a b) : ModEq n a b := h.of_dvd ⟨m, rfl⟩
protected theorem mul_left' (h : ModEq n a b) : ModEq (c * n) (c * a) (c * b) :=
  modEq_iff_dvd.mpr (by rw [← Int.mul_sub]; exact _root_.mul_dvd_mul_left c h.dvd)
theorem comm : ModEq n a b ↔ ModEq n b a := ⟨ModEq.symm, ModEq.symm⟩
end ModEq
end Int
