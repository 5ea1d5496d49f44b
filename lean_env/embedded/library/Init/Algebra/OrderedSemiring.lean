prelude
import Init.Algebra.Semiring
/-! Products and sums in linearly ordered commutative semirings, ℕ, ℤ, ℚ, ℝ among them: lemmas with Mathlib's names. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean.Grind
attribute [local instance] NumSemiring.toCommSemiring
/-- Nonzero factors can be cancelled: ℕ, ordered rings and fields. -/
class IsCancelMulZero (α : Type u) [NumSemiring α] : Prop where
  mul_left_cancel_of_ne_zero : {a b c : α} → a ≠ 0 → a * b = a * c → b = c
/-- What ℕ and the ordered commutative rings have in common. -/
class OrderedSemiring (α : Type u) [NumSemiring α] [LE α] [LT α] : Prop extends IsCancelMulZero α where
  add_le_add_iff_right' : {a b : α} → (c : α) → a + c ≤ b + c ↔ a ≤ b
  zero_lt_one' : (0 : α) < 1
  mul_lt_mul_left' : {a b c : α} → b < c → 0 < a → a * b < a * c
  mul_self_nonneg' : (a : α) → 0 ≤ a * a
instance : OrderedSemiring Nat where
  mul_left_cancel_of_ne_zero h e := Nat.eq_of_mul_eq_mul_left (Nat.pos_of_ne_zero h) e
  add_le_add_iff_right' _ := Nat.add_le_add_iff_right
  zero_lt_one' := Nat.zero_lt_succ 0
  mul_lt_mul_left' h k := Nat.mul_lt_mul_left' k h
  mul_self_nonneg' _ := Nat.zero_le _
section
variable {α : Type u} [NumSemiring α] [IsCancelMulZero α] {a b c : α}
theorem mul_left_cancel₀ (h : a ≠ 0) (e : a * b = a * c) : b = c := IsCancelMulZero.mul_left_cancel_of_ne_zero h e
theorem mul_right_cancel₀ (h : b ≠ 0) (e : a * b = c * b) : a = c := mul_left_cancel₀ h (by rw [mul_comm, e, mul_comm])
@[simp] theorem mul_eq_zero : a * b = 0 ↔ a = 0 ∨ b = 0 := by
  constructor
  · intro h
    by_cases k : a = 0
    · exact .inl k
    · exact .inr (mul_left_cancel₀ k (h.trans (mul_zero a).symm))
  · rintro (rfl | rfl)
    · exact zero_mul b
    · exact mul_zero a
theorem eq_zero_or_eq_zero_of_mul_eq_zero (h : a * b = 0) : a = 0 ∨ b = 0 := mul_eq_zero.mp h
theorem zero_eq_mul : 0 = a * b ↔ a = 0 ∨ b = 0 := Eq.comm.trans mul_eq_zero
theorem mul_ne_zero (h : a ≠ 0) (k : b ≠ 0) : a * b ≠ 0 := fun e => (mul_eq_zero.mp e).elim h k
theorem mul_ne_zero_iff : a * b ≠ 0 ↔ a ≠ 0 ∧ b ≠ 0 :=
  ⟨fun h => ⟨fun e => h (mul_eq_zero.mpr (.inl e)), fun e => h (mul_eq_zero.mpr (.inr e))⟩, fun h => mul_ne_zero h.1 h.2⟩
theorem left_ne_zero_of_mul (h : a * b ≠ 0) : a ≠ 0 := (mul_ne_zero_iff.mp h).1
theorem right_ne_zero_of_mul (h : a * b ≠ 0) : b ≠ 0 := (mul_ne_zero_iff.mp h).2
@[simp] theorem mul_self_eq_zero : a * a = 0 ↔ a = 0 := mul_eq_zero.trans ⟨fun h => h.elim id id, .inl⟩
theorem mul_eq_mul_left_iff : a * b = a * c ↔ b = c ∨ a = 0 := by
  constructor
  · intro h
    by_cases k : a = 0
    · exact .inr k
    · exact .inl (mul_left_cancel₀ k h)
  · rintro (rfl | rfl)
    · rfl
    · rw [zero_mul, zero_mul]
theorem mul_eq_mul_right_iff : a * c = b * c ↔ a = b ∨ c = 0 := by rw [mul_comm a, mul_comm b, mul_eq_mul_left_iff]
theorem mul_right_inj' (h : a ≠ 0) : a * b = a * c ↔ b = c := ⟨mul_left_cancel₀ h, fun e => e ▸ rfl⟩
theorem mul_left_inj' (h : c ≠ 0) : a * c = b * c ↔ a = b := ⟨mul_right_cancel₀ h, fun e => e ▸ rfl⟩
theorem pow_ne_zero (n : Nat) (h : a ≠ 0) : a ^ n ≠ 0 := by
  induction n with
  | zero => rw [pow_zero]; intro e; exact h (by rw [← mul_one a, e, mul_zero])
  | succ n ih => rw [pow_succ]; exact mul_ne_zero ih h
@[simp] theorem pow_eq_zero_iff {n : Nat} (h : n ≠ 0) : a ^ n = 0 ↔ a = 0 :=
  ⟨fun e => Classical.byContradiction (fun k => pow_ne_zero n k e), fun e => e ▸ zero_pow h⟩
theorem eq_zero_of_pow_eq_zero {n : Nat} (h : a ^ n = 0) : a = 0 := Classical.byContradiction (fun k => pow_ne_zero n k h)
theorem sq_eq_zero_iff : a ^ 2 = 0 ↔ a = 0 := pow_eq_zero_iff (Nat.succ_ne_zero 1)
theorem sq_eq_zero' : a ^ 2 = 0 ↔ a = 0 := sq_eq_zero_iff
theorem pow_eq_zero {n : Nat} (h : a ^ n = 0) : a = 0 := eq_zero_of_pow_eq_zero h
end
section
variable {α : Type u} [NumSemiring α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedSemiring α] {a b c d : α}
theorem zero_lt_one : (0 : α) < 1 := OrderedSemiring.zero_lt_one'
theorem one_pos : (0 : α) < 1 := zero_lt_one
theorem zero_le_one : (0 : α) ≤ 1 := le_of_lt zero_lt_one
theorem zero_ne_one : (0 : α) ≠ 1 := ne_of_lt zero_lt_one
theorem one_ne_zero : (1 : α) ≠ 0 := ne_of_gt zero_lt_one
attribute [simp] zero_lt_one zero_le_one zero_ne_one one_ne_zero
/-! sums -/
@[simp] theorem add_le_add_iff_right (c : α) : a + c ≤ b + c ↔ a ≤ b := OrderedSemiring.add_le_add_iff_right' c
@[simp] theorem add_le_add_iff_left (c : α) : c + a ≤ c + b ↔ a ≤ b := by
  rw [add_comm c, add_comm c]; exact add_le_add_iff_right c
@[simp] theorem add_lt_add_iff_right (c : α) : a + c < b + c ↔ a < b := by
  rw [← not_le, ← not_le, add_le_add_iff_right]
@[simp] theorem add_lt_add_iff_left (c : α) : c + a < c + b ↔ a < b := by
  rw [← not_le, ← not_le, add_le_add_iff_left]
theorem add_le_add_left (h : b ≤ c) (a : α) : a + b ≤ a + c := (add_le_add_iff_left a).mpr h
theorem add_le_add_right (h : b ≤ c) (a : α) : b + a ≤ c + a := (add_le_add_iff_right a).mpr h
theorem add_lt_add_left (h : b < c) (a : α) : a + b < a + c := (add_lt_add_iff_left a).mpr h
theorem add_lt_add_right (h : b < c) (a : α) : b + a < c + a := (add_lt_add_iff_right a).mpr h
theorem add_le_add (h : a ≤ b) (k : c ≤ d) : a + c ≤ b + d := le_trans (add_le_add_right h c) (add_le_add_left k b)
theorem add_lt_add_of_lt_of_le (h : a < b) (k : c ≤ d) : a + c < b + d :=
  lt_of_lt_of_le (add_lt_add_right h c) (add_le_add_left k b)
theorem add_lt_add_of_le_of_lt (h : a ≤ b) (k : c < d) : a + c < b + d :=
  lt_of_le_of_lt (add_le_add_right h c) (add_lt_add_left k b)
theorem add_lt_add (h : a < b) (k : c < d) : a + c < b + d := add_lt_add_of_lt_of_le h (le_of_lt k)
theorem le_of_add_le_add_left (h : a + b ≤ a + c) : b ≤ c := (add_le_add_iff_left a).mp h
theorem le_of_add_le_add_right (h : b + a ≤ c + a) : b ≤ c := (add_le_add_iff_right a).mp h
theorem lt_of_add_lt_add_left (h : a + b < a + c) : b < c := (add_lt_add_iff_left a).mp h
theorem lt_of_add_lt_add_right (h : b + a < c + a) : b < c := (add_lt_add_iff_right a).mp h
theorem add_left_cancel (h : a + b = a + c) : b = c :=
  le_antisymm (le_of_add_le_add_left (le_of_eq h)) (le_of_add_le_add_left (ge_of_eq h))
theorem add_right_cancel (h : b + a = c + a) : b = c := add_left_cancel (a := a) (by rw [add_comm, h, add_comm])
theorem add_nonneg (h : 0 ≤ a) (k : 0 ≤ b) : 0 ≤ a + b := by have := add_le_add h k; rw [add_zero] at this; exact this
theorem add_pos_of_pos_of_nonneg (h : 0 < a) (k : 0 ≤ b) : 0 < a + b := by
  have := add_lt_add_of_lt_of_le h k; rw [add_zero] at this; exact this
theorem add_pos_of_nonneg_of_pos (h : 0 ≤ a) (k : 0 < b) : 0 < a + b := by
  have := add_lt_add_of_le_of_lt h k; rw [add_zero] at this; exact this
theorem add_pos (h : 0 < a) (k : 0 < b) : 0 < a + b := add_pos_of_pos_of_nonneg h (le_of_lt k)
theorem le_add_of_nonneg_right (h : 0 ≤ b) : a ≤ a + b := by have := add_le_add_left h a; rw [add_zero] at this; exact this
theorem le_add_of_nonneg_left (h : 0 ≤ b) : a ≤ b + a := by rw [add_comm]; exact le_add_of_nonneg_right h
theorem lt_add_of_pos_right (a : α) (h : 0 < b) : a < a + b := by
  have := add_lt_add_left h a; rw [add_zero] at this; exact this
theorem lt_add_of_pos_left (a : α) (h : 0 < b) : a < b + a := by rw [add_comm]; exact lt_add_of_pos_right a h
theorem lt_add_one (a : α) : a < a + 1 := lt_add_of_pos_right a zero_lt_one
theorem zero_lt_two : (0 : α) < 2 := one_add_one_eq_two (R := α) ▸ add_pos zero_lt_one zero_lt_one
theorem two_pos : (0 : α) < 2 := zero_lt_two
theorem zero_le_two : (0 : α) ≤ 2 := le_of_lt zero_lt_two
theorem one_lt_two : (1 : α) < 2 := one_add_one_eq_two (R := α) ▸ lt_add_one 1
theorem two_ne_zero : (2 : α) ≠ 0 := ne_of_gt zero_lt_two
/-! products -/
theorem mul_lt_mul_of_pos_left (h : b < c) (k : 0 < a) : a * b < a * c := OrderedSemiring.mul_lt_mul_left' h k
theorem mul_lt_mul_of_pos_right (h : b < c) (k : 0 < a) : b * a < c * a := by
  rw [mul_comm b, mul_comm c]; exact mul_lt_mul_of_pos_left h k
theorem mul_le_mul_of_nonneg_left (h : b ≤ c) (k : 0 ≤ a) : a * b ≤ a * c := by
  rcases eq_or_lt_of_le k with e | p
  · rw [← e, zero_mul, zero_mul]; exact le_refl 0
  · rcases eq_or_lt_of_le h with e | q
    · rw [e]; exact le_refl _
    · exact le_of_lt (mul_lt_mul_of_pos_left q p)
theorem mul_le_mul_of_nonneg_right (h : b ≤ c) (k : 0 ≤ a) : b * a ≤ c * a := by
  rw [mul_comm b, mul_comm c]; exact mul_le_mul_of_nonneg_left h k
theorem mul_le_mul (h : a ≤ b) (k : c ≤ d) (hc : 0 ≤ c) (hb : 0 ≤ b) : a * c ≤ b * d :=
  le_trans (mul_le_mul_of_nonneg_right h hc) (mul_le_mul_of_nonneg_left k hb)
theorem mul_lt_mul (h : a < c) (k : b ≤ d) (hb : 0 < b) (hc : 0 ≤ c) : a * b < c * d :=
  lt_of_lt_of_le (mul_lt_mul_of_pos_right h hb) (mul_le_mul_of_nonneg_left k hc)
theorem mul_lt_mul' (h : a ≤ c) (k : b < d) (hb : 0 ≤ b) (hc : 0 < c) : a * b < c * d :=
  lt_of_le_of_lt (mul_le_mul_of_nonneg_right h hb) (mul_lt_mul_of_pos_left k hc)
theorem mul_lt_mul'' (h : a < c) (k : b < d) (ha : 0 ≤ a) (hb : 0 ≤ b) : a * b < c * d :=
  mul_lt_mul' (le_of_lt h) k hb (lt_of_le_of_lt ha h)
theorem mul_self_le_mul_self (h : 0 ≤ a) (k : a ≤ b) : a * a ≤ b * b := mul_le_mul k k h (le_trans h k)
theorem mul_self_lt_mul_self (h : 0 ≤ a) (k : a < b) : a * a < b * b := mul_lt_mul'' k k h h
theorem sq_lt_sq_of (h : 0 ≤ a) (k : a < b) : a * a < b * b := mul_self_lt_mul_self h k
theorem mul_pos (ha : 0 < a) (hb : 0 < b) : 0 < a * b := by
  have h := mul_lt_mul_of_pos_left hb ha; rw [mul_zero] at h; exact h
theorem mul_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by
  have h := mul_le_mul_of_nonneg_left hb ha; rw [mul_zero] at h; exact h
theorem mul_self_nonneg (a : α) : 0 ≤ a * a := OrderedSemiring.mul_self_nonneg' a
theorem sq_nonneg (a : α) : 0 ≤ a ^ 2 := pow_two a ▸ mul_self_nonneg a
theorem pow_two_nonneg (a : α) : 0 ≤ a ^ 2 := sq_nonneg a
theorem lt_of_mul_lt_mul_left (h : a * b < a * c) (k : 0 ≤ a) : b < c :=
  lt_of_not_ge (fun n => not_le_of_gt h (mul_le_mul_of_nonneg_left n k))
theorem lt_of_mul_lt_mul_right (h : b * a < c * a) (k : 0 ≤ a) : b < c :=
  lt_of_not_ge (fun n => not_le_of_gt h (mul_le_mul_of_nonneg_right n k))
theorem le_of_mul_le_mul_left (h : a * b ≤ a * c) (k : 0 < a) : b ≤ c :=
  le_of_not_gt (fun n => not_le_of_gt (mul_lt_mul_of_pos_left n k) h)
theorem le_of_mul_le_mul_right (h : b * a ≤ c * a) (k : 0 < a) : b ≤ c :=
  le_of_not_gt (fun n => not_le_of_gt (mul_lt_mul_of_pos_right n k) h)
theorem mul_le_mul_iff_right₀ (h : 0 < a) : a * b ≤ a * c ↔ b ≤ c :=
  ⟨fun k => le_of_mul_le_mul_left k h, fun k => mul_le_mul_of_nonneg_left k (le_of_lt h)⟩
theorem mul_le_mul_left (h : 0 < a) : a * b ≤ a * c ↔ b ≤ c := mul_le_mul_iff_right₀ h
theorem mul_le_mul_right (h : 0 < a) : b * a ≤ c * a ↔ b ≤ c :=
  ⟨fun k => le_of_mul_le_mul_right k h, fun k => mul_le_mul_of_nonneg_right k (le_of_lt h)⟩
theorem mul_lt_mul_left (h : 0 < a) : a * b < a * c ↔ b < c :=
  ⟨fun k => lt_of_mul_lt_mul_left k (le_of_lt h), fun k => mul_lt_mul_of_pos_left k h⟩
theorem mul_lt_mul_right (h : 0 < a) : b * a < c * a ↔ b < c :=
  ⟨fun k => lt_of_mul_lt_mul_right k (le_of_lt h), fun k => mul_lt_mul_of_pos_right k h⟩
theorem pos_of_mul_pos_left (h : 0 < a * b) (k : 0 ≤ a) : 0 < b := lt_of_mul_lt_mul_left ((mul_zero a).symm ▸ h) k
theorem pos_of_mul_pos_right (h : 0 < a * b) (k : 0 ≤ b) : 0 < a := lt_of_mul_lt_mul_right ((zero_mul b).symm ▸ h) k
theorem mul_pos_iff_of_pos_left (h : 0 < a) : 0 < a * b ↔ 0 < b := ⟨fun k => pos_of_mul_pos_left k (le_of_lt h), mul_pos h⟩
theorem mul_pos_iff_of_pos_right (h : 0 < b) : 0 < a * b ↔ 0 < a :=
  ⟨fun k => pos_of_mul_pos_right k (le_of_lt h), fun k => mul_pos k h⟩
theorem le_mul_of_one_le_right (h : 0 ≤ a) (k : 1 ≤ b) : a ≤ a * b := by
  have := mul_le_mul_of_nonneg_left k h; rw [mul_one] at this; exact this
theorem le_mul_of_one_le_left (h : 0 ≤ a) (k : 1 ≤ b) : a ≤ b * a := by rw [mul_comm]; exact le_mul_of_one_le_right h k
theorem mul_le_of_le_one_right (h : 0 ≤ a) (k : b ≤ 1) : a * b ≤ a := by
  have := mul_le_mul_of_nonneg_left k h; rw [mul_one] at this; exact this
theorem mul_le_of_le_one_left (h : 0 ≤ a) (k : b ≤ 1) : b * a ≤ a := by rw [mul_comm]; exact mul_le_of_le_one_right h k
end
