prelude
import Init.Data.Nat.Coprime
/-! Congruences of natural numbers, under the names of Mathlib. -/
set_option linter.all false
set_option autoImplicit false
namespace Nat
variable {a b c d k l m n p q : Nat}
theorem modEq_iff_dvd : ModEq n a b ↔ (n : Int) ∣ b - a := by
  rw [← Int.modEq_iff_dvd]; show a % n = b % n ↔ (a : Int) % n = b % n
  rw [← Int.natCast_emod, ← Int.natCast_emod, Int.natCast_inj]
theorem ModEq.dvd (h : ModEq n a b) : (n : Int) ∣ b - a := modEq_iff_dvd.mp h
theorem modEq_of_dvd (h : (n : Int) ∣ b - a) : ModEq n a b := modEq_iff_dvd.mpr h
theorem modEq_iff_dvd' (h : a ≤ b) : ModEq n a b ↔ n ∣ b - a := by
  constructor
  · intro e
    have := dvd_of_mod_eq_zero (k := n) (n := b - a) (by
      have f : a % n = b % n := e
      have g := div_add_mod a n; have g' := div_add_mod b n
      have : b - a = n * (b / n - a / n) := by rw [Nat.mul_sub]; omega
      rw [this, mul_mod_right])
    exact this
  · intro ⟨c, e⟩
    show a % n = b % n
    rw [show b = a + n * c by omega, add_mul_mod_self_left]
theorem ModEq.of_dvd (d : m ∣ n) (h : ModEq n a b) : ModEq m a b := by
  show a % m = b % m; have h : a % n = b % n := h; rw [← mod_mod_of_dvd a d, h, mod_mod_of_dvd b d]
theorem ModEq.add_left_cancel (h₁ : ModEq n a b) (h₂ : ModEq n (a + c) (b + d)) : ModEq n c d := by
  have h1 := h₁.dvd; have h2 := h₂.dvd
  refine modEq_of_dvd ?_
  have := _root_.dvd_sub h2 h1
  rw [show ((b + d : Nat) : Int) - ((a + c : Nat) : Int) - ((b : Int) - a) = (d : Int) - c by omega] at this; exact this
theorem ModEq.add_left_cancel' (c : Nat) (h : ModEq n (c + a) (c + b)) : ModEq n a b := ModEq.rfl.add_left_cancel h
theorem ModEq.add_right_cancel (h₁ : ModEq n c d) (h₂ : ModEq n (a + c) (b + d)) : ModEq n a b := by
  rw [Nat.add_comm a, Nat.add_comm b] at h₂; exact h₁.add_left_cancel h₂
theorem ModEq.add_right_cancel' (c : Nat) (h : ModEq n (a + c) (b + c)) : ModEq n a b := ModEq.rfl.add_right_cancel h
theorem ModEq.of_mul_left (m : Nat) (h : ModEq (m * n) a b) : ModEq n a b := h.of_dvd (Nat.dvd_mul_left n m)
theorem ModEq.of_mul_right (m : Nat) (h : ModEq (n * m) a b) : ModEq n a b := h.of_dvd (Nat.dvd_mul_right n m)
theorem ModEq.mul_left' (c : Nat) (h : ModEq n a b) : ModEq (c * n) (c * a) (c * b) := by
  show c * a % (c * n) = c * b % (c * n); have h : a % n = b % n := h; rw [mul_mod_mul_left, mul_mod_mul_left, h]
theorem ModEq.mul_left_cancel' (hc : c ≠ 0) (h : ModEq (c * n) (c * a) (c * b)) : ModEq n a b := by
  have h : c * a % (c * n) = c * b % (c * n) := h; rw [mul_mod_mul_left, mul_mod_mul_left] at h
  exact eq_of_mul_eq_mul_left (pos_of_ne_zero hc) h
theorem ModEq.cancel_left_of_coprime (hmc : gcd m c = 1) (h : ModEq m (c * a) (c * b)) : ModEq m a b := by
  rcases Nat.le_total a b with l | l
  · rw [modEq_iff_dvd' (Nat.mul_le_mul_left c l), ← Nat.mul_sub] at h
    exact (modEq_iff_dvd' l).mpr (Coprime.dvd_of_dvd_mul_left hmc h)
  · have h := h.symm
    rw [modEq_iff_dvd' (Nat.mul_le_mul_left c l), ← Nat.mul_sub] at h
    exact ((modEq_iff_dvd' l).mpr (Coprime.dvd_of_dvd_mul_left hmc h)).symm
theorem ModEq.cancel_right_of_coprime (hmc : gcd m c = 1) (h : ModEq m (a * c) (b * c)) : ModEq m a b := by
  rw [Nat.mul_comm a, Nat.mul_comm b] at h; exact h.cancel_left_of_coprime hmc
theorem modEq_and_modEq_iff_modEq_mul (hmn : Coprime m n) : ModEq m a b ∧ ModEq n a b ↔ ModEq (m * n) a b := by
  constructor
  · intro ⟨h, k⟩
    rcases Nat.le_total a b with l | l
    · rw [modEq_iff_dvd' l] at *; exact hmn.mul_dvd_of_dvd_of_dvd h k
    · have h := h.symm; have k := k.symm
      refine ModEq.symm ?_; rw [modEq_iff_dvd' l] at *; exact hmn.mul_dvd_of_dvd_of_dvd h k
  · intro h; exact ⟨h.of_mul_right n, h.of_mul_left m⟩
theorem ModEq.eq_of_lt_of_lt (h : ModEq m a b) (ha : a < m) (hb : b < m) : a = b := by
  have h : a % m = b % m := h; rw [mod_eq_of_lt ha, mod_eq_of_lt hb] at h; exact h
theorem ModEq.gcd_eq (h : ModEq m a b) : gcd a m = gcd b m := by
  have h : a % m = b % m := h; rw [gcd_comm a, gcd_rec, h, ← gcd_rec, gcd_comm]
theorem ModEq.dvd_iff (h : ModEq n a b) (hdn : d ∣ n) : d ∣ a ↔ d ∣ b := by
  have h : a % d = b % d := h.of_dvd hdn; rw [dvd_iff_mod_eq_zero, dvd_iff_mod_eq_zero, h]
theorem modEq_one : ModEq 1 a b := by show a % 1 = b % 1; rw [mod_one, mod_one]
theorem modEq_zero_iff : ModEq 0 a b ↔ a = b := by show a % 0 = b % 0 ↔ _; rw [mod_zero, mod_zero]
@[simp] theorem add_modEq_left : ModEq n (n + a) a := add_mod_left n a
@[simp] theorem add_modEq_right : ModEq n (a + n) a := add_mod_right a n
theorem _root_.Dvd.dvd.modEq_zero_nat (h : n ∣ a) : ModEq n a 0 := modEq_zero_iff_dvd.mpr h
theorem modEq_sub (h : b ≤ a) : ModEq (a - b) a b := ((modEq_iff_dvd' h).mpr (Nat.dvd_refl _)).symm
theorem ModEq.comm : ModEq n a b ↔ ModEq n b a := ⟨ModEq.symm, ModEq.symm⟩
end Nat
