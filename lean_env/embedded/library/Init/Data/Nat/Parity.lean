prelude
import Init.Data.Nat.Div
/-! ℕ: even and odd numbers, under the names of Mathlib. -/
set_option linter.all false
set_option autoImplicit false
namespace Nat
variable {a b c d k l m n : Nat}
theorem even_add : Even (m + n) ↔ (Even m ↔ Even n) := by rw [even_iff, even_iff, even_iff]; omega
theorem even_add' : Even (m + n) ↔ (Odd m ↔ Odd n) := by rw [even_iff, odd_iff, odd_iff]; omega
theorem even_add_one : Even (n + 1) ↔ ¬ Even n := by rw [even_iff, even_iff]; omega
theorem odd_add : Odd (m + n) ↔ (Odd m ↔ Even n) := by rw [odd_iff, odd_iff, even_iff]; omega
theorem odd_add' : Odd (m + n) ↔ (Odd n ↔ Even m) := by rw [odd_iff, odd_iff, even_iff]; omega
theorem odd_add_one : Odd (n + 1) ↔ ¬ Odd n := by rw [odd_iff, odd_iff]; omega
theorem even_sub (h : n ≤ m) : Even (m - n) ↔ (Even m ↔ Even n) := by rw [even_iff, even_iff, even_iff]; omega
theorem odd_sub (h : n ≤ m) : Odd (m - n) ↔ (Odd m ↔ Even n) := by rw [odd_iff, odd_iff, even_iff]; omega
protected theorem Odd.sub_odd (hm : Odd m) (hn : Odd n) : Even (m - n) := by rw [odd_iff] at hm hn; rw [even_iff]; omega
theorem mod_two_mul (m n : Nat) : m * n % 2 = (m % 2) * (n % 2) := by
  have e := mul_mod m n 2
  rcases mod_two_eq_zero_or_one m with h | h <;> rcases mod_two_eq_zero_or_one n with k | k <;> rw [h, k] at e ⊢ <;> exact e
theorem even_mul : Even (m * n) ↔ Even m ∨ Even n := by
  rw [even_iff, even_iff, even_iff, mod_two_mul, mul_eq_zero_iff]
theorem odd_mul : Odd (m * n) ↔ Odd m ∧ Odd n := by
  rw [← not_even_iff_odd, even_mul, _root_.not_or, not_even_iff_odd, not_even_iff_odd]
theorem even_pow : Even (m ^ n) ↔ Even m ∧ n ≠ 0 := by
  induction n with
  | zero => rw [Nat.pow_zero, even_iff]; exact ⟨fun h => absurd h (by decide), fun h => absurd rfl h.2⟩
  | succ n ih => rw [Nat.pow_succ, even_mul, ih]; exact ⟨fun h => ⟨h.elim And.left id, succ_ne_zero n⟩, fun h => .inr h.1⟩
theorem even_pow' (h : n ≠ 0) : Even (m ^ n) ↔ Even m := even_pow.trans ⟨And.left, fun k => ⟨k, h⟩⟩
theorem Odd.of_mul_left (h : Odd (m * n)) : Odd m := (odd_mul.mp h).1
theorem Odd.of_mul_right (h : Odd (m * n)) : Odd n := (odd_mul.mp h).2
theorem even_mul_succ_self (n : Nat) : Even (n * (n + 1)) := by
  rw [even_mul, even_add_one]; exact Classical.em _
theorem even_mul_pred_self (n : Nat) : Even (n * (n - 1)) := by
  rw [even_mul, even_iff, even_iff]; omega
theorem even_or_odd' (n : Nat) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 := ⟨n / 2, by omega⟩
end Nat
