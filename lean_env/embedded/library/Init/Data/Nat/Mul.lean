prelude
import Init.Data.Nat.Sub
/-! ℕ: products and powers, under the names of Lean and Mathlib. -/
set_option linter.all false
set_option autoImplicit false
namespace Nat
variable {a b c d k l m n : Nat}
/-! products -/
theorem one_add (n : Nat) : 1 + n = succ n := Nat.add_comm 1 n
theorem succ_eq_one_add (n : Nat) : succ n = 1 + n := Nat.add_comm n 1
theorem eq_of_mul_eq_mul_right (h : 0 < a) (e : b * a = c * a) : b = c :=
  eq_of_mul_eq_mul_left h (by rw [Nat.mul_comm, e, Nat.mul_comm])
protected theorem mul_left_cancel (h : 0 < n) (e : n * m = n * k) : m = k := eq_of_mul_eq_mul_left h e
protected theorem mul_right_cancel (h : 0 < m) (e : n * m = k * m) : n = k := eq_of_mul_eq_mul_right h e
protected theorem mul_left_cancel_iff (h : 0 < a) {b c : Nat} : a * b = a * c ↔ b = c :=
  ⟨eq_of_mul_eq_mul_left h, fun e => e ▸ rfl⟩
protected theorem mul_right_cancel_iff (h : 0 < a) {b c : Nat} : b * a = c * a ↔ b = c :=
  ⟨eq_of_mul_eq_mul_right h, fun e => e ▸ rfl⟩
protected theorem mul_left_inj (h : a ≠ 0) : b * a = c * a ↔ b = c := Nat.mul_right_cancel_iff (pos_of_ne_zero h)
protected theorem mul_right_inj (h : a ≠ 0) : a * b = a * c ↔ b = c := Nat.mul_left_cancel_iff (pos_of_ne_zero h)
protected theorem mul_eq_zero : m * n = 0 ↔ m = 0 ∨ n = 0 := mul_eq_zero_iff
protected theorem mul_ne_zero (h : n ≠ 0) (h' : m ≠ 0) : n * m ≠ 0 := fun e => (mul_eq_zero_iff.mp e).elim h h'
protected theorem mul_ne_zero_iff : n * m ≠ 0 ↔ n ≠ 0 ∧ m ≠ 0 := by rw [ne_eq, mul_eq_zero_iff, _root_.not_or]
theorem eq_zero_of_mul_eq_zero (h : n * m = 0) : n = 0 ∨ m = 0 := mul_eq_zero_iff.mp h
protected theorem mul_le_mul {p q m n : Nat} (h₁ : p ≤ m) (h₂ : q ≤ n) : p * q ≤ m * n :=
  Nat.le_trans (Nat.mul_le_mul_right q h₁) (Nat.mul_le_mul_left m h₂)
protected theorem mul_lt_mul_of_pos_left (h : n < m) (hk : 0 < k) : k * n < k * m := mul_lt_mul_left' hk h
protected theorem mul_lt_mul_of_pos_right (h : n < m) (hk : 0 < k) : n * k < m * k := by
  rw [Nat.mul_comm n, Nat.mul_comm m]; exact mul_lt_mul_left' hk h
protected theorem mul_lt_mul_of_lt_of_le {a b c d : Nat} (hac : a < c) (hbd : b ≤ d) (hd : 0 < d) : a * b < c * d :=
  Nat.lt_of_le_of_lt (Nat.mul_le_mul_left a hbd) (Nat.mul_lt_mul_of_pos_right hac hd)
protected theorem mul_lt_mul_of_le_of_lt {a b c d : Nat} (hac : a ≤ c) (hbd : b < d) (hc : 0 < c) : a * b < c * d :=
  Nat.lt_of_le_of_lt (Nat.mul_le_mul_right b hac) (mul_lt_mul_left' hc hbd)
protected theorem mul_lt_mul'' (h : a < c) (h' : b < d) : a * b < c * d :=
  Nat.mul_lt_mul_of_lt_of_le h (Nat.le_of_lt h') (by omega)
protected theorem mul_lt_mul_left (h : 0 < a) : a * b < a * c ↔ b < c := ⟨Nat.lt_of_mul_lt_mul_left, mul_lt_mul_left' h⟩
protected theorem lt_of_mul_lt_mul_right {a b c : Nat} (h : b * a < c * a) : b < c :=
  Nat.lt_of_mul_lt_mul_left (k := a) (by rw [Nat.mul_comm a, Nat.mul_comm a]; exact h)
protected theorem mul_lt_mul_right (h : 0 < a) : b * a < c * a ↔ b < c :=
  ⟨Nat.lt_of_mul_lt_mul_right, fun l => Nat.mul_lt_mul_of_pos_right l h⟩
protected theorem le_of_mul_le_mul_right {a b c : Nat} (h : a * c ≤ b * c) (hc : 0 < c) : a ≤ b :=
  Nat.le_of_mul_le_mul_left (k := c) (by rw [Nat.mul_comm c, Nat.mul_comm c]; exact h) hc
protected theorem mul_le_mul_left_iff (h : 0 < a) : a * b ≤ a * c ↔ b ≤ c :=
  ⟨fun l => Nat.le_of_mul_le_mul_left l h, Nat.mul_le_mul_left a⟩
protected theorem mul_le_mul_right_iff (h : 0 < a) : b * a ≤ c * a ↔ b ≤ c :=
  ⟨fun l => Nat.le_of_mul_le_mul_right l h, Nat.mul_le_mul_right a⟩
theorem le_mul_of_pos_left (m : Nat) (h : 0 < n) : m ≤ n * m := by
  have := Nat.mul_le_mul_right m (show 1 ≤ n from h); rw [Nat.one_mul] at this; exact this
theorem le_mul_of_pos_right (m : Nat) (h : 0 < n) : m ≤ m * n := by rw [Nat.mul_comm]; exact le_mul_of_pos_left m h
theorem le_mul_self (n : Nat) : n ≤ n * n := (Nat.eq_zero_or_pos n).elim (fun e => e ▸ Nat.le_refl _) (le_mul_of_pos_left n)
protected theorem mul_self_le_mul_self (h : m ≤ n) : m * m ≤ n * n := Nat.mul_le_mul h h
protected theorem mul_self_lt_mul_self (h : m < n) : m * m < n * n := Nat.mul_lt_mul'' h h
protected theorem mul_self_le_mul_self_iff : m * m ≤ n * n ↔ m ≤ n :=
  ⟨fun h => Nat.not_lt.mp (fun l => Nat.not_le.mpr (Nat.mul_self_lt_mul_self l) h), Nat.mul_self_le_mul_self⟩
protected theorem mul_self_lt_mul_self_iff : m * m < n * n ↔ m < n :=
  ⟨fun h => Nat.not_le.mp (fun l => Nat.not_lt.mpr (Nat.mul_self_le_mul_self l) h), Nat.mul_self_lt_mul_self⟩
protected theorem mul_self_inj : m * m = n * n ↔ m = n :=
  ⟨fun h => Nat.le_antisymm (Nat.mul_self_le_mul_self_iff.mp (Nat.le_of_eq h))
    (Nat.mul_self_le_mul_self_iff.mp (Nat.le_of_eq h.symm)), fun e => e ▸ rfl⟩
protected theorem eq_one_of_mul_eq_one_right (h : m * n = 1) : m = 1 := by
  have hm : 0 < m := pos_of_ne_zero (fun e => by rw [e, Nat.zero_mul] at h; omega)
  have hn : 0 < n := pos_of_ne_zero (fun e => by rw [e, Nat.mul_zero] at h; omega)
  have := le_mul_of_pos_right m hn; omega
protected theorem eq_one_of_mul_eq_one_left (h : m * n = 1) : n = 1 :=
  Nat.eq_one_of_mul_eq_one_right (n := m) (by rw [Nat.mul_comm]; exact h)
protected theorem mul_eq_one_iff : m * n = 1 ↔ m = 1 ∧ n = 1 :=
  ⟨fun h => ⟨Nat.eq_one_of_mul_eq_one_right h, Nat.eq_one_of_mul_eq_one_left h⟩, fun ⟨h, k⟩ => by rw [h, k]⟩
protected theorem mul_self_inj' (h : m * m = n * n) : m = n := Nat.mul_self_inj.mp h
protected theorem mul_eq_left (ha : a ≠ 0) : a * b = a ↔ b = 1 := by
  have := Nat.mul_right_inj (b := b) (c := 1) ha; rw [Nat.mul_one] at this; exact this
protected theorem mul_eq_right (hb : b ≠ 0) : a * b = b ↔ a = 1 := by rw [Nat.mul_comm, Nat.mul_eq_left hb]
protected theorem mul_mul_mul_comm (a b c d : Nat) : a * b * (c * d) = a * c * (b * d) := _root_.mul_mul_mul_comm a b c d
protected theorem mul_right_comm (n m k : Nat) : n * m * k = n * k * m := _root_.mul_right_comm n m k
protected theorem two_mul (n : Nat) : 2 * n = n + n := by omega
protected theorem mul_two (n : Nat) : n * 2 = n + n := by omega
protected theorem left_distrib (n m k : Nat) : n * (m + k) = n * m + n * k := Nat.mul_add n m k
protected theorem right_distrib (n m k : Nat) : (n + m) * k = n * k + m * k := Nat.add_mul n m k
/-! powers -/
protected theorem zero_pow (h : 0 < n) : 0 ^ n = 0 := _root_.zero_pow (Nat.ne_of_gt h)
protected theorem one_pow (n : Nat) : 1 ^ n = 1 := _root_.one_pow n
protected theorem mul_pow (a b n : Nat) : (a * b) ^ n = a ^ n * b ^ n := _root_.mul_pow a b n
protected theorem pow_mul' (a m n : Nat) : a ^ (m * n) = (a ^ n) ^ m := _root_.pow_mul' a m n
protected theorem pow_add_one : b ^ (n + 1) = b ^ n * b := rfl
protected theorem pow_add_one' : b ^ (n + 1) = b * b ^ n := Nat.mul_comm _ _
protected theorem pow_right_comm (a m n : Nat) : (a ^ m) ^ n = (a ^ n) ^ m := _root_.pow_right_comm a m n
theorem one_le_pow (n m : Nat) (h : 0 < m) : 1 ≤ m ^ n := Nat.pow_pos h n
theorem one_le_two_pow : 1 ≤ 2 ^ n := Nat.pow_pos (zero_lt_succ 1) n
theorem two_pow_pos (n : Nat) : 0 < 2 ^ n := Nat.pow_pos (zero_lt_succ 1) n
protected theorem two_pow_succ (n : Nat) : 2 ^ (n + 1) = 2 ^ n + 2 ^ n := Nat.mul_two _
protected theorem one_lt_pow (h : n ≠ 0) (h' : 1 < m) : 1 < m ^ n := one_lt_pow₀ h' h
theorem lt_pow_self (h : 1 < b) : n < b ^ n := Nat.lt_of_lt_of_le lt_two_pow_self (Nat.pow_le_pow_left h n)
theorem lt_two_pow (n : Nat) : n < 2 ^ n := lt_two_pow_self
protected theorem pow_lt_pow_iff_left (h : n ≠ 0) : a ^ n < b ^ n ↔ a < b :=
  ⟨fun k => Nat.not_le.mp (fun l => Nat.not_lt.mpr (Nat.pow_le_pow_left l n) k), fun k => Nat.pow_lt_pow_left k h⟩
protected theorem pow_le_pow_iff_left (h : n ≠ 0) : a ^ n ≤ b ^ n ↔ a ≤ b :=
  ⟨fun k => Nat.not_lt.mp (fun l => Nat.not_le.mpr (Nat.pow_lt_pow_left l h) k), fun k => Nat.pow_le_pow_left k n⟩
protected theorem pow_lt_pow_iff_right (h : 1 < a) : a ^ m < a ^ n ↔ m < n :=
  ⟨fun k => Nat.not_le.mp (fun l => Nat.not_lt.mpr (Nat.pow_le_pow_right (Nat.le_of_lt h) l) k), Nat.pow_lt_pow_right h⟩
protected theorem pow_le_pow_iff_right (h : 1 < a) : a ^ m ≤ a ^ n ↔ m ≤ n :=
  ⟨fun k => Nat.not_lt.mp (fun l => Nat.not_le.mpr (Nat.pow_lt_pow_right h l) k), Nat.pow_le_pow_right (Nat.le_of_lt h)⟩
theorem pow_left_injective (h : n ≠ 0) (e : a ^ n = b ^ n) : a = b :=
  Nat.le_antisymm ((Nat.pow_le_pow_iff_left h).mp (Nat.le_of_eq e)) ((Nat.pow_le_pow_iff_left h).mp (Nat.le_of_eq e.symm))
protected theorem pow_left_inj (h : n ≠ 0) : a ^ n = b ^ n ↔ a = b := ⟨pow_left_injective h, fun e => e ▸ rfl⟩
theorem pow_right_injective (h : 2 ≤ a) {m n : Nat} (e : a ^ m = a ^ n) : m = n :=
  Nat.le_antisymm ((Nat.pow_le_pow_iff_right h).mp (Nat.le_of_eq e)) ((Nat.pow_le_pow_iff_right h).mp (Nat.le_of_eq e.symm))
protected theorem pow_right_inj (h : 1 < a) : a ^ m = a ^ n ↔ m = n := ⟨pow_right_injective h, fun e => e ▸ rfl⟩
end Nat
