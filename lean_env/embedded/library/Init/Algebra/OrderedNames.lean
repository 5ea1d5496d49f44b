prelude
import Init.Algebra.OrderNames
import Init.Algebra.GroupNames
/-! Ordered semirings and rings: further lemmas with Mathlib's names. -/
set_option linter.all false
set_option autoImplicit false
universe u v
open Lean.Grind
attribute [local instance] NumSemiring.toCommSemiring
section
variable {α : Type u} [NumSemiring α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedSemiring α] {a b c d e f : α}
/-! numerals -/
theorem zero_lt_three : (0 : α) < 3 := two_add_one_eq_three (R := α) ▸ add_pos zero_lt_two zero_lt_one
theorem zero_lt_four : (0 : α) < 4 := two_add_two_eq_four (R := α) ▸ add_pos zero_lt_two zero_lt_two
theorem three_pos : (0 : α) < 3 := zero_lt_three
theorem four_pos : (0 : α) < 4 := zero_lt_four
theorem zero_le_three : (0 : α) ≤ 3 := le_of_lt zero_lt_three
theorem zero_le_four : (0 : α) ≤ 4 := le_of_lt zero_lt_four
theorem one_le_two : (1 : α) ≤ 2 := le_of_lt one_lt_two
theorem three_ne_zero : (3 : α) ≠ 0 := ne_of_gt zero_lt_three
theorem four_ne_zero : (4 : α) ≠ 0 := ne_of_gt zero_lt_four
theorem one_ne_zero' (α : Type u) [NumSemiring α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedSemiring α] :
    (1 : α) ≠ 0 := one_ne_zero
theorem two_ne_zero' (α : Type u) [NumSemiring α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedSemiring α] :
    (2 : α) ≠ 0 := two_ne_zero
attribute [simp] zero_lt_two zero_lt_three zero_lt_four zero_le_two zero_le_three zero_le_four one_lt_two one_le_two two_ne_zero
theorem lt_one_add (a : α) : a < 1 + a := lt_add_of_pos_left a zero_lt_one
theorem ne_zero_of_lt (h : b < a) (k : 0 ≤ b) : a ≠ 0 := ne_of_gt (lt_of_le_of_lt k h)
/-! addition -/
theorem add_le_add_three (h : a ≤ d) (k : b ≤ e) (l : c ≤ f) : a + b + c ≤ d + e + f := add_le_add (add_le_add h k) l
theorem add_nonpos (h : a ≤ 0) (k : b ≤ 0) : a + b ≤ 0 := by have := add_le_add h k; rw [add_zero] at this; exact this
theorem add_neg (h : a < 0) (k : b < 0) : a + b < 0 := by have := add_lt_add h k; rw [add_zero] at this; exact this
theorem add_neg_of_neg_of_nonpos (h : a < 0) (k : b ≤ 0) : a + b < 0 := by
  have := add_lt_add_of_lt_of_le h k; rw [add_zero] at this; exact this
theorem add_neg_of_nonpos_of_neg (h : a ≤ 0) (k : b < 0) : a + b < 0 := by
  have := add_lt_add_of_le_of_lt h k; rw [add_zero] at this; exact this
@[simp] theorem le_add_iff_nonneg_right (a : α) {b : α} : a ≤ a + b ↔ 0 ≤ b := by
  have := add_le_add_iff_left a (a := 0) (b := b); rw [add_zero] at this; exact this
@[simp] theorem le_add_iff_nonneg_left (a : α) {b : α} : a ≤ b + a ↔ 0 ≤ b := by rw [add_comm, le_add_iff_nonneg_right]
@[simp] theorem lt_add_iff_pos_right (a : α) {b : α} : a < a + b ↔ 0 < b := by
  have := add_lt_add_iff_left a (a := 0) (b := b); rw [add_zero] at this; exact this
@[simp] theorem lt_add_iff_pos_left (a : α) {b : α} : a < b + a ↔ 0 < b := by rw [add_comm, lt_add_iff_pos_right]
@[simp] theorem add_le_iff_nonpos_right (a : α) {b : α} : a + b ≤ a ↔ b ≤ 0 := by
  have := add_le_add_iff_left a (a := b) (b := 0); rw [add_zero] at this; exact this
@[simp] theorem add_le_iff_nonpos_left (a : α) {b : α} : b + a ≤ a ↔ b ≤ 0 := by rw [add_comm, add_le_iff_nonpos_right]
@[simp] theorem add_lt_iff_neg_left {a b : α} : a + b < a ↔ b < 0 := by
  have := add_lt_add_iff_left a (a := b) (b := 0); rw [add_zero] at this; exact this
@[simp] theorem add_lt_iff_neg_right {a b : α} : b + a < a ↔ b < 0 := by rw [add_comm, add_lt_iff_neg_left]
theorem add_le_of_nonpos_right (h : b ≤ 0) : a + b ≤ a := (add_le_iff_nonpos_right a).mpr h
theorem add_le_of_nonpos_left (h : b ≤ 0) : b + a ≤ a := (add_le_iff_nonpos_left a).mpr h
theorem add_lt_of_neg_right (a : α) {b : α} (h : b < 0) : a + b < a := add_lt_iff_neg_left.mpr h
theorem add_lt_of_neg_left (a : α) {b : α} (h : b < 0) : b + a < a := add_lt_iff_neg_right.mpr h
theorem le_add_of_le_of_nonneg (h : a ≤ b) (k : 0 ≤ c) : a ≤ b + c := le_trans h (le_add_of_nonneg_right k)
theorem le_add_of_nonneg_of_le (h : 0 ≤ b) (k : a ≤ c) : a ≤ b + c := le_trans k (le_add_of_nonneg_left h)
theorem lt_add_of_lt_of_pos (h : a < b) (k : 0 < c) : a < b + c := lt_trans h (lt_add_of_pos_right b k)
theorem lt_add_of_pos_of_lt (h : 0 < b) (k : a < c) : a < b + c := lt_trans k (lt_add_of_pos_left c h)
theorem lt_add_of_lt_of_nonneg (h : a < b) (k : 0 ≤ c) : a < b + c := lt_of_lt_of_le h (le_add_of_nonneg_right k)
theorem lt_add_of_nonneg_of_lt (h : 0 ≤ b) (k : a < c) : a < b + c := lt_of_lt_of_le k (le_add_of_nonneg_left h)
theorem lt_add_of_le_of_pos (h : a ≤ b) (k : 0 < c) : a < b + c := lt_of_le_of_lt h (lt_add_of_pos_right b k)
theorem lt_add_of_pos_of_le (h : 0 < b) (k : a ≤ c) : a < b + c := lt_of_le_of_lt k (lt_add_of_pos_left c h)
theorem lt_add_one_of_le (h : a ≤ b) : a < b + 1 := lt_of_le_of_lt h (lt_add_one b)
theorem add_eq_zero_iff_of_nonneg (h : 0 ≤ a) (k : 0 ≤ b) : a + b = 0 ↔ a = 0 ∧ b = 0 :=
  ⟨fun e => ⟨le_antisymm (e ▸ le_add_of_nonneg_right k) h, le_antisymm (e ▸ le_add_of_nonneg_left h) k⟩,
    fun e => by rw [e.1, e.2, add_zero]⟩
theorem add_eq_zero_iff' (h : 0 ≤ a) (k : 0 ≤ b) : a + b = 0 ↔ a = 0 ∧ b = 0 := add_eq_zero_iff_of_nonneg h k
/-! multiplication -/
@[simp] theorem mul_nonneg_iff_of_pos_left (h : 0 < c) : 0 ≤ c * b ↔ 0 ≤ b :=
  ⟨fun k => le_of_mul_le_mul_left (by rw [mul_zero]; exact k) h, mul_nonneg (le_of_lt h)⟩
@[simp] theorem mul_nonneg_iff_of_pos_right (h : 0 < c) : 0 ≤ b * c ↔ 0 ≤ b :=
  by rw [mul_comm, mul_nonneg_iff_of_pos_left h]
theorem zero_lt_mul_left (h : 0 < c) : 0 < c * b ↔ 0 < b := mul_pos_iff_of_pos_left h
theorem zero_lt_mul_right (h : 0 < c) : 0 < b * c ↔ 0 < b := mul_pos_iff_of_pos_right h
theorem zero_le_mul_left (h : 0 < c) : 0 ≤ c * b ↔ 0 ≤ b := mul_nonneg_iff_of_pos_left h
theorem zero_le_mul_right (h : 0 < c) : 0 ≤ b * c ↔ 0 ≤ b := mul_nonneg_iff_of_pos_right h
theorem nonneg_of_mul_nonneg_left (h : 0 ≤ a * b) (k : 0 < b) : 0 ≤ a := (mul_nonneg_iff_of_pos_right k).mp h
theorem nonneg_of_mul_nonneg_right (h : 0 ≤ a * b) (k : 0 < a) : 0 ≤ b := (mul_nonneg_iff_of_pos_left k).mp h
theorem neg_of_mul_neg_left (h : a * b < 0) (k : 0 ≤ a) : b < 0 := lt_of_not_ge fun l => not_le_of_gt h (mul_nonneg k l)
theorem neg_of_mul_neg_right (h : a * b < 0) (k : 0 ≤ b) : a < 0 := lt_of_not_ge fun l => not_le_of_gt h (mul_nonneg l k)
theorem mul_le_mul_of_nonneg (h : a ≤ b) (k : c ≤ d) (ha : 0 ≤ a) (hd : 0 ≤ d) : a * c ≤ b * d :=
  le_trans (mul_le_mul_of_nonneg_left k ha) (mul_le_mul_of_nonneg_right h hd)
theorem mul_le_mul_of_nonneg' (h : a ≤ b) (k : c ≤ d) (hc : 0 ≤ c) (hb : 0 ≤ b) : a * c ≤ b * d := mul_le_mul h k hc hb
theorem mul_le_mul_of_le_of_le (h : a ≤ b) (k : c ≤ d) (ha : 0 ≤ a) (hd : 0 ≤ d) : a * c ≤ b * d :=
  mul_le_mul_of_nonneg h k ha hd
theorem mul_lt_mul_of_le_of_lt_of_pos (h : a ≤ b) (k : c < d) (ha : 0 < a) (hd : 0 ≤ d) : a * c < b * d :=
  lt_of_lt_of_le (mul_lt_mul_of_pos_left k ha) (mul_le_mul_of_nonneg_right h hd)
theorem mul_lt_mul_of_lt_of_lt_of_nonneg (h : a < b) (k : c < d) (ha : 0 ≤ a) (hc : 0 ≤ c) : a * c < b * d :=
  mul_lt_mul'' h k ha hc
theorem mul_lt_mul_of_pos (h : a < b) (k : c < d) (ha : 0 < a) (hd : 0 < d) : a * c < b * d :=
  lt_trans (mul_lt_mul_of_pos_left k ha) (mul_lt_mul_of_pos_right h hd)
theorem lt_mul_of_one_lt_right (h : 0 < a) (k : 1 < b) : a < a * b := by
  have := mul_lt_mul_of_pos_left k h; rw [mul_one] at this; exact this
theorem lt_mul_of_one_lt_left (h : 0 < a) (k : 1 < b) : a < b * a := by rw [mul_comm]; exact lt_mul_of_one_lt_right h k
theorem mul_lt_of_lt_one_right (h : 0 < a) (k : b < 1) : a * b < a := by
  have := mul_lt_mul_of_pos_left k h; rw [mul_one] at this; exact this
theorem mul_lt_of_lt_one_left (h : 0 < a) (k : b < 1) : b * a < a := by rw [mul_comm]; exact mul_lt_of_lt_one_right h k
@[simp] theorem le_mul_iff_one_le_right (h : 0 < a) : a ≤ a * b ↔ 1 ≤ b := by
  have := mul_le_mul_iff_right₀ h (b := 1) (c := b); rw [mul_one] at this; exact this
@[simp] theorem le_mul_iff_one_le_left (h : 0 < a) : a ≤ b * a ↔ 1 ≤ b := by rw [mul_comm, le_mul_iff_one_le_right h]
@[simp] theorem mul_le_iff_le_one_right (h : 0 < a) : a * b ≤ a ↔ b ≤ 1 := by
  have := mul_le_mul_iff_right₀ h (b := b) (c := 1); rw [mul_one] at this; exact this
@[simp] theorem mul_le_iff_le_one_left (h : 0 < a) : b * a ≤ a ↔ b ≤ 1 := by rw [mul_comm, mul_le_iff_le_one_right h]
@[simp] theorem lt_mul_iff_one_lt_right (h : 0 < a) : a < a * b ↔ 1 < b :=
  by rw [← not_le, ← not_le, mul_le_iff_le_one_right h]
@[simp] theorem lt_mul_iff_one_lt_left (h : 0 < a) : a < b * a ↔ 1 < b := by rw [mul_comm, lt_mul_iff_one_lt_right h]
theorem mul_le_one₀ (h : a ≤ 1) (hb : 0 ≤ b) (k : b ≤ 1) : a * b ≤ 1 := le_trans (mul_le_of_le_one_left hb h) k
theorem mul_lt_one_of_nonneg_of_lt_one_left (ha : 0 ≤ a) (h : a < 1) (k : b ≤ 1) : a * b < 1 :=
  lt_of_le_of_lt (mul_le_of_le_one_right ha k) h
theorem mul_lt_one_of_nonneg_of_lt_one_right (h : a ≤ 1) (hb : 0 ≤ b) (k : b < 1) : a * b < 1 :=
  lt_of_le_of_lt (mul_le_of_le_one_left hb h) k
theorem one_lt_mul_of_lt_of_le (h : 1 < a) (k : 1 ≤ b) : 1 < a * b :=
  lt_of_lt_of_le h (le_mul_of_one_le_right (le_of_lt (lt_trans zero_lt_one h)) k)
theorem one_lt_mul_of_le_of_lt (h : 1 ≤ a) (k : 1 < b) : 1 < a * b := by rw [mul_comm]; exact one_lt_mul_of_lt_of_le k h
theorem one_lt_mul (h : 1 ≤ a) (k : 1 < b) : 1 < a * b := one_lt_mul_of_le_of_lt h k
theorem one_le_mul_of_one_le_of_one_le (h : 1 ≤ a) (k : 1 ≤ b) : 1 ≤ a * b :=
  le_trans h (le_mul_of_one_le_right (le_trans zero_le_one h) k)
theorem mul_le_mul_iff_left₀ (h : 0 < a) : b * a ≤ c * a ↔ b ≤ c := mul_le_mul_right h
theorem mul_lt_mul_iff_right₀ (h : 0 < a) : a * b < a * c ↔ b < c := mul_lt_mul_left h
theorem mul_lt_mul_iff_left₀ (h : 0 < a) : b * a < c * a ↔ b < c := mul_lt_mul_right h
theorem mul_le_mul_iff_of_pos_left (h : 0 < a) : a * b ≤ a * c ↔ b ≤ c := mul_le_mul_iff_right₀ h
theorem mul_le_mul_iff_of_pos_right (h : 0 < a) : b * a ≤ c * a ↔ b ≤ c := mul_le_mul_right h
theorem mul_lt_mul_iff_of_pos_left (h : 0 < a) : a * b < a * c ↔ b < c := mul_lt_mul_left h
theorem mul_lt_mul_iff_of_pos_right (h : 0 < a) : b * a < c * a ↔ b < c := mul_lt_mul_right h
theorem lt_of_mul_lt_mul_of_nonneg_left (h : a * b < a * c) (k : 0 ≤ a) : b < c := lt_of_mul_lt_mul_left h k
theorem lt_of_mul_lt_mul_of_nonneg_right (h : b * a < c * a) (k : 0 ≤ a) : b < c := lt_of_mul_lt_mul_right h k
theorem le_of_mul_le_mul_of_pos_left (h : a * b ≤ a * c) (k : 0 < a) : b ≤ c := le_of_mul_le_mul_left h k
theorem le_of_mul_le_mul_of_pos_right (h : b * a ≤ c * a) (k : 0 < a) : b ≤ c := le_of_mul_le_mul_right h k
theorem mul_self_eq_mul_self (h : 0 ≤ a) (k : 0 ≤ b) (e : a * a = b * b) : a = b := mul_self_inj h k e
/-! powers -/
theorem le_self_pow₀ (h : 1 ≤ a) {n : Nat} (hn : n ≠ 0) : a ≤ a ^ n := by
  have := pow_le_pow_right₀ h (Nat.pos_of_ne_zero hn); rw [pow_one] at this; exact this
theorem lt_self_pow₀ (h : 1 < a) {n : Nat} (hn : 1 < n) : a < a ^ n := by
  have := pow_lt_pow_right₀ h hn; rw [pow_one] at this; exact this
theorem pow_le_of_le_one (h : 0 ≤ a) (k : a ≤ 1) {n : Nat} (hn : n ≠ 0) : a ^ n ≤ a := by
  have := pow_le_pow_of_le_one h k (Nat.pos_of_ne_zero hn); rw [pow_one] at this; exact this
theorem sq_le (h : 0 ≤ a) (k : a ≤ 1) : a ^ 2 ≤ a := pow_le_of_le_one h k (Nat.succ_ne_zero 1)
theorem pow_lt_pow_right_of_lt_one₀ (h : 0 < a) (k : a < 1) {m n : Nat} (l : m < n) : a ^ n < a ^ m := by
  rw [← pow_sub_mul_pow a (Nat.le_of_lt l)]
  exact mul_lt_of_lt_one_left (pow_pos h m) (pow_lt_one₀ (le_of_lt h) k (by omega))
theorem pow_eq_one_iff_of_nonneg (h : 0 ≤ a) {n : Nat} (hn : n ≠ 0) : a ^ n = 1 ↔ a = 1 := by
  have := pow_left_inj₀ h zero_le_one hn; rw [one_pow] at this; exact this
theorem pow_right_inj₀ (h : 1 < a) {m n : Nat} : a ^ m = a ^ n ↔ m = n := ⟨pow_right_injective₀ h, fun e => e ▸ rfl⟩
theorem sq_pos_of_pos' (h : 0 < a) : 0 < a ^ 2 := pow_pos h 2
end
