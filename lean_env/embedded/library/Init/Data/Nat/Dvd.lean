prelude
import Init.Data.Nat.Div
/-! ℕ: divisibility, under the names of Lean and Mathlib. -/
set_option linter.all false
set_option autoImplicit false
namespace Nat
variable {a b c d k l m n : Nat}
theorem dvd_sub' (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m - n := Nat.dvd_sub h₁ h₂
theorem dvd_sub_mod (k : Nat) : n ∣ k - k % n := ⟨k / n, by have := div_add_mod k n; omega⟩
protected theorem dvd_add_right (h : k ∣ m) : k ∣ m + n ↔ k ∣ n :=
  ⟨fun d => by have := Nat.dvd_sub d h; rw [Nat.add_sub_cancel_left] at this; exact this, Nat.dvd_add h⟩
protected theorem dvd_add_left (h : k ∣ n) : k ∣ m + n ↔ k ∣ m := by rw [Nat.add_comm, Nat.dvd_add_right h]
protected theorem dvd_add_self_left : m ∣ m + n ↔ m ∣ n := Nat.dvd_add_right (Nat.dvd_refl m)
protected theorem dvd_add_self_right : m ∣ n + m ↔ m ∣ n := Nat.dvd_add_left (Nat.dvd_refl m)
attribute [simp] Nat.dvd_add_self_left Nat.dvd_add_self_right
theorem dvd_mod_iff (h : k ∣ n) : k ∣ m % n ↔ k ∣ m := by
  have := Nat.dvd_add_right (n := m % n) (Nat.dvd_trans h (Nat.dvd_mul_right n (m / n))); rw [div_add_mod] at this
  exact this.symm
theorem dvd_iff_div_mul_eq (n d : Nat) : d ∣ n ↔ n / d * d = n :=
  ⟨Nat.div_mul_cancel, fun h => ⟨n / d, by rw [Nat.mul_comm, h]⟩⟩
protected theorem dvd_iff_dvd_dvd (n d : Nat) : d ∣ n ↔ ∀ k, k ∣ d → k ∣ n :=
  ⟨fun h k l => Nat.dvd_trans l h, fun h => h d (Nat.dvd_refl d)⟩
theorem mod_eq_zero_iff_dvd : n % k = 0 ↔ k ∣ n := dvd_iff_mod_eq_zero.symm
theorem dvd_of_mul_dvd_mul_left (hk : 0 < k) (h : k * m ∣ k * n) : m ∣ n := by
  obtain ⟨c, e⟩ := h; exact ⟨c, eq_of_mul_eq_mul_left hk (by rw [e, Nat.mul_assoc])⟩
theorem dvd_of_mul_dvd_mul_right (hk : 0 < k) (h : m * k ∣ n * k) : m ∣ n :=
  dvd_of_mul_dvd_mul_left hk (by rw [Nat.mul_comm k, Nat.mul_comm k]; exact h)
protected theorem mul_dvd_mul {a b c d : Nat} (h : a ∣ b) (k : c ∣ d) : a * c ∣ b * d := _root_.mul_dvd_mul h k
protected theorem mul_dvd_mul_left {b c : Nat} (a : Nat) (h : b ∣ c) : a * b ∣ a * c := _root_.mul_dvd_mul_left a h
protected theorem mul_dvd_mul_right {a b : Nat} (h : a ∣ b) (c : Nat) : a * c ∣ b * c := _root_.mul_dvd_mul_right h c
protected theorem mul_dvd_mul_iff_left (ha : 0 < a) : a * b ∣ a * c ↔ b ∣ c :=
  ⟨dvd_of_mul_dvd_mul_left ha, Nat.mul_dvd_mul_left a⟩
protected theorem mul_dvd_mul_iff_right (hc : 0 < c) : a * c ∣ b * c ↔ a ∣ b :=
  ⟨dvd_of_mul_dvd_mul_right hc, fun h => Nat.mul_dvd_mul_right h c⟩
protected theorem dvd_one : n ∣ 1 ↔ n = 1 :=
  ⟨fun ⟨_, e⟩ => Nat.eq_one_of_mul_eq_one_right e.symm, fun e => e ▸ Nat.dvd_refl 1⟩
attribute [simp] Nat.dvd_one
theorem eq_one_of_dvd_one (h : n ∣ 1) : n = 1 := Nat.dvd_one.mp h
theorem pos_of_dvd_of_pos (h : m ∣ n) (h' : 0 < n) : 0 < m := pos_of_ne_zero (fun e => by
  rw [e] at h; have := zero_dvd_iff.mp h; omega)
protected theorem eq_zero_of_zero_dvd (h : 0 ∣ a) : a = 0 := zero_dvd_iff.mp h
theorem eq_zero_of_dvd_of_lt (w : a ∣ b) (h : b < a) : b = 0 := by
  refine Classical.byContradiction (fun e => ?_); have := le_of_dvd (pos_of_ne_zero e) w; omega
theorem not_dvd_of_pos_of_lt (h1 : 0 < n) (h2 : n < m) : ¬ m ∣ n := fun d => by have := le_of_dvd h1 d; omega
theorem eq_of_dvd_of_lt_two_mul (ha : a ≠ 0) (hdvd : b ∣ a) (hlt : a < 2 * b) : a = b := by
  obtain ⟨c, rfl⟩ := hdvd
  have hc : c < 2 := Nat.lt_of_mul_lt_mul_left (k := b) (by rw [Nat.mul_comm b 2]; exact hlt)
  have : c ≠ 0 := fun e => ha (by rw [e, Nat.mul_zero])
  rw [show c = 1 by omega, Nat.mul_one]
protected theorem dvd_sub_iff_right (hkn : k ≤ n) (h : m ∣ n) : m ∣ n - k ↔ m ∣ k :=
  ⟨fun d => by have := Nat.dvd_sub h d; rw [Nat.sub_sub_self hkn] at this; exact this, Nat.dvd_sub h⟩
protected theorem dvd_sub_iff_left (hkn : k ≤ n) (h : m ∣ k) : m ∣ n - k ↔ m ∣ n :=
  ⟨fun d => by have := Nat.dvd_add d h; rw [Nat.sub_add_cancel hkn] at this; exact this, fun d => Nat.dvd_sub d h⟩
protected theorem dvd_add_iff_right (h : k ∣ m) : k ∣ n ↔ k ∣ m + n := (Nat.dvd_add_right h).symm
protected theorem dvd_add_iff_left (h : k ∣ n) : k ∣ m ↔ k ∣ m + n := (Nat.dvd_add_left h).symm
protected theorem pow_dvd_pow (a : Nat) (h : m ≤ n) : a ^ m ∣ a ^ n := _root_.pow_dvd_pow a h
theorem pow_dvd_pow_iff_le_right (w : 1 < a) : a ^ k ∣ a ^ l ↔ k ≤ l :=
  ⟨fun h => (Nat.pow_le_pow_iff_right w).mp (le_of_dvd (Nat.pow_pos (by omega) l) h), Nat.pow_dvd_pow a⟩
theorem pow_dvd_pow_iff_le_right' : (b + 2) ^ k ∣ (b + 2) ^ l ↔ k ≤ l := pow_dvd_pow_iff_le_right (by omega)
theorem pow_dvd_of_le_of_pow_dvd {p : Nat} (hmn : m ≤ n) (h : p ^ n ∣ k) : p ^ m ∣ k :=
  Nat.dvd_trans (Nat.pow_dvd_pow p hmn) h
theorem dvd_of_pow_dvd {p : Nat} (hk : 1 ≤ k) (h : p ^ k ∣ m) : p ∣ m := by
  have := pow_dvd_of_le_of_pow_dvd hk h; rw [Nat.pow_one] at this; exact this
protected theorem pow_div {x : Nat} (h : n ≤ m) (hx : 0 < x) : x ^ m / x ^ n = x ^ (m - n) := by
  rw [Nat.div_eq_iff_eq_mul_left (Nat.pow_pos hx n) (Nat.pow_dvd_pow x h), ← Nat.pow_add, Nat.sub_add_cancel h]
protected theorem div_pow (h : b ∣ a) : (a / b) ^ n = a ^ n / b ^ n := by
  rcases Nat.eq_zero_or_pos b with rfl | hb
  · have := zero_dvd_iff.mp h; subst this
    rw [Nat.div_zero]; rcases Nat.eq_zero_or_pos n with rfl | hn
    · rw [Nat.pow_zero, Nat.div_self (by decide)]
    · rw [Nat.zero_pow hn, Nat.div_zero]
  · exact Nat.eq_div_of_mul_eq_left (Nat.ne_of_gt (Nat.pow_pos hb n)) (by rw [← Nat.mul_pow, Nat.div_mul_cancel h])
protected theorem dvd_div_of_mul_dvd (h : a * b ∣ c) : b ∣ c / a := by
  rcases Nat.eq_zero_or_pos a with rfl | ha
  · rw [Nat.div_zero]; exact Nat.dvd_zero b
  · obtain ⟨d, rfl⟩ := h; exact ⟨d, by rw [Nat.mul_assoc, Nat.mul_div_cancel_left _ ha]⟩
theorem dvd_div_iff_mul_dvd (h : b ∣ a) : c ∣ a / b ↔ b * c ∣ a := by
  constructor
  · intro ⟨d, e⟩; exact ⟨d, by rw [Nat.mul_assoc, ← e, Nat.mul_div_cancel' h]⟩
  · exact Nat.dvd_div_of_mul_dvd
theorem div_dvd_iff_dvd_mul (h : b ∣ a) (hb : 0 < b) : a / b ∣ c ↔ a ∣ b * c := by
  obtain ⟨d, rfl⟩ := h; rw [Nat.mul_div_cancel_left d hb, Nat.mul_dvd_mul_iff_left hb]
end Nat
