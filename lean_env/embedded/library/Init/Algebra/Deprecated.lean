prelude
import Init.Algebra.FieldNames
import Init.Data.Set
/-! Names that Mathlib has since given up, or given to another statement, as proofs of 2023 and 2024 use them. The statement is
the one that the name had for fields then: today's `mul_div_cancel_left` and `mul_inv_cancel` are about groups. -/
set_option linter.all false
set_option autoImplicit false
universe u
open Lean.Grind
attribute [local instance] NumSemiring.toCommSemiring
section
variable {R : Type u} [CommRing R] {a b c d : R}
theorem add_left_neg (a : R) : -a + a = 0 := neg_add_cancel a
theorem add_right_neg (a : R) : a + -a = 0 := add_neg_cancel a
theorem neg_add_self (a : R) : -a + a = 0 := neg_add_cancel a
theorem add_neg_self (a : R) : a + -a = 0 := add_neg_cancel a
theorem add_sub_cancel' (a b : R) : a + b - a = b := add_sub_cancel_left a b
theorem add_sub_cancel'_right (a b : R) : a + (b - a) = b := add_sub_cancel a b
theorem sub_add_cancel' (a b : R) : a - (a + b) = -b := sub_add_cancel_left a b
theorem neg_mul_eq_neg_mul_symm (a b : R) : -a * b = -(a * b) := neg_mul a b
theorem mul_neg_eq_neg_mul_symm (a b : R) : a * -b = -(a * b) := mul_neg a b
theorem mul_sub_left_distrib (a b c : R) : a * (b - c) = a * b - a * c := mul_sub a b c
theorem mul_sub_right_distrib (a b c : R) : (a - b) * c = a * c - b * c := sub_mul a b c
theorem sub_eq_zero_iff_eq : a - b = 0 ↔ a = b := sub_eq_zero
end
section
variable {α : Type u} [NumSemiring α] [IsCancelAdd' α] {a b : α}
theorem add_right_eq_self : a + b = a ↔ b = 0 := add_eq_left
theorem add_left_eq_self : a + b = b ↔ a = 0 := add_eq_right
theorem self_eq_add_right : a = a + b ↔ b = 0 := left_eq_add
theorem self_eq_add_left : a = b + a ↔ b = 0 := right_eq_add
end
section
variable {α : Type u} [NumSemiring α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedSemiring α] {a b c d : α}
theorem mul_le_one (h : a ≤ 1) (hb : 0 ≤ b) (k : b ≤ 1) : a * b ≤ 1 := mul_le_one₀ h hb k
theorem zero_pow' (n : Nat) (h : n ≠ 0) : (0 : α) ^ n = 0 := zero_pow h
theorem pow_lt_pow (h : 1 < a) {m n : Nat} (k : m < n) : a ^ m < a ^ n := pow_lt_pow_right₀ h k
theorem pow_le_pow (h : 1 ≤ a) {m n : Nat} (k : m ≤ n) : a ^ m ≤ a ^ n := pow_le_pow_right₀ h k
theorem pow_le_pow_of_le_left (h : 0 ≤ a) (k : a ≤ b) (n : Nat) : a ^ n ≤ b ^ n := pow_le_pow_left₀ h k n
theorem pow_lt_pow_of_lt_left (k : a < b) (h : 0 ≤ a) (n : Nat) (hn : 0 < n) : a ^ n < b ^ n :=
  pow_lt_pow_left₀ k h (Nat.ne_of_gt hn)
theorem pow_le_pow_of_le_right (h : 1 ≤ a) {m n : Nat} (k : m ≤ n) : a ^ m ≤ a ^ n := pow_le_pow_right₀ h k
theorem pow_lt_pow_iff (h : 1 < a) {m n : Nat} : a ^ m < a ^ n ↔ m < n := pow_lt_pow_iff_right₀ h
theorem pow_le_pow_iff (h : 1 < a) {m n : Nat} : a ^ m ≤ a ^ n ↔ m ≤ n := pow_le_pow_iff_right₀ h
theorem pow_lt_pow_iff_right (h : 1 < a) {m n : Nat} : a ^ m < a ^ n ↔ m < n := pow_lt_pow_iff_right₀ h
theorem pow_le_pow_iff_right (h : 1 < a) {m n : Nat} : a ^ m ≤ a ^ n ↔ m ≤ n := pow_le_pow_iff_right₀ h
theorem pow_lt_pow_iff_left (ha : 0 ≤ a) (hb : 0 ≤ b) {n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n ↔ a < b :=
  pow_lt_pow_iff_left₀ ha hb hn
theorem pow_le_pow_iff_left (ha : 0 ≤ a) (hb : 0 ≤ b) {n : Nat} (hn : n ≠ 0) : a ^ n ≤ b ^ n ↔ a ≤ b :=
  pow_le_pow_iff_left₀ ha hb hn
theorem lt_of_pow_lt_pow (n : Nat) (h : 0 ≤ b) (k : a ^ n < b ^ n) : a < b := lt_of_pow_lt_pow_left₀ n h k
theorem le_of_pow_le_pow (n : Nat) (h : 0 ≤ b) (hn : 0 < n) (k : a ^ n ≤ b ^ n) : a ≤ b :=
  le_of_pow_le_pow_left₀ (Nat.ne_of_gt hn) h k
theorem le_self_pow (h : 1 ≤ a) {n : Nat} (hn : n ≠ 0) : a ≤ a ^ n := le_self_pow₀ h hn
theorem self_le_pow (h : 1 ≤ a) {n : Nat} (hn : n ≠ 0) : a ≤ a ^ n := le_self_pow₀ h hn
theorem pow_lt_pow_right_of_lt_one (h : 0 < a) (k : a < 1) {m n : Nat} (l : m < n) : a ^ n < a ^ m :=
  pow_lt_pow_right_of_lt_one₀ h k l
theorem sq_eq_sq (h : 0 ≤ a) (k : 0 ≤ b) : a ^ 2 = b ^ 2 ↔ a = b := sq_eq_sq₀ h k
theorem pow_two_eq_zero_iff [IsCancelMulZero α] : a ^ 2 = 0 ↔ a = 0 := sq_eq_zero_iff
theorem mul_le_mul_of_le_of_le' (h : a ≤ b) (k : c ≤ d) (hc : 0 ≤ c) (hb : 0 ≤ b) : a * c ≤ b * d := mul_le_mul h k hc hb
end
section
variable {α : Type u} [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] {a b : α}
theorem lt_iff_le_not_le : a < b ↔ a ≤ b ∧ ¬ b ≤ a := lt_iff_le_not_ge
theorem lt_iff_not_le : a < b ↔ ¬ b ≤ a := lt_iff_not_ge
theorem le_iff_not_lt : a ≤ b ↔ ¬ b < a := le_iff_not_gt
end
section
variable {α : Type u} [CommRing α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α] [Min α] [Max α]
  [LawfulMinMax α] {a : α}
theorem sq_le_one_iff (h : 0 ≤ a) : a ^ 2 ≤ 1 ↔ a ≤ 1 := sq_le_one_iff₀ h
theorem sq_lt_one_iff (h : 0 ≤ a) : a ^ 2 < 1 ↔ a < 1 := sq_lt_one_iff₀ h
theorem one_le_sq_iff (h : 0 ≤ a) : 1 ≤ a ^ 2 ↔ 1 ≤ a := one_le_sq_iff₀ h
theorem one_lt_sq_iff (h : 0 ≤ a) : 1 < a ^ 2 ↔ 1 < a := one_lt_sq_iff₀ h
end
section
variable {K : Type u} [Field K] {a b c : K}
theorem mul_inv_cancel (h : a ≠ 0) : a * a⁻¹ = 1 := mul_inv_cancel₀ h
theorem inv_mul_cancel (h : a ≠ 0) : a⁻¹ * a = 1 := inv_mul_cancel₀ h
theorem mul_div_cancel (a : K) (h : b ≠ 0) : a * b / b = a := mul_div_cancel_right₀ a h
theorem mul_div_cancel_left (b : K) (h : a ≠ 0) : a * b / a = b := mul_div_cancel_left₀ b h
theorem mul_div_cancel_right (a : K) (h : b ≠ 0) : a * b / b = a := mul_div_cancel_right₀ a h
theorem div_mul_cancel (a : K) (h : b ≠ 0) : a / b * b = a := div_mul_cancel₀ a h
theorem mul_div_cancel_of_imp (h : b = 0 → a = 0) : a * b / b = a := by
  by_cases k : b = 0
  · rw [k, div_zero, h k]
  · exact mul_div_cancel_right₀ a k
end
section
variable {α : Type u} [Field α] [LE α] [LT α] [Std.IsLinearOrder α] [Std.LawfulOrderLT α] [OrderedRing α] {a b c d : α}
theorem div_le_div_of_le (hc : 0 ≤ c) (h : a ≤ b) : a / c ≤ b / c := div_le_div_of_nonneg_right h hc
theorem div_le_div_of_le_of_nonneg (h : a ≤ b) (hc : 0 ≤ c) : a / c ≤ b / c := div_le_div_of_nonneg_right h hc
theorem div_le_div_of_le_right (h : a ≤ b) (hc : 0 ≤ c) : a / c ≤ b / c := div_le_div_of_nonneg_right h hc
theorem div_le_div_of_le_left (ha : 0 ≤ a) (hc : 0 < c) (h : c ≤ b) : a / b ≤ a / c := div_le_div_of_nonneg_left ha hc h
theorem div_lt_div_of_lt (hc : 0 < c) (h : a < b) : a / c < b / c := div_lt_div_of_pos_right h hc
theorem div_lt_div_of_lt_left (hc : 0 < c) (hb : 0 < b) (h : b < a) : c / a < c / b := div_lt_div_of_pos_left hc hb h
theorem div_le_div_left (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : a / b ≤ a / c ↔ c ≤ b :=
  div_le_div_iff_of_pos_left ha hb hc
theorem div_lt_div_left (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : a / b < a / c ↔ c < b :=
  div_lt_div_iff_of_pos_left ha hb hc
theorem div_le_one_of_le (h : a ≤ b) (k : 0 ≤ b) : a / b ≤ 1 := div_le_one_of_le₀ h k
theorem div_le_of_nonneg_of_le_mul (hb : 0 ≤ b) (hc : 0 ≤ c) (h : a ≤ c * b) : a / b ≤ c := div_le_of_le_mul₀ hb hc h
theorem inv_lt_one (h : 1 < a) : a⁻¹ < 1 := inv_lt_one_of_one_lt₀ h
theorem inv_le_one (h : 1 ≤ a) : a⁻¹ ≤ 1 := inv_le_one_of_one_le₀ h
theorem one_lt_inv (h : 0 < a) (k : a < 1) : 1 < a⁻¹ := (one_lt_inv₀ h).mpr k
theorem one_le_inv (h : 0 < a) (k : a ≤ 1) : 1 ≤ a⁻¹ := (one_le_inv₀ h).mpr k
theorem inv_le_inv (ha : 0 < a) (hb : 0 < b) : a⁻¹ ≤ b⁻¹ ↔ b ≤ a := inv_le_inv₀ ha hb
theorem inv_lt_inv (ha : 0 < a) (hb : 0 < b) : a⁻¹ < b⁻¹ ↔ b < a := inv_lt_inv₀ ha hb
theorem inv_le (ha : 0 < a) (hb : 0 < b) : a⁻¹ ≤ b ↔ b⁻¹ ≤ a := inv_le_comm₀ ha hb
theorem inv_lt (ha : 0 < a) (hb : 0 < b) : a⁻¹ < b ↔ b⁻¹ < a := inv_lt_comm₀ ha hb
theorem le_inv (ha : 0 < a) (hb : 0 < b) : a ≤ b⁻¹ ↔ b ≤ a⁻¹ := le_inv_comm₀ ha hb
theorem lt_inv (ha : 0 < a) (hb : 0 < b) : a < b⁻¹ ↔ b < a⁻¹ := lt_inv_comm₀ ha hb
theorem inv_lt_inv_of_lt (h : 0 < b) (k : b < a) : a⁻¹ < b⁻¹ := inv_strictAnti₀ h k
theorem inv_mul_le_iff (h : 0 < b) : b⁻¹ * a ≤ c ↔ a ≤ b * c := inv_mul_le_iff₀ h
theorem mul_inv_le_iff (h : 0 < b) : a * b⁻¹ ≤ c ↔ a ≤ b * c := by rw [mul_inv_le_iff₀ h, mul_comm]
theorem inv_mul_lt_iff (h : 0 < b) : b⁻¹ * a < c ↔ a < b * c := inv_mul_lt_iff₀ h
theorem add_halves' (a : α) : a / 2 + a / 2 = a := add_halves a
end
theorem Set.not_mem_empty {α : Type u} (a : α) : ¬ a ∈ (∅ : Set α) := id
theorem Set.eq_empty_iff_forall_not_mem {α : Type u} {s : Set α} : s = ∅ ↔ ∀ x, ¬ x ∈ s := Set.eq_empty_iff_forall_notMem
