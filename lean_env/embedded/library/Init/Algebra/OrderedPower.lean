prelude
import Init.Algebra.OrderedSemiring
/-! Powers in linearly ordered commutative semirings: signs and monotonicity, with Mathlib's names. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean.Grind
attribute [local instance] NumSemiring.toCommSemiring
variable {α : Type u} [NumSemiring α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedSemiring α] {a b c d : α}
theorem pow_pos (h : 0 < a) (n : Nat) : 0 < a ^ n := by
  induction n with
  | zero => rw [pow_zero]; exact zero_lt_one
  | succ n ih => rw [pow_succ]; exact mul_pos ih h
theorem pow_nonneg (h : 0 ≤ a) (n : Nat) : 0 ≤ a ^ n := by
  induction n with
  | zero => rw [pow_zero]; exact zero_le_one
  | succ n ih => rw [pow_succ]; exact mul_nonneg ih h
theorem pow_le_pow_left₀ (h : 0 ≤ a) (k : a ≤ b) (n : Nat) : a ^ n ≤ b ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero]; exact le_refl 1
  | succ n ih => rw [pow_succ, pow_succ]; exact mul_le_mul ih k h (pow_nonneg (le_trans h k) n)
theorem pow_le_pow_left (h : 0 ≤ a) (k : a ≤ b) (n : Nat) : a ^ n ≤ b ^ n := pow_le_pow_left₀ h k n
theorem pow_lt_pow_left₀ (k : a < b) (h : 0 ≤ a) {n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n =>
    rw [pow_succ, pow_succ]
    exact mul_lt_mul' (pow_le_pow_left₀ h (le_of_lt k) n) k h (pow_pos (lt_of_le_of_lt h k) n)
theorem pow_lt_pow_left (k : a < b) (h : 0 ≤ a) {n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n := pow_lt_pow_left₀ k h hn
theorem lt_of_pow_lt_pow_left₀ (n : Nat) (h : 0 ≤ b) (k : a ^ n < b ^ n) : a < b :=
  lt_of_not_ge (fun g => not_le_of_gt k (pow_le_pow_left₀ h g n))
theorem lt_of_pow_lt_pow_left (n : Nat) (h : 0 ≤ b) (k : a ^ n < b ^ n) : a < b := lt_of_pow_lt_pow_left₀ n h k
theorem le_of_pow_le_pow_left₀ {n : Nat} (hn : n ≠ 0) (h : 0 ≤ b) (k : a ^ n ≤ b ^ n) : a ≤ b :=
  le_of_not_gt (fun g => not_le_of_gt (pow_lt_pow_left₀ g h hn) k)
theorem le_of_pow_le_pow_left {n : Nat} (hn : n ≠ 0) (h : 0 ≤ b) (k : a ^ n ≤ b ^ n) : a ≤ b :=
  le_of_pow_le_pow_left₀ hn h k
theorem pow_left_injective_of_nonneg {n : Nat} (hn : n ≠ 0) (ha : 0 ≤ a) (hb : 0 ≤ b) (h : a ^ n = b ^ n) : a = b :=
  le_antisymm (le_of_pow_le_pow_left₀ hn hb (le_of_eq h)) (le_of_pow_le_pow_left₀ hn ha (ge_of_eq h))
theorem pow_left_inj₀ (ha : 0 ≤ a) (hb : 0 ≤ b) {n : Nat} (hn : n ≠ 0) : a ^ n = b ^ n ↔ a = b :=
  ⟨pow_left_injective_of_nonneg hn ha hb, fun e => e ▸ rfl⟩
theorem pow_left_inj (ha : 0 ≤ a) (hb : 0 ≤ b) {n : Nat} (hn : n ≠ 0) : a ^ n = b ^ n ↔ a = b := pow_left_inj₀ ha hb hn
theorem sq_eq_sq₀ (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 = b ^ 2 ↔ a = b := pow_left_inj₀ ha hb (Nat.succ_ne_zero 1)
theorem pow_le_pow_iff_left₀ (ha : 0 ≤ a) (hb : 0 ≤ b) {n : Nat} (hn : n ≠ 0) : a ^ n ≤ b ^ n ↔ a ≤ b :=
  ⟨le_of_pow_le_pow_left₀ hn hb, fun h => pow_le_pow_left₀ ha h n⟩
theorem pow_lt_pow_iff_left₀ (ha : 0 ≤ a) (hb : 0 ≤ b) {n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n ↔ a < b :=
  ⟨lt_of_pow_lt_pow_left₀ n hb, fun h => pow_lt_pow_left₀ h ha hn⟩
theorem sq_le_sq₀ (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 ≤ b ^ 2 ↔ a ≤ b := pow_le_pow_iff_left₀ ha hb (Nat.succ_ne_zero 1)
theorem sq_lt_sq₀ (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 < b ^ 2 ↔ a < b := pow_lt_pow_iff_left₀ ha hb (Nat.succ_ne_zero 1)
theorem mul_self_inj (ha : 0 ≤ a) (hb : 0 ≤ b) (h : a * a = b * b) : a = b :=
  (sq_eq_sq₀ ha hb).mp (by rw [pow_two, pow_two, h])
theorem mul_self_le_mul_self_iff (ha : 0 ≤ a) (hb : 0 ≤ b) : a ≤ b ↔ a * a ≤ b * b := by
  rw [← pow_two, ← pow_two, sq_le_sq₀ ha hb]
theorem mul_self_lt_mul_self_iff (ha : 0 ≤ a) (hb : 0 ≤ b) : a < b ↔ a * a < b * b := by
  rw [← pow_two, ← pow_two, sq_lt_sq₀ ha hb]
theorem lt_of_mul_self_lt_mul_self (hb : 0 ≤ b) (h : a * a < b * b) : a < b :=
  lt_of_pow_lt_pow_left₀ 2 hb (by rw [pow_two, pow_two]; exact h)
theorem le_of_mul_self_le_mul_self (hb : 0 ≤ b) (h : a * a ≤ b * b) : a ≤ b :=
  le_of_pow_le_pow_left₀ (Nat.succ_ne_zero 1) hb (by rw [pow_two, pow_two]; exact h)
/-! growing exponents -/
theorem one_le_pow₀ (h : 1 ≤ a) {n : Nat} : 1 ≤ a ^ n := by
  have := pow_le_pow_left₀ zero_le_one h n; rw [one_pow] at this; exact this
theorem one_le_pow_of_one_le (h : 1 ≤ a) (n : Nat) : 1 ≤ a ^ n := one_le_pow₀ h
theorem one_lt_pow₀ (h : 1 < a) {n : Nat} (hn : n ≠ 0) : 1 < a ^ n := by
  have := pow_lt_pow_left₀ h zero_le_one hn; rw [one_pow] at this; exact this
theorem one_lt_pow (h : 1 < a) {n : Nat} (hn : n ≠ 0) : 1 < a ^ n := one_lt_pow₀ h hn
theorem pow_le_one₀ {n : Nat} (h : 0 ≤ a) (k : a ≤ 1) : a ^ n ≤ 1 := by
  have := pow_le_pow_left₀ h k n; rw [one_pow] at this; exact this
theorem pow_le_one (n : Nat) (h : 0 ≤ a) (k : a ≤ 1) : a ^ n ≤ 1 := pow_le_one₀ h k
theorem pow_lt_one₀ (h : 0 ≤ a) (k : a < 1) {n : Nat} (hn : n ≠ 0) : a ^ n < 1 := by
  have := pow_lt_pow_left₀ k h hn; rw [one_pow] at this; exact this
theorem pow_lt_one (h : 0 ≤ a) (k : a < 1) {n : Nat} (hn : n ≠ 0) : a ^ n < 1 := pow_lt_one₀ h k hn
theorem pow_le_pow_right₀ (h : 1 ≤ a) {m n : Nat} (k : m ≤ n) : a ^ m ≤ a ^ n := by
  obtain ⟨d, rfl⟩ := Nat.exists_eq_add_of_le k
  rw [pow_add]; exact le_mul_of_one_le_right (pow_nonneg (le_trans zero_le_one h) m) (one_le_pow₀ h)
theorem pow_le_pow_right (h : 1 ≤ a) {m n : Nat} (k : m ≤ n) : a ^ m ≤ a ^ n := pow_le_pow_right₀ h k
theorem pow_lt_pow_right₀ (h : 1 < a) {m n : Nat} (k : m < n) : a ^ m < a ^ n := by
  obtain ⟨d, rfl⟩ := Nat.exists_eq_add_of_le k
  have p := pow_pos (lt_trans zero_lt_one h) m
  have := mul_lt_mul_of_pos_left (one_lt_pow₀ h (n := 1 + d) (by omega)) p
  rw [mul_one, ← pow_add, ← Nat.add_assoc] at this; exact this
theorem pow_lt_pow_right (h : 1 < a) {m n : Nat} (k : m < n) : a ^ m < a ^ n := pow_lt_pow_right₀ h k
theorem pow_le_pow_iff_right₀ (h : 1 < a) {m n : Nat} : a ^ m ≤ a ^ n ↔ m ≤ n :=
  ⟨fun k => Nat.not_lt.mp (fun g => not_le_of_gt (pow_lt_pow_right₀ h g) k), pow_le_pow_right₀ (le_of_lt h)⟩
theorem pow_lt_pow_iff_right₀ (h : 1 < a) {m n : Nat} : a ^ m < a ^ n ↔ m < n := by
  rw [← not_le, pow_le_pow_iff_right₀ h, Nat.not_le]
theorem pow_right_injective₀ (h : 1 < a) {m n : Nat} (e : a ^ m = a ^ n) : m = n :=
  Nat.le_antisymm ((pow_le_pow_iff_right₀ h).mp (le_of_eq e)) ((pow_le_pow_iff_right₀ h).mp (ge_of_eq e))
theorem pow_le_pow_of_le_one (h : 0 ≤ a) (k : a ≤ 1) {m n : Nat} (hmn : m ≤ n) : a ^ n ≤ a ^ m := by
  obtain ⟨d, rfl⟩ := Nat.exists_eq_add_of_le hmn
  rw [pow_add]; exact mul_le_of_le_one_right (pow_nonneg h m) (pow_le_one₀ h k)
